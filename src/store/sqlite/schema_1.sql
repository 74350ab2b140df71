-- Version 1. What a released version wrote stays as it is; changes come in files of higher numbers.
--
-- Responses, open answers and drafts are WITHOUT ROWID under random or derived keys: a rowid would tell the order in
-- which they came. Nothing here holds a moment, an address or a name of a person.

CREATE TABLE meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    -- Recognises the secret file that belongs to this store; says nothing about the secret.
    secret_check BLOB NOT NULL CHECK (length(secret_check) = 32),
    -- Set in the transaction of a closing or deletion, cleared once the file has been rewritten.
    rewrite_due INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE wave (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('draft', 'opened', 'closed')),
    practice INTEGER NOT NULL,
    -- JSON: what the file said, with the last day as extended.
    wave TEXT NOT NULL,
    -- The file as it was written, to be composed again at opening.
    definition TEXT NOT NULL,
    closings INTEGER NOT NULL DEFAULT 0,
    -- The first day on which the grace of its drafts was seen to be past.
    purge_seen TEXT,
    -- 1: rows and texts were deleted; the tallies can't be counted again.
    rows_deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Days, not moments; imports without their number of rows.
CREATE TABLE wave_log (
    wave TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    no INTEGER NOT NULL,
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (wave, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_seen (
    wave TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    digest BLOB NOT NULL,
    PRIMARY KEY (wave, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave_questionnaire (
    wave TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    -- The order of the wave file.
    place INTEGER NOT NULL,
    -- Self-contained, JSON; never changed. The digest is SHA-256 of these bytes.
    document TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    split TEXT,
    access_code TEXT,
    invited INTEGER,
    -- JSON: option of the split question -> number.
    invited_by TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (wave, id)
) STRICT, WITHOUT ROWID;

-- Patches of texts beside the frozen document.
CREATE TABLE correction (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    no INTEGER NOT NULL,
    day TEXT NOT NULL,
    patch TEXT NOT NULL,
    PRIMARY KEY (wave, questionnaire, no),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'spent')),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE day_count (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    day TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (wave, questionnaire, day),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Purged drafts by the furthest theme seen.
CREATE TABLE breakoff (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (wave, questionnaire, ordinal),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    lookup BLOB PRIMARY KEY CHECK (length(lookup) = 32),
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    revision INTEGER NOT NULL,
    -- The session that holds it; none when the last one ended properly.
    owner BLOB,
    furthest INTEGER NOT NULL,
    -- Version of the sealed plaintext.
    v INTEGER NOT NULL,
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    sealed BLOB NOT NULL,
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE response (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    -- in: counted in the tallies. waiting: not yet. out: came after a closing, with too few; in no figure for good.
    state TEXT NOT NULL CHECK (state IN ('in', 'waiting', 'out')),
    -- JSON: closed answers of shown questions.
    body TEXT NOT NULL,
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX response_waiting ON response (wave, questionnaire) WHERE state = 'waiting';

-- What people wrote, joined to nothing but questionnaire and question. The state changes only at closing.
CREATE TABLE open_answer (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    question TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in', 'waiting', 'out')),
    text TEXT NOT NULL,
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Exact integers. "group": option of the split question, '' when not answered or not split. A row with an empty
-- question and outcome counts the group's respondents.
CREATE TABLE tally (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    "group" TEXT NOT NULL,
    question TEXT NOT NULL,
    outcome TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (wave, questionnaire, "group", question, outcome),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- k: number of valid items, 0 when they are too few for a score; sum: of their turned values.
CREATE TABLE theme_tally (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    "group" TEXT NOT NULL,
    theme TEXT NOT NULL,
    sum INTEGER NOT NULL,
    k INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (wave, questionnaire, "group", theme, sum, k),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was published at each closing. A reopened wave shows its last one until the next.
CREATE TABLE closing (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    no INTEGER NOT NULL,
    -- Respondents who stay out for good, of this closing and those before.
    left_out INTEGER NOT NULL,
    -- JSON: a copy of tally and theme_tally, and the number of texts per question.
    tally TEXT NOT NULL,
    texts TEXT NOT NULL,
    -- The closing whose copy figures by group and of conditional questions rest on.
    detail INTEGER NOT NULL,
    -- JSON: the conditional questions that may be shown.
    shown TEXT NOT NULL,
    PRIMARY KEY (wave, questionnaire, no),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

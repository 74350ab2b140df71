-- Version 3: the coordinator's passphrase, what a coordinator writes beside the figures, and finding tickets by their
-- questionnaire.

-- At most one row.
CREATE TABLE passphrase (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    -- Argon2id in PHC form: parameters, salt, hash.
    kept TEXT NOT NULL
) STRICT;

-- What happened to the store as a whole; days, not moments.
CREATE TABLE house_log (
    no INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    what TEXT NOT NULL
) STRICT;

-- The story behind the figures of a theme or question, in a coordinator's words.
CREATE TABLE note (
    wave TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    questionnaire TEXT NOT NULL,
    -- `theme:ID` or `question:ID`.
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (wave, questionnaire, place)
) STRICT, WITHOUT ROWID;

-- Waves that somebody is composing and has not made yet.
CREATE TABLE plan (
    no INTEGER PRIMARY KEY,
    -- On which it was last worked on.
    day TEXT NOT NULL,
    -- All that was typed, as JSON.
    text TEXT NOT NULL
) STRICT;

-- Whether a questionnaire has tickets is asked with every offer.
CREATE INDEX ticket_of ON ticket (wave, questionnaire);

-- Begun questionnaires are counted in these, not in the drafts themselves, whose rows are the largest there are. Saving an
-- answer writes to neither, unless it is the first one or reaches another theme.
CREATE INDEX draft_at ON draft (wave, questionnaire, furthest);
CREATE INDEX draft_empty ON draft (wave, questionnaire, furthest, revision) WHERE revision = 0;

-- Version 2: while a wave is open, which kinds of respondents entered the tallies together, so that its closing can tell
-- which groups would single somebody out beside figures that were shown before. Under what it says, so in no order;
-- emptied by the closing.

CREATE TABLE lot (
    wave TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    -- JSON: (group, conditional questions that were shown, respondents), in order.
    crowd TEXT NOT NULL,
    -- How many lots of that kind.
    n INTEGER NOT NULL,
    PRIMARY KEY (wave, questionnaire, crowd),
    FOREIGN KEY (wave, questionnaire) REFERENCES wave_questionnaire (wave, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

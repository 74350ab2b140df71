//! `aoj`: questionnaires and results in a terminal.
//!
//! A pure core stands in the middle; the terminal, the network and the database stand at the edge, and the edge never
//! reaches round the core.
//!
//! | room | holds | may import |
//! |---|---|---|
//! | [`text`] | every sentence a person reads, Dutch and English; days and numbers in words; lines of a width | nothing |
//! | [`questionnaire`] | YAML to a fully resolved [`questionnaire::Questionnaire`]; diagnostics, conditions, composing, correcting, printing | `text` |
//! | [`interview`] | one respondent: answers, path, validation, progress | `questionnaire`, `text` |
//! | [`wave`] | region, period, states, numbers invited, response; its file, also as somebody composes it | `questionnaire`, `interview`, `text` |
//! | [`results`] | exact tallies, statistics, disclosure control, comparing; reports, rows out and answers in | `questionnaire`, `interview`, `wave`, `text` |
//! | [`privacy`] | resume code, sealing a draft, tickets, passphrase, what is left of a record when it is sent | `questionnaire`, `interview`, `wave` |
//! | [`port`] | how the core's users speak with the edge: events, effects, replies, clock, randomness | the core |
//! | [`sitting`] | one respondent's sitting, whatever shows it: code, saving, going on, sending, wiping, leaving | the core but `results`, `port`, `text` |
//! | [`plain`] | the same as lines of text | the core but `results`, `port`, `sitting`, `text` |
//! | [`ui`] | full screen: respondent, coordinator, kiosk, demonstration | the core, `port`, `sitting`, `text` |
//! | [`store`] | SQLite, the data folder and its secret, backups; a thread of its own | the core, `port` |
//! | [`office`] | what a coordinator does with waves: makes, opens, closes, reads | the core, `port`, `store`, `text` |
//! | [`host`] | bytes to events, frames to bytes; sessions at a terminal, a kiosk and over SSH; mail, figures, the fence | all but `cli` |
//! | [`demo`] | seeded regions and respondents that drive the real interview and store | the core, `port`, `sitting`, `store` |
//! | [`cli`] | the command line: what a person or script asks of the rest | all |
//!
//! *The core* is `questionnaire`, `interview`, `wave`, `results` and `privacy`. It knows no clock, no randomness, no files,
//! no terminal and no database; nor do `port`, `text`, `sitting` and `plain`. A test (`tests/it/imports.rs`) reads the
//! sources and this table, and fails where a room imports what it may not.

pub mod cli;
pub mod demo;
pub mod host;
pub mod interview;
pub mod office;
pub mod plain;
pub mod port;
pub mod privacy;
pub mod questionnaire;
pub mod results;
pub mod sitting;
pub mod store;
pub mod text;
pub mod ui;
pub mod wave;

//! `aoj`: questionnaires and results in a terminal.
//!
//! A pure core stands in the middle; the terminal and the database stand at the edge, and the edge never reaches
//! round the core.
//!
//! | room | holds | may import |
//! |---|---|---|
//! | [`text`] | every sentence a person reads, Dutch and English; lines of a width | nothing |
//! | [`questionnaire`] | YAML to a fully resolved [`questionnaire::Questionnaire`]; diagnostics, conditions, composing, printing | `text` |
//! | [`interview`] | one respondent: answers, path, validation, progress | `questionnaire`, `text` |
//! | [`wave`] | region, period, states, numbers invited, response | `questionnaire`, `interview`, `text` |
//! | [`results`] | exact tallies, statistics, disclosure control | `questionnaire`, `interview`, `wave` |
//! | [`privacy`] | resume code, sealing a draft, what is left of a record when it is sent | `questionnaire`, `interview`, `wave` |
//! | [`port`] | how the core's users speak with the edge: events, effects, replies, clock, randomness | the core |
//! | [`sitting`] | one respondent's sitting, whatever shows it: code, saving, going on, sending, wiping, leaving | the core, `port`, `text` |
//! | [`plain`] | the same as lines of text | the core, `port`, `sitting`, `text` |
//! | [`ui`] | full screen | the core, `port`, `sitting`, `text` |
//! | [`store`] | SQLite | the core, `port` |
//! | [`office`] | what a coordinator does with waves: makes, opens, closes, reads | the core, `port`, `store`, `text` |
//! | [`host`] | the one loop: bytes to events, frames to bytes | all but `cli` |
//! | [`demo`] | seeded respondents that drive the real interview and store | the core, `port`, `sitting`, `store` |
//! | [`cli`] | command line | all |
//!
//! The core (`questionnaire` … `port`) knows no clock, no randomness, no files, no terminal and no database. A test
//! (`tests/it/imports.rs`) reads the sources and fails where a room imports what it may not.

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

//! The fields of a wave file: for the check, and for the schema that editors use.

use crate::questionnaire::file::{ADDITION, NAME, OPTION_NAME, QUESTION_NAME};
use crate::questionnaire::table::{Doc, Field, Form, Shape, Table};
use crate::text::wave::file as t;

/// No reasonable fieldwork keeps begun questionnaires longer.
const LONGEST_GRACE: i64 = 365;
/// More than the people of the Netherlands.
const MOST_INVITED: i64 = 100_000_000;

pub static WAVE_ID: Form =
    Form { doc: t::form_wave_id, pattern: "^[a-z0-9][a-z0-9_-]{0,63}$", fits: is_wave_id, reserved: &[] };
static CODE: Form = Form { doc: t::form_code, pattern: "^GM[0-9]{4}$", fits: is_code, reserved: &[] };

/// Whether a wave can have that id.
fn is_wave_id(id: &str) -> bool {
    !id.starts_with(['-', '_']) && is_word(id) && !id.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn is_word(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

fn is_code(code: &str) -> bool {
    code.strip_prefix("GM").is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

const fn required(name: &'static str, doc: Doc, shape: Shape) -> Field {
    Field { name, doc, required: true, shape }
}

const fn optional(name: &'static str, doc: Doc, shape: Shape) -> Field {
    Field { name, doc, required: false, shape }
}

const INVITED: Shape = Shape::Whole { min: 0, max: MOST_INVITED };

pub static WAVE: Table = Table {
    doc: t::wave,
    fields: &[
        optional("format", t::field_format, Shape::Exactly(1)),
        required("id", t::field_id, Shape::Form(&WAVE_ID)),
        required("title", t::field_title, Shape::Text),
        required("region", t::field_region, Shape::Table(&REGION)),
        required("opens", t::field_opens, Shape::Date),
        required("closes", t::field_closes, Shape::Date),
        optional("timezone", t::field_timezone, Shape::Text),
        optional("grace_days", t::field_grace_days, Shape::Whole { min: 0, max: LONGEST_GRACE }),
        optional("min_group", t::field_min_group, Shape::Whole { min: 5, max: 1000 }),
        optional("previous", t::field_previous, Shape::Either(&[Shape::Form(&WAVE_ID), Shape::Nothing])),
        optional("controller", t::field_controller, Shape::Text),
        optional("contact", t::field_contact, Shape::Table(&CONTACT)),
        optional("privacy_officer", t::field_privacy_officer, Shape::Text),
        optional("feedback", t::field_feedback, Shape::Text),
        optional("keep_until", t::field_keep_until, Shape::Date),
        optional("open_answers", t::field_open_answers, Shape::Table(&OPEN_ANSWERS)),
        optional("ambitions", t::field_ambitions, Shape::List { of: &Shape::Table(&AMBITION), min: 0 }),
        required("questionnaires", t::field_questionnaires, Shape::List { of: &Shape::Table(&USE), min: 1 }),
    ],
    cases: None,
};

pub static REGION: Table = Table {
    doc: t::field_region,
    fields: &[
        required("name", t::field_region_name, Shape::Text),
        optional("municipalities", t::field_municipalities, Shape::List { of: &Shape::Table(&MUNICIPALITY), min: 0 }),
        optional("partnerships", t::field_partnerships, Shape::List { of: &Shape::Table(&PARTNERSHIP), min: 0 }),
    ],
    cases: None,
};

static MUNICIPALITY: Table = Table {
    doc: t::field_municipality,
    fields: &[
        required("code", t::field_code, Shape::Form(&CODE)),
        required("name", t::field_municipality_name, Shape::Text),
    ],
    cases: None,
};

static PARTNERSHIP: Table = Table {
    doc: t::field_partnership,
    fields: &[
        required("name", t::field_partnership_name, Shape::Text),
        required("sector", t::field_sector, Shape::Text),
    ],
    cases: None,
};

static CONTACT: Table = Table {
    doc: t::field_contact,
    fields: &[
        optional("name", t::field_contact_name, Shape::Text),
        optional("email", t::field_contact_email, Shape::Text),
        optional("phone", t::field_contact_phone, Shape::Text),
    ],
    cases: None,
};

static OPEN_ANSWERS: Table = Table {
    doc: t::field_open_answers,
    fields: &[
        required("used", t::field_used, Shape::Bool),
        optional("purpose", t::field_purpose, Shape::Text),
        optional("readers", t::field_readers, Shape::Text),
    ],
    cases: None,
};

static AMBITION: Table = Table {
    doc: t::field_ambition,
    fields: &[
        required("theme", t::field_ambition_theme, Shape::Form(&NAME)),
        required("text", t::field_ambition_text, Shape::Text),
        optional("target", t::field_target, Shape::Decimal),
    ],
    cases: None,
};

static USE: Table = Table {
    doc: t::field_questionnaire,
    fields: &[
        required("use", t::field_use, Shape::Text),
        optional(
            "invited",
            t::field_invited,
            Shape::Either(&[INVITED, Shape::Table(&NUMBERS_INVITED), Shape::Nothing]),
        ),
        optional("drop", t::field_drop, Shape::List { of: &Shape::Form(&NAME), min: 0 }),
        optional("add", t::field_add, Shape::List { of: &Shape::Table(&ADDITION), min: 0 }),
        optional("split", t::field_split, Shape::Either(&[Shape::Form(&QUESTION_NAME), Shape::Nothing])),
        optional("access_code", t::field_access_code, Shape::Either(&[Shape::Text, Shape::Nothing])),
    ],
    cases: None,
};

static NUMBERS_INVITED: Table = Table {
    doc: t::field_invited,
    fields: &[
        optional("total", t::field_invited_total, INVITED),
        optional("by", t::field_invited_by, Shape::Named { names: &OPTION_NAME, of: &INVITED }),
    ],
    cases: None,
};

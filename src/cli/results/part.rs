//! One questionnaire of a wave with all that its results rest on.

use std::collections::BTreeMap;

use super::super::Failure;
use super::super::work::Work;
use crate::questionnaire::{Filling, Id, Source, Theme};
use crate::results::report::Frame;
use crate::results::{Basis, Between, Changes, Conditional, Score, Side, changes, score_on};
use crate::store::{Counts, FrozenRow, Published, StoreError, WaveRow};
use crate::text::Lang;
use crate::wave::{Stored, Wave};

pub struct Part {
    pub frozen: FrozenRow,
    counts: Counts,
    published: Published,
}

/// The questionnaires asked for, in the order of the wave file.
pub fn parts(work: &Work, row: &WaveRow, questionnaire: Option<&str>) -> Result<Vec<Part>, Failure> {
    let wanted = |frozen: &&FrozenRow| questionnaire.is_none_or(|id| frozen.questionnaire.id == *id);
    let counts = work.done(work.store.counts(&row.wave.id))?;
    let mut parts = Vec::new();
    for frozen in row.questionnaires.iter().filter(wanted) {
        let id = frozen.questionnaire.id.as_str();
        parts.push(Part {
            frozen: frozen.clone(),
            counts: counts.iter().find(|one| one.questionnaire == id).cloned().unwrap_or_default(),
            published: work.done(work.store.published(&row.wave.id, id))?,
        });
    }
    match questionnaire {
        Some(id) if parts.is_empty() => Err(work.failure(&StoreError::NoQuestionnaire(id.to_owned()))),
        _ => Ok(parts),
    }
}

impl Part {
    pub fn id(&self) -> &Id {
        &self.frozen.questionnaire.id
    }

    fn basis(&self, row: &WaveRow) -> Basis<'_> {
        Basis {
            questionnaire: &self.frozen.questionnaire,
            tally: &self.published.tally,
            texts: &self.published.texts,
            min_group: u64::from(row.wave.min_group),
            closed: row.closings > 0,
            invited: self.frozen.invited.total,
            submitted: self.counts.submitted,
            conditional: Conditional {
                questions: &self.published.conditional,
                tally: &self.published.detail,
                hidden: &self.published.hidden,
            },
        }
    }

    /// Hands on what a report needs.
    pub fn with<T>(
        &self,
        row: &WaveRow,
        lang: Lang,
        changes: Option<&Changes>,
        make: impl FnOnce(&Basis, &Frame) -> T,
    ) -> T {
        let frame = Frame {
            wave: &row.wave.id,
            in_progress: self.counts.in_progress,
            left_out: self.published.left_out,
            reopened: row.closings > 0 && row.stored == Stored::Opened,
            language: lang.code(),
            fill: &|source| filling(&row.wave, source),
            changes,
            group: false,
        };
        make(&self.basis(row), &frame)
    }
}

/// What has changed between two questionnaires that have been closed.
pub fn compare(
    work: &Work,
    this: (&WaveRow, &Part),
    other: (&WaveRow, &Part),
    between: Between,
) -> Result<Changes, Failure> {
    let trouble = std::cell::RefCell::new(None);
    let scores = |(row, part): (&WaveRow, &Part), theme: &Theme, items: &[Id]| {
        let mut scores: BTreeMap<Score, u64> = BTreeMap::new();
        let questionnaire = &part.frozen.questionnaire;
        let there = work.store.rows(&row.wave.id, part.id().as_str(), &mut |answers| {
            if let Some(score) = score_on(questionnaire, theme, items, &answers) {
                *scores.entry(score).or_default() += 1;
            }
        });
        match there {
            Ok(there) => there.then_some(scores),
            Err(error) => {
                *trouble.borrow_mut() = Some(work.failure(&error));
                None
            }
        }
    };
    let (ours, theirs) = (this.1.basis(this.0), other.1.basis(other.0));
    let changes = changes(
        &Side { basis: &ours, original: &this.1.frozen.original, scores: &|theme, items| scores(this, theme, items) },
        &Side {
            basis: &theirs,
            original: &other.1.frozen.original,
            scores: &|theme, items| scores(other, theme, items),
        },
        between,
    );
    trouble.into_inner().map_or(Ok(changes), Err)
}

/// What insertions show where no respondent is: the wave's own data.
pub fn filling(wave: &Wave, source: &Source) -> Option<Filling> {
    match source {
        Source::Answer(_) => None,
        Source::RegionName => Some(Filling::Text(wave.region.name.clone())),
        Source::WaveTitle => Some(Filling::Text(wave.title.clone())),
        Source::WaveOpens => Some(Filling::Date(wave.opens)),
        Source::WaveCloses => Some(Filling::Date(wave.closes)),
    }
}

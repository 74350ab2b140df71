//! The options of a question as a respondent sees them.

use super::Interview;
use crate::questionnaire::{Id, Kind, Question, Wording};

/// An option that can be chosen now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfferedOption<'a> {
    pub id: &'a Id,
    pub label: &'a Wording,
    /// Chosen, it takes the place of all others.
    pub exclusive: bool,
    /// *Other*: chosen, a text may be written with it.
    pub with_text: bool,
}

impl Interview {
    /// The visible options of a single, multiple or rank question, in the order in which this respondent sees them all
    /// the time: as in the file, or shuffled; *other* last. Empty for other kinds and for questions not on the path.
    #[must_use]
    pub fn options(&self, question: &str) -> Vec<OfferedOption<'_>> {
        if !self.path().contains(question) {
            return Vec::new();
        }
        let questionnaire = self.questionnaire();
        questionnaire.question(question).map_or_else(Vec::new, |question| self.offered(question))
    }

    fn offered<'a>(&self, question: &'a Question) -> Vec<OfferedOption<'a>> {
        let hidden = self.path().hidden_options(question.id.as_str());
        let mut options: Vec<OfferedOption<'a>> = question
            .options()
            .iter()
            .filter(|option| !hidden.contains(&option.id))
            .map(|option| OfferedOption {
                id: &option.id,
                label: &option.label,
                exclusive: option.exclusive,
                with_text: false,
            })
            .collect();
        if let Kind::Single { shuffle: true, .. }
        | Kind::Multiple { shuffle: true, .. }
        | Kind::Rank { shuffle: true, .. } = &question.kind
        {
            // Each option has a place of its own, so that one that appears does not move the others about.
            let seed = mixed(self.setting().seed, question.id.as_str());
            options.sort_by_key(|option| mixed(seed, option.id.as_str()));
        }
        if let Kind::Single { other: Some(other), .. } = &question.kind {
            options.push(OfferedOption { id: &other.id, label: &other.label, exclusive: false, with_text: other.text });
        }
        options
    }
}

/// Mixes a name into a seed: FNV-1a, then the finisher of `SplitMix64` so that similar names end far apart. The same
/// in every version, or a resumed interview would show another order.
fn mixed(seed: u64, name: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ seed;
    for byte in name.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

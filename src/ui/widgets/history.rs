//! What was typed before: undo and redo of a field, a word at a time.
//!
//! Invariant: at most [`STEPS`] states are kept, whatever is typed or pasted.

/// How many steps can be undone.
const STEPS: usize = 40;

/// What an edit was; edits of a sort that follow each other are one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Letter,
    Blank,
    Erase,
    /// A step of its own: a paste, a new line.
    Whole,
}

impl Sort {
    #[must_use]
    pub const fn of(sign: char) -> Self {
        if sign.is_whitespace() { Self::Blank } else { Self::Letter }
    }

    /// Whether an edit of this sort goes on with what one of the other began: a word and the spaces behind it.
    const fn follows(self, before: Self) -> bool {
        matches!(
            (before, self),
            (Self::Letter, Self::Letter | Self::Blank) | (Self::Blank, Self::Blank) | (Self::Erase, Self::Erase)
        )
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<S> {
    past: Vec<S>,
    future: Vec<S>,
    latest: Option<Sort>,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new(), latest: None }
    }
}

impl<S> History<S> {
    /// Something was changed; `before` is how it was.
    pub fn changed(&mut self, sort: Sort, before: S) {
        if !self.latest.is_some_and(|latest| sort.follows(latest)) {
            if self.past.len() == STEPS {
                self.past.remove(0);
            }
            self.past.push(before);
        }
        self.future.clear();
        self.latest = Some(sort);
    }

    /// The cursor was moved: what is typed there is another step.
    pub const fn moved(&mut self) {
        self.latest = None;
    }

    /// All that it holds.
    pub fn states(self) -> impl Iterator<Item = S> {
        self.past.into_iter().chain(self.future)
    }

    pub fn undo(&mut self, now: S) -> Option<S> {
        let before = self.past.pop()?;
        self.future.push(now);
        self.latest = None;
        Some(before)
    }

    pub fn redo(&mut self, now: S) -> Option<S> {
        let after = self.future.pop()?;
        self.past.push(now);
        self.latest = None;
        Some(after)
    }
}

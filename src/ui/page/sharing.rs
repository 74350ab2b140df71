//! How the questions of a theme are shared out over screens: as few screens as can be, a question never cut, and as much
//! white as these screens have room for.

use std::ops::Range;

use super::layout::{Block, Form, form, height};
use crate::sitting::Item;
use crate::ui::room::Room;

/// What is left white on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each kind of white goes by itself")]
pub struct White {
    /// A row between a question and its options; fields of several lines are taller.
    pub airy: bool,
    /// A row between the questions of a table.
    pub gaps: bool,
    /// Options stand below each other, also where they are short enough for columns.
    pub below: bool,
    /// The frame keeps its white.
    frame: bool,
}

/// From the most white to the least.
const LEVELS: [White; 6] = [
    MOST,
    White { airy: false, gaps: true, below: true, frame: true },
    White { airy: false, gaps: false, below: true, frame: true },
    White { airy: false, gaps: false, below: true, frame: false },
    White { airy: false, gaps: false, below: false, frame: true },
    White { airy: false, gaps: false, below: false, frame: false },
];
const MOST: White = White { airy: true, gaps: true, below: true, frame: true };

impl White {
    /// As much as there can be in that room.
    pub const fn most(room: Room) -> Self {
        MOST.within(room)
    }

    const fn within(self, room: Room) -> Self {
        Self { airy: self.airy && room.airy(), ..self }
    }

    /// Rows for questions in that room.
    fn rows(self, room: Room) -> usize {
        let frame = usize::from(room.head() > 2) + usize::from(room.tail() > 1);
        usize::from(room.body()) + if self.frame { 0 } else { frame }
    }

    /// The least that a long list shows of its options.
    const fn window(self, room: Room) -> usize {
        match room.height {
            0..12 => 3,
            12..32 if self.gaps => 6,
            12..32 => 4,
            _ => 12,
        }
    }
}

/// Questions that stand together on a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    pub on: Range<usize>,
    pub white: White,
    /// How many options of a long list are in sight.
    pub window: usize,
}

impl Screen {
    /// With as much white as there can be.
    pub fn airy(on: Range<usize>, room: Room) -> Self {
        let white = White::most(room);
        Self { on, white, window: white.window(room) }
    }
}

/// The questions of a theme, each with its rows at every level of white.
struct Theme<'a> {
    room: Room,
    items: &'a [Item<'a>],
    levels: Vec<(White, Vec<Block>)>,
}

/// Shares out. `blocks` gives the rows of the questions of a screen. `steady`: where questions come and go by what is
/// answered screens are filled from the top, with the same white, so that nothing that stands above what comes or goes
/// ever moves, on this screen or to another.
pub fn screens(items: &[Item<'_>], room: Room, steady: bool, blocks: impl Fn(&Screen) -> Vec<Block>) -> Vec<Screen> {
    let all = 0..items.len();
    let level = |white: White| {
        let white = white.within(room);
        (white, blocks(&Screen { on: all.clone(), white, window: white.window(room) }))
    };
    let mut theme = Theme { room, items, levels: vec![level(MOST)] };
    if room.tables() && steady {
        return theme.filled_from_the_top().into_iter().map(|on| Screen::airy(on, room)).collect();
    }
    if !(room.tables() && theme.fits(0, all.clone())) {
        theme.levels.extend(LEVELS.into_iter().skip(1).map(level));
    }
    // Below the width of tables one question is asked at a time.
    let shared = if room.tables() { theme.fewest() } else { theme.singles() };
    shared.into_iter().map(|(on, level)| theme.screen(on, level)).collect()
}

impl Theme<'_> {
    fn height(&self, level: usize, on: Range<usize>) -> usize {
        self.levels.get(level).map_or(0, |(white, blocks)| height(blocks, on, white.gaps))
    }

    fn fits(&self, level: usize, on: Range<usize>) -> bool {
        self.levels.get(level).is_some_and(|(white, _)| self.height(level, on) <= white.rows(self.room))
    }

    /// The most white with which these questions fit on a screen.
    fn level(&self, on: &Range<usize>) -> Option<usize> {
        (0..self.levels.len()).find(|&level| self.fits(level, on.clone()))
    }

    /// As few screens as can be; of these ways the one with the most white, and then the most even one.
    fn fewest(&self) -> Vec<(Range<usize>, usize)> {
        type Cost = (usize, usize, usize);
        // For so many questions from the first: what they cost, and the last of their screens.
        let mut ways: Vec<(Cost, (Range<usize>, usize))> = vec![((0, 0, 0), (0..0, 0))];
        for end in 1..=self.items.len() {
            let mut best: Option<(Cost, (Range<usize>, usize))> = None;
            for start in (0..end).rev() {
                let on = start..end;
                // What is taller than a screen stands alone, and scrolls.
                let level = match self.level(&on) {
                    Some(level) => level,
                    None if on.len() == 1 => self.levels.len() - 1,
                    None => break,
                };
                let Some(((screens, white, uneven), _)) = ways.get(start) else { break };
                let rows = self.height(level, on.clone());
                let cost = (screens + 1, white + level, uneven + rows * rows);
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, (on, level)));
                }
            }
            ways.extend(best);
        }
        let mut screens = Vec::new();
        let mut end = self.items.len();
        while let Some((_, (on, level))) = ways.get(end).filter(|_| end > 0) {
            screens.push((on.clone(), *level));
            end = on.start;
        }
        screens.reverse();
        screens
    }

    fn filled_from_the_top(&self) -> Vec<Range<usize>> {
        let mut screens = Vec::new();
        let mut start = 0;
        for end in 1..=self.items.len() {
            if end - start > 1 && !self.fits(0, start..end) {
                screens.push(start..end - 1);
                start = end - 1;
            }
        }
        screens.push(start..self.items.len());
        screens
    }

    /// One question at a time; a mere text stands with the question it leads to.
    fn singles(&self) -> Vec<(Range<usize>, usize)> {
        let mut screens: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        for (at, item) in self.items.iter().enumerate() {
            if item.question.asks() {
                screens.push(start..at + 1);
                start = at + 1;
            }
        }
        if start < self.items.len() || screens.is_empty() {
            screens.push(start..self.items.len());
        }
        screens.into_iter().map(|on| (on.clone(), self.level(&on).unwrap_or(self.levels.len() - 1))).collect()
    }

    /// The screen, with the room that is left over given to its long lists.
    fn screen(&self, on: Range<usize>, level: usize) -> Screen {
        let white = self.levels.get(level).map_or(MOST, |(white, _)| *white);
        let items = self.items.get(on.clone()).unwrap_or_default();
        let long: Vec<&Item<'_>> = items.iter().filter(|item| form(item, self.room) == Form::Long).collect();
        let most = long.iter().map(|item| item.labels.len()).max().unwrap_or(0);
        let spare = white.rows(self.room).saturating_sub(self.height(level, on.clone())) / long.len().max(1);
        let least = white.window(self.room);
        Screen { on, white, window: (least + spare).min(most).max(least) }
    }
}

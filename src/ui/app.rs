//! The full screen as a state machine: events and replies in, effects out, and a picture whenever asked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::env::{Entry, Env};
use super::frame;
use super::key::{Cmd, Where, meaning};
use super::page::{self, Turn};
use super::room::Room;
use super::row::{Target, View};
use super::saving::Standing as Safety;
use super::screens::{Place, Scene, why};
use super::session::{Keys, Session};
use super::sheet::{Do, Item, Sheet, Standing};
use super::widgets::line::Line;
use crate::port::{Effect, EndReason, Event, FrontEnd, Key, KeyCode, Moment, NotFound, Refusal, Reply, Trouble};
use crate::privacy::{Code, Mistyped};
use crate::questionnaire::Id;
use crate::text::Lang;
use crate::text::screen as say;

/// The longest code, word or confirmation anybody types, with all its spaces and dashes.
const TYPED: usize = 40;

/// A screen on the stack.
struct Level {
    place: Place,
    standing: Standing,
}

/// How far the end of the session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    No,
    /// The last save is under way or still to come.
    Saving,
    Releasing,
    Done,
}

/// The full screen of one person.
pub struct App {
    env: Env,
    lang: Lang,
    room: Room,
    now: Moment,
    /// The screen on top is the last; never empty.
    levels: Vec<Level>,
    session: Option<Box<Session>>,
    /// A code that is being looked up.
    finding: Option<Keys>,
    sending: Sending,
    ending: Ending,
    /// What the store last failed at on the screen on top.
    trouble: Option<Trouble>,
    new_code: bool,
    /// Nothing of the draft is left to come back to.
    over: bool,
    dirty: bool,
    started: bool,
    out: Vec<Effect>,
}

/// How far sending is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sending {
    No,
    /// Waits for a save that is under way.
    Waiting,
    Asked,
}

impl App {
    /// A session that begins at its entry. Effects come with the first event, which should be a `Resize`.
    #[must_use]
    pub fn new(env: Env) -> Self {
        let lang = env.lang;
        Self {
            env,
            lang,
            room: Room::new(80, 24),
            now: Moment::ZERO,
            levels: vec![Level { place: Place::Start, standing: Standing::default() }],
            session: None,
            finding: None,
            sending: Sending::No,
            ending: Ending::No,
            trouble: None,
            new_code: false,
            over: false,
            dirty: true,
            started: false,
            out: Vec::new(),
        }
    }

    /// Whether something may have changed since this was last asked.
    pub fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    /// Draws everything and gives where the cursor stands. Changes nothing; works at any size.
    #[must_use]
    pub fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let room = Room::new(area.width, area.height);
        let (picture, top) = self.picture(room);
        picture.paint(area, buf, top, &self.env.look)
    }

    // The state.

    fn place(&self) -> &Place {
        self.levels.last().map_or(&Place::Start, |level| &level.place)
    }

    fn standing(&mut self) -> Option<&mut Standing> {
        self.levels.last_mut().map(|level| &mut level.standing)
    }

    fn view(&self) -> page::View {
        page::View { room: self.room, look: self.env.look, lang: self.lang }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            env: &self.env,
            lang: self.lang,
            look: self.env.look,
            session: self.session.as_deref(),
            busy: self.finding.is_some(),
            trouble: self.trouble.as_ref(),
            new_code: self.new_code,
            from_start: self.levels.len() > 1,
        }
    }

    fn sheet(&self) -> Option<Sheet> {
        self.scene().sheet(self.place())
    }

    /// Whether a draft is being answered: then menu, code, overview and review are there.
    fn is_answering(&self) -> bool {
        self.ending == Ending::No
            && !self.over
            && self.session.as_ref().is_some_and(|s| s.begun)
            && !matches!(
                self.place(),
                Place::Sending | Place::Thanks | Place::Wiping | Place::Wiped | Place::Ended(_) | Place::Leaving
            )
    }

    // Screens.

    fn open(&mut self, place: Place) {
        self.trouble = None;
        let mut standing = Standing { field: Line::new("", TYPED), ..Standing::default() };
        if let Some(sheet) = self.scene().sheet(&place) {
            standing.focus = sheet.first;
        }
        self.levels.push(Level { place, standing });
    }

    /// Opens a screen that may be open below already: then what lies above it goes.
    fn open_once(&mut self, place: Place) {
        self.levels.retain(|level| level.place != place);
        self.open(place);
    }

    fn close(&mut self) {
        self.trouble = None;
        if self.levels.len() > 1 {
            let closed = self.levels.pop();
            if closed.is_some_and(|level| level.place == Place::About) {
                self.session = None;
            }
        }
        if *self.place() == Place::Page {
            self.arrive();
        }
    }

    fn only(&mut self, place: Place) {
        self.levels.clear();
        self.open(place);
    }

    fn arrive(&mut self) {
        let view = self.view();
        if let Some(session) = &mut self.session {
            session.arrive(view);
        }
    }

    fn leave_question(&mut self) {
        let view = self.view();
        if let Some(session) = &mut self.session
            && session.begun
        {
            session.leave(view);
        }
    }

    // The beginning.

    fn enter(&mut self) {
        let Entry::Respond { wave, questionnaire, code } = self.env.entry.clone() else { return };
        let offers = &self.env.offers;
        let offer = match wave {
            Some(id) => offers.iter().position(|o| o.wave.id == id),
            None if offers.len() == 1 => Some(0),
            None => None,
        };
        if let Some(at) = offer {
            let offered = offers.get(at).map_or(&[][..], |o| o.questionnaires.as_slice());
            let nth = match questionnaire {
                Some(id) => offered.iter().position(|o| o.questionnaire.id == id),
                None if offered.len() == 1 => Some(0),
                None => None,
            };
            match nth {
                Some(nth) => self.fill(at, nth, code.is_none()),
                None if offers.len() > 1 => self.open(Place::Questionnaires(at)),
                None => {}
            }
        }
        if let Some(code) = code {
            self.open(Place::EnterCode);
            if let Some(standing) = self.standing() {
                standing.field = Line::new(&code, TYPED);
            }
            self.find_code();
        }
    }

    /// To the first screen of a questionnaire. `fixed`: there is nothing to go back to.
    fn fill(&mut self, offer: usize, nth: usize, fixed: bool) {
        let offered = self.env.offers.get(offer).and_then(|o| o.questionnaires.get(nth));
        if offered.is_some_and(|o| o.access_code.is_some()) {
            self.open(Place::Word(offer, nth));
        } else {
            self.about(offer, nth);
            if fixed {
                let from = self.levels.len().saturating_sub(1);
                self.levels.drain(..from);
            }
        }
    }

    fn about(&mut self, offer: usize, nth: usize) {
        let Some(offer) = self.env.offers.get(offer).cloned() else { return };
        let Some(offered) = offer.questionnaires.get(nth).cloned() else { return };
        let keys = Keys::new(&self.env.secret, &mut *self.env.dice);
        self.session = Some(Box::new(Session::new(offer, &offered, keys)));
        self.new_code = false;
        self.open(Place::About);
    }

    fn try_word(&mut self, offer: usize, nth: usize) {
        let wanted = self
            .env
            .offers
            .get(offer)
            .and_then(|o| o.questionnaires.get(nth))
            .and_then(|o| o.access_code.as_deref())
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        let lang = self.lang;
        let Some(standing) = self.standing() else { return };
        if standing.field.text().trim().to_lowercase() == wanted {
            self.levels.pop();
            self.about(offer, nth);
        } else {
            standing.problem = Some(say::word_wrong(lang));
        }
    }

    fn find_code(&mut self) {
        if self.finding.is_some() {
            return;
        }
        let lang = self.lang;
        let typed = self.standing().map(|s| s.field.text().to_owned()).unwrap_or_default();
        let problem = match Code::parse(&typed) {
            Ok(code) => {
                let keys = Keys::of(code, &self.env.secret, &mut *self.env.dice);
                self.find(keys, false);
                None
            }
            Err(Mistyped::Empty) => Some(say::code_empty(lang)),
            Err(Mistyped::Length { found }) => Some(say::code_length(lang, found)),
            Err(Mistyped::Sign { place }) => Some(say::code_sign(lang, place)),
            Err(Mistyped::Check) => Some(say::code_check(lang)),
        };
        if let Some(standing) = self.standing() {
            standing.problem = problem;
        }
    }

    fn find(&mut self, keys: Keys, take_over: bool) {
        self.out.push(Effect::Find { lookup: keys.key.lookup(), owner: keys.owner, take_over });
        self.finding = Some(keys);
    }

    fn say_problem(&mut self, problem: String) {
        if let Some(standing) = self.standing() {
            standing.problem = Some(problem);
            standing.focus = 0;
        }
    }

    fn begin(&mut self) {
        let Some(session) = &mut self.session else { return };
        if session.begun || session.saving.is_under_way() {
            return;
        }
        self.trouble = None;
        session.saving.begun();
        let draft = session.write(&mut *self.env.dice);
        self.out.push(Effect::Begin(Box::new(draft)));
    }

    fn to_questions(&mut self) {
        self.only(Place::Page);
        self.arrive();
    }

    // Doing.

    fn does(&mut self, does: Do) {
        match does {
            Do::Wave(at) => self.open(Place::Questionnaires(at)),
            Do::Fill(offer, nth) => self.fill(offer, nth, false),
            Do::Word(offer, nth) => self.try_word(offer, nth),
            Do::HaveCode => self.open(Place::EnterCode),
            Do::FindCode => self.find_code(),
            Do::TakeOver => {
                if let Some(keys) = self.finding.take() {
                    self.levels.pop();
                    self.find(keys, true);
                }
            }
            Do::Begin => self.begin(),
            Do::ToQuestions => self.to_questions(),
            Do::Close => {
                if *self.place() == Place::TakeOver {
                    self.finding = None;
                }
                if matches!(self.place(), Place::Review) {
                    self.to_questions();
                } else {
                    self.close();
                }
            }
            Do::PreviousScreen => {
                self.to_questions();
                self.turn(false);
            }
            Do::Overview => self.open_once(Place::Overview),
            Do::Code => self.open_once(Place::Code),
            Do::Review => self.open_once(Place::Review),
            Do::Help => self.open_once(Place::Help),
            Do::Language => {
                self.lang = match self.lang {
                    Lang::Nl => Lang::En,
                    Lang::En => Lang::Nl,
                };
            }
            Do::Stop => self.stop(),
            Do::Theme(section) => self.go_to_theme(section),
            Do::Question(id) => self.go_to(&id),
            Do::AskSend => self.open_once(Place::Confirm),
            Do::Send => self.send(),
            Do::AskWipe => self.open_once(Place::Wipe),
            Do::Wipe => self.wipe(),
            Do::Leave => self.leave(),
            Do::Start => {
                self.session = None;
                self.over = false;
                self.only(Place::Start);
            }
        }
    }

    /// The stop screen: with the code once there is something to come back to.
    fn stop(&mut self) {
        self.leave_question();
        if self.is_answering() {
            self.open_once(Place::Code);
        } else if !matches!(
            self.place(),
            Place::Sending | Place::Wiping | Place::Leaving | Place::Thanks | Place::Wiped | Place::Ended(_)
        ) {
            self.open_once(Place::StopEarly);
        }
    }

    fn go_to_theme(&mut self, section: usize) {
        let Some(session) = &self.session else { return };
        let path = session.interview.path();
        let Some(section) = path.sections().get(section) else { return };
        let open = section.questions.iter().find(|id| {
            session.questionnaire.question(id.as_str()).is_some_and(crate::questionnaire::Question::asks)
                && session.interview.counted(id.as_str()).is_none()
        });
        if let Some(id) = open.or(section.questions.first()).cloned() {
            self.go_to(&id);
        }
    }

    fn go_to(&mut self, id: &Id) {
        if let Some(session) = &mut self.session {
            session.go_to(id);
            session.page.top = 0;
        }
        self.to_questions();
    }

    fn turn(&mut self, forward: bool) {
        let view = self.view();
        let Some(session) = &mut self.session else { return };
        if session.turn_page(forward, view) {
            return;
        }
        if forward {
            self.open_once(Place::Review);
        } else if session.questionnaire.intro.is_some() {
            self.open_once(Place::Intro);
        }
    }

    fn send(&mut self) {
        let Some(session) = &mut self.session else { return };
        if self.sending != Sending::No {
            return;
        }
        self.trouble = None;
        self.sending = if session.saving.is_under_way() {
            Sending::Waiting
        } else {
            self.out.push(Effect::Send(Box::new(session.sending())));
            Sending::Asked
        };
        self.levels.retain(|level| level.place != Place::Confirm);
        self.open(Place::Sending);
    }

    fn wipe(&mut self) {
        let lang = self.lang;
        let word = say::wipe_word(lang);
        let typed = self.standing().map(|s| s.field.text().trim().to_uppercase()).unwrap_or_default();
        if typed != word {
            self.say_problem(say::wipe_not_typed(lang, word));
            return;
        }
        self.levels.retain(|level| level.place != Place::Wipe);
        self.open(Place::Wiping);
        self.go_on_wiping();
    }

    /// Wiping waits for a save that is under way, so that nothing is written after it.
    fn go_on_wiping(&mut self) {
        if let Some(session) = &self.session
            && !session.saving.is_under_way()
        {
            self.out.push(Effect::Wipe { lookup: session.lookup(), owner: session.owner });
        }
    }

    // Leaving.

    fn leave(&mut self) {
        if self.ending != Ending::No {
            return;
        }
        let begun = self.session.as_ref().is_some_and(|s| s.begun);
        if !begun || self.over {
            self.quit();
            return;
        }
        self.leave_question();
        if let Some(session) = &mut self.session {
            session.saving.hurry();
        }
        self.ending = Ending::Saving;
        self.open(Place::Leaving);
        self.go_on_leaving(false);
    }

    /// Saves, releases, quits: one after the other. `failed`: the last try did not work, and the person knows.
    fn go_on_leaving(&mut self, failed: bool) {
        let Some(session) = &mut self.session else { return };
        match self.ending {
            Ending::Saving if session.saving.is_under_way() => {}
            Ending::Saving if !session.saving.is_safe() && !failed => {
                session.saving.hurry();
                self.save();
            }
            Ending::Saving => {
                self.ending = Ending::Releasing;
                self.out.push(Effect::Release { lookup: session.lookup(), owner: session.owner });
            }
            Ending::Releasing => self.quit(),
            Ending::No | Ending::Done => {}
        }
    }

    fn quit(&mut self) {
        if self.ending != Ending::Done {
            self.ending = Ending::Done;
            self.out.push(Effect::Quit);
        }
    }

    fn end(&mut self, _reason: EndReason) {
        match self.ending {
            Ending::No => self.leave(),
            Ending::Saving | Ending::Releasing | Ending::Done => {}
        }
    }

    // Saving.

    fn save(&mut self) {
        let Some(session) = &mut self.session else { return };
        if session.begun && session.saving.is_due(self.now) && self.sending == Sending::No && !self.over {
            session.saving.begun();
            let draft = session.write(&mut *self.env.dice);
            self.out.push(Effect::Save(Box::new(draft)));
        }
    }

    // Keys.

    fn at_where(&self) -> Where {
        if *self.place() == Place::Page {
            return self.session.as_ref().map_or(Where::Page, |s| s.at_where(self.view()));
        }
        let focus = self.levels.last().map_or(0, |level| level.standing.focus);
        match self.sheet().and_then(|sheet| sheet.items().get(focus).cloned()) {
            Some(Item::Field) => Where::SheetLine,
            _ => Where::Sheet,
        }
    }

    fn key(&mut self, key: Key) {
        if self.ending != Ending::No {
            return;
        }
        // An Esc and the key after it that arrive together look like Alt: take them as what was pressed.
        if key.alt {
            self.key(Key::plain(KeyCode::Escape));
            self.key(Key { alt: false, ..key });
            return;
        }
        let at = self.at_where();
        let Some(cmd) = meaning(at, key) else { return };
        match cmd {
            Cmd::Stop => self.stop(),
            Cmd::Suspend => self.out.push(Effect::Suspend),
            Cmd::Help if !self.is_final() => {
                if *self.place() != Place::Help {
                    self.open_once(Place::Help);
                }
            }
            Cmd::Code | Cmd::Overview | Cmd::Review if self.is_answering() => {
                self.leave_question();
                self.does(match cmd {
                    Cmd::Code => Do::Code,
                    Cmd::Overview => Do::Overview,
                    _ => Do::Review,
                });
            }
            Cmd::Menu => self.escape(),
            cmd if *self.place() == Place::Page => self.key_on_page(cmd),
            cmd => self.key_on_sheet(cmd, at),
        }
    }

    /// Whether nothing can be opened on top any more.
    fn is_final(&self) -> bool {
        matches!(
            self.place(),
            Place::Sending | Place::Thanks | Place::Wiping | Place::Wiped | Place::Ended(_) | Place::Leaving
        )
    }

    fn escape(&mut self) {
        if self.is_final() {
            return;
        }
        match self.place() {
            Place::Page => {
                self.leave_question();
                self.open(Place::Menu);
            }
            Place::Intro if self.is_answering() => self.open(Place::Menu),
            _ if self.levels.len() > 1 => self.does(Do::Close),
            _ => self.stop(),
        }
    }

    fn key_on_page(&mut self, cmd: Cmd) {
        let (view, now) = (self.view(), self.now);
        let Some(session) = &mut self.session else { return };
        match session.press(cmd, view, now) {
            Turn::Stay => {}
            Turn::Forward => self.turn(true),
            Turn::Back => self.turn(false),
            Turn::Code => self.open_once(Place::Code),
        }
    }

    fn key_on_sheet(&mut self, cmd: Cmd, at: Where) {
        let Some(sheet) = self.sheet() else { return };
        let items = sheet.items();
        let Some(focus) = self.levels.last().map(|level| level.standing.focus) else { return };
        if at == Where::SheetLine {
            match cmd {
                Cmd::Enter => {
                    if let Some(submit) = sheet.submit {
                        self.does(submit);
                    }
                    return;
                }
                Cmd::Type(_) | Cmd::Erase | Cmd::EraseNext | Cmd::Left | Cmd::Right | Cmd::Home | Cmd::End => {
                    if let Some(standing) = self.standing()
                        && standing.field.edit(cmd)
                    {
                        standing.problem = None;
                    }
                    return;
                }
                _ => {}
            }
        }
        match cmd {
            Cmd::Enter | Cmd::Choose => {
                if let Some(Item::Does(_, does)) = items.get(focus) {
                    self.does(does.clone());
                }
            }
            Cmd::Digit(digit) => {
                let found = items.iter().find_map(|item| match item {
                    Item::Does(Some(d), does) if *d == digit => Some(does.clone()),
                    _ => None,
                });
                if let Some(does) = found {
                    self.does(does);
                }
            }
            Cmd::PageDown if *self.place() == Place::Intro && !self.has_more_below() => self.to_questions(),
            Cmd::PageUp if *self.place() == Place::Review && self.top() == 0 => self.to_questions(),
            Cmd::PageDown => self.scroll(self.window()),
            Cmd::PageUp => self.scroll(-self.window()),
            Cmd::Home => self.focus_on(0),
            Cmd::End => self.focus_on(items.len().saturating_sub(1)),
            Cmd::Left | Cmd::Previous if focus > 0 && (cmd == Cmd::Previous || sheet.beside(focus, focus - 1)) => {
                self.focus_on(focus - 1);
            }
            Cmd::Right | Cmd::Next
                if focus + 1 < items.len() && (cmd == Cmd::Next || sheet.beside(focus, focus + 1)) =>
            {
                self.focus_on(focus + 1);
            }
            Cmd::Next => self.focus_on(0),
            Cmd::Previous => self.focus_on(items.len().saturating_sub(1)),
            Cmd::Down => match (focus + 1..items.len()).find(|to| !sheet.beside(focus, *to)) {
                Some(to) => self.focus_on(to),
                None => self.scroll(1),
            },
            Cmd::Up => match (0..focus).rev().find(|to| !sheet.beside(focus, *to)) {
                Some(to) => self.focus_on(to),
                None => self.scroll(-1),
            },
            _ => {}
        }
    }

    fn focus_on(&mut self, to: usize) {
        if let Some(standing) = self.standing() {
            standing.focus = to;
        }
    }

    fn top(&self) -> usize {
        self.levels.last().map_or(0, |level| level.standing.top)
    }

    fn window(&self) -> i32 {
        i32::from(self.room.body().saturating_sub(1).max(1))
    }

    fn has_more_below(&self) -> bool {
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        placing.top + usize::from(placing.window) < placing.body
    }

    fn scroll(&mut self, by: i32) {
        let by_rows = usize::try_from(by.unsigned_abs()).unwrap_or(0);
        let (mut picture, top) = self.picture(self.room);
        // While reading on, what has the focus need not stay in sight.
        picture.focus = 0..0;
        let placing = picture.place(self.room.height, top);
        let most = placing.body.saturating_sub(usize::from(placing.window));
        let to = if by < 0 { placing.top.saturating_sub(by_rows) } else { placing.top.saturating_add(by_rows) };
        let to = to.min(most);
        match (self.place().clone(), &mut self.session) {
            (Place::Page, Some(session)) => session.page.top = to,
            _ => {
                if let Some(standing) = self.standing() {
                    standing.top = to;
                }
            }
        }
    }

    fn paste(&mut self, text: &str) {
        if self.ending != Ending::No {
            return;
        }
        match self.at_where() {
            Where::SheetLine => {
                if let Some(standing) = self.standing() {
                    standing.field.insert(text);
                    standing.problem = None;
                }
            }
            Where::Line | Where::Area | Where::Filter if *self.place() == Place::Page => {
                let (view, now) = (self.view(), self.now);
                if let Some(session) = &mut self.session {
                    session.paste(text, view, now);
                }
            }
            _ => {}
        }
    }

    fn click(&mut self, column: u16, row: u16) {
        if self.ending != Ending::No {
            return;
        }
        let (picture, top) = self.picture(self.room);
        let Some(target) = picture.hit(self.room.height, top, column, row) else { return };
        let view = self.view();
        match (target, *self.place() == Place::Page) {
            (Target::Place(question, place), true) => {
                if let Some(session) = &mut self.session {
                    session.click(question, place, view);
                }
            }
            (Target::Item(at), true) => {
                let Some(session) = &mut self.session else { return };
                session.leave(view);
                match session.push_button(at) {
                    Turn::Forward => self.turn(true),
                    Turn::Back => self.turn(false),
                    Turn::Code => self.open_once(Place::Code),
                    Turn::Stay => {}
                }
            }
            (Target::Item(at), false) => {
                self.focus_on(at);
                let item = self.sheet().and_then(|sheet| sheet.items().get(at).cloned());
                if let Some(Item::Does(_, does)) = item {
                    self.does(does);
                }
            }
            (Target::Place(..), false) => {}
        }
    }

    // Drawing.

    /// The whole screen as rows, and from which row of the body it is shown.
    fn picture(&self, room: Room) -> (View, usize) {
        let look = self.env.look;
        let (mut view, top, title, right, hints) = match (self.place(), self.session.as_deref()) {
            (Place::Page, Some(session)) => {
                let view = page::View { room, look, lang: self.lang };
                let (left, right) = self.page_title(session, view);
                (session.picture(view), session.page.top, left, right, session.page_hints(view))
            }
            _ => {
                let sheet = self.sheet().unwrap_or_default();
                let standing = self.levels.last().map(|level| level.standing.clone()).unwrap_or_default();
                let view = sheet.view(&standing, room, look);
                (view, standing.top, sheet.title, sheet.right, sheet.hints)
            }
        };
        let percent =
            self.session.as_ref().filter(|s| s.begun && !self.is_final()).map(|s| s.interview.progress().percent());
        let right = if room.too_small() { String::new() } else { right };
        let title = if room.too_small() && *self.place() != Place::Page { say::too_small(self.lang) } else { title };
        let head = [frame::title(&title, &right, room, look), frame::rule(percent, room, look), super::row::Row::new()];
        view.head = head.into_iter().take(usize::from(room.head())).collect();
        let (left, warning) = self.status();
        let code = self.session.as_ref().filter(|s| s.begun && !self.is_final()).map(|s| s.code.to_string());
        let code = code.map(|code| say::code_is(self.lang, code)).unwrap_or_default();
        let foot = [frame::status(&left, warning, &code, room, look), frame::hints(&hints, room, look)];
        let skipped = 2 - usize::from(room.foot().min(2));
        view.foot = foot.into_iter().skip(skipped).collect();
        let margin = room.margin();
        if margin > 0 {
            for part in [&mut view.head, &mut view.body, &mut view.tail, &mut view.foot] {
                for row in part.iter_mut() {
                    *row = std::mem::take(row).shift(margin);
                }
            }
        }
        (view, top)
    }

    fn page_title(&self, session: &Session, view: page::View) -> (String, String) {
        let lang = self.lang;
        let dot = self.env.look.signs.dot;
        let section = session.section();
        let theme = session.theme_title(section, lang).unwrap_or_else(|| say::background(lang));
        let lead =
            if session.offer.practice { say::practice(lang) } else { capitalised(&session.questionnaire.audience) };
        let (screens, shown) = session.screens(view);
        let parts = session.interview.path().sections().len();
        let right = if screens.len() > 1 {
            say::part_and_screen(lang, section + 1, parts, shown + 1, screens.len())
        } else {
            say::part_of(lang, section + 1, parts)
        };
        (format!("{lead} {dot} {theme}"), right)
    }

    /// What may be said about what is safe; whether it is a warning.
    fn status(&self) -> (String, bool) {
        let Some(session) = self.session.as_ref().filter(|s| s.begun && !self.is_final()) else {
            return (String::new(), false);
        };
        match session.saving.standing() {
            Safety::Trouble(trouble) => (say::not_saved(self.lang, why(self.lang, &trouble)), true),
            // Text that is still being typed is not saved before the pause.
            _ if session.pause_ends().is_some() => (say::saving(self.lang), false),
            Safety::Busy => (say::saving(self.lang), false),
            Safety::Safe if session.interview.answers().is_empty() => (String::new(), false),
            Safety::Safe => (say::saved(self.lang), false),
        }
    }

    /// After anything happened: keep the scroll where the picture ends, and hand out what is to be done.
    fn settle(&mut self) -> Vec<Effect> {
        self.dirty = true;
        if self.ending == Ending::No {
            self.save();
        }
        let (mut picture, top) = self.picture(self.room);
        let placing = picture.place(self.room.height, top);
        match (self.place().clone(), &mut self.session) {
            (Place::Page, Some(session)) => session.page.top = placing.top,
            _ => {
                if let Some(standing) = self.standing() {
                    standing.top = placing.top;
                }
            }
        }
        std::mem::take(&mut self.out)
    }

    // Replies.

    fn saved(&mut self, revision: u64) {
        let Some(session) = &mut self.session else { return };
        session.saving.saved(revision);
        if !session.begun {
            session.begun = true;
            let intro = session.questionnaire.intro.is_some();
            if self.ending == Ending::No {
                self.to_questions();
                if intro {
                    self.open(Place::Intro);
                }
            }
        }
    }

    fn failed(&mut self, trouble: Trouble) {
        if self.finding.take().is_some() {
            let text = say::not_saved(self.lang, why(self.lang, &trouble));
            self.say_problem(text);
            return;
        }
        let now = self.now;
        let wiping = *self.place() == Place::Wiping;
        let Some(session) = &mut self.session else { return };
        if self.sending == Sending::Asked {
            self.sending = Sending::No;
            self.levels.retain(|level| level.place != Place::Sending);
            self.open_once(Place::Confirm);
            self.trouble = Some(trouble);
        } else if wiping && !session.saving.is_under_way() {
            self.levels.pop();
            self.open(Place::Wipe);
            self.trouble = Some(trouble);
        } else if !session.begun {
            session.saving = super::saving::Saving::default();
            self.trouble = Some(trouble);
        } else {
            session.saving.failed(trouble, now);
        }
    }

    fn refused(&mut self, refusal: Refusal) {
        let Some(session) = &mut self.session else { return };
        if refusal == Refusal::CodeInUse && !session.begun {
            session.saving = super::saving::Saving::default();
            session.change_keys(Keys::new(&self.env.secret, &mut *self.env.dice));
            self.new_code = true;
            return;
        }
        self.sending = Sending::No;
        self.over = true;
        if self.ending == Ending::No {
            self.only(Place::Ended(refusal));
        } else {
            self.quit();
        }
    }

    fn not_found(&mut self, why: NotFound) {
        let lang = self.lang;
        match why {
            NotFound::OpenElsewhere if self.finding.is_some() => {
                self.open(Place::TakeOver);
                return;
            }
            NotFound::OpenElsewhere => return,
            NotFound::Unknown => self.say_problem(say::code_unknown(lang)),
            NotFound::WaveEnded { title } => self.say_problem(say::code_wave_ended(lang, title)),
        }
        self.finding = None;
    }
}

fn capitalised(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

impl FrontEnd for App {
    fn event(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        self.now = now;
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Click { column, row } => self.click(column, row),
            Event::Scroll(by) => self.scroll(i32::from(by)),
            Event::Resize { columns, rows } => self.room = Room::new(columns, rows),
            Event::Tick => {}
            Event::End(reason) => self.end(reason),
        }
        if !self.started {
            self.started = true;
            self.enter();
        }
        let view = self.view();
        if let Some(session) = &mut self.session
            && session.pause_ends().is_some_and(|due| due <= now)
        {
            session.commit(view, false);
        }
        self.settle()
    }

    fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Effect> {
        self.now = now;
        let mut failed = false;
        match reply {
            Reply::Saved { revision } => self.saved(revision),
            Reply::Found(found) => {
                if let Some(keys) = self.finding.take() {
                    match Session::resume(*found, keys) {
                        Ok(session) => {
                            self.session = Some(Box::new(session));
                            self.over = false;
                            self.to_questions();
                        }
                        Err(_) => self.say_problem(say::code_unreadable(self.lang)),
                    }
                }
            }
            Reply::NotFound(why) => self.not_found(why),
            Reply::Wiped => {
                self.over = true;
                self.only(Place::Wiped);
            }
            Reply::Released => {}
            Reply::Sent => {
                self.sending = Sending::No;
                self.over = true;
                self.only(Place::Thanks);
            }
            Reply::Refused(refusal) => self.refused(refusal),
            Reply::Failed(trouble) => {
                failed = true;
                self.failed(trouble);
            }
        }
        let idle = self.session.as_ref().is_some_and(|s| !s.saving.is_under_way());
        if self.sending == Sending::Waiting && idle {
            self.sending = Sending::Asked;
            if let Some(session) = &self.session {
                self.out.push(Effect::Send(Box::new(session.sending())));
            }
        }
        if *self.place() == Place::Wiping && idle && !failed {
            self.go_on_wiping();
        }
        if self.ending != Ending::No {
            self.go_on_leaving(failed);
        }
        self.settle()
    }

    fn wake_at(&self) -> Option<Moment> {
        let session = self.session.as_ref().filter(|_| !self.over && self.ending == Ending::No)?;
        [session.pause_ends(), session.saving.wake_at()].into_iter().flatten().min()
    }

    fn farewell(&self) -> Option<String> {
        let session = self.session.as_ref().filter(|s| s.begun)?;
        if self.over && !matches!(self.place(), Place::Ended(Refusal::TakenOver | Refusal::WaveEnded)) {
            return None;
        }
        let how = say::return_by(self.lang, &self.env.how_to_return, say::have_code(self.lang));
        Some(if session.saving.is_safe() {
            say::farewell(self.lang, &session.code, how)
        } else {
            say::farewell_unsaved(self.lang, &session.code, how)
        })
    }
}

//! The room's window: shows what the trainer's window lets it see, and takes no answers.

use crate::model::{RoomPicture, RoomStatement, RoomView};
use crate::screen::{Frame, Key, Look, Wrap, safe};
use crate::words::interview::Quit;
use crate::words::{Language, agenda, class};

use super::block::{FrameBlock, WIDEST};
use super::count::CountQuestion;
use super::pages::paged;
use super::prompt::{Prompt, Step};
use super::words::Move;

/// Left of a slide.
const SLIDE_MARGIN: &str = "  ";

/// What there is to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProjectorView {
    /// What the room may see, with the language of its sentences; nothing when it can't be read now.
    pub(crate) view: Option<(Language, RoomView)>,
    /// The file that it should be read from, where this person may not.
    pub(crate) refused: Option<String>,
    /// Whether a trainer's window is open.
    pub(crate) trainer: bool,
}

/// Shows the room's window until someone leaves it.
pub(crate) struct Projector<'a> {
    language: Language,
    look_up: Box<dyn Fn() -> ProjectorView + 'a>,
    /// What was seen last, and could be read.
    last: ProjectorView,
    page: usize,
    /// Whether nobody turned a page here since the trainer did.
    follows: bool,
}

impl<'a> Projector<'a> {
    /// Looks again at every tick of the clock.
    pub(crate) fn new(language: Language, look_up: Box<dyn Fn() -> ProjectorView + 'a>) -> Self {
        let last = look_up();
        Self {
            language,
            look_up,
            last,
            page: 0,
            follows: true,
        }
    }

    /// Nothing to show: before the first statement, or without a trainer's window.
    fn moment(&self, look: &Look<'_>) -> Frame {
        let mut lines = vec![String::new(); look.rows.saturating_sub(4) / 3];
        let wrap = Wrap::at(look.width());
        let wait = wrap.lines(class::moment(self.language));
        lines.extend(wait.iter().map(|line| look.theme.strong(line)));
        match &self.last.refused {
            Some(path) => lines.extend(wrap.lines(&safe(&class::unreadable(self.language, path)))),
            None => lines.extend(look.dimmed(class::moment_how(self.language))),
        }
        cut(lines, look.rows)
    }

    /// The picture in pages of the screen, at what the trainer sees until someone turns pages here.
    fn picture(&mut self, picture: &RoomPicture, language: Language, look: &Look<'_>) -> Frame {
        let layouts = picture.layouts.iter();
        let fitting = layouts
            .take_while(|(width, _)| *width <= look.columns)
            .last();
        let Some((_, pieces)) = fitting.or(picture.layouts.first()) else {
            return self.moment(look);
        };
        let wrap = Wrap::at(look.columns.saturating_sub(1).max(1));
        let wrapped = |piece: &Vec<String>| -> Vec<String> {
            let lines = piece.iter().flat_map(|line| wrap.paragraph(&safe(line)));
            lines.collect()
        };
        let pieces: Vec<_> = pieces.iter().map(wrapped).collect();
        let pages = paged(pieces.concat(), page_rows(look));
        if self.follows {
            self.page = page_of(&pieces, picture.at, &pages);
        }
        self.shown(pages, language, look)
    }

    /// A title with paragraphs below it, with air around them.
    fn slide(
        &mut self,
        title: &str,
        text: &[String],
        language: Language,
        look: &Look<'_>,
    ) -> Frame {
        let wrap = Wrap::at(look.width().min(WIDEST).saturating_sub(SLIDE_MARGIN.len()));
        let title = wrap.lines(&safe(title));
        let mut lines = vec![String::new()];
        lines.extend(title.iter().map(|line| look.theme.strong(line)));
        for paragraph in text {
            lines.push(String::new());
            lines.extend(wrap.lines(&safe(paragraph)));
        }
        let lines = lines
            .into_iter()
            .map(|line| format!("{SLIDE_MARGIN}{line}"));
        self.pages(lines.collect(), language, look)
    }

    fn pages(&mut self, lines: Vec<String>, language: Language, look: &Look<'_>) -> Frame {
        self.shown(paged(lines, page_rows(look)), language, look)
    }

    fn shown(
        &mut self,
        mut laid_out: Vec<Vec<String>>,
        language: Language,
        look: &Look<'_>,
    ) -> Frame {
        let pages = laid_out.len();
        self.page = self.page.min(pages - 1);
        let mut shown = laid_out.swap_remove(self.page);
        let foot = match pages {
            1 => agenda::closes(language).to_owned(),
            _ => class::screen_pages(language, self.page + 1, pages),
        };
        shown.extend(look.dimmed(&foot));
        cut(shown, look.rows)
    }
}

/// The page on which the first words of a piece stand.
fn page_of(pieces: &[Vec<String>], at: usize, pages: &[Vec<String>]) -> usize {
    let before: usize = pieces.iter().take(at).map(Vec::len).sum();
    let piece = pieces.get(at).into_iter().flatten();
    let mut line = before + piece.take_while(|line| line.is_empty()).count();
    let holds = |page: &Vec<String>| {
        let here = line < page.len();
        line = line.saturating_sub(page.len());
        here
    };
    let page = pages.iter().position(holds);
    page.unwrap_or_else(|| pages.len().saturating_sub(1))
}

fn page_rows(look: &Look<'_>) -> usize {
    look.rows.saturating_sub(2).max(1)
}

/// The lines that a screen has room for.
fn cut(lines: Vec<String>, rows: usize) -> Frame {
    let mut frame = Frame::default();
    frame.lines(lines.into_iter().take(rows.max(1)));
    frame
}

/// A statement with its answers, or with its hands once they are shown; nothing when the screen has no room for all of it.
fn statement(statement: &RoomStatement, language: Language, look: &Look<'_>) -> Option<Frame> {
    let shown = statement.shown.as_ref();
    let question = CountQuestion {
        language,
        heading: safe(&statement.heading).into_owned(),
        text: statement.text.clone(),
        about: statement.about.as_deref(),
        lowest: statement.lowest,
        labels: statement.labels.iter().map(String::as_str).collect(),
        names: shown.map_or_else(Vec::new, |shown| {
            shown.names.iter().map(String::as_str).collect()
        }),
        old: None,
        people: statement.people,
        open: shown.is_some(),
        quit: Quit::Stops,
    };
    let counts = shown.map(|shown| shown.counts.as_slice());
    let counted = counts.map_or_else(String::new, |counts| question.counted_in_bars(counts));
    let draw = |block: &FrameBlock<'_>| {
        let mut frame = block.head(&counted);
        block.push(
            &mut frame,
            &block.steps(counts.unwrap_or_default(), question.open),
        );
        block.blank(&mut frame);
        if let Some(shown) = shown {
            block.strong(&mut frame, &safe(&shown.below));
        }
        frame
    };
    match shown {
        Some(_) => FrameBlock::with_hands(&question, look, draw),
        None => FrameBlock::fitting(&question, look, draw),
    }
}

/// The same in paragraphs, for a screen that shows it in pages.
fn paragraphs(statement: &RoomStatement) -> Vec<String> {
    let shown = statement.shown.as_ref();
    let answers = (statement.lowest..).zip(&statement.labels).enumerate();
    let answers = answers.map(|(place, (number, label))| {
        let name = shown.and_then(|shown| shown.names.get(place));
        let name = name.map_or_else(String::new, |name| format!(" ({name})"));
        let count = shown.and_then(|shown| shown.counts.get(place));
        let count = count.map_or_else(String::new, |count| format!(": {count}"));
        format!("{number}  {label}{name}{count}")
    });
    let below = shown.map(|shown| shown.below.clone());
    let about = statement.about.iter().chain([&statement.text]).cloned();
    let all = about.chain(answers).chain(below);
    all.filter(|paragraph| !paragraph.is_empty()).collect()
}

impl Prompt for Projector<'_> {
    type Value = ();

    fn spoken(&self) -> Language {
        self.language
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        Some(match self.last.view.clone() {
            Some((language, RoomView::Statement(shown))) if self.last.trainer => {
                statement(&shown, language, look).unwrap_or_else(|| {
                    self.slide(&shown.heading, &paragraphs(&shown), language, look)
                })
            }
            Some((language, RoomView::Slide { title, text })) if self.last.trainer => {
                self.slide(&title, &text, language, look)
            }
            Some((language, RoomView::Picture(picture))) if self.last.trainer => {
                self.picture(&picture, language, look)
            }
            _ => self.moment(look),
        })
    }

    fn tick(&mut self) -> bool {
        let mut seen = (self.look_up)();
        if seen.view.is_none() {
            seen.view.clone_from(&self.last.view);
        }
        let changed = seen != self.last;
        if seen.view != self.last.view {
            self.page = 0;
            self.follows = true;
        }
        self.last = seen;
        changed
    }

    fn press(&mut self, key: &Key) -> Step<()> {
        self.follows = false;
        match Move::through_pages(key) {
            Some(Move::On) => self.page += 1,
            Some(Move::Back) => self.page = self.page.saturating_sub(1),
            None => return Step::Unknown,
        }
        Step::Stay
    }
}

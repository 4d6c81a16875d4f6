//! The terminal as a screen to ask on.

use std::io::{self, ErrorKind};
use std::time::Duration;

use console::Term;

#[cfg(windows)]
use super::console_keys::TerminalKeys;
#[cfg(windows)]
use super::console_mode::QuietTerminal;
use super::farewell::{Farewell, Signal};
#[cfg(unix)]
use super::keys::TerminalKeys;
use super::painter::Painter;
#[cfg(unix)]
use super::quiet::QuietTerminal;
use super::reader::{KeyReader, KeyboardInput};
use super::signals::Signals;
use super::{Event, Frame, Key, Surface, Theme};

/// How long a key is waited for before the size of the screen is looked at again.
const PATIENCE: Duration = Duration::from_millis(200);

/// A terminal in which keys are pressed; it is put back when this is dropped.
#[derive(Debug)]
pub(crate) struct Screen {
    theme: Theme,
    painter: Painter,
    keys: KeyReader<TerminalKeys>,
    signals: Signals,
    quiet: QuietTerminal,
}

impl Screen {
    /// Takes the terminal over. `farewell` is what a signal says.
    pub(crate) fn start(term: &Term, theme: Theme, farewell: &Farewell) -> io::Result<Self> {
        let quiet = QuietTerminal::start(term)?;
        let original = quiet.clone();
        Ok(Self {
            painter: Painter::new(term.clone(), theme.charset()),
            theme,
            keys: KeyReader::new(TerminalKeys::of(term), cfg!(windows)),
            signals: Signals::keys(farewell, move || original.restore())?,
            quiet,
        })
    }

    /// Does what a signal asks for: to end, which does not come back, or to stop for a while. Whether the screen is to be drawn
    /// anew.
    #[cfg_attr(windows, expect(clippy::unnecessary_wraps, reason = "as on Unix"))]
    fn heed_signals(&mut self) -> io::Result<bool> {
        let Some(signal) = self.signals.came() else {
            return Ok(false);
        };
        match signal {
            Signal::End(signal) => {
                let (painter, quiet) = (&mut self.painter, &self.quiet);
                self.signals.end(signal, || {
                    let _gone = painter.erase();
                    quiet.restore();
                });
                Ok(false)
            }
            #[cfg(unix)]
            Signal::Stop => self.stop_here().map(|()| true),
            #[cfg(unix)]
            Signal::Continue => {
                self.quiet.quieten()?;
                self.painter.clear()?;
                Ok(true)
            }
            #[cfg(unix)]
            Signal::Resize => {
                self.painter.spoil();
                Ok(true)
            }
        }
    }

    /// Stops this process until it is continued.
    #[cfg(unix)]
    fn stop_here(&mut self) -> io::Result<()> {
        self.painter.erase()?;
        self.quiet.restore();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        self.quiet.quieten()?;
        self.signals.forget_continued();
        Ok(())
    }
}

impl Surface for Screen {
    type Output = Term;

    fn theme(&self) -> &Theme {
        &self.theme
    }

    fn size(&self) -> (usize, usize) {
        self.painter.size()
    }

    fn draw(&mut self, frame: &Frame) -> io::Result<()> {
        self.painter.draw(frame)
    }

    fn wait(&mut self) -> io::Result<Event> {
        loop {
            let changed = self.heed_signals()?;
            if self.painter.was_resized() || changed {
                return Ok(Event::Changed);
            }
            match self.keys.read_within(PATIENCE) {
                // A signal that interrupts the reader of keys comes out of it as Ctrl-C.
                Ok(Some(KeyboardInput::Key(Key::CtrlC))) if self.signals.is_ending() => {}
                Ok(Some(KeyboardInput::Key(key))) => return Ok(Event::Key(key)),
                Ok(Some(KeyboardInput::Paste(text))) => return Ok(Event::Paste(text)),
                Ok(None) => return Ok(Event::Idle),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(Event::Gone),
                Err(error) => return Err(error),
            }
        }
    }

    fn erase(&mut self) -> io::Result<()> {
        self.painter.erase()
    }

    fn clear(&mut self) -> io::Result<()> {
        self.painter.clear()
    }

    fn print(&mut self, text: &str) -> io::Result<()> {
        self.painter.print(text)
    }

    fn wipe(&mut self) -> io::Result<()> {
        self.painter.wipe()
    }

    #[cfg(unix)]
    fn stop(&mut self) -> io::Result<()> {
        use rustix::process::{Signal, getppid, getsid, kill_current_process_group};

        // Only a shell in the same session can continue what is stopped.
        let shell = getppid().and_then(|parent| getsid(Some(parent)).ok());
        if shell.is_some() && shell == getsid(None).ok() {
            kill_current_process_group(Signal::TSTP)?;
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn stop(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn echo(&mut self, text: &str) -> io::Result<()> {
        self.painter.echo(text)
    }

    fn erase_character(&mut self) -> io::Result<()> {
        self.painter.erase_character()
    }

    fn output(&self) -> Term {
        self.painter.term().clone()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _gone = self.painter.erase();
        self.quiet.restore();
    }
}

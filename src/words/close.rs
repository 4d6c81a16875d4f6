//! In a window that closes with the program.

sentences! {
    /// Waits until a message has been read.
    pub(crate) fn press_enter: nl "Druk op Enter om af te sluiten." en "Press Enter to close.";
}

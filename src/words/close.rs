//! In a window that closes with the program.

sentences! {
    /// Under a message, which stays to be read until then.
    pub(crate) fn press_enter: nl "Druk op Enter om af te sluiten." en "Press Enter to close.";
}

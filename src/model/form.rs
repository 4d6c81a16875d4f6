//! The two lengths in which a questionnaire is asked.

use std::ops::{Index, IndexMut};

/// Which statements of a questionnaire are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// Every statement.
    #[default]
    Full,
    /// Only the statements marked `short`.
    Short,
}

impl Form {
    /// Both forms, the longest first.
    pub const ALL: [Self; 2] = [Self::Full, Self::Short];

    /// The stable English key used in options, columns and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
        }
    }

    /// The form with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// One value for each form: a map that cannot miss a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ByForm<T> {
    full: T,
    short: T,
}

impl<T> ByForm<T> {
    pub(crate) fn from_fn(mut make: impl FnMut(Form) -> T) -> Self {
        Self {
            full: make(Form::Full),
            short: make(Form::Short),
        }
    }
}

impl<T> Index<Form> for ByForm<T> {
    type Output = T;

    fn index(&self, form: Form) -> &T {
        match form {
            Form::Full => &self.full,
            Form::Short => &self.short,
        }
    }
}

impl<T> IndexMut<Form> for ByForm<T> {
    fn index_mut(&mut self, form: Form) -> &mut T {
        match form {
            Form::Full => &mut self.full,
            Form::Short => &mut self.short,
        }
    }
}

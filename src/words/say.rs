//! How a sentence is written down once, with its languages under each other: a language that is missing does not compile.

/// A sentence with something in it: the format of each language, and what they both take.
macro_rules! say {
    ($language:expr, $dutch:literal, $english:literal $(, $argument:expr)* $(,)?) => {
        match $language {
            $crate::words::Language::Dutch => format!($dutch $(, $argument)*),
            $crate::words::Language::English => format!($english $(, $argument)*),
        }
    };
}

/// Fixed words.
macro_rules! word {
    ($language:expr, $dutch:expr, $english:expr $(,)?) => {
        match $language {
            $crate::words::Language::Dutch => $dutch,
            $crate::words::Language::English => $english,
        }
    };
}

/// Functions that only say something: `pub(crate) fn saved(path: &str): nl "Bewaard: {path}" en "Saved: {path}";` gives a `String`, and
/// without arguments a `&'static str`, in brackets two of them, in square brackets several, of `fn heads[3]` exactly so many.
///
/// The language comes before other arguments, and is named (`fn list(language: Language, …)`) only where something below needs it. What
/// has to be made first stands in brackets before the sentence, `(name = quoted(found)) nl …`, and what has no name behind it, as in
/// `format!`. `count rows nl "# [rij|rijen]" en "# row[|s]"` fits its number.
///
/// `fn form(form: Form): match form { … }` says one thing for each pattern, or with `say(…)` what another function says; as a `const fn`, or
/// as `word match` where text is matched, it gives fixed words. `fn help(low: u8): [ … ]` is several lines, each in both languages.
macro_rules! sentences {
    () => {};
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident: nl $dutch:literal en $english:literal;
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> &'static str {
            word!(language, $dutch, $english)
        }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident: nl ($dutch:literal, $nl_more:literal) en ($english:literal, $en_more:literal);
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> (&'static str, &'static str) {
            word!(language, ($dutch, $nl_more), ($english, $en_more))
        }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident: nl [$($dutch:literal),+] en [$($english:literal),+];
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> &'static [&'static str] {
            word!(language, &[$($dutch),+], &[$($english),+])
        }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident [$number:literal]: nl [$($dutch:literal),+] en [$($english:literal),+];
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> [&'static str; $number] {
            word!(language, [$($dutch),+], [$($english),+])
        }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis const fn $name:ident ($($argument:ident: $type:ty),+): match $of:tt {
            $($case:pat $(if $guard:expr)? => nl $dutch:literal en $english:literal;)+
        }
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language, $($argument: $type),+) -> &'static str {
            match $of {
                $($case $(if $guard)? => word!(language, $dutch, $english),)+
            }
        }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident ($($argument:ident: $type:ty),+): word match $of:tt {
            $($case:pat => nl $dutch:literal en $english:literal;)+
        }
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis fn $name(language: $crate::words::Language, $($argument: $type),+) -> &'static str {
            match $of {
                $($case => word!(language, $dutch, $english),)+
            }
        }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident ($language:ident: Language $(, $argument:ident: $type:ty)* $(,)?): $($rest:tt)*
    ) => {
        sentences! {
            @ [$(#[$about])* $vis fn $name($language: $crate::words::Language $(, $argument: $type)*)] $language $($rest)*
        }
    };
    ($(#[$about:meta])* $vis:vis fn $name:ident ($($argument:ident: $type:ty),+ $(,)?): $($rest:tt)*) => {
        sentences! {
            @ [$(#[$about])* $vis fn $name(language: $crate::words::Language, $($argument: $type),+)] language $($rest)*
        }
    };
    (
        @ [$($head:tt)*] $language:ident $(($($known:ident = $value:expr),+ $(,)?))?
        nl $dutch:literal en $english:literal $(, $argument:expr)*;
        $($rest:tt)*
    ) => {
        $($head)* -> String {
            $($(let $known = $value;)+)?
            say!($language, $dutch, $english $(, $argument)*)
        }
        sentences! { $($rest)* }
    };
    (
        @ [$($head:tt)*] $language:ident count $number:tt nl $dutch:literal en $english:literal;
        $($rest:tt)*
    ) => {
        $($head)* -> String {
            $crate::words::numbered($number, &say!($language, $dutch, $english))
        }
        sentences! { $($rest)* }
    };
    (
        @ [$($head:tt)*] $language:ident $(($($known:ident = $value:expr),+ $(,)?))? match $of:tt {
            $(
                $case:pat $(if $guard:expr)? => $(($($part:ident = $made:expr),+ $(,)?))?
                $(say($other:expr))?
                $(count $number:tt nl $dutch_counted:literal en $english_counted:literal)?
                $(nl $dutch:literal en $english:literal $(, $argument:expr)*)?;
            )+
        }
        $($rest:tt)*
    ) => {
        $($head)* -> String {
            $($(let $known = $value;)+)?
            match $of {
                $($case $(if $guard)? => {
                    $($(let $part = $made;)+)?
                    $($other)?
                    $($crate::words::numbered($number, &say!($language, $dutch_counted, $english_counted)))?
                    $(say!($language, $dutch, $english $(, $argument)*))?
                })+
            }
        }
        sentences! { $($rest)* }
    };
    (
        @ [$($head:tt)*] $language:ident [$(
            $(say($other:expr))? $(nl $dutch:literal en $english:literal $(, $argument:expr)*)?;
        )+];
        $($rest:tt)*
    ) => {
        $($head)* -> Vec<String> {
            vec![$($($other)? $(say!($language, $dutch, $english $(, $argument)*))?),+]
        }
        sentences! { $($rest)* }
    };
}

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
/// `fn form(form: Form): match form { … }` says one thing for each pattern; as a `const fn` it gives fixed words. `fn help(low: u8): [ … ]`
/// is several lines, each in both languages. The language comes before other arguments.
macro_rules! sentences {
    () => {};
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident $(($($argument:ident: $type:ty),+))?: nl $dutch:tt en $english:tt;
        $($rest:tt)*
    ) => {
        sentences! { @one $(#[$about])* $vis fn $name $(($($argument: $type),+))? $dutch $english }
        sentences! { $($rest)* }
    };
    (
        $(#[$about:meta])*
        $vis:vis fn $name:ident ($($argument:ident: $type:ty),+): match $of:tt {
            $($case:pat $(if $guard:expr)? => nl $dutch:literal en $english:literal;)+
        }
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis fn $name(language: $crate::words::Language, $($argument: $type),+) -> String {
            match $of {
                $($case $(if $guard)? => say!(language, $dutch, $english),)+
            }
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
        $vis:vis fn $name:ident ($($argument:ident: $type:ty),+): [
            $(nl $dutch:literal en $english:literal;)+
        ];
        $($rest:tt)*
    ) => {
        $(#[$about])*
        $vis fn $name(language: $crate::words::Language, $($argument: $type),+) -> Vec<String> {
            vec![$(say!(language, $dutch, $english)),+]
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
    (@one $(#[$about:meta])* $vis:vis fn $name:ident $dutch:literal $english:literal) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> &'static str {
            word!(language, $dutch, $english)
        }
    };
    (@one $(#[$about:meta])* $vis:vis fn $name:ident ($dutch:literal, $nl_more:literal) ($english:literal, $en_more:literal)) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> (&'static str, &'static str) {
            word!(language, ($dutch, $nl_more), ($english, $en_more))
        }
    };
    (@one $(#[$about:meta])* $vis:vis fn $name:ident [$($dutch:literal),+] [$($english:literal),+]) => {
        $(#[$about])*
        $vis const fn $name(language: $crate::words::Language) -> &'static [&'static str] {
            word!(language, &[$($dutch),+], &[$($english),+])
        }
    };
    (@one $(#[$about:meta])* $vis:vis fn $name:ident ($($argument:ident: $type:ty),+) $dutch:literal $english:literal) => {
        $(#[$about])*
        $vis fn $name(language: $crate::words::Language, $($argument: $type),+) -> String {
            say!(language, $dutch, $english)
        }
    };
}

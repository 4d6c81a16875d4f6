//! The keys of every table, as people write them.

/// The keys at the top of a statement file.
pub(super) const INSTRUMENT: &[&str] = &[
    FORMAT,
    ID,
    VERSION,
    LANGUAGES,
    MEASUREMENT_ERROR,
    TITLE,
    SCALE,
    STATEMENT,
];
/// The keys of `[scale]`.
pub(super) const SCALE_TABLE: &[&str] = &[LOWEST, HIGHEST, LABELS, SKIP];
/// The keys of `[[statement]]`.
pub(super) const STATEMENT_TABLE: &[&str] = &[
    ID,
    ROLE,
    FACET,
    REVERSED,
    SHORT,
    TEXT,
    EARLIER,
    JOB,
    WISH,
    COLLEAGUE,
    EARLIER_COLLEAGUE,
    WHY,
];
/// The keys at the top of a file with texts about roles.
pub(super) const ROLES: &[&str] = &[FORMAT, LANGUAGES, ROLE];
/// The keys of `[[role]]`.
pub(super) const ROLE_TABLE: &[&str] = &[
    ROLE, NAME, SUMMARY, ORIGIN, CORE_WORDS, STRENGTHS, PITFALL, WORDS, BRINGS, LEADING, QUESTION,
    GROW, IRRITATION, BRIDGE,
];
/// The keys of `[[role.pitfall]]`.
pub(super) const PITFALL_TABLE: &[&str] = &[TEXT, AVOID];
/// The keys at the top of a file with cases.
pub(super) const CASES: &[&str] = &[FORMAT, LANGUAGES, CASE];
/// The keys of `[[case]]`.
pub(super) const CASE_TABLE: &[&str] = &[ID, TITLE, TEXT, ACTION];
/// The keys of `[[case.action]]`.
pub(super) const ACTION_TABLE: &[&str] = &[ROLE, TEXT, COSTS, EXTREME];
/// The keys at the top of a file with situations.
pub(super) const SITUATIONS: &[&str] = &[FORMAT, LANGUAGES, SITUATION];
/// The keys of `[[situation]]`.
pub(super) const SITUATION_TABLE: &[&str] = &[ID, TITLE, TEXT, RATINGS, EXAMPLE];
pub(super) const AGENDA: &[&str] = &[FORMAT, LANGUAGES, PART];
pub(super) const PLAIN_PART: &[&str] = &[KIND, MINUTES, TITLE, TEXT];
pub(super) const STATEMENTS_PART: &[&str] = &[KIND, FORM, MINUTES, TITLE, TEXT];
pub(super) const NAMED_PART: &[&str] = &[KIND, ID, MINUTES, TITLE, TEXT];
pub(super) const ANY_PART: &[&str] = &[KIND, FORM, ID, MINUTES, TITLE, TEXT];
/// The keys of `ratings`.
pub(super) const RATINGS_TABLE: &[&str] = &["bureaucrat", "entrepreneur", "connector"];

/// The keys whose value is `true` or `false`.
pub(super) const TRUTHS: &[&str] = &[REVERSED, SHORT, EXAMPLE];

pub(super) const ACTION: &str = "action";
pub(super) const AVOID: &str = "avoid";
pub(super) const BRIDGE: &str = "bridge";
pub(super) const BRINGS: &str = "brings";
pub(super) const CASE: &str = "case";
pub(super) const COLLEAGUE: &str = "colleague";
pub(super) const CORE_WORDS: &str = "core-words";
pub(super) const COSTS: &str = "costs";
pub(super) const EARLIER: &str = "earlier";
pub(super) const EARLIER_COLLEAGUE: &str = "earlier-colleague";
pub(super) const EXAMPLE: &str = "example";
pub(super) const EXTREME: &str = "extreme";
pub(super) const FACET: &str = "facet";
pub(super) const FORM: &str = "form";
pub(super) const FORMAT: &str = "format";
pub(super) const GROW: &str = "grow";
pub(super) const HIGHEST: &str = "highest";
pub(super) const ID: &str = "id";
pub(super) const IRRITATION: &str = "irritation";
pub(super) const JOB: &str = "job";
pub(super) const KIND: &str = "kind";
pub(super) const LABELS: &str = "labels";
pub(super) const LANGUAGES: &str = "languages";
pub(super) const LEADING: &str = "leading";
pub(super) const LOWEST: &str = "lowest";
pub(super) const MEASUREMENT_ERROR: &str = "measurement-error";
pub(super) const MINUTES: &str = "minutes";
pub(super) const NAME: &str = "name";
pub(super) const ORIGIN: &str = "origin";
pub(super) const PART: &str = "part";
pub(super) const PITFALL: &str = "pitfall";
pub(super) const QUESTION: &str = "question";
pub(super) const RATINGS: &str = "ratings";
pub(super) const REVERSED: &str = "reversed";
pub(super) const ROLE: &str = "role";
pub(super) const SCALE: &str = "scale";
pub(super) const SHORT: &str = "short";
pub(super) const SITUATION: &str = "situation";
pub(super) const SKIP: &str = "skip";
pub(super) const STATEMENT: &str = "statement";
pub(super) const STRENGTHS: &str = "strengths";
pub(super) const SUMMARY: &str = "summary";
pub(super) const TEXT: &str = "text";
pub(super) const TITLE: &str = "title";
pub(super) const VERSION: &str = "version";
pub(super) const WHY: &str = "why";
pub(super) const WISH: &str = "wish";
pub(super) const WORDS: &str = "words";

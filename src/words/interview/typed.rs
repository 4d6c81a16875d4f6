//! Words that are understood in plain lines.

sentences! {
    /// To hear the question again, and how to answer.
    pub(crate) fn help: nl ["hulp", "help", "uitleg"] en ["help"];
    pub(crate) fn back: nl ["terug", "vorige"] en ["back", "previous"];
    pub(crate) fn skip:
        nl ["overslaan", "sla over", "n.v.t", "nvt", "niet van toepassing"]
        en ["skip", "n/a", "not applicable"];
    pub(crate) fn quit: nl ["stop", "stoppen", "afsluiten"] en ["quit", "stop", "exit"];
    /// Words that make no difference in an answer.
    pub(crate) fn fillers:
        nl ["ik", "ben", "het", "er", "mee", "ermee", "hiermee", "daarmee", "dit", "dat"]
        en ["i", "do", "it", "with", "this", "that", "am"];
    /// Words that turn an answer round.
    pub(crate) fn negations: nl ["niet"] en ["not", "dont"];
    /// The answer between agreeing and disagreeing.
    pub(crate) fn middle:
        nl ["neutraal", "geen van beide", "ertussenin", "tussenin", "midden"]
        en ["neutral", "in between", "in the middle", "middle"];
    /// Agreeing and disagreeing.
    pub(crate) fn agreeing: nl ["eens", "oneens"] en ["agree", "disagree"];
}

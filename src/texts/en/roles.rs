//! The roles in English.

use crate::texts::roles::RolesWords;

pub(super) static ROLES: RolesWords = RolesWords {
    introduction: "Everyone who works for government mixes three roles. All three are needed; which mix fits depends on the \
                   task, the team and the moment. Old is not wrong and new is not better.",
    situations: "Every situation asks for a different mix",
    ratings: "How much a role is needed, from 1 to 5. The ratings are an example: you know your own work best.",
    situation: |title, ratings| format!("{title}: {}", super::list(ratings)),
    beside: |name| format!("Your own mix beside it: ambtenaar compare FILE --situation {name}"),
    origin: "Where this role comes from",
    core_words: "Words that belong to it",
    strengths: "Strengths, and their price",
    watch: "Watch",
    avoid: "Try",
    words: "Words that work when someone talks this way",
    brings: "What this role brings to a team",
    leading: "Leading someone who is strong in it",
    grow: "Growing in this role",
    irritation: "When this role irritates you",
    bridge: "A sentence in these words",
    question: "A question to ask a colleague",
};

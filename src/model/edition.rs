//! Whether two lists were made with the same statements, as far as putting them beside each other asks.

/// Whether two references of statements (`id@version#hash`) name one questionnaire in one major version: the version up to its first
/// point. Another meaning is another major version; better words are a minor one.
pub(crate) fn same_major_version(one: &str, other: &str) -> bool {
    edition(one) == edition(other)
}

/// Whether two references name the same statements with the same keys in one major version, if in other words: answers to the one are
/// answers to the other.
pub(crate) fn same_statements(one: &str, other: &str) -> bool {
    let keys = one.split_once('#').zip(other.split_once('#'));
    let same_keys = keys.is_some_and(|((_, one), (_, other))| one == other);
    one == other || (same_keys && same_major_version(one, other))
}

/// The id and the major version.
fn edition(reference: &str) -> (&str, &str) {
    let (id, rest) = reference.split_once('@').unwrap_or((reference, ""));
    let version = rest.split('#').next().unwrap_or_default();
    (id, version.split('.').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{same_major_version, same_statements};

    #[test]
    fn id_and_major_version_count_and_nothing_behind_them_does() {
        let own = "ideale-ambtenaar@1.0.0#5002a760";
        for (other, same) in [
            ("ideale-ambtenaar@1.0.0#5002a760", true),
            ("ideale-ambtenaar@1.2.7#0123abcd", true),
            ("ideale-ambtenaar@1", true),
            ("ideale-ambtenaar@2.0.0#5002a760", false),
            ("ideale-ambtenaar@10.0.0#5002a760", false),
            ("another@1.0.0#5002a760", false),
            ("ideale-ambtenaar", false),
            ("", false),
        ] {
            assert_eq!(same_major_version(own, other), same, "{other}");
            assert_eq!(same_major_version(other, own), same, "{other}");
        }
    }

    #[test]
    fn better_words_leave_the_statements_the_same_and_other_keys_do_not() {
        let own = "ideale-ambtenaar@1.0.0#5002a760";
        for (other, same) in [
            ("ideale-ambtenaar@1.0.0#5002a760", true),
            ("ideale-ambtenaar@1.1.0#5002a760", true),
            ("ideale-ambtenaar@1.1.0#0123abcd", false),
            ("ideale-ambtenaar@2.0.0#5002a760", false),
            ("another@1.0.0#5002a760", false),
            ("ideale-ambtenaar@1.0.0", false),
        ] {
            assert_eq!(same_statements(own, other), same, "{other}");
            assert_eq!(same_statements(other, own), same, "{other}");
        }
        assert!(same_statements("list@1", "list@1"));
        assert!(!same_statements("list@1", "list@1.1"));
    }
}

//! The order in which a report is read. A medium that shows all of it chooses only where the numbers stand.

use super::block::SectionId;

/// Everything but the example, which comes first everywhere, and the numbers.
const SECTIONS: [SectionId; 20] = [
    SectionId::About,
    SectionId::Standing,
    SectionId::Beside,
    SectionId::Talk,
    SectionId::Today,
    SectionId::Roles,
    SectionId::Told,
    SectionId::Missing,
    SectionId::Crowd,
    SectionId::Needed,
    SectionId::Parts,
    SectionId::Statements,
    SectionId::Agree,
    SectionId::Next,
    SectionId::Discussed,
    SectionId::Counted,
    SectionId::Choices,
    SectionId::Explained,
    SectionId::Notes,
    SectionId::Limits,
];

/// All sections but the example, with the numbers and how sure they are before this one.
pub(super) fn with_numbers_before(next: SectionId) -> impl Iterator<Item = SectionId> {
    SECTIONS.into_iter().flat_map(move |id| {
        let numbers = [SectionId::Numbers, SectionId::Certainty];
        let before = numbers.into_iter().filter(move |_| id == next);
        before.chain([id])
    })
}

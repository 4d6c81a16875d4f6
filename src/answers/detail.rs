//! What a row says about itself besides its answers.

use crate::model::wording::words;

/// What a row says about itself besides its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Who or what the row is about.
    Id,
    /// When the answers were given.
    Date,
    /// When a form took the answers in.
    Received,
    /// When a form was opened.
    Begun,
    /// From whose eyes.
    Perspective,
    /// Which statements were asked.
    Form,
    /// Which questionnaire was used.
    Instrument,
    /// The seed of the order in which the statements were shown; it comes with an [`Self::Instrument`].
    Seed,
    /// Whether the answers were handed in: a date, empty while they are not (LimeSurvey).
    Submitted,
    /// Whether the answers were handed in: yes or no (Qualtrics).
    Finished,
    /// Whether the row is a whole one and no trial, in a word.
    Status,
    /// All answers in one cell, a digit per statement in the order of the printed list.
    Answers,
}

/// LimeSurvey's codes of two details, which may stand before their names.
const ID_CODE: &str = "id";
const SUBMITTED_CODE: &str = "submitdate";

/// How `REDCap` ends the name of the column with the time of a form.
const REDCAP_TIME: &str = "_timestamp";

/// What columns with the code of a person are called, the surest first.
const IDS: [&str; 27] = [
    "id",
    "responseid",
    "responsid",
    "antwoordid",
    "antwortid",
    "recordid",
    "_id",
    "submissionid",
    "key",
    "respondentid",
    "participantid",
    "castorparticipantid",
    "participant",
    "code",
    "deelnemer",
    "deelnemercode",
    "deelnemernummer",
    "deelnemerid",
    "participantcode",
    "participantnumber",
    "respondentcode",
    "respondentnummer",
    "persoonscode",
    "#",
    "rijlabels",
    "rowlabels",
    "zeilenbeschriftungen",
];

impl Detail {
    /// Every detail, in the order of a row's slots.
    pub const ALL: [Self; 12] = [
        Self::Id,
        Self::Date,
        Self::Received,
        Self::Begun,
        Self::Perspective,
        Self::Form,
        Self::Instrument,
        Self::Seed,
        Self::Submitted,
        Self::Finished,
        Self::Status,
        Self::Answers,
    ];

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Date => "date",
            Self::Received => "received",
            Self::Begun => "begun",
            Self::Perspective => "perspective",
            Self::Form => "form",
            Self::Instrument => "instrument",
            Self::Seed => "seed",
            Self::Submitted => "submitted",
            Self::Finished => "finished",
            Self::Status => "status",
            Self::Answers => "answers",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detail| detail.key() == key)
    }

    /// The names of its column, the best one first: small letters and digits only.
    pub(in crate::answers) const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &IDS,
            Self::Date => &["date", "datum"],
            Self::Received => &[
                "completiontime",
                "tijdvanvoltooien",
                "voltooiingstijd",
                "fertigstellungszeit",
                "tijdvanvoltooiing",
                "timestamp",
                "tijdstempel",
                "enddate",
                "einddatum",
                "recordeddate",
                "submitdateutc",
                "submittedat",
                "submittedon",
                "surveycompletedon",
                "completedon",
                "datecompleted",
                "submissiontime",
                "datemodified",
                "end",
            ],
            Self::Begun => &[
                "starttime",
                "begintijd",
                "startzeit",
                "startdate",
                "begindatum",
                "startdateutc",
                "datestarted",
                "datecreated",
                "start",
            ],
            Self::Perspective => &["perspective", "perspectief"],
            Self::Form => &["form"],
            Self::Instrument => &["instrument"],
            Self::Seed => &["seed"],
            Self::Submitted => &[
                "submitdate",
                "datesubmitted",
                "datumverzonden",
                "datumingestuurd",
            ],
            Self::Finished => &["finished"],
            Self::Status => &[],
            Self::Answers => &["answers", "antwoorden"],
        }
    }

    /// Whether this name of a column with ids is one for people, and not perhaps for rows or responses.
    pub(in crate::answers) fn is_of_person(rank: usize) -> bool {
        let name = Self::Id.names().get(rank);
        let words = ["participant", "code", "deelnemer", "respondentnummer"];
        name.is_some_and(|name| words.iter().any(|word| name.contains(word)))
    }

    /// Whether it is one that a program gives every response anew.
    pub(in crate::answers) fn is_of_response(rank: usize) -> bool {
        let name = Self::Id.names().get(rank);
        let names = [
            "responseid",
            "responsid",
            "antwoordid",
            "submissionid",
            "_id",
            "key",
        ];
        name.is_some_and(|name| names.contains(name))
    }

    /// The names of columns that say whether a row was handed in, as programs write them.
    pub(in crate::answers) const FINISHED_NAMES: [&str; 6] = [
        "submitdate",
        "Date submitted",
        "Datum verzonden",
        "Finished",
        "Response Status",
        "Response Type",
    ];

    /// LimeSurvey's code, which may stand before the name.
    const fn code(self) -> Option<&'static str> {
        match self {
            Self::Id => Some(ID_CODE),
            Self::Submitted => Some(SUBMITTED_CODE),
            _ => None,
        }
    }

    /// The detail with this name and its words, and the rank of the name.
    pub(in crate::answers) fn of(name: &str, words: &str) -> Option<(Self, usize)> {
        let name = name.to_lowercase();
        // Signs that are no words count in two names.
        let plain = match name.as_str() {
            "_id" | "#" => name.clone(),
            _ => words.replace(' ', ""),
        };
        if name.ends_with(REDCAP_TIME) {
            return Some((Self::Received, Self::Received.names().len()));
        }
        Self::ALL.into_iter().find_map(|detail| {
            let rest = detail.code().and_then(|code| plain.strip_prefix(code));
            let is = |known: &&str| *known == plain || rest == Some(known);
            Some((detail, detail.names().iter().position(is)?))
        })
    }
}

/// The names of Qualtrics' own columns.
const QUALTRICS: [&str; 8] = [
    "startdate",
    "enddate",
    "recordeddate",
    "responseid",
    "progress",
    "durationinseconds",
    "distributionchannel",
    "userlanguage",
];

/// Whether so many of the names are Qualtrics' own that its column of finished answers may be taken as such.
pub(in crate::answers) fn is_qualtrics(header: &[impl AsRef<str>]) -> bool {
    let own = header
        .iter()
        .filter(|name| QUALTRICS.contains(&words(name.as_ref()).replace(' ', "").as_str()));
    own.take(3).count() == 3
}

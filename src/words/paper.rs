//! On paper: how to add up points, the tables for it, and cards to vote with.

use crate::model::{ByRole, PaperSums, Role, Scale};
use crate::words::Language::{self, Dutch, English};
use crate::words::list::list;

/// The numbers in the rules for adding up by hand.
#[derive(Debug)]
pub(crate) struct PaperRules<'a> {
    pub(crate) scale: Scale,
    /// The statements per role.
    pub(crate) asked: ByRole<usize>,
    pub(crate) names: ByRole<&'a str>,
    /// Two scores that differ less are too close to tell apart, in points, by the third role; everything answered.
    pub(crate) too_close: ByRole<f64>,
    /// The sums where everything is answered.
    pub(crate) complete: Option<PaperSums>,
    /// The sums where statements are open.
    pub(crate) open: Option<PaperSums>,
}

impl PaperRules<'_> {
    /// The fewest answers that are enough, by role.
    fn fewest(&self) -> ByRole<usize> {
        self.asked.map(|asked| asked.div_ceil(2))
    }

    /// Whether a statement may be left open without a role losing its score.
    fn may_be_open(&self) -> bool {
        let fewest = self.fewest();
        self.asked.iter().any(|(role, asked)| fewest[role] < *asked)
    }

    /// The same for every role, or nothing.
    fn even<T: Copy + PartialEq>(numbers: &ByRole<T>) -> Option<T> {
        let first = numbers.bureaucrat;
        let mut all = numbers.iter();
        all.all(|(_, number)| *number == first).then_some(first)
    }

    /// "the first and the second 20, …": what two roles have to differ by, for each pair.
    fn pairs(&self, language: Language, apart: &ByRole<u64>) -> String {
        let pair = |third: Role| {
            let two = third.others().map(|role| self.names[role]);
            format!("{} {}", list(language, &two), apart[third])
        };
        let [bureaucrat, entrepreneur, connector] = Role::ALL.map(pair);
        [connector, entrepreneur, bureaucrat].join("; ")
    }

    /// What the points of each role are multiplied by where everything is answered; nothing where that is 1.
    fn factors(&self, language: Language) -> Option<String> {
        let sums = self.complete?;
        let factor = |role: Role| sums.factor(self.asked[role]).unwrap_or(1);
        let one = |role| match language {
            Dutch => format!("{} maal {}", self.names[role], factor(role)),
            English => format!("{} times {}", self.names[role], factor(role)),
        };
        let needed = Role::ALL.into_iter().any(|role| factor(role) != 1);
        needed.then(|| Role::ALL.map(one).join(", "))
    }

    /// By what to multiply for each number of answers.
    fn open_factors(&self, language: Language, sums: PaperSums) -> String {
        let fewest = self.fewest().iter().map(|(_, fewest)| *fewest).min();
        let most = self.asked.iter().map(|(_, asked)| *asked).max();
        let one = |answers| with_answers(language, answers, sums.factor(answers).unwrap_or(1));
        let all: Vec<String> = (fewest.unwrap_or(1).max(1)..=most.unwrap_or(1))
            .rev()
            .map(one)
            .collect();
        all.join(", ")
    }
}

/// "first 2, second 5, third 3".
fn by_role(names: &ByRole<&str>, numbers: &ByRole<usize>) -> String {
    let one = |role| format!("{} {}", names[role], numbers[role]);
    Role::ALL.map(one).join(", ")
}

/// How to add up the answers of one person, step by step.
pub(crate) fn steps(language: Language, rules: &PaperRules<'_>) -> Vec<String> {
    let mut steps = vec![points(language).to_owned(), score(language, rules)];
    match rules.complete {
        Some(sums) => steps.push(share(
            language,
            sums.base(),
            rules.factors(language).as_deref(),
        )),
        None => steps.push(too_long(language).to_owned()),
    }
    match rules.open {
        _ if !rules.may_be_open() => {}
        Some(sums) => steps.push(left_open(language, rules, sums)),
        None => steps.push(not_left_open(language).to_owned()),
    }
    if let Some(sums) = rules.complete {
        steps.push(close(language, rules, sums));
    }
    steps
}

sentences! {
    /// Who may see a sheet that names the roles.
    pub(crate) fn when_done:
        nl "Op dit blad staan de rollen: deel het pas uit als iedereen klaar is."
        en "The roles are on this sheet: hand it out only when everyone is done.";
    fn points:
        nl "Punten: schrijf bij elke stelling je antwoord op. Staat er een min bij, trek je antwoord dan af van dat getal. Een open \
            stelling telt niet mee."
        en "Points: write down your answer to each statement. Where there is a minus, take your answer off that number. A \
            statement left open does not count.";
    fn score(language: Language, rules: &PaperRules<'_>): (
        without = without_score(language, rules),
        points = points_off(language, rules.scale.lowest().into()),
        width = rules.scale.width(),
    )
        nl "Tel per rol de punten op. {without} \
            Score: trek voor elk antwoord {points} af. Doe wat overblijft maal 100, en deel dat door {width} keer het aantal antwoorden. \
            Rond pas dan af: een half gaat omhoog."
        en "Add up the points per role. {without} Score: take \
            {points} off for every answer. Multiply what is left by 100, and divide that by {width} times the number of answers. Round only \
            then: a half goes up.";
    fn without_score(language: Language, rules: &PaperRules<'_>): (
        fewest = rules.fewest(),
        same = PaperRules::even(&fewest),
    ) match same {
        Some(1) =>
            nl "Heeft een rol geen enkel antwoord? Dan heeft die geen score en is er geen mix."
            en "A role without any answer has no score, and then there is no mix.";
        Some(fewest) =>
            nl "Heeft een rol minder dan {fewest} antwoorden? Dan heeft die geen score en is er geen mix."
            en "A role with fewer than {fewest} answers has no score, and then there is no mix.";
        None => (fewest = by_role(&rules.names, &fewest))
            nl "Zoveel antwoorden zijn er minstens nodig: {fewest}. Heeft een rol er minder? Dan heeft die geen score en is er geen mix."
            en "This many answers are needed at least: {fewest}. A role with fewer has no score, and then there is no mix.";
    }
    fn with_answers(language: Language, answers: usize, factor: u64): (answers = counted(language, answers as u64))
        nl "bij {answers} maal {factor}"
        en "with {answers} times {factor}";
    fn counted(answers: u64): count answers nl "# antwoord[|en]" en "# answer[|s]";
    fn points_off(points: u64): count points nl "# punt[|en]" en "# point[|s]";
    fn share(base: u64, factors: Option<&str>): match factors {
        None =>
            nl "Aandeel: begin met {base}, tel er twee keer de punten van de rol bij op, en trek de punten van de twee andere rollen ervan \
                af. Zoek in tabel A het laatste getal dat niet groter is dan je uitkomst: daarachter staat het aandeel."
            en "Share: start with {base}, add the points of the role twice, and take off the points of both other roles. In table A find the \
                last number not larger than your outcome: the share is next to it.";
        Some(factors) =>
            nl "Aandeel: vermenigvuldig eerst de punten ({factors}). Begin dan met {base}, tel er twee keer de punten van de rol bij op, en \
                trek de punten van de twee andere rollen ervan af. Zoek in tabel A het laatste getal dat niet groter is dan je uitkomst: \
                daarachter staat het aandeel."
            en "Share: first multiply the points ({factors}). Then start with {base}, add the points of the role twice, and take off the \
                points of both other roles. In table A find the last number not larger than your outcome: the share is next to it.";
    }
    fn left_open(language: Language, rules: &PaperRules<'_>, sums: PaperSums): (
        base = sums.base(),
        factors = rules.open_factors(language, sums),
    )
        nl "Is er een stelling open, van welke rol ook? Vermenigvuldig dan eerst de punten van elke rol: {factors}. Begin met {base} en \
            gebruik tabel B."
        en "If any statement was left open, first multiply the points of each role: {factors}. Start with {base} and use \
            table B.";
    fn not_left_open:
        nl "Is er een stelling open? Dan kun je het aandeel niet zelf uitrekenen: typ de antwoorden over en gebruik ambtenaar score."
        en "With a statement left open the share can't be added up by hand: type in the answers and use ambtenaar score.";
    fn too_long:
        nl "Het aandeel van deze lijst kun je niet zelf uitrekenen: typ de antwoorden over en gebruik ambtenaar score."
        en "The share of this list can't be added up by hand: type in the answers and use ambtenaar score.";
    fn close(language: Language, rules: &PaperRules<'_>, sums: PaperSums): (
        apart = rules.too_close.map(|apart| sums.points_apart(*apart)),
        points = PaperRules::even(&rules.asked).map(|_| apart.bureaucrat),
    ) match points {
        Some(points) => (points = below(language, points))
            nl "Dicht bij elkaar: is het verschil met de rol met de meeste punten kleiner dan {points}? Noem dan beide rollen. Is er een \
                stelling open, dan is er meer verschil nodig."
            en "Close together: if a role is less than {points} below the highest, name both. With a statement left open it takes \
                a larger difference.";
        None => (pairs = rules.pairs(language, &apart))
            nl "Dicht bij elkaar: vergelijk de rol die na het vermenigvuldigen de meeste punten heeft met elk van de andere twee. Is het \
                verschil kleiner dan het getal van dat paar? Noem dan ook die andere rol. De getallen: {pairs}. Is er een stelling open, \
                dan is er meer verschil nodig."
            en "Close together: compare the role with the most points after multiplying with each of the other two. If the difference is \
                smaller than the number of that pair, name the other role as well. The numbers: {pairs}. With a statement left open it \
                takes a larger difference.";
    }
    fn below(points: u64): count points nl "#" en "# point[|s]";
    /// Above the two tables: everything answered, and statements left open.
    pub(crate) fn tables[2]:
        nl [
            "Tabel A: alles beantwoord. Vanaf dit getal: het aandeel",
            "Tabel B: iets opengelaten. Vanaf dit getal: het aandeel"
        ]
        en [
            "Table A: everything answered. From this number on: the share",
            "Table B: something left open. From this number on: the share"
        ];
    /// What the sheet is, for whoever fills it in.
    pub(crate) fn sheet:
        nl "Scoreblad: welke mix van rollen gebruik jij?"
        en "Scoring sheet: which mix of roles do you use?";
    /// Beside the boxes of a role: its points together, its score and its share.
    pub(crate) fn boxes[3]:
        nl ["Punten samen", "Score", "Aandeel"]
        en ["Total points", "Score", "Share"];
    /// What the picture of the triangle is.
    pub(crate) fn empty_triangle:
        nl "Een lege driehoek met een rol in iedere hoek en een lijn voor elke tien punten"
        en "An empty triangle with a role in each corner and a line for every ten points";
    /// How to plot a mix in the triangle.
    pub(crate) fn plot(names: &ByRole<&str>): (
        bureaucrat = names.bureaucrat,
        entrepreneur = names.entrepreneur,
        connector = names.connector,
    )
        nl "Zet een stip waar de lijnen van je drie aandelen elkaar kruisen: links staan de getallen van de {bureaucrat}, onder \
            die van de {entrepreneur}, rechts die van de {connector}. Valt de stip erbuiten, zet hem dan op de rand."
        en "Put a dot where the lines of your three shares cross: the numbers of the {bureaucrat} are on the left, those of the \
            {entrepreneur} at the foot, those of the {connector} on the right. If the dot falls outside, put it on the edge.";
    /// The title of the cards.
    pub(crate) fn cards:
        nl "Stemkaarten. Knip ze uit. Steek je antwoord op als de trainer telt."
        en "Voting cards. Cut them out. Hold up your answer when the trainer counts.";
}

//! The ranked cases: what so few of them say, and what they don't.

use crate::words::Language;
use crate::words::interview::{self, Quit};
use crate::words::{after_colon, article};

sentences! {
    pub(crate) fn progress(number: usize, of: usize):
        nl "Zaak {number} van {of}"
        en "Case {number} of {of}";
    pub(crate) fn order: nl "Jouw volgorde:" en "Your order:";
    /// The prompt of line mode.
    pub(crate) fn prompt:
        nl "Jouw volgorde, zoals 2 1 3 of 2 = 1 3 (s overslaan, b terug, q stoppen, ? herhalen):"
        en "Your order, such as 2 1 3 or 2 = 1 3 (s skip, b back, q stop, ? repeat):";
    /// The order that was chosen before.
    pub(crate) fn before(order: &str):
        nl "Eerder koos je: {order}."
        en "Earlier you chose: {order}.";
    pub(crate) fn skipped_before:
        nl "Deze zaak sloeg je eerder over."
        en "You skipped this case earlier.";
    pub(crate) fn noted(order: &str): nl "Genoteerd: {order}." en "Noted: {order}.";
    pub(crate) fn no_order:
        nl "Je hebt nog geen volgorde getypt. Typ 1, 2 en 3, elk één keer, zoals 2 1 3. Gelijk is =, zoals 2 = 1 3."
        en "You have not typed an order yet. Type 1, 2 and 3, each once, such as 2 1 3. A tie is =, such as 2 = 1 3.";
    pub(crate) fn not_an_order(typed: &str):
        nl "\"{typed}\" is geen volgorde. Typ 1, 2 en 3, elk één keer, zoals 2 1 3. Gelijk is =, zoals 2 = 1 3."
        en "\"{typed}\" is not an order. Type 1, 2 and 3, each once, such as 2 1 3. A tie is =, such as 2 = 1 3.";
    pub(crate) fn first: nl "Dit is de eerste zaak." en "This is the first case.";
    /// Above the roles behind the actions: the title of the case.
    pub(crate) fn revealed(title: &str):
        nl "{title}: de rollen achter jouw volgorde"
        en "{title}: the roles behind your order";
    /// The question after the roles.
    pub(crate) fn cost:
        nl "Wat kost je eerste keuze in deze zaak?"
        en "What does your first choice cost in this case?";
    pub(crate) fn next: nl "verder" en "go on";
    pub(crate) fn again: nl "deze zaak opnieuw" en "this case again";
    /// Fewer than half of the cases are ranked: ranked, of.
    pub(crate) fn too_few(ranked: usize, of: usize):
        nl "Je zette {ranked} van de {of} zaken op volgorde. Voor een mix is minstens de helft nodig. Praten over wat je \
         oversloeg, kan net zo veel opleveren."
        en "You put {ranked} of the {of} cases in order. A mix needs at least half of them. Talking about what you skipped may \
         be just as useful.";
    /// A self-test that was to stand beside the cases, and says nothing.
    pub(crate) fn straight_line:
        nl "De zelftest staat er niet naast: alle antwoorden zijn daar gelijk, dus er is geen voorkeur uit te halen."
        en "The self-test is not shown beside them: its answers are all the same, so it shows no preference.";
    /// A way to act that has its place already.
    pub(crate) fn placed(number: usize):
        nl "{number} staat al in je volgorde. Met Backspace haal je de laatste weg."
        en "{number} is in your order already. Backspace takes the last one away.";
    /// What the numbers are.
    pub(crate) fn caption: nl "aandeel in de mix, samen 100" en "share of the mix, total 100";
    /// A question to talk about.
    pub(crate) fn question:
        nl "Bij welke zaak twijfelde je het meest, en wat gaf de doorslag?"
        en "Which case made you hesitate most, and what tipped the balance?";
    /// The keys that put in order.
    pub(crate) fn in_order: nl "1 2 3 in jouw volgorde" en "1 2 3 in your order";
    pub(crate) fn tie: nl "= gelijk" en "= tie";
}

/// The keys under a case, most important first.
pub(crate) fn keys(language: Language, quit: Quit) -> Vec<String> {
    let own = [in_order(language), tie(language)].map(str::to_owned);
    let common = interview::keys(language, true, quit);
    own.into_iter().chain(common).collect()
}

/// The keys under a case that is longer than the screen.
pub(crate) const fn few_keys(language: Language) -> [&'static str; 2] {
    [in_order(language), interview::help_key(language)]
}

sentences! {
    /// What can be pressed under a case, and where leaving leads.
    pub(crate) fn help(language: Language, quit: Quit): [
        nl "1 2 3  wat je eerst doet, wat daarna en wat het laatst"
        en "1 2 3  what you do first, what next and what last";
        nl "=  tussen twee die je even goed vindt" en "=  between two that you find equally good";
        nl "Backspace  één stap terug" en "Backspace  one step back";
        nl "s  deze zaak overslaan" en "s  skip this case";
        nl "q  {}" en "q  {}", quit.does(language);
    ];
    /// Before the first case: the number of cases, and where progress is kept, if it is.
    pub(crate) fn welcome(language: Language, cases: usize, kept: Option<&str>): [
        nl "{cases} zaken uit de praktijk" en "{cases} cases from public work";
        nl "Bij elke zaak kun je drie dingen doen. Alle drie mogen, en voor alle drie is iets te zeggen. Zet ze op \
            volgorde: wat doe jij eerst, wat daarna, wat het laatst?"
        en "In each case there are three things you can do. All three are allowed and can be defended. Put them in order: what \
            do you do first, what next, what last?";
        nl "Daarna zie je welke rol erachter zit." en "Then you see which role is behind each.";
        say(kept_in(language, kept));
    ];
    fn kept_in(language: Language, folder: Option<&str>): match folder {
        Some(folder) =>
            nl "Alles blijft op deze computer. Stop je halverwege, dan staat je volgorde in {folder} tot je klaar bent."
            en "Everything stays on this computer. If you stop halfway, your order is in {folder} until you are done.";
        None => say(super::agenda::not_kept(language).to_owned());
    }
    /// A role and what choosing it costs.
    pub(crate) fn role_behind(role: &str, costs: &str): (costs = after_colon(costs))
        nl "De {role}: {costs}" en "The {role}: {costs}";
    /// A place, the role behind it and its action.
    pub(crate) fn behind(place: u8, role: &str, action: &str): (action = after_colon(action)) match place {
        1 => nl "Eerst de {role}: {action}" en "First, the {role}: {action}";
        2 => nl "Dan de {role}: {action}" en "Next, the {role}: {action}";
        _ => nl "Het laatst de {role}: {action}" en "Last, the {role}: {action}";
    }
    /// What the two bars are called.
    pub(crate) fn labels: nl ("zaken", "zelftest") en ("cases", "self-test");
    /// A role in a sentence: name, share in the cases, share in the test.
    pub(crate) fn sentence(name: &str, cases: &str, test: Option<&str>): match test {
        Some(test) =>
            nl "De {name}: in de zaken {cases} van de 100, in de zelftest {test}."
            en "The {name}: {cases} of 100 in the cases, {test} in the self-test.";
        None =>
            nl "De {name}: in de zaken {cases} van de 100."
            en "The {name}: {cases} of 100 in the cases.";
    }
    /// What a report of it is called.
    pub(crate) fn title: nl "Praktijkgevallen" en "Cases from practice";
    pub(crate) fn role: nl "Rol" en "Role";
    /// The role that was mostly chosen, when that is more than chance.
    pub(crate) fn headline(mostly: Option<&str>, ranked: usize, of: usize): match mostly {
        Some(role) if ranked == of =>
            nl "In deze {of} zaken koos je vooral voor de {role}."
            en "In these {of} cases you mostly chose the {role}.";
        Some(role) =>
            nl "Je zette {ranked} van de {of} zaken op volgorde en koos daarin vooral voor de {role}."
            en "In the {ranked} of {of} cases that you put in order, you mostly chose the {role}.";
        None =>
            nl "Met zo weinig zaken is niet te zeggen welke rol je vooral kiest."
            en "So few cases cannot tell which role you mostly choose.";
    }
    /// A role that was mostly chosen and does not lead in the self-test.
    pub(crate) fn other_than_in_the_test(role: &str):
        nl "Dat is anders dan in de zelftest: daar staat de {role} niet voorop. Wat kan dat verklaren?"
        en "That differs from the self-test, where the {role} does not lead. What might explain that?";
    /// What so few cases can say and what they can't.
    pub(crate) fn limits[2]:
        nl [
            "Wat deze zaken wel zeggen: wat jij hier als eerste zou doen, en wat dat kost. Daarover kun je praten.",
            "Wat ze niet zeggen: welke rol je altijd kiest. “Vooral” staat er alleen als dat door toeval hooguit 5 van de 100 keer gebeurt."
        ]
        en [
            "What these cases do say: what you would do first here, and what that costs. That is worth talking about.",
            "What they don't say: which role you always choose. “Mostly” is said only when chance alone would rarely put a role so high: in at \
                most 5 of 100 times."
        ];
    /// What they and a self-test beside them say together.
    pub(crate) fn limits_beside_test:
        nl "De zaken en de zelftest meten iets anders en worden niet bij elkaar opgeteld. Staat hier geen verschil, dan kan het \
            er toch zijn: wie hier precies andersom kiest dan in de zelftest, krijgt met zo weinig zaken maar ongeveer één op de vier \
            keer te lezen dat er verschil is."
        en "The cases and the self-test measure different things and are never added up. If no difference is mentioned here, there \
            may still be one: with so few cases, someone whose choices here are the very opposite of the self-test is told of a \
            difference only about one time in four.";
    /// Above a case that is lived through in a role.
    pub(crate) fn lived(number: usize, of: usize, title: &str):
        nl "Zaak {number} van {of}: {title}" en "Case {number} of {of}: {title}";
    /// What to think about, below that.
    pub(crate) fn what_goes_well:
        nl "Wat gaat hier goed, en voor wie gaat het mis?"
        en "What goes well here, and for whom does it go wrong?";
    pub(crate) fn next_case: nl "volgende zaak" en "next case";
    pub(crate) fn case_before: nl "vorige zaak" en "previous case";
    /// From the last lived case to ranking them.
    pub(crate) fn your_own_order: nl "nu jouw eigen volgorde" en "now your own order";
    /// Before the first case, when all of them are lived through in a role first.
    pub(crate) fn lived_first(role: &str): (a = article(role))
        nl "Eerst beleef je de zaken als iemand die alleen maar {role} is. Daarna kies je zelf."
        en "First you live the cases as someone who is nothing but {a} {role}. Then you choose for yourself.";
    /// What someone does who is nothing but this role.
    pub(crate) fn at_its_purest(role: &str, extreme: &str): (a = article(role))
        nl "Stel, je bent alleen maar {role}. {extreme}"
        en "Suppose you were nothing but {a} {role}. {extreme}";
}

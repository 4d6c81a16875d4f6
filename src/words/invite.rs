//! In `invite`: what someone who asks colleagues needs to know, and what a colleague reads.

use crate::model::Invitation;
use crate::words::Language::{self, Dutch, English};

sentences! {
    /// The step before asking: one's own list, with the command for it.
    pub(crate) fn fill_in(take: &str):
        nl "Vul eerst zelf de lijst in, met dezelfde code:\n   {take}"
        en "Fill in the list yourself first, with the same code:\n   {take}";
    /// The same for someone who sees the result of that list.
    pub(crate) fn keep_own(file: &str):
        nl "Bewaar eerst je antwoorden: druk bij je uitslag op b, en kies als naam {file}."
        en "Save your own answers first: press s at your result, and choose the name {file}.";
    /// Behind the code: that it is of the result that is kept, which this command shows.
    pub(crate) fn of_result(command: &str):
        nl "Dat is de code van je uitslag. Om die te zien, typ: {command}"
        en "That is the code of your result. To see it, type: {command}";
    /// Behind the code: that it was made just now.
    pub(crate) fn new_code:
        nl "Deze code is nieuw. Schrijf hem op, of kies zelf een code met --id."
        en "This code is new. Write it down, or choose a code of your own with --id.";
    /// Above the ways to ask: the code, and where answers go.
    pub(crate) fn what_they_get(code: &str):
        nl "Je code is {code}. Antwoorden gaan niet naar jou, maar naar wie jullie kiezen. Wat krijgen je collega's?"
        en "Your code is {code}. The answers go to someone you choose together, not to you. What do your colleagues get?";
}

/// A way to ask: its label, and what stands behind it where there is room.
pub(crate) const fn way(
    language: Language,
    invitation: Invitation,
) -> (&'static str, &'static str) {
    match (language, invitation) {
        (Dutch, Invitation::Page) => ("Een blad", " om te printen en uit te delen"),
        (English, Invitation::Page) => ("A page", " to print and hand out"),
        (Dutch, Invitation::Forms) => (
            "Een formulier",
            ": tekst voor Microsoft Forms of Google Forms",
        ),
        (English, Invitation::Forms) => ("A form", ": text for Microsoft Forms or Google Forms"),
        (Dutch, Invitation::LimeSurvey) => ("Een enquête", " voor LimeSurvey"),
        (English, Invitation::LimeSurvey) => ("A survey", " for LimeSurvey"),
        (Dutch, Invitation::Command) => (
            "Een regel om te typen",
            ", voor wie dit programma ook heeft",
        ),
        (English, Invitation::Command) => {
            ("A line to type", ", for those who have this program too")
        }
    }
}

sentences! {
    /// The way to the guide.
    pub(crate) fn way_to_guide:
        nl ("Lees hoe het gaat", ", met open vragen om zelf te stellen")
        en ("Read how it goes", ", with open questions to ask in person");
    pub(crate) fn back: nl "terug" en "back";
    pub(crate) fn file_prompt: nl "Naam van het bestand:" en "Name of the file:";
    /// The name of a file with what colleagues get; a command is only shown.
    pub(crate) const fn file_name(invitation: Invitation): match invitation {
        Invitation::Page => nl "blad-voor-collega.html" en "page-for-colleague.html";
        Invitation::LimeSurvey => nl "enquete.txt" en "survey.txt";
        _ => nl "formulier.txt" en "form.txt";
    }
    /// Where a file with what colleagues get is, and what to do with it.
    pub(crate) fn made(invitation: Invitation, path: &str): match invitation {
        Invitation::Page =>
            nl "Bewaard: {path}. Dubbelklik erop, dan opent je browser. Print voor iedere collega een blad."
            en "Saved: {path}. Double-click it to open it in your browser. Print one for each colleague.";
        Invitation::LimeSurvey =>
            nl "Bewaard: {path}. Laat degene die jullie kozen het inlezen in LimeSurvey."
            en "Saved: {path}. Have the person you chose import it in LimeSurvey.";
        _ =>
            nl "Bewaard: {path}. Geef het aan degene die jullie kozen. Er staat in hoe je er een formulier van maakt."
            en "Saved: {path}. Give it to the person you chose. It explains how to turn it into a form.";
    }
    /// What someone who asks colleagues needs: the code, to whom answers go, and what that person does, with the commands to compare
    /// and to take over what is on paper.
    pub(crate) fn guide(code: &str, whose: &str, own: &str, compare: &str, paper: &str):
        nl "\
Vraag je collega's
==================

Je code: {code}
{whose}
1. {own}
2. Kies samen met je collega's iemand die jullie allemaal vertrouwen. Naar die persoon gaan alle antwoorden, ook de \
        jouwe, en niet naar jou: wie de antwoorden krijgt, kan lezen wat ieder heeft ingevuld.
3. Vraag minstens drie collega's. Meedoen is vrijwillig, en niemand hoeft te zeggen wie hij is. Met minder dan drie is \
        er niets te zien.
4. Degene die jullie kozen, legt alles naast elkaar, geeft jou alleen de bladzijde met de uitslag en gooit daarna de \
        antwoorden weg. Noem alle bestanden achter elkaar, elk met een eigen naam; een formulier geeft er één voor iedereen:
   {compare}
   Antwoorden op papier worden eerst overgetypt in zo'n bestand, één keer per blad:
   {paper}
   Maak de bladzijde één keer, als alle antwoorden binnen zijn. Wie er twee naast elkaar legt, kan uitrekenen wat de \
        laatste collega heeft ingevuld.
"
        en "\
Ask your colleagues
===================

Your code: {code}
{whose}
1. {own}
2. Together with your colleagues, choose someone you all trust. All answers go to that person, yours too, and not to \
        you: whoever gets the answers can read what each person filled in.
3. Ask at least three colleagues. Taking part is voluntary, and nobody has to say who they are. With fewer than three \
        there is nothing to see.
4. The person you chose puts everything side by side, gives you only the page with the result and then throws the \
        answers away. Name all files one after another, each with a name of its own; a form gives one for everybody:
   {compare}
   Answers on paper are first typed into such a file, once for each sheet:
   {paper}
   Make the page once, when all answers are in. Two pages side by side give away what the last colleague answered.
";
    /// Open questions that someone asks in person.
    pub(crate) fn questions:
        nl "\
Vragen om zelf te stellen
-------------------------

Vraag het aan collega's, aan mensen voor wie je werkt en aan mensen buiten je werk. Een open vraag levert meer op dan \
        “Ging goed, hè?”.

  - Wat vond je van vandaag?
  - Wanneer had je echt iets aan mij? Wat deed ik toen?
  - Wat had je op dat moment liever van mij gezien?
  - Waarvoor zou je mij erbij vragen, en waarvoor liever een ander?
  - Wat kan ik morgen anders doen?

Luister, vraag door, en bedank. Uitleggen hoe je het bedoelde kan later.
"
        en "\
Questions to ask in person
--------------------------

Ask colleagues, the people you work for and people outside your work. An open question tells you more than “Went well, \
        didn't it?”.

  - What did you think of today?
  - When was I really of use to you? What did I do then?
  - What would you rather have seen me do at that moment?
  - What would you ask me to join in for, and what would you rather ask somebody else?
  - What can I do differently tomorrow?

Listen, keep asking, and say thank you. Explaining what you meant can wait.
";
    /// What a colleague reads above the statements on paper.
    pub(crate) fn page:
        nl "Wil je vertellen hoe je mij ziet? De code op dit blad is van mij; je eigen naam hoeft er niet op. Geef dit blad niet aan mij, \
         maar aan degene die we samen kozen: wie dit blad krijgt, kan je antwoorden lezen. Vullen maar een \
         paar mensen dit in, en antwoorden ze allemaal hetzelfde? Dan kan ik dat aan de uitslag zien."
        en "Would you say how you see me at work? The code on this sheet is mine; your own name need not be on it. Do not give this sheet to \
         me, but to the person we chose together: whoever gets this sheet can read your answers. If only a few people fill \
         this in and they all answer the same, I can tell that from the result.";
    /// What comes above the text for a form.
    pub(crate) fn form:
        nl "\
Laat dit formulier maken door degene die jullie samen kozen: wie het beheert,
kan de antwoorden lezen. Zet in de titel wie het vraagt. Wie het invult, hoeft
geen code en geen naam te geven.

"
        en "\
Have the person you chose together make this form: whoever manages it can
read the answers. Put in the title who is asking. Whoever fills it in need
not give a code or a name.

";
    /// What a colleague who has the program reads, a paragraph in a line.
    pub(crate) fn command(code: &str, command: &str):
        nl "\
Wil je vertellen hoe je mij ziet? Het kost vier minuten. Open ambtenaar, druk op c en typ mijn code: {code}. In een terminal \
kan het ook zo:

  {command}

Kies voor het bestand een naam die je zelf verzint (niet je eigen naam), in plaats van collega1: dan heeft ieder een eigen \
bestand.

De code is van mij; niemand vraagt wie jij bent. Wie het bestand krijgt, kan je antwoorden lezen. Stuur het naar degene die we \
samen kozen, niet naar mij. Vullen maar een paar mensen dit in, en antwoorden ze allemaal hetzelfde? Dan kan ik dat aan de \
uitslag zien.
"
        en "\
Would you say how you see me at work? It takes four minutes. Open ambtenaar, press c and type my code: {code}. In a terminal \
you can also type:

  {command}

Give the file a name of your own choice (not your own name) instead of colleague1, so that everybody has a file of their own.

The code is mine; nobody asks who you are. Whoever gets the file can read your answers. Send it to the person we chose \
together, not to me. If only a few people fill this in and they all answer the same, I can tell that from the result.
";
    /// The names of the files in the commands: one's own answers, those of a first and a second colleague, of a form, of what is on
    /// paper, and the page.
    pub(crate) fn files[6]:
        nl ["ik.csv", "collega1.csv", "collega2.csv", "formulier.xlsx", "papier.csv", "gesprek.html"]
        en ["me.csv", "colleague1.csv", "colleague2.csv", "form.xlsx", "paper.csv", "talk.html"];
    /// A word that begins a code: short, easy to spell and to say over the phone.
    pub(crate) fn code_words[16]:
        nl [
            "beuk",
            "eik",
            "els",
            "esdoorn",
            "hazelaar",
            "iep",
            "linde",
            "meidoorn",
            "mispel",
            "populier",
            "spar",
            "taxus",
            "vlier",
            "wilg",
            "zeeden",
            "zilverden"
        ]
        en [
            "alder",
            "apple",
            "ash",
            "aspen",
            "beech",
            "birch",
            "cedar",
            "cherry",
            "elder",
            "hazel",
            "larch",
            "lime",
            "maple",
            "oak",
            "pine",
            "willow"
        ];
    /// Where the colleague's part is.
    pub(crate) fn saved(path: &str): nl "Voor je collega: {path}" en "For your colleague: {path}";
}

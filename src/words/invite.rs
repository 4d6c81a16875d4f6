//! In `invite`: what someone who asks colleagues needs to know, and what a colleague reads.

use crate::words::Language::{self, Dutch, English};

sentences! {
    /// The step before asking: one's own list, with the command for it.
    pub(crate) fn fill_in(take: &str):
        nl "Vul eerst zelf de lijst in, met dezelfde code:\n   {take}"
        en "Fill in the list yourself first, with the same code:\n   {take}";
    /// The same for someone who sees the result of that list.
    pub(crate) fn keep_own(file: &str):
        nl "Bewaar eerst je antwoorden: druk bij je uitslag op b, en\n   kies als naam {file}."
        en "Save your own answers first: press s at your result, and\n   choose the name {file}.";
}

/// What colleagues get, and the commands that make it: a page, text for a form, a command.
pub(crate) fn ways(language: Language, [page, forms, command]: [&str; 3]) -> String {
    match language {
        Dutch => format!(
            "\
Wat je collega's krijgen
------------------------

Een blad om uit te delen, tekst voor een formulier, of een opdracht:
   {page}
   {forms}
   {command}
"
        ),
        English => format!(
            "\
What your colleagues get
------------------------

A page to hand out, text for a form, or a command:
   {page}
   {forms}
   {command}
"
        ),
    }
}

/// What someone who asks colleagues needs: the code, to whom answers go, what that person does, and open questions.
pub(crate) fn guide(language: Language, code: &str, own: &str, compare: &str) -> String {
    match language {
        Dutch => format!(
            "\
Vraag je collega's
==================

Je code: {code}

1. {own}
2. Kies samen met je collega's iemand die jullie allemaal vertrouwen. Daar
   gaan alle antwoorden heen, ook de jouwe. Niet naar jou: wie de antwoorden
   krijgt, kan lezen wat ieder heeft ingevuld.
3. Vraag minstens drie collega's. Meedoen is vrijwillig, en niemand hoeft te
   zeggen wie hij is. Met minder dan drie is er niets te zien.
4. Degene die jullie kozen, legt alles naast elkaar, geeft jou alleen de
   bladzijde en gooit daarna de antwoorden weg:
   {compare}
   Maak de bladzijde één keer, als alle antwoorden binnen zijn. Uit twee
   bladzijden is uit te rekenen wat wie later kwam, heeft ingevuld.

Vragen om zelf te stellen
-------------------------

Vraag het aan collega's, aan mensen voor wie je werkt en aan mensen buiten je
werk. Een open vraag levert meer op dan \"Ging goed, hè?\".

  - Wat vond je van vandaag?
  - Wanneer had je echt iets aan mij? Wat deed ik toen?
  - Wat had je op dat moment liever van mij gezien?
  - Waarvoor zou je mij erbij vragen, en waarvoor liever een ander?
  - Wat kan ik morgen anders doen?

Luister, vraag door, en bedank. Uitleggen hoe je het bedoelde kan later.
"
        ),
        English => format!(
            "\
Ask your colleagues
===================

Your code: {code}

1. {own}
2. Together with your colleagues, choose someone you all trust. All answers
   go there, yours too. Not to you: whoever gets the answers can read what
   each person filled in.
3. Ask at least three colleagues. Taking part is voluntary, and nobody has to
   say who they are. With fewer than three there is nothing to see.
4. The person you chose puts everything side by side, gives you only the page
   and then throws the answers away:
   {compare}
   Make the page once, when all answers are in. From two pages one can work
   out what whoever came later filled in.

Questions to ask yourself
-------------------------

Ask colleagues, the people you work for and people outside your work. An open
question tells you more than \"Went well, didn't it?\".

  - What did you think of today?
  - When was I really of use to you? What did I do then?
  - What would you rather have seen me do at that moment?
  - What would you ask me to join in for, and what would you rather ask
    somebody else?
  - What can I do differently tomorrow?

Listen, ask on, and say thank you. Explaining what you meant can wait.
"
        ),
    }
}

/// What a colleague reads above the statements on paper.
pub(crate) fn page(language: Language, code: &str) -> String {
    match language {
        Dutch => format!(
            "Wil je vertellen hoe je mij ziet? Schrijf bij Code: {code}. Die code is van mij; je eigen naam hoeft er niet op. \
             Geef dit blad niet aan mij, maar aan degene die we samen kozen: wie dit blad krijgt, kan je antwoorden lezen."
        ),
        English => format!(
            "Will you tell how you see me? Write at Code: {code}. That code is mine; your own name need not be on it. Do not \
             give this sheet to me, but to the person we chose together: whoever gets this sheet can read your answers."
        ),
    }
}

/// What comes above the text for a form.
pub(crate) const fn form(language: Language) -> &'static str {
    match language {
        Dutch => {
            "\
Laat dit formulier maken door degene die jullie samen kozen: wie het beheert,
kan de antwoorden lezen. Een vraag naar een code of een naam is niet nodig.

"
        }
        English => {
            "\
Have the person you chose together make this form: whoever manages it can
read the answers. There is no need to ask for a code or a name.

"
        }
    }
}

/// What a colleague who has the program reads.
pub(crate) fn command(language: Language, command: &str) -> String {
    match language {
        Dutch => format!(
            "\
Wil je vertellen hoe je mij ziet? Het kost vier minuten:

  {command}

De code is van mij; niemand vraagt wie jij bent. Wie het bestand krijgt, kan
je antwoorden lezen. Stuur het naar degene die we samen kozen, niet naar mij.
"
        ),
        English => format!(
            "\
Will you tell how you see me? It takes four minutes:

  {command}

The code is mine; nobody asks who you are. Whoever gets the file can read your
answers. Send it to the person we chose together, not to me.
"
        ),
    }
}

/// The names of the files in the commands: one's own answers, those of colleagues, and the page.
pub(crate) const fn files(language: Language) -> [&'static str; 3] {
    match language {
        Dutch => ["ik.csv", "collega.csv", "gesprek.html"],
        English => ["me.csv", "colleague.csv", "talk.html"],
    }
}

/// A word that begins a code: short, easy to spell and to say over the phone.
pub(crate) const fn code_words(language: Language) -> [&'static str; 16] {
    match language {
        Dutch => [
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
            "zilverden",
        ],
        English => [
            "alder", "apple", "ash", "aspen", "beech", "birch", "cedar", "cherry", "elder",
            "hazel", "larch", "lime", "maple", "oak", "pine", "willow",
        ],
    }
}

/// Where the colleague's part is.
pub(crate) fn saved(language: Language, path: &str) -> String {
    match language {
        Dutch => format!("Voor je collega: {path}"),
        English => format!("For your colleague: {path}"),
    }
}

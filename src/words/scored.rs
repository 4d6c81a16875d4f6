//! What the columns of scored rows mean.

sentences! {
    /// The meaning of a column, or of a key of a line of JSON, by its name.
    pub(crate) fn meaning(name: &str): word match name {
        "source" =>
            nl "het bestand waar de rij in staat, of stdin"
            en "the file that the row is in, or stdin";
        "id" =>
            nl "over wie de rij gaat, of het nummer van de rij"
            en "who the row is about, or the number of the row";
        "status" =>
            nl "of er voor elke rol genoeg antwoorden zijn"
            en "whether there are enough answers for every role";
        "instrument" =>
            nl "de stellingen waarmee de rij gemaakt is"
            en "the statements with which the row was made";
        "form" => nl "welke stellingen gevraagd zijn" en "which statements were asked";
        "perspective" => nl "hoe er geantwoord is" en "from whose eyes the row is";
        "date" => nl "de dag van de antwoorden" en "the day of the answers";
        "answered" =>
            nl "hoeveel stellingen van de rol beantwoord zijn"
            en "how many statements of the role were answered";
        "score" => nl "de score van de rol, 0 tot en met 100" en "the score of the role, 0 to 100";
        "margin" =>
            nl "één standaardfout van de score, in punten"
            en "one standard error of the score, in points";
        "mix" =>
            nl "het aandeel van de rol; de drie zijn samen 100"
            en "the share of the role; the three add up to 100";
        "mix_margin" =>
            nl "één standaardfout van het aandeel, in punten"
            en "one standard error of the share, in points";
        "leading" =>
            nl "de rollen die vooropstaan, met + ertussen; in JSON een lijst"
            en "the roles that lead, joined with +; a list in JSON";
        "trailing" => nl "de rol die achterblijft" en "the role that stays behind";
        "label" =>
            nl "een voorkeur, een combinatie van twee rollen, of alle drie in balans"
            en "a preference, a combination of two roles, or all three balanced";
        "strength" => nl "hoe duidelijk een voorkeur is" en "how clear a preference is";
        "acquiescence" =>
            nl "hoeveel meer iemand het eens was dan oneens, wat er ook gevraagd werd, in stappen van de schaal"
            en "how much more someone agreed than disagreed, whatever was asked, in steps of the scale";
        "straight_line" => nl "of elk antwoord hetzelfde is" en "whether every answer is the same";
        "longest_run" =>
            nl "de langste reeks gelijke antwoorden, in de getoonde volgorde"
            en "the longest run of equal answers, in the order in which they were shown";
        _ => nl "" en "";
    }
}

/* Wrapped lines: which words they are cut in, and which paragraphs they are. */
#include "parse_bytes.h"

#define HYPHEN "\xE2\x80\x90"
#define SOFT "\xC2\xAD"

/* Lines that are full, so that those behind them are lines of a paragraph too. */
#define FULL \
    "De leden van de Volt-fractie hebben met belangstelling kennisgenomen van de\n" \
    "brief over de toekomst van de buurtbus en spreken hun waardering uit voor de\n" \
    "vele vrijwilligers die deze bussen rijden, ook op zondag in het hele land en\n"
#define JOINED                                                                                                         \
  "De leden van de Volt-fractie hebben met belangstelling kennisgenomen van de brief over de toekomst van de "         \
  "buurtbus en spreken hun "                                                                                           \
  "waardering uit voor de vele vrijwilligers die deze bussen rijden, ook op zondag in het hele land en "

/* The words of two lines, the first of which is cut behind a hyphen. */
Test(lines, words_that_are_cut)
{
    static const struct {
        const char *lines, *joined;
    } rows[] = {
        {"in de provincie. Deze leden vragen of de Minister bereid is met hen te over" SOFT "\nleggen.",
         "te overleggen."},
        {"in de provincie. Deze leden vragen of de Minister bereid is met hen te over" HYPHEN "\nleggen.",
         "te overleggen."},
        {"in de provincie. Deze leden vragen wat de Minister bedoelt met een \xE2\x80\x9Cover-\nleg\xE2\x80\x9D van "
         "een dag.",
         "een \xE2\x80\x9Coverleg\xE2\x80\x9D van een dag."},
        {"in de provincie. Deze leden vragen wat de Minister bedoelt met een \xC2\xABover-\nleg\xC2\xBB van een dag.",
         "een \xC2\xABoverleg\xC2\xBB van een dag."},
        {"in de provincie. Deze leden vragen wat er komt van deze plannen voor de bus-\nbaan- en busdienst.",
         "de busbaan- en busdienst."},
        {"in de provincie. Deze leden vragen de Minister of zij daarover elke dag kan e-\nmailen.", "kan e-mailen."},
        {"in de provincie. Deze leden vragen de Minister, net als de leden van de Volt-\nfractie, om een kaart.",
         "de Volt-fractie, om een kaart."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[1024];
        snprintf(text, sizeof text, FULL "%s\n", rows[i].lines);
        verslag_document *doc = parse_string(text);
        const char *found = verslag_document_text(doc, NULL);
        const size_t len = strlen(found), tail = strlen(rows[i].joined);
        cr_expect(strncmp(found, JOINED, sizeof JOINED - 1) == 0, "%s", found);
        cr_expect(len > tail && strcmp(found + len - tail, rows[i].joined) == 0, "%s: %s", rows[i].lines, found);
        verslag_document_unref(doc);
    }
}

/* Where many words are cut, they are counted at once: the shortest too. */
Test(lines, many_words_that_are_cut)
{
    static const char lines[] = "in de provincie. Deze leden zien dat de vergoeding van de rijders al is ver-\nhoogd, "
                                "en vragen of een i-\np dat ook is, nu "
                                "de vergoeding in een ander land is verhoogd en niemand dat heeft gemerkt:\n";
    char text[4096] = FULL;
    for (int i = 0; i < 8; i++)
        strcat(text, lines);
    verslag_document *doc = parse_string(text);
    const char *found = verslag_document_text(doc, NULL);
    cr_expect_null(strstr(found, "ver-"), "%s", found);
    cr_expect_null(strstr(found, "ver hoogd"), "%s", found);
    cr_expect_not_null(strstr(found, "een i-p dat"), "%s", found);
    verslag_document_unref(doc);
}

/* What a converter writes for its layout is no text: quotes, rules of tables, blocks, escapes, subscripts,
 * addresses. */
Test(lines, marks_of_markdown)
{
    static const char bold[] =
        "**Inbreng van de leden**\n\n**Vragen en opmerkingen van de leden van de VVD-fractie**\n\n";
    static const struct {
        const char *markdown, *text;
    } rows[] = {
        {"> De leden vragen iets.\n>\n>  En nog iets.", "De leden vragen iets.\nEn nog iets."},
        {"::: {.noot}\nDe leden vragen iets.\n:::", "De leden vragen iets."},
        {"<!-- -->\n\nDe leden vragen iets.", "De leden vragen iets."},
        {"| Jaar | Boetes \\| meer |\n|------|------|\n| 2020 | 3 |", "Jaar Boetes | meer\n2020 3"},
        {"Zie <https://example.org/a> over CO~2~ en [de brief](https://example.org/b).",
         "Zie https://example.org/a over CO2 en de brief."},
        {"Er zijn <10 boten.", "Er zijn <10 boten."},
        {"Het kost ~5 euro.", "Het kost ~5 euro."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[1024], expected[1024];
        snprintf(text, sizeof text, "%s%s\n", bold, rows[i].markdown);
        snprintf(expected, sizeof expected,
                 "Inbreng van de leden\nVragen en opmerkingen van de leden van de VVD-fractie\n%s", rows[i].text);
        EXPECT_TEXT(text, expected);
    }
}

/* Where a paragraph ends though its last line is full: below the end of a sentence somebody else speaks, behind the
 * date on which an answer came nothing more is said of it. */
Test(lines, full_lines_that_end_a_paragraph)
{
    EXPECT_TEXT("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n" FULL "daarbuiten.\n"
                "De Minister antwoordt dat de pont vaart en dat daarover met hen is gesproken.\n"
                "Ook vragen de leden van de SP-fractie of de pont op zondag vaart en wanneer dan.\n",
                "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n" JOINED
                "daarbuiten.\n"
                "De Minister antwoordt dat de pont vaart en dat daarover met hen is gesproken.\n"
                "Ook vragen de leden van de SP-fractie of de pont op zondag vaart en wanneer dan.");
    EXPECT_TEXT("2020Z01234\nVragen van het lid Kist (SP) aan de Minister van Veren over de pont die niet vaart\nover "
                "de rivier (ingezonden 3 mei 2020)\n"
                "Antwoord van Minister Boom (Veren), mede namens de Minister van Water, nu (ontvangen\n5 mei 2020) "
                "(Ontvangen 6 mei 2020)\n"
                "Zie ook Aanhangsel Handelingen, nr. 3\n"
                "1\nWaarom vaart de pont op zondag niet meer en is de Minister bereid daarover met de\nprovincie en de "
                "gemeente te spreken, en wat kost dat dan?\n",
                "2020Z01234\nVragen van het lid Kist (SP) aan de Minister van Veren over de pont die niet vaart over "
                "de rivier (ingezonden 3 mei 2020)\n"
                "Antwoord van Minister Boom (Veren), mede namens de Minister van Water, nu (ontvangen 5 mei 2020) "
                "(Ontvangen 6 mei 2020)\n"
                "Zie ook Aanhangsel Handelingen, nr. 3\n"
                "1\nWaarom vaart de pont op zondag niet meer en is de Minister bereid daarover met de provincie en de "
                "gemeente te spreken, en wat kost dat "
                "dan?");
}

/* The notes of a document as "number: text", with " | " between. */
static void expect_notes(const char *text, const char *expected)
{
    char found[2000] = "";
    verslag_document *doc = parse_string(text);
    for (size_t i = 0; i < verslag_document_note_count(doc); i++) {
        const verslag_note *note = verslag_document_note(doc, i);
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%u%s: %s", i ? " | " : "",
                 verslag_note_number(note),
                 verslag_note_anchor_place(note) == VERSLAG_PLACE_NONE ? " without a mark" : "",
                 verslag_note_text(note, NULL));
    }
    cr_expect_str_eq(found, expected, "%s\n  gives:    %s\n  expected: %s", text, found, expected);
    verslag_document_unref(doc);
}

/* Notes of pages that each begin with 1, in brackets as their marks; the members of a committee below the number
 * alone. */
Test(lines, notes_of_pages)
{
    expect_notes("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"
                 "De leden van de VVD-fractie hebben met belangstelling kennisgenomen van de\n"
                 "brief over de pont 1) en danken de Minister daarvoor. Zij vragen waarom de\n"
                 "pont op zondag niet meer vaart, en of de Minister bereid is daarover met de\n"
                 "provincie te spreken. Dat zou volgens hen vandaag nog moeten gebeuren, omdat\n"
                 "de haven deze winter dicht is en niemand dan nog aan de overkant kan komen.\n"
                 "1) Zie de brief van 3 mei 2020 over de pont.\n\f"
                 "Over de haltes 1) in de stad en de bussen die daar rijden hebben zij nog\n"
                 "andere vragen. Waarom is gekozen voor bussen op gas 2) en wat kost dat de\n"
                 "reiziger die elke dag met de bus naar zijn werk gaat? Kan de Minister dat ook\n"
                 "voor de komende jaren zeggen, en daarbij ingaan op wat andere landen doen,\n"
                 "waar deze bussen al langer op de weg zijn en waar men er veel van weet?\n"
                 "1) Zie de kaart van het dorp.\n"
                 "2) Zie de lijst van de haltes.\n\f"
                 "Ten slotte willen zij weten hoe het verder gaat met de mensen die de bussen\n"
                 "rijden 1) en die nu niet weten of zij volgend jaar nog werk hebben. Is\n"
                 "daarover met hen gesproken, en zo ja, wat was daarvan de uitkomst? De\n"
                 "vrijwilligers in de dorpen hebben er recht op dat te horen, want zonder hen\n"
                 "rijdt er in de avond en op zondag helemaal geen bus meer in dit deel van het\n"
                 "land.\n"
                 "1) Zie de gids van de stad.\n",
                 "1: Zie de brief van 3 mei 2020 over de pont. | 1: Zie de kaart van het dorp. | 2: Zie de lijst van "
                 "de haltes. | "
                 "1: Zie de gids van de stad.");
    expect_notes("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nDe vaste commissie voor Veren1 heeft vragen over de brief van "
                 "3 mei 2020 en over\n" FULL
                 "in de provincie zijn daar blij mee. Deze leden vragen of de Minister dat nagaat.\n1\nSamenstelling:\n"
                 "Leden: Kox (SP), Essers (CDA), Ganzevoort (GL), Van Dam (PvdA), De Boer (VVD),\nBruins (VVD), Jansen "
                 "(SP), Pieters (D66).\n" FULL "in de provincie zijn daar blij mee.\n",
                 "1: Samenstelling: Leden: Kox (SP), Essers (CDA), Ganzevoort (GL), Van Dam (PvdA), De Boer (VVD), "
                 "Bruins (VVD), Jansen (SP), Pieters (D66).");
}

/* Words that a line end cuts: what the rest of the text writes decides whether they have a hyphen, of few such words
 * and of many, on the first line and on the last. */
#include "parse_bytes.h"

static const char filler[] = "Er ligt een pont bij de oude kade en de mensen varen elke dag over\n"
                             "het water naar de markt in de stad waar brood en vis te koop zijn.\n";

/* A wrapped text that cuts "sluis-wachter" where `place` says: 0 first line, 1 middle, 2 last; `others` cuts words
 * more. */
static char *write_text(int place, unsigned others, const char *evidence)
{
    static char text[20000];
    static const char cut[] = "Wie de deuren van de oude sluis opent en ook weer sluit is de sluis-\nwachter die er al "
                              "jaren woont en werkt en alle schippers bij naam kent.\n";
    char *at = text;
    if (place == 2) /* what decides stands at the other end */
        at += sprintf(at, "Zo is al jaren in de hele streek en ver daarbuiten het werk van een %s.\n", evidence);
    if (place == 0)
        at += sprintf(at, "%s", cut);
    for (unsigned i = 0; i < 4; i++)
        at += sprintf(at, "%s", filler);
    for (unsigned i = 0; i < others; i++)
        at += sprintf(at,
                      "Aan de overkant van het water ligt een weg die naar het oude buiten-\nhuis %c leidt waar "
                      "niemand woont sinds de bewoners zijn vertrokken naar\n"
                      "elders en de tuin is vol met gras en bomen die niemand meer snoeit.\n",
                      'a' + (char)(i % 26));
    if (place == 1)
        at += sprintf(at, "%s", cut);
    for (unsigned i = 0; i < 4; i++)
        at += sprintf(at, "%s", filler);
    if (place != 2)
        at += sprintf(at, "Zo is het werk van een %s.\n", evidence);
    else
        at += sprintf(at, "%s", cut);
    return text;
}

Test(hyphens, follow_the_rest_of_the_text)
{
    for (int place = 0; place < 3; place++)
        for (unsigned others = 0; others < 12; others++)
            for (int hyphen = 0; hyphen < 2; hyphen++) {
                const char *word = hyphen ? "sluis-wachter" : "sluiswachter";
                const char *text = write_text(place, others, word);
                verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL);
                const char *read = verslag_document_text(doc, NULL), *other = hyphen ? "sluiswachter" : "sluis-wachter";
                const char *first = strstr(read, word);
                cr_expect(first && strstr(first + 1, word) && !strstr(read, other), "place %d, %u others, %s:\n%s",
                          place, others, word, read);
                verslag_document_unref(doc);
            }
}

/* What is cut itself says nothing: the word is written as the language has it. */
Test(hyphens, of_words_that_are_only_cut)
{
    for (int place = 0; place < 3; place++)
        for (unsigned others = 0; others < 12; others++) {
            const char *text = write_text(place, others, "wachter");
            verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL);
            cr_expect(strstr(verslag_document_text(doc, NULL), "sluiswachter die"), "place %d, %u others", place,
                      others);
            cr_expect(others == 0 || strstr(verslag_document_text(doc, NULL), "buitenhuis a leidt"));
            verslag_document_unref(doc);
        }
}

/* What the language says of two halves, where the text says nothing. */
Test(hyphens, of_the_language)
{
    static const char *const rows[][3] = {
        {"sluis-", "wachters", "sluiswachters"},
        {"in-", "en uitvoer", "in- en uitvoer"},
        {"in-", "of uitvoer", "in- of uitvoer"},
        {"VVD-", "fractie", "VVD-fractie"},
        {"auto-", "ongeluk", "auto-ongeluk"},
        {"oud-", "minister", "oud-minister"},
        {"non-", "ferro", "non-ferro"},
        {"euro-", "gebied", "euro-gebied"},
        {"Noord-", "Holland", "Noord-Holland"},
        {"sluis\xC2\xAD", "wachters", "sluiswachters"},
        {"sluis\xE2\x80\x90", "wachters", "sluiswachters"},
        {"A-", "merk", "A-merk"},
        {"2019-", "2020", "2019-2020"},
        {"sluis -", "wachters", "sluis - wachters"},
        {"sluis", "-wachters", "sluis -wachters"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[4000], *at = text;
        for (unsigned k = 0; k < 8; k++)
            at += sprintf(at, "%s", filler);
        sprintf(at,
                "Wie de deuren van de oude sluis opent en ook weer sluit heeft %s\n%s in het hoofd en die er al jaren "
                "woont en werkt is moe.\n%s",
                rows[i][0], rows[i][1], filler);
        verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL);
        char expected[100];
        snprintf(expected, sizeof expected, "heeft %s in het hoofd", rows[i][2]);
        cr_expect(strstr(verslag_document_text(doc, NULL), expected), "%s and %s:\n%s", rows[i][0], rows[i][1],
                  strstr(verslag_document_text(doc, NULL), "heeft "));
        verslag_document_unref(doc);
    }
}

/* What is taken out of a paragraph of several questions stands where it stood in each. */
Test(hyphens, in_questions_that_are_cut_apart)
{
    verslag_document *doc = parse_string("1. Hoeveel bruggen zijn er in het land? 2. Hoeveel slui\xC2\xADzen zijn er? "
                                         "3. Hoeveel we\xC2\xADgen zijn er?");
    static const char *const behind[] = {"zen zijn er?\n", "gen zijn er?"};
    cr_assert_eq(verslag_document_question_count(doc), 3);
    cr_assert_eq(verslag_document_furniture_count(doc), 2);
    for (size_t i = 0; i < 2; i++) {
        const verslag_furniture *hyphen = verslag_document_furniture(doc, i);
        const char *at = verslag_document_text(doc, NULL) + verslag_furniture_offset(hyphen);
        cr_expect_eq(strncmp(at, behind[i], strlen(behind[i])), 0, "%s", at);
    }
    verslag_document_unref(doc);
}

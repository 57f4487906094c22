/* A letter, and the Kamerstuk as which it was printed: the words between the two decide. */
#include <verslag/verslag.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *between;
    bool printed;
} rows[] = {
    {" (", true},
    {", ", true},
    {" (zie ", true},
    {" over de pont (", true},
    {" inzake de pont (", true},
    {" betreffende de pont (", true},
    {" aan de schipper (", true},
    {" met cijfers (", true},
    {" van de Minister (", true},
    {" omtrent de pont (", true},
    {" en ook ", false},
    {" waarover (", false},
    {" over de pont.\n\nEn nog iets (", false},
    {" over de pont. Zie ook daar (", false},
    {" over de pont; en (", false},
    {" over de pont (2) (", false},
    {" over de motie (", false},
    {" over de brief (", false},
    {" over het rapport (", false},
    {" over het verslag (", false},
    {" over het amendement (", false},
    {" over het wetsvoorstel (", false},
    {" over het antwoord (", false},
    {" over de nota pont (", false},
};

Test(printed, by_the_words_between)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[600];
        snprintf(text, sizeof text,
                 "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe schipper las de Kamerbrief van 3 mei 2025%sKamerstuk 38 "
                 "417, nr. 5).\n",
                 rows[i].between);
        verslag_parser *parser = verslag_parser_new();
        verslag_document *doc = NULL;
        cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK);
        const verslag_reference *letter = NULL;
        for (size_t k = 0; k < verslag_document_reference_count(doc); k++)
            if (verslag_reference_get_kind(verslag_document_reference(doc, k)) == VERSLAG_REFERENCE_LETTER && !letter)
                letter = verslag_document_reference(doc, k);
        cr_assert_not_null(letter, "%s", rows[i].between);
        cr_expect_eq(verslag_reference_printed_as(letter) != NULL, rows[i].printed, "%s", rows[i].between);
        verslag_document_unref(doc);
        verslag_parser_free(parser);
    }
}

/* The list of contents: what is taken out of the text, and what of it the text does not have. */
#include "parse_bytes.h"

#define OF(party) "Vragen en opmerkingen van de leden van de " party "-fractie"
#define LIST "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nInhoudsopgave\n\n"

/* A heading that the text lacks, above one that it has and the list too: it is not that one under another name. */
Test(contents, heading_that_is_not_there)
{
    verslag_document *doc = parse_string(LIST OF("VVD") " 2\n\n" OF("SP") " 3\n\n" OF(
        "SP") "\n\nHoe vaart de pont?\n\n" OF("D66") "\n\nWaarom vaart zij?\n");
    cr_assert_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 1);
    cr_expect(is_told(doc, "\"" OF("VVD") "\""));
    cr_expect_eq(verslag_document_fraction_count(doc), 2);
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++)
        cr_expect_eq(verslag_diagnostic_end(verslag_document_diagnostic(doc, i)), 0);
    verslag_document_unref(doc);
}

/* The same in a document of very many lines. */
Test(contents, long_document)
{
    enum { LINES = 3000 };
    char *text = malloc(LINES * 64 + 1000), *at = text;
    at += sprintf(at, LIST OF("VVD") "\n\n" OF("SP") "\n\n" OF("VVD") "\n\n");
    for (int i = 0; i < LINES; i++)
        at += sprintf(at, "Regel %d van de tekst over de pont.\n\n", i);
    sprintf(at, OF("SP") "\n\nHoe vaart de pont?\n");
    verslag_document *doc = parse_string(text);
    cr_expect_eq(verslag_document_fraction_count(doc), 2);
    cr_expect_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 0);
    cr_expect_not_null(find_furniture(doc, VERSLAG_FURNITURE_CONTENTS, OF("SP")));
    verslag_document_unref(doc);
    free(text);
}

/* The number before a heading, and who reacts to it, can lack in the list. */
Test(contents, numbered_headings)
{
#define REACTION " en reactie van de Minister"
    verslag_document *doc = parse_string(LIST "1. " OF("VVD") REACTION " 2\n\n2. " OF("SP") " 3\n\n" OF(
        "VVD") "\n\nHoe vaart de pont?\n\n2. " OF("SP") REACTION "\n\nWaarom vaart zij?\n");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 0);
    cr_assert_eq(verslag_document_fraction_count(doc), 2);
    verslag_document_unref(doc);
    doc = parse_string(LIST "1. " OF("VVD") " 2\n\n2. " OF("CDA") " 3\n\n1. " OF(
        "VVD") "\n\nHoe vaart de pont?\n\n2. " OF("SP") "\n\nWaarom vaart zij?\n");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 1); /* another name in the same place */
    verslag_document_unref(doc);
}

/* The number of a part, in figures of whatever kind, can stand in the list and not in the text. */
Test(contents, roman_numbers)
{
    static const char *const numbers[] = {"II ", "II. ", "II.", "IX. "};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char text[600];
        snprintf(text, sizeof text,
                 LIST "%sAntwoord van de Minister 4\n\n" OF("VVD") "\n\nHoe vaart de pont?\n\n"
                      "Antwoord van de Minister\n\nGoed.\n",
                 numbers[i]);
        verslag_document *doc = parse_string(text);
        cr_expect_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 0, "%s", numbers[i]);
        cr_expect_eq(verslag_document_answer_count(doc), 1, "%s", numbers[i]);
        verslag_document_unref(doc);
    }
}

/* An entry of two lines has its page number in the middle; a title of the text may have a number of its own. */
Test(contents, number_in_the_middle)
{
    verslag_document *doc = parse_string(LIST "I Vragen vanuit de fracties en reactie van de 2 bewindspersoon\n\n" OF(
        "VVD") " 2\n\nII Volledige "
               "agenda 14\n\nI Vragen vanuit de fracties en reactie van de bewindspersoon\n\n" OF(
                   "VVD") "\n\n1. Hoe vaart de pont?\n\nAntwoord\n\nGoed.\n");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 0);
    cr_expect_not_null(find_furniture(doc, VERSLAG_FURNITURE_CONTENTS,
                                      "I Vragen vanuit de fracties en reactie van de 2 bewindspersoon"));
    cr_assert_eq(verslag_document_fraction_count(doc), 1);
    cr_assert_eq(verslag_document_question_count(doc), 1);
    cr_expect_eq(verslag_question_number(verslag_document_question(doc, 0)), 1);
    verslag_document_unref(doc);
}

/* The page numbers stand in a column of their own below some entries, one of which the text heads otherwise; or are
 * glued to them. */
Test(contents, numbers_apart)
{
    static const char *const lists[] = {
        (OF("VVD") "\n\n" OF("CU") "\n\n" OF("SP") "\n\n2\n\n4\n\n7\n\n"),
        (OF("VVD") "2\n\n" OF("CU") "4\n\n" OF("SP") "7\n\n"),
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        char text[2000];
        snprintf(text, sizeof text,
                 LIST "%s" OF("VVD") "\n\nHoe vaart de pont?\n\n" OF("ChristenUnie") "\n\nWaarheen vaart zij?\n\n" OF(
                     "SP") "\n\nWaarom vaart zij?\n",
                 lists[i]);
        verslag_document *doc = parse_string(text);
        cr_expect_eq(count_code(doc, VERSLAG_CODE_CONTENTS_MISMATCH), 1);
        cr_expect_eq(verslag_document_fraction_count(doc), 3, "list %zu", i);
        cr_expect_eq(verslag_document_question_count(doc), 3, "list %zu", i);
        verslag_document_unref(doc);
    }
}

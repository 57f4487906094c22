/* The number that a document has in its dossier. */
#include "parse_bytes.h"

/* The first dossier of `text` is row[0] read as the number row[1] and the title row[2]. */
static void expect_dossier(const char *text, const char *const row[3])
{
    verslag_document *doc = parse_string(text);
    const verslag_dossier *dossier = verslag_document_dossier_count(doc) ? verslag_document_dossier(doc, 0) : NULL;
    const char *number = dossier ? verslag_dossier_number(dossier) : "",
               *title = dossier ? verslag_dossier_title(dossier) : "";
    cr_expect_str_eq(number, row[1] ? row[1] : "", "%s: %s", row[0], number);
    cr_expect_str_eq(title ? title : "", row[2] ? row[2] : "", "%s: %s", row[0], title ? title : "no title");
    verslag_document_unref(doc);
}

/* What stands behind a dossier: the letters of a fund, the chapter of a budget, a series, with a colon or without. */
Test(front_numbers, of_dossiers)
{
    static const char *const rows[][3] = {
        {"38 417 Donkerte", "38417", "Donkerte"},
        {"38417 Donkerte", "38417", "Donkerte"},
        {"38.417 Donkerte", "38417", "Donkerte"},
        {"38 417: Donkerte", "38417", "Donkerte"},
        {"38 417:Donkerte", NULL, NULL},
        {"38 417Donkerte", NULL, NULL},
        {"38 4179 Donkerte", NULL, NULL},
        {"38 417 A Donkerte", "38417-A", "Donkerte"},
        {"38 417 M Donkerte", "38417-M", "Donkerte"},
        {"38 417 XVI Donkerte", "38417-XVI", "Donkerte"},
        {"38 417 XVI: Donkerte", "38417-XVI", "Donkerte"},
        {"38 417 XVIIIB Donkerte", "38417-XVIIIB", "Donkerte"},
        {"38 417-XVI Donkerte", "38417-XVI", "Donkerte"},
        {"38 417-02 Donkerte", "38417-02", "Donkerte"},
        {"38 417 (R2317) Donkerte", "38417-R2317", "Donkerte"},
        {"38 417 (R17) Donkerte", "38417-R17", "Donkerte"},
        {"38 417 (R23171) Donkerte", "38417-R23171", "Donkerte"},
        {"38 417, hoofdstuk XI Donkerte", "38417-XI", "Donkerte"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text, "Tweede Kamer der Staten-Generaal\nVergaderjaar 2025\xE2\x80\x93" "2026\n%s\n"
                 "Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2026\nDe pont vaart.\n", rows[i][0]);
        expect_dossier(text, rows[i]);
    }
}

/* The Eerste Kamer numbers dossiers of its own in Roman numerals, from fifty on. */
Test(front_numbers, of_dossiers_of_the_senate)
{
    static const char *const rows[][3] = {
        {"CXLVI Donkerte", "CXLVI", "Donkerte"},
        {"CXLVI, Donkerte", "CXLVI", "Donkerte"},
        {"LXXXVIII Donkerte", "LXXXVIII", "Donkerte"},
        {"CXLVI donkerte", NULL, NULL},
        {"XII Donkerte", NULL, NULL},
        {"CXLVI DONKERTE", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text, "Eerste Kamer der Staten-Generaal\nVergaderjaar 2025\xE2\x80\x93" "2026\n%s\n"
                 "B VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2026\nDe pont vaart.\n", rows[i][0]);
        expect_dossier(text, rows[i]);
    }
}

/* Numbers of documents: up to five digits with a letter, or up to three capitals. */
Test(front_numbers, of_documents)
{
    static const struct {
        const char *printed, *number;
    } rows[] = {{"Nr. 3", "3"}, {"Nr. 12345", "12345"}, {"Nr. 82a", "82a"},  {"K", "K"},
                {"AB", "AB"},   {"ABC", "ABC"},         {"Nr. 123456", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text,
                 "Eerste Kamer der Staten-Generaal\nVergaderjaar 2025\xE2\x80\x93"
                 "2026\n38 417 Donkerte boven de wateren\n"
                 "%s VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2026\nDe pont vaart.\n",
                 rows[i].printed);
        verslag_document *doc = parse_string(text);
        const char *number = verslag_document_kamerstuk_number(doc);
        cr_expect_str_eq(number ? number : "", rows[i].number ? rows[i].number : "", "%s", rows[i].printed);
        verslag_document_unref(doc);
    }
}

/* The number that a document has in its dossier. */
#include "parse_bytes.h"

/* Numbers of documents: up to five digits with a letter, or up to three capitals. */
Test(front_numbers, of_documents)
{
    static const struct {
        const char *printed, *number;
    } rows[] = {{"Nr. 3", "3"}, {"Nr. 12345", "12345"}, {"Nr. 82a", "82a"}, {"K", "K"}, {"AB", "AB"}, {"ABC", "ABC"}, {"Nr. 123456", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text, "Eerste Kamer der Staten-Generaal\nVergaderjaar 2025\xE2\x80\x93" "2026\n38 417 Donkerte boven de wateren\n"
                 "%s VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2026\nDe pont vaart.\n", rows[i].printed);
        verslag_document *doc = parse_string(text);
        const char *number = verslag_document_kamerstuk_number(doc);
        cr_expect_str_eq(number ? number : "", rows[i].number ? rows[i].number : "", "%s", rows[i].printed);
        verslag_document_unref(doc);
    }
}

/* The frame of a site around a document that was saved as text: what it says is read, and none of it is text. */
#include "parse_bytes.h"

#define MENU "[agenda] [fracties] [zalen]"
#define BODY "De pont vaart weer.\nIedereen is blij."

static int is_site(const verslag_document *doc, const char *line)
{
    return find_furniture(doc, VERSLAG_FURNITURE_SITE, line) != NULL;
}

/* Menus alone are a frame too: at the top, and among the last lines. */
Test(site, menus)
{
    verslag_document *doc = parse_string(MENU "\n[stukken][zoek] [ uit leg ]\n\n" BODY "\n\nNaar boven\n" MENU "\n");
    cr_expect_str_eq(verslag_document_text(doc, NULL), BODY);
    cr_expect_eq(verslag_document_furniture_count(doc), 4);
    cr_expect(is_site(doc, MENU) && is_site(doc, "[stukken][zoek] [ uit leg ]") && is_site(doc, "Naar boven"));
    verslag_document_unref(doc);
}

Test(site, what_is_no_menu)
{
    static const char *const lines[] = {"[agenda] [fracties]",
                                        "[agenda] [fracties] [zalen",
                                        "Zie [agenda] [fracties] [zalen]",
                                        "[agenda] [fracties] [zalen] en meer",
                                        "[agenda] [fracties] zalen]",
                                        "[[agenda] fracties]"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char text[400], expected[400];
        snprintf(text, sizeof text, "%s\n\n" BODY "\n", lines[i]);
        snprintf(expected, sizeof expected, "%s\n" BODY, lines[i]);
        verslag_document *doc = parse_string(text);
        cr_expect_str_eq(verslag_document_text(doc, NULL), expected);
        cr_expect_eq(verslag_document_furniture_count(doc), 0);
        verslag_document_unref(doc);
    }
}

/* "Naar boven" far from the end is text. */
Test(site, the_last_lines)
{
    verslag_document *doc = parse_string(
        "De ladder.\n\nNaar boven\n\nEen.\n\nTwee.\n\nDrie.\n\nVier.\n\nVijf.\n\nZes.\n\nZeven.\n\nAcht.\n");
    cr_expect_eq(verslag_document_furniture_count(doc), 0);
    verslag_document_unref(doc);
    doc = parse_string("Naar boven\n");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "");
    cr_expect(is_site(doc, "Naar boven"));
    verslag_document_unref(doc);
}

/* Line by line: what stands in the frame, and what is read there. */
typedef struct row {
    const char *line, *number, *case_number, *id, *updated;
    unsigned revision;
} row;

Test(site, what_the_frame_says)
{
    static const row rows[] = {
        {"Nummer: 2031D00417, datum: 2031-03-04, bijgewerkt: 2031-03-05 10:56, versie: 12", "2031D00417", NULL, NULL,
         "2031-03-05", 12},
        {"nummer: 2031D00417", "2031D00417", NULL, NULL, NULL, 0},
        {"Stuk 4, Nummer: 2031D00417.", "2031D00417", NULL, NULL, NULL, 0},
        {"Nummer: 2031D004171", NULL, NULL, NULL, NULL, 0},
        {"Nummer: 12031D00417", NULL, NULL, NULL, NULL, 0},
        {"Nummer: x2031D00417", NULL, NULL, NULL, NULL, 0},
        {"Nummer: 2031D00417a", NULL, NULL, NULL, NULL, 0},
        {"Nummer: 2031Z00417", NULL, NULL, NULL, NULL, 0},
        {"Nummer: 2031D0041", NULL, NULL, NULL, NULL, 0},
        {"Onderdeel van zaak 2031Z00987:", NULL, "2031Z00987", NULL, NULL, 0},
        {"Zaak 2031Z00987", NULL, "2031Z00987", NULL, NULL, 0},
        {"Zaak 2031D00987", NULL, NULL, NULL, NULL, 0},
        {"Dossier 2031Z00987", NULL, NULL, NULL, NULL, 0},
        {"offici\xC3\xABle HTML versie (kst-38640-9).", NULL, NULL, "kst-38640-9", NULL, 0},
        {"Offici\xC3\xABle versie: kst-38640-IX-9", NULL, NULL, "kst-38640-IX-9", NULL, 0},
        {"Offici\xC3\xABle versie: nog niet", NULL, NULL, NULL, NULL, 0},
        {"Laatst bijgewerkt: 2031-03-05", NULL, NULL, NULL, "2031-03-05", 0},
        {"bijgewerkt: 2031-13-05", NULL, NULL, NULL, NULL, 0},
        {"bijgewerkt: gisteren nog", NULL, NULL, NULL, NULL, 0},
        {"versie: drie", NULL, NULL, NULL, NULL, 0},
        {"Versie: 2 (openbaar)", NULL, NULL, NULL, NULL, 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text, "%s\n\nPreview document\n\n" BODY "\n", rows[i].line);
        verslag_document *doc = parse_string(text);
        cr_expect_str_eq(verslag_document_text(doc, NULL), BODY);
        cr_expect(is_site(doc, rows[i].line) && is_site(doc, "Preview document"), "%s", rows[i].line);
        SAME(verslag_document_number(doc), rows[i].number, rows[i].line, i);
        SAME(verslag_document_case_number(doc), rows[i].case_number, rows[i].line, i);
        SAME(verslag_document_kamerstuk_id(doc), rows[i].id, rows[i].line, i);
        SAME(verslag_document_date(doc, VERSLAG_DATE_UPDATED), rows[i].updated, rows[i].line, i);
        cr_expect_eq(verslag_document_revision(doc), rows[i].revision, "%s", rows[i].line);
        verslag_document_unref(doc);
    }
}

/* What is said twice counts as it is said first. */
Test(site, the_first_counts)
{
    verslag_document *doc = parse_string(
        "Nummer: 2031D00417, versie: 3, bijgewerkt: 2031-03-05\nNummer: 2032D00417, versie: 4, bijgewerkt: 2032-03-05\n"
        "Zaak 2031Z00987\nZaak 2032Z00987\nPreview document\n\n" BODY "\n");
    cr_expect_str_eq(verslag_document_number(doc), "2031D00417");
    cr_expect_str_eq(verslag_document_case_number(doc), "2031Z00987");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_UPDATED), "2031-03-05");
    cr_expect_eq(verslag_document_revision(doc), 3);
    verslag_document_unref(doc);
}

/* The title of a page: the kind, a colon, the title. */
Test(site, title_of_the_page)
{
    verslag_document *doc = parse_string("Verslag van een schriftelijk overleg : Verslag over de ponten\n\n" BODY "\n");
    cr_expect_str_eq(verslag_document_text(doc, NULL), BODY);
    cr_expect(is_site(doc, "Verslag van een schriftelijk overleg : Verslag over de ponten"));
    cr_expect_eq(verslag_document_kind(doc), VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG);
    verslag_document_unref(doc);
    static const char *const others[] = {
        "De pont : vaart weer", "Verslag: over de ponten",
        "Verslag dat in een zo lange zin op de stand van zaken van de ponten ingaat dat het geen titel is : vaart"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        char text[400];
        snprintf(text, sizeof text, "%s\n\n" BODY "\n", others[i]);
        doc = parse_string(text);
        cr_expect_eq(verslag_document_furniture_count(doc), 0, "%s", others[i]);
        verslag_document_unref(doc);
    }
}

#define TOOLBAR "* Authentieke versie (PDF)\n* Informatie\n* Printen\n* Delen\n"
#define ENDING                                                                                                         \
    "Naar boven\n\nDisclaimer\nDe bestanden van het Staatsblad zijn formeel.\n\n* Over deze website\n* Contact\n"

/* The page of officielebekendmakingen.nl: menus with sentences, a toolbar, and below the document the publisher's
 * links. */
Test(site, the_publishers_page)
{
    verslag_document *doc = parse_string(
        "Menu\nInloggen\n\nZoals bouwplannen en verkeersmaatregelen.\n\n"
        "05-03-2031 09:00 Tweede Kamer der Staten-Generaal 2030-2031 38640 nr. 9\n\n" TOOLBAR "\n" BODY "\n" ENDING);
    cr_expect_str_eq(verslag_document_text(doc, NULL), BODY);
    cr_expect(is_site(doc, "Zoals bouwplannen en verkeersmaatregelen.") && is_site(doc, "* Delen"));
    cr_expect(is_site(doc, "Naar boven") && is_site(doc, "De bestanden van het Staatsblad zijn formeel."));
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED), "2031-03-05");
    verslag_document_unref(doc);
}

/* As text browsers and printers write its parts. */
Test(site, forms_of_the_toolbar)
{
    static const char *const bars[] = {
        TOOLBAR, "Authentieke versie (PDF)\nInformatie\nGerelateerd\nPrinten\nDelen\n",
        "  \xE2\x80\xA2 [icon-down] Authentieke versie (PDF)\n  \xE2\x80\xA2 [icon-link] Delen\n"};
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
        char text[400];
        snprintf(text, sizeof text, "Menu\n%s\n" BODY "\n", bars[i]);
        verslag_document *doc = parse_string(text);
        cr_expect_str_eq(verslag_document_text(doc, NULL), BODY, "%s", bars[i]);
        cr_expect(is_site(doc, "Menu"), "%s", bars[i]);
        cr_expect_null(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED));
        verslag_document_unref(doc);
    }
}

/* Either part alone, or both far apart, are words of the text. */
Test(site, what_is_no_toolbar)
{
    static const char *const others[] = {"Delen\n", "Authentieke versie (PDF)\n", "Delen\nAuthentieke versie (PDF)\n",
                                         "Authentieke versie (PDF)\n" BODY
                                         "\nZo zullen wij het eerlijk onder ons Delen\n"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        char text[400];
        snprintf(text, sizeof text, "Menu\n%s" BODY "\n", others[i]);
        verslag_document *doc = parse_string(text);
        cr_expect_eq(verslag_document_furniture_count(doc), 0, "%s", others[i]);
        verslag_document_unref(doc);
    }
    char text[2000] = "Authentieke versie (PDF)\n";
    for (int i = 0; i < 21; i++)
        strcat(text, "Een regel van de tekst.\n");
    strcat(text, "Delen\n" BODY "\n");
    verslag_document *doc = parse_string(text);
    cr_expect_eq(verslag_document_furniture_count(doc), 0);
    verslag_document_unref(doc);
}

/* The day of publication stands at the start of its line, with the time. */
Test(site, day_of_publication)
{
    static const struct {
        const char *line, *date;
    } rows[] = {{"05-03-2031 09:00 Eerste Kamer", "2031-03-05"}, {"5 maart 2031 09:00 Eerste Kamer", NULL},
                {"05-03-2031 Eerste Kamer 9", NULL},             {"op 05-03-2031 09:00", NULL},
                {"05-03-2031 09:00", "2031-03-05"},              {"35-03-2031 09:00", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text, "%s\n" TOOLBAR "\n" BODY "\n", rows[i].line);
        verslag_document *doc = parse_string(text);
        SAME(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED), rows[i].date, rows[i].line, i);
        verslag_document_unref(doc);
    }
}

/* The buttons that close the notes: the number below them may be raised, or stand on the next page. */
Test(site, buttons_of_notes)
{
    verslag_document *doc =
        parse_string("De pont vaart.1 Niet altijd.2 En nooit op zondag.3\n\nX Noot\n\n^1\n\nDe eerste.\n\n"
                     "[52]X Noot\n\n\xC2\xB2\n\nDe tweede.\n\nX Noot\n\n3\n\nDe derde.\n\n" ENDING);
    cr_assert_eq(verslag_document_note_count(doc), 3);
    cr_expect_str_eq(verslag_note_text(verslag_document_note(doc, 0), NULL), "De eerste.");
    cr_expect_str_eq(verslag_note_text(verslag_document_note(doc, 1), NULL), "De tweede.");
    cr_expect_str_eq(verslag_note_text(verslag_document_note(doc, 2), NULL), "De derde.");
    cr_expect(is_site(doc, "X Noot") && is_site(doc, "[52]X Noot"));
    verslag_document_unref(doc);
    doc = parse_string("De pont vaart.1\n\nX Noot\n\n7\n\nEen getal.\n");
    cr_expect_eq(verslag_document_note_count(doc), 0);
    verslag_document_unref(doc);
}

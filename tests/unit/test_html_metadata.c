/* What the head of a page tells of the document, beside its text. */
#include "parse_bytes.h"
#include <stdbool.h>

Test(html_metadata, frame)
{
    verslag_document *doc = parse_path(0, "examples/data/verslag.html");
    if (!doc)
        cr_skip_test("VERSLAG_SOURCE_DIR does not name the project");
    const char *text = verslag_document_text(doc, NULL);
    static const char *const frame[] = {"Naar boven",       "Voorpagina", "Menu",   "Contact",
                                        "Datum publicatie", "Kopieer",    "X Noot", "Aanhef"};
    for (size_t i = 0; i < sizeof frame / sizeof *frame; i++)
        cr_expect_null(strstr(text, frame[i]), "%s", frame[i]);
    const verslag_furniture *end = find_furniture(doc, VERSLAG_FURNITURE_SITE, "Naar boven");
    cr_assert_not_null(end);
    cr_expect_gt(verslag_furniture_line(end), 100);
    cr_expect_not_null(find_furniture(doc, VERSLAG_FURNITURE_SITE, "X Noot"));
    cr_expect_not_null(find_furniture(doc, VERSLAG_FURNITURE_NOTE_MARK, "6"));
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED), "2026-12-18");
    cr_expect_str_eq(verslag_document_session(doc), "2026-2027");
    verslag_document_unref(doc);
}

/* Where the text has no head, the metadata tell what it is; an id of something else stands above numbers. */
Test(html_metadata, alone)
{
    static const char form[] =
        "<html><head>%s<meta name=\"OVERHEIDop.dossiernummer\" content=\"38417\"><meta name=\"OVERHEIDop.ondernummer\" "
        "content=\"14\"><meta name=\"DC.creator\" data-scheme=\"OVERHEID.StatenGeneraal\" content=\"Eerste Kamer der "
        "Staten-Generaal\"><meta name=\"OVERHEIDop.vergaderjaar\" content=\"2026-2027\"></head><p>De Kamer,</p></html>";
    char page[1000];
    snprintf(page, sizeof page, form, "");
    verslag_document *doc = parse_string(page);
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-14");
    cr_expect_str_eq(verslag_document_session(doc), "2026-2027");
    cr_expect_eq(verslag_document_chamber(doc), VERSLAG_CHAMBER_EERSTE_KAMER);
    verslag_document_unref(doc);
    snprintf(page, sizeof page, form, "<meta name=DC.identifier content=\"h-ek-20262027-3-4\">");
    doc = parse_string(page);
    cr_expect_null(verslag_document_kamerstuk_id(doc));
    verslag_document_unref(doc);
}

/* An id is letters, digits and hyphens, of a length that one can have. */
Test(html_metadata, ids)
{
    static const struct {
        const char *format;
        size_t fill; /* how many digits */
        bool known;
    } rows[] = {{"kst-38417-%s", 1, true},    {"kst-38417-%s", 89, true},   {"kst-38417-%s", 90, false},
                {"kst-38417-%s", 600, false}, {"kst-38417-%s/x", 1, false}, {"kst-38417-%s x", 1, false},
                {"kst_38417-%s", 1, false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char digits[700] = "", id[800], page[1000];
        memset(digits, '1', rows[i].fill);
        snprintf(id, sizeof id, rows[i].format, digits);
        snprintf(page, sizeof page,
                 "<html><head><meta name=DC.identifier content=\"%s\"></head><p>De Kamer,</p></html>", id);
        verslag_document *doc = parse_string(page);
        const char *known = verslag_document_kamerstuk_id(doc);
        cr_expect_str_eq(known ? known : "", rows[i].known ? id : "", "row %zu", i);
        verslag_document_unref(doc);
    }
    verslag_document *doc =
        parse_string("<html><head><meta name=DC.identifier content=\"\"></head><p>De Kamer,</p></html>");
    cr_expect_null(verslag_document_kamerstuk_id(doc));
    verslag_document_unref(doc);
}

/* The head completes what the text leaves out; where the two disagree the text counts, and a diagnostic tells. */
Test(html_metadata, completes_the_text)
{
#define HEAD(more) "<html><head><title>Kamerstuk</title>" more "</head><body><div id=broodtekst>"
    verslag_document *doc = parse_string(HEAD(
        "<meta name=\"DC.identifier\" content=\"kst-38417-3\"><meta name=\"OVERHEIDop.vergaderjaar\" "
        "content=\"2025-2026\">"
        "<meta name=\"DCTERMS.issued\" content=\"2026-03-04\"><meta name=\"DCTERMS.available\" content=\"2026-03-09\">"
        "<meta name=\"DC.creator\" content=\"Tweede Kamer der Staten-Generaal\"><meta name=\"OVERHEIDop.dossiertitel\" "
        "content=\"Donkerte\">") "<h1 class=stuktitel><span class=stuknummer>Nr. 3</span> MOTIE VAN HET LID DE "
                                 "NACHT</h1><p>De Kamer,</p></div></body></html>");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-3");
    cr_expect_str_eq(verslag_document_session(doc), "2025-2026");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ADOPTED), "2026-03-04");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED), "2026-03-09");
    cr_expect_str_eq(verslag_dossier_title(verslag_document_dossier(doc, 0)), "Donkerte");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_METADATA_MISMATCH), 0);
    verslag_document_unref(doc);
    /* Number and dossier apart, in RDFa; another number, session and date than the text's. */
    doc = parse_string(
        HEAD("<meta property=\"OVERHEIDop.dossiernummer\" content=\"38417\"><meta property=\"OVERHEIDop.ondernummer\" "
             "content=\"4\">"
             "<meta property=\"OVERHEIDop.vergaderjaar\" content=\"2024-2025\"><meta name=\"dcterms.issued\" "
             "content=\"2026-03-04\">") "<p>Vergaderjaar 2025\xE2\x80\x93"
                                        "2026</p><h1 class=dossiertitel><span class=dossiernummer>38 417</span> "
                                        "Donkerte</h1>"
                                        "<h1 class=stuktitel><span class=stuknummer>Nr. 3</span> MOTIE VAN HET LID DE "
                                        "NACHT</h1>"
                                        "<p class=kamerstukdatum>Voorgesteld <span class=datum>3 maart "
                                        "2026</span></p><p>De Kamer,</p></div></body></html>");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-3");
    cr_expect_str_eq(verslag_document_session(doc), "2025-2026");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ADOPTED), "2026-03-03");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_METADATA_MISMATCH), 3);
    cr_expect(is_told(doc, "its metadata kst-38417-4"));
    cr_expect(is_told(doc, "the text has session 2025-2026, its metadata 2024-2025"));
    cr_expect(is_told(doc, "the text has date 2026-03-03, its metadata 2026-03-04"));
    verslag_document_unref(doc);
#undef HEAD
}

/* What the metadata of a page call the document, by the form of its id. */
Test(html_metadata, identifiers)
{
    static const struct {
        const char *id, *case_number, *document_number;
    } ids[] = {
        {"kv-tk-2025Z01234", "2025Z01234", NULL},
        {"2025Z01234", "2025Z01234", NULL},
        {"nds-tk-2025D01234", NULL, "2025D01234"},
        {"2025D01234", NULL, "2025D01234"},
        {"2025X01234", NULL, NULL},
        {"2025Z0123", NULL, NULL},
        {"2025Z01234 en meer", NULL, NULL},
        {"", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        char page[500];
        snprintf(
            page, sizeof page,
            "<html><head><meta name=\"DCTERMS.identifier\" content=\"%s\"><meta name=\"DCTERMS.modified\" "
            "content=\"2025-03-04T10:00\">"
            "<meta name=\"DCTERMS.available\" content=\"gisteren\"></head><body><p>De pont vaart.</p></body></html>",
            ids[i].id);
        verslag_document *doc = parse_string(page);
        const char *of_case = verslag_document_case_number(doc), *of_document = verslag_document_number(doc);
        cr_expect_str_eq(of_case ? of_case : "", ids[i].case_number ? ids[i].case_number : "", "%s", ids[i].id);
        cr_expect_str_eq(of_document ? of_document : "", ids[i].document_number ? ids[i].document_number : "", "%s",
                         ids[i].id);
        cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_UPDATED), "2025-03-04");
        cr_expect_null(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED));
        verslag_document_unref(doc);
    }
}

/* A name without the prefix of a vocabulary says nothing. */
Test(html_metadata, names_without_a_vocabulary)
{
    verslag_document *doc = parse_string("<html><head><meta name=\"DCidentifier\" content=\"kst-38417-3\"><meta "
                                         "name=\"identifier\" content=\"kst-38417-4\"></head>"
                                         "<body><p>De pont vaart.</p></body></html>");
    cr_expect_null(verslag_document_kamerstuk_id(doc));
    verslag_document_unref(doc);
}

/* A page of the Eerste Kamer, whose own dossiers have Roman numbers. */
Test(html_metadata, dossier_of_the_senate)
{
    static const struct {
        const char *id, *kamerstuk, *dossier;
    } rows[] = {{"kst-CXL-A", "kst-CXL-A", "CXL"}, {"kst-CXL-AB", "kst-CXL-AB", "CXL"}, {"kst-CAL-A", NULL, NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char page[400];
        snprintf(page, sizeof page,
                 "<html><head><meta name=\"DCTERMS.identifier\" content=\"%s\"></head><p>De pont vaart.</p></html>",
                 rows[i].id);
        verslag_document *doc = parse_string(page);
        const char *id = verslag_document_kamerstuk_id(doc), *dossier = verslag_document_kamerstuk_dossier(doc);
        cr_expect_str_eq(id ? id : "", rows[i].kamerstuk ? rows[i].kamerstuk : "", "%s: %s", rows[i].id, id ? id : "");
        cr_expect_str_eq(dossier ? dossier : "", rows[i].dossier ? rows[i].dossier : "", "%s", rows[i].id);
        verslag_document_unref(doc);
    }
}

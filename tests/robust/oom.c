/* Memory runs out: the first allocation fails, then the second, and so on until a parse needs no more. Every time
 * there must be no document, the status VERSLAG_ERROR_NOMEM, nothing left behind, and a parser that still works. The
 * same for what is made of a document afterwards.
 *
 * usage: oom FILE...                  Without FILE: the sample in VERSLAG_SOURCE_DIR and texts of its own. */
#include "allocations.h"
#include "walk_compare.h"

#include <stdio.h>

/* ------------------------------------------------------------------------------------------------------ Trials */

static size_t trials, mistakes;
static const char *label; /* of the encoding of the text, or NULL */

static bool expect(bool holds, const char *name, const char *what, size_t n)
{
    if (!holds) {
        printf("FAILED: %s, allocation %zu: %s\n", name, n, what);
        mistakes++;
    }
    return holds;
}

/* Lets the n-th allocation of a parse fail. False when there are not so many. */
static bool parse_fails(const char *name, const char *text, size_t len, size_t n, bool all_behind)
{
    const size_t before = live, xml_before = count_xml();
    verslag_document *doc = NULL;
    trials++;
    verslag_parser *parser = verslag_parser_new();
    if (!parser || verslag_parser_set_source_name(parser, "proef.txt") || verslag_parser_set_encoding(parser, label))
        return expect(false, name, "there is no parser", n);
    const size_t idle = live;
    arm(n, all_behind);
    verslag_status status = verslag_parser_parse(parser, text, len, &doc);
    disarm();
    const bool ran_out = failed;
    expect(count_xml() == xml_before, name, "libxml2 kept something", n);
    if (ran_out && xml_failed && status == VERSLAG_OK) { /* libxml2 could do without: then it must have done so */
        char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
        verslag_document_unref(doc);
        doc = NULL;
        status = verslag_parser_parse(parser, text, len, &doc);
        char *whole = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
        expect(json && whole && strcmp(json, whole) == 0, name, "another document", n);
        verslag_free(json);
        verslag_free(whole);
    } else if (ran_out) {
        expect(status == VERSLAG_ERROR_NOMEM, name, "another status", n);
        expect(!doc, name, "there is a document", n);
        expect(live == idle, name, "something was left behind", n);
        expect(strstr(verslag_parser_error_message(parser), "memory") != NULL, name, "another message", n);
        /* The parser still works. */
        verslag_document_unref(doc);
        doc = NULL;
        status = verslag_parser_parse(parser, text, len, &doc);
    }
    expect(status == VERSLAG_OK && doc, name, "no document although there was memory", n);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    expect(live == before, name, "something was left behind at the end", n);
    return ran_out && mistakes < 20;
}

/* Lets the n-th allocation of what is asked of a document fail. */
static bool getters_fail(const char *name, const char *text, size_t len, size_t n, bool all_behind)
{
    const size_t before = live;
    verslag_document *doc = NULL;
    trials++;
    verslag_parser *parser = verslag_parser_new();
    if (!parser || verslag_parser_parse(parser, text, len, &doc))
        return expect(false, name, "there is no document", n);
    verslag_parser_free(parser);
    walk w = {.may_run_out = true};
    arm(n, all_behind);
    walk_document(&w, doc);
    disarm();
    expect(!w.broken, name, w.broken, n);
    const bool ran_out = failed, told = w.ran_out > 0 || resize_failed;
    /* What could not be copied then can be copied now. */
    walk again = {.may_run_out = false};
    walk_document(&again, doc);
    expect(!again.broken, name, again.broken, n);
    expect(!ran_out || told || w.copies < again.copies, name, "nobody was told that memory ran out", n);
    verslag_document_unref(doc);
    expect(live == before, name, "something was left behind at the end", n);
    return ran_out && mistakes < 20;
}

/* Lets the n-th allocation fail of a comparison, of an audit, or of what is asked of them. */
static bool comparing_fails(const char *name, verslag_document *first, verslag_document *second, size_t n,
                            bool all_behind)
{
    const size_t before = live;
    verslag_comparison *comparison = (verslag_comparison *)&comparison;
    verslag_audit *audit = (verslag_audit *)&audit;
    trials++;
    arm(n, all_behind);
    const verslag_status status = verslag_comparison_new(first, second, &comparison);
    expect(status == VERSLAG_OK || (failed && status == VERSLAG_ERROR_NOMEM && !comparison), name, "comparison", n);
    const bool audit_is_fine = !failed;
    const verslag_status audited = verslag_audit_new(first, &audit);
    expect(audited == VERSLAG_OK || (failed && audited == VERSLAG_ERROR_NOMEM && !audit), name, "audit", n);
    expect(!failed || status || audited || audit_is_fine, name, "nobody was told that memory ran out", n);
    walk w = {.may_run_out = true};
    if (comparison)
        walk_comparison(&w, comparison);
    if (audit)
        walk_audit(&w, audit);
    disarm();
    expect(!w.broken, name, w.broken, n);
    const bool ran_out = failed;
    verslag_comparison_free(comparison);
    verslag_audit_free(audit);
    /* What the getters have copied stays with the documents. */
    expect(live >= before, name, "too much was released", n);
    return ran_out && mistakes < 20;
}

/* A document beside its own second half. */
static void try_comparing(const char *name, const char *text, size_t len)
{
    const size_t before = live;
    size_t n = 1;
    verslag_document *first = NULL, *second = NULL;
    verslag_parser *parser = verslag_parser_new();
    if (!parser || verslag_parser_parse(parser, text, len, &first) ||
        verslag_parser_parse(parser, text + len / 3, len - len / 3, &second)) {
        expect(false, name, "there are no documents", 0);
    } else {
        while (comparing_fails(name, first, second, n, false))
            comparing_fails(name, first, second, n++, true);
        printf("%s: %zu allocations of a comparison and an audit\n", name, n - 1);
    }
    verslag_parser_free(parser);
    verslag_document_unref(first);
    verslag_document_unref(second);
    expect(live == before, name, "something was left behind by a comparison", n);
}

/* The functions that make something small. */
static bool rest_fails(size_t n)
{
    const size_t before = live;
    verslag_document *doc = (verslag_document *)&doc;
    trials++;
    arm(n, false);
    verslag_parser *parser = verslag_parser_new();
    if (parser) {
        verslag_status status = verslag_parser_set_source_name(parser, "proef.txt");
        expect(!failed || status == VERSLAG_ERROR_NOMEM, "source name", "another status", n);
        if (!failed) {
            status = verslag_parser_parse_file(parser, __FILE__, &doc);
            expect(!failed || (status == VERSLAG_ERROR_NOMEM && !doc), "file", "another status", n);
            if (!status)
                verslag_document_unref(doc);
        }
    } else {
        expect(failed, "parser", "there is none although there was memory", n);
    }
    disarm();
    const bool ran_out = failed;
    verslag_parser_free(parser);
    expect(live == before, "parser", "something was left behind at the end", n);
    return ran_out && mistakes < 20;
}

/* Lets the n-th allocation fail of the references of a text. */
static bool scan_fails(const char *name, const char *text, size_t len, size_t n, bool all_behind)
{
    const size_t before = live;
    verslag_reference_list *list = (verslag_reference_list *)&list;
    trials++;
    verslag_parser *parser = verslag_parser_new();
    if (!parser)
        return expect(false, name, "there is no parser", n);
    arm(n, all_behind);
    const verslag_status status = verslag_reference_scan(text, len, parser, &list);
    disarm();
    const bool ran_out = failed;
    expect(status == (ran_out ? VERSLAG_ERROR_NOMEM : VERSLAG_OK) && (list != NULL) == !ran_out, name,
           "another status of the scan", n);
    expect((*verslag_parser_error_message(parser) != '\0') == ran_out, name, "another message of the scan", n);
    verslag_reference_list_free(list);
    verslag_parser_free(parser);
    expect(live == before, name, "something was left behind of the scan", n);
    return ran_out && mistakes < 20;
}

static void try_scan(const char *name, const char *text, size_t len)
{
    size_t n = 1;
    while (scan_fails(name, text, len, n, false))
        scan_fails(name, text, len, n++, true);
    printf("%s: %zu allocations of the scan\n", name, n - 1);
}

/* Lets the n-th allocation fail of a file that is read and parsed. */
static bool file_fails(const char *path, size_t n, bool all_behind)
{
    const size_t before = live, xml_before = count_xml();
    verslag_document *doc = NULL;
    trials++;
    verslag_parser *parser = verslag_parser_new();
    if (!parser)
        return expect(false, path, "there is no parser", n);
    arm(n, all_behind);
    const verslag_status status = verslag_parser_parse_file(parser, path, &doc);
    disarm();
    const bool ran_out = failed;
    expect((status == VERSLAG_OK) == (doc != NULL), path, "document of a file", n);
    expect(status == (ran_out && !(xml_failed && doc) ? VERSLAG_ERROR_NOMEM : VERSLAG_OK), path,
           "another status of a file", n);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    expect(live == before && count_xml() == xml_before, path, "something was left behind of a file", n);
    return ran_out && mistakes < 20;
}

static void try_reading(const char *path)
{
    size_t n = 1;
    while (file_fails(path, n, false))
        file_fails(path, n++, true);
    printf("%s: %zu allocations of a file\n", path, n - 1);
}

static int ignore(void *user, const char *data, size_t len)
{
    (void)data;
    *(size_t *)user += len;
    return 0;
}

/* Lets the n-th allocation of links in a page fail, as a string and in pieces. */
static bool links_fail(const char *name, const char *text, size_t len, size_t n, bool all_behind, bool pieces)
{
    const size_t before = live;
    char *html = (char *)&html;
    size_t html_len = 99, written = 0;
    trials++;
    verslag_parser *parser = verslag_parser_new();
    if (!parser)
        return expect(false, name, "there is no parser", n);
    arm(n, all_behind);
    const verslag_status status = pieces ? verslag_link_write_html(text, len, parser, ignore, &written)
                                         : verslag_link_to_html(text, len, parser, &html, &html_len);
    disarm();
    const bool ran_out = failed;
    /* Nobody needs to know that a string could not become shorter. */
    expect(status == (ran_out && !(resize_failed && !status) ? VERSLAG_ERROR_NOMEM : VERSLAG_OK), name,
           "another status of links", n);
    expect(!status || written == 0, name, "something was written", n);
    expect((*verslag_parser_error_message(parser) != '\0') == (status != VERSLAG_OK), name, "another message of links",
           n);
    if (!pieces) {
        expect((html != NULL) == (status == VERSLAG_OK) && (html_len == 0) == (status != VERSLAG_OK), name,
               "another page", n);
        verslag_free(html);
    }
    verslag_parser_free(parser);
    expect(live == before, name, "something was left behind of links", n);
    return ran_out && mistakes < 20;
}

static void try_links(const char *name, const char *text, size_t len)
{
    size_t tried = 0;
    for (int way = 0; way < 4; way++)
        for (size_t n = 1; links_fail(name, text, len, n, way & 1, way & 2); n++)
            tried++;
    printf("%s: %zu allocations of links\n", name, tried);
}

static void try_all(const char *name, const char *text, size_t len)
{
    size_t parse = 1, getters = 1;
    while (parse_fails(name, text, len, parse, false))
        parse_fails(name, text, len, parse++, true);
    while (getters_fail(name, text, len, getters, false))
        getters_fail(name, text, len, getters++, true);
    printf("%s: %zu allocations of the parse, %zu of JSON and getters\n", name, parse - 1, getters - 1);
}

/* A text in an encoding that iconv converts, from beginning to end and longer than it was. */
static void try_encoded(void)
{
    char text[8192];
    size_t len = (size_t)snprintf(text, sizeof text,
                                  "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n1. Hoeveel caf\xE9s?\n\nAntwoord\n\n");
    memset(text + len, '\xB1', sizeof text - len);
    label = "iso-8859-2";
    try_all(label, text, sizeof text);
    label = NULL;
}

static void try_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = __real_malloc(1 << 20);
    size_t len = file && text ? fread(text, 1, 1 << 20, file) : 0;
    if (file)
        fclose(file);
    if (expect(len > 0, path, "cannot be read", 0))
        try_all(path, text, len);
    if (len > 0) {
        try_comparing(path, text, len);
        try_scan(path, text, len);
        try_reading(path);
    }
    __real_free(text);
}

/* ------------------------------------------------------------------------------------------------------- Texts */

/* Bytes that are no UTF-8, which make the input a copy. */
static const char broken_bytes[] =
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVragen en opmerkingen van de leden van de VVD-fractie\n\n"
    "1. Hoeveel caf\xE9s zijn er? Zie Kamerstuk 26 643, nr. 3.\n\nAntwoord van de Minister\n\nNegen \xE2\x80";

/* Wrapped lines with hyphens, running headers, page numbers and notes on the pages. */
static const char wrapped[] =
    "Tweede Kamer, vergaderjaar 2026-2027, 38 417, nr. 14 1\n"
    "De leden van de VVD-fractie hebben kennisgenomen van de agenda over de don-\n"
    "kerte boven de grote wateren, en zien daarin een goed begin1 van wat nog no-\n"
    "dig is om de nacht weer donker te maken. Zij hebben daarover nog een paar\n"
    "vragen.\n"
    "\n"
    "1 Zie Kamerstuk 38 417, nr. 3.\n"
    "\f"
    "Tweede Kamer, vergaderjaar 2026-2027, 38 417, nr. 14 2\n"
    "1. Welke wateren zijn dat? En wat kost dat2 volgens de Minister, die daarover\n"
    "in de pers iets anders heeft gezegd dan in de brief?\n"
    "\n"
    "Antwoord van de Minister\n"
    "\n"
    "Het gaat om de grote meren. De kosten staan in de brief van 22 september die\n"
    "ik aan de Kamer heb gestuurd (Kamerstukken 38 417 en 38 206, nrs. 9, 10 en 11).\n"
    "\n"
    "2 Brief van 6 oktober 2026.\n"
    "\f"
    "Tweede Kamer, vergaderjaar 2026-2027, 38 417, nr. 14 3\n"
    "2. De leden van de VVD-fractie vragen wat dat betekent voor de scheepvaart.\n"
    "\n"
    "Antwoord van de Minister\n"
    "\n"
    "Zie het antwoord op vraag 1, en op vraag 7.\n";

/* Questions of several fractions, answered in a part of their own. */
static const char parts[] =
    "Inhoudsopgave\n\nVragen van de leden van de VVD-fractie 1\nVragen van de leden van de D66-fractie 2\n\n"
    "I Vragen en opmerkingen vanuit de fracties\n\n"
    "Vragen en opmerkingen van de leden van de VVD-fractie\n\n"
    "De leden van de VVD-fractie lezen dat.\n\nZij vragen of dat zo is.\n\n"
    "Vragen en opmerkingen van de leden van de D66- en de Polderpartij-fractie\n\n"
    "Vraag 1 en 2\n\nWaarom?\n\nVraag 3\n\nWaarom niet?\n\n"
    "II Antwoord van de Staatssecretaris\n\n"
    "Antwoord op de vragen 1 en 2\n\nDaarom.\n\nAntwoord op vraag 4\n\nDaarom niet.\n\n"
    "III Volledige agenda\n\n\xE2\x80\x93 Brief van de Staatssecretaris (Kamerstuk 38 417, nr. 9).\n";

/* The same as a page of the publisher. */
static const char page[] =
    "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Verslag</title>"
    "<meta name=\"OVERHEIDop.dossiernummer\" content=\"38417\"></head><body><div id=\"broodtekst\">"
    "<h1>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</h1><p>Vastgesteld 15 december 2026</p>"
    "<h2>Vragen en opmerkingen van de leden van de VVD-fractie</h2><p>De leden van de VVD-fractie lezen dat.</p>"
    "<ol><li><p>Hoeveel caf&eacute;s zijn er?<a href=\"#n1\" id=\"r1\"><sup>1</sup></a></p></li></ol>"
    "<p><b>Antwoord</b></p><p>Negen (Kamerstuk 38 417, nr. 3).</p><table><tr><td>a</td><td>b</td></tr></table>"
    "<ul><li>een</li><li>twee</li></ul><p>Zie <a href=\"kst-38417-3.html\" target=\"_top\">38 417, nr. 3</a> en "
    "<onbekend wat=ook>meer</onbekend>"
    " &onbekend; &#150; <a href=\"https://example.org/?a=1&amp;b=2\">dit bericht</a>.</p><div id=\"n1\"><p><a "
    "href=\"#r1\">1</a> Zie daar.</p></div></div></body></html>\n";

/* And as the publisher's XML: with links, names and attributes that mean nothing here, an entity, and lists. */
static const char xml[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE x SYSTEM \"x.dtd\"><officiele-publicatie "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    "<metadata><meta name=\"OVERHEIDop.externMetadataRecord\" scheme=\"\" "
    "content=\"https://zoek.officielebekendmakingen.nl/kst-38417-5/metadata.xml\"/></metadata>"
    "<kamerstuk><dossier><dossiernummer><dossiernr>38 "
    "417</dossiernr></dossiernummer><titel>Donkerte</titel></dossier><stuk><stuknr>Nr. <ondernummer>5</ondernummer>"
    "</stuknr><titel>VERSLAG</titel><algemeen><onbekend wat=\"ook\"><al bijzonder=\"ja\">Het caf&eacute;<noot "
    "id=\"n1\" type=\"voet\"><noot.nr>1</noot.nr><noot.al>Zie "
    "<extref doc=\"kst-38417-3\" soort=\"document\">38 417, nr. 3</extref> en <extref doc=\"https://example.org/\" "
    "soort=\"URL\">daar</extref>.</noot.al></noot> is open."
    "</al></onbekend><lijst><li><li.nr>1.</li.nr><al>een</al></li></lijst><p:vreemd xmlns:p=\"urn:x\" "
    "p:a=\"b\">vreemd</p:vreemd></algemeen></stuk></kamerstuk>"
    "</officiele-publicatie>\n";

/* XML that is not well-formed is read twice: where the first reader lacks memory, the second one must not hide it. */
static const char broken_xml[] = "<officiele-publicatie><kamerstuk><al>Het oer\xC2\xADwoud en de <b>oever<noot "
                                 "id=\"n1\"><noot.nr>1</noot.nr><noot.al>Zie daar.</noot.al></noot>.</al>"
                                 "<al>Is dat zo?</al></kamerstuk></officiele-publicatie>\n";

int main(int argc, char **argv)
{
    const char *root = getenv("VERSLAG_SOURCE_DIR");
    char path[4096];
    watch_libxml();
    for (size_t n = 1; rest_fails(n);)
        n++;
    for (int i = 1; i < argc; i++)
        try_file(argv[i]);
    if (argc < 2) {
        try_all("bytes that are no UTF-8", broken_bytes, sizeof broken_bytes - 1);
        try_all("wrapped text", wrapped, sizeof wrapped - 1);
        try_all("parts", parts, sizeof parts - 1);
        try_all("page", page, sizeof page - 1);
        try_links("page", page, sizeof page - 1);
        try_links("bytes that are no UTF-8", broken_bytes, sizeof broken_bytes - 1);
        try_all("xml", xml, sizeof xml - 1);
        try_all("broken xml", broken_xml, sizeof broken_xml - 1);
        try_encoded();
        try_scan("bytes that are no UTF-8", broken_bytes, sizeof broken_bytes - 1);
        static const char *const samples[] = {"verslag.txt", "verslag.html", "verslag.xml"};
        for (size_t i = 0; root && i < (xmlMemSetup ? 3 : 1); i++)
            if (snprintf(path, sizeof path, "%s/examples/data/%s", root, samples[i]) < (int)sizeof path)
                try_file(path);
    }
    printf("%zu trials, %zu mistakes\n", trials, mistakes);
    return mistakes > 0;
}

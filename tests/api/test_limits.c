/* Every limit and every measure of docs/limits.md, one below it, at it, and one beyond. A limit that is reached
 * gives no document but VERSLAG_ERROR_LIMIT; a measure says what something is read as, and leaves the text whole. */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>

/* ------------------------------------------------------------------------------------------ Limits of the input */

typedef verslag_status (*setter)(verslag_parser *parser, size_t value);
typedef char *(*maker)(size_t count);

static char *make_text(size_t bytes)
{
    char *text = malloc(bytes + 1);
    memset(text, 'a', bytes);
    text[bytes] = '\0';
    return text;
}

/* Elements inside each other, as many as there are with the two that a page has anyhow. */
static char *make_deep(size_t count, const char *open, const char *first, const char *last, size_t outer)
{
    const size_t n = count - outer, len = strlen(open);
    char *page = malloc(strlen(first) + n * (2 * len + 1) + strlen(last) + 8), *at = page + sprintf(page, "%s", first);
    for (size_t i = 0; i < n; i++)
        at += sprintf(at, "%s", open);
    at += sprintf(at, "diep");
    for (size_t i = 0; i < n; i++)
        at += sprintf(at, "</%s", open + 1);
    sprintf(at, "%s", last);
    return page;
}

static char *make_deep_html(size_t count) { return make_deep(count, "<div>", "<html><body>", "</body></html>", 2); }

static char *make_deep_xml(size_t count)
{
    return make_deep(count, "<divisie>", "<officiele-publicatie>", "</officiele-publicatie>", 1);
}

static char *make_deep_broken_xml(size_t count)
{
    return make_deep(count, "<divisie>", "<officiele-publicatie>", "&", 1);
}

static char *make_tag(size_t count, const char *first, const char *last)
{
    char *page = malloc(count * 16 + 200), *at = page + sprintf(page, "%s", first);
    for (size_t i = 0; i < count; i++)
        at += sprintf(at, " a%zu='%zu'", i, i);
    sprintf(at, "%s", last);
    return page;
}

static char *make_wide_html(size_t count) { return make_tag(count, "<html><body><p", ">breed</p></body></html>"); }

static char *make_wide_xml(size_t count)
{
    return make_tag(count, "<officiele-publicatie><al", ">breed</al></officiele-publicatie>");
}

static const struct {
    const char *name;
    setter set;
    maker make;
    size_t largest; /* that can be set */
    size_t initial; /* 0: too large to try */
} limits[] = {
    {"input", verslag_parser_set_max_input, make_text, (size_t)1 << 30, 0},
    {"depth of HTML", verslag_parser_set_max_depth, make_deep_html, 2000, 1000},
    {"depth of XML", verslag_parser_set_max_depth, make_deep_xml, 2000, 1000},
    {"depth of XML that is not well formed", verslag_parser_set_max_depth, make_deep_broken_xml, 2000, 1000},
    {"attributes in HTML", verslag_parser_set_max_attributes, make_wide_html, 4096, 256},
    {"attributes in XML", verslag_parser_set_max_attributes, make_wide_xml, 4096, 256},
};

static void try_limit(verslag_parser *parser, size_t i, size_t limit)
{
    for (size_t count = limit - 1; count <= limit + 1; count++) {
        verslag_document *doc = (verslag_document *)&doc;
        char *text = limits[i].make(count);
        const verslag_status status = verslag_parser_parse(parser, text, strlen(text), &doc);
        cr_expect_eq(status, count > limit ? VERSLAG_ERROR_LIMIT : VERSLAG_OK,
                     "%s: %zu where %zu may be: status %d, %s", limits[i].name, count, limit, status,
                     verslag_parser_error_message(parser));
        cr_expect_eq(doc != NULL, count <= limit, "%s: %zu where %zu may be", limits[i].name, count, limit);
        cr_expect_eq(*verslag_parser_error_message(parser) != '\0', count > limit);
        if (doc) /* whole: the text is the last that was written */
            cr_expect(strstr(verslag_document_text(doc, NULL), limits[i].make == make_text ? "aaa"
                                                               : limits[i].largest == 2000 ? "diep"
                                                                                           : "breed"));
        verslag_document_unref(doc);
        free(text);
    }
}

Test(limits, of_the_input)
{
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        verslag_parser *parser = verslag_parser_new();
        if (limits[i].initial)
            try_limit(parser, i, limits[i].initial);
        cr_expect_eq(limits[i].set(parser, 40), VERSLAG_OK);
        try_limit(parser, i, 40);
        cr_expect_eq(limits[i].set(parser, 0), VERSLAG_ERROR_ARGUMENT, "%s", limits[i].name);
        cr_expect_neq(*verslag_parser_error_message(parser), '\0');
        cr_expect_eq(limits[i].set(parser, limits[i].largest + 1), VERSLAG_ERROR_ARGUMENT, "%s", limits[i].name);
        cr_expect_eq(limits[i].set(parser, (size_t)-1), VERSLAG_ERROR_ARGUMENT, "%s", limits[i].name);
        try_limit(parser, i, 40); /* what cannot be set changes nothing */
        cr_expect_eq(limits[i].set(parser, limits[i].largest), VERSLAG_OK, "%s", limits[i].name);
        cr_expect_eq(*verslag_parser_error_message(parser), '\0');
        if (limits[i].largest <= 4096)
            try_limit(parser, i, limits[i].largest);
        verslag_parser_free(parser);
    }
}

/* ----------------------------------------------------------------------------------------------------- Measures */

/* A report of one fraction with these lines in it. */
static verslag_document *parse_report(const char *lines)
{
    char *text = malloc(strlen(lines) + 400);
    sprintf(text, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVragen en opmerkingen van de leden van de VVD-fractie\n\n"
                  "De leden van de VVD-fractie lezen dat het bij nacht donkerder wordt.\n\n%s\n", lines);
    verslag_document *doc = parse_text(text);
    free(text);
    return doc;
}

/* What reads as the number of a question up to 9,999 is an amount beyond it. */
Test(measures, number_of_a_question)
{
    for (unsigned number = 9998; number <= 10000; number++) {
        char lines[400];
        sprintf(lines, "Vraag %u\n\nWaarom wordt het bij nacht donkerder?\n\nAntwoord\n\nDaarom.\n", number);
        verslag_document *doc = parse_report(lines);
        const verslag_question *question = verslag_document_question(doc, 0);
        cr_expect_eq(question && verslag_question_number_count(question) == 1 &&
                         verslag_question_number(question) == number,
                     number <= 9999, "%u", number);
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "Waarom wordt het"));
        verslag_document_unref(doc);
    }
}

static size_t questions_named(const char *words)
{
    char *lines = malloc(strlen(words) + 30 * 600 + 400), *at = lines;
    for (unsigned i = 1; i <= 520; i++)
        at += sprintf(at, "%u. Brandt lamp %u?\n\n", i, i);
    sprintf(at, "Antwoord van de Minister\n\nZie het antwoord op %s.\n", words);
    verslag_document *doc = parse_report(lines);
    free(lines);
    size_t named = 0;
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *reference = verslag_document_reference(doc, i);
        if (verslag_reference_get_kind(reference) == VERSLAG_REFERENCE_QUESTION)
            named += verslag_reference_target_count(reference);
    }
    verslag_document_unref(doc);
    return named;
}

/* A range of up to 500 questions names them all; a longer one only where it begins and ends. */
Test(measures, range_of_questions)
{
    cr_expect_eq(questions_named("vraag 3 t/m 5"), 3);
    cr_expect_eq(questions_named("de vragen 1 t/m 499"), 499);
    cr_expect_eq(questions_named("de vragen 1 t/m 500"), 500);
    cr_expect_eq(questions_named("de vragen 1 t/m 501"), 2);
}

/* Ranges beyond what a document of that size can mean: told, and the text is whole. */
Test(measures, ranges_without_end)
{
    for (unsigned ranges = 6; ranges <= 12; ranges += 6) {
        char lines[1000], *at = lines;
        for (unsigned i = 0; i < ranges; i++)
            at += sprintf(at, "Zie Kamerstuk 38 417, nrs. %u t/m %u.\n\n", i + 1, i + 500);
        verslag_document *doc = parse_report(lines);
        size_t told = 0;
        for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++)
            told += verslag_diagnostic_code(verslag_document_diagnostic(doc, i)) == VERSLAG_CODE_LIMIT_REACHED;
        cr_expect_eq(told, ranges > 8, "%u ranges: %zu", ranges, told);
        char last[80];
        sprintf(last, "nrs. %u t/m %u.", ranges, ranges + 499);
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), last));
        verslag_document_unref(doc);
    }
}

/* A heading is a line of up to 300 bytes. */
Test(measures, length_of_a_heading)
{
    for (size_t len = 299; len <= 301; len++) {
        char lines[800],
            *at = lines + sprintf(lines, "Vragen en opmerkingen van de leden van de CDA-fractie, de SP-fractie");
        /* Names of fractions, as many as it takes. */
        while ((size_t)(at - lines) + 60 < len)
            at += sprintf(at, ", de Lijst Lantaarns-fractie");
        const size_t left = len - (size_t)(at - lines) - strlen(", de -fractie en de SGP-fractie");
        at +=
            sprintf(at, ", de %.*s-fractie en de SGP-fractie", (int)left, "Lantaarnopstekersbondvanvuurtorenwachters");
        cr_assert_eq((size_t)(at - lines), len);
        sprintf(at, "\n\nDe leden van deze fracties vragen waarom het donkerder wordt.\n\nAntwoord\n\nDaarom.\n");
        verslag_document *doc = parse_report(lines);
        const char *text = verslag_document_text(doc, NULL);
        cr_expect_eq(verslag_document_fraction_count(doc), len <= 300 ? 2 : 1, "%zu bytes: %zu fractions", len,
                     verslag_document_fraction_count(doc));
        cr_expect_not_null(strstr(text, "en de SGP-fractie\n"));
        verslag_document_unref(doc);
    }
}

/* JSON and HTML through the interface. */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>

struct collected {
    char *text;
    size_t len;
    int calls, stop_at;
};

static int collect(void *user, const char *data, size_t len)
{
    struct collected *collected = user;
    collected->text = realloc(collected->text, collected->len + len + 1);
    memcpy(collected->text + collected->len, data, len);
    collected->len += len;
    collected->text[collected->len] = '\0';
    return ++collected->calls == collected->stop_at;
}

/* A document whose JSON and page have more than a program asks memory for at once. */
Test(output, of_a_long_document)
{
    enum { LINES = 6000 };
    static const char line[] = "De pont vaart op elke dag van de week over de rivier.\n\n";
    char *text = malloc(LINES * sizeof line);
    for (size_t i = 0; i < LINES; i++)
        strcpy(text + i * (sizeof line - 1), line);
    verslag_document *doc = parse_text(text);
    size_t len;
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, &len),
         *page = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    struct collected collected = {0};
    cr_assert_eq(verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, collect, &collected), VERSLAG_OK);
    cr_expect(len == strlen(json) && len == collected.len && memcmp(json, collected.text, len) == 0);
    cr_expect_geq(len, LINES * (sizeof line - 1));
    size_t found = 0;
    for (const char *at = page; (at = strstr(at, "over de rivier.")) != NULL; at++)
        found++;
    cr_expect_eq(found, LINES);
    verslag_free(json);
    verslag_free(page);
    free(collected.text);
    free(text);
    verslag_document_unref(doc);
}

Test(output, both_ways_give_the_same)
{
    verslag_document *doc = parse_text(sample);
    for (unsigned flags = VERSLAG_JSON_DEFAULT; flags <= VERSLAG_JSON_NO_TEXT; flags++) {
        struct collected collected = {0};
        cr_assert_eq(verslag_document_write_json(doc, flags, collect, &collected), VERSLAG_OK);
        size_t len = 0;
        char *json = verslag_document_to_json(doc, flags, &len);
        cr_assert_str_eq(json, collected.text);
        cr_assert_eq(len, strlen(json));
        cr_assert_eq(json[0], '{');
        cr_assert_eq(json[len - 1], '}');
        cr_assert_null(strchr(json, '\n'), "one line");
        cr_assert_eq(strstr(json, "},\"text\":\"Tweede Kamer") != NULL, flags == VERSLAG_JSON_DEFAULT);
        verslag_free(json);
        free(collected.text);
    }
    verslag_document_unref(doc);
}

Test(output, page_both_ways)
{
    verslag_document *doc = parse_text(sample);
    for (unsigned flags = VERSLAG_HTML_DEFAULT; flags <= VERSLAG_HTML_FRAGMENT; flags++) {
        struct collected collected = {0};
        cr_assert_eq(verslag_document_write_html(doc, flags, collect, &collected), VERSLAG_OK);
        size_t len = 0;
        char *html = verslag_document_to_html(doc, flags, &len);
        cr_assert_str_eq(html, collected.text);
        cr_assert_eq(len, strlen(html));
        const char *start = flags ? "<div class=\"verslag\" lang=\"nl\">" : "<!DOCTYPE html>\n<html lang=\"nl\">";
        cr_assert_eq(strncmp(html, start, strlen(start)), 0);
        cr_assert_not_null(strstr(html, "Wordt het veer bij Lent elektrisch?"));
        cr_assert_not_null(strstr(html, "href=\"https://zoek.officielebekendmakingen.nl/kst-38123-40.html\""));
        verslag_free(html);
        struct collected stopped = {.stop_at = 1};
        cr_assert_eq(verslag_document_write_html(doc, flags, collect, &stopped), VERSLAG_ERROR_IO);
        cr_assert_eq(stopped.calls, 1);
        free(stopped.text);
        free(collected.text);
    }
    verslag_document_unref(doc);
}

Test(output, contents)
{
    verslag_document *doc = parse_text(sample);
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
    static const char *const expected[] = {
        "{\"format\":\"verslag-json\",\"version\":1,\"source\":{\"name\":null,\"backend\":\"text\","
        "\"encoding\":\"UTF-8\",",
        "\"kind\":\"verslag-schriftelijk-overleg\",\"title\":\"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\","
        "\"kamerstuk\":{\"id\":\"kst-38123-45\",\"dossier\":\"38123\",\"number\":\"45\",",
        "\"adopted\":\"2025-03-03\",\"submitted\":\"2025-01-20\",\"answered\":\"2025-02-28\","
        "\"published\":null,\"updated\":null}",
        "\"committee\":\"vaste commissie voor Infrastructuur en Waterstaat\"",
        "\"parties\":[{\"id\":\"vvd\",\"name\":\"VVD\"}],\"joint\":false,",
        "\"text\":\"Wordt het veer bij Lent elektrisch?\"",
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        cr_expect_not_null(strstr(json, expected[i]), "not there: %s\n%s", expected[i], json);
    verslag_free(json);
    verslag_document_unref(doc);
}

Test(output, writer_that_stops)
{
    verslag_document *doc = parse_text(sample);
    struct collected collected = {.stop_at = 1};
    cr_assert_eq(verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, collect, &collected), VERSLAG_ERROR_IO);
    cr_assert_eq(collected.calls, 1);
    free(collected.text);
    verslag_document_unref(doc);
}

/* Pieces of a large document, and a writer that stops in the middle. */
Test(output, large)
{
    size_t size = 400000, len = 0;
    char *text = malloc(size + 100);
    len += (size_t)sprintf(text, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n");
    while (len < size)
        len += (size_t)sprintf(text + len, "De leden \"lezen\" alles \\ en meer dan dat.\n");
    verslag_document *doc = parse_text(text);
    struct collected all = {0}, some = {.stop_at = 3};
    cr_assert_eq(verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, collect, &all), VERSLAG_OK);
    cr_assert_gt(all.calls, 5);
    cr_assert_eq(verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, collect, &some), VERSLAG_ERROR_IO);
    cr_assert_eq(some.calls, 3);
    cr_assert(some.len < all.len && memcmp(all.text, some.text, some.len) == 0);
    free(all.text);
    free(some.text);
    free(text);
    verslag_document_unref(doc);
}

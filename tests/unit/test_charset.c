#include "parse_bytes.h"

typedef struct {
    const char *bytes;
    size_t len;
    const char *label, *encoding, *text;
    const char *told; /* part of a diagnostic, or NULL for none */
} expected;

#define BYTES(literal) literal, sizeof(literal) - 1

static const expected table[] = {
    /* Byte order marks stand above everything. */
    {BYTES("\xEF\xBB\xBF" "caf\xC3\xA9"), "windows-1252", "UTF-8", "caf\xC3\xA9", NULL},
    {BYTES("\xFF\xFE" "c\0a\0f\0\xE9\0 \0\xAC\x20"), NULL, "UTF-16LE", "caf\xC3\xA9 \xE2\x82\xAC", NULL},
    {BYTES("\xFE\xFF" "\0c\0a\0f\0\xE9 \xAC"), "utf-8", "UTF-16BE", "caf\xC3\xA9\xE2\x82\xAC", NULL},
    /* UTF-16 by its look, and by what the user says; characters of two units, and halves of them. */
    {BYTES("c\0a\0f\0\xE9\0 \0i\0s\0"), NULL, "UTF-16LE", "caf\xC3\xA9 is", NULL},
    {BYTES("\0c\0a\0f\0\xE9\0 \0i\0s"), NULL, "UTF-16BE", "caf\xC3\xA9 is", NULL},
    {BYTES("a\0\x3D\xD8\x00\xDE" "b\0"), "utf-16", "UTF-16LE", "a\xF0\x9F\x98\x80" "b", NULL},
    {BYTES("a\0\x3D\xD8" "b\0\x00\xDE" "c\0"), "utf-16le", "UTF-16LE", "a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c", "2 pieces"},
    {BYTES("\xFF\xFE" "a\0b"), NULL, "UTF-16LE", "a\xEF\xBF\xBD", "middle of a character"},
    /* The user's label. */
    {BYTES("caf\xE9 \x93ja\x94 \x80"), "ISO-8859-1", "windows-1252", "caf\xC3\xA9 \xE2\x80\x9Cja\xE2\x80\x9D \xE2\x82\xAC", NULL},
    {BYTES("caf\xE9 \xA4"), " Latin-9 ", "ISO-8859-15", "caf\xC3\xA9 \xE2\x82\xAC", NULL},
    {BYTES("caf\xC3\xA9"), "latin1", "windows-1252", "caf\xC3\x83\xC2\xA9", "twice"},
    {BYTES("caf\xE9"), "utf8", "UTF-8", "caf\xEF\xBF\xBD", "1 pieces"},
    /* Nothing is said. */
    {BYTES("caf\xC3\xA9"), NULL, "UTF-8", "caf\xC3\xA9", NULL},
    {BYTES("caf\xE9 \x91zo\x92"), NULL, "windows-1252", "caf\xC3\xA9 \xE2\x80\x98zo\xE2\x80\x99", "does not say"},
    {BYTES("caf\xC3\xA9 caf\xC3\xA9 \xFF"), NULL, "UTF-8", "caf\xC3\xA9 caf\xC3\xA9 \xEF\xBF\xBD", "1 pieces"},
    {BYTES("caf\xC3"), NULL, "UTF-8", "caf\xEF\xBF\xBD", "middle of a character"},
    {BYTES("nul\0 caf\xC3\xA9"), NULL, "UTF-8", "nul\xEF\xBF\xBD caf\xC3\xA9", "1 pieces"},
    /* Encoded twice: told, and left. */
    {BYTES("Kr\xC3\x83\xC2\xB6ger zei \xC3\xA2\xE2\x82\xAC\xCB\x9Cja\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2"), NULL, "UTF-8",
     "Kr\xC3\x83\xC2\xB6ger zei \xC3\xA2\xE2\x82\xAC\xCB\x9Cja\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2", "3 characters"},
    {BYTES("De vorm \xC3\x83\xC2\xB6 staat hier voor \xC3\xB6, \xC3\xA9n."), NULL, "UTF-8", "De vorm \xC3\x83\xC2\xB6 staat hier voor \xC3\xB6, \xC3\xA9n.", NULL},
};

static void check(const expected *e, verslag_format format)
{
    verslag_document *doc = parse_as(e->bytes, e->len, format, e->label);
    cr_expect_str_eq(verslag_document_text(doc, NULL), e->text, "\"%s\": %s", e->text, verslag_document_text(doc, NULL));
    cr_expect_str_eq(verslag_document_source_encoding(doc), e->encoding, "\"%s\"", e->text);
    cr_expect(e->told ? is_told(doc, e->told) : verslag_document_diagnostic_count(doc) == 0, "\"%s\": %zu diagnostics, %s", e->text,
              verslag_document_diagnostic_count(doc),
              verslag_document_diagnostic_count(doc) ? verslag_diagnostic_message(verslag_document_diagnostic(doc, 0)) : "");
    cr_expect_eq(verslag_document_source_bytes(doc), e->len);
    verslag_document_unref(doc);
}

Test(charset, text)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        check(&table[i], VERSLAG_FORMAT_TEXT);
}

static const expected markup[] = {
    {BYTES("<meta charset=\"windows-1252\"><p>caf\xE9 \x80</p>"), NULL, "windows-1252", "caf\xC3\xA9 \xE2\x82\xAC", NULL},
    {BYTES("<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head><p>caf\xE9</p>"), NULL, "windows-1252", "caf\xC3\xA9", NULL},
    {BYTES("<META CHARSET='ISO-8859-15' /><p>\xA4</p>"), NULL, "ISO-8859-15", "\xE2\x82\xAC", NULL},
    {BYTES("<!-- <meta charset=koi8-r> --><meta name=x content=\"charset=koi8-r\"><meta charset=us-ascii><p>\xE9</p>"), NULL, "windows-1252", "\xC3\xA9", NULL},
    /* The user knows better than the page; the bytes know better than both where they are UTF-8. */
    {BYTES("<meta charset=iso-8859-15><p>\xA4</p>"), "windows-1252", "windows-1252", "\xC2\xA4", NULL},
    {BYTES("<meta charset=iso-8859-1><p>caf\xC3\xA9</p>"), NULL, "UTF-8", "caf\xC3\xA9", "valid UTF-8"},
    {BYTES("<meta charset=utf-8><p>caf\xE9</p>"), NULL, "UTF-8", "caf\xEF\xBF\xBD", "1 pieces"},
    {BYTES("<meta charset=utf-16><p>caf\xC3\xA9</p>"), NULL, "UTF-8", "caf\xC3\xA9", NULL},
    {BYTES("<meta charset=klingon><p>caf\xE9</p>"), NULL, "windows-1252", "caf\xC3\xA9", "klingon"},
};

Test(charset, markup)
{
    NEEDS_MARKUP();
    for (size_t i = 0; i < sizeof markup / sizeof *markup; i++)
        check(&markup[i], VERSLAG_FORMAT_HTML);
    const expected xml[] = {
        {BYTES("<?xml version=\"1.0\" encoding='windows-1252'?><officiele-publicatie><al>caf\xE9 \x93</al></officiele-publicatie>"), NULL, "windows-1252",
         "caf\xC3\xA9 \xE2\x80\x9C", NULL},
        {BYTES("<?xml version=\"1.0\" encoding=\"UTF-16\"?><officiele-publicatie><al>caf\xC3\xA9</al></officiele-publicatie>"), NULL, "UTF-8", "caf\xC3\xA9", NULL},
    };
    for (size_t i = 0; i < sizeof xml / sizeof *xml; i++)
        check(&xml[i], VERSLAG_FORMAT_XML);
}

/* A label further on than browsers look is none. */
Test(charset, far_away)
{
    NEEDS_MARKUP();
    char page[2000];
    memset(page, ' ', sizeof page);
    memcpy(page, "<html>", 6);
    sprintf(page + 1100, "<meta charset=koi8-r><p>\xE9</p>");
    verslag_document *doc = parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
    cr_expect_str_eq(verslag_document_source_encoding(doc), "windows-1252");
    verslag_document_unref(doc);
}

Test(charset, long_texts)
{
    /* More than any buffer of a converter, with a bad byte near the end. */
    const size_t size = 300000;
    char *text = malloc(size);
    for (size_t i = 0; i < size; i++)
        text[i] = i % 7 ? 'a' : '\xE1';
    verslag_document *doc = parse_as(text, size, VERSLAG_FORMAT_TEXT, "iso-8859-2");
    size_t len;
    verslag_document_text(doc, &len);
    cr_expect_eq(len, size + (size + 6) / 7);
    cr_expect_eq(verslag_document_diagnostic_count(doc), 0);
    verslag_document_unref(doc);
    text[size - 10] = '\xFF';
    doc = parse_as(text, size, VERSLAG_FORMAT_TEXT, "shift_jis");
    cr_expect(is_told(doc, "Shift_JIS"));
    verslag_document_unref(doc);
    free(text);
}

Test(charset, labels)
{
    verslag_parser *parser = verslag_parser_new();
    cr_expect_eq(verslag_parser_set_encoding(NULL, "utf-8"), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_parser_set_encoding(parser, "klingon"), VERSLAG_ERROR_ARGUMENT);
    cr_expect_not_null(strstr(verslag_parser_error_message(parser), "klingon"));
    cr_expect_eq(verslag_parser_set_encoding(parser, "utf-32"), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_parser_set_encoding(parser, "UTF-8"), VERSLAG_OK);
    cr_expect_eq(verslag_parser_set_encoding(parser, ""), VERSLAG_OK);
    cr_expect_eq(verslag_parser_set_encoding(parser, NULL), VERSLAG_OK);
    verslag_parser_free(parser);
}

Test(charset, repair)
{
    const char *twice = "Kr\xC3\x83\xC2\xB6ger, na\xC3\x83\xC2\xAFve, \xC3\xA2\xE2\x82\xAC\xC5\x93ja\xC3\xA2\xE2\x82\xAC\xC2\x9D en \xC3\xA9\xC3\xA9n";
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    cr_expect_eq(verslag_parser_set_repair_encoding(NULL, 1), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_parser_set_repair_encoding(parser, 1), VERSLAG_OK);
    cr_assert_eq(verslag_parser_parse(parser, twice, strlen(twice), &doc), VERSLAG_OK);
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Kr\xC3\xB6ger, na\xC3\xAFve, \xE2\x80\x9Cja\xE2\x80\x9D en \xC3\xA9\xC3\xA9n");
    cr_expect(is_told(doc, "4 characters"));
    verslag_document_unref(doc);
    /* What is right stays as it is. */
    const char *right = "Kr\xC3\xB6ger \xE2\x80\x9Cja\xE2\x80\x9D";
    cr_assert_eq(verslag_parser_parse(parser, right, strlen(right), &doc), VERSLAG_OK);
    cr_expect_str_eq(verslag_document_text(doc, NULL), right);
    cr_expect_eq(verslag_document_diagnostic_count(doc), 0);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

/* A real file: encoded twice, its byte order mark too. */
Test(charset, real_file)
{
    NEEDS_MARKUP();
    verslag_document *doc = parse_path(1, "corpus/koop-xml/h-tk-20172018-70-12.xml");
    if (!doc)
        cr_skip_test("VERSLAG_SHARED has no such file");
    cr_expect_str_eq(verslag_document_source_backend(doc), "xml");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_ENCODING_REPLACED), 1);
    cr_expect_null(strstr(verslag_document_text(doc, NULL), "<"));
    verslag_document_unref(doc);
}

#include "parse_bytes.h"

#include "input/input.h"

typedef struct {
    const char *bytes;
    size_t len;
    const char *label, *encoding, *text;
    const char *told; /* part of a diagnostic, or NULL for none */
} expected;

#define BYTES(literal) literal, sizeof(literal) - 1

static const expected table[] = {
    /* Byte order marks stand above everything. */
    {BYTES("\xEF\xBB\xBF"
           "caf\xC3\xA9"),
     "windows-1252", "UTF-8", "caf\xC3\xA9", "label of the input says windows-1252: read as UTF-8"},
    {BYTES("\xEF\xBB\xBF"
           "cafe"),
     "windows-1252", "UTF-8", "cafe", NULL},
    {BYTES("\xFF\xFE"
           "c\0a\0f\0\xE9\0 \0\xAC\x20"),
     NULL, "UTF-16LE", "caf\xC3\xA9 \xE2\x82\xAC", NULL},
    {BYTES("\xFE\xFF"
           "\0c\0a\0f\0\xE9 \xAC"),
     "utf-8", "UTF-16BE", "caf\xC3\xA9\xE2\x82\xAC", "label of the input says UTF-8: read as UTF-16BE"},
    /* UTF-16 by its look, and by what the user says; characters of two units, and halves of them. */
    {BYTES("c\0a\0f\0\xE9\0 \0i\0s\0"), NULL, "UTF-16LE", "caf\xC3\xA9 is", NULL},
    {BYTES("\0c\0a\0f\0\xE9\0 \0i\0s"), NULL, "UTF-16BE", "caf\xC3\xA9 is", NULL},
    {BYTES("a\0\x3D\xD8\x00\xDE"
           "b\0"),
     "utf-16", "UTF-16LE",
     "a\xF0\x9F\x98\x80"
     "b",
     NULL},
    {BYTES("a\0\x3D\xD8"
           "b\0\x00\xDE"
           "c\0"),
     "utf-16le", "UTF-16LE",
     "a\xEF\xBF\xBD"
     "b\xEF\xBF\xBD"
     "c",
     "2 pieces"},
    {BYTES("\xFF\xFE"
           "a\0b"),
     NULL, "UTF-16LE", "a\xEF\xBF\xBD", "middle of a character"},
    /* The user's label. */
    {BYTES("caf\xE9 \x93ja\x94 \x80"), "ISO-8859-1", "windows-1252",
     "caf\xC3\xA9 \xE2\x80\x9Cja\xE2\x80\x9D \xE2\x82\xAC", NULL},
    {BYTES("caf\xE9 \xA4"), " Latin-9 ", "ISO-8859-15", "caf\xC3\xA9 \xE2\x82\xAC", NULL},
    {BYTES("caf\xC3\xA9"), "latin1", "windows-1252", "caf\xC3\x83\xC2\xA9",
     "said to be windows-1252, but all of it is valid UTF-8"},
    {BYTES("caf\xC3\xA9 "), "iso-8859-15", "ISO-8859-15", "caf\xC3\x83\xC2\xA9", "said to be ISO-8859-15"},
    {BYTES("cafe"), "latin1", "windows-1252", "cafe", NULL},
    {BYTES("caf\xC3\xA9"), "klingon", "UTF-8", "caf\xC3\xA9",
     "\"klingon\" is no encoding that is known: read as UTF-8"},
    {BYTES("caf\xE9 is"), "utf-32", "windows-1252", "caf\xC3\xA9 is", "utf-32"},
    {BYTES("caf\xE9 is"), "utf-8                              x", "windows-1252", "caf\xC3\xA9 is", "utf-8"},
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
    {BYTES("De vorm \xC3\x83\xC2\xB6 staat hier voor \xC3\xB6, \xC3\xA9n."), NULL, "UTF-8",
     "De vorm \xC3\x83\xC2\xB6 staat hier voor \xC3\xB6, \xC3\xA9n.", NULL},
};

static void check(const expected *e, verslag_format format)
{
    verslag_document *doc = parse_as(e->bytes, e->len, format, e->label);
    cr_expect_str_eq(verslag_document_text(doc, NULL), e->text, "\"%s\": %s", e->text,
                     verslag_document_text(doc, NULL));
    cr_expect_str_eq(verslag_document_source_encoding(doc), e->encoding, "\"%s\"", e->text);
    cr_expect(e->told ? is_told(doc, e->told) : verslag_document_diagnostic_count(doc) == 0,
              "\"%s\": %zu diagnostics, %s", e->text, verslag_document_diagnostic_count(doc),
              verslag_document_diagnostic_count(doc) ? verslag_diagnostic_message(verslag_document_diagnostic(doc, 0))
                                                     : "");
    cr_expect_eq(verslag_document_source_bytes(doc), e->len);
    verslag_document_unref(doc);
}

Test(charset, text)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        check(&table[i], VERSLAG_FORMAT_TEXT);
}

static const expected markup[] = {
    {BYTES("<meta charset=\"windows-1252\"><p>caf\xE9 \x80</p>"), NULL, "windows-1252", "caf\xC3\xA9 \xE2\x82\xAC",
     NULL},
    {BYTES("<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head><p>caf\xE9</p>"),
     NULL, "windows-1252", "caf\xC3\xA9", NULL},
    {BYTES("<META CHARSET='ISO-8859-15' /><p>\xA4</p>"), NULL, "ISO-8859-15", "\xE2\x82\xAC", NULL},
    {BYTES("<!-- <meta charset=koi8-r> --><meta name=x content=\"charset=koi8-r\"><meta charset=us-ascii><p>\xE9</p>"),
     NULL, "windows-1252", "\xC3\xA9", NULL},
    /* The mark knows better than the user, the user better than the page, the page better than a guess. */
    {BYTES("\xEF\xBB\xBF<meta charset=iso-8859-1><p>caf\xC3\xA9</p>"), NULL, "UTF-8", "caf\xC3\xA9",
     "the input itself says windows-1252: read as UTF-8"},
    {BYTES("<meta charset=iso-8859-15><p>\xA4</p>"), "windows-1252", "windows-1252", "\xC2\xA4",
     "the input itself says ISO-8859-15: read as windows-1252"},
    {BYTES("<meta charset=iso-8859-15><p>a</p>"), "windows-1252", "windows-1252", "a", NULL},
    {BYTES("<meta charset=iso-8859-1><p>\xE9</p>"), "latin1", "windows-1252", "\xC3\xA9", NULL},
    {BYTES("<meta charset=utf-8><p>caf\xE9</p>"), "cp1252", "windows-1252", "caf\xC3\xA9",
     "the input itself says UTF-8"},
    {BYTES("<meta charset=iso-8859-2><p>\xB9</p>"), "klingon", "ISO-8859-2", "\xC5\xA1", "klingon"},
    {BYTES("<meta charset=iso-8859-1><p>caf\xC3\xA9</p>"), NULL, "windows-1252", "caf\xC3\x83\xC2\xA9", "valid UTF-8"},
    {BYTES("<meta charset=us-ascii><p>caf\xE9</p>"), NULL, "windows-1252", "caf\xC3\xA9", NULL},
    /* The first that means something; what is no declaration. */
    {BYTES("<meta charset=klingon><meta charset=iso-8859-15><p>\xA4</p>"), NULL, "ISO-8859-15", "\xE2\x82\xAC",
     "klingon"},
    {BYTES("<meta charset=iso-8859-2><meta charset=iso-8859-15><p>\xB9</p>"), NULL, "ISO-8859-2", "\xC5\xA1", NULL},
    {BYTES("<?xml version='1.0' encoding='klingon'?><html><meta charset=iso-8859-15><p>\xA4</p></html>"), NULL,
     "ISO-8859-15", "\xE2\x82\xAC", "klingon"},
    {BYTES("<metadata charset=koi8-r><p>\xE9</p>"), NULL, "windows-1252", "\xC3\xA9", "does not say"},
    {BYTES("<meta\n charset = \"windows-1250\"/><p>\x9A</p>"), NULL, "windows-1250", "\xC5\xA1", NULL},
    {BYTES("<meta content=\"text/html; charset='windows-1250'\" http-equiv=\"content-type\"><p>\x9A</p>"), NULL,
     "windows-1250", "\xC5\xA1", NULL},
    {BYTES("HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE html><html><meta charset=windows-1250><p>\x9A</p>"), NULL, "windows-1250",
     "HTTP/1.1 200 OK\n\xC5\xA1", NULL},
    {BYTES("<meta charset=utf-8><p>caf\xE9</p>"), NULL, "UTF-8", "caf\xEF\xBF\xBD", "1 pieces"},
    {BYTES("<meta charset=utf-16><p>caf\xC3\xA9</p>"), NULL, "UTF-8", "caf\xC3\xA9", NULL},
    {BYTES("<meta charset=klingon><p>caf\xE9</p>"), NULL, "windows-1252", "caf\xC3\xA9", "klingon"},
};

/* The table of windows-1252 of the Encoding Standard, but for the five bytes that are no character. */
Test(charset, every_character_of_windows_1252)
{
    static const struct {
        unsigned char byte;
        const char *utf8;
    } all[] = {{0x80, "\u20AC"}, {0x82, "\u201A"}, {0x83, "\u0192"}, {0x84, "\u201E"}, {0x85, "\u2026"},
               {0x86, "\u2020"}, {0x87, "\u2021"}, {0x88, "\u02C6"}, {0x89, "\u2030"}, {0x8A, "\u0160"},
               {0x8B, "\u2039"}, {0x8C, "\u0152"}, {0x8E, "\u017D"}, {0x91, "\u2018"}, {0x92, "\u2019"},
               {0x93, "\u201C"}, {0x94, "\u201D"}, {0x95, "\u2022"}, {0x96, "\u2013"}, {0x97, "\u2014"},
               {0x98, "\u02DC"}, {0x99, "\u2122"}, {0x9A, "\u0161"}, {0x9B, "\u203A"}, {0x9C, "\u0153"},
               {0x9E, "\u017E"}, {0x9F, "\u0178"}, {0xA1, "\u00A1"}, {0xE9, "\u00E9"}, {0xFF, "\u00FF"}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        const char bytes[] = {'a', (char)all[i].byte, 'b', ' ', '\xE9', ' ', '\xE9', '\0'};
        char text[32], page[64];
        snprintf(text, sizeof text, "a%sb \u00E9 \u00E9", all[i].utf8);
        check(&(expected){bytes, sizeof bytes - 1, "windows-1252", "windows-1252", text, NULL}, VERSLAG_FORMAT_TEXT);
        /* As a number in a page it means the same: "&#128;". */
        snprintf(page, sizeof page, "<p>a&#%d;b", all[i].byte);
        verslag_document *doc = parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
        snprintf(text, sizeof text, "a%sb", all[i].utf8);
        cr_expect_str_eq(verslag_document_text(doc, NULL), text, "%s: %s", page, verslag_document_text(doc, NULL));
        verslag_document_unref(doc);
    }
}

Test(charset, markup)
{
    for (size_t i = 0; i < sizeof markup / sizeof *markup; i++)
        check(&markup[i], VERSLAG_FORMAT_HTML);
    const expected xml[] = {
        {BYTES("<?xml version=\"1.0\" encoding='windows-1252'?><officiele-publicatie><al>caf\xE9 "
               "\x93</al></officiele-publicatie>"),
         NULL, "windows-1252", "caf\xC3\xA9 \xE2\x80\x9C", NULL},
        {BYTES("<?xml version=\"1.0\" "
               "encoding=\"UTF-16\"?><officiele-publicatie><al>caf\xC3\xA9</al></officiele-publicatie>"),
         NULL, "UTF-8", "caf\xC3\xA9", NULL},
    };
    for (size_t i = 0; i < sizeof xml / sizeof *xml; i++)
        check(&xml[i], VERSLAG_FORMAT_XML);
}

/* A label further on than browsers look is none. */
Test(charset, far_away)
{
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
    cr_expect_eq(verslag_parser_set_encoding(parser, "klingon"), VERSLAG_OK); /* a diagnostic of the document */
    cr_expect_eq(verslag_parser_set_encoding(parser, "UTF-8"), VERSLAG_OK);
    cr_expect_eq(verslag_parser_set_encoding(parser, ""), VERSLAG_OK);
    cr_expect_eq(verslag_parser_set_encoding(parser, NULL), VERSLAG_OK);
    verslag_parser_free(parser);
}

Test(charset, repair)
{
    const char *twice = "Kr\xC3\x83\xC2\xB6ger, na\xC3\x83\xC2\xAFve, "
                        "\xC3\xA2\xE2\x82\xAC\xC5\x93ja\xC3\xA2\xE2\x82\xAC\xC2\x9D en \xC3\xA9\xC3\xA9n";
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    cr_expect_eq(verslag_parser_set_repair_encoding(NULL, 1), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_parser_set_repair_encoding(parser, 1), VERSLAG_OK);
    cr_assert_eq(verslag_parser_parse(parser, twice, strlen(twice), &doc), VERSLAG_OK);
    cr_expect_str_eq(verslag_document_text(doc, NULL),
                     "Kr\xC3\xB6ger, na\xC3\xAFve, \xE2\x80\x9Cja\xE2\x80\x9D en \xC3\xA9\xC3\xA9n");
    cr_expect(is_told(doc, "4 characters"));
    verslag_document_unref(doc);
    /* What is said to be something else, and is read as that without the wish. */
    const char *page = "<meta charset=iso-8859-15><p>na\xC3\xAFve \xC3\xA4\xE2\x82\xAC</p>";
    cr_assert_eq(verslag_parser_parse(parser, page, strlen(page), &doc), VERSLAG_OK);
    cr_expect_str_eq(verslag_document_text(doc, NULL), "na\xC3\xAFve \xC3\xA4\xE2\x82\xAC");
    cr_expect_str_eq(verslag_document_source_encoding(doc), "UTF-8");
    cr_expect(is_told(doc, "said to be ISO-8859-15, but all of it is valid UTF-8: read as UTF-8"));
    cr_expect_eq(verslag_document_diagnostic_count(doc), 1);
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
    verslag_document *doc = parse_path(1, "corpus/koop-xml/h-tk-20172018-70-12.xml");
    if (!doc)
        cr_skip_test("VERSLAG_SHARED has no such file");
    cr_expect_str_eq(verslag_document_source_backend(doc), "xml");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_ENCODING_REPLACED), 1);
    cr_expect_null(strstr(verslag_document_text(doc, NULL), "<"));
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "financi\xC3\x83\xC2\xABle"));
    verslag_document_unref(doc);
    char path[1024];
    snprintf(path, sizeof path, "%s/corpus/koop-xml/h-tk-20172018-70-12.xml", getenv("VERSLAG_SHARED"));
    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_parser_set_repair_encoding(parser, 1), VERSLAG_OK);
    cr_assert_eq(verslag_parser_parse_file(parser, path, &doc), VERSLAG_OK);
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "financi\xC3\xABle"));
    cr_expect_null(strstr(verslag_document_text(doc, NULL), "\xC3\x83"));
    cr_expect(is_told(doc, "decoded once more"));
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

/* Every label that browsers know, as the Encoding Standard lists them. */
static const struct {
    const char *name, *labels;
} standard[] = {
    {"UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    {"IBM866", "866 cp866 csibm866 ibm866"},
    {"ISO-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"},
    {"ISO-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"},
    {"ISO-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"},
    {"ISO-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"},
    {"ISO-8859-6",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
     "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"ISO-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
                   "iso_8859-7:1987 sun_eu_greek"},
    {"ISO-8859-8",
     "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
     "iso_8859-8:1988 visual"},
    {"ISO-8859-8-I", "csiso88598i iso-8859-8-i logical"},
    {"ISO-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"ISO-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    {"ISO-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    {"ISO-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9"},
    {"ISO-8859-16", "iso-8859-16"},
    {"KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r"},
    {"KOI8-U", "koi8-ru koi8-u"},
    {"macintosh", "csmacintosh mac macintosh x-mac-roman"},
    {"windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    {"windows-1250", "cp1250 windows-1250 x-cp1250"},
    {"windows-1251", "cp1251 windows-1251 x-cp1251"},
    {"windows-1252",
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
     "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 x-user-defined"},
    {"windows-1253", "cp1253 windows-1253 x-cp1253"},
    {"windows-1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
                     "windows-1254 x-cp1254"},
    {"windows-1255", "cp1255 windows-1255 x-cp1255"},
    {"windows-1256", "cp1256 windows-1256 x-cp1256"},
    {"windows-1257", "cp1257 windows-1257 x-cp1257"},
    {"windows-1258", "cp1258 windows-1258 x-cp1258"},
    {"x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
    {"GBK", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    {"GB18030", "gb18030"},
    {"Big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    {"ISO-2022-JP", "csiso2022jp iso-2022-jp"},
    {"Shift_JIS", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    {"EUC-KR",
     "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"},
    {"UTF-16BE", "unicodefffe utf-16be"},
    {"UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
};

Test(charset, every_label)
{
    size_t seen = 0;
    for (size_t i = 0; i < sizeof standard / sizeof *standard; i++) {
        for (const char *at = standard[i].labels; *at;) {
            const size_t n = strcspn(at, " ");
            char capitals[64] = "\t ";
            for (size_t k = 0; k < n; k++)
                capitals[k + 2] = at[k] >= 'a' && at[k] <= 'z' ? (char)(at[k] - 32) : at[k];
            const char *plain = vs_encoding_name((vs_str){at, n}), *written = vs_encoding_name(vs_cstr(capitals));
            cr_expect(plain && strcmp(plain, standard[i].name) == 0, "%.*s: %s", (int)n, at, plain ? plain : "unknown");
            cr_expect_eq(written, plain, "%s", capitals);
            at += n + (at[n] == ' ');
            seen++;
        }
    }
    size_t known = 0;
#define LABEL(label, iana, iconv) known++;
#include "input/charset_labels.def"
#undef LABEL
    cr_expect_eq(known, seen);
    static const char *const unknown[] = {
        "", " ", "utf", "utf-88", "utf-32", "iso-8859-12", "iso-2022-kr", "utf-7", "replacement"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        cr_expect_null(vs_encoding_name(vs_cstr(unknown[i])), "%s", unknown[i]);
}

/* This system converts all of them, and a letter of ASCII is the same in each but UTF-16. */
Test(charset, every_converter)
{
    for (size_t i = 0; i < sizeof standard / sizeof *standard; i++) {
        const bool wide = strncmp(standard[i].name, "UTF-16", 6) == 0, big = strcmp(standard[i].name, "UTF-16BE") == 0;
        verslag_document *doc = wide ? parse_as(big ? "\0A" : "A\0", 2, VERSLAG_FORMAT_TEXT, standard[i].name)
                                     : parse_as("A", 1, VERSLAG_FORMAT_TEXT, standard[i].name);
        cr_expect_str_eq(verslag_document_text(doc, NULL), "A", "%s", standard[i].name);
        cr_expect_str_eq(verslag_document_source_encoding(doc), standard[i].name);
        cr_expect_eq(verslag_document_diagnostic_count(doc), 0, "%s", standard[i].name);
        verslag_document_unref(doc);
    }
}

/* Where the first piece stands that is none of the encoding: in the text that was made of it. */
Test(charset, place_of_the_first_bad_piece)
{
    static const struct {
        const char *bytes;
        size_t len;
        const char *told;
    } rows[] = {
        {"\xFF\xFE" "a\0\xE9\0\x00\xD8" "b\0\x00\xDC" "c\0", 14, "the first at byte 3"},
        {"\xFE\xFF" "\0a\xDC\x00\0b\xD8\x00", 10, "the first at byte 1"},
        {"ab\xE2\x82x\xFF", 6, "the first at byte 2"},
        /* NUL is no text in any encoding. */
        {"\xFF\xFE" "a\0\0\0" "b\0", 8, "the first at byte 1"},
        {"\xFF\xFE" "a\0\xE9\0\x00\xD8" "b\0\0\0", 12, "the first at byte 3"},
        {"\xFF\xFE" "a\0\0\0\x00\xD8" "b\0", 10, "the first at byte 1"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        verslag_parser *parser = verslag_parser_new();
        verslag_document *doc = NULL;
        cr_assert_eq(verslag_parser_set_encoding(parser, i == 2 ? "utf-8" : NULL), VERSLAG_OK);
        cr_assert_eq(verslag_parser_parse(parser, rows[i].bytes, rows[i].len, &doc), VERSLAG_OK);
        size_t found = 0;
        for (size_t k = 0; k < verslag_document_diagnostic_count(doc); k++)
            found += strstr(verslag_diagnostic_message(verslag_document_diagnostic(doc, k)), rows[i].told) != NULL;
        cr_expect_eq(found, 1, "%s", rows[i].told);
        verslag_document_unref(doc);
        verslag_parser_free(parser);
    }
}

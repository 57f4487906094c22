/* Bytes in any encoding: the first line is its label, in what stands behind it the form is found too. What comes out is
 * held against what iconv makes of the bytes, where the library says that it replaced none. */
#include "fuzz.h"

/* The diagnostics that the encoding causes. */
static bool has_replaced(const verslag_document *doc)
{
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++) {
        const verslag_code code = verslag_diagnostic_code(verslag_document_diagnostic(doc, i));
        if (code == VERSLAG_CODE_ENCODING_REPLACED || code == VERSLAG_CODE_INPUT_TRUNCATED)
            return true;
    }
    return false;
}

/* The bytes as UTF-8, by iconv; NULL where it cannot read them to the end, or reads this name otherwise than
 * browsers do. */
static char *to_utf8(const char *encoding, const uint8_t *data, size_t size, size_t *len)
{
    if (strcmp(encoding, "Shift_JIS") == 0 || strcmp(encoding, "Big5") == 0 || strcmp(encoding, "EUC-KR") == 0)
        return NULL;
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return NULL;
    const size_t room = size * 4 + 16;
    char *in = (char *)(uintptr_t)data, *text = malloc(room), *out = text;
    size_t left = size, free_left = room;
    const bool whole = text && iconv(converter, &in, &left, &out, &free_left) == 0 &&
                       iconv(converter, NULL, NULL, &out, &free_left) == 0;
    iconv_close(converter);
    *len = room - free_left;
    if (!whole || memchr(text, '\0', *len)) {
        free(text);
        return NULL;
    }
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz f = fuzz_begin(data, size, VERSLAG_FORMAT_AUTO);
    char label[80] = "";
    const uint8_t *end = f.size ? memchr(f.data, '\n', f.size < sizeof label ? f.size : sizeof label) : NULL;
    if (end) {
        memcpy(label, f.data, (size_t)(end - f.data));
        f.size -= (size_t)(end + 1 - f.data);
        f.data = end + 1;
    }
    verslag_parser *parser = fuzz_parser(&f);
    check(verslag_parser_set_encoding(parser, label) == VERSLAG_OK, "label");
    verslag_document *doc = fuzz_parse(&f, parser, f.data, f.size), *same = NULL;
    if (doc) {
        fuzz_walk(&f, doc);
        size_t len;
        const char *encoding = verslag_document_source_encoding(doc);
        check(encoding && *encoding, "name of the encoding");
        check(verslag_document_source_bytes(doc) == f.size, "size of the input");
        char *utf8 = f.repair || has_replaced(doc) ? NULL : to_utf8(encoding, f.data, f.size, &len);
        if (utf8) {
            /* A page can say what it is in, and that is no longer true. */
            const bool text = strcmp(verslag_document_source_backend(doc), "text") == 0;
            check(verslag_parser_set_encoding(parser, "utf-8") == VERSLAG_OK, "label");
            check(verslag_parser_set_format(parser, VERSLAG_FORMAT_TEXT) == VERSLAG_OK, "format");
            if (text && verslag_parser_parse(parser, utf8, len, &same) == VERSLAG_OK)
                check(strcmp(verslag_document_text(doc, NULL), verslag_document_text(same, NULL)) == 0,
                      "the text that iconv reads");
        }
        free(utf8);
    }
    verslag_document_unref(doc);
    verslag_document_unref(same);
    verslag_parser_free(parser);
    fuzz_end(&f);
    return 0;
}

/* fuzz.h - what the targets share: the options at the start of an input, allocations that fail, and what must hold of
 * every result.
 *
 * An input that begins with the byte 0xFE, which no text does, and another than 0xFF, which would make it a byte order
 * mark, has options in its first four bytes:
 *
 *   1  0xFE
 *   2  bits 0-1 the style of URLs; bit 2 repairs the encoding; bit 3 libxml2 and iconv count as allocations too; bits
 *      4-5 what the allocation fails in: 0 the first call, 1 what is asked of its result, 2 both
 *   3  the number of the allocation that fails, 0: none does
 *   4  bits 0-6 the same number, times 255; bit 7 all allocations behind it fail too
 *
 * Without them nothing fails, so that any file is an input. */
#ifndef FUZZ_H
#define FUZZ_H

#include "../robust/allocations.h"
#include "../robust/walk_compare.h"

#include <stdio.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    watch_libxml();
    return 0;
}

/* A fuzzer stops at abort(), and keeps the input. */
static inline void check(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "does not hold: %s\n", what);
        abort();
    }
}

typedef struct fuzz {
    const uint8_t *data;
    size_t size;
    verslag_format format;
    verslag_url_style style;
    bool repair, all_behind;
    size_t call_fails, result_fails;
    size_t live, xml_live; /* at the start */
} fuzz;

static inline fuzz fuzz_begin(const uint8_t *data, size_t size, verslag_format format)
{
    fuzz f = {.data = data, .size = size, .format = format, .live = live, .xml_live = count_xml()};
    xml_counts = false;
    if (size < 4 || data[0] != 0xFE || data[1] == 0xFF)
        return f;
    const size_t n = data[2] + (size_t)255 * (data[3] & 127);
    f.style = (verslag_url_style)(data[1] % 4 % 3);
    f.repair = data[1] & 4;
    xml_counts = data[1] & 8;
    f.all_behind = data[3] & 128;
    f.call_fails = (data[1] & 0x30) != 0x10 ? n : 0;
    f.result_fails = data[1] & 0x30 ? n : 0;
    f.data += 4;
    f.size -= 4;
    return f;
}

/* Everything must be released again. */
static inline void fuzz_end(const fuzz *f)
{
    check(live == f->live, "all memory is released");
    check(count_xml() == f->xml_live, "all memory of libxml2 is released");
}

/* Behind a call that may have run out of memory: it says so if it did, and only then. `told`: it did. */
static inline void fuzz_ran_out(bool told)
{
    disarm();
    check(!told || failed, "memory ran out without a cause");
    check(told || !failed || xml_failed || resize_failed, "nobody was told that memory ran out");
}

static inline verslag_parser *fuzz_parser(const fuzz *f)
{
    verslag_parser *parser = verslag_parser_new();
    if (!parser)
        exit(1);
    check(verslag_parser_set_format(parser, f->format) == VERSLAG_OK, "format");
    check(verslag_parser_set_url_style(parser, f->style) == VERSLAG_OK, "style");
    check(verslag_parser_set_repair_encoding(parser, f->repair) == VERSLAG_OK, "repair");
    return parser;
}

static inline void fuzz_check_parse(const verslag_parser *parser, verslag_status status, const verslag_document *doc)
{
    check((status == VERSLAG_OK) == (doc != NULL), "document");
    check(status == VERSLAG_OK || status == VERSLAG_ERROR_ENCODING || status == VERSLAG_ERROR_FORMAT ||
              status == VERSLAG_ERROR_LIMIT || status == VERSLAG_ERROR_NOMEM, "status");
    check((status == VERSLAG_OK) == (verslag_parser_error_message(parser)[0] == '\0'), "message");
}

/* Parses, with the allocation that fails; and once more without, where it did: the parser must still work, and where
 * libxml2 could do without, the document must be the same. */
static inline verslag_document *fuzz_parse(const fuzz *f, verslag_parser *parser, const uint8_t *data, size_t size)
{
    verslag_document *doc = NULL, *again = NULL;
    arm(f->call_fails, f->all_behind);
    verslag_status status = verslag_parser_parse(parser, data, size, &doc);
    fuzz_ran_out(status == VERSLAG_ERROR_NOMEM);
    fuzz_check_parse(parser, status, doc);
    if (!failed)
        return doc;
    check(status == VERSLAG_ERROR_NOMEM || xml_failed, "another status");
    const verslag_status whole = verslag_parser_parse(parser, data, size, &again);
    check(whole != VERSLAG_ERROR_NOMEM, "memory ran out without a cause");
    fuzz_check_parse(parser, whole, again);
    if (doc) {
        char *one = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
        char *other = again ? verslag_document_to_json(again, VERSLAG_JSON_DEFAULT, NULL) : NULL;
        check(one && other && strcmp(one, other) == 0, "the document of a parse that did without some memory");
        verslag_free(one);
        verslag_free(other);
    }
    verslag_document_unref(doc);
    return again;
}

/* Asks everything of a document, with the allocation that fails and without. */
static inline void fuzz_walk(const fuzz *f, const verslag_document *doc)
{
    walk again = {.may_run_out = false};
    if (f->result_fails) {
        walk w = {.may_run_out = true};
        arm(f->result_fails, f->all_behind);
        walk_document(&w, doc);
        disarm();
        check(!w.broken, w.broken);
        check(failed || w.ran_out == 0, "memory ran out without a cause");
        walk_document(&again, doc);
        check(!failed || w.ran_out || resize_failed || w.copies < again.copies, "nobody was told that memory ran out");
    } else {
        walk_document(&again, doc);
    }
    check(!again.broken, again.broken);
}

/* Parses any bytes as one form of input and asks the document that comes out for everything it can tell. */
static inline void fuzz_document(const uint8_t *data, size_t size, verslag_format format)
{
    fuzz f = fuzz_begin(data, size, format);
    verslag_parser *parser = fuzz_parser(&f);
    verslag_document *doc = fuzz_parse(&f, parser, f.data, f.size);
    verslag_parser_free(parser);
    if (doc) {
        fuzz_walk(&f, doc);
        walk w = {.doc = doc, .text = verslag_document_text(doc, &w.len)};
        if (!f.repair) /* which makes other characters of what was encoded twice */
            walk_nothing_lost(&w, (const char *)f.data, f.size);
        check(!w.broken, w.broken);
    }
    verslag_document_unref(doc);
    fuzz_end(&f);
}

#endif

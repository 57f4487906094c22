/* Calls in any order: what stands before the first byte 0xFE is a program, a call a byte, and what stands behind it
 * are its texts, with 0xFE between them. The calls work on a few parsers, documents, lists, comparisons and audits,
 * any of which may be NULL or gone already; what they return must be what the header says. */
#include "fuzz.h"

enum { FEW = 3, CALLS = 48, TEXTS = 8, LONGEST = 4096 };

typedef struct state {
    verslag_parser *parser;
    verslag_document *doc[FEW];
    verslag_reference_list *list;
    verslag_comparison *comparison;
    verslag_audit *audit;
    struct { const uint8_t *at; size_t size; } text[TEXTS];
    size_t texts;
    size_t max_input;
    size_t pieces; /* that the receiver still takes */
    size_t n;      /* the allocation of the next call that fails, 0: none does */
} state;

static int take(void *user, const char *data, size_t len)
{
    state *s = user;
    check(data != NULL && len > 0, "a piece of the output");
    if (s->pieces == 0)
        return 1;
    s->pieces--;
    return 0;
}

/* Around a call that may run out of memory. */
static void start(state *s) { arm(s->n, false); }

static void stop(state *s, bool told)
{
    disarm();
    check(!told || failed, "memory ran out without a cause");
    check(told || !failed || xml_failed || resize_failed, "nobody was told that memory ran out");
    s->n = 0;
}

static void stop_with(state *s, verslag_status status) { stop(s, status == VERSLAG_ERROR_NOMEM); }

/* What was made of a text, or of a file. */
static void keep(state *s, size_t which, verslag_status status, verslag_document *doc, size_t size)
{
    check((status == VERSLAG_OK) == (doc != NULL), "document");
    if (s->parser) {
        check((status == VERSLAG_OK) == (verslag_parser_error_message(s->parser)[0] == '\0'), "message");
        check(size <= s->max_input || status == VERSLAG_ERROR_LIMIT || status == VERSLAG_ERROR_NOMEM, "limit");
    } else {
        check(status == VERSLAG_ERROR_ARGUMENT, "a parse without a parser");
    }
    verslag_document_unref(s->doc[which]);
    s->doc[which] = doc;
}

static void parser_call(state *s, unsigned call, unsigned operand)
{
    static const char *const labels[] = {NULL,         "",         "utf-8",     "latin1",
                                         "iso-8859-2", "utf-16le", "shift_jis", "no such label, and a long one it is"};
    static const size_t sizes[] = {0, 1, 64, 4096, 1u << 20, 64u << 20, 1u << 30, (1u << 30) + 1};
    verslag_status status = VERSLAG_OK, expected = s->parser ? VERSLAG_OK : VERSLAG_ERROR_ARGUMENT;
    if (call == 0) {
        verslag_parser_free(s->parser);
        s->parser = NULL;
        s->max_input = 64u << 20;
        start(s);
        if (operand)
            s->parser = verslag_parser_new();
        stop(s, operand && !s->parser);
    } else if (call == 1) {
        status = verslag_parser_set_format(s->parser, (verslag_format)operand);
        check(status == (operand > VERSLAG_FORMAT_XML ? VERSLAG_ERROR_ARGUMENT : expected), "format");
    } else if (call == 2) {
        check(verslag_parser_set_encoding(s->parser, labels[operand]) == expected, "label");
    } else if (call == 3) {
        check(verslag_parser_set_repair_encoding(s->parser, operand & 1) == expected, "repair");
    } else if (call == 4) {
        status = verslag_parser_set_url_style(s->parser, (verslag_url_style)operand);
        check(status == (verslag_url_style_name((verslag_url_style)operand) ? expected : VERSLAG_ERROR_ARGUMENT),
              "style");
    } else if (call == 5) {
        status = verslag_parser_set_max_input(s->parser, sizes[operand]);
        check(status == (operand == 0 || operand == 7 ? VERSLAG_ERROR_ARGUMENT : expected), "largest input");
        s->max_input = s->parser && status == VERSLAG_OK ? sizes[operand] : s->max_input;
    } else {
        char name[16];
        const size_t len = s->texts && s->text[0].size < sizeof name ? s->text[0].size : 0;
        memcpy(name, len ? (const char *)s->text[0].at : "", len);
        name[len] = '\0';
        start(s);
        status = verslag_parser_set_source_name(s->parser, operand ? name : NULL);
        stop_with(s, status);
        check(status == expected || status == VERSLAG_ERROR_NOMEM, "name");
    }
}

static void document_call(state *s, unsigned call, unsigned operand)
{
    const size_t which = operand % FEW;
    verslag_document *doc = NULL;
    if (call == 0) {
        static const char *const paths[] = {NULL,          "", "/", "/dev/null", "no such file", "no/such/folder",
                                            "/dev/null/x", "."};
        start(s);
        const verslag_status status = verslag_parser_parse_file(s->parser, paths[operand], &doc);
        stop_with(s, status);
        check(status != VERSLAG_OK, "a document of nothing");
        keep(s, which, status, doc, 0);
    } else if (call == 1) {
        verslag_document_unref(s->doc[which]);
        s->doc[which] = NULL;
    } else if (call == 2) { /* the same document at two places */
        doc = verslag_document_ref(s->doc[which]);
        check(doc == s->doc[which], "reference");
        verslag_document_unref(s->doc[(which + 1) % FEW]);
        s->doc[(which + 1) % FEW] = doc;
    } else if (call == 3) {
        if (s->doc[which]) {
            walk w = {.may_run_out = s->n > 0};
            arm(s->n, false);
            walk_document(&w, s->doc[which]);
            disarm();
            s->n = 0;
            check(!w.broken, w.broken);
        }
    } else { /* nothing there, or nothing at this place */
        const verslag_document *none = operand & 1 ? s->doc[which] : NULL;
        size_t len = 99;
        check(!verslag_document_question(none, (size_t)-1) && !verslag_document_answer(none, (size_t)-1) &&
                  !verslag_document_note(none, (size_t)-1) && !verslag_document_fraction(none, (size_t)-1) &&
                  !verslag_document_reference(none, (size_t)-1),
              "an index out of range");
        check(!verslag_question_text(verslag_document_question(none, (size_t)-1), &len) && len == 0,
              "a text of nothing");
        check(verslag_document_locate(none, (size_t)-1, NULL, NULL) == 0, "a place out of range");
    }
}

static void text_call(state *s, unsigned call, unsigned operand)
{
    static const uint8_t nothing[1] = {0};
    const bool has = operand < s->texts;
    const uint8_t *at = has ? s->text[operand].at : operand & 1 ? nothing : NULL;
    const size_t size = has ? s->text[operand].size : 0;
    verslag_document *doc = NULL;
    if (call == 0) {
        start(s);
        const verslag_status status = verslag_parser_parse(s->parser, at, size, operand == 7 ? NULL : &doc);
        stop_with(s, status);
        check(operand != 7 || status == VERSLAG_ERROR_ARGUMENT, "no place for the document");
        if (operand != 7)
            keep(s, operand % FEW, status, doc, size);
    } else if (call == 1) {
        verslag_reference_list_free(s->list);
        s->list = NULL;
        start(s);
        const verslag_status status = verslag_reference_scan((const char *)at, size, s->parser, &s->list);
        stop_with(s, status);
        check((status == VERSLAG_OK) == (s->list != NULL), "list");
        for (size_t i = 0; i <= verslag_reference_list_count(s->list); i++)
            check((verslag_reference_list_item(s->list, i) != NULL) == (i < verslag_reference_list_count(s->list)),
                  "item of a list");
    } else if (call == 2) {
        char *page = NULL;
        size_t len = 99;
        start(s);
        const verslag_status status = verslag_link_to_html(at, size, s->parser, &page, operand & 1 ? &len : NULL);
        stop_with(s, status);
        check((status == VERSLAG_OK) == (page != NULL), "page");
        check(!(operand & 1) || !page || len >= size, "length of a page");
        verslag_free(page);
    } else {
        s->pieces = operand & 1;
        start(s);
        const verslag_status status = verslag_link_write_html(at, size, s->parser, take, s);
        stop_with(s, status);
        check(status != VERSLAG_ERROR_IO || s->pieces == 0, "a page that was stopped");
    }
}

static void output_call(state *s, unsigned call, unsigned operand)
{
    const verslag_document *doc = s->doc[operand % FEW];
    const unsigned flags = operand >> 2;
    size_t len = 99;
    s->pieces = operand & 1;
    start(s);
    if (call & 1) {
        const verslag_status status = call == 1   ? verslag_document_write_json(doc, flags, take, s)
                                      : call == 3 ? verslag_document_write_html(doc, flags, take, s)
                                      : call == 5 ? verslag_comparison_write_html(s->comparison, flags, take, s)
                                                  : verslag_audit_write_dot(s->audit, take, s);
        stop_with(s, status);
        check(status != VERSLAG_ERROR_IO || s->pieces == 0, "output that was stopped");
        check((status == VERSLAG_ERROR_ARGUMENT) == (call < 4    ? !doc
                                                     : call == 5 ? !s->comparison
                                                                 : !s->audit),
              "output of nothing");
    } else {
        const bool there = call < 4 ? doc != NULL : call == 4 ? s->comparison != NULL : s->audit != NULL;
        char *text = call == 0   ? verslag_document_to_json(doc, flags, &len)
                     : call == 2 ? verslag_document_to_html(doc, flags, &len)
                     : call == 4 ? verslag_comparison_to_json(s->comparison, &len)
                                 : verslag_audit_to_json(s->audit, &len);
        stop(s, there && !text);
        check(text ? there && strlen(text) == len : len == 0, "length of the output");
        verslag_free(text);
    }
}

static void compare_call(state *s, unsigned call, unsigned operand)
{
    verslag_document *first = s->doc[operand % FEW], *second = s->doc[(operand >> 1) % FEW];
    walk w = {.may_run_out = false};
    verslag_status status;
    if (call == 0) {
        verslag_comparison_free(s->comparison);
        s->comparison = NULL;
        start(s);
        status = verslag_comparison_new(first, second, &s->comparison);
        stop_with(s, status);
        check((status == VERSLAG_OK) == (s->comparison != NULL), "comparison");
        check((status == VERSLAG_ERROR_ARGUMENT) == (!first || !second), "comparison of nothing");
    } else if (call == 1) {
        verslag_audit_free(s->audit);
        s->audit = NULL;
        start(s);
        status = verslag_audit_new(first, &s->audit);
        stop_with(s, status);
        check((status == VERSLAG_OK) == (s->audit != NULL), "audit");
        check((status == VERSLAG_ERROR_ARGUMENT) == !first, "audit of nothing");
    } else { /* the documents may be gone */
        if (s->comparison)
            walk_comparison(&w, s->comparison);
        if (s->audit)
            walk_audit(&w, s->audit);
        check(!w.broken, w.broken);
    }
}

static void limit_call(state *s, unsigned operand)
{
    static const size_t limits[] = {0, 1, 2, 5, 1000, 2000, 4096, 4097};
    const size_t limit = limits[operand];
    check(verslag_parser_set_max_depth(s->parser, limit) ==
              (s->parser && limit > 0 && limit <= 2000 ? VERSLAG_OK : VERSLAG_ERROR_ARGUMENT),
          "depth");
    check(verslag_parser_set_max_attributes(s->parser, limit) ==
              (s->parser && limit > 0 && limit <= 4096 ? VERSLAG_OK : VERSLAG_ERROR_ARGUMENT),
          "attributes");
}

static void run(state *s, uint8_t byte)
{
    const unsigned call = byte & 31, operand = byte >> 5;
    if (call < 7)
        parser_call(s, call, operand);
    else if (call < 12)
        document_call(s, call - 7, operand);
    else if (call < 16)
        text_call(s, call - 12, operand);
    else if (call < 24)
        output_call(s, call - 16, operand);
    else if (call < 27)
        compare_call(s, call - 24, operand);
    else if (call < 29)
        text_call(s, 0, operand);
    else if (call == 29)
        limit_call(s, operand);
    else
        s->n = 1 + operand + 8 * (call - 30) * (operand + 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz f = fuzz_begin(data, size, VERSLAG_FORMAT_AUTO);
    state s = {.max_input = 64u << 20};
    const uint8_t *end = f.data + f.size, *cut = f.size ? memchr(f.data, 0xFE, f.size) : NULL;
    for (const uint8_t *at = cut; at && s.texts < TEXTS;) {
        const uint8_t *next = memchr(at + 1, 0xFE, (size_t)(end - at - 1)), *stop_at = next ? next : end;
        const size_t len = (size_t)(stop_at - at - 1);
        s.text[s.texts].at = at + 1;
        s.text[s.texts++].size = len < LONGEST ? len : LONGEST;
        at = next;
    }
    for (size_t i = 0; i < f.size && i < CALLS && f.data + i != cut; i++)
        run(&s, f.data[i]);
    for (size_t i = 0; i < FEW; i++)
        verslag_document_unref(s.doc[i]);
    verslag_reference_list_free(s.list);
    verslag_comparison_free(s.comparison);
    verslag_audit_free(s.audit);
    verslag_parser_free(s.parser);
    fuzz_end(&f);
    return 0;
}

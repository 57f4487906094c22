/* hostile.h - runs the shapes of hostile*.c: texts of one length and of four times that, with every step of the library
 * counted (counted.h), and every byte that it reads. */
#ifndef HOSTILE_H
#define HOSTILE_H

#include "counted.h"
#include "walk_compare.h"

#include <stddef.h>
#include <stdio.h>
#include <time.h>

/* The shorter of the texts. Where reads are counted too, each is a call. */
enum { BYTES = READS_ARE_COUNTED ? 20000 : 100000 };
/* Four times the text may take five times the steps: a little more than linear, for sorting. */
enum { GROWTH = 5 };
/* ... and this much time, which other programs share. */
enum { SLOWER = 10 };
/* What a byte of input may cost at most: in steps, and in bytes of memory at the peak. */
enum { STEPS_PER_BYTE = 1500, MEMORY_PER_BYTE = 160 };
/* How often a parse may read a byte of input: one at a time, and with others. */
enum { READS_PER_BYTE = 160, WIDE_READS_PER_BYTE = 240 };
/* ... and what even an empty input may cost. */
enum { MEMORY_ANYWAY = 1 << 20 };

/* ----------------------------------------------------------------------------------------------------- Shapes */


/* `head`, `unit` again and again, `middle`, and `tail` as often. In a unit \1 stands for the number of the turn, \2 for
 * the number of turns still to come, \3 for a word of its own, \4 for a NUL. */
typedef struct shape {
    const char *name, *head, *unit, *middle, *tail;
} shape;

/* Adds a pattern to the text, as far as `out` reaches. */
static size_t put(char *out, size_t at, size_t size, const char *pattern, size_t turn, size_t turns)
{
    for (; *pattern; pattern++) {
        char own[24] = {*pattern, '\0'};
        size_t len = 1;
        if (*pattern == '\1' || *pattern == '\2') {
            len = (size_t)snprintf(own, sizeof own, "%zu", *pattern == '\1' ? turn + 1 : turns - turn);
        } else if (*pattern == '\3') {
            len = 0;
            for (size_t n = turn + 26; n; n /= 26)
                own[len++] = (char)('a' + n % 26);
        } else if (*pattern == '\4') {
            own[0] = '\0';
        }
        for (size_t i = 0; i < len && at < size; i++)
            out[at++] = own[i];
    }
    return at;
}

/* Writes a text of some `size` bytes to `out`, which has room for twice as many. */
static size_t make(const shape *form, char *out, size_t size)
{
    size_t length = 0, turns = 0;
    for (char one[512]; length < size; turns++) {
        length += put(one, 0, sizeof one, form->unit, turns, 2 * turns);
        if (form->tail)
            length += put(one, 0, sizeof one, form->tail, turns, 2 * turns);
    }
    const size_t room = 2 * size;
    size_t at = put(out, 0, room, form->head, 0, turns);
    for (size_t i = 0; i < turns; i++)
        at = put(out, at, room, form->unit, i, turns);
    if (form->middle)
        at = put(out, at, room, form->middle, 0, turns);
    for (size_t i = 0; form->tail && i < turns; i++)
        at = put(out, at, room, form->tail, i, turns);
    return at;
}

/* ---------------------------------------------------------------------------------------------------- Running */

typedef struct cost {
    uint64_t parse, json, getters, scan, links, compare, singly, widely;
    size_t size, memory;
    double seconds;
    verslag_status status;
    const char *broken;
} cost;

static int ignore(void *user, const char *data, size_t len)
{
    (void)data;
    *(size_t *)user += len;
    return 0;
}

/* Compares a document with one of the same text but for a letter here and there, and audits it. */
static void measure_comparison(cost *c, verslag_parser *parser, verslag_document *doc, char *text, size_t size)
{
    verslag_document *other = NULL;
    verslag_comparison *comparison = NULL;
    verslag_audit *audit = NULL;
    walk w = {.may_run_out = false};
    for (size_t i = 0; i < size; i += 331)
        if (text[i] >= 'a' && text[i] < 'z')
            text[i]++;
    if (verslag_parser_parse(parser, text, size, &other))
        return;
    steps = 0;
    if (verslag_comparison_new(doc, other, &comparison) || verslag_audit_new(doc, &audit))
        c->broken = "comparison";
    c->compare = steps;
    walk_comparison(&w, comparison);
    walk_audit(&w, audit);
    c->broken = c->broken ? c->broken : w.broken;
    verslag_comparison_free(comparison);
    verslag_audit_free(audit);
    verslag_document_unref(other);
}

static cost measure(const shape *form, size_t size)
{
    cost c = {0};
    char *text = __real_malloc(2 * size);
    if (!text) {
        c.broken = "no memory for the text";
        return c;
    }
    c.size = size = make(form, text, size);
    live = peak = 0;
    steps = read_singly = read_widely = 0;
    clock_t start = clock();
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    (void)verslag_parser_set_max_input(parser, size);
    c.status = verslag_parser_parse(parser, text, size, &doc);
    c.parse = steps;
    c.singly = read_singly;
    c.widely = read_widely;
    c.memory = peak;
    if ((c.status == VERSLAG_OK) != (doc != NULL))
        c.broken = "status";
    if (doc) {
        size_t written = 0;
        steps = 0;
        if (verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, ignore, &written))
            c.broken = "JSON";
        c.json = steps;
        c.seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        walk w = {.may_run_out = false};
        steps = 0;
        walk_document(&w, doc);
        c.getters = steps;
        walk_nothing_lost(&w, text, size);
        c.broken = w.broken;
    }
    steps = 0;
    verslag_reference_list *list = NULL;
    if (verslag_reference_scan(text, size, parser, &list))
        c.broken = "scan";
    c.scan = steps;
    for (size_t i = 0, read = 0; i < verslag_reference_list_count(list); i++) {
        const verslag_reference *reference = verslag_reference_list_item(list, i);
        if (verslag_reference_begin(reference) < read || verslag_reference_end(reference) > size)
            c.broken = "spans of the scan";
        read = verslag_reference_end(reference);
    }
    verslag_reference_list_free(list);
    steps = 0;
    size_t linked = 0;
    const verslag_status status = verslag_link_write_html(text, size, parser, ignore, &linked);
    if (status ? linked > 0 || status == VERSLAG_ERROR_NOMEM : linked < size)
        c.broken = "links";
    c.links = steps;
    c.memory = peak > c.memory ? peak : c.memory;
    if (doc)
        measure_comparison(&c, parser, doc, text, size);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    if (live)
        c.broken = "memory that was not released";
    __real_free(text);
    return c;
}

/* Growth is judged only where there is something to do at all. */
static bool grows(const cost *a, const cost *b)
{
    return (b->parse > b->size && b->parse > a->parse * GROWTH) || (b->json > b->size && b->json > a->json * GROWTH) ||
           (b->getters > b->size && b->getters > a->getters * GROWTH) ||
           (b->scan > b->size && b->scan > a->scan * GROWTH) ||
           (b->links > b->size && b->links > a->links * GROWTH) ||
           (b->compare > b->size && b->compare > a->compare * GROWTH) ||
           (b->singly > b->size && b->singly > a->singly * GROWTH) ||
           (b->widely > b->size && b->widely > a->widely * GROWTH);
}

static bool run(const shape *form, size_t bytes)
{
    cost a = measure(form, bytes), b = measure(form, bytes * 4);
    /* A stage may begin to work, or stop to, at some length: what grows too fast does so again. */
    bool fast = grows(&a, &b);
    for (size_t times = 16; times <= 64 && fast; times *= 4) {
        a = b;
        b = measure(form, bytes * times);
        fast = grows(&a, &b);
    }
    const double n = (double)b.size;
    char problem[160] = "";
    if (a.broken || b.broken)
        snprintf(problem, sizeof problem, "does not hold: %s", a.broken ? a.broken : b.broken);
    else if (a.status != b.status)
        snprintf(problem, sizeof problem, "status %d, and %d for the longer text", a.status, b.status);
    else if (fast)
        snprintf(problem, sizeof problem,
                 "grows faster than its length: parse %.1f x, JSON %.1f x, getters %.1f x, scan %.1f x, links %.1f x, "
                 "comparison %.1f x, reads %.1f x, wide reads %.1f x",
                 (double)b.parse / (double)a.parse, (double)b.json / (double)a.json,
                 (double)b.getters / (double)a.getters, (double)b.scan / (double)a.scan,
                 (double)b.links / (double)a.links, (double)b.compare / (double)(a.compare + 1),
                 (double)b.singly / (double)(a.singly + 1), (double)b.widely / (double)(a.widely + 1));
    else if ((double)b.parse > n * STEPS_PER_BYTE || (double)b.json > n * STEPS_PER_BYTE ||
             (double)b.scan > n * STEPS_PER_BYTE || (double)b.links > n * STEPS_PER_BYTE ||
             (double)b.compare > n * STEPS_PER_BYTE)
        snprintf(problem, sizeof problem, "takes too many steps");
    else if ((double)b.singly > n * READS_PER_BYTE || (double)b.widely > n * WIDE_READS_PER_BYTE)
        snprintf(problem, sizeof problem, "reads its bytes too often");
    else if (b.seconds > 2 && b.seconds > a.seconds * SLOWER) /* not all of the work is the library's own */
        snprintf(problem, sizeof problem, "takes %.1f times the time", b.seconds / a.seconds);
    else if ((double)b.memory > n * MEMORY_PER_BYTE + MEMORY_ANYWAY)
        snprintf(problem, sizeof problem, "takes too much memory");
    printf("%-40s %3d %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %8.2f %8.2f%s%s\n", form->name, b.status,
           (double)b.parse / n, (double)b.json / n, (double)b.getters / n, (double)b.scan / n, (double)b.links / n,
           (double)b.compare / n, (double)b.memory / n, (double)b.singly / n, (double)b.widely / n,
           a.parse ? (double)b.parse / (double)a.parse : 0, b.seconds, *problem ? "  FAILED: " : "", problem);
    fflush(stdout);
    return *problem == '\0';
}

/* The steps of what is quadratic by design: the references of every beginning of a text. */
static cost measure_quadratic(size_t size)
{
    static char text[16000];
    cost c = {.size = size < sizeof text ? size : sizeof text};
    memset(text, 'a', sizeof text);
    steps = read_singly = read_widely = 0;
    for (size_t len = 200; len <= c.size; len += 200) {
        verslag_reference_list *list = NULL;
        if (verslag_reference_scan(text, len, NULL, &list))
            c.broken = "scan";
        verslag_reference_list_free(list);
    }
    c.scan = steps;
    c.singly = read_singly + read_widely;
    return c;
}

/* What counts the steps and the reads does count them, and what judges their growth would see that. */
static bool counts(void)
{
    const cost a = measure_quadratic(4000), b = measure_quadratic(16000);
    printf("what is quadratic takes %.1f times the steps\n", (double)b.scan / (double)(a.scan + 1));
    if (READS_ARE_COUNTED && (a.singly <= a.size || b.singly <= a.singly * 12))
        return false;
    return !a.broken && !b.broken && a.scan > a.size && b.scan > a.scan * 12 && grows(&a, &b);
}

static int hostile_main(const shape *shapes, size_t count, int argc, char **argv)
{
    const size_t bytes = argc > 1 ? strtoul(argv[1], NULL, 10) : BYTES;
    size_t failed = 0, ran = 0;
    if (bytes == 0) {
        fprintf(stderr, "usage: hostile [BYTES [NAME]]\n");
        return 2;
    }
    if (!counts()) {
        printf("FAILED: the steps are not counted\n");
        return 1;
    }
    printf("%-40s %3s %9s %9s %9s %9s %9s %9s %9s %9s %9s %8s %8s\n", "steps per byte", "", "parse", "JSON", "getters",
           "scan", "links", "compare", "memory", "reads", "wide", "growth", "seconds");
    for (size_t i = 0; i < count; i++) {
        if (argc > 2 && !strstr(shapes[i].name, argv[2]))
            continue;
        failed += !run(&shapes[i], bytes);
        ran++;
    }
    printf("%zu shapes, %zu failed\n", ran, failed);
    return failed || !ran;
}

#endif

/* bench.h - what the benchmarks share: cases that take turns, each in a process of its own, and the tables of what
 * came out. */
#ifndef BENCH_H
#define BENCH_H

#include <verslag/verslag.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { DOCUMENT = 81000, ROUNDS_MAX = 101 };

typedef struct text {
    char *data;
    size_t size;
} text;

typedef struct job {
    text input;
    size_t times; /* one after the other: many documents */
    const char *tool, *path;
} job;

typedef struct result {
    double seconds;
    size_t bytes; /* that went in, or came out */
    size_t extra; /* bytes of memory at the peak, beside the input */
} result;

static void die(const char *what)
{
    fprintf(stderr, "benchmark: %s\n", what);
    exit(1);
}

/* Seconds that the processor has spent here: others may use it too. */
static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (size_t)usage.ru_maxrss * 1024;
}

/* ------------------------------------------------------------------------------------------------------- Cases */

static inline verslag_document *parse(text input)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    if (!parser || verslag_parser_set_max_input(parser, (size_t)1 << 30))
        die("no parser");
    if (verslag_parser_parse(parser, input.data, input.size, &doc))
        die(verslag_parser_error_message(parser));
    verslag_parser_free(parser);
    return doc;
}

static result run_parse(const job *j)
{
    result r = {.bytes = j->input.size * j->times};
    const size_t before = peak();
    const double start = now();
    for (size_t i = 0; i < j->times; i++)
        verslag_document_unref(parse(j->input));
    r.seconds = now() - start;
    r.extra = peak() - before;
    return r;
}

/* ------------------------------------------------------------------------------------------------------ Rounds */

typedef struct bench {
    const char *name;
    result (*run)(const job *j);
    job job;
    bool whole; /* what counts is the time of it all */
    result results[ROUNDS_MAX];
} bench;

/* Runs a case in a process of its own. */
static result apart(const bench *b)
{
    int ends[2];
    result r;
    if (pipe(ends) != 0)
        die("no pipe");
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        r = b->run(&b->job);
        _exit(write(ends[1], &r, sizeof r) != (ssize_t)sizeof r);
    }
    close(ends[1]);
    ssize_t n = read(ends[0], &r, sizeof r);
    close(ends[0]);
    int status;
    if (child < 0 || waitpid(child, &status, 0) < 0 || status || n != (ssize_t)sizeof r)
        die(b->name);
    return r;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, compare);
    return values[count / 2];
}

static double speed(const result *r) { return (double)r->bytes / r->seconds / 1e6; }

static void print_case(const bench *b, int rounds)
{
    double values[ROUNDS_MAX];
    size_t extra = 0;
    for (int i = 0; i < rounds; i++) {
        values[i] = speed(&b->results[i]);
        extra = b->results[i].extra > extra ? b->results[i].extra : extra;
    }
    const double middle = median(values, rounds);
    printf("| %-44s | %8.1f | %8.1f - %8.1f |", b->name, middle, values[0], values[rounds - 1]);
    if (b->whole)
        printf(" (%.1f ms) |\n", (double)b->job.input.size / middle / 1e3);
    else if (b->job.times > 1) /* small documents: too little for the system to tell */
        printf(" |\n");
    else
        printf(" %.2f |\n", (double)extra / (double)b->job.input.size);
}

static void print_ratio(const bench *a, const bench *b, int rounds)
{
    double values[ROUNDS_MAX];
    for (int i = 0; i < rounds; i++)
        values[i] = speed(&a->results[i]) / speed(&b->results[i]);
    printf("| %-44s | %-44s | %6.3f |\n", a->name, b->name, median(values, rounds));
}

/* ------------------------------------------------------------------------------------------------------- Input */

static text read_file(const char *path)
{
    text t = {NULL, 0};
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        die(path);
    const long size = ftell(file);
    rewind(file);
    t.data = malloc(size > 0 ? (size_t)size : 1);
    if (size <= 0 || !t.data || fread(t.data, 1, (size_t)size, file) != (size_t)size)
        die(path);
    t.size = (size_t)size;
    fclose(file);
    return t;
}

/* Whole copies, as many as come closest to `size`; at least one. */
static text repeat(text once, size_t size)
{
    const size_t times = once.size * 2 > size * 3 ? 1 : (size + once.size / 2) / once.size;
    text t = {malloc(once.size * (times ? times : 1)), once.size * (times ? times : 1)};
    if (!t.data)
        die("no memory");
    for (size_t at = 0; at < t.size; at += once.size)
        memcpy(t.data + at, once.data, once.size);
    return t;
}

#endif

/* How fast documents are parsed and written, beside cmark on the same text and a copy of the same output.
 *
 * usage: bench_parse [--rounds N] [--large MB] [--tool PATH] FILE     measures, and prints a table
 *        bench_parse --once none|parse|both FILE                      works once, to be counted from outside
 *
 * FILE is repeated up to 81 KB, the size of a long verslag, and up to 40 MB. The cases take turns, round after round,
 * each in a process of its own; what counts are the medians of the ratios within a round. */
#define _DEFAULT_SOURCE

#include <verslag/verslag.h>

#ifdef HAVE_CMARK
#include <cmark.h>
#endif
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
    fprintf(stderr, "bench_parse: %s\n", what);
    exit(1);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (size_t)usage.ru_maxrss * 1024;
}

/* ------------------------------------------------------------------------------------------------------- Cases */

static verslag_document *parse(text input)
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

#ifdef HAVE_CMARK
static result run_cmark(const job *j)
{
    result r = {.bytes = j->input.size * j->times};
    const size_t before = peak();
    const double start = now();
    for (size_t i = 0; i < j->times; i++)
        cmark_node_free(cmark_parse_document(j->input.data, j->input.size, CMARK_OPT_DEFAULT));
    r.seconds = now() - start;
    r.extra = peak() - before;
    return r;
}
#endif

static int add(void *user, const char *data, size_t len)
{
    (void)data;
    *(size_t *)user += len;
    return 0;
}

static result run_json(const job *j)
{
    result r = {.bytes = 0};
    verslag_document *doc = parse(j->input);
    const size_t before = peak();
    const double start = now();
    for (size_t i = 0; i < j->times; i++)
        if (verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, add, &r.bytes))
            die("no JSON");
    r.seconds = now() - start;
    r.extra = peak() - before;
    verslag_document_unref(doc);
    return r;
}

static result run_json_string(const job *j)
{
    result r = {.bytes = 0};
    verslag_document *doc = parse(j->input);
    const size_t before = peak();
    const double start = now();
    for (size_t i = 0; i < j->times; i++) {
        size_t len;
        char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, &len);
        if (!json)
            die("no JSON");
        r.bytes += len;
        verslag_free(json);
    }
    r.seconds = now() - start;
    r.extra = peak() - before;
    verslag_document_unref(doc);
    return r;
}

static result run_copy(const job *j)
{
    void *(*volatile copy_bytes)(void *, const void *, size_t) = memcpy; /* or the compiler makes no copy */
    result r = {.bytes = 0};
    size_t len;
    verslag_document *doc = parse(j->input);
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, &len);
    if (!json)
        die("no JSON");
    const double start = now();
    for (size_t i = 0; i < j->times; i++) {
        char *copy = malloc(len);
        if (!copy)
            die("no memory");
        copy_bytes(copy, json, len);
        r.bytes += len;
        free(copy);
    }
    r.seconds = now() - start;
    verslag_free(json);
    verslag_document_unref(doc);
    return r;
}

/* A process of the tool from its start to its end, with the JSON to /dev/null. */
static result run_tool(const job *j)
{
    result r = {.bytes = j->input.size};
    const double start = now();
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout))
            _exit(1);
        execl(j->tool, j->tool, "json", j->path, (char *)NULL);
        _exit(1);
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) < 0 || status)
        die("the tool failed");
    r.seconds = now() - start;
    return r;
}

/* ------------------------------------------------------------------------------------------------------ Rounds */

typedef struct bench {
    const char *name;
    result (*run)(const job *j);
    job job;
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
    if (b->run == run_tool)
        printf(" (%.1f ms) |\n", (double)b->job.input.size / middle / 1e3);
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

static void work_once(const char *what, text input)
{
    verslag_document *doc = strcmp(what, "none") != 0 ? parse(input) : NULL;
    size_t written = 0;
    if (strcmp(what, "both") == 0 && verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, add, &written))
        die("no JSON");
    printf("%zu %zu\n", input.size, written);
    verslag_document_unref(doc);
}

int main(int argc, char **argv)
{
    int rounds = 11, arg = 1;
    double megabytes = 40;
    const char *tool = NULL, *once = NULL;
    for (; arg + 2 < argc && argv[arg][0] == '-'; arg += 2) {
        if (strcmp(argv[arg], "--rounds") == 0)
            rounds = atoi(argv[arg + 1]);
        else if (strcmp(argv[arg], "--large") == 0)
            megabytes = atof(argv[arg + 1]);
        else if (strcmp(argv[arg], "--tool") == 0)
            tool = argv[arg + 1];
        else if (strcmp(argv[arg], "--once") == 0)
            once = argv[arg + 1];
        else
            break;
    }
    if (arg + 1 != argc || rounds < 1 || rounds > ROUNDS_MAX || megabytes <= 0) {
        fprintf(stderr, "usage: bench_parse [--rounds N] [--large MB] [--tool PATH] FILE\n"
                        "       bench_parse --once none|parse|both FILE\n");
        return 2;
    }
    const text file = read_file(argv[arg]), small = repeat(file, DOCUMENT);
    if (once) {
        work_once(once, small);
        return 0;
    }
    const text large = repeat(file, (size_t)(megabytes * 1e6));
    const job one = {.input = large, .times = 1}, many = {.input = small, .times = large.size / small.size + 1};
    char path[] = "/tmp/bench-parse-XXXXXX";
    int copy = tool ? mkstemp(path) : -1;
    if (copy >= 0 && write(copy, small.data, small.size) != (ssize_t)small.size)
        die(path);

    static bench benches[] = {
        {.name = "verslag parse, documents one by one", .run = run_parse},
        {.name = "verslag parse, one text", .run = run_parse},
        {.name = "JSON in pieces, documents one by one", .run = run_json},
        {.name = "JSON as a string, documents one by one", .run = run_json_string},
        {.name = "copy of that JSON", .run = run_copy},
        {.name = "JSON in pieces, one text", .run = run_json},
#ifdef HAVE_CMARK
        {.name = "cmark parse, documents one by one", .run = run_cmark},
        {.name = "cmark parse, one text", .run = run_cmark},
#endif
        {.name = "the tool, one document to JSON", .run = run_tool},
    };
    const size_t count = sizeof benches / sizeof *benches;
    for (size_t i = 0; i < count; i++)
        benches[i].job = i == 1 || i == 5 || i == 7 ? one : many;
    benches[count - 1].job = (job){.input = small, .times = 1, .tool = tool, .path = path};
    const size_t used = copy >= 0 ? count : count - 1;

    for (int round = 0; round < rounds; round++)
        for (size_t i = 0; i < used; i++)
            benches[i].results[round] = apart(&benches[i]);

    printf("%s: documents of %zu bytes, %zu of them; one text of %zu bytes; %d rounds\n\n", argv[arg], small.size, many.times, large.size, rounds);
    printf("| %-44s | %8s | %19s | extra peak memory / input |\n|---|--:|--:|--:|\n", "case", "MB/s", "min - max");
    for (size_t i = 0; i < used; i++)
        print_case(&benches[i], rounds);
    printf("\n| %-44s | %-44s | %6s |\n|---|---|--:|\n", "of", "to", "ratio");
#ifdef HAVE_CMARK
    print_ratio(&benches[0], &benches[6], rounds);
    print_ratio(&benches[1], &benches[7], rounds);
#endif
    print_ratio(&benches[2], &benches[4], rounds);
    print_ratio(&benches[3], &benches[4], rounds);
    if (copy >= 0) {
        close(copy);
        unlink(path);
    }
    return 0;
}

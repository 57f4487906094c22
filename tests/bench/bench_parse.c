/* How fast documents are parsed and written, beside cmark on the same text and a copy of the same output.
 *
 * usage: bench_parse [--rounds N] [--large MB] [--tool PATH] FILE     measures, and prints a table
 *        bench_parse --once none|parse|both FILE                      works once, to be counted from outside
 *
 * FILE is repeated up to 81 KB, the size of a long verslag, and up to 40 MB. The cases take turns, round after round,
 * each in a process of its own; what counts are the medians of the ratios within a round. */
#define _DEFAULT_SOURCE

#include "bench.h"

#ifdef HAVE_CMARK
#include <cmark.h>
#endif
#ifdef HAVE_MD4C
#include <md4c.h>
#endif

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

#ifdef HAVE_MD4C
/* md4c makes no tree: it only calls. */
static int on_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    (void)detail;
    *(size_t *)user += type;
    return 0;
}

static int on_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    *(size_t *)user += type;
    return 0;
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *user)
{
    (void)type;
    (void)at;
    *(size_t *)user += size;
    return 0;
}

static result run_md4c(const job *j)
{
    const MD_PARSER parser = {.flags = MD_DIALECT_COMMONMARK, .enter_block = on_block, .leave_block = on_block,
                              .enter_span = on_span, .leave_span = on_span, .text = on_text};
    result r = {.bytes = j->input.size * j->times};
    size_t seen = 0;
    const size_t before = peak();
    const double start = now();
    for (size_t i = 0; i < j->times; i++)
        if (md_parse(j->input.data, (MD_SIZE)j->input.size, &parser, &seen))
            die("md4c failed");
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

/* Seconds of the processor for the processes that this one has waited for. */
static double children(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/* A process of the tool from its start to its end, with the JSON to /dev/null. */
static result run_tool(const job *j)
{
    result r = {.bytes = j->input.size};
    const double start = children();
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
    r.seconds = children() - start;
    return r;
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

    enum {
        PARSE,
        PARSE_LARGE,
        JSON,
        JSON_STRING,
        JSON_COPY,
        JSON_LARGE,
        CMARK,
        CMARK_LARGE,
        MD4C,
        MD4C_LARGE,
        TOOL,
        CASES
    };
    static bench benches[CASES] = {
        [PARSE] = {.name = "verslag parse, documents one by one", .run = run_parse},
        [PARSE_LARGE] = {.name = "verslag parse, one text", .run = run_parse},
        [JSON] = {.name = "JSON in pieces, documents one by one", .run = run_json},
        [JSON_STRING] = {.name = "JSON as a string, documents one by one", .run = run_json_string},
        [JSON_COPY] = {.name = "copy of that JSON", .run = run_copy},
        [JSON_LARGE] = {.name = "JSON in pieces, one text", .run = run_json},
#ifdef HAVE_CMARK
        [CMARK] = {.name = "cmark parse, documents one by one", .run = run_cmark},
        [CMARK_LARGE] = {.name = "cmark parse, one text", .run = run_cmark},
#endif
#ifdef HAVE_MD4C
        [MD4C] = {.name = "md4c callbacks, documents one by one", .run = run_md4c},
        [MD4C_LARGE] = {.name = "md4c callbacks, one text", .run = run_md4c},
#endif
        [TOOL] = {.name = "the tool, one document to JSON", .run = run_tool, .whole = true},
    };
    for (size_t i = 0; i < CASES; i++)
        benches[i].job = i == PARSE_LARGE || i == JSON_LARGE || i == CMARK_LARGE || i == MD4C_LARGE ? one : many;
    benches[TOOL].job = (job){.input = small, .times = 1, .tool = tool, .path = path};
    if (copy < 0)
        benches[TOOL].run = NULL;

    for (int round = 0; round < rounds; round++)
        for (size_t i = 0; i < CASES; i++)
            if (benches[i].run)
                benches[i].results[round] = apart(&benches[i]);

    printf("%s: documents of %zu bytes, %zu of them; one text of %zu bytes; %d rounds\n\n", argv[arg], small.size,
           many.times, large.size, rounds);
    printf("| %-44s | %8s | %19s | extra peak memory / input |\n|---|--:|--:|--:|\n", "case", "MB/s", "min - max");
    for (size_t i = 0; i < CASES; i++)
        if (benches[i].run)
            print_case(&benches[i], rounds);
    printf("\n| %-44s | %-44s | %6s |\n|---|---|--:|\n", "of", "to", "ratio");
    static const int ratios[][2] = {{PARSE, CMARK},    {PARSE_LARGE, CMARK_LARGE},
                                    {PARSE, MD4C},     {PARSE_LARGE, MD4C_LARGE},
                                    {JSON, JSON_COPY}, {JSON_STRING, JSON_COPY}};
    for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++)
        if (benches[ratios[i][0]].run && benches[ratios[i][1]].run)
            print_ratio(&benches[ratios[i][0]], &benches[ratios[i][1]], rounds);
    if (copy >= 0) {
        close(copy);
        unlink(path);
    }
    return 0;
}

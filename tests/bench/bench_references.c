/* How fast references are found in a text, beside PCRE2 with its JIT on the nine patterns of patterns.txt: the plainest
 * forms of what verslag_reference_scan() finds, which also knows their ids, some 1,200 names of laws, and lists.
 *
 * usage: bench_references [--rounds N] PATTERNS FILE...
 *
 * The files are put together and repeated up to 40 MB. The cases take turns, round after round; what counts are the
 * medians of the ratios within a round. */
#define _DEFAULT_SOURCE

#include <verslag/verslag.h>

#ifdef HAVE_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SIZE = 40000000, ROUNDS_MAX = 101, PATTERNS_MAX = 16 };

static char *text;
static size_t size;
static char *patterns[PATTERNS_MAX];
static size_t pattern_count;

static void die(const char *what)
{
    fprintf(stderr, "bench_references: %s\n", what);
    exit(1);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static size_t scan(void)
{
    verslag_reference_list *list;
    if (verslag_reference_scan(text, size, NULL, &list))
        die("the scan failed");
    size_t count = verslag_reference_list_count(list);
    verslag_reference_list_free(list);
    return count;
}

#ifdef HAVE_PCRE2
static pcre2_code *compile(const char *pattern, uint32_t options)
{
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, options, &error, &offset, NULL);
    if (!code || pcre2_jit_compile(code, PCRE2_JIT_COMPLETE))
        die("a pattern does not compile");
    return code;
}

static size_t matches(const pcre2_code *code)
{
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
    size_t count = 0;
    for (size_t at = 0; pcre2_jit_match(code, (PCRE2_SPTR)text, size, at, 0, data, NULL) > 0; count++)
        at = pcre2_get_ovector_pointer(data)[1];
    pcre2_match_data_free(data);
    return count;
}

/* All nine in one, as a program would do it that wants them in the order of the text. */
static size_t pcre2_together(void)
{
    static pcre2_code *code;
    if (!code) {
        char whole[4096] = "";
        for (size_t i = 0; i < pattern_count; i++)
            snprintf(whole + strlen(whole), sizeof whole - strlen(whole), "%s(?:%s)", i ? "|" : "", patterns[i]);
        code = compile(whole, 0);
    }
    return matches(code);
}

/* One after the other, each over the whole text. */
static size_t pcre2_in_turn(void)
{
    static pcre2_code *codes[PATTERNS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < pattern_count; i++) {
        if (!codes[i])
            codes[i] = compile(patterns[i], 0);
        count += matches(codes[i]);
    }
    return count;
}
#endif

typedef struct bench {
    const char *name;
    size_t (*run)(void);
    double seconds[ROUNDS_MAX];
    size_t found;
} bench;

static bench benches[] = {
    {"verslag_reference_scan()", scan, {0}, 0},
#ifdef HAVE_PCRE2
    {"PCRE2 JIT, nine patterns as one", pcre2_together, {0}, 0},
    {"PCRE2 JIT, nine patterns in turn", pcre2_in_turn, {0}, 0},
#endif
};

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return a < b ? -1 : a > b;
}

static double median(const double *values, int count)
{
    double sorted[ROUNDS_MAX];
    memcpy(sorted, values, (size_t)count * sizeof *values);
    qsort(sorted, (size_t)count, sizeof *sorted, by_size);
    return sorted[count / 2];
}

static void read_patterns(const char *path)
{
    static char lines[PATTERNS_MAX][1024];
    FILE *file = fopen(path, "rb");
    if (!file)
        die(path);
    while (pattern_count < PATTERNS_MAX && fgets(lines[pattern_count], sizeof *lines, file)) {
        lines[pattern_count][strcspn(lines[pattern_count], "\n")] = '\0';
        patterns[pattern_count] = lines[pattern_count];
        pattern_count++;
    }
    fclose(file);
}

static void read_texts(char **paths)
{
    text = malloc(SIZE + 1);
    if (!text)
        die("no memory");
    for (; *paths && size < SIZE; paths++) {
        FILE *file = fopen(*paths, "rb");
        if (!file)
            die(*paths);
        size += fread(text + size, 1, SIZE - size, file);
        fclose(file);
    }
    if (!size)
        die("there is no text");
    for (size_t once = size; size + once <= SIZE; size += once)
        memcpy(text + size, text, once);
}

int main(int argc, char **argv)
{
    int rounds = 11, first = 1;
    if (argc > 2 && strcmp(argv[1], "--rounds") == 0) {
        rounds = atoi(argv[2]);
        first = 3;
    }
    if (argc < first + 2 || rounds < 1 || rounds > ROUNDS_MAX) {
        fprintf(stderr, "usage: bench_references [--rounds N] PATTERNS FILE...\n");
        return 2;
    }
    read_patterns(argv[first]);
    read_texts(argv + first + 1);
    const size_t count = sizeof benches / sizeof *benches;
    for (int round = 0; round < rounds; round++)
        for (size_t i = 0; i < count; i++) {
            const double start = now();
            benches[i].found = benches[i].run();
            benches[i].seconds[round] = now() - start;
        }
    printf("| case, %.0f MB | MB/s, median | found | to the first |\n|---|--:|--:|--:|\n", (double)size / 1e6);
    for (size_t i = 0; i < count; i++) {
        double ratios[ROUNDS_MAX];
        for (int round = 0; round < rounds; round++)
            ratios[round] = benches[0].seconds[round] / benches[i].seconds[round];
        printf("| %s | %.0f | %zu | %.2f |\n", benches[i].name, (double)size / 1e6 / median(benches[i].seconds, rounds),
               benches[i].found, median(ratios, rounds));
    }
    free(text);
    return 0;
}

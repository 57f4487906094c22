/* The library reads and writes nothing beside its memory and its input. Every block of both has a page that may not
 * be touched right behind it, or right before it, and is as large as was asked for; what fresh memory holds differs
 * from one time to the next, and the results do not. All of it is released. A sanitizer sees more, but not in every
 * build.
 *
 * usage: edges [FILE...]          Without FILE: the texts of the tests, whole and cut, and the references of their
 * tables */
#define _GNU_SOURCE 1
#include "walk_compare.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* --------------------------------------------------------------------------------------------- Blocks with edges */

/* Slots of 1, 2, 4 ... pages with one between each two that stays closed; each size has an area of its own. */
enum { CLASSES = 13, PAGE = 4096, SLOTS = 1 << 17 };
static const size_t AREA = (size_t)1 << 30;

typedef struct area {
    char *at;
    uint32_t *sizes, *unused; /* of each slot how much of it was asked for; the slots that were released */
    uint32_t unused_count, opened;
} area;

static area areas[CLASSES];
static bool in_front; /* the block begins where its slot begins; else it ends where that ends */
static unsigned char fill;
static size_t live;

static bool open_areas(void)
{
    for (size_t c = 0; c < CLASSES; c++) {
        void *at = mmap(NULL, AREA, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (at == MAP_FAILED)
            return false;
        areas[c] = (area){.at = (char *)at + PAGE,
                          .sizes = calloc(SLOTS >> c, sizeof(uint32_t)),
                          .unused = calloc(SLOTS >> c, sizeof(uint32_t))};
        if (!areas[c].sizes || !areas[c].unused)
            return false;
    }
    return true;
}

static size_t slot_size(size_t c) { return ((size_t)PAGE << c) + PAGE; }

static area *area_of(const void *memory)
{
    for (size_t c = 0; c < CLASSES; c++)
        if ((const char *)memory >= areas[c].at && (const char *)memory < areas[c].at + AREA - PAGE)
            return &areas[c];
    abort();
}

static uint32_t slot_of(const area *a, const void *memory)
{
    return (uint32_t)((size_t)((const char *)memory - a->at) / slot_size((size_t)(a - areas)));
}

/* A block whose address `alignment` divides. What is left between it and the edge has the same bytes as the block. */
static void *take(size_t size, size_t alignment)
{
    size_t c = 0;
    while (c < CLASSES && (size_t)PAGE << c < size)
        c++;
    if (c == CLASSES)
        return NULL;
    area *a = &areas[c];
    if (a->unused_count == 0 &&
        (a->opened + 1 >= (uint32_t)SLOTS >> (c + 1) ||
         mprotect(a->at + a->opened * slot_size(c), slot_size(c) - PAGE, PROT_READ | PROT_WRITE) != 0))
        return NULL;
    const uint32_t slot = a->unused_count ? a->unused[--a->unused_count] : a->opened++;
    char *at = a->at + slot * slot_size(c);
    memset(at, fill, slot_size(c) - PAGE);
    if (!in_front)
        at += (slot_size(c) - PAGE - size) / alignment * alignment;
    a->sizes[slot] = (uint32_t)size;
    live++;
    return at;
}

/* Objects of the library have addresses that 8 divides, and 16 where that divides their size. */
static void *edged_malloc(size_t size) { return take(size, size % 16 ? 8 : 16); }

static void edged_free(void *memory)
{
    if (!memory)
        return;
    area *a = area_of(memory);
    const uint32_t slot = slot_of(a, memory);
    memset(memory, ~fill, a->sizes[slot]);
    a->unused[a->unused_count++] = slot;
    live--;
}

static void *edged_realloc(void *memory, size_t size)
{
    void *grown = edged_malloc(size);
    if (memory && grown) {
        const area *a = area_of(memory);
        const size_t held = a->sizes[slot_of(a, memory)];
        memcpy(grown, memory, held < size ? held : size);
        edged_free(memory);
    }
    return grown;
}

/* The library's memory, whose functions the linker takes from here: every piece of it is a block of its own. */
#define VS_MEM_TIGHT 1
#define malloc edged_malloc
#define realloc edged_realloc
#define free edged_free
#include "../../lib/base/mem.c"
#undef malloc
#undef realloc
#undef free

/* ------------------------------------------------------------------------------------------------------ Trials */

enum { LARGEST = 1 << 17, CUTS = 6 };

static char doing[4200];
static size_t trials, mistakes;

static void expect(bool holds, const char *what)
{
    if (holds)
        return;
    printf("FAILED: %s: %s\n", doing, what);
    mistakes++;
}

static void touched(int number)
{
    static const char told[] = "FAILED: memory beside a block was touched: ";
    (void)number;
    if (write(STDOUT_FILENO, told, sizeof told - 1) > 0 && write(STDOUT_FILENO, doing, strlen(doing)) > 0)
        (void)!write(STDOUT_FILENO, "\n", 1);
    _exit(1);
}

/* All that the library says of a text is one number, of another text's questions too. */
static uint64_t result_of(const char *text, size_t len, const char *other, size_t other_len)
{
    char *copy = take(len, 1), *second = take(other_len, 1);
    verslag_document *docs[2] = {NULL, NULL};
    walk w = {0};
    uint64_t hash = 0;
    verslag_parser *parser = verslag_parser_new();
    if (!copy || !second || !parser) {
        expect(false, "no memory");
        return 0;
    }
    memcpy(copy, text, len);
    memcpy(second, other, other_len);
    const verslag_status status = verslag_parser_parse(parser, copy, len, &docs[0]);
    hash = (uint64_t)status;
    if (other_len)
        (void)verslag_parser_parse(parser, second, other_len, &docs[1]);
    verslag_parser_free(parser);
    edged_free(copy);
    edged_free(second);
    char *json = NULL;
    size_t json_len = 0;
    if (docs[0]) {
        json = verslag_document_to_json(docs[0], 0, &json_len);
        expect(json != NULL, "no JSON");
        hash = walk_hash(hash, json, json_len);
        verslag_free(json);
        walk_document(&w, docs[0]);
    }
    verslag_comparison *comparison = NULL;
    if (docs[0] && docs[1] && verslag_comparison_new(docs[1], docs[0], &comparison) == VERSLAG_OK) {
        walk_comparison(&w, comparison);
        verslag_comparison_free(comparison);
    }
    expect(!w.broken, w.broken);
    verslag_document_unref(docs[0]);
    verslag_document_unref(docs[1]);
    return hash;
}

static uint64_t scan_of(const char *text, size_t len)
{
    char *copy = take(len, 1), *html = NULL;
    size_t html_len = 0;
    verslag_reference_list *list = NULL;
    if (!copy)
        return 0;
    memcpy(copy, text, len);
    uint64_t hash = (uint64_t)verslag_reference_scan(copy, len, NULL, &list);
    for (size_t i = 0; i < verslag_reference_list_count(list); i++)
        hash = hash * 31 + verslag_reference_end(verslag_reference_list_item(list, i));
    verslag_reference_list_free(list);
    if (verslag_link_to_html(copy, len, NULL, &html, &html_len) == VERSLAG_OK)
        hash = walk_hash(hash, html, html_len);
    verslag_free(html);
    edged_free(copy);
    return hash;
}

static void try_text(const char *name, const char *text, size_t len, const char *other, size_t other_len)
{
    uint64_t results[2];
    const size_t before = live;
    snprintf(doing, sizeof doing, "%s, %zu bytes", name, len);
    for (int time = 0; time < 2; time++) {
        in_front = time == 1;
        fill = time == 1 ? 0xFF : 0x20;
        results[time] = other ? result_of(text, len, other, other_len) : scan_of(text, len);
    }
    expect(results[0] == results[1], "what memory held before, or stands beside it, changes the result");
    expect(live == before, "something was left behind");
    trials++;
}

/* "Zie ⟦Kamerstuk 38 123, nr. 45⟧.<tab>kamerstuk kst-38123-45" */
static void try_forms(const char *name, const char *text, size_t len)
{
    for (const char *line = text, *next; line < text + len; line = next) {
        const char *stop = memchr(line, '\n', (size_t)(text + len - line));
        next = stop ? stop + 1 : text + len;
        const char *tab = memchr(line, '\t', (size_t)(next - line));
        const char *close = tab ? memmem(line, (size_t)(tab - line), "\xE2\x9F\xA7", 3) : NULL, *open = line;
        char form[1024];
        size_t n = 0;
        for (const char *at = open; close && at < close && n < sizeof form; at++) {
            if (close - at >= 3 && memcmp(at, "\xE2\x9F\xA6", 3) == 0)
                at += 2;
            else
                form[n++] = *at;
        }
        if (close)
            try_text(name, form, n, NULL, 0);
    }
}

static bool ends(const char *name, const char *with)
{
    const size_t len = strlen(name), tail = strlen(with);
    return len > tail && strcmp(name + len - tail, with) == 0;
}

static char former[LARGEST];
static size_t former_len;

static void try_file(const char *path)
{
    static char text[LARGEST];
    FILE *file = fopen(path, "rb");
    const size_t len = file ? fread(text, 1, sizeof text, file) : 0;
    if (file)
        fclose(file);
    if (ends(path, ".tsv")) {
        try_forms(path, text, len);
        return;
    }
    try_text(path, text, len, former, former_len);
    try_text(path, text, len, NULL, 0);
    uint32_t state = (uint32_t)len;
    for (size_t i = 0; i < CUTS; i++) {
        state = state * 1664525u + 1013904223u;
        try_text(path, text, (size_t)(((uint64_t)len * (state >> 8)) >> 24), "", 0);
    }
    memcpy(former, text, len);
    former_len = len;
}

static void try_folder(const char *root, const char *folder)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", root, folder);
    struct dirent **entries = NULL;
    const int count = scandir(path, &entries, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        snprintf(path, sizeof path, "%s/%s/%s", root, folder, name);
        if (ends(name, ".txt") || ends(name, ".md") || ends(name, ".html") || ends(name, ".xml") || ends(name, ".tsv"))
            try_file(path);
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv)
{
    static const char *const folders[] = {"examples/data", "tests/data", "tests/data/variants", "tests/data/extracts",
                                          "tests/data/references"};
    const char *root = getenv("VERSLAG_SOURCE_DIR");
    if ((argc < 2 && !root) || sysconf(_SC_PAGESIZE) > PAGE || !open_areas()) {
        printf("no memory whose edges can be closed, or no VERSLAG_SOURCE_DIR\n");
        return 77;
    }
    signal(SIGSEGV, touched);
    signal(SIGBUS, touched);
    for (int i = 1; i < argc; i++)
        try_file(argv[i]);
    for (size_t i = 0; argc < 2 && i < sizeof folders / sizeof *folders; i++)
        try_folder(root, folders[i]);
    printf("%zu trials, %zu mistakes\n", trials, mistakes);
    return mistakes > 0 || trials == 0;
}

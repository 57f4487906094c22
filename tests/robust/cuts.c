/* A text may end anywhere, and begin anywhere: what was copied by halves, or lost its last page. Each text of the
 * tests is cut at many places, and each example of a reference behind every byte. What holds of every document
 * (walk.h) holds of these, and of plain text nothing is lost; a reference stands inside what was scanned.
 *
 * usage: cuts                 VERSLAG_SOURCE_DIR is where the texts are */
#define _POSIX_C_SOURCE 200809L
#include "walk.h"

#include <dirent.h>
#include <stdio.h>

enum { LARGEST = 1 << 17, CUTS = 24 };

static size_t documents, scans, mistakes;

static void expect(bool holds, const char *name, size_t begin, size_t end, const char *what)
{
    if (holds)
        return;
    printf("FAILED: %s, bytes %zu to %zu: %s\n", name, begin, end, what);
    mistakes++;
}

/* A document of the bytes from `begin` to `end`, in a block of its very size: a sanitizer sees what is read beyond. */
static void try_piece(const char *name, const char *text, size_t begin, size_t end)
{
    const size_t len = end - begin;
    char *copy = malloc(len + !len);
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    if (copy && parser) {
        memcpy(copy, text + begin, len);
        const verslag_status status = verslag_parser_parse(parser, copy, len, &doc);
        expect(status == VERSLAG_OK || status == VERSLAG_ERROR_FORMAT, name, begin, end, "another status");
    }
    if (doc) {
        walk w = {0};
        walk_document(&w, doc);
        walk_nothing_lost(&w, copy, len);
        expect(!w.broken, name, begin, end, w.broken);
        documents++;
    }
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    free(copy);
}

static void try_scan(const char *name, const char *text, size_t len)
{
    char *copy = malloc(len + !len);
    verslag_reference_list *list = NULL;
    if (copy)
        memcpy(copy, text, len);
    /* What is cut inside a character is no UTF-8, and is refused. */
    if (copy && verslag_reference_scan(copy, len, NULL, &list) == VERSLAG_OK) {
        size_t last = 0;
        for (size_t i = 0; i < verslag_reference_list_count(list); i++) {
            const verslag_reference *reference = verslag_reference_list_item(list, i);
            size_t words;
            const char *at = verslag_reference_text(reference, &words);
            const size_t begin = verslag_reference_begin(reference), end = verslag_reference_end(reference);
            expect(begin >= last && begin < end && end <= len && at && words > 0, name, begin, end,
                   "the span of a reference");
            last = begin;
        }
        scans++;
    }
    verslag_reference_list_free(list);
    free(copy);
}

static void try_pieces(const char *name, const char *text, size_t len)
{
    uint32_t state = (uint32_t)len;
    try_piece(name, text, 0, len);
    for (size_t i = 0; i < CUTS; i++) {
        state = state * 1664525u + 1013904223u;
        const size_t at = (size_t)(((uint64_t)len * (state >> 8)) >> 24);
        try_piece(name, text, 0, at);
        if (i % 3 == 0)
            try_piece(name, text, at, len);
    }
}

/* "Zie ⟦Kamerstuk 38 123, nr. 45⟧.<tab>kamerstuk kst-38123-45": the brackets and what is expected are not scanned. */
static void try_forms(const char *name, char *text, size_t len)
{
    for (char *line = text, *next; line < text + len; line = next) {
        char *stop = memchr(line, '\n', (size_t)(text + len - line)), *out = line, *tab;
        next = stop ? stop + 1 : text + len;
        tab = memchr(line, '\t', (size_t)(next - line));
        if (*line == '#' || !tab)
            continue;
        for (const char *at = line; at < tab; at++) {
            if (tab - at >= 3 && (memcmp(at, "\xE2\x9F\xA6", 3) == 0 || memcmp(at, "\xE2\x9F\xA7", 3) == 0))
                at += 2;
            else
                *out++ = *at;
        }
        for (const char *at = line; at < out; at++) {
            try_scan(name, line, (size_t)(at - line) + 1);
            if (at - line < 40)
                try_scan(name, at, (size_t)(out - at));
        }
    }
}

static bool ends(const char *name, const char *with)
{
    const size_t len = strlen(name), tail = strlen(with);
    return len > tail && strcmp(name + len - tail, with) == 0;
}

static void try_folder(const char *root, const char *folder)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", root, folder);
    DIR *dir = opendir(path);
    char *text = malloc(LARGEST);
    expect(dir && text, folder, 0, 0, "cannot be read");
    for (struct dirent *entry; dir && text && (entry = readdir(dir)) != NULL;) {
        if (!ends(entry->d_name, ".txt") && !ends(entry->d_name, ".html") && !ends(entry->d_name, ".xml") &&
            !ends(entry->d_name, ".tsv"))
            continue;
        snprintf(path, sizeof path, "%s/%s/%s", root, folder, entry->d_name);
        FILE *file = fopen(path, "rb");
        const size_t len = file ? fread(text, 1, LARGEST, file) : 0;
        if (file)
            fclose(file);
        if (ends(entry->d_name, ".tsv"))
            try_forms(entry->d_name, text, len);
        else
            try_pieces(entry->d_name, text, len);
    }
    if (dir)
        closedir(dir);
    free(text);
}

int main(void)
{
    static const char *const folders[] = {"examples/data", "tests/data", "tests/data/variants", "tests/data/extracts",
                                          "tests/data/references"};
    const char *root = getenv("VERSLAG_SOURCE_DIR");
    if (!root)
        return 77;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        try_folder(root, folders[i]);
    printf("%zu documents, %zu scans, %zu mistakes\n", documents, scans, mistakes);
    return mistakes > 0 || documents == 0 || scans == 0;
}

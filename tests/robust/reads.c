/* How often a parse reads its input: of documents as they are printed, where hostile.c has texts that nobody writes.
 * Every read of a byte is counted (counted.h), of the input and of the text that is made of it: one at a time, as a
 * scanner reads, and many at once, as memchr() does. A stage more over the whole text, or one that looks at the same
 * line again and again, is seen here before it is felt.
 *
 * usage: reads [FILE...]        Without FILE: the own documents in VERSLAG_SOURCE_DIR, and those of VERSLAG_SHARED */
#define _POSIX_C_SOURCE 200809L

#include <verslag/verslag.h>

#include "counted.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* What is a long document, of which the front is the smallest part. */
enum { LONG = 50000, LARGEST = 4 << 20 };
/* How often a byte of a long document, and of all documents together, may be read. */
enum { SINGLY_LONG = 6, WIDELY_LONG = 26, SINGLY = 6, WIDELY = 24 };

typedef struct tally {
    double bytes, singly, widely;
    unsigned documents;
} tally;

static bool print(const char *name, const tally *t, double most_singly, double most_widely)
{
    const bool ok = t->singly <= most_singly * t->bytes && t->widely <= most_widely * t->bytes;
    if (t->documents)
        printf("| %s | %u | %.0f | %.1f | %.1f |%s\n", name, t->documents, t->bytes / 1000, t->singly / t->bytes,
               t->widely / t->bytes, ok ? "" : "  FAILED: reads its bytes too often");
    return ok;
}

static void add(tally *to, const tally *from)
{
    to->bytes += from->bytes;
    to->singly += from->singly;
    to->widely += from->widely;
    to->documents += from->documents;
}

/* Adds what the parse of a file takes; `longer` has the long ones. */
static bool try_file(const char *path, tally *all, tally *longer)
{
    static char text[LARGEST];
    FILE *file = fopen(path, "rb");
    const size_t len = file ? fread(text, 1, sizeof text, file) : 0;
    if (file)
        fclose(file);
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    read_singly = read_widely = 0;
    const verslag_status status = verslag_parser_parse(parser, text, len, &doc);
    const tally one = {(double)len, (double)read_singly, (double)read_widely, 1};
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    if (status)
        return true; /* what is no text, among the files of a folder */
    add(all, &one);
    if (len < LONG)
        return true;
    const char *name = strrchr(path, '/');
    add(longer, &one);
    return print(name ? name + 1 : path, &one, SINGLY_LONG, WIDELY_LONG);
}

static bool try_folder(const char *root, const char *folder, tally *all, tally *longer)
{
    char path[4096];
    tally own = {0};
    bool ok = true;
    snprintf(path, sizeof path, "%s/%s", root, folder);
    DIR *dir = opendir(path);
    for (struct dirent *entry; dir && (entry = readdir(dir)) != NULL;) {
        const char *end = strrchr(entry->d_name, '.');
        if (!end || (strcmp(end, ".txt") && strcmp(end, ".html") && strcmp(end, ".xml")))
            continue;
        snprintf(path, sizeof path, "%s/%s/%s", root, folder, entry->d_name);
        ok &= try_file(path, &own, longer);
    }
    if (dir)
        closedir(dir);
    add(all, &own);
    return print(folder, &own, 1e9, 1e9) && ok;
}

int main(int argc, char **argv)
{
    static const char *const own[] = {"examples/data", "tests/data", "tests/data/variants", "tests/data/extracts"};
    static const char *const shared[] = {"corpus/verslag-so", "corpus/renditions",  "corpus/koop-html",
                                         "corpus/koop-xml",   "corpus/kamervragen", "corpus/lijst-van-vragen",
                                         "corpus/inbreng-so", "corpus/other"};
    const char *root = getenv("VERSLAG_SOURCE_DIR"), *given = getenv("VERSLAG_SHARED");
    tally all = {0}, longer = {0};
    bool ok = true;
    if (!READS_ARE_COUNTED) {
        printf("SKIP: this compiler cannot count what is read; clang 14 can\n");
        return 77;
    }
    printf("| reads for each byte of input | documents | KB | one at a time | many at once |\n|---|--:|--:|--:|--:|\n");
    for (int i = 1; i < argc; i++)
        ok &= try_file(argv[i], &all, &longer);
    for (size_t i = 0; argc < 2 && root && i < sizeof own / sizeof *own; i++)
        ok &= try_folder(root, own[i], &all, &longer);
    for (size_t i = 0; argc < 2 && given && i < sizeof shared / sizeof *shared; i++)
        ok &= try_folder(given, shared[i], &all, &longer);
    ok &= print("those of 50 KB and more", &longer, SINGLY_LONG, WIDELY_LONG);
    ok &= print("all", &all, SINGLY, WIDELY);
    return !ok || all.documents == 0;
}

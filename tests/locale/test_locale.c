/* The library does not look at the program's locale: a document gives the same JSON under Dutch (a comma in numbers)
 * and Turkish (an i without a dot) as under C. */
#define _POSIX_C_SOURCE 200809L

#include <verslag/verslag.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *parse(const char *path)
{
    verslag_document *doc = NULL;
    verslag_parser *parser = verslag_parser_new();
    if (verslag_parser_parse_file(parser, path, &doc) != VERSLAG_OK)
        fprintf(stderr, "%s: %s\n", path, verslag_parser_error_message(parser));
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    return json;
}

int main(void)
{
    static const char *const names[] = {"nl_NL.UTF-8", "tr_TR.UTF-8"};
    const char *root = getenv("VERSLAG_SOURCE_DIR");
    char path[4096];
    snprintf(path, sizeof path, "%s/tests/ctypes/overleg.txt", root ? root : ".");

    char *expected = parse(path);
    if (!expected)
        return 1;
    int tried = 0, different = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!setlocale(LC_ALL, names[i])) {
            printf("%s is not there: not tried\n", names[i]);
            continue;
        }
        tried++;
        char *json = parse(path);
        if (!json || strcmp(json, expected) != 0) {
            printf("%s: the JSON differs from that under C\n", names[i]);
            different++;
        }
        if (strcmp(setlocale(LC_ALL, NULL), names[i]) != 0) {
            printf("%s: the library changed the locale\n", names[i]);
            different++;
        }
        verslag_free(json);
    }
    verslag_free(expected);
    printf("%d locales tried, %d different\n", tried, different);
    return different > 0 ? 1 : tried > 0 ? 0 : 77;
}

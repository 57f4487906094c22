/* A user's program: built against the installed library by tests/install/run.sh. */
#include <verslag/verslag.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    if (argc != 2 || verslag_version() != VERSLAG_VERSION ||
        strcmp(verslag_version_string(), VERSLAG_VERSION_STRING) != 0) {
        fprintf(stderr, "the header is %s, the library %s\n", VERSLAG_VERSION_STRING, verslag_version_string());
        return 1;
    }
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    if (verslag_parser_parse_file(parser, argv[1], &doc) != VERSLAG_OK) {
        fprintf(stderr, "%s\n", verslag_parser_error_message(parser));
        verslag_parser_free(parser);
        return 1;
    }
    printf("%zu questions\n", verslag_document_question_count(doc));
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    return 0;
}

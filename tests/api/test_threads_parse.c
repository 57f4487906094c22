/* Several threads parse, compare, link and scan at the same time, each with a parser of its own: what comes out is what
 * one thread alone gets. A program of its own, so that it can run under ThreadSanitizer. */
#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <verslag/compare.h>
#include <verslag/verslag.h>

enum { THREADS = 4, ROUNDS = 8 };

static const char text[] = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"
                           "Vragen en opmerkingen van de leden van de VVD-fractie\n"
                           "De leden van de VVD-fractie lazen de brief van 9 juni 2023 over veren.1\n"
                           "1. Vaart de veer van Kamerstuk 12 345, nr. 6 nog?\n"
                           "Antwoord van het kabinet\n"
                           "Ja, zie artikel 3 van de Wegenwet.\n"
                           "1 Verordening (EU) 2016/679.\n";
static const char page[] = "<html><head><title>Veren</title></head><body><div id=\"broodtekst\">"
                           "<h1>Verslag van een schriftelijk overleg</h1>"
                           "<h2>Vragen en opmerkingen van de leden van de D66-fractie</h2>"
                           "<p>De leden van de D66-fractie vragen of de veer vaart. Zie Stb. 2010, 5.</p>"
                           "<p><i>Antwoord</i></p><p>De veer vaart.</p></div></body></html>";
/* In another character set, for which iconv() is asked. */
static const char latin[] = "LIJST VAN VRAGEN\n1\nKan het caf\xE9 aan de veer open?\n";

static pthread_barrier_t barrier;

/* Everything that one thread makes, as one string; NULL where something failed. */
static char *make_all(void)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *plain = NULL, *marked = NULL, *charset = NULL;
    verslag_comparison *comparison = NULL;
    char *texts[5] = {0}, *all = NULL;
    if (verslag_parser_parse(parser, text, sizeof text - 1, &plain) ||
        verslag_parser_parse(parser, page, sizeof page - 1, &marked) ||
        verslag_parser_set_encoding(parser, "iso-8859-15") ||
        verslag_parser_parse(parser, latin, sizeof latin - 1, &charset))
        goto done;
    verslag_document *second = marked ? marked : charset;
    if (verslag_comparison_new(plain, second, &comparison))
        goto done;
    texts[0] = verslag_document_to_json(plain, VERSLAG_JSON_DEFAULT, NULL);
    texts[1] = verslag_document_to_json(second, VERSLAG_JSON_DEFAULT, NULL);
    texts[2] = verslag_document_to_json(charset, VERSLAG_JSON_DEFAULT, NULL);
    texts[3] = verslag_document_to_html(second, VERSLAG_HTML_DEFAULT, NULL);
    texts[4] = verslag_comparison_to_json(comparison, NULL);
    size_t size = 1;
    for (size_t i = 0; i < 5; i++) {
        if (!texts[i])
            goto done;
        size += strlen(texts[i]);
    }
    if ((all = calloc(size, 1)) != NULL)
        for (size_t i = 0, len = 0; i < 5; i++)
            len += (size_t)snprintf(all + len, size - len, "%s", texts[i]);
done:
    for (size_t i = 0; i < 5; i++)
        verslag_free(texts[i]);
    verslag_comparison_free(comparison);
    verslag_document_unref(charset);
    verslag_document_unref(marked);
    verslag_document_unref(plain);
    verslag_parser_free(parser);
    return all;
}

static void *work(void *expected)
{
    uintptr_t wrong = 0;
    pthread_barrier_wait(&barrier);
    for (int i = 0; i < ROUNDS; i++) {
        char *all = make_all();
        wrong += !all || strcmp(all, expected) != 0;
        free(all);
    }
    return (void *)wrong;
}

int main(void)
{
    uintptr_t wrong = 0;
    pthread_t threads[THREADS];
    /* The first threads start before this one has used the library at all. */
    static char nothing[] = "";
    pthread_barrier_init(&barrier, NULL, THREADS);
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, work, nothing) != 0)
            return 1;
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    char *expected = make_all();
    if (!expected) {
        fprintf(stderr, "it does not work in one thread\n");
        return 1;
    }
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, work, expected) != 0)
            return 1;
    for (int i = 0; i < THREADS; i++) {
        void *result;
        pthread_join(threads[i], &result);
        wrong += (uintptr_t)result;
    }
    pthread_barrier_destroy(&barrier);
    free(expected);
    if (wrong)
        fprintf(stderr, "%zu of %d rounds differ from what one thread gets\n", (size_t)wrong, THREADS * ROUNDS);
    return wrong != 0;
}

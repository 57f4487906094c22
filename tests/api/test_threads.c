/* Several threads read all texts of one document at the same time, and take and drop references to it. A program of
 * its own, so that it can run under ThreadSanitizer, which does not start under Criterion. */
#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <verslag/verslag.h>

enum { THREADS = 4, ROUNDS = 20, QUESTIONS = 40 };

static verslag_document *document;
static pthread_barrier_t barrier;

/* Texts are the canonical text at their span, whoever asks first. */
static size_t wrong(const char *text, size_t len, size_t begin, size_t end)
{
    const char *canonical = verslag_document_text(document, NULL);
    return !text || len != end - begin || memcmp(text, canonical + begin, len) != 0 || text[len] != '\0';
}

static size_t read_all(const verslag_document *doc)
{
    size_t mistakes = 0, len;
    for (size_t i = 0; i < verslag_document_fraction_count(doc); i++)
        mistakes += verslag_fraction_heading(verslag_document_fraction(doc, i), NULL) == NULL;
    for (size_t i = 0; i < verslag_document_question_count(doc); i++) {
        const verslag_question *question = verslag_document_question(doc, i);
        const char *text = verslag_question_text(question, &len);
        mistakes += wrong(text, len, verslag_question_begin(question), verslag_question_end(question));
        verslag_question_label(question, NULL);
        for (size_t j = 0; j < verslag_question_context_count(question); j++)
            mistakes += verslag_passage_text(verslag_question_context(question, j), NULL) == NULL;
        for (size_t j = 0; j < verslag_question_part_count(question); j++) {
            const verslag_passage *part = verslag_question_part(question, j);
            text = verslag_passage_text(part, &len);
            mistakes += wrong(text, len, verslag_passage_begin(part), verslag_passage_end(part));
        }
    }
    for (size_t i = 0; i < verslag_document_answer_count(doc); i++) {
        const verslag_answer *answer = verslag_document_answer(doc, i);
        const char *text = verslag_answer_text(answer, &len);
        mistakes += wrong(text, len, verslag_answer_begin(answer), verslag_answer_end(answer));
        verslag_answer_heading(answer, NULL);
    }
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++)
        mistakes += verslag_reference_text(verslag_document_reference(doc, i), NULL) == NULL;
    for (size_t i = 0; i < verslag_document_note_count(doc); i++)
        mistakes += verslag_note_text(verslag_document_note(doc, i), NULL) == NULL;
    return mistakes;
}

static void *reader(void *unused)
{
    (void)unused;
    pthread_barrier_wait(&barrier);
    size_t mistakes = 0;
    for (int i = 0; i < 10; i++) {
        verslag_document *mine = verslag_document_ref(document);
        mistakes += read_all(mine);
        char *json = i == 0 ? verslag_document_to_json(mine, VERSLAG_JSON_DEFAULT, NULL) : NULL;
        verslag_free(json);
        verslag_document_unref(mine);
    }
    verslag_document_unref(document); /* the one that main took for this thread: the last of them releases it */
    return (void *)(uintptr_t)mistakes;
}

int main(void)
{
    static char text[QUESTIONS * 256];
    size_t len = (size_t)snprintf(text, sizeof text, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"
                                                     "Vragen en opmerkingen van de leden van de VVD-fractie\n");
    for (int i = 1; i <= QUESTIONS; i++)
        len += (size_t)snprintf(text + len, sizeof text - len,
                                "Deze leden lazen bladzijde %d.\n%d. Vaart veer %d nog? Zie Kamerstuk 12 345, nr. %d.\n"
                                "Antwoord van het kabinet\nJa, veer %d vaart nog.\n", i, i, i, i, i);
    size_t mistakes = 0;
    for (int round = 0; round < ROUNDS; round++) {
        verslag_parser *parser = verslag_parser_new();
        if (verslag_parser_parse(parser, text, len, &document)) {
            fprintf(stderr, "%s\n", verslag_parser_error_message(parser));
            return 1;
        }
        verslag_parser_free(parser);
        if (verslag_document_question_count(document) != QUESTIONS) {
            fprintf(stderr, "%zu questions instead of %d\n", verslag_document_question_count(document), QUESTIONS);
            return 1;
        }
        pthread_t threads[THREADS];
        pthread_barrier_init(&barrier, NULL, THREADS);
        for (int i = 0; i < THREADS; i++) {
            verslag_document_ref(document);
            if (pthread_create(&threads[i], NULL, reader, NULL) != 0)
                return 1;
        }
        verslag_document_unref(document);
        for (int i = 0; i < THREADS; i++) {
            void *result;
            pthread_join(threads[i], &result);
            mistakes += (size_t)(uintptr_t)result;
        }
        pthread_barrier_destroy(&barrier);
    }
    if (mistakes)
        fprintf(stderr, "%zu texts are wrong\n", mistakes);
    return mistakes != 0;
}

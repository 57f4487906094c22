/* A list of 2,000 questions beside an edited one, and four times as many: the steps that a comparison takes may grow
 * by the length and a little more. Steps are counted as in the hostile texts (counted.h); the sentences come out of
 * a vocabulary in which, as in a language, a few words are frequent and most are rare.
 *
 * usage: compare_steps [QUESTIONS] */
#include <verslag/verslag.h>

#include "counted.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { QUESTIONS = 2000, GROWTH = 6, VOCABULARY = 4000, WORDS = 16, ROOM = 400 };

static uint32_t next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* A word by its place in the vocabulary: the frequent ones are the first. */
static size_t put_word(char *out, uint32_t *state)
{
    const uint32_t limit = 1 + next(state) % VOCABULARY, word = next(state) % limit;
    size_t len = 0;
    for (uint32_t n = word + 700; n; n /= 20) {
        out[len++] = "bdfgklmnprstvwz"[n % 15];
        out[len++] = "aeiou"[n % 5];
    }
    return len;
}

/* Writes the questions in order; where `edited`, one in three has another word, one in ten stands at another place,
 * and one in twenty is left out. */
static size_t write(char *out, size_t questions, bool edited)
{
    size_t at = (size_t)sprintf(out, "LIJST VAN VRAGEN\n\n");
    for (size_t i = 0; i < questions; i++) {
        const size_t which = edited && i % 10 == 0 ? (i * 7 + 13) % questions / 10 * 10 : i;
        uint32_t state = (uint32_t)which * 2654435761u + 17;
        if (edited && which % 20 == 3)
            continue;
        at += (size_t)sprintf(out + at, "%zu. Hoeveel", i + 1);
        for (size_t w = 0; w < WORDS; w++) {
            out[at++] = ' ';
            size_t len = put_word(out + at, &state);
            if (!(edited && which % 3 == 0 && w == which % WORDS))
                at += len;
            else
                at += (size_t)sprintf(out + at, "gewijzigd");
        }
        at += (size_t)sprintf(out + at, "?\n\n");
    }
    return at;
}

static verslag_document *parse(size_t questions, bool edited)
{
    verslag_document *doc = NULL;
    char *text = malloc(questions * ROOM + 100);
    verslag_parser *parser = verslag_parser_new();
    if (text && parser)
        (void)verslag_parser_parse(parser, text, write(text, questions, edited), &doc);
    verslag_parser_free(parser);
    free(text);
    return doc;
}

/* The steps of a comparison; 0 where it did not do what it should. */
static uint64_t measure(size_t questions)
{
    verslag_document *first = parse(questions, false), *second = parse(questions, true);
    verslag_comparison *comparison = NULL;
    steps = read_singly = read_widely = 0;
    const bool ok = first && second && verslag_comparison_new(first, second, &comparison) == VERSLAG_OK;
    uint64_t taken = ok ? steps + read_singly + read_widely : 0;
    const size_t found = verslag_document_question_count(first),
                 sentences = verslag_comparison_alignment_count(comparison);
    const size_t dropped = verslag_comparison_tally(comparison, NULL, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_DROPPED);
    const size_t edited = verslag_comparison_tally(comparison, NULL, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_EDITED);
    printf("%zu questions, %zu alignments, %zu edited, %zu dropped: %llu steps and reads\n", found, sentences, edited,
           dropped, (unsigned long long)taken);
    if (found != questions || edited < questions / 4 || edited > questions * 2 / 5 || dropped > questions / 10)
        taken = 0;
    verslag_comparison_free(comparison);
    verslag_document_unref(first);
    verslag_document_unref(second);
    return taken;
}

int main(int argc, char **argv)
{
    const size_t questions = argc > 1 ? strtoul(argv[1], NULL, 10) : QUESTIONS;
    const uint64_t one = measure(questions), four = measure(4 * questions);
    if (!one || !four) {
        printf("FAILED: the comparison did not find what was changed\n");
        return 1;
    }
    printf("%.2f times the steps for four times the questions\n", (double)four / (double)one);
    return four > GROWTH * one;
}

/* small_parse.h - a parse built by hand, as the stages before the references leave it: lines of text with their
 * places, questions and answers. */
#ifndef SMALL_PARSE_H
#define SMALL_PARSE_H

#include "structure/structure.h"
#include <stdlib.h>

typedef struct small_parse {
    vs_parse parse;
    verslag_document *doc;
} small_parse;

static inline void small_open(small_parse *small)
{
    memset(small, 0, sizeof *small);
    small->doc = calloc(1, sizeof *small->doc);
    small->parse.doc = small->doc;
    vs_blocks_init(&small->parse.blocks, 0);
}

static inline void small_close(small_parse *small)
{
    vs_parse *parse = &small->parse;
    vs_blocks_free(&parse->blocks);
    vs_vec_free(&parse->dossiers);
    vs_vec_free(&parse->fractions);
    vs_vec_free(&parse->questions);
    vs_vec_free(&parse->answers);
    vs_vec_free(&parse->references);
    vs_vec_free(&parse->diagnostics);
    vs_vec_free(&parse->places);
    vs_vec_free(&parse->parties);
    vs_vec_free(&parse->targets);
    vs_vec_free(&parse->strings);
    vs_vec_free(&parse->indexes);
    vs_arena_free(&small->doc->arena);
    free(small->doc);
}

/* One more line; returns where it begins. */
static inline uint32_t small_line(small_parse *small, verslag_place place, uint32_t index, const char *text)
{
    vs_parse *parse = &small->parse;
    vs_blocks_open(&parse->blocks, place == VERSLAG_PLACE_NOTE ? VS_BLOCK_NOTE : VS_BLOCK_PARAGRAPH,
                   parse->places.count + 1);
    vs_blocks_append(&parse->blocks, vs_cstr(text), parse->places.count + 1);
    vs_blocks_close(&parse->blocks);
    const vs_block *block = vs_blocks_last(&parse->blocks);
    vs_span_place *span = vs_vec_push(&parse->places);
    *span = (vs_span_place){
        .begin = block->begin, .line = parse->places.count, .index = index, .place = (uint8_t)place};
    return block->begin;
}

/* A question with this number (0: none) and this text; `label` NULL: the number alone. */
static inline void small_question(small_parse *small, uint32_t number, const char *label, uint32_t fraction,
                                  const char *text)
{
    vs_parse *parse = &small->parse;
    uint32_t index = parse->questions.count;
    uint32_t printed = label ? small_line(small, VERSLAG_PLACE_QUESTION, index, label) : 0;
    uint32_t begin = small_line(small, VERSLAG_PLACE_QUESTION, index, text);
    verslag_question *question = vs_vec_push(&parse->questions);
    question->doc = small->doc;
    question->text.begin = begin;
    question->text.end = begin + (uint32_t)strlen(text);
    question->label.begin = printed;
    question->label.end = printed + (label ? (uint32_t)strlen(label) : 0);
    question->fraction = fraction;
    question->answer = VS_NONE;
    question->numbers.first = parse->indexes.count;
    if (number) {
        uint32_t *slot = vs_vec_push(&parse->indexes);
        *slot = number;
        question->numbers.count = 1;
    }
}

/* The answer to the question added last. */
static inline void small_answer(small_parse *small, const char *text)
{
    vs_parse *parse = &small->parse;
    uint32_t index = parse->answers.count, question = parse->questions.count - 1;
    uint32_t begin = *text ? small_line(small, VERSLAG_PLACE_ANSWER, index, text) : parse->blocks.len;
    verslag_answer *answer = vs_vec_push(&parse->answers);
    answer->doc = small->doc;
    answer->text.begin = begin;
    answer->text.end = begin + (uint32_t)strlen(text);
    answer->questions.first = parse->indexes.count;
    answer->questions.count = 1;
    uint32_t *slot = vs_vec_push(&parse->indexes);
    *slot = question;
    parse->questions.items[question].answer = index;
}

static inline void small_finish(small_parse *small) { (void)vs_blocks_finish(&small->parse.blocks); }

#endif

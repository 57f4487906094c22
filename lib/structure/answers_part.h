/* answers_part.h - a part that holds all the answers: answers_part.c, answers_named.c and answers_topics.c share it. */
#ifndef VS_ANSWERS_PART_H
#define VS_ANSWERS_PART_H

#include "structure/assemble.h"

#define VS_VOICES_MAX 40u
#define VS_VOICE_NAMES 12u

/* Who asks: a fraction with its heading, or, in a letter without headings, the speaker of a run of paragraphs. */
typedef struct vs_voice {
    uint32_t names[VS_VOICE_NAMES], count;
    uint32_t runs;  /* of questions that stand together */
    uint32_t named; /* how often the answers turn to it */
} vs_voice;

typedef struct vs_voices {
    vs_voice item[VS_VOICES_MAX];
    uint32_t count;
    uint32_t *of_question; /* VS_NONE: nobody, or one too many */
} vs_voices;

/* All return false when out of memory, but for those that say otherwise. */

/* Opens an answer whose label ends at `offset`: there it stands, also where no text follows. */
void vs_answers_begin(vs_assembler *a, uint32_t offset);
/* Adds a block to the open answer: an answer heading, the question again, or the answer's own text from `begin` on. */
bool vs_answers_take(vs_assembler *a, uint32_t block, uint32_t begin);
/* Builds the answer that is open, if any. */
bool vs_answers_close(vs_assembler *a);
/* The questions of `list` are answered in the blocks [first, last), which name no numbers. `otherwise`: by what all
 * of them are matched to one answer where nothing tells them apart (VS_MATCHED_BY_...); NULL where the print says
 * it. */
bool vs_answers_by_words(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list,
                         const char *otherwise);

/* Finds out whose the questions are that still want an answer. */
bool vs_voices_read(const vs_parse *parse, vs_voices *v);
/* Most of the voices are named in the part, and none has a heading in it: not for lack of memory. */
bool vs_voices_are_named(const vs_assembler *a, uint32_t first, uint32_t last, vs_voices *v);
/* One run over all fractions, in which the answers name who asked; what comes before the first name answers nobody. */
bool vs_answers_by_name(vs_assembler *a, uint32_t first, uint32_t last, const vs_voices *v);
/* Which voices of the questions the opening of a block, or of a text, names, as bits by their index: 0 for none,
 * whatever memory is left. */
uint64_t vs_voices_named(const vs_assembler *a, const vs_voices *v, uint32_t block);
uint64_t vs_voices_in(const vs_assembler *a, const vs_voices *v, vs_str text);
/* The questions of `list` that the blocks [first, last) answer, which name who asked, in whatever order: those of a
 * voice are told apart by their words. `headed`: a heading stands above the blocks, so that nothing in them
 * introduces the part. *taken is false, and nothing is done, where the blocks do not name who asked. */
bool vs_answers_by_voice(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, const vs_voices *v,
                         bool headed, bool *taken);

/* The questions of `list`, of one fraction, that the blocks [first, last) answer in their order, without repeating
 * them: told apart by their words. *taken is false, and nothing is done, where those leave a doubt. */
bool vs_answers_by_likeness(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, bool *taken);
/* The topic under whose heading each question stands, as a hash in (*topics)[], 0: none; for the questions before
 * block `end`. */
bool vs_topics_read(const vs_assembler *a, uint32_t end, uint32_t **topics);
/* The questions of `list` are answered in the blocks [first, last) under the headings of their topics. *taken is false,
 * and nothing is done, where the topics are not the same. */
bool vs_answers_by_topic(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, const vs_voices *v,
                         bool *taken);

#endif

/* assemble.h - the assembler's state, shared by assemble.c (which block belongs to what) and build.c (the objects). */
#ifndef VS_ASSEMBLE_H
#define VS_ASSEMBLE_H

#include "base/limits.h"
#include "structure/structure.h"

typedef enum vs_mode {
    VS_MODE_FRONT,    /* before the first heading or question */
    VS_MODE_CONTEXT,  /* text may lead up to a question, or be one in a document without numbers */
    VS_MODE_QUESTION,
    VS_MODE_ANSWER,
    VS_MODE_AGENDA
} vs_mode;

typedef VS_VEC(uint32_t) vs_block_list;

/* What is known of question numbers, as far as the highest that anything is known of. */
typedef VS_VEC(uint32_t) vs_number_map;

/* 0 where nothing is known. */
static inline uint32_t vs_number_get(const vs_number_map *map, uint32_t number)
{
    return number < map->count ? map->items[number] : 0;
}

/* False when out of memory. */
static inline bool vs_number_set(vs_number_map *map, uint32_t number, uint32_t value)
{
    if (number >= map->count) {
        if (!vs_vec_reserve(map, number + 1 - map->count))
            return false;
        map->count = number + 1; /* what is new is zeroed */
    }
    map->items[number] = value;
    return true;
}

/* The line of a question and, from `offset` on, its answer. */
typedef struct vs_split {
    uint32_t block, offset, question;
} vs_split;

typedef struct vs_assembler {
    vs_parse *parse;
    vs_mode mode;
    uint32_t fraction;        /* the open one, or VS_NONE */
    uint32_t part_fraction;   /* that of the part, or VS_NONE; labels of questions can name others */
    bool asker_labels;        /* labels with numbers name fractions: "Vraag 3 (VVD)" */
    vs_block_list open;       /* the blocks of the question or answer that is open */
    vs_block_list pending;    /* blocks that may lead up to the next question */
    vs_block_list unanswered; /* questions since the last answer */
    uint32_t label_block;     /* the block with the open question's number, or VS_NONE */
    uint32_t text_begin;      /* where the text of the first open block begins, behind its label */
    uint32_t text_end;        /* where that of a question ends, if within its last block; else 0 */
    uint32_t heading_begin, heading_end; /* of the open answer; equal: none */
    vs_block_list answered;   /* the questions of the open answer */
    /* what the choice of those rests on, where no number, heading or order says it; else NULL */
    const char *matched_by;
    const char *respondent;
    bool interleaved;         /* answers follow their questions, with headings or without */
    bool headed;              /* answers have headings */
    vs_str office, colleague; /* whose answers the part has, and who has a part of his own behind it */
    bool offices;             /* two have parts of their own: a question belongs to the one that it turns to */
    const uint32_t *topics;   /* in a part with all the answers: of each question, see vs_topics_read() */
    bool answers_part;        /* inside a part that has all the answers */
    bool speakers_tell;       /* without headings and numbers, who speaks tells answers from questions */
    bool section_spoken;      /* ... in the part that is open */
    bool numbered;            /* the open fraction, or what stands outside all of them, numbers its questions */
    bool spoken;              /* section_spoken, and not numbered */
    bool topics_of_questions; /* topic headings stand right above paragraphs that ask */
    bool numbers_told;        /* that there are too many ranges of numbers */
    uint32_t last_numbered;   /* the block of the last question with a number */
    vs_number_map by_number;  /* 1 + the latest question with a number */
    VS_VEC(vs_split) splits;  /* in their order */
    uint32_t section_end;     /* the next heading of a part or fraction */
    vs_number_map claimed;    /* the last heading of an answer that names a number */
} vs_assembler;

/* The last question stands in `block`, and its answer from `offset` on; false when out of memory. */
bool vs_note_split(vs_assembler *a, uint32_t block, uint32_t offset);
/* Makes two places of each such line, when all is built: places no longer go by blocks. */
/* Who answers, by the label of an answer or the heading of a part: kept in the document; NULL when out of memory. */
const char *vs_respondent_of_label(vs_parse *parse, vs_str name);
const char *vs_respondent_of_part(vs_parse *parse, vs_str name);
/* The word for the office that the heading of a part names; none where it names none or more. */
vs_str vs_office_of_part(vs_str title);
bool vs_split_places(vs_assembler *a);
/* How the document is laid out, before the walk: layout.c. */
bool vs_read_layout(vs_assembler *a);
/* The next heading of a part or fraction behind a block, or the first note, or the end. */
uint32_t vs_section_end(const vs_assembler *a, uint32_t block);
/* The part at `block` begins: where it ends, and whether who speaks in it tells answers from questions.
 * False when out of memory. */
bool vs_open_layout(vs_assembler *a, uint32_t block);
/* The part that begins numbers its questions, or not. */
void vs_set_numbered(vs_assembler *a, bool numbered);
/* The part at `block` begins with numbered questions: not where several paragraphs ask for fractions before the first,
 * without a number. */
bool vs_starts_numbered(const vs_assembler *a, uint32_t block);
/* Outside the parts of fractions, behind a numbered question: another fraction asks by name, and numbers nothing. */
bool vs_is_other_asker(const vs_assembler *a, uint32_t block);
/* What follows is read as a document that numbers nothing, up to the next number. */
bool vs_leave_numbers(vs_assembler *a);

/* A line between paragraphs that belongs to neither question nor answer where it ends one. */
bool vs_is_between(const vs_assembler *a, uint32_t block);
/* The first of the open blocks [first..count) that is no longer answer but leads up to the next question: it speaks
 * for the fraction, and nothing behind it speaks for the respondent. Topic headings before it go with it. */
uint32_t vs_find_run_up(const vs_assembler *a, uint32_t first);

/* "Vraag:" over a question or before it, "Vraag" under its number: the length of the label with the space behind it, 0
 * for none. */
uint32_t vs_question_label(vs_str t);
/* "Toelichting: Deze vragen dienen ter aanvulling op eerdere vragen van het lid …": printed below written questions, as
 * a remark of the Kamer on them. It belongs to none of them. */
bool vs_is_remark(const vs_assembler *a, uint32_t block);
/* "Graag een reactie.", "Zo nee, waarom niet?": a paragraph that says nothing without the question before it. */
bool vs_is_tail(vs_str t);
/* Where in the text the answer begins that stands in the paragraph of its question, 0: none does. */
uint32_t vs_answer_within(const vs_assembler *a, uint32_t block);

/* Each returns false when out of memory. */
/* The blocks [first, last) of a part that has all the answers: answers_part.c. */
bool vs_assemble_answers(vs_assembler *a, uint32_t first, uint32_t last);
bool vs_build_fraction(vs_assembler *a, uint32_t block);
/* The label of a question in `block`, with or without a number, may name the fraction that asks between these offsets
 * in it: "(VVD)", "van het lid Jansen (VVD)". It opens a part where another was open. */
bool vs_open_asker(vs_assembler *a, uint32_t block, uint32_t from, uint32_t to, bool numbered);
/* The question in blocks open[0..count), its context in `pending` (which is used up). */
bool vs_build_question(vs_assembler *a, uint32_t count);
/* The last question goes on with `block`, which stands right behind it. */
bool vs_extend_question(vs_assembler *a, uint32_t block);
/* The answer in blocks open[first..count), to the questions in `answered`. */
bool vs_build_answer(vs_assembler *a, uint32_t first, uint32_t count);
/* The same, where each of several questions has its own, counted as they are. */
bool vs_build_answers(vs_assembler *a, uint32_t first, uint32_t count);
/* Adds the questions with the numbers of a label ("3 t/m 5", "2b", "1.2") to those of the open answer. */
bool vs_answer_numbers(vs_assembler *a, vs_str numbers);
/* "Antwoord 3: Ja." behind the answer to question 2: a question with the number of the block's label has no answer. */
bool vs_answer_wanted(const vs_assembler *a, uint32_t block);
/* "Ad 3: ", "Ad 4 en 5. ", "Ad vraag b) " or "Ad 3" at the start of a text: how long it is, with the space behind it,
 * and what it counts. 0 where there is none. */
uint32_t vs_ad_label(vs_str t, vs_str *what);
/* An answer with this text, or this heading, was matched to no question. */
bool vs_tell_unmatched(const vs_assembler *a, uint32_t begin, uint32_t end);
bool vs_build_agenda_item(vs_assembler *a, uint32_t block);
/* Lists of questions by fraction, ends of fractions, and what the sequence of numbers and headings makes odd. */
bool vs_build_finish(vs_parse *parse);

/* ------------------------------------------------------------------------------ The questions again: repeated.c */

vs_str vs_question_text(const vs_assembler *a, uint32_t question);
/* The paragraph `t` says nothing but the question again; *share: how many hundredths of its words are the
 * question's. */
bool vs_repeats(vs_str t, vs_str question, uint32_t *share);
/* Where in the paragraph `t` its answer begins, behind the words of the question to its end; 0: it does not have
 * them. */
uint32_t vs_repeated_end(vs_str t, vs_str question);
/* The block says nothing but one of the questions of the open answer again. */
bool vs_repeats_answered(const vs_assembler *a, uint32_t block);
/* The block says first, in other words, what one of the questions asks, and then what nobody asks: it answers it. */
bool vs_retells(const vs_assembler *a, uint32_t block, const vs_block_list *questions);
/* The block is an item of a list: with a bullet or letter, or the `number` that it has to have (0: whichever). */
bool vs_is_item(const vs_assembler *a, uint32_t block, uint32_t number);
/* The block is an item of the list that the question leads in, again. */
bool vs_repeats_item(const vs_assembler *a, uint32_t block, uint32_t question);
/* The question that a paragraph repeats, among the next few of list[next..count); VS_NONE when it is none of them. */
uint32_t vs_repeated_question(const vs_assembler *a, vs_str t, const uint32_t *list, uint32_t next, uint32_t count);
/* A bit of again[]: the block opens with the question in other words, and goes on with the answer. */
#define VS_AGAIN_WITHIN 0x40000000u
/* Another: the block says nothing but the question, in other words. */
#define VS_AGAIN_LOOSELY 0x20000000u
/* Which question of `list` each of the blocks [first, last) says again, to again[]; VS_NONE: none, or more of the
 * question before it. True in *loosely where some blocks say nothing but a question, in other words. False when out
 * of memory. */
bool vs_find_repeated(const vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, uint32_t *again,
                      bool *loosely);

/* What answer-matched says that an answer was matched by. */
#define VS_MATCHED_BY_TOPIC "its topic"
#define VS_MATCHED_BY_NAME "the name of who asks"
#define VS_MATCHED_BY_WORDS "its words"
#define VS_MATCHED_BY_NAME_AND_TOPIC "the name of who asks and its topic"
#define VS_MATCHED_BY_NAME_AND_WORDS "the name of who asks and its words"
#define VS_MATCHED_BY_OTHER_WORDS "the question in other words"
#define VS_MATCHED_BY_OPENING "the words at its beginning"
#define VS_MATCHED_BY_OFFICE "the office that is asked"
#define VS_MATCHED_BY_PLACE "its place"
#define VS_MATCHED_BY_NO_NUMBER "its place, as no question has the number of its heading"

static inline vs_str vs_assembled_text(const vs_assembler *a, uint32_t block)
{
    return vs_block_text(&a->parse->blocks, &a->parse->blocks.block.items[block]);
}

/* Adds to a list; false when out of memory. */
static inline bool vs_block_list_push(vs_block_list *list, uint32_t value)
{
    uint32_t *item = vs_vec_push(list);
    if (item)
        *item = value;
    return item != NULL;
}

static inline void vs_set_place(vs_parse *parse, uint32_t block, verslag_place place, uint32_t index)
{
    parse->places.items[block].place = (uint8_t)place;
    parse->places.items[block].index = index;
}

#endif

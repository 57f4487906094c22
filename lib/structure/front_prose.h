/* front_prose.h - the sentences of the front matter: what front_prose.c, which finds them, and front_sentence.c, which
 * reads them, share. */
#ifndef VS_FRONT_PROSE_H
#define VS_FRONT_PROSE_H

#include "structure/front.h"

enum { VS_TOLD_MAX = 64 };

/* A word that matters. */
typedef struct vs_told {
    const char *at, *end; /* where the word stands */
    vs_date date;         /* of a word before a date */
    vs_front_word word;
} vs_told;

/* What the sentences have told so far, and the words of the one that is being read. */
typedef struct vs_sentences {
    vs_front *front;
    vs_told words[VS_TOLD_MAX];
    size_t count;
    vs_str bare;        /* an addressee without a portfolio: "aan de minister" */
    vs_str answerer;    /* the office behind "het antwoord van de", or in the sentence that tells of the answer */
    vs_str offices[16]; /* every office named, to find the portfolio of a bare one */
    size_t office_count;
    bool to_government;
    bool brings_answers; /* "Hierbij zend ik u de antwoorden": the letter itself */
    bool answers_told, member_told; /* a sentence before told of answers, of members who asked */
    bool committees; /* documents of a committee: it can be named anywhere */
    bool members;    /* questions of members of the Kamer */
    uint32_t choices_told;
} vs_sentences;

/* ------------------------------------------------------------------------------------------------ front_sentence.c */

/* Reads the sentences of `text`. */
bool vs_front_sentences(vs_sentences *s, vs_str text);
/* The addressees whose first office starts at `at`; one without a portfolio goes to s->bare. */
bool vs_front_addressees(vs_sentences *s, const char *at, const char *end);
/* The committee at `at`, with its name from `name` on, in the block that starts at `block`: kept where it can be the
 * document's own. */
bool vs_front_committee(vs_sentences *s, const char *block, const char *at, const char *name, const char *end);

#endif

/* read.h - how the parts of references/ work together.
 *
 * read.c goes through the canonical text once. Where a word begins with a letter that can open a reference, the
 * scanner (references.re) says which cue stands there, if any, and the cue's family reads on from it, token by
 * token. A new kind of reference is a rule for its cues and a family: a function in a file of its own. */
#ifndef VS_READ_H
#define VS_READ_H

#include "structure/structure.h"

/* What can open a reference. */
typedef enum vs_cue {
    VS_CUE_NONE,
    VS_CUE_KAMERSTUK,    /* "Kamerstuk", "Kamerstukken", "kst." */
    VS_CUE_KAMERSTUK_ID, /* "kst-26643-1080", the whole of it */
    VS_CUE_DOSSIER,      /* "dossier" */
    VS_CUE_TWEEDE_KAMER, /* "TK", "Tweede Kamer" */
    VS_CUE_EERSTE_KAMER,
    VS_CUE_BARE_DOSSIER, /* digits in the form of a dossier's number */
    VS_CUE_QUESTION,     /* "vraag", "vragen", with digits after it */
    VS_CUE_COUNT
} vs_cue;

typedef enum vs_token_kind {
    VS_TOKEN_OTHER, /* anything else: empty, at the first byte that is no space */
    VS_TOKEN_SESSION, VS_TOKEN_SESSION_WORD, VS_TOKEN_TWEEDE_KAMER, VS_TOKEN_EERSTE_KAMER,
    VS_TOKEN_DOSSIER, VS_TOKEN_RIJKSWET,
    VS_TOKEN_NUMBER,  /* up to four digits and a letter: "1036", "188b" */
    VS_TOKEN_LETTERS, /* capitals: "XVI", "AI", "B1" */
    VS_TOKEN_REPRINT, /* "-h1" (herdruk), "-n1" (nader) */
    VS_TOKEN_NR, VS_TOKEN_NRS, VS_TOKEN_PAGE, VS_TOKEN_FOLLOWING,
    VS_TOKEN_AND, VS_TOKEN_THROUGH, VS_TOKEN_COMMA, VS_TOKEN_SEMICOLON, VS_TOKEN_COLON, VS_TOKEN_SLASH, VS_TOKEN_DASH
} vs_token_kind;

typedef struct vs_token {
    vs_token_kind kind;
    const char *begin, *end;
} vs_token;

/* The cue at `at`, where a word begins; *end is where it ends. */
vs_cue vs_reference_cue(const char *at, const char **end);
/* The token at `at`, after the spaces there. */
vs_token vs_reference_token(const char *at);

/* One dossier of one target of a reference, as the search for typing errors compares them. */
typedef struct vs_dossier_use {
    uint64_t rest;     /* hash of all else that the target says: number, suffix, the other dossiers */
    uint32_t dossier;  /* 26643 */
    uint32_t reference;
    bool telling;      /* a coincidence is unlikely: neither a low number alone, nor a letter */
} vs_dossier_use;

/* A number by which a question is known. */
typedef struct vs_question_key {
    uint32_t number, fraction, begin, question;
    char letter; /* of "12a", or 0 */
} vs_question_key;

typedef struct vs_reader {
    vs_parse *parse;
    const char *text, *end;
    const char *read;       /* the end of the last reference */
    uint32_t place, block;  /* cursors: what holds the last offset that was asked for */
    uint32_t expansions;    /* how many more targets ranges may be expanded into, so that text cannot make too many */
    bool limit_told;
    uint64_t visited;       /* bytes that the families looked at, counted once per look: for the tests of growth */
    VS_VEC(vs_dossier_use) dossiers;
    VS_VEC(vs_question_key) by_fraction, by_place; /* the same keys in two orders, made when first needed */
    bool questions_listed;
} vs_reader;

/* A family reads the reference that the cue [begin, end) opens and adds what it finds. *next is where to go on; it
 * stays `end` where there is no reference. False when out of memory. */
typedef bool (*vs_family)(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);

bool vs_kamerstuk_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_question_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);

/* The next token, counted. */
static inline vs_token vs_next_token(vs_reader *reader, const char *at)
{
    vs_token token = vs_reference_token(at);
    reader->visited += (uint64_t)(token.end - at) + 1;
    return token;
}

static inline uint32_t vs_offset(const vs_reader *reader, const char *at) { return (uint32_t)(at - reader->text); }

/* The place that holds `at`, or NULL; for ascending calls. */
const vs_span_place *vs_reader_place(vs_reader *reader, const char *at);
/* A new reference of [begin, end), with its place, no targets yet; NULL when out of memory. */
verslag_reference *vs_reference_add(vs_reader *reader, verslag_reference_kind kind, const char *begin, const char *end);
/* One more target of the reference added last; `id` and `url` are in the arena already. */
bool vs_target_add(vs_reader *reader, const char *id, const char *url, uint32_t question);
/* Whether a range from `first` through `last` may be expanded into its members; tells of a limit that was reached. */
bool vs_range_allowed(vs_reader *reader, uint32_t first, uint32_t last, const char *begin, const char *end,
                      bool *nomem);

/* The word that ends before `at` and a space, and not before `limit`; empty where there is none. */
vs_str vs_word_before(const char *limit, const char *at);
/* The word is one of `words`, which NULL ends, in whatever case. */
bool vs_word_among(vs_str word, const char *const *words);

/* Diagnostics about dossiers that differ in one digit where all else agrees. */
bool vs_dossier_typos(vs_reader *reader);

/* As vs_references_read(), and tells how many bytes were visited beside the one pass over the text. */
bool vs_references_read_counted(vs_parse *parse, uint64_t *visited);

#endif

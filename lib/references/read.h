/* read.h - how the parts of references/ work together.
 *
 * read.c goes through the canonical text once. Where a word begins with letters that can open a reference
 * (cue_starts.py), the scanner (references.re) says which cue stands there, if any, and the cue's family reads on
 * from it, token by token. A new kind of reference is a rule for its cues, their first letters, and a family: a
 * function in a file of its own. */
#ifndef VS_READ_H
#define VS_READ_H

#include "structure/structure.h"
#include "vocabulary/laws.h"

/* What can open a reference. */
typedef enum vs_cue {
    VS_CUE_NONE,
    VS_CUE_KAMERSTUK,      /* "Kamerstuk", "Kamerstukken", "kst." */
    VS_CUE_KAMERSTUK_ID,   /* "kst-26643-1080", the whole of it */
    VS_CUE_DOSSIER,        /* "dossier" */
    VS_CUE_TWEEDE_KAMER,   /* "TK", "Tweede Kamer" */
    VS_CUE_EERSTE_KAMER,
    VS_CUE_BARE_DOSSIER,   /* digits in the form of a dossier's number */
    VS_CUE_SENATE_DOSSIER, /* "CXL, A": a dossier of the Eerste Kamer alone, and a number */
    VS_CUE_NUMBER_FIRST,   /* "nr. 537 (33529)", the whole of it */
    VS_CUE_QUESTION,       /* "vraag", "vragen", with digits after it */
    VS_CUE_QUESTION_OF,    /* the same, with "van" after it */
    VS_CUE_ANSWER,         /* "antwoord", "antwoorden", with digits after it */
    VS_CUE_PREVIOUS,       /* "vorige vraag" */
    VS_CUE_ABOVE,          /* "zie hierboven", "idem" */
    VS_CUE_HANDELINGEN, VS_CUE_AANHANGSEL,
    VS_CUE_HANDELINGEN_ID, /* "h-tk-20102011-108-5", "ah-tk-20222023-123", the whole of it */
    VS_CUE_KAMER_NUMBER,   /* "2023D42794", "2023Z17648", "2024A04275" */
    VS_CUE_COMMITMENT,     /* "TZ202310-123", "T01234" */
    VS_CUE_GAZETTE,        /* "Stb.", "Staatscourant", "Tractatenblad" */
    VS_CUE_EU_ACT,         /* "Verordening", "Richtlijnen", "Uitvoeringsbesluit", and what a number can begin with */
    VS_CUE_EU_NUMBER,      /* "EU) nr. 305/2011", "92/43/EEG", the name of the act before it */
    VS_CUE_CELEX,          /* "CELEX:32021R0821", "32021R0821" */
    VS_CUE_EU_DOCUMENT,    /* "COM(2022) 454" and its family */
    VS_CUE_EU_COUNCIL,     /* "PE/4/2023/REV/1", "ST 12345/22" */
    VS_CUE_EU_PROCEDURE,   /* "2018/0172 (COD)" */
    VS_CUE_EU_PARLIAMENT,  /* "A9-0188/2023", "P9_TA(2023)0236" */
    VS_CUE_EU_JOURNAL,     /* "PbEU 2016, L 119" */
    VS_CUE_UN,             /* the start of a symbol: "A/HRC/", "S/RES/" */
    VS_CUE_ITU,            /* the start of a symbol of the ITU's conferences: "WSIS-05/TUNIS/" */
    VS_CUE_ECLI, VS_CUE_CASE, VS_CUE_LJN,
    VS_CUE_LETTER,         /* "Kamerbrief", "brieven" */
    VS_CUE_URL,
    VS_CUE_HOST,           /* "nl/" of an address without "www." */
    VS_CUE_ARTICLE,        /* "artikel", "artikelen", "art." */
    VS_CUE_NAME,           /* the name of a law, which the scanner does not tell: any word can begin one */
    VS_CUE_COUNT
} vs_cue;

typedef enum vs_token_kind {
    VS_TOKEN_OTHER, /* anything else: empty, at the first byte that is no space */
    VS_TOKEN_SESSION, VS_TOKEN_SESSION_WORD, VS_TOKEN_TWEEDE_KAMER, VS_TOKEN_EERSTE_KAMER,
    VS_TOKEN_DOSSIER, VS_TOKEN_RIJKSWET, VS_TOKEN_CHAPTER,
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
/* False for nearly all words at which no cue begins, and for none at which one does. */
bool vs_cue_may_begin(const char *at);
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
    uint16_t sub; /* "12a", "1.2": see vs_number_sub() */
} vs_question_key;

typedef struct vs_reader {
    vs_parse *parse;
    const char *text, *end;
    const char *read;       /* the end of the last reference */
    uint32_t place, block;  /* cursors: what holds the last offset that was asked for */
    uint32_t expansions;    /* how many more targets ranges may be expanded into, so that text cannot make too many */
    bool limit_told;
    uint32_t dossier_limit; /* no dossier has a higher number */
    uint64_t visited;       /* bytes that the families looked at, counted once per look: for the tests of growth */
    VS_VEC(vs_dossier_use) dossiers;
    VS_VEC(vs_question_key) by_fraction, by_place; /* the same keys in two orders, made when first needed */
    bool questions_listed;
    uint32_t printed;       /* letters of which the text says as which kamerstuk they were printed */
    vs_act_memory acts;     /* what the abbreviations of laws have been said to mean */
} vs_reader;

/* A family reads the reference that the cue [begin, end) opens and adds what it finds. *next is where to go on; it
 * stays `end` where there is no reference. False when out of memory. */
typedef bool (*vs_family)(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);

bool vs_kamerstuk_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_question_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
/* Questions that are named by who asked them or by where they stand, without a number. */
bool vs_anaphor_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_proceedings_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_gazette_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_european_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
/* Documents of the institutions of the European Union. */
bool vs_european_document_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
/* Ids that tell all by themselves: of the Kamer, the courts, the United Nations. */
bool vs_identifier_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_letter_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_url_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
bool vs_host_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);
/* Laws, treaties and EU acts by name, with and without article. Called with VS_CUE_ARTICLE, where `end` is the end
 * of that word, and with VS_CUE_NAME, where it is `begin`: how long a name is is for the family to find out. */
bool vs_law_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next);

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
/* Where the reference stands, by the paragraph that it stands in; NULL for none. */
void vs_reference_set_place(const vs_parse *parse, verslag_reference *reference, const vs_span_place *place);
/* It is an item of the agenda: documents are listed there as "26643-1036". */
bool vs_reader_in_agenda(vs_reader *reader, const char *at);
/* A new reference of [begin, end), with its place, no targets yet; NULL when out of memory. */
verslag_reference *vs_reference_add(vs_reader *reader, verslag_reference_kind kind, const char *begin, const char *end);
/* One more target of the reference added last; `id` and `url` are in the arena already. */
bool vs_target_add(vs_reader *reader, const char *id, const char *url, uint32_t question);
/* Whether a range from `first` through `last` may be expanded into its members; tells of a limit that was reached. */
bool vs_range_allowed(vs_reader *reader, uint32_t first, uint32_t last, const char *begin, const char *end,
                      bool *nomem);

/* The word that ends before `at` and a space, and not before `limit`; empty where there is none. */
vs_str vs_word_before(const char *limit, const char *at);

/* The token where a number is due: behind "nrs." 1978-1982 are numbers and no session. */
vs_token vs_stuk_number(vs_token token);
/* A number without "nr." is one only where the sentence does not run on with it: "26 643, 3 mei" has none. */
bool vs_stands_apart(vs_reader *reader, vs_token number, bool letters_count);
/* Reads the pages behind a number: "p. 3", ", blz. 4-6", "p. 17, 19-22", "p. 3 e.v.". Returns where they end, which is
 * `at` where there are none; *pin is then what it was. */
const char *vs_pin_read(vs_reader *reader, const char *at, vs_str *pin);
/* The next `count` digits at `at`, whatever stands between them: 26643 of "26 643". */
uint32_t vs_digits_of(const char *at, size_t count);
/* The year in which a session such as "2022/23" begins; 0 where it does not end in the year after it. */
uint32_t vs_session_year(vs_token session);

/* An id or URL in the making; what does not fit makes it `full`. */
typedef struct vs_id {
    char text[192];
    uint32_t len;
    bool full;
} vs_id;

void vs_id_add(vs_id *id, vs_str text);
/* A number with at least `width` digits. */
void vs_id_number(vs_id *id, uint32_t number, unsigned width);
static inline vs_str vs_id_str(const vs_id *id) { return (vs_str){id->text, id->len}; }
/* One more target with this id, and a URL of `before`, the id from `from` on, `after`; without `before` no URL. */
bool vs_target_id(vs_reader *reader, const vs_id *id, const char *before, uint32_t from, const char *after);
/* The address that the id has in the style that was asked for, if that has one for its kind: in *url, which else
 * stays as it is. The id is one of the reference added last. */
bool vs_url_in_style(vs_parse *parse, verslag_reference_kind kind, const char *id, const char **url);
#define VS_HOST "https://zoek.officielebekendmakingen.nl/"

/* Reads an EU act by number at `at`, from what stands behind "Verordening" on: "(EU) 2021/821", "nr. 428/2009",
 * "2002/58/EG". `act` is the word before it. Returns where it ends and its CELEX number ("32021R0821"), or NULL. */
const char *vs_european_number(vs_reader *reader, vs_str act, const char *at, char celex[16]);
/* Keeps what the EU act with that CELEX number, which ends at `at`, is called from here on: "(hierna: de
 * verordening)". */
void vs_act_called(vs_reader *reader, const char *at, const char *celex);
/* The end of the number at `at`, of at most `max` digits, or NULL. */
const char *vs_number_end(const char *at, size_t max, uint32_t *value);
/* "95" is 1995, "22" is 2022; the Communities began in 1952. 0 for what is no year. */
uint32_t vs_european_year(uint32_t value, size_t digits);
#define VS_EUR_LEX "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
/* Whether a word of the name [begin, end) is that of an EU act with its number behind it. */
bool vs_european_numbered(vs_reader *reader, const char *begin, const char *end);

/* What the families share about the questions: the lists are there, and whether any question has a number. */
bool vs_questions_list(vs_reader *reader);
/* The words before a question that belong to it: "het antwoord op de" before "vraag". */
typedef struct vs_question_words {
    const char *begin; /* "het antwoord op vraag 25" begins at "het" */
    bool noun;         /* "antwoord", "beantwoording" */
    bool label;        /* "Vraag 7", "Antwoord op vraag 7": a heading, which may have been joined to a paragraph */
    bool determiner;
    bool elsewhere;    /* an answer of another document */
} vs_question_words;
vs_question_words vs_question_words_before(vs_reader *reader, const char *vraag, const vs_span_place *place);
/* The first fraction of that name, or VS_NONE. */
uint32_t vs_fraction_named(const vs_parse *parse, vs_str name);
/* Adds a question as a target of the reference added last, if it has a number. */
bool vs_question_add(vs_reader *reader, uint32_t question);

/* What the words before the kamerstuk at `cue` say that it is: "motie", "amendement", "bijlage", or NULL. */
const char *vs_kamerstuk_role(vs_reader *reader, const char *cue);
/* What stands behind the kamerstuk that ends at `at`: "(motie-Kist c.s.)"; NULL where that says nothing. */
const char *vs_role_behind(vs_reader *reader, const char *at);
/* Digits in the form of a dossier's number that what stands before them takes for something else: an amount, a room. */
bool vs_is_other_number(vs_reader *reader, const char *begin);
/* The dossier [begin, end) stands in brackets behind the title of a bill. */
bool vs_is_bill(vs_reader *reader, const char *begin, const char *end);
/* Keeps with the letter before the kamerstuk `index` that it was printed so, if the words between say it. */
void vs_letter_printed(vs_reader *reader, uint32_t index);
/* Gives what one letter was printed as to the others of that date, unless two of them disagree. */
bool vs_letters_join(vs_reader *reader);

/* The highest number that a dossier can have in this document; and the diagnostic about one that is higher. */
uint32_t vs_dossier_limit(const verslag_document *doc);
bool vs_dossier_too_high(vs_reader *reader, uint32_t dossier, const char *begin, const char *end);
/* Diagnostics about dossiers that differ in one digit where all else agrees. */
bool vs_dossier_typos(vs_reader *reader);

/* As vs_references_read(), and tells how many bytes were visited beside the one pass over the text. */
bool vs_references_read_counted(vs_parse *parse, uint64_t *visited);

#endif

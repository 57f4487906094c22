/* front.h - the front matter: what front.c and the files beside it share. */
#ifndef VS_FRONT_H
#define VS_FRONT_H

#include "base/date.h"
#include "language/phrase.h"
#include "structure/structure.h"

/* No field of the front matter is longer; only so much of a block is looked at, and of all blocks together. */
#define VS_FRONT_BLOCK_MAX 20000u
#define VS_FRONT_TEXT_MAX 40000u
#define VS_FRONT_BLOCKS_MAX 200u
#define VS_NAME_MAX 300u

/* --------------------------------------------------------------------------------------------------- front_words.c */

/* What a line of the front matter can open with. */
typedef enum vs_front_item {
    VS_FRONT_OTHER,
    VS_FRONT_TWEEDE_KAMER, /* "Tweede Kamer der Staten-Generaal 2" */
    VS_FRONT_EERSTE_KAMER,
    VS_FRONT_STATEN_GENERAAL, /* both chambers */
    VS_FRONT_SESSION,         /* "Vergaderjaar 2023–2024", "Zitting 1978-1979": a and b are the years */
    VS_FRONT_SESSION_BARE,    /* "Vergaderjaar" whose years are lost */
    VS_FRONT_FOOTER,          /* "Tweede Kamer, vergaderjaar 2023–2024, ": a page footer among the blocks */
    VS_FRONT_DOSSIER,         /* "21 501-02", "35 925 X": a is the number, b its suffix */
    VS_FRONT_SENATE_DOSSIER, /* "CXLVI Toekomst van de rechtsstaat": a dossier of the Eerste Kamer; a is the number */
    VS_FRONT_CHAPTER,        /* "Hoofdstuk XI" of a budget: a is the number */
    VS_FRONT_BUDGET,         /* "Rijksbegroting voor het jaar 1982": stands above the dossier */
    VS_FRONT_NUMBER,         /* "Nr. 1080": a is the number */
    VS_FRONT_LETTER,         /* "AB" before a title in capitals: a is the number */
    VS_FRONT_DOCUMENT,       /* "2022D31701": a */
    VS_FRONT_CASE,           /* "2024Z18436": a */
    VS_FRONT_DATE,           /* "Vastgesteld", with what stands between it and its date */
    VS_FRONT_LETTER_DATE, /* "Datum" of a letter */
    VS_FRONT_SUBJECT,     /* "Betreft", "Onderwerp" of a letter */
    VS_FRONT_SERIES,      /* "Aanhangsel van de Handelingen" */
    VS_FRONT_COMPOSITION, /* "1 Samenstelling: ...": the members of the committee */
    VS_FRONT_REPRINT,     /* "HERDRUK" */
    VS_FRONT_BARE_NUMBER, /* "2", "545": a number alone */
    VS_FRONT_PAGE         /* "Nummer: 2023D42794, datum: ..." of opentk.nl */
} vs_front_item;

/* The item at the start of `line`; *end is where it ends, a and b are the parts named above (NULL where absent). */
vs_front_item vs_front_scan(vs_str line, const char **end, vs_str *a, vs_str *b);

/* Where a date stands behind the title in one paragraph ("... OVERLEG Vastgesteld 25 mei 1979"), or its end. */
const char *vs_front_title_end(vs_str text);
/* Which reprint the words tell: "HERDRUK", "(tweede herdruk)". */
unsigned vs_front_reprint(vs_str words);
/* The title without such words at either end; *reprint changes only where there are some. */
vs_str vs_front_take_reprint(vs_str title, unsigned *reprint);

/* What a title says of the document, VERSLAG_KIND_UNKNOWN where it is none that the library knows; *end is where the
 * known words end. */
verslag_kind vs_front_title_kind(vs_str title, const char **end);

/* The words of a sentence that tell what a date in it means, and where names stand. */
typedef enum vs_front_word {
    VS_WORD_OTHER,
    VS_WORD_ABOUT,        /* "over", "inzake": what follows is the subject of the questions */
    VS_WORD_ON,           /* "op" before a date */
    VS_WORD_BY_LETTER,    /* "bij brief van" before a date */
    VS_WORD_YOUR_LETTER,  /* "uw brief van" before a date */
    VS_WORD_SENT_LETTER,  /* "uitgaande brief van" */
    VS_WORD_REPLY_LETTER, /* "antwoordbrief van" */
    VS_WORD_HANDED_IN,    /* "ingezonden" before a date */
    VS_WORD_RECEIVED,     /* "ontvangen" before a date */
    VS_WORD_LETTER_DATED, /* "DATUM" before the date of a letter */
    VS_WORD_SUBMITTED,    /* "voorgelegd", "gesteld" */
    VS_WORD_SENT,         /* "toegezonden", "gestuurd", "ontvangen": of questions or of answers */
    VS_WORD_ANSWERED,     /* "beantwoord", "gereageerd" */
    VS_WORD_QUESTIONS,    /* "vragen" */
    VS_WORD_ANSWERS,      /* "antwoorden" */
    VS_WORD_NOTICE,       /* "Mededeling van": no answer yet */
    VS_WORD_TO,           /* "aan de" before an office */
    VS_WORD_CONSULTED,    /* "schriftelijk overleg met de" before an office */
    VS_WORD_OFFICE,       /* an office, without one of the two before it */
    VS_WORD_GOVERNMENT,   /* "aan de regering", "aan het kabinet" */
    VS_WORD_COMMITTEE     /* "vaste commissie" before its name; *end is behind the space */
} vs_front_word;

/* The word at the start of `text`. For those before a date or an office, *end is where that starts. */
vs_front_word vs_front_word_scan(vs_str text, const char **end);

/* An office word: "Minister", "staatssecretarissen". */
typedef enum vs_office {
    VS_OFFICE_NONE,
    VS_OFFICE_MINISTER,
    VS_OFFICE_STAATSSECRETARIS,
    VS_OFFICE_PREMIER /* needs no portfolio */
} vs_office;
vs_office vs_front_office(vs_str text, const char **end, bool *plural);

/* The role that opens a signature: "De adjunct-griffier", "Waarnemend voorzitter". */
verslag_role vs_front_role(vs_str text, const char **end);

/* --------------------------------------------------------------------------------------------------- front_names.c */

/* A word that cannot be part of a name: what follows on a committee's or an office's name. */
bool vs_front_ends_name(vs_str word);
/* Where the name of a committee or a portfolio ends that starts at `at`; `at` itself where there is none. */
const char *vs_front_name_end(const char *at, const char *end, bool committee);
/* The committee whose name starts at `name`, behind "vaste commissie " that starts at `start`: where it ends, or
 * NULL. Goes on over "en voor ..." and "en de algemene commissie voor ...". */
const char *vs_front_committee_end(const char *start, const char *name, const char *end);
/* A person's name, as signatures have it. */
bool vs_front_is_person(vs_str text);
/* `text` without the marks of notes that are glued to its words, in `out`. */
vs_str vs_front_unmarked(vs_str text, char out[VS_NAME_MAX]);

/* ------------------------------------------------------------------------------------------------- front_offices.c */

/* Adds the offices of the list that starts at `at`, and returns where it ends; NULL when out of memory. An office
 * that has no portfolio is held back: see *bare. */
const char *vs_front_offices(vs_parse *parse, const char *at, const char *end, vs_str *bare);

/* --------------------------------------------------------------------------------------------- front_signatures.c */

/* Reads the signature that starts at `from` in block `i`, and returns how many blocks belong to it (0: none). */
uint32_t vs_front_signature(vs_parse *parse, uint32_t i, const char *from, bool *nomem);

/* ------------------------------------------------------------------------------------------------------ The front */

/* A piece of front matter that is no header: sentences. */
typedef struct vs_front {
    vs_parse *parse;
    uint32_t limit;        /* the first block that is not looked at */
    uint32_t prose;        /* the first block of sentences, */
    uint32_t prose_offset; /* and where in the text they begin */

    vs_str session;         /* as written: "2023–2024" */
    unsigned session_start; /* its first year; 0 unknown */
    vs_str number;          /* "1080", "AB" */
    bool letter;            /* the number is a letter */
    unsigned reprint;       /* 1 for HERDRUK, 2 for TWEEDE HERDRUK */
    bool joint;             /* of both chambers */
    vs_date adopted;        /* year 0: unknown */
    vs_date letter_date;    /* the date of a letter that answers */
    verslag_kind kind_hint; /* from what is not the document's own title */
    bool series;            /* "Aanhangsel van de Handelingen" */
    uint32_t dossier_block; /* where the first dossier stands */

    bool confirmed;   /* the lines read for dossiers are the document's: a number or a title followed */
    bool wants_title; /* the number has been read, its title has not */
    bool title_ended; /* something stands behind the title: the date, as a rule */

    /* The title of the dossier that was read last, which can go on in the next lines. */
    uint32_t title_lines, title_len, first_len;
    char title_text[2048];
} vs_front;

/* front_header.c: the lines at the top. */
bool vs_front_header(vs_front *front);
/* front_prose.c: the sentences below them. */
bool vs_front_prose(vs_front *front);
/* front_identity.c: kind, chamber, the Kamerstuk's id, and what metadata and page footers complete. */
bool vs_front_identity(vs_front *front);
/* "35 925" and "X" to "35925-X"; NULL when out of memory. */
const char *vs_front_dossier_number(vs_parse *parse, vs_str digits, vs_str suffix);
verslag_kind vs_front_kind(const vs_front *front);

/* Keeps a date of the document, unless it has one already. */
bool vs_front_keep_date(vs_parse *parse, verslag_date which, vs_date date);

#endif

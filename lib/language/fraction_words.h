/* fraction_words.h - the words that the readers of fraction headings and of opening sentences look at. */
#ifndef VS_FRACTION_WORDS_H
#define VS_FRACTION_WORDS_H

#include "base/text.h"

typedef enum vs_word_kind {
    VS_W_WORD,      /* any other word, and numbers */
    VS_W_DE,        /* de */
    VS_W_HET,       /* het */
    VS_W_VAN,       /* van, der */
    VS_W_FROM,      /* vanuit, uit, door, van de zijde van */
    VS_W_MEMBERS,   /* leden, fractieleden */
    VS_W_MEMBER,    /* lid */
    VS_W_FRACTIE,   /* fractie, fracties */
    VS_W_GROEP,     /* groep */
    VS_W_EN,        /* en, & */
    VS_W_ALSMEDE,   /* alsmede, evenals */
    VS_W_MEDE,      /* mede */
    VS_W_NAMENS,    /* namens, mede namens */
    VS_W_QUESTIONS, /* vragen, opmerkingen, inbreng, bijdrage */
    VS_W_FURTHER,   /* nadere, aanvullende: what stands before "vragen" */
    VS_W_OR,        /* of */
    VS_W_CONSULT,   /* schriftelijk overleg, SO: what stands between "inbreng" and the fraction */
    VS_W_MADE,      /* gesteld, ingebracht */
    VS_W_REACTION,  /* reactie, antwoord, beantwoording */
    VS_W_ON,        /* over, inzake, naar aanleiding van: a heading that names its subject */
    VS_W_MET,       /* met */
    VS_W_CABINET,   /* kabinet */
    VS_W_MINISTER,  /* minister, staatssecretaris, regering, bewindspersonen, initiatiefnemers */
    VS_W_IK,        /* ik */
    VS_W_WIJ,       /* wij, we */
    VS_W_MIJ,       /* mij, mijn */
    VS_W_ZIJ,       /* zij, ze */
    VS_W_THESE,     /* deze, genoemde, aan het woord zijnde */
    VS_W_DIT,       /* dit, dat */
    VS_W_ALDUS,     /* aldus, volgens: "aldus de leden van de VVD-fractie" */
    VS_W_OPINION,   /* naar de mening van, naar het oordeel van */
    VS_W_BIJ,       /* bij, voor */
    VS_W_ZOALS,     /* zoals */
    VS_W_THOUGH,    /* hoewel, omdat, nu, als: "Hoewel de leden ... , vragen zij" */
    VS_W_ADVERB,    /* ook, dan, daarom: between a verb and its subject */
    VS_W_TERECHT,   /* terecht, gelijk: only somebody else says so of them */
    VS_W_YES_NO,    /* ja, nee */
    VS_W_COMMITTEE, /* commissie, Kamer, parlement: their "leden" are no fraction */
    VS_W_HYPHEN,    /* any dash */
    VS_W_SLASH,
    VS_W_COMMA,     /* and the semicolon */
    VS_W_COLON,
    VS_W_OPEN,      /* ( [ */
    VS_W_CLOSE,     /* ) ] */
    VS_W_QUOTE,
    VS_W_STOP,      /* . ! */
    VS_W_ASK,       /* ? */
    VS_W_OTHER
} vs_word_kind;

typedef struct vs_word {
    uint16_t begin, end; /* in the text */
    uint8_t kind;        /* vs_word_kind */
    bool glued;          /* no white space before it */
} vs_word;

/* Splits `text` (less than 64 KiB of it) into words; at most `max` of them are written. Returns their number. */
unsigned vs_fraction_words(vs_str text, vs_word *words, unsigned max);

/* The word, which is not empty, has a kind of its own, or begins a phrase that has. */
bool vs_fraction_word_known(vs_str word);

/* A full stop behind the word is a part of it: of an abbreviation ("art.") or an initial. */
bool vs_is_abbreviation(vs_str word);

#endif

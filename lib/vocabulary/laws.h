/* laws.h - laws, treaties and acts of the European Union by the names and abbreviations that parliament uses. */
#ifndef VS_LAWS_H
#define VS_LAWS_H

#include "base/text.h"

typedef enum vs_act_kind { VS_ACT_LAW, VS_ACT_TREATY, VS_ACT_EU } vs_act_kind;

typedef struct vs_act {
    const char *id;   /* "BWBR0001840", "vn-handvest", "32016R0679"; empty where none is known */
    const char *page; /* of a treaty: its id in the basiswettenbestand, or empty */
    uint8_t kind;     /* vs_act_kind */
    uint8_t book;     /* of the civil code, else 0 */
} vs_act;

enum {
    VS_ACT_EXACT = 1,   /* an abbreviation: its capitals tell it from other words */
    VS_ACT_NEEDS = 2,   /* says too little alone: needs an article beside it, or an introduction before it */
    VS_ACT_UNCLEAR = 4, /* stands for more than one act: which one, only an introduction can tell */
    VS_ACT_LOWER = 8,   /* also begins with a small letter */
    VS_ACT_BOOKS = 16   /* the civil code, each book of which is an act */
};

typedef struct vs_act_name {
    const char *text; /* with every hyphen, and every run of hyphens and spaces, as one space */
    uint32_t since;   /* YYYYMMDD: the first day on which it meant this act, or 0 */
    uint16_t act;
    uint8_t flags;
    uint8_t slot;     /* 1 and up for those that an introduction can give a meaning, else 0 */
} vs_act_name;

/* More than there are slots. */
#define VS_ACT_SLOTS 192

/* The words by which a text can call an act that it has introduced so: "(hierna: de wet)". */
#define VS_ACT_NOUNS 6

/* What a text has said so far about abbreviations, by slot: 0 nothing, 1 it stands for an act that is not in the
 * tables, n + 2 it stands for act n; and by noun the act that is called so, its kind plus one, 0 for none. */
typedef struct vs_act_memory {
    struct {
        vs_act act;
        char celex[16]; /* of one that a number names: act.id points here */
        uint8_t kind;
    } called[VS_ACT_NOUNS];
    const char *no_law_before; /* up to here a list of articles has no law behind it */
    uint16_t meaning[VS_ACT_SLOTS];
} vs_act_memory;

/* The longest name that begins at `at`, where a word begins, and ends where a word ends; *name_end becomes its end.
 * `beside_article`: a name may begin with a small letter that has none elsewhere. NULL where there is none. Here and
 * below sixteen bytes behind the text can be read, the first of which is NUL. */
const vs_act_name *vs_act_name_find(const char *at, const char *end, bool beside_article, const char **name_end);

const vs_act *vs_act_at(uint16_t act);
/* The treaty with this id in the basiswettenbestand ("BWBV0001000"), or NULL. */
const vs_act *vs_treaty_of_page(vs_str page);
/* What the memory holds for an act of the tables, and for NULL or any other. */
uint16_t vs_act_number(const vs_act *act);
/* The act that is this book of the civil code, or NULL. */
const vs_act *vs_act_book(uint32_t book);

/* Four bytes as vs_four_bytes() has them: whether they are letters, most of all (but the quotation mark behind «Awb»
 * is none; the bracket behind [Awb] is taken for one, and so the tables of the first letters have it), and with all
 * but the first as small ones. */
static inline bool vs_is_four_letters(uint32_t bytes) { return (bytes & 0xC0404040) == 0x40404040; }
static inline uint32_t vs_small_four(uint32_t bytes) { return bytes | 0x20202000; }

/* The four letters at `at`, before the NUL that ends the text; 0 where they are none. */
static inline uint32_t vs_four_letters(const char *at)
{
    return at[0] && at[1] && at[2] && vs_is_four_letters(vs_four_bytes(at)) ? vs_small_four(vs_four_bytes(at)) : 0;
}

/* The bytes of words as the tables of their first letters have them: letters in small, digits as they are (with the bit
 * that makes letters small), 0 for all else. */
extern const uint8_t vs_act_folded[256];

/* The four letters of a key, and the byte behind them. */
static inline uint32_t vs_act_five(uint32_t four, char fifth)
{
    return four * 31 + vs_act_folded[(unsigned char)fifth];
}

/* Whether a name may begin at `at`, before the NUL that ends the text: false for nearly all words that no name
 * begins with. */
bool vs_act_name_may_begin(const char *at);

#endif

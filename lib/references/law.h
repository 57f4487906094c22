/* law.h - how the parts of the references to laws, treaties and EU acts work together: law_articles.c reads the numbers
 * of articles, law_names.c the names, laws.c makes references of the two. */
#ifndef VS_LAW_H
#define VS_LAW_H

#include "references/read.h"
#include "vocabulary/laws.h"

typedef enum vs_law_token_kind {
    VS_LAW_OTHER,         /* anything else: empty, at the first byte that is no space */
    VS_LAW_NUMBER,        /* "68", "8:42", "2.10a", "126nba", "1e" */
    VS_LAW_ROMAN,         /* "VI" */
    VS_LAW_LETTER,        /* "a", "B", "aa" */
    VS_LAW_DEGREE,        /* "2°" */
    VS_LAW_PAREN,         /* "(1)", "(f)" */
    VS_LAW_ORDINAL,       /* "eerste" */
    VS_LAW_UNIT,          /* "lid", "onderdeel" */
    VS_LAW_UNITS,         /* "leden", "onder": more than one may follow */
    VS_LAW_HEAD,          /* "aanhef" */
    VS_LAW_TEN,           /* of "ten eerste" */
    VS_LAW_AND, VS_LAW_THROUGH, VS_LAW_COMMA, VS_LAW_FOLLOWING,
    VS_LAW_ARTICLE,       /* "artikel", "art." */
    VS_LAW_LINK,          /* "van", "uit" */
    VS_LAW_DETERMINER,    /* "de", "het" */
    VS_LAW_DEMONSTRATIVE, /* "die" */
    VS_LAW_ADJECTIVE      /* "huidige" */
} vs_law_token_kind;

typedef struct vs_law_token {
    vs_law_token_kind kind;
    const char *begin, *end;
} vs_law_token;

/* The token at `at`, after the spaces there. */
vs_law_token vs_law_token_at(const char *at);

/* The same, counted. */
static inline vs_law_token vs_law_next(vs_reader *reader, const char *at)
{
    vs_law_token token = vs_law_token_at(at);
    reader->visited += (uint64_t)(token.end - at) + 1;
    return token;
}

#define VS_ARTICLES_MAX 24u

typedef struct vs_article {
    vs_str number;
    bool through; /* the last of a range that the article before it begins */
} vs_article;

typedef struct vs_article_list {
    vs_article items[VS_ARTICLES_MAX];
    uint32_t count;
    const char *end;
    vs_str pin; /* "eerste lid, onder f"; with more than one article all their words, as it belongs to one of them */
    bool cut;   /* there are more articles than are read */
} vs_article_list;

/* Reads the numbers of articles and what of them is meant, from behind the word "artikel" on. False where no number
 * stands there. */
bool vs_articles_read(vs_reader *reader, const char *at, bool plural, vs_article_list *list);

/* A law, treaty or EU act as a text names it. */
typedef struct vs_named_act {
    const vs_act_name *name; /* NULL: not in the tables */
    const vs_act *act;       /* NULL: which one is not known */
    uint8_t kind;            /* vs_act_kind */
    bool counts;             /* the name says enough to stand alone */
    const char *begin, *end; /* with the abbreviation behind it in parentheses */
    vs_act numbered;         /* what `act` points to where a number names it */
    char celex[16];
} vs_named_act;

/* Reads the name at `at`. False where there is none, or where it is part of another name. */
bool vs_named_act_read(vs_reader *reader, const char *at, bool beside_article, vs_named_act *named);
/* Reads an EU act by its number: "Verordening (EU) 2021/821". */
bool vs_numbered_act_read(vs_reader *reader, const char *at, vs_named_act *named);
/* Reads the noun of an act that was introduced so: "wet" of "artikel 5 van de wet", behind "(hierna: de wet)". */
bool vs_called_act_read(vs_reader *reader, const char *at, vs_named_act *named);
/* Reads the name of a law that is not in the tables, as far as its words can tell where it ends. */
bool vs_unknown_act_read(vs_reader *reader, const char *at, vs_named_act *named);

#endif

/* elements.h - what is known of the elements of HTML: what each does to the text around it, and how it nests. */
#ifndef VS_ELEMENTS_H
#define VS_ELEMENTS_H

#include "base/text.h"

typedef enum vs_html_does {
    VS_HTML_INLINE,    /* its text goes on with what is around it; an element that nobody knows too */
    VS_HTML_PHRASE,    /* ... and it may stand in a link */
    VS_HTML_VOID,      /* ... and has no end tag */
    VS_HTML_BREAK,     /* the end of a line */
    VS_HTML_BLOCK,     /* ends a paragraph, at its start tag and at its end tag */
    VS_HTML_PRE,       /* a block in which lines are lines */
    VS_HTML_TABLE,     /* a block whose cells do not end a link that is open around it */
    VS_HTML_LINK,      /* <a> */
    VS_HTML_MARK,      /* <sup>: a mark of a note, if there is nothing but a number in it */
    VS_HTML_RAW,       /* what is in it is no markup, and no text to be linked */
    VS_HTML_SCRIPT,    /* the same, with the script's own rules for where it ends */
    VS_HTML_PLAINTEXT, /* the same, and it does not end */
    VS_HTML_CONTROL,   /* there is no room for links in it; it does not stand in itself */
    VS_HTML_HIDDEN,    /* what is in it is not shown */
    VS_HTML_FOREIGN    /* what is in it is not HTML */
} vs_html_does;

/* What an element is one of, for the start tags and end tags that end others: the HTML standard, 13.2.6 "Tree
 * construction". */
typedef enum vs_html_kind {
    VS_HTML_IS_OTHER,
    VS_HTML_IS_HTML,
    VS_HTML_IS_HEAD,
    VS_HTML_IS_BODY,
    VS_HTML_IS_P,
    VS_HTML_IS_HEADING,
    VS_HTML_IS_ITEM,     /* li */
    VS_HTML_IS_TERM,     /* dt, dd */
    VS_HTML_IS_LINK,     /* a */
    VS_HTML_IS_OPTION,
    VS_HTML_IS_OPTGROUP,
    VS_HTML_IS_TABLE,
    VS_HTML_IS_ROWS,     /* a part of a table: its rows, its columns, its caption */
    VS_HTML_IS_ROW,
    VS_HTML_IS_CELL,
    VS_HTML_IS_BREAK
} vs_html_kind;

enum {
    VS_NESTS_VOID = 1,     /* nothing stands in it, and it has no end tag */
    VS_NESTS_SPECIAL = 2,  /* an end tag of another element does not end it, unless that has room for it */
    VS_NESTS_CLOSES_P = 4, /* no <p> can hold it: its start tag ends one */
    VS_NESTS_SCOPE = 8,    /* what is open around it stays open, whatever comes in it */
    VS_NESTS_IN_HEAD = 16  /* its start tag does not end the head */
};

/* A number for each: VS_HTML_TAG_p. */
typedef enum vs_html_tag {
#define VS_HTML_ELEMENT(name, does, kind, nesting) VS_HTML_TAG_##name,
#include "html/elements.def"
#undef VS_HTML_ELEMENT
    VS_HTML_TAGS /* how many; of an element that is not known */
} vs_html_tag;

typedef struct vs_html_element {
    vs_str name; /* empty: of no element that is known */
    vs_html_does does;
    vs_html_kind kind;
    unsigned nesting; /* VS_NESTS_ */
    vs_html_tag tag;
} vs_html_element;

/* The element of that name, in capitals or not; never NULL. */
const vs_html_element *vs_html_element_of(vs_str name);

#endif

/* elements.h - what an element of HTML does to the text around it. */
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

typedef struct vs_html_element {
    vs_str name; /* empty: of no element that is known */
    vs_html_does does;
} vs_html_element;

/* The element of that name, in capitals or not; never NULL. */
const vs_html_element *vs_html_element_of(vs_str name);

#endif

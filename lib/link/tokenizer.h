/* tokenizer.h - HTML as a browser cuts it into text, tags and what is neither: after the states of the HTML standard,
 * over the bytes as they are, in any encoding in which ASCII is ASCII. Errors are no errors: every byte belongs to one
 * token, and the tokens stand one behind the other. */
#ifndef VS_TOKENIZER_H
#define VS_TOKENIZER_H

#include "link/elements.h"

typedef enum vs_html_token_kind {
    VS_HTML_END,   /* there is no other token */
    VS_HTML_TEXT,  /* with its character references; "<" alone is text too */
    VS_HTML_OPEN,  /* a start tag */
    VS_HTML_CLOSE, /* an end tag */
    VS_HTML_OTHER  /* comment, declaration, CDATA section, contents of a script, a tag that does not end */
} vs_html_token_kind;

typedef struct vs_html_token {
    vs_html_token_kind kind;
    const char *begin, *end;
    vs_str name;                       /* of a tag */
    const vs_html_element *element;    /* ... and what it means */
    bool empty;                        /* a start tag that ends in "/>" */
    bool fragment;                     /* its href leads to a place of the same page */
} vs_html_token;

typedef struct vs_html_tokenizer {
    const char *at, *end;
    const vs_html_element *raw; /* the element whose contents come next, which are no markup; NULL: none */
    bool foreign;               /* to be set inside of <svg> and <math>, where no element is like that */
    bool cdata_never_ends;      /* there is no "]]>" any more */
} vs_html_tokenizer;

/* The next token. Linear over all calls. */
vs_html_token vs_html_next(vs_html_tokenizer *tokens);

#endif

/* tokenizer.h - HTML as a browser cuts it into text, tags and what is neither: after the states of the HTML standard,
 * over the bytes as they are, in any encoding in which ASCII is ASCII. Errors are no errors: every byte belongs to one
 * token, and the tokens stand one behind the other. */
#ifndef VS_TOKENIZER_H
#define VS_TOKENIZER_H

#include "html/elements.h"

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
    const vs_html_element *element;    /* ... and what it means; of contents that are no markup: whose they are */
    bool empty;                        /* a start tag that ends in "/>" */
    bool fragment;                     /* its href leads to a place of the same page */
    uint32_t attributes;               /* how many a start tag has */
    bool unfinished;                   /* a tag or comment that the input ends in */
} vs_html_token;

typedef struct vs_html_attribute {
    vs_str name, value; /* as they stand there; the value of one that has none is empty */
} vs_html_attribute;

/* Reads the attribute at *at, behind white space, and moves *at behind it. False where there is none: *at is at the
 * '>' of the tag then, or at `end`, or the input ends in the attribute. */
bool vs_html_next_attribute(const char **at, const char *end, vs_html_attribute *attribute);

typedef struct vs_html_tokenizer {
    const char *at, *end;
    const vs_html_element *raw; /* the element whose contents come next, which are no markup; NULL: none */
    bool foreign;               /* to be set inside of <svg> and <math>, where no element is like that */
    bool cdata_never_ends;      /* there is no "]]>" any more */
    vs_html_attribute *attributes; /* the first `room` attributes of the last start tag go there */
    uint32_t room;
    bool reading;               /* to be set by one who reads the document and is no browser: see tokenizer.c */
    bool raw_never_ends;        /* ... and found such an element without an end tag */
} vs_html_tokenizer;

/* The next token. Linear over all calls. */
vs_html_token vs_html_next(vs_html_tokenizer *tokens);

#endif

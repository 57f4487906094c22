/* html.h - HTML pages, in steps: tags and text (html/tokenizer.h), which elements stand in which (html_nesting.c), what
 * an element means (html_elements.c), what the head says (html_meta.c), and the reader that puts them together
 * (html_reader.c). Private to the backend; the XML backend reads markup that is no XML with it. */
#ifndef VS_HTML_H
#define VS_HTML_H

#include "backends/markup.h"
#include "html/tokenizer.h"

/* Lines of print are not further apart. */
#define VS_HTML_GAPS 64u

/* What an element means. `framed`: the page has an element that holds the document, by id or (`by_role`) as its main
 * part. `printed`: its elements are lines of print. `raised`: it has a <sup>, which no program makes of print. */
typedef struct vs_html_page {
    bool framed, by_role, printed, raised;
    uint32_t breaks, placed,
        blocks; /* elements that end lines, that say where they stand, that are paragraphs and the like */
    uint32_t top, pitch;             /* of the last line; from one line to the next */
    uint16_t gaps[VS_HTML_GAPS];     /* how often the next line is so far below */
} vs_html_page;
vs_element vs_html_element_read(const vs_html_page *page, const vs_frame *around, vs_html_tag tag,
                                const vs_attributes *attributes);

/* Counts an element of the page, to tell whether it is printed. */
void vs_html_page_count(vs_html_page *page, vs_html_tag tag, const vs_html_attribute *attributes, uint32_t count);
bool vs_html_page_is_printed(vs_html_page *page);
/* Writes what stands before an element of a printed page: the end of a line, of a paragraph or of a page. */
void vs_html_printed_line(vs_html_page *page, vs_markup *m, vs_html_tag tag, const vs_attributes *attributes,
                          vs_element *element);

/* Reads a <meta> element into the metadata. False when out of memory. */
bool vs_html_meta(vs_metadata *metadata, const vs_attributes *attributes);
/* Puts together what its elements say apart. False when out of memory. */
bool vs_html_meta_complete(vs_metadata *metadata);
/* What an id of the publisher tells: "kst-26643-1080", "kv-tk-2016Z00020", "nds-tk-2020D32255". */
bool vs_html_identifier(vs_metadata *metadata, vs_str id);

/* -------------------------------------------------------------------------------------------------- html_nesting.c */

/* What can be asked of the open elements: where the nearest is that ... */
typedef enum vs_html_near {
    VS_NEAR_SCOPE,     /* closes off what is around it */
    VS_NEAR_SPECIAL,
    VS_NEAR_CONTAINER, /* is special, but for those that can stand between a list and its items */
    VS_NEAR_P,
    VS_NEAR_HEADING,
    VS_NEAR_ITEM,
    VS_NEAR_TERM,
    VS_NEAR_LINK,
    VS_NEAR_TABLE,
    VS_NEAR_ROWS,
    VS_NEAR_ROW,
    VS_NEAR_CELL,
    VS_NEAR_BODY,
    VS_NEAR_FOREIGN,
    VS_NEAR_COUNT
} vs_html_near;

typedef struct vs_html_open {
    const vs_html_element *element;
    vs_str name;
    uint16_t near[VS_NEAR_COUNT]; /* the index of the nearest, itself included; 0: there is none */
} vs_html_open;

/* The open elements, after the rules of the HTML standard (13.2.6), but for what these do to make up for tags that
 * cross each other: nothing is opened again. */
typedef struct vs_html_nesting {
    vs_markup *markup;                 /* hears what ends */
    bool rules;                        /* they are elements of HTML; else every element can stand in every other */
    VS_VEC(vs_html_open) open;         /* the first is the page itself */
    uint32_t count_of[VS_HTML_TAGS + 1]; /* open elements of a tag */
} vs_html_nesting;

/* False when out of memory. */
bool vs_html_nesting_begin(vs_html_nesting *nesting, vs_markup *markup, bool rules);
/* Ends what the start tag of `element` ends. False where that tag has no meaning here: a second <body>. */
bool vs_html_nesting_make_room(vs_html_nesting *nesting, const vs_html_element *element);
/* It is open now. False when out of memory. */
bool vs_html_nesting_push(vs_html_nesting *nesting, const vs_html_element *element, vs_str name);
void vs_html_nesting_pop(vs_html_nesting *nesting);
/* An end tag: ends the element, and what is open in it; or nothing. False where there is none and it still means
 * something: </p> and </br> stand for empty elements. */
bool vs_html_nesting_end(vs_html_nesting *nesting, const vs_html_element *element, vs_str name);
/* Text that is no white space: the head ends. */
void vs_html_nesting_text(vs_html_nesting *nesting);
static inline bool vs_html_nesting_foreign(const vs_html_nesting *nesting)
{
    return nesting->open.items[nesting->open.count - 1].near[VS_NEAR_FOREIGN] != 0;
}
void vs_html_nesting_free(vs_html_nesting *nesting);

/* --------------------------------------------------------------------------------------------------- html_reader.c */

/* What an element means; reads what its attributes tell of the document. False when out of memory. */
typedef bool (*vs_read_element)(void *user, vs_markup *m, const vs_html_token *tag, const vs_attributes *attributes,
                                vs_element *element);

/* Reads the input. `html`: its elements are those of HTML; else it is XML with mistakes in it. */
verslag_status vs_html_read(vs_markup *m, vs_read_element element, void *user, bool html);

#endif

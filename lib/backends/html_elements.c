/* html_elements.c - what an element of a page means: by its name, and where that says nothing by the classes, ids and
 * roles that the publishers of parliament's documents, pandoc and word processors use. */
#include "backends/html.h"

#include "base/limits.h"

#define ELEMENT(name, ...) [VS_HTML_TAG_##name] = {.does = __VA_ARGS__}
#define SITE VS_DOES_FURNITURE, .kind = VERSLAG_FURNITURE_SITE

/* In order of the alphabet. All others do nothing: their text belongs to what they stand in. */
static const vs_element elements[VS_HTML_TAGS + 1] = {
    ELEMENT(address, VS_DOES_BLOCK),
    ELEMENT(article, VS_DOES_BLOCK),
    ELEMENT(aside, VS_DOES_BLOCK),
    ELEMENT(b, VS_DOES_NOTHING, .style = VS_BLOCK_BOLD),
    ELEMENT(blockquote, VS_DOES_BLOCK),
    ELEMENT(body, VS_DOES_BLOCK),
    ELEMENT(br, VS_DOES_BREAK),
    ELEMENT(button, SITE),
    ELEMENT(caption, VS_DOES_BLOCK),
    ELEMENT(center, VS_DOES_BLOCK),
    ELEMENT(dd, VS_DOES_BLOCK),
    ELEMENT(details, VS_DOES_BLOCK),
    ELEMENT(dialog, SITE),
    ELEMENT(dir, VS_DOES_LIST, .numbering = VS_BULLET),
    ELEMENT(div, VS_DOES_BLOCK),
    ELEMENT(dl, VS_DOES_BLOCK),
    ELEMENT(dt, VS_DOES_BLOCK),
    ELEMENT(em, VS_DOES_NOTHING, .style = VS_BLOCK_ITALIC),
    ELEMENT(fieldset, VS_DOES_BLOCK),
    ELEMENT(figcaption, VS_DOES_BLOCK),
    ELEMENT(figure, VS_DOES_BLOCK),
    ELEMENT(footer, VS_DOES_BLOCK),
    ELEMENT(form, VS_DOES_BLOCK),
    ELEMENT(h1, VS_DOES_HEADING, .level = 1),
    ELEMENT(h2, VS_DOES_HEADING, .level = 2),
    ELEMENT(h3, VS_DOES_HEADING, .level = 3),
    ELEMENT(h4, VS_DOES_HEADING, .level = 4),
    ELEMENT(h5, VS_DOES_HEADING, .level = 5),
    ELEMENT(h6, VS_DOES_HEADING, .level = 6),
    ELEMENT(head, VS_DOES_DROP),
    ELEMENT(header, VS_DOES_BLOCK),
    ELEMENT(hr, VS_DOES_BLOCK),
    ELEMENT(html, VS_DOES_BLOCK),
    ELEMENT(i, VS_DOES_NOTHING, .style = VS_BLOCK_ITALIC),
    ELEMENT(iframe, SITE),
    ELEMENT(legend, VS_DOES_BLOCK),
    ELEMENT(li, VS_DOES_ITEM),
    ELEMENT(listing, VS_DOES_PRE),
    ELEMENT(main, VS_DOES_BLOCK),
    ELEMENT(menu, VS_DOES_LIST, .numbering = VS_BULLET),
    ELEMENT(nav, SITE),
    ELEMENT(noembed, SITE),
    ELEMENT(noframes, SITE),
    ELEMENT(noscript, SITE),
    ELEMENT(ol, VS_DOES_LIST, .numbering = '1'),
    ELEMENT(option, VS_DOES_BLOCK),
    ELEMENT(p, VS_DOES_TEXT_BLOCK),
    ELEMENT(plaintext, VS_DOES_PRE),
    ELEMENT(pre, VS_DOES_PRE),
    ELEMENT(script, VS_DOES_DROP),
    ELEMENT(section, VS_DOES_BLOCK),
    ELEMENT(select, SITE),
    ELEMENT(strong, VS_DOES_NOTHING, .style = VS_BLOCK_BOLD),
    ELEMENT(style, VS_DOES_DROP),
    ELEMENT(summary, VS_DOES_BLOCK),
    ELEMENT(sup, VS_DOES_RAISE),
    ELEMENT(svg, VS_DOES_DROP),
    ELEMENT(table, VS_DOES_TABLE),
    ELEMENT(td, VS_DOES_CELL),
    ELEMENT(template, SITE),
    ELEMENT(textarea, SITE),
    ELEMENT(th, VS_DOES_CELL),
    ELEMENT(title, VS_DOES_TITLE),
    ELEMENT(tr, VS_DOES_ROW),
    ELEMENT(ul, VS_DOES_LIST, .numbering = VS_BULLET),
    ELEMENT(xmp, VS_DOES_PRE),
};

/* --------------------------------------------------------------------------------------------------------- Classes */

/* Which elements a rule is about. */
enum { ANY, SPAN, PARAGRAPH };

typedef struct {
    vs_str word;
    uint8_t elements;
    vs_element element;
} worded;

#define WORD(word, elements, ...) {VS_ENTRY(word), elements, {.does = __VA_ARGS__}}
#define CONTENTS VS_DOES_FURNITURE, .kind = VERSLAG_FURNITURE_CONTENTS

static const worded classes[] = {
    WORD("note-close", ANY, SITE), /* "X Noot" */
    WORD("to-top", ANY, SITE),
    WORD("footnotes", ANY, VS_DOES_NOTES),
    WORD("noot", PARAGRAPH, VS_DOES_NOTE),
    WORD("voetnoot", PARAGRAPH, VS_DOES_NOTE),
    WORD("footnote", PARAGRAPH, VS_DOES_NOTE),
    WORD("nootnum", SPAN, VS_DOES_MARK),
    WORD("footnote-ref", SPAN, VS_DOES_MARK),
    WORD("noteref", SPAN, VS_DOES_MARK),
    WORD("footnote-back", SPAN, VS_DOES_BACK_LINK),
    WORD("reversefootnote", SPAN, VS_DOES_BACK_LINK),
    WORD("toc", PARAGRAPH, CONTENTS),
    WORD("ol", SPAN, VS_DOES_LABEL),
    WORD("nr", SPAN, VS_DOES_LABEL),
    WORD("stuknummer", SPAN, VS_DOES_LABEL),
    WORD("dossiernummer", SPAN, VS_DOES_LABEL),
    WORD("datum", SPAN, VS_DOES_APART),
    WORD("functie", SPAN, VS_DOES_TEXT_BLOCK),
    WORD("naam", SPAN, VS_DOES_TEXT_BLOCK),
    WORD("tussenkop", PARAGRAPH, VS_DOES_HEADING),
    WORD("vet", SPAN, VS_DOES_NOTHING, .style = VS_BLOCK_BOLD),
    WORD("cur", SPAN, VS_DOES_NOTHING, .style = VS_BLOCK_ITALIC),
};

static const worded ids[] = {
    WORD("noten", ANY, VS_DOES_NOTES),
    WORD("inhoudsopgave", ANY, CONTENTS),
    WORD("TOC", ANY, CONTENTS),
};

static const worded roles[] = {
    WORD("doc-endnotes", ANY, VS_DOES_NOTES),
    WORD("doc-footnote", PARAGRAPH, VS_DOES_NOTE),
    WORD("doc-endnote", PARAGRAPH, VS_DOES_NOTE),
    WORD("doc-noteref", SPAN, VS_DOES_MARK),
    WORD("doc-backlink", SPAN, VS_DOES_BACK_LINK),
    WORD("doc-toc", ANY, CONTENTS),
    WORD("navigation", ANY, SITE),
    WORD("banner", ANY, SITE),
    WORD("contentinfo", ANY, SITE),
    WORD("search", ANY, SITE),
};

/* A rule for words stands above the element's name; the first rule that holds is taken. */
static bool apply(vs_element *element, const worded *rules, size_t count, vs_str value, bool inline_element)
{
    size_t first = count;
    for (const char *at = value.at, *end = vs_end(value); at < end;) {
        while (at < end && vs_is_space(*at))
            at++;
        const char *word = at;
        while (at < end && !vs_is_space(*at))
            at++;
        for (size_t i = 0; i < first && at > word; i++) {
            const vs_str expected = rules[i].word;
            if ((size_t)(at - word) == expected.len && vs_lower(*word) == vs_lower(*expected.at) &&
                ((rules[i].elements == SPAN) == inline_element || rules[i].elements == ANY) &&
                vs_equal_nocase(vs_str_of(word, at), expected))
                first = i;
        }
    }
    if (first == count)
        return false;
    const uint8_t style = element->style;
    if (element->does != VS_DOES_HEADING || rules[first].element.does != VS_DOES_HEADING)
        *element = rules[first].element;
    element->style |= style;
    return true;
}

/* ----------------------------------------------------------------------------------------------------------- Notes */

/* How programs name a note, and the place of its mark: what stands before the number, and behind it. */
typedef struct {
    vs_str before, behind;
} id_form;

#define FORM(before, behind) {VS_ENTRY(before), VS_ENTRY(behind)}

static const id_form note_ids[] = {
    FORM("fn", ""),
    FORM("ftn", ""),
    FORM("_ftn", ""),
    FORM("edn", ""),
    FORM("_edn", ""),
    FORM("ftnt", ""),
    FORM("footnote", ""),
    FORM("endnote", ""),
    FORM("voetnoot", ""),
    FORM("eindnoot", ""),
    FORM("noot", ""),
    FORM("sdfootnote", ""),
    FORM("sdfootnote", "sym"),
    FORM("sdendnote", ""),
    FORM("sdendnote", "sym"),
};

static const id_form mark_ids[] = {
    FORM("fnref", ""),         FORM("ftnref", ""),       FORM("_ftnref", ""),      FORM("ednref", ""),
    FORM("_ednref", ""),       FORM("ftnt_ref", ""),     FORM("footnote-ref", ""), FORM("footnoteref", ""),
    FORM("endnote-ref", ""),   FORM("voetnootref", ""),  FORM("eindnootref", ""),  FORM("nootref", ""),
    FORM("sdfootnote", "anc"), FORM("sdendnote", "anc"),
};

/* The number in an id of one of the forms: "fn12", "_ftn3", "footnote-4". 0 where it has none of them. */
static uint32_t id_number(const id_form *forms, size_t count, vs_str id)
{
    for (size_t i = 0; i < count; i++) {
        if (!vs_starts_with_nocase(id, forms[i].before))
            continue;
        const char *at = id.at + forms[i].before.len, *end = id.at + id.len;
        if (at < end && (*at == '-' || *at == ':'))
            at++;
        uint32_t number = 0;
        if (vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) && vs_equal(vs_str_of(at, end), forms[i].behind))
            return number;
    }
    return 0;
}

static uint32_t note_id(vs_str id) { return id_number(note_ids, sizeof note_ids / sizeof *note_ids, id); }
static uint32_t mark_id(vs_str id) { return id_number(mark_ids, sizeof mark_ids / sizeof *mark_ids, id); }

/* A link within the page: to a note, or from it. */
static void read_link(vs_element *element, const vs_attributes *attributes)
{
    vs_str href = vs_attribute(attributes, VS_ATTRIBUTE_HREF);
    if (href.len < 2 || *href.at != '#')
        return;
    href = (vs_str){href.at + 1, href.len - 1};
    if (note_id(href))
        element->does = VS_DOES_MARK;
    else if ((element->number = mark_id(href)) != 0)
        element->does = VS_DOES_BACK_LINK;
}

static void read_list(vs_element *element, vs_html_tag tag, const vs_attributes *attributes)
{
    vs_str value = vs_attribute(attributes, tag == VS_HTML_TAG_li ? VS_ATTRIBUTE_VALUE : VS_ATTRIBUTE_START);
    const char *at = value.at;
    if (value.len)
        vs_read_number(&at, value.at + value.len, 100000, &element->number);
    if (tag != VS_HTML_TAG_ol)
        return;
    value = vs_attribute(attributes, VS_ATTRIBUTE_TYPE);
    if (value.len == 1 && strchr("aAiI", *value.at))
        element->numbering = *value.at;
    if (vs_attribute(attributes, VS_ATTRIBUTE_REVERSED).at) {
        element->falling = true;
        /* It depends on how many items there are, which nobody knows yet: none is better than a wrong one. */
        if (!element->number)
            element->numbering = 0;
    }
}

/* -------------------------------------------------------------------------------------------------------- Elements */

/* Parts of a page that are no part of the document, where nothing says what is. */
static bool is_frame(const vs_frame *around, vs_html_tag tag)
{
    if (tag == VS_HTML_TAG_aside)
        return true;
    return (tag == VS_HTML_TAG_header || tag == VS_HTML_TAG_footer) && vs_equal(around->name, VS_LIT("body"));
}

vs_element vs_html_element_read(const vs_html_page *page, const vs_frame *around, vs_html_tag tag,
                                const vs_attributes *attributes)
{
    vs_element element = elements[tag];
    if (!page->framed && is_frame(around, tag))
        element = (vs_element){.does = SITE};
    if (page->by_role && tag == VS_HTML_TAG_main)
        element.does = VS_DOES_ROOT;
    if (!attributes->count || element.does == VS_DOES_DROP || element.does == VS_DOES_TITLE)
        return element;
    const bool inline_element = element.does == VS_DOES_NOTHING || element.does == VS_DOES_RAISE;
    const vs_str id = vs_attribute(attributes, VS_ATTRIBUTE_ID), role = vs_attribute(attributes, VS_ATTRIBUTE_ROLE);
    if (page->framed && !page->by_role && vs_equal_nocase(id, VS_LIT("broodtekst")))
        return (vs_element){.does = VS_DOES_ROOT};
    if (page->by_role && vs_equal_nocase(role, VS_LIT("main")))
        return (vs_element){.does = VS_DOES_ROOT};
    if (element.does == VS_DOES_LIST || element.does == VS_DOES_ITEM)
        read_list(&element, tag, attributes);
    const uint32_t number = inline_element ? 0 : note_id(id);
    if (!apply(&element, ids, sizeof ids / sizeof *ids, id, inline_element) &&
        !apply(&element, classes, sizeof classes / sizeof *classes, vs_attribute(attributes, VS_ATTRIBUTE_CLASS),
               inline_element) &&
        !apply(&element, roles, sizeof roles / sizeof *roles, role, inline_element) &&
        vs_attribute(attributes, VS_ATTRIBUTE_HIDDEN).at)
        element = (vs_element){.does = SITE};
    if (element.does == VS_DOES_MARK && around->in_note)
        element.does = VS_DOES_NOTE_NUMBER;
    else if (element.does == VS_DOES_NOTHING && tag == VS_HTML_TAG_a)
        read_link(&element, attributes);
    if (number && element.does != VS_DOES_NOTES) {
        element.does = VS_DOES_NOTE;
        element.number = number;
    }
    return element;
}

/* html_nesting.c - which elements of a page are open: a start tag can end others ("<p>one<p>two"), and so can an end
 * tag of something around them. As the HTML standard has it (13.2.6 "Tree construction"), without its ways of
 * opening again what was open when tags cross: a letter less in italics changes no text.
 *
 * Every open element knows the nearest of each kind, so that no rule has to search for one. */
#include "backends/html.h"

static const vs_html_open *top(const vs_html_nesting *n) { return &n->open.items[n->open.count - 1]; }
static uint32_t nearest(const vs_html_nesting *n, vs_html_near near) { return top(n)->near[near]; }

bool vs_html_nesting_begin(vs_html_nesting *n, vs_markup *markup, bool rules)
{
    *n = (vs_html_nesting){.markup = markup, .rules = rules};
    return vs_html_nesting_push(n, vs_html_element_of(VS_LIT("")), VS_LIT(""));
}

void vs_html_nesting_free(vs_html_nesting *n) { vs_vec_free(&n->open); }

bool vs_html_nesting_push(vs_html_nesting *n, const vs_html_element *element, vs_str name)
{
    static const uint8_t near_of[] = {[VS_HTML_IS_P] = VS_NEAR_P,
                                      [VS_HTML_IS_HEADING] = VS_NEAR_HEADING,
                                      [VS_HTML_IS_ITEM] = VS_NEAR_ITEM,
                                      [VS_HTML_IS_TERM] = VS_NEAR_TERM,
                                      [VS_HTML_IS_LINK] = VS_NEAR_LINK,
                                      [VS_HTML_IS_TABLE] = VS_NEAR_TABLE,
                                      [VS_HTML_IS_ROWS] = VS_NEAR_ROWS,
                                      [VS_HTML_IS_ROW] = VS_NEAR_ROW,
                                      [VS_HTML_IS_CELL] = VS_NEAR_CELL,
                                      [VS_HTML_IS_BODY] = VS_NEAR_BODY,
                                      [VS_HTML_IS_BREAK] = 0};
    vs_html_open *open = vs_vec_push(&n->open);
    if (!open)
        return false;
    const uint32_t index = n->open.count - 1;
    if (index)
        *open = open[-1];
    open->element = element;
    open->name = name;
    n->count_of[element->tag]++;
    if (!n->rules)
        return true;
    const uint16_t here = (uint16_t)index;
    if (element->nesting & VS_NESTS_SCOPE)
        open->near[VS_NEAR_SCOPE] = here;
    if (element->nesting & VS_NESTS_SPECIAL) {
        open->near[VS_NEAR_SPECIAL] = here;
        if (element->kind != VS_HTML_IS_P && element->tag != VS_HTML_TAG_div && element->tag != VS_HTML_TAG_address)
            open->near[VS_NEAR_CONTAINER] = here;
    }
    if (near_of[element->kind])
        open->near[near_of[element->kind]] = here;
    if (element->does == VS_HTML_FOREIGN)
        open->near[VS_NEAR_FOREIGN] = here;
    return true;
}

void vs_html_nesting_pop(vs_html_nesting *n)
{
    n->count_of[top(n)->element->tag]--;
    n->open.count--;
    vs_markup_end(n->markup);
}

/* Ends the element at `index`, and all that is open in it. */
static void pop_through(vs_html_nesting *n, uint32_t index)
{
    while (n->open.count > index)
        vs_html_nesting_pop(n);
}

/* ... the nearest of a kind, unless something stands between that closes it off. */
static bool close_within(vs_html_nesting *n, vs_html_near near, vs_html_near limit)
{
    const uint32_t index = nearest(n, near);
    if (index == 0 || nearest(n, limit) > index)
        return false;
    pop_through(n, index);
    return true;
}

static bool is_top(const vs_html_nesting *n, vs_html_kind kind) { return top(n)->element->kind == kind; }

bool vs_html_nesting_make_room(vs_html_nesting *n, const vs_html_element *element)
{
    if (!n->rules)
        return true;
    const bool closes_p = (element->nesting & VS_NESTS_CLOSES_P) != 0;
    if (nearest(n, VS_NEAR_FOREIGN)) { /* no paragraph stands in a picture */
        if (!closes_p)
            return true;
        pop_through(n, nearest(n, VS_NEAR_FOREIGN));
    }
    const vs_html_does does = top(n)->element->does;
    if (closes_p && (does == VS_HTML_RAW || does == VS_HTML_SCRIPT) && top(n)->element->tag != VS_HTML_TAG_noscript)
        vs_html_nesting_pop(n); /* a script without an end tag, as whose contents are no markup otherwise */
    if (is_top(n, VS_HTML_IS_HEAD) && !(element->nesting & VS_NESTS_IN_HEAD))
        vs_html_nesting_pop(n);
    switch (element->kind) {
    case VS_HTML_IS_HTML:
        return n->open.count == 1;
    case VS_HTML_IS_HEAD:
        return n->open.count == 1 || (n->open.count == 2 && is_top(n, VS_HTML_IS_HTML));
    case VS_HTML_IS_BODY:
        return nearest(n, VS_NEAR_BODY) == 0;
    case VS_HTML_IS_ITEM:
        close_within(n, VS_NEAR_ITEM, VS_NEAR_CONTAINER);
        break;
    case VS_HTML_IS_TERM:
        close_within(n, VS_NEAR_TERM, VS_NEAR_CONTAINER);
        break;
    case VS_HTML_IS_LINK:
        close_within(n, VS_NEAR_LINK, VS_NEAR_SPECIAL);
        break;
    case VS_HTML_IS_OPTGROUP:
    case VS_HTML_IS_OPTION:
        if (is_top(n, VS_HTML_IS_OPTION))
            vs_html_nesting_pop(n);
        if (element->kind == VS_HTML_IS_OPTGROUP && is_top(n, VS_HTML_IS_OPTGROUP))
            vs_html_nesting_pop(n);
        break;
    case VS_HTML_IS_ROWS:
        while (close_within(n, VS_NEAR_CELL, VS_NEAR_TABLE) || close_within(n, VS_NEAR_ROW, VS_NEAR_TABLE) ||
               close_within(n, VS_NEAR_ROWS, VS_NEAR_TABLE)) {
        }
        break;
    case VS_HTML_IS_ROW:
        close_within(n, VS_NEAR_ROW, VS_NEAR_TABLE);
        break;
    case VS_HTML_IS_CELL:
        close_within(n, VS_NEAR_CELL, VS_NEAR_TABLE);
        break;
    default:
        break;
    }
    if (closes_p)
        close_within(n, VS_NEAR_P, VS_NEAR_SCOPE);
    if (element->kind == VS_HTML_IS_HEADING && is_top(n, VS_HTML_IS_HEADING))
        vs_html_nesting_pop(n);
    return true;
}

static bool is_same(const vs_html_open *open, const vs_html_element *element, vs_str name)
{
    return open->element == element && (element->tag != VS_HTML_TAGS || vs_equal_nocase(open->name, name));
}

bool vs_html_nesting_end(vs_html_nesting *n, const vs_html_element *element, vs_str name)
{
    if (is_same(top(n), element, name) && n->open.count > 1) {
        if (!n->rules || (element->kind != VS_HTML_IS_BODY && element->kind != VS_HTML_IS_HTML))
            vs_html_nesting_pop(n);
        return true;
    }
    if (!n->rules) {
        uint32_t index = n->count_of[element->tag] ? n->open.count - 1 : 0;
        while (index > 0 && !is_same(&n->open.items[index], element, name))
            index--;
        if (index)
            pop_through(n, index);
        return true;
    }
    switch (element->kind) {
    case VS_HTML_IS_BODY: /* what comes behind it belongs to it */
    case VS_HTML_IS_HTML:
        return true;
    case VS_HTML_IS_BREAK:
        return false;
    case VS_HTML_IS_P:
        return close_within(n, VS_NEAR_P, VS_NEAR_SCOPE);
    case VS_HTML_IS_HEADING: /* of any level */
        close_within(n, VS_NEAR_HEADING, VS_NEAR_SCOPE);
        return true;
    default:
        break;
    }
    if (!n->count_of[element->tag])
        return true;
    /* Elements of a table end what stands in their cells; others nothing beyond a cell; those of a phrase no block. */
    uint32_t limit = nearest(n, VS_NEAR_SCOPE);
    if (element->kind == VS_HTML_IS_CELL || element->kind == VS_HTML_IS_ROW || element->kind == VS_HTML_IS_ROWS)
        limit = nearest(n, VS_NEAR_TABLE);
    else if (element->kind == VS_HTML_IS_TABLE)
        limit = 0;
    else if (!(element->nesting & VS_NESTS_SPECIAL))
        limit = nearest(n, VS_NEAR_SPECIAL);
    for (uint32_t index = n->open.count - 1; index > 0 && index >= limit; index--)
        if (is_same(&n->open.items[index], element, name)) {
            pop_through(n, index);
            break;
        }
    return true;
}

void vs_html_nesting_text(vs_html_nesting *n)
{
    if (n->rules && is_top(n, VS_HTML_IS_HEAD))
        vs_html_nesting_pop(n);
}

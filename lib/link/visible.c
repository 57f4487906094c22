#include "link/visible.h"

#include "html/characters.h"
#include "html/tokenizer.h"

/* White space that is due before the next character, the more the greater. */
typedef enum gap { GAP_NONE, GAP_SPACE, GAP_TAB, GAP_LINE, GAP_PARAGRAPH } gap;

/* Where an element began that can turn out to hold nothing but the mark of a note. */
typedef struct place {
    bool open;
    uint32_t text, shown;
    gap gap;
    uint32_t gap_begin, gap_end;
} place;

typedef struct reader {
    vs_visible *visible;
    const char *page;
    const vs_high_bytes *high;
    vs_html_tokenizer tokens;

    gap gap;
    uint32_t gap_begin, gap_end; /* the first white space of a gap; equal where it comes from tags alone */
    bool apart; /* a mark of a note was taken out before the next character */

    uint32_t pre;    /* elements open in which lines are lines */
    place sup, link; /* <sup>, and a link to a place of the same page */
    bool in_link;
    uint32_t linked_tables; /* tables open in a link that was open before them; 0: none */

    const vs_html_element *hidden; /* whose contents are passed over; NULL: none */
    uint32_t hidden_depth;
    bool failed;
} reader;

/* ---------------------------------------------------------------------------------------------------------- Writing */

static void add(reader *r, const char *text, uint32_t len, uint32_t begin, uint32_t end, bool whole, bool linked)
{
    vs_visible *v = r->visible;
    vs_shown *last = v->shown.count ? &v->shown.items[v->shown.count - 1] : NULL;
    const bool goes_on = last && !whole && !last->whole && last->end == begin && last->linked == linked && !r->apart &&
                         last->text + last->len == v->text.count;
    if (r->failed || !vs_vec_reserve(&v->text, len) || (!goes_on && !(last = vs_vec_push(&v->shown)))) {
        r->failed = true;
        return;
    }
    if (!goes_on)
        *last = (vs_shown){.text = v->text.count, .begin = begin, .whole = whole, .linked = linked, .apart = r->apart};
    last->len += len;
    last->end = end;
    r->apart = false;
    memcpy(v->text.items + v->text.count, text, len);
    v->text.count += len;
}

/* What comes from tags alone has no place in the page. */
static void add_gap(reader *r, vs_str text)
{
    vs_visible *v = r->visible;
    if (r->failed || !vs_vec_reserve(&v->text, (uint32_t)text.len)) {
        r->failed = true;
        return;
    }
    memcpy(v->text.items + v->text.count, text.at, text.len);
    v->text.count += (uint32_t)text.len;
}

static void write_gap(reader *r)
{
    static const vs_str texts[] = {[GAP_NONE] = VS_ENTRY(""),
                                   [GAP_SPACE] = VS_ENTRY(" "),
                                   [GAP_TAB] = VS_ENTRY("\t"),
                                   [GAP_LINE] = VS_ENTRY("\n"),
                                   [GAP_PARAGRAPH] = VS_ENTRY("\n\n")};
    const gap due = r->visible->text.count ? r->gap : GAP_NONE;
    r->gap = GAP_NONE;
    if (due == GAP_NONE)
        return;
    if (r->gap_begin < r->gap_end && due != GAP_PARAGRAPH)
        add(r, texts[due].at, 1, r->gap_begin, r->gap_end, r->gap_end - r->gap_begin != 1, false);
    else
        add_gap(r, texts[due]);
}

static void widen(reader *r, gap by)
{
    r->gap = r->gap == GAP_LINE && by == GAP_LINE ? GAP_PARAGRAPH : r->gap > by ? r->gap : by;
}

/* White space of the page. */
static void add_space(reader *r, const char *begin, const char *end)
{
    if (r->gap == GAP_NONE) {
        r->gap_begin = (uint32_t)(begin - r->page);
        r->gap_end = (uint32_t)(end - r->page);
    }
    if (!r->pre) {
        widen(r, GAP_SPACE);
        return;
    }
    for (; begin < end; begin++)
        widen(r, *begin == '\n' || (*begin == '\r' && (begin + 1 == end || begin[1] != '\n')) ? GAP_LINE
                 : *begin == '\t'                                                              ? GAP_TAB
                                                                                               : GAP_SPACE);
}

/* A tag that parts text. */
static void add_break(reader *r, gap by)
{
    if (r->gap == GAP_NONE)
        r->gap_begin = r->gap_end = 0;
    widen(r, by);
    r->sup.open = r->link.open = false;
}

/* White space as HTML has it. */
static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/* It stands for itself. */
static bool is_plain(const reader *r, char c)
{
    return c != '&' && !is_space(c) && ((unsigned char)c < 0x80 || !r->high);
}

static bool is_linked(const reader *r) { return r->in_link || r->linked_tables > 0; }

static void read_character(reader *r, const char *begin, const char *end, const char *text, size_t len)
{
    if (len == 1 && is_space(*text)) {
        add_space(r, begin, end);
        return;
    }
    write_gap(r);
    add(r, text, (uint32_t)len, (uint32_t)(begin - r->page), (uint32_t)(end - r->page), true, is_linked(r));
}

static void read_text(reader *r, const char *at, const char *end)
{
    while (at < end && !r->failed) {
        const char *begin = at;
        while (at < end && is_space(*at))
            at++;
        if (at > begin) {
            add_space(r, begin, at);
            continue;
        }
        while (at < end &&
               (is_plain(r, *at) || (*at == ' ' && at > begin && end - at > 1 && is_plain(r, at[1]))))
            at++;
        char character[VS_CHARACTER_MAX];
        size_t len, length;
        if (at == begin && *at == '&' && (length = vs_html_character(at, end, character, &len)) != 0) {
            at += length;
            read_character(r, begin, at, character, len);
        } else if (at == begin && *at != '&') {
            const unsigned char byte = (unsigned char)*at++;
            read_character(r, begin, at, r->high->of[byte - 0x80].utf8, r->high->of[byte - 0x80].len);
        } else {
            at += at == begin; /* a '&' that stands for itself */
            write_gap(r);
            add(r, begin, (uint32_t)(at - begin), (uint32_t)(begin - r->page), (uint32_t)(at - r->page), false,
                is_linked(r));
        }
    }
}

/* ------------------------------------------------------------------------------------------------- Marks of notes */

static void open_place(reader *r, place *p)
{
    *p = (place){true, r->visible->text.count, r->visible->shown.count, r->gap, r->gap_begin, r->gap_end};
}

/* "12", "[12]", "12)", "*" and the like, and not more. */
static bool is_mark(vs_str text)
{
    enum { LONGEST = 8 };
    bool some = false;
    text = vs_trim(text);
    for (size_t i = 0; i < text.len && i <= LONGEST; i++) {
        const bool mark = vs_is_digit(text.at[i]) || text.at[i] == '*';
        if (!mark && (text.at[i] == '\0' || !strchr("[](), ", text.at[i])))
            return false;
        some = some || mark;
    }
    return some && text.len <= LONGEST;
}

/* "nr. 1036<sup>1</sup>" is number 1036: the mark is taken out of the text. */
static void close_place(reader *r, place *p)
{
    vs_visible *v = r->visible;
    if (!p->open)
        return;
    p->open = false;
    if (r->failed || p->text >= v->text.count ||
        !is_mark(vs_str_of(v->text.items + p->text, v->text.items + v->text.count)))
        return;
    v->text.count = p->text;
    v->shown.count = p->shown;
    r->gap = p->gap;
    r->gap_begin = p->gap_begin;
    r->gap_end = p->gap_end;
    r->apart = true;
    /* Where tags overlap, what began in the part that is gone. */
    r->sup.open = r->sup.open && r->sup.text <= p->text;
    r->link.open = r->link.open && r->link.text <= p->text;
}

/* ------------------------------------------------------------------------------------------------------------- Tags */

static void read_link(reader *r, const vs_html_token *token)
{
    if (token->kind == VS_HTML_CLOSE) {
        close_place(r, &r->link);
        r->in_link = false;
        return;
    }
    r->in_link = true; /* also without an address: no <a> stands in another */
    r->link.open = false;
    if (token->fragment)
        open_place(r, &r->link);
}

static void read_table(reader *r, bool open)
{
    if (open)
        r->linked_tables += is_linked(r);
    else if (r->linked_tables > 0 && --r->linked_tables == 0)
        r->in_link = true; /* that of before it, for no </a> in it was its end */
    add_break(r, GAP_PARAGRAPH);
}

static void start_hidden(reader *r, const vs_html_token *token)
{
    add_break(r, GAP_PARAGRAPH);
    const bool foreign = token->element->does == VS_HTML_FOREIGN;
    if (token->kind != VS_HTML_OPEN || (foreign && token->empty))
        return;
    r->hidden = token->element;
    r->hidden_depth = 1;
    r->tokens.foreign = foreign;
}

static void read_hidden(reader *r, const vs_html_token *token)
{
    if (token->element != r->hidden)
        return;
    if (token->kind == VS_HTML_CLOSE)
        r->hidden_depth--;
    else if (r->hidden->does != VS_HTML_CONTROL && !(token->empty && r->tokens.foreign))
        r->hidden_depth++;
    if (r->hidden_depth == 0) {
        r->hidden = NULL;
        r->tokens.foreign = false;
    }
}

static void read_tag(reader *r, const vs_html_token *token)
{
    const bool open = token->kind == VS_HTML_OPEN;
    switch (token->element->does) {
    case VS_HTML_INLINE:
    case VS_HTML_PHRASE:
    case VS_HTML_VOID:
    case VS_HTML_SCRIPT:
        break;
    case VS_HTML_BREAK:
        add_break(r, GAP_LINE);
        break;
    case VS_HTML_PRE:
        r->pre = open ? r->pre + 1 : r->pre - (r->pre > 0);
        add_break(r, GAP_PARAGRAPH);
        break;
    case VS_HTML_TABLE:
        read_table(r, open);
        break;
    case VS_HTML_LINK:
        read_link(r, token);
        break;
    case VS_HTML_MARK:
        if (open)
            open_place(r, &r->sup);
        else
            close_place(r, &r->sup);
        break;
    case VS_HTML_CONTROL:
    case VS_HTML_HIDDEN:
    case VS_HTML_FOREIGN:
        start_hidden(r, token);
        break;
    case VS_HTML_BLOCK:
    case VS_HTML_RAW:
    case VS_HTML_PLAINTEXT:
        add_break(r, GAP_PARAGRAPH);
        break;
    }
}

bool vs_visible_read(vs_visible *visible, vs_str page, const vs_high_bytes *high)
{
    reader r = {
        .visible = visible, .page = page.at, .high = high, .tokens = {.at = page.at, .end = page.at + page.len}};
    *visible = (vs_visible){.text = {0}};
    for (;;) {
        const vs_html_token token = vs_html_next(&r.tokens);
        if (token.kind == VS_HTML_END || r.failed)
            break;
        if (token.kind == VS_HTML_TEXT && !r.hidden)
            read_text(&r, token.begin, token.end);
        else if (token.kind == VS_HTML_OPEN || token.kind == VS_HTML_CLOSE)
            r.hidden ? read_hidden(&r, &token) : read_tag(&r, &token);
    }
    return !r.failed;
}

void vs_visible_free(vs_visible *visible)
{
    vs_vec_free(&visible->text);
    vs_vec_free(&visible->shown);
}

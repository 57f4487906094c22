/* text_furniture.c - what a publisher prints on every page: running headers and footers, page numbers. */
#include "backends/text.h"
#include "vocabulary/forms.h"

/* So many lines at the top and the bottom of a page are looked at. */
#define TOP_LINES 2
#define BOTTOM_LINES 4

/* The hash of a line in which every number counts as the same; 0 for lines that cannot be furniture: too long ones, and
 * figures without a word, which are rows of a table ("2004 12,7"). */
static uint32_t shape_hash(vs_str t)
{
    if (t.len > 200)
        return 0;
    uint32_t hash = VS_HASH_START;
    bool word = false;
    for (size_t i = 0; i < t.len && !word; i++)
        word = vs_is(t.at[i], VS_UPPER | VS_LOWER);
    if (!word)
        return 0;
    for (size_t i = 0; i < t.len; i++) {
        char c = t.at[i];
        if (vs_is_digit(c)) {
            if (i && vs_is_digit(t.at[i - 1]))
                continue;
            c = '#';
        } else if (vs_is_space(c)) {
            continue;
        }
        hash = vs_hash_byte(hash, c);
    }
    return hash ? hash : 1;
}

/* What the first byte is that shape_hash() takes into account. */
static unsigned char shape_start(vs_str t)
{
    return !t.len ? 0 : vs_is_digit(*t.at) ? '#' : (unsigned char)*t.at;
}

typedef struct shape {
    uint32_t hash, edges, all;
    uint32_t pages, last; /* on how many pages it stands at an edge; 1 + the last of them */
} shape;

static shape *shape_slot(shape *table, uint32_t mask, uint32_t hash)
{
    uint32_t i = hash & mask;
    while (table[i].hash && table[i].hash != hash)
        i = (i + 1) & mask;
    return &table[i];
}

static bool comes_back(const shape *s, uint32_t pages)
{
    return (s->pages >= 3 && s->pages * 2 >= pages) || (s->pages == 2 && pages == 2);
}

/* Marks each line at an edge of a page with `edge` 1 (top) or 2 (bottom). Two pages can have a line in common by
 * chance, as "zo nee, waarom niet?" in short questions: of these it is only what stands first or last, and ends no
 * sentence. */
static void find_edges(const vs_text *text, uint32_t pages, uint8_t *edge)
{
    const uint32_t count = text->lines.count, top = pages > 2 ? TOP_LINES : 1, bottom = pages > 2 ? BOTTOM_LINES : 1;
    uint32_t first = 0;
    for (uint32_t i = 1; i <= count; i++) {
        if (i < count && !(text->lines.items[i].flags & VS_LINE_PAGE_START))
            continue;
        for (uint32_t k = first; k < i && k < first + top; k++)
            edge[k] = 1;
        uint32_t number, last = i; /* with the page's number below it */
        if (pages == 2 && vs_form_page_number(vs_line_text(text, &text->lines.items[i - 1]), &number))
            last--;
        for (uint32_t k = i; k-- > first && last <= k + bottom;)
            edge[k] = pages > 2 || !vs_ends_sentence(vs_line_text(text, &text->lines.items[k])) ? 2 : 0;
        first = i;
    }
}

/* Lines that come back at the edges of the pages, and hardly anywhere else. */
static bool find_repeated(vs_text *text)
{
    const uint32_t count = text->lines.count;
    uint32_t pages = 1, size = 64;
    for (uint32_t i = 1; i < count; i++)
        pages += text->lines.items[i].flags & VS_LINE_PAGE_START;
    if (pages < 2)
        return true;
    while (size < pages * (TOP_LINES + BOTTOM_LINES) * 2u && size < 1u << 28)
        size *= 2;
    uint8_t *edge = vs_alloc(count);
    shape *table = vs_alloc(size * sizeof *table);
    if (edge && table) {
        memset(edge, 0, count);
        memset(table, 0, size * sizeof *table);
        find_edges(text, pages, edge);
        uint32_t page = 0;
        bool starts[256] = {false}; /* the first bytes of shapes that come back: most lines begin with no such byte */
        for (uint32_t i = 0; i < count; i++) {
            const vs_str t = vs_line_text(text, &text->lines.items[i]);
            const uint32_t hash = edge[i] ? shape_hash(t) : 0;
            page += text->lines.items[i].flags & VS_LINE_PAGE_START;
            if (hash) {
                shape *s = shape_slot(table, size - 1, hash);
                s->hash = hash;
                s->edges++;
                s->pages += s->last != page + 1;
                s->last = page + 1;
                starts[shape_start(t)] |= comes_back(s, pages);
            }
        }
        for (uint32_t i = 0; i < count; i++) {
            const vs_str t = vs_line_text(text, &text->lines.items[i]);
            const uint32_t hash = starts[shape_start(t)] ? shape_hash(t) : 0;
            if (hash)
                shape_slot(table, size - 1, hash)->all++;
        }
        for (uint32_t i = 0; i < count; i++) {
            vs_line *line = &text->lines.items[i];
            const vs_str t = vs_line_text(text, line);
            const uint32_t hash =
                edge[i] && line->role == VS_LINE_BODY && starts[shape_start(t)] ? shape_hash(t) : 0;
            uint32_t number;
            if (!hash || vs_form_page_number(t, &number))
                continue; /* a number alone may be a question's: page numbers are decided by their neighbours */
            const shape *s = shape_slot(table, size - 1, hash);
            /* A label that the document itself repeats ("Antwoord", "Vraag 3") comes inside the pages as well, and
             * must not be lost where it happens to stand at the edges. */
            if (comes_back(s, pages) && s->edges * 10 >= s->all * 8 &&
                !vs_form_answer(t).found && vs_form_number(t).form == VS_NUMBER_NONE)
                line->role = edge[i] == 1 ? VS_LINE_HEADER : VS_LINE_FOOTER;
        }
    }
    bool ok = edge && table;
    vs_release(edge);
    vs_release(table);
    return ok;
}

static bool is_page_furniture(const vs_line *line)
{
    return line->role == VS_LINE_FOOTER || line->role == VS_LINE_HEADER || line->role == VS_LINE_PAGE_NUMBER;
}

/* "Tweede Kamer, vergaderjaar 2010–2011, 32 500 VIII, nr. 61 4": the page's number stands behind that of the document,
 * and a number under it is the text's. */
static bool has_page_number(vs_str footer)
{
    size_t at = footer.len;
    while (at > 0 && vs_is_digit(footer.at[at - 1]))
        at--;
    if (at == footer.len || at == 0 || !vs_is_space(footer.at[at - 1]) || !vs_find(footer, VS_LIT(", vergaderjaar ")))
        return false;
    const vs_str before = vs_trim((vs_str){footer.at, at});
    return before.len > 0 && before.at[before.len - 1] != '.' && before.at[before.len - 1] != ',';
}

/* The address that a browser prints below every page, with "1/25" behind it or on the next line; empty where line `i`
 * is no such. */
static vs_str printed_address(const vs_text *text, uint32_t i)
{
    const vs_str t = vs_line_text(text, &text->lines.items[i]), none = {t.at, 0};
    if (!vs_starts_with(t, VS_LIT("http://")) && !vs_starts_with(t, VS_LIT("https://")) &&
        !vs_starts_with(t, VS_LIT("file://")))
        return none;
    const char *space = memchr(t.at, ' ', t.len);
    if (!space && i + 1 == text->lines.count)
        return none;
    const vs_str behind = space ? vs_str_of(space, t.at + t.len) : vs_line_text(text, &text->lines.items[i + 1]);
    uint32_t number;
    if (!memchr(behind.at, '/', behind.len) || !vs_form_page_number(behind, &number))
        return none;
    return vs_str_of(t.at, space ? space : t.at + t.len);
}

/* An address above a page's number may be a note's: only what stands below two pages is the browser's. */
static void find_printed_addresses(vs_text *text)
{
    vs_line *lines = text->lines.items;
    vs_str before = {0};
    for (uint32_t i = 0, last = 0; i < text->lines.count; i++) {
        const vs_str address = printed_address(text, i);
        if (!address.len || lines[i].role != VS_LINE_BODY)
            continue;
        if (before.len && vs_equal(address, before)) {
            lines[i].role = lines[last].role = VS_LINE_FOOTER;
            text->paged = true;
        }
        before = address;
        last = i;
    }
}

/* The number at the top of the page after the one with line `i`, or 0. */
static uint32_t next_top(const vs_text *text, uint32_t i)
{
    uint32_t number = 0;
    do
        i++;
    while (i < text->lines.count && !(text->lines.items[i].flags & VS_LINE_PAGE_START));
    if (i == text->lines.count || !vs_form_page_number(vs_line_text(text, &text->lines.items[i]), &number))
        return 0;
    return number;
}

bool vs_text_find_page_furniture(vs_text *text)
{
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    for (uint32_t i = 0; i < count; i++) {
        vs_str t = vs_line_text(text, &lines[i]);
        if (lines[i].role == VS_LINE_BODY && t.len < 200 && vs_form_page_footer(t)) {
            lines[i].role = VS_LINE_FOOTER;
            text->paged = true;
        }
    }
    find_printed_addresses(text);
    if (text->paged && !find_repeated(text))
        return false;
    if (!text->paged)
        vs_text_find_bare_page_numbers(text);
    /* Page numbers stand beside the edge of a page or beside its footer; the very last line of a text that stands
     * apart is one too: a question's number has something behind it. */
    uint32_t page = 1, top = 0; /* the number at the top of the last page that had one */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t number;
        page += i > 0 && (lines[i].flags & VS_LINE_PAGE_START);
        if (lines[i].role != VS_LINE_BODY || lines[i].width > 20 ||
            !vs_form_page_number(vs_line_text(text, &lines[i]), &number))
            continue;
        bool last = i + 1 == count, ends_page = last || (lines[i + 1].flags & VS_LINE_PAGE_START);
        bool by_footer =
            (i > 0 && lines[i - 1].role == VS_LINE_FOOTER && !has_page_number(vs_line_text(text, &lines[i - 1]))) ||
            (!last && lines[i + 1].role == VS_LINE_FOOTER && !lines[i + 1].blanks);
        bool told = i > 0 && (lines[i - 1].role == VS_LINE_FOOTER || lines[i - 1].role == VS_LINE_PAGE_NUMBER);
        bool starts_page = i > 0 && !told && (lines[i].flags & VS_LINE_PAGE_START) && (last || lines[i + 1].blanks);
        if (starts_page) { /* "153" in a table that goes on overleaf counts no pages */
            starts_page = number <= page || number == top + 1 || number + 1 == next_top(text, i);
            top = number;
        }
        if ((ends_page && (text->paged || lines[i].blanks)) || by_footer || starts_page ||
            (last && vs_text_counts_pages(text, number)))
            lines[i].role = VS_LINE_PAGE_NUMBER;
    }
    /* Where pages show by their footers only, the first line after a footer starts one. And a body line after page
     * furniture that a form feed followed starts one as well: the flag moves on to it. */
    bool pending = false;
    for (uint32_t i = 0; i < count; i++) {
        if (is_page_furniture(&lines[i])) {
            pending = true;
        } else if (lines[i].role == VS_LINE_BODY && pending) {
            lines[i].flags |= VS_LINE_PAGE_START;
            pending = false;
        }
    }
    return true;
}

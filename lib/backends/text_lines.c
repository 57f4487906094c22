/* text_lines.c - from text to lines, and what their lengths and first letters tell about wrapping. */
#include "backends/text.h"
#include "base/limits.h"
#include "base/sixteen.h"
#include "blocks/note_label.h"
#include "vocabulary/forms.h"

/* The line cannot begin a sentence: it starts with a small letter, or with numbers that run on with one ("22
 * september", "38 551 en 38 417, nr. 6"). */
static bool runs_on(vs_str t)
{
    if (t.len > 3 && vs_is(t.at[0], VS_LOWER) && (t.at[1] == '.' || t.at[1] == ')') &&
        t.at[2] == ' ') /* "b. de kosten" */
        return false;
    if (vs_starts_lower(t))
        return true;
    const char *at = t.at, *end = t.at + t.len;
    if (!vs_is_digit(*at) || vs_form_number(t).form != VS_NUMBER_NONE) /* "1 en 2" over a question */
        return false;
    while (at < end && at - t.at < 24) {
        size_t n = vs_is_digit(*at) || *at == ',' || *at == '-' ? 1 : vs_space_length(at, end);
        if (!n && vs_starts_with(vs_str_of(at, end), VS_LIT("\xE2\x80\x93"))) /* 2027–2032 */
            n = 3;
        if (!n)
            break;
        at += n;
    }
    return at > t.at && vs_is_space(at[-1]) && vs_starts_lower(vs_str_of(at, end));
}

/* "-------- -----", "+---+---+", "|---|---|": a line that a table is drawn with. */
static bool is_rule(vs_str t)
{
    size_t strokes = 0;
    for (size_t i = 0; i < t.len; i++) {
        switch (t.at[i]) {
        case '-': case '=': strokes++; break;
        case '+': case '|': case ':': case ' ': case '\t': break;
        default: return false;
        }
    }
    return strokes >= 4;
}

/* White space and width of one line. */
static bool push_line(vs_text *text, const char *begin, const char *end, uint32_t number, uint32_t *blanks,
                      bool *page_start)
{
    const char *base = text->input->text, *at = begin;
    uint32_t indent = 0;
    for (size_t n; at < end && (n = (*at == ' ' ? 1 : vs_space_length(at, end))) != 0; at += n)
        indent += *at == '\t' ? 8 : 1;
    if (at == end) {
        *blanks += 1;
        return true;
    }
    vs_str trimmed = vs_is(end[-1], VS_SPACE | VS_MULTI) ? vs_trim(vs_str_of(at, end)) : vs_str_of(at, end);
    vs_line *line = vs_vec_push(&text->lines);
    if (!line)
        return false;
    line->begin = (uint32_t)(trimmed.at - base);
    line->end = (uint32_t)(trimmed.at + trimmed.len - base);
    line->number = number;
    uint32_t width = 0;
    if (trimmed.len < 1000) /* beyond, bytes will do: no line that was wrapped is so long */
        width = vs_count_characters(trimmed);
    else
        width = trimmed.len < UINT16_MAX ? (uint32_t)trimmed.len : UINT16_MAX;
    line->width = (uint16_t)width;
    line->indent = (uint8_t)(indent < 255 ? indent : 255);
    line->blanks = (uint8_t)(*blanks < 255 ? *blanks : 255);
    line->flags =
        (uint8_t)((*page_start ? VS_LINE_PAGE_START : 0) | (vs_ends_sentence(trimmed) ? VS_LINE_SENTENCE : 0) |
                  (runs_on(trimmed) ? VS_LINE_LOWER : 0));
    const char first = trimmed.at[0];
    if ((first == '.' || first == ',' || first == ';') && (trimmed.len == 1 || trimmed.at[1] == ' ') &&
        text->lines.count > 1 && !*blanks && !*page_start) {
        /* what an extractor tore off behind a raised number */
        line->flags |= VS_LINE_JOINED;
        line->width = (uint16_t)(line->width + (trimmed.len == 1 && line[-1].width < 1000 ? line[-1].width : 0));
    }
    *blanks = 0;
    if ((first == '-' || first == '=' || first == '+' || first == '|') && is_rule(trimmed)) {
        line->role = VS_LINE_SITE;
        *blanks = line->blanks + 1u;
    }
    *page_start = false;
    return true;
}

/* Some extractors lose the line ends and leave two spaces for each, and more for an empty line. Such a line is very
 * long and full of double spaces. */
#define SPACED_LENGTH 1500
#define SPACED_SHARE 200 /* a double space for every so many bytes, at least */

static bool is_spaced(const char *begin, const char *end)
{
    if (end - begin < SPACED_LENGTH)
        return false;
    size_t gaps = 0;
    uint32_t before = 0; /* a gap has begun */
    const char *at = begin;
    for (; end - at >= 17; at += 16) {
        const uint32_t pairs = vs_sixteen_pairs(vs_sixteen_at(at), vs_sixteen_at(at + 1), ' ', ' ');
        for (uint32_t found = pairs & ~(pairs << 1 | before); found; found &= found - 1)
            gaps++;
        before = pairs >> 15;
    }
    for (; at + 1 < end; at++) {
        const bool gap = at[0] == ' ' && at[1] == ' ';
        gaps += gap && !before;
        before = gap;
    }
    return gaps * SPACED_SHARE >= (size_t)(end - begin);
}

/* "5/6" at the start of a piece: the number of a page and of the last one. Returns its length, or 0. */
static size_t page_of(const char *at, const char *end, uint32_t *page, uint32_t *last)
{
    const char *p = at;
    if (!vs_is_digit(*p) || !vs_read_number(&p, end, 1000, page) || p == end || *p != '/')
        return 0;
    p++;
    if (p == end || !vs_is_digit(*p) || !vs_read_number(&p, end, 1000, last) || (p < end && *p != ' '))
        return 0;
    return (size_t)(p - at);
}

/* The end of the piece at `at`, and where the next one begins. */
static const char *piece_end(const char *at, const char *end, const char **next)
{
    const char *const gap = vs_find(vs_str_of(at, end), VS_LIT("  ")), *const stop = gap ? gap : end;
    *next = vs_skip_spaces(stop, end);
    return stop;
}

/* The number of pages of which such a line has the numbers at the tops, in their order ("2/6", "3/6", …); 0 where it
 * has none. */
static uint32_t count_pages(const char *begin, const char *end)
{
    uint32_t pages = 0, expected = 2, page, last;
    for (const char *at = begin, *next; at < end; at = next) {
        piece_end(at, end, &next);
        if (!page_of(at, end, &page, &last) || page != expected || (pages && last != pages) || page > last)
            continue;
        pages = last;
        expected++;
    }
    return expected > 3 || expected == pages + 1 ? pages : 0;
}

/* So many lines above the number of a page can belong to its running title. */
#define RUNNING_TITLE 3

/* The lines above the number of a page that are the same above the number before: the running title. */
static void mark_running_title(vs_text *text, uint32_t before, uint32_t number)
{
    for (uint32_t k = 1; k <= RUNNING_TITLE && k < before && k < number - before; k++) {
        vs_line *a = &text->lines.items[before - k], *b = &text->lines.items[number - k];
        if (a->width > 200 || !vs_equal(vs_line_text(text, a), vs_line_text(text, b)))
            return;
        a->role = b->role = VS_LINE_HEADER;
    }
}

/* Cuts such a line into the lines that it was. */
static bool push_spaced(vs_text *text, const char *begin, const char *end, uint32_t number, uint32_t *blanks,
                        bool *page_start)
{
    const uint32_t pages = count_pages(begin, end);
    text->paged = text->paged || pages;
    uint32_t before = 0; /* the line with the number of the page before */
    for (const char *at = begin, *next; at < end; at = next) {
        const char *stop = piece_end(at, end, &next);
        uint32_t page, last;
        const size_t label = pages ? page_of(at, stop, &page, &last) : 0;
        if (label && last == pages && page <= pages) {
            if (!push_line(text, at, at + label, number, blanks, page_start))
                return false;
            const uint32_t line = text->lines.count - 1;
            text->lines.items[line].role = VS_LINE_PAGE_NUMBER;
            if (before)
                mark_running_title(text, before, line);
            before = line;
            at += label;
        }
        if (!push_line(text, at, stop, number, blanks, page_start))
            return false;
        *blanks += next - stop > 3;
    }
    return true;
}

/* Where in "2) Kamerstuk 38 417, nr. 3. 3) Idem, p. 2" the next number begins, which has lost its line; else `end`. */
static const char *next_item(const char *at, const char *end)
{
    uint32_t number, next;
    while (at < end && vs_is_space(*at))
        at++;
    if (at == end || !vs_is_digit(*at) || !vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) || at == end ||
        *at != ')')
        return end;
    while ((at = memchr(at, ' ', (size_t)(end - at))) != NULL) {
        const char before = at[-1], *item = vs_skip_spaces(at, end), *digit = item;
        at = item;
        if (item < end && vs_is_digit(*item) && (strchr(".?!;", before) || vs_is_digit(before)) &&
            vs_read_number(&digit, end, VS_NOTE_NUMBER_MAX, &next) && next == number + 1 && end - digit > 2 &&
            digit[0] == ')' && digit[1] == ' ' && vs_starts_upper(vs_str_of(digit + 2, end)))
            return item;
    }
    return end;
}

static bool push_any(vs_text *text, const char *begin, const char *end, uint32_t number, uint32_t *blanks,
                     bool *page_start)
{
    if (is_spaced(begin, end))
        return push_spaced(text, begin, end, number, blanks, page_start);
    for (const char *next; (next = next_item(begin, end)) < end; begin = next)
        if (!push_line(text, begin, next, number, blanks, page_start))
            return false;
    return push_line(text, begin, end, number, blanks, page_start);
}

/* Where `c` next stands from `at` on, or `end`: looked for anew only where `found`, the last answer, lies behind. */
static const char *next_of(char c, const char *found, const char *at, const char *end)
{
    if (found && found >= at)
        return found;
    found = memchr(at, c, (size_t)(end - at));
    return found ? found : end;
}

bool vs_text_cut_lines(vs_text *text)
{
    const char *at = text->input->text, *const end = at + text->input->len;
    const char *newline = NULL, *cr = NULL, *feed = NULL; /* the next ones */
    uint32_t number = 1, blanks = 0;
    bool page_start = false;
    while (at < end) {
        newline = next_of('\n', newline, at, end);
        cr = next_of('\r', cr, at, end);
        feed = next_of('\f', feed, at, end);
        const char *const line_end = cr < newline ? cr : newline, *const stop = feed < line_end ? feed : line_end;
        const bool new_page = page_start && text->lines.count;
        if (!push_any(text, at, stop, number, &blanks, &page_start))
            return false;
        text->paged = text->paged || (new_page && !page_start); /* one page and a form feed are no pages */
        if (stop == feed && feed < end) {
            page_start = true;
            at = stop + 1;
            continue;
        }
        at = stop + 1 + (stop == cr && stop + 1 < end && stop[1] == '\n');
        number++;
    }
    return true;
}

static uint32_t first_word_width(const vs_text *text, const vs_line *line)
{
    const vs_str t = vs_line_text(text, line);
    uint32_t characters = 0;
    if (t.len >= 16) { /* most first words are short and in ASCII */
        const vs_sixteen bytes = vs_sixteen_at(t.at);
        const uint32_t others = ~vs_sixteen_above(bytes, ' ') & 0xFFFF;
        if (others && t.at[vs_first_bit(others)] == ' ')
            return vs_first_bit(others);
    }
    for (size_t i = 0; i < t.len && !vs_is_space(t.at[i]); i++)
        characters += ((unsigned char)t.at[i] & 0xC0) != 0x80;
    return characters;
}

uint32_t vs_text_filled_width(const vs_text *text, const vs_line *a, const vs_line *b)
{
    const uint32_t indent =
        a->indent > b->indent && a->indent - b->indent <= 8 ? (uint32_t)(a->indent - b->indent) : 0u;
    return indent + a->width + 1u + first_word_width(text, b);
}

/* What all lines are indented by says nothing. */
static void drop_margin(vs_text *text)
{
    uint8_t margin = 255;
    for (uint32_t i = 0; i < text->lines.count && margin; i++)
        if (text->lines.items[i].role == VS_LINE_BODY && text->lines.items[i].indent < margin)
            margin = text->lines.items[i].indent;
    for (uint32_t i = 0; i < text->lines.count && margin; i++) {
        vs_line *line = &text->lines.items[i];
        line->indent = (uint8_t)(line->indent > margin ? line->indent - margin : 0);
    }
}

/* Text whose paragraphs stand apart by empty lines, but for lines that follow a long one which ends no sentence: it was
 * wrapped too, so wide that no line happens to begin with a small letter. */
static bool is_widely_wrapped(const vs_text *text, uint32_t *widest)
{
    uint32_t apart = 0, together = 0, open = 0;
    *widest = 0;
    for (uint32_t pass = 0; pass < 2; pass++) {
        for (uint32_t i = 1; i < text->lines.count; i++) {
            const vs_line *a = &text->lines.items[i - 1], *b = &text->lines.items[i];
            if (a->role != VS_LINE_BODY || b->role != VS_LINE_BODY || (b->flags & VS_LINE_PAGE_START) || a->width < 50)
                continue;
            if (a->width > VS_WIDEST_WRAP)
                return false;
            const bool ended = (a->flags & VS_LINE_SENTENCE) != 0;
            if (pass) /* a line of a list of contents is not full */
                open += !b->blanks && !ended && vs_text_filled_width(text, a, b) >= *widest - *widest / 5;
            else if (b->blanks)
                apart++;
            else
                together++;
            *widest = !pass && !b->blanks && !ended && a->width > *widest ? a->width : *widest;
        }
    }
    return open > 0 && open * 2 >= together && apart > together;
}

/* The line ends in one or two digits that are glued to a word or its punctuation, as the mark of a note is. */
static bool ends_in_mark(const vs_text *text, const vs_line *line)
{
    const char *begin = text->input->text + line->begin, *end = text->input->text + line->end, *at = end;
    while (at > begin && end - at < 3 && vs_is_digit(at[-1]))
        at--;
    return at < end && end - at < 3 && at - begin > 3 &&
           (vs_is(at[-1], VS_LOWER) || (strchr(".?!,;", at[-1]) && !vs_is_digit(at[-2])));
}

bool vs_text_is_rest(const vs_text *text, uint32_t i)
{
    if (i == 0 || i + 1 >= text->lines.count)
        return false;
    /* The line is not full, and yet the next one goes on with it. */
    const vs_line *a = &text->lines.items[i - 1], *b = a + 1, *c = b + 1;
    return !b->blanks && !c->blanks && a->role == VS_LINE_BODY && b->role == VS_LINE_BODY && c->role == VS_LINE_BODY &&
           ends_in_mark(text, a) && (c->flags & VS_LINE_LOWER) && !(b->flags & VS_LINE_SENTENCE) &&
           b->width + 1u + first_word_width(text, c) < text->full && a->width + b->width <= text->widest;
}

/* Questions have numbers, and nothing labels an answer. */
static bool is_unlabelled(const vs_text *text)
{
    uint32_t numbers = 0;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        const vs_line *line = &text->lines.items[i];
        const char first = text->input->text[line->begin];
        if (line->role != VS_LINE_BODY || !(vs_is_digit(first) || strchr("ABR", first)))
            continue;
        const vs_str t = vs_line_text(text, line);
        if (!vs_is_digit(first) && vs_form_answer(t).found)
            return false;
        const vs_number_label label = vs_is_digit(first) ? vs_form_number(t) : (vs_number_label){0};
        numbers += (label.form == VS_NUMBER_BARE && label.alone) || label.form == VS_NUMBER_DOT;
    }
    return numbers >= 3;
}

/* What pairs of lines, each with the one above it, tell of how the text was wrapped. */
typedef struct measures {
    uint32_t pairs, lower; /* between which a line can have been broken; between which one certainly was */
    uint32_t hanging, hangs; /* of those: both are indented; the second alone is */
    uint32_t breaks_apart; /* an empty line ends a paragraph */
    uint32_t widest, widest_line; /* of the lines that were broken; of all */
    uint32_t filled[VS_WIDEST_WRAP + 32], samples; /* how wide broken lines are together with the next word */
    uint32_t next_note; /* the number of a note in the middle of a page's text */
    bool in_note;
} measures;

/* The line stands below an empty line; a note in the middle of a page's text does so in any case. */
static void measure_break(const vs_text *text, measures *m, const vs_line *a, const vs_line *line)
{
    const vs_note_label label = vs_note_label_read(vs_line_text(text, line));
    const bool behind_note = m->in_note;
    m->in_note = label.number == m->next_note && (label.form == VS_NOTE_BARE || label.form == VS_NOTE_BRACKET ||
                                                  label.form == VS_NOTE_SUPERSCRIPT);
    m->next_note += m->in_note;
    if (!m->in_note && !behind_note)
        m->breaks_apart += (a->flags & VS_LINE_SENTENCE) && !(line->flags & VS_LINE_LOWER);
}

static void measure_pair(const vs_text *text, measures *m, const vs_line *a, const vs_line *line)
{
    const bool page = line->flags & VS_LINE_PAGE_START;
    if (line->blanks && !page) {
        measure_break(text, m, a, line);
        return;
    }
    if (a->width < 30 || a->width > VS_WIDEST_WRAP)
        return;
    const bool runs = (line->flags & VS_LINE_LOWER) && !(a->flags & VS_LINE_SENTENCE);
    /* No line was broken before "Vraag 2", "Antwoord"; over a page only what certainly runs on counts. */
    m->pairs += page ? runs : line->width >= 20 || (line->flags & VS_LINE_LOWER);
    if (!runs)
        return;
    m->lower++;
    if (page)
        return;
    m->hangs += line->indent >= 4 && line->indent > a->indent + 3;
    m->hanging += line->indent >= 4 && line->indent == a->indent;
    m->widest = a->width > m->widest ? a->width : m->widest;
    const uint32_t width = vs_text_filled_width(text, a, line);
    const bool rest =
        (a->flags & VS_LINE_JOINED) || (a > text->lines.items && !a->blanks && ends_in_mark(text, a - 1));
    if (text->input->text[a->end - 1] != '-' && !rest && width < sizeof m->filled / sizeof *m->filled) {
        m->filled[width]++;
        m->samples++;
    }
}

/* From which width on a line is full, and which width hardly any line exceeds. */
static void find_widths(vs_text *text, const measures *m)
{
    enum { WIDTHS = sizeof m->filled / sizeof *m->filled };
    uint32_t seen = 0;
    for (uint32_t width = WIDTHS; width-- > 0 && seen * 20 <= m->samples; seen += m->filled[width])
        text->widest = (uint16_t)width;
    seen = 0;
    uint32_t full = 0;
    while (full < WIDTHS && (seen += m->filled[full]) * 20 <= m->samples)
        full++;
    if (full < WIDTHS)
        text->full = (uint16_t)full;
    if (m->samples < 20 && text->full > m->widest + 1) /* few samples: a line as wide as the widest was full, too */
        text->full = (uint16_t)(m->widest + 1);
}

/* Of the lines that end a sentence without filling their line, which share stands before an empty line? */
static void find_separation(vs_text *text, uint32_t breaks_apart)
{
    uint32_t close = 0, prose_apart = 0;
    const vs_line *a = NULL;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        if (a && !(line->flags & (VS_LINE_PAGE_START | VS_LINE_LOWER)) && (a->flags & VS_LINE_SENTENCE)) {
            if (line->blanks)
                prose_apart += line->width * 4u >= text->full * 3u;
            else if (vs_text_filled_width(text, a, line) < text->full)
                close++;
        }
        a = line;
    }
    text->separated = breaks_apart > close;
    text->always_apart = prose_apart >= close * 6;
}

void vs_text_measure(vs_text *text)
{
    drop_margin(text);
    measures m = {.next_note = 1};
    const vs_line *a = NULL;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        m.widest_line = line->width > m.widest_line ? line->width : m.widest_line;
        if (a)
            measure_pair(text, &m, a, line);
        a = line;
    }
    text->wrapped = m.lower >= 1 && m.lower * 6 >= m.pairs;
    /* Short questions and answers hardly fill a line; but no line of the text is wider than those that are broken. */
    if (m.lower >= 2 && m.lower * 12 >= m.pairs && m.widest >= 50 && m.widest_line <= m.widest + 8)
        text->wrapped = true;
    if (!text->wrapped && is_widely_wrapped(text, &m.widest)) {
        text->wrapped = text->separated = text->always_apart = true;
        text->full = (uint16_t)(m.widest - m.widest / 5);
        return;
    }
    if (!text->wrapped)
        return;
    /* Where no paragraph begins further to the left than it goes on, all of the page is indented. */
    text->hanging = (m.hanging + m.hangs) * 3 >= m.lower * 2 && m.hangs * 12 >= m.hanging;
    text->unlabelled = is_unlabelled(text);
    find_widths(text, &m);
    find_separation(text, m.breaks_apart);
}

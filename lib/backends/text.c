/* text.c - plain text: the lines of a site's page, of a PDF, of a word processor, as blocks. What kind of text it is
 * shows in the text itself: its line lengths, form feeds and empty lines. */
#include "backends/text.h"
#include "base/limits.h"
#include "vocabulary/forms.h"

static verslag_furniture_kind furniture_kind(const vs_line *line)
{
    switch (line->role) {
    case VS_LINE_SITE: return VERSLAG_FURNITURE_SITE;
    case VS_LINE_HEADER: return VERSLAG_FURNITURE_HEADER;
    case VS_LINE_NOTE_NUMBER: return VERSLAG_FURNITURE_NOTE_MARK;
    case VS_LINE_FOOTER: return VERSLAG_FURNITURE_FOOTER;
    default: return VERSLAG_FURNITURE_PAGE_NUMBER;
    }
}

/* The text of a line but for a link back to the mark of a note, which goes to the furniture. */
static vs_str without_back_link(vs_blocks *blocks, vs_str t, uint32_t line)
{
    const size_t tail = t.len < 12 ? t.len : 12;
    const char *link = !memchr(t.at + t.len - tail, 0xE2, tail)
                           ? NULL
                           : vs_find((vs_str){t.at + t.len - tail, tail}, VS_LIT("\xE2\x86\xA9"));
    if (!link)
        return t;
    vs_blocks_append(blocks, vs_str_of(t.at, link), line);
    vs_blocks_take_out(blocks, VERSLAG_FURNITURE_NOTE_MARK, vs_str_of(link, t.at + t.len), line);
    return (vs_str){t.at, 0};
}

static bool digits_only(vs_str t)
{
    for (size_t i = 0; i < t.len; i++)
        if (!vs_is_digit(t.at[i]) && t.at[i] != ' ')
            return false;
    return true;
}

/* Adds line `b` to the open block, behind line `a`. */
static void append_line(vs_blocks *blocks, const vs_hyphens *hyphens, const vs_text *text, const vs_line *a,
                        const vs_line *b)
{
    vs_str t = vs_line_text(text, b);
    const vs_join join = vs_hyphens_join(hyphens, text, a, b);
    if (join == VS_JOIN_SPACE)
        vs_blocks_space(blocks);
    else if (join == VS_JOIN_SOFT) /* the hyphen has been written already, unless it was a U+00AD */
        vs_blocks_drop_hyphen(blocks, vs_line_text(text, a), a->number);
    const uint32_t before = blocks->len;
    vs_blocks_append(blocks, without_back_link(blocks, t, b->number), b->number);
    if (!(b->flags & VS_LINE_RAISED) || !vs_blocks_ok(blocks) || blocks->text[before] != ' ')
        return;
    const char *at = t.at, *const end = t.at + t.len;
    const bool row = digits_only(t);
    do { /* "1 2" has more than one */
        const char *begin = at;
        uint32_t number = 0;
        vs_mark *raised = vs_vec_push(&blocks->raised);
        if (!raised) {
            blocks->nomem = true;
            return;
        }
        vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number);
        *raised = (vs_mark){.offset = before + (uint32_t)(begin - t.at), .length = (uint32_t)(at - begin) + 1,
                            .note = (b->flags & VS_LINE_JOINED) != 0, .number = number};
        at += at < end;
    } while (row && at < end);
}

/* Opens a note with its first line `t`, which starts with its number. */
static void open_note(vs_blocks *blocks, const vs_line *line, vs_str t)
{
    vs_blocks_open(blocks, VS_BLOCK_NOTE, line->number);
    vs_block *block = vs_blocks_last(blocks);
    if (!block)
        return;
    block->number = line->note;
    block->level = line->form;
    if (line->label)
        vs_blocks_take_out(blocks, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){t.at, line->label}, line->number);
    t = (vs_str){t.at + line->label, t.len - line->label};
    vs_blocks_append(blocks, without_back_link(blocks, t, line->number), line->number);
}

/* "Nr, Vraag, Antwoord", "Nr, Fractie, Vraag": the head of a table of questions that was copied with its tabs. */
static bool is_table_head(vs_str t)
{
    const char *const end = t.at + t.len, *tab = memchr(t.at, '\t', t.len);
    if (!tab || tab - t.at >= 12 ||
        !(vs_starts_with_nocase(t, VS_LIT("n")) || vs_starts_with_nocase(t, VS_LIT("vraagn")) || *t.at == '#'))
        return false;
    bool question = vs_starts_with_nocase(vs_trim(vs_str_of(tab, end)), VS_LIT("vra"));
    tab = memchr(tab + 1, '\t', (size_t)(end - tab - 1));
    question = question || (tab && vs_starts_with_nocase(vs_trim(vs_str_of(tab, end)), VS_LIT("vra")));
    return question;
}

/* Writes a line as a row, a cell for each tab. */
static void write_row(vs_blocks *blocks, vs_str t, uint32_t line)
{
    vs_blocks_open(blocks, VS_BLOCK_TABLE_ROW, line);
    for (const char *at = t.at, *end = t.at + t.len, *tab; at < end; at = tab + (tab < end)) {
        if (at > t.at)
            vs_blocks_cell(blocks);
        tab = memchr(at, '\t', (size_t)(end - at));
        tab = tab ? tab : end;
        vs_blocks_append(blocks, vs_trim(vs_str_of(at, tab)), line);
    }
}

bool vs_text_write(vs_text *text, vs_blocks *blocks)
{
    vs_hyphens *hyphens = vs_hyphens_new(text);
    if (!hyphens)
        return false;
    const vs_line *body = NULL, *note = NULL; /* the last line of the paragraph and of the note that are open */
    bool table = false;
    for (uint32_t i = 0; i < text->lines.count && vs_blocks_ok(blocks); i++) {
        const vs_line *line = &text->lines.items[i];
        vs_str t = vs_line_text(text, line);
        if (line->role != VS_LINE_BODY)
            continue;
        table = memchr(t.at, '\t', t.len) && (table || is_table_head(t));
        if (!table && body && vs_text_continues(text, body, line)) {
            /* What stands between the two lines on paper stands in the middle of the paragraph. */
            for (const vs_line *between = body + 1; between < line; between++)
                if (between->role < VS_LINE_NOTE)
                    vs_blocks_take_out(blocks, furniture_kind(between), vs_line_text(text, between), between->number);
            append_line(blocks, hyphens, text, body, line);
        } else {
            vs_blocks_close(blocks);
            for (const vs_line *between = body ? body + 1 : text->lines.items; between < line; between++)
                if (between->role < VS_LINE_NOTE)
                    vs_blocks_take_out(blocks, furniture_kind(between), vs_line_text(text, between), between->number);
            if (table) {
                write_row(blocks, t, line->number);
            } else {
                if (text->wrapped && !text->separated)
                    text->answering = vs_form_answer(t).found || (text->answering && !vs_form_fraction_start(t) &&
                                                                  vs_form_number(t).form == VS_NUMBER_NONE &&
                                                                  !vs_text_begins_asking(text, line));
                vs_blocks_open(blocks, vs_form_bullet(t) ? VS_BLOCK_LIST_ITEM : VS_BLOCK_PARAGRAPH, line->number);
                vs_blocks_append(blocks, t, line->number);
            }
        }
        body = line;
    }
    vs_blocks_close(blocks);
    for (uint32_t i = body ? (uint32_t)(body - text->lines.items) + 1 : 0; i < text->lines.count; i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role < VS_LINE_NOTE && line->role != VS_LINE_BODY)
            vs_blocks_take_out(blocks, furniture_kind(line), vs_line_text(text, line), line->number);
    }
    /* The notes come last: their blocks move to the end of the canonical text anyway, and a paragraph that runs on
     * past them stays in one piece. */
    for (uint32_t i = 0; i < text->lines.count && vs_blocks_ok(blocks); i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role == VS_LINE_NOTE) {
            open_note(blocks, line, vs_line_text(text, line));
            note = line;
        } else if (line->glued) {
            open_note(blocks, line, (vs_str){text->input->text + line->end, line->glued});
            note = line;
        } else if (line->role == VS_LINE_NOTE_MORE && note) {
            if (note->glued) {
                vs_blocks_space(blocks);
                vs_blocks_append(blocks, without_back_link(blocks, vs_line_text(text, line), line->number),
                                 line->number);
            } else {
                append_line(blocks, hyphens, text, note, line);
            }
            note = line;
        }
    }
    vs_blocks_close(blocks);
    vs_hyphens_free(hyphens);
    return vs_blocks_ok(blocks);
}

static int probe(const vs_input *input)
{
    (void)input;
    return 10; /* anything can be read as text */
}

/* Gives the lines the numbers that they have in the user's input. */
static void renumber(vs_text *text, const vs_text_origin *origins, uint32_t count)
{
    uint32_t next = 0, first = 1, origin = 1; /* the piece at hand begins on line `first` here, on `origin` there */
    const char *at = text->input->text;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        vs_line *line = &text->lines.items[i];
        for (; next < count && origins[next].offset <= line->begin; next++) {
            /* Lines without text are in no list: the last one with text is the nearest that is known. */
            first = line->number;
            origin = origins[next].line;
            for (const char *p = at + origins[next].offset; p < at + line->begin; p++)
                origin += *p == '\n' || (*p == '\r' && p[1] != '\n');
        }
        line->number = line->number - first + origin;
    }
}

bool vs_text_read(const vs_input *input, const vs_text_origin *origins, uint32_t count, vs_blocks *blocks,
                  vs_metadata *metadata)
{
    vs_text text = {.input = input};
    bool ok = vs_text_cut_lines(&text);
    if (ok) {
        renumber(&text, origins, count);
        ok = vs_text_find_site(&text, metadata) && vs_text_find_page_furniture(&text);
    }
    if (ok) {
        vs_text_measure(&text);
        ok = vs_text_find_notes(&text) && vs_text_write(&text, blocks);
    }
    vs_vec_free(&text.lines);
    return ok;
}

/* Some programs make no-break spaces of all spaces: looked for at the start of a text. */
static bool has_fixed_spaces(vs_str t)
{
    enum { LOOK = 4096 };
    uint32_t fixed = 0, plain = 0;
    t.len = t.len < LOOK ? t.len : LOOK;
    for (const char *at = t.at, *end = t.at + t.len; (at = memchr(at, 0xA0, (size_t)(end - at))) != NULL; at++)
        fixed += at > t.at && at[-1] == '\xC2';
    for (size_t i = 0; i < t.len && fixed > 20; i++)
        plain += t.at[i] == ' ';
    return fixed > 20 && fixed >= plain;
}

static verslag_status parse(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error)
{
    (void)error;
    vs_input plain = *input;
    vs_str text = {input->text, input->len};
    if (has_fixed_spaces(text)) {
        char *copy = vs_arena_copy(&metadata->owned, text.at, text.len);
        if (!copy)
            return VERSLAG_ERROR_NOMEM;
        text = (vs_str){copy, vs_make_spaces_plain(copy, text.len)};
    }
    if (vs_grid_is(text) && !vs_grid_plain(text, &metadata->owned, &text, &metadata->markdown))
        return VERSLAG_ERROR_NOMEM;
    if (vs_markdown_is(text)) {
        if (!vs_markdown_plain(text, &metadata->owned, &text))
            return VERSLAG_ERROR_NOMEM;
        metadata->markdown = true;
    }
    plain.text = text.at;
    plain.len = (uint32_t)text.len;
    return vs_text_read(&plain, NULL, 0, blocks, metadata) ? VERSLAG_OK : VERSLAG_ERROR_NOMEM;
}

const vs_backend vs_backend_text = {VERSLAG_FORMAT_TEXT, "text", probe, parse};

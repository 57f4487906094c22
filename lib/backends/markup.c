/* markup.c - elements and text in, blocks out. The stack of open elements is explicit and bounded. */
#include "backends/markup.h"

#include "base/limits.h"
#include "vocabulary/forms.h"

/* ----------------------------------------------------------------------------------------------------------- Lines */

void vs_markup_advance(vs_markup *m, size_t offset)
{
    const char *text = m->input->text;
    if (offset > m->input->len)
        offset = m->input->len;
    while (m->next_line <= offset) {
        const char *end = memchr(text + m->next_line, m->line_end, m->input->len - m->next_line);
        m->line += m->next_line > 0;
        m->next_line = end ? (uint32_t)(end - text) + 1 : UINT32_MAX;
    }
    if (m->at < offset)
        m->at = (uint32_t)offset;
}

uint32_t vs_markup_line(const vs_markup *m)
{
    uint32_t line = m->line;
    for (uint32_t at = m->at; at < m->input->len && vs_is_space(m->input->text[at]); at++)
        line += m->input->text[at] == m->line_end;
    return line;
}

size_t vs_markup_skip_junk(vs_str text)
{
    const char *at = text.at, *end = at + text.len;
    for (;;) {
        size_t n = vs_space_length(at, end);
        if (!n && vs_starts_with(vs_str_of(at, end), VS_LIT("\xC3\xAF\xC2\xBB\xC2\xBF")))
            n = 6;
        if (!n)
            return (size_t)(at - text.at);
        at += n;
    }
}

/* ---------------------------------------------------------------------------------------------------------- Blocks */

/* Headings are no sentences: what is set as one and ends as a sentence does is a paragraph that stands out. */
static void settle_heading(vs_markup *m, vs_block *block)
{
    vs_str text = {m->out->text + block->begin, m->out->len - block->begin};
    if (text.len > VS_HEADING_MAX ||
        (text.len > 60 && vs_ends_sentence(text) && text.at[text.len - 1] != ':'))
        block->role = VS_BLOCK_PARAGRAPH;
}

void vs_markup_close_block(vs_markup *m)
{
    vs_blocks *b = m->out;
    if (!b->open)
        return;
    vs_block *block = vs_blocks_last(b);
    block->flags = m->style;
    if (block->role == VS_BLOCK_HEADING && block->level != 1)
        settle_heading(m, block);
    else if (block->role == VS_BLOCK_PARAGRAPH && vs_form_bullet(vs_str_of(b->text + block->begin, b->text + b->len)))
        block->role = VS_BLOCK_LIST_ITEM; /* as in plain text: lists are typed too */
    vs_blocks_close(b);
}

void vs_markup_open_block(vs_markup *m)
{
    if (m->out == m->main)
        vs_markup_flush_pre(m);
    const vs_frame *top = vs_markup_top(m);
    vs_block_role role = (vs_block_role)top->role;
    if (role == VS_BLOCK_LIST_ITEM && top->list) {
        /* Of the paragraphs of an item only the first is one. */
        uint32_t item = top->list;
        if (m->stack.items[item].used)
            role = VS_BLOCK_PARAGRAPH;
        m->stack.items[item].used = true;
    }
    vs_blocks_open(m->out, role, vs_markup_line(m));
    vs_block *block = m->out->open ? vs_blocks_last(m->out) : NULL;
    if (block)
        block->level = top->level;
    m->style = VS_BLOCK_BOLD | VS_BLOCK_ITALIC;
    m->breaks = 0;
    m->labelled = false;
}

static bool is_blank(vs_str text)
{
    const char *at = text.at, *end = at + text.len;
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    return at == end;
}

/* Behind the end of a line within a paragraph, the label of an answer or the number of a question begins one. */
static bool begins_labelled(const vs_markup *m, const vs_frame *top, vs_str text)
{
    const vs_str t = vs_trim(text);
    return m->breaks && m->out->open && !top->in_note && top->role != VS_BLOCK_HEADING &&
           !(top->row && m->stack.items[top->row].joined) &&
           (vs_form_answer(t).found || (vs_form_number(t).form == VS_NUMBER_VRAAG && vs_form_number(t).alone));
}

/* Text of the document or of a note. */
void vs_markup_write(vs_markup *m, vs_str text)
{
    if (is_blank(text)) {
        if (m->out->open)
            vs_blocks_append(m->out, text, m->line);
        return;
    }
    const vs_frame *top = vs_markup_top(m);
    if (begins_labelled(m, top, text))
        vs_markup_close_block(m);
    if (!m->out->open)
        vs_markup_open_block(m);
    if (!m->out->open) { /* out of memory */
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    if (m->label_len)
        vs_markup_write_label(m, text);
    m->labelled = top->element.does == VS_DOES_LABEL && (m->labelled || m->out->len == vs_blocks_last(m->out)->begin);
    if (top->element.does != VS_DOES_LABEL)
        m->style &= top->style;
    m->breaks = 0;
    vs_blocks_append(m->out, text, m->line);
}

/* ------------------------------------------------------------------------------------------------------- Furniture */

static void flush_furniture(vs_markup *m)
{
    if (!m->furniture.count)
        return;
    vs_markup_flush_pre(m);
    vs_blocks_take_out(m->main, (verslag_furniture_kind)m->furniture_kind,
                       (vs_str){m->furniture.items, m->furniture.count}, m->furniture_line);
    m->furniture.count = 0;
}

static void read_furniture(vs_markup *m, vs_str text, uint8_t kind)
{
    if (!m->furniture.count) {
        if (is_blank(text))
            return;
        m->furniture_line = vs_markup_line(m);
        m->furniture_kind = kind;
    }
    if (text.len > UINT32_MAX / 4 || !vs_vec_reserve(&m->furniture, (uint32_t)text.len + 1)) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    const char *at = text.at, *end = at + text.len;
    char *out = m->furniture.items + m->furniture.count;
    while (at < end) {
        size_t n = vs_space_length(at, end);
        if (!n) {
            *out++ = *at++;
            continue;
        }
        at += n;
        if (out > m->furniture.items && out[-1] != ' ')
            *out++ = ' ';
    }
    m->furniture.count = (uint32_t)(out - m->furniture.items);
}

/* Adds text to what is captured; a text that is too long for it leaves it as it is. */
static void capture(vs_captured *c, vs_str text)
{
    const size_t had = c->len;
    for (const char *at = text.at, *end = at + text.len; at < end && !c->overflow;) {
        const size_t space = vs_space_length(at, end);
        if (c->len + 1 >= sizeof c->text) {
            c->overflow = true;
            c->len = (uint32_t)had;
        } else if (!space) {
            c->text[c->len++] = *at++;
        } else {
            if (c->len && c->text[c->len - 1] != ' ')
                c->text[c->len++] = ' ';
            at += space;
        }
    }
}

/* -------------------------------------------------------------------------------------------------------- Elements */

/* What has been written of the open block is nothing but its number or bullet. */
static bool is_labelled(const vs_markup *m) { return m->labelled && m->out->open; }

/* The end of a paragraph, unless paragraphs make no difference here: in a note, in a cell of a row. */
static void boundary(vs_markup *m)
{
    const vs_frame *top = vs_markup_top(m);
    if (top->sink == VS_SINK_PRE)
        vs_markup_pre_line(m);
    if (top->sink >= VS_SINK_CAPTURE)
        return;
    flush_furniture(m);
    if (top->in_note || (top->row && m->stack.items[top->row].joined))
        vs_blocks_space(m->out);
    else if (m->main->open && m->out == m->main)
        vs_markup_close_block(m);
}

/* A line ends within a paragraph. Two line ends make a paragraph, and so does the end of a line that is a label. */
static void line_break(vs_markup *m)
{
    const vs_frame *top = vs_markup_top(m);
    if (top->sink == VS_SINK_FURNITURE)
        read_furniture(m, VS_LIT(" "), top->kind);
    else if (top->sink == VS_SINK_PRE)
        vs_markup_pre(m, VS_LIT("\n"));
    if (top->sink != VS_SINK_DOCUMENT || !m->out->open)
        return;
    vs_blocks_space(m->out);
    if (top->in_note || top->role == VS_BLOCK_HEADING || (top->row && m->stack.items[top->row].joined))
        return;
    vs_str text = {m->out->text + vs_blocks_last(m->out)->begin, m->out->len - vs_blocks_last(m->out)->begin};
    if (++m->breaks > 1 || (vs_form_answer(text).found && vs_form_answer(text).alone) ||
        (vs_form_number(text).alone && vs_form_number(text).form == VS_NUMBER_VRAAG))
        vs_markup_close_block(m);
}

static void start_capture(vs_markup *m, vs_frame *frame)
{
    if (frame->sink != VS_SINK_DOCUMENT)
        return;
    frame->sink = VS_SINK_CAPTURE;
    m->captured = (vs_captured){.line = vs_markup_line(m)};
}

/* What the element changes for what is in it. */
static void enter(vs_markup *m, vs_frame *frame, uint32_t index)
{
    const vs_element *element = &frame->element;
    switch (element->does) {
    case VS_DOES_HEADING:
    case VS_DOES_HEAD_START:
    case VS_DOES_HEAD_END:
        frame->role = VS_BLOCK_HEADING;
        frame->level = element->level;
        frame->text = true;
        break;
    case VS_DOES_TEXT_BLOCK:
        frame->text = true;
        break;
    case VS_DOES_LIST:
        frame->list = index;
        frame->next = element->number ? element->number : 1;
        break;
    case VS_DOES_ITEM:
        if (frame->in_notes && !frame->in_note)
            vs_markup_start_note(m, frame);
        else
            vs_markup_start_item(m, frame, index);
        break;
    case VS_DOES_LABEL:
        m->label_len = 0;
        break;
    case VS_DOES_TABLE:
        if (frame->row)
            vs_markup_nested_table(m, frame->row);
        break;
    case VS_DOES_PRE:
        if (frame->sink == VS_SINK_DOCUMENT && !frame->in_note && !frame->row && m->out == m->main) {
            frame->sink = VS_SINK_PRE;
            vs_markup_start_pre(m);
        }
        break;
    case VS_DOES_ROW:
        vs_markup_flush_pre(m);
        frame->row = index;
        frame->first_block = m->main->block.count;
        frame->cells = 0;
        frame->joined = frame->layout = false;
        break;
    case VS_DOES_CELL:
        frame->text = true;
        if (frame->row && frame->sink == VS_SINK_DOCUMENT && !frame->in_note)
            vs_markup_cell(m, frame->row);
        break;
    case VS_DOES_RAISE:
        frame->begin = m->main->len;
        break;
    case VS_DOES_MARK:
        if (!frame->in_note)
            start_capture(m, frame);
        break;
    case VS_DOES_NOTE_NUMBER:
    case VS_DOES_BACK_LINK:
        if (!frame->in_note && element->does == VS_DOES_BACK_LINK)
            vs_markup_linked_note(m, index);
        if (frame->in_note)
            start_capture(m, frame);
        break;
    case VS_DOES_NOTES:
        if (frame->sink == VS_SINK_FURNITURE)
            frame->sink = VS_SINK_DOCUMENT;
        frame->in_notes = true;
        break;
    case VS_DOES_NOTE:
    case VS_DOES_INNER_NOTE:
        if (!frame->in_note)
            vs_markup_start_note(m, frame);
        break;
    case VS_DOES_FURNITURE:
        if (frame->sink == VS_SINK_DOCUMENT) {
            frame->sink = VS_SINK_FURNITURE;
            frame->kind = element->kind;
        }
        break;
    case VS_DOES_DROP:
        frame->sink = VS_SINK_DROP;
        break;
    case VS_DOES_TITLE:
        frame->sink = VS_SINK_DROP;
        break;
    case VS_DOES_ROOT:
        if (frame->sink == VS_SINK_FURNITURE)
            frame->sink = VS_SINK_DOCUMENT;
        break;
    default:
        break;
    }
}

/* Which elements part paragraphs where they start, and where they end. */
static bool parts_before(uint8_t does)
{
    switch (does) {
    case VS_DOES_BLOCK:
    case VS_DOES_TEXT_BLOCK:
    case VS_DOES_HEADING:
    case VS_DOES_HEAD_START:
    case VS_DOES_LIST:
    case VS_DOES_ITEM:
    case VS_DOES_PRE: case VS_DOES_TABLE: case VS_DOES_ROW: case VS_DOES_NOTES: case VS_DOES_NOTE: case VS_DOES_ROOT:
        return true;
    default:
        return false;
    }
}

static bool parts_behind(uint8_t does)
{
    return does == VS_DOES_HEAD_END || (does != VS_DOES_HEAD_START && parts_before(does));
}

void vs_markup_fail(vs_markup *m, verslag_status status, const char *message)
{
    m->status = status;
    vs_error_set(m->error, m->at, m->line, "%s", message);
}

void vs_markup_start(vs_markup *m, vs_str name, vs_element element)
{
    const vs_str link = m->link;
    m->link = (vs_str){NULL, 0};
    if (m->status)
        return;
    if (m->stack.count > m->input->max_depth) { /* below the lowest stands none */
        vs_markup_fail(m, VERSLAG_ERROR_LIMIT, "elements are nested too deep");
        return;
    }
    if (vs_markup_top(m)->sink == VS_SINK_PRE && element.does != VS_DOES_DROP && element.does != VS_DOES_BREAK)
        element = (vs_element){
            .does = parts_before(element.does) ? VS_DOES_BLOCK : VS_DOES_NOTHING}; /* it has no other meaning there */
    if (parts_before(element.does)) {
        if (is_labelled(m) && (element.does == VS_DOES_TEXT_BLOCK || element.does == VS_DOES_BLOCK))
            vs_blocks_space(m->out);
        else
            boundary(m);
    }
    vs_frame *frame = vs_vec_push(&m->stack);
    if (!frame) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    const uint32_t index = m->stack.count - 1;
    *frame = frame[-1];
    frame->name = name;
    frame->element = element;
    frame->style |= element.style;
    frame->link = 0;
    enter(m, frame, index);
    vs_frame *top = &m->stack.items[index];
    if (top->sink != VS_SINK_DOCUMENT)
        return;
    if (link.len)
        top->link = vs_blocks_begin_link(m->out, link) + 1;
    if ((element.does == VS_DOES_APART || element.does == VS_DOES_LABEL) && m->out->open)
        vs_blocks_space(m->out);
}

static void leave(vs_markup *m)
{
    const vs_frame frame = *vs_markup_top(m);
    if (frame.link)
        vs_blocks_end_link(m->out, frame.link - 1);
    switch (frame.element.does) {
    case VS_DOES_MARK: case VS_DOES_NOTE_NUMBER: case VS_DOES_BACK_LINK:
        m->stack.count--;
        if (frame.sink == VS_SINK_CAPTURE && vs_markup_top(m)->sink == VS_SINK_DOCUMENT)
            vs_markup_captured(m, &frame);
        return;
    case VS_DOES_LABEL: case VS_DOES_HEAD_START:
        if (frame.sink == VS_SINK_DOCUMENT && m->out->open)
            vs_blocks_space(m->out);
        break;
    case VS_DOES_RAISE:
        if (frame.sink == VS_SINK_DOCUMENT && !frame.in_note)
            vs_markup_raised(m, frame.begin);
        break;
    case VS_DOES_BREAK:
        m->stack.count--;
        line_break(m);
        return;
    case VS_DOES_FURNITURE:
        if (m->stack.items[m->stack.count - 2].sink != VS_SINK_FURNITURE)
            flush_furniture(m);
        break;
    case VS_DOES_CELL:
        if (frame.sink == VS_SINK_FURNITURE)
            read_furniture(m, VS_LIT(" "), frame.kind);
        else if (frame.row && !m->stack.items[frame.row].joined)
            boundary(m);
        break;
    case VS_DOES_ROW:
        m->stack.items[m->stack.count - 1].joined = false; /* so that its block ends here */
        break;
    case VS_DOES_ITEM:
    case VS_DOES_NOTE:
    case VS_DOES_INNER_NOTE:
        m->label_len = 0;
        if (m->stack.items[m->stack.count - 2].in_note != frame.in_note)
            vs_markup_end_note(m, &frame);
        break;
    default:
        break;
    }
    if (parts_behind(frame.element.does))
        boundary(m);
    m->stack.count--;
}

void vs_markup_end(vs_markup *m)
{
    if (!m->status && m->stack.count > 1)
        leave(m);
}

void vs_markup_text(vs_markup *m, vs_str text)
{
    if (m->status)
        return;
    const vs_frame *top = vs_markup_top(m);
    switch (top->sink) {
    case VS_SINK_DOCUMENT:
        vs_markup_write(m, text);
        break;
    case VS_SINK_FURNITURE:
        read_furniture(m, text, top->kind);
        break;
    case VS_SINK_PRE:
        vs_markup_pre_text(m, text);
        break;
    case VS_SINK_CAPTURE:
        capture(&m->captured, text);
        /* Too long for a mark: it is text. */
        if (m->captured.overflow) {
            for (uint32_t i = m->stack.count; i-- > 0 && m->stack.items[i].sink == VS_SINK_CAPTURE;)
                m->stack.items[i].sink = VS_SINK_DOCUMENT;
            vs_markup_write(m, (vs_str){m->captured.text, m->captured.len});
            vs_markup_write(m, text);
        }
        break;
    default:
        if (top->element.does == VS_DOES_TITLE)
            capture(&m->page_title, text);
        break;
    }
}

/* ------------------------------------------------------------------------------------------------- Begin and finish */

bool vs_markup_begin(vs_markup *m, const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error,
                     bool framed)
{
    *m = (vs_markup){.input = input, .main = blocks, .out = blocks, .metadata = metadata, .error = error, .line = 1};
    m->line_end = memchr(input->text, '\n', input->len) ? '\n' : '\r';
    vs_blocks_init(&m->notes, 0);
    vs_frame *page = vs_vec_push(&m->stack);
    if (!page || !vs_blocks_ok(&m->notes))
        return false;
    *page = (vs_frame){.name = VS_LIT(""),
                       .sink = framed ? VS_SINK_FURNITURE : VS_SINK_DOCUMENT,
                       .kind = VERSLAG_FURNITURE_SITE,
                       .role = VS_BLOCK_PARAGRAPH};
    return true;
}

verslag_status vs_markup_finish(vs_markup *m)
{
    while (m->stack.count > 1 && !m->status)
        leave(m);
    if (m->status)
        return m->status;
    boundary(m);
    vs_markup_flush_pre(m);
    if (!m->status)
        vs_markup_raised_notes(m);
    if (!m->status && !m->plain) /* of plain text they have been read */
        vs_markup_typed_notes(m);
    if (!m->status)
        vs_markup_append_notes(m);
    return m->status ? m->status : vs_blocks_ok(m->main) ? VERSLAG_OK : VERSLAG_ERROR_NOMEM;
}

void vs_markup_free(vs_markup *m)
{
    vs_vec_free(&m->stack);
    vs_vec_free(&m->furniture);
    vs_vec_free(&m->raised);
    vs_vec_free(&m->pre);
    vs_vec_free(&m->pre_origin);
    vs_blocks_free(&m->notes);
}

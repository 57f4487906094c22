/* markup_notes.c - notes: their bodies are written aside, as they may stand in the middle of a paragraph, and come
 * behind the text; their marks are known exactly. */
#include "backends/markup.h"

#include "base/limits.h"
#include "blocks/note_label.h"

/* "1", "[1]", "1)", "Noot 1". */
static uint32_t number_of(vs_str text)
{
    text = vs_trim(text);
    if (vs_starts_with_nocase(text, VS_LIT("noot")))
        text = vs_trim((vs_str){text.at + 4, text.len - 4});
    const char *at = text.at, *end = at + text.len;
    while (at < end && (*at == '[' || *at == '('))
        at++;
    uint32_t number = 0;
    if (!vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number))
        return 0;
    while (at < end && (*at == ']' || *at == ')' || *at == '.' || *at == ':'))
        at++;
    return at == end ? number : 0;
}

void vs_markup_start_note(vs_markup *m, vs_frame *frame)
{
    if (frame->sink != VS_SINK_DOCUMENT)
        return;
    uint32_t number = frame->element.number;
    vs_frame *list = frame->list ? &m->stack.items[frame->list] : NULL;
    if (frame->element.does == VS_DOES_ITEM && list && list->element.does == VS_DOES_LIST) {
        if (!number)
            number = list->next;
        list->next = number < VS_NOTE_NUMBER_MAX ? number + 1 : number;
    }
    frame->in_note = true;
    frame->role = VS_BLOCK_NOTE;
    frame->row = 0;
    frame->text = false;
    frame->used = false;
    frame->outer_style = m->style;
    m->label_len = 0;
    m->out = &m->notes;
    vs_markup_open_block(m);
    if (m->notes.open)
        vs_blocks_last(&m->notes)->number = number;
}

void vs_markup_linked_note(vs_markup *m, uint32_t index)
{
    const vs_frame *link = &m->stack.items[index];
    uint32_t i = index;
    while (i > 0 && m->stack.items[i].element.does != VS_DOES_TEXT_BLOCK &&
           m->stack.items[i].element.does != VS_DOES_BLOCK)
        i--;
    if (i == 0 || m->main->open || link->row || link->sink != VS_SINK_DOCUMENT || !link->element.number)
        return;
    vs_frame *note = &m->stack.items[i];
    note->element.does = VS_DOES_NOTE;
    note->element.number = link->element.number;
    vs_markup_start_note(m, note);
    for (uint32_t k = i + 1; k <= index; k++) {
        vs_frame *inside = &m->stack.items[k];
        inside->in_note = note->in_note;
        inside->role = note->role;
        inside->text = inside->used = false;
        inside->outer_style = note->outer_style;
    }
}

void vs_markup_end_note(vs_markup *m, const vs_frame *frame)
{
    vs_blocks *b = &m->notes;
    uint32_t number = 0;
    if (b->open) {
        vs_block *note = vs_blocks_last(b);
        if (!note->number) /* the source has none: it is the next one */
            note->number = b->block.count > 1 ? b->block.items[b->block.count - 2].number + 1 : 1;
        number = note->number;
        note->flags = m->style;
        vs_blocks_close(b);
    }
    m->out = m->main;
    m->style = frame->outer_style;
    if (frame->element.does == VS_DOES_INNER_NOTE && !frame->used && number)
        vs_blocks_mark(m->main, number, VS_LIT(""), m->line);
}

/* The note around the open elements. */
static vs_frame *open_note(vs_markup *m)
{
    uint32_t i = m->stack.count - 1;
    while (i > 0 && m->stack.items[i - 1].in_note)
        i--;
    return &m->stack.items[i];
}

void vs_markup_captured(vs_markup *m, const vs_frame *frame)
{
    const vs_str text = vs_trim((vs_str){m->captured.text, m->captured.len});
    const uint32_t number = number_of(text), line = m->captured.line;
    if (frame->element.does == VS_DOES_MARK) {
        if (!number) {
            vs_markup_write(m, text);
            return;
        }
        if (!m->out->open)
            vs_markup_open_block(m);
        vs_blocks_mark(m->out, number, text, line);
        return;
    }
    vs_frame *around = open_note(m);
    vs_block *note = m->notes.open ? vs_blocks_last(&m->notes) : NULL;
    if (!note)
        return;
    if (frame->element.does == VS_DOES_BACK_LINK) {
        if (!number && text.len > 12) {
            vs_markup_write(m, text);
            return;
        }
        note->flags |= VS_BLOCK_BACK_LINK;
    }
    if (number && (!note->number || frame->element.does == VS_DOES_NOTE_NUMBER))
        note->number = number;
    if (around->element.does == VS_DOES_INNER_NOTE && number && !around->used && m->main->open) {
        around->used = true;
        vs_blocks_mark(m->main, number, text, line);
    } else {
        vs_blocks_take_out(&m->notes, VERSLAG_FURNITURE_NOTE_MARK, text, line);
    }
}

/* Gives each mark its note: the first with its number, as only one list of notes stands in markup. */
static void link_marks(vs_blocks *b, const vs_blocks *notes, uint32_t first)
{
    uint32_t next = 0; /* marks and notes come in the same order: the search goes on where it ended */
    for (uint32_t i = 0; i < b->mark.count && notes->block.count; i++) {
        vs_mark *mark = &b->mark.items[i];
        for (uint32_t k = 0; k < 64 && mark->note == UINT32_MAX; k++) {
            const uint32_t at = (next + k) % notes->block.count;
            if (notes->block.items[at].number == mark->number) {
                mark->note = first + at;
                next = at;
            }
        }
    }
}

/* Copies the links of a note; *next is the first that is not before it. */
static void copy_links(vs_blocks *to, const vs_block *copy, const vs_blocks *from, const vs_block *note, uint32_t *next)
{
    for (; *next < from->link.count && from->link.items[*next].begin < note->end; ++*next) {
        const vs_link *link = &from->link.items[*next];
        const uint32_t begin = link->begin > note->begin ? link->begin : note->begin;
        const uint32_t index = link->end > begin
                                   ? vs_blocks_begin_link(to, (vs_str){from->link_text.items + link->target, link->len})
                                   : UINT32_MAX;
        if (index == UINT32_MAX)
            continue;
        to->link.items[index].begin = copy->begin + (begin - note->begin);
        to->link.items[index].end = copy->begin + (link->end - note->begin);
    }
}

/* The length of the note's own number before its text, which the source has as text: "1 NOS, 3 mei 2021"; 0: none. */
static uint32_t own_label(const vs_blocks *from, const vs_block *note)
{
    const vs_note_label label = vs_note_label_read((vs_str){from->text + note->begin, note->end - note->begin});
    return label.form != VS_NOTE_NONE && label.form != VS_NOTE_GLUED && label.number == note->number && label.opens
               ? label.length
               : 0;
}

/* A return arrow at the end of the note, and the space before it. */
static uint32_t back_arrow(const vs_blocks *from, const vs_block *note)
{
    static const vs_str arrows[] = {VS_ENTRY("\xE2\x86\xA9\xEF\xB8\x8E"), VS_ENTRY("\xE2\x86\xA9"),
                                    VS_ENTRY("\xE2\x86\x91"), VS_ENTRY("\xE2\x86\xB5")};
    vs_str text = {from->text + note->begin, note->end - note->begin};
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++)
        if (vs_ends_with(text, arrows[i])) {
            size_t left = text.len - arrows[i].len;
            while (left && text.at[left - 1] == ' ')
                left--;
            return left ? (uint32_t)(text.len - left) : 0;
        }
    return 0;
}

void vs_markup_append_notes(vs_markup *m)
{
    const vs_blocks *from = &m->notes;
    if (!vs_blocks_ok(from)) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    link_marks(m->main, from, m->main->block.count);
    uint32_t p = 0, link = 0, labelled = 0;
    for (uint32_t i = 0; i < from->block.count; i++)
        labelled += own_label(from, &from->block.items[i]) != 0;
    for (uint32_t i = 0; i < from->block.count; i++) {
        vs_block whole = from->block.items[i], *note = &whole;
        const uint32_t label = labelled * 2 >= from->block.count ? own_label(from, note) : 0;
        note->begin += label;
        const uint32_t arrow = back_arrow(from, note);
        note->end -= arrow;
        vs_blocks_open(m->main, VS_BLOCK_NOTE, note->line);
        vs_blocks_take_out(m->main, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){from->text + note->begin - label, label},
                           note->line);
        vs_block *copy = m->main->open ? vs_blocks_last(m->main) : NULL;
        if (!copy)
            return;
        copy->number = note->number;
        copy->flags = note->flags;
        copy_links(m->main, copy, from, note, &link);
        uint32_t at = note->begin;
        for (; p < from->piece.count && from->piece.items[p].block <= i; p++) {
            const vs_piece *piece = &from->piece.items[p];
            uint32_t upto = piece->offset < at ? at : piece->offset > note->end ? note->end : piece->offset;
            vs_blocks_append(m->main, (vs_str){from->text + at, upto - at}, note->line);
            vs_blocks_take_out(m->main, (verslag_furniture_kind)piece->kind,
                               (vs_str){from->furniture_text + piece->text, piece->len}, piece->line);
            at = upto;
        }
        vs_blocks_append(m->main, (vs_str){from->text + at, note->end - at}, note->line);
        vs_blocks_take_out(m->main, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){from->text + note->end, arrow}, note->line);
        vs_blocks_close(m->main);
    }
    for (; p < from->piece.count; p++)
        vs_blocks_take_out(m->main, (verslag_furniture_kind)from->piece.items[p].kind,
                           (vs_str){from->furniture_text + from->piece.items[p].text, from->piece.items[p].len},
                           from->piece.items[p].line);
}

/* notes.c - the notes of the model, each with the place of its mark. */
#include "structure/structure.h"

bool vs_notes_anchor(vs_parse *parse)
{
    const vs_blocks *b = &parse->blocks;
    uint32_t first = b->block.count;
    while (first > 0 && b->block.items[first - 1].role == VS_BLOCK_NOTE)
        first--;
    if (!vs_vec_reserve(&parse->notes, b->block.count - first + 1))
        return false;
    for (uint32_t i = first; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        verslag_note *note = vs_vec_add(&parse->notes);
        note->doc = parse->doc;
        note->number = block->number;
        note->text.begin = block->begin;
        note->text.end = block->end;
    }
    for (uint32_t i = 0; i < b->mark.count; i++) {
        const vs_mark *mark = &b->mark.items[i];
        if (mark->note < first || mark->note >= b->block.count) { /* UINT32_MAX: none */
            if (!vs_diagnose(parse, VERSLAG_CODE_NOTE_TEXT_MISSING, mark->offset, mark->offset,
                             "the text has a mark for note %u, but there is no such note", mark->number))
                return false;
            continue;
        }
        verslag_note *note = &parse->notes.items[mark->note - first];
        const vs_span_place *place = vs_place_of(parse, mark->offset);
        if (vs_note_is_anchored(note))
            continue; /* a second mark for the same note: the first is its anchor */
        /* In the label of an answer, before its text: a heading. */
        const bool label = place->place == VERSLAG_PLACE_ANSWER && place->index < parse->answers.count &&
                           mark->offset < parse->answers.items[place->index].text.begin;
        note->anchor_place = label ? VERSLAG_PLACE_HEADING : (verslag_place)place->place;
        note->anchor_index = label ? 0 : place->index;
        note->anchor_offset = mark->offset;
    }
    for (uint32_t i = 0; i < parse->notes.count; i++) {
        const verslag_note *note = &parse->notes.items[i];
        if (!vs_note_is_anchored(note) &&
            !vs_diagnose(parse, VERSLAG_CODE_NOTE_MARK_MISSING, note->text.begin, note->text.end,
                         "no mark for note %u was found in the text", note->number))
            return false;
    }
    return true;
}

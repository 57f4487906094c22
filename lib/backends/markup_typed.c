/* markup_typed.c - notes that somebody typed: a list at the end of the document ("1) NRC, 3 mei 2024", "[1] ..."), and
 * marks of the same form in the text before it. Markup shows neither, and often has notes of its own with the same
 * numbers beside them. */
#include "backends/markup.h"

#include "base/limits.h"
#include "base/sort.h"
#include "vocabulary/forms.h"

/* No more notes, and no more paragraphs of one note, are looked for. */
#define TYPED_MAX 200u
#define PARAGRAPHS_MAX 3u

typedef enum label_form { NO_LABEL, LABEL_BRACKETS, LABEL_PAREN, LABEL_DOT } label_form;

typedef struct {
    label_form form;
    uint32_t number, length; /* with the space behind it */
} label;

/* The list is no longer than this, in blocks. */
#define LIST_MAX (TYPED_MAX * (PARAGRAPHS_MAX + 1) + PARAGRAPHS_MAX)

/* "[1] ", "1) ", "(1) ", and "1. " of a list item. */
static label read_label(const vs_blocks *b, const vs_block *block)
{
    const label none = {NO_LABEL, 0, 0};
    const vs_str text = vs_block_text(b, block);
    const char *at = text.at, *end = at + text.len;
    const char open = at < end && (*at == '[' || *at == '(') ? *at++ : '\0';
    label l = none;
    if (!vs_read_number(&at, end, TYPED_MAX, &l.number) || l.number == 0 || at == end)
        return none;
    if (*at == ']' && open == '[')
        l.form = LABEL_BRACKETS;
    else if (*at == ')' && open != '[')
        l.form = LABEL_PAREN;
    else if (*at == '.' && !open && block->role == VS_BLOCK_LIST_ITEM)
        l.form = LABEL_DOT;
    else
        return none;
    at = vs_skip_spaces(at + 1, end);
    if (at == end)
        return none;
    l.length = (uint32_t)(at - text.at);
    return l;
}

/* A block that no list of notes goes past. */
static bool is_body(vs_str text)
{
    return vs_form_answer(text).found || vs_form_number(text).form == VS_NUMBER_VRAAG || vs_form_fraction_start(text) ||
           vs_form_part(text) != VS_PART_NONE;
}

/* The first block of the list at the end of the document; the count of its notes goes to *notes, 0 for none. */
static uint32_t find_list(const vs_blocks *b, uint32_t *notes)
{
    label_form form = NO_LABEL;
    uint32_t expected = 0, others = 0;
    *notes = 0;
    for (uint32_t i = b->block.count; i-- > 0;) {
        const vs_block *block = &b->block.items[i];
        const label l = read_label(b, block);
        if (l.form == NO_LABEL || (form != NO_LABEL && (l.form != form || l.number != expected))) {
            if (++others > PARAGRAPHS_MAX || is_body(vs_block_text(b, block)))
                return 0;
            continue;
        }
        if (form == NO_LABEL)
            *notes = l.number;
        form = l.form;
        others = 0;
        expected = l.number - 1;
        if (expected == 0)
            return i;
    }
    *notes = 0;
    return 0;
}

/* --------------------------------------------------------------------------------------------------------- Marks */

/* "hoe 1) en wat 2)" counts things up; a mark that stands apart has nothing but others behind it. */
static bool counts_up(const char *behind, const char *end)
{
    while (behind < end) {
        const char *at = vs_skip_spaces(behind, end);
        uint32_t number;
        if (at == end || !vs_read_number(&at, end, TYPED_MAX, &number) || at == end || *at != ')')
            return at < end && !strchr(".,;:?!", *at);
        behind = at + 1;
    }
    return false;
}

/* The mark at `at`, which is '[' or a digit: its number, or 0. It goes from *begin to *behind, with the space before
 * it. */
static uint32_t read_mark(vs_str text, const char *at, const char **begin, const char **behind)
{
    const char *end = text.at + text.len, *p = at;
    const bool bracket = *p == '[';
    uint32_t number = 0;
    p += bracket;
    if (!vs_read_number(&p, end, TYPED_MAX, &number) || p == end || *p != (bracket ? ']' : ')'))
        return 0;
    p++;
    if ((p < end && vs_is(*p, VS_UPPER | VS_LOWER | VS_DIGIT)) || (!bracket && at[-1] == ' ' && counts_up(p, end)))
        return 0;
    *behind = p;
    *begin = at;
    /* A space before it goes with it, unless it alone parts two words. */
    if (at > text.at && at[-1] == ' ' && (p == end || !vs_is_word(*p)))
        *begin = at - 1;
    return number;
}

static bool push_mark(vs_markup *m, uint32_t block, uint32_t offset, uint32_t length, uint32_t number)
{
    vs_mark *mark = vs_vec_push(&m->main->mark);
    if (mark)
        *mark = (vs_mark){.block = block, .offset = offset, .length = length, .note = UINT32_MAX, .number = number};
    return mark != NULL;
}

/* Finds the first mark of every note before block `list`: false when out of memory. `found[n]` tells which exist. */
static bool find_marks(vs_markup *m, uint32_t list, uint32_t notes, bool found[TYPED_MAX + 1])
{
    const vs_blocks *b = m->main;
    for (uint32_t i = 0; i < list; i++) {
        const vs_str text = vs_block_text(b, &b->block.items[i]);
        const char *end = text.at + text.len;
        uint32_t depth = 0; /* of parentheses: "(see annex 2)" */
        for (const char *at = text.at; at < end;) {
            const char *begin, *behind;
            const bool starts = *at == '[' || (vs_is_digit(*at) && at > text.at && !vs_is_digit(at[-1]) && at[-1] != '(' && depth == 0);
            uint32_t number = starts && at > text.at ? read_mark(text, at, &begin, &behind) : 0;
            if (number && number <= notes) {
                if (!found[number] && !push_mark(m, i, (uint32_t)(begin - b->text), (uint32_t)(behind - begin), number))
                    return false;
                found[number] = true;
                at = behind;
                continue;
            }
            depth += *at == '(';
            depth -= *at == ')' && depth;
            at++;
        }
    }
    return true;
}

/* ---------------------------------------------------------------------------------------------------------- Notes */

/* Makes notes of the blocks from `list` on; paragraphs without a label belong to the note before them. */
static void make_notes(vs_markup *m, uint32_t list)
{
    vs_blocks *b = m->main;
    uint32_t kept = list, expected = 1, place[LIST_MAX + 1]; /* which block each of them has become */
    const uint32_t count = b->block.count;
    for (uint32_t i = list; i < count && vs_blocks_ok(b); i++) {
        vs_block block = b->block.items[i];
        const label l = read_label(b, &block);
        if (l.form != NO_LABEL && l.number == expected) {
            vs_blocks_take_out(b, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){b->text + block.begin, l.length}, block.line);
            if (vs_blocks_ok(b)) { /* it stood here */
                b->piece.items[b->piece.count - 1].block = i;
                b->piece.items[b->piece.count - 1].offset = block.begin;
            }
            block.begin += l.length;
            block.role = VS_BLOCK_NOTE;
            block.number = expected++;
            b->block.items[kept++] = block;
        } else {
            b->text[block.begin - 1] = ' ';
            b->block.items[kept - 1].end = block.end;
        }
        place[i - list] = kept - 1;
    }
    for (uint32_t p = 0; p < b->piece.count && vs_blocks_ok(b); p++)
        if (b->piece.items[p].block >= list)
            b->piece.items[p].block = b->piece.items[p].block < count ? place[b->piece.items[p].block - list] : kept;
    for (uint32_t k = 0; k < b->mark.count && vs_blocks_ok(b); k++)
        if (b->mark.items[k].block >= list)
            b->mark.items[k].block = place[b->mark.items[k].block - list];
    b->block.count = kept;
}

static int by_offset(const void *a, const void *b)
{
    const vs_mark *x = a, *y = b;
    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

void vs_markup_typed_notes(vs_markup *m)
{
    vs_blocks *b = m->main;
    uint32_t notes = 0, list = vs_blocks_ok(b) ? find_list(b, &notes) : 0;
    if (!notes || notes > TYPED_MAX || list == 0 || b->block.count - list > LIST_MAX)
        return;
    const uint32_t exact = b->mark.count;
    bool found[TYPED_MAX + 1] = {false};
    if (!find_marks(m, list, notes, found)) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    uint32_t count = b->mark.count - exact;
    if (count * 2 <= notes) { /* a list of another kind */
        b->mark.count = exact;
        return;
    }
    make_notes(m, list);
    for (uint32_t i = exact; i < b->mark.count; i++)
        b->mark.items[i].note = list + b->mark.items[i].number - 1;
    vs_mark *spare = vs_alloc((size_t)b->mark.count * sizeof *spare);
    if (!spare) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    vs_sort(b->mark.items, b->mark.count, sizeof *spare, by_offset, spare);
    vs_release(spare);
}

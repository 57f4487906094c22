/* split.c - paragraphs in which an extractor, or a printer of 1979, ran several numbered questions together: "1. Is het
 * juist? 2. Hoeveel? 3. Wanneer?". Where the numbers go on one by one at the starts of sentences, each starts a block
 * of its own; so does "Antwoord:" behind a sentence. Works on the draft: the space before becomes a line end. */
#include "structure/structure.h"
#include "base/limits.h"
#include "base/sixteen.h"
#include "vocabulary/forms.h"

typedef VS_VEC(uint32_t) offset_list;

/* The next space from `at` on with what can be a number behind it, or NULL. */
static const char *next_number(const char *at, const char *end, bool vraag)
{
    for (; end - at >= 17; at += 16) {
        const vs_sixteen behind = vs_sixteen_at(at + 1);
        const uint32_t found = vs_sixteen_equal(vs_sixteen_at(at), ' ') &
                               (vraag ? vs_sixteen_equal(behind, 'V') : vs_sixteen_digits(behind));
        if (found)
            return at + vs_first_bit(found);
    }
    for (; end - at >= 2; at++)
        if (*at == ' ' && (vraag ? at[1] == 'V' : vs_is_digit(at[1])))
            return at;
    return NULL;
}

/* The end of the text before `at`, without the mark of a note in brackets: "waarom niet?[1] 4. Kunt u". */
static const char *before_mark(const char *begin, const char *at)
{
    const char *p = at - 1;
    if (p < begin || *p != ']')
        return at;
    while (p > begin && vs_is_digit(p[-1]))
        p--;
    return p < at - 1 && p - begin > 1 && p[-1] == '[' ? p - 1 : at;
}

/* The numbers in `t` that go on after `number`, as offsets of the spaces before them. */
static bool find_numbers(vs_str t, vs_number_form form, uint32_t number, offset_list *cuts, bool *asked)
{
    const char *at = t.at, *end = t.at + t.len;
    cuts->count = 0;
    *asked = false;
    while ((at = next_number(at, end, form == VS_NUMBER_VRAAG)) != NULL) {
        const char *next = at + 1, *const before = before_mark(t.at, at);
        const size_t tail = before - t.at < 12 ? (size_t)(before - t.at) : 12;
        if (vs_ends_sentence((vs_str){before - tail, tail})) {
            vs_number_label label = vs_form_number(vs_str_of(next, end - next < 60 ? end : next + 60));
            if (label.form == form && label.number == number + 1 && !label.alone &&
                vs_starts_upper(vs_str_of(next + label.length, end))) {
                uint32_t *cut = vs_vec_push(cuts);
                if (!cut)
                    return false;
                *cut = (uint32_t)(at - t.at);
                *asked = *asked || before[-1] == '?';
                number++;
            }
        }
        at = next;
    }
    return true;
}

/* The block begins with the number that follows two after a label. */
static bool goes_on(const vs_blocks *b, uint32_t block, vs_number_label label)
{
    vs_number_label next = block < b->block.count ? vs_form_number(vs_block_text(b, &b->block.items[block]))
                                                  : (vs_number_label){VS_NUMBER_NONE, 0, 0, 0, 0, false};
    return next.form == label.form && next.number == label.number + 2;
}

/* How many of the cuts lie before a place. */
static uint32_t cuts_before(const uint32_t *cuts, uint32_t count, uint32_t offset)
{
    uint32_t low = 0;
    for (uint32_t high = count; low < high;) {
        const uint32_t middle = low + (high - low) / 2;
        if (cuts[middle] < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool vs_cut_blocks(vs_blocks *b, const uint32_t *cuts, uint32_t count)
{
    VS_VEC(vs_block) split = {0};
    if (!count)
        return true;
    if (!vs_vec_reserve(&split, b->block.count + count))
        return false;
    for (uint32_t i = 0, next = 0; i < b->block.count; i++) {
        vs_block *part = vs_vec_add(&split);
        *part = b->block.items[i];
        const uint32_t end = part->end;
        for (; next < count && cuts[next] < end; next++) {
            part->end = cuts[next];
            b->text[cuts[next]] = '\n';
            part = vs_vec_add(&split);
            *part = b->block.items[i];
            part->begin = cuts[next] + 1;
        }
    }
    /* Pieces and marks name their block by its index: both are in order of place, and so are the blocks. */
    uint32_t piece = 0, mark = 0;
    for (uint32_t i = 0; i < split.count; i++) {
        const uint32_t end = i + 1 < split.count ? split.items[i + 1].begin : UINT32_MAX;
        for (; piece < b->piece.count && b->piece.items[piece].offset < end; piece++)
            b->piece.items[piece].block = i;
        for (; mark < b->mark.count && b->mark.items[mark].offset < end; mark++)
            b->mark.items[mark].block = i;
    }
    for (mark = 0; mark < b->mark.count; mark++) {
        uint32_t *note = &b->mark.items[mark].note; /* of markup: in a text they are found after this */
        if (*note != UINT32_MAX)
            *note += cuts_before(cuts, count, b->block.items[*note].begin);
    }
    vs_vec_free(&b->block);
    b->block.items = split.items;
    b->block.count = split.count;
    b->block.capacity = split.capacity;
    return true;
}

/* "Deze leden vragen of dat mag. Antwoord: Dat mag.": where the next label of an answer begins, which *from moves
 * behind; else NULL. */
static const char *next_answer(const char *begin, const char **from, const char *end)
{
    const char *at = *from;
    static const vs_str labels[] = {VS_ENTRY(" Antwoord"), VS_ENTRY(" Reactie")};
    for (; (at = memchr(at, ':', (size_t)(end - at))) != NULL; at++) {
        if (end - at < 3 || at[1] != ' ' || !vs_starts_upper(vs_str_of(at + 2, end)))
            continue;
        for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
            const char *const label = at - labels[i].len;
            if (at - begin <= (ptrdiff_t)labels[i].len || !vs_starts_with(vs_str_of(label, end), labels[i]))
                continue;
            const char *const before = before_mark(begin, label);
            const size_t tail = before - begin < 12 ? (size_t)(before - begin) : 12;
            if (before - begin >= 8 && before[-1] != ':' && /* and not "1. Antwoord:" */
                vs_ends_sentence((vs_str){before - tail, tail})) {
                *from = at + 1;
                return label;
            }
        }
    }
    return NULL;
}

/* The labels of answers in `t`, as offsets of the spaces before them. */
static bool find_answers(vs_str t, offset_list *labels)
{
    const char *const end = t.at + t.len;
    labels->count = 0;
    for (const char *at = t.at, *label; (label = next_answer(t.at, &at, end)) != NULL;) {
        uint32_t *cut = vs_vec_push(labels);
        if (!cut)
            return false;
        *cut = (uint32_t)(label - t.at);
    }
    return true;
}

/* Adds both lists to `all`, in order, behind `begin`. */
static bool merge_cuts(offset_list *all, uint32_t begin, const offset_list *a, const offset_list *b)
{
    if (!vs_vec_reserve(all, a->count + b->count))
        return false;
    for (uint32_t i = 0, k = 0; i < a->count || k < b->count;) {
        const bool first = k == b->count || (i < a->count && a->items[i] < b->items[k]);
        *vs_vec_add(all) = begin + (first ? a->items[i++] : b->items[k++]);
    }
    return true;
}

bool vs_split_numbered(vs_parse *parse)
{
    vs_blocks *b = &parse->blocks;
    offset_list cuts = {0}, labels = {0}, all = {0};
    bool ok = true;
    for (uint32_t i = 0; i < b->block.count && ok; i++) {
        const vs_block block = b->block.items[i];
        vs_str t = vs_block_text(b, &block);
        vs_number_label label = block.role == VS_BLOCK_NOTE || block.taken_out
                                    ? (vs_number_label){VS_NUMBER_NONE, 0, 0, 0, 0, false}
                                    : vs_form_number(t);
        cuts.count = 0;
        bool asked = false;
        if ((label.form == VS_NUMBER_DOT || label.form == VS_NUMBER_VRAAG) && !label.alone)
            ok = find_numbers(t, label.form, label.number, &cuts, &asked);
        if (cuts.count == 1 && !asked && !goes_on(b, i + 1, label))
            cuts.count = 0; /* once may be chance */
        labels.count = 0;
        if (ok && block.role == VS_BLOCK_PARAGRAPH && !block.taken_out)
            ok = find_answers(t, &labels);
        ok = ok && merge_cuts(&all, block.begin, &cuts, &labels);
    }
    vs_vec_free(&cuts);
    vs_vec_free(&labels);
    ok = ok && vs_cut_blocks(b, all.items, all.count);
    vs_vec_free(&all);
    return ok;
}

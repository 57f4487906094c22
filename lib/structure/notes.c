/* notes.c - which digits of the text are marks of notes.
 *
 * A mark glued to a word looks like "verklaring6", one glued to a year like "juni 20222", and "IRIS2" like a mark.
 * Only the list of notes and the rising order decide, so all are decided at once: of the candidates that have a note,
 * the heaviest series in which the notes rise (a weighted longest increasing subsequence, k log n). */
#include "structure/structure.h"
#include "base/sort.h"
#include "base/limits.h"
#include "blocks/marks.h"
#include "vocabulary/forms.h"

typedef struct {
    uint32_t number, offset, note; /* a note block by number and place */
} note_key;

typedef struct {
    uint32_t block, note;     /* note: its rank among the notes, from 1 */
    uint32_t note_block;
    uint32_t previous;        /* the candidate before it in the best series that ends with it */
    uint64_t total;           /* the weight of that series */
    vs_mark_candidate mark;
} candidate;

typedef struct {
    uint64_t total;
    uint32_t candidate;
} best;

/* Words that end in a digit and come more than once are names: "Iris2", "D66", "NIS2". Counted by the low bits of
 * their hash, in a table so wide that two words seldom share them. */
static bool doubt_repeated_words(vs_mark_candidate *marks, uint32_t count)
{
    uint32_t size = 256;
    while (size < 64u * (uint64_t)count && size < 1u << 22)
        size *= 2;
    const uint32_t mask = size - 1;
    uint32_t *table = vs_alloc(size * sizeof *table);
    if (!table)
        return false;
    memset(table, 0, size * sizeof *table);
    for (uint32_t i = 0; i < count; i++)
        if (marks[i].word)
            table[marks[i].word & mask]++;
    for (uint32_t i = 0; i < count; i++)
        if (marks[i].word && table[marks[i].word & mask] > 1 && marks[i].weight > VS_MARK_WEAK)
            marks[i].weight = VS_MARK_WEAK + 1;
    vs_release(table);
    return true;
}

static int compare_keys(const void *a, const void *b)
{
    const note_key *x = a, *y = b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* The rank of the first note with this number behind `offset`, or 0. */
static uint32_t find_note(const note_key *keys, uint32_t count, uint32_t number, uint32_t offset, uint32_t *block, const uint32_t *rank)
{
    note_key wanted = {number, offset, 0};
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (compare_keys(&keys[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == count || keys[low].number != number)
        return 0;
    *block = keys[low].note;
    return rank[keys[low].note];
}

/* A Fenwick tree over ranks: the best series that ends with a note of at most a rank. */
static best tree_best(const best *tree, uint32_t rank)
{
    best found = {0, UINT32_MAX};
    for (; rank; rank &= rank - 1)
        if (tree[rank].total > found.total)
            found = tree[rank];
    return found;
}

static void tree_raise(best *tree, uint32_t notes, uint32_t rank, best value)
{
    for (; rank <= notes; rank += rank & (~rank + 1))
        if (value.total > tree[rank].total)
            tree[rank] = value;
}

static bool stays(const vs_block *block) { return block->role != VS_BLOCK_NOTE && !block->taken_out; }

/* A number alone in its block, "2" or "2, 3 en 4": raised digits that the extractor has put on a line of their own.
 * They look like the number of a question; but then the question follows, and no other label. */
static bool is_lone_mark(const vs_blocks *b, uint32_t i, bool labelled)
{
    if (i == 0 || b->block.items[i].end - b->block.items[i].begin > 40)
        return false;
    vs_number_label number = vs_form_number(vs_block_text(b, &b->block.items[i]));
    if (number.form != VS_NUMBER_BARE || !number.alone)
        return false;
    if (labelled)
        return true;
    uint32_t next = i + 1;
    while (next < b->block.count && !stays(&b->block.items[next]))
        next++;
    if (next == b->block.count)
        return true;
    vs_str t = vs_block_text(b, &b->block.items[next]);
    return vs_form_answer(t).found || vs_form_number(t).alone;
}

static bool push_lone_marks(vs_mark_candidates *marks, const vs_blocks *b, const vs_block *block)
{
    const char *text = b->text, *at = text + block->begin, *end = text + block->end;
    while (at < end) {
        if (!vs_is_digit(*at)) {
            at++;
            continue;
        }
        const char *begin = at;
        uint32_t number;
        if (!vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number))
            return true;
        vs_mark_candidate *mark = vs_vec_push(marks);
        if (!mark)
            return false;
        *mark = (vs_mark_candidate){(uint32_t)(begin - text), (uint32_t)(at - begin), number, 0, VS_MARK_LONE};
    }
    return true;
}

static bool collect(vs_parse *parse, vs_mark_candidates *marks)
{
    const vs_blocks *b = &parse->blocks;
    bool labelled = false; /* questions have labels of another form: "Vraag 3" */
    for (uint32_t i = 0; i < b->block.count && !labelled; i++)
        labelled = stays(&b->block.items[i]) && vs_form_number(vs_block_text(b, &b->block.items[i])).form == VS_NUMBER_VRAAG;
    for (uint32_t i = 0; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        if (!stays(block))
            continue;
        if (is_lone_mark(b, i, labelled) ? !push_lone_marks(marks, b, block) : !vs_marks_scan(marks, vs_block_text(b, block), block->begin))
            return false;
    }
    return true;
}

/* Weights are compared as sums: two sure marks outweigh any number of doubtful ones only if the scale is wide. */
static uint64_t scaled(uint8_t weight) { return weight >= VS_MARK_PLAIN ? 1000u + weight : weight > VS_MARK_DOUBTFUL ? 400u : weight == VS_MARK_DOUBTFUL ? 200u : weight; }

static bool keep_series(vs_parse *parse, candidate *all, uint32_t last)
{
    vs_blocks *b = &parse->blocks;
    uint32_t length = 0, next = UINT32_MAX;
    for (uint32_t i = last; i != UINT32_MAX;) { /* turn the chain round, so that it reads in text order */
        uint32_t previous = all[i].previous;
        all[i].previous = next;
        next = i;
        i = previous;
        length++;
    }
    if (!vs_vec_reserve(&b->mark, length))
        return false;
    for (uint32_t i = next, before = 0; i != UINT32_MAX; i = all[i].previous) {
        /* What is nearly always something else counts only where the notes on both sides have their marks. */
        uint32_t after = all[i].previous == UINT32_MAX ? all[i].note + 1 : all[all[i].previous].note;
        bool held = before + 1 == all[i].note && after == all[i].note + 1;
        before = all[i].note;
        if (all[i].mark.weight < VS_MARK_DOUBTFUL && !held)
            continue;
        if (all[i].mark.weight == VS_MARK_LONE) { /* it stood at the end of the block before, and its own goes */
            uint32_t owner = all[i].block;
            b->block.items[owner].taken_out = VERSLAG_FURNITURE_NOTE_MARK;
            while (owner > 0 && (!stays(&b->block.items[owner])))
                owner--;
            *vs_vec_push(&b->mark) = (vs_mark){.block = owner, .offset = b->block.items[owner].end, .note = all[i].note_block, .number = all[i].mark.number};
            continue;
        }
        *vs_vec_push(&b->mark) = (vs_mark){.block = all[i].block, .offset = all[i].mark.offset, .length = all[i].mark.length,
                                           .note = all[i].note_block, .number = all[i].mark.number};
    }
    return true;
}

static bool align(vs_parse *parse, const vs_mark_candidates *marks, note_key *keys, uint32_t notes, const uint32_t *rank, candidate *all, best *tree)
{
    const vs_blocks *b = &parse->blocks;
    uint32_t count = 0, block = 0;
    for (uint32_t i = 0; i < marks->count; i++) {
        const vs_mark_candidate *mark = &marks->items[i];
        while (block + 1 < b->block.count && b->block.items[block].end <= mark->offset)
            block++;
        uint32_t note_block = 0, r = find_note(keys, notes, mark->number, mark->offset, &note_block, rank);
        if (!r)
            continue;
        best before = tree_best(tree, r - 1);
        candidate *c = &all[count];
        *c = (candidate){block, r, note_block, before.candidate, before.total + scaled(mark->weight), *mark};
        tree_raise(tree, notes, r, (best){c->total, count});
        count++;
    }
    best series = tree_best(tree, notes);
    return series.candidate == UINT32_MAX || keep_series(parse, all, series.candidate);
}

bool vs_notes_align(vs_parse *parse)
{
    vs_blocks *b = &parse->blocks;
    uint32_t notes = 0, unmarked = 0;
    for (uint32_t i = 0; i < b->block.count; i++)
        notes += b->block.items[i].role == VS_BLOCK_NOTE && !b->block.items[i].taken_out;
    unmarked = notes;
    /* Marks that the source showed in its markup need no search, only their note. */
    if (b->mark.count)
        unmarked = 0;
    if (!notes)
        return true;
    vs_mark_candidates marks = {0};
    note_key *keys = vs_alloc(notes * sizeof *keys), *spare = vs_alloc(notes * sizeof *spare);
    uint32_t *rank = vs_alloc((b->block.count + 1) * sizeof *rank);
    best *tree = vs_alloc(((size_t)notes + 1) * sizeof *tree);
    candidate *all = NULL;
    bool ok = keys && spare && rank && tree;
    if (ok) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < b->block.count; i++) {
            rank[i] = 0;
            if (b->block.items[i].role != VS_BLOCK_NOTE || b->block.items[i].taken_out)
                continue;
            keys[n] = (note_key){b->block.items[i].number, b->block.items[i].begin, i};
            rank[i] = ++n;
        }
        vs_sort(keys, notes, sizeof *keys, compare_keys, spare);
        memset(tree, 0, ((size_t)notes + 1) * sizeof *tree);
        if (!unmarked) {
            for (uint32_t i = 0; i < b->mark.count; i++) {
                uint32_t block = 0;
                if (b->mark.items[i].note == UINT32_MAX &&
                    find_note(keys, notes, b->mark.items[i].number, b->mark.items[i].offset, &block, rank))
                    b->mark.items[i].note = block;
            }
        } else {
            ok = collect(parse, &marks) && doubt_repeated_words(marks.items, marks.count);
            all = ok ? vs_alloc(((size_t)marks.count + 1) * sizeof *all) : NULL;
            ok = all && align(parse, &marks, keys, notes, rank, all, tree);
        }
    }
    vs_vec_free(&marks);
    vs_release(keys);
    vs_release(spare);
    vs_release(rank);
    vs_release(tree);
    vs_release(all);
    return ok;
}

/* After assembly: the notes of the model, each with the place of its mark. */
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
        verslag_note *note = vs_vec_push(&parse->notes);
        note->doc = parse->doc;
        note->number = block->number;
        note->text.begin = block->begin;
        note->text.end = block->end;
    }
    for (uint32_t i = 0; i < b->mark.count; i++) {
        const vs_mark *mark = &b->mark.items[i];
        if (mark->note == UINT32_MAX) {
            if (!vs_diagnose(parse, VERSLAG_CODE_NOTE_TEXT_MISSING, mark->offset, mark->offset, "the text has a mark for note %u, but there is no such note", mark->number))
                return false;
            continue;
        }
        verslag_note *note = &parse->notes.items[mark->note - first];
        const vs_span_place *place = &parse->places.items[mark->block];
        if (note->anchor_place != VERSLAG_PLACE_NONE)
            continue; /* a second mark for the same note: the first is its anchor */
        note->anchor_place = (verslag_place)place->place;
        note->anchor_index = place->index;
        note->anchor_offset = mark->offset;
    }
    for (uint32_t i = 0; i < parse->notes.count; i++) {
        const verslag_note *note = &parse->notes.items[i];
        if (note->anchor_place == VERSLAG_PLACE_NONE &&
            !vs_diagnose(parse, VERSLAG_CODE_NOTE_MARK_MISSING, note->text.begin, note->text.end, "no mark for note %u was found in the text", note->number))
            return false;
    }
    return true;
}

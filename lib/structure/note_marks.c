/* note_marks.c - which digits of the text are marks of notes.
 *
 * A mark glued to a word looks like "verklaring6", one glued to a year like "juni 20222", and "IRIS2" like a mark.
 * Only the list of notes and the rising order decide, so all are decided at once: of the candidates that have a note,
 * the heaviest series in which the notes rise (a weighted longest increasing subsequence, k log n).
 *
 * A document can have more than one list: those who ask typed theirs, "1) ...", and the Minister's word processor made
 * "[1] ...". Lists whose numbers are printed alike are a group and have their marks in one series, each group in the
 * form of mark that fits best. */
#include "structure/structure.h"
#include "base/limits.h"
#include "base/sort.h"
#include "blocks/marks.h"
#include "blocks/note_label.h"
#include "vocabulary/forms.h"

/* A mark belongs to one of the next notes with its number, no more than so many. */
#define OPTIONS_MAX 4u

enum { GROUP_DIGITS, GROUP_DOT, GROUP_PAREN, GROUP_BRACKET, GROUP_WORD, GROUP_STAR, GROUPS };
enum { SIDE_ANY, SIDE_QUESTIONS, SIDE_ANSWERS };
#define ANY_LIST UINT32_MAX

typedef struct {
    uint32_t number, line, rank; /* a note of the group; its rank among them, from 1 */
    uint32_t block, list;        /* which of the group's lists it belongs to */
} note_key;

typedef struct {
    vs_mark_candidate mark;
    uint32_t block;
    uint8_t side;
    bool used;
} candidate;

typedef struct {
    uint32_t candidate, rank; /* a mark and the note that it may belong to */
    uint32_t note_block;
    uint32_t previous;        /* the step before it in the best series that ends with it */
    uint64_t total;           /* the weight of that series */
} step;

typedef struct {
    uint64_t total;
    uint32_t step;
} best;

typedef struct {
    vs_parse *parse;
    VS_VEC(candidate) candidates;
    VS_VEC(step) steps;
    note_key *keys, *spare;
    best *tree;
    bool *marked;             /* by block: it is a note that has its mark */
    uint32_t notes, lists;    /* of the group that is being aligned */
    uint32_t forms;           /* a bit for each form of mark that the text has */
    uint64_t looks;           /* at candidates, for two marks beside each other: so many that the work stays linear */
} aligner;

/* Words that end in a digit and come more than once are names: "Iris2", "D66", "NIS2". Counted by the low bits of
 * their hash, in a table so wide that two words seldom share them. */
static bool doubt_repeated_words(vs_mark_candidate *marks, uint32_t count)
{
    uint32_t size = 256;
    while (size < 64u * (uint64_t)count && size < 1u << 22)
        size *= 2;
    const uint32_t mask = size - 1;
    uint8_t *table = vs_alloc(size); /* once, or more often */
    if (!table)
        return false;
    memset(table, 0, size);
    for (uint32_t i = 0; i < count; i++)
        if (marks[i].word && table[marks[i].word & mask] < 2)
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
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* The first of the group's notes with this number, or after it, that stands on `line` or behind it. */
static uint32_t find_key(const aligner *a, uint32_t number, uint32_t line)
{
    const note_key wanted = {number, line, 0, 0, 0};
    uint32_t low = 0, high = a->notes;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (compare_keys(&a->keys[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
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
        *mark = (vs_mark_candidate){
            (uint32_t)(begin - text), (uint32_t)(at - begin), number, 0, VS_MARK_LONE, VS_MARK_DIGITS};
    }
    return true;
}

/* Which side speaks in a block, where labels tell: the marks of the questions' notes do not stand in answers. */
static uint8_t side_of(vs_str t, uint8_t side)
{
    if (vs_form_number(t).form == VS_NUMBER_VRAAG)
        return SIDE_QUESTIONS;
    return vs_form_answer(t).found ? SIDE_ANSWERS : side;
}

/* In the order of the text: some are looked for in a pass of their own. */
static int by_place(const void *a, const void *b)
{
    const vs_mark_candidate *x = a, *y = b;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static bool collect(aligner *a, bool rare)
{
    const vs_blocks *b = &a->parse->blocks;
    vs_mark_candidates marks = {0};
    bool labelled = false; /* questions have labels of another form: "Vraag 3" */
    for (uint32_t i = 0; i < b->block.count && !labelled; i++)
        labelled =
            stays(&b->block.items[i]) && vs_form_number(vs_block_text(b, &b->block.items[i])).form == VS_NUMBER_VRAAG;
    bool ok = true;
    for (uint32_t i = 0; i < b->block.count && ok; i++) {
        const vs_block *block = &b->block.items[i];
        if (!stays(block))
            continue;
        const vs_str t = vs_block_text(b, block);
        ok = is_lone_mark(b, i, labelled)
                 ? push_lone_marks(&marks, b, block)
                 : vs_marks_scan(&marks, t, block->begin) && (!rare || vs_marks_scan_rare(&marks, t, block->begin));
    }
    for (uint32_t i = 0; i < b->raised.count && ok; i++) {
        const vs_mark *r = &b->raised.items[i];
        vs_mark_candidate *mark = vs_vec_push(&marks);
        if ((ok = mark != NULL))
            *mark = (vs_mark_candidate){
                r->offset, r->length, r->number, 0, r->note ? VS_MARK_DOUBTFUL + 8 : VS_MARK_WEAK, VS_MARK_DIGITS};
    }
    if (ok && (rare || b->raised.count) && marks.count) {
        vs_mark_candidate *spare = vs_alloc((size_t)marks.count * sizeof *spare);
        if ((ok = spare != NULL))
            vs_sort(marks.items, marks.count, sizeof *spare, by_place, spare);
        vs_release(spare);
    }
    ok = ok && doubt_repeated_words(marks.items, marks.count) && vs_vec_reserve(&a->candidates, marks.count + 1);
    uint8_t side = SIDE_ANY;
    for (uint32_t i = 0, block = 0, seen = UINT32_MAX; i < marks.count && ok; i++) {
        while (block + 1 < b->block.count && b->block.items[block].end <= marks.items[i].offset)
            block++;
        if (labelled)
            for (uint32_t k = seen == UINT32_MAX ? 0 : seen + 1; k <= block; k++)
                side = stays(&b->block.items[k]) ? side_of(vs_block_text(b, &b->block.items[k]), side) : side;
        seen = block;
        *vs_vec_add(&a->candidates) = (candidate){marks.items[i], block, side, false};
        a->forms |= 1u << marks.items[i].form;
    }
    vs_vec_free(&marks);
    return ok;
}

/* Weights are compared as sums: two sure marks outweigh any number of doubtful ones only if the scale is wide. */
static uint64_t scaled(uint8_t weight)
{
    return weight >= VS_MARK_PLAIN      ? 1000u + weight
           : weight > VS_MARK_DOUBTFUL  ? 400u
           : weight == VS_MARK_DOUBTFUL ? 200u
                                        : weight;
}

/* Marks of these forms, of one side, for the notes of one list or all of the group. */
typedef struct {
    uint32_t form, list;
    uint8_t side;
} choice;

/* The heaviest series: its last step and weight go to *found. False when out of memory. */
static bool find_series(aligner *a, choice c, best *found)
{
    const vs_blocks *b = &a->parse->blocks;
    a->steps.count = 0;
    memset(a->tree, 0, ((size_t)a->notes + 1) * sizeof *a->tree);
    for (uint32_t i = 0; i < a->candidates.count; i++) {
        const candidate *m = &a->candidates.items[i];
        if (m->used || m->mark.form != c.form || (c.side != SIDE_ANY && m->side != c.side))
            continue;
        uint32_t first = find_key(a, m->mark.number, b->block.items[m->block].line), end = first;
        while (end < a->notes && end - first < OPTIONS_MAX && a->keys[end].number == m->mark.number)
            end++;
        if (end == first && first > 0 && a->keys[first - 1].number == m->mark.number)
            first--; /* the note stands before its mark: what an extractor makes of columns */
        for (uint32_t k = end; k-- > first;) { /* the last first, so that no series has a mark twice */
            const note_key *key = &a->keys[k];
            if (c.list != ANY_LIST && key->list != c.list)
                continue;
            const best before = tree_best(a->tree, key->rank - 1);
            step *s = vs_vec_push(&a->steps);
            if (!s)
                return false;
            *s = (step){i, key->rank, key->block, before.step, before.total + scaled(m->mark.weight)};
            tree_raise(a->tree, a->notes, key->rank, (best){s->total, a->steps.count - 1});
        }
    }
    *found = tree_best(a->tree, a->notes);
    return true;
}

static void keep_mark(aligner *a, const step *s)
{
    vs_blocks *b = &a->parse->blocks;
    candidate *m = &a->candidates.items[s->candidate];
    uint32_t owner = m->block;
    m->used = true;
    a->marked[s->note_block] = true;
    vs_mark *mark = vs_vec_add(&b->mark); /* there is room */
    *mark = (vs_mark){.block = owner,
                      .offset = m->mark.offset,
                      .length = m->mark.length,
                      .note = s->note_block,
                      .number = m->mark.number};
    if (m->mark.weight != VS_MARK_LONE)
        return;
    /* it stood at the end of the block before, and its own goes */
    b->block.items[owner].taken_out = VERSLAG_FURNITURE_NOTE_MARK;
    while (owner > 0 && !stays(&b->block.items[owner]))
        owner--;
    mark->block = owner;
    mark->offset = b->block.items[owner].end;
    mark->length = 0;
}

/* Keeps the series that find_series() has found. */
static bool keep_series(aligner *a, uint32_t last)
{
    step *all = a->steps.items;
    uint32_t length = 0, next = UINT32_MAX;
    for (uint32_t i = last; i != UINT32_MAX; length++) { /* turn the chain round, so that it reads in text order */
        const uint32_t previous = all[i].previous;
        all[i].previous = next;
        next = i;
        i = previous;
    }
    if (!vs_vec_reserve(&a->parse->blocks.mark, length))
        return false;
    for (uint32_t i = next, before = 0; i != UINT32_MAX; i = all[i].previous) {
        /* What is nearly always something else counts only where the notes on both sides have their marks. */
        const uint32_t after = all[i].previous == UINT32_MAX ? all[i].rank + 1 : all[all[i].previous].rank;
        const bool held = before + 1 == all[i].rank && after == all[i].rank + 1;
        before = all[i].rank;
        if (held || a->candidates.items[all[i].candidate].mark.weight >= VS_MARK_DOUBTFUL)
            keep_mark(a, &all[i]);
    }
    return true;
}

/* Finds and keeps a series; without one, nothing. */
static bool apply(aligner *a, choice c)
{
    best found;
    return find_series(a, c, &found) && (found.step == UINT32_MAX || keep_series(a, found.step));
}

static uint32_t group_of(const vs_block *note)
{
    switch ((vs_note_form)note->level) {
    case VS_NOTE_DOT: return GROUP_DOT;
    case VS_NOTE_PAREN: return GROUP_PAREN;
    case VS_NOTE_BRACKET: return GROUP_BRACKET;
    case VS_NOTE_WORD: return GROUP_WORD;
    case VS_NOTE_STAR: return GROUP_STAR;
    default: return GROUP_DIGITS;
    }
}

static bool is_note(const vs_block *block) { return block->role == VS_BLOCK_NOTE && !block->taken_out; }

/* The notes of the group that have no mark. */
static void take_group(aligner *a, uint32_t group)
{
    const vs_blocks *b = &a->parse->blocks;
    uint32_t before = UINT32_MAX;
    a->notes = a->lists = 0;
    for (uint32_t i = 0; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        if (!is_note(block) || group_of(block) != group || a->marked[i])
            continue;
        a->lists += before == UINT32_MAX || block->number <= before;
        before = block->number;
        a->keys[a->notes] = (note_key){block->number, block->line, a->notes + 1, i, a->lists - 1};
        a->notes++;
    }
    if (a->notes)
        vs_sort(a->keys, a->notes, sizeof *a->keys, compare_keys, a->spare);
}

/* How many notes of the heaviest series have a mark that looks like one. */
static uint64_t sure_marks(uint64_t total) { return total / 1000; }

/* Two lists numbered alike, one of which is the questions' and one the answers': their marks do not rise through the
 * document, but they do on either side. */
static bool apply_by_sides(aligner *a, uint32_t form, uint64_t total, bool *done)
{
    best left[2], right[2];
    for (uint8_t k = 0; k < 2; k++)
        if (!find_series(a, (choice){form, k, SIDE_QUESTIONS}, &left[k]) ||
            !find_series(a, (choice){form, !k, SIDE_ANSWERS}, &right[k]))
            return false;
    const uint8_t k = left[1].total + right[1].total > left[0].total + right[0].total;
    *done = sure_marks(left[k].total) + sure_marks(right[k].total) > sure_marks(total);
    return !*done || (apply(a, (choice){form, k, SIDE_QUESTIONS}) && apply(a, (choice){form, !k, SIDE_ANSWERS}));
}

static bool align_group(aligner *a, uint32_t form, uint64_t total)
{
    bool done = false;
    if (a->lists == 2 && sure_marks(total) < a->notes && !apply_by_sides(a, form, total, &done))
        return false;
    return done || apply(a, (choice){form, ANY_LIST, SIDE_ANY});
}

/* The form of mark that a list has if nothing tells otherwise. */
static const uint8_t natural_form[GROUPS] = {VS_MARK_DIGITS,  VS_MARK_DIGITS, VS_MARK_PAREN,
                                             VS_MARK_BRACKET, VS_MARK_WORD,   VS_MARK_STAR};

/* Each group with the marks that fit it best, those that fit best first. */
static bool align_groups(aligner *a, const uint32_t count[GROUPS])
{
    uint64_t totals[GROUPS][VS_MARK_FORMS] = {{0}};
    uint32_t wanted = 0;
    for (uint32_t group = 0; group < GROUPS; group++) {
        if (!count[group])
            continue;
        wanted |= 1u << group;
        take_group(a, group);
        for (uint32_t form = 0; form < VS_MARK_FORMS; form++) {
            best found = {0, UINT32_MAX};
            if ((a->forms & 1u << form) && (group != GROUP_STAR || form == VS_MARK_STAR) &&
                (form != VS_MARK_STAR || group == GROUP_STAR) &&
                !find_series(a, (choice){form, ANY_LIST, SIDE_ANY}, &found))
                return false;
            totals[group][form] = found.total + (form == natural_form[group] ? found.total / 4 : 0);
        }
    }
    while (wanted) {
        uint32_t best_group = GROUPS, best_form = 0;
        for (uint32_t group = 0; group < GROUPS; group++)
            for (uint32_t form = 0; form < VS_MARK_FORMS; form++)
                if ((wanted & 1u << group) && totals[group][form] &&
                    (best_group == GROUPS || totals[group][form] > totals[best_group][best_form])) {
                    best_group = group;
                    best_form = form;
                }
        if (best_group == GROUPS)
            break;
        take_group(a, best_group);
        best found;
        if (!find_series(a, (choice){best_form, ANY_LIST, SIDE_ANY}, &found) || !align_group(a, best_form, found.total))
            return false;
        wanted &= ~(1u << best_group);
        for (uint32_t group = 0; group < GROUPS; group++) /* what is left of it is for others the last choice */
            totals[group][best_form] /= 16;
    }
    return true;
}

/* -------------------------------------------------------------------------------------- Two marks beside each other */

static uint32_t digits_of(uint32_t number)
{
    uint32_t digits = 1;
    for (; number >= 10; number /= 10)
        digits++;
    return digits;
}

/* The candidate between two places that is printed as both numbers, one behind the other; count for none. */
static uint32_t find_pair(aligner *a, uint32_t first, uint32_t end, uint32_t one, uint32_t two)
{
    uint64_t both = one;
    for (uint32_t i = digits_of(two); i > 0; i--)
        both *= 10;
    both += two;
    uint32_t low = 0, high = a->candidates.count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (a->candidates.items[middle].mark.offset < first)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < a->candidates.count && a->candidates.items[low].mark.offset < end && a->looks; low++) {
        a->looks--;
        const candidate *m = &a->candidates.items[low];
        if (!m->used && m->mark.number == both && m->mark.form == VS_MARK_DIGITS && m->mark.weight >= VS_MARK_PLAIN &&
            m->mark.weight != VS_MARK_LONE && m->mark.length == digits_of(one) + digits_of(two))
            return low;
    }
    return a->candidates.count;
}

/* "… heeft gestuurd?12" where the notes 1 and 2 want a mark, and there is no 12 at that place: both stand there. */
static bool split_pairs(aligner *a, const bool known[GROUPS])
{
    vs_blocks *b = &a->parse->blocks;
    uint32_t *place = vs_alloc((size_t)b->block.count * sizeof *place); /* of the mark of each note */
    if (!place)
        return false;
    for (uint32_t i = 0; i < b->mark.count; i++)
        if (b->mark.items[i].note != UINT32_MAX)
            place[b->mark.items[i].note] = b->mark.items[i].offset;
    a->looks = 8u * (uint64_t)a->candidates.count + 256;
    bool ok = true;
    uint32_t behind = 0; /* the last mark of the list so far */
    for (uint32_t i = 0; i + 1 < b->block.count && ok; i++) {
        const vs_block *note = &b->block.items[i], *next = note + 1;
        const uint32_t group = is_note(note) ? group_of(note) : GROUPS;
        if (group == GROUPS || a->marked[i]) {
            behind = group == GROUPS ? 0 : place[i] + 1;
            continue;
        }
        if (note->number <= 1)
            behind = 0;
        if (known[group] || (group != GROUP_DIGITS && group != GROUP_DOT) || !is_note(next) ||
            group_of(next) != group || next->number != note->number + 1 || a->marked[i + 1])
            continue;
        /* Two more that want one: those may stand between, and only a pair of their own is looked for. */
        const bool last = i + 2 >= b->block.count || !is_note(next + 1) || (next + 1)->number != next->number + 1;
        const uint32_t end = last ? UINT32_MAX : a->marked[i + 2] ? place[i + 2] : behind ? UINT32_MAX : 0;
        const uint32_t found = find_pair(a, behind, end, note->number, next->number);
        if (found == a->candidates.count)
            continue;
        candidate *m = &a->candidates.items[found];
        const uint32_t split = digits_of(note->number);
        ok = vs_vec_reserve(&b->mark, 2);
        for (uint32_t k = 0; k < 2 && ok; k++) {
            vs_mark *mark = vs_vec_add(&b->mark);
            *mark = (vs_mark){.block = m->block,
                              .offset = m->mark.offset + (k ? split : 0),
                              .length = k ? m->mark.length - split : split,
                              .note = i + k,
                              .number = note->number + k};
            a->marked[i + k] = true;
            place[i + k] = mark->offset;
        }
        m->used = true;
    }
    vs_release(place);
    return ok;
}

/* Gives a mark that the source shows in its markup the first note with its number that has none. */
static void link_known_marks(vs_blocks *b, bool *marked)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < b->mark.count; i++)
        if (b->mark.items[i].note != UINT32_MAX)
            marked[b->mark.items[i].note] = true;
    for (uint32_t i = 0; i < b->mark.count; i++) {
        vs_mark *mark = &b->mark.items[i];
        /* marks and notes come in the same order: the search goes on where it ended */
        for (uint32_t k = 0; k < b->block.count && mark->note == UINT32_MAX && k < 256; k++) {
            const uint32_t at = (next + k) % b->block.count;
            if (is_note(&b->block.items[at]) && b->block.items[at].number == mark->number) {
                mark->note = at;
                marked[at] = true;
                next = at;
            }
        }
    }
}

static int by_offset(const void *a, const void *b)
{
    const vs_mark *x = a, *y = b;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static bool sort_marks(vs_blocks *b)
{
    vs_mark *spare = b->mark.count ? vs_alloc((size_t)b->mark.count * sizeof *spare) : NULL;
    if (!spare)
        return b->mark.count == 0;
    vs_sort(b->mark.items, b->mark.count, sizeof *spare, by_offset, spare);
    vs_release(spare);
    return true;
}

bool vs_notes_align(vs_parse *parse)
{
    vs_blocks *b = &parse->blocks;
    uint32_t notes = 0, count[GROUPS] = {0};
    for (uint32_t i = 0; i < b->block.count; i++)
        notes += is_note(&b->block.items[i]);
    if (!notes)
        return true;
    aligner a = {.parse = parse};
    a.keys = vs_alloc(notes * sizeof *a.keys);
    a.spare = vs_alloc(notes * sizeof *a.spare);
    a.tree = vs_alloc(((size_t)notes + 1) * sizeof *a.tree);
    a.marked = vs_alloc(b->block.count * sizeof *a.marked);
    bool ok = a.keys && a.spare && a.tree && a.marked;
    if (ok) {
        memset(a.marked, 0, b->block.count * sizeof *a.marked);
        bool known[GROUPS] = {false}; /* the source has shown marks of the group */
        if (b->mark.count)
            link_known_marks(b, a.marked);
        for (uint32_t i = 0; i < b->block.count; i++) {
            if (is_note(&b->block.items[i])) {
                count[group_of(&b->block.items[i])]++;
                known[group_of(&b->block.items[i])] |= a.marked[i];
            }
        }
        uint32_t unknown = 0;
        for (uint32_t group = 0; group < GROUPS; group++) {
            count[group] = known[group] ? 0 : count[group];
            unknown += count[group];
        }
        ok = !unknown || (collect(&a, count[GROUP_WORD] || count[GROUP_STAR]) && align_groups(&a, count) &&
                          split_pairs(&a, known) && sort_marks(b));
    }
    vs_vec_free(&a.candidates);
    vs_vec_free(&a.steps);
    vs_release(a.keys);
    vs_release(a.spare);
    vs_release(a.tree);
    vs_release(a.marked);
    return ok;
}

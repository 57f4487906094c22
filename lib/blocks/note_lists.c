#include "blocks/note_lists.h"

#include "base/limits.h"

#define NONE UINT32_MAX
/* So many lists are looked for between two items of the body. */
#define LISTS_MAX 8u

/* ---------------------------------------------------------------------------------------------- Marks seen so far */

/* What is known of a number, NULL where nothing is. */
static const vs_mark_number *find_number(const vs_marks_seen *seen, uint32_t number)
{
    const uint32_t place = number < seen->place.count ? seen->place.items[number] : 0;
    return place ? &seen->numbers.items[place - 1] : NULL;
}

/* The same with room for it, zeroed at first; NULL when out of memory. */
static vs_mark_number *keep_number(vs_marks_seen *seen, uint32_t number)
{
    if (number >= seen->place.count) {
        if (!vs_vec_reserve(&seen->place, number + 1 - seen->place.count))
            return NULL;
        seen->place.count = number + 1; /* what is new is zero */
    }
    if (!seen->place.items[number]) {
        if (!vs_vec_reserve(&seen->numbers, 1))
            return NULL;
        seen->place.items[number] = (uint16_t)++seen->numbers.count;
    }
    return &seen->numbers.items[seen->place.items[number] - 1];
}

static bool note_mark(vs_marks_seen *seen, uint32_t number, vs_mark_form form, uint32_t item, bool plain, bool lone)
{
    if (number > VS_NOTE_NUMBER_MAX)
        return true;
    vs_mark_number *known = keep_number(seen, number);
    if (!known)
        return false;
    vs_mark_seen *s = &known->by_form[form];
    if (lone && s->first)
        return true;
    if (!s->first || (s->lone && !lone)) {
        s->first = item + 1;
        s->lone = lone;
    }
    s->last = item + 1;
    s->forms |= (uint8_t)(1u << form);
    s->count = (uint16_t)(s->count + (plain && s->count < UINT16_MAX));
    return true;
}

static bool note_scratch(vs_marks_seen *seen, uint32_t item)
{
    for (uint32_t i = 0; i < seen->scratch.count; i++) {
        const vs_mark_candidate *c = &seen->scratch.items[i];
        if (c->weight > VS_MARK_WEAK &&
            !note_mark(seen, c->number, (vs_mark_form)c->form, item,
                       c->weight >= VS_MARK_PLAIN || (c->form != VS_MARK_DIGITS && c->weight > VS_MARK_DOUBTFUL),
                       false))
            return false;
    }
    return true;
}

bool vs_marks_seen_add(vs_marks_seen *seen, vs_str text, uint32_t item)
{
    seen->scratch.count = 0;
    return vs_marks_scan(&seen->scratch, text, 0) && note_scratch(seen, item);
}

bool vs_marks_seen_add_rare(vs_marks_seen *seen, vs_str text, uint32_t item)
{
    seen->scratch.count = 0;
    return vs_marks_scan_rare(&seen->scratch, text, 0) && note_scratch(seen, item);
}

bool vs_marks_seen_add_lone(vs_marks_seen *seen, vs_str text, uint32_t item)
{
    for (const char *at = text.at, *end = text.at + text.len; at < end; at++) {
        uint32_t number;
        if (vs_is_digit(*at) && vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) &&
            !note_mark(seen, number, VS_MARK_DIGITS, item, false, true))
            return false;
    }
    return true;
}

bool vs_marks_seen_add_number(vs_marks_seen *seen, uint32_t number, vs_mark_form form, uint32_t item)
{
    return note_mark(seen, number, form, item, true, false);
}

vs_mark_seen vs_marks_seen_of(const vs_marks_seen *seen, uint32_t number, uint32_t forms)
{
    vs_mark_seen all = {0, 0, 0, 0, true};
    const vs_mark_number *known = find_number(seen, number);
    if (!known)
        return all;
    for (uint32_t pass = 0; pass < 2 && !all.first; pass++, forms = ~0u) {
        for (uint32_t form = 0; form < VS_MARK_FORMS; form++) {
            const vs_mark_seen *one = &known->by_form[form];
            if (!one->first || !(forms & 1u << form))
                continue;
            all.first = all.first && all.first < one->first ? all.first : one->first;
            all.last = all.last > one->last ? all.last : one->last;
            all.count = (uint16_t)(all.count + one->count);
            all.forms |= one->forms;
            all.lone = all.lone && one->lone;
        }
    }
    return all;
}

void vs_marks_seen_free(vs_marks_seen *seen)
{
    vs_vec_free(&seen->place);
    vs_vec_free(&seen->numbers);
    vs_vec_free(&seen->scratch);
}

/* -------------------------------------------------------------------------------------------------------- Entries */

bool vs_note_lists_add(vs_note_lists *lists, uint32_t item, vs_note_label label, vs_note_item kind)
{
    vs_note_entry *last = lists->entries.count ? &lists->entries.items[lists->entries.count - 1] : NULL;
    const bool headed = lists->below_body;
    lists->below_body = kind == VS_NOTE_ITEM_BODY;
    if (label.form == VS_NOTE_NONE && kind != VS_NOTE_ITEM_BODY) {
        if (kind == VS_NOTE_ITEM_LINKED && last)
            last->link = true;
        if (kind != VS_NOTE_ITEM_PARAGRAPH)
            return true;
        lists->paragraphs++;
        if (last && last->behind == NONE)
            last->behind = item;
        return true;
    }
    if (kind == VS_NOTE_ITEM_BODY && last && last->form == VS_NOTE_NONE)
        return true;
    vs_note_entry *entry = vs_vec_push(&lists->entries);
    if (!entry)
        return false;
    *entry = (vs_note_entry){.item = item,
                             .number = label.number,
                             .paragraphs = lists->paragraphs,
                             .behind = NONE,
                             .previous = NONE,
                             .stop = NONE,
                             .length = label.length,
                             .form = kind == VS_NOTE_ITEM_BODY ? VS_NOTE_NONE : (uint8_t)label.form,
                             .opens = label.opens,
                             .link = kind == VS_NOTE_ITEM_LINKED,
                             .headed = headed};
    return true;
}

void vs_note_lists_free(vs_note_lists *lists)
{
    vs_vec_free(&lists->entries);
    vs_vec_free(&lists->runs);
}

/* ----------------------------------------------------------------------------------------------------------- Runs */

/* A part of the document without anything that is body for sure: its entries, and what has been decided about it. */
typedef struct {
    uint32_t begin, end, runs; /* entries; the first of its runs */
    uint32_t paragraphs;       /* the count at its end */
    uint32_t stop;             /* the item at its end */
    uint32_t after;            /* 1 + the item before which no mark belongs to its lists */
    uint32_t goes_on;          /* the number behind the last of the section before it */
    bool last;                 /* of the document */
} section;

static bool is_sure(vs_note_form form)
{
    return form == VS_NOTE_BRACKET || form == VS_NOTE_SUPERSCRIPT || form == VS_NOTE_WORD;
}
/* Numbers with a sign look like little else. */
static bool has_sign(vs_note_form form) { return is_sure(form) || form == VS_NOTE_PAREN || form == VS_NOTE_STAR; }
static bool is_bare(vs_note_form form) { return form == VS_NOTE_BARE || form == VS_NOTE_GLUED; }

/* Joins the entries of every form to runs 1, 2, 3, … A run can be interrupted by another that starts anew: a second
 * list, or things counted up inside a note, after which the first one goes on. */
static bool make_runs(vs_note_lists *lists, const section *s)
{
    uint32_t top[VS_NOTE_FORMS];
    for (uint32_t i = 0; i < VS_NOTE_FORMS; i++)
        top[i] = NONE;
    for (uint32_t i = s->begin; i < s->end; i++) {
        vs_note_entry *e = &lists->entries.items[i];
        const vs_note_form form = e->form == VS_NOTE_GLUED ? VS_NOTE_BARE : (vs_note_form)e->form;
        const uint32_t gap = is_bare(form) ? lists->bare_max : lists->between_max;
        uint32_t goes_on = NONE;
        for (uint32_t k = 0, t = top[form]; k < 2 && t != NONE && goes_on == NONE;
             k++, t = lists->runs.items[t].below) {
            const vs_note_run *run = &lists->runs.items[t];
            if (e->number == run->start + run->count &&
                e->paragraphs - lists->entries.items[run->last].paragraphs <= gap)
                goes_on = t;
        }
        if (goes_on != NONE) {
            for (; top[form] != goes_on; top[form] = lists->runs.items[top[form]].below)
                lists->runs.items[top[form]].dropped = true;
            vs_note_run *run = &lists->runs.items[goes_on];
            e->previous = run->last;
            run->last = i;
            run->count++;
            run->links += e->link;
        } else if ((!e->headed || e->link || (s->last && form != VS_NOTE_PAREN && form != VS_NOTE_DOT)) &&
                   (e->number == 1 || (e->number == lists->expected && e->item >= lists->found_to) ||
                    e->number == s->goes_on) &&
                   (top[form] == NONE || e->opens || is_sure(form))) {
            vs_note_run *run = vs_vec_push(&lists->runs);
            if (!run)
                return false;
            *run = (vs_note_run){i, i, e->number, 1, e->link, top[form], (uint8_t)form, false};
            top[form] = lists->runs.count - 1;
        }
    }
    return true;
}

/* The form that the marks of a list have if nothing tells otherwise. */
static uint32_t natural_forms(vs_note_form form)
{
    switch (form) {
    case VS_NOTE_PAREN: return 1u << VS_MARK_PAREN | 1u << VS_MARK_PARENS;
    case VS_NOTE_BRACKET: return 1u << VS_MARK_BRACKET;
    case VS_NOTE_WORD: return 1u << VS_MARK_WORD;
    case VS_NOTE_STAR: return 1u << VS_MARK_STAR;
    default: return 1u << VS_MARK_DIGITS;
    }
}

/* The lists that have been accepted after a place: what their marks look like, and how many have a number. */
typedef struct {
    uint32_t forms;
    uint32_t first[LISTS_MAX + 1], last[LISTS_MAX + 1], count;
} accepted;

static void accept(accepted *a, const vs_note_run *run)
{
    a->forms |= natural_forms((vs_note_form)run->form);
    a->first[a->count] = run->start;
    a->last[a->count++] = run->start + run->count - 1;
}

/* Another list that has this number has been accepted. */
static uint32_t others_with(const accepted *a, uint32_t number)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->count; i++)
        n += number >= a->first[i] && number <= a->last[i];
    return n;
}

typedef enum { FAR, BEHIND, NEAR } reach;

/* Whether nothing but some paragraphs stands between the run and the entry `end` (or the end of the section). */
static reach reach_of(const vs_note_lists *lists, const vs_note_run *run, const section *s, uint32_t end)
{
    if (run->last >= end)
        return FAR;
    const uint32_t paragraphs = end < s->end ? lists->entries.items[end].paragraphs : s->paragraphs;
    const bool bare = is_bare((vs_note_form)run->form);
    const uint32_t most = !s->last ? 0 : bare ? lists->bare_max : end < s->end ? lists->between_max : lists->tail_max;
    if (paragraphs - lists->entries.items[run->last].paragraphs <= most)
        return NEAR;
    return s->last && has_sign((vs_note_form)run->form) ? BEHIND : FAR;
}

/* A note stands before the mark of the next one, and so on: they are strewn through the text. */
static bool is_strewn(const vs_note_lists *lists, const vs_note_run *run)
{
    const uint32_t first = lists->entries.items[run->first].item;
    uint32_t later = 0, number = run->start + run->count;
    for (uint32_t e = run->last; e != NONE; e = lists->entries.items[e].previous) {
        const vs_mark_seen m = vs_marks_seen_of(lists->seen, --number, natural_forms((vs_note_form)run->form));
        later += m.first > first + 1 && m.first <= lists->entries.items[e].item;
    }
    return later * 2 >= run->count;
}

/* The marks before it say that the run is a list of notes. */
static bool is_list(vs_note_lists *lists, const vs_note_run *run, const section *s, reach near, const accepted *a)
{
    const vs_note_form form = (vs_note_form)run->form;
    const uint32_t item = lists->entries.items[run->first].item, natural = natural_forms(form);
    uint32_t marked = 0, own = 0, plain = 0;
    /* "1 NRC Handelsblad, 19 februari 2005", below questions and above the answers: only where each has its mark */
    const bool strictly = !s->last && !has_sign(form) && !lists->dots_anywhere;
    if (strictly && !(is_bare(form) && lists->numbers_alone))
        return false;
    if (!lists->look(lists->user, lists->entries.items[run->last].item)) {
        lists->nomem = true;
        return false;
    }
    for (uint32_t k = 0; k < run->count; k++) {
        const vs_mark_seen m = vs_marks_seen_of(lists->seen, run->start + k, natural);
        if (!m.first || m.first > item || m.last <= s->after ||
            (m.lone && (form == VS_NOTE_DOT || form == VS_NOTE_PAREN)))
            continue;
        if (form == VS_NOTE_STAR && (m.count != 1 || !(m.forms & natural)))
            continue;
        const uint32_t others = others_with(a, run->start + k);
        marked++;
        plain += m.count > 0;
        own += !others || (m.forms & ~a->forms) || m.count > others;
    }
    if ((a->count && own * 2 < run->count) || (run->count > 1 && is_strewn(lists, run)))
        return false;
    if (form == VS_NOTE_STAR || !s->last || near == BEHIND)
        return marked == run->count && (!strictly || plain == run->count);
    if ((is_sure(form) && !(form == VS_NOTE_BRACKET && lists->brackets_ask)) ||
        (run->links && run->links * 2 >= run->count))
        return true;
    /* Headings of chapters are numbered as notes are, and "2.1" in a sentence looks like a mark. */
    return marked && marked * 2 >= run->count && (form != VS_NOTE_DOT || plain);
}

/* The run that is the last list before entry `end`: the longest, or one that comes behind it altogether. */
static uint32_t find_last_list(vs_note_lists *lists, const section *s, uint32_t end, const accepted *a)
{
    uint32_t found = NONE;
    for (uint32_t tries = 0; tries < 3; tries++) {
        uint32_t better = NONE;
        const uint32_t from = found == NONE ? s->begin : lists->runs.items[found].last + 1;
        accepted with = *a;
        if (found != NONE && with.count < LISTS_MAX) /* it must have marks beside those of the run before it */
            accept(&with, &lists->runs.items[found]);
        for (uint32_t r = s->runs; r < lists->runs.count && !lists->nomem; r++) {
            const vs_note_run *run = &lists->runs.items[r];
            const reach near = run->dropped || run->first < from ? FAR : reach_of(lists, run, s, end);
            if (near != FAR && (better == NONE || run->count >= lists->runs.items[better].count) &&
                is_list(lists, run, s, near, &with))
                better = r;
        }
        if (better == NONE)
            break;
        found = better;
    }
    return found;
}

/* Accepts the lists of a section, from its end. Returns whether there were any; *goes_on: the number behind the
 * last. */
static bool decide_section(vs_note_lists *lists, const section *s, uint32_t *goes_on)
{
    accepted a = {0};
    if (lists->expected > 1) { /* the notes at the bottoms of the pages */
        a.forms = 1u << VS_MARK_DIGITS;
        a.last[0] = lists->expected - 1;
        a.first[a.count++] = 1;
    }
    uint32_t end = s->end, stop = s->stop;
    while (a.count < LISTS_MAX) {
        const uint32_t found = find_last_list(lists, s, end, &a);
        if (found == NONE)
            break;
        const vs_note_run *run = &lists->runs.items[found];
        const uint32_t paragraphs = end < s->end ? lists->entries.items[end].paragraphs : s->paragraphs;
        const vs_note_entry *last = &lists->entries.items[run->last];
        if (paragraphs - last->paragraphs > (end < s->end ? lists->between_max : lists->tail_max) &&
            last->behind != NONE)
            stop = last->behind;
        for (uint32_t e = run->last; e != NONE; e = lists->entries.items[e].previous) {
            lists->entries.items[e].accepted = true;
            lists->entries.items[e].stop = stop;
            stop = lists->entries.items[e].item;
        }
        if (end == s->end)
            *goes_on = run->start + run->count;
        accept(&a, run);
        end = run->first;
    }
    return end != s->end;
}

bool vs_note_lists_decide(vs_note_lists *lists, uint32_t items)
{
    uint32_t after = 0, goes_on = 1;
    for (uint32_t begin = 0; begin < lists->entries.count;) {
        uint32_t end = begin;
        while (end < lists->entries.count && lists->entries.items[end].form != VS_NOTE_NONE)
            end++;
        const bool last = end == lists->entries.count;
        const section s = {begin,
                           end,
                           lists->runs.count,
                           last ? lists->paragraphs : lists->entries.items[end].paragraphs,
                           last ? items : lists->entries.items[end].item,
                           after,
                           goes_on,
                           last};
        if (end > begin) {
            if (!make_runs(lists, &s))
                return false;
            if (decide_section(lists, &s, &goes_on))
                after = s.stop;
        }
        begin = end + 1;
    }
    return !lists->nomem;
}

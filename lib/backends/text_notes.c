/* text_notes.c - the texts of footnotes: at the bottoms of pages, in the middle of a sentence where pages cannot be
 * told apart any more, and in a list at the end.
 *
 * "3 " at the start of a line can begin a note, a question or the rest of a sentence. What decides is the sequence
 * (notes are numbered through the document) and whether a mark with that number stands glued to a word before it. */
#include "backends/text.h"
#include "base/limits.h"
#include "blocks/marks.h"
#include "vocabulary/forms.h"

/* A return arrow, as sites put it behind a note: U+21A9, U+21A9 U+FE0E. */
static bool has_back_link(vs_str t)
{
    size_t tail = t.len < 12 ? t.len : 12;
    return vs_find((vs_str){t.at + t.len - tail, tail}, VS_LIT("\xE2\x86\xA9")) != NULL;
}

typedef enum { LABEL_NONE, LABEL_BARE, LABEL_GLUED, LABEL_DOT, LABEL_PAREN, LABEL_BRACKET, LABEL_SUPERSCRIPT } label_form;

typedef struct {
    label_form form;
    uint32_t number;
    uint16_t length;
} note_label;

static note_label read_label(vs_str t)
{
    note_label none = {LABEL_NONE, 0, 0};
    const vs_number_label numbers = vs_form_number(t);
    bool several = false;
    for (uint32_t i = numbers.printed; numbers.form != VS_NUMBER_NONE && i < numbers.printed_end && !several; i++)
        several = !vs_is_digit(t.at[i]);
    if (numbers.alone || several) /* "1 en 2", "1 en 2. Wat" */
        return none;
    const char *at = t.at, *end = t.at + t.len;
    uint32_t number = 0;
    label_form form;
    if (at < end && *at == '[') {
        at++;
        if (!vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) || at == end || *at != ']')
            return none;
        at++;
        form = LABEL_BRACKET;
    } else if (at < end && vs_is_digit(*at) && *at != '0') {
        if (!vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) || at == end)
            return none;
        if (*at == '.' || *at == ')') {
            form = *at == '.' ? LABEL_DOT : LABEL_PAREN;
            at++;
            if (at == end || !vs_space_length(at, end))
                return none;
        } else {
            form = vs_space_length(at, end) ? LABEL_BARE : LABEL_GLUED;
            if (form == LABEL_GLUED && !vs_is(*at, VS_UPPER | VS_MULTI) && !vs_starts_with(vs_str_of(at, end), VS_LIT("http")) &&
                !vs_starts_with(vs_str_of(at, end), VS_LIT("www")))
                return none;
        }
    } else {
        static const char *const superscripts[] = {"\xE2\x81\xB0", "\xC2\xB9", "\xC2\xB2", "\xC2\xB3", "\xE2\x81\xB4",
                                                   "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7", "\xE2\x81\xB8", "\xE2\x81\xB9"};
        bool found = true;
        while (found && number <= VS_NOTE_NUMBER_MAX) {
            found = false;
            for (uint32_t digit = 0; digit < 10 && !found; digit++) {
                vs_str s = vs_cstr(superscripts[digit]);
                if (vs_starts_with(vs_str_of(at, end), s)) {
                    number = number * 10 + digit;
                    at += s.len;
                    found = true;
                }
            }
        }
        if (!number || at == end)
            return none;
        form = LABEL_SUPERSCRIPT;
    }
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    if (at == end || number == 0 || number > VS_NOTE_NUMBER_MAX)
        return none;
    return (note_label){form, number, (uint16_t)(at - t.at)};
}

/* "1 Samenstelling: Leden: …": until 2011 the members of the committee stood in the first note. */
static bool is_composition(vs_str t)
{
    size_t at = 0;
    while (at < t.len && at < 8 && !vs_is(t.at[at], VS_UPPER | VS_LOWER))
        at++;
    return vs_starts_with_nocase((vs_str){t.at + at, t.len - at}, VS_LIT("samenstelling:")) ||
           vs_starts_with_nocase((vs_str){t.at + at, t.len - at}, VS_LIT("samenstelling :"));
}

typedef struct {
    vs_text *text;
    uint32_t *mark_line;      /* by number: 1 + the first line on which such a mark can stand */
    vs_mark_candidates marks; /* scratch */
    uint32_t scanned;         /* the lines before it have been looked at for marks */
    bool nomem;
    uint32_t expected;        /* the number of the next note */
} finder;

#define LONE 0x80000000u /* in mark_line: so far only on a line of its own */

static bool note_marks(finder *f, uint32_t i)
{
    vs_number_label lone = vs_form_number(vs_line_text(f->text, &f->text->lines.items[i]));
    if (lone.form == VS_NUMBER_BARE && lone.alone) {
        if (i > 0 && vs_ends_with(vs_line_text(f->text, &f->text->lines.items[i - 1]), VS_LIT("Staten-Generaal")))
            return true; /* the number of the chamber */
        /* raised digits on a line of their own: "2", "2, 3 en 4" */
        vs_str t = vs_line_text(f->text, &f->text->lines.items[i]);
        for (const char *at = t.at, *end = t.at + t.len; at < end; at++) {
            uint32_t number;
            if (vs_is_digit(*at) && vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) && !f->mark_line[number])
                f->mark_line[number] = (i + 1) | LONE;
        }
        return true;
    }
    f->marks.count = 0;
    if (!vs_marks_scan(&f->marks, vs_line_text(f->text, &f->text->lines.items[i]), 0))
        return false;
    for (uint32_t k = 0; k < f->marks.count; k++)
        if (f->marks.items[k].weight > VS_MARK_WEAK && (!f->mark_line[f->marks.items[k].number] || (f->mark_line[f->marks.items[k].number] & LONE)))
            f->mark_line[f->marks.items[k].number] = i + 1;
    return true;
}

/* A mark with this number stands before line `i`. On a line of its own it may be a question's number, and counts only
 * for the forms in which notes are printed at the bottom of a page. */
static bool mark_before(finder *f, note_label label, uint32_t i)
{
    for (; f->scanned < i && !f->nomem; f->scanned++) /* only as far as somebody asks */
        f->nomem = f->text->lines.items[f->scanned].role == VS_LINE_BODY && !note_marks(f, f->scanned);
    const uint32_t line = f->mark_line[label.number];
    if (!line || (line & ~LONE) > i)
        return false;
    return !(line & LONE) || (label.form != LABEL_DOT && label.form != LABEL_PAREN);
}

static void set_note(finder *f, uint32_t i, note_label label)
{
    vs_line *line = &f->text->lines.items[i];
    line->role = VS_LINE_NOTE;
    line->label = label.length;
    line->note = label.number;
}

/* Something that stands in the text of the document, and in no note. */
static bool is_body_form(vs_str t)
{
    return vs_form_answer(t).alone || vs_form_number(t).form == VS_NUMBER_VRAAG || vs_form_fraction_start(t);
}

/* pdftotext takes out the hyphen at the end of a line and joins the next line to it. At the end of a page's text that
 * next line is a note: "maatschappelijke orga16 Hier te vinden", and the word goes on overleaf. Where in `t` the note
 * with that number begins, or NULL. */
static const char *find_glued_note(vs_str t, uint32_t number)
{
    for (const char *at = t.at + 1, *end = t.at + t.len; at < end; at++) {
        if (!vs_is_digit(*at) || !vs_is(at[-1], VS_LOWER))
            continue;
        const char *p = at;
        uint32_t n;
        if (vs_read_number(&p, end, VS_NOTE_NUMBER_MAX, &n) && n == number && p < end && *p == ' ') {
            p++;
            if (p < end && (vs_starts_upper(vs_str_of(p, end)) || vs_is(*p, VS_MULTI)))
                return at;
        }
    }
    return NULL;
}

/* Cuts such a note off the body line `i`, which is the page's last but for other notes. */
static bool cut_glued_note(finder *f, uint32_t i, uint32_t end)
{
    vs_line *line = &f->text->lines.items[i];
    vs_str t = vs_line_text(f->text, line);
    const uint32_t number = f->expected;
    const char *at = t.len < 2000 && mark_before(f, (note_label){LABEL_BARE, number, 0}, i) ? find_glued_note(t, number) : NULL;
    if (!at)
        return false;
    uint32_t next = end;
    while (next < f->text->lines.count && f->text->lines.items[next].role != VS_LINE_BODY)
        next++;
    if (next == f->text->lines.count || !(f->text->lines.items[next].flags & VS_LINE_LOWER))
        return false;
    note_label label = read_label(vs_str_of(at, t.at + t.len));
    if (label.form == LABEL_NONE)
        return false;
    line->glued = (uint32_t)(t.at + t.len - at);
    line->end -= line->glued;
    line->note = label.number;
    line->label = label.length;
    line->flags = (uint8_t)((line->flags & ~VS_LINE_SENTENCE) | VS_LINE_CUT_WORD);
    f->expected++;
    return true;
}

/* Notes at the bottom of the page [begin, end): the longest run expected, expected + 1, … that reaches its end. */
static void find_page_notes(finder *f, uint32_t begin, uint32_t end)
{
    for (uint32_t i = end, look = 0; i-- > begin && look < 15; look++) {
        if (f->text->lines.items[i].role != VS_LINE_BODY || !cut_glued_note(f, i, end))
            continue;
        for (uint32_t k = i + 1; k < end; k++) { /* the rest of the page is notes */
            if (f->text->lines.items[k].role != VS_LINE_BODY)
                continue;
            note_label label = read_label(vs_line_text(f->text, &f->text->lines.items[k]));
            if (label.form == LABEL_BARE && label.number == f->expected) {
                set_note(f, k, label);
                f->expected++;
            } else {
                f->text->lines.items[k].role = VS_LINE_NOTE_MORE;
            }
        }
        return;
    }
    const vs_text *text = f->text;
    uint32_t best = end, best_count = 0, tries = 0;
    for (uint32_t i = begin; i < end && tries < 8; i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        note_label label = read_label(vs_line_text(text, line));
        if (label.form == LABEL_NONE || label.number != f->expected)
            continue;
        tries++;
        uint32_t count = 1, seen = mark_before(f, label, i);
        bool fits = true;
        for (uint32_t k = i + 1; k < end && fits; k++) {
            const vs_line *more = &text->lines.items[k];
            if (more->role != VS_LINE_BODY)
                continue;
            vs_str t = vs_line_text(text, more);
            note_label next = read_label(t);
            if (next.form == label.form && next.number == f->expected + count) {
                seen += mark_before(f, next, i);
                count++;
            } else {
                fits = !is_body_form(t);
            }
        }
        if (fits && seen * 2 >= count && count >= best_count) {
            best = i;
            best_count = count;
        }
    }
    if (best == end)
        return;
    for (uint32_t i = best; i < end; i++) {
        vs_line *line = &f->text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        note_label label = read_label(vs_line_text(text, line));
        if (label.form != LABEL_NONE && label.number == f->expected) {
            set_note(f, i, label);
            f->expected++;
        } else {
            line->role = VS_LINE_NOTE_MORE;
        }
    }
}

/* Where pages cannot be told apart: a note after an empty line, which the text before it runs on behind. Returns the
 * line after it. */
static uint32_t find_loose_note(finder *f, uint32_t i)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    note_label label = read_label(vs_line_text(text, &lines[i]));
    if (label.form == LABEL_NONE || label.form == LABEL_DOT || label.form == LABEL_PAREN || label.number != f->expected ||
        !lines[i].blanks || !mark_before(f, label, i))
        return i + 1;
    bool interrupts = i > 0 && lines[i - 1].role == VS_LINE_BODY && !(lines[i - 1].flags & VS_LINE_SENTENCE);
    set_note(f, i, label);
    f->expected++;
    uint32_t k = i + 1;
    for (; k < count && lines[k].role == VS_LINE_BODY && !lines[k].blanks; k++) {
        note_label next = read_label(vs_line_text(text, &lines[k]));
        if (next.form == label.form && next.number == f->expected) {
            set_note(f, k, next);
            f->expected++;
            continue;
        }
        /* The note is over where it has ended a sentence and the sentence that it interrupted goes on. */
        bool ended = (lines[k - 1].flags & VS_LINE_SENTENCE) != 0;
        if (!text->wrapped || (ended && (interrupts || lines[k].indent != lines[i].indent)))
            break;
        lines[k].role = VS_LINE_NOTE_MORE;
    }
    if (k < count && lines[k].role == VS_LINE_BODY)
        lines[k].flags |= VS_LINE_PAGE_START;
    return k;
}

/* At least half of the numbers of a list that starts on line `first` have a mark before it. */
static bool is_marked(finder *f, label_form form, uint32_t first, uint32_t count)
{
    uint32_t seen = 0;
    for (uint32_t k = 0; k < count && f->expected + k <= VS_NOTE_NUMBER_MAX; k++)
        seen += mark_before(f, (note_label){form, f->expected + k, 0}, first);
    return seen && seen * 2 >= count;
}

/* A list of notes at the end, from `expected` (1 where there were none) to its last: for every form of number, the
 * latest run that lasts to the end. */
static void find_end_notes(finder *f)
{
    typedef struct { uint32_t first, count, links; } run;
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    run runs[LABEL_SUPERSCRIPT + 1] = {0};
    for (uint32_t i = 0; i < text->lines.count; i++) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        vs_str t = vs_line_text(text, &lines[i]);
        note_label label = read_label(t);
        bool link = has_back_link(t), body = is_body_form(t);
        for (label_form form = LABEL_BARE; form <= LABEL_SUPERSCRIPT; form++) {
            run *r = &runs[form];
            bool mine = label.form == form;
            if (mine && label.number == f->expected)
                *r = (run){.first = i};
            else if (!r->count || (mine && label.number == f->expected + r->count))
                mine = mine && r->count;
            else
                mine = false;
            if (mine) {
                r->count++;
            } else if (r->count && (body || (!text->wrapped && lines[i].indent < 4 && !link))) {
                *r = (run){0}; /* where one line is one paragraph, one without a number ends the list */
            }
            r->links += link;
        }
    }
    label_form best = LABEL_NONE;
    for (label_form form = LABEL_BARE; form <= LABEL_SUPERSCRIPT; form++) {
        const run *r = &runs[form];
        bool sure = form == LABEL_BRACKET || form == LABEL_SUPERSCRIPT || (r->links && r->links * 2 >= r->count);
        if (r->count && (best == LABEL_NONE || r->count > runs[best].count) && (sure || is_marked(f, form, r->first, r->count)))
            best = form;
    }
    if (best == LABEL_NONE)
        return;
    for (uint32_t i = runs[best].first; i < text->lines.count; i++) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        note_label label = read_label(vs_line_text(text, &lines[i]));
        if (label.form == best && label.number == f->expected) {
            set_note(f, i, label);
            f->expected++;
        } else {
            lines[i].role = VS_LINE_NOTE_MORE;
        }
    }
}

/* "X Noot" / "1" / text: what text extractors make of the notes of officielebekendmakingen.nl. */
static void find_closable_notes(finder *f)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    bool open = false;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        if (vs_equal(vs_line_text(text, &lines[i]), VS_LIT("X Noot")) && i + 1 < text->lines.count) {
            vs_number_label label = vs_form_number(vs_line_text(text, &lines[i + 1]));
            if (label.form == VS_NUMBER_BARE && label.alone && label.number == f->expected) {
                lines[i].role = VS_LINE_SITE;
                i++;
                set_note(f, i, (note_label){LABEL_BARE, label.number, (uint16_t)(lines[i].end - lines[i].begin)});
                f->expected++;
                open = true;
                continue;
            }
        }
        if (open)
            lines[i].role = VS_LINE_NOTE_MORE;
    }
}

static void find_composition(finder *f)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        if (lines[i].role != VS_LINE_BODY || !is_composition(vs_line_text(text, &lines[i])))
            continue;
        vs_str t = vs_line_text(text, &lines[i]);
        note_label label = read_label(t);
        if (label.form == LABEL_NONE) {
            size_t at = 0; /* "' Samenstelling": what a scanner made of the number */
            while (at < t.len && !vs_is(t.at[at], VS_UPPER | VS_LOWER))
                at++;
            label = (note_label){LABEL_BARE, 1, (uint16_t)at};
        }
        if (label.number != f->expected)
            continue;
        set_note(f, i, label);
        f->expected++;
        for (uint32_t k = i + 1; k < text->lines.count && vs_text_continues(text, &lines[k - 1], &lines[k]); k++)
            if (lines[k].role == VS_LINE_BODY)
                lines[k].role = VS_LINE_NOTE_MORE;
        return;
    }
}

bool vs_text_find_notes(vs_text *text)
{
    const uint32_t count = text->lines.count;
    finder f = {.text = text, .expected = 1};
    f.mark_line = vs_alloc((VS_NOTE_NUMBER_MAX + 1) * sizeof *f.mark_line);
    bool ok = f.mark_line != NULL;
    if (ok)
        memset(f.mark_line, 0, (VS_NOTE_NUMBER_MAX + 1) * sizeof *f.mark_line);
    if (ok) {
        find_composition(&f);
        find_closable_notes(&f);
    }
    if (ok && text->paged) {
        uint32_t begin = 0;
        for (uint32_t i = 0; i <= count; i++) {
            if (i < count && (i == begin || !(text->lines.items[i].flags & VS_LINE_PAGE_START)))
                continue;
            find_page_notes(&f, begin, i);
            begin = i;
        }
    } else if (ok) {
        for (uint32_t i = 0; i < count;)
            i = text->lines.items[i].role == VS_LINE_BODY ? find_loose_note(&f, i) : i + 1;
    }
    if (ok)
        find_end_notes(&f);
    ok = ok && !f.nomem;
    vs_vec_free(&f.marks);
    vs_release(f.mark_line);
    return ok;
}

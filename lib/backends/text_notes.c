/* text_notes.c - the texts of footnotes: at the bottoms of pages, in the middle of a sentence where pages cannot be
 * told apart any more, and in a list at the end.
 *
 * "3 " at the start of a line can begin a note, a question or the rest of a sentence. What decides is the sequence
 * (notes are numbered through the document) and whether a mark with that number stands glued to a word before it. */
#include "backends/text.h"
#include "base/limits.h"
#include "blocks/note_lists.h"
#include "vocabulary/forms.h"

/* A return arrow, as sites put it behind a note: U+21A9, U+21A9 U+FE0E. */
static bool has_back_link(vs_str t)
{
    size_t tail = t.len < 12 ? t.len : 12;
    return tail && vs_is(t.at[t.len - 1], VS_MULTI) && vs_find((vs_str){t.at + t.len - tail, tail}, VS_LIT("\xE2\x86\xA9")) != NULL;
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
    vs_marks_seen seen;
    uint32_t scanned;         /* the lines before it have been looked at for marks */
    uint32_t expected;        /* the number of the next note */
    bool glued;               /* a note was found whose number is glued to its text */
    bool rare;                /* marks of the rare forms are wanted */
    bool nomem;
} finder;

/* The line begins with a mark that was wrapped away from its word: "in juni 2022" / "2) al een pomp". */
static bool look_at_start(finder *f, uint32_t i, vs_str t)
{
    const vs_line *line = &f->text->lines.items[i], *before = line - 1;
    if (i == 0 || line->blanks || before->role != VS_LINE_BODY)
        return true;
    const char *at = t.at + (t.at[0] == '[' || t.at[0] == '('), *const end = t.at + t.len;
    uint32_t number;
    if (!vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) || at == end)
        return true;
    const bool stop = *at == '.' && !(before->flags & VS_LINE_SENTENCE) &&
                      (at + 1 == end || (at[1] == ' ' && vs_starts_upper(vs_str_of(at + 2, end))));
    if (at - t.at < 3 && vs_is_digit(t.at[0]) && (stop || strchr(" ,;?", *at))) /* raised digits: see find_raised() */
        return vs_marks_seen_add_lone(&f->seen, vs_str_of(t.at, at), i);
    if (!f->text->separated && (before->flags & VS_LINE_SENTENCE))
        return true;
    if (*at == ']' && t.at[0] == '[')
        return vs_marks_seen_add_number(&f->seen, number, VS_MARK_BRACKET, i);
    if (*at == ')' && t.at[0] != '[')
        return vs_marks_seen_add_number(&f->seen, number, t.at[0] == '(' ? VS_MARK_PARENS :
                                        vs_ends_with(vs_line_text(f->text, before), VS_LIT("noot")) ? VS_MARK_WORD : VS_MARK_PAREN, i);
    return true;
}

static bool look_at(finder *f, uint32_t i)
{
    vs_str t = vs_line_text(f->text, &f->text->lines.items[i]);
    if (f->text->wrapped && (vs_is_digit(t.at[0]) || strchr("[(", t.at[0])) && !look_at_start(f, i, t))
        return false;
    const vs_number_label lone = vs_form_number(t);
    if (lone.form == VS_NUMBER_BARE && lone.alone) /* raised digits on a line of their own; but "Staten-Generaal" / "2" */
        return (i > 0 && vs_ends_with(vs_line_text(f->text, &f->text->lines.items[i - 1]), VS_LIT("Staten-Generaal"))) ||
               vs_marks_seen_add_lone(&f->seen, t, i);
    return vs_marks_seen_add(&f->seen, t, i) && (!f->rare || vs_marks_seen_add_rare(&f->seen, t, i));
}

/* Adds the marks of the lines before `i`: only as far as somebody asks. */
static bool look(void *user, uint32_t i)
{
    finder *f = user;
    for (; f->scanned < i && !f->nomem; f->scanned++)
        f->nomem = f->text->lines.items[f->scanned].role == VS_LINE_BODY && !look_at(f, f->scanned);
    return !f->nomem;
}

/* A mark with this number stands before line `i`, and not before line `from`. On a line of its own it may be a
 * question's number, and counts only for the forms in which notes are printed at the bottom of a page. */
static bool mark_before(finder *f, vs_note_label label, uint32_t from, uint32_t i)
{
    look(f, i);
    const vs_mark_seen m = vs_marks_seen_of(&f->seen, label.number, ~0u);
    return m.first && m.first <= i && m.last > from && (!m.lone || (label.form != VS_NOTE_DOT && label.form != VS_NOTE_PAREN));
}

static void set_note(finder *f, uint32_t i, vs_note_label label)
{
    vs_line *line = &f->text->lines.items[i];
    line->role = VS_LINE_NOTE;
    line->form = (uint8_t)label.form;
    f->glued = f->glued || label.form == VS_NOTE_GLUED;
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
    uint32_t first = number; /* its first digit */
    while (first >= 10)
        first /= 10;
    const char *const end = t.at + t.len;
    for (const char *at = t.at + 1; at < end && (at = memchr(at, '0' + (int)first, (size_t)(end - at))) != NULL; at++) {
        if (!vs_is(at[-1], VS_LOWER))
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
    const char *at = t.len < 2000 && mark_before(f, (vs_note_label){VS_NOTE_BARE, true, 0, number}, 0, i) ? find_glued_note(t, number) : NULL;
    if (!at)
        return false;
    uint32_t next = end;
    while (next < f->text->lines.count && f->text->lines.items[next].role != VS_LINE_BODY)
        next++;
    if (next == f->text->lines.count || !(f->text->lines.items[next].flags & VS_LINE_LOWER))
        return false;
    vs_note_label label = vs_note_label_read(vs_str_of(at, t.at + t.len));
    if (label.form == VS_NOTE_NONE)
        return false;
    line->glued = (uint32_t)(t.at + t.len - at);
    line->end -= line->glued;
    line->note = label.number;
    line->label = label.length;
    line->form = (uint8_t)label.form;
    line->flags = (uint8_t)((line->flags & ~VS_LINE_SENTENCE) | VS_LINE_CUT_WORD);
    f->expected++;
    return true;
}

/* The notes at the bottom of a page after one that was glued to the page's last line. */
static bool find_glued_notes(finder *f, uint32_t begin, uint32_t end)
{
    vs_line *lines = f->text->lines.items;
    for (uint32_t i = end, look_at_lines = 0; i-- > begin && look_at_lines < 15; look_at_lines++) {
        if (lines[i].role != VS_LINE_BODY || !cut_glued_note(f, i, end))
            continue;
        for (uint32_t k = i + 1; k < end; k++) { /* the rest of the page is notes */
            if (lines[k].role != VS_LINE_BODY)
                continue;
            const vs_note_label label = vs_note_label_read(vs_line_text(f->text, &lines[k]));
            if (label.form == VS_NOTE_BARE && label.number == f->expected) {
                set_note(f, k, label);
                f->expected++;
            } else {
                lines[k].role = VS_LINE_NOTE_MORE;
            }
        }
        return true;
    }
    return false;
}

/* The number that is all that the line holds, or 0. */
static uint32_t number_alone(const vs_text *text, const vs_line *line)
{
    const vs_str t = vs_line_text(text, line);
    if (line->width > 3 || !vs_is_digit(t.at[0]))
        return 0;
    const vs_number_label number = vs_form_number(t);
    return number.form == VS_NUMBER_BARE && number.alone && number.number <= VS_NOTE_NUMBER_MAX ? number.number : 0;
}

/* The next line of the body before `end`, or `end`. */
static uint32_t next_body(const vs_text *text, uint32_t k, uint32_t end)
{
    for (k++; k < end && text->lines.items[k].role != VS_LINE_BODY;)
        k++;
    return k;
}

/* The label of line `k` of a page that ends at `end`. A raised number can stand on a line of its own, before the text. */
static vs_note_label page_label(const vs_text *text, uint32_t k, uint32_t end, bool *alone)
{
    const vs_line *line = &text->lines.items[k];
    const vs_str t = vs_line_text(text, line);
    const vs_note_label label = vs_note_label_read(t);
    *alone = false;
    const uint32_t number = label.form == VS_NOTE_NONE ? number_alone(text, line) : 0, next = number ? next_body(text, k, end) : end;
    if (next == end || number_alone(text, &text->lines.items[next]))
        return label;
    *alone = true;
    return (vs_note_label){VS_NOTE_BARE, !vs_starts_lower(vs_line_text(text, &text->lines.items[next])), (uint16_t)t.len, number};
}

/* There is a mark for the note. Where its number stands alone, as that of a question can, only a mark beside a word counts. */
static bool has_mark(finder *f, vs_note_label label, bool alone, uint32_t from, uint32_t i)
{
    if (label.form == VS_NOTE_GLUED && f->glued && !from)
        return true; /* "3Zie": hardly anything else, where other notes stand so; the extractor may have lost the mark */
    return mark_before(f, label, from, i) && !(alone && vs_marks_seen_of(&f->seen, label.number, ~0u).lone);
}

/* "2Tweede Kamer, vergaderjaar …", "3https://…": a number that is glued to a word which begins with it. No sentence goes
 * on so; but "5G" and "3D-printer". */
static bool is_glued_label(vs_str t, vs_note_label label)
{
    if (label.form != VS_NOTE_GLUED || label.length + 3u > t.len)
        return false;
    const char *word = t.at + label.length;
    if (vs_starts_with(vs_str_of(word, t.at + t.len), VS_LIT("http")) || vs_starts_with(vs_str_of(word, t.at + t.len), VS_LIT("www.")))
        return true;
    return vs_is(word[0], VS_UPPER) && (vs_is(word[1], VS_LOWER) || (vs_is(word[1], VS_UPPER) && vs_is(word[2], VS_UPPER)));
}

/* The first line of the longest run start, start + 1, … that reaches the end of the page [begin, end), or `end`; its
 * length goes to *best_count. Where every page numbers its own notes, `anew`, each needs its mark on the page. */
static uint32_t find_page_run(finder *f, uint32_t begin, uint32_t end, bool anew, uint32_t *best_count)
{
    const vs_text *text = f->text;
    const uint32_t start = anew ? 1 : f->expected, from = anew ? begin : 0;
    uint32_t best = end, tries = 0;
    bool best_whole = false;
    *best_count = 0;
    for (uint32_t i = begin; i < end && tries < 8; i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        bool alone;
        const vs_note_label label = page_label(text, i, end, &alone);
        if (label.form == VS_NOTE_NONE || label.number != start || (label.form == VS_NOTE_BARE && !label.opens) ||
            (anew && (label.form == VS_NOTE_DOT || label.form == VS_NOTE_PAREN || label.form == VS_NOTE_STAR)))
            continue;
        /* "(3) Ja." below a heading answers */
        if (label.form == VS_NOTE_PAREN && i > 0 && text->lines.items[i - 1].role == VS_LINE_BODY && is_body_form(vs_line_text(text, line - 1)))
            continue;
        tries++;
        /* Where a mark stands at the start of a line, as texts out of PDFs have it, the form of the note must do. */
        uint32_t count = 1, seen = has_mark(f, label, alone, from, i) || (!anew && is_glued_label(vs_line_text(text, line), label));
        bool fits = true;
        for (uint32_t k = i + 1; k < end && fits; k++) {
            const vs_line *more = &text->lines.items[k];
            if (more->role != VS_LINE_BODY)
                continue;
            const vs_note_label next = page_label(text, k, end, &alone);
            if (next.form == label.form && next.number == start + count) {
                seen += has_mark(f, next, alone, from, i) || (!anew && is_glued_label(vs_line_text(text, more), next));
                count++;
            } else {
                fits = !is_body_form(vs_line_text(text, more));
            }
        }
        /* Numbered questions above the notes: of two runs that fit, the one that has all its marks. */
        const bool whole = seen >= count;
        if (fits && seen * 2 >= (anew ? 2 * count : count) && (whole == best_whole ? count >= *best_count : whole)) {
            best = i;
            *best_count = count;
            best_whole = whole;
        }
    }
    return best;
}

/* A line of the notes that begins the text of one: it stands apart, or behind a number or, if `loosely`, a sentence. */
static bool begins_text(const vs_text *text, uint32_t i, uint32_t first, bool loosely)
{
    const vs_line *line = &text->lines.items[i], *before = line - 1;
    return i == first || line->blanks || number_alone(text, before) || (loosely && !(line->flags & VS_LINE_LOWER) && (before->flags & VS_LINE_SENTENCE));
}

/* Some extractors gather the raised numbers of the notes at the bottom of a page before or behind their texts: "1", "2",
 * text, text. There must be as many texts as numbers, and a mark for each number. */
static bool find_scattered_notes(finder *f, uint32_t begin, uint32_t end)
{
    const vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    uint32_t first = end, count = 0, bits = 0;
    for (uint32_t i = end; i-- > begin && end - i < 60;) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        const uint32_t number = number_alone(text, &lines[i]);
        if (is_body_form(vs_line_text(text, &lines[i])) || (number && (number < f->expected || number >= f->expected + 32)))
            break;
        if (!number)
            continue;
        if (bits & 1u << (number - f->expected) || !has_mark(f, (vs_note_label){VS_NOTE_BARE, true, 0, number}, true, 0, i))
            break;
        bits |= 1u << (number - f->expected);
        count++;
        first = i;
        if (number == f->expected && count >= 2 && bits == (count == 32 ? ~0u : (1u << count) - 1))
            break;
    }
    if (count < 2 || count > 31 || bits != (1u << count) - 1)
        return false;
    for (uint32_t loosely = 0; loosely < 2; loosely++) {
        uint32_t texts = 0;
        for (uint32_t i = first; i < end; i++)
            texts += lines[i].role == VS_LINE_BODY && !number_alone(text, &lines[i]) && begins_text(text, i, first, loosely);
        if (texts != count)
            continue;
        for (uint32_t i = end; i-- > first;) { /* from the end: a line is judged by the one before it */
            if (lines[i].role != VS_LINE_BODY)
                continue;
            if (number_alone(text, &lines[i]))
                continue;
            if (begins_text(text, i, first, loosely))
                set_note(f, i, (vs_note_label){VS_NOTE_BARE, true, 0, f->expected + --texts});
            else
                lines[i].role = VS_LINE_NOTE_MORE;
        }
        for (uint32_t i = first; i < end; i++)
            if (lines[i].role == VS_LINE_BODY)
                lines[i].role = VS_LINE_NOTE_NUMBER;
        f->expected += count;
        return true;
    }
    return false;
}

/* Notes at the bottom of the page [begin, end). */
static void find_page_notes(finder *f, uint32_t begin, uint32_t end)
{
    if (find_glued_notes(f, begin, end))
        return;
    uint32_t count, again_count = 0;
    uint32_t first = find_page_run(f, begin, end, false, &count);
    const uint32_t again = f->expected > 1 ? find_page_run(f, begin, end, true, &again_count) : end;
    if (again_count > count) {
        first = again;
        f->expected = 1;
    } else if (find_scattered_notes(f, begin, end)) {
        return;
    }
    for (uint32_t i = first; i < end; i++) {
        vs_line *line = &f->text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        bool alone;
        const vs_note_label label = page_label(f->text, i, end, &alone);
        if (label.form != VS_NOTE_NONE && label.number == f->expected) {
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
    vs_note_label label = vs_note_label_read(vs_line_text(text, &lines[i]));
    if (label.form == VS_NOTE_NONE || label.form == VS_NOTE_DOT || label.form == VS_NOTE_PAREN || label.number != f->expected ||
        !lines[i].blanks || !mark_before(f, label, 0, i))
        return i + 1;
    bool interrupts = i > 0 && lines[i - 1].role == VS_LINE_BODY && !(lines[i - 1].flags & VS_LINE_SENTENCE);
    set_note(f, i, label);
    f->expected++;
    uint32_t k = i + 1;
    for (; k < count && lines[k].role == VS_LINE_BODY && !lines[k].blanks; k++) {
        vs_note_label next = vs_note_label_read(vs_line_text(text, &lines[k]));
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
    if (interrupts && k < count && lines[k].role == VS_LINE_BODY)
        lines[k].flags |= VS_LINE_PAGE_START;
    return k;
}

/* Paragraphs without a number inside a list of notes, where paragraphs can be told apart. */
#define PARAGRAPHS_MAX 3u

/* What a pass over the lines has found. */
typedef enum { FOUND_NOTHING, FOUND_NUMBERS, FOUND_LISTS } found_lists;

/* Lists of notes at the end, and below answers; `tail_max` paragraphs can stand behind the last number. */
static bool find_lists(finder *f, uint32_t tail_max, found_lists *found)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    vs_note_lists lists = {.between_max = text->wrapped ? 2 * PARAGRAPHS_MAX : PARAGRAPHS_MAX, .tail_max = tail_max,
                           .bare_max = text->wrapped ? 2 * PARAGRAPHS_MAX : 0, .expected = f->expected,
                           .look = look, .user = f, .seen = &f->seen};
    bool ok = true;
    *found = FOUND_NOTHING;
    for (uint32_t i = 0; i < count && ok; i++) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        vs_str t = vs_line_text(text, &lines[i]);
        const bool body = is_body_form(t);
        lists.dots_anywhere = lists.dots_anywhere || (body && vs_form_number(t).form == VS_NUMBER_VRAAG);
        vs_note_label label = vs_note_label_read(t);
        if (label.form == VS_NOTE_NONE && lines[i].width < 20 && i + 1 < count && !lines[i + 1].blanks && lines[i + 1].role == VS_LINE_BODY)
            label = vs_note_label_alone(t);
        if (label.form != VS_NOTE_NONE && label.number == f->expected)
            *found = FOUND_NUMBERS;
        f->rare = f->rare || label.form == VS_NOTE_STAR || label.form == VS_NOTE_WORD;
        ok = vs_note_lists_add(&lists, i, label, body ? VS_NOTE_ITEM_BODY : has_back_link(t) ? VS_NOTE_ITEM_LINKED :
                               lines[i].indent < 4 && (!text->wrapped || lines[i].blanks) ? VS_NOTE_ITEM_PARAGRAPH : VS_NOTE_ITEM_LINE);
    }
    if (f->rare) { /* marks of these forms have not been looked for yet */
        vs_marks_seen_free(&f->seen);
        f->scanned = 0;
    }
    ok = ok && vs_note_lists_decide(&lists, count);
    for (uint32_t e = 0; e < lists.entries.count && ok; e++) {
        const vs_note_entry *entry = &lists.entries.items[e];
        if (!entry->accepted)
            continue;
        *found = FOUND_LISTS;
        set_note(f, entry->item, (vs_note_label){(vs_note_form)entry->form, true, entry->length, entry->number});
        for (uint32_t i = entry->item + 1; i < entry->stop; i++)
            if (lines[i].role == VS_LINE_BODY)
                lines[i].role = VS_LINE_NOTE_MORE;
    }
    vs_note_lists_free(&lists);
    return ok;
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
                set_note(f, i, (vs_note_label){VS_NOTE_BARE, true, (uint16_t)(lines[i].end - lines[i].begin), label.number});
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
        vs_note_label label = vs_note_label_read(t);
        if (label.form == VS_NOTE_NONE) {
            size_t at = 0; /* "' Samenstelling": what a scanner made of the number */
            while (at < t.len && !vs_is(t.at[at], VS_UPPER | VS_LOWER))
                at++;
            label = (vs_note_label){VS_NOTE_BARE, true, (uint16_t)at, 1};
        }
        if (label.number != f->expected)
            continue;
        set_note(f, i, label);
        f->expected++;
        for (uint32_t k = i + 1; k < text->lines.count && vs_text_continues(text, &lines[k - 1], &lines[k]); k++) {
            if (lines[k].role != VS_LINE_BODY)
                continue;
            /* the second committee's, or any other note */
            const vs_note_label next = vs_note_label_read(vs_line_text(text, &lines[k]));
            if (next.form == label.form && next.number == f->expected && next.opens) {
                set_note(f, k, next);
                f->expected++;
            } else {
                lines[k].role = VS_LINE_NOTE_MORE;
            }
        }
        return;
    }
}

/* A line that is narrower than this many characters ended where its writer ended it. */
#define BROKEN_MIN 20

/* Some extractors put raised digits at the start of a line of their own, before the rest of the line that they stood
 * in: "heeft gesteld" / "2 Zo nee, waarom niet?". Such lines are marked, and those joined to the line before that have
 * the number of a note which has no mark elsewhere. */
static bool find_raised(finder *f)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    VS_VEC(bool) notes = {0};
    bool ok = true;
    for (uint32_t i = 0; i < count && ok; i++) {
        if (lines[i].role != VS_LINE_NOTE && !lines[i].glued)
            continue;
        const uint32_t number = lines[i].note;
        if (number >= notes.count && (ok = vs_vec_reserve(&notes, number + 1 - notes.count))) {
            // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): a number of a label is less than UINT32_MAX
            memset(notes.items + notes.count, 0, (number + 1 - notes.count) * sizeof *notes.items);
            notes.count = number + 1;
        }
        if (ok)
            notes.items[number] = true;
    }
    for (uint32_t i = 1; i < count && ok && notes.count; i++) {
        vs_line *line = &lines[i];
        vs_str t = vs_line_text(text, line);
        if (text->wrapped && lines[i - 1].role == VS_LINE_BODY && vs_text_is_rest(text, i))
            line->flags |= VS_LINE_JOINED;
        if (!vs_is_digit(t.at[0]) || t.at[0] == '0' || line->blanks || line->role != VS_LINE_BODY || lines[i - 1].role != VS_LINE_BODY)
            continue;
        const char *at = t.at, *end = t.at + t.len;
        uint32_t number;
        if (!vs_read_number(&at, end, 999, &number) || number >= notes.count || !notes.items[number] || at == end)
            continue;
        const bool sentence = lines[i - 1].flags & VS_LINE_SENTENCE, space = *at == ' ' && at + 1 < end;
        /* "VRAGEN" / "1. Hoeveel molens …": below a line that cannot have been broken, a list begins. */
        if (!space && (sentence || lines[i - 1].width < BROKEN_MIN || !strchr(".,;?", *at) || (at + 1 < end && at[1] != ' ') ||
                       (*at == '.' && at + 2 < end && !vs_starts_upper(vs_str_of(at + 2, end)))))
            continue;
        ok = look(f, count);
        const vs_mark_seen own = vs_marks_seen_of(&f->seen, number, 1u << VS_MARK_DIGITS);
        const vs_mark_seen before = vs_marks_seen_of(&f->seen, number - 1, 1u << VS_MARK_DIGITS);
        if (own.first && !own.lone)
            continue;
        line->flags |= VS_LINE_RAISED;
        if ((!own.first || own.first == i + 1) && (!space || vs_starts_upper(vs_str_of(at + 1, end))) && (number == 1 || (before.first && before.first <= i)))
            line->flags |= VS_LINE_JOINED;
    }
    vs_vec_free(&notes);
    return ok;
}

bool vs_text_find_notes(vs_text *text)
{
    const uint32_t count = text->lines.count;
    finder f = {.text = text, .expected = 1};
    find_composition(&f);
    find_closable_notes(&f);
    if (text->paged) {
        uint32_t begin = 0;
        for (uint32_t i = 0; i <= count; i++) {
            if (i < count && (i == begin || !(text->lines.items[i].flags & VS_LINE_PAGE_START)))
                continue;
            find_page_notes(&f, begin, i);
            begin = i;
        }
    }
    found_lists found = FOUND_NUMBERS;
    bool ok = true;
    if (!text->paged) {
        ok = find_lists(&f, text->wrapped ? PARAGRAPHS_MAX : 0, &found);
        for (uint32_t i = 0; i < count && ok && found == FOUND_NUMBERS;)
            i = text->lines.items[i].role == VS_LINE_BODY ? find_loose_note(&f, i) : i + 1;
    }
    if (found == FOUND_NUMBERS)
        ok = ok && find_lists(&f, text->wrapped ? UINT32_MAX : 0, &found);
    ok = ok && find_raised(&f) && !f.nomem;
    vs_marks_seen_free(&f.seen);
    return ok;
}

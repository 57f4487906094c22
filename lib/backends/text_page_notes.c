/* text_page_notes.c - the notes at the bottom of a page of plain text: one behind the other, glued to the last line of the
 * page, or apart from their numbers. */
#include "backends/text_notes.h"
#include "base/limits.h"
#include "vocabulary/forms.h"

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
static bool cut_glued_note(vs_note_finder *f, uint32_t i, uint32_t end)
{
    vs_line *line = &f->text->lines.items[i];
    vs_str t = vs_line_text(f->text, line);
    const uint32_t number = f->expected;
    const char *at = t.len < 2000 && vs_note_mark_before(f, (vs_note_label){VS_NOTE_BARE, true, 0, number}, 0, i) ? find_glued_note(t, number) : NULL;
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
static bool find_glued_notes(vs_note_finder *f, uint32_t begin, uint32_t end)
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
                vs_note_set(f, k, label);
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
static bool has_mark(vs_note_finder *f, vs_note_label label, bool alone, uint32_t from, uint32_t i)
{
    if (label.form == VS_NOTE_GLUED && f->glued && !from)
        return true; /* "3Zie": hardly anything else, where other notes stand so; the extractor may have lost the mark */
    return vs_note_mark_before(f, label, from, i) && !(alone && vs_marks_seen_of(&f->seen, label.number, ~0u).lone);
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
static uint32_t find_page_run(vs_note_finder *f, uint32_t begin, uint32_t end, bool anew, uint32_t *best_count)
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
        if (label.form == VS_NOTE_PAREN && i > 0 && text->lines.items[i - 1].role == VS_LINE_BODY && vs_is_body_form(vs_line_text(text, line - 1)))
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
                fits = !vs_is_body_form(vs_line_text(text, more));
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
static bool find_scattered_notes(vs_note_finder *f, uint32_t begin, uint32_t end)
{
    const vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    uint32_t first = end, count = 0, bits = 0;
    for (uint32_t i = end; i-- > begin && end - i < 60;) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        const uint32_t number = number_alone(text, &lines[i]);
        if (vs_is_body_form(vs_line_text(text, &lines[i])) || (number && (number < f->expected || number >= f->expected + 32)))
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
                vs_note_set(f, i, (vs_note_label){VS_NOTE_BARE, true, 0, f->expected + --texts});
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
void vs_find_page_notes(vs_note_finder *f, uint32_t begin, uint32_t end)
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
            vs_note_set(f, i, label);
            f->expected++;
        } else {
            line->role = VS_LINE_NOTE_MORE;
        }
    }
}

/* text_page_notes.c - the notes at the bottom of a page of plain text: one behind the other, glued to the last line
 * of the page, or apart from their numbers. */
#include "backends/text_notes.h"
#include "base/limits.h"
#include "vocabulary/forms.h"

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
static bool cut_glued_note(vs_note_finder *f, uint32_t i, uint32_t end)
{
    vs_line *line = &f->text->lines.items[i];
    vs_str t = vs_line_text(f->text, line);
    const uint32_t number = f->expected;
    const char *at = t.len < 2000 && vs_note_mark_before(f, (vs_note_label){VS_NOTE_BARE, true, 0, number}, 0, i)
                         ? find_glued_note(t, number)
                         : NULL;
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

uint32_t vs_text_number_alone(const vs_text *text, const vs_line *line)
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

/* The line can begin a note: no small letter, but that of an address. */
static bool opens_note(const vs_text *text, const vs_line *line)
{
    const vs_str t = vs_line_text(text, line);
    return !vs_starts_lower(t) || vs_starts_with(t, VS_LIT("http")) || vs_starts_with(t, VS_LIT("www."));
}

/* The label of line `k` of a page that ends at `end`. */
static vs_page_label read_label(const vs_text *text, uint32_t k, uint32_t end)
{
    const vs_line *line = &text->lines.items[k];
    const vs_str t = vs_line_text(text, line);
    const vs_note_label label = vs_text_numbers_question(text, line) ? (vs_note_label){VS_NOTE_NONE, false, 0, 0}
                                                                     : vs_note_label_read(t);
    const uint32_t number = label.form == VS_NOTE_NONE ? vs_text_number_alone(text, line) : 0,
                   next = number ? next_body(text, k, end) : end;
    if (next == end || vs_text_number_alone(text, &text->lines.items[next]))
        return (vs_page_label){label, false};
    const bool opens = opens_note(text, &text->lines.items[next]);
    return (vs_page_label){{VS_NOTE_BARE, opens, (uint16_t)t.len, number}, true};
}

/* Reads the labels of the page [begin, end), which are looked at several times. */
static bool read_labels(vs_note_finder *f, uint32_t begin, uint32_t end)
{
    f->labels.count = 0;
    if (!vs_vec_reserve(&f->labels, end - begin))
        return false;
    for (uint32_t i = begin; i < end; i++)
        *vs_vec_add(&f->labels) = f->text->lines.items[i].role == VS_LINE_BODY ? read_label(f->text, i, end)
                                                                             : (vs_page_label){0};
    return true;
}

/* There is a mark for the note. Where its number stands alone, as that of a question can, only a mark beside a word
 * counts. */
static bool has_mark(vs_note_finder *f, vs_page_label line, uint32_t from, uint32_t i)
{
    const vs_note_label label = line.label;
    if (label.form == VS_NOTE_PAREN && from) { /* where lists begin anew, as others do, marks must be of that form */
        const uint32_t forms = 1u << VS_MARK_PAREN | 1u << VS_MARK_PARENS;
        if (!vs_note_mark_before(f, label, from, i))
            return false;
        const vs_mark_seen m = vs_marks_seen_of(&f->seen, label.number, forms);
        return (m.forms & forms) && m.last > from;
    }
    if (label.form == VS_NOTE_GLUED && f->glued && !from)
        /* "3Zie": hardly anything else, where other notes stand so; the extractor may have lost the mark */
        return true;
    return vs_note_mark_before(f, label, from, i) &&
           !(line.alone && vs_marks_seen_of(&f->seen, label.number, ~0u).lone);
}

/* "gestuurd?12": the marks of the notes 1 and 2, glued to one number. */
static bool has_pair(vs_note_finder *f, vs_note_label second, uint32_t from, uint32_t i)
{
    uint32_t shift = 10;
    while (shift <= second.number)
        shift *= 10;
    second.number += (second.number - 1) * shift;
    return second.number <= VS_NOTE_NUMBER_MAX && vs_note_mark_before(f, second, from, i);
}

/* "2Tweede Kamer, vergaderjaar …", "3https://…": a number that is glued to a word which begins with it. No sentence
 * goes on so; but "5G" and "3D-printer". */
static bool is_glued_label(vs_str t, vs_note_label label)
{
    if (label.form != VS_NOTE_GLUED || label.length + 3u > t.len)
        return false;
    const char *word = t.at + label.length;
    if (vs_starts_with(vs_str_of(word, t.at + t.len), VS_LIT("http")) ||
        vs_starts_with(vs_str_of(word, t.at + t.len), VS_LIT("www.")))
        return true;
    return vs_is(word[0], VS_UPPER) &&
           (vs_is(word[1], VS_LOWER) || (vs_is(word[1], VS_UPPER) && vs_is(word[2], VS_UPPER)));
}

static bool is_number_line(vs_str t)
{
    const vs_number_label number = vs_form_number(t);
    return number.form == VS_NUMBER_BARE && number.alone;
}

static bool ends_asking(const vs_text *text, uint32_t line)
{
    const vs_str t = vs_line_text(text, &text->lines.items[line]);
    return t.len && t.at[t.len - 1] == '?';
}

/* The first line of the longest run start, start + 1, … that reaches the end of the page [begin, end), or `end`; its
 * length goes to *best_count. Where it does not go on with the notes before, `anew`, each needs its mark on the
 * page. */
static uint32_t find_page_run(vs_note_finder *f, uint32_t begin, uint32_t end, uint32_t start, uint32_t *best_count)
{
    const vs_text *text = f->text;
    const bool anew = start != f->expected;
    const uint32_t from = anew ? begin : 0;
    uint32_t best = end, tries = 0, lists = 0; /* the forms of lists that may go on with this number */
    bool best_whole = false;
    *best_count = 0;
    for (uint32_t i = begin; i < end && tries < 8; i++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        const vs_page_label first = f->labels.items[i - begin];
        const vs_note_label label = first.label;
        if ((label.form == VS_NOTE_DOT || label.form == VS_NOTE_PAREN) && label.number + 1 == start)
            lists |= 1u << label.form; /* "1. Hoeveel …", which is no note */
        if (label.form == VS_NOTE_NONE || label.number != start || (label.form == VS_NOTE_BARE && !label.opens) ||
            (lists >> label.form & 1) || (anew && (label.form == VS_NOTE_DOT || label.form == VS_NOTE_STAR)))
            continue;
        /* "(3) Ja." below a heading answers */
        if (label.form == VS_NOTE_PAREN && i > 0 && text->lines.items[i - 1].role == VS_LINE_BODY &&
            vs_is_body_form(vs_line_text(text, line - 1)))
            continue;
        tries++;
        /* Where a mark stands at the start of a line, as texts out of PDFs have it, the form of the note must do. */
        /* As the numbers of answers do, numbers can stand alone on their lines: then each needs its mark. */
        const bool each = anew || first.alone;
        uint32_t count = 1, seen = has_mark(f, first, from, i) ||
                                   (!anew && is_glued_label(vs_line_text(text, line), label));
        bool fits = true, unseen = !seen;
        uint32_t asking = 0, before = i; /* questions with their numbers, and no notes, where each of them asks */
        for (uint32_t k = i + 1; k < end && fits; k++) {
            const vs_line *more = &text->lines.items[k];
            if (more->role != VS_LINE_BODY)
                continue;
            const vs_note_label next = f->labels.items[k - begin].label;
            asking += next.form == label.form && next.number == start + count && ends_asking(text, before);
            before = k;
            if (next.form == label.form && next.number == start + count) {
                const bool mine = has_mark(f, f->labels.items[k - begin], from, i) ||
                                  (!anew && is_glued_label(vs_line_text(text, more), next));
                const bool pair = !mine && unseen && has_pair(f, next, from, i);
                seen += pair ? 2 : mine;
                unseen = !mine && !pair;
                count++;
            } else {
                const vs_str t = vs_line_text(text, more);
                /* "2 en 3" below "1": of questions */
                fits = !vs_is_body_form(t) && !(first.alone && is_number_line(t));
            }
        }
        if (asking + ends_asking(text, before) == count &&
            (count >= 2 || (!anew && vs_marks_seen_of(&f->seen, start, ~0u).lone)))
            continue;
        /* Numbered questions above the notes: of two runs that fit, the one that has all its marks. */
        const bool whole = seen >= count;
        if (fits && seen * 2 >= (each ? 2 * count : count) && (whole == best_whole ? count >= *best_count : whole)) {
            best = i;
            *best_count = count;
            best_whole = whole;
        }
    }
    return best;
}

/* ------------------------------------------------------------------------------- Numbers apart from their texts */

/* Extractors that read column by column gather the raised numbers at the bottom of a page: before the texts ("1", "2",
 * text, text), behind them, or some of them ("1", text, text, "3", text, "2"). There must be a text for each number. */

#define SCATTERED_MAX 31u
#define SCATTERED_LINES 90u

typedef struct vs_scattered {
    uint32_t line, number;
    uint32_t end;        /* the lines up to here are texts */
    uint32_t low, texts; /* of so many notes, from this number on; 0: there are none */
} vs_scattered;

typedef struct vs_scattered_notes {
    vs_scattered items[SCATTERED_MAX];
    uint32_t count, start; /* the lowest number */
    uint32_t unmarked;
} vs_scattered_notes;

/* Finds the numbers alone on a line that are start, start + 1, …, in whatever order, at the bottom of the page. */
static bool find_numbers(vs_note_finder *f, uint32_t begin, uint32_t end, uint32_t start, uint32_t from,
                         vs_scattered_notes *notes)
{
    const vs_text *text = f->text;
    const vs_line *lines = text->lines.items;
    uint32_t count = 0, bits = 0, unmarked = 0; /* each number has a bit of its own: there are no more than of them */
    for (uint32_t i = end; i-- > begin && end - i < SCATTERED_LINES;) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        const uint32_t number = vs_text_number_alone(text, &lines[i]);
        if (vs_is_body_form(vs_line_text(text, &lines[i])) ||
            (number && (number < start || number >= start + SCATTERED_MAX)))
            break;
        if (!number)
            continue;
        if (bits & 1u << (number - start))
            break;
        unmarked += !has_mark(f, (vs_page_label){{VS_NOTE_BARE, true, 0, number}, true}, from, i);
        bits |= 1u << (number - start);
        notes->items[count++] = (vs_scattered){.line = i, .number = number};
        if (number == start && count >= 2 && bits == (1u << count) - 1)
            break;
    }
    if (count < 2 || bits != (1u << count) - 1 || unmarked * 2 > count || (from && unmarked))
        return false;
    for (uint32_t a = 0, b = count - 1; a < b; a++, b--) { /* in the order of lines */
        const vs_scattered swap = notes->items[a];
        notes->items[a] = notes->items[b];
        notes->items[b] = swap;
    }
    notes->count = count;
    notes->start = start;
    notes->unmarked = unmarked;
    return true;
}

/* A line that begins the text of a note: the first behind a number, one that stands apart or, if `loosely`, one
 * behind a sentence. */
static bool begins_text(const vs_text *text, uint32_t i, uint32_t first, bool loosely)
{
    const vs_line *line = &text->lines.items[i], *before = line - 1;
    return i == first || line->blanks ||
           (loosely && opens_note(text, line) && *vs_line_text(text, line).at != '(' &&
            (before->flags & VS_LINE_SENTENCE));
}

static uint32_t count_lines(const vs_text *text, uint32_t begin, uint32_t end)
{
    uint32_t count = 0;
    for (uint32_t i = begin; i < end; i++)
        count += text->lines.items[i].role == VS_LINE_BODY;
    return count;
}

/* Tells for each number of how many notes the lines behind it are the texts. */
static bool share_texts(const vs_text *text, uint32_t end, vs_scattered_notes *notes)
{
    vs_scattered *items = notes->items;
    uint32_t waiting = 0, next = notes->start; /* numbers without a text so far; the lowest that has none yet */
    for (uint32_t k = 0; k < notes->count; k++) {
        items[k].end = k + 1 < notes->count ? items[k + 1].line : end;
        if (!count_lines(text, items[k].line + 1, items[k].end)) {
            waiting++;
            continue;
        }
        /* "1", "2", text, text: all that stand right before it */
        items[k].low = items[k].number - waiting;
        items[k].texts = waiting + 1;
        for (uint32_t w = 1; w <= waiting; w++)
            if (items[k - w].number + w != items[k].number)
                return false;
        waiting = 0;
    }
    /* "1", text, text, "3", text, "2": the texts of those behind all others stand where their numbers lack. */
    vs_scattered *before = NULL;
    for (uint32_t k = 0; k <= notes->count - waiting; k++) {
        const bool last = k == notes->count - waiting;
        if (!last && !items[k].texts)
            continue;
        const uint32_t low = last ? notes->start + notes->count : items[k].low;
        if (low < next || (!before && low != next))
            return false;
        if (before)
            before->texts += low - next;
        if (!last) {
            before = &items[k];
            next = low + before->texts;
        }
    }
    return true;
}

/* "1", text, "2", text: as answers with their numbers can be. */
static bool is_in_order(const vs_scattered_notes *notes)
{
    for (uint32_t k = 0; k < notes->count; k++)
        if (notes->items[k].number != notes->start + k || notes->items[k].texts != 1)
            return false;
    return true;
}

/* Makes notes of the lines behind a number. */
static bool set_texts(vs_note_finder *f, const vs_scattered *host, bool apply)
{
    const vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    uint32_t first = host->line + 1, loosely, counted = 0, left = count_lines(text, first, host->end);
    while (first < host->end && lines[first].role != VS_LINE_BODY)
        first++;
    for (loosely = 0; loosely < 2; loosely++) {
        counted = 0;
        for (uint32_t i = first; i < host->end; i++)
            counted += lines[i].role == VS_LINE_BODY && begins_text(text, i, first, loosely);
        if (counted == host->texts)
            break;
    }
    if (host->texts == 1)
        counted = 1;
    /* Numbers are gathered where their notes are of one line: so only the last can have more. */
    const bool by_lines = counted != host->texts;
    if (by_lines && left < host->texts)
        return false;
    if (!apply)
        return true;
    uint32_t set = 0;
    for (uint32_t i = host->end; i-- > first;) /* from the end: a line is judged by the one before it */
        if (lines[i].role == VS_LINE_BODY) {
            left--;
            if (host->texts == 1 ? i == first : by_lines ? left < host->texts : begins_text(text, i, first, loosely))
                vs_note_set(f, i, (vs_note_label){VS_NOTE_BARE, true, 0, host->low + host->texts - 1 - set++});
            else
                lines[i].role = VS_LINE_NOTE_MORE;
        }
    return true;
}

static bool find_scattered_notes(vs_note_finder *f, uint32_t begin, uint32_t end, uint32_t start, uint32_t from)
{
    vs_scattered_notes notes;
    if (!find_numbers(f, begin, end, start, from, &notes) || !share_texts(f->text, end, &notes) ||
        (notes.unmarked && is_in_order(&notes)))
        return false;
    for (uint32_t apply = 0; apply < 2; apply++)
        for (uint32_t k = 0; k < notes.count; k++)
            if (notes.items[k].texts && !set_texts(f, &notes.items[k], apply))
                return false;
    for (uint32_t k = 0; k < notes.count; k++)
        f->text->lines.items[notes.items[k].line].role = VS_LINE_NOTE_NUMBER;
    f->expected = start + notes.count;
    return true;
}

/* ------------------------------------------------------------------------------------------------- All of a page */

/* So many notes can have been lost. */
#define GAP_MAX 40u

/* Where notes were lost those of a page begin with another number than was expected: the lowest of the labels that
 * go down one by one from the last, and the lowest number alone on a line. 0: there are none. */
static void numbers_after_gap(const vs_note_finder *f, uint32_t begin, uint32_t end, uint32_t *run, uint32_t *alone)
{
    const vs_text *text = f->text;
    *run = *alone = 0;
    for (uint32_t i = end, looked_at = 0; i-- > begin && looked_at < SCATTERED_LINES; looked_at++) {
        const vs_line *line = &text->lines.items[i];
        if (line->role != VS_LINE_BODY || !vs_is_digit(*vs_line_text(text, line).at))
            continue;
        const uint32_t number = f->labels.items[i - begin].label.number, only = vs_text_number_alone(text, line);
        if (number > f->expected && number - f->expected <= GAP_MAX && (!*run || number + 1 == *run))
            *run = number;
        if (only > f->expected && only - f->expected <= GAP_MAX && (!*alone || only < *alone))
            *alone = only;
    }
}

/* The page has its note 1, that with the members of the committee: no list begins anew on it. */
static bool has_first_note(const vs_text *text, uint32_t begin, uint32_t end)
{
    for (uint32_t i = end; i-- > begin;)
        if (text->lines.items[i].role == VS_LINE_NOTE && text->lines.items[i].note == 1)
            return true;
    return false;
}

void vs_find_page_notes(vs_note_finder *f, uint32_t begin, uint32_t end)
{
    if (find_glued_notes(f, begin, end))
        return;
    f->nomem = f->nomem || !read_labels(f, begin, end);
    if (f->nomem)
        return;
    uint32_t count, again_count = 0;
    uint32_t first = find_page_run(f, begin, end, f->expected, &count);
    const bool anew = f->expected > 1 && !has_first_note(f->text, begin, end);
    const uint32_t again = anew ? find_page_run(f, begin, end, 1, &again_count) : end;
    if (again_count > count) {
        first = again;
        f->expected = 1;
    } else if (find_scattered_notes(f, begin, end, f->expected, 0)) {
        return;
    } else if (count == 0) {
        uint32_t run, alone;
        numbers_after_gap(f, begin, end, &run, &alone);
        if (alone && alone < run && find_scattered_notes(f, begin, end, alone, begin))
            return;
        const uint32_t behind = run ? find_page_run(f, begin, end, run, &count) : end;
        if (run && count >= 2) {
            first = behind;
            f->expected = run;
        } else if (alone && find_scattered_notes(f, begin, end, alone, begin)) {
            return;
        }
    }
    vs_note_form form = VS_NOTE_NONE; /* in which the notes of this page are numbered; lists within them have others */
    for (uint32_t i = first; i < end; i++) {
        vs_line *line = &f->text->lines.items[i];
        if (line->role != VS_LINE_BODY)
            continue;
        const vs_note_label label = f->labels.items[i - begin].label;
        if (label.form != VS_NOTE_NONE && label.number == f->expected && (form == VS_NOTE_NONE || label.form == form)) {
            form = label.form;
            vs_note_set(f, i, label);
            f->expected++;
        } else {
            line->role = VS_LINE_NOTE_MORE;
        }
    }
}

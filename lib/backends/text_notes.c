/* text_notes.c - the texts of footnotes: at the bottoms of pages (text_page_notes.c), in the middle of a sentence where
 * pages cannot be told apart any more, and in a list at the end.
 *
 * "3 " at the start of a line can begin a note, a question or the rest of a sentence. What decides is the sequence
 * (notes are numbered through the document) and whether a mark with that number stands glued to a word before it. */
#include "backends/text_notes.h"
#include "base/limits.h"
#include "vocabulary/forms.h"

/* A return arrow, as sites put it behind a note: U+21A9, U+21A9 U+FE0E. */
static bool has_back_link(vs_str t)
{
    size_t tail = t.len < 12 ? t.len : 12;
    return tail && vs_is(t.at[t.len - 1], VS_MULTI) &&
           vs_find((vs_str){t.at + t.len - tail, tail}, VS_LIT("\xE2\x86\xA9")) != NULL;
}


/* The line begins with a mark that was wrapped away from its word: "in juni 2022" / "2) al een pomp". */
static bool look_at_start(vs_note_finder *f, uint32_t i, vs_str t)
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
        return vs_marks_seen_add_number(
            &f->seen, number,
            vs_ends_with(vs_line_text(f->text, before), VS_LIT("noot")) ? VS_MARK_WORD : VS_MARK_PAREN, i);
    return true;
}

static bool look_at(vs_note_finder *f, uint32_t i)
{
    vs_str t = vs_line_text(f->text, &f->text->lines.items[i]);
    if (f->text->wrapped && (vs_is_digit(t.at[0]) || strchr("[(", t.at[0])) && !look_at_start(f, i, t))
        return false;
    if (t.len < 48 && vs_is_digit(t.at[t.len - 1]) &&
        vs_find(t, VS_LIT("Staten-Generaal"))) /* "Tweede Kamer der Staten-Generaal2": the number of the chamber */
        return true;
    const vs_number_label lone = vs_form_number(t);
    if (lone.form == VS_NUMBER_BARE &&
        lone.alone) /* raised digits on a line of their own; but "Staten-Generaal" / "2" */
        return (i > 0 &&
                vs_ends_with(vs_line_text(f->text, &f->text->lines.items[i - 1]), VS_LIT("Staten-Generaal"))) ||
               vs_marks_seen_add_lone(&f->seen, t, i);
    return vs_marks_seen_add(&f->seen, t, i) && (!f->rare || vs_marks_seen_add_rare(&f->seen, t, i));
}

/* Adds the marks of the lines before `i`: only as far as somebody asks. */
static bool look(void *user, uint32_t i)
{
    vs_note_finder *f = user;
    for (; f->scanned < i && !f->nomem; f->scanned++)
        f->nomem = f->text->lines.items[f->scanned].role == VS_LINE_BODY && !look_at(f, f->scanned);
    return !f->nomem;
}

bool vs_note_mark_before(vs_note_finder *f, vs_note_label label, uint32_t from, uint32_t i)
{
    look(f, i);
    const vs_mark_seen m = vs_marks_seen_of(&f->seen, label.number, ~0u);
    return m.first && m.first <= i && m.last > from &&
           (!m.lone || (label.form != VS_NOTE_DOT && label.form != VS_NOTE_PAREN));
}

void vs_note_set(vs_note_finder *f, uint32_t i, vs_note_label label)
{
    vs_line *line = &f->text->lines.items[i];
    line->role = VS_LINE_NOTE;
    line->form = (uint8_t)label.form;
    f->glued = f->glued || label.form == VS_NOTE_GLUED;
    line->label = label.length;
    line->note = label.number;
}

bool vs_is_body_form(vs_str t)
{
    return vs_form_answer(t).alone || vs_form_number(t).form == VS_NUMBER_VRAAG || vs_form_fraction_start(t);
}

/* Where pages cannot be told apart: a note after an empty line, which the text before it runs on behind. Returns the
 * line after it. */
static uint32_t find_loose_note(vs_note_finder *f, uint32_t i)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    vs_note_label label = vs_note_label_read(vs_line_text(text, &lines[i]));
    if (label.form == VS_NOTE_NONE || label.form == VS_NOTE_DOT || label.form == VS_NOTE_PAREN ||
        label.number != f->expected || !lines[i].blanks || !vs_note_mark_before(f, label, 0, i))
        return i + 1;
    bool interrupts = i > 0 && lines[i - 1].role == VS_LINE_BODY && !(lines[i - 1].flags & VS_LINE_SENTENCE);
    vs_note_set(f, i, label);
    f->expected++;
    uint32_t k = i + 1;
    for (; k < count && lines[k].role == VS_LINE_BODY && !lines[k].blanks; k++) {
        vs_note_label next = vs_note_label_read(vs_line_text(text, &lines[k]));
        if (next.form == label.form && next.number == f->expected) {
            vs_note_set(f, k, next);
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
static bool find_lists(vs_note_finder *f, uint32_t tail_max, found_lists *found)
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
        if (lines[i].role == VS_LINE_NOTE)
            lists.found_to = i;
        if (lines[i].role != VS_LINE_BODY)
            continue;
        vs_str t = vs_line_text(text, &lines[i]);
        const bool asks = vs_text_numbers_question(text, &lines[i]);
        const bool body = asks || vs_is_body_form(t);
        lists.brackets_ask = lists.brackets_ask || (asks && *t.at == '[');
        lists.dots_anywhere = lists.dots_anywhere || (body && vs_form_number(t).form == VS_NUMBER_VRAAG);
        lists.numbers_alone = lists.numbers_alone || (lines[i].width < 3 && vs_text_number_alone(text, &lines[i]) == 2);
        vs_note_label label = vs_note_label_read(t);
        if (label.form == VS_NOTE_NONE && lines[i].width < 20 && i + 1 < count && !lines[i + 1].blanks &&
            lines[i + 1].role == VS_LINE_BODY)
            label = vs_note_label_alone(t);
        if (label.form != VS_NOTE_NONE && label.number == f->expected)
            *found = FOUND_NUMBERS;
        f->rare = f->rare || label.form == VS_NOTE_STAR || label.form == VS_NOTE_WORD;
        ok = vs_note_lists_add(&lists, i, label,
                               body                                                         ? VS_NOTE_ITEM_BODY
                               : has_back_link(t)                                           ? VS_NOTE_ITEM_LINKED
                               : lines[i].indent < 4 && (!text->wrapped || lines[i].blanks) ? VS_NOTE_ITEM_PARAGRAPH
                                                                                            : VS_NOTE_ITEM_LINE);
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
        vs_note_set(f, entry->item, (vs_note_label){(vs_note_form)entry->form, true, entry->length, entry->number});
        for (uint32_t i = entry->item + 1; i < entry->stop; i++)
            if (lines[i].role == VS_LINE_BODY)
                lines[i].role = VS_LINE_NOTE_MORE;
    }
    vs_note_lists_free(&lists);
    return ok;
}

/* The number that is all the line has, "1", "^1", "¹"; 0 without one. */
static uint32_t raised_number(vs_str t)
{
    uint32_t number = 0;
    const char *at = t.at + (*t.at == '^'), *const end = t.at + t.len;
    if (!vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number))
        at += vs_superscript_number(at, end, &number);
    return at == end ? number : 0;
}

/* "X Noot" / "1" / text: what text extractors make of the notes of officielebekendmakingen.nl. The number may stand on
 * the next page. */
static void find_closable_notes(vs_note_finder *f)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    bool open = false;
    for (uint32_t i = 0; i < count; i++) {
        if (lines[i].role != VS_LINE_BODY)
            continue;
        const vs_str t = vs_line_text(text, &lines[i]);
        if (t.len < 12 && vs_ends_with(t, VS_LIT("X Noot"))) {
            uint32_t next = i + 1;
            while (next < count && lines[next].role != VS_LINE_BODY &&
                   raised_number(vs_line_text(text, &lines[next])) != f->expected)
                next++;
            if (next < count && raised_number(vs_line_text(text, &lines[next])) == f->expected) {
                lines[i].role = VS_LINE_SITE;
                i = next;
                vs_note_set(f, i, (vs_note_label){VS_NOTE_BARE, true, (uint16_t)(lines[i].end - lines[i].begin),
                                                  f->expected});
                f->expected++;
                open = true;
                continue;
            }
        }
        if (open)
            lines[i].role = VS_LINE_NOTE_MORE;
    }
}

static void find_composition(vs_note_finder *f)
{
    vs_text *text = f->text;
    vs_line *lines = text->lines.items;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        if (lines[i].role != VS_LINE_BODY || !vs_text_is_composition(vs_line_text(text, &lines[i])))
            continue;
        vs_str t = vs_line_text(text, &lines[i]);
        vs_note_label label = vs_note_label_read(t);
        if (label.form == VS_NOTE_NONE) {
            size_t at = 0; /* "' Samenstelling": what a scanner made of the number */
            while (at < t.len && !vs_is(t.at[at], VS_UPPER | VS_LOWER))
                at++;
            label = (vs_note_label){VS_NOTE_BARE, true, (uint16_t)at, 1};
            if (!at && i > 0 && lines[i - 1].role == VS_LINE_BODY &&
                vs_text_number_alone(text, &lines[i - 1]) == f->expected)
                lines[i - 1].role = VS_LINE_NOTE_NUMBER;
        }
        if (label.number != f->expected)
            continue;
        vs_note_set(f, i, label);
        f->expected++;
        for (uint32_t k = i + 1; k < text->lines.count; k++) {
            const bool body = lines[k].role == VS_LINE_BODY;
            const vs_note_label next =
                body ? vs_note_label_read(vs_line_text(text, &lines[k])) : (vs_note_label){VS_NOTE_NONE, false, 0, 0};
            /* the second committee's, or any other note */
            const bool follows = next.form == label.form && next.number == f->expected && next.opens;
            if (!vs_text_continues(text, &lines[k - 1], &lines[k]) &&
                !(body && vs_text_is_members(vs_line_text(text, &lines[k]))) &&
                !(follows && vs_note_mark_before(f, next, 0, i)))
                break;
            if (!body)
                continue;
            if (follows) {
                vs_note_set(f, k, next);
                f->expected++;
            } else {
                lines[k].role = VS_LINE_NOTE_MORE;
            }
        }
    }
}

/* A line that is narrower than this many characters ended where its writer ended it. */
#define BROKEN_MIN 20

/* The length of a quotation mark at `at` that closes, with which a sentence goes on or ends: "verdwijnt" / "1» en
 * …". */
static size_t closing_quote(const char *at, const char *end)
{
    const size_t len = end - at >= 2 && at[0] == '\xC2' && at[1] == '\xBB' ? 2
                       : end - at >= 3 && at[0] == '\xE2' && at[1] == '\x80' && (at[2] == '\x99' || at[2] == '\x9D')
                           ? 3
                           : 0;
    return len && (at + len == end || strchr(" .,;?", at[len])) ? len : 0;
}

/* "1 2", "3 4 5": the line holds nothing but the marks of notes that follow each other, all of which there are. */
static bool is_row_of_marks(vs_str t, const bool *notes, uint32_t count)
{
    const char *at = t.at, *end = t.at + t.len;
    uint32_t before = 0, number, marks = 0;
    for (; at < end; marks++, before = number) {
        at += marks && *at == ' ';
        if (!vs_read_number(&at, end, 999, &number) || number >= count || !notes[number] ||
            (marks && number != before + 1) || (at < end && *at != ' '))
            return false;
    }
    return marks >= 2;
}

/* Some extractors put raised digits at the start of a line of their own, before the rest of the line that they stood
 * in: "heeft gesteld" / "2 Zo nee, waarom niet?". Such lines are marked, and those joined to the line before that have
 * the number of a note which has no mark elsewhere. */
static bool find_raised(vs_note_finder *f)
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
        if (!vs_is_digit(t.at[0]) || t.at[0] == '0' || line->blanks || line->role != VS_LINE_BODY ||
            lines[i - 1].role != VS_LINE_BODY)
            continue;
        const char *at = t.at, *end = t.at + t.len;
        uint32_t number;
        if (!vs_read_number(&at, end, 999, &number) || number >= notes.count || !notes.items[number] || at == end)
            continue;
        if (is_row_of_marks(t, notes.items, notes.count)) {
            line->flags |= VS_LINE_RAISED | VS_LINE_JOINED;
            continue;
        }
        const bool sentence = lines[i - 1].flags & VS_LINE_SENTENCE, space = *at == ' ' && at + 1 < end;
        /* "VRAGEN" / "1. Hoeveel molens …": below a line that cannot have been broken, a list begins. */
        if (!space && !closing_quote(at, end) &&
            (sentence || lines[i - 1].width < BROKEN_MIN || !strchr(".,;?", *at) || (at + 1 < end && at[1] != ' ') ||
                       (*at == '.' && at + 2 < end && !vs_starts_upper(vs_str_of(at + 2, end)))))
            continue;
        ok = look(f, count);
        const vs_mark_seen own = vs_marks_seen_of(&f->seen, number, 1u << VS_MARK_DIGITS);
        const vs_mark_seen before = vs_marks_seen_of(&f->seen, number - 1, 1u << VS_MARK_DIGITS);
        if (own.first && !own.lone)
            continue;
        line->flags |= VS_LINE_RAISED;
        /* "Yassini en Peters" / "2 en over …": where the line before is no piece of a paragraph, nothing else cuts a
         * sentence */
        const bool cut = !sentence && lines[i - 1].width >= (text->wrapped ? 2u * text->widest : BROKEN_MIN);
        if ((!own.first || own.first == i + 1) && (!space || cut || vs_starts_upper(vs_str_of(at + 1, end))) &&
            (number == 1 || (before.first && before.first <= i)))
            line->flags |= VS_LINE_JOINED;
    }
    vs_vec_free(&notes);
    return ok;
}

bool vs_text_find_notes(vs_text *text)
{
    const uint32_t count = text->lines.count;
    vs_note_finder f = {.text = text, .expected = 1};
    find_composition(&f);
    find_closable_notes(&f);
    if (text->paged) {
        uint32_t begin = 0;
        for (uint32_t i = 0; i <= count; i++) {
            if (i < count && (i == begin || !(text->lines.items[i].flags & VS_LINE_PAGE_START)))
                continue;
            vs_find_page_notes(&f, begin, i);
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
    vs_vec_free(&f.labels);
    return ok;
}

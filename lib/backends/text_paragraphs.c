/* text_paragraphs.c - which lines of a wrapped text go on with the paragraph of the line before. */
#include "backends/text.h"
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "language/sentence.h"
#include "vocabulary/forms.h"

/* "Toelichting:", a line of its own below written questions. */
static bool is_remark_head(vs_str t)
{
    return vs_equal(t, VS_LIT("Toelichting:")) || vs_equal(t, VS_LIT("Toelichting"));
}

/* "2024Z18436": the Kamer's number of a case or document, alone. */
static bool is_kamer_number(vs_str t) { return t.len == 10 && vs_form_kamer_number(t.at, t.at + t.len); }

/* "VERSLAG VAN EEN …", "AB VERSLAG …": a title, with the letter that the Eerste Kamer numbers it with. */
static bool is_title_in_capitals(vs_str t)
{
    static const vs_str titles[] = {
#define VS_TITLE_OPENING(opening) VS_ENTRY(opening),
#include "vocabulary/title_kinds.def"
    };
    size_t letters = 0;
    while (letters < t.len && letters < 3 && vs_is(t.at[letters], VS_UPPER))
        letters++;
    const size_t begin = letters > 0 && letters < t.len && t.at[letters] == ' ' ? letters + 1 : 0;
    return vs_starts_with_any((vs_str){t.at + begin, t.len - begin}, VS_TEXTS(titles));
}

/* A line of its own in the head of a document: the number of an Aanhangsel below its title, or of the Kamer; "Nr. 5
 * VERSLAG VAN …", and "nr. 5" below a dossier and its title. */
static bool is_head_number(vs_str t, vs_str before)
{
    if (is_kamer_number(t))
        return true;
    size_t at = vs_starts_with_nocase(t, VS_LIT("nr. ")) ? 4 : 0, begin = at;
    while (at < t.len && vs_is_digit(t.at[at]))
        at++;
    if (at == begin || at - begin > 4)
        return false;
    if (at < t.len) /* a title in capitals */
        return begin && *t.at == 'N' && t.len - at > 4 && t.at[at] == ' ' && vs_is(t.at[at + 1], VS_UPPER) &&
               vs_is(t.at[at + 2], VS_UPPER);
    if (!begin)
        return vs_ends_with(before, VS_LIT("gegeven antwoorden"));
    return before.at[before.len - 1] != ',' && !vs_ends_open(before);
}

/* Lines that start something of their own, so that they never go on with a paragraph. `full`: the line before, `a`, had
 * no room for the first word of `t`. */
static bool starts_block(const vs_text *text, vs_str t, const vs_line *a, vs_str before, bool full)
{
    if (is_remark_head(t) || ((vs_is_digit(*t.at) || *t.at == 'N' || *t.at == 'n') && is_head_number(t, before)) ||
        (vs_is(*t.at, VS_UPPER) && t.len > 6 && vs_is(t.at[3], VS_UPPER) &&
         (vs_is(t.at[4], VS_UPPER) || vs_is(t.at[5], VS_UPPER)) && is_title_in_capitals(t)))
        return true;
    /* "… beantwoord." / "Voorzitter van de commissie,"; "Aan de Minister van Justitie" / "'s-Gravenhage, 1 februari
     * 1990" */
    if (t.len < 120 && vs_form_letter_line(t) && ((full && (a->flags & VS_LINE_SENTENCE)) || !vs_ends_open(before)))
        return true;
    vs_number_label number = vs_form_number(t);
    /* "betalen." / "7) Hoe ziet …": a mark, where what begins stands below an empty line */
    if (number.form == VS_NUMBER_PAREN && full && text->separated)
        return false;
    if (number.form == VS_NUMBER_VRAAG) /* and not "zie het antwoord op / vraag 6." */
        return (number.alone && vs_starts_upper(t)) || (a->flags & VS_LINE_SENTENCE);
    /* "12. Wanneer …" begins a question only where the sentence before it has ended. */
    if (number.form != VS_NUMBER_NONE && number.form != VS_NUMBER_INLINE)
        return (a->flags & VS_LINE_SENTENCE) || a->width < 30 || vs_fraction_heading_over(before);
    if (number.form == VS_NUMBER_INLINE && (a->flags & VS_LINE_SENTENCE))
        return vs_starts_upper(
            (vs_str){t.at + number.length, t.len - number.length}); /* "1 Hoeveel": no sentence begins so */
    if (vs_form_answer(t).found)
        return (a->flags & VS_LINE_SENTENCE) || vs_form_answer(t).alone;
    size_t bullet = vs_form_bullet(t);
    if (bullet && (vs_is(t.at[0], VS_MULTI) || t.at[0] == '*')) {
        /* "– in sommige gevallen –" in the middle of a sentence: an item of a list would stand below a line that
         * ended */
        const bool dash =
            vs_starts_with(t, VS_LIT("\xE2\x80\x93")) && vs_starts_lower((vs_str){t.at + bullet, t.len - bullet});
        return !dash || !full || (a->flags & VS_LINE_SENTENCE) || strchr(",;", before.at[before.len - 1]);
    }
    if (bullet && vs_is(t.at[0], VS_LOWER) && t.at[1] != ' ')
        return strchr(":;,.?", before.at[before.len - 1]) != NULL;
    if (bullet && t.at[0] == '-')
        return (a->flags & VS_LINE_SENTENCE) || (!full && vs_starts_upper(vs_str_of(t.at + bullet, t.at + t.len)));
    vs_part part = vs_form_part(t);
    return part == VS_PART_QUESTIONS || part == VS_PART_ANSWERS || part == VS_PART_AGENDA || vs_form_contents_head(t);
}

/* A line that is the heading of a fraction's part to its end. */
static bool ends_fraction_heading(vs_str t)
{
    static const vs_str ends[] = {VS_ENTRY("fractie"), VS_ENTRY("-fracties"), VS_ENTRY("bewindspersoon"),
                                  VS_ENTRY("bewindspersonen")};
    return vs_ends_with_any(t, VS_TEXTS(ends)) && vs_form_fraction_start(t);
}

/* "Vragen en opmerkingen van de leden van de SP-fractie 2": a line of a list of contents. */
static bool ends_in_page_number(vs_str t)
{
    size_t digits = 0;
    while (digits < t.len && vs_is_digit(t.at[t.len - 1 - digits]))
        digits++;
    return digits && digits < 4 && digits < t.len &&
           (vs_is_space(t.at[t.len - 1 - digits]) || t.at[t.len - 1 - digits] == '.');
}

/* "Reactie van de Minister van Landbouw, Natuur en", "Antwoord van minister": a label that its line does not end. No
 * answer begins with a small letter. */
static bool is_open_label(vs_str before, const vs_line *b, vs_str after)
{
    const vs_answer_label label = vs_form_answer(before);
    if (!label.alone || !label.respondent.len || before.at[before.len - 1] == ':')
        return false;
    const bool bare = vs_equal_nocase(label.respondent, VS_LIT("minister")) ||
                      vs_equal_nocase(label.respondent, VS_LIT("staatssecretaris"));
    return (b->flags & VS_LINE_LOWER) || *after.at == '(' || vs_ends_open(before) ||
           (bare && vs_find_nocase(before, VS_LIT(" van "))) ||
           /* "mede namens de minister van Binnenlandse" / "Zaken"; but "Antwoord van minister De Jonge" / "Ja." */
           (before.at[before.len - 1] == 'e' &&
            (vs_starts_with(after, VS_LIT("Zaken")) || vs_starts_with(after, VS_LIT("Zorg"))));
}

/* A full line that is a fraction's heading, or one over the answers to it, to its end: the next line, which begins a
 * sentence, is no part of it. */
static bool is_whole_heading(vs_str before, vs_str t)
{
    if (!vs_starts_upper(t) || vs_ends_open(before) || !vs_fraction_heading_over(before))
        return false;
    char joined[VS_HEADING_MAX + 1];
    if (before.len + 1 + t.len > sizeof joined)
        return true;
    memcpy(joined, before.at, before.len);
    joined[before.len] = ' ';
    memcpy(joined + before.len + 1, t.at, t.len);
    return !vs_fraction_heading_over((vs_str){joined, before.len + 1 + t.len});
}

/* "… is verleend?", "… is verleend? (blz. 14)" */
static bool ends_questions(vs_str t)
{
    if (t.at[t.len - 1] == ')') {
        while (t.len && t.at[t.len - 1] != '(')
            t.len--;
        t.len -= t.len > 0;
        t = vs_trim(t);
    }
    return t.len && t.at[t.len - 1] == '?';
}

/* A question goes on so behind another. */
static bool opens_question(vs_str t)
{
    static const vs_str words[] = {
#define VS_OPENING(word) VS_ENTRY(word),
#include "vocabulary/question_openings.def"
    };
    return vs_starts_with_any(t, VS_TEXTS(words)) || ends_questions(t) || !vs_starts_upper(t);
}

bool vs_text_numbers_question(const vs_text *text, const vs_line *b)
{
    const vs_str t = vs_line_text(text, b);
    const vs_number_label label = vs_form_number(t);
    if (label.form != VS_NUMBER_BRACKET && label.form != VS_NUMBER_PAREN)
        return false;
    const vs_str own = {t.at + label.length, t.len - label.length};
    return vs_starts_upper(own) && opens_question(own) && vs_text_begins_asking(text, b);
}

/* "De leden van de VVD-fractie", "De leden van de fractie van", "Het lid van de BBB-fractie". */
static bool names_speaker(vs_str t)
{
    if (!vs_starts_with(t, VS_LIT("De leden van de ")) && !vs_starts_with(t, VS_LIT("Het lid van de ")))
        return false;
    const vs_str name = {t.at + 15, t.len < 60 ? t.len - 15 : 45};
    return vs_find(name, VS_LIT("fractie")) != NULL;
}

/* A short line below the end of a sentence, with something new below it: where the text goes on, the next word would
 * have found room on it. "Bezetting van de posten", "Vraag:". */
static bool is_short_heading(const vs_text *text, const vs_line *a, const vs_line *b, vs_str t)
{
    const vs_line *c = b + 1;
    if (!(a->flags & VS_LINE_SENTENCE) || b->width * 5u > text->full * 3u || !vs_starts_upper(t) ||
        c >= text->lines.items + text->lines.count || c->role != VS_LINE_BODY ||
        (c->flags & (VS_LINE_LOWER | VS_LINE_JOINED | VS_LINE_PAGE_START)))
        return false;
    const char last = t.at[t.len - 1];
    if (last == ':' ? b->width > 20
                    : (b->flags & VS_LINE_SENTENCE) || !vs_is(last, VS_LOWER | VS_UPPER | VS_DIGIT | VS_MULTI) ||
                          vs_ends_open(t))
        return false;
    const vs_str next = vs_line_text(text, c);
    const vs_number_label number = vs_form_number(next); /* "3. Hoe kijkt de Minister" */
    return (vs_starts_upper(next) || number.form == VS_NUMBER_DOT || number.form == VS_NUMBER_PAREN) &&
           vs_text_filled_width(text, b, c) < text->full;
}

/* Who speaks in the paragraph of the line `a`: the last of its lines that begins with a capital and tells it. */
static vs_speaker speaker_above(const vs_text *text, const vs_line *a)
{
    enum { LINES = 12 };
    for (const vs_line *line = a; line >= text->lines.items && line > a - LINES && line->role == VS_LINE_BODY; line--) {
        const vs_str t = vs_line_text(text, line);
        const vs_speaker speaker = vs_starts_upper(t) ? vs_speaker_of(t) : VS_SPEAKER_UNKNOWN;
        if (speaker != VS_SPEAKER_UNKNOWN)
            return speaker;
        if (line->blanks || vs_form_answer(t).found || vs_form_number(t).form != VS_NUMBER_NONE)
            break;
    }
    return VS_SPEAKER_UNKNOWN;
}

/* Nobody but who answers begins a sentence so. */
static bool opens_answer(vs_str t)
{
    static const vs_str openings[] = {VS_ENTRY("Ik "), VS_ENTRY("In reactie op de"), VS_ENTRY("In antwoord op de"),
                                      VS_ENTRY("Op de vraag "), VS_ENTRY("Op de vragen ")};
    return vs_starts_with_any(t, VS_TEXTS(openings));
}

/* Sentences of a letter or of the head of a report, each of which is a paragraph. */
static bool opens_formula(vs_str t)
{
    static const vs_str openings[] = {VS_ENTRY("De vragen en opmerkingen zijn "), VS_ENTRY("De op "),
                                      VS_ENTRY("Hierbij zend "),                  VS_ENTRY("Hierbij bied "),
                                      VS_ENTRY("Hierbij ontvangt u ")};
    return vs_starts_with_any(t, VS_TEXTS(openings)) && (*t.at != 'D' || t.at[3] != 'o' || vs_is_digit(t.at[6]));
}

/* Below a full line that ends a sentence, somebody else speaks: "… naar uw Kamer te sturen." / "Genoemde leden
 * vragen …". */
static bool speaker_changes(const vs_text *text, const vs_line *a, vs_str before, vs_str t)
{
    if (opens_formula(t))
        return true;
    const vs_speaker now = vs_speaker_of(t);
    if (now == VS_SPEAKER_UNKNOWN)
        return false;
    const vs_str opening = {t.at, t.len < 70 ? t.len : 70};
    if (now == VS_SPEAKER_FRACTION && vs_find(opening, VS_LIT("fractie")) && !vs_find(opening, VS_LIT("eze fractie")))
        return true;
    if (now == VS_SPEAKER_RESPONDENT && ends_questions(before))
        return true;
    if (now == VS_SPEAKER_FRACTION || opens_answer(t)) {
        const vs_speaker above = speaker_above(text, a);
        return above != VS_SPEAKER_UNKNOWN && above != now;
    }
    const vs_speaker then = vs_starts_upper(before) ? vs_speaker_of(before) : VS_SPEAKER_UNKNOWN;
    return then != VS_SPEAKER_UNKNOWN && then != now;
}

bool vs_text_begins_asking(const vs_text *text, const vs_line *b)
{
    enum { LINES = 12 };
    const vs_line *const end = text->lines.items + text->lines.count;
    if (b->flags & VS_LINE_LOWER)
        return false;
    const vs_str t = vs_line_text(text, b);
    if ((vs_find(t, VS_LIT("leden")) || vs_find(t, VS_LIT("fractie")) || vs_find(t, VS_LIT("et lid "))) &&
        vs_speaker_of(t) == VS_SPEAKER_FRACTION)
        return true;
    for (const vs_line *line = b; line < end && line < b + LINES && line->role == VS_LINE_BODY; line++) {
        if (line > b && line->blanks)
            return false;
        const char *at = text->input->text + line->begin;
        vs_str sentence;
        if (vs_sentence_next(&at, text->input->text + line->end, &sentence) && sentence.len) {
            const char last = sentence.at[sentence.len - 1];
            if (last == '?' || at < text->input->text + line->end || (line->flags & VS_LINE_SENTENCE))
                return last == '?';
        }
    }
    return false;
}

/* "Reactie op de vragen en opmerkingen van de leden van de ChristenUnie-fractie": a line over answers. */
static bool is_heading_over_answers(vs_str t)
{
    return t.len < 160 && (*t.at == 'R' || *t.at == 'A' || *t.at == 'B') &&
           (vs_starts_with(t, VS_LIT("Reactie ")) || vs_starts_with(t, VS_LIT("Antwoord ")) ||
            vs_starts_with(t, VS_LIT("Antwoorden ")) || vs_starts_with(t, VS_LIT("Beantwoording "))) &&
           (vs_ends_open(t) ? vs_find(t, VS_LIT(" vragen van de leden ")) != NULL : vs_fraction_heading_over(t));
}

/* An extractor has joined the lines of `before`, too long for a heading: where the page ends, or where a word in
 * italics stood, they go on with `b` in the middle of a sentence. */
static bool joined_goes_on(const vs_text *text, const vs_line *a, const vs_line *b, vs_str before, vs_str t)
{
    const bool page = (b->flags & VS_LINE_PAGE_START) != 0;
    if ((a->flags & VS_LINE_SENTENCE) || (b->blanks && !page) || strchr(":;", before.at[before.len - 1]))
        return false;
    return (page || (b->flags & VS_LINE_LOWER) || vs_ends_open(before)) && !starts_block(text, t, a, before, false);
}

/* The line above, `before`, is one by itself, or ends what stands above it. */
static bool ends_block(const vs_line *a, const vs_line *b, vs_str before, vs_str t)
{
    const bool sentence = a->flags & VS_LINE_SENTENCE;
    if (is_remark_head(before) || (a->width == 10 && is_kamer_number(before)))
        return true;
    if (vs_form_fraction_start(t) && (sentence || ends_in_page_number(before)))
        return true;
    if (ends_fraction_heading(before) && !(b->flags & VS_LINE_LOWER))
        return true;
    /* one heading below another, in a list of contents: no heading has such a beginning inside */
    if (vs_starts_upper(t) && vs_form_fraction_start(t) && vs_form_fraction_start(before) && !vs_ends_open(before))
        return true;
    if (a->width < 40 &&
        (vs_starts_with(before, VS_LIT("Vergaderjaar ")) || vs_starts_with(before, VS_LIT("Zitting "))))
        return true; /* "21 300 hoofdstuk XI" */
    /* the heads over written questions and over their answers: "(ingezonden 9 januari 1998)", "(2011Z01234)" */
    const char *const end = before.at + before.len - 1;
    if (*end == ')' &&
        (vs_find_nocase(before, VS_LIT("(ontvangen ")) || vs_find_nocase(before, VS_LIT("(ingezonden ")) ||
         (before.len > 12 && end[-11] == '(' && vs_form_kamer_number(end - 10, end))))
        return true;
    const vs_number_label label = vs_form_number(before);
    if (label.form != VS_NUMBER_NONE && label.alone)
        return true;
    const vs_part part = vs_form_part(before);
    return part == VS_PART_AGENDA ||
           ((part == VS_PART_QUESTIONS || part == VS_PART_ANSWERS) && vs_form_fraction_start(t));
}

/* Nothing but the words of both lines can tell that `t` begins something: no empty line stands between paragraphs, or
 * a page ends. `full`: `before` had no room for the first word of `t`. */
static bool begins_anew(const vs_text *text, const vs_line *a, const vs_line *b, vs_str before, vs_str t, bool full)
{
    const bool sentence = a->flags & VS_LINE_SENTENCE;
    if (full &&
        (is_short_heading(text, a, b, t) || (t.len < 60 && !vs_ends_open(before) && vs_fraction_heading_is(t)) ||
         (sentence && is_heading_over_answers(t))))
        return true;
    if (text->unlabelled && ends_questions(before) && !opens_question(t) && vs_speaker_of(t) != VS_SPEAKER_FRACTION)
        return true;
    /* Who is named speaks anew; within a paragraph it is "deze leden". */
    return (sentence || vs_form_fraction_start(before)) && names_speaker(t);
}

/* "Groningen        9        4": a row of a table, or of a list of contents, however wide it is. */
static bool is_row(vs_str t)
{
    const char last = t.at[t.len - 1];
    return (vs_is_digit(last) || last == '%') && vs_find(t, VS_LIT("    "));
}

bool vs_text_continues(const vs_text *text, const vs_line *a, const vs_line *b)
{
    if (b->flags & VS_LINE_JOINED)
        return true;
    if (!text->wrapped)
        return false;
    const bool page = (b->flags & VS_LINE_PAGE_START) != 0, sentence = a->flags & VS_LINE_SENTENCE;
    const vs_str before = vs_line_text(text, a), t = vs_line_text(text, b);
    if (a->width > VS_WIDEST_WRAP)
        return joined_goes_on(text, a, b, before, t);
    if (b->blanks && !page)
        return false;
    if (text->hanging && !page)
        return b->indent >= 4;
    const uint32_t filled = vs_text_filled_width(text, a, b);
    const bool full = filled >= text->full;
    if (starts_block(text, t, a, before, full) || (is_row(before) && !(b->flags & VS_LINE_LOWER)) ||
        (is_row(t) && vs_find(before, VS_LIT("    "))))
        return false;
    if (vs_form_answer(before).alone || vs_form_contents_head(before))
        return is_open_label(before, b, t);
    if (ends_block(a, b, before, t) ||
        ((page || !text->separated) && begins_anew(text, a, b, before, t, full)) ||
        /* the next question, below an answer whose last line is full */
        (text->answering && full && sentence && vs_text_begins_asking(text, b)) ||
        is_whole_heading(before, t)) /* the last of these, as it costs most */
        return false;
    /* "BRIEF VAN DE STAATSSECRETARIS VAN WELZIJN," / "VOLKSGEZONDHEID EN CULTUUR" */
    if (before.at[before.len - 1] == ',' && t.len > 1 && vs_is(t.at[0], VS_UPPER) && vs_is(t.at[1], VS_UPPER) &&
        is_title_in_capitals(before))
        return true;
    if (text->separated && !page) /* a line that was not full and ended no sentence was not wrapped: a heading */
        return full || (sentence && (text->always_apart || filled + filled / 8 >= text->full)) ||
               !vs_starts_upper(t) || vs_ends_open(before);
    if (b->flags & VS_LINE_LOWER)
        return true;
    if (!full && vs_form_fraction_start(t))
        return false;
    if (full)
        return !sentence || !speaker_changes(text, a, before, t);
    /* A line that goes on with a sentence and does not end it is no heading, and hardly the end of a paragraph. */
    /* "€ 3,2 miljoen" begins nothing */
    const bool amount = t.at[0] == '(' || vs_starts_with(t, VS_LIT("\xE2\x82\xAC"));
    return !sentence &&
           ((a->width * 4u >= text->full * 3u && ((a->flags & VS_LINE_LOWER) || amount)) ||
            (a->width * 5u >= text->full * 3u && vs_is(before.at[before.len - 1], VS_LOWER) && vs_ends_open(before)));
}

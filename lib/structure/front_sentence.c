/* front_sentence.c - one sentence of the front matter: dates and what they mean, whom the questions went to, the
 * number of the case.
 *
 * A sentence is read as a row of words that matter (vocabulary/front_words.def). What a date means is told by the verb
 * that follows it ("op 6 september 2023 ... voorgelegd"), or by the one before it where the date is the last thing said
 * ("beantwoord bij brief van 12 september 2022"). A date that belongs to the subject of the questions ("over de brief
 * van 13 april") has neither "op" nor "bij brief van" before it, or stands behind an "over". */
#include "structure/front_prose.h"
#include "base/limits.h"

static bool is_date_word(vs_front_word word)
{
    return word == VS_WORD_ON || word == VS_WORD_BY_LETTER || word == VS_WORD_YOUR_LETTER ||
           word == VS_WORD_SENT_LETTER || word == VS_WORD_REPLY_LETTER || word == VS_WORD_HANDED_IN ||
           word == VS_WORD_RECEIVED || word == VS_WORD_LETTER_DATED;
}

/* What a verb says of the date at `i`: VERSLAG_DATE_SUBMITTED, _ANSWERED or _NONE. */
static verslag_date verb_meaning(const vs_sentences *s, size_t verb)
{
    const vs_told *told = &s->words[verb];
    if (told->word == VS_WORD_SUBMITTED)
        return VERSLAG_DATE_SUBMITTED;
    if (told->word == VS_WORD_ANSWERED)
        return VERSLAG_DATE_ANSWERED;
    /* "toegezonden": what was? The noun right behind it, else the nearest one before it. */
    if (verb + 1 < s->count && s->words[verb + 1].at - told->end <= 2) {
        if (s->words[verb + 1].word == VS_WORD_QUESTIONS)
            return VERSLAG_DATE_SUBMITTED;
        if (s->words[verb + 1].word == VS_WORD_ANSWERS)
            return VERSLAG_DATE_ANSWERED;
    }
    for (size_t i = verb; i-- > 0;) {
        if (s->words[i].word == VS_WORD_QUESTIONS)
            return VERSLAG_DATE_SUBMITTED;
        if (s->words[i].word == VS_WORD_ANSWERS)
            return VERSLAG_DATE_ANSWERED;
        if (s->words[i].word == VS_WORD_ABOUT) /* "over de bij brief van 3 mei toegezonden nota" */
            return VERSLAG_DATE_NONE;
    }
    return vs_starts_with(vs_str_of(told->at, told->end), VS_LIT("ontvangen")) ? VERSLAG_DATE_NONE
                                                                               : VERSLAG_DATE_SUBMITTED;
}

static bool is_verb(vs_front_word word)
{
    return word == VS_WORD_SUBMITTED || word == VS_WORD_SENT || word == VS_WORD_ANSWERED;
}

/* "Antwoord van minister X (Y). (Ontvangen 6 april 1995)": the sentence before tells what was received. */
static bool below_answer(const vs_sentences *s, const char *at)
{
    const char *text = s->front->parse->blocks.text, *line = at;
    while (line > text && (line[-1] != '\n' || at - line < 2) && at - line < (ptrdiff_t)VS_HEADING_MAX)
        line--; /* "(Ontvangen" can begin a line */
    return vs_starts_with(vs_str_of(line, at), VS_LIT("Antwoord van "));
}

static verslag_date date_meaning(const vs_sentences *s, size_t i)
{
    switch (s->words[i].word) {
    case VS_WORD_HANDED_IN:
    case VS_WORD_SENT_LETTER:
        return VERSLAG_DATE_SUBMITTED;
    case VS_WORD_REPLY_LETTER:
        return VERSLAG_DATE_ANSWERED;
    case VS_WORD_LETTER_DATED: /* of a letter that is itself the answer */
        return s->front->parse->doc->title ? VERSLAG_DATE_NONE : VERSLAG_DATE_ANSWERED;
    case VS_WORD_YOUR_LETTER: /* in a letter with answers to questions of members */
        for (size_t k = 0; k < s->count; k++)
            if (s->words[k].word == VS_WORD_QUESTIONS)
                return VERSLAG_DATE_SUBMITTED;
        return VERSLAG_DATE_NONE;
    case VS_WORD_RECEIVED: /* "Antwoord van Minister X (ontvangen 14 november 2024)"; a Mededeling is no answer */
        for (size_t k = i; k-- > 0;)
            if (s->words[k].word == VS_WORD_ANSWERS || s->words[k].word == VS_WORD_NOTICE)
                return s->words[k].word == VS_WORD_ANSWERS ? VERSLAG_DATE_ANSWERED : VERSLAG_DATE_NONE;
        return below_answer(s, s->words[i].at) ? VERSLAG_DATE_ANSWERED : VERSLAG_DATE_NONE;
    default:
        break;
    }
    /* "voorgelegd op 6 september": the verb stands right before. */
    if (i > 0 && is_verb(s->words[i - 1].word) && s->words[i].at - s->words[i - 1].end <= 2)
        return verb_meaning(s, i - 1);
    for (size_t k = i + 1; k < s->count; k++)
        if (is_verb(s->words[k].word))
            return verb_meaning(s, k);
    for (size_t k = i; k-- > 0 && s->words[k].word != VS_WORD_ABOUT;) {
        if (is_verb(s->words[k].word))
            return verb_meaning(s, k);
        if (s->words[i].word == VS_WORD_BY_LETTER && s->words[k].word == VS_WORD_ANSWERS)
            return VERSLAG_DATE_ANSWERED; /* "De antwoorden, ingezonden bij brief van 20 maart 2020" */
    }
    return VERSLAG_DATE_NONE;
}

/* Tells of a choice about the date at `told`: of one for each kind of date and each kind of choice. */
static bool tell_date(vs_sentences *s, const vs_told *told, uint32_t choice, const char *what)
{
    vs_parse *parse = s->front->parse;
    if (s->choices_told & choice)
        return true;
    s->choices_told |= choice;
    const uint32_t begin = (uint32_t)(told->at - parse->blocks.text), end = (uint32_t)(told->end - parse->blocks.text);
    return vs_diagnose(parse, VERSLAG_CODE_VALUE_CHOSEN, begin, end, "%s", what);
}

/* Keeps the first date of its kind, and tells where another is said. */
static bool keep_date(vs_sentences *s, const vs_told *told, verslag_date which, vs_date date)
{
    vs_parse *parse = s->front->parse;
    const char *before = parse->doc->dates[which];
    char text[11];
    if (!before) {
        const bool yearless = !told->date.year && date.year;
        return vs_front_keep_date(parse, which, date) &&
               (!yearless || tell_date(s, told, 1u, "a date without a year: taken as the last such day before the "
                                                    "document's own"));
    }
    vs_date_write(date, text);
    return strcmp(before, text) == 0 ||
           tell_date(s, told, 2u << which, "another date of the same kind stands before it: the first is taken");
}

/* The year of a date that lacks it: the last one that is not after the document's own date. */
static bool complete_year(const vs_front *f, vs_date *date)
{
    if (date->year)
        return true;
    vs_date own = f->adopted.year ? f->adopted : f->letter_date;
    if (own.year == 0)
        return false;
    bool later = date->month > own.month || (date->month == own.month && date->day > own.day);
    date->year = (uint16_t)(own.year - later);
    return true;
}

/* Behind the noun "brief" an office is whom some other letter went to. */
static bool behind_letter(const char *begin, const char *at)
{
    static const vs_str letters[] = {VS_ENTRY("brief "), VS_ENTRY("brieven "), VS_ENTRY("verzoek ")};
    return vs_ends_with_any(vs_str_of(begin, at), VS_TEXTS(letters));
}

bool vs_front_addressees(vs_sentences *s, const char *at, const char *end)
{
    vs_str bare;
    if (!vs_front_offices(s->front->parse, at, end, &bare))
        return false;
    if (bare.len && s->bare.len == 0)
        s->bare = bare;
    return true;
}

/* The first "2024Z11859" of a sentence. */
static bool read_case_number(vs_parse *parse, vs_str sentence)
{
    const char *end = sentence.at + sentence.len, *after;
    vs_str a, b;
    for (const char *p = sentence.at; p < end && !parse->doc->case_number; p++)
        if (*p == '2' && (p == sentence.at || vs_is_gap(p[-1]) || p[-1] == '(') &&
            vs_front_scan(vs_str_of(p, end), &after, &a, &b) == VS_FRONT_CASE)
            return (parse->doc->case_number = vs_keep(parse, a)) != NULL;
    return true;
}

/* "heeft de minister van Verkeer en Waterstaat enige vragen voorgelegd": the office stands before what it is asked. */
static bool office_is_asked(const vs_sentences *s, const char *begin)
{
    bool office = false, questions = false;
    for (size_t i = 0; i < s->count && s->words[i].word != VS_WORD_ABOUT; i++) {
        if (office && questions && s->words[i].word == VS_WORD_SUBMITTED)
            return true;
        questions = questions || (office && s->words[i].word == VS_WORD_QUESTIONS);
        office = office || (s->words[i].word == VS_WORD_OFFICE && s->words[i].at != begin);
    }
    return false;
}

/* "Hierbij zend ik u de antwoorden op de vragen van", "In antwoord op uw brief": of a sentence that speaks of
 * answers. */
static bool brings_answers(const vs_sentences *s, vs_str sentence)
{
    if (vs_phrase("in antwoord op", sentence))
        return true;
    bool questions = false; /* not "mijn reactie op het rapport" */
    for (size_t i = 0; i < s->count && !questions; i++)
        questions = s->words[i].word == VS_WORD_QUESTIONS;
    return questions && (vs_phrase("hierbij|hiermee|bijgaand|bijgevoegd", sentence) ||
                         vs_phrase("met|in|bij deze brief", sentence));
}

/* What the words of one sentence say together. */
typedef struct {
    bool asks;        /* questions were put */
    bool submitted;   /* with the date on which they were */
    bool answered;
    bool your_letter; /* "uw brief" */
    bool handed_in;   /* "ingezonden" */
    bool to;          /* somebody is named to whom they went */
} gist;

/* Dates, and what else single words say. */
static bool read_told(vs_sentences *s, gist *said)
{
    for (size_t i = 0; i < s->count; i++) {
        const vs_told *told = &s->words[i];
        const vs_front_word word = told->word;
        said->your_letter |= word == VS_WORD_YOUR_LETTER;
        said->handed_in |= word == VS_WORD_HANDED_IN;
        said->asks |= word == VS_WORD_SUBMITTED || word == VS_WORD_SENT || word == VS_WORD_HANDED_IN;
        said->answered |= word == VS_WORD_ANSWERED || word == VS_WORD_ANSWERS;
        s->to_government = s->to_government || word == VS_WORD_GOVERNMENT;
        if (!is_date_word(word))
            continue;
        vs_date date = told->date;
        verslag_date which = date_meaning(s, i);
        if (which == VERSLAG_DATE_NONE || !complete_year(s->front, &date))
            continue;
        if (!s->committees && !s->members && !said->your_letter && !said->handed_in)
            continue;
        said->submitted |= which == VERSLAG_DATE_SUBMITTED;
        if (!keep_date(s, told, which, date))
            return false;
    }
    return true;
}

/* Whom the questions went to, or who answered them. */
static bool read_offices(vs_sentences *s, gist *said, const char *begin, const char *end)
{
    for (size_t i = 0; i < s->count; i++) {
        const vs_told *told = &s->words[i];
        const vs_front_word before = i > 0 ? s->words[i - 1].word : VS_WORD_OTHER;
        const ptrdiff_t gap = i > 0 ? told->at - s->words[i - 1].end : 0;
        if (told->word == VS_WORD_TO && before == VS_WORD_QUESTIONS && gap <= 2)
            said->asks = true; /* "in de vorm van een lijst van vragen aan de Minister" */
        if (told->word == VS_WORD_CONSULTED ||
            (told->word == VS_WORD_TO && (said->asks || told->at == begin) && !behind_letter(begin, told->at))) {
            if (said->to && !s->committees)
                break;
            said->to = true;
            if (!vs_front_addressees(s, told->end, end))
                return false;
        } else if (told->word == VS_WORD_OFFICE && s->answerer.len == 0 &&
                   ((said->answered && !said->asks) ||
                    (before == VS_WORD_ANSWERS && gap <= 5))) { /* "het antwoord van de Minister" */
            s->answerer = vs_str_of(told->end, end);
        }
    }
    return true;
}

/* The office without "aan": "heeft zij de Minister op 10 april 2019 een brief gestuurd". */
static bool read_bare_office(vs_sentences *s, const char *begin, const char *end)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->words[i].word == VS_WORD_OFFICE && s->words[i].at != begin) /* there the committee stands */
            return vs_front_addressees(s, s->words[i].end, end);
    return true;
}

/* The number of the case, and that it is about questions of members where no title says so. */
static bool read_case(vs_sentences *s, const gist *said, vs_str sentence, bool names_members)
{
    vs_front *f = s->front;
    const bool untitled = !f->parse->doc->title;
    /* "(ingezonden 4 april 2018, nr. 2018Z05678)"; "Hierbij zend ik u de antwoorden op de vragen … (2018Z05678)" */
    if ((said->handed_in || (said->answered && untitled)) && s->members && !read_case_number(f->parse, sentence))
        return false;
    /* "In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, ... de vragen van het lid ..." */
    if (!(said->your_letter || said->handed_in) || !(said->answered || s->answers_told) || !untitled)
        return true;
    if (f->kind_hint == VERSLAG_KIND_UNKNOWN && (s->member_told || names_members)) {
        f->kind_hint = VERSLAG_KIND_AANHANGSEL;
        s->members = true;
    }
    return read_case_number(f->parse, sentence);
}

static bool end_sentence(vs_sentences *s, const char *begin, const char *end)
{
    const vs_parse *parse = s->front->parse;
    const vs_str sentence = vs_str_of(begin, end);
    gist said = {.asks = s->members && parse->addressees.count == 0};
    if (!read_told(s, &said) || ((s->committees || s->members) && !read_offices(s, &said, begin, end)))
        return false;
    said.submitted |= office_is_asked(s, begin);
    if (said.submitted && s->committees && !said.to && !said.answered && parse->addressees.count == 0 &&
        !read_bare_office(s, begin, end))
        return false;
    const bool names_members = vs_find(sentence, VS_LIT(" het lid ")) || vs_find(sentence, VS_LIT(" de leden "));
    if (!read_case(s, &said, sentence, names_members))
        return false;
    s->member_told = s->member_told || names_members;
    s->brings_answers = s->brings_answers || (said.answered && brings_answers(s, sentence));
    s->answers_told = s->answers_told || (said.answered && !s->committees);
    s->count = 0;
    return true;
}

/* A full stop that ends a sentence: not that of "nr. 5", "d.d. 14 mei" or an initial. */
static bool ends_sentence(vs_str text, const char *at)
{
    const char *end = text.at + text.len;
    char before = at > text.at ? at[-1] : ' ';
    if (*at == '\n') { /* blocks that a text out of a PDF cut in two go on: "(ingezonden", "23 oktober 2024)" */
        vs_str next = vs_str_of(at + 1, end);
        if (next.len == 0 || vs_starts_lower(next) || vs_is_digit(*next.at) || *next.at == '(')
            return false;
        return !vs_is_letter(before) || vs_phrase("antwoord|mededeling|de|het|bij|in|binnen|vragen", next);
    }
    if (*at != '.' && *at != '?' && *at != '!')
        return false;
    if (at + 1 == end || !vs_is_gap(at[1]))
        return at + 1 == end;
    const char *next = at + 1;
    while (next < end && vs_is_gap(*next))
        next++;
    return next == end || (!vs_starts_lower(vs_str_of(next, end)) && !vs_is_digit(*next) && !vs_is(before, VS_UPPER));
}

bool vs_front_committee(vs_sentences *s, const char *block, const char *at, const char *name, const char *end)
{
    vs_parse *parse = s->front->parse;
    if (parse->doc->committee)
        return true;
    /* Other documents speak of committees that are not theirs: it has to be the subject. */
    const char *line = at;
    while (line > block && line[-1] != '\n')
        line--;
    if (!s->committees && at - line > 14)
        return true;
    if (at - block >= 9 && memcmp(at - 9, "Europese ", 9) == 0)
        return true;
    const char *stop = vs_front_committee_end(at, name, end);
    if (!stop)
        return true;
    char unmarked[VS_NAME_MAX];
    parse->doc->committee = vs_keep(parse, vs_front_unmarked(vs_str_of(at, stop), unmarked));
    return parse->doc->committee != NULL;
}

bool vs_front_sentences(vs_sentences *s, vs_str text)
{
    const char *end = text.at + text.len, *begin = text.at;
    s->count = 0;
    for (const char *p = text.at; p < end;) {
        bool starts = p == text.at || vs_is_gap(p[-1]) || p[-1] == '(' || p[-1] == '/';
        if (starts && vs_is(*p, VS_UPPER | VS_LOWER)) {
            const char *after;
            vs_str here = vs_str_of(p, end);
            /* No phrase of the table is longer than this; it keeps a text without spaces from costing more. */
            if (here.len > 400)
                here.len = 400;
            vs_told told = {p, p, {0, 0, 0}, vs_front_word_scan(here, &after)};
            told.end = after;
            if (is_date_word(told.word) && !vs_date_read(vs_str_of(after, end), &told.date) &&
                !vs_date_read_day(vs_str_of(after, end), &told.date))
                told.word = VS_WORD_OTHER;
            if (told.word == VS_WORD_COMMITTEE) {
                if (!vs_front_committee(s, text.at, p, after, end))
                    return false;
            } else if (told.word != VS_WORD_OTHER && s->count < VS_TOLD_MAX) {
                s->words[s->count++] = told;
                bool office = told.word == VS_WORD_OFFICE || told.word == VS_WORD_TO || told.word == VS_WORD_CONSULTED;
                if (office && s->office_count < sizeof s->offices / sizeof *s->offices)
                    s->offices[s->office_count++] = vs_str_of(after, end);
            }
            if (told.word != VS_WORD_OTHER && told.word != VS_WORD_COMMITTEE && told.word != VS_WORD_TO) {
                p = after;
                continue;
            }
        }
        if (p >= begin && ends_sentence(text, p)) { /* not in the space behind one that has ended */
            if (!end_sentence(s, begin, p))
                return false;
            begin = p + 1;
            while (begin < end && vs_is_gap(*begin))
                begin++;
        }
        p++;
        while (p < end && vs_is(*p, VS_UPPER | VS_LOWER) &&
               vs_is(p[-1], VS_UPPER | VS_LOWER)) /* nothing happens within a word */
            p++;
    }
    return end_sentence(s, begin, end);
}

/* front_prose.c - the sentences of the front matter: which committee asked, whom, when, and when the answer came.
 *
 * A sentence is read as a row of words that matter (vocabulary/front_words.def). What a date means is told by the verb
 * that follows it ("op 6 september 2023 ... voorgelegd"), or by the one before it where the date is the last thing said
 * ("beantwoord bij brief van 12 september 2022"). A date that belongs to the subject of the questions ("over de brief
 * van 13 april") has neither "op" nor "bij brief van" before it, or stands behind an "over". */
#include "structure/front.h"
#include "base/limits.h"

enum { WORDS_MAX = 64 };

typedef struct vs_told {
    const char *at, *end; /* where the word stands */
    vs_date date;         /* of a word before a date */
    vs_front_word word;
} vs_told;

typedef struct vs_sentences {
    vs_front *front;
    vs_told words[WORDS_MAX];
    size_t count;
    vs_str bare;        /* an addressee without a portfolio: "aan de minister" */
    vs_str answerer;    /* the office behind "het antwoord van de", or in the sentence that tells of the answer */
    vs_str offices[16]; /* every office named, to find the portfolio of a bare one */
    size_t office_count;
    bool to_government;
    bool brings_answers; /* "Hierbij zend ik u de antwoorden": the letter itself */
    bool answers_told, member_told; /* a sentence before told of answers, of members who asked */
    bool committees; /* documents of a committee: it can be named anywhere */
    bool members;    /* questions of members of the Kamer */
    uint32_t choices_told;
} vs_sentences;

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

/* -------------------------------------------------------------------------------------------------- One sentence */

/* Behind the noun "brief" an office is whom some other letter went to. */
static bool behind_letter(const char *begin, const char *at)
{
    static const vs_str letters[] = {VS_ENTRY("brief "), VS_ENTRY("brieven "), VS_ENTRY("verzoek ")};
    return vs_ends_with_any(vs_str_of(begin, at), VS_TEXTS(letters));
}

static bool read_addressees(vs_sentences *s, const char *at, const char *end)
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

static bool end_sentence(vs_sentences *s, const char *begin, const char *end)
{
    vs_front *f = s->front;
    vs_parse *parse = f->parse;
    bool asks = s->members && parse->addressees.count == 0, to = false, submitted = false, answered = false,
         your_letter = false, handed_in = false;
    for (size_t i = 0; i < s->count; i++) {
        const vs_told *told = &s->words[i];
        your_letter = your_letter || told->word == VS_WORD_YOUR_LETTER;
        handed_in = handed_in || told->word == VS_WORD_HANDED_IN;
        asks = asks || told->word == VS_WORD_SUBMITTED || told->word == VS_WORD_SENT || told->word == VS_WORD_HANDED_IN;
        answered = answered || told->word == VS_WORD_ANSWERED || told->word == VS_WORD_ANSWERS;
        s->to_government = s->to_government || told->word == VS_WORD_GOVERNMENT;
        if (!is_date_word(told->word))
            continue;
        vs_date date = told->date;
        verslag_date which = date_meaning(s, i);
        if (which == VERSLAG_DATE_NONE || !complete_year(f, &date))
            continue;
        if (!s->committees && !s->members && !your_letter && !handed_in)
            continue;
        submitted = submitted || which == VERSLAG_DATE_SUBMITTED;
        if (!keep_date(s, told, which, date))
            return false;
    }
    for (size_t i = 0; (s->committees || s->members) && i < s->count; i++) {
        const vs_told *told = &s->words[i];
        if (i > 0 && told->word == VS_WORD_TO && s->words[i - 1].word == VS_WORD_QUESTIONS &&
            told->at - s->words[i - 1].end <= 2)
            asks = true; /* "in de vorm van een lijst van vragen aan de Minister" */
        if (told->word == VS_WORD_CONSULTED ||
            (told->word == VS_WORD_TO && (asks || told->at == begin) && !behind_letter(begin, told->at))) {
            if (to && !s->committees)
                break;
            to = true;
            if (!read_addressees(s, told->end, end))
                return false;
        } else if (told->word == VS_WORD_OFFICE && s->answerer.len == 0 && answered && !asks) {
            s->answerer = vs_str_of(told->end, end);
        } else if (told->word == VS_WORD_OFFICE && s->answerer.len == 0 && i > 0 &&
                   s->words[i - 1].word == VS_WORD_ANSWERS && told->at - s->words[i - 1].end <= 5) {
            s->answerer = vs_str_of(told->end, end); /* "het antwoord van de Minister" */
        }
    }
    /* "heeft zij de Minister op 10 april 2019 een brief gestuurd": the office without "aan". */
    submitted = submitted || office_is_asked(s, begin);
    for (size_t i = 0; submitted && s->committees && !to && !answered && parse->addressees.count == 0 && i < s->count;
         i++)
        if (s->words[i].word == VS_WORD_OFFICE && s->words[i].at != begin) { /* there the committee stands */
            if (!read_addressees(s, s->words[i].end, end))
                return false;
            break;
        }
    /* "(ingezonden 4 april 2018, nr. 2018Z05678)"; "Hierbij zend ik u de antwoorden op de vragen … (2018Z05678)" */
    if ((handed_in || (answered && !parse->doc->title)) && s->members &&
        !read_case_number(parse, vs_str_of(begin, end)))
        return false;
    /* "In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, ... de vragen van het lid ..." */
    if ((your_letter || handed_in) && (answered || s->answers_told) && !parse->doc->title) {
        vs_str sentence = vs_str_of(begin, end);
        if (f->kind_hint == VERSLAG_KIND_UNKNOWN &&
            (s->member_told || vs_find(sentence, VS_LIT(" het lid ")) || vs_find(sentence, VS_LIT(" de leden ")))) {
            f->kind_hint = VERSLAG_KIND_AANHANGSEL;
            s->members = true;
        }
        if (!read_case_number(parse, sentence))
            return false;
    }
    s->member_told = s->member_told || vs_find(vs_str_of(begin, end), VS_LIT(" het lid ")) ||
                     vs_find(vs_str_of(begin, end), VS_LIT(" de leden "));
    s->brings_answers = s->brings_answers || (answered && brings_answers(s, vs_str_of(begin, end)));
    s->answers_told = s->answers_told || (answered && !s->committees);
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

static bool read_committee(vs_sentences *s, const char *block, const char *at, const char *name, const char *end)
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

static bool read_words(vs_sentences *s, vs_str text)
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
                if (!read_committee(s, text.at, p, after, end))
                    return false;
            } else if (told.word != VS_WORD_OTHER && s->count < WORDS_MAX) {
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

/* -------------------------------------------------------------------------------------------------------- Offices */

/* An addressee without portfolio is the office holder whose portfolio is named elsewhere, if there is only one. */
static bool complete_bare(vs_sentences *s)
{
    vs_parse *parse = s->front->parse;
    if (parse->addressees.count)
        return true;
    uint32_t found = 0;
    for (size_t i = 0; i < s->office_count; i++) {
        vs_str other, at = s->offices[i];
        const char *after;
        bool plural;
        if (vs_front_office(at, &after, &plural) == VS_OFFICE_NONE || plural || !vs_starts_with_nocase(at, s->bare) ||
            vs_front_office(s->bare, &after, &plural) == VS_OFFICE_NONE)
            continue;
        if (!vs_front_offices(parse, at.at, at.at + at.len, &other))
            return false;
        found = parse->addressees.count;
    }
    if (found > 1) /* which of them is not told */
        parse->addressees.count = 0;
    if (parse->addressees.count)
        return true;
    const char *kept = vs_keep(parse, s->bare);
    const char **slot = kept ? vs_vec_push(&parse->addressees) : NULL;
    if (!slot)
        return false;
    *slot = kept;
    return true;
}

/* A block that addresses a letter: "Aan de Minister van Justitie". */
static bool letter_addressee(vs_sentences *s, vs_str text)
{
    const char *after;
    if (s->front->parse->addressees.count || text.len > 300 || !vs_starts_with(text, VS_LIT("Aan ")) ||
        vs_front_word_scan(text, &after) != VS_WORD_TO)
        return true;
    return read_addressees(s, after, text.at + text.len);
}

/* Where signatures start behind a sentence of the same block, or the end. */
static const char *signature_in(vs_str text)
{
    const char *end = text.at + text.len, *after;
    for (const char *p = text.at + (text.len < 2 ? text.len : 2); p < end; p++)
        if ((*p == 'D' || *p == 'A') && vs_is_gap(p[-1]) && (p[-2] == '.' || p[-2] == ')') &&
            vs_front_role(vs_str_of(p, end), &after) &&
            vs_phrase("van|der de? vaste|algemene|tijdelijke* %commissie", vs_trim(vs_str_of(after, end))))
            return p;
    return end;
}

/* Whether the front matter is over: where questions are not told from it by their numbers, by a heading. */
static bool is_over(const vs_parse *parse, uint32_t i)
{
    switch (parse->info.items[i].class) {
    case VS_CLASS_PART_HEADING:
    case VS_CLASS_FRACTION_HEADING:
    case VS_CLASS_ANSWERS_HEADING:
        return true;
    default:
        return false;
    }
}

/* Reads blocks of sentences from block *i on, up to a signature. */
static bool read_run(vs_sentences *s, uint32_t *i, size_t *budget)
{
    vs_front *f = s->front;
    vs_parse *parse = f->parse;
    const vs_blocks *blocks = &parse->blocks;
    const char *begin = NULL, *end = NULL;
    bool nomem = false;
    uint32_t used = 0;
    for (; *i < f->limit; ++*i) {
        const vs_block *block = &blocks->block.items[*i];
        vs_str text = vs_block_text(blocks, block), a, b;
        const char *after;
        if (*i == f->prose && f->prose_offset > block->begin)
            text = vs_str_of(blocks->text + f->prose_offset, blocks->text + block->end);
        if ((used = vs_front_signature(parse, *i, text.at, &nomem)) != 0 || nomem)
            break;
        if (block->role == VS_BLOCK_NOTE || is_over(parse, *i)) {
            f->limit = *i;
            break;
        }
        if (vs_front_scan(text, &after, &a, &b) == VS_FRONT_COMPOSITION) {
            used = 1;
            break;
        }
        bool whole = text.len <= VS_FRONT_BLOCK_MAX;
        if (!whole)
            text.len = VS_FRONT_BLOCK_MAX;
        /* Where line ends are lost the questions stand in the same block. */
        const char *question = vs_find(text, VS_LIT(" Vraag 1 "));
        if (question)
            text.len = (size_t)(question - text.at);
        if (text.len > *budget) {
            f->limit = *i;
            break;
        }
        *budget -= text.len;
        if (!letter_addressee(s, text))
            return false;
        const char *signature = signature_in(text);
        begin = begin ? begin : text.at;
        end = signature;
        if (signature < text.at + text.len) {
            used = vs_front_signature(parse, *i, signature, &nomem);
            used = used ? used : 1;
            break;
        }
        if (!whole || question) {
            used = 1;
            break;
        }
        /* A letter of the Eerste Kamer: what follows on its date is its text. */
        if (parse->addressees.count && vs_starts_with(text, VS_LIT("Den Haag, ")))
            f->limit = *i;
    }
    *i += used;
    return !nomem && (!begin || read_words(s, vs_str_of(begin, end)));
}

/* "BRIEF VAN DE MINISTER VAN FINANCIEN" that brings answers: they are of the day of the letter. */
static bool date_letter(vs_sentences *s)
{
    vs_front *f = s->front;
    const vs_parse *parse = f->parse;
    if (!s->brings_answers || !parse->doc->title || !vs_phrase("brief van", vs_cstr(parse->doc->title)))
        return true;
    for (uint32_t i = 0; i < parse->blocks.block.count && i < f->limit && !f->letter_date.year; i++) {
        const vs_str line = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
        const char *after;
        vs_str a, b;
        if (line.len < VS_HEADING_MAX && vs_front_scan(line, &after, &a, &b) == VS_FRONT_LETTER_DATE)
            vs_date_read(vs_trim(vs_str_of(after, line.at + line.len)), &f->letter_date);
    }
    return vs_front_keep_date(f->parse, VERSLAG_DATE_ANSWERED, f->letter_date);
}

bool vs_front_prose(vs_front *f)
{
    vs_parse *parse = f->parse;
    verslag_kind kind = vs_front_kind(f);
    vs_sentences s = {.front = f};
    s.committees = kind == VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG ||
                   kind == VERSLAG_KIND_INBRENG_SCHRIFTELIJK_OVERLEG || kind == VERSLAG_KIND_LIJST_VAN_VRAGEN ||
                   kind == VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN || kind == VERSLAG_KIND_VERSLAG_WETSVOORSTEL;
    s.members = kind == VERSLAG_KIND_AANHANGSEL || kind == VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN;
    bool letter =
        !parse->doc->title && (kind == VERSLAG_KIND_AANHANGSEL || kind == VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN);
    if (letter && !vs_front_keep_date(parse, VERSLAG_DATE_ANSWERED, f->letter_date))
        return false;
    size_t budget = VS_FRONT_TEXT_MAX;
    for (uint32_t i = f->prose; i < f->limit;)
        if (!read_run(&s, &i, &budget))
            return false;
    /* Until about 2000 "Antwoord van minister X (…). (Ontvangen 6 april 1995)" stood below the questions. */
    for (uint32_t i = f->limit;
         kind == VERSLAG_KIND_AANHANGSEL && !parse->doc->dates[VERSLAG_DATE_ANSWERED] && i < parse->blocks.block.count;
         i++) {
        vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
        if (t.len > VS_HEADING_MAX || !vs_starts_with(t, VS_LIT("Antwoord van ")))
            continue;
        if (i + 1 < parse->blocks.block.count) { /* "(Ontvangen 6 april 1995)" can have a line of its own */
            const vs_str next = vs_block_text(&parse->blocks, &parse->blocks.block.items[i + 1]);
            if (next.len < 60 && vs_starts_with_nocase(next, VS_LIT("(ontvangen ")))
                t = vs_str_of(t.at, next.at + next.len);
        }
        if (!vs_find(t, VS_LIT("ntvangen")))
            continue;
        if (!read_words(&s, t))
            return false;
        break;
    }
    /* What only its sentences tell to be a letter with answers to members. */
    if (!letter && !parse->doc->title && f->kind_hint == VERSLAG_KIND_AANHANGSEL &&
        !vs_front_keep_date(parse, VERSLAG_DATE_ANSWERED, f->letter_date))
        return false;
    if ((s.bare.len && !complete_bare(&s)) || (kind == VERSLAG_KIND_OVERIG && !date_letter(&s)))
        return false;
    /* The letter with the questions is the first part of a report of letters: it says whom it is to. */
    for (uint32_t i = f->limit, n = 0; i < parse->info.count && n < 4 && s.committees; i++, n++)
        if (!letter_addressee(&s, vs_block_text(&parse->blocks, &parse->blocks.block.items[i])))
            return false;
    /* Nobody is named whom the questions went to: it was the one who answered them. */
    bool answers = kind == VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG ||
                   kind == VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN || vs_front_kind(f) == VERSLAG_KIND_AANHANGSEL;
    if (parse->addressees.count == 0 && !s.to_government && answers && s.answerer.len) {
        vs_str bare;
        if (!vs_front_offices(parse, s.answerer.at, s.answerer.at + s.answerer.len, &bare))
            return false;
        s.bare = bare; /* "heeft de staatssecretaris deze beantwoord" */
        if (bare.len && !complete_bare(&s))
            return false;
        if (parse->addressees.count &&
            !vs_diagnose(parse, VERSLAG_CODE_VALUE_CHOSEN, 0, 0,
                         "nothing says whom the questions went to: taken as those who answered them"))
            return false;
    }
    /* "VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR JUSTITIE" */
    if (s.committees && !parse->doc->committee && parse->doc->title) {
        s.count = 0;
        const char *committee = vs_find_nocase(vs_cstr(parse->doc->title), VS_LIT("vaste commissie "));
        if (committee)
            return read_committee(&s, committee, committee, committee + 16, committee + strlen(committee));
    }
    return true;
}

/* letters.c - dated letters: "Kamerbrief van 16 maart 2023", "brief van de Minister van Financiën van 9 juni 2023",
 * "Kamerbrief inzake veren van 5 juli 2019".
 *
 * What stands between the letter and its date is the sender, or the subject. A date can belong to the subject ("brief
 * over het akkoord van 3 mei 2022"), so that a subject which names something that has a date of its own ends the
 * reading, as do the words of a sentence that goes on. */
#include "base/date.h"
#include "references/read.h"

#define WORDS_MAX 24 /* between the letter and its date */
#define REACH 200u

#define ENDS_WITH_ONE(word, tails) ends_with_one(word, tails, sizeof(tails) / sizeof *(tails))
static bool ends_with_one(vs_str word, const vs_str *tails, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (word.len >= tails[i].len &&
            vs_equal_nocase((vs_str){word.at + word.len - tails[i].len, tails[i].len}, tails[i]))
            return true;
    return false;
}

/* Words that are part of a sender's name or office without a capital. */
static bool is_of_sender(vs_str word)
{
    static const char *const words[] = {
#define VS_SENDER_WORD(word) word,
#include "references/letter_words.def"
        NULL
    };
    return vs_word_among(word, words);
}

static bool opens_subject(vs_str word)
{
    static const char *const words[] = {
#define VS_SUBJECT_WORD(word) word,
#include "references/letter_words.def"
        NULL
    };
    return vs_word_among(word, words);
}

/* What can have a date of its own, or says that the sentence goes on: no date behind it is the letter's. */
static bool ends_search(vs_str word)
{
    static const vs_str tails[] = {
#define VS_DATED(word) VS_ENTRY(word),
#include "references/letter_words.def"
    };
    static const char *const verbs[] = {
#define VS_CLAUSE_WORD(word) word,
#include "references/letter_words.def"
        NULL
    };
    return ENDS_WITH_ONE(word, tails) || vs_word_among(word, verbs);
}

/* The length of the quotation mark at `at`, of whatever form, or 0. */
static size_t quote_length(const char *at)
{
    switch (*at) {
    case '"':
    case '\'':
        return 1;
    case '\xC2':
        return at[1] == '\xAB' || at[1] == '\xBB' ? 2 : 0;
    case '\xE2':
        return at[1] == '\x80' && (unsigned char)at[2] >= 0x98 && (unsigned char)at[2] <= 0x9F ? 3 : 0;
    default:
        return 0;
    }
}

#define DATES_MAX 8u

/* The dates of one letter or, where the word is plural, of several. */
typedef struct vs_letter_dates {
    vs_date items[DATES_MAX];
    uint32_t count;
    bool plural;
    bool guessed; /* the year is that of the last such day */
} vs_letter_dates;

/* The year of a letter of that day and month which was named not long before, or 0. */
static uint16_t year_before(const vs_reader *reader, vs_date date)
{
    enum { LETTERS = 100 };
    const vs_parse *parse = reader->parse;
    char text[11];
    date.year = 2000;
    vs_date_write(date, text);
    for (uint32_t i = parse->targets.count, n = 0; i-- > 0 && n < LETTERS; n++) {
        const char *id = parse->targets.items[i].id;
        uint32_t year;
        const char *at = id ? id + 7 : NULL;
        if (id && strncmp(id, "letter:", 7) == 0 && strlen(id) == 17 && strcmp(id + 11, text + 4) == 0 &&
            vs_read_number(&at, id + 11, 9999, &year))
            return (uint16_t)year;
    }
    return 0;
}

/* Reads "9 juni jl.", and "9 juni": the last one before the day of the document. Returns its length, 0 where there
 * is none. */
static size_t read_last(const vs_reader *reader, vs_str text, bool plural, vs_date *date, bool *guessed)
{
    static const vs_str lasts[] = {VS_ENTRY("jl."), VS_ENTRY("j.l."), VS_ENTRY("jongstleden"), VS_ENTRY("jl")};
    const uint32_t day = vs_document_date(reader->parse->doc);
    const size_t len = vs_date_read_day(text, date);
    *guessed = false;
    if (!len || len > text.len)
        return 0;
    const uint16_t last = day ? (uint16_t)(day / 10000 - (date->month * 100u + date->day > day % 10000)) : 0;
    for (size_t i = 0; last && len < text.len && text.at[len] == ' ' && i < sizeof lasts / sizeof *lasts; i++)
        if (vs_starts_with(vs_str_of(text.at + len + 1, text.at + text.len), lasts[i])) {
            date->year = last;
            return len + 1 + lasts[i].len;
        }
    /* "de brief van 3 mei": not "3 mei-organisaties", nor "3 mei en 5 juni 2023" */
    const vs_str rest = vs_str_of(text.at + len, text.at + text.len);
    if (plural || (rest.len && (vs_is_word(*rest.at) || *rest.at == '-' || *rest.at == '/' ||
                                vs_starts_with(rest, VS_LIT(" en ")))))
        return 0;
    date->year = year_before(reader, *date);
    *guessed = !date->year;
    if (!date->year)
        date->year = last;
    return date->year && vs_date_exists(*date) ? len : 0;
}

/* Reads "9 juni en 3 juli 2023", "9, 10 en 12 juni 2023": month and year stand behind the last. Returns its length. */
static size_t read_dates(vs_str text, vs_letter_dates *dates)
{
    const char *at = text.at, *end = text.at + text.len;
    for (dates->count = 0; dates->count < DATES_MAX; dates->count++) {
        vs_date *date = &dates->items[dates->count];
        size_t len = vs_date_read(vs_str_of(at, end), date);
        if (len) {
            for (uint32_t i = dates->count++; i > 0; i--) {
                vs_date *before = &dates->items[i - 1];
                before->year = dates->items[i].year;
                before->month = before->month ? before->month : dates->items[i].month;
                if (!vs_date_exists(*before)) /* "31 en 3 februari" */
                    return 0;
            }
            return (size_t)(at + len - text.at);
        }
        if (!(len = vs_date_read_day(vs_str_of(at, end), date))) {
            uint32_t day;
            const char *after = at;
            if (!vs_read_number(&after, end, 31, &day) || !day)
                return 0;
            *date = (vs_date){.day = (uint8_t)day};
            len = (size_t)(after - at);
        }
        at += len;
        const bool comma = vs_starts_with(vs_str_of(at, end), VS_LIT(", "));
        at += comma ? 1 : 0;
        const bool and = vs_starts_with(vs_str_of(at, end), VS_LIT(" en "));
        if (!comma && !and)
            return 0;
        at += and ? 4 : 1;
        if (vs_starts_with(vs_str_of(at, end), VS_LIT("van "))) /* "van 3 mei en van 4 juni 2026" */
            at += 4;
    }
    return 0;
}

/* The date or dates at `at` behind "van" or "d.d.", or with `bare` alone: where they end, or NULL. */
static const char *date_at(vs_reader *reader, const char *at, bool bare, vs_letter_dates *dates)
{
    static const vs_str leads[] = {VS_ENTRY("van "),       VS_ENTRY("d.d. "), VS_ENTRY("dd. "), VS_ENTRY("dd "),
                                   VS_ENTRY("gedateerd "), VS_ENTRY("gedateerd op "), VS_ENTRY("gedagtekend ")};
    reader->visited += 24;
    size_t lead = 0;
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (leads[i].len > lead && vs_starts_with(vs_str_of(at, reader->end), leads[i]))
            lead = leads[i].len;
    if (!lead && strncmp(at, "van", 3) == 0 && vs_is_digit(at[3])) /* out of a PDF that lost the space */
        lead = 3;
    if (!lead && bare && vs_is(*at, VS_DIGIT | VS_LOWER))
        reader->visited += 24;
    else if (!lead)
        return NULL;
    if (!vs_is_digit(at[lead]) && !memchr("jfmasondJFMASOND", at[lead], 16))
        return NULL;
    size_t reach = (size_t)(reader->end - at) - lead;
    const vs_str text = {at + lead, reach < 48 ? reach : 48};
    size_t len = vs_date_read_month(text, &dates->items[0]);
    dates->count = 1;
    if (!len && vs_is_digit(*text.at) &&
        !(len = read_last(reader, text, dates->plural, &dates->items[0], &dates->guessed)) && dates->plural) {
        reader->visited += 96;
        len = read_dates((vs_str){text.at, reach < 96 ? reach : 96}, dates);
    }
    return len ? at + lead + len : NULL;
}

/* "Kamerbrief stikstof van 9 juni 2023": behind a compound its subject may stand without a preposition, a few words. */
static bool is_compound(const vs_reader *reader, const char *at)
{
    return at - reader->text > 6 && vs_is(at[-6], VS_LOWER | VS_UPPER) && vs_lower(at[-1]) == 'f';
}

static bool is_participle(vs_str word)
{
    static const vs_str tails[] = {VS_ENTRY("de"), VS_ENTRY("te")};
    return ENDS_WITH_ONE(word, tails);
}

static const char *find_date(vs_reader *reader, const char *at, bool note, vs_letter_dates *dates)
{
    const char *limit = (size_t)(reader->end - at) > REACH ? at + REACH : reader->end;
    static const vs_str letters[] = {VS_ENTRY("brief"), VS_ENTRY("brieven")};
    bool subject = false, first = true, compound = is_compound(reader, at);
    for (int words = 0; words < WORDS_MAX && at < limit; words++) {
        bool comma = *at == ',' && at[1] == ' ';
        at += comma;
        if (*at != ' ')
            return NULL;
        /* "Brief over de veren, 1 november 2023": so only in notes, which are no sentences. */
        const char *end = date_at(reader, ++at, (comma && note) || (first && compound), dates);
        if (end)
            return end;
        bool bracket = *at == '(';
        at += bracket;
        if (bracket && first && compound && (end = date_at(reader, at, true, dates)) != NULL && *end == ')')
            return end + 1; /* "Kamerbrief (3 mei 2022)" */
        size_t quote = quote_length(at);
        subject = subject || quote; /* its title */
        at += quote;
        const char *begin = at;
        while (at < limit && !quote_length(at) &&
               (vs_is_word(*at) || (vs_is(*at, VS_PUNCT) && strchr("-/'.&", *at) && vs_is_word(at[1]))))
            at++;
        vs_str word = vs_str_of(begin, at);
        reader->visited += 2 * word.len + 2;
        if (!word.len || (vs_is_digit(*begin) && !subject))
            return NULL;
        if (bracket) { /* "(ICS)": an abbreviation; anything longer is a remark */
            if (*at != ')' || vs_is_digit(*begin))
                return NULL;
            at++;
        }
        at += quote_length(at);
        bool capital = vs_starts_upper(word);
        /* Another letter reads on from its own word, and so no text is read more than once. */
        if (ENDS_WITH_ONE(word, letters))
            return NULL;
        if (!subject && opens_subject(word))
            subject = true;
        else if (first && capital) /* "Kamerbrief Aanpak veren van …": its title */
            subject = true;
        else if (!subject && !capital && !is_of_sender(word) &&
                 (!compound || words > 2 || ends_search(word) || (first && is_participle(word))))
            return NULL;
        else if (subject && ends_search(word))
            return NULL;
        first = false;
    }
    return NULL;
}

static bool add_date(vs_reader *reader, vs_date date)
{
    char text[11];
    vs_date_write(date, text);
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("letter:"));
    vs_id_add(&id, vs_cstr(text));
    return vs_target_id(reader, &id, NULL, 0, "");
}

bool vs_letter_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    (void)cue;
    vs_date date;
    const bool plural = vs_lower(end[-1]) == 'n';
    vs_letter_dates dates = {.plural = plural};
    const vs_span_place *place = vs_reader_place(reader, begin);
    const char *at = find_date(reader, end, place && place->place == VERSLAG_PLACE_NOTE, &dates);
    if (!at)
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_LETTER, begin, at);
    if (!reference)
        return false;
    if (dates.guessed)
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    uint32_t index = reader->parse->references.count - 1;
    for (uint32_t i = 0; i < dates.count; i++)
        if (!add_date(reader, dates.items[i]))
            return false;
    /* "brieven van 9 juni 2023 en 3 juli 2023" */
    while (plural) {
        vs_token token = vs_next_token(reader, at);
        if (token.kind != VS_TOKEN_COMMA && token.kind != VS_TOKEN_AND)
            break;
        const char *member = vs_skip_spaces(token.end, reader->end);
        if (vs_starts_with(vs_str_of(member, reader->end), VS_LIT("van ")))
            member += 4;
        size_t reach = (size_t)(reader->end - member);
        size_t len = vs_date_read((vs_str){member, reach < 48 ? reach : 48}, &date);
        if (!len)
            break;
        at = member + len;
        if (!add_date(reader, date))
            return false;
    }
    reader->parse->references.items[index].text.end = vs_offset(reader, at);
    reader->read = *next = at;
    return true;
}

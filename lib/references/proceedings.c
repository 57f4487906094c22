/* proceedings.c - the Handelingen and their Aanhangsel.
 *
 * From 2010/11 on an item of a meeting has an id of its own: "Handelingen II 2010/11, nr. 108, item 5". Before that the
 * id is the range of its pages; where only a page is given, the item cannot be told, and the id is that of the meeting,
 * without a URL. */
#include "base/date.h"
#include "references/read.h"

#define ITEMS_SINCE 2010u
#define MEETINGS_MAX 150u   /* of a session */
#define ITEM_PAGES_MAX 150u

/* What is known of the reference that is being read. */
typedef struct vs_proceedings {
    const char *begin, *end;
    bool aanhangsel;
    bool named; /* the word "Handelingen" or "Aanhangsel" has been read */
    bool dated; /* the day of the meeting has been read */
    verslag_chamber chamber;
    uint32_t year;                                /* in which the session began, 0 where it is not said */
    uint32_t number, item, first_page, last_page; /* 0 where they are not said */
    bool items;                                   /* more than one may follow */
    vs_str pin;
} vs_proceedings;

/* The year in which the session of that day began: on the third Tuesday of September. */
static uint32_t session_of(vs_date date)
{
    const uint32_t year = date.year, leaps = year / 4 - year / 100 + year / 400;
    const uint32_t weekday = (year + leaps + 5) % 7; /* of 15 September: 0 is a Sunday */
    const uint32_t opening = 15 + (9 - weekday) % 7;
    return date.month > 9 || (date.month == 9 && date.day >= opening) ? year : year - 1;
}

static bool take_number(vs_token token, uint32_t max, uint32_t *number)
{
    const char *at = token.begin;
    uint32_t value;
    if (token.kind != VS_TOKEN_NUMBER || !vs_read_number(&at, token.end, max, &value) || at != token.end || !value)
        return false;
    *number = value;
    return true;
}

/* Words that can stand among the others and tell nothing: "Aanhangsel van de Handelingen der Kamer". */
static const char *skip_word(vs_proceedings *found, const char *at, const char *end)
{
    static const char *const words[] = {"van", "de", "der", "het", "bij", "Kamer", "Staten", "Generaal", "tot", NULL};
    const char *begin = at;
    while (at < end && at - begin < 17 && vs_is(*at, VS_UPPER | VS_LOWER))
        at++;
    vs_str word = vs_str_of(begin, at);
    if (vs_equal_nocase(word, VS_LIT("aanhangsel"))) {
        found->aanhangsel = found->named = true;
        return at;
    }
    if (vs_equal_nocase(word, VS_LIT("handelingen"))) {
        found->named = true;
        return at;
    }
    if (vs_starts_with_nocase(word, VS_LIT("aanhangseln"))) { /* "aanhangselnummer", "aanhangselnr." */
        found->aanhangsel = found->named = true;
        return *at == '.' ? at + 1 : at;
    }
    if (!word.len || !vs_word_among(word, words))
        return NULL;
    return *at == '-' ? at + 1 : at;
}

static bool read_chamber(vs_token token, verslag_chamber *chamber)
{
    vs_str word = vs_str_of(token.begin, token.end);
    if (token.kind == VS_TOKEN_TWEEDE_KAMER || vs_equal(word, VS_LIT("II")) || vs_equal(word, VS_LIT("TK")))
        *chamber = VERSLAG_CHAMBER_TWEEDE_KAMER;
    else if (token.kind == VS_TOKEN_EERSTE_KAMER || vs_equal(word, VS_LIT("I")) || vs_equal(word, VS_LIT("EK")))
        *chamber = VERSLAG_CHAMBER_EERSTE_KAMER;
    else
        return false;
    return true;
}

/* "item 5", "itemnr. 5"; *items tells of "items". */
static bool opens_item(const vs_reader *reader, vs_token token, bool *items)
{
    vs_str rest = vs_str_of(token.begin, reader->end);
    *items = vs_starts_with_nocase(rest, VS_LIT("items "));
    return *items || vs_starts_with_nocase(rest, VS_LIT("item ")) || vs_starts_with_nocase(rest, VS_LIT("itemnr. "));
}

/* The pages behind the number of an old meeting and a dash: of a range the id is made, one alone is where to look. */
static void read_old_pages(vs_reader *reader, vs_proceedings *found, vs_token first)
{
    uint32_t from, to;
    if (!take_number(first, 9999, &from))
        return;
    found->pin = vs_str_of(first.begin, first.end);
    found->end = first.end;
    vs_token sign = vs_next_token(reader, first.end);
    vs_token last = vs_next_token(reader, sign.end);
    vs_token dash = vs_next_token(reader, last.end), page = vs_next_token(reader, dash.end);
    uint32_t again;
    if ((sign.kind == VS_TOKEN_THROUGH || sign.kind == VS_TOKEN_DASH || sign.kind == VS_TOKEN_SLASH) &&
        take_number(last, 9999, &again) && again == found->number && dash.kind == VS_TOKEN_DASH &&
        dash.begin == last.end && page.begin == dash.end)
        last = page; /* "12-889 t/m 12-895" */
    if ((sign.kind == VS_TOKEN_THROUGH || sign.kind == VS_TOKEN_SLASH || sign.kind == VS_TOKEN_DASH) &&
        (last.begin == page.begin || (sign.begin == first.end && last.begin == sign.end)) &&
        take_number(last, 9999, &to) && to > from) {
        found->first_page = from;
        found->last_page = to;
        found->pin = (vs_str){NULL, 0};
        found->end = last.end;
    }
}

/* "TK 6, 6-4-31": the number of the meeting is told again, with item and page. Where it ends then. */
static const char *number_again(vs_reader *reader, const vs_proceedings *found)
{
    const vs_token comma = vs_next_token(reader, found->end), again = vs_next_token(reader, comma.end);
    uint32_t number;
    return comma.kind == VS_TOKEN_COMMA && take_number(again, 9999, &number) && number == found->number &&
                   vs_next_token(reader, again.end).kind == VS_TOKEN_DASH && *again.end != ' '
               ? again.end
               : found->end;
}

/* Reads the item behind the number of a meeting: ", item 5", "-5-25", "/5"; sets found->end. */
static void read_item(vs_reader *reader, vs_proceedings *found)
{
    if (found->number)
        found->end = number_again(reader, found);
    vs_token token = vs_next_token(reader, found->end);
    const bool slash = token.kind == VS_TOKEN_SLASH && found->year >= ITEMS_SINCE;
    if ((token.kind == VS_TOKEN_DASH || slash) && token.begin == found->end) { /* "108-5-25": number, item, page */
        vs_token item = vs_next_token(reader, token.end);
        if (item.begin != token.end)
            return;
        if (found->year && found->year < ITEMS_SINCE) { /* "62-3734", "62-3734/3752": number, page */
            read_old_pages(reader, found, item);
            return;
        }
        if (!take_number(item, 999, &found->item))
            return;
        found->end = item.end;
        token = vs_next_token(reader, item.end);
        vs_token page = vs_next_token(reader, token.end);
        uint32_t number;
        if (token.kind == VS_TOKEN_DASH && token.begin == item.end && page.begin == token.end &&
            take_number(page, 9999, &number)) {
            found->pin = vs_str_of(page.begin, page.end);
            found->end = page.end;
        }
        return;
    }
    if (token.kind == VS_TOKEN_COMMA || token.kind == VS_TOKEN_DASH)
        token = vs_next_token(reader, token.end);
    if (!opens_item(reader, token, &found->items))
        return;
    token = vs_next_token(reader, memchr(token.begin, ' ', 9));
    if (take_number(token, 999, &found->item))
        found->end = token.end;
}

/* Reads the pages, and from them the range that an old id is made of. */
static void read_pages(vs_reader *reader, vs_proceedings *found)
{
    vs_str pin = {NULL, 0};
    const char *after = vs_pin_read(reader, found->end, &pin);
    if (!pin.len)
        return;
    found->pin = pin;
    if (found->year >= ITEMS_SINCE)
        return;
    vs_token first = vs_next_token(reader, pin.at);
    first = vs_stuk_number(vs_next_token(reader, first.end)); /* "p. 2016-2037" looks like a session */
    vs_token dash = vs_next_token(reader, first.end), last = vs_next_token(reader, dash.end);
    uint32_t from, to;
    if (dash.kind == VS_TOKEN_DASH && dash.begin == first.end && last.begin == dash.end &&
        take_number(first, MEETINGS_MAX, &from) && take_number(last, 9999, &to) &&
        to > from + ITEM_PAGES_MAX) { /* "blz. 12-889 t/m 12-895": meeting and page */
        found->number = from;
        found->end = first.begin;
        read_old_pages(reader, found, last);
        found->pin = found->first_page ? found->pin : pin;
        return;
    }
    if (take_number(first, 9999, &from) && (dash.kind == VS_TOKEN_DASH || dash.kind == VS_TOKEN_THROUGH) &&
        take_number(last, 9999, &to) && to > from && last.end == after) {
        found->first_page = from;
        found->last_page = to;
        found->end = after;
        found->pin = (vs_str){NULL, 0};
    }
}

/* "6-4-31", "102-9" behind a chamber and a day: of the Handelingen, though the word is missing. Two numbers of the
 * Eerste Kamer, "EK 14 juni 2024, 3-1", are a match. */
static bool has_item_form(vs_reader *reader, vs_token number, verslag_chamber chamber)
{
    for (int parts = 1; parts < 4; parts++) {
        if (number.kind != VS_TOKEN_NUMBER || !vs_is_digit(number.end[-1]))
            return false;
        const vs_token dash = vs_next_token(reader, number.end), next = vs_next_token(reader, dash.end);
        if (dash.kind != VS_TOKEN_DASH || dash.begin != number.end || next.begin != dash.end)
            return parts > (chamber == VERSLAG_CHAMBER_EERSTE_KAMER ? 2 : 1) &&
                   vs_stands_apart(reader, number, false);
        number = next;
    }
    return false;
}

/* Reads what stands behind the cue: the chamber, the session, the number, in whichever order. */
static bool read_all(vs_reader *reader, vs_proceedings *found, const char *at, bool *plural)
{
    bool numbered = false, bracket = false;
    int chambers = 0;
    for (int i = 0; i < 20; i++) {
        vs_token token = vs_next_token(reader, at);
        uint32_t number;
        if (token.kind == VS_TOKEN_NUMBER && !found->year && !numbered && token.end - token.begin < 3 &&
            *token.end != ',' && *token.end != '.') { /* "Handelingen 29 september 2011, 6-4-31" */
            vs_date date;
            const size_t len = vs_date_read(vs_str_of(token.begin, reader->end), &date);
            if (len) {
                found->year = session_of(date);
                found->dated = true;
                at = token.begin + len;
                continue;
            }
        }
        if (!found->named && found->dated && has_item_form(reader, token, found->chamber))
            found->named = true;
        if (!found->named && (token.kind == VS_TOKEN_NR || token.kind == VS_TOKEN_NRS ||
                              token.kind == VS_TOKEN_NUMBER || token.kind == VS_TOKEN_PAGE))
            return false;
        switch (token.kind) {
        case VS_TOKEN_SESSION:
            if (found->year || !(found->year = vs_session_year(token)))
                return false;
            at = token.end;
            if (numbered) {
                found->end = bracket && *at == ')' ? at + 1 : at;
                return true;
            }
            continue;
        case VS_TOKEN_NR:
        case VS_TOKEN_NRS:
            *plural = token.kind == VS_TOKEN_NRS;
            token = vs_next_token(reader, token.end);
            if (!take_number(token, 9999, &number))
                return false;
            break;
        case VS_TOKEN_NUMBER: /* "Aanhangsel Handelingen II 2022/23, 123": without "nr." only behind the session */
            if (numbered || (!found->year && !found->aanhangsel) || !take_number(token, 9999, &number))
                return numbered && found->year;
            break;
        case VS_TOKEN_PAGE: /* "Handelingen II 2007/08, p. 7909-7943" */
            found->end = at[-1] == ',' ? at - 1 : at;
            return found->year && !found->aanhangsel;
        case VS_TOKEN_COMMA:
        case VS_TOKEN_SESSION_WORD:
        case VS_TOKEN_COLON:
            at = token.end;
            continue;
        case VS_TOKEN_LETTERS:
        case VS_TOKEN_TWEEDE_KAMER:
        case VS_TOKEN_EERSTE_KAMER:
            if (chambers++ > 1 || !read_chamber(token, &found->chamber))
                return false;
            at = token.end;
            continue;
        default:
            if (*token.begin == '(' && numbered) { /* "nr. 123 (2022-2023)" */
                at = token.begin + 1;
                bracket = true;
                continue;
            }
            at = skip_word(found, token.begin, reader->end);
            if (!at)
                return false;
            continue;
        }
        if (numbered)
            return false;
        numbered = true;
        found->number = number;
        found->end = at = token.end;
        if (found->year)
            return true;
    }
    return false;
}

static void begin_id(vs_id *id, const vs_proceedings *found)
{
    vs_id_add(id, found->aanhangsel ? VS_LIT("ah-") : VS_LIT("h-"));
    vs_id_add(id, found->chamber == VERSLAG_CHAMBER_EERSTE_KAMER ? VS_LIT("ek-") : VS_LIT("tk-"));
    vs_id_number(id, found->year, 4);
    vs_id_number(id, found->year + 1, 4);
}

static bool add_part(vs_id *id, uint32_t number)
{
    vs_id_add(id, VS_LIT("-"));
    vs_id_number(id, number, 1);
    return true;
}

static bool add_other(vs_reader *reader, const vs_proceedings *found)
{
    vs_id id = {.len = 0};
    begin_id(&id, found);
    add_part(&id, found->number);
    if (!found->aanhangsel)
        add_part(&id, found->item);
    return vs_target_id(reader, &id, VS_HOST, 0, ".html");
}

/* The token behind a comma or "en" or both; *separated tells whether there was one. */
static vs_token next_member(vs_reader *reader, const char *at, bool *separated)
{
    vs_token token = vs_next_token(reader, at);
    const bool comma = token.kind == VS_TOKEN_COMMA;
    *separated = comma || token.kind == VS_TOKEN_AND;
    if (*separated)
        token = vs_next_token(reader, token.end);
    return comma && token.kind == VS_TOKEN_AND ? vs_next_token(reader, token.end) : token;
}

/* Those up to the last of "nrs. 371 tot en met 373". */
static bool add_range(vs_reader *reader, vs_proceedings *found, bool plural)
{
    const vs_token through = vs_next_token(reader, found->end), last = vs_next_token(reader, through.end);
    const uint32_t first = found->number;
    uint32_t value;
    bool nomem = false;
    if ((through.kind != VS_TOKEN_THROUGH && !(plural && through.kind == VS_TOKEN_DASH)) ||
        !take_number(last, 9999, &value) || value <= first ||
        !vs_range_allowed(reader, first, value, found->end, last.end, &nomem))
        return !nomem;
    for (vs_proceedings other = *found; other.number < value;) {
        other.number++;
        if (!add_other(reader, &other))
            return false;
    }
    found->number = value;
    found->end = last.end;
    return true;
}

/* The further numbers of "nrs. 123 en 124", "nr. 123 en nr. 124", "nr. 123 en vergaderjaar 2021–2022, nr. 12", each a
 * target. */
static bool add_numbers(vs_reader *reader, vs_proceedings *found, bool plural)
{
    for (;;) {
        if (!add_range(reader, found, plural))
            return false;
        bool separated, said = vs_next_token(reader, found->end).kind == VS_TOKEN_AND; /* "nr. 123 en 124." */
        vs_token token = next_member(reader, found->end, &separated);
        if (!separated)
            return true;
        vs_proceedings other = *found;
        if (token.kind == VS_TOKEN_SESSION_WORD)
            token = vs_next_token(reader, token.end);
        if (token.kind == VS_TOKEN_SESSION) {
            if (!(other.year = vs_session_year(token)))
                return true;
            token = vs_next_token(reader, token.end);
            if (token.kind == VS_TOKEN_COMMA)
                token = vs_next_token(reader, token.end);
            said = true;
        }
        if (token.kind == VS_TOKEN_NR || token.kind == VS_TOKEN_NRS) {
            plural = token.kind == VS_TOKEN_NRS;
            said = true;
            token = vs_next_token(reader, token.end);
        }
        if ((!said && !plural) || !take_number(token, 9999, &other.number) || !vs_stands_apart(reader, token, false))
            return true;
        *found = other;
        if (!add_other(reader, found))
            return false;
        found->end = token.end;
    }
}

/* The further items of "items 5, 6 en 9", "item 5 en nr. 46, item 3", each a target. */
static bool add_items(vs_reader *reader, vs_proceedings *found)
{
    bool plural = found->items;
    for (;;) {
        bool separated, items;
        vs_token token = next_member(reader, found->end, &separated);
        vs_proceedings other = *found;
        if (separated && token.kind == VS_TOKEN_NR) {
            token = vs_next_token(reader, token.end);
            if (!take_number(token, 9999, &other.number))
                return true;
            token = vs_next_token(reader, token.end);
            if (token.kind == VS_TOKEN_COMMA)
                token = vs_next_token(reader, token.end);
            if (!opens_item(reader, token, &items))
                return true;
        }
        if (separated && opens_item(reader, token, &items)) {
            plural = items;
            token = vs_next_token(reader, memchr(token.begin, ' ', 9));
        } else if (!separated || !plural || !vs_stands_apart(reader, token, false)) {
            return true;
        }
        if (!take_number(token, 999, &other.item))
            return true;
        *found = other;
        found->end = token.end;
        if (!add_other(reader, found))
            return false;
    }
}

bool vs_proceedings_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    vs_id id = {.len = 0};
    if (cue == VS_CUE_HANDELINGEN_ID) {
        bool aanhangsel = vs_lower(*begin) == 'a';
        if (!vs_reference_add(reader, aanhangsel ? VERSLAG_REFERENCE_AANHANGSEL : VERSLAG_REFERENCE_HANDELINGEN, begin,
                              end))
            return false;
        for (const char *at = begin; at < end; at++)
            vs_id_add(&id, (vs_str){&(char){vs_lower(*at)}, 1});
        return vs_target_id(reader, &id, VS_HOST, 0, ".html");
    }
    /* "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen, nr. 2386" */
    bool chamber_first = cue == VS_CUE_TWEEDE_KAMER || cue == VS_CUE_EERSTE_KAMER || cue == VS_CUE_KAMERSTUK;
    vs_proceedings found = {.begin = begin,
                            .end = end,
                            .aanhangsel = cue == VS_CUE_AANHANGSEL,
                            .named = !chamber_first,
                            .chamber = cue == VS_CUE_TWEEDE_KAMER   ? VERSLAG_CHAMBER_TWEEDE_KAMER
                                       : cue == VS_CUE_EERSTE_KAMER ? VERSLAG_CHAMBER_EERSTE_KAMER
                                                                    : VERSLAG_CHAMBER_UNKNOWN};
    bool plural = false;
    const char *at = end;
    if (*end == ')') { /* "Kamervragen (Aanhangsel) 2022–2023, 123" */
        if (begin == reader->read || begin[-1] != '(')
            return true;
        vs_str word = vs_word_before(reader->read, begin - 1);
        if (!vs_equal_nocase(word, VS_LIT("Kamervragen")) && !vs_equal_nocase(word, VS_LIT("vragen")))
            return true;
        begin = word.at;
        at++;
    }
    if (!read_all(reader, &found, at, &plural))
        return true;
    bool chamber_said = found.chamber != VERSLAG_CHAMBER_UNKNOWN;
    if (!chamber_said)
        found.chamber = reader->parse->doc->chamber;
    bool known = found.aanhangsel;
    if (!found.aanhangsel) {
        read_item(reader, &found);
        if (!found.pin.len)
            read_pages(reader, &found);
        known = (found.item && found.year >= ITEMS_SINCE) || found.first_page;
        if (!found.number && !found.first_page && !found.pin.len)
            return true;
    }
    verslag_reference *reference = vs_reference_add(
        reader, found.aanhangsel ? VERSLAG_REFERENCE_AANHANGSEL : VERSLAG_REFERENCE_HANDELINGEN, begin, found.end);
    if (!reference)
        return false;
    if (!chamber_said && found.chamber != VERSLAG_CHAMBER_TWEEDE_KAMER && !found.aanhangsel)
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    uint32_t index = reader->parse->references.count - 1;
    begin_id(&id, &found);
    if (found.first_page)
        (void)(add_part(&id, found.first_page) && add_part(&id, found.last_page));
    else
        (void)(add_part(&id, found.number) && known && !found.aanhangsel && add_part(&id, found.item));
    /* "Handelingen II 1998/99, p. 3734": the meeting is for the reader to find. */
    if ((found.number || found.first_page) && !vs_target_id(reader, &id, known ? VS_HOST : NULL, 0, ".html"))
        return false;
    if (found.aanhangsel ? !add_numbers(reader, &found, plural) : found.item && known && !add_items(reader, &found))
        return false;
    if (found.aanhangsel) {
        const char *after = vs_pin_read(reader, found.end, &found.pin);
        *next = after;
    }
    reference = &reader->parse->references.items[index];
    reference->text.end = vs_offset(reader, found.end);
    if (found.pin.len && !(reference->pin = vs_keep(reader->parse, found.pin)))
        return false;
    if (found.pin.len && found.pin.at + found.pin.len > *next)
        *next = found.pin.at + found.pin.len;
    if (*next < found.end)
        *next = found.end;
    reader->read = found.end;
    return true;
}

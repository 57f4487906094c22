/* kamerstuk.c - references to kamerstukken: "Kamerstukken II 2022/23, 26 643 en 30 821, nrs. 3 en 4, p. 5". */
#include "base/limits.h"
#include "references/kamerstuk.h"

#define ID_MAX 64u
#define FIRST_OF_2009 32123u /* the budget of 2010, with which the session 2009-2010 began */
#define DOSSIER_MIN 1000u   /* the numbers began anew in 1968 */
#define HOST VS_HOST

static uint64_t hash(uint64_t seed, const char *at, const char *end)
{
    seed ^= 0xcbf29ce484222325u;
    for (; at < end; at++)
        seed = (seed ^ (unsigned char)*at) * 0x100000001b3u;
    return seed;
}

/* Notes the dossiers of a target, for vs_dossier_typos(). */
static bool note_dossiers(vs_reader *reader, const vs_kamerstuk *stuk, const char *number, const char *number_end)
{
    if (!stuk->dossier[0].value) /* "CXL": no digits */
        return true;
    uint64_t sum = 0; /* in no order, as the dossiers of one kamerstuk have none but for the first */
    for (uint32_t i = 0; i < stuk->dossiers; i++)
        sum += hash(1, stuk->dossier[i].text, stuk->dossier[i].text + strlen(stuk->dossier[i].text));
    for (uint32_t i = 0; i < stuk->dossiers; i++) {
        const char *text = stuk->dossier[i].text, *end = text + strlen(text);
        vs_dossier_use *use = vs_vec_push(&reader->dossiers);
        if (!use)
            return false;
        use->rest = hash(hash(sum - hash(1, text, end), number, number_end), text + 5, end);
        use->dossier = stuk->dossier[i].value;
        use->reference = reader->parse->references.count - 1;
        use->telling = stuk->dossiers > 1 || (end - text == 5 && number_end - number >= 2 && vs_is_digit(number[1]));
    }
    return true;
}

/* Whether it is of the Eerste Kamer and from the time when the session was part of the id, which is not said. What is
 * written later means what is recent. */
static bool lacks_session(const vs_reader *reader, const vs_kamerstuk *stuk, const char *number, const char *number_end)
{
    return stuk->eerste_kamer && !stuk->year && stuk->dossier[0].value < FIRST_OF_2009 &&
           *stuk->dossier[0].text != 'C' && /* its own dossiers were a hundred later than that */
           (vs_is(*number, VS_UPPER) || vs_is(number_end[-1], VS_LOWER)) &&
           vs_document_date(reader->parse->doc) < 20090915;
}

/* Adds the target with this number: "1036", "188b", "AI"; `reprint` may be empty or "-h1". */
static bool add_target(vs_reader *reader, const vs_kamerstuk *stuk, const char *number, const char *number_end,
                       vs_str reprint)
{
    char url[sizeof HOST + ID_MAX + 8] = HOST "kst-";
    const size_t start = sizeof HOST - 1;
    size_t len = start + 4;
    while (number_end - number > 1 && *number == '0')
        number++;
    if (lacks_session(reader, stuk, number, number_end))
        return vs_diagnose(
            reader->parse, VERSLAG_CODE_REFERENCE_DANGLING, vs_offset(reader, stuk->begin),
            vs_offset(reader, number_end),
            "the id of a kamerstuk of the Eerste Kamer before 2009 needs its session, which is not said");
    /* Until 2009 the ids of the Eerste Kamer carry the session; those of the Tweede Kamer have lost it. */
    if (stuk->eerste_kamer && stuk->year && stuk->year < 2009) {
        for (uint32_t i = 0, a = stuk->year, b = a + 1; i < 4; i++, a /= 10, b /= 10) {
            url[len + 3 - i] = (char)('0' + a % 10);
            url[len + 7 - i] = (char)('0' + b % 10);
        }
        len += 8;
        url[len++] = '-';
    }
    size_t size = strlen(stuk->dossier[0].text);
    memcpy(url + len, stuk->dossier[0].text, size);
    len += size;
    url[len++] = '-';
    memcpy(url + len, number, (size_t)(number_end - number));
    len += (size_t)(number_end - number);
    memcpy(url + len, reprint.at, reprint.len);
    len += reprint.len;
    const char *id = vs_keep(reader->parse, vs_str_of(url + start, url + len));
    memcpy(url + len, ".html", 5);
    const char *kept = vs_keep(reader->parse, vs_str_of(url, url + len + 5));
    return id && kept && vs_target_add(reader, id, kept, VS_NONE);
}

/* Adds the members of a range after its first. */
static bool add_range(vs_reader *reader, const vs_kamerstuk *stuk, uint32_t first, vs_token last)
{
    bool nomem;
    uint32_t value = 0;
    const char *at = last.begin;
    (void)vs_read_number(&at, last.end, 9999, &value);
    if (at == last.end && vs_range_allowed(reader, first, value, stuk->begin, last.end, &nomem)) {
        for (uint32_t n = first + 1; n < value; n++) {
            char text[4];
            size_t len = 0;
            for (uint32_t rest = n; rest; rest /= 10)
                text[sizeof text - ++len] = (char)('0' + rest % 10);
            if (!add_target(reader, stuk, text + sizeof text - len, text + sizeof text, VS_LIT("")))
                return false;
        }
    } else if (at == last.end && nomem) {
        return false;
    }
    return add_target(reader, stuk, last.begin, last.end, VS_LIT(""));
}

/* "A tot en met C" of the Eerste Kamer. */
static bool is_letter_range(vs_token first, vs_token last)
{
    return first.kind == VS_TOKEN_LETTERS && first.end - first.begin == 1 && last.kind == VS_TOKEN_LETTERS &&
           last.end - last.begin == 1 && *last.begin > *first.begin;
}

static bool add_letters(vs_reader *reader, const vs_kamerstuk *stuk, char first, vs_token last)
{
    bool nomem;
    const uint32_t from = (unsigned char)first, to = (unsigned char)*last.begin;
    if (!vs_range_allowed(reader, from, to, stuk->begin, last.end, &nomem))
        return !nomem && add_target(reader, stuk, last.begin, last.end, VS_LIT(""));
    for (char letter = (char)(first + 1); letter <= *last.begin; letter++)
        if (!add_target(reader, stuk, &letter, &letter + 1, VS_LIT("")))
            return false;
    return true;
}

/* Behind a letter of the Eerste Kamer and a comma another one, with which the list does not end: "C, D en E". */
static bool more_letters(vs_reader *reader, const vs_kamerstuk *stuk, vs_token number, vs_token letter)
{
    if (!stuk->letters_count || number.kind != VS_TOKEN_LETTERS || letter.kind != VS_TOKEN_LETTERS ||
        letter.end - letter.begin > 2)
        return false;
    vs_token token = vs_next_token(reader, letter.end);
    if (token.kind != VS_TOKEN_COMMA && token.kind != VS_TOKEN_AND)
        return false;
    token = vs_next_token(reader, token.end);
    return token.kind == VS_TOKEN_LETTERS && token.end - token.begin <= 2;
}

/* Whether a list goes on from the number behind a comma through one behind "en": "nr. 12, 13 en 14", but "nr. 5, 3
 * mei". */
static bool list_goes_on(vs_reader *reader, vs_token number)
{
    for (uint32_t i = 0; i < 16 && number.kind == VS_TOKEN_NUMBER; i++) {
        const vs_token token = vs_next_token(reader, number.end);
        number = vs_next_token(reader, token.end);
        if (token.kind == VS_TOKEN_AND) /* "nr. 12, 13 en 26 448, nr. 630" */
            return number.kind == VS_TOKEN_DOSSIER ||
                   (number.kind == VS_TOKEN_NUMBER && vs_stands_apart(reader, number, false));
        if (token.kind != VS_TOKEN_COMMA)
            return false;
    }
    return number.kind == VS_TOKEN_NUMBER; /* so many with commas between them are a list */
}

/* Reads the numbers from `number` on and adds them as targets. *end becomes the end of the last number, and *after
 * that of the pages that follow it. */
static bool read_numbers(vs_reader *reader, vs_kamerstuk *stuk, vs_token number, bool plural, const char **end,
                         const char **after)
{
    for (uint32_t count = 0;; count++) {
        vs_str reprint = VS_LIT("");
        vs_token token = vs_next_token(reader, number.end);
        *end = number.end;
        if (token.kind == VS_TOKEN_REPRINT && token.begin == number.end) {
            reprint = vs_str_of(token.begin, token.end);
            *end = token.end;
            token = vs_next_token(reader, token.end);
        }
        if (!add_target(reader, stuk, number.begin, number.end, reprint) ||
            !note_dossiers(reader, stuk, number.begin, number.end))
            return false;
        if (token.kind == VS_TOKEN_DASH || token.kind == VS_TOKEN_THROUGH) {
            const char *first = number.begin;
            uint32_t value;
            vs_token last = vs_next_token(reader, token.end);
            bool tight = token.kind == VS_TOKEN_THROUGH || plural || last.begin == token.end;
            if (last.kind == VS_TOKEN_NUMBER && tight && vs_read_number(&first, number.end, 9999, &value) &&
                first == number.end && vs_is_digit(last.end[-1])) {
                if (!add_range(reader, stuk, value, last))
                    return false;
                *end = last.end;
            } else if (stuk->letters_count && is_letter_range(number, last)) {
                if (!add_letters(reader, stuk, *number.begin, last))
                    return false;
                *end = last.end;
            }
        }
        *after = vs_pin_read(reader, *end, &stuk->pin);
        bool pinned = *after != *end;

        vs_token separator = vs_next_token(reader, *after);
        token = separator;
        if (token.kind == VS_TOKEN_COMMA)
            token = vs_next_token(reader, token.end);
        if (separator.kind == VS_TOKEN_SLASH && plural && separator.begin == *end) { /* "nrs. 3/4" */
            token = vs_next_token(reader, separator.end);
            if (token.kind != VS_TOKEN_NUMBER || token.begin != separator.end)
                return true;
            number = token;
            continue;
        }
        bool and = token.kind == VS_TOKEN_AND;
        if (and)
            token = vs_next_token(reader, token.end);
        if (separator.kind == VS_TOKEN_SEMICOLON) { /* "nr. 12; nr. 13" */
            token = vs_next_token(reader, separator.end);
            const vs_token next = token.kind == VS_TOKEN_NR ? vs_next_token(reader, token.end) : token;
            if (token.kind != VS_TOKEN_NR || next.kind != VS_TOKEN_NUMBER || !vs_stands_apart(reader, next, false))
                return true;
        } else if (separator.kind != VS_TOKEN_COMMA && !and) {
            return true;
        }
        if (plural && token.kind == VS_TOKEN_SESSION)
            token = vs_stuk_number(token);
        plural = plural || (!and && !pinned && token.kind == VS_TOKEN_NUMBER && list_goes_on(reader, token));
        if (token.kind == VS_TOKEN_NR || token.kind == VS_TOKEN_NRS) { /* "nr. 4, p. 12, en nr. 6" */
            plural = token.kind == VS_TOKEN_NRS;
            token = vs_stuk_number(vs_next_token(reader, token.end));
        } else if (token.kind == VS_TOKEN_LETTERS && number.kind != VS_TOKEN_LETTERS) { /* "nrs. 3 en 4 en TK 26 643" */
            return true;
        } else if (!and && !pinned && more_letters(reader, stuk, number, token)) { /* "C, D en E" */
        } else if (pinned || (!and && token.kind == VS_TOKEN_LETTERS) ||
                   !((plural && and) || ((plural || and) && vs_stands_apart(reader, token, false)))) {
            return true;
        }
        if (!vs_is_stuk_number(token) || count >= VS_RANGE_MAX)
            return true;
        number = token;
    }
}

/* A document's own number in its front matter, or alone on a line, is its name and no reference. */
static bool is_own_name(vs_reader *reader, const verslag_reference *reference)
{
    const vs_parse *parse = reader->parse;
    const char *own = parse->doc->kamerstuk_id;
    vs_str name = own ? vs_cstr(own) : parse->metadata.kamerstuk_id;
    const char *id = reference->targets.count == 1 ? parse->targets.items[reference->targets.first].id : NULL;
    if (!id || !vs_equal(name, vs_cstr(id)))
        return false;
    const char *begin = reader->text + reference->text.begin, *end = reader->text + reference->text.end;
    return reference->place == VERSLAG_PLACE_FRONT ||
           ((begin == reader->text || begin[-1] == '\n') && (end == reader->end || *end == '\n'));
}

static bool drop_own_name(vs_reader *reader)
{
    vs_parse *parse = reader->parse;
    verslag_reference *reference = &parse->references.items[parse->references.count - 1];
    if (!is_own_name(reader, reference))
        return false;
    uint32_t index = parse->references.count - 1;
    while (reader->dossiers.count && reader->dossiers.items[reader->dossiers.count - 1].reference == index)
        reader->dossiers.count--;
    parse->targets.count = reference->targets.first;
    parse->strings.count = reference->also_filed.first;
    parse->references.count = index;
    memset(reference, 0, sizeof *reference); /* as vs_vec_push() promises to the next one */
    return true;
}

/* Reads one kamerstuk from its first dossier on, which *at points to. False in *found where there is none; *at is
 * then where the reading came to. */
static bool read_one(vs_reader *reader, vs_kamerstuk *stuk, const char **at, bool *found)
{
    vs_parse *parse = reader->parse;
    vs_token number;
    bool plural;
    *at = vs_dossiers_read(reader, stuk, *at, &number, &plural);
    *found = number.kind != VS_TOKEN_OTHER;
    if (*found &&
        stuk->cue == VS_CUE_BARE_DOSSIER) /* digits that no word takes for a dossier's number must look like one */
        for (uint32_t i = 0; i < stuk->dossiers; i++)
            *found = *found && stuk->dossier[i].value >= DOSSIER_MIN && stuk->dossier[i].value <= reader->dossier_limit;
    if (!*found)
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_KAMERSTUK, stuk->begin, number.end);
    if (!reference)
        return false;
    uint32_t index = parse->references.count - 1;
    reference->role = stuk->role;
    if (stuk->cue == VS_CUE_BARE_DOSSIER || stuk->cue == VS_CUE_SENATE_DOSSIER)
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    for (uint32_t i = 1; i < stuk->dossiers; i++) {
        const char **also = vs_vec_push(&parse->strings);
        if (!also || !(*also = vs_keep(parse, vs_cstr(stuk->dossier[i].text))))
            return false;
        reference->also_filed.count++;
    }
    const char *end = number.end;
    stuk->pin = (vs_str){NULL, 0};
    if (!read_numbers(reader, stuk, number, plural, &end, at))
        return false;
    reference = &parse->references.items[index];
    reference->text.end = vs_offset(reader, end);
    if (stuk->pin.len && !(reference->pin = vs_keep(parse, stuk->pin)))
        return false;
    if (!reference->role && reference->targets.count == 1)
        reference->role = vs_role_behind(reader, *at);
    reader->read = *at;
    if (drop_own_name(reader))
        return true;
    vs_letter_printed(reader, index);
    for (uint32_t i = 0; i < stuk->dossiers; i++)
        if (stuk->dossier[i].value > reader->dossier_limit)
            return vs_dossier_too_high(reader, stuk->dossier[i].value, stuk->begin, end);
    return true;
}

/* Moves past what can stand between a cue and a dossier: a session, commas. */
static const char *read_session(vs_reader *reader, vs_kamerstuk *stuk, const char *at)
{
    for (int i = 0; i < 6; i++) {
        vs_token token = vs_next_token(reader, at);
        static const char *const with[] = {"met", "onder", "II", "I", NULL};
        if (token.kind == VS_TOKEN_SESSION)
            stuk->year = vs_session_year(token);
        else if (token.kind == VS_TOKEN_OTHER || token.kind == VS_TOKEN_LETTERS) {
            /* "Kamerstuk met nummer 26 643", "TK II 26 643", "TK II, 2004-2005, 29 800" */
            const char *word = token.begin;
            while (vs_is(*word, VS_UPPER | VS_LOWER) && word - token.begin < 8)
                word++;
            vs_token after = vs_next_token(reader, word);
            const bool chamber = vs_is(*token.begin, VS_UPPER);
            if (!vs_word_among(vs_str_of(token.begin, word), with) ||
                (chamber ? after.kind != VS_TOKEN_DOSSIER && after.kind != VS_TOKEN_SESSION &&
                               after.kind != VS_TOKEN_SESSION_WORD && after.kind != VS_TOKEN_COMMA
                         : after.kind != VS_TOKEN_NR))
                break;
            token.end = word;
        } else if (token.kind == VS_TOKEN_NR) {
            if (vs_next_token(reader, token.end).kind != VS_TOKEN_DOSSIER)
                break;
        } else if (token.kind != VS_TOKEN_COMMA && token.kind != VS_TOKEN_COLON &&
                   token.kind != VS_TOKEN_SESSION_WORD)
            break;
        at = token.end;
    }
    return at;
}

/* "kst-26643-1080", "blg-929493" as it stands. */
static bool read_id(vs_reader *reader, const char *begin, const char *end)
{
    if ((size_t)(end - begin) > ID_MAX)
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_KAMERSTUK, begin, end);
    if (!reference)
        return false;
    bool attachment = vs_lower(*begin) == 'b';
    reference->role = attachment ? "bijlage" : vs_kamerstuk_role(reader, begin);
    char url[sizeof HOST + ID_MAX + 8] = HOST "kst-";
    size_t start = sizeof HOST - 1, len = (size_t)(end - begin);
    if (attachment)
        memcpy(url + start, "blg", 3);
    memcpy(url + start + 4, begin + 4, len - 4);
    const char *id = vs_keep(reader->parse, (vs_str){url + start, len});
    memcpy(url + start + len, ".html", 5);
    const char *kept = vs_keep(reader->parse, (vs_str){url, start + len + 5});
    if (!id || !kept || !vs_target_add(reader, id, kept, VS_NONE))
        return false;
    drop_own_name(reader);
    return true;
}

/* "Zij krijgt nr. 537 (33529)": the number before its dossier. */
static bool read_number_first(vs_reader *reader, const char *begin, const char *end)
{
    vs_kamerstuk stuk = {.cue = VS_CUE_BARE_DOSSIER, .begin = begin, .dossiers = 1};
    const char *at = begin;
    while (!vs_is_digit(*at))
        at++;
    const char *number = at;
    while (vs_is_digit(*at))
        at++;
    const char *number_end = at;
    while (!vs_is_digit(*at))
        at++;
    stuk.dossier[0].value = vs_digits_of(at, 5);
    for (uint32_t i = 0; i < 5; at++)
        if (vs_is_digit(*at))
            stuk.dossier[0].text[i++] = *at;
    if (*at != ')')
        vs_dossier_suffix(&stuk.dossier[0], at + 1, end - 1);
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_KAMERSTUK, begin, end);
    if (!reference)
        return false;
    reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    reference->role = vs_kamerstuk_role(reader, begin);
    return add_target(reader, &stuk, number, number_end, VS_LIT("")) &&
           note_dossiers(reader, &stuk, number, number_end);
}

/* "Kamerstukken 31945", "dossier 26 643": no number follows. */
static bool add_dossiers(vs_reader *reader, const vs_kamerstuk *stuk, const char *end)
{
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_DOSSIER, stuk->begin, end);
    if (!reference)
        return false;
    if (stuk->cue == VS_CUE_BARE_DOSSIER)
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    for (uint32_t i = 0; i < stuk->dossiers; i++) {
        vs_id id = {.len = 0};
        vs_id_add(&id, VS_LIT("dossier-"));
        vs_id_add(&id, vs_cstr(stuk->dossier[i].text));
        if (!vs_target_id(reader, &id, VS_HOST "dossier/", 8, ""))
            return false;
    }
    return true;
}

bool vs_kamerstuk_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    if (cue == VS_CUE_KAMERSTUK_ID)
        return read_id(reader, begin, end);
    if (cue == VS_CUE_NUMBER_FIRST)
        return read_number_first(reader, begin, end);

    if (cue == VS_CUE_BARE_DOSSIER && vs_is_other_number(reader, begin))
        return true;
    const bool bare = cue == VS_CUE_BARE_DOSSIER || cue == VS_CUE_SENATE_DOSSIER;
    vs_kamerstuk stuk = {.cue = cue, .begin = begin,
                         .eerste_kamer = cue == VS_CUE_EERSTE_KAMER || cue == VS_CUE_SENATE_DOSSIER};
    const char *at = bare ? begin : end;
    bool chamber_said = cue == VS_CUE_EERSTE_KAMER || cue == VS_CUE_TWEEDE_KAMER;
    if (cue == VS_CUE_KAMERSTUK || cue == VS_CUE_DOSSIER) {
        vs_token token = vs_next_token(reader, at);
        vs_str word = vs_str_of(token.begin, token.end);
        stuk.eerste_kamer = token.kind == VS_TOKEN_EERSTE_KAMER || vs_equal(word, VS_LIT("I")) ||
                            vs_equal(word, VS_LIT("EK"));
        chamber_said = stuk.eerste_kamer || token.kind == VS_TOKEN_TWEEDE_KAMER || vs_equal(word, VS_LIT("II")) ||
                       vs_equal(word, VS_LIT("TK"));
        if (chamber_said)
            at = token.end;
    }
    stuk.letters_count = stuk.eerste_kamer ||
                         (!chamber_said && reader->parse->doc->chamber == VERSLAG_CHAMBER_EERSTE_KAMER);
    if (!bare)
        at = read_session(reader, &stuk, at);

    bool found;
    bool looked = false;
    for (;;) {
        if (!looked && (cue == VS_CUE_SENATE_DOSSIER || vs_next_token(reader, at).kind == VS_TOKEN_DOSSIER)) {
            stuk.role = vs_kamerstuk_role(reader, begin);
            looked = true;
        }
        if (!read_one(reader, &stuk, &at, &found))
            return false;
        if (*next < at)
            *next = at;
        if (!found)
            return stuk.dossiers == 0 || stuk.begin != begin ||
                   (cue != VS_CUE_KAMERSTUK && cue != VS_CUE_DOSSIER &&
                    (cue != VS_CUE_BARE_DOSSIER || !vs_is_bill(reader, begin, at))) ||
                   add_dossiers(reader, &stuk, at);

        /* "29 911, nr. 5 en 26 643, nr. 392": the cue is good for those that follow, too. */
        vs_token token = vs_next_token(reader, at);
        bool separated = token.kind == VS_TOKEN_COMMA || token.kind == VS_TOKEN_SEMICOLON ||
                         token.kind == VS_TOKEN_AND || token.kind == VS_TOKEN_SLASH;
        if (!separated)
            return true;
        vs_token second = vs_next_token(reader, token.end);
        at = second.kind == VS_TOKEN_AND ? second.end : token.end;
        uint32_t year = stuk.year;
        at = read_session(reader, &stuk, at);
        token = vs_next_token(reader, at);
        if (token.kind != VS_TOKEN_DOSSIER)
            return true;
        if (stuk.year == 0)
            stuk.year = year;
        stuk.begin = token.begin;
    }
}

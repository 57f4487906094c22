/* front_names.c - where names end. The names of committees and portfolios are lists of words with capitals ("Onderwijs,
 * Cultuur en Wetenschap"), in old texts also of words without; unknown ones must be found too. */
#include "structure/front.h"

bool vs_front_ends_name(vs_str word)
{
    static const char *const ends[] = {
#define VS_NAME_END(word) word,
#include "vocabulary/name_ends.def"
        NULL
    };
    return vs_word_among(word, ends);
}

/* A word of a name, and what follows on it. */
typedef struct vs_token {
    vs_str word;      /* without the punctuation behind it */
    const char *next; /* where the next one starts */
    char mark;        /* what closes it: ',', '.' (anything that ends a name), 'm' (the mark of a note), or 0 */
} vs_token;

static vs_token token_at(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && !vs_is_gap(*p))
        p++;
    const char *word = p;
    char mark = 0;
    /* A name does not go on in the next block, but where it cannot end there: "Welzijn\nen Sport". */
    if (p < end && *p == '\n' && p > at && p[-1] != ',' && !vs_phrase("en|van|voor|de|het", vs_str_of(at, p)) &&
        !vs_phrase("en", vs_str_of(p + 1, end)))
        mark = '.';
    while (word > at && strchr(",.;:)]'\"", word[-1])) {
        mark = word[-1] == ',' && (mark == 0 || mark == ',') ? ',' : '.';
        word--;
    }
    const char *bare = word;
    while (bare > at && vs_is_digit(bare[-1]))
        bare--;
    if (bare < word && bare > at) { /* the mark of a note, glued on */
        mark = 'm';
        word = bare;
    }
    while (p < end && vs_is_gap(*p))
        p++;
    return (vs_token){vs_str_of(at, word), p, mark};
}

static bool is_word(vs_str token, const char *word) { return vs_equal_nocase(token, vs_cstr(word)); }

static bool is_office(vs_str word)
{
    const char *after;
    bool plural;
    if (vs_starts_with(word, VS_LIT("de")) && word.len > 2 && vs_starts_upper((vs_str){word.at + 2, word.len - 2}))
        word = (vs_str){word.at + 2, word.len - 2}; /* "deStaatssecretaris": the space is lost */
    return vs_front_office(word, &after, &plural) != VS_OFFICE_NONE;
}

/* The words that a name of a committee can hold between words with capitals. */
static bool links_name(vs_str word)
{
    static const char *const words[] = {"van", "voor", "de", "het", "der", "naar", "in", NULL};
    return vs_word_among(word, words);
}

static bool is_upper_name(vs_token token) { return vs_starts_upper(token.word) && !is_office(token.word); }

static bool is_article(vs_str word) { return is_word(word, "de") || is_word(word, "het"); }

/* A name, as far as it has been read. */
typedef struct name_reader {
    const char *end; /* of the text */
    bool committee;  /* its names have small words between those with capitals */
    bool capitals;   /* its words have them */
    bool begun;
    bool closed;     /* "... en X" has been read: a comma now ends the name */
} name_reader;

/* Behind "en" in a name; *token becomes the last word that is taken. */
static bool takes_and(name_reader *r, vs_token *token)
{
    const vs_token after = token_at(token->next, r->end);
    *token = after;
    if (!is_upper_name(after) && (vs_front_ends_name(after.word) || after.word.len <= 4 ||
                                  !vs_starts_lower(after.word) || is_office(after.word))) {
        if (!r->committee || !is_article(after.word))
            return false;
        *token = token_at(after.next, r->end);
        if (!is_upper_name(*token) || is_word(token->word, "vaste") || is_word(token->word, "algemene"))
            return false;
    }
    r->closed = true;
    return true;
}

/* "Tweede Kamer" follows on the name of a committee. */
static bool is_chamber(vs_str text)
{
    return vs_starts_with_nocase(text, VS_LIT("Tweede Kamer")) || vs_starts_with_nocase(text, VS_LIT("Eerste Kamer"));
}

/* The name goes on with *token, which becomes the last word that is taken with it. */
static bool takes(name_reader *r, vs_token *token)
{
    if (is_upper_name(*token))
        return true;
    if (r->begun && is_word(token->word, "en") && !token->mark)
        return takes_and(r, token);
    if (r->begun && vs_starts_with(token->word, VS_LIT("en")) && token->word.len > 3 &&
        vs_starts_upper((vs_str){token->word.at + 2, token->word.len - 2})) { /* "enSport": the space is lost */
        r->closed = token->mark != ',';
        return true;
    }
    const vs_token after = token_at(token->next, r->end);
    if ((is_word(token->word, "/") || is_word(token->word, "&")) && is_upper_name(after)) {
        r->closed = false;
        *token = after;
        return true;
    }
    if (r->committee && r->capitals && r->begun && !token->mark) {
        if (links_name(token->word) && is_upper_name(after) && !is_chamber(vs_str_of(after.word.at, r->end))) {
            *token = after;
            return true;
        }
        if (is_word(token->word, "van") && is_article(after.word)) {
            *token = token_at(after.next, r->end);
            return is_upper_name(*token) && !vs_starts_with_nocase(token->word, VS_LIT("Tweede")) &&
                   !vs_starts_with_nocase(token->word, VS_LIT("Eerste"));
        }
    }
    if (!r->capitals)
        return !vs_front_ends_name(token->word) && vs_starts_lower(token->word);
    /* One small word at the end: "Economische zaken heeft". */
    return r->begun && token->word.len > 3 && vs_starts_lower(token->word) && !vs_front_ends_name(token->word) &&
           (token->mark ? token->mark == 'm' : vs_front_ends_name(after.word));
}

const char *vs_front_name_end(const char *at, const char *end, bool committee)
{
    if ((size_t)(end - at) > VS_NAME_MAX) {
        end = at + VS_NAME_MAX;
        while (end > at && ((unsigned char)*end & 0xC0) == 0x80) /* not inside a character */
            end--;
    }
    const char *name = at, *p = at;
    vs_token token = token_at(p, end);
    if (is_article(token.word) && !token.mark) {
        p = token.next;
        token = token_at(p, end);
    }
    name_reader r = {.end = end, .committee = committee, .capitals = vs_starts_upper(token.word)};
    while (p < end) {
        token = token_at(p, end);
        if (token.word.len == 0 || *p == '(' || !takes(&r, &token))
            break;
        r.begun = true;
        name = token.word.at + token.word.len;
        p = token.next;
        if (token.mark == 0)
            continue;
        if (token.mark != ',' || r.closed)
            break;
        const vs_token next = token_at(p, end);
        if (r.capitals ? !is_upper_name(next) || is_word(next.word, "De") : vs_front_ends_name(next.word))
            break;
    }
    return name;
}

/* Behind "commissie": "voor X", "van X", or X itself. */
static const char *one_committee(const char *at, const char *end)
{
    vs_token token = token_at(at, end);
    if (is_word(token.word, "voor") || is_word(token.word, "van") || is_word(token.word, "belast")) {
        const char *name = token.next;
        if (is_word(token.word, "van")) { /* "van de Tweede Kamer" is no name */
            vs_token first = token_at(name, end);
            if (is_word(first.word, "de") || is_word(first.word, "het"))
                return NULL;
        }
        if (is_word(token.word, "belast"))
            return NULL;
        const char *after = vs_front_name_end(name, end, true);
        return after > name ? after : NULL;
    }
    if (!vs_starts_upper(token.word))
        return NULL;
    const char *after = vs_front_name_end(at, end, true);
    return after > at ? after : NULL;
}

/* "Economische Zaken en Klimaat (EZK)" before the next committee; `at` where there is no abbreviation. */
static const char *behind_abbreviation(const char *at, const char *end)
{
    const char *p = at;
    if (end - at < 4 || at[0] != ' ' || at[1] != '(')
        return at;
    for (p += 2; p < end && p - at < 24 && *p != ')' && !vs_is_space(*p); p++) {}
    return p < end && *p == ')' ? p + 1 : at;
}

const char *vs_front_committee_end(const char *start, const char *name, const char *end)
{
    /* A committee without "voor" has an adjective at least: "Tijdelijke commissie Digitale toekomst". */
    vs_token first = token_at(start, end), prep = token_at(name, end);
    if (first.next == name && !is_word(prep.word, "voor") && !is_word(prep.word, "van"))
        return NULL;
    const char *done = one_committee(name, end);
    if (!done)
        return NULL;
    for (;;) {
        const char *p = behind_abbreviation(done, end);
        while (p < end && vs_is_digit(*p))
            p++;
        const char *more = NULL;
        if (p < end && (*p == ' ' || *p == ',')) {
            const char *q = *p == ',' ? p + 1 : p;
            while (q < end && *q == ' ')
                q++;
            const vs_str rest = vs_str_of(q, end);
            if ((more = vs_phrase("en voor", rest)) == NULL && *p == ',')
                more = vs_phrase("voor", rest);
            if (more && more < end && *more == ' ') {
                const char *after = vs_front_name_end(more + 1, end, true);
                if (after == more + 1)
                    return done;
                done = after;
                continue;
            }
            more = vs_phrase("en? de vaste|algemene|tijdelijke|bijzondere|parlementaire* %commissie|%commissies", rest);
            if (more && more < end && *more == ' ' && (more = one_committee(more + 1, end)) != NULL) {
                done = more;
                continue;
            }
        }
        return done;
    }
}

/* A word in small letters that stands in a name, or before it in a signature. */
static bool is_particle(vs_str word)
{
    static const vs_str particles[] = {
#define VS_PARTICLE(word) VS_ENTRY(word),
#define VS_PARTICLE_PLACE(word) VS_ENTRY(word),
#define VS_PARTICLE_PREPOSITION(word) VS_ENTRY(word),
#define VS_NAME_TITLE(word) VS_ENTRY(word),
#define VS_NAME_ADDRESS(word) VS_ENTRY(word),
#include "vocabulary/name_particles.def"
    };
    return vs_equal_any(word, VS_TEXTS(particles));
}

bool vs_front_is_person(vs_str text)
{
    if (text.len == 0 || text.len > 80)
        return false;
    const char *p = text.at, *end = text.at + text.len;
    unsigned words = 0, capitals = 0;
    while (p < end) {
        const char *word = p;
        while (p < end && *p != ' ' && *p != '\n')
            p++;
        vs_str token = vs_str_of(word, p);
        while (p < end && (*p == ' ' || *p == '\n'))
            p++;
        if (++words > 7 || token.len > 40)
            return false;
        bool upper = vs_starts_upper(token) || (token.len > 2 && token.at[1] == '\'' && vs_is(token.at[2], VS_UPPER));
        capitals += upper;
        /* Only an initial or a title ends in a full stop, and only the last word can have another sign behind it. */
        for (size_t i = 0; i < token.len; i++)
            if (vs_is(token.at[i], VS_DIGIT) || strchr(":;!?()", token.at[i]) || (token.at[i] == ',' && p < end))
                return false;
        if (!upper) {
            if (!is_particle(token))
                return false;
        } else if (is_office(token)) {
            return false;
        }
    }
    return capitals > 0;
}

vs_str vs_front_unmarked(vs_str text, char out[VS_NAME_MAX])
{
    size_t n = 0;
    if (text.len > VS_NAME_MAX) /* several names: better with their marks than cut */
        return text;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool glued = vs_is_digit(c) && n > 0 && (vs_is_letter(out[n - 1]) || out[n - 1] == ')');
        while (glued && i < text.len && vs_is_digit(text.at[i]))
            i++;
        if (glued) {
            i--;
            continue;
        }
        out[n++] = vs_is_gap(c) ? ' ' : c;
    }
    return (vs_str){out, n};
}

/* front_offices.c - lists of office holders: "de Minister en de Staatssecretaris van A, B en C", "de Ministers van D en
 * van E". */
#include "structure/front.h"

static const vs_str portfolios[] = {
#define VS_PORTFOLIO(name) {name, sizeof(name) - 1},
#include "vocabulary/portfolios.def"
};

/* The same but for the case of letters and for spaces, which texts out of PDFs lose ("Welzijn enSport"): how much of
 * `text` the whole of `name` takes, or 0. */
static size_t same_name(vs_str text, vs_str name)
{
    size_t i = 0, k = 0;
    while (k < name.len) {
        if (vs_is_gap(name.at[k])) {
            k++;
        } else if (i < text.len && vs_is_gap(text.at[i])) {
            i++;
        } else if (i < text.len && vs_lower(text.at[i]) == vs_lower(name.at[k])) {
            i++;
            k++;
        } else {
            return 0;
        }
    }
    return i;
}

/* The longest known portfolio at the start of `text`, which ends there or is followed by a comma or "en". */
static const vs_str *known_portfolio(vs_str text, size_t *len)
{
    const vs_str *best = NULL;
    *len = 0;
    for (size_t i = 0; i < sizeof portfolios / sizeof *portfolios; i++) {
        size_t n = same_name(text, portfolios[i]);
        if (n <= *len)
            continue;
        vs_str rest = {text.at + n, text.len - n};
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a span with a length has a text
        if (rest.len && *rest.at != ',' && !vs_phrase("en", vs_trim(rest)) &&
            !vs_starts_with(vs_trim(rest), VS_LIT("en")))
            continue;
        best = &portfolios[i];
        *len = n;
    }
    return best;
}

static bool push_office(vs_parse *parse, vs_str office, bool plural, vs_str link, vs_str name)
{
    /* "Ministers" and "Staatssecretarissen" are named one by one. */
    if (plural)
        office.len -= vs_lower(office.at[office.len - 1]) == 's' ? 1 : 3;
    char text[2 * VS_NAME_MAX], unmarked[VS_NAME_MAX];
    size_t len = 0;
    size_t known;
    char bare[40];
    if (office.len < sizeof bare && !vs_phrase("minister-president", office)) { /* "Mi-nister" of a scanned text */
        size_t n = 0;
        for (size_t i = 0; i < office.len; i++)
            if (office.at[i] != '-')
                bare[n++] = office.at[i];
        office = (vs_str){bare, n};
    }
    const vs_str *whole = known_portfolio(name, &known);
    if (whole && known == name.len && known < whole->len)
        name = *whole; /* only a space was lost */
    else
        name = vs_front_unmarked(name, unmarked);
    const vs_str parts[] = {office, name.len && link.len ? VS_LIT(" ") : VS_LIT(""), link,
                            name.len ? VS_LIT(" ") : VS_LIT(""), name};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (len + parts[i].len > sizeof text)
            return true;
        if (parts[i].len)
            memcpy(text + len, parts[i].at, parts[i].len);
        len += parts[i].len;
    }
    vs_str made = {text, len};
    for (uint32_t i = 0; i < parse->addressees.count; i++)
        if (vs_equal_nocase(vs_cstr(parse->addressees.items[i]), made))
            return true;
    const char *kept = vs_keep(parse, made);
    const char **slot = kept ? vs_vec_push(&parse->addressees) : NULL;
    if (!slot)
        return false;
    *slot = kept;
    return true;
}

/* "A, B en C" of a plural office: one by one where all are known, else together. */
static bool push_portfolios(vs_parse *parse, vs_str office, bool plural, vs_str link, vs_str names)
{
    vs_str starts[8];
    size_t count = 0;
    vs_str rest = names;
    while (plural && count < 8) {
        size_t n;
        if (!known_portfolio(rest, &n))
            break;
        starts[count++] = (vs_str){rest.at, n};
        rest = vs_trim((vs_str){rest.at + n, rest.len - n});
        if (rest.len == 0)
            break;
        rest = *rest.at == ',' ? (vs_str){rest.at + 1, rest.len - 1} : (vs_str){rest.at + 2, rest.len - 2};
        rest = vs_trim(rest);
    }
    if (count < 2 || rest.len)
        return push_office(parse, office, plural, link, names);
    for (size_t i = 0; i < count; i++)
        if (!push_office(parse, office, plural, link, starts[i]))
            return false;
    return true;
}

static const char *skip_gap(const char *at, const char *end)
{
    while (at < end && vs_is_gap(*at))
        at++;
    return at;
}

/* "van" or "voor" at `at`, with the name behind it, which may be glued on; NULL if neither. */
static const char *after_link(const char *at, const char *end, vs_str *link)
{
    static const vs_str links[] = {{"van", 3}, {"voor", 4}};
    for (size_t i = 0; i < 2; i++) {
        vs_str text = vs_str_of(at, end);
        if (!vs_starts_with(text, links[i]) || text.len <= links[i].len)
            continue;
        const char *name = skip_gap(at + links[i].len, end);
        if (name == at + links[i].len && !vs_starts_upper(vs_str_of(name, end)))
            continue;
        *link = links[i];
        return name;
    }
    return NULL;
}

/* The end of a portfolio. Where a space is lost behind it ("Welzijn en Sportover") a known name tells. */
static const char *portfolio_end(const char *name, const char *end)
{
    const char *stop = vs_front_name_end(name, end, false);
    vs_str text = vs_str_of(name, stop);
    for (size_t i = 0; i < sizeof portfolios / sizeof *portfolios; i++) {
        size_t n = same_name(text, portfolios[i]);
        if (n && n < text.len && vs_phrase("over|inzake|overhet|overde", (vs_str){name + n, (size_t)(end - name) - n}))
            return name + n;
    }
    return stop;
}

/* The next office of the list behind `at` ("en de Staatssecretaris"), or NULL. */
static const char *next_office(const char *at, const char *end)
{
    const char *p = at, *after;
    bool plural;
    if (p < end && *p == ',') // NOLINT(clang-analyzer-core.NullDereference): as above
        p = skip_gap(p + 1, end);
    else
        p = skip_gap(p, end);
    if ((after = vs_phrase("en", vs_str_of(p, end))) != NULL)
        p = skip_gap(after, end);
    else if (p == at)
        return NULL;
    else if (at < end && *at != ',')
        return NULL;
    vs_str rest = vs_str_of(p, end);
    if ((after = vs_phrase("de", rest)) != NULL)
        p = skip_gap(after, end);
    else if (vs_starts_with(rest, VS_LIT("de")) && rest.len > 2 && vs_starts_upper((vs_str){rest.at + 2, rest.len - 2}))
        p += 2; /* "deStaatssecretaris": the space is lost */
    return vs_front_office(vs_str_of(p, end), &after, &plural) ? p : NULL;
}

const char *vs_front_offices(vs_parse *parse, const char *at, const char *end, vs_str *bare)
{
    enum { HELD = 8 };
    vs_str held[HELD]; /* offices that wait for the portfolio of a later one */
    bool held_plural[HELD];
    size_t count = 0;
    *bare = (vs_str){NULL, 0};
    const char *p = at;
    for (;;) {
        const char *after;
        bool plural;
        vs_office office = vs_front_office(vs_str_of(p, end), &after, &plural);
        if (office == VS_OFFICE_NONE || count == HELD)
            return p;
        vs_str word = vs_str_of(p, after), link = {NULL, 0};
        const char *next, *q = skip_gap(after, end), *name = after_link(q, end, &link);
        if (!name && q > after && vs_starts_upper(vs_str_of(q, end)) && *after != '\n')
            name = q; /* "Staatssecretaris Rechtsbescherming" */
        const char *stop = name ? portfolio_end(name, end) : NULL;
        if (!name || stop == name) {
            p = after;
            if (office == VS_OFFICE_PREMIER) {
                if (!push_office(parse, word, plural, (vs_str){NULL, 0}, (vs_str){NULL, 0}))
                    return NULL;
            } else {
                held[count] = word;
                held_plural[count++] = plural;
            }
        } else {
            for (size_t i = 0; i < count; i++)
                if (!push_portfolios(parse, held[i], held_plural[i], link, vs_str_of(name, stop)))
                    return NULL;
            count = 0;
            if (!push_portfolios(parse, word, plural, link, vs_str_of(name, stop)))
                return NULL;
            p = stop;
            /* "Ministers van A, van B en voor C"; also "de Minister van A en van B", where B is a portfolio. */
            for (;;) {
                const char *r = p < end && *p == ',' ? skip_gap(p + 1, end) : skip_gap(p, end);
                const char *en = vs_phrase("en", vs_str_of(r, end));
                if (en)
                    r = skip_gap(en, end);
                else if (p < end && *p != ',')
                    break;
                if (r == p || (name = after_link(r, end, &link)) == NULL || (stop = portfolio_end(name, end)) == name)
                    break;
                size_t known;
                if (!plural && !(en && known_portfolio(vs_str_of(name, stop), &known) && name + known == stop))
                    break;
                if (!push_portfolios(parse, word, plural, link, vs_str_of(name, stop)))
                    return NULL;
                p = stop;
            }
        }
        next = next_office(p, end);
        if (!next)
            break;
        p = next;
    }
    if (count)
        *bare = held[0];
    return p;
}

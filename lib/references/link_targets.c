/* link_targets.c - what an address leads to: a table of hosts, each with the function that reads its paths. The ids
 * are those of the contract; where an address says no more than itself it is its own id. */
#include "references/links.h"
#include "references/read.h"
#include "vocabulary/forms.h"

/* What a reader has found: the id, and for publications its page. */
typedef struct finding {
    verslag_reference_kind kind;
    vs_id id;
    const char *role;
    bool published; /* at VS_HOST, under its id */
} finding;

typedef bool (*path_reader)(vs_str path, finding *found);

static bool is_letter(char c) { return vs_is(c, VS_UPPER | VS_LOWER); }
static bool is_alnum(char c) { return vs_is(c, VS_UPPER | VS_LOWER | VS_DIGIT); }

/* "%3A" and "%2F" are the colon and slash that they stand for, as far as `room` bytes reach. */
static vs_str decode(vs_str text, char *room, size_t size)
{
    size_t len = 0;
    for (size_t i = 0; i < text.len && len < size; i++) {
        char c = text.at[i];
        if (c == '%' && text.len - i > 2 && (text.at[i + 1] == '3' || text.at[i + 1] == '2')) {
            const char second = vs_lower(text.at[i + 2]);
            const char as = text.at[i + 1] == '3' ? (second == 'a' ? ':' : '\0')
                            : second == 'f'       ? '/'
                            : second == '8'       ? '('
                            : second == '9'       ? ')'
                                                  : '\0';
            if (as) {
                c = as;
                i += 2;
            }
        }
        room[len++] = c;
    }
    return (vs_str){room, len};
}

static void add_lower(vs_id *id, vs_str text)
{
    for (size_t i = 0; i < text.len; i++)
        vs_id_add(id, (vs_str){&(char){vs_lower(text.at[i])}, 1});
}

static void add_upper(vs_id *id, vs_str text)
{
    for (size_t i = 0; i < text.len; i++)
        vs_id_add(id, (vs_str){&(char){(char)(vs_is(text.at[i], VS_LOWER) ? text.at[i] - 32 : text.at[i])}, 1});
}

/* ------------------------------------------------------------------------------------- Official publications */

/* How their ids start; a digit follows. */
static const struct publication {
    vs_str start;
    verslag_reference_kind kind;
    const char *role;
    bool lower;      /* the id has no capitals */
    bool bare;       /* the start is no part of it: a number of the Kamer */
} publications[] = {
    {VS_ENTRY("kst-"), VERSLAG_REFERENCE_KAMERSTUK, NULL, false, false},
    {VS_ENTRY("ah-tk-"), VERSLAG_REFERENCE_AANHANGSEL, NULL, true, false},
    {VS_ENTRY("ah-ek-"), VERSLAG_REFERENCE_AANHANGSEL, NULL, true, false},
    {VS_ENTRY("h-tk-"), VERSLAG_REFERENCE_HANDELINGEN, NULL, true, false},
    {VS_ENTRY("h-ek-"), VERSLAG_REFERENCE_HANDELINGEN, NULL, true, false},
    {VS_ENTRY("h-vv-"), VERSLAG_REFERENCE_HANDELINGEN, NULL, true, false},
    {VS_ENTRY("stb-"), VERSLAG_REFERENCE_STAATSBLAD, NULL, true, false},
    {VS_ENTRY("stcrt-"), VERSLAG_REFERENCE_STAATSCOURANT, NULL, true, false},
    {VS_ENTRY("trb-"), VERSLAG_REFERENCE_TRACTATENBLAD, NULL, true, false},
    {VS_ENTRY("kv-tk-"), VERSLAG_REFERENCE_CASE, NULL, false, true},
    {VS_ENTRY("kv-"), VERSLAG_REFERENCE_CASE, NULL, false, true},
    {VS_ENTRY("nds-tk-"), VERSLAG_REFERENCE_DOCUMENT, NULL, false, true},
    {VS_ENTRY("blg-"), VERSLAG_REFERENCE_URL, "bijlage", true, false},
};

/* "2023D42794": a number of the Kamer at `at`, which nothing else goes on with. */
static bool is_kamer_number(const char *at, const char *end)
{
    return vs_form_kamer_number(at, end) && (end - at == 10 || !is_alnum(at[10]));
}

/* The id of a publication at the start of a segment of a path: "kst-26643-1036.html". */
static bool read_publication(vs_str segment, finding *found)
{
    for (size_t i = 0; i < sizeof publications / sizeof *publications; i++) {
        const struct publication *p = &publications[i];
        if (!vs_starts_with_nocase(segment, p->start) || segment.len == p->start.len ||
            !vs_is_digit(segment.at[p->start.len]))
            continue;
        size_t end = p->start.len;
        while (end < segment.len && (is_alnum(segment.at[end]) || segment.at[end] == '-'))
            end++;
        if (end < segment.len && segment.at[end] != '.' && segment.at[end] != '?' && segment.at[end] != '#' &&
            segment.at[end] != ';')
            return false;
        const vs_str rest = {segment.at + p->start.len, end - p->start.len};
        if (p->bare && (rest.len != 10 || !is_kamer_number(rest.at, rest.at + rest.len)))
            return false;
        found->kind = p->kind;
        found->role = p->role;
        if (!p->bare)
            vs_id_add(&found->id, p->start);
        if (p->lower)
            add_lower(&found->id, rest);
        else
            vs_id_add(&found->id, rest);
        found->published = !p->bare;
        return !found->id.full;
    }
    return false;
}

static vs_str next_segment(const char **at, const char *end)
{
    while (*at < end && *(*at) == '/')
        ++*at;
    const char *begin = *at;
    while (*at < end && *(*at) != '/')
        ++*at;
    return vs_str_of(begin, *at);
}

/* "/kst-26643-1036.html", "/dossier/26643", "/frbr/officielepublicaties/kst/26643/kst-26643-1036/1/pdf/...". */
static bool read_official(vs_str path, finding *found)
{
    const char *at = path.at, *end = path.at + path.len;
    const char *query = memchr(at, '?', path.len);
    for (unsigned depth = 0; at < (query ? query : end) && depth < 12; depth++) {
        const vs_str segment = next_segment(&at, end);
        if (read_publication(segment, found))
            return true;
        if (depth == 0 && vs_equal_nocase(segment, VS_LIT("dossier"))) {
            const vs_str number = next_segment(&at, end);
            size_t len = 0;
            while (len < number.len && (is_alnum(number.at[len]) || number.at[len] == '-'))
                len++;
            if (read_publication(number, found))
                return true;
            if (len < 5 || !vs_is_digit(*number.at) ||
                (len < number.len && number.at[len] != '?' && number.at[len] != '#'))
                return false;
            found->kind = VERSLAG_REFERENCE_DOSSIER;
            vs_id_add(&found->id, VS_LIT("dossier-"));
            vs_id_add(&found->id, (vs_str){number.at, len});
            return true;
        }
    }
    return false;
}

/* ----------------------------------------------------------------------------------------------------- The Kamer */

/* "...detail?id=2023Z17648&did=2023D42794", "get/2023D42794", "toezegging.html?nummer=TZ202310-123": the last
 * number, as a document is more than the case that it belongs to. */
static bool read_kamer(vs_str path, finding *found)
{
    const char *end = path.at + path.len, *number = NULL;
    for (const char *at = path.at; at < end; at++) {
        if (at > path.at && is_alnum(at[-1]))
            continue;
        if (is_kamer_number(at, end) && (!number || at[4] == 'D' || number[4] != 'D'))
            number = at;
        if (end - at > 8 && at[0] == 'T' && at[1] == 'Z' && vs_is_digit(at[2])) {
            size_t len = 2;
            while (at + len < end && (vs_is_digit(at[len]) || at[len] == '-'))
                len++;
            found->kind = VERSLAG_REFERENCE_COMMITMENT;
            vs_id_add(&found->id, (vs_str){at, len});
            return len >= 10 && !found->id.full;
        }
    }
    if (!number)
        return false;
    found->kind = number[4] == 'Z' ? VERSLAG_REFERENCE_CASE : VERSLAG_REFERENCE_DOCUMENT;
    vs_id_add(&found->id, (vs_str){number, 10});
    return true;
}

/* ----------------------------------------------------------------------------------------------------------- Law */

/* "/BWBR0001840/2018-12-21#Artikel68", "/jci1.3:c:BWBR0001840&artikel=68". */
static bool read_law(vs_str path, finding *found)
{
    const char *end = path.at + path.len, *id = vs_find_nocase(path, VS_LIT("BWB"));
    if (!id || end - id < 11 || !(id[3] == 'R' || id[3] == 'r' || id[3] == 'V' || id[3] == 'v'))
        return false;
    for (int i = 4; i < 11; i++)
        if (!vs_is_digit(id[i]))
            return false;
    const vs_str number = {id, 11};
    if (id[3] == 'R' || id[3] == 'r') {
        found->kind = VERSLAG_REFERENCE_LAW;
        add_upper(&found->id, number);
    } else {
        const vs_act *treaty = vs_treaty_of_page(number);
        if (!treaty)
            return false;
        found->kind = VERSLAG_REFERENCE_TREATY;
        vs_id_add(&found->id, VS_LIT("treaty:"));
        vs_id_add(&found->id, vs_cstr(treaty->id));
    }
    const vs_str rest = vs_str_of(id + 11, end);
    const char *article = vs_find_nocase(rest, VS_LIT("artikel"));
    if (!article || (article[-1] != '#' && article[-1] != '&' && article[-1] != '_'))
        return true;
    article += 7;
    if (article < end && *article == '=')
        article++;
    const char *stop = article;
    while (stop < end && (is_alnum(*stop) || *stop == ':' || *stop == '.'))
        stop++;
    while (stop > article && !is_alnum(stop[-1]))
        stop--;
    if (stop > article && vs_is_digit(*article) && stop - article < 24) {
        vs_id_add(&found->id, VS_LIT("#artikel"));
        add_lower(&found->id, vs_str_of(article, stop));
    }
    return true;
}

static bool read_ecli(vs_str path, finding *found)
{
    const char *at = vs_find_nocase(path, VS_LIT("ECLI:")), *end = path.at + path.len;
    if (!at)
        return false;
    const char *stop = at;
    while (stop < end && (is_alnum(*stop) || ((*stop == ':' || *stop == '.') && stop + 1 < end && is_alnum(stop[1]))))
        stop++;
    if (stop - at < 12)
        return false;
    found->kind = VERSLAG_REFERENCE_ECLI;
    add_upper(&found->id, vs_str_of(at, stop));
    return !found->id.full;
}

/* ------------------------------------------------------------------------------------------- The European Union */

/* "32021R0821", "12012E/TXT" (which is none that the contract has). */
static bool read_celex(const char *at, const char *end, finding *found)
{
    const char *stop = at + 5;
    if (end - at < 10 || !is_alnum(*at))
        return false;
    for (int i = 1; i < 5; i++)
        if (!vs_is_digit(at[i]))
            return false;
    while (stop < end && is_letter(*stop))
        stop++;
    if (stop - at < 6 || stop - at > 7 || end - stop < 4)
        return false;
    for (int i = 0; i < 4; i++)
        if (!vs_is_digit(stop[i]))
            return false;
    stop += 4;
    if (stop < end && *stop == '(' && end - stop >= 4 && vs_is_digit(stop[1]) && vs_is_digit(stop[2]) && stop[3] == ')')
        stop += 4;
    if (stop < end && is_alnum(*stop))
        return false;
    found->kind = VERSLAG_REFERENCE_EU;
    vs_id_add(&found->id, VS_LIT("celex:"));
    add_upper(&found->id, vs_str_of(at, stop));
    return true;
}

/* "/eli/reg/2021/821/oj" */
static bool read_eli(vs_str path, finding *found)
{
    static const struct {
        vs_str name;
        char letter;
    } acts[] = {{VS_ENTRY("reg"), 'R'}, {VS_ENTRY("dir"), 'L'}, {VS_ENTRY("dec"), 'D'}};
    const char *at = vs_find(path, VS_LIT("/eli/")), *end = path.at + path.len;
    if (!at)
        return false;
    at += 4;
    const vs_str act = next_segment(&at, end), year = next_segment(&at, end), number = next_segment(&at, end);
    uint32_t y, n;
    const char *y_end = year.at, *n_end = number.at;
    if (!vs_read_number(&y_end, year.at + year.len, 2200, &y) || y < 1950 || y_end != year.at + year.len ||
        !vs_read_number(&n_end, number.at + number.len, 9999, &n) ||
        (n_end < number.at + number.len && is_alnum(*n_end)))
        return false;
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        if (!vs_starts_with(act, acts[i].name) || (act.len > 3 && act.at[3] != '_'))
            continue;
        found->kind = VERSLAG_REFERENCE_EU;
        vs_id_add(&found->id, VS_LIT("celex:3"));
        vs_id_number(&found->id, y, 4);
        vs_id_add(&found->id, (vs_str){&acts[i].letter, 1});
        vs_id_number(&found->id, n, 4);
        return true;
    }
    return false;
}

/* "uri=COM:2022:454:FIN", "uri=OJ:L:2016:119:TOC", "uri=OJ:L_202302413" */
static bool read_uri(vs_str path, finding *found)
{
    static const vs_str starts[] = {VS_ENTRY("COM:"), VS_ENTRY("SWD:"), VS_ENTRY("JOIN:"), VS_ENTRY("SEC:"),
                                    VS_ENTRY("OJ:L:"), VS_ENTRY("OJ:C:"), VS_ENTRY("OJ:L_"), VS_ENTRY("OJ:C_")};
    const char *at = vs_find_nocase(path, VS_LIT("uri=")), *end = path.at + path.len;
    const vs_str *start = NULL;
    for (size_t i = 0; at && i < sizeof starts / sizeof *starts && !start; i++)
        start = vs_starts_with_nocase(vs_str_of(at + 4, end), starts[i]) ? &starts[i] : NULL;
    if (!start)
        return false;
    const bool glued = start->at[start->len - 1] == '_'; /* year and number */
    at += 4 + start->len;
    const char *number = at + 4 + !glued, *stop = at;
    while (stop < end && vs_is_digit(*stop))
        stop++;
    if (stop - at != (glued ? 9 : 4) || (!glued && (end - stop < 2 || *stop != ':')))
        return false;
    stop = number;
    while (stop < end && vs_is_digit(*stop))
        stop++;
    while (stop - number > 1 && *number == '0')
        number++;
    if (stop == number)
        return false;
    found->kind = VERSLAG_REFERENCE_EU;
    add_lower(&found->id, (vs_str){start->at, start->len - 1});
    vs_id_add(&found->id, VS_LIT(":"));
    vs_id_add(&found->id, (vs_str){at, 4});
    vs_id_add(&found->id, VS_LIT(":"));
    vs_id_add(&found->id, vs_str_of(number, stop));
    return !found->id.full;
}

static bool read_eur_lex(vs_str path, finding *found)
{
    const char *at = vs_find_nocase(path, VS_LIT("celex:"));
    return at ? read_celex(at + 6, path.at + path.len, found)
              : read_uri(path, found) || read_ecli(path, found) || read_eli(path, found);
}

/* "/doc/document/PE-4-2023-REV-1/nl/pdf" */
static bool read_council(vs_str path, finding *found)
{
    const char *at = vs_find(path, VS_LIT("/document/PE-")), *end = path.at + path.len;
    if (!at)
        return false;
    at += 10;
    found->kind = VERSLAG_REFERENCE_EU;
    for (; at < end && (is_alnum(*at) || *at == '-'); at++)
        vs_id_add(&found->id, (vs_str){&(char){*at == '-' ? ':' : vs_lower(*at)}, 1});
    return !found->id.full;
}

/* "/A/HRC/53/42", "/en/A/HRC/53/42" */
static bool read_un(vs_str path, finding *found)
{
    const char *at = path.at, *end = path.at + path.len;
    if (end - at > 4 && vs_is(at[1], VS_LOWER) && vs_is(at[2], VS_LOWER) && at[3] == '/')
        at += 3;
    at++;
    const char *stop = at;
    while (stop < end && *stop != '?' && *stop != '#')
        stop++;
    if (stop - at < 4 || !vs_is(*at, VS_UPPER) || !memchr(at, '/', (size_t)(stop - at)))
        return false;
    found->kind = VERSLAG_REFERENCE_UN;
    vs_id_add(&found->id, VS_LIT("un:"));
    vs_id_add(&found->id, vs_str_of(at, stop));
    return !found->id.full;
}

/* --------------------------------------------------------------------------------------------------------- Hosts */

static const struct {
    vs_str host; /* it and all below it */
    path_reader read;
} hosts[] = {
    {VS_ENTRY("officielebekendmakingen.nl"), read_official},
    {VS_ENTRY("repository.overheid.nl"), read_official},
    {VS_ENTRY("identifier.overheid.nl"), read_official},
    {VS_ENTRY("wetten.overheid.nl"), read_law},
    {VS_ENTRY("wetten.nl"), read_law},
    {VS_ENTRY("tweedekamer.nl"), read_kamer},
    {VS_ENTRY("opentk.nl"), read_kamer},
    {VS_ENTRY("eur-lex.europa.eu"), read_eur_lex},
    {VS_ENTRY("data.europa.eu"), read_eur_lex},
    {VS_ENTRY("data.consilium.europa.eu"), read_council},
    {VS_ENTRY("rechtspraak.nl"), read_ecli},
    {VS_ENTRY("undocs.org"), read_un},
};

static path_reader reader_of(vs_str host)
{
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++) {
        const size_t len = hosts[i].host.len;
        if (host.len >= len && vs_equal_nocase((vs_str){host.at + host.len - len, len}, hosts[i].host) &&
            (host.len == len || host.at[host.len - len - 1] == '.'))
            return hosts[i].read;
    }
    return NULL;
}

/* The length of the scheme with its colon, or 0. */
static size_t scheme_length(vs_str href)
{
    size_t i = 0;
    while (i < href.len && i < 32 &&
           (is_alnum(href.at[i]) || href.at[i] == '+' || href.at[i] == '-' || href.at[i] == '.'))
        i++;
    return i > 0 && i < href.len && href.at[i] == ':' && is_letter(*href.at) ? i + 1 : 0;
}

static bool is_web(vs_str scheme)
{
    return vs_equal_nocase(scheme, VS_LIT("http:")) || vs_equal_nocase(scheme, VS_LIT("https:")) ||
           vs_equal_nocase(scheme, VS_LIT("ftp:"));
}

/* What an id without a host can be: of a publication, as KOOP's XML and pages have them, or of a law. */
static bool read_bare(vs_str href, finding *found)
{
    const char *at = href.at, *end = href.at + href.len;
    while (at < end && (*at == '.' || *at == '/'))
        at++;
    const vs_str rest = vs_str_of(at, end);
    if (read_publication(rest, found) ||
        (vs_starts_with_nocase(rest, VS_LIT("dossier/")) && read_official(rest, found)))
        return true;
    if (vs_find(rest, VS_LIT("nummer=")) && read_kamer(rest, found)) /* the pages of opentk.nl among themselves */
        return true;
    return (vs_starts_with_nocase(rest, VS_LIT("BWB")) || vs_starts_with(rest, VS_LIT("jci1"))) &&
           read_law(rest, found);
}

static const char *keep_joined(vs_parse *parse, vs_str a, vs_str b, vs_str c)
{
    char *whole = vs_arena_alloc(&parse->doc->arena, a.len + b.len + c.len + 1);
    if (!whole)
        return NULL;
    memcpy(whole, a.at, a.len);
    memcpy(whole + a.len, b.at, b.len);
    memcpy(whole + a.len + b.len, c.at, c.len);
    return whole;
}

/* The page of what was found, where the link itself has no host; NULL also where there is none. */
static bool page_of(vs_parse *parse, const finding *found, const char **page)
{
    const vs_str id = {found->id.text, found->id.len};
    switch (found->kind) {
    case VERSLAG_REFERENCE_DOSSIER:
        *page = keep_joined(parse, VS_LIT(VS_HOST "dossier/"), (vs_str){id.at + 8, id.len - 8}, VS_LIT(""));
        return *page != NULL;
    case VERSLAG_REFERENCE_DOCUMENT: {
        char query[32] = "?id=..........&did=..........";
        memcpy(query + 4, id.at, 10);
        memcpy(query + 19, id.at, 10);
        *page =
            keep_joined(parse, VS_LIT("https://www.tweedekamer.nl/kamerstukken/detail"), vs_cstr(query), VS_LIT(""));
        return *page != NULL;
    }
    case VERSLAG_REFERENCE_LAW: {
        char anchor[sizeof found->id.text]; /* "#Artikel68" has a capital there */
        memcpy(anchor, id.at, id.len);
        if (id.len > 12)
            anchor[12] = 'A';
        *page = keep_joined(parse, VS_LIT("https://wetten.overheid.nl/"), (vs_str){anchor, id.len}, VS_LIT(""));
        return *page != NULL;
    }
    default:
        return true;
    }
}

/* Where the host of a web address begins, without "www.", and ends. */
static vs_str host_of(vs_str href, size_t scheme)
{
    const char *at = href.at + scheme, *end = href.at + href.len;
    while (at < end && *at == '/')
        at++;
    if (vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("www.")))
        at += 4;
    const char *stop = at;
    while (stop < end && *stop != '/' && *stop != '?' && *stop != '#' && *stop != ':')
        stop++;
    return vs_str_of(at, stop);
}

bool vs_link_target_read(vs_parse *parse, vs_str href, vs_link_target *target)
{
    *target = (vs_link_target){.kind = VERSLAG_REFERENCE_UNKNOWN};
    href = vs_trim(href);
    if (href.len == 0 || *href.at == '#' || *href.at == '?')
        return true;
    finding found = {.kind = VERSLAG_REFERENCE_URL};
    const size_t scheme = scheme_length(href);
    const bool www = vs_starts_with_nocase(href, VS_LIT("www."));
    const bool web = scheme ? is_web((vs_str){href.at, scheme}) : www || vs_starts_with(href, VS_LIT("//"));
    if (web) {
        const vs_str host = host_of(href, scheme);
        if (host.len == 0)
            return true;
        const path_reader read = reader_of(host);
        const vs_str path = vs_str_of(host.at + host.len, href.at + href.len);
        char room[512];
        if (read && !read(decode(path, room, sizeof room), &found))
            found = (finding){.kind = VERSLAG_REFERENCE_URL};
    } else if (!read_bare(href, &found)) {
        return true;
    }
    target->kind = found.kind;
    target->role = found.role;
    const vs_str id = {found.id.text, found.id.len};
    bool ok = true;
    if (found.published && (found.kind != VERSLAG_REFERENCE_URL || !web))
        ok = (target->url = keep_joined(parse, VS_LIT(VS_HOST), id, VS_LIT(".html"))) != NULL;
    else if (!web)
        ok = page_of(parse, &found, &target->url);
    else /* kept byte for byte, but it needs a scheme */
        ok = (target->url =
                  scheme ? vs_keep(parse, href)
                         : keep_joined(parse, www ? VS_LIT("http://") : VS_LIT("https:"), href, VS_LIT(""))) != NULL;
    if (found.kind != VERSLAG_REFERENCE_URL)
        target->id = vs_keep(parse, id);
    else
        target->id = www ? vs_keep(parse, href) : target->url;
    return ok && target->id;
}

/* european_documents.c - documents of the institutions of the European Union: of the Commission ("COM(2022) 454"), the
 * Council ("PE/4/2023/REV/1") and the Parliament ("A9-0188/2023"), the procedures that they belong to
 * ("2018/0172 (COD)"), and the Official Journal ("PbEU 2016, L 119"). */
#include "base/date.h"
#include "references/read.h"

#define COUNCIL "https://data.consilium.europa.eu/doc/document/"
#define PARLIAMENT "https://www.europarl.europa.eu/doceo/document/"

/* The numbers in [begin, end), at most four of them; their count, and how many digits each has. */
static size_t numbers_in(const char *begin, const char *end, uint32_t values[4], size_t digits[4])
{
    size_t count = 0;
    for (const char *at = begin; at < end && count < 4;) {
        if (!vs_is_digit(*at)) {
            at++;
            continue;
        }
        const char *stop = vs_number_end(at, 8, &values[count]);
        if (!stop)
            break;
        digits[count++] = (size_t)(stop - at);
        at = stop;
    }
    return count;
}

/* "COM(2022) 454 final", "SWD/2021/305". */
static bool read_commission(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    static const vs_str versions[] = {VS_ENTRY(" final"), VS_ENTRY(" definitief"), VS_ENTRY(" def."), VS_ENTRY(" def"),
                                       VS_ENTRY("/final")};
    uint32_t values[4];
    size_t digits[4];
    if (numbers_in(begin, end, values, digits) != 2 || !values[1])
        return true;
    uint32_t year = vs_european_year(values[0], digits[0]);
    if (!year)
        return true;
    for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
        if (vs_starts_with_nocase(vs_str_of(end, reader->end), versions[i]) && !vs_is_word(end[versions[i].len])) {
            end += versions[i].len;
            break;
        }
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end))
        return false;
    *next = end;
    vs_id id = {.len = 0}, url = {.len = 0};
    for (const char *at = begin; vs_is(*at, VS_UPPER); at++) {
        vs_id_add(&id, (vs_str){&(char){vs_lower(*at)}, 1});
        vs_id_add(&url, (vs_str){at, 1});
    }
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, year, 4);
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, values[1], 1);
    if (url.len == 1) /* "C(2019) 8890": what no one address leads to */
        return vs_target_id(reader, &id, NULL, 0, "");
    char before[sizeof VS_EUR_LEX + 4] = VS_EUR_LEX;
    memcpy(before + sizeof VS_EUR_LEX - 1, url.text, url.len); /* "JOIN" is the longest */
    before[sizeof VS_EUR_LEX - 1 + url.len] = '\0';
    if (!vs_target_id(reader, &id, before, url.len, ":FIN"))
        return false;
    /* "COM(2020) 380 en 381" */
    vs_token token = vs_next_token(reader, end);
    token = token.kind == VS_TOKEN_AND ? vs_next_token(reader, token.end) : token;
    uint32_t number;
    if (token.kind != VS_TOKEN_NUMBER || token.begin < end + 3 ||
        vs_number_end(token.begin, 4, &number) != token.end || !number || !vs_stands_apart(reader, token, false))
        return true;
    id.len = url.len + sizeof ":2020:" - 1;
    vs_id_number(&id, number, 1);
    reader->parse->references.items[reader->parse->references.count - 1].text.end = vs_offset(reader, token.end);
    reader->read = *next = token.end;
    return vs_target_id(reader, &id, before, url.len, ":FIN");
}

/* "PE/4/2023/REV/1", "PE-CONS 4/23 REV 1", "ST 12345/1/22", "Raadsdocument 12345/22". */
static bool read_council(vs_reader *reader, const char *begin, const char *end)
{
    uint32_t values[4];
    size_t digits[4];
    size_t count = numbers_in(begin, end, values, digits);
    bool parliament = begin[0] == 'P';
    bool revised = vs_find(vs_str_of(begin, end), VS_LIT("REV")) != NULL;
    if (count < 2)
        return true;
    uint32_t number = values[0], revision = revised ? values[--count] : 0;
    uint32_t year = vs_european_year(values[count - 1], digits[count - 1]);
    if (count == 3) /* "12345/1/22": the first revision */
        revision = values[1];
    if (!year || !number)
        return true;
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end))
        return false;
    vs_id id = {.len = 0}, after = {.len = 0};
    vs_id_add(&id, parliament ? VS_LIT("pe:") : VS_LIT("st:"));
    vs_id_number(&id, number, 1);
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, year, 4);
    if (revision) {
        vs_id_add(&id, VS_LIT(":rev:"));
        vs_id_number(&id, revision, 1);
    }
    vs_id_add(&after, parliament ? VS_LIT("PE-") : VS_LIT("ST-"));
    vs_id_number(&after, number, 1);
    vs_id_add(&after, VS_LIT("-"));
    vs_id_number(&after, year, 4);
    vs_id_add(&after, revision ? VS_LIT("-REV-") : VS_LIT("-INIT"));
    if (revision)
        vs_id_number(&after, revision, 1);
    vs_id_add(&after, (vs_str){"/nl/pdf", 8}); /* with the NUL */
    return vs_target_id(reader, &id, COUNCIL, id.len, after.text);
}

/* -------------------------------------------------------------------------------- Of the Parliament; procedures */

/* "2018/0172 (COD)", "2021/0106/COD". Only of those that make law EUR-Lex has a page. */
static bool read_procedure(vs_reader *reader, const char *begin, const char *end)
{
    static const vs_str lawmaking[] = {VS_ENTRY("COD"), VS_ENTRY("CNS"), VS_ENTRY("NLE"), VS_ENTRY("APP"),
                                       VS_ENTRY("SYN"), VS_ENTRY("AVC")};
    uint32_t year, number;
    (void)vs_number_end(begin, 4, &year);
    const char *kind = vs_number_end(begin + 5, 4, &number);
    while (!vs_is(*kind, VS_UPPER))
        kind++;
    if (!number || !vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end))
        return !number;
    vs_id id = {.len = 0}, page = {.len = 0};
    vs_id_add(&id, VS_LIT("procedure:"));
    vs_id_add(&id, (vs_str){begin, 9});
    vs_id_add(&id, VS_LIT("("));
    vs_id_add(&id, (vs_str){kind, 3});
    vs_id_add(&id, VS_LIT(")"));
    vs_id_add(&page, VS_LIT("https://eur-lex.europa.eu/procedure/NL/"));
    vs_id_number(&page, year, 4);
    vs_id_add(&page, VS_LIT("_"));
    vs_id_number(&page, number, 1);
    vs_id_add(&page, (vs_str){"", 1}); /* with the NUL */
    const bool has_page = vs_starts_with_any((vs_str){kind, 3}, VS_TEXTS(lawmaking));
    return vs_target_id(reader, &id, has_page ? page.text : NULL, id.len, "");
}

/* "A9-0188/2023", "C8-0218/2018", "P9_TA(2023)0236". What was sent to the Parliament (C) has no page. */
static bool read_parliament(vs_reader *reader, const char *begin, const char *end)
{
    uint32_t values[4];
    size_t digits[4];
    const bool adopted = *begin == 'P';
    if (numbers_in(begin, end, values, digits) != 3)
        return true;
    const uint32_t number = values[adopted ? 2 : 1], year = values[adopted ? 1 : 2];
    const uint32_t elected = 1974 + 5 * values[0]; /* the term's number tells the years of its documents */
    if (year < elected || year > elected + 5)
        return true;
    if (!number || !vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end))
        return !number;
    vs_id id = {.len = 0}, page = {.len = 0};
    vs_id_add(&id, VS_LIT("ep:"));
    vs_id_add(&id, (vs_str){begin, 1});
    vs_id_number(&id, values[0], 1);
    vs_id_add(&page, VS_LIT(PARLIAMENT));
    if (adopted) {
        vs_id_add(&id, VS_LIT("_TA("));
        vs_id_number(&id, year, 4);
        vs_id_add(&id, VS_LIT(")"));
        vs_id_number(&id, number, 4);
        vs_id_add(&page, VS_LIT("TA"));
    } else {
        vs_id_add(&id, VS_LIT("-"));
        vs_id_number(&id, number, 4);
        vs_id_add(&id, VS_LIT("/"));
        vs_id_number(&id, year, 4);
        vs_id_add(&page, (vs_str){begin, 1});
    }
    const uint32_t parts[] = {values[0], year, number};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        vs_id_add(&page, VS_LIT("-"));
        vs_id_number(&page, parts[i], i == 2 ? 4 : 1);
    }
    vs_id_add(&page, (vs_str){"_NL.html", sizeof "_NL.html"});
    return vs_target_id(reader, &id, *begin == 'C' ? NULL : page.text, id.len, "");
}

/* ------------------------------------------------------------------------------------------ The Official Journal */

/* "4.5.2016", "4 mei 2016", "2016": the year of the issue, 0 where there is none; *end is where it ends. */
static uint32_t year_of_issue(const char *at, const char *limit, const char **end)
{
    vs_date date;
    uint32_t day, month, year;
    const size_t len = vs_date_read(vs_str_of(at, limit), &date);
    if (len) {
        *end = at + len;
        return date.year;
    }
    const char *after = vs_number_end(at, 2, &day);
    if (after && *after == '.') {
        after = vs_number_end(vs_skip_spaces(after + 1, limit), 2, &month);
        if (!after || *after != '.' || day < 1 || day > 31 || month < 1 || month > 12)
            return 0;
        at = vs_skip_spaces(after + 1, limit);
    }
    *end = vs_number_end(at, 4, &year);
    return *end && *end - at == 4 && !vs_is(**end, VS_UPPER | VS_LOWER) ? vs_european_year(year, 4) : 0;
}

/* Where an act was published belongs to the act, which has been named just before: "Richtlijn 92/43/EEG van de Raad van
 * 21 mei 1992 (PbEG 1992, L 206)". */
static bool belongs_to_act(vs_reader *reader, const char *begin)
{
    enum { TITLE_MAX = 600 };
    const vs_parse *parse = reader->parse;
    if (!parse->references.count)
        return false;
    const verslag_reference *last = &parse->references.items[parse->references.count - 1];
    const char *end = reader->text + last->text.end;
    const char *id = last->targets.count ? parse->targets.items[last->targets.first].id : NULL;
    if (last->kind != VERSLAG_REFERENCE_EU || begin - end > TITLE_MAX || !id ||
        !vs_starts_with(vs_cstr(id), VS_LIT("celex:")))
        return false;
    reader->visited += (uint64_t)(begin - end);
    return !memchr(end, '\n', (size_t)(begin - end));
}

/* "PbEU 2016, L 119", "PB L 119 van 4.5.2016", and since October 2023, when each act got an issue of its own,
 * "PB L, 2023/2413, 31.10.2023". */
static bool read_journal(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const char *at = begin + 2;
    while (!vs_is_digit(*at) && !((*at == 'L' || *at == 'C') && !vs_is(at[1], VS_UPPER | VS_LOWER)))
        at++;
    uint32_t year = 0, number, page = 0;
    if (vs_is_digit(*at)) {
        (void)vs_number_end(at, 4, &year);
        while (*at != 'L' && *at != 'C')
            at++;
    }
    const char series = *at;
    while (!vs_is_digit(*at))
        at++;
    at = vs_number_end(at, 4, &number);
    const char *page_end = at && *at == '/' ? vs_number_end(at + 1, 5, &page) : NULL;
    bool own_issue = false;
    end = page_end ? page_end : at;
    if (!end || vs_is(*end, VS_UPPER | VS_LOWER | VS_DIGIT))
        return true;
    if (!year) {
        own_issue = number >= 2023 && page && vs_european_year(number, 4);
        const char *day = vs_skip_spaces(*end == ',' ? end + 1 : end, reader->end), *day_end;
        if (vs_starts_with(vs_str_of(day, reader->end), VS_LIT("van ")))
            day += 4;
        year = day > end ? year_of_issue(day, reader->end, &day_end) : 0;
        end = year ? day_end : end;
        year = own_issue ? number : year;
        number = own_issue ? page : number;
    }
    *next = end;
    if (!vs_european_year(year, 4) || !number || belongs_to_act(reader, begin))
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end);
    if (!reference)
        return false;
    vs_str pin = {NULL, 0};
    *next = vs_pin_read(reader, end, &pin);
    if (pin.len && !(reference->pin = vs_keep(reader->parse, pin)))
        return false;
    vs_id id = {.len = 0}, issue = {.len = 0};
    vs_id_add(&id, VS_LIT("oj:"));
    vs_id_add(&id, (vs_str){&(char){vs_lower(series)}, 1});
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, year, 4);
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, number, 1);
    vs_id_add(&issue, VS_LIT(VS_EUR_LEX "OJ:"));
    vs_id_add(&issue, (vs_str){&series, 1});
    vs_id_add(&issue, own_issue ? VS_LIT("_") : VS_LIT(":"));
    vs_id_number(&issue, year, 4);
    vs_id_add(&issue, own_issue ? VS_LIT("") : VS_LIT(":"));
    vs_id_number(&issue, number, own_issue ? 5 : 1);
    vs_id_add(&issue, own_issue ? (vs_str){"", 1} : (vs_str){":TOC", 5}); /* with the NUL */
    return vs_target_id(reader, &id, issue.text, id.len, "");
}

bool vs_european_document_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    switch (cue) {
    case VS_CUE_EU_COUNCIL:
        return read_council(reader, begin, end);
    case VS_CUE_EU_PROCEDURE:
        return read_procedure(reader, begin, end);
    case VS_CUE_EU_PARLIAMENT:
        return read_parliament(reader, begin, end);
    case VS_CUE_EU_JOURNAL:
        return read_journal(reader, begin, end, next);
    default:
        return read_commission(reader, begin, end, next);
    }
}

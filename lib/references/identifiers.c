/* identifiers.c - ids that tell by themselves what they are: numbers of the Kamer, of the courts, symbols of the United
 * Nations. */
#include "references/read.h"

static void add_upper(vs_id *id, const char *begin, const char *end)
{
    for (; begin < end; begin++) {
        char c = vs_is(*begin, VS_LOWER) ? (char)(*begin - 32) : *begin;
        if (c != ' ')
            vs_id_add(id, (vs_str){&c, 1});
    }
}

/* ------------------------------------------------------------------------------------------------ Of the Kamer */

/* The document's own number in its front matter, or alone on a line, is its name and no reference. */
static bool is_own_number(vs_reader *reader, const char *begin, const char *end)
{
    const vs_parse *parse = reader->parse;
    const verslag_document *doc = parse->doc;
    vs_str number = vs_str_of(begin, end);
    if ((!doc->document_number || !vs_equal(number, vs_cstr(doc->document_number))) &&
        (!doc->case_number || !vs_equal(number, vs_cstr(doc->case_number))))
        return false;
    const vs_span_place *place = vs_reader_place(reader, begin);
    return (place && place->place == VERSLAG_PLACE_FRONT) ||
           ((begin == reader->text || begin[-1] == '\n') && (end == reader->end || *end == '\n'));
}

static bool read_kamer_number(vs_reader *reader, const char *begin, const char *end)
{
    const char *const whole = begin; /* "kv-tk-2016Z00020" */
    begin = end - 10;
    if (is_own_number(reader, begin, end))
        return true;
    verslag_reference_kind kind = begin[4] == 'Z' ? VERSLAG_REFERENCE_CASE : VERSLAG_REFERENCE_DOCUMENT;
    if (!vs_reference_add(reader, kind, whole, end))
        return false;
    vs_id id = {.len = 0};
    vs_id_add(&id, vs_str_of(begin, end));
    if (kind == VERSLAG_REFERENCE_CASE)
        return vs_target_id(reader, &id, NULL, 0, "");
    if (begin[4] == 'A') /* a meeting, which has a page, too */
        return vs_target_id(
            reader, &id, "https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id=", 0, "");
    char after[16] = "&did=";
    memcpy(after + 5, begin, 10);
    return vs_target_id(reader, &id, "https://www.tweedekamer.nl/kamerstukken/detail?id=", 0, after);
}

/* "TZ202310-123" of the Tweede Kamer, "T01234" of the Eerste Kamer. */
static bool read_commitment(vs_reader *reader, const char *begin, const char *end)
{
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_COMMITMENT, begin, end);
    if (!reference)
        return false;
    if (begin[1] == '0' && !vs_starts_with_nocase(vs_word_before(reader->text, begin), VS_LIT("toezegging")))
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    vs_id id = {.len = 0};
    vs_id_add(&id, vs_str_of(begin, end));
    return vs_target_id(reader, &id, NULL, 0, "");
}

/* ----------------------------------------------------------------------------------------------- Of the courts */

static bool read_ecli(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const char *at = end;
    while (at - end < 40 &&
           (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT) || (*at == '.' && vs_is(at[1], VS_UPPER | VS_LOWER | VS_DIGIT))))
        at++;
    reader->visited += (uint64_t)(at - end);
    *next = at;
    if (at - end > 25)
        return true;
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_ECLI, begin, at))
        return false;
    vs_id id = {.len = 0};
    add_upper(&id, begin, at);
    const char *before = NULL;
    if (vs_starts_with(vs_id_str(&id), VS_LIT("ECLI:NL:")))
        before = "https://deeplink.rechtspraak.nl/uitspraak?id=";
    else if (vs_starts_with(vs_id_str(&id), VS_LIT("ECLI:EU:")))
        before = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:";
    return vs_target_id(reader, &id, before, 0, "");
}

/* "zaak C-373/19". A bus or a train can be called so: without the word it is likely, but with three digits before the
 * year it is no other thing that has a C. */
static bool read_case(vs_reader *reader, const char *begin, const char *end)
{
    static const char *const words[] = {"zaak", "zaken", "zaaknummer", "zaaknummers", "arrest", NULL};
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_ECLI, begin, end);
    if (!reference)
        return false;
    const char *number = end;
    while (vs_is_digit(number[-1]) || number[-1] == '/')
        number--;
    if ((*begin == 'T' || end - number < 6) && !vs_word_among(vs_word_before(reader->text, begin), words))
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("case:"));
    vs_id_add(&id, (vs_str){begin, 1});
    vs_id_add(&id, VS_LIT("-"));
    vs_id_add(&id, vs_str_of(number, end));
    return vs_target_id(reader, &id, "https://curia.europa.eu/juris/liste.jsf?language=nl&num=", 5, "");
}

static bool read_ljn(vs_reader *reader, const char *begin, const char *end)
{
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_ECLI, begin, end))
        return false;
    const char *number = end;
    for (int left = 6; left; left -= *number != ' ')
        number--;
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("ljn:"));
    add_upper(&id, number, end);
    return vs_target_id(reader, &id, "https://deeplink.rechtspraak.nl/uitspraak?id=", 4, "");
}

/* ------------------------------------------------------------------------------------------- Of the United Nations */

/* Reads the rest of a symbol, of which the cue has read the organ: "53/42", "2231 (2015)", "NLD/CO/7", "L.10/Add.1". */
static bool read_un(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const char *at = end, *part = end;
    bool digit = false;
    for (; at - begin < 80 && (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT) || *at == '/' || *at == '.' || *at == '-');
         at++) {
        if (*at == '/' && (!vs_is(at[1], VS_UPPER | VS_DIGIT) || at == part))
            break;
        if ((*at == '.' || *at == '-') && !vs_is(at[1], VS_UPPER | VS_LOWER | VS_DIGIT))
            break;
        if (*at == '/')
            part = at + 1;
        digit = digit || vs_is_digit(*at);
    }
    reader->visited += (uint64_t)(at - end) + 8;
    *next = at;
    if (!digit || at - begin >= 80)
        return true;
    /* "S/RES/2231 (2015)" */
    const char *year = *at == ' ' ? at + 1 : at;
    size_t digits = 0;
    if (*year == '(')
        while (digits < 5 && vs_is_digit(year[1 + digits]))
            digits++;
    if (digits == 4 && year[5] == ')' && (year[1] == '1' || year[1] == '2'))
        *next = at = year + 6;
    /* "A/RES/217(III)": of the old sessions */
    const size_t roman = *year == '(' ? strspn(year + 1, "IVX") : 0;
    if (roman && year[1 + roman] == ')')
        *next = at = year + 2 + roman;
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_UN, begin, at))
        return false;
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("un:"));
    for (; begin < at; begin++)
        if (*begin != ' ')
            vs_id_add(&id, (vs_str){begin, 1});
    return vs_target_id(reader, &id, "https://undocs.org/", 3, "");
}

/* "WSIS-05/TUNIS/DOC/6(Rev. 1)-E": of the ITU, whose documents have no address that could be told from the symbol. */
static bool read_itu(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const char *at = end, *stop = end;
    bool open = false;
    for (int i = 0; i < 40; i++) {
        if (vs_is(*at, VS_UPPER | VS_DIGIT)) {
            stop = open ? stop : at + 1;
            at++;
        } else if (!open && vs_starts_with(vs_str_of(at, reader->end), VS_LIT("(Rev."))) {
            open = true;
            at += 5;
        } else if (*at == ')' && open) {
            open = false;
            stop = ++at;
        }
        else if ((*at == ' ' && open) || ((*at == '/' || *at == '-') && at == stop))
            at++;
        else
            break;
    }
    reader->visited += (uint64_t)(at - end) * 2;
    *next = stop;
    return vs_reference_add(reader, VERSLAG_REFERENCE_ITU, begin, stop) != NULL;
}

bool vs_identifier_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    switch (cue) {
    case VS_CUE_KAMER_NUMBER:
        return read_kamer_number(reader, begin, end);
    case VS_CUE_COMMITMENT:
        return read_commitment(reader, begin, end);
    case VS_CUE_ECLI:
        return read_ecli(reader, begin, end, next);
    case VS_CUE_ITU:
        return read_itu(reader, begin, end, next);
    case VS_CUE_CASE:
        return read_case(reader, begin, end);
    case VS_CUE_LJN:
        return read_ljn(reader, begin, end);
    default:
        return read_un(reader, begin, end, next);
    }
}

/* front_identity.c - what the document is: its kind, its chamber and its id, from what was read and from what is known
 * beside the text. */
#include "structure/front.h"

/* ---------------------------------------------------------------------------------------------------------- Kind */

/* Whether there are answers in the document. */
static bool has_answers(const vs_parse *parse)
{
    bool part = false;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        const vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer)
            return true;
        /* An inbreng announces the part with the answers too, with nothing in it. */
        if (part && info->class == VS_CLASS_TEXT)
            return true;
        part = info->class == VS_CLASS_ANSWERS_HEADING ||
               (part && info->class != VS_CLASS_AGENDA_HEADING && info->class != VS_CLASS_NOTE);
    }
    return false;
}

/* What a text without a title shows by its first heading: fractions that ask. */
static bool opens_with_fractions(const vs_parse *parse)
{
    for (uint32_t i = 0; i < parse->info.count; i++) {
        uint8_t class = parse->info.items[i].class;
        if (class == VS_CLASS_PART_HEADING || class == VS_CLASS_FRACTION_HEADING) {
            vs_str text = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
            return class == VS_CLASS_FRACTION_HEADING || vs_find_nocase(text, VS_LIT("fracties")) ||
                   vs_find_nocase(text, VS_LIT("vragen en opmerkingen"));
        }
        if (class == VS_CLASS_NUMBER || class == VS_CLASS_ANSWER_HEADING)
            return false;
    }
    return false;
}

verslag_kind vs_front_kind(const vs_front *f)
{
    const vs_parse *parse = f->parse;
    const char *known;
    verslag_kind kind = VERSLAG_KIND_UNKNOWN;
    if (parse->doc->title) {
        kind = vs_front_title_kind(vs_cstr(parse->doc->title), &known);
        if (kind == VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN && (f->series || has_answers(parse)))
            kind = VERSLAG_KIND_AANHANGSEL;
        return kind ? kind : VERSLAG_KIND_OVERIG;
    }
    if (f->kind_hint == VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN && has_answers(parse))
        return VERSLAG_KIND_AANHANGSEL;
    if (f->kind_hint)
        return f->kind_hint;
    if (f->series)
        return VERSLAG_KIND_AANHANGSEL;
    if (parse->metadata.kind.len && (kind = vs_front_title_kind(parse->metadata.kind, &known)) != VERSLAG_KIND_UNKNOWN)
        return kind;
    if (parse->metadata.title.len &&
        (kind = vs_front_title_kind(parse->metadata.title, &known)) != VERSLAG_KIND_UNKNOWN)
        return kind;
    if (opens_with_fractions(parse))
        return has_answers(parse) ? VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG
                                  : VERSLAG_KIND_INBRENG_SCHRIFTELIJK_OVERLEG;
    return VERSLAG_KIND_OVERIG;
}

/* ------------------------------------------------------------------------------------------------------ Footers */

/* "Tweede Kamer, vergaderjaar 2023–2024, 26 643, nr. 1080", wherever it stands: what the header lacks. */
typedef struct vs_running {
    verslag_chamber chamber;
    vs_str first, second; /* years */
    vs_str dossier, suffix, number;
} vs_running;

static vs_str behind(const char *at, vs_str text)
{
    const char *end = text.at + text.len;
    while (at < end && (vs_is_gap(*at) || *at == ','))
        at++;
    return vs_str_of(at, end);
}

static bool read_running(vs_str text, vs_running *running)
{
    vs_str a, b;
    const char *after;
    if (text.len > 300)
        text.len = 300;
    text = vs_trim(text);
    if (vs_front_scan(text, &after, &running->first, &running->second) != VS_FRONT_FOOTER)
        return false;
    running->chamber = vs_find(vs_str_of(text.at, after), VS_LIT("Eerste")) ? VERSLAG_CHAMBER_EERSTE_KAMER
                                                                            : VERSLAG_CHAMBER_TWEEDE_KAMER;
    vs_str rest = behind(after, text);
    /* The comma that follows on the dossier is no part of what the scanner expects there. */
    char line[64];
    size_t n = 0;
    while (n < rest.len && n < sizeof line - 1 && (line[n] = rest.at[n] == ',' ? ' ' : rest.at[n]) != '\n')
        n++;
    line[n] = '\0';
    const vs_front_item dossier = vs_front_scan((vs_str){line, n}, &after, &a, &b);
    if (dossier != VS_FRONT_DOSSIER &&
        (dossier != VS_FRONT_SENATE_DOSSIER || running->chamber != VERSLAG_CHAMBER_EERSTE_KAMER))
        return true;
    running->dossier = (vs_str){rest.at, a.len};
    if (b.len)
        running->suffix = (vs_str){rest.at + (b.at - line), b.len};
    rest = behind(rest.at + (after - line), rest);
    if (vs_front_scan(rest, &after, &a, &b) == VS_FRONT_CHAPTER) {
        running->suffix = a;
        rest = behind(after, rest);
    }
    if (vs_front_scan(rest, &after, &a, &b) == VS_FRONT_NUMBER)
        running->number = a;
    return true;
}

const char *vs_front_dossier_number(vs_parse *parse, vs_str digits, vs_str suffix)
{
    char text[32];
    size_t n = 0;
    for (size_t i = 0; i < digits.len && n < 9; i++)
        if (vs_is(digits.at[i], VS_DIGIT | VS_UPPER))
            text[n++] = digits.at[i];
    if (suffix.len)
        text[n++] = '-';
    for (size_t i = 0; i < suffix.len && n < sizeof text; i++)
        if (suffix.at[i] != ' ')
            text[n++] = suffix.at[i];
    return vs_keep(parse, (vs_str){text, n});
}

static bool find_running(const vs_blocks *blocks, vs_running *running)
{
    uint32_t tried = 0;
    for (uint32_t i = 0; i < blocks->piece.count && tried < 50; i++) {
        const vs_piece *piece = &blocks->piece.items[i];
        if (piece->kind != VERSLAG_FURNITURE_HEADER && piece->kind != VERSLAG_FURNITURE_FOOTER)
            continue;
        tried++;
        if (read_running((vs_str){blocks->furniture_text + piece->text, piece->len}, running))
            return true;
    }
    /* A text of one page has it once, and it can have stayed among the last blocks. */
    for (uint32_t i = blocks->block.count, n = 0; i-- > 0 && n < 6; n++)
        if (read_running(vs_block_text(blocks, &blocks->block.items[i]), running))
            return true;
    return false;
}

static bool complete_from_running(vs_front *f)
{
    vs_parse *parse = f->parse;
    vs_running running = {.chamber = VERSLAG_CHAMBER_UNKNOWN};
    if (!find_running(&parse->blocks, &running))
        return true;
    if (!parse->doc->chamber && !f->joint)
        parse->doc->chamber = running.chamber;
    if (f->session.len == 0) {
        f->session = vs_str_of(running.first.at, running.second.at + running.second.len);
        uint32_t year;
        const char *at = running.first.at;
        if (vs_read_number(&at, at + 4, 9999, &year))
            f->session_start = year;
    }
    if (f->number.len == 0 && running.number.len)
        f->number = running.number;
    if (parse->dossiers.count == 0 && running.dossier.len && vs_equal(f->number, running.number)) {
        const char *number = vs_front_dossier_number(parse, running.dossier, running.suffix);
        verslag_dossier *dossier = number ? vs_vec_push(&parse->dossiers) : NULL;
        if (!dossier)
            return false;
        *dossier = (verslag_dossier){.number = number};
    }
    return true;
}

/* ------------------------------------------------------------------------------------------------------ Identity */

/* "kst-26643-1080" to dossier and number. A session before the dossier ("kst-20082009-32024-C") is left out, a reprint
 * behind the number ("-h1") too. */
static bool split_id(vs_str id, vs_str *dossier, vs_str *number)
{
    if (!vs_starts_with(id, VS_LIT("kst-")))
        return false;
    vs_str rest = {id.at + 4, id.len - 4};
    size_t digits = 0;
    while (digits < rest.len && vs_is_digit(rest.at[digits]))
        digits++;
    if (digits == 8 && rest.len > 9 && rest.at[8] == '-')
        rest = (vs_str){rest.at + 9, rest.len - 9};
    const char *dash = NULL;
    for (unsigned round = 0; round < 2; round++) {
        dash = NULL;
        for (size_t i = 0; i < rest.len; i++)
            if (rest.at[i] == '-')
                dash = rest.at + i;
        if (!dash)
            return false;
        *number = vs_str_of(dash + 1, rest.at + rest.len);
        bool reprint = number->len == 2 && vs_is(number->at[0], VS_LOWER) && vs_is_digit(number->at[1]);
        if (!reprint)
            break;
        rest.len = (size_t)(dash - rest.at);
    }
    *dossier = vs_str_of(rest.at, dash);
    size_t n = 0;
    while (n < dossier->len && vs_is_digit(dossier->at[n]))
        n++;
    if (number->len && (n == 0 && dossier->len)) { /* "kst-CXL-A" */
        while (n < dossier->len && strchr("CLXVI", dossier->at[n]))
            n++;
        return n == dossier->len;
    }
    return n == 5 && number->len > 0 && (dossier->len == 5 || dossier->at[5] == '-');
}

static const char *keep_joined(vs_parse *parse, const vs_str *parts, size_t count)
{
    char text[160];
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (n + parts[i].len > sizeof text)
            return vs_keep(parse, (vs_str){"", 0});
        if (parts[i].len)
            memcpy(text + n, parts[i].at, parts[i].len);
        n += parts[i].len;
    }
    return vs_keep(parse, (vs_str){text, n});
}

/* The id, or "" where the text does not tell enough: until 2009 those of the Eerste Kamer count the session. */
static const char *make_id(vs_front *f)
{
    vs_parse *parse = f->parse;
    const verslag_document *doc = parse->doc;
    vs_str session = {NULL, 0}, dash = {NULL, 0};
    char years[8], reprint[3] = {'-', 'h', (char)('0' + f->reprint)};
    reprint[0] = '-';
    if (doc->chamber == VERSLAG_CHAMBER_EERSTE_KAMER) {
        unsigned start = f->session_start;
        if (start == 0 && f->adopted.year) /* a session starts in September */
            start = f->adopted.month >= 9 ? f->adopted.year : f->adopted.year - 1u;
        if (start == 0 || (start < 2009 && f->session_start == 0))
            return vs_keep(parse, (vs_str){"", 0});
        if (start < 2009) {
            unsigned pair = start * 10000u + start + 1;
            for (size_t i = 8; i-- > 0; pair /= 10)
                years[i] = (char)('0' + pair % 10);
            session = (vs_str){years, 8};
            dash = VS_LIT("-");
        }
    }
    vs_str parts[] = {VS_LIT("kst-"),
                      session,
                      dash,
                      vs_cstr(doc->kamerstuk_dossier),
                      VS_LIT("-"),
                      vs_cstr(doc->kamerstuk_number),
                      {reprint, f->reprint ? sizeof reprint : 0}};
    return keep_joined(parse, parts, sizeof parts / sizeof *parts);
}

/* Whether two dossiers differ in one digit. */
static bool one_digit_apart(vs_str a, vs_str b)
{
    if (a.len != b.len)
        return false;
    unsigned differ = 0;
    for (size_t i = 0; i < a.len; i++)
        differ += a.at[i] != b.at[i];
    return differ == 1;
}

static bool identify(vs_front *f)
{
    vs_parse *parse = f->parse;
    verslag_document *doc = parse->doc;
    vs_str known_dossier = {NULL, 0}, known_number = {NULL, 0}, known = parse->metadata.kamerstuk_id;
    bool has_known = split_id(known, &known_dossier, &known_number);
    if (has_known && f->number.len == 0)
        f->number = known_number;
    if (f->number.len && (doc->kamerstuk_number = vs_keep(parse, f->number)) == NULL)
        return false;
    bool same_number = has_known && vs_equal(f->number, known_number);
    if (parse->dossiers.count == 0 && same_number) {
        const char *kept = vs_keep(parse, known_dossier);
        verslag_dossier *dossier = kept ? vs_vec_push(&parse->dossiers) : NULL;
        if (!dossier)
            return false;
        *dossier = (verslag_dossier){.number = kept};
    }
    const vs_str title = parse->metadata.dossier_title;
    if (title.len && has_known && parse->dossiers.count == 1 && !parse->dossiers.items[0].title &&
        vs_equal(vs_cstr(parse->dossiers.items[0].number), known_dossier) &&
        !(parse->dossiers.items[0].title = vs_keep(parse, title)))
        return false;
    if (parse->dossiers.count && f->number.len)
        doc->kamerstuk_dossier = parse->dossiers.items[0].number;
    if (!doc->kamerstuk_dossier)
        return true;
    const char *id;
    bool told = false;
    if (same_number && vs_equal(vs_cstr(doc->kamerstuk_dossier), known_dossier)) {
        id = vs_keep(parse, known); /* it may carry what the text does not: a session, a reprint */
    } else {
        if (same_number && one_digit_apart(vs_cstr(doc->kamerstuk_dossier), known_dossier)) {
            const vs_block *block = &parse->blocks.block.items[f->dossier_block];
            if (!vs_diagnose(parse, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED, block->begin, block->end,
                             "the text has dossier %s, its metadata %.*s", doc->kamerstuk_dossier,
                             (int)known_dossier.len, known_dossier.at))
                return false;
            told = true;
        }
        id = make_id(f);
    }
    if (!id)
        return false;
    if (!*id)
        return true;
    if (has_known && !told && !vs_equal(vs_cstr(id), known) &&
        !vs_diagnose(parse, VERSLAG_CODE_METADATA_MISMATCH, 0, 0, "the text is %s, its metadata %.*s", id,
                     (int)known.len, known.at))
        return false;
    doc->kamerstuk_id = id;
    vs_str parts[] = {VS_LIT("https://zoek.officielebekendmakingen.nl/"), vs_cstr(id), VS_LIT(".html")};
    doc->kamerstuk_url = keep_joined(parse, parts, 3);
    return doc->kamerstuk_url != NULL;
}

/* "De Voorzitter van de Tweede Kamer", to whom a letter with answers goes. */
static verslag_chamber addressed_chamber(const vs_parse *parse)
{
    vs_str text = {parse->blocks.text, parse->blocks.len < 4000 ? parse->blocks.len : 4000};
    const char *const end = text.at + text.len;
    for (const char *at = text.at; (at = vs_find(vs_str_of(at, end), VS_LIT("oorzitter "))) != NULL; at++) {
        if (vs_phrase("oorzitter van|der de? tweede kamer", vs_str_of(at, end)))
            return VERSLAG_CHAMBER_TWEEDE_KAMER;
        if (vs_phrase("oorzitter van|der de? eerste kamer", vs_str_of(at, end)))
            return VERSLAG_CHAMBER_EERSTE_KAMER;
    }
    return VERSLAG_CHAMBER_UNKNOWN;
}

/* The chamber, where no line of the text says it: by what only one of them has; *addressed, by whom a letter in it is
 * to. */
static verslag_chamber chamber_of(const vs_front *f, bool *addressed)
{
    const verslag_document *doc = f->parse->doc;
    if (doc->chamber || f->joint)
        return doc->chamber;
    const vs_str known = f->parse->metadata.chamber;
    if (vs_starts_with_nocase(known, VS_LIT("Tweede Kamer")))
        return VERSLAG_CHAMBER_TWEEDE_KAMER;
    if (f->letter || vs_starts_with_nocase(known, VS_LIT("Eerste Kamer")))
        return VERSLAG_CHAMBER_EERSTE_KAMER;
    if (doc->document_number || doc->case_number || f->parse->metadata.document_number.len ||
        f->parse->metadata.case_number.len)
        return VERSLAG_CHAMBER_TWEEDE_KAMER; /* its system alone gives out such numbers */
    bool letter = !doc->title &&
                  (doc->kind == VERSLAG_KIND_AANHANGSEL || doc->kind == VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN ||
                   doc->kind == VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG);
    const verslag_chamber of_letter = letter && !f->series ? addressed_chamber(f->parse) : VERSLAG_CHAMBER_UNKNOWN;
    *addressed = of_letter != VERSLAG_CHAMBER_UNKNOWN;
    if (*addressed)
        return of_letter;
    switch (doc->kind) {
    case VERSLAG_KIND_INBRENG_SCHRIFTELIJK_OVERLEG:
        return doc->title ? VERSLAG_CHAMBER_TWEEDE_KAMER : VERSLAG_CHAMBER_UNKNOWN;
    case VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG:
    case VERSLAG_KIND_LIJST_VAN_VRAGEN:
    case VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN:
        return f->number.len ? VERSLAG_CHAMBER_TWEEDE_KAMER
                             : VERSLAG_CHAMBER_UNKNOWN; /* the Eerste Kamer uses letters */
    case VERSLAG_KIND_AANHANGSEL:
    case VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN:
        return f->series ? VERSLAG_CHAMBER_TWEEDE_KAMER : VERSLAG_CHAMBER_UNKNOWN;
    case VERSLAG_KIND_VERSLAG_WETSVOORSTEL:
    case VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG: /* it had numbers before */
        return f->number.len && f->adopted.year >= 2000 ? VERSLAG_CHAMBER_TWEEDE_KAMER : VERSLAG_CHAMBER_UNKNOWN;
    default:
        *addressed = true;
        return addressed_chamber(f->parse);
    }
}

/* What the text does not say its metadata may; where both say it, and not the same, the text is right. */
static bool keep_metadata(vs_parse *parse, const char **field, vs_str value, const char *what)
{
    if (value.len == 0)
        return true;
    if (!*field)
        return (*field = vs_keep(parse, value)) != NULL;
    return vs_equal(vs_cstr(*field), value) ||
           vs_diagnose(parse, VERSLAG_CODE_METADATA_MISMATCH, 0, 0, "the text has %s %s, its metadata %.*s", what,
                       *field, (int)value.len, value.at);
}

/* The year in which the session of a day began: on the third Tuesday of September (Grondwet, article 65). */
static unsigned session_of(vs_date date)
{
    /* The weekday of 1 September (Sunday 0), by the days since the start of the Gregorian count, modulo 7. */
    const unsigned y = date.year, leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    const unsigned weekday = (243 + leap + y + (y - 1) / 4 - (y - 1) / 100 + (y - 1) / 400) % 7;
    const unsigned third_tuesday = 1 + (2 + 7 - weekday) % 7 + 14;
    return date.month > 9 || (date.month == 9 && date.day >= third_tuesday) ? y : y - 1;
}

/* "2023–2024" to "2023-2024". */
static bool keep_session(vs_front *f)
{
    vs_parse *parse = f->parse;
    unsigned value = f->session_start;
    if (f->session.len == 0) {
        if (parse->metadata.session.len)
            return keep_metadata(parse, &parse->doc->session, parse->metadata.session, "session");
        /* A report that does not print its session was adopted in one. */
        if (!f->adopted.day || !parse->doc->chamber)
            return true;
        value = session_of(f->adopted);
        if (!vs_diagnose(parse, VERSLAG_CODE_VALUE_CHOSEN, 0, 0,
                         "the session is not said: taken as that in which the document was adopted"))
            return false;
    }
    char text[9];
    text[4] = '-';
    for (unsigned i = 0, year = value; i < 2; i++, year = value + 1)
        for (size_t k = 4; k-- > 0; year /= 10)
            text[i * 5 + k] = (char)('0' + year % 10);
    parse->doc->session = vs_keep(parse, (vs_str){text, 9});
    return parse->doc->session && keep_metadata(parse, &parse->doc->session, parse->metadata.session, "session");
}

bool vs_front_identity(vs_front *f)
{
    vs_parse *parse = f->parse;
    verslag_document *doc = parse->doc;
    const vs_metadata *known = &parse->metadata;
    doc->kind = vs_front_kind(f);
    if (!complete_from_running(f))
        return false;
    bool addressed = false;
    doc->chamber = chamber_of(f, &addressed);
    if (addressed && doc->chamber &&
        !vs_diagnose(parse, VERSLAG_CODE_VALUE_CHOSEN, 0, 0,
                     "the chamber is not said: taken as the one that a letter is addressed to"))
        return false;
    if (doc->revision == 0)
        doc->revision = known->revision;
    const char **dates = doc->dates;
    return identify(f) && keep_session(f) &&
           keep_metadata(parse, &doc->document_number, known->document_number, "document number") &&
           keep_metadata(parse, &doc->case_number, known->case_number, "case number") &&
           keep_metadata(parse, &dates[VERSLAG_DATE_ADOPTED], doc->kamerstuk_id ? known->issued : (vs_str){NULL, 0},
                         "date") &&
           keep_metadata(parse, &dates[VERSLAG_DATE_PUBLISHED], known->published, "date of publication") &&
           keep_metadata(parse, &dates[VERSLAG_DATE_UPDATED], known->updated, "date of its last change");
}

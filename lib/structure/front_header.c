/* front_header.c - the lines at the top of a document: chamber, session, dossiers, number, title, date. One block can
 * hold several of them, and one of them can go on in the next block. */
#include "structure/front.h"

static vs_str skip_marks(vs_str line)
{
    /* Markdown's signs for bold and headings, quotes of a mail. */
    while (line.len && strchr("*_#>| ", *line.at))
        line = (vs_str){line.at + 1, line.len - 1};
    while (line.len && strchr("*_| ", line.at[line.len - 1]))
        line.len--;
    return line;
}

static vs_str from(const char *at, vs_str line) { return vs_trim(vs_str_of(at, line.at + line.len)); }

/* Capitals only, and at least `letters` of them. */
static bool is_capitals(vs_str text, size_t letters)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (vs_is(text.at[i], VS_LOWER))
            return false;
        /* C3 A0 and up are the small letters of Latin-1. */
        if (text.at[i] == '\xC3' && i + 1 < text.len && (unsigned char)text.at[i + 1] >= 0xA0)
            return false;
        n += vs_is(text.at[i], VS_UPPER);
    }
    return n >= letters;
}

static bool has_letters(vs_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (vs_is_letter(text.at[i]))
            return true;
    return false;
}

/* The words in capitals at the start of `text`. */
static vs_str capitals_at_start(vs_str text)
{
    size_t done = 0;
    for (size_t i = 0; i < text.len;) {
        size_t k = i;
        while (k < text.len && text.at[k] != ' ')
            k++;
        if (!is_capitals((vs_str){text.at + i, k - i}, 0))
            break;
        done = k;
        for (i = k; i < text.len && text.at[i] == ' ';)
            i++;
    }
    return (vs_str){text.at, done};
}

/* Where "Nr. 68 VERSLAG" stands within a line, or NULL. */
static const char *embedded_number(vs_str line)
{
    const char *end = line.at + line.len;
    if (line.len > 1500) /* this far down it is somebody else's number */
        end = line.at + 1500;
    for (const char *p = line.at + 1; p + 4 < end; p++) {
        if (p[-1] != ' ' || *p != 'N' || p[1] != 'r')
            continue;
        const char *after;
        vs_str a, b;
        if (vs_front_scan(vs_str_of(p, end), &after, &a, &b) != VS_FRONT_NUMBER)
            continue;
        vs_str rest = from(after, line);
        const bool reprint = vs_front_scan(rest, &after, &a, &b) == VS_FRONT_REPRINT;
        rest = reprint ? from(after, line) : rest;
        if (is_capitals(capitals_at_start(rest), 8) || (reprint && !rest.len))
            return p;
    }
    return NULL;
}

/* Where in the title of a dossier the next dossier begins, or NULL: pages of old set both as one heading. Behind a
 * word that takes the digits for something else there is none. */
static const char *embedded_dossier(vs_str title)
{
    const char *end = title.at + (title.len > 1500 ? 1500 : title.len);
    for (const char *p = title.at + 1; p + 7 < end; p++) {
        if (p[-1] != ' ' || !vs_is_digit(*p))
            continue;
        const char *after, *word = p - 1;
        while (word > title.at && word[-1] != ' ')
            word--;
        static const char *const takers[] = {
#define VS_TAKES_DIGITS(word) word,
#include "vocabulary/front_words.def"
            NULL
        };
        vs_str a, b;
        if (!vs_word_among(vs_str_of(word, p - 1), takers) &&
            vs_front_scan(vs_str_of(p, end), &after, &a, &b) == VS_FRONT_DOSSIER && vs_starts_upper(from(after, title)))
            return p;
    }
    return NULL;
}

/* ----------------------------------------------------------------------------------------------------- Dossiers */

static void add_title_line(vs_front *f, vs_str line)
{
    if (line.len + f->title_len + 1 > sizeof f->title_text || f->title_lines >= 10)
        return;
    if (f->title_len)
        f->title_text[f->title_len++] = ' ';
    if (line.len)
        memcpy(f->title_text + f->title_len, line.at, line.len);
    f->title_len += (uint32_t)line.len;
    if (f->title_lines++ == 0)
        f->first_len = f->title_len;
}

/* Gives the last dossier the title read for it: all where something followed that closes it, else its first line. */
static bool end_dossier(vs_front *f, bool whole)
{
    vs_parse *parse = f->parse;
    if (f->title_len && parse->dossiers.count) {
        verslag_dossier *last = &parse->dossiers.items[parse->dossiers.count - 1];
        vs_str title = {f->title_text, whole ? f->title_len : f->first_len};
        if (!last->title && (last->title = vs_keep(parse, title)) == NULL)
            return false;
    }
    f->title_len = f->title_lines = f->first_len = 0;
    return true;
}

static bool has_pending(const vs_front *f)
{
    const vs_parse *parse = f->parse;
    return parse->dossiers.count && !parse->dossiers.items[parse->dossiers.count - 1].title;
}

static bool add_dossier(vs_front *f, uint32_t block, vs_str digits, vs_str suffix)
{
    vs_parse *parse = f->parse;
    if (!end_dossier(f, true))
        return false;
    const char *number = vs_front_dossier_number(parse, digits, suffix);
    if (!number)
        return false;
    for (uint32_t i = 0; i < parse->dossiers.count; i++)
        if (strcmp(parse->dossiers.items[i].number, number) == 0) {
            /* Again: a site's line above the document's own. Its title is read anew. */
            memmove(parse->dossiers.items + i, parse->dossiers.items + i + 1,
                    (parse->dossiers.count - i - 1) * sizeof *parse->dossiers.items);
            parse->dossiers.count--;
            break;
        }
    verslag_dossier *dossier = vs_vec_push(&parse->dossiers);
    if (!dossier)
        return false;
    *dossier = (verslag_dossier){.number = number};
    if (parse->dossiers.count == 1)
        f->dossier_block = block;
    return true;
}

/* "Hoofdstuk XI ..." under "17100": the number's suffix. */
static bool add_chapter(vs_front *f, vs_str roman)
{
    vs_parse *parse = f->parse;
    verslag_dossier *last = &parse->dossiers.items[parse->dossiers.count - 1];
    vs_str number = vs_cstr(last->number);
    if (number.len == 5 && (last->number = vs_front_dossier_number(parse, number, roman)) == NULL)
        return false;
    return true;
}

/* -------------------------------------------------------------------------------------------------------- Title */

/* Whether `text` is a title by its own words: capitals, or nothing else than a title that the library knows. */
static bool is_title(vs_str text)
{
    const char *known;
    verslag_kind kind = vs_front_title_kind(text, &known);
    if (kind == VERSLAG_KIND_UNKNOWN)
        return false;
    vs_str rest = from(known, text);
    if (kind == VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN && vs_starts_with_nocase(rest, VS_LIT(", met de")) && rest.len < 80)
        return true; /* goes on in the next block: "regering gegeven antwoorden" */
    while (rest.len && (vs_is_digit(*rest.at) || strchr(".:*", *rest.at)))
        rest = (vs_str){rest.at + 1, rest.len - 1};
    rest = vs_trim(rest);
    const char *after;
    vs_str a, b;
    if (rest.len == 0 || vs_front_scan(rest, &after, &a, &b) == VS_FRONT_DATE)
        return true;
    vs_str capitals = capitals_at_start(text);
    return capitals.len >= (size_t)(known - text.at);
}

/* Takes the title at the start of `line`; the rest of the line is what stands behind it. */
static bool take_title(vs_front *f, vs_str line, vs_str *rest)
{
    vs_parse *parse = f->parse;
    const char *end = vs_front_title_end(line);
    vs_str title = vs_trim(vs_str_of(line.at, end));
    *rest = from(end, line);
    if (title.len > 400) { /* with the text behind it: line ends are lost */
        vs_str capitals = capitals_at_start(title);
        *rest = from(capitals.at + capitals.len, line);
        title = capitals;
    }
    title = vs_front_take_reprint(title, &f->reprint);
    /* The mark of a note, glued on. */
    while (title.len > 1 && vs_is_digit(title.at[title.len - 1]) &&
           (vs_is_letter(title.at[title.len - 2]) || vs_is_digit(title.at[title.len - 2]))) {
        size_t len = title.len;
        while (len && vs_is_digit(title.at[len - 1]))
            len--;
        if (len == 0 || !vs_is_letter(title.at[len - 1]))
            break;
        title.len = len;
    }
    if (title.len == 0)
        return true;
    f->wants_title = false;
    f->confirmed = true;
    return (parse->doc->title = vs_keep(parse, title)) != NULL;
}

/* A title in capitals that goes on in the next block. */
static bool title_goes_on(vs_front *f, vs_str line)
{
    vs_parse *parse = f->parse;
    vs_str title = vs_cstr(parse->doc->title);
    const char *known;
    if (title.len + line.len > 400)
        return false;
    verslag_kind kind = vs_front_title_kind(title, &known);
    bool more = false;
    if (kind == VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN && vs_starts_with(from(known, title), VS_LIT(",")))
        more = vs_starts_lower(line);
    else if (kind == VERSLAG_KIND_UNKNOWN || vs_ends_with(title, VS_LIT(" EN"))) /* no title ends with that word */
        more = is_capitals(title, 4) && is_capitals(line, 3);
    if (!more)
        return false;
    char text[420];
    memcpy(text, title.at, title.len);
    text[title.len] = ' ';
    memcpy(text + title.len + 1, line.at, line.len);
    const char *kept = vs_keep(parse, (vs_str){text, title.len + 1 + line.len});
    if (kept)
        parse->doc->title = kept;
    return true;
}

/* "Soort : Titel", the first line of a page of tweedekamer.nl. */
static bool is_page_title(vs_front *f, vs_str line)
{
    const char *colon = vs_find((vs_str){line.at, line.len < 120 ? line.len : 120}, VS_LIT(" : "));
    if (!colon || !vs_starts_upper(line))
        return false;
    const char *known;
    vs_str kind = vs_str_of(line.at, colon);
    verslag_kind hint = vs_front_title_kind(kind, &known);
    if (hint && known == colon)
        f->kind_hint = hint;
    return true;
}

/* --------------------------------------------------------------------------------------------------------- Lines */

static bool add_date(vs_front *f, vs_str rest, vs_str *behind)
{
    vs_date date;
    size_t n = vs_date_read(rest, &date);
    *behind = rest;
    if (n) {
        if (f->adopted.year == 0)
            f->adopted = date;
        *behind = (vs_str){rest.at + n, rest.len - n};
    } else if (rest.len && !vs_is_digit(*rest.at)) { /* a placeholder: up to the year, or all of a short line */
        vs_str line = {rest.at, rest.len < 40 ? rest.len : 0};
        *behind = (vs_str){rest.at + line.len, rest.len - line.len};
    }
    while (behind->len && strchr(".,)", *behind->at))
        *behind = (vs_str){behind->at + 1, behind->len - 1};
    *behind = vs_trim(*behind);
    return vs_front_keep_date(f->parse, VERSLAG_DATE_ADOPTED, f->adopted);
}

static void set_session(vs_front *f, vs_str first, vs_str second)
{
    if (f->session.len)
        return;
    f->session = vs_str_of(first.at, second.at + second.len);
    uint32_t year;
    const char *at = first.at;
    if (vs_read_number(&at, first.at + 4, 9999, &year))
        f->session_start = year;
}

static bool keep_once(vs_parse *parse, const char **field, vs_str value)
{
    return *field || (*field = vs_keep(parse, value)) != NULL;
}

/* What was done with a line. */
typedef enum vs_done { DONE_NOMEM, DONE_STOP, DONE_LINE } vs_done;

/* "35 925 X Titel": *rest, behind the number, becomes what stands in the block behind the title. */
static bool take_dossier(vs_front *f, uint32_t block, vs_front_item item, vs_str digits, vs_str suffix, vs_str *rest,
                         bool *taken)
{
    const verslag_document *doc = f->parse->doc;
    const char *after;
    vs_str a, b;
    /* In the middle of a sentence it is an amount: a title opens with a capital. */
    *taken = !doc->title && f->parse->dossiers.count < 40 &&
             (item != VS_FRONT_SENATE_DOSSIER || doc->chamber == VERSLAG_CHAMBER_EERSTE_KAMER) &&
             (!vs_starts_lower(*rest) || vs_front_scan(*rest, &after, &a, &b) == VS_FRONT_NUMBER);
    if (!*taken)
        return true;
    if (!add_dossier(f, block, digits, suffix))
        return false;
    f->wants_title = false;
    if (rest->len && (*rest->at == ':' || *rest->at == ','))
        *rest = from(rest->at + 1, *rest);
    if (!rest->len)
        return true;
    const char *number = embedded_number(*rest),
               *next = embedded_dossier(number ? vs_str_of(rest->at, number) : *rest);
    if (next)
        number = next;
    vs_str title = vs_trim(number ? vs_str_of(rest->at, number) : *rest);
    if (vs_front_scan(*rest, &after, &a, &b) == VS_FRONT_NUMBER)
        title.len = 0, number = rest->at;
    if (title.len)
        add_title_line(f, title);
    *rest = number ? from(number, *rest) : (vs_str){rest->at + rest->len, 0};
    return true;
}

/* "Nummer: 2023D42794, datum: …, bijgewerkt: …, versie: 2" */
static bool take_page(vs_front *f, vs_str document, vs_str rest)
{
    verslag_document *doc = f->parse->doc;
    if (!keep_once(f->parse, &doc->document_number, document))
        return false;
    const char *revision = vs_find(rest, VS_LIT("versie: "));
    uint32_t value;
    if (revision && doc->revision == 0 &&
        (revision += 8, vs_read_number(&revision, rest.at + rest.len, 100000, &value)))
        doc->revision = value;
    const char *updated = vs_find(rest, VS_LIT("bijgewerkt: "));
    vs_date date;
    return !updated || !vs_date_read(from(updated + 12, rest), &date) ||
           vs_front_keep_date(f->parse, VERSLAG_DATE_UPDATED, date);
}

/* Takes one thing off the start of *line. *taken is false where there is none. */
static bool take_item(vs_front *f, uint32_t block, vs_str *line, bool *taken)
{
    vs_parse *parse = f->parse;
    verslag_document *doc = parse->doc;
    const char *after;
    vs_str a, b, rest;
    vs_front_item item = vs_front_scan(*line, &after, &a, &b);
    rest = from(after, *line);
    *taken = true;
    switch (item) {
    case VS_FRONT_TWEEDE_KAMER:
        doc->chamber = VERSLAG_CHAMBER_TWEEDE_KAMER;
        break;
    case VS_FRONT_EERSTE_KAMER:
        doc->chamber = VERSLAG_CHAMBER_EERSTE_KAMER;
        break;
    case VS_FRONT_STATEN_GENERAAL:
        f->joint = true;
        break;
    case VS_FRONT_SESSION:
        if (!end_dossier(f, true))
            return false;
        set_session(f, a, b);
        break;
    case VS_FRONT_FOOTER:
        set_session(f, a, b);
        rest.len = 0;
        break;
    case VS_FRONT_SENATE_DOSSIER:
    case VS_FRONT_DOSSIER:
        if (!take_dossier(f, block, item, a, b, &rest, taken))
            return false;
        break;
    case VS_FRONT_CHAPTER:
        *taken = has_pending(f) && f->title_len == 0;
        if (!*taken)
            break;
        if (!add_chapter(f, a))
            return false;
        add_title_line(f, *line);
        rest.len = 0;
        break;
    case VS_FRONT_NUMBER:
    case VS_FRONT_LETTER:
        *taken = !(f->number.len && doc->title) &&
                 !(item == VS_FRONT_LETTER &&
                   (!parse->dossiers.count || f->number.len || vs_phrase("vragen|algemeen|inleiding", rest)));
        if (!*taken)
            break;
        if (!end_dossier(f, true))
            return false;
        f->number = a;
        f->letter = vs_is(*a.at, VS_UPPER);
        f->confirmed = f->confirmed || item == VS_FRONT_NUMBER || rest.len;
        f->wants_title = item == VS_FRONT_NUMBER && !doc->title;
        if (rest.len && !doc->title && (is_capitals(capitals_at_start(rest), 4) || is_title(rest)))
            return take_title(f, rest, line);
        break;
    case VS_FRONT_DOCUMENT:
        if (!keep_once(parse, &doc->document_number, a))
            return false;
        break;
    case VS_FRONT_CASE:
        if (!keep_once(parse, &doc->case_number, a))
            return false;
        if (rest.len && *rest.at == ':')
            rest = from(rest.at + 1, rest);
        break;
    case VS_FRONT_PAGE:
        if (!take_page(f, a, rest))
            return false;
        rest.len = 0;
        break;
    case VS_FRONT_DATE:
        if (!end_dossier(f, true) || !add_date(f, rest, &rest))
            return false;
        break;
    case VS_FRONT_LETTER_DATE: {
        vs_date date;
        size_t n = vs_date_read(rest, &date);
        if (n && f->letter_date.year == 0)
            f->letter_date = date;
        rest = (vs_str){rest.at + n, rest.len - n};
        break;
    }
    case VS_FRONT_SUBJECT:
        if (f->kind_hint == VERSLAG_KIND_UNKNOWN)
            f->kind_hint = vs_front_title_kind(rest, &after);
        rest.len = 0;
        break;
    case VS_FRONT_SERIES:
        f->series = true;
        break;
    case VS_FRONT_REPRINT:
        f->reprint = vs_front_reprint(*line);
        break;
    case VS_FRONT_COMPOSITION:
    case VS_FRONT_BUDGET:
        rest.len = 0;
        break;
    case VS_FRONT_BARE_NUMBER:
    case VS_FRONT_SESSION_BARE:
        break;
    default:
        *taken = false;
        break;
    }
    if (*taken)
        *line = rest;
    f->title_ended = f->title_ended || (*taken && doc->title);
    return true;
}

/* A line that opens with nothing known. */
static vs_done other_line(vs_front *f, uint32_t block, vs_str line, vs_str *rest)
{
    vs_parse *parse = f->parse;
    verslag_document *doc = parse->doc;
    *rest = (vs_str){line.at + line.len, 0};
    if (!has_letters(line)) /* the rule of a table */
        return DONE_LINE;
    bool sentence = line.len > 250 || (line.len > 120 && vs_find(line, VS_LIT(". ")));
    if (doc->title) {
        const char *before = doc->title;
        if (block > 0 && !sentence && !f->title_ended && title_goes_on(f, line))
            return doc->title != before ? DONE_LINE : DONE_NOMEM;
        return DONE_STOP;
    }
    bool dossier_untitled = has_pending(f) && f->title_lines == 0;
    bool titled = is_title(line) || (f->wants_title && !sentence && !dossier_untitled) ||
                  ((parse->dossiers.count || doc->document_number) && is_capitals(line, 10) && line.len < 400);
    if (titled)
        return end_dossier(f, true) && take_title(f, line, rest) ? DONE_LINE : DONE_NOMEM;
    const char *number = embedded_number(line);
    if (number) {
        if (has_pending(f))
            add_title_line(f, vs_trim(vs_str_of(line.at, number)));
        *rest = from(number, line);
        return DONE_LINE;
    }
    if (block == 0 && is_page_title(f, line))
        return DONE_LINE;
    if (has_pending(f) && (f->title_lines ? !sentence && f->title_lines < 8 : line.len < 1500)) {
        add_title_line(f, line);
        return DONE_LINE;
    }
    const char *known;
    if (f->kind_hint == VERSLAG_KIND_UNKNOWN)
        f->kind_hint = vs_front_title_kind(line, &known);
    /* "Antwoorden van de minister van Justitie op Kamervragen", "Antwoord van Minister Jansen (Justitie) (ontvangen" */
    bool answer = f->kind_hint == VERSLAG_KIND_UNKNOWN && vs_phrase("antwoord|antwoorden|beantwoording", line);
    bool received = answer && vs_find_nocase(line, VS_LIT("(ontvangen "));
    if (received || (answer && !sentence && vs_find_nocase(line, VS_LIT("kamervragen"))))
        f->kind_hint = VERSLAG_KIND_AANHANGSEL;
    return sentence || received ? DONE_STOP : DONE_LINE;
}

/* Behind a site's introduction, which is prose: moves before the first of the lines above "Vergaderjaar 2023-2024". */
static vs_done skip_introduction(const vs_front *f, uint32_t *block)
{
    const vs_blocks *blocks = &f->parse->blocks;
    const char *after;
    vs_str a, b;
    for (uint32_t i = *block + 1, first = i; i < f->limit && i <= *block + 8 && !f->session.len; i++) {
        const vs_str line = vs_block_text(blocks, &blocks->block.items[i]);
        if (vs_front_scan(line, &after, &a, &b) == VS_FRONT_SESSION) {
            const uint32_t begin = blocks->block.items[*block].begin;
            *block = first - 1;
            return vs_diagnose(f->parse, VERSLAG_CODE_VALUE_CHOSEN, begin, blocks->block.items[*block].end,
                               "prose above the head of the document: taken as an introduction to it")
                       ? DONE_LINE
                       : DONE_NOMEM;
        }
        first = line.len < 250 ? first : i + 1;
    }
    return DONE_STOP;
}

bool vs_front_header(vs_front *f)
{
    vs_parse *parse = f->parse;
    const vs_blocks *blocks = &parse->blocks;
    uint32_t skipped = 0, i;
    for (i = 0; i < f->limit && skipped < 40; i++) {
        const vs_block *block = &blocks->block.items[i];
        vs_str line = vs_block_text(blocks, block);
        if (line.len > VS_FRONT_BLOCK_MAX)
            line.len = VS_FRONT_BLOCK_MAX;
        line = skip_marks(line);
        const char *start = line.at;
        while (line.len) {
            bool taken;
            if (!take_item(f, i, &line, &taken))
                return false;
            if (taken)
                continue;
            vs_str rest;
            bool pending = has_pending(f);
            vs_done done = other_line(f, i, line, &rest);
            const bool prose = done == DONE_STOP && !parse->doc->title && !pending;
            if (prose)
                done = skip_introduction(f, &i);
            if (done == DONE_NOMEM)
                return false;
            if (prose && done == DONE_LINE)
                break;
            if (done == DONE_STOP) {
                f->prose = i;
                f->prose_offset = (uint32_t)(line.at - blocks->text);
                goto stop;
            }
            skipped += !pending && !parse->doc->title && line.at == start && vs_is(*line.at, VS_UPPER | VS_LOWER);
            line = rest;
        }
    }
    f->prose = i;
    f->prose_offset = i < blocks->block.count ? blocks->block.items[i].begin : blocks->len;
stop:
    if (!end_dossier(f, f->confirmed))
        return false;
    /* Digits at the top of some other text are no dossiers. */
    if (!f->confirmed && !f->session.len && !parse->doc->chamber && !parse->doc->document_number) {
        parse->dossiers.count = 0;
        f->number.len = 0;
        f->prose = 0;
        f->prose_offset = 0;
    }
    return true;
}

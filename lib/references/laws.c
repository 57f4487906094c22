/* laws.c - references to laws, treaties and EU acts: "artikel 68 Grondwet", "art. 51 van het VN-Handvest", "de AVG". */
#include "references/law.h"

#define LAW_URL "https://wetten.overheid.nl/"
#define EU_URL "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:"

/* -------------------------------------------------------------------------------------------------------- Targets */

/* The book that an article of the civil code names, "6" in "6:162", or 0; *at moves past it. */
static uint32_t book_of(const char **at, const char *end)
{
    const char *from = *at;
    uint32_t book = 0;
    if (!vs_read_number(&from, end, 99, &book) || from >= end || *from != ':')
        return 0;
    *at = from + 1;
    return book;
}

static void add_number(vs_id *id, vs_str number)
{
    const char *end = number.at + number.len;
    for (const char *at = number.at; at < end; at++)
        if (*at != ' ') /* "5 bis" */
            vs_id_add(id, (vs_str){at, 1});
}

/* Adds the act, or with `number` an article of it, as a target of the reference added last. */
static bool add_target(vs_reader *reader, const vs_act *act, vs_str number, bool books)
{
    const char *at = number.at, *end = number.at + number.len;
    if ((books || act->book) && number.len) {
        uint32_t book = book_of(&at, end);
        if (books)
            act = vs_act_book(book);
        else if (book != act->book)
            at = number.at;
        number = vs_str_of(at, end);
    }
    if (!act || !*act->id)
        return true;
    vs_id id = {.len = 0}, url = {.len = 0};
    bool paged = true;
    switch (act->kind) {
    case VS_ACT_TREATY:
        vs_id_add(&id, VS_LIT("treaty:"));
        vs_id_add(&url, VS_LIT(LAW_URL));
        vs_id_add(&url, vs_cstr(act->page));
        paged = *act->page != '\0';
        break;
    case VS_ACT_EU:
        vs_id_add(&id, VS_LIT("celex:"));
        vs_id_add(&url, VS_LIT(EU_URL));
        vs_id_add(&url, vs_cstr(act->id));
        break;
    default:
        vs_id_add(&url, VS_LIT(LAW_URL));
        vs_id_add(&url, vs_cstr(act->id));
        break;
    }
    vs_id_add(&id, vs_cstr(act->id));
    if (number.len) {
        vs_id_add(&id, VS_LIT("#artikel"));
        add_number(&id, number);
        if (act->kind != VS_ACT_EU) {
            vs_id_add(&url, VS_LIT("#Artikel"));
            add_number(&url, number);
        }
    }
    const char *kept = vs_keep(reader->parse, vs_id_str(&id));
    const char *page = paged ? vs_keep(reader->parse, vs_id_str(&url)) : NULL;
    return kept && (page || !paged) && vs_target_add(reader, kept, page, VS_NONE);
}

/* A whole number, as the ends of a range that is expanded must be. */
static bool whole_number(vs_str number, uint32_t *value)
{
    const char *at = number.at, *end = number.at + number.len;
    return vs_read_number(&at, end, 9999, value) && at == end;
}

static bool add_range(vs_reader *reader, const vs_named_act *named, bool books, vs_str from, vs_str to)
{
    uint32_t first, last;
    bool nomem = false;
    if (!whole_number(from, &first) || !whole_number(to, &last))
        return true;
    if (!vs_range_allowed(reader, first, last, from.at, to.at + to.len, &nomem))
        return !nomem;
    for (uint32_t n = first + 1; n < last; n++) {
        vs_id number = {.len = 0};
        vs_id_number(&number, n, 1);
        if (!add_target(reader, named->act, vs_id_str(&number), books))
            return false;
    }
    return true;
}

static bool add_reference(vs_reader *reader, const char *begin, const char *end, const vs_named_act *named,
                          const vs_article_list *list)
{
    static const verslag_reference_kind kinds[] = {[VS_ACT_LAW] = VERSLAG_REFERENCE_LAW,
                                                   [VS_ACT_TREATY] = VERSLAG_REFERENCE_TREATY,
                                                   [VS_ACT_EU] = VERSLAG_REFERENCE_EU};
    verslag_reference *reference = vs_reference_add(reader, kinds[named->kind], begin, end);
    if (!reference)
        return false;
    if (!list) {
        reference->role = named->act == &named->numbered ? NULL : "named";
        return !named->act || add_target(reader, named->act, VS_LIT(""), false);
    }
    if (list->pin.len && !(reference->pin = vs_keep(reader->parse, list->pin)))
        return false;
    if (!named->act)
        return true;
    bool books = named->name && (named->name->flags & VS_ACT_BOOKS);
    for (uint32_t i = 0; i < list->count; i++) {
        const vs_article *article = &list->items[i];
        if (i && article->through && !add_range(reader, named, books, list->items[i - 1].number, article->number))
            return false;
        if (!add_target(reader, named->act, article->number, books))
            return false;
    }
    return true;
}

/* -------------------------------------------------------------------------------------------------------- Reading */

/* Reads the law behind the articles: "Grondwet", "van de Grondwet", ", Awb". False where none is named. */
static bool read_law_after(vs_reader *reader, const char *at, vs_named_act *named)
{
    vs_law_token token = vs_law_next(reader, at);
    if (token.kind == VS_LAW_COMMA)
        token = vs_law_next(reader, token.end);
    bool comma = token.begin > at && at[0] == ',', linked = token.kind == VS_LAW_LINK;
    if (linked)
        token = vs_law_next(reader, token.end);
    for (int i = 0; i < 4; i++) {
        const char *name = token.begin;
        if (name == at)
            return false; /* glued to the number */
        if (vs_numbered_act_read(reader, name, named) || vs_named_act_read(reader, name, true, named))
            return true;
        if (!linked || (token.kind != VS_LAW_DETERMINER && token.kind != VS_LAW_ADJECTIVE)) {
            if (comma && !linked)
                return false;
            if (linked && vs_called_act_read(reader, name, named))
                return true;
            return vs_unknown_act_read(reader, name, named);
        }
        token = vs_law_next(reader, token.end);
    }
    return false;
}

static bool read_articles(vs_reader *reader, const char *begin, const char *end)
{
    vs_article_list list;
    vs_named_act named;
    bool plural = end - begin > 7 || (end - begin == 5 && end[-1] == '.'); /* "artikelen", "artt." */
    const char *no_law_before = reader->acts.no_law_before;
    if ((no_law_before && begin < no_law_before) || !vs_articles_read(reader, end, plural, &list))
        return true;
    if (!read_law_after(reader, list.end, &named)) {
        /* No list that begins within this one has a law either, as it ends where this one does. */
        if (!list.cut)
            reader->acts.no_law_before = list.end;
        return true;
    }
    if (!add_reference(reader, begin, named.end, &named, &list))
        return false;
    /* "artikelen 10 van het EVRM en 7 van de Grondwet"; of one article only "artikel 7:611 BW en 7:658 BW" */
    for (int i = 0; i < 8; i++) {
        vs_law_token token = vs_law_next(reader, reader->read);
        if (token.kind == VS_LAW_COMMA)
            token = vs_law_next(reader, token.end);
        if (token.kind == VS_LAW_AND)
            token = vs_law_next(reader, token.end);
        if (token.begin == reader->read || token.kind != VS_LAW_NUMBER ||
            !vs_articles_read(reader, token.begin, plural, &list) ||
            !(vs_law_next(reader, list.end).kind == VS_LAW_LINK
                  ? plural && read_law_after(reader, list.end, &named)
                  : *list.end == ' ' && vs_named_act_read(reader, list.end + 1, true, &named)))
            break;
        if (!add_reference(reader, token.begin, named.end, &named, &list))
            return false;
    }
    return true;
}

/* Whether the articles that end at `at` are of a law that is named behind them. */
static bool has_own_law(vs_reader *reader, const char *at)
{
    vs_law_token token = vs_law_next(reader, at);
    if (token.kind == VS_LAW_COMMA)
        token = vs_law_next(reader, token.end);
    if (token.begin == at)
        return false;
    if (token.kind != VS_LAW_LINK) {
        const char *end;
        return vs_act_name_find(token.begin, reader->end, true, &end) != NULL;
    }
    token = vs_law_next(reader, token.end);
    return token.kind == VS_LAW_DETERMINER || token.kind == VS_LAW_DEMONSTRATIVE || token.kind == VS_LAW_ADJECTIVE ||
           vs_is(*token.begin, VS_UPPER);
}

/* Reads the articles behind a name: "Algemene wet bestuursrecht (Awb), artikel 8:42", "Grondwet (artikel 68)". Returns
 * their end, or NULL. */
static const char *read_articles_after(vs_reader *reader, const char *at, vs_article_list *list)
{
    vs_law_token token = vs_law_next(reader, at);
    bool open = token.kind == VS_LAW_OTHER && *token.begin == '(';
    if (token.kind == VS_LAW_COMMA || open)
        token = vs_law_next(reader, token.begin + 1);
    if (token.kind == VS_LAW_DETERMINER)
        token = vs_law_next(reader, token.end);
    if (token.kind != VS_LAW_ARTICLE || token.begin == at)
        return NULL;
    bool plural = token.end - token.begin > 7;
    if (!vs_articles_read(reader, token.end, plural, list) || has_own_law(reader, list->end))
        return NULL;
    if (open && *list->end != ')')
        return NULL;
    return open ? list->end + 1 : list->end;
}

static bool read_name(vs_reader *reader, const char *begin, const char **next)
{
    vs_named_act named;
    vs_article_list list;
    if (!vs_named_act_read(reader, begin, false, &named))
        return true;
    /* "Dual-use Verordening (EU) 2021/821": the number says more. */
    if (named.kind == VS_ACT_EU && vs_european_numbered(reader, begin, named.end))
        return true;
    const char *end = read_articles_after(reader, named.end, &list);
    if (!end && !named.counts) {
        *next = named.end; /* no name begins within it that would say more */
        return true;
    }
    return add_reference(reader, begin, end ? end : named.end, &named, end ? &list : NULL);
}

bool vs_law_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    return cue == VS_CUE_ARTICLE ? read_articles(reader, begin, end) : read_name(reader, begin, next);
}

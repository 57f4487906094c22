/* askers.c - who asks in written questions: "Vragen van de leden Kist en Van der Loo (beiden D66) aan de Minister ...".
 *
 * The words stand in the front matter, or in the letter around the answers. A text out of a PDF loses spaces where
 * lines were joined ("deledenKist"), so that none is needed between the fixed words, nor before a capital. The askers
 * together make the one fraction of the document, with all their parties; none where no party is said. */
#include "structure/front.h"
#include "structure/structure.h"
#include "vocabulary/vocabulary.h"

enum {
    ASKERS_MAX = 64,     /* more names in one list are left out */
    ATTEMPTS_MAX = 100,  /* places where "vragen" stands that are looked at */
    NAME_WORDS_MAX = 8,
    PARTY_MAX = 120      /* bytes between the parentheses */
};

typedef struct vs_asking {
    vs_str name, party; /* as they stand in the text, line ends and all; party.len == 0: not said */
} vs_asking;

typedef struct vs_asking_list {
    const char *begin, *end; /* "de leden Kist en Van der Loo (beiden D66)" */
    uint32_t count;
    bool oral; /* "Mondelinge vragen van het lid Kist": they were put in a debate */
    vs_asking items[ASKERS_MAX];
} vs_asking_list;

static const char *skip_gaps(const char *at, const char *end)
{
    while (at < end && vs_is_gap(*at))
        at++;
    return at;
}

/* Behind `word`, which stands at `at` or behind the gap there; NULL where it does not. */
static const char *take(const char *at, const char *end, vs_str word)
{
    at = skip_gaps(at, end);
    return vs_starts_with_nocase(vs_str_of(at, end), word) ? at + word.len : NULL;
}

static const char *take_optional(const char *at, const char *end, vs_str word)
{
    const char *after = take(at, end, word);
    return after ? after : at;
}

/* The same for a word before a name or the like: no small letter goes on with it. */
static const char *take_whole(const char *at, const char *end, vs_str word)
{
    const char *after = take(at, end, word);
    return after && (after == end || !vs_is(*after, VS_LOWER)) ? after : NULL;
}

static const char *take_one_of(const char *at, const char *end, vs_texts words)
{
    for (size_t i = 0; i < words.count; i++) {
        const char *after = take_whole(at, end, words.items[i]);
        if (after)
            return after;
    }
    return NULL;
}

/* "het lid", "de leden", "Kamerlid", "mevrouw": what stands before the names. NULL where none does. */
static const char *take_members(const char *at, const char *end)
{
    static const vs_str members[] = {VS_ENTRY("lid"),  VS_ENTRY("leden"), VS_ENTRY("Kamerlid"), VS_ENTRY("Kamerleden"),
                                     VS_ENTRY("heer"), VS_ENTRY("heren"), VS_ENTRY("mevrouw"),  VS_ENTRY("dames")};
    const char *article = take(at, end, VS_LIT("het"));
    if (!article)
        article = take_optional(at, end, VS_LIT("de"));
    return take_one_of(article, end, VS_TEXTS(members));
}

/* ----------------------------------------------------------------------------------------------------------- Names */

static const char *word_end(const char *at, const char *end)
{
    while (at < end && !vs_is_gap(*at) && !strchr(",;:()?", *at))
        at++;
    return at;
}

/* Small words inside a name. "aan" and its like are not among them: behind a name they go on with the sentence. */
static bool is_particle(vs_str word)
{
    static const char *const particles[] = {
#define VS_PARTICLE(word) word,
#define VS_NAME_TITLE(word) word,
#include "vocabulary/name_particles.def"
        NULL
    };
    return vs_word_among(word, particles);
}

static bool is_dash(vs_str word)
{
    static const char *const dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", NULL};
    return vs_word_among(word, dashes);
}

/* An accent that the PDF printed beside its letter: "Kostic ´". */
static bool is_lone_accent(vs_str word)
{
    static const char *const accents[] = {"\xC2\xB4", "\xC2\xA8", "\xCB\x87", "\xCB\x98", "`", NULL};
    return vs_word_among(word, accents);
}

/* A word of a name with a capital: "Kist", "d'Ancona", "Özdemir". */
static bool is_capital_word(vs_str word)
{
    if (vs_starts_upper(word))
        return true;
    if (word.len > 2 && word.at[1] == '\'')
        return vs_is(word.at[2], VS_UPPER);
    if (word.len > 4 && memcmp(word.at + 1, "\xE2\x80\x99", 3) == 0)
        return vs_is(word.at[4], VS_UPPER);
    return word.len > 2 && vs_is_letter(*word.at) && vs_is(*word.at, VS_MULTI) && !vs_starts_lower(word);
}

/* "de leden der Kamer", "de leden van de VVD-fractie": no persons. */
static bool is_no_person(vs_str word)
{
    static const char *const bodies[] = {"Kamer", "Kamers", "Staten-Generaal", "Staten", NULL};
    return vs_word_among(word, bodies) || vs_find_nocase(word, VS_LIT("fractie")) ||
           vs_find_nocase(word, VS_LIT("commissie"));
}

/* The name at `at`: where it ends, `at` itself where there is none. */
static const char *name_end(const char *at, const char *end)
{
    const char *done = at, *p = at;
    for (unsigned words = 0; words < NAME_WORDS_MAX && p < end; words++) {
        const char *stop = word_end(p, end);
        vs_str word = vs_str_of(p, stop);
        if (word.len == 0 || word.len > 40)
            break;
        if (is_no_person(word)) /* "het lid Kist van de VVD-fractie" */
            break;
        if (is_capital_word(word)) {
            /* A full stop ends the sentence, but for that of an initial. */
            if (stop[-1] == '.' && word.len > 2 && word.at[word.len - 3] != '.')
                return stop - 1;
            done = stop;
        } else if (!is_particle(word) && (done == at || (!is_dash(word) && !is_lone_accent(word)))) {
            break;
        }
        if (is_lone_accent(word))
            done = stop;
        p = skip_gaps(stop, end);
    }
    return done;
}

/* -------------------------------------------------------------------------------------------------------- The list */

/* "(beiden D66)" at `at`: gives its party to the last two names or to all since the last party. Returns where it ends,
 * `at` where it is no party. */
static const char *read_party(vs_asking_list *list, uint32_t *unclaimed, const char *at, const char *end)
{
    static const vs_str both[] = {VS_ENTRY("beiden"), VS_ENTRY("beide"), VS_ENTRY("allebei")};
    static const vs_str all[] = {
        VS_ENTRY("allen"), VS_ENTRY("alle drie"), VS_ENTRY("alle vier"), VS_ENTRY("alle vijf"),
        VS_ENTRY("alle zes"), VS_ENTRY("alle")};
    if (at == end || *at != '(')
        return at;
    size_t reach = (size_t)(end - at) < PARTY_MAX ? (size_t)(end - at) : PARTY_MAX;
    const char *close = memchr(at, ')', reach);
    if (!close || memchr(at + 1, '(', (size_t)(close - at - 1))) /* never closed: what follows is no party */
        return at;
    uint32_t first = *unclaimed;
    const char *party = at + 1, *after;
    if ((after = take_one_of(party, close, VS_TEXTS(both))) != NULL) {
        party = after;
        if (list->count - first > 2)
            first = list->count - 2;
    } else if ((after = take_one_of(party, close, VS_TEXTS(all))) != NULL) {
        party = after;
    }
    vs_str name = vs_trim(vs_str_of(party, close));
    for (uint32_t i = first; i < list->count; i++)
        list->items[i].party = name;
    *unclaimed = list->count;
    return close + 1;
}

/* "van de VVD-fractie" behind one name: the same. */
static const char *read_fraction(vs_asking_list *list, uint32_t *unclaimed, const char *at, const char *end)
{
    const char *p = take_whole(at, end, VS_LIT("van"));
    if (!p || !(p = take_whole(p, end, VS_LIT("de"))))
        return at;
    p = skip_gaps(p, end);
    const char *stop = word_end(p, end), *tail = vs_find_nocase(vs_str_of(p, stop), VS_LIT("fractie"));
    if (!tail || tail == p || tail + 7 != stop)
        return at;
    list->items[list->count - 1].party = vs_str_of(p, tail[-1] == '-' ? tail - 1 : tail);
    *unclaimed = list->count;
    return stop;
}

/* The comma and the "en" between two names; `at` where neither stands there. */
static const char *read_separator(const char *at, const char *end)
{
    static const vs_str joins[] = {VS_ENTRY("en"), VS_ENTRY("alsmede"), VS_ENTRY("&")};
    const char *after = take_optional(at, end, VS_LIT(","));
    const char *join = take_one_of(after, end, VS_TEXTS(joins));
    return join ? join : after;
}

/* The list that starts with "het lid" or "de leden" at `at`; none in it: false. */
static bool read_list(vs_asking_list *list, const char *at, const char *end)
{
    const char *p = take_members(at, end);
    uint32_t unclaimed = 0;
    list->count = 0;
    list->begin = skip_gaps(at, end);
    while (p && list->count < ASKERS_MAX) {
        p = skip_gaps(p, end);
        const char *stop = name_end(p, end);
        if (stop == p)
            break;
        list->items[list->count++] = (vs_asking){vs_str_of(p, stop), {NULL, 0}};
        list->end = stop;
        stop = take_optional(stop, end, VS_LIT("c.s."));
        const char *open = skip_gaps(stop, end), *close = read_party(list, &unclaimed, open, end);
        if (close == open)
            close = read_fraction(list, &unclaimed, open, end);
        if (close > open)
            list->end = stop = close;
        p = read_separator(stop, end);
        if (p == stop)
            break;
        const char *again = take_members(p, end); /* "het lid Kist (D66) en het lid Van der Loo (CDA)" */
        p = again ? again : p;
    }
    return list->count > 0;
}

/* "vragen van", "vragen, gesteld door" with `at` behind the word: where the list can start, or NULL. */
static const char *behind_questions(const char *at, const char *end)
{
    const char *p = take_optional(at, end, VS_LIT(","));
    p = take_optional(p, end, VS_LIT("die"));
    p = take_optional(p, end, VS_LIT("zijn"));
    p = take_optional(p, end, VS_LIT("gesteld"));
    const char *by = take(p, end, VS_LIT("van"));
    return by ? by : take(p, end, VS_LIT("door"));
}

static bool is_complete(const vs_asking_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!list->items[i].party.len)
            return false;
    return true;
}

/* The first list of askers; where it lacks parties (a title: "Antwoord op vragen van het lid Kist over ..."), a later
 * one that starts with the same name and has them all. */
static bool find_list(vs_asking_list *list, vs_str text)
{
    const char *end = text.at + text.len, *at = text.at;
    vs_asking_list other;
    *list = (vs_asking_list){0};
    for (unsigned attempts = 0; attempts < ATTEMPTS_MAX; attempts++) {
        const char *found = vs_find_nocase(vs_str_of(at, end), VS_LIT("vragen"));
        if (!found)
            break;
        at = found + 6;
        const char *start = behind_questions(at, end);
        if (!start || !read_list(&other, start, end))
            continue;
        other.oral =
            found - text.at >= 11 && vs_starts_with_nocase(vs_str_of(found - 11, found), VS_LIT("mondelinge "));
        if (!list->count || (is_complete(&other) && vs_equal(other.items[0].name, list->items[0].name)))
            *list = other;
        if (is_complete(list))
            break;
    }
    return list->count > 0;
}

/* ----------------------------------------------------------------------------------------------------- The document */

/* A copy with one space for every gap, without lone accents; NULL when out of memory. */
static const char *keep_clean(vs_parse *parse, vs_str text)
{
    char clean[VS_NAME_MAX + 1];
    size_t len = 0;
    const char *end = text.at + text.len;
    for (const char *p = skip_gaps(text.at, end); p < end;) {
        const char *stop = p;
        while (stop < end && !vs_is_gap(*stop))
            stop++;
        vs_str word = vs_str_of(p, stop);
        p = skip_gaps(stop, end);
        if (is_lone_accent(word) || len + word.len + 1 > sizeof clean)
            continue;
        if (len)
            clean[len++] = ' ';
        memcpy(clean + len, word.at, word.len);
        len += word.len;
    }
    return vs_keep(parse, (vs_str){clean, len});
}

/* A party is what its name means on the day; what is printed behind a member's name is a party's name on any day. */
static bool name_party(vs_parse *parse, vs_str printed, vs_party *party)
{
    if (!printed.len)
        return true;
    if (!(party->name = keep_clean(parse, printed)))
        return false;
    const vs_fractie *known = vs_fractie_find(vs_cstr(party->name), vs_party_date(parse->doc));
    if (!known)
        known = vs_fractie_find(vs_cstr(party->name), 0);
    if (known) {
        *party = (vs_party){known->id, known->name};
        return true;
    }
    const uint32_t begin = (uint32_t)(printed.at - parse->blocks.text);
    return vs_diagnose(parse, VERSLAG_CODE_FRACTION_UNKNOWN, begin, begin + (uint32_t)printed.len,
                       "\"%.100s\" is no fraction that the vocabulary knows", party->name);
}

static bool same_party(const vs_party *a, const vs_party *b)
{
    return strcmp(a->name, b->name) == 0;
}

/* Each party once, in the order of the askers. */
static bool build_parties(vs_parse *parse, vs_run *run)
{
    *run = (vs_run){parse->parties.count, 0};
    for (uint32_t i = 0; i < parse->askers.count; i++) {
        const vs_party *party = &parse->askers.items[i].party;
        bool again = party->name == NULL;
        for (uint32_t k = 0; k < i && !again; k++)
            again = parse->askers.items[k].party.name && same_party(&parse->askers.items[k].party, party);
        if (again)
            continue;
        vs_party *slot = vs_vec_push(&parse->parties);
        if (!slot)
            return false;
        *slot = *party;
        run->count++;
    }
    return true;
}

/* The blocks that hold [begin, end) are front matter, whatever they look like: a title such as "Vragen van het lid X
 * over ..." can look like the heading of a fraction. What looks like one before them is none either. */
static void claim_blocks(vs_parse *parse, uint32_t limit, uint32_t begin, uint32_t end)
{
    for (uint32_t i = parse->front_end; i < limit; i++) {
        const vs_block *block = &parse->blocks.block.items[i];
        const bool heading = parse->info.items[i].class == VS_CLASS_FRACTION_HEADING;
        if (block->begin < end && (begin < block->end || heading))
            parse->info.items[i].class = VS_CLASS_LETTER_LINE;
    }
}

/* The blocks before the first question. */
static uint32_t limit_of(const vs_parse *parse)
{
    uint32_t limit = parse->front_end ? parse->front_end : 1;
    const uint32_t count = parse->blocks.block.count;
    if (parse->numbered)
        for (limit = 0; limit < count && !parse->info.items[limit].is_question; limit++)
            ;
    if (limit > count)
        limit = count;
    return limit < VS_FRONT_BLOCKS_MAX ? limit : VS_FRONT_BLOCKS_MAX;
}

bool vs_askers_read(vs_parse *parse)
{
    if (parse->doc->kind != VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN && parse->doc->kind != VERSLAG_KIND_AANHANGSEL)
        return true;
    const uint32_t limit = limit_of(parse);
    if (!limit)
        return true;
    const char *text = parse->blocks.text;
    const vs_block *blocks = parse->blocks.block.items;
    vs_str front = vs_str_of(text + blocks[0].begin, text + blocks[limit - 1].end);
    if (front.len > VS_FRONT_TEXT_MAX)
        front.len = VS_FRONT_TEXT_MAX;
    vs_asking_list list;
    if (!find_list(&list, front))
        return true;
    for (uint32_t i = 0; i < list.count; i++) {
        verslag_asker *asker = vs_vec_push(&parse->askers);
        if (!asker)
            return false;
        asker->name = keep_clean(parse, list.items[i].name);
        /* One diagnostic for a party, not one for each of its members. */
        if (i && list.items[i].party.len && list.items[i].party.at == list.items[i - 1].party.at)
            asker->party = parse->askers.items[i - 1].party;
        else if (!name_party(parse, list.items[i].party, &asker->party))
            return false;
        if (!asker->name)
            return false;
    }
    const uint32_t begin = (uint32_t)(list.begin - text), end = (uint32_t)(list.end - text);
    claim_blocks(parse, limit, begin, end);
    if (list.oral) /* their notice has the head of written questions, and no questions */
        parse->doc->kind = VERSLAG_KIND_OVERIG;
    vs_run parties;
    if (!build_parties(parse, &parties))
        return false;
    if (!parties.count) /* a fraction speaks for a party at least */
        return true;
    verslag_fraction *fraction = vs_vec_push(&parse->fractions);
    if (!fraction)
        return false;
    parse->fraction_of_askers = true;
    fraction->doc = parse->doc;
    fraction->heading.begin = fraction->begin = begin;
    fraction->heading.end = fraction->end = end;
    fraction->parties = parties;
    return true;
}

#include "language/fraction_heading.h"

#include "language/fraction_list.h"

typedef struct heading {
    vs_str text;
    unsigned count;
    vs_word words[VS_LIST_WORDS];
    vs_fraction_list list;
} heading;

static uint8_t kind_at(const heading *h, unsigned i) { return i < h->count ? h->words[i].kind : (uint8_t)VS_W_STOP; }

static vs_str word_text(const heading *h, unsigned i)
{
    return (vs_str){h->text.at + h->words[i].begin, (size_t)(h->words[i].end - h->words[i].begin)};
}

static bool glued(const heading *h, unsigned i) { return i < h->count && h->words[i].glued; }

static bool all_of(vs_str word, const char *characters)
{
    for (size_t i = 0; i < word.len; i++)
        if (!strchr(characters, word.at[i]) || !word.at[i])
            return false;
    return word.len > 0;
}

/* "1.", "1.1", "a.", "II.", "A)", "•", "–" before a heading: the index behind it. Without punctuation ("I Vragen")
 * only where the heading starts with the word "vragen" or the like. */
static unsigned skip_label(const heading *h)
{
    unsigned i = 0;
    uint8_t kind = kind_at(h, 0);
    if ((kind == VS_W_OTHER || kind == VS_W_HYPHEN) && h->count > 1 && !glued(h, 1))
        return 1;
    if (kind == VS_W_OPEN)
        i++;
    if (kind_at(h, i) != VS_W_WORD)
        return 0;
    vs_str word = word_text(h, i);
    if (word.len == 2 && word.at[1] == '.' && vs_is(word.at[0], VS_UPPER))
        return i == 0 && !glued(h, 1) ? 1 : 0; /* "A." is one word, as an initial is */
    bool label = all_of(word, "0123456789") || all_of(word, "IVX") ||
                 (word.len == 1 && vs_is(*word.at, VS_UPPER | VS_LOWER));
    if (!label || word.len > 5)
        return 0;
    bool closed = false;
    for (i++; glued(h, i); i++) {
        kind = kind_at(h, i);
        if (kind == VS_W_STOP || kind == VS_W_CLOSE)
            closed = true;
        else if (kind != VS_W_WORD || !all_of(word_text(h, i), "0123456789"))
            return 0;
    }
    return closed || kind_at(h, i) == VS_W_QUESTIONS || kind_at(h, i) == VS_W_FURTHER ? i : 0;
}

/* "Nadere vragen en/of opmerkingen van", "Inbreng schriftelijk overleg": the index behind it, `i` without it. */
static unsigned read_opening(const heading *h, unsigned i)
{
    unsigned at = i;
    bool noun = false;
    for (;; at++) {
        uint8_t kind = kind_at(h, at);
        if (kind == VS_W_QUESTIONS)
            noun = true;
        else if (noun ? kind != VS_W_EN && kind != VS_W_OR && kind != VS_W_SLASH && kind != VS_W_COMMA &&
                            kind != VS_W_FURTHER && kind != VS_W_CONSULT && kind != VS_W_REACTION && kind != VS_W_MADE
                      : kind != VS_W_FURTHER && kind != VS_W_EN && (kind != VS_W_DE || at != i))
            break;
    }
    if (!noun)
        return i;
    return kind_at(h, at) == VS_W_FROM || kind_at(h, at) == VS_W_NAMENS ? at + 1 : at;
}

/* Behind the last name: nothing, or "en reactie van de bewindspersoon", or the subject of the questions. */
static bool ends_well(const heading *h, unsigned i, bool opening)
{
    if (i == h->count)
        return true;
    unsigned at = i;
    while (at < h->count &&
           (kind_at(h, at) == VS_W_COMMA || kind_at(h, at) == VS_W_OPEN || kind_at(h, at) == VS_W_HYPHEN ||
            kind_at(h, at) == VS_W_SLASH || kind_at(h, at) == VS_W_COLON))
        at++;
    if (kind_at(h, at) == VS_W_EN || kind_at(h, at) == VS_W_MET || kind_at(h, at) == VS_W_ALSMEDE)
        at++;
    bool joined = at > i;
    if (kind_at(h, at) == VS_W_DE || kind_at(h, at) == VS_W_HET)
        at++;
    if (joined && kind_at(h, at) == VS_W_REACTION)
        return true;
    if (!opening)
        return false;
    if (kind_at(h, i) == VS_W_CONSULT)
        return true;
    if (kind_at(h, i) != VS_W_ON)
        return false;
    /* "Vragen van het lid X (PARTIJ) over ..." is the title of a member's written questions. */
    for (unsigned n = 0; n < h->list.names; n++)
        if (h->list.name[n].person && (!h->list.name[n].fractie || h->list.name[n].in_parentheses))
            return false;
    return true;
}

/* Without "vragen" or "inbreng" before them the names must be beyond doubt. */
static bool names_alone(const heading *h, unsigned names_end)
{
    const vs_fraction_list *list = &h->list;
    for (unsigned n = 0; n < list->names; n++)
        if (!list->name[n].fractie || (!list->marked && !(list->name[n].how & VS_FRACTIE_ALONE)))
            return false;
    if (list->marked)
        return true;
    return !list->article && !list->comma && list->names <= 3 && names_end == h->count;
}

/* The text is clearly none: it goes on a sentence with a small letter, or ends one. */
static bool is_sentence(vs_str text)
{
    const char *begin = text.at, *last = text.at + text.len - 1;
    if (text.len < 3)
        return false;
    if (vs_is(begin[0], VS_LOWER) && vs_is(begin[1], VS_LOWER))
        return true;
    if (*last == '?' || *last == '!')
        return !vs_is(last[-1], VS_MULTI) && !vs_is(last[-2], VS_MULTI);
    if (*last != '.')
        return false;
    const char *word = last;
    while (word > begin && vs_is(word[-1], VS_UPPER | VS_LOWER | VS_DIGIT))
        word--;
    return word < last && word > begin && word[-1] == ' ' && !vs_is_abbreviation(vs_str_of(word, last));
}

/* The first word is neither the start of a fraction's name nor one of those that stand before names: most lines and
 * headings are done with here, before they are split into words. */
static bool starts_otherwise(vs_str text)
{
    size_t n = 0;
    while (n < text.len && vs_is(text.at[n], VS_UPPER | VS_LOWER))
        n++;
    const vs_str first = {text.at, n};
    return n > 1 && (n == text.len || text.at[n] == ' ') && vs_is(text.at[1], VS_LOWER) &&
           !vs_fractie_may_begin(first) && (n == text.len || !vs_fraction_word_known(first));
}

static bool read_heading(heading *h, vs_str text, uint32_t date)
{
    text = vs_trim(text);
    if (text.len == 0 || text.len > VS_HEADING_MAX || is_sentence(text) || starts_otherwise(text))
        return false;
    if (text.len > 12 && vs_equal_nocase((vs_str){text.at + text.len - 12, 12},
                                         VS_LIT(" gezamenlijk"))) /* "de fracties van SGP en SP gezamenlijk" */
        text = vs_trim((vs_str){text.at, text.len - 12});
    h->text = text;
    h->count = vs_fraction_words(text, h->words, VS_LIST_WORDS);
    while (h->count > 0 && h->words[h->count - 1].kind == VS_W_COLON)
        h->count--;
    for (unsigned i = 0; i + 2 < h->count && h->words[h->count - 1].kind == VS_W_CLOSE; i++)
        if (h->words[i].kind == VS_W_OPEN &&
            (h->words[i + 1].kind == VS_W_NAMENS || h->words[i + 1].kind == VS_W_MEDE)) {
            h->words[i].kind = VS_W_COMMA; /* "(mede namens de leden van de SGP-fractie)" */
            h->count--;
        }
    unsigned first = skip_label(h);
    if (first >= h->count || (first == 0 && !vs_starts_upper(text) && !vs_is_digit(*text.at)))
        return false;
    for (unsigned i = first; i < h->count; i++)
        if (h->words[i].kind == VS_W_ASK || h->words[i].kind == VS_W_STOP)
            return false;
    unsigned names = read_opening(h, first);
    bool opening = names > first;
    const bool in_parentheses = opening && kind_at(h, names) == VS_W_OPEN && h->words[h->count - 1].kind == VS_W_CLOSE;
    if (in_parentheses) { /* "Vragen (VVD):", but "Vragen (vervolg)" */
        names++;
        h->count--;
    }
    memset(&h->list, 0, offsetof(vs_fraction_list, name));
    h->list.text = text;
    h->list.words = h->words;
    h->list.count = h->count;
    h->list.date = date;
    h->list.take_unknown = opening && !in_parentheses;
    unsigned end = vs_fraction_list_read(&h->list, names);
    if (h->list.names == 0 || (!opening && !names_alone(h, end)))
        return false;
    return ends_well(h, end, opening);
}

bool vs_fraction_heading_is(vs_str text)
{
    heading h;
    return read_heading(&h, text, 0);
}

/* "Reactie op de inbreng van", "Antwoorden van de Minister op de vragen van", "Beantwoording vragen": where the
 * heading of the fraction starts, 0 for none. */
static size_t answers_opening(vs_str text)
{
    static const vs_str words[] = {VS_ENTRY("Antwoord"), VS_ENTRY("Reactie"), VS_ENTRY("Beantwoording"),
                                   VS_ENTRY("II. Antwoord"), VS_ENTRY("II. Reactie")};
    bool answers = false;
    for (size_t i = 0; i < sizeof words / sizeof *words && !answers; i++)
        answers = vs_starts_with_nocase(text, words[i]);
    if (!answers)
        return 0;
    static const vs_str asked[] = {VS_ENTRY("vragen"), VS_ENTRY("inbreng"), VS_ENTRY("opmerkingen"),
                                   VS_ENTRY("bijdrage"), VS_ENTRY("vraag")};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        const char *at = vs_find_nocase(text, asked[i]);
        if (at && at > text.at && at[-1] == ' ')
            return (size_t)(at - text.at);
    }
    /* "Antwoorden VVD", "Reactie aan de leden van de VVD-fractie" */
    static const vs_str to[] = {VS_ENTRY("aan "), VS_ENTRY("op "), VS_ENTRY("voor ")};
    const char *const space = memchr(text.at, ' ', text.len);
    size_t names = space ? (size_t)(space + 1 - text.at) : 0;
    for (size_t i = 0; names && i < sizeof to / sizeof *to; i++)
        if (vs_starts_with(vs_str_of(text.at + names, text.at + text.len), to[i]))
            return names + to[i].len;
    return names;
}

/* Reads the heading of a fraction's part, or one over the answers to it, for which `room` has VS_HEADING_MAX bytes. */
static bool read_over(heading *h, vs_str text, uint32_t date, char *room)
{
    text = vs_trim(text);
    if (text.len > VS_HEADING_MAX || read_heading(h, text, date))
        return text.len <= VS_HEADING_MAX;
    const size_t opening = answers_opening(text);
    if (!opening)
        return false;
    const vs_str rest = {room, text.len - opening};
    memcpy(room, text.at + opening, rest.len);
    if (room[0] >= 'a' && room[0] <= 'z')
        room[0] = (char)(room[0] - 'a' + 'A'); /* a heading starts with a capital */
    return read_heading(h, rest, date);
}

bool vs_fraction_heading_over(vs_str text)
{
    heading h;
    char room[VS_HEADING_MAX];
    return read_over(&h, text, 0, room);
}

bool vs_fraction_heading_parties(vs_str text, uint32_t date, vs_arena *arena, vs_party_list *parties)
{
    heading h;
    char room[VS_HEADING_MAX];
    if (!read_over(&h, text, date, room))
        return true;
    for (unsigned n = 0; n < h.list.names; n++) {
        const vs_listed *name = &h.list.name[n];
        vs_party *party = vs_vec_push(parties);
        if (!party)
            return false;
        if (name->fractie) {
            party->id = name->fractie->id;
            party->name = name->fractie->name;
        } else {
            party->name = vs_arena_copy(arena, h.text.at + name->begin, (size_t)(name->end - name->begin));
            if (!party->name)
                return false;
        }
    }
    return true;
}

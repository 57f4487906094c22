#include "language/fraction_list.h"

/* The most words that a name of the vocabulary takes, hyphens and slashes counted. */
#define NAME_WORDS 10

static vs_str word_text(const vs_fraction_list *list, unsigned i)
{
    return (vs_str){list->text.at + list->words[i].begin, (size_t)(list->words[i].end - list->words[i].begin)};
}

static uint8_t kind_at(const vs_fraction_list *list, unsigned i)
{
    return i < list->count ? list->words[i].kind : (uint8_t)VS_W_STOP;
}

static bool glued(const vs_fraction_list *list, unsigned i) { return i < list->count && list->words[i].glued; }

/* Where "fractie" or "fracties" starts at the end of a word, with up to two digits of a note's mark behind it; the
 * length of the word where it does not end so. A PDF's line end swallows hyphens: "VVDfractie". */
static size_t fractie_suffix(vs_str word)
{
    size_t end = word.len;
    while (end > 0 && word.len - end < 2 && vs_is_digit(word.at[end - 1]))
        end--;
    if (end > 0 && vs_lower(word.at[end - 1]) == 's')
        end--;
    if (end >= 7 && vs_equal_nocase((vs_str){word.at + end - 7, 7}, VS_LIT("fractie")))
        return end - 7;
    return word.len;
}

bool vs_word_is_fractie(vs_str text, const vs_word *word)
{
    return word->kind == VS_W_FRACTIE ||
           (word->kind == VS_W_WORD &&
            fractie_suffix((vs_str){text.at + word->begin, (size_t)(word->end - word->begin)}) == 0);
}

static bool is_fractie(const vs_fraction_list *list, unsigned i)
{
    return i < list->count && vs_word_is_fractie(list->text, &list->words[i]);
}

/* A capital, or a number with letters behind it ("50PLUS"). */
static bool starts_name(const vs_fraction_list *list, unsigned i)
{
    vs_str word = word_text(list, i);
    return vs_starts_upper(word) || (vs_is_digit(*word.at) && !vs_is_digit(word.at[word.len - 1]));
}

/* The word "fractie" stands at words[i], with or without a hyphen before it. */
static bool fractie_follows(const vs_fraction_list *list, unsigned i)
{
    if (kind_at(list, i) == VS_W_HYPHEN)
        i++;
    return is_fractie(list, i) || (kind_at(list, i) == VS_W_MEMBERS && i > 0 && list->words[i - 1].kind == VS_W_HYPHEN);
}

/* The longest name of the vocabulary that starts at words[i]: how many words it takes, 0 for none. `out` gets it;
 * *suffixed tells that its last word ends in "fractie". */
static unsigned known_name(const vs_fraction_list *list, unsigned i, vs_listed *out, bool *suffixed)
{
    unsigned taken = 0;
    if ((list->words[i].kind == VS_W_DE || list->words[i].kind == VS_W_HET || list->words[i].kind == VS_W_VAN) &&
        vs_starts_lower(word_text(list, i)))
        return 0; /* "lid van Haga" is found at "lid" */
    for (unsigned j = i; j < list->count && j < i + NAME_WORDS; j++) {
        uint8_t kind = list->words[j].kind;
        if (kind == VS_W_COMMA || kind == VS_W_COLON || kind == VS_W_OPEN || kind == VS_W_CLOSE ||
            kind == VS_W_STOP || kind == VS_W_ASK || kind == VS_W_OTHER)
            break;
        if (kind == VS_W_HYPHEN || kind == VS_W_SLASH || kind == VS_W_QUOTE)
            continue; /* no name ends with these */
        uint16_t begin = list->words[i].begin, end = list->words[j].end;
        unsigned how;
        const vs_fractie *found =
            vs_fractie_match((vs_str){list->text.at + begin, (size_t)(end - begin)}, list->date, &how);
        bool with_suffix = false, more = (how & VS_FRACTIE_MORE) != 0;
        if (!found) {
            size_t suffix = fractie_suffix(word_text(list, j));
            if (suffix > 0 && list->words[j].begin + suffix < end) {
                end = (uint16_t)(list->words[j].begin + suffix);
                found = vs_fractie_match((vs_str){list->text.at + begin, (size_t)(end - begin)}, list->date, &how);
                with_suffix = true;
            }
        }
        /* "pro", "klein" and "forum" are words too: without a capital only where "fractie" or "lid" says what they
         * are. */
        if (found && !(how & VS_FRACTIE_EXACT) && !with_suffix && list->words[i].kind == VS_W_WORD &&
            vs_starts_lower(word_text(list, i)) && !fractie_follows(list, j + 1))
            found = NULL;
        if (found) {
            *out = (vs_listed){found, begin, end, (uint8_t)how, false, false};
            *suffixed = with_suffix;
            taken = j + 1 - i;
        }
        if (!more)
            break;
    }
    return taken;
}

/* "Van", "de", "ten": small words inside a person's name, in whatever case. */
static bool is_particle(const vs_fraction_list *list, unsigned i)
{
    static const char *const particles[] = {
        "t", "voor", /* of "'t", and in the names of fractions */
#define VS_PARTICLE(word) word,
#define VS_PARTICLE_PLACE(word) word,
#include "vocabulary/name_particles.def"
        NULL
    };
    uint8_t kind = kind_at(list, i);
    if (kind == VS_W_DE || kind == VS_W_VAN || kind == VS_W_HET)
        return true;
    if (kind != VS_W_WORD && kind != VS_W_BIJ)
        return false;
    vs_str word = word_text(list, i);
    return word.len <= 4 && vs_word_among(word, particles);
}

/* How many words from words[i] on look like a name that the vocabulary lacks: capitals, small words between them,
 * parts joined by hyphen or slash. It ends before "fractie". */
static unsigned unknown_name(const vs_fraction_list *list, unsigned i)
{
    unsigned end = i;
    for (unsigned j = i; j < list->count && j < i + NAME_WORDS; j++) {
        uint8_t kind = list->words[j].kind;
        if (is_fractie(list, j) || kind == VS_W_COMMITTEE)
            return kind == VS_W_COMMITTEE ? 0 : end - i;
        if (kind == VS_W_WORD && starts_name(list, j))
            end = j + 1;
        else if ((kind == VS_W_HYPHEN || kind == VS_W_SLASH) && end == j && glued(list, j) && glued(list, j + 1))
            continue;
        else if (kind != VS_W_QUOTE && !is_particle(list, j))
            break;
    }
    return end - i;
}

/* "Van der Plas" behind "het lid", but not "VAN DE VVD-FRACTIE". */
static bool starts_surname(const vs_fraction_list *list, unsigned i)
{
    vs_str word = word_text(list, i);
    if (!is_particle(list, i) || !vs_starts_upper(word) || word.len < 2 || !vs_is(word.at[1], VS_LOWER))
        return false;
    while (is_particle(list, i))
        i++;
    vs_listed name;
    bool suffixed;
    return i < list->count && !known_name(list, i, &name, &suffixed) &&
           !fractie_follows(list, i + unknown_name(list, i));
}

/* What was said before a name. */
typedef enum lead {
    LEAD_NONE,
    LEAD_MEMBERS,    /* "leden": a name or "van" must follow */
    LEAD_MEMBERS_OF, /* "leden van de" */
    LEAD_MEMBER,     /* "het lid" */
    LEAD_FRACTIE,    /* "fractie" */
    LEAD_FRACTIE_OF, /* "fractie van de" */
    LEAD_GROEP
} lead;

/* Reads a name of which the vocabulary knows nothing; the number of its words, 0 for none. */
static unsigned read_unknown(const vs_fraction_list *list, unsigned i, lead before, unsigned lead_word, vs_listed *out)
{
    vs_str word = word_text(list, i);
    size_t suffix = fractie_suffix(word);
    *out = (vs_listed){NULL, list->words[i].begin, 0, 0, false, false};
    if (suffix > 1 && suffix < word.len && list->words[i].kind == VS_W_WORD && starts_name(list, i)) {
        out->end = (uint16_t)(out->begin + suffix); /* "XYZfractie" */
        return 1;
    }
    unsigned taken = unknown_name(list, i);
    if (taken == 0)
        return 0;
    bool person = before == LEAD_MEMBER || before == LEAD_MEMBERS;
    bool capital = starts_name(list, i); /* of a surname too: "Fractie Van der Meer" */
    if (!fractie_follows(list, i + taken) || !capital) {
        if (before == LEAD_NONE || (!list->take_unknown && !person && before != LEAD_GROEP) || (!person && !capital))
            return 0;
    }
    if (before == LEAD_MEMBER || before == LEAD_GROEP || (before == LEAD_FRACTIE && starts_name(list, lead_word)))
        out->begin = list->words[lead_word].begin; /* "lid X", "Groep X", "Fractie X" */
    out->end = list->words[i + taken - 1].end;
    out->person = person;
    return taken;
}

/* "(VVD)" at words[i]: the index behind it. It names the fraction of a person. */
static unsigned read_parentheses(const vs_fraction_list *list, unsigned i, vs_listed *of)
{
    for (unsigned j = i + 1; j < list->count && j < i + NAME_WORDS; j++) {
        if (list->words[j].kind != VS_W_CLOSE)
            continue;
        if (j > i + 1 && of->person) {
            uint16_t begin = list->words[i + 1].begin, end = list->words[j - 1].end;
            unsigned how;
            const vs_fractie *found =
                vs_fractie_match((vs_str){list->text.at + begin, (size_t)(end - begin)}, list->date, &how);
            if (found)
                *of = (vs_listed){found, begin, end, (uint8_t)how, true, true};
        }
        return j + 1;
    }
    return i;
}

/* Behind a name: "(VVD)", "-fractie", " fractie", "-leden", or the hyphen of "VVD- en". Returns the index behind. */
static unsigned read_behind_name(vs_fraction_list *list, unsigned i, vs_listed *name)
{
    if (kind_at(list, i) == VS_W_OPEN)
        i = read_parentheses(list, i, name);
    unsigned next = kind_at(list, i) == VS_W_HYPHEN ? i + 1 : i;
    if (is_fractie(list, next)) {
        vs_str word = word_text(list, next);
        list->marked = true;
        list->plural |= word.len > 7 && vs_lower(word.at[7]) == 's';
        return next + 1;
    }
    if (next > i && kind_at(list, next) == VS_W_MEMBERS) {
        list->marked = list->plural = true;
        return next + 1;
    }
    uint8_t kind = kind_at(list, next);
    if (next > i && glued(list, i) &&
        (kind == VS_W_EN || kind == VS_W_COMMA || kind == VS_W_ALSMEDE || kind == VS_W_SLASH || kind == VS_W_OR))
        return next;
    return i;
}

static vs_str name_text(const vs_fraction_list *list, const vs_listed *name)
{
    return (vs_str){list->text.at + name->begin, (size_t)(name->end - name->begin)};
}

static void add_name(vs_fraction_list *list, vs_listed name)
{
    for (unsigned i = 0; i < list->names; i++) {
        const vs_listed *old = &list->name[i];
        if (old->fractie == name.fractie &&
            (name.fractie || vs_equal(name_text(list, old), name_text(list, &name))))
            return;
    }
    if (list->names < VS_LIST_NAMES)
        list->name[list->names++] = name;
    if (list->names > 1)
        list->plural = true;
}

/* How far a list of names is read. */
typedef struct {
    unsigned end;       /* behind the last name */
    unsigned lead_word; /* the word that says what the names are ... */
    lead before;        /* ... and what it says */
    bool open;          /* a name may follow: at the start, and behind "en" or a comma */
} list_state;

/* The name at word `i`, which is the list's from now on: how many words it takes, 0 where none stands there. */
static unsigned take_name(vs_fraction_list *list, list_state *state, unsigned i)
{
    const lead before = state->before;
    const uint8_t kind = list->words[i].kind;
    bool suffixed = false;
    vs_listed name;
    unsigned taken = known_name(list, i, &name, &suffixed);
    if (taken) {
        name.person = before == LEAD_MEMBER || before == LEAD_MEMBERS || kind == VS_W_MEMBER;
        if (kind == VS_W_MEMBER || kind == VS_W_GROEP || kind == VS_W_FRACTIE || suffixed)
            list->marked = true;
    } else if (kind != VS_W_FRACTIE) {
        const bool may_start = kind == VS_W_WORD || (before != LEAD_NONE && before != LEAD_MEMBERS_OF &&
                                                     before != LEAD_FRACTIE_OF && starts_surname(list, i));
        taken = may_start ? read_unknown(list, i, before, state->lead_word, &name) : 0;
    }
    if (!taken)
        return 0;
    state->end = read_behind_name(list, i + taken, &name);
    add_name(list, name);
    state->open = false;
    /* "fracties van A, B en C", "leden A en B" hold for all names of the list. */
    if (before == LEAD_MEMBER || before == LEAD_GROEP || before == LEAD_FRACTIE)
        state->before = LEAD_NONE;
    return state->end - i;
}

/* "leden", "fractie": what the names behind it are. */
static void take_lead(vs_fraction_list *list, list_state *state, unsigned i)
{
    const uint8_t kind = list->words[i].kind;
    state->before = kind == VS_W_MEMBERS  ? LEAD_MEMBERS
                    : kind == VS_W_MEMBER ? LEAD_MEMBER
                    : kind == VS_W_GROEP  ? LEAD_GROEP
                                          : LEAD_FRACTIE;
    state->lead_word = i;
    list->marked = true;
    list->plural |= kind == VS_W_MEMBERS ||
                    (kind == VS_W_FRACTIE && vs_lower(list->text.at[list->words[i].end - 1]) == 's');
}

/* A word between names; false where it ends the list. */
static bool take_between(vs_fraction_list *list, list_state *state, unsigned i)
{
    switch (list->words[i].kind) {
    case VS_W_DE:
    case VS_W_HET:
        list->article = true;
        return true;
    case VS_W_VAN:
        if (state->before == LEAD_MEMBERS || state->before == LEAD_MEMBER)
            state->before = LEAD_MEMBERS_OF;
        else if (state->before == LEAD_FRACTIE)
            state->before = LEAD_FRACTIE_OF;
        return true;
    case VS_W_MEMBERS:
    case VS_W_MEMBER:
    case VS_W_FRACTIE:
    case VS_W_GROEP:
        if (state->open)
            take_lead(list, state, i);
        return state->open;
    case VS_W_MEDE:
    case VS_W_NAMENS:
        state->open = true;
        return true;
    case VS_W_HYPHEN: /* "GroenLinks-PvdA" before it was one fraction */
        if (!glued(list, i) || !glued(list, i + 1))
            return false;
        break;
    case VS_W_COMMA:
        list->comma = true;
        break;
    case VS_W_EN:
    case VS_W_ALSMEDE:
    case VS_W_SLASH:
        break;
    default:
        return false;
    }
    state->open = true;
    return list->names != 0; /* these stand between two names */
}

unsigned vs_fraction_list_read(vs_fraction_list *list, unsigned first)
{
    list_state state = {.end = first, .lead_word = first, .before = LEAD_NONE, .open = true};
    for (unsigned i = first; i < list->count;) {
        list->stopped = i;
        const unsigned taken = state.open ? take_name(list, &state, i) : 0;
        if (!taken && !take_between(list, &state, i))
            break;
        i += taken ? taken : 1;
    }
    return state.end;
}

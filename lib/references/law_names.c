/* law_names.c - the names of laws, treaties and EU acts: those of the tables, where they are not part of another name,
 * and those that only the text knows. */
#include "references/law.h"

/* Words of a name that is not in the tables. */
#define UNKNOWN_WORDS_MAX 12
#define INTRODUCTION_MAX 120

static const char *word_end(const char *at, const char *end)
{
    while (at < end && (vs_is_word(*at) || ((*at == '-' || *at == '\'') && at + 1 < end && vs_is_word(at[1])))) {
        if (*at == '\xE2' || *at == '\xC2') /* punctuation outside ASCII: quotes, dashes */
            break;
        at++;
    }
    return at;
}

static bool ends_with_nocase(vs_str word, vs_str tail)
{
    return word.len >= tail.len && vs_equal_nocase((vs_str){word.at + word.len - tail.len, tail.len}, tail);
}

/* ---------------------------------------------------------------------------------- What a word tells of a name */

typedef struct kind_word {
    vs_str word;
    uint8_t kind;
    bool opens; /* by itself it begins the name of one: "Wet op de …" */
} kind_word;

/* How the names of acts end that are one word, and with which words the others begin. */
static const kind_word kind_words[] = {
    {VS_ENTRY("wet"), VS_ACT_LAW, true},           {VS_ENTRY("besluit"), VS_ACT_LAW, true},
    {VS_ENTRY("regeling"), VS_ACT_LAW, true},      {VS_ENTRY("wetboek"), VS_ACT_LAW, true},
    {VS_ENTRY("statuut"), VS_ACT_TREATY, false},   {VS_ENTRY("verdrag"), VS_ACT_TREATY, true},
    {VS_ENTRY("handvest"), VS_ACT_TREATY, true},   {VS_ENTRY("protocol"), VS_ACT_TREATY, true},
    {VS_ENTRY("conventie"), VS_ACT_TREATY, true},  {VS_ENTRY("verordening"), VS_ACT_EU, true},
    {VS_ENTRY("richtlijn"), VS_ACT_EU, true},      {VS_ENTRY("kaderbesluit"), VS_ACT_EU, true},
    {VS_ENTRY("overeenkomst"), VS_ACT_TREATY, true},
};

/* What kind of act a word is the name of, or the first word of a name; NULL for any other word. The longest ending
 * decides. */
static const kind_word *kind_of(vs_str word)
{
    const kind_word *found = NULL;
    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++)
        if (ends_with_nocase(word, kind_words[i].word) && (!found || found->word.len < kind_words[i].word.len) &&
            (word.len != kind_words[i].word.len || kind_words[i].opens))
            found = &kind_words[i];
    return found;
}

/* --------------------------------------------------------------------------------------- Names within other names */

/* Words that go before the name of an act and leave it what it is: "de wet Wajong", "de richtlijn NIS2". */
static bool is_apposition(vs_str word)
{
    static const char *const words[] = {"wet", "verordening", "richtlijn", "wetsvoorstel", "verdrag", NULL};
    return vs_word_among(word, words);
}

/* "Invoeringswet Omgevingswet" names neither the Omgevingswet nor, "Belgische Grondwet", a law of this country. */
static bool belongs_to_word_before(vs_reader *reader, const char *at, const vs_act *act)
{
    vs_str word = vs_word_before(reader->text, at);
    reader->visited += word.len;
    if (!word.len)
        return false;
    const kind_word *kind = kind_of(word);
    if (kind && kind->kind != VS_ACT_TREATY && !is_apposition(word))
        return true;
    /* "het VN cybercrime-verdrag" is not the Cybercrimeverdrag, and what is still to come has no number yet. */
    static const char *const to_come[] = {"toekomstig", "toekomstige", "beoogde", "voorgenomen", NULL};
    if (vs_word_among(word, to_come) ||
        (act->kind == VS_ACT_TREATY && vs_is(*at, VS_LOWER) && word.len > 1 && vs_is(word.at[1], VS_UPPER)))
        return true;
    return act->kind == VS_ACT_LAW && vs_is(*word.at, VS_UPPER) && !vs_equal_nocase(word, VS_LIT("Nederlandse")) &&
           (ends_with_nocase(word, VS_LIT("se")) || ends_with_nocase(word, VS_LIT("sche")));
}

/* "NAVO-verdrag voor de beveiliging van informatie" is another treaty than the NAVO-verdrag. */
static bool goes_on(const vs_reader *reader, const char *at)
{
    static const char *const words[] = {"voor", "inzake", "over", "betreffende", "tot", NULL};
    return at < reader->end && *at == ' ' &&
           vs_word_among(vs_str_of(at + 1, word_end(at + 1, reader->end)), words);
}

/* "Wet inburgering 2013", "Wetboek van Strafrecht BES", "Grondwet van Suriname" are other laws than the name alone. */
static bool belongs_to_words_after(const vs_reader *reader, const char *at, const vs_act_name *name)
{
    // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): the "a" would be read as a digit of the escape
    static const char *const countries[] = {"BES",      "Aruba",          "Cura\xC3\xA7" "ao", "Sint",
                                            "Suriname", "Belgi\xC3\xAB", "Duitsland",          "Frankrijk", NULL};
    if (at >= reader->end || *at != ' ')
        return false;
    const char *begin = at + 1, *end = word_end(begin, reader->end);
    vs_str word = vs_str_of(begin, end);
    if (word.len == 4 && (begin[0] == '1' || begin[0] == '2') && vs_is_digit(begin[1]) && vs_is_digit(begin[2]) &&
        vs_is_digit(begin[3]))
        return begin[0] == '1' ? begin[1] >= '8' : begin[1] == '0';
    if (vs_word_among(word, countries))
        return true;
    if ((!vs_equal(word, VS_LIT("van")) && !vs_equal(word, VS_LIT("voor"))) || end >= reader->end || *end != ' ')
        return false;
    word = vs_str_of(end + 1, word_end(end + 1, reader->end));
    return vs_word_among(word, countries) ||
           (vs_equal(vs_cstr(name->text), VS_LIT("Grondwet")) && vs_starts_upper(word));
}

/* -------------------------------------------------------------------------------------------------------- Meaning */

/* The day of the document, YYYYMMDD, or 0. */
static uint32_t document_day(const vs_parse *parse)
{
    for (int i = 0; i <= VERSLAG_DATE_UPDATED; i++) {
        const char *date = parse->doc->dates[i];
        if (!date)
            continue;
        uint32_t day = 0, digits = 0;
        for (; *date; date++)
            if (vs_is_digit(*date)) {
                day = day * 10 + (uint32_t)(*date - '0');
                digits++;
            }
        if (digits == 8)
            return day;
    }
    return 0;
}

/* What a name stands for here: which act, and whether the name says enough to stand alone. */
static void give_meaning(vs_reader *reader, vs_named_act *named)
{
    const vs_act_name *name = named->name;
    uint16_t meaning = name->slot ? reader->acts.meaning[name->slot] : 0;
    named->kind = vs_act_at(name->act)->kind;
    named->act = NULL;
    named->counts = !(name->flags & VS_ACT_NEEDS) || meaning > 1;
    if (meaning > 1) {
        named->act = vs_act_at((uint16_t)(meaning - 2));
        named->kind = named->act->kind;
    } else if (meaning == 0 && !(name->flags & VS_ACT_UNCLEAR)) {
        uint32_t day = name->since ? document_day(reader->parse) : 0;
        if (day == 0 || day >= name->since)
            named->act = vs_act_at(name->act);
    }
}

static bool same_act(const vs_act *a, const vs_act *b)
{
    return a == b || (a && b && a->kind == b->kind && *a->id && strcmp(a->id, b->id) == 0);
}

/* Past the words and quotation marks before an abbreviation that is introduced: "hierna:", "verder te noemen de". */
static const char *skip_introducing(const char *at, const char *end)
{
    static const char *const words[] = {
#define VS_ACT_INTRODUCED(word) word,
#include "references/act_words.def"
        NULL
    };
    for (;;) {
        if (at < end && (*at == ' ' || *at == ':' || *at == '\'' || *at == '"')) {
            at++;
        } else if (end - at >= 3 && at[0] == '\xE2' && at[1] == '\x80' && at[2] >= '\x98' && at[2] <= '\x9F') {
            at += 3;
        } else if (end - at >= 2 && at[0] == '\xC2' && (at[1] == '\xAB' || at[1] == '\xBB')) {
            at += 2;
        } else {
            const char *word = word_end(at, end);
            if (word == at || !vs_word_among(vs_str_of(at, word), words))
                return at;
            at = word;
        }
    }
}

/* An abbreviation of a law by its look: "Wbl", "WHO", "Wet BRT". */
static bool looks_abbreviated(vs_str word)
{
    unsigned capitals = 0;
    for (size_t i = 0; i < word.len; i++)
        capitals += vs_is(word.at[i], VS_UPPER);
    return word.len >= 2 && word.len <= 12 && (capitals >= 2 || (*word.at == 'W' && word.len <= 6));
}

/* "(EU)" behind a name is the beginning of its number. */
static bool is_community(vs_str word)
{
    static const char *const communities[] = {"EU", "EG", "EEG", "GBVB", "EGKS", NULL};
    return vs_word_among(word, communities);
}

/* From here on the name stands for that act; NULL: for one that is not in the tables. */
static void introduce(vs_reader *reader, const vs_act_name *name, const vs_act *act)
{
    if (act && same_act(act, vs_act_at(name->act))) /* one that a number names may be in the tables as well */
        act = vs_act_at(name->act);
    reader->acts.meaning[name->slot] = vs_act_number(act);
}

/* Reads the number of an EU act behind its name: "Taxonomieverordening (EU) 2020/852", "Habitatrichtlijn (92/43/EEG)",
 * "Machinerichtlijn 2006/42/EG". Of an act of the tables the kind is known, however it is called. */
static bool read_act_number(vs_reader *reader, vs_named_act *named)
{
    const char *at = named->end;
    if (named->kind != VS_ACT_EU || reader->end - at < 8 || *at != ' ')
        return false;
    const char first = at[1] == '(' ? at[2] : at[1];
    const bool bracket = at[1] == '(' && (vs_is_digit(first) || first == '(');
    if (!vs_is_digit(first) && first != '(' && first != 'E' && first != 'G' && first != 'n')
        return false;
    const vs_act *act = named->name ? vs_act_at(named->name->act) : NULL;
    const char kind = act && *act->id ? act->id[5] : '\0';
    const vs_str word = kind == 'L'   ? VS_LIT("richtlijn")
                        : kind == 'R' ? VS_LIT("verordening")
                                      : vs_str_of(named->begin, named->end);
    const char *end = vs_european_number(reader, word, at + 1 + bracket, named->celex);
    if (!end || (bracket && *end != ')'))
        return false;
    named->end = end + bracket;
    named->numbered = (vs_act){.id = named->celex, .page = "", .kind = VS_ACT_EU};
    named->act = &named->numbered;
    named->counts = true;
    return true;
}

/* The noun at `at` by which an act can be called, *end where it ends; VS_ACT_NOUNS where none stands there. */
static size_t noun_at(const char *at, const char *limit, const char **end)
{
    static const vs_str nouns[VS_ACT_NOUNS] = {VS_ENTRY("wet"),       VS_ENTRY("verordening"), VS_ENTRY("richtlijn"),
                                               VS_ENTRY("besluit"),   VS_ENTRY("regeling"),    VS_ENTRY("verdrag")};
    *end = word_end(at, limit);
    size_t noun = 0;
    while (noun < VS_ACT_NOUNS && !vs_equal_nocase(vs_str_of(at, *end), nouns[noun]))
        noun++;
    return noun;
}

/* From here on "de wet" is that act. */
static void call(vs_reader *reader, size_t noun, const vs_act *act, uint8_t kind)
{
    vs_act_memory *acts = &reader->acts;
    acts->called[noun].act = act ? *act : (vs_act){.id = "", .page = "", .kind = kind};
    acts->called[noun].kind = (uint8_t)(kind + 1);
    if (act && vs_act_number(act) == 1) { /* its id is that of the reference */
        memcpy(acts->called[noun].celex, act->id, strlen(act->id) + 1);
        acts->called[noun].act.id = acts->called[noun].celex;
    }
}

void vs_act_called(vs_reader *reader, const char *at, const char *celex)
{
    const char *end = reader->end - at > INTRODUCTION_MAX ? at + INTRODUCTION_MAX : reader->end, *noun_end;
    if (end - at < 8 || at[0] != ' ' || at[1] != '(')
        return;
    at = skip_introducing(at + 2, end);
    const size_t noun = noun_at(at, end, &noun_end);
    reader->visited += (uint64_t)(noun_end - at) + 32;
    const char *close = skip_introducing(noun_end, end);
    const vs_act act = {.id = celex, .page = "", .kind = VS_ACT_EU};
    if (noun < VS_ACT_NOUNS && close < end && *close == ')')
        call(reader, noun, &act, VS_ACT_EU);
}

bool vs_called_act_read(vs_reader *reader, const char *at, vs_named_act *named)
{
    static const char *const titles[] = {"van", "op", "tot", "inzake", "betreffende", "houdende", NULL};
    const char *end, *next;
    const size_t noun = noun_at(at, reader->end, &end);
    if (noun == VS_ACT_NOUNS || !reader->acts.called[noun].kind)
        return false;
    next = vs_skip_spaces(end, reader->end); /* "de wet van 3 mei 2021" is another */
    if (vs_word_among(vs_str_of(next, word_end(next, reader->end)), titles))
        return false;
    *named = (vs_named_act){.begin = at, .end = end, .counts = true};
    named->act = &reader->acts.called[noun].act;
    named->kind = (uint8_t)(reader->acts.called[noun].kind - 1);
    return true;
}

/* Reads one name of an introduction: whether it is one more name of the act. */
static bool read_other_name(vs_reader *reader, vs_named_act *named, const char **at, const char *end)
{
    const char *begin = *at, *word = word_end(begin, end);
    vs_named_act other = {.begin = begin, .end = word};
    other.name = vs_act_name_find(begin, end, false, &other.end);
    *at = other.end;
    if (!other.name) {
        const size_t noun = noun_at(begin, end, &word);
        if (noun < VS_ACT_NOUNS)
            call(reader, noun, named->act, named->kind);
        return noun < VS_ACT_NOUNS ||
               (looks_abbreviated(vs_str_of(begin, word)) && !is_community(vs_str_of(begin, word)));
    }
    give_meaning(reader, &other);
    if (other.name->slot && !(other.name->flags & VS_ACT_BOOKS)) {
        introduce(reader, other.name, named->act);
    } else if (named->name && named->name->slot && other.act) { /* "Tw (Telecommunicatiewet)" */
        introduce(reader, named->name, other.act);
        named->act = other.act;
        named->counts = true;
    } else if (!same_act(other.act, named->act)) {
        return false; /* "Grondwet (EVRM)": two names */
    }
    return true;
}

/* Reads "(Tw)", "(hierna: de Tw)", "(Digital Services Act, DSA)" behind a name: the abbreviation stands for that act
 * from here on. Moves the end of the name past it. */
static void read_introduction(vs_reader *reader, vs_named_act *named)
{
    const char *at = named->end;
    const char *end = reader->end - at > INTRODUCTION_MAX ? at + INTRODUCTION_MAX : reader->end;
    if (end - at < 4 || at[0] != ' ' || (at[1] != '(' && at[1] != '['))
        return;
    const char close = at[1] == '(' ? ')' : ']';
    at += 2;
    for (int i = 0; i < 4; i++) {
        at = skip_introducing(at, end);
        if (!read_other_name(reader, named, &at, end))
            break;
        at = skip_introducing(at, end);
        if (at < end && *at == close) {
            named->end = at + 1;
            break;
        }
        if (at >= end || (*at != ',' && *at != ';' && *at != '/'))
            break;
        at++;
    }
    reader->visited += (uint64_t)(at - named->begin);
}

/* "Verordening (EU) nr. 596/2014 (MAR)": an abbreviation behind the reference that was read last. Whether it is that
 * act's. */
static bool introduced_by_number(vs_reader *reader, const char *at, const vs_named_act *named)
{
    const vs_parse *parse = reader->parse;
    if (at - reader->read != 2 || at[-1] != '(' || named->end >= reader->end || *named->end != ')' ||
        parse->references.count == 0)
        return false;
    const verslag_reference *last = &parse->references.items[parse->references.count - 1];
    const vs_act *act = vs_act_at(named->name->act);
    if (last->kind != VERSLAG_REFERENCE_EU || act->kind != VS_ACT_EU || last->targets.count != 1)
        return false;
    const char *id = parse->targets.items[last->targets.first].id;
    if (!vs_starts_with(vs_cstr(id), VS_LIT("celex:")) || strcmp(id + 6, act->id) != 0)
        return false;
    if (named->name->slot)
        introduce(reader, named->name, act);
    return true;
}

/* An abbreviation in parentheses behind the name of a law that is not in the tables stands for that law. */
static void read_foreign_introduction(vs_reader *reader, const char *at, const vs_named_act *named)
{
    if (!named->name->slot || reader->acts.meaning[named->name->slot] || at - reader->text < 4 || at[-1] != '(' ||
        named->end >= reader->end || *named->end != ')')
        return;
    const char *limit = at - reader->text > 100 ? at - 100 : reader->text;
    const char *word = at - 1;
    for (int i = 0; i < 8 && word > limit; i++) {
        vs_str before = vs_word_before(limit, word);
        if (!before.len)
            break;
        word = before.at;
        if (vs_is(*word, VS_UPPER) && kind_of(before)) {
            reader->acts.meaning[named->name->slot] = 1;
            break;
        }
    }
    reader->visited += (uint64_t)(at - word);
}

/* -------------------------------------------------------------------------------------------------------- Reading */

bool vs_named_act_read(vs_reader *reader, const char *at, bool beside_article, vs_named_act *named)
{
    named->begin = at;
    named->end = at;
    named->name = vs_act_name_find(at, reader->end, beside_article, &named->end);
    reader->visited += (uint64_t)(named->end - at) + 8;
    if (!named->name)
        return false;
    give_meaning(reader, named);
    const vs_act *act = vs_act_at(named->name->act);
    if ((!beside_article && belongs_to_word_before(reader, at, act)) ||
        (act->kind == VS_ACT_LAW && belongs_to_words_after(reader, named->end, named->name)) ||
        (act->kind == VS_ACT_TREATY && ends_with_nocase(vs_str_of(at, named->end), VS_LIT("verdrag")) &&
         goes_on(reader, named->end)))
        return false;
    if (!beside_article && introduced_by_number(reader, at, named))
        return false;
    /* "de MAR-verordening" says what "MAR" alone does not. */
    vs_str whole = vs_str_of(at, named->end);
    named->counts = named->counts || ends_with_nocase(whole, VS_LIT("-verordening")) ||
                    ends_with_nocase(whole, VS_LIT("-richtlijn")) || ends_with_nocase(whole, VS_LIT("-verdrag"));
    if (!beside_article)
        read_foreign_introduction(reader, at, named);
    (void)read_act_number(reader, named);
    read_introduction(reader, named);
    return true;
}

bool vs_numbered_act_read(vs_reader *reader, const char *at, vs_named_act *named)
{
    const char *end;
    *named = (vs_named_act){.begin = at, .kind = VS_ACT_EU, .counts = true};
    if (vs_reference_cue(at, &end) != VS_CUE_EU_ACT)
        return false;
    named->end = vs_european_number(reader, vs_str_of(at, end), end, named->celex);
    if (!named->end)
        return false;
    named->numbered = (vs_act){.id = named->celex, .page = "", .kind = VS_ACT_EU};
    named->act = &named->numbered;
    read_introduction(reader, named);
    return true;
}

/* A name does not go on with these: what follows it in the sentence. */
static bool ends_name(vs_str word)
{
    static const char *const words[] = {
#define VS_ACT_END(word) word,
#include "references/act_words.def"
        NULL
    };
    return vs_word_among(word, words);
}

static bool is_small_word(vs_str word)
{
    static const char *const words[] = {
#define VS_ACT_SMALL(word) word,
#include "references/act_words.def"
        NULL
    };
    return vs_word_among(word, words);
}

static bool has_vowel(vs_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (strchr("aeiouyAEIOUY", word.at[i]))
            return true;
    return false;
}

static bool is_capitals(vs_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!vs_is(word.at[i], VS_UPPER))
            return false;
    return true;
}

/* "ARTIKEL 5 WORDT GEWIJZIGD": where all words have capitals, they tell nothing. */
static bool goes_on_in_capitals(const char *end)
{
    return *end == ' ' && vs_is(end[1], VS_UPPER) && vs_is(end[2], VS_UPPER);
}

bool vs_unknown_act_read(vs_reader *reader, const char *at, vs_named_act *named)
{
    *named = (vs_named_act){.begin = at, .kind = VS_ACT_LAW};
    const char *end = word_end(at, reader->end);
    vs_str word = vs_str_of(at, end);
    if (!word.len || !vs_is(*at, VS_UPPER))
        return false;
    const kind_word *kind = kind_of(word);
    if (!kind) { /* "Wbkv", "BBRA": nothing but a law is written so */
        named->end = end;
        if (word.len >= 3 && word.len <= 6 && is_capitals(word) && !goes_on_in_capitals(end)) {
            static const char *const others[] = {
#define VS_NO_ACT(word) word,
#include "references/act_words.def"
                NULL
            };
            static const char *const before[] = {"de", "van", NULL}; /* "artikel 5 van de NAVO" is of its treaty */
            return !vs_word_among(word, others) && !vs_word_among(vs_word_before(reader->text, at), before);
        }
        return *at == 'W' && word.len >= 3 && word.len <= 5 && !has_vowel(word) && !vs_is(at[1], VS_UPPER);
    }
    named->kind = kind->kind;
    named->end = end;
    bool open = word.len == kind->word.len; /* "Wet": the name has only begun */
    for (int i = 0; i < UNKNOWN_WORDS_MAX && end < reader->end && *end == ' '; i++) {
        const char *begin = end + 1, *name_end;
        end = word_end(begin, reader->end);
        if (end > begin && *end == '-' && open) /* "in- en uitvoer" */
            end++;
        word = vs_str_of(begin, end);
        if (!word.len || ends_name(word))
            break;
        if (vs_is_digit(*begin) || vs_equal(word, VS_LIT("BES"))) {
            if (read_act_number(reader, named))
                break;
            if (word.len == 4 || word.len == 3)
                named->end = end;
            break;
        }
        if (!open) { /* "Invoeringswet Omgevingswet" */
            if (vs_act_name_find(begin, reader->end, false, &name_end))
                named->end = name_end;
            break;
        }
        static const char *const determiners[] = {"de", "het", "artikel", "artikelen", NULL};
        if (vs_equal(word, VS_LIT("en")) && *end == ' ' &&
            vs_word_among(vs_str_of(end + 1, word_end(end + 1, reader->end)), determiners))
            break;
        if (!is_small_word(word))
            named->end = end;
    }
    reader->visited += (uint64_t)(named->end - at) + 32;
    if (open && named->end == at + kind->word.len)
        return false; /* "de Wet": some law that was named before */
    if (!named->act)
        (void)read_act_number(reader, named);
    read_introduction(reader, named);
    return true;
}

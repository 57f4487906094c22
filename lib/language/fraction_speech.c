/* fraction_speech.c - whose first sentence it is: see fraction_heading.h.
 *
 * Dutch main clauses have the finite verb in the second place, so a subject stands either first ("De leden ... vragen")
 * or right behind the verb ("Tevens vragen de leden ..."). Where the words "de leden van de X-fractie" stand elsewhere,
 * behind a preposition or behind "Ik kan", they are no subject. */
#include "language/fraction_heading.h"
#include "language/fraction_list.h"
#include "language/sentence.h"
#include "language/word_slots.h"

/* How far into a sentence is looked. */
#define SPEECH_BYTES 600
#define SPEECH_WORDS 160

enum { PLURAL = 1, SINGULAR = 2, SPEECH = 4, EXPERIENCE = 8, REPORT = 16 };

static const struct verb {
    vs_str text;
    uint8_t flags;
} verbs[] = {
#define VS_VERB(text, flags) {VS_ENTRY(text), flags},
#include "language/fraction_verbs.def"
#undef VS_VERB
};

static const uint16_t slots[] = {
#include "language/fraction_verbs_slots.def"
};

#define SLOTS (sizeof slots / sizeof *slots)

typedef struct speech {
    vs_str text; /* the sentence, or the start of a long one */
    unsigned count;
    bool asks;
    bool members;   /* "leden", "lid", "groep" or "fractie" occurs */
    uint64_t kinds; /* the kinds of its words, as bits */
    vs_word words[SPEECH_WORDS];
    vs_fraction_list list;
} speech;

/* Words that name members of a fraction. */
typedef struct subject {
    unsigned begin, end;
    bool plural;
    bool vague; /* "de leden", "de VVD": takes a verb of speaking beside it */
} subject;

_Static_assert(VS_W_OTHER < 64, "the kinds of words fit into a word of bits");
static bool has_kind(const speech *s, vs_word_kind kind) { return s->kinds >> kind & 1; }
static uint8_t kind_at(const speech *s, unsigned i) { return i < s->count ? s->words[i].kind : (uint8_t)VS_W_STOP; }

static vs_str word_text(const speech *s, unsigned i)
{
    return (vs_str){s->text.at + s->words[i].begin, (size_t)(s->words[i].end - s->words[i].begin)};
}

static unsigned verb_at(const speech *s, unsigned i)
{
    if (kind_at(s, i) >= VS_W_HYPHEN)
        return 0;
    vs_str word = word_text(s, i);
    for (uint32_t slot = vs_word_slot(word, SLOTS); slots[slot]; slot = (slot + 1) % SLOTS) {
        const struct verb *verb = &verbs[slots[slot] - 1];
        if (verb->text.len == word.len && vs_equal_lower(word, verb->text.at))
            return verb->flags;
    }
    return 0;
}

/* `word` in small letters. */
static bool word_is(const speech *s, unsigned i, const char *word)
{
    if (i >= s->count)
        return false;
    vs_str text = word_text(s, i);
    size_t k = 0;
    while (k < text.len && word[k] && vs_lower(text.at[k]) == word[k])
        k++;
    return k == text.len && !word[k];
}

/* "12.", "a)", "–" before the sentence. */
static const char *skip_label(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && p - at < 4 && vs_is_digit(*p))
        p++;
    if (p < end && (p == at || p - at == 1) && vs_is(*p, VS_LOWER) && end - p > 1 && (p[1] == '.' || p[1] == ')'))
        p++;
    if (p > at && p < end && (*p == '.' || *p == ')'))
        p++;
    else if (p == at && end - at > 1 && (*at == '-' || *at == '*') && at[1] == ' ')
        p++;
    else if (end - at > 3 && (memcmp(at, "\xE2\x80\x93 ", 4) == 0 || memcmp(at, "\xE2\x80\xA2 ", 4) == 0))
        p = at + 3;
    else
        return at;
    return p < end && vs_space_length(p, end) ? p : at;
}

/* Finds the first sentence of `text`; false where there is none. */
static bool find_sentence(speech *s, vs_str text)
{
    text = vs_trim(text);
    const char *end = text.at + text.len, *at = skip_label(text.at, end);
    if (end - at > SPEECH_BYTES * 4)
        end = at + SPEECH_BYTES * 4;
    if (!vs_sentence_next(&at, end, &s->text))
        return false;
    s->asks = s->text.len > 0 && s->text.at[s->text.len - 1] == '?';
    return true;
}

/* Splits it into words. */
static bool split_sentence(speech *s)
{
    if (s->text.len > SPEECH_BYTES) {
        s->text.len = SPEECH_BYTES;
        while (s->text.len > 0 && s->text.at[s->text.len - 1] != ' ')
            s->text.len--; /* no half word */
    }
    s->count = vs_fraction_words(s->text, s->words, SPEECH_WORDS);
    s->kinds = 0;
    for (unsigned i = 0; i < s->count; i++)
        s->kinds |= UINT64_C(1) << s->words[i].kind;
    s->members = has_kind(s, VS_W_MEMBERS) || has_kind(s, VS_W_MEMBER) || has_kind(s, VS_W_GROEP) ||
                 vs_find_nocase(s->text, VS_LIT("fractie")) != NULL;
    return s->count > 0;
}

/* The index of the sign that closes the quotation which words[i] opens; `i` where it opens none. */
static unsigned quotation_end(const speech *s, unsigned i)
{
    static const struct {
        vs_str open, close;
        bool alone; /* it may be closed in another sentence; the others are apostrophes too, and close what they open */
    } signs[] = {{VS_ENTRY("\xC2\xAB"), VS_ENTRY("\xC2\xBB"), true},
                 {VS_ENTRY("\xE2\x80\x9C"), VS_ENTRY("\xE2\x80\x9D"), true},
                 {VS_ENTRY("\xE2\x80\x9E"), VS_ENTRY("\xE2\x80\x9D"), true},
                 {VS_ENTRY("\xE2\x80\x98"), VS_ENTRY("\xE2\x80\x99"), false},
                 {VS_ENTRY("\""), VS_ENTRY("\""), false}};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
        if (!vs_equal(word_text(s, i), signs[k].open))
            continue;
        for (unsigned end = i + 1; end < s->count; end++)
            if (vs_equal(word_text(s, end), signs[k].close))
                return end;
        return signs[k].alone ? s->count : i;
    }
    return i;
}

/* "Ik" of the writer: not in a quotation. */
static unsigned find_writer(const speech *s, uint8_t first, uint8_t second)
{
    if (!has_kind(s, (vs_word_kind)first) && !has_kind(s, (vs_word_kind)second)) /* most sentences */
        return s->count;
    for (unsigned i = 0; i < s->count; i++) {
        if (kind_at(s, i) == VS_W_QUOTE)
            i = quotation_end(s, i);
        else if (kind_at(s, i) == first || kind_at(s, i) == second)
            return i;
    }
    return s->count;
}

/* "het kabinet", "de demissionaire Minister": the index behind it, `i` where there is none. */
static unsigned respondent_at(const speech *s, unsigned i)
{
    unsigned at = i;
    if (kind_at(s, at) != VS_W_DE && kind_at(s, at) != VS_W_HET)
        return i;
    for (at++; at < i + 4; at++) {
        if (kind_at(s, at) == VS_W_CABINET || kind_at(s, at) == VS_W_MINISTER)
            return at + 1;
        if (kind_at(s, at) != VS_W_WORD || !vs_starts_lower(word_text(s, at)) || verb_at(s, at))
            return i;
    }
    return i;
}

#define KIND(kind) (UINT64_C(1) << VS_W_##kind)

/* Most words cannot; a name without article ("Volt vraagt") only at the start. */
static bool may_begin_subject(const speech *s, unsigned i)
{
    const uint64_t kinds = KIND(DE) | KIND(HET) | KIND(THESE) | KIND(DIT) | KIND(MEMBERS) | KIND(MEMBER) |
                           KIND(FRACTIE) | KIND(GROEP);
    return (i ? kinds : kinds | KIND(WORD)) >> kind_at(s, i) & 1;
}

/* The subject that starts at words[i]. Where there is none, found->end is the next word at which one can start. */
static bool find_subject(speech *s, unsigned i, subject *found)
{
    *found = (subject){i, i + 1, false, false};
    uint8_t kind = kind_at(s, i);
    if (!may_begin_subject(s, i))
        return false;
    unsigned at = i;
    if (kind == VS_W_DE || kind == VS_W_HET)
        at++;
    bool these = kind_at(s, at) == VS_W_THESE || (at == i && kind == VS_W_DIT && kind_at(s, at + 1) == VS_W_MEMBER);
    if (these) {
        at++;
        if (kind_at(s, at) == VS_W_THESE)
            at++; /* "deze aan het woord zijnde leden" */
        kind = kind_at(s, at);
        if (kind != VS_W_MEMBERS && kind != VS_W_FRACTIE && kind != VS_W_MEMBER)
            return false;
        vs_str word = word_text(s, at);
        found->plural = kind == VS_W_MEMBERS || (kind == VS_W_FRACTIE && vs_lower(word.at[word.len - 1]) == 's');
        found->end = at + 1;
        if (kind_at(s, at + 1) != VS_W_VAN)
            return true;
    }
    if (kind == VS_W_WORD && !vs_starts_upper(word_text(s, i)))
        return false;
    if ((kind_at(s, at) == VS_W_MEMBERS || kind_at(s, at) == VS_W_MEMBER) && kind_at(s, at + 1) == VS_W_VAN &&
        kind_at(s, at + 2) == VS_W_THESE && kind_at(s, at + 3) == VS_W_FRACTIE) { /* "de leden van deze fractie" */
        found->plural = kind_at(s, at) == VS_W_MEMBERS;
        found->end = at + 4;
        return true;
    }
    if (kind == VS_W_HET && (kind_at(s, i + 1) == VS_W_DE || kind_at(s, i + 1) == VS_W_HET))
        return false; /* "valt het | de leden op" */
    /* Where no members are named a subject is a name, and those have a capital or a digit: not so "de regeling". */
    if (!s->members && (kind == VS_W_DE || kind == VS_W_HET) && kind_at(s, i + 1) == VS_W_WORD &&
        vs_starts_lower(word_text(s, i + 1)))
        return false;
    memset(&s->list, 0, offsetof(vs_fraction_list, name));
    s->list.text = s->text;
    s->list.words = s->words;
    s->list.count = s->count;
    unsigned end = vs_fraction_list_read(&s->list, these ? at : i);
    if (s->list.names > 0) {
        found->end = end;
        found->plural = s->list.plural;
        found->vague = !s->list.marked;
        return s->list.marked || (s->list.name[0].how & VS_FRACTIE_ALONE) != 0;
    }
    if (these)
        return true;
    if (kind_at(s, i) == VS_W_DE && kind_at(s, i + 1) == VS_W_MEMBERS && kind_at(s, i + 2) != VS_W_VAN) {
        found->end = i + 2;
        found->plural = found->vague = true;
        return true;
    }
    if (s->list.stopped > i + 1)
        found->end = s->list.stopped; /* nothing but "leden van de" lies between */
    return false;
}

static bool agrees(const subject *who, unsigned verb)
{
    if (who->vague && !(verb & SPEECH))
        return false;
    return (verb & (who->plural ? PLURAL : SINGULAR)) != 0;
}

/* Nothing but "ook", "en" and the like stands before words[i]. */
static bool is_first(const speech *s, unsigned i)
{
    while (i > 0 && (kind_at(s, i - 1) == VS_W_ADVERB || kind_at(s, i - 1) == VS_W_EN ||
                     kind_at(s, i - 1) == VS_W_MEDE || kind_at(s, i - 1) == VS_W_ALSMEDE))
        i--;
    return i == 0;
}

/* "De leden van de CDA-fractie merken terecht op", "wijzen er terecht op", "vragen mij": only the government says
 * so. */
static uint8_t behind_verb(const speech *s, const subject *who)
{
    unsigned at = who->end + 1;
    while (kind_at(s, at) == VS_W_ADVERB)
        at++;
    return kind_at(s, at);
}

/* The subject stands first: what follows must not make it an object ("De leden van de VVD-fractie wijs ik op"). */
static bool speaks_first(const speech *s, const subject *who)
{
    unsigned at = who->end;
    if (at >= s->count || kind_at(s, at) == VS_W_STOP || kind_at(s, at) == VS_W_COLON || kind_at(s, at) == VS_W_ASK)
        return false;
    if (kind_at(s, at) == VS_W_COMMA)
        return !who->vague && at + 1 < s->count;
    unsigned verb = verb_at(s, at);
    uint8_t next = behind_verb(s, who);
    if (next == VS_W_WIJ || next == VS_W_MIJ || next == VS_W_TERECHT)
        return false;
    if (who->vague)
        return (verb & (who->plural ? PLURAL : SINGULAR)) && ((verb & SPEECH) || !who->plural);
    if (verb && who->plural && !(verb & PLURAL))
        return false;
    if (!who->plural && respondent_at(s, at + 1) > at + 1)
        return !(word_is(s, at, "verwijst") || word_is(s, at, "wijst") || word_is(s, at, "meldt") ||
                 word_is(s, at, "antwoordt"));
    return true;
}

/* The subject stands behind its verb: "In de brief lezen de leden ...". */
static bool speaks_inverted(const speech *s, const subject *who)
{
    unsigned at = who->begin;
    for (unsigned n = 0; at > 1 && n < 2 && (kind_at(s, at - 1) == VS_W_ADVERB || kind_at(s, at - 1) == VS_W_MEDE); n++)
        at--;
    if (at == 0 || !agrees(who, verb_at(s, at - 1)))
        return false;
    unsigned verb = at - 1, clause = verb;
    while (clause > 0 && kind_at(s, clause - 1) != VS_W_COMMA && kind_at(s, clause - 1) != VS_W_COLON &&
           kind_at(s, clause - 1) != VS_W_STOP && kind_at(s, clause - 1) != VS_W_ASK)
        clause--;
    while (clause < verb && (kind_at(s, clause) == VS_W_ADVERB || kind_at(s, clause) == VS_W_EN))
        clause++;
    /* "Terecht vragen de leden": the government says so. "De Ministers hebben de leden geïnformeerd". */
    if (kind_at(s, clause) == VS_W_TERECHT || respondent_at(s, clause) > clause)
        return false;
    /* "de vragen de leden" is no verb; neither is "van vragen". */
    if (kind_at(s, verb) == VS_W_QUESTIONS && verb > 0 &&
        (kind_at(s, verb - 1) == VS_W_DE || kind_at(s, verb - 1) == VS_W_VAN || kind_at(s, verb - 1) == VS_W_THESE))
        return false;
    return kind_at(s, who->end) != VS_W_MIJ && kind_at(s, who->end) != VS_W_IK;
}

/* "Het verbaast de leden", "Ook valt het de leden op", "Bij de leden leeft de vraag", "volgens deze leden". */
static bool speaks_otherwise(const speech *s, const subject *who)
{
    unsigned i = who->begin;
    if (i == 0 || who->vague)
        return false;
    uint8_t before = kind_at(s, i - 1);
    if (before == VS_W_ALDUS || before == VS_W_OPINION)
        return true;
    if (i >= 2 && (before == VS_W_HET || before == VS_W_DIT) && (verb_at(s, i - 2) & EXPERIENCE))
        return true;
    if (i >= 2 && (kind_at(s, i - 2) == VS_W_HET || kind_at(s, i - 2) == VS_W_DIT) && (verb_at(s, i - 1) & EXPERIENCE))
        return is_first(s, i - 2) || kind_at(s, i - 3) == VS_W_COMMA;
    if (before == VS_W_BIJ && i == 1) {
        unsigned verb = verb_at(s, who->end);
        bool lives = word_is(s, 0, "bij") ? verb || word_is(s, who->end, "leeft") || word_is(s, who->end, "leven") ||
                                                word_is(s, who->end, "bestaat") || word_is(s, who->end, "bestaan") ||
                                                word_is(s, who->end, "rijzen")
                                          : (verb & EXPERIENCE) || word_is(s, who->end, "geldt") ||
                                                word_is(s, who->end, "weegt");
        return lives && respondent_at(s, who->end + 1) == who->end + 1 && kind_at(s, who->end + 1) != VS_W_WIJ;
    }
    if (before == VS_W_THOUGH && is_first(s, i - 1)) { /* "Hoewel de leden ..., vragen zij" */
        for (unsigned at = who->end; at + 2 < s->count; at++) {
            if (kind_at(s, at) != VS_W_COMMA)
                continue;
            unsigned verb = at + 1;
            if (kind_at(s, verb) == VS_W_ADVERB)
                verb++;
            unsigned last = verb + 1;
            while (kind_at(s, last) == VS_W_ADVERB)
                last++;
            if (verb_at(s, verb) && kind_at(s, last) == VS_W_ZIJ)
                return true;
        }
    }
    return false;
}

static bool speaks(speech *s, size_t *end)
{
    if (find_writer(s, VS_W_IK, VS_W_IK) < s->count)
        return false;
    unsigned we = find_writer(s, VS_W_WIJ, VS_W_WIJ);
    for (unsigned i = 0; i < s->count;) {
        subject who;
        if (!may_begin_subject(s, i)) {
            i++;
            continue;
        }
        if (!find_subject(s, i, &who)) {
            i = who.end;
            continue;
        }
        if (we < who.begin)
            return false;
        bool found = is_first(s, who.begin) ? speaks_first(s, &who) : false;
        if (found || (who.begin > 0 && (speaks_inverted(s, &who) || speaks_otherwise(s, &who)))) {
            *end = s->words[who.end - 1].end;
            return true;
        }
        i = who.end;
    }
    return false;
}

bool vs_fraction_speaks(vs_str text, size_t *end)
{
    speech s;
    size_t behind;
    if (!find_sentence(&s, text) || !split_sentence(&s) || !speaks(&s, &behind))
        return false;
    if (end)
        *end = (size_t)(s.text.at - text.at) + behind;
    return true;
}

uint32_t vs_fraction_key(vs_str name) { return vs_hash_nocase(name); }

uint32_t vs_fractions_named(vs_str text, uint32_t date, uint32_t *keys, uint32_t max)
{
    speech s;
    if (!find_sentence(&s, text) || !split_sentence(&s) || !s.members) /* a name alone counts for nothing here */
        return 0;
    for (unsigned i = 0; i < s.count; i++) {
        const uint8_t kind = s.words[i].kind;
        if (kind != VS_W_DE && kind != VS_W_HET && kind != VS_W_MEMBERS && kind != VS_W_MEMBER &&
            kind != VS_W_FRACTIE && kind != VS_W_GROEP && kind != VS_W_WORD)
            continue;
        memset(&s.list, 0, offsetof(vs_fraction_list, name));
        s.list.text = s.text;
        s.list.words = s.words;
        s.list.count = s.count;
        s.list.date = date;
        const unsigned end = vs_fraction_list_read(&s.list, i);
        uint32_t count = 0;
        for (unsigned n = 0; n < s.list.names && s.list.marked && count < max; n++) {
            const vs_listed *name = &s.list.name[n];
            if (name->fractie || !name->person) /* "het lid X" alone is anybody */
                keys[count++] = vs_fraction_key(
                    name->fractie ? vs_cstr(name->fractie->id)
                                  : (vs_str){s.text.at + name->begin, (size_t)(name->end - name->begin)});
        }
        if (count)
            return count;
        if (end > i + 1)
            i = end - 1;
    }
    return 0;
}

/* "Het kabinet geeft aan dat": what somebody else says of the government. */
static bool reports(const speech *s, unsigned verb)
{
    if (!(verb_at(s, verb) & REPORT))
        return false;
    if (word_is(s, verb, "geeft") || word_is(s, verb, "gaf") || word_is(s, verb, "kondigt")) {
        for (unsigned i = verb + 1; i < s->count && kind_at(s, i) != VS_W_COMMA && kind_at(s, i) != VS_W_DIT; i++)
            if (word_is(s, i, "aan"))
                return true;
        return false;
    }
    return !(word_is(s, verb, "stelt") || word_is(s, verb, "stelde")) || kind_at(s, verb + 1) == VS_W_DIT;
}

/* An answer begins so. */
static bool opens_answer(vs_str t)
{
    static const vs_str openings[] = {
#define VS_ANSWER(opening, sure) VS_ENTRY(opening),
#include "vocabulary/answer_openings.def"
    };
    return vs_starts_with_sorted(t, VS_TEXTS(openings));
}

/* The sentence, in which no fraction has the word, speaks for the government. */
static bool responds(speech *s)
{
    uint8_t first = kind_at(s, 0);
    if (first == VS_W_YES_NO || first == VS_W_WIJ || first == VS_W_ZOALS ||
        find_writer(s, VS_W_IK, VS_W_MIJ) < s->count)
        return true;
    unsigned we = find_writer(s, VS_W_WIJ, VS_W_WIJ);
    if (we > 0 && we < s->count && verb_at(s, we - 1))
        return true; /* "Met belangstelling hebben wij" */
    unsigned verb = respondent_at(s, 0);
    if (verb > 0) {
        if (kind_at(s, verb) == VS_W_COMMA && verb + 1 == s->count)
            return false;
        for (unsigned i = verb; i < s->count; i++)
            if (verb_at(s, i))
                return !reports(s, i);
        return first == VS_W_HET && s->count > verb + 2 && kind_at(s, s->count - 1) == VS_W_STOP;
    }
    if (opens_answer(s->text))
        return true;
    for (unsigned i = 1; first == VS_W_MET && i < 4; i++) /* "Met belangstelling heeft de regering kennisgenomen" */
        if ((word_is(s, i, "heeft") || word_is(s, i, "hebben")) && respondent_at(s, i + 1) > i + 1)
            return true;
    subject who;
    /* "Met de leden van de D66-fractie is het kabinet van mening", "Aan de leden kan worden toegezegd" */
    if ((first == VS_W_MET || word_is(s, 0, "aan") || word_is(s, 0, "door")) && find_subject(s, 1, &who))
        return !vs_find(s->text, VS_LIT(" gevraagd ")); /* "Door de leden is gevraagd waarom" says what is asked */
    if (find_subject(s, 0, &who) && behind_verb(s, &who) == VS_W_TERECHT)
        return true; /* "De leden van de CDA-fractie merken terecht op" */
    if (!has_kind(s, VS_W_CABINET) && !has_kind(s, VS_W_MINISTER))
        return false;
    for (unsigned i = 1; i + 2 < s->count; i++)
        if (respondent_at(s, i + 1) > i + 1 && (word_is(s, i, "verwijst") || word_is(s, i, "antwoordt") ||
                                                 word_is(s, i, "beaamt") || word_is(s, i, "bevestigt")))
            return true; /* "Daarnaast verwijst het kabinet naar" */
    return false;
}

vs_speaker vs_speaker_of(vs_str text)
{
    speech s;
    size_t behind;
    if (!find_sentence(&s, text) || !split_sentence(&s))
        return VS_SPEAKER_UNKNOWN;
    if (speaks(&s, &behind))
        return VS_SPEAKER_FRACTION;
    return !s.asks && responds(&s) ? VS_SPEAKER_RESPONDENT : VS_SPEAKER_UNKNOWN;
}

bool vs_respondent_speaks(vs_str text)
{
    speech s;
    size_t behind;
    return find_sentence(&s, text) && !s.asks && split_sentence(&s) && !speaks(&s, &behind) && responds(&s);
}

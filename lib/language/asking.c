/* asking.c - which sentences ask. A question mark says so; without one it is a verb of asking whose subject is a
 * fraction, its members or the committee. "vragen" is a verb and a noun: what stands beside it decides. */
#include "base/sixteen.h"
#include "language/sentence.h"
#include "language/word_slots.h"

enum {
    SUBJECT = 1 << 0,       /* who asks: leden, fractie, zij, commissie */
    OTHER_SUBJECT = 1 << 1, /* ik, wij: who answers */
    RESPONDENT = 1 << 2,    /* kabinet, Minister */
    ASK = 1 << 3,           /* vragen: verb or noun */
    ASKS = 1 << 4,          /* vraagt: a verb */
    QUESTION = 1 << 5,      /* vraag: a noun */
    CURIOUS = 1 << 6,       /* benieuwd */
    GLADLY = 1 << 7,        /* graag */
    RECEIVE = 1 << 8,       /* ontvangen, vernemen */
    REPLY = 1 << 9,         /* reactie, toelichting */
    REQUEST = 1 << 10,      /* verzoeken */
    KNOW = 1 << 11,         /* weten */
    WANT = 1 << 12,         /* willen, zouden */
    ASKWORD = 1 << 13,      /* of, hoe, welke */
    COMPLEMENT = 1 << 14,   /* what can follow the verb "vragen" */
    DETERMINER = 1 << 15,   /* de, deze, hun */
    NOUNISH = 1 << 16,      /* what makes a noun of "vragen": enkele, hebben, volgende */
    INFINITIVE = 1 << 17,   /* te */
    NEED = 1 << 18,         /* behoefte */
    UNCLEAR = 1 << 19,
    FILLER = 1 << 20,
    SUBJECT_KNOWS = 1 << 21, /* of a sentence: "weten" behind the subject, as in "deze leden willen weten" */
    TOWARDS = 1 << 22,      /* tegemoet: "zien een reactie tegemoet" */
    INQUIRE = 1 << 23,      /* informeren, vroeg: "de leden informeren naar", but "gaan de leden informeren" */
    PRIZE = 1 << 24,        /* prijs: "zouden het op prijs stellen"; "stellen prijs op" is as gladly */
    THANK = 1 << 25,        /* danken: "willen de minister danken voor de beantwoording" wants nothing */
    CONDITION = 1 << 26,    /* indien: "stellen het op prijs indien" */
    VASTE = 1 << 28,        /* vaste: "de vaste Commissie", where the other one is the European */
    EXPLAINS = 1 << 27,     /* ingaat: "zien graag dat de minister daarop ingaat" */
    SHOWS = 1 << 29,        /* tijdpad: "ontvangen graag een tijdpad", but "willen een tijdpad" wants the path */
    VALUE = 1 << 30,        /* waarderen: "zouden het waarderen als" */
    /* Without a word of these classes no sentence asks, whatever else it says; word_slots.py reads this list. */
    NEEDED = ASK | ASKS | QUESTION | REQUEST | INQUIRE | CURIOUS | GLADLY | WANT | NEED | UNCLEAR | TOWARDS | PRIZE
};

#define SEVERAL (1u << 31) /* leden, fracties: "en vraagt" is said of another; no enumerator is as large */

static const struct {
    vs_str word;
    uint32_t classes;
} words[] = {
#define X(word, classes) {VS_ENTRY(word), classes},
#include "language/asking_words.def"
#undef X
};

static const uint16_t slots[] = {
#include "language/asking_words_slots.def"
};

#define SLOTS (sizeof slots / sizeof *slots)

/* How the words of NEEDED begin. */
static const uint32_t needed_starts[1u << (VS_WORD_START_BITS - 5)] = {
#include "language/asking_words_starts.def"
};

static uint32_t word_classes(vs_str word)
{
    for (uint32_t slot = vs_word_slot(word, SLOTS); slots[slot]; slot = (slot + 1) % SLOTS) {
        const vs_str *known = &words[slots[slot] - 1].word;
        if (known->len == word.len && vs_equal_lower(word, known->at))
            return words[slots[slot] - 1].classes;
    }
    const char last = word.at[word.len - 1];
    if (word.len > 8 && (last == 'e' || last == 's' || last == 'n') &&
        (vs_ends_with(word, VS_LIT("fractie")) || vs_ends_with(word, VS_LIT("fracties")) ||
         vs_ends_with(word, VS_LIT("fractieleden"))))
        return SUBJECT; /* VVD-fractie, PVV-fractie, SGP-fractieleden */
    return 0;
}

/* The end of the word at `at`, or `at`: hyphens and apostrophes are part of it. */
static const char *word_end(const char *at, const char *end)
{
    for (; end - at >= 16; at += 16) {
        const vs_sixteen bytes = vs_sixteen_at(at);
        const uint32_t other = ~(vs_sixteen_alnum(bytes) | vs_sixteen_outside_ascii(bytes) |
                                 vs_sixteen_equal(bytes, '-') | vs_sixteen_equal(bytes, '\'')) &
                               0xFFFF;
        if (other)
            return at + vs_first_bit(other);
    }
    while (at < end && (vs_is_word(*at) || *at == '-' || *at == '\''))
        at++;
    return at;
}

static bool ends_in_question_mark(vs_str s)
{
    const char *at = s.at + s.len;
    while (at > s.at) {
        if (at[-1] == '?')
            return true;
        if (at[-1] == ')' || at[-1] == '"' || at[-1] == '\'' || at[-1] == ']' || at[-1] == '.' || at[-1] == '!')
            at -= 1;
        else if (at - s.at >= 2 && at[-2] == '\xC2' && at[-1] == '\xBB')
            at -= 2;
        else if (at - s.at >= 3 && at[-3] == '\xE2' && at[-2] == '\x80' && (at[-1] == '\x9D' || at[-1] == '\x99'))
            at -= 3;
        else
            return false;
    }
    return false;
}

/* What the words of a sentence have shown so far: the last few are remembered, since "vragen" is decided by its
 * neighbours. */
typedef struct {
    uint32_t before;    /* classes of the word before */
    vs_str last;        /* the word before itself */
    bool comma;         /* a comma stands before the word */
    uint32_t seen;      /* classes seen anywhere */
    uint32_t distance;  /* words since the last subject */
    uint32_t pending;   /* an ASK, ASKS or REQUEST that its right neighbour has to decide */
    uint32_t pending_age;
    bool pending_after_subject;  /* somewhere before it */
    bool pending_opens; /* nobody is named before it */
    bool pending_beside_subject; /* right before it */
    bool question_noun; /* "de vraag" was the last word */
    bool aside; /* a comma stands right behind "de leden vragen": the question word can follow behind the next */
    /* words since "en vragen", up to a few: what follows has to show the verb ("... en vragen of") */
    uint32_t after_and;
    bool clause; /* behind "dat", of which nobody that asks is the subject so far */
    bool certain;
} reader;

static void read_word(reader *r, vs_str word, bool comma)
{
    uint32_t c = word_classes(word);
    const bool opens = r->last.len && !(r->seen & (SUBJECT | OTHER_SUBJECT | RESPONDENT)) &&
                       r->distance <= 2; /* "Ook informeren de leden naar" */
    if (c & (INQUIRE | PRIZE)) /* what they mean is said by the word before */
        c = c & INQUIRE ? (r->before & SUBJECT ? ASK : opens ? ASKS : 0) : vs_equal(r->last, VS_LIT("op")) ? PRIZE :
            vs_starts_with_nocase(r->last, VS_LIT("stel")) ? GLADLY : 0;
    /* "De Europese Commissie vraagt", "Zij wijzen erop dat ouders willen weten": others */
    if ((c & SUBJECT) && *word.at == 'C' && vs_ends_with(word, VS_LIT("ommissie")) && !(r->before & VASTE))
        c = 0;
    if ((c & NEED) && r->clause)
        c &= ~(uint32_t)NEED;
    if ((c & WANT) && r->clause && !comma && !(r->before & SUBJECT) && !vs_equal(r->last, VS_LIT("en")))
        c &= ~(uint32_t)WANT;
    r->clause = !comma && !(c & SUBJECT) &&
                (r->clause || ((c & FILLER) && (r->seen & SUBJECT) && vs_equal(word, VS_LIT("dat"))));
    if ((c & GLADLY) && vs_equal(r->last, VS_LIT("lezen"))) /* "lezen graag wat de inzet wordt" */
        c |= CURIOUS;
    if (c & THANK)
        r->seen &= ~(uint32_t)WANT;
    if (r->after_and) {
        if (c & ASKWORD || (vs_equal(r->last, VS_LIT("naar")) && !comma &&
                            !vs_equal(word, VS_LIT("aanleiding")))) /* "en vragen ook naar" */
            r->certain = true;
        else if ((c & RESPONDENT) && !comma && (r->after_and == 1 || (r->after_and == 2 && (r->before & DETERMINER))))
            /* "en vragen de Minister dit toe te lichten", but "opmerkingen en vragen aan de Minister" */
            r->certain = true;
        r->certain = r->certain || (c & REPLY); /* "en vragen om een toelichting" */
        r->after_and = !comma && r->after_and < 6 && ((c & (ASKWORD | DETERMINER | RESPONDENT | COMPLEMENT)) ||
                                                      vs_equal(word, VS_LIT("een")))
                           ? r->after_and + 1
                           : 0;
    }
    if (c == 0 && !r->pending) { /* most words */
        r->question_noun = false;
        r->distance++;
        r->before = 0;
        r->last = word;
        return;
    }
    const bool first = r->last.len == 0;
    if (r->pending) {
        r->pending_age++;
        if (r->pending == ASK) {
            if (r->pending_age == 1) {
                /* Right after "vragen": a question word or another complement makes it a verb. */
                if ((c & (ASKWORD | COMPLEMENT)) &&
                    (r->pending_after_subject || ((c & ASKWORD) && (r->pending_opens || (r->seen & SUBJECT)))))
                    r->certain = true;
                else if ((c & (RESPONDENT | DETERMINER)) && r->pending_after_subject)
                    r->certain = true;
                else if (r->pending_beside_subject && !comma && vs_equal_nocase(word, VS_LIT("een")))
                    r->certain = true; /* "vragen een toelichting" */
                else if (r->pending_beside_subject && c == 0 && !comma)
                    r->certain = !vs_equal_nocase(word, VS_LIT("aandacht"));
            }
            /* "De leden van beide fracties vragen samen naar …" */
            if (r->pending_age == 2 && r->pending_beside_subject && (c & (ASKWORD | COMPLEMENT)) && !comma)
                r->certain = true;
            r->aside = r->aside || (r->pending_age == 1 && r->pending_beside_subject && comma);
            if ((c & SUBJECT) && r->pending_age <= 7 && !(r->seen & OTHER_SUBJECT) && !(r->before & ASKWORD))
                r->certain = true; /* "…, vragen deze leden", "vragen de aan het woord zijnde leden" */
            if (r->pending_age >= 7 || comma || (c & FILLER))
                r->pending = 0;
        } else {
            if ((c & SUBJECT) && r->pending_age <= 7 && !(r->before & ASKWORD)) /* but "vraagt de lidstaten hoe zij" */
                r->certain = true;
            if (r->pending_age >= 7 || comma)
                r->pending = 0;
        }
    }
    if (r->aside && comma && (c & ASKWORD))
        r->certain = true; /* "vragen, mede namens de leden van de SGP-fractie, of" */
    if (r->question_noun && (c & ASKWORD) && (r->seen & SUBJECT))
        r->certain = true; /* "rijst bij deze leden de vraag of …" */
    /* "leggen de vraag voor of" */
    r->question_noun = (c & QUESTION) || (r->question_noun && vs_equal(word, VS_LIT("voor")));
    if ((c & ASK) && !(r->before & (NOUNISH | FILLER | INFINITIVE)) && !(r->before & DETERMINER)) {
        bool subject = (r->seen & SUBJECT) && r->distance <= 12;
        /* An adjective before it makes it a noun: "kritische vragen", "aanvullende vragen". */
        bool adjective = !first && !comma && !(r->before & (SUBJECT | COMPLEMENT | RESPONDENT)) && r->last.len > 3 &&
                         r->last.at[r->last.len - 1] == 'e' && vs_is(r->last.at[0], VS_LOWER);
        if (!adjective) {
            r->pending = ASK;
            r->pending_age = 0;
            r->pending_after_subject = subject;
            r->pending_opens = first;
            /* "De leden van de SP-fractie vragen", "de leden van de fractie van de SP vragen" */
            r->pending_beside_subject =
                (r->before & SUBJECT) != 0 || (subject && r->distance <= 5 && !first && vs_starts_upper(r->last));
        }
    }
    if ((c & (ASK | REQUEST) || (c & ASKS && !(r->seen & SEVERAL))) && (r->seen & SUBJECT) &&
        vs_equal_nocase(r->last, VS_LIT("en")))
        r->after_and = 1;
    if ((c & ASKS) && !(r->before & OTHER_SUBJECT)) {
        if ((r->seen & SUBJECT) && r->distance <= 12 && !(r->before & RESPONDENT))
            r->certain = true;
        r->pending = ASKS;
        r->pending_age = 0;
    }
    /* "de motie die de regering verzoekt": the one who is asked stands right before the verb in a clause about a
     * motion */
    if ((c & REQUEST) && !(r->before & (INFINITIVE | DETERMINER | NOUNISH | FILLER | RESPONDENT))) {
        if ((r->seen & SUBJECT) && r->distance <= 12)
            r->certain = true;
        r->pending = REQUEST;
        r->pending_age = 0;
    }
    r->distance = c & SUBJECT ? 0 : r->distance + 1;
    if ((c & KNOW) && (r->seen & SUBJECT))
        r->seen |= SUBJECT_KNOWS;
    r->seen |= c;
    r->before = c;
    r->last = word;
}

/* "Kan de Minister dit toelichten." - a question that lost its mark. */
static bool opens_like_question(vs_str s)
{
    if (s.len == 0 || !vs_is(*s.at, VS_UPPER))
        return false;
    static const vs_str openings[] = {
#define VS_ASKING(opening) VS_ENTRY(opening),
#include "vocabulary/question_openings.def"
    };
    return vs_starts_with_sorted(s, VS_TEXTS(openings)) &&
           !vs_find(s, VS_LIT(", dan ")); /* "Kan de werkgever dat niet aantonen, dan vervalt de subsidie." */
}

/* One of the words that are needed begins among the sixteen bytes at `at`, behind which four more can be read:
 * nearly all of them are told from others by how they begin. `text` is where they stand in the sentence; *letter
 * tells whether a letter stands before, and then, whether one is the last of them. */
static inline bool needed_in_16(const char *at, const char *text, const char *end, uint32_t *letter)
{
    const uint32_t letters = vs_sixteen_letters(vs_sixteen_at(at));
    for (uint32_t starts = letters & ~(letters << 1 | *letter); starts; starts &= starts - 1) {
        const uint32_t first = vs_first_bit(starts), start = vs_word_start(at + first);
        if (!(needed_starts[start >> 5] >> (start & 31) & 1))
            continue;
        /* A word of the table is shorter, and "wil-wil-wil" must not be gone through again from each of its parts. */
        const char *const word = text + first, *const limit = end - word > 32 ? word + 32 : end;
        if (word_classes(vs_str_of(word, word_end(word, limit))) & NEEDED)
            return true;
    }
    *letter = letters >> 15;
    return false;
}

/* Most sentences that do not ask have none of the words that are needed for it. */
static bool has_needed(vs_str s)
{
    const char *at = s.at, *end = s.at + s.len;
    uint32_t letter = 0;
    for (; end - at >= 20; at += 16)
        if (needed_in_16(at, at, end, &letter))
            return true;
    char last[2 * 16 + 4] = {0};
    memcpy(last, at, (size_t)(end - at));
    return needed_in_16(last, at, end, &letter) || (end - at > 16 && needed_in_16(last + 16, at + 16, end, &letter));
}

bool vs_sentence_asks(vs_str s)
{
    if (ends_in_question_mark(s) || opens_like_question(s))
        return true;
    if (vs_ends_with(s, VS_LIT(" het volgende."))) /* "Zij vragen het volgende.": what they ask comes behind it */
        return false;
    if (!has_needed(s))
        return false;
    reader r = {0};
    const char *at = s.at, *end = s.at + s.len;
    bool comma = false;
    /* "vragen hiervoor al jaren aandacht" asks as little as "vragen aandacht voor": so many words more */
    uint32_t watch = 0;
    while (at < end) {
        at += *at == ' '; /* mostly nothing else stands between two words */
        while (at < end && !vs_is_word(*at)) {
            comma |= *at == ',' || *at == ';' || *at == '(';
            at++;
        }
        const char *begin = at;
        at = word_end(at, end);
        if (at > begin)
            read_word(&r, vs_str_of(begin, at), comma);
        if (r.certain) {
            enum { WATCHED = 5, CLAUSE = ASKWORD | RESPONDENT | DETERMINER | SUBJECT | FILLER };
            if (watch && vs_equal(r.last, VS_LIT("aandacht"))) {
                r.certain = false;
                r.pending = watch = 0;
            } else if ((r.before & CLAUSE) || (watch && (comma || watch == 1))) {
                return true;
            } else {
                watch = watch ? watch - 1 : WATCHED;
            }
        }
        comma = false;
    }
    if (r.certain && !vs_equal(r.last, VS_LIT("op"))) /* "Dit roept bij deze leden vragen op." */
        return true;
    const uint32_t seen = r.seen;
    if (!(seen & SUBJECT) || (seen & OTHER_SUBJECT))
        return false;
    return (seen & CURIOUS) || ((seen & WANT) && (seen & SUBJECT_KNOWS)) || ((seen & GLADLY) && (seen & KNOW)) ||
           ((seen & (GLADLY | TOWARDS)) && (seen & REPLY)) || ((seen & GLADLY) && (seen & SHOWS)) ||
           ((seen & GLADLY) && (seen & RECEIVE)) || ((seen & RECEIVE) && (seen & REPLY) && (seen & GLADLY)) ||
           ((seen & WANT) && (seen & (REPLY | PRIZE))) || ((seen & PRIZE) && (seen & CONDITION)) ||
           ((seen & WANT) && (seen & VALUE) && (seen & CONDITION)) ||
           ((seen & (GLADLY | PRIZE)) && (seen & EXPLAINS) && (seen & RESPONDENT)) ||
           ((seen & NEED) && (seen & (REPLY | SHOWS))) || ((seen & UNCLEAR) && (seen & ASKWORD));
}

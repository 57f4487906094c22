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
    HOPE = 1 << 21,         /* hopen, verwachten: "hopen dat de Minister kan aangeven", "verwachten een reactie" */
    TOWARDS = 1 << 22,      /* tegemoet: "zien een reactie tegemoet" */
    INQUIRE = 1 << 23,      /* informeren, vroeg: "de leden informeren naar", but "gaan de leden informeren" */
    PRIZE = 1 << 24,        /* prijs: "zouden het op prijs stellen"; "stellen prijs op" is as gladly */
    THANK = 1 << 25,        /* danken: "willen de minister danken voor de beantwoording" wants nothing */
    CONDITION = 1 << 26,    /* indien: "stellen het op prijs indien" */
    EXPLAINS = 1 << 27,     /* ingaat: "zien graag dat de minister daarop ingaat" */
    EXPLAIN = 1 << 28,      /* ingaan: "hopen dat de Minister kan ingaan", but "willen graag ingaan" */
    SHOWS = 1 << 29,        /* tijdpad: "ontvangen graag een tijdpad", but "willen een tijdpad" wants the path */
    VALUE = 1 << 30,        /* waarderen: "zouden het waarderen als" */
    /* Without a word of these classes no sentence asks, whatever else it says; word_slots.py reads this list. */
    NEEDED = ASK | ASKS | QUESTION | REQUEST | INQUIRE | CURIOUS | GLADLY | WANT | NEED | UNCLEAR | TOWARDS | PRIZE |
             HOPE
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
    vs_str last, last_but_one; /* the word before itself, and the one before that */
    bool comma;         /* a comma stands before the word */
    uint32_t seen;      /* classes seen anywhere */
    uint32_t distance;  /* words since the last subject */
    uint32_t pending;   /* an ASK, ASKS or REQUEST that its right neighbour has to decide */
    uint32_t pending_age;
    bool pending_after_subject;  /* somewhere before it */
    bool pending_opens; /* nobody is named before it */
    bool pending_beside_subject; /* right before it */
    bool question_noun; /* "de vraag" was the last word, or all words since can stand between it and what is asked */
    bool passive;       /* "wordt" */
    bool perfect;       /* "is", "werd" */
    bool by_subject;    /* ... "door deze leden" */
    bool some_reply;    /* "een reactie", and not "de reactie" */
    uint32_t reply_of;  /* words since the "van" of "een reactie van", up to a few ... */
    bool elsewhere;     /* ... none of which is who answers: "een reactie van de sector" */
    bool knows;         /* "weten" behind the subject, as in "deze leden willen weten" */
    uint32_t definite;  /* words since "de", "deze", "het" and no "een" */
    uint32_t by;        /* words since "door" */
    uint32_t negated;   /* words since "niet" or "onvoldoende" */
    bool aside; /* a comma stands right behind "de leden vragen": the question word can follow behind the next */
    /* words since "en vragen", up to a few: what follows has to show the verb ("... en vragen of") */
    uint32_t after_and;
    bool clause; /* behind "dat", of which nobody that asks is the subject so far ... */
    bool joined; /* ... and behind an "en" in it */
    bool certain;
} reader;

static bool after_two(const reader *r, const char *first, const char *second)
{
    return vs_equal(r->last, vs_cstr(second)) && vs_equal(r->last_but_one, vs_cstr(first));
}

/* "leggen de vraag voor of", "roept de vraag op waarom", "de vraag is volgens deze leden of" */
static bool stays_with_noun(vs_str word, uint32_t classes)
{
    static const char *const between[] = {"voor", "is", "volgens", "aldus", NULL};
    return (classes & (COMPLEMENT | DETERMINER | SUBJECT)) || vs_word_among(word, between);
}

/* The classes of a word beside those before it: what some words mean is said by their neighbours. */
static uint32_t classes_here(const reader *r, vs_str word, bool comma)
{
    uint32_t c = word_classes(word);
    if (c == 0)
        return 0;
    /* "Ook informeren de leden naar", "Hierop verwachten deze leden een reactie" */
    const bool opens = r->last.len && !(r->seen & (SUBJECT | OTHER_SUBJECT | RESPONDENT)) && r->distance <= 2;
    if ((c & INQUIRE) && vs_starts_with_nocase(word, VS_LIT("ge"))) /* "wordt door deze leden gevraagd of" */
        return (r->passive && r->by_subject) || !r->last.len ? CURIOUS
               : r->perfect && r->by_subject                 ? QUESTION /* "is door deze leden gevraagd of" */
                                                             : 0;
    if (c & INQUIRE)
        c = (r->before & SUBJECT) || ((r->seen & SUBJECT) && vs_equal(r->last, VS_LIT("en"))) ? ASK
            : opens || vs_equal(r->last, VS_LIT("zo"))                                        ? REQUEST
                                                                                              : 0;
    if ((c & PRIZE) && (vs_equal(r->last, VS_LIT("op")) || vs_equal(r->last, VS_LIT("er"))))
        c = PRIZE; /* "stellen op prijs"; "stellen prijs op", "achten een toelichting gewenst" */
    else if (c & PRIZE)
        c = vs_starts_with_nocase(r->last, VS_LIT("stel")) || ((c & GLADLY) && r->some_reply) ? GLADLY : 0;
    if ((c & HOPE) && !(r->before & SUBJECT) && !opens && /* "Het lid Smit hoopt", but "dat de Minister hoopt" */
        (r->clause || !(r->seen & SUBJECT) || r->distance > 5 || !vs_starts_upper(r->last)))
        c = 0;
    if ((c & EXPLAIN) && vs_equal(word, VS_LIT("gaan")) && !after_two(r, "in", "te"))
        c = 0;
    if ((c & EXPLAIN) && vs_equal(word, VS_LIT("lichten")) && !after_two(r, "toe", "te"))
        c = 0;
    if ((c & RECEIVE) && vs_equal(word, VS_LIT("hoogte")) && !after_two(r, "op", "de"))
        c = 0; /* "worden graag op de hoogte gehouden" */
    const bool negated = r->negated && r->negated <= 3; /* "niet helder" */
    if ((c & UNCLEAR) && !negated && !vs_starts_with_nocase(word, VS_LIT("on")))
        c = 0;
    if ((c & QUESTION) && (after_two(r, "op", "de") || after_two(r, "over", "de"))) /* "het antwoord op de vraag of" */
        c = 0;
    /* "De Europese Commissie vraagt", "Deze groep vraagt": others */
    if ((c & SUBJECT) && *word.at == 'C' && vs_ends_with(word, VS_LIT("ommissie")) &&
        !vs_equal(r->last, VS_LIT("vaste")) && !vs_equal(r->last, VS_LIT("bijzondere")))
        c = 0;
    if ((c & SUBJECT) && vs_equal(word, VS_LIT("groep")))
        c = 0;
    if ((c & NEED) && (r->clause || vs_equal(r->last, VS_LIT("geen"))))
        c &= ~(uint32_t)NEED;
    /* "Zij wijzen erop dat ouders willen weten", "lezen dat de Kamer graag wordt geïnformeerd" */
    if ((c & WANT) && r->clause && !comma && !(r->before & SUBJECT) && !vs_equal(r->last, VS_LIT("en")))
        c &= ~(uint32_t)WANT;
    if ((c & GLADLY) && r->clause && !comma && !r->joined)
        c &= ~(uint32_t)GLADLY;
    return c;
}

/* Whose reply is hoped for: that of the sector is asked of nobody. */
static void read_whose_reply(reader *r, vs_str word, uint32_t c)
{
    enum { WORDS = 5 };
    static const char *const turned_to[] = {"u", "uw", "hem", "haar", "hen", "ministers", "college", "indiener",
                                            "indieners", "initiatiefnemer", "initiatiefnemers", NULL};
    if ((r->before & REPLY) && vs_equal(word, VS_LIT("van"))) {
        r->reply_of = 1;
        r->elsewhere = true;
    } else if (r->reply_of && r->reply_of <= WORDS) {
        r->reply_of++;
        r->elsewhere = r->elsewhere && !(c & RESPONDENT) && !vs_word_among(word, turned_to);
    }
}

/* What the word says of those behind it: a clause of another, a noun that is known, by whom something is done. */
static uint32_t keep_surroundings(reader *r, vs_str word, uint32_t c, bool comma)
{
    r->passive = r->passive || vs_equal(word, VS_LIT("wordt"));
    r->perfect = r->perfect || vs_equal(word, VS_LIT("is")) || vs_equal(word, VS_LIT("werd"));
    r->by = vs_equal_nocase(word, VS_LIT("door")) ? 1 : r->by ? r->by + 1 : 0;
    r->by_subject = r->by_subject || ((c & SUBJECT) && r->by && r->by <= 7);
    const bool negates = vs_equal_nocase(word, VS_LIT("niet")) || vs_equal_nocase(word, VS_LIT("onvoldoende"));
    r->negated = negates ? 1 : r->negated ? r->negated + 1 : 0;
    if (c & DETERMINER)
        r->definite = !(r->before & WANT); /* "willen de toezegging dat": the wish itself */
    else if (r->definite)
        r->definite = vs_equal(word, VS_LIT("een")) ? 0 : r->definite + 1;
    r->clause = !comma && !(c & SUBJECT) &&
                (r->clause || ((c & FILLER) && (r->seen & SUBJECT) && vs_equal(word, VS_LIT("dat"))));
    r->joined = r->clause && (r->joined || vs_equal(word, VS_LIT("en")));
    if ((c & GLADLY) && vs_equal(r->last, VS_LIT("lezen"))) /* "lezen graag wat de inzet wordt" */
        c |= CURIOUS;
    if (c & THANK)
        r->seen &= ~(uint32_t)WANT;
    return c;
}

/* Behind "en vragen": is that a verb? */
static void read_after_and(reader *r, vs_str word, uint32_t c, bool comma)
{
    /* "en vragen ook naar" */
    if (c & ASKWORD || (vs_equal(r->last, VS_LIT("naar")) && !comma && !vs_equal(word, VS_LIT("aanleiding"))))
        r->certain = true;
    else if ((c & RESPONDENT) && !comma && (r->after_and == 1 || (r->after_and == 2 && (r->before & DETERMINER))))
        /* "en vragen de Minister dit toe te lichten", but "opmerkingen en vragen aan de Minister" */
        r->certain = true;
    r->certain = r->certain || (c & (REPLY | SUBJECT)); /* "en vragen om een toelichting", "en vragen zij" */
    const bool goes_on = (c & (ASKWORD | DETERMINER | RESPONDENT | COMPLEMENT)) || vs_equal(word, VS_LIT("een"));
    r->after_and = !comma && r->after_and < 6 && goes_on ? r->after_and + 1 : 0;
}

/* Right behind "vragen": what makes a verb of it. */
static bool shows_verb(const reader *r, vs_str word, uint32_t c, bool comma)
{
    /* A question word or another complement. */
    if ((c & (ASKWORD | COMPLEMENT)) &&
        (r->pending_after_subject || ((c & ASKWORD) && (r->pending_opens || (r->seen & SUBJECT)))))
        return true;
    if ((c & (RESPONDENT | DETERMINER)) && r->pending_after_subject)
        return true;
    if (!r->pending_beside_subject || comma)
        return r->certain;
    if (vs_equal_nocase(word, VS_LIT("een")))
        return true; /* "vragen een toelichting" */
    return c == 0 ? !vs_equal_nocase(word, VS_LIT("aandacht")) : r->certain;
}

/* Up to a few words behind "vragen", which is a noun as well as a verb. */
static void read_after_ask(reader *r, vs_str word, uint32_t c, bool comma)
{
    if (r->pending_age == 1)
        r->certain = shows_verb(r, word, c, comma);
    /* "De leden van beide fracties vragen samen naar …", "vragen meer concreet welke" */
    if (r->pending_beside_subject && !comma && r->pending_age > 1 && r->pending_age <= 3 &&
        (c & (ASKWORD | COMPLEMENT)))
        r->certain = true;
    r->aside = r->aside || (r->pending_age == 1 && r->pending_beside_subject && comma);
    if ((c & SUBJECT) && r->pending_age <= 7 && !(r->seen & OTHER_SUBJECT) && !(r->before & ASKWORD))
        r->certain = true; /* "…, vragen deze leden", "vragen de aan het woord zijnde leden" */
    /* but "vragen met name naar", "vragen voor wie" */
    if (r->pending_age >= 7 || comma ||
        ((c & FILLER) && !(r->pending_age == 1 && r->pending_beside_subject && !(c & NOUNISH))))
        r->pending = 0;
}

/* Up to a few words behind "vraagt" or "verzoeken". */
static void read_after_verb(reader *r, vs_str word, uint32_t c, bool comma)
{
    /* but "vraagt de lidstaten hoe zij", "Dit vraagt volgens de leden" */
    if ((c & SUBJECT) && r->pending_age <= 7 && !(r->before & ASKWORD) && !(r->pending == ASKS && (c & SEVERAL)))
        r->certain = true;
    if (r->pending_age >= 7 || comma || (r->pending == ASKS && vs_equal(word, VS_LIT("volgens"))))
        r->pending = 0;
}

static void await(reader *r, uint32_t verb)
{
    r->pending = verb;
    r->pending_age = 0;
}

/* "vragen" itself; its neighbours tell whether it is the verb. */
static void read_ask(reader *r, bool comma)
{
    const bool first = r->last.len == 0, subject = (r->seen & SUBJECT) && r->distance <= 12;
    /* An adjective before it makes it a noun: "kritische vragen", "aanvullende vragen". */
    if (!first && !comma && !(r->before & (SUBJECT | COMPLEMENT | RESPONDENT)) && r->last.len > 3 &&
        r->last.at[r->last.len - 1] == 'e' && vs_is(r->last.at[0], VS_LOWER))
        return;
    await(r, ASK);
    r->pending_after_subject = subject;
    r->pending_opens = first;
    /* "De leden van de SP-fractie vragen", "de leden van de fractie van de SP vragen" */
    r->pending_beside_subject =
        (r->before & SUBJECT) != 0 || (subject && r->distance <= 5 && !first && vs_starts_upper(r->last));
}

/* A verb of asking. */
static void read_verb(reader *r, uint32_t c, bool comma)
{
    const bool subject = (r->seen & SUBJECT) && r->distance <= 12;
    if ((c & ASK) && (comma || !(r->before & (NOUNISH | FILLER | INFINITIVE | DETERMINER))))
        read_ask(r, comma);
    if ((c & (ASK | REQUEST) || (c & ASKS && !(r->seen & SEVERAL))) && (r->seen & SUBJECT) &&
        vs_equal_nocase(r->last, VS_LIT("en")))
        r->after_and = 1;
    if ((c & ASKS) && !(r->before & OTHER_SUBJECT)) {
        /* Behind "de leden" another one "vraagt": "dat deze tijd veel vraagt", but "Het lid X, mede namens de leden
         * van de SP-fractie, vraagt" */
        r->certain = r->certain || (subject && !(r->before & RESPONDENT) && (comma || !(r->seen & SEVERAL)));
        await(r, ASKS);
    }
    /* "de motie die de regering verzoekt": the one who is asked stands right before the verb in a clause about a
     * motion */
    if ((c & REQUEST) && !(r->before & (INFINITIVE | DETERMINER | NOUNISH | FILLER | RESPONDENT))) {
        r->certain = r->certain || subject;
        await(r, REQUEST);
    }
}

static void read_word(reader *r, vs_str word, bool comma)
{
    const uint32_t c = keep_surroundings(r, word, classes_here(r, word, comma), comma);
    read_whose_reply(r, word, c);
    if (r->after_and)
        read_after_and(r, word, c, comma);
    if (c == 0 && !r->pending) { /* most words */
        r->question_noun = r->question_noun && stays_with_noun(word, 0);
    } else {
        if (r->pending) {
            r->pending_age++;
            if (r->pending == ASK)
                read_after_ask(r, word, c, comma);
            else
                read_after_verb(r, word, c, comma);
        }
        if (r->aside && comma && (c & ASKWORD))
            r->certain = true; /* "vragen, mede namens de leden van de SGP-fractie, of" */
        if (r->question_noun && (r->seen & SUBJECT) &&
            ((c & ASKWORD) || ((c & COMPLEMENT) && vs_equal(r->last, VS_LIT("gevraagd")))))
            r->certain = true; /* "rijst bij deze leden de vraag of …" */
        r->question_noun = ((c & QUESTION) && !r->clause) || (r->question_noun && stays_with_noun(word, c));
        /* but "de uitgebreide toelichting" was given */
        r->some_reply = r->some_reply || ((c & REPLY) && !r->clause && (!r->definite || r->definite > 3));
        if (c & (ASK | ASKS | REQUEST))
            read_verb(r, c, comma);
        r->knows = r->knows || ((c & KNOW) && (r->seen & SUBJECT));
        r->seen |= c;
    }
    r->distance = c & SUBJECT ? 0 : r->distance + 1;
    r->before = c;
    r->last_but_one = r->last;
    r->last = word;
}

/* The word at *at, which moves behind the next space; without what stands around it. */
static vs_str take_word(const char **at, const char *end)
{
    const char *const begin = *at, *const space = memchr(begin, ' ', (size_t)(end - begin));
    const char *stop = space ? space : end;
    *at = space ? space + 1 : end;
    while (stop > begin && !vs_is_word(stop[-1]))
        stop--;
    return vs_str_of(begin, stop);
}

/* "Herkent de Minister dit beeld.", "Hoe staat het met de motie." - a question that lost its mark: its finite verb is
 * the first word and who is asked the next, or it stands between a question word and its subject, which is definite.
 * Where the verb comes last, the sentence goes on: "Hoe dit wordt bekostigd, is nog niet bekend." */
static bool has_order_of_question(vs_str s)
{
    static const char *const finite[] = {
        "acht", "achten", "begrijpt", "bent", "beoordeelt", "beschouwt", "bestaat", "deelt", "delen", "denkt",
        "erkent", "gaan", "gaat", "hebben", "heeft", "herinnert", "herkent", "houdt", "is", "kan", "kent", "kijkt",
        "komen", "komt", "krijgt", "kunnen", "kunt", "loopt", "luidt", "moet", "moeten", "neemt", "onderkent",
        "onderschrijft", "overweegt", "reageert", "rijmt", "staat", "steunt", "verhoudt", "verklaart", "verloopt",
        "verwacht", "vindt", "voorkomt", "waarborgt", "waardeert", "waren", "was", "weegt", "weet", "werkt", "wil",
        "willen", "wilt", "worden", "wordt", "zal", "ziet", "zijn", "zorgt", "zou", "zouden", "zullen", NULL};
    static const char *const asked[] = {"minister",        "staatssecretaris", "regering",     "kabinet",
                                        "bewindspersonen", "bewindspersoon",   "bewindslieden", NULL};
    static const char *const subjects[] = {"de",  "het", "dit", "dat",     "deze",
                                           "die", "u",   "er",  "daarbij", "hierbij", NULL};
    static const char *const question_words[] = {"hoe",    "hoeverre", "waar",    "waardoor", "waarom",
                                                 "waarop", "wanneer",  "welke", NULL};
    static const char *const nouns[] = {"wijze", "manier", "termijn", "grond", "moment", NULL};
    const char *at = s.at, *const end = s.at + s.len;
    vs_str word = take_word(&at, end);
    /* "In hoeverre", "Op welke wijze" */
    const bool with = vs_equal(word, VS_LIT("In")) || vs_equal(word, VS_LIT("Op"));
    const char *behind = at;
    const vs_str next = take_word(&behind, end);
    if (vs_equal(next, VS_LIT("u")))
        return vs_word_among(word, finite);
    if (vs_equal(next, VS_LIT("de")) || vs_equal(next, VS_LIT("het")))
        return vs_word_among(word, finite) && vs_word_among(take_word(&behind, end), asked);
    word = with ? take_word(&at, end) : word;
    if (s.at[s.len - 1] != '.' || !vs_word_among(word, question_words))
        return false;
    word = take_word(&at, end);
    if (vs_word_among(word, nouns))
        word = take_word(&at, end);
    return vs_word_among(word, finite) && vs_word_among(take_word(&at, end), subjects);
}

/* A sentence asks by how it opens. */
static bool opens_like_question(vs_str s)
{
    if (s.len == 0 || !vs_is(*s.at, VS_UPPER))
        return false;
    static const vs_str openings[] = {
#define VS_ASKING(opening) VS_ENTRY(opening),
#include "vocabulary/question_openings.def"
    };
    return (has_order_of_question(s) || vs_starts_with_sorted(s, VS_TEXTS(openings))) &&
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
            enum { WATCHED = 6, CLAUSE = ASKWORD | SUBJECT | FILLER };
            const vs_str rest = {at, (size_t)(end - at)};
            /* "vragen de Minister om aandacht te geven aan" asks */
            if (watch && vs_equal(r.last, VS_LIT("aandacht")) &&
                !vs_starts_with(rest, VS_LIT(" te ")) && !vs_starts_with(rest, VS_LIT(" aan "))) {
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
    return (seen & CURIOUS) || ((seen & WANT) && (r.knows || r.some_reply || (seen & PRIZE))) ||
           ((seen & GLADLY) && (seen & (KNOW | REPLY | SHOWS | RECEIVE))) ||
           ((seen & PRIZE) && r.some_reply) ||
           ((seen & (TOWARDS | HOPE)) && r.some_reply && !r.elsewhere) || ((seen & PRIZE) && (seen & CONDITION)) ||
           ((seen & WANT) && (seen & VALUE) && (seen & CONDITION)) ||
           ((seen & (GLADLY | PRIZE)) && (seen & EXPLAINS) && (seen & RESPONDENT)) ||
           ((seen & HOPE) && (seen & (EXPLAIN | EXPLAINS)) && (seen & RESPONDENT)) ||
           ((seen & NEED) && (seen & (REPLY | SHOWS))) || ((seen & UNCLEAR) && (seen & ASKWORD));
}

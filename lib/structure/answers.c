/* answers.c - the status of every answer: given, handed on to another answer, postponed, or missing. */
#include "base/sixteen.h"
#include "vocabulary/abbreviations.h"
#include "structure/pointer.h"
#include "structure/structure.h"

/* How far around a reference its sentence is looked at. A pointer is a short phrase. */
#define REACH 200

/* ------------------------------------------------------------------------------------------------- Sentences */

/* Abbreviations whose full stop does not end a sentence. */
static bool is_abbreviation(const char *text, const char *stop)
{
    const char *begin = stop;
    while (begin > text && stop - begin < 6 && vs_is_word(begin[-1]))
        begin--;
    return stop - begin < 2 || vs_abbreviation(vs_str_of(begin, stop)) != 0;
}

static bool ends_sentence(const char *text, const char *at, const char *end)
{
    switch (*at) {
    case '\n': case '?': case '!':
        return true;
    case '.':
        return (at + 1 == end || !vs_is_word(at[1])) && !is_abbreviation(text, at);
    default:
        return false;
    }
}

/* The next word from *at on; empty at `end`. *at moves past it. */
static vs_str next_word(const char **at, const char *end)
{
    const char *begin = *at;
    while (begin < end && !vs_is_word(*begin))
        begin++;
    const char *p = begin;
    while (p < end && vs_is_word(*p))
        p++;
    *at = p;
    return vs_str_of(begin, p);
}

/* -------------------------------------------------------------------------------------------------- Pointers */

/* Whether [begin, end), the words of a sentence before a reference, say to look there: "zie", "verwijs". */
static bool points(const char *begin, const char *end)
{
    static const char *const subjects[] = {"ik", "wij", "we", "men", "je", "u", NULL};
    static const char *const done[] = {"is", "zijn", "ben", "heb", "heeft", "hebben", "wordt", "worden", NULL};
    vs_str before = VS_LIT("");
    bool passive = false;
    for (const char *at = begin;;) {
        vs_str word = next_word(&at, end);
        if (!word.len)
            return false;
        if (vs_equal_nocase(word, VS_LIT("zie"))) { /* and not: "ik zie", "zie ik" */
            const char *ahead = at;
            vs_str after = next_word(&ahead, end);
            if (!vs_word_among(before, subjects) && !vs_word_among(after, subjects))
                return true;
        }
        if (vs_starts_with_nocase(word, VS_LIT("verwijs")) || vs_starts_with_nocase(word, VS_LIT("verwijz")) ||
            vs_equal_nocase(word, VS_LIT("verwezen")) || vs_equal_nocase(word, VS_LIT("vgl")))
            return true;
        if (vs_equal_nocase(word, VS_LIT("idem"))) /* "Idem als bij vraag 3" */
            return true;
        /* "Deze vraag is beantwoord in het antwoord op", "daarop ben ik ingegaan in" */
        passive = passive || vs_word_among(word, done);
        if (passive && (vs_equal_nocase(word, VS_LIT("beantwoord")) || vs_equal_nocase(word, VS_LIT("ingegaan"))))
            return true;
        before = word;
    }
}

/* "Idem." says all that there is to say. */
static bool points_by_itself(vs_str reference)
{
    return vs_starts_with_nocase(reference, VS_LIT("idem")) || vs_starts_with_nocase(reference, VS_LIT("ibidem")) ||
           vs_equal_nocase(reference, VS_LIT("boven")); /* "als boven", "zie boven" */
}

bool vs_pointer_says_nothing(const char *begin, const char *end)
{
    static const char *const words[] = {
#define VS_POINTER_WORD(word) word,
#include "structure/pointer_words.def"
        NULL
    };
    for (const char *at = begin;;) {
        vs_str word = next_word(&at, end);
        if (!word.len)
            return true;
        if (at + 8 <= end && vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("-fractie"))) {
            at += 8; /* the name of a fractie tells whose question it was */
            continue;
        }
        if (!vs_word_among(word, words))
            return false;
    }
}

/* ------------------------------------------------------------------------------------------------- Postponing */

/* "termijn" or "uitstel" has at `at` its "rm" or "ts". */
static bool is_delay_at(const char *at, const char *begin, const char *end)
{
    return *at == 'r' ? at - begin >= 2 && end - at >= 4 && memcmp(at - 2, "termij", 6) == 0
                      : at - begin >= 2 && end - at >= 5 && memcmp(at - 1, "itstel", 6) == 0 && vs_lower(at[-2]) == 'u';
}

/* A quick look for the words without which postpones() finds nothing, by letters that are rare beside each other;
 * nearly no answer has them. */
static bool speaks_of_delay(const char *begin, const char *end)
{
    const char *at = begin;
    for (; end - at >= 17; at += 16) {
        const vs_sixteen bytes = vs_sixteen_at(at), next = vs_sixteen_at(at + 1);
        uint32_t found = vs_sixteen_pairs(bytes, next, 'r', 'm') | vs_sixteen_pairs(bytes, next, 't', 's');
        for (; found; found &= found - 1)
            if (is_delay_at(at + vs_first_bit(found), begin, end))
                return true;
    }
    for (; at < end; at++)
        if ((*at == 'r' || *at == 't') && is_delay_at(at, begin, end))
            return true;
    return false;
}

/* "… kan niet binnen de gebruikelijke termijn worden beantwoord", "… uitstel voor de beantwoording": in one
 * sentence, as an answer can be about terms and delays of other things. */
static bool postpones(const char *text, const char *begin, const char *end)
{
    bool negated = false, term = false, within = false, delay = false, answering = false;
    for (const char *at = begin; at < end;) {
        if (!vs_is_word(*at)) {
            if (ends_sentence(text, at, end))
                negated = term = within = delay = answering = false;
            at++;
            continue;
        }
        vs_str word = next_word(&at, end);
        switch (vs_lower(word.at[0])) {
        case 'n':
            negated = negated || vs_equal_nocase(word, VS_LIT("niet"));
            break;
        case 'b':
            within = within || (negated && vs_equal_nocase(word, VS_LIT("binnen")));
            answering = answering || vs_starts_with_nocase(word, VS_LIT("beantwoord"));
            break;
        case 't':
            term = term || (within && vs_starts_with_nocase(word, VS_LIT("termijn")));
            break;
        case 'u':
            delay = delay || vs_starts_with_nocase(word, VS_LIT("uitstel"));
            break;
        default:
            break;
        }
        if (answering && (term || delay))
            return true;
    }
    return false;
}

/* --------------------------------------------------------------------------------------------------- Answers */

typedef struct vs_judge {
    vs_parse *parse;
    uint64_t *stamps;   /* per question: OWN or HANDED_ON of the answer that met it last */
    uint32_t answer;    /* the index of the answer at hand */
} vs_judge;

#define OWN(index) (2 * (uint64_t)(index) + 1)
#define HANDED_ON(index) (2 * (uint64_t)(index) + 2)

/* Whether the reference is to a question that the answer at hand does not answer itself. */
static bool is_to_another(const vs_judge *judge, const verslag_reference *reference)
{
    const vs_parse *parse = judge->parse;
    for (uint32_t i = 0; i < reference->targets.count; i++) {
        uint32_t question = parse->targets.items[reference->targets.first + i].question;
        if (question < parse->questions.count && judge->stamps[question] != OWN(judge->answer))
            return true;
    }
    return false;
}

static bool add_delegates(vs_judge *judge, verslag_answer *answer, const verslag_reference *reference)
{
    vs_parse *parse = judge->parse;
    for (uint32_t i = 0; i < reference->targets.count; i++) {
        uint32_t question = parse->targets.items[reference->targets.first + i].question;
        if (question >= parse->questions.count || judge->stamps[question] == OWN(judge->answer) ||
            judge->stamps[question] == HANDED_ON(judge->answer))
            continue;
        judge->stamps[question] = HANDED_ON(judge->answer);
        uint32_t *index = vs_vec_push(&parse->indexes);
        if (!index)
            return false;
        *index = question;
        answer->delegates.count++;
    }
    return true;
}

/* Looks at the references of the answer to other questions, and at the words between them. */
static bool read_pointers(vs_judge *judge, verslag_answer *answer)
{
    vs_parse *parse = judge->parse;
    const char *text = parse->blocks.text;
    const char *begin = text + answer->text.begin, *end = text + answer->text.end;
    bool own_words = false, pointed = false;
    const char *before = begin; /* the end of the last reference to a question */
    const char *said = begin;   /* the end of the last pointer */
    answer->delegates = (vs_run){parse->indexes.count, 0};
    for (uint32_t i = vs_reference_from(parse->references.items, parse->references.count, answer->text.begin);
         i < parse->references.count; i++) {
        const verslag_reference *reference = &parse->references.items[i];
        if (reference->text.end > answer->text.end)
            break;
        if (reference->kind != VERSLAG_REFERENCE_QUESTION)
            continue;
        const char *from = text + reference->text.begin, *to = text + reference->text.end;
        const char *start = from; /* of the sentence, or the end of the reference before it */
        while (start > before && from - start < REACH && !ends_sentence(text, start - 1, end))
            start--;
        bool goes_on = start == before && before > begin;
        bool pointer = points(start, from) || (goes_on && pointed) || points_by_itself(vs_str_of(from, to));
        /* "Naar het antwoord op vraag 3 wordt verwezen" */
        if (!pointer && from - start >= 5 && vs_equal_nocase(vs_str_of(from - 5, from), VS_LIT("naar "))) {
            const char *stop = to;
            while (stop < end && stop - to < REACH && *stop != ';' && !ends_sentence(text, stop, end))
                stop++;
            pointer = points(to, stop);
        }
        before = to;
        pointed = pointer;
        if (!pointer || !is_to_another(judge, reference))
            continue;
        if (!add_delegates(judge, answer, reference))
            return false;
        own_words = own_words || !vs_pointer_says_nothing(said, from);
        said = to;
    }
    if (answer->delegates.count == 0)
        return true;
    own_words = own_words || !vs_pointer_says_nothing(said, end);
    answer->state = own_words ? VERSLAG_ANSWER_PARTLY_DELEGATED : VERSLAG_ANSWER_DELEGATED;
    return true;
}

bool vs_answers_judge(vs_parse *parse)
{
    vs_judge judge = {.parse = parse};
    if (parse->answers.count == 0)
        return true;
    judge.stamps = vs_alloc((size_t)parse->questions.count * sizeof *judge.stamps);
    if (!judge.stamps)
        return false;
    memset(judge.stamps, 0, (size_t)parse->questions.count * sizeof *judge.stamps);
    bool ok = true;
    const char *text = parse->blocks.text;
    for (uint32_t i = 0; ok && i < parse->answers.count; i++) {
        verslag_answer *answer = &parse->answers.items[i];
        judge.answer = i;
        answer->delegates = (vs_run){parse->indexes.count, 0};
        answer->state = VERSLAG_ANSWER_GIVEN;
        if (answer->text.begin == answer->text.end) {
            answer->state = VERSLAG_ANSWER_MISSING;
            continue;
        }
        for (uint32_t q = 0; q < answer->questions.count; q++) {
            uint32_t question = parse->indexes.items[answer->questions.first + q];
            if (question < parse->questions.count)
                judge.stamps[question] = OWN(i);
        }
        ok = read_pointers(&judge, answer);
        const char *begin = text + answer->text.begin, *end = text + answer->text.end;
        /* Most answers have not even the first of these words. */
        if (vs_find_nocase(vs_str_of(begin, end), VS_LIT("eantwoord")) && speaks_of_delay(begin, end) &&
            postpones(text, begin, end))
            answer->state = VERSLAG_ANSWER_POSTPONED;
    }
    vs_release(judge.stamps);
    return ok;
}

/* repeated.c - is it the question again? Who answers often prints the question before the answer, word for word,
 * edited, or in other words. */
#include "structure/assemble.h"
#include "language/fraction_heading.h"
#include "language/sentence.h"
#include "language/telling_words.h"

#define WORD_TABLE 512 /* a power of two */
#define WORDS_MAX 200

static uint32_t next_word(const char **at, const char *end)
{
    const char *p = *at;
    while (p < end && !vs_is_word(*p))
        p++;
    uint32_t hash = VS_HASH_START;
    const char *begin = p;
    for (; p < end && vs_is_word(*p); p++)
        hash = vs_hash_byte(hash, vs_lower(*p));
    *at = p;
    return p == begin ? 0 : hash ? hash : 1;
}

/* How many hundredths of the (first) words of `part` stand in `whole`: of questions that were edited on the way, a
 * large share is still there. */
static uint32_t resemblance(vs_str part, vs_str whole)
{
    uint32_t table[WORD_TABLE] = {0}, words = 0, common = 0, n = 0;
    const char *at = whole.at, *end = whole.at + whole.len;
    for (uint32_t hash; n < WORDS_MAX && (hash = next_word(&at, end)) != 0; n++) {
        uint32_t i = hash & (WORD_TABLE - 1);
        while (table[i] && table[i] != hash)
            i = (i + 1) & (WORD_TABLE - 1);
        table[i] = hash;
    }
    at = part.at;
    end = part.at + part.len;
    for (uint32_t hash; words < WORDS_MAX && (hash = next_word(&at, end)) != 0; words++) {
        uint32_t i = hash & (WORD_TABLE - 1);
        while (table[i] && table[i] != hash)
            i = (i + 1) & (WORD_TABLE - 1);
        common += table[i] == hash;
    }
    return words ? common * 100 / words : 0;
}

/* From here on it is the same words, edited. */
#define SAME 70

vs_str vs_question_text(const vs_assembler *a, uint32_t question)
{
    const vs_slice *text = &a->parse->questions.items[question].text;
    return (vs_str){a->parse->blocks.text + text->begin, text->end - text->begin};
}

/* From here on a sentence that asks nothing is one of the question, and does not answer it in its words. */
#define LITERALLY 90

/* Not only the words are the same that any two questions share: "De leden van de SP-fractie vragen voorts:". */
static bool tells_same(vs_str t, vs_str question, uint32_t share)
{
    enum { LOOK = 16 * WORDS_MAX }; /* a long question can be asked for again and again */
    question.len = question.len < LOOK ? question.len : LOOK;
    vs_telling_words own = {0}, asked = {0};
    vs_telling_words_add(&own, t);
    vs_telling_words_add(&asked, question);
    return own.count ? vs_telling_words_shared(&own, &asked) * 2 >= own.count : share >= LITERALLY;
}

/* The paragraph says nothing but the question again: as a whole, and in its last sentence, which would answer. */
bool vs_repeats(vs_str t, vs_str question, uint32_t *share)
{
    *share = resemblance(t, question);
    if (*share < SAME || !vs_text_asks(t) || !tells_same(t, question, *share))
        return false;
    const char *at = t.at;
    vs_str sentence, last = t;
    while (vs_sentence_next(&at, t.at + t.len, &sentence))
        last = sentence;
    return resemblance(last, question) >= (vs_sentence_asks(last) ? SAME : LITERALLY);
}

bool vs_repeats_answered(const vs_assembler *a, uint32_t block)
{
    vs_str t = vs_assembled_text(a, block);
    uint32_t share;
    for (uint32_t i = 0; i < a->answered.count && i < 8; i++)
        if (vs_repeats(t, vs_question_text(a, a->answered.items[i]), &share))
            return true;
    return false;
}

bool vs_repeats_item(const vs_assembler *a, uint32_t block, uint32_t question)
{
    enum { ALL_BUT_A_WORD = 85 };
    const vs_str t = vs_assembled_text(a, block), whole = vs_question_text(a, question);
    return vs_is_item(a, block, 0) && memchr(whole.at, '\n', whole.len) &&
           resemblance(t, whole) >= ALL_BUT_A_WORD;
}

uint32_t vs_repeated_question(const vs_assembler *a, vs_str t, const uint32_t *list, uint32_t next, uint32_t count)
{
    uint32_t best = VS_NONE, share = SAME - 1;
    for (uint32_t i = next; i < count && i < next + 8; i++) {
        uint32_t r;
        if (vs_repeats(t, vs_question_text(a, list[i]), &r) && r > share) {
            share = r;
            best = i;
        }
    }
    return best;
}

uint32_t vs_repeated_end(vs_str t, vs_str question)
{
    enum { SHORT = 20, LOOK = 1000 };
    /* Of its last sentence two thirds stand in the text: where that is short, all of a long question need not be read
     * for each of its pieces. */
    const size_t look = t.len > LOOK / 4 ? 4 * t.len : LOOK;
    const char *const end_asked = question.at + question.len;
    const char *at = question.len > look ? end_asked - look : question.at;
    while (at > question.at && at < end_asked && at[-1] != ' ')
        at++;
    vs_str sentence, last = {0};
    while (vs_sentence_next(&at, end_asked, &sentence))
        last = sentence;
    if (!last.at)
        return 0;
    /* "Deze leden" can be told by name there */
    const char *tail = last.at + last.len / 3, *const stop = last.at + last.len;
    while (tail < stop && *tail != ' ')
        tail++;
    last = vs_str_of(tail, stop);
    const char *found = last.len >= SHORT && last.len < t.len ? vs_find(t, last) : NULL;
    const char *const end = t.at + t.len, *behind = found ? vs_skip_spaces(found + last.len, end) : end;
    const char *word = behind;
    while (word < end && !vs_is(*word, VS_UPPER | VS_LOWER | VS_DIGIT))
        word++;
    behind = word == end ? end : behind; /* a mark of Markdown */
    return behind < end && resemblance(vs_str_of(t.at, behind), question) >= SAME ? (uint32_t)(behind - t.at) : 0;
}

/* "De leden van de SP-fractie hebben gevraagd of", "Ook informeerde het lid naar": who answers tells it in the past, in
 * which one who asks would speak of another time. The sentence is one of a block that speaks for them. */
static bool tells_asking(vs_str sentence)
{
    static const vs_str words[] = {VS_ENTRY(" gevraagd "), VS_ENTRY(" gevraagd."), VS_ENTRY(" verzocht "),
                                   VS_ENTRY("nformeerde "), VS_ENTRY("nformeerden ")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (vs_find(sentence, words[i]))
            return true;
    return vs_sentence_asks(sentence) || (vs_find(sentence, VS_LIT(" wilde")) && vs_find(sentence, VS_LIT(" weten ")));
}

/* "Ook vragen zij wat het percentage was.": who answers says in his own words what was asked, and nothing else. */
static bool paraphrases(const vs_assembler *a, uint32_t block)
{
    if (a->parse->info.items[block].class != VS_CLASS_TEXT || vs_is_item(a, block, 0))
        return false;
    if (a->parse->info.items[block].face)
        return vs_block_asks(a->parse, block);
    /* but "vragen mij": then each sentence has to ask */
    const bool speaks = vs_block_speaks_for_fraction(a->parse, block);
    const vs_str t = vs_assembled_text(a, block);
    const bool member = vs_starts_with(t, VS_LIT("Het lid ")) || vs_find(t, VS_LIT(" het lid ")); /* of no fraction */
    const char *at = t.at;
    vs_str sentence;
    bool asks = false;
    while (vs_sentence_next(&at, t.at + t.len, &sentence)) {
        asks = speaks || member ? tells_asking(sentence)
                                : vs_sentence_asks(sentence) && sentence.at[sentence.len - 1] != '?';
        if (!asks && !speaks)
            return false;
    }
    return asks;
}

/* Below this two texts have no more in common than any two. */
#define ALIKE 30

/* Of the next few questions the one that a text is most alike, and so much at least; else VS_NONE. */
static uint32_t most_alike(const vs_assembler *a, vs_str t, const vs_block_list *list, uint32_t next, uint32_t least)
{
    uint32_t best = VS_NONE, share = least - 1;
    for (uint32_t i = next; i < list->count && i < next + 8; i++) {
        const uint32_t r = resemblance(t, vs_question_text(a, list->items[i]));
        if (r > share) {
            share = r;
            best = i;
        }
    }
    return best;
}

/* The question that a paraphrase is of: the most alike of the next few, else the very next. */
static uint32_t paraphrased_question(const vs_assembler *a, vs_str t, const vs_block_list *list, uint32_t next)
{
    const uint32_t best = most_alike(a, t, list, next, ALIKE);
    return best == VS_NONE ? next : best;
}

/* "Op de vraag van deze leden over de kosten meld ik dat …" begins the answer to a question. */
static bool opens_answer(vs_str t)
{
    static const vs_str openings[] = {
        VS_ENTRY("In antwoord op "),   VS_ENTRY("In reactie op "),       VS_ENTRY("Op "),
        VS_ENTRY("Ten aanzien van "),  VS_ENTRY("Met betrekking tot "),  VS_ENTRY("Wat betreft "),
        VS_ENTRY("Voor wat betreft "), VS_ENTRY("Naar aanleiding van "), VS_ENTRY("Over ")};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        if (!vs_starts_with(t, openings[i]))
            continue;
        const vs_str rest = {t.at + openings[i].len, t.len - openings[i].len};
        return vs_starts_with(rest, VS_LIT("de vra")) || vs_starts_with(rest, VS_LIT("vragen van ")) ||
               vs_starts_with(rest, VS_LIT("hun vra"));
    }
    return false;
}

/* The one of the next few questions that such an opening is like, and more so than the question before them. */
static uint32_t question_answered(const vs_assembler *a, vs_str first, const vs_block_list *list, uint32_t next)
{
    const uint32_t best = most_alike(a, first, list, next, ALIKE);
    if (best == VS_NONE || !next)
        return best;
    return resemblance(first, vs_question_text(a, list->items[next - 1])) <
                   resemblance(first, vs_question_text(a, list->items[best]))
               ? best
               : VS_NONE;
}

/* "De leden van de SP-fractie vragen of ik daartoe bereid ben. Dat ben ik.": where sentences that say what was asked
 * have others behind them, that ask nothing; else 0. */
static const char *told_end(const vs_assembler *a, uint32_t block)
{
    const vs_str t = vs_assembled_text(a, block);
    const char *at = t.at, *const end = t.at + t.len;
    vs_str first, sentence;
    if (!vs_sentence_next(&at, end, &first) || at == end || first.at[first.len - 1] == '?' ||
        !(vs_block_speaks_for_fraction(a->parse, block) ? tells_asking(first) : vs_sentence_asks(first)))
        return NULL;
    const char *told = first.at + first.len;
    bool asks = true; /* more sentences can say what was asked */
    while (vs_sentence_next(&at, end, &sentence)) {
        if (!vs_sentence_asks(sentence))
            asks = false;
        else if (!asks || sentence.at[sentence.len - 1] == '?')
            return NULL;
        else
            told = sentence.at + sentence.len;
    }
    return asks ? NULL : told;
}

/* The question in other words, and the answer behind it. The one of the next few that the opening is like, or
 * VS_NONE. */
static uint32_t question_within(const vs_assembler *a, uint32_t block, const vs_block_list *list, uint32_t next)
{
    enum { LIKE = 50 };
    const vs_str t = vs_assembled_text(a, block);
    const char *at = t.at;
    vs_str first;
    if (!vs_sentence_next(&at, t.at + t.len, &first))
        return VS_NONE;
    if (opens_answer(first))
        return question_answered(a, first, list, next);
    const char *const told = told_end(a, block);
    return told ? most_alike(a, vs_str_of(first.at, told), list, next, LIKE) : VS_NONE;
}

bool vs_retells(const vs_assembler *a, uint32_t block, const vs_block_list *list)
{
    const char *at = told_end(a, block);
    if (!at)
        return false;
    const vs_str t = vs_assembled_text(a, block);
    vs_telling_words own = {0};
    vs_telling_words_add(&own, vs_str_of(t.at, at));
    vs_str behind;
    if (!vs_sentence_next(&at, t.at + t.len, &behind) || vs_starts_with(behind, VS_LIT("Zij ")) ||
        vs_fraction_speaks(behind, NULL))
        return false;
    enum { LAST = 8, LOOK = 16 * WORDS_MAX }; /* a long question can be asked for again and again */
    for (uint32_t i = list->count > LAST ? list->count - LAST : 0; i < list->count; i++) {
        vs_str question = vs_question_text(a, list->items[i]);
        question.len = question.len < LOOK ? question.len : LOOK;
        vs_telling_words asked = {0};
        vs_telling_words_add(&asked, question);
        const uint32_t shared = vs_telling_words_shared(&own, &asked);
        if (own.count == 1 ? shared == 1 : shared >= 2 && shared * 2 >= own.count)
            return true;
    }
    return false;
}

/* ---------------------------------------------------------------------------------------- Told again in other words */

#define TOLD_MAX 64u
#define ASKED_MAX 64u

/* The label of an answer stands behind a paragraph. */
static bool is_labelled_at(const vs_assembler *a, uint32_t block, uint32_t last)
{
    return block + 1 < last && a->parse->info.items[block].class == VS_CLASS_TEXT &&
           (a->parse->info.items[block + 1].class == VS_CLASS_ANSWER_HEADING ||
            a->parse->info.items[block + 1].inline_answer);
}

/* The first paragraph has a label behind it: so have all in which a question is told again, whatever they say. */
static bool is_labelled(const vs_assembler *a, uint32_t first, uint32_t last)
{
    while (first < last && a->parse->info.items[first].class == VS_CLASS_TOPIC_HEADING)
        first++;
    return is_labelled_at(a, first, last);
}

/* The blocks in which a question is told again, in told[]; how many, or 0 for too many. */
static uint32_t list_told(const vs_assembler *a, uint32_t first, uint32_t last, const uint32_t *again, uint32_t *told)
{
    const bool labelled = is_labelled(a, first, last);
    uint32_t count = 0;
    for (uint32_t i = first; i < last; i++) {
        if (a->parse->info.items[i].class != VS_CLASS_TEXT)
            continue;
        const bool label = labelled && is_labelled_at(a, i, last);
        if (again[i - first] == VS_NONE && !label && !paraphrases(a, i))
            continue;
        if (count == TOLD_MAX)
            return 0;
        told[count++] = i;
    }
    return count;
}

/* The way through the questions, in their order, on which what is told again has the most words in common with them. */
typedef struct vs_way {
    vs_telling_words asked[ASKED_MAX];
    uint32_t best[ASKED_MAX];            /* of the ways that end at this question */
    uint8_t from[TOLD_MAX][ASKED_MAX];   /* the question of the one told before */
} vs_way;

/* Questions can be answered sentence by sentence, or not at all: the order of what is told again in other words does
 * not say alone which is meant. False when out of memory. */
static bool follow_words(const vs_assembler *a, uint32_t first, uint32_t last, const uint32_t *told, uint32_t count,
                         const vs_block_list *list, uint32_t *again)
{
    enum { WORD = 2 };
    /* Where there are no more than questions, each is likely to have its turn; else the words say it. */
    const uint32_t turn = count <= list->count ? 3 * WORD : 1;
    vs_way *way = vs_alloc(sizeof *way);
    if (!way)
        return false;
    memset(way, 0, sizeof *way);
    for (uint32_t q = 0; q < list->count; q++)
        vs_telling_words_add(&way->asked[q], vs_question_text(a, list->items[q]));
    for (uint32_t p = 0; p < count; p++) {
        vs_telling_words words = {0};
        vs_telling_words_add(&words, vs_assembled_text(a, told[p]));
        uint32_t before[ASKED_MAX], far = 0; /* the best of those that are further back than the question before */
        memcpy(before, way->best, sizeof before);
        for (uint32_t q = 0; q < list->count; q++) {
            far = q > 1 && before[q - 2] > before[far] ? q - 2 : far;
            uint32_t from = q, most = before[q];
            if (q > 1 && before[far] > most)
                most = before[from = far];
            if (q > 0 && before[q - 1] + turn >= most)
                most = before[from = q - 1] + turn;
            way->from[p][q] = (uint8_t)from;
            way->best[q] = (p ? most : q == 0 ? turn : 0) + WORD * vs_telling_words_shared(&words, &way->asked[q]);
        }
    }
    uint32_t question = 0;
    for (uint32_t q = 1; q < list->count; q++)
        question = way->best[q] > way->best[question] ? q : question;
    for (uint32_t p = count; p-- > 0;) {
        const uint32_t before = p ? way->from[p][question] : VS_NONE, i = told[p] - first;
        const uint32_t how = again[i] == VS_NONE ? VS_AGAIN_LOOSELY : again[i] & (VS_AGAIN_WITHIN | VS_AGAIN_LOOSELY);
        /* It goes on with the same question, in an answer of its own where that has a label. */
        again[i] = before == question && !is_labelled_at(a, told[p], last) ? VS_NONE : question | how;
        question = before;
    }
    vs_release(way);
    return true;
}

bool vs_find_repeated(const vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, uint32_t *again,
                      bool *loosely)
{
    uint32_t next = 0, told[TOLD_MAX];
    *loosely = false;
    for (uint32_t i = first; i < last; i++) {
        const bool text = a->parse->info.items[i].class == VS_CLASS_TEXT;
        uint32_t question =
            text ? vs_repeated_question(a, vs_assembled_text(a, i), list->items, next, list->count) : VS_NONE;
        for (uint32_t k = next; text && question == VS_NONE && k < list->count && k < next + 8; k++)
            if (vs_repeated_end(vs_assembled_text(a, i), vs_question_text(a, list->items[k])))
                question = k;
        uint32_t how = 0;
        if (question == VS_NONE && next < list->count && paraphrases(a, i)) {
            question = paraphrased_question(a, vs_assembled_text(a, i), list, next);
            how = VS_AGAIN_LOOSELY;
            *loosely = true;
        }
        if (question == VS_NONE && text && next < list->count &&
            a->parse->blocks.block.items[i].role == VS_BLOCK_PARAGRAPH) {
            question = question_within(a, i, list, next);
            how = VS_AGAIN_WITHIN;
            *loosely = *loosely || question != VS_NONE;
        }
        uint32_t share; /* a piece of the question before, with an answer of its own */
        if (question == VS_NONE && next && is_labelled_at(a, i, last) &&
            vs_repeats(vs_assembled_text(a, i), vs_question_text(a, list->items[next - 1]), &share))
            question = next - 1;
        again[i - first] = question == VS_NONE ? VS_NONE : question | how;
        next = question == VS_NONE ? next : question + 1;
    }
    if (!*loosely || list->count < 2 || list->count > ASKED_MAX)
        return true;
    const uint32_t count = list_told(a, first, last, again, told);
    return count < 2 || follow_words(a, first, last, told, count, list, again);
}

/* answers_topics.c - answers that come in another order than their questions: under the headings of the topics that the
 * questions stand under too, or each with the name of who asked it and words of its own. */
#include "structure/answers_part.h"
#include "language/sentence.h"
#include "language/telling_words.h"

/* -------------------------------------------------------------------------------------------- What words they share */

#define WEIGHT 24u     /* of a word that no other question has */
#define MANY 200u      /* questions or pieces: with more, the order has to tell */
#define SLOTS 16384u   /* a power of two, more than all words of so many questions */

typedef struct word_set {
    vs_telling_words words;
    uint8_t questions[VS_TELLING_WORDS_MAX]; /* of a question's words: how many have it, at most 8 */
} word_set;

/* How many questions have the word, 0 where this one does not. */
static uint32_t questions_with(const word_set *set, uint32_t word)
{
    for (uint32_t i = 0; i < set->words.count; i++)
        if (set->words.word[i] == word)
            return set->questions[i];
    return 0;
}

static uint32_t slot_of(const uint32_t *words, uint32_t word)
{
    uint32_t slot = word & (SLOTS - 1);
    while (words[slot] && words[slot] != word)
        slot = (slot + 1) & (SLOTS - 1);
    return slot;
}

/* The words of the questions of `list`, and how many of these have each. False when out of memory. */
static bool read_asked(const vs_assembler *a, const vs_block_list *list, word_set *asked)
{
    uint32_t *words = vs_alloc(SLOTS * (sizeof *words + 1));
    if (!words)
        return false;
    memset(words, 0, SLOTS * (sizeof *words + 1));
    uint8_t *const questions = (uint8_t *)(words + SLOTS);
    for (uint32_t k = 0; k < list->count; k++) {
        vs_telling_words_add(&asked[k].words, vs_question_text(a, list->items[k]));
        for (uint32_t i = 0; i < asked[k].words.count; i++) {
            const uint32_t slot = slot_of(words, asked[k].words.word[i]);
            words[slot] = asked[k].words.word[i];
            questions[slot] = (uint8_t)(questions[slot] + (questions[slot] < 8));
        }
    }
    for (uint32_t k = 0; k < list->count; k++)
        for (uint32_t i = 0; i < asked[k].words.count; i++)
            asked[k].questions[i] = questions[slot_of(words, asked[k].words.word[i])];
    vs_release(words);
    return true;
}

/* --------------------------------------------------------------------------------------------------------- By voice */

/* A run of blocks that turns to the same askers: 1 + the question that it answers, or 0. */
typedef struct piece {
    uint32_t block, end, topic, of;
    uint64_t who;  /* by its opening */
    uint64_t also; /* by its other sentences */
    const char *by; /* what the choice of its last question rests on */
    vs_telling_words words;
} piece;

typedef struct matching {
    const vs_block_list *list;
    VS_VEC(piece) pieces;
    word_set *asked;        /* of each question of the list */
    const uint32_t *topics;
    uint32_t *piece_of;     /* of each question of the list, or VS_NONE */
} matching;

static bool read_questions(matching *m, const vs_assembler *a)
{
    m->piece_of = vs_alloc(m->list->count * sizeof *m->piece_of);
    m->asked = vs_alloc(m->list->count * sizeof *m->asked);
    if (!m->piece_of || !m->asked)
        return false;
    memset(m->asked, 0, m->list->count * sizeof *m->asked);
    return read_asked(a, m->list, m->asked);
}

static uint32_t topic_of(const vs_assembler *a, uint32_t block)
{
    vs_str t = vs_assembled_text(a, block);
    while (t.len && (vs_is_digit(*t.at) || *t.at == '.' || *t.at == ' '))
        t = (vs_str){t.at + 1, t.len - 1};
    return vs_hash_words(t);
}

/* "Deze leden vroegen ook naar …": behind an answer to the same fraction, the next one. */
static bool asks_on(const vs_assembler *a, uint32_t block)
{
    const vs_str t = vs_assembled_text(a, block);
    const char *at = t.at;
    vs_str sentence;
    return vs_block_speaks_for_fraction(a->parse, block) && vs_sentence_next(&at, t.at + t.len, &sentence) &&
           sentence.at[sentence.len - 1] != '?' && vs_sentence_asks(sentence);
}

/* Whom the sentences of a block name behind the first. */
static uint64_t named_further(const vs_assembler *a, const vs_voices *v, uint32_t block)
{
    const vs_str t = vs_assembled_text(a, block);
    const char *at = t.at;
    vs_str sentence;
    uint64_t found = 0;
    (void)vs_sentence_next(&at, t.at + t.len, &sentence); /* the first */
    while (vs_sentence_next(&at, t.at + t.len, &sentence))
        if (vs_find(sentence, VS_LIT("fractie")))
            found |= vs_voices_in(a, v, sentence);
    return found;
}

static bool cut_pieces(matching *m, const vs_assembler *a, uint32_t first, uint32_t last, const vs_voices *v,
                       bool headed)
{
    uint32_t topic = 0;
    bool open = false;
    for (uint32_t i = first; i < last; i++) {
        const uint8_t class = a->parse->info.items[i].class;
        if (class == VS_CLASS_TOPIC_HEADING) {
            topic = topic_of(a, i);
            open = false;
            continue;
        }
        const uint64_t who = class == VS_CLASS_TEXT ? vs_voices_named(a, v, i) : 0;
        piece *p = m->pieces.count ? &m->pieces.items[m->pieces.count - 1] : NULL;
        if (open && !who && !(class == VS_CLASS_TEXT && asks_on(a, i))) {
            p->end = i + 1;
            p->also |= named_further(a, v, i);
            continue;
        }
        if (!open && !who && !headed && !topic)
            continue; /* it introduces the answers */
        const uint64_t before = open ? p->who : 0;
        if (!(p = vs_vec_push(&m->pieces)))
            return false;
        *p = (piece){
            .block = i, .end = i + 1, .topic = topic, .who = who ? who : before, .also = named_further(a, v, i)};
        vs_telling_words_add(&p->words, vs_assembled_text(a, i));
        open = true;
    }
    return true;
}

static bool may_answer(const matching *m, const piece *p, uint32_t k, const vs_voices *v)
{
    const uint32_t voice = v->of_question[m->list->items[k]];
    return !p->who || (voice != VS_NONE && ((p->who | p->also) & 1ull << voice));
}

/* How much a piece says of a question; at least WEIGHT where it says enough. */
static uint32_t likeness(const matching *m, const piece *p, uint32_t k)
{
    const word_set *asked = &m->asked[k];
    uint32_t score = p->topic && m->topics[m->list->items[k]] == p->topic ? 2 * WEIGHT : 0;
    for (uint32_t i = 0; i < p->words.count; i++) {
        const uint32_t questions = questions_with(asked, p->words.word[i]);
        score += questions ? WEIGHT / questions : 0;
    }
    return score;
}

/* What a choice by likeness rests on. */
static const char *chosen_by(const matching *m, const piece *p, uint32_t k)
{
    uint32_t common = 0;
    for (uint32_t i = 0; i < p->words.count; i++)
        common += questions_with(&m->asked[k], p->words.word[i]) > 0;
    if (p->who)
        return common ? VS_MATCHED_BY_NAME_AND_WORDS : VS_MATCHED_BY_NAME_AND_TOPIC;
    return common ? VS_MATCHED_BY_WORDS : VS_MATCHED_BY_TOPIC;
}

/* Gives each question its piece: the most alike; where its words say nothing, the one that its place says. */
static void match(matching *m, const vs_voices *v)
{
    const uint32_t pieces = m->pieces.count;
    for (uint32_t k = 0, from = 0; k < m->list->count; k++) {
        uint32_t best = VS_NONE, most = WEIGHT - 1;
        for (uint32_t i = 0; i < pieces; i++) {
            const uint32_t p = (from + i) % pieces;
            const uint32_t score = may_answer(m, &m->pieces.items[p], k, v) ? likeness(m, &m->pieces.items[p], k) : 0;
            if (score > most) {
                most = score;
                best = p;
            }
        }
        m->piece_of[k] = best;
        if (best == VS_NONE)
            continue;
        m->pieces.items[best].of = k + 1;
        m->pieces.items[best].by = chosen_by(m, &m->pieces.items[best], k);
        from = best;
    }
    for (uint32_t k = 0; k < m->list->count; k++) {
        uint32_t free = VS_NONE, any = VS_NONE;
        for (uint32_t p = 0; p < pieces && m->piece_of[k] == VS_NONE; p++) {
            if (!m->pieces.items[p].who || !may_answer(m, &m->pieces.items[p], k, v))
                continue;
            free = free == VS_NONE && !m->pieces.items[p].of ? p : free;
            any = any == VS_NONE || (k > 0 && m->piece_of[k - 1] == p) ? p : any;
        }
        if (m->piece_of[k] != VS_NONE || (m->piece_of[k] = free == VS_NONE ? any : free) == VS_NONE)
            continue;
        m->pieces.items[m->piece_of[k]].of = k + 1;
        m->pieces.items[m->piece_of[k]].by = VS_MATCHED_BY_NAME;
    }
}

/* A piece that no question chose goes on with the answer before it. */
static bool build_matched(const matching *m, vs_assembler *a)
{
    for (uint32_t p = 0; p < m->pieces.count; p++) {
        const piece *here = &m->pieces.items[p];
        if (here->of) {
            if (!vs_answers_close(a))
                return false;
            vs_answers_begin(a, a->parse->blocks.block.items[here->block].begin);
            a->matched_by = here->by;
        }
        for (uint32_t k = 0; k < m->list->count && here->of; k++)
            if (m->piece_of[k] == p && !vs_block_list_push(&a->answered, m->list->items[k]))
                return false;
        for (uint32_t i = here->block; i < here->end; i++)
            if (!vs_answers_take(a, i, a->parse->blocks.block.items[i].begin))
                return false;
    }
    return vs_answers_close(a);
}

/* There is something to tell apart: a voice has several questions, and several pieces turn to it; or, under a heading,
 * several voices are named. */
static bool is_mixed(const matching *m, const vs_voices *v, bool headed)
{
    uint32_t pieces[VS_VOICES_MAX] = {0}, questions[VS_VOICES_MAX] = {0};
    for (uint32_t k = 0; k < m->list->count; k++)
        if (v->of_question[m->list->items[k]] != VS_NONE)
            questions[v->of_question[m->list->items[k]]]++;
    bool mixed = false;
    uint32_t named = 0;
    for (uint32_t i = 0; i < v->count; i++) {
        for (uint32_t p = 0; p < m->pieces.count; p++)
            pieces[i] += (uint32_t)(m->pieces.items[p].who >> i & 1);
        mixed = mixed || (pieces[i] > 1 && questions[i] > 1);
        named += pieces[i] && questions[i];
    }
    return mixed || (headed && named > 1);
}

bool vs_answers_by_voice(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, const vs_voices *v,
                         bool headed, bool *taken)
{
    matching m = {.list = list, .topics = a->topics};
    *taken = false;
    if (list->count < 2 || list->count > MANY)
        return true;
    bool ok = cut_pieces(&m, a, first, last, v, headed);
    if (ok && m.pieces.count > 1 && m.pieces.count <= MANY && is_mixed(&m, v, headed)) {
        ok = read_questions(&m, a);
        *taken = ok;
        if (ok) {
            match(&m, v);
            vs_answers_begin(a, a->parse->blocks.block.items[first].begin);
            ok = build_matched(&m, a);
        }
        vs_release(m.piece_of);
        vs_release(m.asked);
    }
    vs_vec_free(&m.pieces);
    return ok;
}

/* ------------------------------------------------------------------------------------------------------ By likeness */

#define FEW 64u

/* Below a fraction's heading, answers that repeat nothing: each paragraph that is most alike to the next question
 * begins its answer. All questions must have one, in their order, and the first of them the first paragraph. */
static bool match_in_order(matching *m)
{
    const uint32_t pieces = m->pieces.count;
    const bool even = pieces == m->list->count; /* a paragraph for each */
    for (uint32_t k = 0; k < m->list->count; k++) {
        uint32_t best = VS_NONE, most = 0, second = 0;
        for (uint32_t p = 0; p < pieces; p++) {
            const uint32_t score = likeness(m, &m->pieces.items[p], k);
            if (score > most) {
                second = most;
                most = score;
                best = p;
            } else if (score > second) {
                second = score;
            }
        }
        if (most < (even ? WEIGHT : 2 * WEIGHT) || most == second || (k ? best <= m->piece_of[k - 1] : best != 0))
            return false;
        m->piece_of[k] = best;
    }
    return true;
}

bool vs_answers_by_likeness(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, bool *taken)
{
    matching m = {.list = list, .topics = a->topics};
    *taken = false;
    if (list->count < 2 || list->count > FEW)
        return true;
    bool ok = true;
    for (uint32_t i = first; i < last && ok && m.pieces.count <= 2 * FEW; i++) {
        if (a->parse->info.items[i].class == VS_CLASS_TEXT &&
            a->parse->blocks.block.items[i].role == VS_BLOCK_PARAGRAPH) {
            piece *p = vs_vec_push(&m.pieces);
            ok = p != NULL;
            if (ok) {
                *p = (piece){.block = i};
                vs_telling_words_add(&p->words, vs_assembled_text(a, i));
            }
        }
    }
    if (ok && m.pieces.count >= list->count && m.pieces.count <= 2 * FEW) {
        ok = read_questions(&m, a);
        *taken = ok && match_in_order(&m);
        for (uint32_t k = 0; k < list->count && *taken && ok; k++) {
            const uint32_t begin = k ? m.pieces.items[m.piece_of[k]].block : first;
            const uint32_t end = k + 1 < list->count ? m.pieces.items[m.piece_of[k + 1]].block : last;
            vs_answers_begin(a, a->parse->blocks.block.items[begin].begin);
            a->matched_by = VS_MATCHED_BY_WORDS;
            ok = vs_block_list_push(&a->answered, list->items[k]);
            for (uint32_t i = begin; i < end && ok; i++)
                ok = vs_answers_take(a, i, a->parse->blocks.block.items[i].begin);
            ok = ok && vs_answers_close(a);
        }
        vs_release(m.piece_of);
        vs_release(m.asked);
    }
    vs_vec_free(&m.pieces);
    return ok;
}

/* --------------------------------------------------------------------------------------------------------- By topic */

#define TOPICS_MAX 128u

bool vs_topics_read(const vs_assembler *a, uint32_t end, uint32_t **topics)
{
    const vs_parse *parse = a->parse;
    *topics = vs_alloc(((size_t)parse->questions.count + 1) * sizeof **topics);
    if (!*topics)
        return false;
    uint32_t topic = 0, block = parse->front_end;
    for (uint32_t q = 0; q < parse->questions.count; q++) {
        for (; block < end && parse->blocks.block.items[block].begin <= parse->questions.items[q].text.begin; block++) {
            const uint8_t class = parse->info.items[block].class;
            if (class == VS_CLASS_TOPIC_HEADING)
                topic = topic_of(a, block);
            else if (class == VS_CLASS_FRACTION_HEADING || class == VS_CLASS_PART_HEADING)
                topic = 0;
        }
        (*topics)[q] = topic;
    }
    return true;
}

/* The topics of the list that are headings among the blocks too, in found[]: how many. */
static uint32_t find_topics(const vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list,
                            uint32_t *found)
{
    uint32_t known[TOPICS_MAX], count = 0, headings = 0;
    for (uint32_t k = 0; k < list->count && count < TOPICS_MAX; k++) {
        const uint32_t topic = a->topics[list->items[k]];
        bool again = !topic;
        for (uint32_t i = count; i-- > 0 && !again;)
            again = known[i] == topic;
        if (!again)
            known[count++] = topic;
    }
    for (uint32_t i = first; i < last && count; i++) {
        if (a->parse->info.items[i].class != VS_CLASS_TOPIC_HEADING)
            continue;
        const uint32_t topic = topic_of(a, i);
        for (uint32_t k = 0; k < count; k++) {
            if (known[k] != topic)
                continue;
            known[k] = known[--count]; /* once */
            found[headings++] = topic;
            break;
        }
    }
    return headings;
}

static bool is_among(uint32_t topic, const uint32_t *found, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (found[i] == topic)
            return true;
    return false;
}

/* The questions of one topic, or, with 0, those of none of the topics found. */
static bool list_topic(const vs_assembler *a, const vs_block_list *list, uint32_t topic, const uint32_t *found,
                       uint32_t count, vs_block_list *out)
{
    out->count = 0;
    for (uint32_t k = 0; k < list->count; k++) {
        const uint32_t q = list->items[k], own = a->topics[q];
        if (a->parse->questions.items[q].answer == VS_NONE && (topic ? own == topic : !is_among(own, found, count)) &&
            !vs_block_list_push(out, q))
            return false;
    }
    return true;
}

bool vs_answers_by_topic(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, const vs_voices *v,
                         bool *taken)
{
    uint32_t found[TOPICS_MAX];
    *taken = false;
    const uint32_t count = list->count > 1 ? find_topics(a, first, last, list, found) : 0;
    uint32_t told = 0;
    for (uint32_t k = 0; k < list->count && count > 1; k++)
        told += is_among(a->topics[list->items[k]], found, count);
    if (count < 2 || told * 2 < list->count)
        return true;
    *taken = true;
    vs_block_list own = {0};
    bool ok = true;
    uint32_t topic = 0, at = 0; /* of the section that begins at `begin`, and which heading comes next */
    for (uint32_t begin = first, end; begin < last && ok; begin = end) {
        end = begin + (topic != 0);
        while (end < last && !(at < count && a->parse->info.items[end].class == VS_CLASS_TOPIC_HEADING &&
                               topic_of(a, end) == found[at]))
            end++;
        bool by_voice = false;
        ok = list_topic(a, list, topic, found, count, &own);
        if (ok && topic)
            vs_set_place(a->parse, begin, VERSLAG_PLACE_HEADING, 0);
        const uint32_t text = begin + (topic != 0);
        if (ok && v && text < end)
            ok = vs_answers_by_voice(a, text, end, &own, v, topic != 0, &by_voice);
        if (ok && !by_voice && topic && text < end)
            ok = vs_answers_by_words(a, text, end, &own, VS_MATCHED_BY_TOPIC);
        topic = at < count ? found[at++] : 0;
    }
    vs_vec_free(&own);
    return ok;
}

/* answers_shared.c - one label over the answers to several questions, which are told apart: they are counted as
 * their questions are ("Antwoord" / "1. In 2017 waren het er twaalf." / "Ad 2 en 3. Bij vier van hen."), or each
 * stands below its question, which is told again. */
#include "structure/assemble.h"
#include "vocabulary/forms.h"

#define QUESTIONS_MAX 100u

/* Where the answers begin: places in the list of open blocks, and offsets in the text. */
typedef struct starts {
    uint32_t open[QUESTIONS_MAX + 1], text[QUESTIONS_MAX], question[QUESTIONS_MAX], count;
    bool together[QUESTIONS_MAX]; /* the print says that it is to more than one */
} starts;

/* ---------------------------------------------------------------------------------------------------------- Counted */

/* The number by which the answer to the k-th question is known: that of the question, or its place. */
static uint32_t number_of(const vs_assembler *a, uint32_t k)
{
    const verslag_question *question = &a->parse->questions.items[a->answered.items[k]];
    return question->numbers.count ? a->parse->indexes.items[question->numbers.first] : k + 1;
}

/* The letter under which a question is printed: "2b", "b. Wie betaalt dat?"; '\0' where it has none. */
static char letter_of(const vs_assembler *a, uint32_t k)
{
    const verslag_question *question = &a->parse->questions.items[a->answered.items[k]];
    const char *const text = a->parse->blocks.text;
    char letter = '\0';
    if (question->label.end > question->label.begin)
        letter = text[question->label.end - 1];
    else if (question->text.begin >= 3 && (question->text.begin == 3 || text[question->text.begin - 4] == '\n') &&
             vs_form_bullet((vs_str){text + question->text.begin - 3, 3}))
        letter = text[question->text.begin - 3];
    return vs_is(letter, VS_LOWER) ? letter : '\0';
}

/* What counts an answer: the numbers or letters, and how long they are with all around them. */
typedef struct counter {
    vs_str what;
    uint32_t length;
    bool letters, ad;
} counter;

/* A number, or a letter by itself, at *at: passes it. */
static bool pass_one(const char **at, const char *end, bool letters)
{
    const char *p = *at;
    if (letters)
        p += p < end && vs_is(*p, VS_LOWER) && (p + 1 == end || !vs_is(p[1], VS_LOWER | VS_UPPER | VS_DIGIT));
    else
        while (p < end && vs_is_digit(*p))
            p++;
    const bool passed = p > *at;
    *at = p;
    return passed;
}

uint32_t vs_ad_label(vs_str t, vs_str *what)
{
    static const vs_str between[] = {VS_ENTRY(", "), VS_ENTRY(" en "), VS_ENTRY(" t/m "), VS_ENTRY(" tot en met "),
        VS_ENTRY(" & "), VS_ENTRY("-"), VS_ENTRY("\xE2\x80\x93")};
    if (!vs_starts_with_nocase(t, VS_LIT("ad ")))
        return 0;
    const char *at = t.at + 3, *const end = t.at + t.len;
    if (vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("vraag ")))
        at += 6;
    else if (vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("vragen ")))
        at += 7;
    const char *const begin = at;
    const bool letters = at < end && !vs_is_digit(*at);
    if (!pass_one(&at, end, letters))
        return 0;
    for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
        const char *more = at + between[i].len;
        if (vs_starts_with(vs_str_of(at, end), between[i]) && pass_one(&more, end, letters)) {
            at = more;
            i = SIZE_MAX; /* from the first again */
        }
    }
    *what = vs_str_of(begin, at);
    if (at - t.at > VS_HEADING_MAX || (at < end && !strchr(".:) ", *at)))
        return 0;
    return (uint32_t)(vs_skip_spaces(at + (at < end), end) - t.at);
}

static bool read_counter(const vs_assembler *a, uint32_t block, counter *c)
{
    const vs_line_info *info = &a->parse->info.items[block];
    const vs_str t = vs_assembled_text(a, block);
    *c = (counter){.length = info->label_length};
    if (info->number_form != VS_NUMBER_NONE) {
        c->what = (vs_str){t.at + info->printed, (size_t)(info->printed_end - info->printed)};
        return info->number_form != VS_NUMBER_INLINE;
    }
    c->length = vs_ad_label(t, &c->what);
    c->ad = c->length && c->length < t.len;
    c->letters = c->ad && !vs_is_digit(*c->what.at);
    if (c->ad)
        return true;
    c->length = (uint32_t)vs_form_bullet(t);
    c->letters = c->length == 3 && vs_is(*t.at, VS_LOWER);
    c->what = (vs_str){t.at, 1};
    return c->letters;
}

/* How many questions from the k-th on it counts, one after the other, by their numbers or by their `places` in the
 * block; 0 where it counts others. *last gets the last number or letter. */
static uint32_t count_from(const vs_assembler *a, uint32_t k, const counter *c, bool places, uint32_t *last)
{
    uint32_t first = k;
    if (!c->letters) {
        vs_number_list list = vs_number_list_of(c->what);
        for (uint32_t number; vs_number_list_next(&list, &number); k++)
            if (k >= a->answered.count || (places ? k + 1 : number_of(a, k)) != (*last = number))
                return 0;
        return k - first;
    }
    const bool range = vs_find(c->what, VS_LIT(" t")) || vs_find(c->what, VS_LIT("-")) ||
                       vs_find(c->what, VS_LIT("\xE2\x80\x93")); /* an en dash */
    const char until = c->what.at[c->what.len - 1];
    for (size_t i = 0; i < c->what.len; i++) {
        if (i && (range || c->what.at[i - 1] != ' ' || (i + 1 < c->what.len && vs_is_word(c->what.at[i + 1]))))
            continue;
        if (k >= a->answered.count || letter_of(a, k) != c->what.at[i])
            return 0;
        k++;
    }
    while (range && k < a->answered.count && letter_of(a, k - 1) != until)
        k++;
    *last = (uint32_t)(unsigned char)until;
    return letter_of(a, k - 1) == until ? k - first : 0;
}

/* Behind the last question it counts on. */
static bool counts_on(const counter *c, uint32_t last)
{
    vs_number_list list = vs_number_list_of(c->what);
    uint32_t number = (uint32_t)(unsigned char)*c->what.at;
    return (c->letters || vs_number_list_next(&list, &number)) && number == last + 1;
}

/* The answers in open[first..count) are counted, all of them, and nothing goes on counting behind the last. */
static bool find_counted(const vs_assembler *a, uint32_t first, uint32_t count, starts *s)
{
    uint32_t last = 0, next = 0;
    bool places = false; /* "Ad 1" below the questions 8 and 9 */
    for (uint32_t i = first; i < count; i++) {
        counter c;
        const uint32_t block = a->open.items[i];
        if (!read_counter(a, block, &c))
            continue;
        if (next == a->answered.count) {
            if (counts_on(&c, last))
                return false; /* a list in the answer to all of them */
            continue;
        }
        uint32_t end = 0;
        places = next ? places : c.ad && !c.letters && *c.what.at == '1' && !count_from(a, 0, &c, false, &end);
        const uint32_t counted = count_from(a, next, &c, places, &end);
        if (!counted)
            continue;
        if (!s->count && i > first)
            return false;
        last = end;
        next += counted;
        s->open[s->count] = i;
        s->question[s->count] = a->answered.items[next - 1];
        s->together[s->count] = counted > 1;
        s->text[s->count++] = a->parse->blocks.block.items[block].begin + c.length;
    }
    return next == a->answered.count && s->count > 1;
}

/* ------------------------------------------------------------------------------------------------------- Told again */

/* Two and more of the questions are told again in open[first..count), in their order, and the first block does so. */
static bool find_told(const vs_assembler *a, uint32_t first, uint32_t count, starts *s)
{
    uint32_t next = 0;
    for (uint32_t i = first; i < count && s->count < QUESTIONS_MAX; i++) {
        const uint32_t block = a->open.items[i];
        if (a->parse->info.items[block].class != VS_CLASS_TEXT ||
            a->parse->blocks.block.items[block].role != VS_BLOCK_PARAGRAPH)
            continue;
        const vs_str t = vs_assembled_text(a, block);
        const uint32_t question = vs_repeated_question(a, t, a->answered.items, next, a->answered.count);
        if (question == VS_NONE) {
            if (i == first)
                return false;
            continue;
        }
        const uint32_t behind = vs_repeated_end(t, vs_question_text(a, a->answered.items[question]));
        s->open[s->count] = i;
        s->question[s->count] = a->answered.items[question];
        s->together[s->count] = false;
        s->text[s->count++] = behind ? a->parse->blocks.block.items[block].begin + behind : 0;
        next = question + 1;
    }
    return s->count > 1;
}

/* ------------------------------------------------------------------------------------------------------------ Build */

/* The blocks open[from..to) answer the k-th. Those questions before it that nothing tells again go with it. */
static bool build_one(vs_assembler *a, const starts *s, uint32_t k, const vs_block_list *open,
                      const vs_block_list *answered)
{
    uint32_t from = s->open[k];
    const uint32_t to = s->open[k + 1], block = open->items[from];
    a->open.count = a->answered.count = 0;
    a->text_begin = s->text[k];
    if (!s->text[k] || (a->parse->info.items[block].class == VS_CLASS_NUMBER && to > from + 1)) { /* it stands below */
        vs_set_place(a->parse, block, s->text[k] ? VERSLAG_PLACE_HEADING : VERSLAG_PLACE_QUESTION,
                     s->text[k] ? 0 : s->question[k]);
        a->text_begin = 0;
        from++;
    }
    for (uint32_t i = from; i < to; i++)
        if (!vs_block_list_push(&a->open, open->items[i]))
            return false;
    const uint32_t before = k ? s->question[k - 1] : VS_NONE;
    for (uint32_t i = 0; i < answered->count; i++) {
        const uint32_t q = answered->items[i];
        const bool between = q <= s->question[k] && (before == VS_NONE || q > before);
        if ((between || (k + 1 == s->count && q > s->question[k])) && !vs_block_list_push(&a->answered, q))
            return false;
    }
    a->matched_by = a->answered.count > 1 && !s->together[k] ? VS_MATCHED_BY_PLACE : NULL;
    const bool built = vs_build_answer(a, 0, a->open.count);
    a->heading_begin = a->heading_end = a->parse->blocks.block.items[open->items[to < open->count ? to : to - 1]].begin;
    return built;
}

bool vs_build_answers(vs_assembler *a, uint32_t first, uint32_t count)
{
    starts s = {.count = 0};
    bool several = a->answered.count > 1 && a->answered.count <= QUESTIONS_MAX && find_counted(a, first, count, &s);
    if (!several && a->answered.count > 1 && a->answered.count <= QUESTIONS_MAX) {
        s.count = 0;
        several = find_told(a, first, count, &s);
    }
    if (!several)
        return vs_build_answer(a, first, count);
    s.open[s.count] = count;
    const vs_block_list open = a->open, answered = a->answered;
    memset(&a->open, 0, sizeof a->open);
    memset(&a->answered, 0, sizeof a->answered);
    bool ok = true;
    for (uint32_t k = 0; k < s.count && ok; k++)
        ok = build_one(a, &s, k, &open, &answered);
    vs_vec_free(&a->open);
    vs_vec_free(&a->answered);
    a->open = open;
    a->answered = answered;
    return ok;
}

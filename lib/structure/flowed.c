/* flowed.c - texts whose line ends are lost altogether, so that the whole document is one paragraph. What still
 * shows where something begins: numbers that go on one by one, labels, the headings of fractions, question marks,
 * and who speaks. Each becomes a block of its own; what nothing shows stays in one piece. Works on the draft, as
 * split.c does. */
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "structure/front.h"
#include "language/sentence.h"
#include "structure/structure.h"
#include "vocabulary/forms.h"

enum {
    FLOWED_MIN = 600,   /* bytes: a shorter text can be one paragraph */
    FLOWED_SHARE = 80,  /* percent of the text in one block */
    HEADING_REACH = 200,
    SENTENCE_REACH = 300,
    GAP_MAX = 2,        /* sentences that do not ask between two that do, in one question */
    NUMBER_STEP = 3     /* questions are left out, but not many */
};

typedef enum { HEAD_NUMBER, HEAD_ANSWER, HEAD_FRACTION, HEAD_PART } head_kind;

/* Something that begins at `at`; the text behind it at `text`. */
typedef struct {
    uint32_t at, text;
    uint32_t number, last; /* of a question, or of the last of a group */
    uint8_t kind, form;    /* head_kind, vs_number_form */
    bool after_sentence, asks, letter, kept;
} head;

typedef struct {
    vs_parse *parse;
    const char *begin, *end; /* the block */
    VS_VEC(head) heads;
    VS_VEC(uint32_t) cuts;   /* offsets in the draft of the spaces that become line ends */
} flow;

/* ------------------------------------------------------------------------------------------- Where a heading ends */

/* A word with which a sentence begins and no name goes on. */
static bool opens_sentence(vs_str word)
{
    static const vs_str words[] = {
#define VS_SENTENCE_OPENING(word) VS_ENTRY(word),
#include "structure/flowed_words.def"
    };
    return vs_equal_any(word, VS_TEXTS(words));
}

/* A word before a number that belongs to the same label: "Antwoord 3", "op vragen 4, 5 en 6". */
static bool counts(vs_str word)
{
    static const vs_str words[] = {VS_ENTRY("Antwoord"), VS_ENTRY("Antwoorden"), VS_ENTRY("Reactie"), VS_ENTRY("vraag"),
                                   VS_ENTRY("vragen"),   VS_ENTRY("en"),         VS_ENTRY("t/m")};
    return vs_equal_any(word, VS_TEXTS(words)) ||
           (word.len > 1 && vs_is_digit(*word.at) && word.at[word.len - 1] == ',');
}

/* The end of the heading at `at`, of which the first `fixed` words are certain: before the first word that can only
 * open a sentence; else, unless that is asked for, before the last capital in front of the first small word that no
 * name has in it. NULL where there is none. */
static const char *heading_end(const char *at, uint32_t fixed, bool strict, const char *end)
{
    static const vs_str inside[] = {
#define VS_HEADING_WORD(word) VS_ENTRY(word),
#include "structure/flowed_words.def"
    };
    const char *last = NULL, *p = at;
    vs_str before = {at, 0};
    uint32_t words = 0;
    if (end - at > HEADING_REACH)
        end = at + HEADING_REACH;
    while (p < end) {
        while (p < end && *p == ' ')
            p++;
        const char *word = p;
        while (p < end && *p != ' ')
            p++;
        vs_str w = vs_str_of(word, p);
        if (!w.len)
            break;
        if (words++ < fixed) {
            before = w;
            continue;
        }
        if (vs_is_digit(*w.at) && counts(before)) {
            before = w;
            last = NULL;
            continue;
        }
        before = w;
        if (vs_starts_upper(w) || vs_is_digit(*w.at)) {
            if (opens_sentence(vs_trim((vs_str){w.at, w.len - (w.at[w.len - 1] == ',' || w.at[w.len - 1] == '.')})) ||
                vs_is_digit(*w.at))
                return word - 1;
            last = word;
            if (w.at[w.len - 1] == '.' || w.at[w.len - 1] == '?')
                break;
            continue;
        }
        bool known = !vs_starts_lower(w); /* "/", "(…)" */
        for (size_t i = 0; i < sizeof inside / sizeof *inside && !known; i++)
            known = vs_equal(w, inside[i]) || vs_ends_with(w, VS_LIT("-fractie"));
        if (!known)
            break;
    }
    return last && !strict ? last - 1 : NULL;
}

/* -------------------------------------------------------------------------------------------- What begins somewhere */

static bool push_head(flow *f, head h)
{
    head *slot = vs_vec_push(&f->heads);
    if (slot)
        *slot = h;
    return slot != NULL;
}

static uint32_t offset_of(const flow *f, const char *at) { return (uint32_t)(at - f->parse->blocks.text); }

static bool first_sentence_asks(const char *at, const char *end)
{
    vs_str sentence;
    return vs_sentence_next(&at, end - at > SENTENCE_REACH ? at + SENTENCE_REACH : end, &sentence) &&
           sentence.at[sentence.len - 1] == '?';
}

/* "Vraag:" behind a number, which has a line of its own where there are lines. */
static bool is_label(const char *at, const char *end) { return vs_starts_with(vs_str_of(at, end), VS_LIT("Vraag: ")); }

/* "Vraag 12", "4 en 5", "12.", "12)" at `at`, with what asks behind it. */
static bool find_number(const flow *f, const char *at, bool after_sentence, head *h)
{
    vs_str rest = vs_str_of(at, f->end - at > 80 ? at + 80 : f->end);
    vs_number_label label = vs_form_number(rest);
    if (label.form == VS_NUMBER_VRAAG && at - f->begin >= 3 && memcmp(at - 3, "Nr ", 3) == 0)
        return false; /* the head of a table: "Nr Vraag 1 Hoeveel …" */
    if ((label.form == VS_NUMBER_NONE || label.form == VS_NUMBER_INLINE) &&
        vs_is_digit(*at)) { /* bare, with text behind it */
        size_t n = 0;
        while (n < rest.len && n < 60 && !vs_is(rest.at[n], VS_UPPER) && !vs_is(rest.at[n], VS_MULTI))
            n++;
        if (n < 2 || at[n - 1] != ' ')
            return false;
        label = vs_form_number(vs_str_of(at, at + n - 1));
        if (label.form != VS_NUMBER_BARE || !label.alone)
            return false;
        label.length = (uint16_t)n;
    } else if (label.form == VS_NUMBER_NONE || label.alone) {
        return false;
    }
    const char *text = at + label.length;
    if (text >= f->end || !(vs_starts_upper(vs_str_of(text, f->end)) || vs_is(*text, VS_MULTI)))
        return false;
    vs_number_list list = vs_number_list_of(vs_str_of(at + label.printed, at + label.printed_end));
    *h = (head){.at = offset_of(f, at),
                .text = offset_of(f, text),
                .kind = HEAD_NUMBER,
                .form = (uint8_t)label.form,
                .after_sentence = after_sentence};
    for (uint32_t number, count = 0; count < VS_RANGE_MAX && vs_number_list_next(&list, &number); count++) {
        h->last = number > h->last ? number : h->last;
        if (!count)
            h->number = number;
    }
    h->letter = vs_is(at[label.printed_end - 1], VS_LOWER | VS_UPPER);
    h->asks = is_label(text, f->end) || first_sentence_asks(text, f->end);
    return h->number != 0;
}

static bool find_answer(const flow *f, const char *at, bool after_sentence, head *h)
{
    static const vs_str words[] = {VS_ENTRY("antwoord"), VS_ENTRY("reactie"), VS_ENTRY("beantwoording"),
                                   VS_ENTRY("mededeling")};
    size_t word = 0; /* most words with these capitals are something else */
    while (word < sizeof words / sizeof *words && !vs_starts_with_nocase(vs_str_of(at, f->end), words[word]))
        word++;
    if (word == sizeof words / sizeof *words)
        return false;
    const char *stop = heading_end(at, 1, false, f->end);
    const char *colon = memchr(at, ':', (size_t)(f->end - at > 120 ? 120 : f->end - at));
    if (colon && colon + 1 < f->end && (!stop || colon < stop))
        stop = colon + 1;
    if (!stop || *stop != ' ')
        return false;
    vs_answer_label label = vs_form_answer(vs_str_of(at, stop));
    if (!label.found || !label.alone || (!after_sentence && !label.numbers.len))
        return false;
    *h = (head){.at = offset_of(f, at), .text = offset_of(f, stop) + 1, .kind = HEAD_ANSWER};
    return true;
}

/* "II Antwoord", "I. Vragen": a roman number before a word that headings of parts begin with. */
static bool is_part_number(vs_str t)
{
    const char *word = t.len > 1 && strchr("IV .):", t.at[1]) ? memchr(t.at, ' ', t.len < 8 ? t.len : 8) : NULL;
    const vs_str rest = word ? vs_str_of(word + 1, t.at + t.len) : (vs_str){t.at, 0};
    return vs_starts_with(rest, VS_LIT("Vra")) || vs_starts_with(rest, VS_LIT("Ant")) ||
           vs_starts_with(rest, VS_LIT("Rea")) || vs_starts_with(rest, VS_LIT("Inb")) ||
           vs_starts_with(rest, VS_LIT("Opm")) || vs_starts_with(rest, VS_LIT("Bea"));
}

static bool find_heading(const flow *f, const char *at, head *h)
{
    vs_str rest = vs_str_of(at, f->end - at > HEADING_REACH ? at + HEADING_REACH : f->end);
    const bool fraction = vs_form_fraction_start(rest), roman = *at == 'I' && is_part_number(rest);
    const char *stop = fraction || roman ? heading_end(at, roman ? 2 : 3, true, f->end) : NULL;
    if (!stop)
        return false;
    vs_str heading = vs_str_of(at, stop);
    vs_part part = vs_form_part(heading);
    const bool is_part = part == VS_PART_QUESTIONS || part == VS_PART_ANSWERS;
    if (!is_part && (!fraction || !vs_fraction_heading_is(heading)))
        return false;
    *h = (head){.at = offset_of(f, at), .text = offset_of(f, stop) + 1, .kind = is_part ? HEAD_PART : HEAD_FRACTION};
    return true;
}

static bool find_heads(flow *f)
{
    for (const char *at = f->begin; at < f->end;) {
        const char *next;
        head h;
        bool found = false;
        const char c = *at;
        if (vs_is_digit(c) || (c >= 'A' && c <= 'V')) {
            const size_t tail = at - f->begin < 16 ? (size_t)(at - f->begin) : 16;
            const bool after_sentence = at == f->begin || vs_ends_sentence((vs_str){at - tail, tail}) ||
                                        (f->heads.count && f->heads.items[f->heads.count - 1].text == offset_of(f, at));
            switch (c) {
            case 'V': found = find_number(f, at, after_sentence, &h) || find_heading(f, at, &h); break;
            case 'I': case 'O': found = find_heading(f, at, &h); break;
            case 'A': case 'R': case 'M': found = find_answer(f, at, after_sentence, &h); break;
            case 'B': found = find_heading(f, at, &h) || find_answer(f, at, after_sentence, &h); break;
            default: found = vs_is_digit(c) && find_number(f, at, after_sentence, &h); break;
            }
        }
        if (found) {
            if (!push_head(f, h))
                return false;
            next = f->parse->blocks.text + h.text;
        } else if (!(next = memchr(at, ' ', (size_t)(f->end - at)))) {
            break;
        } else {
            next++;
        }
        at = next;
    }
    return true;
}

/* Keeps the numbers of one form that go on one by one; each fraction may begin again. Returns how many. */
static uint32_t keep_numbers(flow *f, vs_number_form form, bool mark)
{
    uint32_t last = 0, count = 0;
    for (uint32_t i = 0; i < f->heads.count; i++) {
        head *h = &f->heads.items[i];
        if (h->kind == HEAD_FRACTION || h->kind == HEAD_PART)
            last = h->kind == HEAD_PART ? 0 : last;
        if (h->kind != HEAD_NUMBER || h->form != form ||
            !(h->after_sentence || h->asks || (form == VS_NUMBER_VRAAG && last)))
            continue;
        const uint32_t step = last || form == VS_NUMBER_VRAAG ? NUMBER_STEP : 1;
        const bool goes_on = (h->number > last && h->number <= last + step) || (h->letter && h->number == last);
        const bool again = h->number == 1 && i > 0 &&
                           (f->heads.items[i - 1].kind == HEAD_FRACTION
                                ? h->asks
                                : f->heads.items[i - 1].kind == HEAD_ANSWER && f->heads.items[i - 1].text == h->at);
        if (!goes_on && !again)
            continue;
        last = h->last > last || again ? h->last : last;
        count++;
        if (mark)
            h->kept = true;
    }
    return count;
}

/* "Antwoord 1 Ja. 2 en 3 De collectie …": one heading over all the answers, with the first number behind it, where the
 * numbers begin again. The heading and the number become two heads. */
static bool split_answers_heading(flow *f)
{
    uint32_t heading = UINT32_MAX, asked = 0, again = 0;
    for (uint32_t i = 0; i < f->heads.count; i++) {
        const head *h = &f->heads.items[i];
        if (h->kind == HEAD_ANSWER && asked && heading != UINT32_MAX)
            return true;
        if (h->kind == HEAD_ANSWER && asked)
            heading = i;
        else if (h->kind == HEAD_NUMBER && heading == UINT32_MAX)
            asked = h->form == VS_NUMBER_BARE ? h->last : asked;
        else if (h->kind == HEAD_NUMBER && h->form == VS_NUMBER_BARE && h->after_sentence && h->number <= asked)
            again++;
    }
    if (!again)
        return true;
    const char *at = f->parse->blocks.text + f->heads.items[heading].at,
               *number = memchr(at, ' ', (size_t)(f->end - at));
    head first;
    if (!number || !vs_is_digit(number[1]) || !find_number(f, number + 1, true, &first) || first.form != VS_NUMBER_BARE)
        return true;
    if (!push_head(f, first))
        return false;
    head *heads = f->heads.items;
    memmove(heads + heading + 2, heads + heading + 1, (f->heads.count - heading - 2) * sizeof *heads);
    heads[heading + 1] = first;
    heads[heading].text = first.at;
    return true;
}

/* Which of the heads count. Returns how many. */
static uint32_t choose_heads(flow *f)
{
    static const vs_number_form forms[] = {VS_NUMBER_VRAAG, VS_NUMBER_DOT, VS_NUMBER_BARE, VS_NUMBER_PAREN};
    vs_number_form chosen = VS_NUMBER_NONE;
    uint32_t most = 1, kept = 0;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        uint32_t count = keep_numbers(f, forms[i], false);
        if (count > most && chosen != VS_NUMBER_VRAAG) {
            most = count;
            chosen = forms[i];
        }
    }
    if (chosen != VS_NUMBER_NONE)
        keep_numbers(f, chosen, true);
    bool begun = false;
    for (uint32_t i = 0; i < f->heads.count; i++) {
        head *h = &f->heads.items[i];
        if (h->kind != HEAD_NUMBER) /* "Antwoord van Minister …" before the first question is front matter */
            h->kept = h->kind != HEAD_ANSWER || begun;
        begun = begun || h->kept;
        kept += h->kept;
    }
    return kept;
}

/* ------------------------------------------------------------------------------------------------------------- Cuts */

/* The space before `at` becomes a line end. */
static bool cut(flow *f, const char *at)
{
    if (at <= f->begin || at >= f->end || at[-1] != ' ')
        return true;
    const uint32_t place = offset_of(f, at) - 1;
    if (f->cuts.count && f->cuts.items[f->cuts.count - 1] >= place)
        return true;
    uint32_t *slot = vs_vec_push(&f->cuts);
    if (slot)
        *slot = place;
    return slot != NULL;
}

/* "LIJST VAN VRAGEN EN ANTWOORDEN": the bytes of the words in capitals at `at`, the space behind them included; 0
 * for fewer than two. */
static size_t capitals(const char *at, const char *end)
{
    const char *p = at;
    uint32_t words = 0, letters = 0;
    while (p < end) {
        const char *word = p;
        while (p < end && *p != ' ' && !vs_is(*p, VS_LOWER | VS_DIGIT))
            letters += vs_is(*p++, VS_UPPER);
        if (p == word || (p < end && *p != ' ')) {
            p = word;
            break;
        }
        words++;
        p += p < end;
    }
    return words >= 2 && letters >= 12 ? (size_t)(p - at) : 0;
}

/* "31 293 Primair Onderwijs", "35 570 VIII Vaststelling …" at `at`: a dossier's number before its title. */
static bool is_dossier(const char *at, const char *end)
{
    static const char shape[] = "## ###";
    const char *p = at;
    for (const char *c = shape; *c; c++, p++)
        if (p == end || (*c == '#' ? !vs_is_digit(*p) : *p != ' '))
            return false;
    if (p < end && *p == '-')
        while (p < end && *p != ' ')
            p++;
    return p + 1 < end && *p == ' ' && vs_is(p[1], VS_UPPER);
}

/* The front matter: dossiers, the number and the title in capitals, and who signed. */
static bool cut_front(flow *f, const char *end)
{
    const char *number = NULL, *before = f->begin; /* the last "Nr." */
    uint32_t roles = 0;
    bool titled = false;
    for (const char *at = f->begin; at < end;) {
        const size_t title = !titled && vs_is(*at, VS_UPPER) ? capitals(at, end) : 0;
        const char *behind;
        bool here =
            title || (!titled && is_dossier(at, end) &&
                      (vs_is(*before, VS_UPPER | VS_DIGIT) || vs_starts_with(vs_str_of(before, end), VS_LIT("jaar"))));
        if (*at == 'D' && vs_front_role(vs_str_of(at, end), &behind) != VERSLAG_ROLE_UNKNOWN &&
            (roles || (at > f->begin + 2 && at[-2] == '.'))) {
            roles++;
            here = true;
        }
        if (title && number && before == number + 4 && !cut(f, number)) /* "Nr. 8 LIJST VAN VRAGEN" */
            return false;
        if (here && !cut(f, at))
            return false;
        if (title && !cut(f, at + title))
            return false;
        titled = titled || title;
        if (vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("nr. ")))
            number = at;
        before = at;
        at = title ? at + title : memchr(at, ' ', (size_t)(end - at));
        if (!at)
            break;
        at += !title;
    }
    return true;
}

/* Where a question ends and an answer without a label begins: behind the last sentence that asks, before somebody of
 * the government speaks or more is said than one question holds. */
static bool cut_silent_answer(flow *f, const char *at, const char *end)
{
    const char *behind = NULL;
    uint32_t gap = 0;
    for (vs_str s; gap <= GAP_MAX && vs_sentence_next(&at, end, &s);) {
        if (vs_sentence_asks(s)) {
            behind = s.at + s.len;
            gap = 0;
        } else if (behind && (++gap, vs_speaker_of(s) == VS_SPEAKER_RESPONDENT)) {
            break;
        }
    }
    return !behind || behind >= end || cut(f, vs_skip_spaces(behind, end));
}

/* A paragraph begins where, after a question, somebody else speaks, or the members are named again. In an answer,
 * `before_answer` another, what asks at its end is the next question. */
static bool cut_speakers(flow *f, const char *at, const char *end, bool answering, bool before_answer)
{
    const bool from_answer = answering;
    const char *asking = NULL;
    bool asked = false;
    for (vs_str s; vs_sentence_next(&at, end, &s);) {
        const bool asks = vs_sentence_asks(s);
        if (asked || answering) {
            const vs_speaker speaker = vs_speaker_of(s);
            if (speaker == VS_SPEAKER_FRACTION || (speaker == VS_SPEAKER_RESPONDENT && !answering)) {
                if (!cut(f, s.at))
                    return false;
                asked = false;
                answering = speaker == VS_SPEAKER_RESPONDENT;
            }
        }
        asked = asked || asks;
        asking = !asks ? NULL : asking ? asking : s.at;
    }
    return !from_answer || !before_answer || !asking || cut(f, asking);
}

static bool find_cuts(flow *f)
{
    const char *text = f->parse->blocks.text;
    uint32_t answers = 0, numbers = 0, kept = 0;
    for (uint32_t i = 0; i < f->heads.count; i++) { /* those that count move to the front */
        const head h = f->heads.items[i];
        if (!h.kept)
            continue;
        answers += h.kind == HEAD_ANSWER;
        numbers += h.kind == HEAD_NUMBER;
        f->heads.items[kept++] = h;
    }
    f->heads.count = kept;
    if (!cut_front(f, text + f->heads.items[0].at))
        return false;
    for (uint32_t i = 0; i < kept; i++) {
        const head *h = &f->heads.items[i], *next = i + 1 < kept ? h + 1 : NULL;
        const char *begin = text + h->text, *end = next ? text + next->at : f->end;
        if (!cut(f, text + h->at))
            return false;
        if (!(h->kind == HEAD_NUMBER && (h->form == VS_NUMBER_DOT || h->form == VS_NUMBER_PAREN)) && !cut(f, begin))
            return false;
        if (h->kind == HEAD_NUMBER && is_label(begin, end) && !cut(f, begin + 7))
            return false;
        bool ok = true;
        if (h->kind == HEAD_NUMBER && answers * 2 < numbers && !(next && next->kind == HEAD_ANSWER))
            ok = cut_silent_answer(f, begin, end);
        else if (!numbers)
            ok = cut_speakers(f, begin, end, h->kind == HEAD_ANSWER, next && next->kind == HEAD_ANSWER);
        if (!ok)
            return false;
    }
    return true;
}

bool vs_split_flowed(vs_parse *parse)
{
    vs_blocks *b = &parse->blocks;
    const vs_block *longest = NULL;
    for (uint32_t i = 0; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        if (block->role != VS_BLOCK_NOTE && !block->taken_out &&
            (!longest || block->end - block->begin > longest->end - longest->begin))
            longest = block;
    }
    if (!longest || longest->end - longest->begin < FLOWED_MIN ||
        (uint64_t)(longest->end - longest->begin) * 100 < (uint64_t)b->len * FLOWED_SHARE)
        return true;
    flow f = {.parse = parse, .begin = b->text + longest->begin, .end = b->text + longest->end};
    bool ok = find_heads(&f);
    ok = ok && split_answers_heading(&f);
    if (ok && choose_heads(&f) >= 2)
        ok = find_cuts(&f) && vs_cut_blocks(b, f.cuts.items, f.cuts.count) &&
             vs_diagnose(parse, VERSLAG_CODE_LINE_ENDS_LOST, 0, 0,
                         "the text has no line ends: paragraphs are cut at numbers, labels and headings (%u places)",
                         f.cuts.count);
    vs_vec_free(&f.heads);
    vs_vec_free(&f.cuts);
    return ok;
}

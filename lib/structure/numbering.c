/* numbering.c - which of the numbers at the start of blocks are question numbers.
 *
 * A list inside an answer is numbered too, and so is many a front page. The questions of a document are one rising
 * sequence in one form ("12." or "Vraag 12"), possibly starting again with each fraction. Of every form the heaviest
 * rising sequence is looked for, where a number weighs more when what follows it asks or is answered. */
#include "structure/structure.h"
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "vocabulary/forms.h"

typedef struct {
    uint32_t block, number, weight, previous;
    bool evident;  /* it asks, or an answer comes before the next number */
    bool answered;
    bool letter;   /* "12a" may follow 12, "1.2" 1.1; and "Vraag 7" a misprinted "Vraag 7", for it stands in no list */
} candidate;

typedef struct {
    uint64_t total;
    uint32_t candidate;
} best;

enum { WEIGHT_NUMBER = 2, WEIGHT_ASKS = 2, WEIGHT_ANSWERED = 4, WEIGHT_NEXT = 1 };

/* What follows the number is answered before the next number, or asks. */
static void weigh(vs_parse *parse, candidate *c, uint32_t next)
{
    c->weight = WEIGHT_NUMBER;
    const uint32_t end = next < c->block + 12 ? next : c->block + 12;
    for (uint32_t i = c->block; i < end; i++) {
        const vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer) {
            c->weight += WEIGHT_ASKS + WEIGHT_ANSWERED;
            c->evident = c->answered = true;
            return;
        }
        if (i > c->block && info->class >= VS_CLASS_PART_HEADING && info->class <= VS_CLASS_FRACTION_HEADING)
            break;
    }
    uint32_t text = c->block + 1;
    if (text + 1 < end && parse->blocks.block.items[text].end - parse->blocks.block.items[text].begin <= 8)
        text++; /* "Vraag:" under the number */
    if (vs_block_asks(parse, c->block) || (text < end && vs_block_asks(parse, text))) {
        c->weight += WEIGHT_ASKS;
        c->evident = true;
    }
}

/* The heaviest rising sequence of candidates [first, last): marks `previous` and returns its end. The tree is over
 * numbers up to `highest`; `answered`, behind it, has, by number, the best sequence that ends with it and its answer.
 * Both are emptied again by walking the same candidates. */
static best heaviest(candidate *all, uint32_t first, uint32_t last, best *tree, uint32_t highest)
{
    best *answered = tree + highest + 1;
    best end = {0, UINT32_MAX};
    for (uint32_t i = first; i < last; i++) {
        best before = {0, UINT32_MAX};
        for (uint32_t n = all[i].letter ? all[i].number : all[i].number - 1; n; n &= n - 1)
            if (tree[n].total > before.total)
                before = tree[n];
        /* The same number twice is a slip of the source where each has its answer. */
        if (all[i].answered && answered[all[i].number].total > before.total)
            before = answered[all[i].number];
        best mine = {before.total + all[i].weight, i};
        if (before.candidate != UINT32_MAX && all[before.candidate].number + 1 == all[i].number)
            mine.total += WEIGHT_NEXT;
        all[i].previous = before.candidate;
        for (uint32_t n = all[i].number; n <= highest; n += n & (~n + 1))
            if (mine.total > tree[n].total)
                tree[n] = mine;
        if (all[i].answered && mine.total > answered[all[i].number].total)
            answered[all[i].number] = mine;
        if (mine.total > end.total)
            end = mine;
    }
    for (uint32_t i = first; i < last; i++) {
        answered[all[i].number] = (best){0, UINT32_MAX};
        for (uint32_t n = all[i].number; n <= highest; n += n & (~n + 1))
            tree[n] = (best){0, UINT32_MAX};
    }
    return end;
}

typedef struct {
    uint64_t total;
    uint32_t count, evident, answered;
    bool restarts; /* each fraction counts from the start */
} sequence;

static void count_chain(const candidate *all, best end, sequence *s)
{
    s->total += end.total;
    for (uint32_t i = end.candidate; i != UINT32_MAX; i = all[i].previous) {
        s->count++;
        s->evident += all[i].evident;
        s->answered += all[i].answered;
    }
}

typedef enum { MARK_NONE, MARK_QUESTIONS, MARK_ANSWERS } marking;

/* Calls heaviest() once for the range, or once for every fraction in it, and marks the members. */
static sequence run(vs_parse *parse, candidate *all, uint32_t count, best *tree, uint32_t highest, bool restarts,
                    marking mark)
{
    sequence s = {.restarts = restarts};
    for (uint32_t first = 0; first < count;) {
        uint32_t last = first + 1;
        if (restarts) {
            for (; last < count; last++) {
                bool heading = false;
                for (uint32_t i = all[last - 1].block + 1; i < all[last].block && !heading; i++)
                    heading = parse->info.items[i].class == VS_CLASS_FRACTION_HEADING;
                if (heading)
                    break;
            }
        } else {
            last = count;
        }
        best end = heaviest(all, first, last, tree, highest);
        count_chain(all, end, &s);
        for (uint32_t i = end.candidate; mark != MARK_NONE && i != UINT32_MAX; i = all[i].previous) {
            vs_line_info *info = &parse->info.items[all[i].block];
            *(mark == MARK_QUESTIONS ? &info->is_question : &info->is_answer_label) = true;
        }
        first = last;
    }
    return s;
}

/* "12a", "1.2" */
static bool has_sub(const vs_parse *parse, uint32_t block)
{
    const vs_line_info *info = &parse->info.items[block];
    const char *const text = parse->blocks.text + parse->blocks.block.items[block].begin;
    return vs_number_sub(vs_str_of(text + info->printed, text + info->printed_end)) > 0;
}

/* A number alone with another right below it, or the heading of a part: a page of the document that the question is
 * about, out of the last columns of a table. */
static bool is_column(const vs_parse *parse, uint32_t block)
{
    const vs_line_info *info = &parse->info.items[block];
    if (info->class != VS_CLASS_NUMBER || info->number_form != VS_NUMBER_BARE || block + 1 >= parse->info.count)
        return false;
    const vs_line_info *next = info + 1;
    return (next->class == VS_CLASS_NUMBER && next->number_form == VS_NUMBER_BARE) ||
           next->class == VS_CLASS_ANSWERS_HEADING;
}

static bool is_candidate(vs_parse *parse, uint32_t block, vs_number_form form)
{
    const vs_line_info *info = &parse->info.items[block];
    if (info->class == VS_CLASS_TOPIC_HEADING &&
        (form == VS_NUMBER_DOT || form == VS_NUMBER_PAREN || form == VS_NUMBER_INLINE || form == VS_NUMBER_SUB) &&
        !(info->number_form == form && vs_block_asks(parse, block)))
        return false; /* "2. Voeding van het fonds"; but "3. Deze leden vragen een overzicht" has lost its full stop */
    return info->number_form == form && info->class != VS_CLASS_NOTE && info->class != VS_CLASS_FRACTION_HEADING;
}

/* "De leden vragen: 1. hoeveel ponten er varen; 2. wie ze betaalt.": the items go on with the sentence before them.
 * `led` is the last block that does. */
static bool is_led_in(const vs_parse *parse, uint32_t block, uint32_t *led)
{
    const vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[block]);
    const size_t label = parse->info.items[block].label_length;
    if (!block || parse->info.items[block].class != VS_CLASS_TEXT || label >= t.len || !vs_is(t.at[label], VS_LOWER) ||
        t.at[t.len - 1] == '?')
        return false;
    const vs_str before = vs_block_text(&parse->blocks, &parse->blocks.block.items[block - 1]);
    if (*led != block - 1 && (!before.len || before.at[before.len - 1] != ':'))
        return false;
    *led = block;
    return true;
}

/* "Vastgesteld 4 juni 1993", "Vragen van het lid X … (ingezonden 3 mei 2010)": numbers before it belong to the
 * front. */
static bool is_front(vs_str t)
{
    if (vs_starts_with(t, VS_LIT("Vragen van ")))
        return vs_find_nocase(t, VS_LIT("(ingezonden ")) != NULL;
    return (t.len < 60 && (vs_starts_with(t, VS_LIT("Vastgesteld")) || vs_starts_with(t, VS_LIT("Ontvangen ")))) ||
           (t.len < 160 && vs_find(t, VS_LIT(" Vastgesteld ")) != NULL); /* a title and its date in one */
}

/* The first block among which questions can stand: behind the first heading of a part or fraction. */
static uint32_t body_begin(const vs_parse *parse)
{
    uint32_t front = 0;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        uint8_t class = parse->info.items[i].class;
        if (class == VS_CLASS_FRACTION_HEADING || (class == VS_CLASS_PART_HEADING && i > 0))
            return i + 1;
        if (i < 60 && is_front(vs_block_text(&parse->blocks, &parse->blocks.block.items[i])))
            front = i + 1;
    }
    return front;
}

/* The questions that start at `first` end before the agenda, or the part with their answers. */
static uint32_t questions_end(const vs_parse *parse, uint32_t first)
{
    while (first < parse->info.count && parse->info.items[first].class != VS_CLASS_AGENDA_HEADING &&
           parse->info.items[first].class != VS_CLASS_ANSWERS_HEADING)
        first++;
    return first;
}

/* The answers that start at `first` end before the notes, the agenda, or the next letter with questions. */
static uint32_t answers_end(const vs_parse *parse, uint32_t first)
{
    for (; first < parse->info.count; first++) {
        const uint8_t class = parse->info.items[first].class;
        if (class == VS_CLASS_AGENDA_HEADING || class == VS_CLASS_NOTE || class == VS_CLASS_ANSWERS_HEADING)
            break;
        if (class == VS_CLASS_PART_HEADING &&
            vs_form_part(vs_block_text(&parse->blocks, &parse->blocks.block.items[first])) == VS_PART_QUESTIONS)
            break;
    }
    return first;
}

/* "1 en 2 Ja." / "3 Nee.": the candidates have the numbers of all questions, one after the other. */
static bool covers_questions(const vs_parse *parse, const candidate *all, uint32_t count)
{
    uint32_t next = 1, highest = 0;
    for (uint32_t i = 0; i < all[0].block; i++)
        if (parse->info.items[i].is_question)
            highest = vs_last_number(parse, i);
    for (uint32_t i = 0; i < count; i++) {
        if (all[i].number != next)
            return false;
        next = vs_last_number(parse, all[i].block) + 1;
    }
    return next == highest + 1;
}

/* Finds the heaviest sequence of any form among the blocks [begin, end) and marks its members: as questions, or as
 * labels of answers. Its form goes to *chosen; with VS_NUMBER_NONE there is no sequence. */
static bool number_range(vs_parse *parse, uint32_t begin, uint32_t end, bool answers, vs_number_form *chosen)
{
    *chosen = VS_NUMBER_NONE;
    candidate *all = vs_alloc((end - begin + 1) * sizeof *all);
    uint32_t highest = 0; /* seldom near the limit: most documents need a small tree */
    for (uint32_t i = begin; i < end; i++)
        if (parse->info.items[i].number_form != VS_NUMBER_NONE && parse->info.items[i].number > highest)
            highest = parse->info.items[i].number;
    best *tree = vs_alloc(2 * ((size_t)highest + 1) * sizeof *tree); /* and `answered` behind it */
    if (!all || !tree) {
        vs_release(all);
        vs_release(tree);
        return false;
    }
    for (size_t n = 0; n < 2 * ((size_t)highest + 1); n++)
        tree[n] = (best){0, UINT32_MAX};
    sequence heaviest_sequence = {0};
    static const vs_number_form forms[] = {VS_NUMBER_VRAAG, VS_NUMBER_BARE,    VS_NUMBER_DOT,   VS_NUMBER_PAREN,
                                           VS_NUMBER_SUB,   VS_NUMBER_BRACKET, VS_NUMBER_INLINE};
    for (size_t f = 0; f <= sizeof forms / sizeof *forms; f++) {
        /* The last round marks the members of the form that was chosen. */
        bool mark = f == sizeof forms / sizeof *forms;
        if (mark && *chosen == VS_NUMBER_NONE)
            break;
        vs_number_form form = mark ? *chosen : forms[f];
        uint32_t count = 0, led = UINT32_MAX;
        for (uint32_t i = begin; i < end; i++)
            if (is_candidate(parse, i, form) && !is_led_in(parse, i, &led) && (answers || !is_column(parse, i)))
                all[count++] = (candidate){.block = i,
                                           .number = parse->info.items[i].number,
                                           .previous = UINT32_MAX,
                                           .letter = form == VS_NUMBER_VRAAG || has_sub(parse, i)};
        if (!count)
            continue;
        for (uint32_t i = 0; i < count; i++)
            weigh(parse, &all[i], i + 1 < count ? all[i + 1].block : end);
        if (mark) {
            run(parse, all, count, tree, highest, heaviest_sequence.restarts, answers ? MARK_ANSWERS : MARK_QUESTIONS);
            break;
        }
        sequence whole = run(parse, all, count, tree, highest, false, MARK_NONE),
                 parts = run(parse, all, count, tree, highest, true, MARK_NONE);
        sequence s = parts.total > whole.total + whole.total / 4 ? parts : whole;
        bool enough = s.count >= 2 || s.answered || (s.count && (form == VS_NUMBER_VRAAG || answers));
        if (form == VS_NUMBER_INLINE && !(answers && covers_questions(parse, all, count))) /* amounts look the same */
            enough = (s.count >= 3 && (answers || s.evident * 3 >= s.count * 2)) || (s.count == 2 && s.answered == 2);
        if (enough && (answers || form == VS_NUMBER_VRAAG || s.evident * 2 >= s.count) &&
            s.total > heaviest_sequence.total) {
            heaviest_sequence = s;
            *chosen = form;
        }
    }
    vs_release(all);
    vs_release(tree);
    return true;
}

/* Letters without a heading: what is addressed to a minister asks, what is then addressed to the chair answers. The
 * heading "BIJLAGE 2" before an address goes with it. */
static void find_letters(vs_parse *parse)
{
    uint32_t asked = UINT32_MAX;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_ANSWERS_HEADING || info->class == VS_CLASS_ANSWER_HEADING ||
            info->class == VS_CLASS_FRACTION_HEADING)
            return;
        if (info->class != VS_CLASS_LETTER_LINE)
            continue;
        vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
        const bool annex = i > 0 && parse->info.items[i - 1].class == VS_CLASS_TOPIC_HEADING;
        if (vs_starts_with_nocase(t, VS_LIT("aan de minister")) ||
            vs_starts_with_nocase(t, VS_LIT("aan de staatssecretaris"))) {
            asked = annex ? i - 1 : i;
        } else if (asked != UINT32_MAX && vs_starts_with_nocase(t, VS_LIT("aan de voorzitter"))) {
            parse->info.items[asked].class = VS_CLASS_PART_HEADING;
            parse->info.items[annex ? i - 1 : i].class = VS_CLASS_ANSWERS_HEADING;
            return;
        }
    }
}

/* The headings of fractions behind the only heading over answers are those before it again, or there are none where
 * two or more stand before it: it is over all the answers. */
static bool is_over_fractions(const vs_parse *parse, uint32_t heading)
{
    uint32_t before = 0, behind = 0, first = UINT32_MAX;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        if (parse->info.items[i].class != VS_CLASS_FRACTION_HEADING)
            continue;
        if (i < heading)
            before++;
        else
            behind++;
        if (i > heading && first == UINT32_MAX)
            first = i;
    }
    if (!behind)
        return before >= 2;
    const vs_str again = vs_block_text(&parse->blocks, &parse->blocks.block.items[first]);
    for (uint32_t i = 0; i < heading; i++)
        if (parse->info.items[i].class == VS_CLASS_FRACTION_HEADING &&
            vs_equal(again, vs_block_text(&parse->blocks, &parse->blocks.block.items[i])))
            return true;
    return false;
}

/* Without headings of fractions: two and more speak before the heading, and who answers turns to as many behind it. */
static bool is_over_speakers(vs_parse *parse, uint32_t heading)
{
    uint32_t before = 0, behind = 0;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        const vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_FRACTION_HEADING)
            return false;
        if (info->class == VS_CLASS_TEXT &&
            vs_fractions_named(vs_block_text(&parse->blocks, &parse->blocks.block.items[i]), 0, &(uint32_t){0}, 1) &&
            vs_block_speaks_for_fraction(parse, i))
            ++*(i < heading ? &before : &behind);
    }
    return before >= 2 && behind >= 2;
}

/* "Antwoord van minister X (Justitie). (Ontvangen 2 maart 2006)" behind the written questions, not before them: until
 * about 2008 it stood there, over all the answers. */
static bool find_received(vs_parse *parse)
{
    bool asked = false;
    for (uint32_t i = body_begin(parse); i < parse->info.count; i++) {
        const vs_line_info *info = &parse->info.items[i];
        const bool numbered = info->number_form != VS_NUMBER_NONE;
        const vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
        const bool answers =
            asked && (vs_starts_with(t, VS_LIT("Antwoord van ")) || vs_starts_with(t, VS_LIT("Antwoorden van ")));
        uint32_t next = i + 1; /* "(Ontvangen 2 maart 2006)" can have a line of its own */
        if (answers && next < parse->info.count && !vs_find_nocase(t, VS_LIT("(ontvangen ")))
            next += vs_starts_with_nocase(vs_block_text(&parse->blocks, &parse->blocks.block.items[next]),
                                          VS_LIT("(ontvangen "))
                        ? 1u
                        : parse->info.count;
        if (answers && info->class != VS_CLASS_NOTE && next < parse->info.count &&
            parse->info.items[next].number == 1) {
            parse->info.items[i].class = VS_CLASS_ANSWERS_HEADING;
            if (next > i + 1)
                parse->info.items[i + 1].class = VS_CLASS_LETTER_LINE;
            if (parse->info.items[i - 1].class == VS_CLASS_ANSWER_HEADING) /* "Antwoord" over it */
                parse->info.items[i - 1].class = VS_CLASS_TOPIC_HEADING;
            return true;
        }
        asked = asked || numbered;
    }
    return false;
}

/* What may be the number of a question or answer. */
static bool counts(const vs_line_info *info)
{
    return info->number_form != VS_NUMBER_NONE && info->number_form != VS_NUMBER_INLINE;
}

/* "ANTWOORDEN" over all the answers, in a report whose questions come first: the only such heading, with numbers or
 * fractions that start again behind it. It opens a part. */
static void find_answers_part(vs_parse *parse)
{
    uint32_t heading = UINT32_MAX, highest = 0, chapters = 0;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_ANSWERS_HEADING)
            return;
        if (info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer) {
            if (heading != UINT32_MAX || info->inline_answer)
                return;
            heading = i;
        } else if (heading == UINT32_MAX && counts(info)) {
            highest = info->number > highest ? info->number : highest;
            chapters += info->number_form == VS_NUMBER_SUB;
        }
    }
    if (heading == UINT32_MAX)
        return;
    uint32_t again = 0;
    for (uint32_t i = heading; i < parse->info.count; i++)
        again += counts(&parse->info.items[i]) && parse->info.items[i].number <= highest;
    const bool numbered =
        vs_form_answer(vs_block_text(&parse->blocks, &parse->blocks.block.items[heading])).numbers.len > 0;
    if (((highest >= 2 || chapters >= 2) && again >= 2) ||
        (!numbered && (is_over_fractions(parse, heading) || is_over_speakers(parse, heading))))
        parse->info.items[heading].class = VS_CLASS_ANSWERS_HEADING;
}

static bool read_parties(vs_parse *parse, uint32_t heading, vs_party_list *parties)
{
    parties->count = 0;
    return vs_fraction_heading_parties(vs_block_text(&parse->blocks, &parse->blocks.block.items[heading]), 0,
                                       &parse->doc->arena, parties);
}

static bool same_parties(const vs_party_list *a, const vs_party_list *b)
{
    bool same = a->count && a->count == b->count;
    for (uint32_t i = 0; same && i < a->count; i++)
        same = strcmp(a->items[i].name, b->items[i].name) == 0;
    return same;
}

enum { HEADINGS = 60 }; /* a real report has no more fractions; keeps the work linear */

/* The last heading before `part` that is of the same fractions as `heading`; VS_NONE for none. */
static bool find_fraction_before(vs_parse *parse, uint32_t part, uint32_t heading, uint32_t *found)
{
    vs_party_list own = {0}, others = {0};
    bool ok = read_parties(parse, heading, &own);
    *found = VS_NONE;
    for (uint32_t i = part, looked = 0; i-- > 0 && ok && looked < HEADINGS && *found == VS_NONE;) {
        if (parse->info.items[i].class != VS_CLASS_FRACTION_HEADING)
            continue;
        looked++;
        ok = read_parties(parse, i, &others);
        if (ok && same_parties(&own, &others))
            *found = i;
    }
    vs_vec_free(&own);
    vs_vec_free(&others);
    return ok;
}

/* "Antwoorden VVD" behind the questions of the SP: all answers follow, though no heading of a part says so. */
static bool find_answers_by_fraction(vs_parse *parse)
{
    uint32_t last = VS_NONE;
    for (uint32_t i = 0; i < parse->info.count; i++) {
        vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_ANSWERS_HEADING || info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer)
            return true;
        if (info->class == VS_CLASS_FRACTION_HEADING)
            last = i;
        if (info->class != VS_CLASS_TOPIC_HEADING || last == VS_NONE ||
            !vs_fraction_heading_over(vs_block_text(&parse->blocks, &parse->blocks.block.items[i])))
            continue;
        uint32_t before;
        if (!find_fraction_before(parse, i, i, &before))
            return false;
        if (before != VS_NONE && before != last)
            info->class = VS_CLASS_ANSWERS_HEADING;
        return true;
    }
    return true;
}

/* "Antwoorden op de vragen van de leden van de VVD-fractie" in the part with the answers opens that of a fraction
 * there, as its heading does above. */
static bool find_fractions_answered(vs_parse *parse)
{
    uint32_t part = VS_NONE, found = 0;
    for (uint32_t i = 0; i < parse->info.count && found < HEADINGS; i++) {
        vs_line_info *info = &parse->info.items[i];
        if (info->class == VS_CLASS_ANSWERS_HEADING || info->class == VS_CLASS_PART_HEADING)
            part = info->class == VS_CLASS_ANSWERS_HEADING ? i : VS_NONE;
        if (part == VS_NONE || info->class != VS_CLASS_TOPIC_HEADING)
            continue;
        const vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
        if (!vs_fraction_heading_over(t))
            continue;
        found++;
        uint32_t before;
        if (!find_fraction_before(parse, part, i, &before))
            return false;
        if (before != VS_NONE)
            info->class = VS_CLASS_FRACTION_HEADING;
    }
    return true;
}

/* The front matter ends at the first heading of a part or fraction, or at the first question; in a document that has
 * neither, at the first paragraph that asks or speaks for a fraction, with the headings before it. */
static uint32_t find_front_end(vs_parse *parse)
{
    enum { SEVERAL_ASK = 2 }; /* without a number, before the first that has one */
    uint32_t end = 0, asking = 0;
    for (; end < parse->info.count; end++) {
        const vs_line_info *info = &parse->info.items[end];
        if (info->class == VS_CLASS_PART_HEADING || info->class == VS_CLASS_FRACTION_HEADING)
            return end;
        if (info->class == VS_CLASS_NOTE || info->is_question)
            break;
    }
    const bool question = end < parse->info.count && parse->info.items[end].is_question;
    for (uint32_t i = 2; question && i < end && asking < SEVERAL_ASK; i++)
        asking += parse->info.items[i].class == VS_CLASS_TEXT && vs_block_speaks_for_fraction(parse, i) &&
                  vs_block_asks(parse, i);
    if (question && asking < SEVERAL_ASK)
        return end;
    uint32_t first = 2;
    while (first < end && !(parse->info.items[first].class == VS_CLASS_TEXT &&
                            (vs_block_asks(parse, first) || vs_block_speaks_for_fraction(parse, first))))
        first++;
    if (first >= end)
        return end;
    while (first > 2 && parse->info.items[first - 1].class == VS_CLASS_TOPIC_HEADING &&
           parse->info.items[first - 1].number_form != VS_NUMBER_NONE)
        first--;
    return first;
}

bool vs_number_questions(vs_parse *parse)
{
    vs_number_form form;
    find_letters(parse);
    if (!find_received(parse))
        find_answers_part(parse);
    if (!find_answers_by_fraction(parse) || !find_fractions_answered(parse))
        return false;
    vs_typography_read(parse);
    uint32_t rounds = 0; /* of letters: a real report has two or three */
    for (uint32_t begin = body_begin(parse), end; begin < parse->info.count && rounds < 20; begin = end + 1, rounds++) {
        end = questions_end(parse, begin);
        if (!number_range(parse, begin, end, false, &form))
            return false;
        parse->numbered = parse->numbered || form != VS_NUMBER_NONE;
        if (form != VS_NUMBER_NONE && !vs_mark_echoes(parse, begin, end))
            return false;
        if (end == parse->info.count || parse->info.items[end].class != VS_CLASS_ANSWERS_HEADING)
            break;
        /* The answers of a part of their own are numbered as the questions are. */
        begin = end + 1;
        end = answers_end(parse, begin);
        if (parse->numbered && !number_range(parse, begin, end, true, &form))
            return false;
        if (end == parse->info.count || parse->info.items[end].class == VS_CLASS_AGENDA_HEADING ||
            parse->info.items[end].class == VS_CLASS_NOTE)
            break;
        if (parse->info.items[end].class == VS_CLASS_ANSWERS_HEADING)
            end--; /* a second part with answers: to no questions between them */
    }
    vs_question_tables(parse);
    parse->front_end = find_front_end(parse);
    return true;
}

/* classify.c - what each block shows by its own words and form. Nothing here looks at the blocks around it. */
#include "structure/structure.h"
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "language/phrase.h"
#include "language/sentence.h"
#include "vocabulary/forms.h"

/* A word without letters: "87%", "1.163", "2024". */
static bool is_number(const char *at, const char *end)
{
    uint32_t digits = 0;
    for (; at < end; at++) {
        if (vs_is(*at, VS_LOWER | VS_UPPER))
            return false;
        digits += vs_is_digit(*at);
    }
    return digits != 0;
}

/* ... that is more than digits: not a year, and no group of a longer number such as "36 200". */
static bool is_amount(const char *at, const char *end)
{
    bool only_digits = true;
    for (const char *p = at; p < end; p++)
        only_digits = only_digits && vs_is_digit(*p);
    return !only_digits && is_number(at, end);
}

/* "2.1", "3.2.1": the number of a section, alone. */
static bool is_section(const char *at, const char *end)
{
    for (uint32_t digits = 0; at < end; at++)
        if ((digits = *at == '.' ? 0 : digits + 1) > 2 || (*at != '.' && !vs_is_digit(*at)))
            return false;
    return true;
}

bool vs_is_figures(vs_str t)
{
    const char *end = t.at + t.len, *last = end, *before = end, *gap = end; /* the last two words, and where one ends */
    uint32_t words = 0, numbers = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (vs_is_space(t.at[i])) {
            gap = i && !vs_is_space(t.at[i - 1]) ? t.at + i : gap;
            continue;
        }
        if (i && !vs_is_space(t.at[i - 1]))
            continue;
        words++;
        numbers += vs_is_digit(t.at[i]);
        before = last;
        last = t.at + i;
    }
    if (words > 2 && numbers * 2 > words)
        return true;
    return is_amount(last, end) && (words == 1 ? !is_section(last, end) : is_number(before, gap));
}

/* A short line that is no sentence and no list item: "Zuivelmarkt". */
static bool is_topic(vs_str t, const vs_block *block)
{
    if (t.len > 120 || block->role == VS_BLOCK_TABLE_ROW || block->role == VS_BLOCK_LIST_ITEM)
        return false;
    if (!vs_starts_upper(t) && !vs_is_digit(t.at[0]) && t.at[0] != '\xC2')
        return false;
    if (strchr("TFG", *t.at) && vs_phrase("tabel|figuur|grafiek #", t)) /* it stands over what an answer shows */
        return false;
    const char last = t.at[t.len - 1];
    return !vs_ends_sentence(t) && last != '.' && last != ',' && last != ';' && last != ':' &&
           !memchr(t.at, '\t', t.len) && !vs_ends_open(t) && !vs_is_figures(t);
}

static uint8_t heading_class(vs_str t, const vs_block *block)
{
    switch (vs_form_part(t)) {
    case VS_PART_QUESTIONS: return VS_CLASS_PART_HEADING;
    case VS_PART_ANSWERS: return VS_CLASS_ANSWERS_HEADING;
    case VS_PART_AGENDA: return VS_CLASS_AGENDA_HEADING;
    case VS_PART_OTHER: /* "I Vragen en opmerkingen van de leden van de VVD-fractie": fractions are counted, too */
        return vs_fraction_heading_is(t) ? VS_CLASS_FRACTION_HEADING : VS_CLASS_PART_HEADING;
    case VS_PART_NONE: break;
    }
    if (vs_fraction_heading_is(t))
        return VS_CLASS_FRACTION_HEADING;
    if (block->role == VS_BLOCK_HEADING || is_topic(t, block))
        return VS_CLASS_TOPIC_HEADING;
    return VS_CLASS_TEXT;
}

/* `asked`: a question was labelled "V:" or "V1.". */
static void classify(vs_line_info *info, vs_str t, const vs_block *block, bool asked)
{
    vs_answer_label answer = vs_form_answer(t);
    if (answer.found && !asked && *t.at == 'A' && !vs_is(t.at[1], VS_LOWER | VS_UPPER)) /* "A:" of a list; a motorway */
        answer.found = false;
    if (answer.found && answer.alone) {
        info->class = VS_CLASS_ANSWER_HEADING;
        return;
    }
    if (answer.found)
        info->inline_answer = answer.length;
    vs_number_label number = {.form = VS_NUMBER_NONE};
    if (!answer.found || !vs_is_digit(*t.at)) /* "1. Antwoord: Ja." */
        number = vs_form_number(t);
    if (number.form != VS_NUMBER_NONE) {
        info->number_form = (uint8_t)number.form;
        info->label_length = number.length;
        info->printed = number.printed;
        info->printed_end = number.printed_end;
        info->number = number.number;
        if (number.alone) {
            info->class = VS_CLASS_NUMBER;
            return;
        }
    }
    if (t.len <= VS_HEADING_MAX)
        info->class = heading_class(t, block);
    if (t.len <= 2 * VS_HEADING_MAX && (info->class == VS_CLASS_TEXT || info->class == VS_CLASS_TOPIC_HEADING) &&
        vs_form_letter_line(t))
        info->class = VS_CLASS_LETTER_LINE;
}

bool vs_classify(vs_parse *parse)
{
    const vs_blocks *b = &parse->blocks;
    if (!vs_vec_reserve(&parse->info, b->block.count + 1))
        return false;
    bool asked = false;
    for (uint32_t i = 0; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        const vs_str t = vs_block_text(b, block);
        vs_line_info *info = vs_vec_add(&parse->info);
        asked = asked ||
                (t.len > 2 && *t.at == 'V' &&
                 (t.at[1] == ':' || vs_is_digit(t.at[1]) || (!vs_is_word(t.at[1]) && vs_is_digit(t.at[2]))));
        if (block->role == VS_BLOCK_NOTE)
            info->class = VS_CLASS_NOTE;
        else
            classify(info, t, block, asked);
    }
    return true;
}

/* ------------------------------------------------------------------------------------ What is found out when needed */

static vs_str text_of(const vs_parse *parse, uint32_t block)
{
    return vs_block_text(&parse->blocks, &parse->blocks.block.items[block]);
}

/* vs_line_info.speech: bit 0 known and bit 1 the answer of asks, bit 2 known and bits 3 and 4 the speaker. */
bool vs_block_asks(vs_parse *parse, uint32_t block)
{
    vs_line_info *info = &parse->info.items[block];
    vs_str t = text_of(parse, block);
    if (info->number_form != VS_NUMBER_NONE && info->label_length < t.len) /* "1) Kunt u" */
        t = (vs_str){t.at + info->label_length, t.len - info->label_length};
    if (info->face == VS_FACE_ANSWERS)
        return false;
    if (!(info->speech & 1))
        info->speech |= vs_text_asks(t) ? 3u : 1u;
    return info->speech & 2;
}

static vs_speaker speaker(vs_parse *parse, uint32_t block)
{
    vs_line_info *info = &parse->info.items[block];
    if (info->face)
        return info->face == VS_FACE_ASKS ? VS_SPEAKER_FRACTION : VS_SPEAKER_RESPONDENT;
    if (!(info->speech & 4))
        info->speech |= (uint8_t)(4u | (unsigned)vs_speaker_of(text_of(parse, block)) << 3);
    return (vs_speaker)(info->speech >> 3 & 3);
}

bool vs_block_speaks_for_fraction(vs_parse *parse, uint32_t block)
{
    return speaker(parse, block) == VS_SPEAKER_FRACTION;
}
bool vs_block_speaks_for_respondent(vs_parse *parse, uint32_t block)
{
    return speaker(parse, block) == VS_SPEAKER_RESPONDENT;
}

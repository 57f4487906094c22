/* layout.c - how a document is laid out: whether its answers follow their questions, whether they have headings, which
 * numbers these name, and where a fraction's part ends. */
#include "structure/assemble.h"
#include "language/fraction_heading.h"
#include "language/phrase.h"
#include "vocabulary/forms.h"

uint32_t vs_section_end(const vs_assembler *a, uint32_t block)
{
    for (block++; block < a->parse->info.count; block++) {
        const uint8_t class = a->parse->info.items[block].class;
        if ((class >= VS_CLASS_PART_HEADING && class <= VS_CLASS_FRACTION_HEADING) || class == VS_CLASS_NOTE)
            break;
    }
    return block;
}

void vs_set_numbered(vs_assembler *a, bool numbered)
{
    a->numbered = numbered;
    a->spoken = a->section_spoken && !numbered;
}

bool vs_open_layout(vs_assembler *a, uint32_t block)
{
    vs_parse *parse = a->parse;
    a->section_end = vs_section_end(a, block);
    a->section_spoken = a->speakers_tell;
    if (!a->headed || !a->speakers_tell)
        return true;
    /* Other parts label their answers: this one does not, and somebody answers in it. */
    for (uint32_t i = block; i < a->section_end && a->section_spoken; i++) {
        const vs_line_info *info = &parse->info.items[i];
        a->section_spoken = info->class != VS_CLASS_ANSWER_HEADING && !info->inline_answer && !info->is_question;
    }
    bool asked = false, answers = parse->doc->kind == VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG;
    for (uint32_t i = block; i < a->section_end && a->section_spoken; i++) {
        if (parse->info.items[i].class != VS_CLASS_TEXT)
            continue;
        const bool asks = vs_block_asks(parse, i);
        answers = answers || (asked && !asks && vs_block_speaks_for_respondent(parse, i));
        asked = asked || asks;
    }
    a->section_spoken = a->section_spoken && asked && answers;
    const vs_block *const heading = &parse->blocks.block.items[block < parse->info.count ? block : 0];
    return !a->section_spoken ||
           vs_diagnose(parse, VERSLAG_CODE_ANSWER_HEADING_MISSING, heading->begin, heading->end,
                       "no heading of an answer in this part, unlike others: who speaks tells where answers begin");
}

bool vs_starts_numbered(const vs_assembler *a, uint32_t block)
{
    enum { SEVERAL_ASK = 2, LOOK = 200 };
    uint32_t asking = 0;
    const uint32_t end = a->parse->info.count - block > LOOK ? block + LOOK : a->parse->info.count;
    for (; a->parse->numbered && block < end && asking < SEVERAL_ASK; block++) {
        const vs_line_info *info = &a->parse->info.items[block];
        if (info->is_question || (info->class >= VS_CLASS_PART_HEADING && info->class <= VS_CLASS_FRACTION_HEADING))
            break;
        asking += info->class == VS_CLASS_TEXT && info->number_form == VS_NUMBER_NONE &&
                  vs_block_speaks_for_fraction(a->parse, block) && vs_block_asks(a->parse, block);
    }
    return a->parse->numbered && asking < SEVERAL_ASK;
}

/* The paragraphs behind the front matter in which the government speaks, as far as three. */
static uint32_t count_responses(const vs_assembler *a)
{
    uint32_t count = 0;
    for (uint32_t i = a->parse->front_end; i < a->parse->info.count && count < 3; i++)
        count += a->parse->info.items[i].class == VS_CLASS_TEXT && vs_block_speaks_for_respondent(a->parse, i);
    return count;
}

/* "... en reactie van de bewindspersonen": a heading over questions that says that the answers are there too. */
static bool announces_answers(vs_str t)
{
    static const vs_str words[] = {VS_ENTRY("reactie"), VS_ENTRY("antwoord"), VS_ENTRY("beantwoording")};
    return vs_has_any_nocase(t, VS_TEXTS(words));
}

static bool claim_numbers(vs_assembler *a, uint32_t heading)
{
    const vs_str text = vs_assembled_text(a, heading);
    if (!vs_has_digit(text)) /* most are the same few words */
        return true;
    vs_number_list numbers = vs_number_list_of(vs_form_answer(text).numbers);
    for (uint32_t number, n = 0; n <= VS_RANGE_MAX && vs_number_list_next(&numbers, &number); n++)
        if (!vs_number_set(&a->claimed, number, heading))
            return false;
    return true;
}

/* "Antwoord op de vragen van de VVD-fractie": where no part has all the answers, it stands over those to the fraction's
 * questions above it. */
static void find_labels_of_fractions(vs_assembler *a)
{
    vs_parse *parse = a->parse;
    for (uint32_t i = parse->front_end; i < parse->info.count; i++)
        if (parse->info.items[i].class == VS_CLASS_ANSWERS_HEADING)
            return;
    for (uint32_t i = parse->front_end; i < parse->info.count; i++) {
        const vs_str t = vs_assembled_text(a, i);
        const uint8_t class = parse->info.items[i].class;
        if (t.len && (class == VS_CLASS_TOPIC_HEADING || (class == VS_CLASS_TEXT && t.at[t.len - 1] == ':')) &&
            strchr("ABR", *t.at) && !vs_fraction_heading_is(t) && vs_fraction_heading_over(t))
            parse->info.items[i].class = VS_CLASS_ANSWER_HEADING;
    }
}

/* "Marinierskapel 52", "Fanfare 12,5%": it may be a row of a table that has lost its cells; no "Landbouwraad 18
 * maart 2013", "Artikel 12". */
static bool may_be_row(const vs_parse *parse, uint32_t block)
{
    if (block >= parse->info.count || parse->info.items[block].class != VS_CLASS_TOPIC_HEADING ||
        parse->blocks.block.items[block].role == VS_BLOCK_HEADING ||
        parse->info.items[block].number_form != VS_NUMBER_NONE)
        return false;
    const vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[block]);
    const char *const end = t.at + t.len - (t.at[t.len - 1] == '%'), *at = end;
    uint32_t digits = 0;
    for (; at > t.at && !vs_is_space(at[-1]); at--)
        digits += vs_is_digit(at[-1]);
    if (at == t.at || !digits || !vs_is_digit(end[-1]) || !vs_is_digit(*at))
        return false;
    if (vs_phrase("artikel|artikelen|hoofdstuk|hoofdstukken|paragraaf|onderdeel|deel|bijlage|tabel|figuur", t))
        return false;
    return end - at != 4 || digits != 4 || (*at != '1' && *at != '2'); /* a year */
}

/* "De volgende wegen zijn hersteld:" */
static bool leads_in(const vs_parse *parse, uint32_t block)
{
    const vs_str t = vs_block_text(&parse->blocks, &parse->blocks.block.items[block]);
    return parse->info.items[block].class == VS_CLASS_TEXT && t.len && t.at[t.len - 1] == ':';
}

/* A short line, and nothing says that it is a heading. */
static bool may_be_item(const vs_parse *parse, uint32_t block)
{
    return block < parse->info.count && parse->info.items[block].class == VS_CLASS_TOPIC_HEADING &&
           parse->blocks.block.items[block].role != VS_BLOCK_HEADING &&
           parse->info.items[block].number_form == VS_NUMBER_NONE;
}

/* Two and more of them below each other are rows or, behind a colon, items, and head nothing. */
static void find_rows(vs_parse *parse)
{
    for (uint32_t i = parse->front_end, end; i < parse->info.count; i = end + 1) {
        const bool listed = i > parse->front_end && leads_in(parse, i - 1);
        for (end = i; listed ? may_be_item(parse, end) : may_be_row(parse, end);)
            end++;
        for (const uint32_t first = i; end - first > 1 && i < end; i++)
            parse->info.items[i].class = VS_CLASS_TEXT;
    }
}

/* "BRIEF VAN DE MINISTER VAN FINANCIËN" over the parts of fractions: the letter with the answers, printed by itself. */
static bool is_answering_letter(const vs_assembler *a)
{
    const vs_parse *parse = a->parse;
    const vs_str title = parse->doc->title ? vs_cstr(parse->doc->title) : (vs_str){0};
    if (parse->doc->kind != VERSLAG_KIND_OVERIG ||
        !(vs_starts_with_nocase(title, VS_LIT("brief van de minister")) ||
          vs_starts_with_nocase(title, VS_LIT("brief van de staatssecretaris"))))
        return false;
    for (uint32_t i = parse->front_end; i < parse->info.count; i++)
        if (parse->info.items[i].class == VS_CLASS_FRACTION_HEADING)
            return true;
    return false;
}

/* "Dierenwelzijn" right above "De leden van de SP-fractie vragen ...": the headings of topics are of questions. */
static bool has_topics_of_questions(vs_parse *parse)
{
    for (uint32_t i = parse->front_end; i + 1 < parse->info.count; i++) {
        const vs_line_info *info = &parse->info.items[i], *next = info + 1;
        if (info->class == VS_CLASS_ANSWERS_HEADING)
            break;
        if (info->class == VS_CLASS_TOPIC_HEADING && next->class == VS_CLASS_TEXT && !next->is_question &&
            (vs_block_speaks_for_fraction(parse, i + 1) || vs_block_asks(parse, i + 1)))
            return true;
    }
    return false;
}

/* Which layout the document has: whether answers come after their questions. */
bool vs_read_layout(vs_assembler *a)
{
    find_labels_of_fractions(a);
    find_rows(a->parse);
    bool part = false, announced = a->parse->doc->dates[VERSLAG_DATE_ANSWERED] != NULL;
    for (uint32_t i = a->parse->front_end; i < a->parse->info.count; i++) {
        const vs_line_info *info = &a->parse->info.items[i];
        part = part || info->class == VS_CLASS_ANSWERS_HEADING;
        a->last_numbered = info->is_question ? i : a->last_numbered;
        if (info->class == VS_CLASS_ANSWER_HEADING && a->parse->numbered && !claim_numbers(a, i))
            return false;
        if (!part && (info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer))
            a->headed = true;
        if (!announced && (info->class == VS_CLASS_PART_HEADING || info->class == VS_CLASS_FRACTION_HEADING))
            announced = announces_answers(vs_assembled_text(a, i));
    }
    const verslag_kind kind = is_answering_letter(a) ? VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG : a->parse->doc->kind;
    announced = announced || kind != a->parse->doc->kind;
    a->interleaved = a->headed || (!part && (kind == VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG ||
                                             kind == VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN ||
                                             kind == VERSLAG_KIND_AANHANGSEL ||
                                             kind == VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG));
    /* A nota answers by its nature, a report where it says so or somebody of the government is heard. */
    a->speakers_tell = a->interleaved &&
                (kind == VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG ||
                 (kind == VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG && (announced || count_responses(a) > 0)));
    a->topics_of_questions = a->interleaved && has_topics_of_questions(a->parse);
    if (!vs_open_layout(a, a->parse->front_end))
        return false;
    vs_set_numbered(a, vs_starts_numbered(a, a->parse->front_end));
    return true;
}

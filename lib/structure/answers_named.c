/* answers_named.c - answers that name who asked: "In antwoord op de vraag van de leden van de VVD-fractie". */
#include "structure/answers_part.h"
#include "language/fraction_heading.h"

/* The voice with exactly these names, or the one with most of its own among them where `exact` is false. */
static uint32_t find_voice(const vs_voices *v, const uint32_t *names, uint32_t count, bool exact)
{
    uint32_t found = VS_NONE, most = 0;
    for (uint32_t i = 0; i < v->count; i++) {
        const vs_voice *known = &v->item[i];
        uint32_t common = 0;
        for (uint32_t k = 0; k < known->count && common == k; k++)
            for (uint32_t n = 0; n < count && common == k; n++)
                common += known->names[k] == names[n];
        if (common == known->count && common > most && (!exact || common == count)) {
            found = i;
            most = common;
        }
    }
    return found;
}

static uint32_t add_voice(vs_voices *v, const uint32_t *names, uint32_t count)
{
    uint32_t i = find_voice(v, names, count, true);
    if (i != VS_NONE || v->count == VS_VOICES_MAX || !count)
        return i;
    vs_voice *added = &v->item[v->count];
    *added = (vs_voice){.count = count};
    memcpy(added->names, names, count * sizeof *names);
    return v->count++;
}

/* The voice of a fraction's heading. */
static uint32_t voice_of_fraction(const vs_parse *parse, uint32_t fraction, vs_voices *v)
{
    const vs_run parties = parse->fractions.items[fraction].parties;
    uint32_t names[VS_VOICE_NAMES], count = 0;
    for (uint32_t i = 0; i < parties.count && count < VS_VOICE_NAMES; i++) {
        const vs_party *party = &parse->parties.items[parties.first + i];
        names[count++] = vs_fraction_key(vs_cstr(party->id ? party->id : party->name));
    }
    return add_voice(v, names, count);
}

/* The voice that a question or what leads up to it names first; VS_NONE where it goes on with the one before. */
static uint32_t voice_of_speech(const vs_parse *parse, const verslag_question *question, vs_voices *v)
{
    const uint32_t date = vs_document_date(parse->doc);
    for (uint32_t i = question->context.count + 1; i-- > 0;) { /* its own words, then what stands nearest to it */
        const vs_slice *text =
            i < question->context.count ? &parse->passages.items[question->context.first + i].text : &question->text;
        vs_str t = {parse->blocks.text + text->begin, text->end - text->begin};
        uint32_t names[VS_VOICE_NAMES],
            count = vs_fraction_speaks(t, NULL) ? vs_fractions_named(t, date, names, VS_VOICE_NAMES) : 0;
        if (count)
            return add_voice(v, names, count);
    }
    return VS_NONE;
}

bool vs_voices_read(const vs_parse *parse, vs_voices *v)
{
    v->count = 0;
    v->of_question = vs_alloc(((size_t)parse->questions.count + 1) * sizeof *v->of_question);
    if (!v->of_question)
        return false;
    uint32_t before = VS_NONE;
    for (uint32_t q = 0; q < parse->questions.count; q++) {
        const verslag_question *question = &parse->questions.items[q];
        uint32_t mine = VS_NONE;
        if (question->answer == VS_NONE && parse->fractions.count && !parse->fraction_of_askers)
            mine = question->fraction == VS_NONE ? VS_NONE
                   : q > 0 && parse->questions.items[q - 1].fraction == question->fraction && before != VS_NONE
                       ? before
                       : voice_of_fraction(parse, question->fraction, v);
        else if (question->answer == VS_NONE && (mine = voice_of_speech(parse, question, v)) == VS_NONE)
            mine = before;
        v->of_question[q] = mine;
        if (mine != VS_NONE && mine != before)
            v->item[mine].runs++;
        before = mine;
    }
    return true;
}

/* The voice that the opening of a block names: "In antwoord op de vraag van de leden van de VVD-fractie", "De leden van
 * de VVD-fractie vragen". */
static uint32_t named_voice(const vs_assembler *a, const vs_voices *v, uint32_t block)
{
    const uint8_t class = a->parse->info.items[block].class;
    if (class == VS_CLASS_LETTER_LINE || a->parse->blocks.block.items[block].role == VS_BLOCK_LIST_ITEM)
        return VS_NONE;
    uint32_t names[VS_VOICE_NAMES],
        count = vs_fractions_named(vs_assembled_text(a, block), vs_document_date(a->parse->doc), names, VS_VOICE_NAMES);
    return find_voice(v, names, count, false);
}

uint64_t vs_voices_in(const vs_assembler *a, const vs_voices *v, vs_str text)
{
    uint32_t names[VS_VOICE_NAMES],
        count = vs_fractions_named(text, vs_document_date(a->parse->doc), names, VS_VOICE_NAMES);
    uint64_t found = 0;
    for (uint32_t i = 0; i < v->count && count; i++) {
        const vs_voice *known = &v->item[i];
        uint32_t common = 0;
        for (uint32_t k = 0; k < known->count && common == k; k++)
            for (uint32_t n = 0; n < count && common == k; n++)
                common += known->names[k] == names[n];
        if (common == known->count)
            found |= 1ull << i;
    }
    return found;
}

uint64_t vs_voices_named(const vs_assembler *a, const vs_voices *v, uint32_t block)
{
    return a->parse->blocks.block.items[block].role == VS_BLOCK_LIST_ITEM
               ? 0
               : vs_voices_in(a, v, vs_assembled_text(a, block));
}

/* The questions of a voice, from *first on, that the next answer to it is for: one run of them where the answers
 * turn to it again for each, else all. */
static bool take_questions(vs_assembler *a, const vs_voices *v, uint32_t mine, uint32_t *first)
{
    const bool one_run = v->item[mine].named >= v->item[mine].runs;
    uint32_t q = *first;
    for (bool begun = false; q < a->parse->questions.count; q++) {
        if (v->of_question[q] != mine) {
            if (begun && one_run)
                break;
            continue;
        }
        begun = true;
        if (a->parse->questions.items[q].answer == VS_NONE && !vs_block_list_push(&a->answered, q))
            return false;
    }
    *first = q;
    return true;
}

bool vs_answers_by_name(vs_assembler *a, uint32_t first, uint32_t last, const vs_voices *v)
{
    uint32_t open = VS_NONE, next[VS_VOICES_MAX] = {0};
    vs_answers_begin(a, first < last ? a->parse->blocks.block.items[first].begin : 0);
    for (uint32_t i = first; i < last; i++) {
        uint32_t mine = named_voice(a, v, i);
        if (mine != VS_NONE && mine != open && next[mine] < a->parse->questions.count) {
            open = mine;
            if (!vs_answers_close(a))
                return false;
            vs_answers_begin(a, a->parse->blocks.block.items[i].begin);
            if (!take_questions(a, v, mine, &next[mine]))
                return false;
            if (a->parse->info.items[i].class ==
                VS_CLASS_TOPIC_HEADING) { /* "Antwoord op de vragen van de VVD-fractie" */
                vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
                continue;
            }
            a->matched_by = VS_MATCHED_BY_NAME;
        }
        if (!vs_answers_take(a, i, a->parse->blocks.block.items[i].begin))
            return false;
    }
    return vs_answers_close(a);
}

bool vs_voices_are_named(const vs_assembler *a, uint32_t first, uint32_t last, vs_voices *v)
{
    uint32_t named = 0, open = VS_NONE;
    for (uint32_t i = first; i < last; i++) {
        if (a->parse->info.items[i].class == VS_CLASS_FRACTION_HEADING)
            return false;
        uint32_t mine = v->count > 1 ? named_voice(a, v, i) : VS_NONE;
        if (mine == VS_NONE || mine == open)
            continue;
        open = mine;
        named += v->item[mine].named++ == 0;
    }
    return v->count > 1 && named * 2 >= v->count;
}

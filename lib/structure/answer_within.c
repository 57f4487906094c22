/* answer_within.c - the answer that stands behind its question in one paragraph, as a nota naar aanleiding van het
 * verslag has it: "De leden van de CDA-fractie vragen of dat ook voor veerponten geldt. Dat is het geval." */
#include "structure/assemble.h"
#include "language/fraction_heading.h"
#include "language/sentence.h"

/* How an answer begins, and hardly anything that one who asks says behind his question. */
static bool answers_for_sure(vs_str t)
{
    static const struct {
        vs_str words;
        bool sure;
    } openings[] = {
#define VS_ANSWER(opening, sure) {VS_ENTRY(opening), sure},
#include "vocabulary/answer_openings.def"
    };
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (openings[i].sure && vs_starts_with(t, openings[i].words))
            return true;
    return false;
}

/* The paragraph that comes next answers nothing: it speaks for a fraction, or a heading stands there. */
static bool goes_on_without(const vs_assembler *a, uint32_t block)
{
    const vs_parse *parse = a->parse;
    return block + 1 >= parse->info.count || parse->info.items[block + 1].class != VS_CLASS_TEXT ||
           (vs_block_speaks_for_fraction(a->parse, block + 1) && vs_block_asks(a->parse, block + 1));
}

/* It goes on with what who asks said before it. */
static bool goes_on_asking(vs_str t)
{
    static const vs_str openings[] = {
#define VS_GOES_ON(opening) VS_ENTRY(opening),
#include "vocabulary/question_openings.def"
    };
    return vs_starts_with_any(t, VS_TEXTS(openings)) || vs_find(t, VS_LIT("deze leden")) ||
           vs_find(t, VS_LIT("fractie"));
}

uint32_t vs_answer_within(const vs_assembler *a, uint32_t block)
{
    const vs_str t = vs_assembled_text(a, block);
    const char *at = t.at, *const end = t.at + t.len, *tail = NULL;
    vs_str sentence, first = {0};
    while (vs_sentence_next(&at, end, &sentence)) {
        if (vs_sentence_asks(sentence)) {
            tail = at;
            first = (vs_str){0};
        } else if (tail && !first.len) {
            first = sentence;
        }
    }
    if (!first.len || vs_fraction_speaks(first, NULL))
        return 0;
    const bool answers = answers_for_sure(first) ||
                         (a->parse->doc->kind == VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG &&
                          (vs_respondent_speaks(first) || !goes_on_asking(first)) && goes_on_without(a, block));
    return answers ? (uint32_t)(first.at - a->parse->blocks.text) : 0;
}

/* Who has the word in a sentence: a fraction, the government, or nobody that can be told. The language of the two
 * differs in their verbs, and in what stands before these. */
#include "language/fraction_heading.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *text;
    vs_speaker speaker;
} sentences[] = {
#define F VS_SPEAKER_FRACTION
#define R VS_SPEAKER_RESPONDENT
#define U VS_SPEAKER_UNKNOWN
    /* A fraction behind its verb, in a main clause or behind another one. */
    {"In de brief lezen de leden van de VVD-fractie dat de pont vaart.", F},
    {"Daarnaast vragen ook de leden van de VVD-fractie naar de pont.", F},
    {"In dat verband hebben deze leden nog een vraag.", F},
    {"Tot slot, en niet voor het eerst, vragen de leden van de VVD-fractie naar de pont.", F},
    /* What happens to them, what they think, what lives among them. */
    {"Het verbaast de leden van de VVD-fractie dat de pont niet vaart.", F},
    {"Verbaast het de leden van de VVD-fractie dat de pont niet vaart, dan vragen zij daarnaar.", F},
    {"Ook valt het de leden van de VVD-fractie op dat de pont niet vaart.", F},
    {"Bij de leden van de VVD-fractie leeft de vraag of de pont vaart.", F},
    {"Bij de leden van de VVD-fractie leven vragen over de pont.", F},
    {"Bij de leden van de VVD-fractie bestaat de indruk dat de pont vaart.", F},
    {"Bij de leden van de VVD-fractie bestaan twijfels over de pont.", F},
    {"Bij de leden van de VVD-fractie rijzen vragen over de pont.", F},
    {"Voor de leden van de VVD-fractie geldt dat de pont moet varen.", F},
    {"Voor de leden van de VVD-fractie weegt de pont zwaar.", F},
    {"Bij de leden van de VVD-fractie ligt de pont stil.", U},
    {"Volgens deze leden vaart de pont niet.", F},
    {"Hoewel de leden van de VVD-fractie de pont waarderen, vragen zij naar de kosten.", F},
    {"Hoewel de leden van de VVD-fractie de pont waarderen, ook op zondag, vragen ook zij naar de kosten.", F},
    {"Hoewel de leden van de VVD-fractie de pont waarderen, vaart hij niet.", U},
    /* The government of what they asked. */
    {"Terecht vragen de leden van de VVD-fractie naar de pont.", R},
    {"De leden van de VVD-fractie merken terecht op dat de pont vaart.", R},
    {"De leden van de VVD-fractie vragen mij naar de pont.", R},
    {"De leden van de VVD-fractie vragen of ik bekend ben met de pont.", R},
    {"Met de leden van de VVD-fractie is het kabinet van mening dat de pont moet varen.", R},
    {"Aan de leden van de VVD-fractie kan worden toegezegd dat de pont vaart.", R},
    {"De Ministers hebben de leden van de VVD-fractie ingelicht.", R},
    {"Met belangstelling hebben wij de vragen over de pont gelezen.", R},
    {"Met belangstelling heb ik de vragen over de pont gelezen.", R},
    {"Ja, de pont vaart.", R},
    {"Wij varen door.", R},
    {"Zoals in de brief staat, vaart de pont.", R},
    {"Op deze vraag is eerder geantwoord.", R},
    {"Kortheidshalve verwijst de Minister naar de brief.", R},
    {"Daarnaast verwijst het kabinet naar de brief.", R},
    {"Overigens beaamt de Minister dat de pont vaart.", R},
    {"Overigens bevestigt de Minister dat de pont vaart.", R},
    {"Overigens antwoordt de Minister dat de pont vaart.", R},
    {"Het kabinet deelt de zorgen over de pont.", R},
    {"De Minister heeft de pont bezocht.", R},
    /* What somebody else says of the government. */
    {"Het kabinet geeft aan dat de pont vaart.", U},
    {"Het kabinet gaf eerder aan dat de pont vaart.", U},
    {"Het kabinet kondigt een besluit aan.", U},
    {"De Minister stelt dat de pont vaart.", U},
    {"De Minister schrijft dat de pont vaart.", U},
    {"Het kabinet geeft de pont een kans.", R},
    {"De Minister stelt geld beschikbaar voor de pont.", R},
    /* What is quoted is somebody else's. */
    {"De brief zegt \xE2\x80\x9Cwij varen door\xE2\x80\x9D over de pont.", U},
    {"De brief zegt \xC2\xABwij varen door\xC2\xBB over de pont.", U},
    {"De Minister,", U},
    {"Bij de leden van de VVD-fractie", U},
    {"Bij de leden van de VVD-fractie.", U},
    {"Voor de leden van de VVD-fractie", U},
    {"De leden van de VVD-fractie vraagt naar de pont.", U},
    {"Daarmee zetten de vragen de leden van de VVD-fractie aan het denken.", U},
    /* Nobody, and what asks. */
    {"De pont vaart.", U},
    {"Waarom vaart de pont niet?", U},
    {"Door de leden van de VVD-fractie is gevraagd naar de pont.", U},
    {"Ziet het kabinet dat de pont niet vaart?", U},
    {"", U},
    {".", U},
#undef F
#undef R
#undef U
};

Test(speakers, of_sentences)
{
    static const char *const names[] = {"nobody", "the fraction", "the government"};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        const vs_speaker speaker = vs_speaker_of(vs_cstr(sentences[i].text));
        cr_expect_eq(speaker, sentences[i].speaker, "%s: %s has the word, not %s", sentences[i].text, names[speaker],
                     names[sentences[i].speaker]);
        cr_expect_eq(vs_respondent_speaks(vs_cstr(sentences[i].text)), speaker == VS_SPEAKER_RESPONDENT, "%s",
                     sentences[i].text);
    }
}

/* Of a text that is longer than any sentence the beginning is looked at. */
Test(speakers, of_a_long_text)
{
    static const char opening[] = "De leden van de VVD-fractie vragen ";
    enum { LEN = 100000 };
    char *text = malloc(LEN);
    memset(text, 'a', LEN);
    memcpy(text, opening, sizeof opening - 1);
    cr_expect_eq(vs_speaker_of((vs_str){text, LEN}), VS_SPEAKER_FRACTION);
    free(text);
}

/* The parties that a sentence names, as keys: the same for the same party, however it is written. */
Test(speakers, named)
{
    static const struct {
        const char *text, *first, *second;
    } rows[] = {
        {"De leden van de VVD-fractie en de D66-fractie vragen dit.", "vvd", "d66"},
        {"Ik dank de leden van de fractie van de SP voor hun vraag.", "sp", NULL},
        {"De leden van de Lantaarnpartij-fractie vragen dit.", "Lantaarnpartij", NULL},
        {"Het lid Sluiskil vraagt dit.", NULL, NULL},
        {"De pont vaart, zegt de schipper.", NULL, NULL},
        {"", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        uint32_t keys[4];
        const uint32_t expected = rows[i].second ? 2 : rows[i].first ? 1 : 0;
        cr_expect_eq(vs_fractions_named(vs_cstr(rows[i].text), 20240101, keys, 4), expected, "%s", rows[i].text);
        if (rows[i].first && expected)
            cr_expect_eq(keys[0], vs_fraction_key(vs_cstr(rows[i].first)), "%s", rows[i].text);
        if (rows[i].second)
            cr_expect_eq(keys[1], vs_fraction_key(vs_cstr(rows[i].second)), "%s", rows[i].text);
        cr_expect_leq(vs_fractions_named(vs_cstr(rows[i].text), 20240101, keys, 1), 1);
    }
}

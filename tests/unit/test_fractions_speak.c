/* Who has the word in a sentence: a fraction, the government, or nobody in particular. */
#include "language/fraction_heading.h"
#include "language/fraction_list.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

Test(fractions_speak, the_fraction_speaks)
{
    static const struct {
        const char *text, *upto; /* the words that name the speaker end with these */
    } rows[] = {
        {"De leden van de D66-fractie vragen of kassen leegstaan.", "D66-fractie"},
        {"De leden van de fracties van GroenLinks en PvdA lezen dat kassen leegstaan.", "PvdA"},
        {"De leden van de fractie van de Partij voor de Dieren zijn benieuwd naar de kassen.", "Dieren"},
        {"De leden van de SGP fractie hebben vragen.", "SGP fractie"},
        {"De leden van de VVDfractie hebben vragen.", "VVDfractie"},
        {"De leden van de fractie van de Tuinderspartij-fractie vragen dit.", "Tuinderspartij-fractie"},
        {"De leden van de VVD-fractie, die eerder vragen stelden, lezen dit.", "VVD-fractie"},
        {"De leden van de CDA-fractie danken de Minister en vragen het kabinet om meer.", "CDA-fractie"},
        {"Deze leden vragen meer.", "Deze leden"},
        {"Genoemde leden hebben een vraag.", "Genoemde leden"},
        {"Voornoemde leden lezen dit.", "leden"},
        {"De aan het woord zijnde leden vragen dit.", "zijnde leden"},
        {"Het lid van de BBB-fractie vraagt het kabinet om een overzicht.", "BBB-fractie"},
        {"Het lid Omtzigt vraagt dit.", "Omtzigt"},
        {"De leden Omtzigt en Gündoğan vragen dit.", "Gündoğan"},
        {"Dit lid vraagt meer.", "Dit lid"},
        {"De VVD-fractie vraagt wat de Minister doet.", "VVD-fractie"},
        {"De fractie van de SP heeft vragen.", "SP"},
        {"De fracties van VVD en D66 vragen dit.", "D66"},
        {"De Groep Van Haga vraagt dit.", "Haga"},
        {"De VVD vraagt dit.", "VVD"},
        {"Volt vraagt dit.", "Volt"},
        {"De leden vragen naar de planning.", "leden"},
        {"Ook de leden van de SGP-fractie hebben vragen.", "SGP-fractie"},
        {"12. De leden van de VVD-fractie lezen dit.", "VVD-fractie"},
        {"a. Deze leden lezen dit.", "leden"},
        /* behind the verb */
        {"Tevens zijn de leden van de D66-fractie van mening dat het anders moet.", "D66-fractie"},
        {"Ten aanzien van de teelt van tomaten en de prijs van gas vragen de leden van de SP-fractie of het kan.",
         "SP-fractie"},
        {"In de brief lezen de leden van de SGP-fractie over kassen.", "SGP-fractie"},
        {"Voorts constateren deze leden dat kassen leegstaan.", "deze leden"},
        {"Tot slot vragen de aan het woord zijnde leden naar de planning.", "zijnde leden"},
        {"Graag ontvangen de leden van de VVD-fractie een reactie.", "VVD-fractie"},
        {"Tevens vraagt het lid van de BBB-fractie naar de planning.", "BBB-fractie"},
        {"Daarnaast zouden deze leden willen weten wat het kost.", "deze leden"},
        {"Begrijpen de leden van de VVD-fractie het goed dat kassen leegstaan?", "VVD-fractie"},
        {"Kan de Minister dit toelichten, vragen de leden van de SP-fractie.", "SP-fractie"},
        {"Is het juist dat kassen leegstaan, zo vragen deze leden.", "deze leden"},
        {"Het kabinet wil de kassen sluiten, zo lezen deze leden.", "deze leden"},
        {"Zou de Minister dit willen, wil de VVD-fractie weten.", "VVD-fractie"},
        {"Met de leden van de CDA-fractie vragen de leden van de VVD-fractie of dit kan.", "VVD-fractie"},
        {"Zoals het kabinet aangeeft, missen de leden van de VVD-fractie cijfers.", "VVD-fractie"},
        /* otherwise */
        {"Het is de leden van de SP-fractie niet duidelijk waarom.", "SP-fractie"},
        {"Het verbaast deze leden dat kassen leegstaan.", "deze leden"},
        {"Ook valt het de leden van de CDA-fractie op dat kassen leegstaan.", "CDA-fractie"},
        {"Bij de leden van de PVV-fractie leeft de vraag of dit kan.", "PVV-fractie"},
        {"Kassen moeten volgens de leden van de BBB-fractie open blijven.", "BBB-fractie"},
        {"Kassen zijn duur, aldus de leden van de BBB-fractie.", "BBB-fractie"},
        {"Hoewel de leden van de SGP-fractie begrip hebben voor de keuze, vragen zij waarom.", "SGP-fractie"},
        {"De leden van de VVD-fractie lezen in een advertentie «ik wil een kas» en vragen dit.", "VVD-fractie"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t end = 0;
        cr_expect(vs_fraction_speaks(vs_cstr(rows[i].text), &end), "%s", rows[i].text);
        cr_expect(end <= strlen(rows[i].text) && vs_ends_with((vs_str){rows[i].text, end}, vs_cstr(rows[i].upto)),
                  "%.*s", (int)end, rows[i].text);
        cr_expect_not(vs_respondent_speaks(vs_cstr(rows[i].text)), "%s", rows[i].text);
    }
}

Test(fractions_speak, the_respondent_speaks)
{
    static const char *const rows[] = {
        "Ik kan de leden van de VVD-fractie melden dat het klopt.",
        "In antwoord op de vraag van de leden van de VVD-fractie meld ik u dat het klopt.",
        "Op de vraag van de leden van de SP-fractie antwoordt het kabinet bevestigend.",
        "Het kabinet deelt de zorg van de leden van de CDA-fractie.",
        "Zoals de leden van de CDA-fractie terecht opmerken, heeft het kabinet dit onderzocht.",
        "Met de leden van de D66-fractie ben ik van mening dat kassen licht geven.",
        "Met de leden van de D66-fractie is het kabinet van mening dat kassen licht geven.",
        "Naar aanleiding van de vraag van de leden van de SP-fractie kan worden gemeld dat het klopt.",
        "Aan de leden van de SP-fractie kan worden toegezegd dat er cijfers komen.",
        "De leden van de VVD-fractie wijs ik op de kassenbrief.",
        "De leden van de VVD-fractie kan ik geruststellen.",
        "De leden van de CDA-fractie merken terecht op dat kassen licht geven.",
        "Terecht vragen de leden van de CDA-fractie aandacht voor kassen.",
        "Graag licht ik dit toe.",
        "Graag licht het kabinet de leden van de VVD-fractie toe hoe dit zit.",
        "De Ministers hebben de leden van de VVD-fractie ingelicht.",
        "Wij hebben de leden van de VVD-fractie ingelicht.",
        "Het kabinet heeft de VVD-fractie hierover ingelicht.",
        "De Minister heeft het lid Omtzigt een brief gestuurd.",
        "Ja, dat klopt.", "Ja.", "Nee.", "Nee, dit is niet bekend.",
        "Het kabinet zet in op meer kassen.",
        "Het demissionaire kabinet hecht hieraan.",
        "De Minister van Landbouw zal dit onderzoeken.",
        "De regering hecht hieraan.",
        "Hierbij verwijs ik naar de kassenbrief.",
        "Voor het antwoord op deze vraag verwijst het kabinet naar vraag 3.",
        "Daarnaast verwijst het kabinet naar de kassenbrief.",
        "Zoals aangegeven in de kassenbrief, loopt er een onderzoek.",
        "Zie het antwoord op vraag 4.",
        "3. Ja, dat klopt.",
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        cr_expect_not(vs_fraction_speaks(vs_cstr(rows[i]), NULL), "%s", rows[i]);
        cr_expect(vs_respondent_speaks(vs_cstr(rows[i])), "%s", rows[i]);
    }
}

/* The first sentence does not tell. */
Test(fractions_speak, nobody_in_particular_speaks)
{
    static const char *const rows[] = {
        "", " ", ".", "1.", "12. ", "«", "\xC2",
        "Zij vragen of dit klopt.",
        "In de brief lezen zij dat kassen licht geven.",
        "Het kabinet geeft aan dat het te vroeg is voor kassen.",
        "De Minister schrijft dat kassen licht geven.",
        "Is het kabinet bereid kassen te bouwen?",
        "Kan de Minister dit toelichten?",
        "De Minister van Landbouw,",
        "De leden van de ondernemingsraad zijn ingelicht.",
        "De leden van de VVD-fractie",
        "Vragen en opmerkingen van de leden van de VVD-fractie",
        "De voorzitter van de commissie,",
        "In Nederland staan veel kassen leeg. De leden van de VVD-fractie vragen waarom.",
        "Klein bedrijf vraagt om steun.",
        "Deze kassen staan leeg.",
        "De motie van de leden van de VVD-fractie is aangenomen.",
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        cr_expect_not(vs_fraction_speaks(vs_cstr(rows[i]), NULL), "%s", rows[i]);
        cr_expect_not(vs_respondent_speaks(vs_cstr(rows[i])), "%s", rows[i]);
    }
}

/* Words like those of a speaker in another part of the sentence. */
Test(fractions_speak, the_fraction_is_spoken_to)
{
    static const char *const rows[] = {
        "Het lid Omtzigt verwijst het kabinet naar de kassenbrief.",
        "Het lid Omtzigt wijst de Minister op de kassenbrief.",
        "Het lid Omtzigt meldt het kabinet dat het klopt.",
        "Het lid Omtzigt antwoordt de Minister dat het klopt.",
        "Wat betreft de vragen de leden van de VVD-fractie aangaande, kassen zijn duur.",
        "Een lijst van vragen de leden van de VVD-fractie aangaande is er niet.",
        "Bij deze vragen de leden van de VVD-fractie aangaande is dat zo.",
        "De leden zijn ingelicht.",
        "De leden hebben kassen.",
        "De leden vraagt dit.",
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        cr_expect_not(vs_fraction_speaks(vs_cstr(rows[i]), NULL), "%s", rows[i]);
    cr_expect(vs_fraction_speaks(VS_LIT("Het lid Omtzigt vraagt de Minister naar kassen."), NULL));
    cr_expect(vs_fraction_speaks(VS_LIT("De leden vragen dit."), NULL));
}

/* What somebody else says of himself is no answer, whatever signs stand around it. */
Test(fractions_speak, quotations)
{
    static const char *const pairs[][2] = {{"\xC2\xAB", "\xC2\xBB"},
                                           {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                           {"\xE2\x80\x9E", "\xE2\x80\x9D"},
                                           {"\xE2\x80\x98", "\xE2\x80\x99"},
                                           {"\"", "\""}};
    char text[200];
    for (size_t i = 0; i < COUNT(pairs); i++) {
        snprintf(text, sizeof text,
                 "De leden van de VVD-fractie lezen in een advertentie %sik wil een kas%s en vragen dit.", pairs[i][0],
                 pairs[i][1]);
        cr_expect(vs_fraction_speaks(vs_cstr(text), NULL), "%s", text);
        cr_expect_not(vs_respondent_speaks(vs_cstr(text)), "%s", text);
        snprintf(text, sizeof text, "De leden van de VVD-fractie, die %skassen%s willen, kan ik geruststellen.",
                 pairs[i][0], pairs[i][1]);
        cr_expect_not(vs_fraction_speaks(vs_cstr(text), NULL), "%s", text);
        cr_expect(vs_respondent_speaks(vs_cstr(text)), "%s", text);
    }
    /* The rest is quoted too, but behind an apostrophe it is not. */
    cr_expect_not(vs_respondent_speaks(VS_LIT("De leden van de VVD-fractie lezen «kassen zijn wat ik wil.")));
    cr_expect(vs_respondent_speaks(
        VS_LIT("De leden van de VVD-fractie kan ik over \xE2\x80\x98s-Gravenzande melden dat het klopt.")));
    cr_expect(vs_respondent_speaks(
        VS_LIT("Over \xE2\x80\x98s-Gravenzande kan ik de leden van de VVD-fractie melden dat het klopt.")));
}

/* Every character that may stand for a sign of ASCII does so. */
Test(fractions_speak, signs_of_typography)
{
    static const char *const quotes[] = {"'",
                                         "\"",
                                         "`",
                                         "\xC2\xAB",
                                         "\xC2\xBB",
                                         "\xC2\xB4",
                                         "\xE2\x80\x98",
                                         "\xE2\x80\x99",
                                         "\xE2\x80\x9A",
                                         "\xE2\x80\x9B",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x9D",
                                         "\xE2\x80\x9E",
                                         "\xE2\x80\x9F"};
    static const char *const hyphens[] = {
        "-",           "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95",
        "\xE2\x88\x92"};
    char text[200];
    for (size_t i = 0; i < COUNT(quotes); i++) {
        size_t end = 0;
        snprintf(text, sizeof text, "Het lid Jan %sGroen%s Westland leest dit.", quotes[i], quotes[i]);
        cr_expect(vs_fraction_speaks(vs_cstr(text), &end), "%s", text);
        cr_expect(vs_ends_with((vs_str){text, end}, VS_LIT("Westland")), "%.*s", (int)end, text);
    }
    for (size_t i = 0; i < COUNT(hyphens); i++) {
        size_t end = 0;
        snprintf(text, sizeof text, "De leden van de VVD%sfractie lezen dit.", hyphens[i]);
        cr_expect(vs_fraction_speaks(vs_cstr(text), &end), "%s", text);
        cr_expect(vs_ends_with((vs_str){text, end}, VS_LIT("fractie")), "%s", text);
    }
}

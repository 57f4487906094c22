/* Where the sentences of a line end. */
#include "language/sentence.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

/* The sentences of a text with " | " between. */
static const char *split(const char *text)
{
    static char out[600];
    size_t len = 0;
    const vs_str all = vs_cstr(text);
    const char *at = all.at;
    vs_str sentence;
    out[0] = '\0';
    while (vs_sentence_next(&at, all.at + all.len, &sentence))
        len +=
            (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", len ? " | " : "", (int)sentence.len, sentence.at);
    return out;
}

Test(sentence, ends)
{
    static const char *const rows[][2] = {
        {"", ""},
        {" \t ", ""},
        {"De pont vaart", "De pont vaart"},
        {" De pont vaart. ", "De pont vaart."},
        {"De pont vaart. Zij is oud.", "De pont vaart. | Zij is oud."},
        {"Vaart de pont? Ja! Zij is oud.", "Vaart de pont? | Ja! | Zij is oud."},
        {"De pont\nvaart", "De pont | vaart"},
        {"De pont vaart.\nZij is oud", "De pont vaart. | Zij is oud"},
        {"De pont vaart.Zij is oud.", "De pont vaart.Zij is oud."},
        {"Zij kost 3.50 euro.", "Zij kost 3.50 euro."},
        /* closed by a bracket or a quotation mark */
        {"(De pont vaart.) Zij is oud.", "(De pont vaart.) | Zij is oud."},
        {"[De pont vaart.] Zij is oud.", "[De pont vaart.] | Zij is oud."},
        {"«De pont vaart.» Zij is oud.", "«De pont vaart.» | Zij is oud."},
        {"“De pont vaart.” Zij is oud.", "“De pont vaart.” | Zij is oud."},
        {"‘De pont vaart.’ Zij is oud.", "‘De pont vaart.’ | Zij is oud."},
        {"\"De pont vaart.\" Zij is oud.", "\"De pont vaart.\" | Zij is oud."},
        {"'De pont vaart.' Zij is oud.", "'De pont vaart.' | Zij is oud."},
        {"Vaart de pont?! Zij is oud.", "Vaart de pont?! | Zij is oud."},
        {"De pont vaart... Zij is oud.", "De pont vaart... | Zij is oud."},
        {"«Vaart de pont?» is beantwoord. Zij is oud.", "«Vaart de pont?» is beantwoord. | Zij is oud."},
        {"De pont is «oud». Zij vaart.", "De pont is «oud». | Zij vaart."},
        /* what is quoted within a sentence belongs to it */
        {"Klopt het: «De pont vaart. Zij is oud.»? Zo ja, hoe oud?",
         "Klopt het: «De pont vaart. Zij is oud.»? | Zo ja, hoe oud?"},
        {"Hij zei: «Vaart zij? Ja! En hoe» en ging. Zij vaart.",
         "Hij zei: «Vaart zij? Ja! En hoe» en ging. | Zij vaart."},
        {"Hij zei: «Zij vaart. Zij is oud.» Klopt dat?", "Hij zei: «Zij vaart. Zij is oud.» | Klopt dat?"},
        {"Hij las: «Zij vaart. «Oud. En» duur. Ja», zo staat er. Klopt dat?",
         "Hij las: «Zij vaart. «Oud. En» duur. Ja», zo staat er. | Klopt dat?"},
        {"Hij zei: «Zij vaart. Zij is oud. Klopt dat?", "Hij zei: «Zij vaart. | Zij is oud. | Klopt dat?"},
        {"Hij zei: «Zij vaart.\nZij is oud.» Klopt dat?", "Hij zei: «Zij vaart. | Zij is oud.» | Klopt dat?"},
        {"«Zij vaart. Zij is oud.» Klopt dat?", "«Zij vaart. | Zij is oud.» | Klopt dat?"},
        {"Zij «». Zij is oud.", "Zij «». | Zij is oud."},
        /* an extractor has lost the space between two questions */
        {"Vaart de pont?Zo nee, waarom niet?", "Vaart de pont? | Zo nee, waarom niet?"},
        {"Vaart de pont?zo nee, waarom niet?", "Vaart de pont?zo nee, waarom niet?"},
        {"Zie https://example.org/pont?Id=2 en www.example.org?Id=2 daarover.",
         "Zie https://example.org/pont?Id=2 en www.example.org?Id=2 daarover."},
        /* abbreviations and initials */
        {"Op 3 mei jl. aan de Kamer.", "Op 3 mei jl. aan de Kamer."},
        {"Zie o.a. Amsterdam en Muiden.", "Zie o.a. Amsterdam en Muiden."},
        {"Zie art. 3 en nr. 4.", "Zie art. 3 en nr. 4."},
        {"De motie-Smit c.s. (Kamerstuk 5) blijft.", "De motie-Smit c.s. (Kamerstuk 5) blijft."},
        {"Dat is de motie-Smit c.s. De pont vaart.", "Dat is de motie-Smit c.s. | De pont vaart."},
        {"De pont is oud. (Zij vaart.)", "De pont is oud. | (Zij vaart.)"},
        {"De heer R. Heerema vaart.", "De heer R. Heerema vaart."},
        {"R. Heerema vaart.", "R. Heerema vaart."},
        {"De heer J.P. Balkenende vaart.", "De heer J.P. Balkenende vaart."},
        {"De heer J.P.M.A.B.C. Balkenende vaart.", "De heer J.P.M.A.B.C. Balkenende vaart."},
        {"Dat is vitamine 2B. Zij is oud.", "Dat is vitamine 2B. | Zij is oud."},
        {"Dat is de B. Zij is oud.", "Dat is de B. Zij is oud."},
        {"Dat is \xC3\xA9\xC3\xA9nR. Zij is oud.", "Dat is \xC3\xA9\xC3\xA9nR. | Zij is oud."},
        {"De pont is van Jan. Zij is oud.", "De pont is van Jan. | Zij is oud."},
        {"«R. Heerema» vaart.", "«R. Heerema» vaart."},
        /* the letter of a part belongs to neither of the sentences beside it */
        {"Vaart de pont? b. Zo ja, wanneer?", "Vaart de pont? | b. | Zo ja, wanneer?"},
        {"Vaart de pont? b) Zo ja, wanneer?", "Vaart de pont? | b) Zo ja, wanneer?"},
        {"Vaart de pont? b. zo ja, wanneer?", "Vaart de pont? b. zo ja, wanneer?"},
        {"Vaart de pont? b Zo ja, wanneer?", "Vaart de pont? b Zo ja, wanneer?"},
        {"Vaart de pont? b. Z", "Vaart de pont? | b. | Z"},
        {"Vaart de pont? b.", "Vaart de pont? b."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cr_expect_str_eq(split(rows[i][0]), rows[i][1], "%s\n  gives:    %s\n  expected: %s", rows[i][0],
                         split(rows[i][0]), rows[i][1]);
}

/* A sign is found wherever it stands in a long text. */
Test(sentence, ends_at_every_place)
{
    char text[120];
    for (size_t at = 1; at < 80; at++)
        for (size_t k = 0; k < 3; k++) {
            memset(text, 'a', sizeof text);
            text[at] = "?!."[k];
            memcpy(text + at + 1, " Bb", 3);
            const char *next = text;
            vs_str sentence;
            cr_assert(vs_sentence_next(&next, text + at + 4, &sentence));
            cr_expect_eq(sentence.len, at + 1, "%zu: %zu", at, sentence.len);
            cr_assert(vs_sentence_next(&next, text + at + 4, &sentence));
            cr_expect_eq(sentence.len, 2);
            cr_expect_not(vs_sentence_next(&next, text + at + 4, &sentence));
        }
}

/* Without a question mark a verb of asking says so, of which who asks is the subject, however far before it. */
Test(sentence, asks_without_a_mark)
{
    static const char *const ask[] = {
        "De leden van de SP-fractie lezen in de brief dat de pont veel minder vaart dan vorig jaar was beloofd en "
        "vragen de Minister om een toelichting.",
        "De leden van de SP-fractie lezen dat de pont (met 20 procent) minder vaart en dat dit gevolgen heeft, en "
        "vragen het kabinet dit toe te lichten.",
        "De leden van de SP-fractie lezen in de brief dat de pont veel minder vaart dan vorig jaar was beloofd en "
        "verzoeken de Minister om een toelichting.",
        "Het lid Smit wijst op het besluit van de provincie, dat volgens hem onjuist is, en vraagt naar de uitvoering "
        "daarvan.",
        "De fractie van de SP stelt vast dat de provincie al langere tijd een heel ander standpunt heeft en vraagt "
        "waarom.",
        "De leden van de SP-fractie zouden het waarderen als de Minister dat toelicht.",
        "De leden van de SP-fractie lezen graag terug wat de inzet wordt.",
        "De leden van de SP-fractie hebben behoefte aan meer duidelijkheid hierover.",
        "Wat is de reactie van de Minister hierop.",
        "Deelt het kabinet die mening.",
        "Herkent de Minister dit beeld.",
        "Hoe staat het met de tweede pont.",
        "Op welke wijze wordt dit betaald.",
        "Graag per veer een toelichting.",
        "Het lid Smit hoopt dat de Minister kan toelichten waarom de pont niet vaart.",
        "Zij verwachten hierop een reactie van de Staatssecretaris.",
        "De leden van de SP-fractie nodigen de Minister uit hier nader op in te gaan.",
        "Deze leden stellen een reactie hierop op prijs.",
        "Een nadere toelichting achten deze leden gewenst.",
        "Deze leden zouden er prijs op stellen indien de Minister dit toelicht.",
        "Deze leden willen de toezegging dat de pont blijft varen.",
        "Het is deze leden niet duidelijk hoe de pont wordt betaald.",
        "Onvoldoende helder is voor deze leden of de provincie meebetaalt.",
        "De vraag is volgens deze leden of de pont nodig is.",
        "Dit roept bij deze leden de vraag op waarom de pont vaart.",
        "Wie betaalt de pont, zo informeren deze leden.",
        "De Minister schrijft dat er geen cijfers zijn, hoe kan dat, vragen deze leden.",
        "Zij wijzen op de brief van de schippers en vragen zij de Minister daarop te reageren.",
        "De leden van de SP-fractie vragen meer concreet welke ponten dit zijn.",
        "De leden van de SP-fractie vragen met name naar kabelponten.",
        "De leden van de SP-fractie vragen voor wie de pont vaart.",
        "De leden van de SP-fractie willen van de Minister horen hoe hij dit gaat doen.",
        "Voorts wordt door deze leden gevraagd wanneer de pont vaart.",
        "Het lid Smit, mede namens de leden van de SP-fractie, vraagt of de pont vaart.",
        "De Groep Van Haga vraagt zich af waarom dit nu moet.",
        "Deze leden vragen de Minister om aandacht te geven aan kabelponten.",
        "Deze leden worden graag op de hoogte gehouden van het herstel.",
        "De leden van de SP-fractie lezen dat de pont niet vaart en zien graag een reactie.",
    };
    static const char *const tell[] = {
        "De leden van de SP-fractie danken de Minister voor de antwoorden op hun lange lijst van opmerkingen en vragen "
        "van vorig jaar.",
        "De leden van de SP-fractie hebben de brief gelezen over alle eerder door hen gemaakte opmerkingen en vragen "
        "aan de Minister.",
        "De leden van de SP-fractie stellen vast dat de provincie al langere tijd een heel ander standpunt heeft en "
        "vraagt waarom.",
        "De leden van de SP-fractie waarderen het dat de Minister zo snel schrijft.",
        "De leden van de SP-fractie lezen dat schippers behoefte hebben aan duidelijkheid.",
        "Deelt het kabinet die mening, dan vaart de pont.",
        "Hoe dit wordt betaald, is nog niet bekend.",
        "Wanneer wordt voldaan aan die eis, vaart de pont.",
        "Het lid Smit hoopt dat de pont weer gaat varen.",
        "De leden van de SP-fractie verwachten veel van de nieuwe pont.",
        "Zij begrijpen dat de Minister hoopt dat de provincie hierop kan reageren.",
        "Deze leden stellen de uitgebreide toelichting van de Minister op prijs.",
        "De leden van de SP-fractie zien de reactie van de Minister met belangstelling tegemoet.",
        "Deze leden willen niet vooruitlopen op de reactie van de provincie.",
        "De leden van de SP-fractie lezen dat de Kamer graag wordt geïnformeerd.",
        "Deze leden zijn blij met het antwoord op de vraag hoe de pont wordt betaald.",
        "De leden van de SP-fractie vinden dat de brief duidelijk laat zien wie betaalt.",
        "Deze leden hebben geen behoefte aan een nadere toelichting.",
        "De leden van de SP-fractie vragen de Minister aandacht voor kabelponten.",
        "Eerder vroegen de leden van de SP-fractie hoe de pont wordt betaald, waarop geen antwoord kwam.",
        "Deze groep vraagt waarom de pont niet vaart.",
        "De leden van de SP-fractie vinden dat deze tijd vraagt om een stevige aanpak.",
        "Dit vraagt volgens de leden van de SP-fractie om een zorgvuldige afweging.",
        "De leden van de SP-fractie lezen dat van schippers veel wordt gevraagd.",
    };
    for (size_t i = 0; i < sizeof ask / sizeof *ask; i++)
        cr_expect(vs_sentence_asks(vs_cstr(ask[i])), "asks: %s", ask[i]);
    for (size_t i = 0; i < sizeof tell / sizeof *tell; i++)
        cr_expect_not(vs_sentence_asks(vs_cstr(tell[i])), "asks nothing: %s", tell[i]);
}

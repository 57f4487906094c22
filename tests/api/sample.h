/* sample.h - a small verslag for the tests of the interface. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <verslag/verslag.h>

#include <criterion/criterion.h>
#include <string.h>

static const char sample[] =
    "Tweede Kamer der Staten-Generaal\n"
    "Vergaderjaar 2024\xE2\x80\x93" "2025\n"
    "38 123 Veerdiensten over de grote rivieren\n"
    "Nr. 45 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"
    "Vastgesteld 3 maart 2025\n"
    "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen en opmerkingen voorgelegd aan de "
    "Minister van Infrastructuur en Waterstaat over de brief van 9 december 2024 over veerdiensten (Kamerstuk 38 123, "
    "nr. 40).\n"
    "De vragen en opmerkingen zijn op 20 januari 2025 aan de Minister van Infrastructuur en Waterstaat voorgelegd. Bij "
    "brief van 28 februari 2025 zijn de vragen beantwoord.\n"
    "De voorzitter van de commissie,\n"
    "Van der Veer\n"
    "De griffier van de commissie,\n"
    "De Pont\n"
    "I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon\n"
    "Vragen en opmerkingen van de leden van de VVD-fractie\n"
    "De leden van de VVD-fractie hebben de brief gelezen. Zij varen graag.\n"
    "1. Hoeveel veren varen er op zondag? Klopt het dat er minder varen dan in 2015?\n"
    "Antwoord van de Minister\n"
    "Er varen 212 veren op zondag. Dat zijn er negen minder dan in 2015.\n"
    "2. Kan de Minister toezeggen dat geen veer verdwijnt?\n"
    "Antwoord van de Minister\n"
    "Zie het antwoord op vraag 1.\n"
    "Vragen en opmerkingen van de leden van de D66-fractie\n"
    "De leden van de D66-fractie danken de Minister.\n"
    "3. Wordt het veer bij Lent elektrisch?\n"
    "Antwoord van de Minister\n"
    "Ja, in 2027.\n"
    "II Volledige agenda\n"
    "Brief van de Minister van Infrastructuur en Waterstaat van 9 december 2024 over veerdiensten (Kamerstuk 38 123, "
    "nr. 40).\n";

/* A new document out of a text that parses. */
static inline verslag_document *parse_text(const char *text)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK, "%s",
                 verslag_parser_error_message(parser));
    cr_assert_not_null(doc);
    verslag_parser_free(parser);
    return doc;
}

#endif

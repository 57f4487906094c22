/* The forms of parliament's documents: the look at the first byte leaves out no text that has one. */
#include "vocabulary/forms.h"
#include <criterion/criterion.h>

#include <string.h>

/* How the forms go on behind their first byte, which the test tries in all its values. */
static const char *const rests[] = {"",
                                    "2",
                                    "2.",
                                    "2) Hoe",
                                    "2. Hoe",
                                    "2, 3 en 4",
                                    "2)",
                                    "raag 12",
                                    "RAAG 3 (Molenpartij)",
                                    "ragen 3 t/m 5:",
                                    ". raag",
                                    ". Antwoord",
                                    "ntwoord",
                                    "ntwoord op vraag 3",
                                    "ntwoorden van het kabinet",
                                    "ntw. 3",
                                    "eactie van de Minister",
                                    "eacties op vragen 2 en 3",
                                    "eantwoording",
                                    "ededeling",
                                    "abinetsreactie",
                                    "ezamenlijk antwoord op vraag 3",
                                    " Vragen en opmerkingen vanuit de fracties",
                                    ". Reactie van de bewindspersoon",
                                    "I Antwoord",
                                    "V. Bijlage",
                                    ") Reactie van de Minister",
                                    "eel II Antwoord van de Minister",
                                    "nderdeel A. Vragen",
                                    "ragen en opmerkingen vanuit de fracties",
                                    "nbreng uit de fracties",
                                    "pmerkingen en vragen van de fracties",
                                    "olledige agenda",
                                    "rief van de Minister van Financi\xC3\xABn",
                                    "RIEF VAN DE VOORZITTER",
                                    "RAGEN",
                                    "nhoud",
                                    "nhoudsopgave blz.",
                                    "NHOUDSOPGAVE",
                                    "ragen van de leden van de Molenpartij-fractie",
                                    "nbreng van het lid Jansen",
                                    "pmerkingen namens de fractie",
                                    "ijdrage van de leden",
                                    "en Haag, 3 mei 2024",
                                    "s-Gravenhage, 3 mei 1990",
                                    "-Gravenhage, 3 mei 1990",
                                    "\x80\x99s-Gravenhage, 3 mei 1990",
                                    "msterdam, 3 mei",
                                    "ijswijk, 3 mei",
                                    "eidschendam, 3 mei",
                                    "an de Voorzitter van de Tweede Kamer",
                                    "eachte voorzitter",
                                    "oogachtend,",
                                    "et vriendelijke groet",
                                    "e Minister van Financi\xC3\xABn, A. Jansen",
                                    "oorzitter van de commissie, A. Jansen",
                                    "riffier van de commissie, A. Jansen",
                                    "djunct-griffier van de commissie, A. Jansen",
                                    "inister van Financi\xC3\xABn, A. Jansen",
                                    "taatssecretaris van Financi\xC3\xABn, A. Jansen",
                                    " Inhoud",
                                    "\xA0Inhoud",
                                    "\x80\x89Vragen en opmerkingen vanuit de fracties",
                                    "\x80\x80Geachte voorzitter",
                                    "\xBB\xBFGeachte voorzitter",
                                    " I Antwoord",
                                    " Volledige agenda"};

Test(forms, first_byte)
{
    for (size_t i = 0; i < sizeof rests / sizeof *rests; i++) {
        for (int byte = 1; byte < 256; byte++) {
            char line[80];
            line[0] = (char)byte;
            strcpy(line + 1, rests[i]);
            const vs_str t = vs_cstr(line);
            cr_expect_eq(vs_form_number(t).form, vs_form_number_(t).form, "number: %02X %s", (unsigned)byte, rests[i]);
            cr_expect_eq(vs_form_answer(t).found, vs_form_answer_(t).found, "answer: %02X %s", (unsigned)byte,
                         rests[i]);
            cr_expect_eq(vs_form_part(t), vs_form_part_(t), "part: %02X %s", (unsigned)byte, rests[i]);
            cr_expect_eq(vs_form_contents_head(t), vs_form_contents_head_(t), "contents: %02X %s", (unsigned)byte,
                         rests[i]);
            cr_expect_eq(vs_form_fraction_start(t), vs_form_fraction_start_(t), "fraction: %02X %s", (unsigned)byte,
                         rests[i]);
            cr_expect_eq(vs_form_letter_line(t), vs_form_letter_line_(t), "letter: %02X %s", (unsigned)byte, rests[i]);
            cr_expect_eq(vs_ends_sentence(t), vs_ends_sentence_(t), "sentence: %02X %s", (unsigned)byte, rests[i]);
        }
    }
}

/* A town and a date are a line of a letter; without a year they can be anything. */
Test(forms, lines_of_a_letter)
{
    static const struct {
        const char *line;
        bool letter;
    } rows[] = {{"Den Haag, 14 november 2023", true},         {"Den Haag, november 2023", true},
                {"Den Haag, 14-11-2023", true},               {"Den Haag,", true},
                {"Den Haag, kelder en stalling: 3.000 fietsen", false}, {"Den Haag, kelder en stalling: 3.000", false},
                {"Den Haag, gebouw B-2023", false},           {"Zwolle, 14 november 2023", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cr_expect_eq(vs_form_letter_line(vs_cstr(rows[i].line)), rows[i].letter, "%s", rows[i].line);
}

/* Two lines of a wrapped text: whether the second goes on with the paragraph of the first. */
#include "parse_bytes.h"

#define FULL \
    "De leden van de Volt-fractie hebben met belangstelling kennisgenomen van de\n" \
    "brief over de toekomst van de buurtbus en spreken hun waardering uit voor de\n" \
    "vele vrijwilligers die deze bussen rijden, ook op zondag in het hele land en\n" \
    "in de dorpen waar al jaren geen andere bus meer komt dan die ene in de nacht\n"
#define GOES_ON "en zij vragen de Minister of hij daarover met de provincies heeft gesproken,\n"
/* A full line in the middle of a sentence, one that a sentence ends, one that ends a question, and a short one. */
#define OPEN "want dan kan ook de bus van half zeven weer langs de oude molen rijden, zoals"
#define ENDED "want dan kan ook de bus van half zeven weer langs de oude molen rijden, even."
#define ASKED "en kan dan ook de bus van half zeven weer langs de oude molen rijden, of niet?"
#define SHORT "Dat is goed."

enum { JOINED, APART };

static const struct {
    const char *before, *next;
    int apart;
} rows[] = {
    {OPEN, "dat vroeger altijd het geval is geweest", JOINED},
    {ENDED, "Dat is vroeger ook al eens het geval geweest in de winter van dat jaar, zegt", JOINED},
    {SHORT, "Dat is vroeger ook al eens het geval geweest in de winter van dat jaar, zegt", APART},
    /* Lines of the head. */
    {ENDED, "Toelichting:", APART},
    {OPEN, "Toelichting:", APART},
    {OPEN, "Toelichting", APART},
    {OPEN, "Toelichtingen zijn er niet", JOINED},
    {OPEN, "2024Z18436", APART},
    {OPEN, "2024D18436", APART},
    {OPEN, "2024X18436", JOINED},
    {OPEN, "2024Z1843", JOINED},
    {OPEN, "2024Z184365", JOINED},
    {OPEN, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", APART},
    {OPEN, "C VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", APART},
    {OPEN, "AB VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", APART},
    {OPEN, "ABCVERSLAG VAN EEN SCHRIFTELIJK OVERLEG", JOINED},
    {OPEN, "LIJST VAN VRAGEN", APART},
    {OPEN, "BRIEF VAN DE MINISTER", APART},
    {OPEN, "NADER VERSLAG", APART},
    {OPEN, "NOTA NAAR AANLEIDING VAN HET VERSLAG", APART},
    {OPEN, "LIJSTEN VAN VRAGEN", JOINED},
    {OPEN, "VERSLAGEN VAN DE RAAD", JOINED},
    {OPEN, "Nr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", APART},
    {OPEN, "Nr. 12345 VERSLAG VAN EEN OVERLEG", JOINED},
    {OPEN, "Nr. 1234 VERSLAG VAN EEN OVERLEG", APART},
    {OPEN, "Nr. 5 Verslag van een overleg", JOINED},
    {OPEN, "nr. 5 VERSLAG VAN EEN OVERLEG", JOINED},
    /* Labels and numbers. */
    {OPEN, "12. wat daarover is gezegd", JOINED},
    {ENDED, "12. Wat is daarover gezegd?", APART},
    {SHORT, "12. Wat is daarover gezegd?", APART},
    {OPEN, "vraag 6 ook al zegt", JOINED},
    {ENDED, "Vraag 6", APART},
    {OPEN, "Vraag 6", APART},
    {OPEN, "vraag 6", JOINED},
    {ENDED, "Vraag 6: wat is daarover gezegd?", APART},
    {ENDED, "Antwoord", APART},
    {ENDED, "Antwoord van de Minister", APART},
    {OPEN, "antwoord daarop te krijgen", JOINED},
    /* Labels that their line does not end. */
    {"Antwoord van minister", "Rietdekker (Landbouw, Natuur en Voedselkwaliteit)", JOINED},
    {"Antwoord van de Minister van Landbouw, Natuur en", "Voedselkwaliteit", JOINED},
    {"Antwoord van de Minister van Landbouw", "(ontvangen 4 mei 2027)", JOINED},
    {"Antwoord van de Minister van Landbouw:", "Voedsel is er genoeg", APART},
    {"Antwoord", "Voedsel is er genoeg", APART},
    /* Bullets. */
    {ENDED, "\xE2\x80\x93 De bus van de dag", APART},
    {ENDED, "\xE2\x80\xA2 De bus van de dag", APART},
    {ENDED, "* De bus van de dag", APART},
    {ENDED, "- De bus van de dag", APART},
    {ENDED, "a) de bus van de dag", APART},
    {OPEN, "a) de bus van de dag", JOINED},
    {OPEN, "\xE2\x80\x93 in de winter \xE2\x80\x93 altijd is geweest", JOINED},
    {OPEN, "\xE2\x80\x93 In de winter", APART},
    {OPEN, "- in de winter - altijd is geweest", JOINED},
    {OPEN, "\xE2\x80\xA2 in de winter", APART},
    {"want dan kan ook de bus van half zeven weer langs de oude molen rijden, heel,", "\xE2\x80\x93 in de winter",
     APART},
    /* Parts. */
    {OPEN, "I Vragen en opmerkingen vanuit de fracties", APART},
    {OPEN, "II Reactie van de Minister", APART},
};

Test(line_starts, joined_or_apart)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[2000], found[400];
        snprintf(text, sizeof text, FULL GOES_ON FULL GOES_ON "%s\n%s\n", rows[i].before, rows[i].next);
        snprintf(found, sizeof found, "%s%c%s", rows[i].before, rows[i].apart ? '\n' : ' ', rows[i].next);
        verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL);
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), found), "%s not %s:\n%s", found,
                           rows[i].apart ? "apart" : "joined", strstr(verslag_document_text(doc, NULL), rows[i].next));
        verslag_document_unref(doc);
    }
}

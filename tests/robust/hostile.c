/* Texts that nobody writes, long and all alike: each must give a document in time and memory that grow with its
 * length and no faster.
 *
 * Steps are counted, not timed: the library is compiled once more for this test with -fsanitize-coverage=trace-pc,
 * which calls __sanitizer_cov_trace_pc() at every branch, and the functions that work on many bytes at once are
 * wrapped. The count is the same in every run and on every machine.
 *
 * usage: hostile [BYTES [NAME]]    texts of BYTES and 4 x BYTES; only those whose name contains NAME */
#define _POSIX_C_SOURCE 200809L

#include <stddef.h>

void __sanitizer_cov_trace_pc(void);
void *__real_malloc(size_t size);
void *__real_realloc(void *memory, size_t size);
void __real_free(void *memory);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);
void __wrap_free(void *memory);
void *__real_memcpy(void *to, const void *from, size_t n);
void *__real_memmove(void *to, const void *from, size_t n);
void *__real_memset(void *to, int c, size_t n);
void *__real_memchr(const void *at, int c, size_t n);
int __real_memcmp(const void *a, const void *b, size_t n);
size_t __real_strlen(const char *text);
void *__wrap_memcpy(void *to, const void *from, size_t n);
void *__wrap_memmove(void *to, const void *from, size_t n);
void *__wrap_memset(void *to, int c, size_t n);
void *__wrap_memchr(const void *at, int c, size_t n);
int __wrap_memcmp(const void *a, const void *b, size_t n);
size_t __wrap_strlen(const char *text);

#include "hostile.h"

#define QUESTIONS "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nI Vragen en opmerkingen vanuit de fracties\n\n"
#define FRACTION "Vragen en opmerkingen van de leden van de VVD-fractie\n\n"

static const shape shapes[] = {
    /* Letters, spaces, line ends */
    {"one long line", "", "woord ", NULL, NULL},
    {"one long word", "", "a", NULL, NULL},
    {"one long word of capitals", "", "A", NULL, NULL},
    {"one long word outside ASCII", "", "\xC3\xAB", NULL, NULL},
    {"long words", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ", NULL, NULL},
    {"spaces", "x", " ", NULL, NULL},
    {"tabs", "x", "\t", NULL, NULL},
    {"table cells", "", "a\tb\tc\n", NULL, NULL},
    {"cells in one row", "x", "\ta", NULL, NULL},
    {"empty lines", "x", "\n", "x", NULL},
    {"empty lines of spaces", "x\n", "  \n", "x", NULL},
    {"lines of one character", "", "x\n", NULL, NULL},
    {"lines that end in CR", "", "x\r", NULL, NULL},
    {"lines of one capital", "", "X\n", NULL, NULL},
    {"lines of one word each of its own", "", "\3\n", NULL, NULL},
    {"paragraphs of one character", "", "x\n\n", NULL, NULL},
    {"wrapped lines", "", "De leden van deze fractie hebben met grote belangstelling kennisgenomen\nvan dit alles en zij zien de\n", NULL, NULL},
    {"deep indent", "", "        ", "x\n", NULL},
    {"indented lines", "", "    tekst\n", NULL, NULL},
    {"form feeds", "x", "\f", "x", NULL},
    {"pages of one line", "", "x\n\f", NULL, NULL},
    {"pages of one number", "", "\1\n\f", NULL, NULL},
    {"pages with headers", "", "Tweede Kamer, vergaderjaar 2022-2023, 26 643, nr. 1 \1\nDe tekst \3\ngaat door.\n\f", NULL, NULL},
    {"no-break spaces", "x", "\xC2\xA0", "x", NULL},
    {"lines of no-break spaces", "x", "\xC2\xA0\n", "x", NULL},
    {"soft hyphens", "x", "\xC2\xAD", "x", NULL},
    {"lines of soft hyphens", "", "\xC2\xAD\n", "x", NULL},
    {"paragraphs of soft hyphens", "", "\xC2\xAD\n\n", "x", NULL},
    {"bytes 0xFF", "x", "\xFF", NULL, NULL},
    {"bytes 0x80", "x", "\x80", NULL, NULL},
    {"half characters", "x", "\xE2\x80 ", NULL, NULL},
    {"U+FFFD", "", "\xEF\xBF\xBD", NULL, NULL},
    {"NUL now and then", "", "abcdefghijklmnopqrstuvwxyz\4", NULL, NULL},
    {"byte order marks", "x", "\xEF\xBB\xBF", "x", NULL},

    /* Signs */
    {"round brackets", "", "(", NULL, NULL},
    {"square brackets", "", "[", NULL, NULL},
    {"brackets closed", "", ")", NULL, NULL},
    {"question marks", "", "?", NULL, NULL},
    {"question marks apart", "", "? ", NULL, NULL},
    {"questions in one line", "", "Is dit zo? ", NULL, NULL},
    {"quotes", "", "\xC2\xAB", NULL, NULL},
    {"quotes within quotes", "", "\xC2\xAB" "a ", "", "\xC2\xBB."},
    {"apostrophes", "", "'", NULL, NULL},
    {"mail quotes", "", "> ", "x\n", NULL},
    {"full stops", "", ".", NULL, NULL},
    {"initials", "", "A.", NULL, NULL},
    {"initials apart", "", "A. ", NULL, NULL},
    {"abbreviations", "", "o.a. ", NULL, NULL},
    {"sentences closed in brackets", "", "Ja.)", NULL, NULL},
    {"commas", "", ",", NULL, NULL},
    {"dashes", "", "-", NULL, NULL},
    {"bullets", "", "- x\n", NULL, NULL},
    {"bullets in one line", "", "- ", NULL, NULL},
    {"bullets after a colon", "De leden vragen:\n", "\xE2\x80\x93 hoe dat zit\n", NULL, NULL},
    {"leader dots", "x", " . . .", "3\n", NULL},
    {"underscores", "", "_", NULL, NULL},
    {"slashes", "", "a/", NULL, NULL},
    {"addresses", "", "https://example.org/a-b_c?d=1&e=2 ", NULL, NULL},
    {"one long address", "https://example.org/", "a1-b/", NULL, NULL},

    /* Hyphens at line ends */
    {"hyphens at line ends", "", "woord-\n", NULL, NULL},
    {"hyphens in wrapped lines", "", "De leden van deze fractie hebben met grote belangstelling kennis-\ngenomen van dit alles en zij zien daar met een zekere zorg naar uit-\n", NULL, NULL},
    {"hyphens in words of their own", "", "de leden van de fractie die heel veel weten over dit onder\3-\nzoek\3 en zo\n", NULL, NULL},
    {"soft hyphens at line ends", "", "de leden van de fractie die heel veel weten over dit onder\xC2\xAD\nzoek en zo\n", NULL, NULL},

    /* Numbers, notes and their marks */
    {"digits", "", "1", NULL, NULL},
    {"digits in lines", "", "1\n", NULL, NULL},
    {"rising numbers in lines", "", "\1\n", NULL, NULL},
    {"falling numbers in lines", "", "\2\n", NULL, NULL},
    {"superscript digits", "x", "\xC2\xB9", NULL, NULL},
    {"marks in brackets", "woord", "[1]", NULL, NULL},
    {"marks in brackets with spaces", "woord", " [1]", NULL, NULL},
    {"marks in brackets far off", "woord", "                                     [1]", NULL, NULL},
    {"rising marks", "", "woord\1 ", NULL, NULL},
    {"falling marks", "", "woord\2 ", NULL, NULL},
    {"the same mark", "", "woord1 ", "\n\n1 Zie daar.\n", NULL},
    {"note lines", "", "1 x\n", NULL, NULL},
    {"rising note lines", "", "\1 Zie hier.\n", NULL, NULL},
    {"marks and notes", "", "Het woord\1 staat hier.\n", "\n", "\1 Zie daar.\n"},
    {"marks and notes backwards", "", "Het woord\2 staat hier.\n", "\n", "\1 Zie daar.\n"},
    {"marks and notes in brackets", "", "Het woord [\1] staat hier.\n\n", "\n", "[\1] Zie daar.\n\n"},
    {"notes with back links", "", "Het woord\1 staat hier.\n\n", "\n", "\1. Zie daar.\xE2\x86\xA9\n\n"},
    {"notes on pages", "", "Het woord\1 staat hier en de zin loopt door naar\n\1 Zie daar.\n\f", NULL, NULL},
    {"the same note on pages", "", "Het woord1 staat hier\n1 Zie daar.\n\f", NULL, NULL},
    {"one page full of note lines", "Het woord1\n\f", "1 x\n", NULL, NULL},
    {"notes glued to words", "", "maatschappelijke orga\1 Hier te vinden\n\fnisaties gaan door woord\1 en\n", NULL, NULL},
    {"a word glued to the same note", "woord1 \n\f", "orga1 Hier te vinden\n", NULL, NULL},
    {"years with marks", "", "in 20221 en ", NULL, NULL},
    {"composition", "", "1 Samenstelling: Leden: A, B\n", NULL, NULL},

    /* Questions and answers */
    {"labels 1.", "", "1. ", NULL, NULL},
    {"label lines 1.", "", "1. \n", NULL, NULL},
    {"numbered questions", "", "\1. Is dit zo?\n", NULL, NULL},
    {"numbered questions backwards", "", "\2. Is dit zo?\n", NULL, NULL},
    {"numbers that start again", QUESTIONS, "1. Is dit zo?\n2. Is dat zo?\n", NULL, NULL},
    {"lines Vraag 1", "", "Vraag 1\n", NULL, NULL},
    {"lines Vraag n", "", "Vraag \1\n", NULL, NULL},
    {"lines Vraag n with text", "", "Vraag \1\nIs dit zo?\n", NULL, NULL},
    {"lines Vragen 1 t/m 500", "", "Vragen 1 t/m 500\nIs dit zo?\n", NULL, NULL},
    {"one heading of many numbers", "Vragen 1", ", \1", "\nIs dit zo?\n", NULL},
    {"lettered questions", "", "\1a. Is dit zo?\n\1b. En dat?\n", NULL, NULL},
    {"lines Antwoord", "", "Antwoord\n", NULL, NULL},
    {"lines Antwoord with text", "", "Antwoord: ja.\n", NULL, NULL},
    {"questions and answers", QUESTIONS FRACTION, "\1. Is dit zo?\nAntwoord van de Minister\nJa.\n", NULL, NULL},
    {"questions without answers", QUESTIONS FRACTION, "\1. Is dit zo?\n", "Antwoord\nJa.\n", NULL},
    {"answers for questions before", QUESTIONS FRACTION, "Vraag \1\nIs dit zo?\n", "\nII Antwoord van de Minister\n\n", "Antwoord op vraag \1\nJa.\n"},
    {"answers backwards", QUESTIONS FRACTION, "Vraag \1\nIs dit zo?\n", "\nII Antwoord van de Minister\n\n", "Antwoord op vraag \2\nJa.\n"},
    {"answers to all", QUESTIONS FRACTION, "Vraag \1\nIs dit zo?\n", "\nII Antwoord van de Minister\n\n", "Antwoord op de vragen 1 t/m 500\nJa.\n"},
    {"answers by fraction", QUESTIONS FRACTION, "\1. Is dit zo?\n", "\nII Antwoord van de Minister\n\n", "Vragen en opmerkingen van de leden van de VVD-fractie\nJa.\n"},
    {"answers by the names of two", QUESTIONS FRACTION "1. Is dit zo?\n\nVragen en opmerkingen van de leden van de D66-fractie\n\n", "\1. Is dat zo?\n", "\nII Antwoord van de Minister\n\n", "De leden van de VVD-fractie vragen dat. Ja.\n\nDe leden van de D66-fractie ook. Nee.\n\n"},
    {"answers by fractions that nobody knows", QUESTIONS, "Vragen en opmerkingen van de leden van de \3-fractie\n\1. Is dit zo?\n", "\nII Antwoord van de Minister\n\n", "Vragen en opmerkingen van de leden van de \3-fractie\nJa.\n"},
    {"answers by fraction, each to one question", QUESTIONS FRACTION, "\1. Is het waar dat \3 ook voor \3 geldt?\n", "\nII Antwoord van de Minister\n\n", "Vragen en opmerkingen van de leden van de VVD-fractie\nIs het waar dat \3 ook voor \3 geldt?\nJa.\n"},
    {"answers that repeat the questions", QUESTIONS FRACTION, "\1. Is het waar dat \3 ook voor \3 geldt?\n", "\nII Antwoord van de Minister\n\n", "Is het waar dat \3 ook voor \3 geldt?\nJa.\n"},
    {"answers in one run", QUESTIONS FRACTION, "\1. Is dit zo?\n", "\nII Antwoord van de Minister\n\n", "Ja, dat is zo.\n\n"},
    {"an answer of many paragraphs", QUESTIONS FRACTION "1. Is dit zo?\nAntwoord\n", "Ja.\n\n", NULL, NULL},
    {"an answer of topics", QUESTIONS FRACTION "1. Is dit zo?\nAntwoord\n", "Zuivelmarkt\n\n", NULL, NULL},
    {"an answer that turns into context", QUESTIONS FRACTION "1. Is dit zo?\nAntwoord\nJa.\n", "De leden van de VVD-fractie lezen dat ook.\n\n", "2. Is dat zo?\n", NULL},
    {"a question of many paragraphs", QUESTIONS FRACTION "1. Is dit zo?\n", "De leden van de VVD-fractie lezen dat.\n\n", NULL, NULL},
    {"paragraphs that ask", QUESTIONS FRACTION, "De leden van de VVD-fractie vragen of dit zo is.\n\n", NULL, NULL},
    {"paragraphs that ask, in one", QUESTIONS FRACTION, "De leden van de VVD-fractie vragen of dit zo is. ", NULL, NULL},
    {"context without question", QUESTIONS FRACTION, "De leden van de VVD-fractie lezen dat.\n\n", NULL, NULL},
    {"context before a question", QUESTIONS FRACTION, "De leden van de VVD-fractie lezen dat.\n\n", "1. Is dit zo?\n", NULL},
    {"verbs of asking", "", "vragen ", NULL, NULL},
    {"who asks", "", "deze leden ", NULL, NULL},
    {"delegated answers", QUESTIONS FRACTION, "\1. Is dit zo?\nAntwoord\nZie het antwoord op vraag 1.\n", NULL, NULL},
    {"delegated to many", QUESTIONS FRACTION, "\1. Is dit zo?\nAntwoord\nZie het antwoord op de vragen 1 t/m 500.\n", NULL, NULL},
    {"delegated to nothing", QUESTIONS FRACTION "1. Is dit zo?\nAntwoord\n", "Zie het antwoord op de vragen 601 t/m 999.\n", NULL, NULL},
    {"changing dialects", QUESTIONS, "\1. Is dit zo?\nAntwoord\nJa.\n\nVraag \1\n\nWaarom?\n\nAntwoord op vraag \1:\n\nDaarom.\n\nDe leden van de VVD-fractie vragen waarom.\n", NULL, NULL},

    /* What a comparison could find hard */
    {"equal sentences", QUESTIONS FRACTION, "\1. Hoeveel veren varen er op zondag over de rivier?\n", NULL, NULL},
    {"equal sentences that tell nothing", QUESTIONS FRACTION, "\1. Zo nee, waarom niet?\n", NULL, NULL},
    {"one huge sentence", QUESTIONS FRACTION "1. Is het waar dat", " woord \3", "?\n", NULL},
    {"one huge sentence of one word", QUESTIONS FRACTION "1. Is het waar dat", " veerboot", "?\n", NULL},
    {"long sentences that are alike", QUESTIONS FRACTION, "\1. Is het waar dat de boot en het veer en de brug en de dijk en de sluis en de \3 en de haven en de oever en de kade duur zijn?\n", NULL, NULL},
    {"sentences of a few words", QUESTIONS FRACTION, "\1. Boot veer brug? Brug veer boot? Veer boot brug? Boot \3 brug? Brug veer \3?\n", NULL, NULL},
    {"sentences of their own words", QUESTIONS FRACTION, "\1. Is het waar dat \3 voor \3a en \3b geldt? Wat kost \3c?\nAntwoord\nJa.\n", NULL, NULL},
    {"sentences backwards", QUESTIONS FRACTION, "\1. Waarom kost veer \2 van boot \2 zo veel?\n", NULL, NULL},
    {"questions by fraction, all moved", QUESTIONS, "Vragen en opmerkingen van de leden van de \3-fractie\n\1. Waarom kost veer \2 van boot \1 zo veel?\n", NULL, NULL},

    /* Fractions, headings, the front matter */
    {"fraction headings", "", "Vragen en opmerkingen van de leden van de VVD-fractie\n", NULL, NULL},
    {"fraction headings with questions", QUESTIONS, "Vragen en opmerkingen van de leden van de VVD-fractie\n\1. Is dit zo?\n", NULL, NULL},
    {"fractions that nobody knows", QUESTIONS, "Vragen en opmerkingen van de leden van de \3-fractie\nDe leden van de \3-fractie vragen of dit zo is.\n", NULL, NULL},
    {"one heading of many fractions", "Vragen en opmerkingen van de leden van de fracties van VVD", ", D66", " en CDA\n", NULL},
    {"one heading of many short names", "Vragen van de leden van de fracties van A", " en \3", "\n", NULL},
    {"part headings", "", "I Vragen en opmerkingen vanuit de fracties\nII Antwoord van de Minister\n", NULL, NULL},
    {"roman numbers", "", "I", NULL, NULL},
    {"topics", "", "Zuivelmarkt\n", NULL, NULL},
    {"contents", "Inhoudsopgave\n", "Vragen van de leden \3 3\n", NULL, NULL},
    {"contents heads", "", "Inhoudsopgave\n", NULL, NULL},
    {"the same entry of contents", "Inhoudsopgave\n", "Zuivelmarkt 3\n", NULL, NULL},
    {"a site's frame without end", "", "[kamerleden] [stemmingen] [verslagen]\n", NULL, NULL},
    {"a site's menu without end", "[a] [b] ", "[kamerleden] ", NULL, NULL},
    {"Preview document", "", "Preview document\n", NULL, NULL},
    {"numbers of the Kamer", "Nummer: ", "2023D1234", NULL, NULL},
    {"dossiers", "Tweede Kamer der Staten-Generaal\n\n", "26 643 Informatievoorziening \3\n\n", "Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", NULL},
    {"titles", "", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", NULL, NULL},
    {"lines of capitals", "", "VERSLAG \3 OVERLEG\n", NULL, NULL},
    {"dates", "", "Vastgesteld 20 oktober 2023\n", NULL, NULL},
    {"dates in one line", "Vastgesteld ", "20 oktober 2023 ", NULL, NULL},
    {"signatures", "", "De voorzitter van de commissie,\nVan \3\n", NULL, NULL},
    {"addressees", "De vaste commissie voor Financi\xC3\xABn heeft vragen voorgelegd aan de Minister van Financi\xC3\xABn", ", de Minister van Defensie", " over iets.\n", NULL},
    {"addressees joined", "De vaste commissie voor Financi\xC3\xABn heeft vragen voorgelegd aan de Minister van Financi\xC3\xABn", " en de Minister voor \3", " over iets.\n", NULL},
    {"committees", "", "De vaste commissie voor Financi\xC3\xABn heeft een aantal vragen voorgelegd aan de Minister van Financi\xC3\xABn over de brief.\n", NULL, NULL},
    {"ministers", "", "de Minister van ", NULL, NULL},
    {"agenda", QUESTIONS "1. Is dit zo?\n\nIII Volledige agenda\n\n", "\xE2\x80\x93 Brief van de Minister van Defensie (Kamerstuk 26 643, nr. \1).\n", NULL, NULL},

    /* References */
    {"references in one line", "", "Kamerstuk 26 643, nr. 1 ", NULL, NULL},
    {"references in lines", "", "Kamerstuk 26 643, nr. \1\n", NULL, NULL},
    {"one reference to many numbers", "Kamerstukken 26 643, nrs. 1", ", \1", "\n", NULL},
    {"one reference to many numbers joined", "Kamerstukken 26 643, nrs. 1", " en \1", "\n", NULL},
    {"one reference in many dossiers", "Kamerstukken 26 643", " en 30 821", ", nr. 25\n", NULL},
    {"references that do not end", "", "Kamerstuk 26 643, ", NULL, NULL},
    {"cue words", "", "Kamerstuk ", NULL, NULL},
    {"dossiers without number", "", "26 643 ", NULL, NULL},
    {"numbers without dossier", "", "nr. 1 ", NULL, NULL},
    {"words for numbers", "", "nr. ", NULL, NULL},
    {"dossiers joined", "Kamerstuk 26 643 ", "en 26 643 ", NULL, NULL},
    {"dossiers joined in lines", "Kamerstuk 26 643\n", "en\n26 643\n", NULL, NULL},
    {"chapters", "", "Kamerstuk 36 410, hoofdstuk X, ", NULL, NULL},
    {"letters printed", "", "de brief van 9 juni 2023 over \3 (Kamerstuk 26 643, nr. \1) ", NULL, NULL},
    {"letters of one date printed", "", "de brief van 9 juni 2023 (Kamerstuk 26 643, nr. 7) ", NULL, NULL},
    {"letters that go on", "", "de brief van de Minister van ", NULL, NULL},
    {"gazettes", "Stb. 2019, 1", ", 12", " en 13.", NULL},
    {"articles", "", "artikel 5, ", NULL, NULL},
    {"articles joined", "artikelen 5", " en 6", " van de Woningwet", NULL},
    {"laws", "", "de Algemene wet bestuursrecht (Awb) ", NULL, NULL},
    {"laws that do not end", "", "artikel 5 van de Wet op de ", NULL, NULL},
    {"symbols", "", "WSIS-05/TUNIS/DOC/6(Rev. 1 A/HRC/ ECLI:NL:HR:2019: ", NULL, NULL},
    {"words joined over lines", "x", "-\nx", NULL, NULL},
    {"addresses joined over lines", "https://example.org/", "-\na", NULL, NULL},
    {"motions", "", "motie van het lid \3 (Kamerstuk 26 643, nr. 7) ", NULL, NULL},
    {"motions without number", "", "motie van het lid De Vries ", NULL, NULL},
    {"pages pinned", "", "Kamerstuk 26 643, nr. 1, p. 3 ", NULL, NULL},
    {"typing errors", "Kamerstuk 26 643, nr. 1. ", "Kamerstuk 26 634, nr. \1. ", NULL, NULL},
    {"typing errors in dossiers of their own", "", "Kamerstuk 26 643, nr. 1. Kamerstuk \1, nr. 1. ", NULL, NULL},
    {"ids", "", "kst-26643-1080 ", NULL, NULL},
    {"references to questions", QUESTIONS "1. Is dit zo?\n", "zie vraag 1 en ", NULL, NULL},
    {"references to questions missing", "", "zie vraag \1. ", NULL, NULL},
    {"one reference to many questions", QUESTIONS "1. Is dit zo?\nAntwoord\nZie de vragen 1", ", \1", ".\n", NULL},
    {"ranges of questions", QUESTIONS "1. Is dit zo?\nAntwoord\n", "Zie de vragen 1 t/m 500. ", NULL, NULL},
};

int main(int argc, char **argv) { return hostile_main(shapes, sizeof shapes / sizeof *shapes, argc, argv); }

/* The names of fractions, the headings that open their parts, and whose first sentence a paragraph has. */
#include "language/fraction_heading.h"
#include "language/fraction_list.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---------------------------------------------------------------------------------------------- The vocabulary */

Test(fractions, names_find_their_fraction)
{
    static const struct {
        const char *name;
        uint32_t date;
        const char *id, *written;
    } rows[] = {
        {"VVD", 0, "vvd", "VVD"},
        {"vvd", 0, "vvd", "VVD"},
        {" PvdA ", 0, "pvda", "PvdA"},
        {"P.v.d.A.", 19790101, "pvda", "PvdA"},
        {"Partij van de Arbeid", 0, "pvda", "PvdA"},
        {"D'66", 0, "d66", "D66"},
        {"D’66", 0, "d66", "D66"},
        {"D 66", 0, "d66", "D66"},
        {"Democraten 66", 0, "d66", "D66"},
        {"GL", 0, "groenlinks", "GroenLinks"},
        {"Groen-Links", 0, "groenlinks", "GroenLinks"},
        {"GROENLINKS", 0, "groenlinks", "GroenLinks"},
        {"CU", 0, "christenunie", "ChristenUnie"},
        {"Christen-Unie", 0, "christenunie", "ChristenUnie"},
        {"Partij voor de Dieren", 0, "pvdd", "PvdD"},
        {"Partij\xC2\xA0voor de\xC2\xA0" "Dieren", 0, "pvdd", "PvdD"},
        {"50 PLUS", 0, "50plus", "50PLUS"},
        {"FvD", 0, "fvd", "FVD"},
        {"Denk", 0, "denk", "DENK"},
        {"Nieuw Sociaal Contract", 0, "nsc", "NSC"},
        {"Christen-Democratisch Appel", 0, "cda", "CDA"},
        {"Christen-Democratisch Appe\xCC\x80l", 0, "cda", "CDA"},
        {"Groep Van Haga", 0, "groep-van-haga", "Groep Van Haga"},
        {"groep van Haga", 0, "groep-van-haga", "Groep Van Haga"},
        {"BVNL", 0, "groep-van-haga", "Groep Van Haga"},
        {"Lid Omtzigt", 0, "lid-omtzigt", "Lid Omtzigt"},
        {"Omtzigt", 0, "lid-omtzigt", "Lid Omtzigt"},
        {"Gundogan", 0, "lid-gundogan", "Lid Gündoğan"},
        {"Fractie-Den Haan", 0, "fractie-den-haan", "Fractie Den Haan"},
        {"Groep Kuzu/Ozturk", 0, "groep-kuzu-ozturk", "Groep Kuzu/Öztürk"},
        {"groep-Hernandez/Kortenoeven", 0, "groep-kortenoeven-hernandez", "Groep Kortenoeven/Hernandez"},
        {"50PLUS/Baay-Timmerman", 0, "50plus-baay", "50PLUS/Baay-Timmerman"},
        {"DS’70", 0, "ds70", "DS'70"},
        {"PPR", 0, "ppr", "PPR"},
        /* Before 31 October 2023 these words named a section of two fractions. */
        {"GroenLinks-PvdA", 20231031, "groenlinks-pvda", "GroenLinks-PvdA"},
        {"GroenLinks–PvdA", 20240601, "groenlinks-pvda", "GroenLinks-PvdA"},
        {"PvdA/GroenLinks", 20240601, "groenlinks-pvda", "GroenLinks-PvdA"},
        {"GL-PvdA", 0, "groenlinks-pvda", "GroenLinks-PvdA"},
        {"GroenLinks-PvdA", 20231030, NULL, NULL},
        {"PvdA/GL", 20230101, NULL, NULL},
        {"PRO", 20230101, NULL, NULL},
        {"RPF/GPV", 0, NULL, NULL},
        {"", 0, NULL, NULL},
        {"...", 0, NULL, NULL},
        {"VVD en CDA", 0, NULL, NULL},
        {"Tuinderspartij", 0, NULL, NULL},
        {"VVD\xE2\x80", 0, NULL, NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const vs_fractie *found = vs_fractie_find(vs_cstr(rows[i].name), rows[i].date);
        cr_expect_eq(found != NULL, rows[i].id != NULL, "%s", rows[i].name);
        if (found && rows[i].id) {
            cr_expect_str_eq(found->id, rows[i].id, "%s", rows[i].name);
            cr_expect_str_eq(found->name, rows[i].written, "%s", rows[i].name);
        }
    }
}

/* Which characters may stand between the letters of a name, each with those beside it that may not. */
Test(fractions, characters_within_names)
{
    static const struct {
        const char *character;
        bool dropped;
    } rows[] = {
        {" ", true},
        {"-", true},
        {".", true},
        {"'", true},
        {"`", true},
        {"_", false},
        {",", false},
        {"&", false},
        {"1", false},
        {"\xC2\x9F", false},
        {"\xC2\xA0", true},
        {"\xC2\xA1", false},
        {"\xC2\xAC", false},
        {"\xC2\xAD", true},
        {"\xC2\xAE", false},
        {"\xC2\xB3", false},
        {"\xC2\xB4", true},
        {"\xC2\xB5", false},
        {"\xCB\xBF", false},
        {"\xCC\x80", true},
        {"\xCD\xAF", true},
        {"\xCD\xB0", false},
        {"\xDF\xBF", false},
        {"\xE0\xA0\x80", false},
        {"\xE2\x80\x8F", false},
        {"\xE2\x80\x90", true},
        {"\xE2\x80\x95", true},
        {"\xE2\x80\x96", false},
        {"\xE2\x80\x97", false},
        {"\xE2\x80\x98", true},
        {"\xE2\x80\x99", true},
        {"\xE2\x80\x9A", false},
        {"\xE2\x80\xAE", false},
        {"\xE2\x80\xAF", true},
        {"\xE2\x80\xB0", false},
        {"\xE2\x81\x90", false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char name[40];
        snprintf(name, sizeof name, "VV%sD", rows[i].character);
        cr_expect_eq(vs_fractie_find(vs_cstr(name), 0) != NULL, rows[i].dropped, "%s (row %zu)", name, i);
    }
    /* Letters with any sign: the first and the last that fold, and what lies between them and is no letter. */
    cr_expect(vs_fractie_find(VS_LIT("CD\xC3\x80"), 0) != NULL);
    cr_expect(vs_fractie_find(VS_LIT("CD\xC3\xA0"), 0) != NULL);
    cr_expect(vs_fractie_find(VS_LIT("CD\xC4\x80"), 0) != NULL);
    cr_expect(vs_fractie_find(VS_LIT("\xC5\x9AGP"), 0) != NULL);
    cr_expect(vs_fractie_find(VS_LIT("\xC5\xBFGP"), 0) != NULL);
    cr_expect(vs_fractie_find(VS_LIT("\xC6\x80GP"), 0) == NULL);
    cr_expect(vs_fractie_find(VS_LIT("CD\xC3\x97"), 0) == NULL);
    cr_expect(vs_fractie_find(VS_LIT("CD\xC3\xB7"), 0) == NULL);
    /* The longest spelling with characters that are dropped. */
    for (size_t len = 126; len < 132; len++) {
        char name[140];
        memset(name, '-', sizeof name);
        memcpy(name, "VV", 2);
        name[len - 1] = 'D';
        cr_expect_eq(vs_fractie_find((vs_str){name, len}, 0) != NULL, len <= 128, "%zu bytes", len);
    }
}

/* The tables are searched by halves: order is all that they have. */
Test(fractions, tables_are_sorted)
{
    static const char *const folded[] = {
#define VS_SPELLING(folded, text, fractie, since, until, alone) folded,
#include "vocabulary/fracties.def"
    };
    static const char *const spelled[] = {
#define VS_SPELLING(folded, text, fractie, since, until, alone) text,
#include "vocabulary/fracties.def"
    };
    static const char *const ids[] = {
#define VS_FRACTIE(id, name, from, until) id,
#include "vocabulary/fracties.def"
    };
    static const unsigned owners[] = {
#define VS_SPELLING(folded, text, fractie, since, until, alone) fractie,
#include "vocabulary/fracties.def"
    };
    for (size_t i = 1; i < COUNT(folded); i++)
        cr_expect(strcmp(folded[i - 1], folded[i]) <= 0, "%s", folded[i]);
    static const uint32_t last[] = {
#define VS_SPELLING(folded, text, fractie, since, until, alone) until,
#include "vocabulary/fracties.def"
    };
    for (size_t i = 0; i < COUNT(spelled); i++) {
        const vs_fractie *found = vs_fractie_find(vs_cstr(spelled[i]), last[i] ? last[i] : 20270101);
        cr_assert(found, "%s", spelled[i]);
        cr_expect_str_eq(found->id, ids[owners[i]], "%s", spelled[i]);
    }
#define VS_WORD(text, kind) text,
    static const char *const words[] = {
#include "language/fraction_words.def"
    };
    for (size_t i = 1; i < COUNT(words); i++)
        cr_expect(strcmp(words[i - 1], words[i]) < 0, "%s", words[i]);
#define VS_VERB(text, flags) text,
    static const char *const verbs[] = {
#include "language/fraction_verbs.def"
    };
    for (size_t i = 1; i < COUNT(verbs); i++)
        cr_expect(strcmp(verbs[i - 1], verbs[i]) < 0, "%s", verbs[i]);
}

/* ------------------------------------------------------------------------------------------------ The headings */

/* The parties as "vvd,d66"; an unknown one as "?name". */
static void list_parties(const char *heading, uint32_t date, char *out, size_t size)
{
    vs_arena arena = {0};
    vs_party_list parties = {0};
    cr_assert(vs_fraction_heading_parties(vs_cstr(heading), date, &arena, &parties));
    size_t used = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < parties.count; i++) {
        const vs_party *party = &parties.items[i];
        cr_assert_not_null(party->name);
        used += (size_t)snprintf(out + used, size - used, "%s%s%s", i ? "," : "", party->id ? "" : "?",
                                 party->id ? party->id : party->name);
        cr_assert(used < size);
    }
    vs_vec_free(&parties);
    vs_arena_free(&arena);
}

Test(fractions, headings_and_their_parties)
{
    static const struct {
        const char *heading, *parties;
    } rows[] = {
        {"Vragen en opmerkingen van de leden van de VVD-fractie", "vvd"},
        {"Vragen van de leden van de fractie van GroenLinks", "groenlinks"},
        {"Vragen en opmerkingen van de CDA-fractie", "cda"},
        {"Inbreng van de leden van de D66-fractie", "d66"},
        {"Inbreng van het lid Omtzigt", "lid-omtzigt"},
        {"Vragen en opmerkingen van het lid van de BBB-fractie", "bbb"},
        {"Vragen en opmerkingen van de leden van de SGP fractie", "sgp"},
        {"Vragen en opmerkingen van de fractie van de ChristenUnie", "christenunie"},
        {"Vragen en opmerkingen van de leden van de fractie van de Partij voor de Dieren", "pvdd"},
        {"Vragen en opmerkingen van de leden van de Groep Van Haga", "groep-van-haga"},
        {"Inbreng van de leden van de groep van Haga (BVNL)", "groep-van-haga"},
        {"Vragen van de leden van de VVD-fractie (mede namens de leden van de SGP-fractie)", "vvd,sgp"},
        {"Vragen van de leden van de VVD \xC2\xAD" "fractie", "vvd"},
        {"Inbreng van de Fractie Den Haan", "fractie-den-haan"},
        {"Inbreng van de fractie-Otten", "ek-fractie-otten"},
        {"Vragen en opmerkingen vanuit de VVD-fractie", "vvd"},
        {"Vragen en opmerkingen van de zijde van de VVD-fractie", "vvd"},
        {"Vragen en opmerkingen van de D66-leden", "d66"},
        {"Vragen van de VVD-senaatsfractie", "vvd"},
        {"Vragen van de leden der P.v.d.A.-fractie", "pvda"},
        {"Vragen van de fractie van D’66", "d66"},
        {"Bijdrage van de leden van de SP", "sp"},
        {"Vragen van de VVD", "vvd"},
        {"Inbreng VVD", "vvd"},
        {"Inbreng leden VVD-fractie", "vvd"},
        {"Inbreng D66 SO Tuinbouwraad", "d66"},
        {"Inbreng van de PVV-fractie voor het schriftelijk overleg over kassen", "pvv"},
        {"Inbreng van de leden van de PVV-fractie inzake de kassen", "pvv"},
        {"Vragen en/of opmerkingen van de leden van de 50PLUS-fractie", "50plus"},
        {"Opmerkingen en vragen van de leden van de DENK-fractie", "denk"},
        {"Nadere vragen en opmerkingen van de leden van de Volt-fractie", "volt"},
        {"Aanvullende vragen van de leden van de FvD-fractie", "fvd"},
        {"De vragen van de leden van de NSC-fractie", "nsc"},
        {"Vragen en antwoorden van de leden van de VVD-fractie", "vvd"},
        {"Vragen van de leden van de Volkspartij voor Vrijheid en Democratie (VVD)", "vvd"},
        {"Inbreng van het lid Tuinman (PvdD)", "pvdd"},
        /* with a reaction, a colon, a mark */
        {"Vragen en opmerkingen van de leden van de VVD-fractie en reactie van de bewindspersonen", "vvd"},
        {"Vragen en opmerkingen van de leden van de VVD-fractie, met reactie van het kabinet", "vvd"},
        {"Vragen van de leden van de VVD-fractie en antwoorden van de Minister van Landbouw, Visserij en Tuin",
         "vvd"},
        {"VVD-fractie – reactie van de Staatssecretaris", "vvd"},
        {"Vragen en opmerkingen van de leden van de VVD-fractie:", "vvd"},
        {"Vragen en opmerkingen van de leden van de VVD-fractie3", "vvd"},
        /* labels */
        {"1. Vragen van de SP-fractie", "sp"},
        {"1.1 Vragen van de SP-fractie", "sp"},
        {"1 Vragen van de SP-fractie", "sp"},
        {"II. Vragen van de SP-fractie", "sp"},
        {"II Vragen van de SP-fractie", "sp"},
        {"A. SP-fractie", "sp"},
        {"a. SP-fractie", "sp"},
        {"(b) SP-fractie", "sp"},
        {"• Inbreng van de leden van de SP-fractie", "sp"},
        {"– SP-fractie", "sp"},
        {"50PLUS-fractie", "50plus"},
        /* a name alone */
        {"VVD-fractie", "vvd"},
        {"CDA", "cda"},
        {"SGP:", "sgp"},
        {"Partij voor de Dieren", "pvdd"},
        {"Fractie van de VVD", "vvd"},
        {"De leden van de VVD-fractie", "vvd"},
        {"Het lid Omtzigt", "lid-omtzigt"},
        {"Groep Van Haga (BVNL)", "groep-van-haga"},
        {"Fractie-Nanninga", "ek-fractie-nanninga"},
        {"GroenLinks en PvdA", "groenlinks,pvda"},
        /* capitals */
        {"VRAGEN EN OPMERKINGEN VAN DE LEDEN VAN DE PARTIJ VOOR DE DIEREN-FRACTIE", "pvdd"},
        {"VRAGEN VAN HET LID VAN DE BBB-FRACTIE EN REACTIE VAN DE MINISTER", "bbb"},
        {"INBRENG VAN DE GROEP VAN HAGA", "groep-van-haga"},
        {"INBRENG VAN HET LID OMTZIGT", "lid-omtzigt"},
        /* joint */
        {"Vragen en opmerkingen van de leden van de fracties van GroenLinks en PvdA", "groenlinks,pvda"},
        {"Vragen en opmerkingen van de leden van de GroenLinks- en PvdA-fractie", "groenlinks,pvda"},
        {"Vragen en opmerkingen van de leden van de PvdA-fractie en de GL-fractie", "pvda,groenlinks"},
        {"Vragen en opmerkingen van de VVD-, CDA- en D66-fracties", "vvd,cda,d66"},
        {"Vragen van de leden van de CDA-, VVD-, D66- en ChristenUnie-fracties", "cda,vvd,d66,christenunie"},
        {"Vragen van de leden van de fracties van CDA, PVV, SP, 50PLUS en de OSF", "cda,pvv,sp,50plus,ek-osf"},
        {"Vragen van de leden van de VVD-fractie alsmede van de leden van de CDA-fractie", "vvd,cda"},
        {"Vragen van de leden van de VVD-fractie en het lid Omtzigt", "vvd,lid-omtzigt"},
        {"Vragen van de leden van de SP-fractie, mede namens de leden van de PvdD-fractie", "sp,pvdd"},
        {"Inbreng van de leden Omtzigt en Gündoğan", "lid-omtzigt,lid-gundogan"},
        {"Vragen van de leden van de GroenLinks-PvdA-fractie", "groenlinks,pvda"},
        {"Vragen van de leden van de fractie van PvdA/GroenLinks", "pvda,groenlinks"},
        {"Vragen van de RPF/GPV-fractie", "rpf,gpv"},
        {"Vragen van de leden van de VVD-fractie en de VVD-fractie", "vvd"},
        /* names that hold "en" or a slash */
        {"Vragen van de Groep Kortenoeven/Hernandez", "groep-kortenoeven-hernandez"},
        {"Vragen van de leden van 50PLUS/Baay-Timmerman", "50plus-baay"},
        {"Opmerkingen van de Groep Bontes/Van Klaveren en de VVD-fractie", "groep-bontes-van-klaveren,vvd"},
        /* hyphens lost at a line end */
        {"Vragen van de leden van de GLfractie en de VVDfractie", "groenlinks,vvd"},
        {"Vragen van de leden van de ChristenUniefractie", "christenunie"},
        {"Vragen van de leden van de PvdA- fractie", "pvda"},
        {"Vragen van de leden van de Christen-Unie-fractie", "christenunie"},
        /* unknown names */
        {"Vragen van de leden van de Tuinderspartij-fractie", "?Tuinderspartij"},
        {"Vragen en opmerkingen van de leden van Vrij Veld", "?Vrij Veld"},
        {"Vragen van de leden van de fracties van VVD, Vrij Veld en D66", "vvd,?Vrij Veld,d66"},
        {"Inbreng van de Groep De Boer", "?Groep De Boer"},
        {"Inbreng van het lid Van der Kas", "?lid Van der Kas"},
        {"Vragen van de leden van de fractie Van der Kas", "?Van der Kas"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char found[256];
        cr_expect(vs_fraction_heading_is(vs_cstr(rows[i].heading)), "%s", rows[i].heading);
        list_parties(rows[i].heading, 20230101, found, sizeof found);
        cr_expect_str_eq(found, rows[i].parties, "%s: %s", rows[i].heading, found);
    }
    char found[256];
    list_parties("Vragen van de leden van de GroenLinks-PvdA-fractie", 20240101, found, sizeof found);
    cr_expect_str_eq(found, "groenlinks-pvda");
    list_parties("Vragen van de leden van de fracties van GroenLinks en PvdA", 20240101, found, sizeof found);
    cr_expect_str_eq(found, "groenlinks,pvda");
}

Test(fractions, other_lines_are_no_headings)
{
    static const char *const rows[] = {
        "", " ", ":", "1.", "12", "•", "-fractie", "fractie", "De fractie", "Groep", "Lid", "Leden", "SP en",
        "en VVD",
        "I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon",
        "Vragen en opmerkingen uit de fracties",
        "Vragen en opmerkingen van de leden",
        "1. Vragen en opmerkingen",
        "II Antwoord / Reactie van de Staatssecretaris",
        "De leden van de VVD-fractie hebben met belangstelling kennisgenomen van de kassenbrief.",
        "De leden van de VVD-fractie hebben enkele vragen",
        "Vragen van de leden van de VVD-fractie.",
        "Vragen van de leden van de VVD-fractie?",
        "Kan de VVD-fractie dit steunen?",
        "Vragen van de leden van de VVD-fractie 14",
        "Vraag 3 van de VVD-fractie",
        "vragen en opmerkingen van de leden van de VVD-fractie",
        "fractie van de VVD",
        "De VVD", "VVD, CDA, D66", "VVD 34", "Denk", "Forum", "Klein", "Verdonk", "Keijzer", "Omtzigt",
        "Het lid Tuinman",
        "Samenstelling: Leden: De Boer (VVD), Kas (CDA), Tuinman (D66)",
        "De Boer (VVD)",
        "De voorzitter van de commissie,",
        "Vragen van het lid Tuinman (D66) aan de Minister van Landbouw over kassen",
        "Vragen van het lid Tuinman (D66) over kassen",
        "Vragen van de leden De Boer (VVD) en Kas (CDA) aan de Minister",
        "Vragen van de leden van de vaste commissie voor Landbouw",
        "Vragen van de leden van de vaste commissie en de VVD-fractie",
        "Vragen van de leden van de Eerste Kamer",
        "Opmerkingen van de Raad van State",
        "Vragen van de Vereniging Glastuinbouw",
        "Inbreng van de Europese Commissie",
        "Inbreng verslag van een schriftelijk overleg",
        "Vragen over de VVD-fractie",
        "Vragen van de leden van pro, klein en forum",
        "Motie van het lid Omtzigt", "Brief van de VVD-fractie", "Fractievoorzitter VVD", "Groep Tuinbouw",
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char found[256];
        cr_expect_not(vs_fraction_heading_is(vs_cstr(rows[i])), "%s", rows[i]);
        list_parties(rows[i], 0, found, sizeof found);
        cr_expect_str_eq(found, "", "%s: %s", rows[i], found);
    }
    char longer[VS_HEADING_MAX + 64] = "Vragen van de leden van de VVD-fractie en reactie van";
    size_t len = strlen(longer);
    memset(longer + len, 'a', sizeof longer - len);
    longer[len] = ' ';
    cr_expect(vs_fraction_heading_is((vs_str){longer, VS_HEADING_MAX}));
    cr_expect_not(vs_fraction_heading_is((vs_str){longer, VS_HEADING_MAX + 1}));
    /* Over the answers to a fraction it names who asked, and opens no part by itself. */
    static const char *const over[] = {
        "Antwoord op de vragen van de leden van de VVD-fractie",
        "Reactie op vragen van de leden van de VVD-fractie",
        "Beantwoording vragen VVD-fractie",
    };
    for (size_t i = 0; i < COUNT(over); i++) {
        char found[256];
        cr_expect_not(vs_fraction_heading_is(vs_cstr(over[i])), "%s", over[i]);
        list_parties(over[i], 0, found, sizeof found);
        cr_expect_str_eq(found, "vvd", "%s: %s", over[i], found);
    }
}

/* A name that the vocabulary lacks goes on behind each of the small words. */
Test(fractions, small_words_in_names)
{
    static const char *const words[] = {"de", "van", "het", "den", "ten", "ter", "voor",
                                        "in", "op",  "la",  "el",  "al",  "te"};
    for (size_t i = 0; i < COUNT(words); i++) {
        char heading[120], found[256];
        snprintf(heading, sizeof heading, "Vragen van de leden van de Bond %s Lantaarns-fractie", words[i]);
        list_parties(heading, 0, found, sizeof found);
        cr_expect_not_null(strstr(found, "antaarns"), "%s: %s", heading, found);
        cr_expect_not_null(strstr(found, "ond"), "%s: %s", heading, found);
        cr_expect_null(strchr(found, ','), "%s: %s", heading, found);
    }
}

/* The most names that a heading can hold. */
Test(fractions, crowded_heading)
{
    char heading[VS_HEADING_MAX] = "Vragen van SP";
    size_t len = strlen(heading);
    for (; len + 3 <= sizeof heading; len += 3)
        memcpy(heading + len, ",SP", 3);
    vs_arena arena = {0};
    vs_party_list parties = {0};
    cr_assert(vs_fraction_heading_parties((vs_str){heading, len}, 0, &arena, &parties));
    cr_expect_eq(parties.count, 1);
    vs_vec_free(&parties);
    vs_arena_free(&arena);
}

/* Any bytes are text: pieces that never end, cut at every byte, put together at random. */
Test(fractions, hostile_text)
{
    static const char *const parts[] = {
        "Vragen ", "van ", "de ", "leden ", "VVD", "-", "fractie", " en ", ", ", "(", ")", "/", "het ", "lid ", "Van ",
        "1", ". ", "\xC2", "\xE2\x80", "\xC2\xA0", "’", "groep ", "namens ", "zijn ", "deze ", "«", "\xFF", "?", "I",
        "ik ", "\n",
        "hoewel ", "GroenLinks", "fracties", "O", "\xEF\xBB\xBF", "P.v.d.A.", "+", "reactie ", "aan het woord ", "\0",
    };
    unsigned state = 1;
    for (int round = 0; round < 3000; round++) {
        char text[400];
        size_t len = 0, goal = 20 + (size_t)round % 360;
        while (len < goal) {
            state = state * 1103515245u + 12345u;
            const char *part = parts[(state >> 16) % COUNT(parts)];
            size_t n = strlen(part) ? strlen(part) : 1;
            if (len + n > sizeof text)
                break;
            memcpy(text + len, part, n);
            len += n;
        }
        char *exact = malloc(len); /* so that a byte too far is found */
        cr_assert(exact);
        memcpy(exact, text, len);
        vs_str all = {exact, len};
        vs_arena arena = {0};
        vs_party_list parties = {0};
        cr_assert(vs_fraction_heading_parties(all, 0, &arena, &parties));
        cr_assert_eq(vs_fraction_heading_over(all), parties.count > 0);
        size_t end = 0;
        cr_assert(!vs_fraction_speaks(all, &end) || (end > 0 && end <= len));
        vs_respondent_speaks(all);
        vs_vec_free(&parties);
        vs_arena_free(&arena);
        free(exact);
    }
}

/* What a printed name means depends on the day and on the chamber: the parties of a report's fractions. */
#include "parse_bytes.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef struct {
    int date;            /* YYYYMMDD; 0: the report prints none */
    char chamber;        /* 'T' or 'E' */
    const char *heading;
    const char *parties; /* ids; an unknown one as "?name" */
} row;

static const row rows[] = {
    /* GroenLinks and PvdA: a section of two until they were one fraction, in either chamber on its own day. */
    {20230601, 'T', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks pvda"},
    {20231030, 'T', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks pvda"},
    {20231031, 'T', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks-pvda"},
    {20240612, 'T', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks-pvda"},
    {20240612, 'T', "Vragen van de leden van de fractie van GroenLinks-PvdA", "groenlinks-pvda"},
    {20220310, 'T', "Vragen en opmerkingen van de leden van de fracties van GroenLinks en PvdA", "groenlinks pvda"},
    {20220310, 'T', "Vragen en opmerkingen van de leden van de PvdA- en GroenLinks-fracties", "pvda groenlinks"},
    {20230914, 'T', "Vragen en opmerkingen van de leden van de PvdA-fractie en de GL-fractie", "pvda groenlinks"},
    {20230914, 'T', "Vragen en opmerkingen van de leden van de PvdA/GL-fractie", "pvda groenlinks"},
    {20240201, 'T', "Vragen en opmerkingen van de leden van de PvdA/GL-fractie", "groenlinks-pvda"},
    {20230530, 'E', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks pvda"},
    {20230612, 'E', "Vragen en opmerkingen van de leden van de fractie van GroenLinks-PvdA", "groenlinks pvda"},
    {20230613, 'E', "Vragen en opmerkingen van de leden van de fractie van GroenLinks-PvdA", "groenlinks-pvda"},
    {20230919, 'E', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks-pvda"},
    {20240312, 'E', "Vragen en opmerkingen van de leden van de fractie van GroenLinks-PvdA", "groenlinks-pvda"},
    {20210312, 'E', "Vragen en opmerkingen van de leden van de fracties van GroenLinks en de PvdA gezamenlijk",
     "groenlinks pvda"},
    {0, 'T', "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie", "groenlinks-pvda"},
    {19950117, 'T', "Vragen en opmerkingen van de leden van de GroenLinks-fractie", "groenlinks"},
    {20240612, 'T', "Vragen en opmerkingen van de leden van de PvdA-fractie", "pvda"},
    /* Who left a fraction. */
    {20191010, 'T', "Vragen en opmerkingen van het lid Van Haga", "van-haga"},
    {20200615, 'T', "Vragen en opmerkingen van het lid Van Haga", "van-haga"},
    {20210512, 'T', "Vragen en opmerkingen van het lid Van Haga", "van-haga"},
    {20210520, 'T', "Vragen en opmerkingen van de leden van de Groep Van Haga", "groep-van-haga"},
    {20220404, 'T', "Vragen en opmerkingen van de Groep Van Haga", "groep-van-haga"},
    {20220404, 'T', "Vragen en opmerkingen van het lid Van Haga", "groep-van-haga"},
    {20230111, 'T', "Vragen en opmerkingen van de leden van de fractie van BVNL", "groep-van-haga"},
    {20230111, 'T', "Vragen en opmerkingen van de leden van de BVNL-fractie", "groep-van-haga"},
    {20211001, 'T', "Vragen en opmerkingen van het lid Omtzigt", "lid-omtzigt"},
    {20230705, 'T', "Vragen en opmerkingen van het lid Omtzigt", "lid-omtzigt"},
    {20240124, 'T', "Vragen en opmerkingen van de leden van de NSC-fractie", "nsc"},
    {20240124, 'T', "Vragen en opmerkingen van de leden van de fractie van Nieuw Sociaal Contract", "nsc"},
    {20220601, 'T', "Vragen en opmerkingen van het lid Gündoğan", "lid-gundogan"},
    {20220601, 'T', "Vragen en opmerkingen van het lid Gündogan", "lid-gundogan"},
    {20230915, 'T', "Vragen en opmerkingen van het lid Ephraim", "lid-ephraim"},
    {20210601, 'T', "Vragen en opmerkingen van het lid Den Haan", "fractie-den-haan"},
    {20220210, 'T', "Vragen en opmerkingen van de Fractie Den Haan", "fractie-den-haan"},
    {20200504, 'T', "Vragen en opmerkingen van het lid Krol", "krol"},
    {20200601, 'T', "Vragen en opmerkingen van de Groep Krol/Van Kooten-Arissen", "groep-krol-vka"},
    {20190901, 'T', "Vragen en opmerkingen van het lid Van Kooten-Arissen", "van-kooten-arissen"},
    {20161201, 'T', "Vragen en opmerkingen van het lid Monasch", "monasch"},
    {20150401, 'T', "Vragen en opmerkingen van het lid Houwers", "houwers"},
    {20131105, 'T', "Vragen en opmerkingen van het lid Bontes", "bontes"},
    {20140325, 'T', "Vragen en opmerkingen van het lid Van Klaveren", "van-klaveren"},
    {20140601, 'T', "Vragen en opmerkingen van de Groep Bontes/Van Klaveren", "groep-bontes-van-klaveren"},
    {20150302, 'T', "Vragen en opmerkingen van het lid Bontes", "bontes"},
    {20150302, 'T', "Vragen en opmerkingen van de leden van de fractie van Bontes", "groep-bontes-van-klaveren"},
    {20140402, 'T', "Vragen en opmerkingen van het lid Van Vliet", "van-vliet"},
    {20120615, 'T', "Vragen en opmerkingen van het lid Brinkman", "brinkman"},
    {20120705, 'T', "Vragen en opmerkingen van de leden van de groep-Hernandez/Kortenoeven",
     "groep-kortenoeven-hernandez"},
    {20120710, 'T', "Vragen en opmerkingen van het lid Van Bemmel", "van-bemmel"},
    {20080301, 'T', "Vragen en opmerkingen van het lid Verdonk", "verdonk"},
    {20040910, 'T', "Vragen en opmerkingen van de Groep Wilders", "groep-wilders"},
    {20070201, 'T', "Vragen en opmerkingen van de leden van de PVV-fractie", "pvv"},
    {20040301, 'T', "Vragen en opmerkingen van de Groep Lazrak", "groep-lazrak"},
    {20050901, 'T', "Vragen en opmerkingen van de Groep Nawijn", "groep-nawijn"},
    {20060915, 'T', "Vragen en opmerkingen van de Groep Eerdmans/Van Schijndel", "groep-eerdmans-van-schijndel"},
    {19950920, 'T', "Vragen en opmerkingen van de groep-Nijpels", "groep-nijpels"},
    {19941101, 'T', "Vragen en opmerkingen van de Groep-Hendriks", "groep-hendriks"},
    {20260301, 'T', "Vragen en opmerkingen van de Groep Markuszower", "groep-markuszower"},
    /* DENK: two members who had left another fraction, then a party with seats. */
    {20150210, 'T', "Vragen en opmerkingen van de Groep Kuzu/Öztürk", "groep-kuzu-ozturk"},
    {20160510, 'T', "Vragen en opmerkingen van de leden van de DENK-fractie", "groep-kuzu-ozturk"},
    {20170322, 'T', "Vragen en opmerkingen van de leden van de fractie van DENK", "groep-kuzu-ozturk"},
    {20170323, 'T', "Vragen en opmerkingen van de leden van de fractie van DENK", "denk"},
    {20180612, 'T', "Vragen en opmerkingen van de leden van de DENK-fractie", "denk"},
    {0, 'T', "Vragen en opmerkingen van de leden van de DENK-fractie", "denk"},
    /* 50PLUS and its splits. */
    {20130301, 'T', "Vragen en opmerkingen van de leden van de 50PLUS-fractie", "50plus"},
    {20140602, 'T', "Vragen en opmerkingen van het lid van de fractie 50PLUS/Klein", "klein"},
    {20140610, 'T', "Vragen en opmerkingen van het lid van de fractie 50PLUS/Baay-Timmerman", "50plus-baay"},
    {20150115, 'T', "Vragen en opmerkingen van het lid Klein", "klein"},
    {20150115, 'T', "Vragen en opmerkingen van de leden van de 50PLUS-fractie", "50plus"},
    {20190702, 'E', "Vragen en opmerkingen van de leden van de fractie van 50PLUS", "50plus"},
    {20240116, 'E', "Vragen en opmerkingen van het lid van de fractie van 50PLUS", "50plus"},
    /* Fractions of one member. */
    {20220915, 'T', "Vragen en opmerkingen van het lid van de BBB-fractie", "bbb"},
    {20220915, 'T', "Vragen en opmerkingen van het lid van de fractie van BIJ1", "bij1"},
    {20190415, 'T', "Vragen en opmerkingen van de leden van de fractie van Forum voor Democratie", "fvd"},
    {20230705, 'E', "Vragen en opmerkingen van de leden van de BBB-fractie", "bbb"},
    /* The Eerste Kamer's own. */
    {20200310, 'E', "Vragen en opmerkingen van het lid van de OSF-fractie", "ek-osf"},
    {20211012, 'E', "Vragen en opmerkingen van het lid van de fractie van de OSF", "ek-osf"},
    {20230620, 'E', "Vragen en opmerkingen van het lid van de fractie van OPNL", "ek-opnl"},
    {20240206, 'E', "Vragen en opmerkingen van het lid van de OPNL-fractie", "ek-opnl"},
    {20191001, 'E', "Vragen en opmerkingen van de leden van de Fractie-Otten", "ek-fractie-otten"},
    {20211012, 'E', "Vragen en opmerkingen van de leden van de Fractie-Nanninga", "ek-fractie-nanninga"},
    {20220614, 'E', "Vragen en opmerkingen van de leden van de Fractie-Frentrop", "ek-fractie-frentrop"},
    {20241008, 'E', "Vragen en opmerkingen van het lid van de Fractie-Visseren-Hamakers",
     "ek-fractie-visseren-hamakers"},
    {20250311, 'E', "Vragen en opmerkingen van het lid Walenkamp", "ek-fractie-walenkamp"},
    {20190409, 'E', "Vragen en opmerkingen van het lid van de Fractie-Duthler", "ek-fractie-duthler"},
    {20230919, 'E', "Vragen en opmerkingen van de leden van de fracties van BBB, OPNL en Volt", "bbb ek-opnl volt"},
    /* Gone by now. */
    {20010220, 'T', "Vragen en opmerkingen van de leden van de fracties van GPV en RPF", "gpv rpf"},
    {20000912, 'T', "Vragen en opmerkingen van de leden van de RPF/GPV-fractie", "rpf gpv"},
    {20030401, 'T', "Vragen en opmerkingen van de leden van de LPF-fractie", "lpf"},
    {20020912, 'T', "Vragen en opmerkingen van de leden van de fractie van Leefbaar Nederland", "ln"},
    {19950405, 'T', "Vragen en opmerkingen van de leden van de AOV-fractie", "aov"},
    {19850306, 'T', "Vragen en opmerkingen van de leden van de P.S.P.-fractie", "psp"},
    {19790516, 'T', "Vragen en opmerkingen van de leden van de fracties van P.P.R. en C.P.N.", "ppr cpn"},
    /* A name that is not known stays as printed. */
    {20240612, 'T', "Vragen en opmerkingen van het lid Wijngaardenier", "?lid Wijngaardenier"},
    {20240612, 'T', "Vragen en opmerkingen van de leden van de Tuinderspartij-fractie", "?Tuinderspartij"},
};

static verslag_document *report(const row *r)
{
    static const char *const months[] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                                         "september", "oktober", "november", "december"};
    char text[1024], date[64] = "";
    const int year = r->date / 10000, month = r->date / 100 % 100;
    if (r->date)
        snprintf(date, sizeof date, "Vastgesteld %d %s %d\n\n", r->date % 100, months[(month + 11) % 12], year);
    snprintf(
        text, sizeof text,
        "%s der Staten-Generaal\n\n38 640 Toegankelijkheid van musea\n\nNr. 8 VERSLAG VAN EEN SCHRIFTELIJK "
        "OVERLEG\n\n%s"
        "De commissie heeft vragen voorgelegd aan de minister.\n\n%s\n\nDe leden vragen wanneer de lift klaar is.\n",
        r->chamber == 'E' ? "Eerste Kamer" : "Tweede Kamer", date, r->heading);
    return parse_string(text);
}

Test(fractions_over_time, table)
{
    cr_assert_geq(COUNT(rows), 80);
    for (size_t i = 0; i < COUNT(rows); i++) {
        verslag_document *doc = report(&rows[i]);
        char found[256] = "";
        size_t used = 0;
        cr_expect_eq(verslag_document_fraction_count(doc), 1, "%s", rows[i].heading);
        const verslag_fraction *fraction = verslag_document_fraction(doc, 0);
        for (size_t p = 0; p < verslag_fraction_party_count(fraction); p++) {
            const char *id = verslag_fraction_party_id(fraction, p);
            used += (size_t)snprintf(found + used, sizeof found - used, "%s%s%s", p ? " " : "", id ? "" : "?",
                                     id ? id : verslag_fraction_party_name(fraction, p));
            cr_assert_lt(used, sizeof found);
        }
        cr_expect_str_eq(found, rows[i].parties, "%s: %d %c %s", found, rows[i].date, rows[i].chamber, rows[i].heading);
        verslag_document_unref(doc);
    }
}

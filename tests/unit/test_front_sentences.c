/* The front matter: what its sentences say, and who signs. */
#include "read_front.h"

/* ------------------------------------------------------------------------------------------------------ Sentences */

#define VSO "31 409 Veren\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 9 juni 2020\n"

Test(front, when_was_asked_and_when_answered)
{
    static const struct {
        const char *sentence, *submitted, *answered;
    } rows[] = {
        {"De vragen zijn op 2 mei 2020 aan de Minister voorgelegd. Bij brief van 5 juni 2020 zijn de vragen "
         "beantwoord.",
         "2020-05-02", "2020-06-05"},
        {"De op 2 mei 2020 toegezonden vragen zijn met de door de Minister bij brief van 5 juni 2020 toegezonden "
         "antwoorden hieronder afgedrukt.",
         "2020-05-02", "2020-06-05"},
        {"De Minister heeft deze vragen beantwoord bij brief van 5 juni 2020.", NULL, "2020-06-05"},
        {"Bij brief van 5 juni heeft de Minister de vragen beantwoord.", NULL, "2020-06-05"},
        {"Bij brief van 28 december heeft de Minister de vragen beantwoord.", NULL, "2019-12-28"},
        {"De vragen zijn voorgelegd op 2 mei 2020 en beantwoord bij brief van 5 juni 2020.", "2020-05-02",
         "2020-06-05"},
        {"De vragen, die de commissie bij brief van 2 mei 2020 aan de bewindsman voorlegde, staan vooraan. De "
         "antwoorden van de Minister werden op "
         "5 juni 2020 door de commissie ontvangen.",
         "2020-05-02", "2020-06-05"},
        {"Zij heeft de Minister op 2 mei 2020 een brief gestuurd. De Minister heeft op 5 juni 2020 gereageerd.",
         "2020-05-02", "2020-06-05"},
        {"Dit verslag bestaat uit:\n\xE2\x80\xA2 De uitgaande brief van 2 mei 2020.\n\xE2\x80\xA2 De antwoordbrief van "
         "5 juni 2020.",
         "2020-05-02", "2020-06-05"},
        {"De commissie heeft vragen voorgelegd aan de Minister over de brief van 3 april 2020 over de veren.", NULL,
         NULL},
        {"De commissie heeft vragen voorgelegd aan de Minister over de Veerraad op 3 april 2020.", NULL, NULL},
        {"De commissie heeft vragen voorgelegd over de bij brief van 3 april 2020 toegezonden nota.", NULL, NULL},
        {"De vragen zijn op 2 mei 2020 toegezonden. De antwoorden, ingezonden bij brief van 5 juni 2020, staan "
         "hieronder.",
         "2020-05-02", "2020-06-05"},
        {"De brief van de Minister d.d. 3 april 2020 is besproken.", NULL, NULL},
        {"De vragen zijn ingezonden op 2 mei 2020.", "2020-05-02", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[600];
        snprintf(lines, sizeof lines, VSO "%s\n==\nx\n", rows[i].sentence);
        vs_parse *p = read(lines);
        const char *submitted = p->doc->dates[VERSLAG_DATE_SUBMITTED], *answered = p->doc->dates[VERSLAG_DATE_ANSWERED];
        cr_expect_str_eq(or_none(submitted), or_none(rows[i].submitted), "%s: submitted %s", rows[i].sentence,
                         or_none(submitted));
        cr_expect_str_eq(or_none(answered), or_none(rows[i].answered), "%s: answered %s", rows[i].sentence,
                         or_none(answered));
        done(p);
    }
}

Test(front, committees)
{
    static const char *const rows[][2] = {
        {"De vaste commissie voor Veren heeft vragen gesteld.", "vaste commissie voor Veren"},
        {"De vaste commissie voor Veren, Bruggen en Sluizen1 heeft vragen gesteld.",
         "vaste commissie voor Veren, Bruggen en Sluizen"},
        {"In de vaste commissie voor Veren en Bruggen2, bestond er behoefte.", "vaste commissie voor Veren en Bruggen"},
        {"Binnen de algemene commissie voor Veren hebben enkele fracties de behoefte.",
         "algemene commissie voor Veren"},
        {"De vaste Commissie voor de Binnenvaart' heeft vragen.", "vaste Commissie voor de Binnenvaart"},
        {"De vaste commissies voor Veren en voor Bruggen en Sluizen hebben vragen.",
         "vaste commissies voor Veren en voor Bruggen en Sluizen"},
        {"De vaste commissie voor Veren1 en de algemene commissie voor Bruggen hebben vragen.",
         "vaste commissie voor Veren en de algemene commissie voor Bruggen"},
        {"De vaste commissie voor veren en bruggen heeft vragen.", "vaste commissie voor veren en bruggen"},
        {"De Tijdelijke commissie Digitale Veren heeft vragen.", "Tijdelijke commissie Digitale Veren"},
        {"De vaste commissie voor Economische zaken heeft vragen.", "vaste commissie voor Economische zaken"},
        {"De commissie voor de Inlichtingen- en Veiligheidsdiensten heeft vragen.",
         "commissie voor de Inlichtingen- en Veiligheidsdiensten"},
        {"De vaste commissie voor Binnenlandse Zaken en de Hoge Colleges van Staat / Algemene Zaken en Huis van de "
         "Koning3 heeft vragen.",
         "vaste commissie voor Binnenlandse Zaken en de Hoge Colleges van Staat / Algemene Zaken en Huis van de "
         "Koning"},
        {"De vaste commissie voor Veren, belast met het onderzoek, brengt verslag uit.", "vaste commissie voor Veren"},
        {"Binnen de commissie van de Tweede Kamer bestaat behoefte aan vragen.", NULL},
        {"De vaste commissies voor Veren en voor , hebben vragen.", "vaste commissies voor Veren"},
        {"De tijdelijke commissie belast met het onderzoek heeft vragen.", NULL},
        {"De Europese Commissie heeft een voorstel gedaan.", NULL},
        {"De commissie heeft vragen.", NULL},
        {"De Commissie heeft de veren bezocht.", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[600];
        snprintf(lines, sizeof lines, VSO "%s\n==\nx\n", rows[i][0]);
        vs_parse *p = read(lines);
        cr_expect_str_eq(or_none(p->doc->committee), or_none(rows[i][1]), "%s: %s", rows[i][0],
                         or_none(p->doc->committee));
        done(p);
    }
}

Test(front, addressees)
{
    static const char *const rows[][2] = {
        {"De commissie heeft vragen voorgelegd aan de Minister van Veren over de pont.", "Minister van Veren"},
        {"De commissie heeft vragen gesteld aan de minister voor Veren, Bruggen en Sluizen over de pont.",
         "minister voor Veren, Bruggen en Sluizen"},
        {"De commissie heeft vragen voorgelegd aan de Minister en de Staatssecretaris van Veren en Bruggen over de "
         "pont.",
         "Minister van Veren en Bruggen; Staatssecretaris van Veren en Bruggen"},
        {"Er zijn vragen voorgelegd aan de Minister van Veren en de Staatssecretaris van Bruggen over de pont.",
         "Minister van Veren; Staatssecretaris van Bruggen"},
        {"Er zijn vragen voorgelegd aan de Ministers van Veren, van Bruggen en Sluizen en voor Water over de pont.",
         "Minister van Veren; Minister van Bruggen en Sluizen; Minister voor Water"},
        {"Er zijn vragen voorgelegd aan de ministers van Financi\xC3\xABn, Economische Zaken en Justitie over de pont.",
         "minister van Financi\xC3\xABn; minister van Economische Zaken; minister van Justitie"},
        {"Er zijn vragen voorgelegd aan de Minister-President en de Minister van Veren over de pont.",
         "Minister-President; Minister van Veren"},
        {"Er zijn vragen voorgelegd aan de Staatssecretaris Digitale Veren over de pont.",
         "Staatssecretaris Digitale Veren"},
        {"Er is schriftelijk overleg gevoerd met de Minister van Veren over de pont.", "Minister van Veren"},
        {"Er is schriftelijk overleg met de Mi-nister van Veren over de pont.", "Minister van Veren"},
        {"De commissie heeft over de brief van de Minister van Veren vragen aan de Minister voorgelegd.",
         "Minister van Veren"},
        {"Er zijn vragen voorgelegd aan de Minister van Volksgezondheid, Welzijn enSport over de pont.",
         "Minister van Volksgezondheid, Welzijn en Sport"},
        {"Er zijn vragen voorgelegd aan de minister. De Staatssecretaris van Water en de minister van Veren "
         "antwoorden.",
         "minister van Veren"},
        {"Er zijn vragen voorgelegd over de brief aan de Minister van Veren van 3 mei.", ""},
        {"De vragen zijn gesteld aan de regering. De Minister van Veren heeft deze vragen beantwoord.", ""},
        {"Deze vragen zijn met het antwoord van de Minister van Veren opgenomen.", "Minister van Veren"},
        {"Enkele fracties hebben vragen over de brief van de Minister van Veren.", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[600];
        snprintf(lines, sizeof lines, VSO "%s\n==\nx\n", rows[i][0]);
        vs_parse *p = read(lines);
        cr_expect_str_eq(addressees_of(p), rows[i][1], "%s: %s", rows[i][0], addressees_of(p));
        done(p);
    }
}

Test(front, signatures)
{
    static const char *const rows[][2] = {
        {"De voorzitter van de commissie,\nTerpstra\nDe griffier van de commissie,\nVan der Waard",
         "voorzitter Terpstra; griffier Van der Waard"},
        {"De voorzitter van de commissie, Terpstra\nDe adjunct-griffier van de commissie, Van der Waard-de Boer",
         "voorzitter Terpstra; adjunct-griffier Van der Waard-de Boer"},
        {"De voorzitter van de commissie, Terpstra De griffier van de commissie, Waard",
         "voorzitter Terpstra; griffier Waard"},
        {"De fungerend voorzitter van de commissie,\nR. Terpstra\nAdjunct-griffier van de commissie,\nWaard",
         "fungerend voorzitter R. Terpstra; adjunct-griffier Waard"},
        {"De waarnemend voorzitter van de commissie, Terpstra", "waarnemend voorzitter Terpstra"},
        {"De ondervoorzitter van de commissie: Terpstra", "ondervoorzitter Terpstra"},
        {"De waarnemend griffier,\n\xC3\x96rsted", "waarnemend griffier \xC3\x96rsted"},
        {"De griffier van de vaste commissie voor Veren, Bruggen en Sluizen, Waard", "griffier Waard"},
        {"De griffier van de vaste Commissie voor Veren, Waard", "griffier Waard"},
        {"De griffier van de vaste commissie voor Veren, Bruggen en Sluizen,\nWaard", "griffier Waard"},
        {"De vragen zijn hieronder afgedrukt. De voorzitter van de commissie,\nTerpstra", "voorzitter Terpstra"},
        {"De voorzitter van de commissie, d'Ancona", "voorzitter d'Ancona"},
        {"De voorzitter van de commissie,\nDe vragen zijn hieronder afgedrukt.", ""},
        {"De voorzitter: Ik open de vergadering en heet u welkom.", ""},
        {"De voorzitter van de commissie,\nMinister Terpstra\nDe griffier van de commissie,\nVan der Waard",
         "griffier Van der Waard"},
        {"De voorzitter heeft gezegd dat de pont vaart.", ""},
        {"1 Samenstelling: Leden: Terpstra (VVD), voorzitter, De Griffier (CDA), griffier.", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[600];
        snprintf(lines, sizeof lines, VSO "De commissie heeft vragen.\n%s\n==\nx\n", rows[i][0]);
        vs_parse *p = read(lines);
        cr_expect_str_eq(signatories_of(p), rows[i][1], "%s: %s", rows[i][0], signatories_of(p));
        done(p);
    }
}

Test(front, signatures_at_the_end_of_the_document)
{
    vs_parse *p = read("31 409 Veren\nNr. 5 VERSLAG\nVastgesteld 9 juni 2020\n==\nDe leden vragen naar de pont.\nDe "
                       "voorzitter van de commissie,\n"
                       "Terpstra\nDe griffier van de commissie,\nWaard\n");
    EXPECT(signatories_of(p), "voorzitter Terpstra; griffier Waard");
    EXPECT(verslag_kind_name(p->doc->kind), "verslag-wetsvoorstel");
    done(p);
}

Test(front, questions_of_members)
{
    vs_parse *p =
        read("Tweede Kamer der Staten-Generaal2\nVergaderjaar 2024\xE2\x80\x93"
             "2025 Aanhangsel van de Handelingen\n"
             "Vragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n545\n"
             "Vragen van het lid De Waard (VVD) aan de Ministers van Veren en van Bruggen en deStaatssecretaris van "
             "Sluizen over de pont (ingezonden\n"
             "24 oktober 2024).\nAntwoord van Minister Pont (Veren) (ontvangen 14 november2024). Zie ook Aanhangsel "
             "Handelingen, nr. 3.\n==\nVraag 1\n");
    EXPECT(verslag_kind_name(p->doc->kind), "aanhangsel");
    EXPECT(p->doc->title, "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden");
    EXPECT(p->doc->session, "2024-2025");
    EXPECT(p->doc->dates[VERSLAG_DATE_SUBMITTED], "2024-10-24");
    EXPECT(p->doc->dates[VERSLAG_DATE_ANSWERED], "2024-11-14");
    EXPECT(addressees_of(p), "Minister van Veren; Minister van Bruggen; Staatssecretaris van Sluizen");
    EXPECT(p->doc->kamerstuk_id, NULL);
    done(p);
    p = read("Tweede Kamer der Staten-Generaal2\nVergaderjaar 2024\xE2\x80\x93"
             "2025 Vragen gesteld door de leden der Kamer\n2024Z18436\n"
             "Vragen van het lid De Waard (VVD) aan de Minister van Veren over de pont (ingezonden 3 mei 2025).\n"
             "Mededeling van Minister Pont (Veren) (ontvangen 14 mei 2025).\n==\nVraag 1\n");
    EXPECT(verslag_kind_name(p->doc->kind), "schriftelijke-vragen");
    EXPECT(p->doc->case_number, "2024Z18436");
    EXPECT(p->doc->dates[VERSLAG_DATE_SUBMITTED], "2025-05-03");
    EXPECT(p->doc->dates[VERSLAG_DATE_ANSWERED], NULL); /* a Mededeling is no answer */
    done(p);
    /* Whom other questions went to is not asked here. */
    p = read("Vragen van het lid De Waard (VVD) aan de Minister van Veren over vragen aan de Minister van Water en aan "
             "de Minister van Vuur "
             "(ingezonden 3 mei 2020)\n==\nVraag 1\n");
    EXPECT(addressees_of(p), "Minister van Veren");
    done(p);
    p = read("In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat de vragen van de leden De "
             "Waard en Pont over de veren "
             "worden beantwoord zoals hieronder staat.\nDe Minister van Veren,\nP. Pont\n==\nVraag 1\n");
    EXPECT(verslag_kind_name(p->doc->kind), "aanhangsel");
    EXPECT(p->doc->case_number, "2024Z11859");
    EXPECT(p->doc->dates[VERSLAG_DATE_SUBMITTED], "2024-07-05");
    done(p);
    p = read("Hierbij bied ik u de antwoorden aan op de vragen van het lid De Waard over de veren, ingezonden op 5 "
             "juli 2024, nr. "
             "2024Z11859, aan de Kamer.\nDe Minister van Veren,\nP. Pont\n==\nVraag 1\n");
    EXPECT(verslag_kind_name(p->doc->kind), "aanhangsel");
    EXPECT(p->doc->case_number, "2024Z11859");
    EXPECT(p->doc->dates[VERSLAG_DATE_SUBMITTED], "2024-07-05");
    done(p);
}

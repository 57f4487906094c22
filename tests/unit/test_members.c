/* The composition of a committee among the notes: its head, and the lines with its members. */
#include "backends/text.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

Test(members, head_of_a_composition)
{
    static const char *const heads[] = {"Samenstelling:",
                                        "Samenstelling : Kox (SP), Essers (CDA)",
                                        "1 Samenstelling: Kox (SP)",
                                        "1) Samenstelling:",
                                        "SAMENSTELLING:",
                                        "Samenstelling Economische Zaken en Klimaat:",
                                        "2. Samenstelling vaste commissie voor Financi\xC3\xABn:"},
                             *const others[] = {"Samenstelling Economische Zaken en Klimaat",
                                                "Samenstelling",
                                                "Samenstellingen:",
                                                "De samenstelling:",
                                                "Samenstelling van de raad. Die is zo:",
                                                "Samenstelling bekend? Dan volgt hier:",
                                                "123456789 Samenstelling:",
                                                "Samenstelling-Kox:"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        cr_expect(vs_text_is_composition(vs_cstr(heads[i])), "%s", heads[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        cr_expect_not(vs_text_is_composition(vs_cstr(others[i])), "%s", others[i]);
    cr_expect_not(vs_text_is_composition(vs_cstr("")));
    char text[200] = "Samenstelling ";
    memset(text + 14, 'a', 150);
    strcpy(text + 164, ":");
    cr_expect_not(vs_text_is_composition(vs_cstr(text)), "no title is so long");
}

Test(members, lines_with_members)
{
    static const char
        *const lines[] = {"Leden: Kox (SP), Essers (CDA)",
                          "Leden : Kox (SP)",
                          "Plv. leden: Kox (SP)",
                          "Plv. Leden",
                          "Plv leden",
                          "Plv.leden: Kox",
                          "Plaatsvervangende leden: Kox (SP)",
                          "Kox (SP), Essers (CDA), Ganzevoort (GL), Oomen-Ruijten (CDA) (voorzitter)",
                          "Kox (SP), Essers (CDA) en Noten (PvdA)"},
               *const others[] = {
                   "Kox (SP), Essers (CDA)",
                   "kox (SP), essers (CDA), noten (PvdA)",
                   "Kox(SP), Essers(CDA), Noten(PvdA)",
                   "Kox (SP, Essers CDA, Noten PvdA",
                   ("De schipper (SP) vaart elke dag van de week over het water naar de markt (CDA) waar hij al jaren "
                    "vis verkoopt aan iedereen die er komt (PvdA)"),
                   "Kox (die al heel lang lid is van de fractie van SP), Essers (CDA), Noten (PvdA), Terpstra (CDA)",
                   "leden: Kox (SP)",
                   ""};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        cr_expect(vs_text_is_members(vs_cstr(lines[i])), "%s", lines[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        cr_expect_not(vs_text_is_members(vs_cstr(others[i])), "%s", others[i]);
}

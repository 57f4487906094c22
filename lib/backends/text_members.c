/* text_members.c - the composition of a committee, with which a verslag opened its notes: until 2011 in the Tweede
 * Kamer, to this day in the Eerste Kamer. It is a note of several lines, of which only the first has its number. */
#include "backends/text.h"

bool vs_text_is_composition(vs_str t)
{
    size_t at = 0;
    while (at < t.len && at < 8 && !vs_is(t.at[at], VS_UPPER | VS_LOWER))
        at++;
    t = (vs_str){t.at + at, t.len - at};
    if (!vs_starts_with_nocase(t, VS_LIT("samenstelling")))
        return false;
    t = (vs_str){t.at + 13, t.len - 13};
    if (vs_starts_with(t, VS_LIT(":")) || vs_starts_with(t, VS_LIT(" :")))
        return true;
    /* "Samenstelling Economische Zaken en Klimaat:", "Samenstelling vaste commissie voor Financiën:": a title of its
     * own */
    return t.len > 2 && t.len < 150 && *t.at == ' ' && t.at[t.len - 1] == ':' && !vs_find(t, VS_LIT(". ")) &&
           !vs_find(t, VS_LIT("?"));
}

bool vs_text_is_members(vs_str t)
{
    static const vs_str heads[] = {VS_ENTRY("Leden:"),
                                   VS_ENTRY("Leden :"),
                                   VS_ENTRY("Plv. leden"),
                                   VS_ENTRY("Plv. Leden"),
                                   VS_ENTRY("Plv leden"),
                                   VS_ENTRY("Plv.leden"),
                                   VS_ENTRY("Plaatsvervangende leden")};
    if (vs_starts_with_any(t, VS_TEXTS(heads)))
        return true;
    /* "Kox (SP), Essers (CDA), Ganzevoort (GL), Oomen-Ruijten (CDA) (voorzitter)" */
    uint32_t names = 0;
    for (size_t i = 1; i < t.len; i++) {
        if (t.at[i] != '(' || t.at[i - 1] != ' ')
            continue;
        const char *close = memchr(t.at + i, ')', t.len - i);
        if (!close || close - (t.at + i) > 40)
            return false;
        i = (size_t)(close - t.at);
        names++;
    }
    return names >= 3 && t.len / names < 45 && vs_starts_upper(t);
}

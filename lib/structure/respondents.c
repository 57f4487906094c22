/* respondents.c - who answers, by the headings of answers and of the parts they stand in. */
#include "structure/assemble.h"

/* The respondent by a heading, without article. */
const char *vs_respondent_of_label(vs_parse *parse, vs_str name)
{
    if (vs_starts_with_nocase(name, VS_LIT("de ")))
        name = (vs_str){name.at + 3, name.len - 3};
    else if (vs_starts_with_nocase(name, VS_LIT("het ")))
        name = (vs_str){name.at + 4, name.len - 4};
    return vs_keep(parse, name);
}

/* The office that the heading of a part names, where it names one. */
vs_str vs_office_of_part(vs_str title)
{
    const bool minister = vs_find_nocase(title, VS_LIT("minister")),
               secretary = vs_find_nocase(title, VS_LIT("staatssecretaris"));
    if (minister == secretary)
        return (vs_str){0};
    return minister ? VS_LIT("minister") : VS_LIT("staatssecretaris");
}

/* "Minister van Financiën voor Belastingen" starts with "MINISTER VAN FINANCIËN": in UTF-8 the letters of Latin-1 have
 * the bit of their case where those of ASCII have it. */
static bool starts_with_capitals(vs_str known, vs_str name)
{
    bool same = known.len >= name.len;
    for (size_t i = 0; i < name.len && same; i++)
        same = i && name.at[i - 1] == '\xC3' ? (known.at[i] & ~0x20) == (name.at[i] & ~0x20)
                                             : vs_lower(known.at[i]) == vs_lower(name.at[i]);
    return same;
}

/* Over a letter the office stands in capitals: as the front matter writes it, where it names it. */
const char *vs_respondent_of_part(vs_parse *parse, vs_str name)
{
    bool capitals = true;
    for (size_t i = 0; i < name.len && capitals; i++)
        capitals = !vs_is(name.at[i], VS_LOWER);
    for (uint32_t i = 0; i < parse->addressees.count && capitals; i++) {
        const vs_str known = vs_cstr(parse->addressees.items[i]);
        if (starts_with_capitals(known, name) && (known.len == name.len || known.at[name.len] == ' '))
            return vs_keep(parse, (vs_str){known.at, name.len});
    }
    return vs_keep(parse, name);
}

/* labels.c - what stands over or below questions by itself: "Vraag:", and the Kamer's remark on them. */
#include "structure/assemble.h"

uint32_t vs_question_label(vs_str t)
{
    static const vs_str labels[] = {VS_ENTRY("vraag"), VS_ENTRY("vragen"), VS_ENTRY("vr.:"), VS_ENTRY("vr:"),
                                    VS_ENTRY("v:")};
    size_t n = 0;
    for (size_t i = 0; i < sizeof labels / sizeof *labels && !n; i++)
        n = vs_starts_with_nocase(t, labels[i]) ? labels[i].len : 0;
    if (!n || !vs_starts_upper(t))
        return 0;
    n -= t.at[n - 1] == ':';
    while (n < t.len && vs_is_space(t.at[n]))
        n++;
    if (n < t.len && t.at[n] == '(') { /* "Vraag (VVD): Hoe gaat het?" */
        const char *const close = memchr(t.at + n, ')', t.len - n < 40 ? t.len - n : 40);
        n = close && close + 1 < t.at + t.len && close[1] == ':' ? (size_t)(close + 1 - t.at) : n;
    }
    const bool colon = n < t.len && t.at[n] == ':';
    n += colon;
    while (n < t.len && vs_is_space(t.at[n]))
        n++;
    return n == t.len || colon ? (uint32_t)n : 0;
}

bool vs_is_tail(vs_str t)
{
    static const vs_str openings[] = {
#define VS_TAIL(opening) VS_ENTRY(opening),
#include "vocabulary/question_openings.def"
    };
    for (size_t i = 0; i < sizeof openings / sizeof *openings && t.len < 120; i++)
        if (vs_starts_with(t, openings[i]))
            return true;
    return false;
}

bool vs_is_remark(const vs_assembler *a, uint32_t block)
{
    const vs_parse *parse = a->parse;
    if (parse->doc->kind != VERSLAG_KIND_AANHANGSEL && parse->doc->kind != VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN)
        return false;
    vs_str t = vs_assembled_text(a, block);
    if (!vs_starts_with(t, VS_LIT("Toelichting")))
        return vs_starts_with(t, VS_LIT("Deze vragen dienen ter "));
    t = vs_trim((vs_str){t.at + 11, t.len - 11});
    if (t.len && *t.at == ':')
        t = vs_trim((vs_str){t.at + 1, t.len - 1});
    if (!t.len && block + 1 < parse->info.count)
        t = vs_assembled_text(a, block + 1);
    return vs_starts_with(t, VS_LIT("Deze vragen dienen ter "));
}

/* What is Markdown, and what is left of it without its marks. */
#include "backends/text.h"
#include <criterion/criterion.h>
#include <string.h>

Test(markdown, is_told_by_enough_marks)
{
    static const struct {
        const char *text;
        bool is;
    } rows[] = {
        {"", false},
        {"De pont vaart.", false},
        {"# De pont\n\nZij vaart.\n\n## De brug\n\nZij is open.\n", true},
        {"# De pont\n\nZij vaart.\n", false},
        {"###### De pont\n\n###### De brug\n", true},
        {"####### De pont\n\n####### De brug\n", false},
        {"#De pont\n\n#De brug\n", false},
        {"#  De pont\n\n#  De brug\n", false},
        {"#\n#\n#\n", false},
        {"**De pont**\n\n# De brug", true},
        {"**De pont**\n\n**De brug**\n", true},
        {"** de pont\n\n** de brug\n\n** de sluis\n", false},
        {"* De pont\n* De brug\n* De sluis\n* De dam\n", false},
        {"*De pont vaart naar de overkant.*\n\n*De brug is open voor verkeer.*\n", true},
        {"*De pont* vaart.\n\n*De brug* is open.\n\n*De sluis*\n", false},
        {"***\n***\n***\n", false},
        {"1\\. De pont\n2\\. De brug\n3\\. De sluis\n4\\. De dam", true},
        {"1\\. De pont\n2\\. De brug\n3\\. De sluis\n", false},
        {"C:\\pont C:\\brug C:\\sluis C:\\dam", false},
        {"\\\\\\\\\\\\\\\\\\\\", false},
        {"De pont\\", false},
        {"_Vraag_\n\nVaart de pont?\n\n_Antwoord_\n\nJa.\n\n_Slot_\n", false},
        {"**De pont**\n\n_Vraag_\n", false},
        {"**De pont**\n\n# Vraag\n\n_Vraag_\n", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cr_expect_eq(vs_markdown_is(vs_cstr(rows[i].text)), rows[i].is, "%s", rows[i].text);
}

Test(markdown, without_marks)
{
    static const char *const rows[][2] = {
        {"", ""},
        {"De pont vaart.\n\nZij is oud.", "De pont vaart.\n\nZij is oud."},
        {"# De pont", "De pont"},
        {"  ## De pont", "  De pont"},
        {"> # De pont", " De pont"},
        {"> De pont\n> vaart\n>\n", " De pont\n vaart\n\n"},
        {"de pont >\n>x", "de pont >\n>x"},
        {"**De pont** vaart *nu*.", "De pont vaart nu."},
        {"* De pont\n* De brug", "- De pont\n- De brug"},
        {"1\\. De \\*pont\\*\\[1\\]", "1. De *pont*[1]"},
        {"De pont\\\nvaart\\", "De pont\nvaart\\"},
        {"C:\\pont\\1", "C:\\pont\\1"},
        {"de [pont](https://example.org/pont) vaart", "de pont vaart"},
        {"de [*pont*]{.underline} vaart", "de pont vaart"},
        {"de [po\\[nt](https://example.org) vaart", "de [po[nt](https://example.org) vaart"},
        {"de pont[1] (Kamerstuk 38 417)", "de pont[1] (Kamerstuk 38 417)"},
        {"de pont [1](Kamerstuk 38 417)", "de pont [1](Kamerstuk 38 417)"},
        {"de pont [](x)", "de pont [](x)"},
        {"de pont [1]", "de pont [1]"},
        {"de pont [1](x", "de pont [1](x"},
        {"de [pont\n\nvaart](x)", "de [pont\n\nvaart](x)"},
        {"de [pont\nvaart](x)", "de pont\nvaart"},
        {"zie <https://example.org/pont>.", "zie https://example.org/pont."},
        {"zie <http://a>", "zie http://a"},
        {"zie <https://example.org", "zie <https://example.org"},
        {"als 3 < 4 en 5 > 4", "als 3 < 4 en 5 > 4"},
        {"CO~2~ en H~2~O", "CO2 en H2O"},
        {"CO~2", "CO~2"},
        {"~2~", "2"},
        {"CO~x~", "CO~x~"},
        {"2026--2027 -- en --- zo - ----", "2026\xE2\x80\x93" "2027 \xE2\x80\x93 en \xE2\x80\x94 zo - ----"},
        {"| Jaar | Boetes |\n|------|--------|\n| 2026 | **12** |", " Jaar \t Boetes \n------\t--------\n 2026 \t 12 "},
        {"| a \\| b | c |", " a | b \t c "},
        {"|| x", "|| x"},
        {"||", "||"},
        {"::: {.kop}\nDe pont\n:::", "\nDe pont\n"},
        {"<!-- -->\nDe pont", "\nDe pont"},
        {"<!-- pont -->", "<!\xE2\x80\x93 pont \xE2\x80\x93>"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        vs_arena arena = {0};
        vs_str plain;
        cr_assert(vs_markdown_plain(vs_cstr(rows[i][0]), &arena, &plain));
        cr_expect_eq(strlen(plain.at), plain.len);
        cr_expect_str_eq(plain.at, rows[i][1], "%s\n  gives:    %s\n  expected: %s", rows[i][0], plain.at, rows[i][1]);
        vs_arena_free(&arena);
    }
}

/* A link is found where its bracket closes within reach. */
Test(markdown, longest_link)
{
    for (size_t len = 398; len < 402; len++) {
        char text[500] = "[", *at = text + 1;
        memset(at, 'a', len - 1);
        memcpy(at + len - 1, "](x)", 5);
        vs_arena arena = {0};
        vs_str plain;
        cr_assert(vs_markdown_plain(vs_cstr(text), &arena, &plain));
        cr_expect_eq(plain.len, len < 400 ? len - 1 : len + 4, "%zu: %zu", len, plain.len);
        vs_arena_free(&arena);
    }
}

/* What the library asks of bytes and characters, for every one of them. */
#include "base/text.h"
#include "vocabulary/abbreviations.h"

#include <criterion/criterion.h>

Test(text, classes_of_all_bytes)
{
    for (unsigned c = 0; c < 256; c++) {
        const unsigned expected = c >= 0x80                        ? VS_MULTI
                                  : c >= 'A' && c <= 'Z'           ? VS_UPPER
                                  : c >= 'a' && c <= 'z'           ? VS_LOWER
                                  : c >= '0' && c <= '9'           ? VS_DIGIT
                                  : c == ' ' || (c >= 9 && c <= 13) ? VS_SPACE
                                  : c > ' ' && c < 0x7F            ? VS_PUNCT
                                                                   : 0;
        cr_expect_eq(vs_byte_class[c], expected, "%#x", c);
        cr_expect_eq((unsigned char)vs_lower((char)c), c >= 'A' && c <= 'Z' ? c + 32 : c, "%#x", c);
    }
}

static size_t put(uint32_t c, char out[4]) { return (size_t)(vs_put_utf8(out, c) - out); }

Test(text, spaces_of_all_characters)
{
    for (uint32_t c = 1; c < 0x11000; c++) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        char at[4];
        const size_t len = put(c, at);
        const bool space = (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
                           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 ||
                           c == 0xFEFF;
        cr_expect_eq(vs_space_length(at, at + len), space ? len : 0, "U+%04X", c);
        cr_expect_eq(vs_space_length(at, at + len - 1), 0, "U+%04X, cut", c);
        cr_expect_eq(vs_has_no_width(at, len), c == 0x200B || c == 0x2060, "U+%04X", c);
        const bool upper = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
        const bool lower = (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
        cr_expect_eq(vs_starts_upper((vs_str){at, len}), upper, "U+%04X", c);
        cr_expect_eq(vs_starts_lower((vs_str){at, len}), lower, "U+%04X", c);
        char around[16] = " ";
        memcpy(around + 1, at, len);
        memcpy(around + 1 + len, "a", 1);
        memcpy(around + 2 + len, at, len);
        const vs_str trimmed = vs_trim((vs_str){around, 2 + 2 * len});
        cr_expect_eq(trimmed.len, space ? 1 : 1 + 2 * len, "U+%04X", c);
    }
    cr_expect_not(vs_starts_upper(VS_LIT("")));
    cr_expect_not(vs_starts_lower(VS_LIT("")));
    cr_expect_not(vs_starts_upper(VS_LIT("\xC3")));
    cr_expect_eq(vs_trim(VS_LIT(" \xC2\xA0\t\xE2\x80\x8B")).len, 0);
    cr_expect_eq(vs_trim((vs_str){NULL, 0}).len, 0);
}

Test(text, comparisons)
{
    cr_expect(vs_starts_with(VS_LIT("abc"), VS_LIT("ab")));
    cr_expect(vs_starts_with(VS_LIT("abc"), VS_LIT("")));
    cr_expect_not(vs_starts_with(VS_LIT("abc"), VS_LIT("abcd")));
    cr_expect_not(vs_starts_with(VS_LIT("abc"), VS_LIT("ac")));
    cr_expect(vs_ends_with(VS_LIT("abc"), VS_LIT("bc")));
    cr_expect(vs_ends_with(VS_LIT("abc"), VS_LIT("")));
    cr_expect_not(vs_ends_with(VS_LIT("abc"), VS_LIT("ac")));
    cr_expect_not(vs_ends_with(VS_LIT("bc"), VS_LIT("abc")));
    cr_expect(vs_equal_nocase(VS_LIT("De Pont"), VS_LIT("dE pONT")));
    cr_expect_not(vs_equal_nocase(VS_LIT("pont@"), VS_LIT("pont`")));
    cr_expect_not(vs_equal_nocase(VS_LIT("pont"), VS_LIT("ponten")));
    static const char *const words[] = {"de", "pont", NULL};
    cr_expect(vs_word_among(VS_LIT("PONT"), words));
    cr_expect_not(vs_word_among(VS_LIT("pon"), words));
    cr_expect_not(vs_word_among(VS_LIT("ponten"), words));
    cr_expect_not(vs_word_among(VS_LIT(""), words));
    const vs_str text = VS_LIT("de pont en de Pont");
    cr_expect_eq(vs_find(text, VS_LIT("Pont")), text.at + 14);
    cr_expect_eq(vs_find(text, VS_LIT("de")), text.at);
    cr_expect_null(vs_find(text, VS_LIT("ponten")));
    cr_expect_null(vs_find(text, VS_LIT("de pont en de Pont.")));
    cr_expect_eq(vs_find_nocase(text, VS_LIT("PONT")), text.at + 3);
    cr_expect_null(vs_find_nocase(text, VS_LIT("brug")));
}

Test(text, abbreviations)
{
    static const char *const inside[] = {"p", "art", "Art", "blz", "drs", "d.d", "dr"};
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++)
        cr_expect(vs_abbreviation(vs_cstr(inside[i])) & VS_ABBREVIATION_INSIDE, "%s", inside[i]);
    static const char *const words[] = {"", "pont", "artx", "ar", "d", "eenwoorddatlangerisdaneenafkorting"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cr_expect_eq(vs_abbreviation(vs_cstr(words[i])), 0, "%s", words[i]);
    static const struct {
        const char *text;
        bool known;
    } rows[] = {{"Zie art", true},
                {"(art", true},
                {"\xC2\xAB"
                 "art",
                 true},
                {"3art", false},
                {"\xC3\xA9"
                 "art",
                 false},
                {"brief d.d", true},
                {"art", true},
                {"de pont", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cr_expect_eq(vs_abbreviation_before(rows[i].text, rows[i].text + strlen(rows[i].text)) != 0, rows[i].known,
                     "%s", rows[i].text);
}

/* Characters that are written as references: what they are, where they end, and that nothing behind the end is read. */
#include "html/characters.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct written {
    const char *text;
    size_t length; /* of the reference, 0: there is none */
    const char *value;
} written;

static const written all[] = {
    {"&amp;", 5, "&"},
    {"&ampx", 4, "&"},
    {"&amp", 4, "&"},
    {"&am", 0, ""},
    {"&a", 0, ""},
    {"&", 0, ""},
    {"&Amp;", 0, ""},
    {"&eacute;", 8, "\xC3\xA9"},
    {"&eacute", 7, "\xC3\xA9"},
    {"&eacut", 0, ""},
    {"&hellip;", 8, "\xE2\x80\xA6"},
    {"&hellip", 0, ""},
    {"&notin;", 7, "\xE2\x88\x89"},
    {"&notit;", 4, "\xC2\xAC"},
    {"&lt", 3, "<"},
    {"&gt;&", 4, ">"},
    {"&frac12", 7, "\xC2\xBD"},
    {"&#101;", 6, "e"},
    {"&#101", 5, "e"},
    {"&#x65;", 6, "e"},
    {"&#X65", 5, "e"},
    {"&#x6G", 4, "\x06"},
    {"&#", 0, ""},
    {"&#;", 0, ""},
    {"&#x", 0, ""},
    {"&#x;", 0, ""},
    {"&#65a", 4, "A"},
    {"&#8364;", 7, "\xE2\x82\xAC"},
    {"&#x1F6A2;", 9, "\xF0\x9F\x9A\xA2"},
    {"&#128;", 6, "\xE2\x82\xAC"},
    {"&#x80;", 6, "\xE2\x82\xAC"},
    {"&#255;", 6, "\xC3\xBF"},
    {"&#256;", 6, "\xC4\x80"},
    {"&#x10FFFF;", 10, "\xF4\x8F\xBF\xBF"},
    {"&#x110000;", 10, "\xEF\xBF\xBD"},
    {"&#99999999999999999999;", 23, "\xEF\xBF\xBD"},
    {"&#0;", 4, "\xEF\xBF\xBD"},
    {"&#xD7FF;", 8, "\xED\x9F\xBF"},
    {"&#xD800;", 8, "\xEF\xBF\xBD"},
    {"&#xDFFF;", 8, "\xEF\xBF\xBD"},
    {"&#xE000;", 8, "\xEE\x80\x80"},
    {"&CounterClockwiseContourIntegral;", 33, "\xE2\x88\xB3"},
    {"&CounterClockwiseContourIntegrals;", 0, ""},
    {"&CounterClockwiseContourIntegra;", 0, ""},
};

Test(characters, as_they_are_written)
{
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        char out[VS_CHARACTER_MAX];
        size_t len = 0;
        const size_t length = vs_html_character(all[i].text, all[i].text + strlen(all[i].text), out, &len);
        cr_expect_eq(length, all[i].length, "%s: %zu", all[i].text, length);
        if (length)
            cr_expect(len == strlen(all[i].value) && memcmp(out, all[i].value, len) == 0, "%s: %.*s", all[i].text,
                      (int)len, out);
    }
}

/* Cut anywhere, it is what it would be in a text that ends there. */
Test(characters, cut_anywhere)
{
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        for (size_t cut = 1; cut < strlen(all[i].text); cut++) {
            char alone[64] = "", out[VS_CHARACTER_MAX], expected[VS_CHARACTER_MAX];
            memcpy(alone, all[i].text, cut);
            size_t len = 0, expected_len = 0;
            const size_t length = vs_html_character(all[i].text, all[i].text + cut, out, &len);
            cr_expect(length <= cut && length == vs_html_character(alone, alone + cut, expected, &expected_len),
                      "%s: %zu", alone, length);
            cr_expect(!length || (len == expected_len && memcmp(out, expected, len) == 0), "%s", alone);
        }
    }
}

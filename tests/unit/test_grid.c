/* Tables that pandoc draws in plain text: what is read of them, and what is left as it is. */
#include "backends/text.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static void expect_plain(const char *text, const char *expected)
{
    vs_arena arena = {0};
    vs_str plain;
    bool found;
    cr_assert(vs_grid_plain(vs_cstr(text), &arena, &plain, &found));
    cr_expect(plain.len == strlen(expected) && memcmp(plain.at, expected, plain.len) == 0, "%s\n  gives:\n%.*s\n", text,
              (int)plain.len, plain.at);
    cr_expect(found == (strcmp(text, expected) != 0));
    vs_arena_free(&arena);
}

Test(grid, cells_are_read)
{
    expect_plain("+----+----+\n| a  | b  |\n+----+----+\n", "+----+----+\na\tb\n+----+----+\n");
    expect_plain("+----+----+\n| a  | b  |\n|    | c  |\n+----+----+\n", "+----+----+\na\tb c\n\n+----+----+\n");
    expect_plain("+---------+\n| a       |\n| b       |\n+---------+\n", "+---------+\na\nb\n+---------+\n");
    expect_plain("+----+----+\n| a  | b  \n+----+----+\n", "+----+----+\n| a  | b  \n+----+----+\n");
    expect_plain("+---+\n| a |\n+---+\nb\n", "+---+\na\n+---+\nb\n");
    expect_plain("+===+===+\n| \xC3\xA9 | b |\n+:--+--:+\n", "+===+===+\n\xC3\xA9\tb\n+:--+--:+\n");
}

Test(grid, lines_end_in_any_way)
{
    expect_plain("+----+----+\r\n| a  | b  |\r\n+----+----+\r\n", "+----+----+\na\tb\n+----+----+\n");
    expect_plain("+----+----+\r| a  | b  |\r+----+----+\r", "+----+----+\na\tb\n+----+----+\n");
    cr_expect(vs_grid_is(VS_LIT("a\r+--")) == false && vs_grid_is(VS_LIT("a\r+---+\r")));
}

Test(grid, what_is_no_table_stays)
{
    static const char *const texts[] = {
        "",
        "+",
        "+---",
        "+---+",
        "1 + 2 = 3\n",
        "+---x---+\n| a     |\n+-------+\n",     /* no stroke */
        "+----+----+\n| a  x b  |\n",            /* no stroke below */
        "+----+----+\n| a  | b  \n+----+----+\n", /* no stroke at the end of a row */
        "+----+----+\n| a  | b  |\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        expect_plain(texts[i], texts[i]);
    char wide[200] = "";
    for (size_t i = 0; i < 40; i++)
        strcat(wide, "+--"); /* more columns than are read */
    strcat(wide, "+\n");
    expect_plain(wide, wide);
}

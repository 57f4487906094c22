/* Messages: as long as there is room, and whole characters. */
#include "base/error.h"

#include <criterion/criterion.h>
#include <string.h>

Test(error, message)
{
    vs_error error;
    vs_error_set(&error, 7, 3, "%s, %d", "de pont", 12);
    cr_expect_str_eq(error.message, "de pont, 12");
    cr_expect_eq(error.offset, 7);
    cr_expect_eq(error.line, 3);
    vs_error_set(NULL, 0, 0, "nobody");
}

/* What is too long ends in three dots, behind a whole character. */
Test(error, long_message)
{
    for (size_t len = sizeof ((vs_error *)0)->message - 3; len < sizeof ((vs_error *)0)->message + 3; len++) {
        for (size_t shift = 0; shift < 3; shift++) {
            char text[300];
            memset(text, 'a', sizeof text);
            for (size_t at = shift; at + 2 <= len; at += 2)
                memcpy(text + at, "\xC3\xA9", 2);
            text[len] = '\0';
            vs_error error;
            vs_error_set(&error, 0, 0, "%s", text);
            const size_t got = strlen(error.message);
            if (len < sizeof error.message) {
                cr_expect_str_eq(error.message, text);
                continue;
            }
            cr_expect_gt(got, sizeof error.message - 4);
            cr_expect_str_eq(error.message + got - 3, "...");
            cr_expect_eq(strncmp(error.message, text, got - 3), 0);
            cr_expect_neq((unsigned char)text[got - 3] & 0xC0, 0x80, "inside a character");
        }
    }
}

/* Dutch dates. */
#include "base/date.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static vs_str text(const char *t) { return vs_cstr(t); }

Test(date, reads_what_stands_at_the_start)
{
    static const struct {
        const char *text, *iso;
        size_t length;
    } rows[] = {
        {"20 oktober 2023", "2023-10-20", 15},
        {"1 mei 1979 aan de bewindsman", "1979-05-01", 10},
        {"3 JANUARI 2001.", "2001-01-03", 14},
        {"7 febr. 1999", "1999-02-07", 12},
        {"7 sept. 1999", "1999-09-07", 12},
        {"7 okt 1999", "1999-10-07", 10},
        {"12 mrt. 2020", "2020-03-12", 12},
        {"18 november2024", "2024-11-18", 15},
        {"18november 2024", "2024-11-18", 15},
        {"18\xC2\xA0november\xC2\xA0"
         "2024",
         "2024-11-18", 18},
        {"18 november\n2024", "2024-11-18", 16},
        {"16 maart 202321", "2023-03-16", 13}, /* the mark of a note */
        {"14-05-2024", "2024-05-14", 10},
        {"14/5/2024 10:56", "2024-05-14", 9},
        {"2024-05-14 10:56", "2024-05-14", 10},
        {"29 februari 2024", "2024-02-29", 16},
        {"29 februari 2023", NULL, 0},
        {"31 april 2023", NULL, 0},
        {"0 april 2023", NULL, 0},
        {"123 april 2023", NULL, 0},
        {"20 oktober", NULL, 0},
        {"20 oktober 23", NULL, 0},
        {"20 oktober 202", NULL, 0},
        {"20 oktober 2023123", NULL, 0},
        {"20 brumaire 2023", NULL, 0},
        {"2 jansen 2020", NULL, 0},
        {"14-05/2024", NULL, 0},
        {"14-13-2024", NULL, 0},
        {"2024-05-141", NULL, 0},
        {"2024-02-30", NULL, 0},
        {"oktober 2023", NULL, 0},
        {".. xxxx 2025", NULL, 0},
        {"", NULL, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        vs_date date;
        char iso[11] = "";
        size_t length = vs_date_read(text(rows[i].text), &date);
        cr_expect_eq(length, rows[i].length, "\"%s\": %zu", rows[i].text, length);
        if (length && rows[i].iso) {
            vs_date_write(date, iso);
            cr_expect_str_eq(iso, rows[i].iso);
        }
    }
}

Test(date, every_month_by_name_and_abbreviation)
{
    static const char *const names[12][2] = {{"januari", "jan."}, {"februari", "feb."}, {"maart", "mrt"},
                                             {"april", "apr."},   {"mei", "mei"},       {"juni", "jun."},
                                             {"juli", "jul."},    {"augustus", "aug."}, {"september", "sep."},
                                             {"oktober", "okt."}, {"november", "nov."}, {"december", "dec."}};
    for (unsigned m = 0; m < 12; m++)
        for (unsigned k = 0; k < 2; k++) {
            char line[40];
            snprintf(line, sizeof line, "9 %s 1988", names[m][k]);
            vs_date date;
            cr_expect_eq(vs_date_read(text(line), &date), strlen(line), "%s", line);
            cr_expect_eq(date.month, m + 1);
            cr_expect_eq(date.day, 9);
        }
}

/* Every month ends where it ends. */
Test(date, last_days)
{
    static const unsigned days[12] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (unsigned m = 1; m <= 12; m++)
        for (unsigned more = 0; more < 2; more++) {
            char line[40];
            vs_date date;
            snprintf(line, sizeof line, "%u-%u-2024", days[m - 1] + more, m);
            cr_expect_eq(vs_date_read(text(line), &date), more ? 0 : strlen(line), "%s", line);
        }
}

Test(date, a_month_and_a_year_alone)
{
    vs_date date;
    char iso[11];
    cr_assert_eq(vs_date_read_month(text("november 2022 over"), &date), 13);
    vs_date_write(date, iso);
    cr_expect_str_eq(iso, "2022-11");
    cr_assert_eq(vs_date_read_month(text("3 november 2022"), &date), 15);
    cr_expect_eq(date.day, 3);
    cr_expect_eq(vs_date_read_month(text("november"), &date), 0);
    cr_expect_eq(vs_date_read_month(text("vendredi 2022"), &date), 0);
}

Test(date, a_day_without_a_year)
{
    vs_date date;
    cr_assert_eq(vs_date_read_day(text("17 juni heeft"), &date), 7);
    cr_expect_eq(date.year, 0);
    cr_expect_eq(date.month, 6);
    cr_expect_eq(date.day, 17);
    cr_expect_eq(vs_date_read_day(text("17 stoelen"), &date), 0);
    cr_expect_eq(vs_date_read_day(text("31 juni"), &date), 0);
}

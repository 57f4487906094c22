/* date.h - Dutch dates: "20 oktober 2023" to "2023-10-20". */
#ifndef VS_DATE_H
#define VS_DATE_H

#include "base/text.h"

typedef struct vs_date {
    uint16_t year;
    uint8_t month, day; /* day 0: "november 2022" */
} vs_date;

/* The day is in the calendar, between 1800 and 2199. */
bool vs_date_exists(vs_date date);
/* Reads a date at the start of `text`: day, month by name (or abbreviated: "jan.", "sept."), year. Returns its
 * length in bytes, 0 where there is none. Also accepts "14-05-2024", "14/5/2024" and "2024-05-14". The year may
 * have up to two digits glued on, a note's mark, which are not part of the date. */
size_t vs_date_read(vs_str text, vs_date *date);
/* As vs_date_read(), but also a month and a year alone. */
size_t vs_date_read_month(vs_str text, vs_date *date);
/* A day and a month without a year: "17 juni". The year becomes 0. */
size_t vs_date_read_day(vs_str text, vs_date *date);
/* Writes "2023-10-20" (or "2023-11" without a day) and a NUL to `out`. */
void vs_date_write(vs_date date, char out[11]);

#endif

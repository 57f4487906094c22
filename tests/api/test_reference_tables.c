/* The references of the sentences in tests/data/references: which words are one, and what it refers to.
 *
 * A line of a table is a text in which ⟦ and ⟧ stand around each reference, and behind a tab what is expected of them,
 * in order, with " | " between:
 *
 *     KIND ID... +DOSSIER... (PIN) [ROLE] =ID ?
 *
 * "-" stands for no id; "+" is before a dossier that it is also filed in, "=" before what a letter was printed as, "?"
 * means likely. A line without the signs has no reference. In the text \n is a line end, \t a tab, \s a no-break space,
 * \h a narrow one, \- a soft hyphen. */
#include <verslag/verslag.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPEN "\xE2\x9F\xA6"
#define CLOSE "\xE2\x9F\xA7"
enum { SIGN = 3, MOST = 64, LINE = 8192 };

typedef struct table_line {
    char text[LINE];
    size_t len, begins[MOST], ends[MOST], references;
    char *expected;
} table_line;

/* Reads the text up to the tab: takes the signs out, and keeps where they stood. */
static void read_line(char *line, table_line *read)
{
    static const struct {
        char sign;
        const char *text;
    } escapes[] = {{'n', "\n"}, {'t', "\t"}, {'s', "\xC2\xA0"}, {'h', "\xE2\x80\xAF"}, {'-', "\xC2\xAD"}};
    size_t ends = 0;
    read->len = read->references = 0;
    line[strcspn(line, "\n")] = '\0';
    char *at = line;
    for (; *at && *at != '\t'; at++) {
        if (strncmp(at, OPEN, SIGN) == 0) {
            read->begins[read->references++] = read->len;
            at += SIGN - 1;
        } else if (strncmp(at, CLOSE, SIGN) == 0) {
            read->ends[ends++] = read->len;
            at += SIGN - 1;
        } else if (*at == '\\') {
            at++;
            for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
                if (escapes[i].sign == *at)
                    for (const char *c = escapes[i].text; *c; c++)
                        read->text[read->len++] = *c;
        } else {
            read->text[read->len++] = *at;
        }
    }
    read->text[read->len] = '\0';
    read->expected = *at ? at + 1 : at;
    cr_assert_eq(ends, read->references, "unbalanced signs: %s", line);
}

static void add(char *out, const char *before, const char *text, const char *after)
{
    size_t used = strlen(out);
    snprintf(out + used, LINE - used, "%s%s%s", before, text, after);
}

static void describe(const verslag_reference *reference, char *out)
{
    add(out, *out ? " | " : "", verslag_reference_kind_name(verslag_reference_get_kind(reference)), "");
    size_t targets = verslag_reference_target_count(reference);
    for (size_t i = 0; i < targets; i++) {
        const char *id = verslag_reference_target_id(reference, i);
        add(out, " ", id ? id : "?", "");
    }
    if (targets == 0)
        add(out, " -", "", "");
    for (size_t i = 0; i < verslag_reference_also_filed_count(reference); i++)
        add(out, " +", verslag_reference_also_filed(reference, i), "");
    if (verslag_reference_pin(reference))
        add(out, " (", verslag_reference_pin(reference), ")");
    if (verslag_reference_role(reference))
        add(out, " [", verslag_reference_role(reference), "]");
    const verslag_reference *printed = verslag_reference_printed_as(reference);
    if (printed)
        add(out, " =", verslag_reference_target_id(printed, 0), "");
    if (verslag_reference_confidence(reference) == VERSLAG_CONFIDENCE_LIKELY)
        add(out, " ?", "", "");
}

/* Checks every line of a table; returns how many there are. */
static size_t check_table(const char *name)
{
    static char line[LINE], found[LINE];
    static table_line read;
    const char *folder = getenv("VERSLAG_SOURCE_DIR");
    char path[4096];
    snprintf(path, sizeof path, "%s/tests/data/references/%s.tsv", folder ? folder : ".", name);
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s is not there", path);
    size_t lines = 0;
    for (size_t number = 1; fgets(line, sizeof line, file); number++) {
        if (*line == '#' || *line == '\n')
            continue;
        lines++;
        read_line(line, &read);
        verslag_reference_list *list;
        cr_assert_eq(verslag_reference_scan(read.text, read.len, NULL, &list), VERSLAG_OK);
        size_t count = verslag_reference_list_count(list);
        bool spans = count == read.references;
        *found = '\0';
        for (size_t i = 0; i < count; i++) {
            const verslag_reference *reference = verslag_reference_list_item(list, i);
            describe(reference, found);
            spans = spans && verslag_reference_begin(reference) == read.begins[i] &&
                    verslag_reference_end(reference) == read.ends[i];
        }
        cr_expect_str_eq(found, read.expected, "%s:%zu: %s\n  gives:    %s\n  expected: %s", name, number, read.text,
                         found, read.expected);
        if (!spans) {
            char words[LINE] = "";
            for (size_t i = 0; i < count; i++)
                add(words, OPEN, verslag_reference_text(verslag_reference_list_item(list, i), NULL), CLOSE);
            cr_expect(spans, "%s:%zu: %s\n  the words are %s", name, number, read.text, words);
        }
        verslag_reference_list_free(list);
    }
    fclose(file);
    return lines;
}

Test(reference_tables, kamerstukken) { cr_expect_geq(check_table("kamerstukken"), 200); }
Test(reference_tables, proceedings) { cr_expect_geq(check_table("proceedings"), 50); }
Test(reference_tables, gazettes) { cr_expect_geq(check_table("gazettes"), 50); }
Test(reference_tables, laws) { cr_expect_geq(check_table("laws"), 100); }
Test(reference_tables, european) { cr_expect_geq(check_table("european"), 75); }
Test(reference_tables, identifiers) { cr_expect_geq(check_table("identifiers"), 55); }
Test(reference_tables, none) { cr_expect_geq(check_table("none"), 180); }

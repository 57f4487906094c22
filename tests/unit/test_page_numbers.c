/* Numbers of pages that stand alone on a line, in a text whose pages were joined: nothing else shows where a page
 * ends. */
#include "parse_bytes.h"

enum {
    WITHIN,
    CAPITAL,
    SENTENCE
}; /* how a page ends: within a sentence, before a word with a capital, behind a sentence */

typedef struct page {
    unsigned lines;
    int end;
} page;

/* Pages of lines, each but the last with its number below it; `tail` behind the last. */
static char *write_pages(char *at, const page *pages, unsigned count, unsigned first, const char *tail)
{
    unsigned line = 0;
    for (unsigned p = 0; p < count; p++) {
        for (unsigned i = 0; i < pages[p].lines; i++, line++) {
            const int before = p && i == 0 ? pages[p - 1].end : WITHIN, last = i + 1 == pages[p].lines;
            at += sprintf(at, "%s houdt toezicht op de haven van het dorp %c%c en op de sluis%s\n",
                          before == CAPITAL    ? "Van Dam"
                          : before == SENTENCE ? "De dienst"
                                               : "en wie er woont",
                          'A' + (int)(line / 26), 'a' + (int)(line % 26),
                          last && pages[p].end == SENTENCE  ? " ernaast."
                          : last && pages[p].end == CAPITAL ? " van de heer"
                                                            : " daar");
        }
        at += p + 1 < count ? sprintf(at, "%u\n", first + p) : sprintf(at, "%s", tail);
    }
    return at;
}

static size_t page_numbers(const verslag_document *doc)
{
    size_t count = 0;
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++)
        count += verslag_furniture_get_kind(verslag_document_furniture(doc, i)) == VERSLAG_FURNITURE_PAGE_NUMBER;
    return count;
}

#define EXPECT_NUMBERS(first_, tail_, expected_, ...) \
    do { \
        static const page pages_[] = {__VA_ARGS__}; \
        static char text_[80000]; \
        write_pages(text_, pages_, sizeof pages_ / sizeof *pages_, first_, tail_); \
        verslag_document *doc_ = parse_as(text_, strlen(text_), VERSLAG_FORMAT_TEXT, NULL); \
        cr_expect_eq(page_numbers(doc_), expected_, "%zu", page_numbers(doc_)); \
        if (expected_) \
            cr_expect_null(strpbrk(verslag_document_text(doc_, NULL), "0123456789")); \
        verslag_document_unref(doc_); \
    } while (0)

Test(page_numbers, within_a_sentence)
{
    EXPECT_NUMBERS(1, "", 3, {45, WITHIN}, {45, WITHIN}, {45, WITHIN}, {20, WITHIN});
    EXPECT_NUMBERS(1, "", 3, {31, WITHIN}, {78, WITHIN}, {40, WITHIN}, {20, WITHIN});
    EXPECT_NUMBERS(1, "", 3, {31, CAPITAL}, {78, CAPITAL}, {40, CAPITAL}, {20, WITHIN});
    EXPECT_NUMBERS(1, "", 2, {31, CAPITAL}, {78, WITHIN}, {20, WITHIN});
    EXPECT_NUMBERS(7, "", 2, {31, WITHIN}, {78, CAPITAL}, {20, WITHIN});
}

/* One of them within a sentence is enough: the others are a page away. */
Test(page_numbers, a_page_away)
{
    EXPECT_NUMBERS(1, "", 4, {50, SENTENCE}, {50, WITHIN}, {50, SENTENCE}, {50, SENTENCE}, {12, WITHIN});
    EXPECT_NUMBERS(1, "", 4, {50, SENTENCE}, {50, SENTENCE}, {50, SENTENCE}, {50, CAPITAL}, {12, WITHIN});
    EXPECT_NUMBERS(12, "", 3, {50, SENTENCE}, {48, WITHIN}, {52, SENTENCE}, {12, WITHIN});
}

/* Pages of one length, from the start on or up to the last line. */
Test(page_numbers, evenly)
{
    EXPECT_NUMBERS(1, "", 3, {48, SENTENCE}, {48, SENTENCE}, {48, SENTENCE}, {10, SENTENCE});
    EXPECT_NUMBERS(1, "3\n", 3, {48, SENTENCE}, {48, SENTENCE}, {30, SENTENCE});
    EXPECT_NUMBERS(1, "2\n", 2, {48, SENTENCE}, {40, SENTENCE});
    EXPECT_NUMBERS(1, "2\n", 2, {48, WITHIN}, {8, SENTENCE});
}

/* Too near each other, too far apart, or not going on by one: numbers of something else. */
Test(page_numbers, of_something_else)
{
    EXPECT_NUMBERS(1, "", 0, {8, SENTENCE}, {9, SENTENCE}, {8, SENTENCE}, {8, SENTENCE});
    EXPECT_NUMBERS(1, "", 0, {60, WITHIN}, {60, WITHIN});
    EXPECT_NUMBERS(1, "", 0, {130, SENTENCE}, {130, SENTENCE}, {130, SENTENCE});
}

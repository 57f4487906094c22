/* What comparing is made of: keys that are sorted, and what sentences have in common. */
#include "compare/compare.h"
#include "parse_bytes.h"
#include <stdbool.h>

Test(compare_parts, keys_are_sorted_by_all_their_bits)
{
    enum { COUNT = 600 };
    static vs_key keys[COUNT], spare[COUNT];
    for (unsigned shift = 0; shift < 64; shift++)
        for (uint32_t count = 0; count < COUNT; count = count * 3 + 1) {
            for (uint32_t i = 0; i < count; i++)
                keys[i] =
                    (vs_key){((uint64_t)(i * 7919u) % 401) << shift | (uint64_t)(i % 3) << (63 - shift) | i % 2, i};
            vs_keys_sort(keys, count, spare);
            for (uint32_t i = 1; i < count; i++)
                cr_assert(keys[i - 1].key < keys[i].key ||
                              (keys[i - 1].key == keys[i].key && keys[i - 1].value < keys[i].value),
                          "shifted by %u: key %u of %u", shift, i, count);
        }
}

static const char *const texts[2] = {"LIJST VAN VRAGEN\n1\nHoeveel ponten en bruggen varen er, en hoeveel ponten "
                                     "niet?\n2\nWie betaalt dat?\n3\nWaarom?\n"
                                     "4\nIs het zo dat het zo is?\n5\nHoeveel ponten, ponten en ponten?\n",
                                     "LIJST VAN VRAGEN\n1\nHoeveel bruggen en ponten varen er?\n2\nWie betaalt "
                                     "wat?\n3\nDaarom?\n4\nZo is het?\n5\nHoeveel ponten en ponten?\n"};

/* The weight of the words that two sentences share, each as often as both have it; and that of all words of one. */
Test(compare_parts, weight_of_shared_words)
{
    verslag_document *docs[2];
    for (int i = 0; i < 2; i++)
        docs[i] = parse_as(texts[i], strlen(texts[i]), VERSLAG_FORMAT_TEXT, NULL);
    verslag_comparison *c = NULL;
    cr_assert_eq(verslag_comparison_new(docs[0], docs[1], &c), VERSLAG_OK);
    cr_assert_eq(c->sides[0].sentences.count, 5);
    cr_assert_eq(c->sides[1].sentences.count, 5);
    size_t nothing = 0;
    for (uint32_t i = 0; i < 5; i++)
        for (uint32_t k = 0; k < 5; k++) {
            const vs_side *x = &c->sides[0], *y = &c->sides[1];
            const verslag_sentence *a = &x->sentences.items[i], *b = &y->sentences.items[k];
            uint32_t expected = 0, weight = 0;
            char used[64] = {0};
            for (uint32_t w = 0; w < a->count; w++) {
                const uint32_t id = x->words.items[a->first + w].id;
                weight += vs_word_weight(c, id);
                for (uint32_t v = 0; v < b->count; v++)
                    if (!used[v] && y->words.items[b->first + v].id == id) {
                        used[v] = 1;
                        expected += vs_word_weight(c, id);
                        break;
                    }
            }
            cr_expect_eq(a->weight, weight, "sentence %u: %u, not %u", i, a->weight, weight);
            cr_expect_eq(vs_bag_weight(c, a, b), expected, "sentences %u and %u: %u, not %u", i, k,
                         vs_bag_weight(c, a, b), expected);
            nothing += expected == 0;
        }
    cr_expect_gt(nothing, 0);
    /* Sentences of the same words have the same number, others have another. */
    for (uint32_t i = 0; i < 5; i++)
        for (uint32_t k = 0; k < 5; k++) {
            const verslag_sentence *a = &c->sides[0].sentences.items[i], *b = &c->sides[1].sentences.items[k];
            cr_expect_neq(a->same, b->same, "%u and %u", i, k);
            cr_expect_eq(a->same == c->sides[0].sentences.items[k].same, i == k);
        }
    verslag_comparison_free(c);
    verslag_document_unref(docs[0]);
    verslag_document_unref(docs[1]);
}

/* A list of `count` short questions, and what became of it: some were left out, some have another word, some are
 * new. */
static size_t write_lists(uint32_t seed, unsigned count, char *first, char *second)
{
    static const char *const words[] = {"de",    "het",   "een",   "van",     "en",    "is",   "dat",   "op",
                                        "in",    "te",    "pont",  "brug",    "sluis", "kade", "molen", "dijk",
                                        "schip", "roer",  "anker", "tuig",    "mast",  "zeil", "lier",  "kabel",
                                        "boei",  "baken", "haven", "steiger", "loods", "vaart"};
    unsigned number = 0;
    size_t unchanged = 0;
    first += sprintf(first, "LIJST VAN VRAGEN\n");
    second += sprintf(second, "LIJST VAN VRAGEN\n");
#define NEXT(below) ((seed = seed * 1664525u + 1013904223u) >> 8) % (below)
    for (unsigned i = 1; i <= count; i++) {
        const unsigned fate = NEXT(100);
        const unsigned len = 3 + NEXT(7);
        const unsigned other = NEXT(len);
        const unsigned subject = NEXT(30);
        const bool dropped = fate < 15, edited = fate >= 15 && fate < 45, added = fate >= 90;
        first += sprintf(first, "%u\nHoe", i);
        if (added)
            second += sprintf(second, "%u\nWaarom %s niet?\n", ++number, words[subject]);
        if (!dropped)
            second += sprintf(second, "%u\nHoe", ++number);
        for (unsigned w = 0; w < len; w++) {
            const bool light = NEXT(3) != 0;
            const char *word = words[light ? NEXT(10) : 10 + NEXT(20)];
            first += sprintf(first, " %s", word);
            if (!dropped)
                second += sprintf(second, " %s", edited && w == other ? "waterstand" : word);
        }
        first += sprintf(first, "?\n");
        if (!dropped)
            second += sprintf(second, "?\n");
        unchanged += !dropped && !edited;
    }
    return unchanged;
}

/* Questions that tell little are found by those beside them. */
Test(compare_parts, short_sentences_keep_their_order)
{
    static char first[1 << 15], second[1 << 15];
    for (uint32_t seed = 1; seed <= 12; seed++) {
        const size_t unchanged = write_lists(seed, 30 * (1 + seed % 4), first, second);
        verslag_document *a = parse_as(first, strlen(first), VERSLAG_FORMAT_TEXT, NULL),
                         *b = parse_as(second, strlen(second), VERSLAG_FORMAT_TEXT, NULL);
        verslag_comparison *c = NULL;
        cr_assert_eq(verslag_comparison_new(a, b, &c), VERSLAG_OK);
        size_t found = 0, moved = 0;
        for (size_t i = 0; i < verslag_comparison_alignment_count(c); i++) {
            const verslag_alignment *it = verslag_comparison_alignment(c, i);
            found += verslag_alignment_change(it) == VERSLAG_CHANGE_IDENTICAL;
            moved += verslag_alignment_order(it) == VERSLAG_ORDER_MOVED;
        }
        cr_expect(found >= unchanged && moved == 0, "seed %u: %zu found of %zu, %zu moved", seed, found, unchanged,
                  moved);
        verslag_comparison_free(c);
        verslag_document_unref(a);
        verslag_document_unref(b);
    }
}

/* words.c - the words of both documents as numbers. Words are the same when their letters and digits are: capitals and
 * apostrophes do not count. */
#include "compare/compare.h"

/* Words that nearly every consultation has: they say that somebody asks somebody something, and not what. */
static const char *const light_words[] = {
#define VS_LIGHT_WORD(word) word,
#define VS_WORN_WORD(word) word,
#include "vocabulary/light_words.def"
};
enum { LIGHT_WORDS = sizeof light_words / sizeof *light_words };

#define HASH_START 14695981039346656037u
#define HASH_PRIME 1099511628211u

static uint64_t hash_word(const char *at, const char *end)
{
    uint64_t hash = HASH_START;
    for (; at < end; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '\'' || c == '`')
            continue;
        if (c == 0xC2 && end - at >= 2 && ((unsigned char)at[1] == 0xAD || (unsigned char)at[1] == 0xB4)) {
            at++;
            continue;
        }
        if (c == 0xE2 && end - at >= 3 && (unsigned char)at[1] == 0x80) { /* the only ones within words: side.c */
            at += 2;
            continue;
        }
        if (c == 0xC3 && end - at >= 2 && (unsigned char)at[1] >= 0x80 && (unsigned char)at[1] <= 0x9E &&
            (unsigned char)at[1] != 0x97) {
            hash = (hash ^ c) * HASH_PRIME;
            c = (unsigned char)(at[1] + 0x20); /* capitals of Latin-1 */
            at++;
        }
        hash = (hash ^ (unsigned char)vs_lower((char)c)) * HASH_PRIME;
    }
    return hash;
}

void vs_keys_sort(vs_key *keys, uint32_t count, vs_key *spare)
{
    vs_key *from = keys, *to = spare;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        uint32_t at[256] = {0}, next = 0;
        for (uint32_t i = 0; i < count; i++)
            at[from[i].key >> shift & 0xFF]++;
        if (count == 0 || at[from[0].key >> shift & 0xFF] == count)
            continue; /* all the same */
        for (unsigned digit = 0; digit < 256; digit++) {
            const uint32_t with = at[digit];
            at[digit] = next;
            next += with;
        }
        for (uint32_t i = 0; i < count; i++)
            to[at[from[i].key >> shift & 0xFF]++] = from[i];
        vs_key *swap = from;
        from = to;
        to = swap;
    }
    if (from != keys && count)
        memcpy(keys, from, count * sizeof *keys);
}

/* Room for `count` keys and as many spare ones, or NULL. */
static vs_key *new_keys(uint64_t count)
{
    return count <= UINT32_MAX / 2 && count <= SIZE_MAX / 2 / sizeof(vs_key) - 1
               ? vs_alloc((size_t)(2 * count) * sizeof(vs_key))
               : NULL;
}

/* Gives every word its id: its place among the different words of both documents. */
static bool number_words(verslag_comparison *c)
{
    const uint32_t first = c->sides[0].words.count;
    const uint64_t all = (uint64_t)first + c->sides[1].words.count + LIGHT_WORDS;
    vs_key *keys = new_keys(all);
    c->light = keys ? vs_alloc((size_t)all) : NULL;
    if (!c->light) {
        vs_release(keys);
        return false;
    }
    uint32_t count = 0;
    for (unsigned s = 0; s < 2; s++) {
        const vs_side *side = &c->sides[s];
        for (uint32_t i = 0; i < side->words.count; i++, count++) {
            const vs_term *word = &side->words.items[i];
            keys[count] = (vs_key){hash_word(side->doc->text + word->begin, side->doc->text + word->end), count};
        }
    }
    const uint32_t words = count;
    for (unsigned i = 0; i < LIGHT_WORDS; i++, count++)
        keys[count] = (vs_key){hash_word(light_words[i], light_words[i] + strlen(light_words[i])), count};
    vs_keys_sort(keys, count, keys + count);
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 || keys[i].key != keys[i - 1].key)
            c->light[c->ids++] = 0;
        const uint32_t id = c->ids - 1, at = keys[i].value;
        if (at >= words)
            c->light[id] = 1;
        else if (at >= first)
            c->sides[1].words.items[at - first].id = id;
        else
            c->sides[0].words.items[at].id = id;
    }
    vs_release(keys);
    return true;
}

/* Lays the ids of every sentence's words in order: the words of all go through in the order of their ids, and each
 * adds its id to its sentence. */
static bool sort_words(vs_side *side)
{
    const uint32_t count = side->words.count, sentences = side->sentences.count;
    vs_key *keys = new_keys(count);
    uint32_t *filled = vs_alloc(sentences * sizeof *filled);
    side->sorted = vs_alloc(count * sizeof *side->sorted);
    const bool ok = keys && filled && side->sorted;
    for (uint32_t s = 0; s < sentences && ok; s++) {
        const verslag_sentence *sentence = &side->sentences.items[s];
        filled[s] = sentence->first;
        for (uint32_t i = 0; i < sentence->count; i++)
            keys[sentence->first + i] = (vs_key){side->words.items[sentence->first + i].id, s};
    }
    if (ok)
        vs_keys_sort(keys, count, keys + count);
    for (uint32_t i = 0; i < count && ok; i++)
        side->sorted[filled[keys[i].value]++] = (uint32_t)keys[i].key;
    vs_release(keys);
    vs_release(filled);
    return ok;
}

/* Gives sentences of the same words the same number, and weighs all. */
static bool number_sentences(verslag_comparison *c)
{
    const uint64_t all = (uint64_t)c->sides[0].sentences.count + c->sides[1].sentences.count;
    vs_key *keys = new_keys(all);
    if (!keys)
        return false;
    uint32_t count = 0, same = 0;
    for (unsigned s = 0; s < 2; s++)
        for (uint32_t i = 0; i < c->sides[s].sentences.count; i++, count++) {
            verslag_sentence *sentence = &c->sides[s].sentences.items[i];
            uint64_t hash = HASH_START + sentence->count;
            for (uint32_t w = 0; w < sentence->count; w++) {
                const uint32_t id = c->sides[s].words.items[sentence->first + w].id;
                hash = (hash ^ (hash >> 32) ^ id) * HASH_PRIME;
                sentence->weight += vs_word_weight(c, id);
                sentence->content += !c->light[id];
            }
            keys[count] = (vs_key){hash, count};
        }
    vs_keys_sort(keys, count, keys + count);
    for (uint32_t k = 0; k < count; k++) {
        same += k > 0 && keys[k].key != keys[k - 1].key;
        const uint32_t at = keys[k].value, first = c->sides[0].sentences.count;
        (at < first ? &c->sides[0].sentences.items[at] : &c->sides[1].sentences.items[at - first])->same = same;
    }
    vs_release(keys);
    return true;
}

bool vs_words_number(verslag_comparison *c)
{
    return number_words(c) && sort_words(&c->sides[0]) && sort_words(&c->sides[1]) && number_sentences(c);
}

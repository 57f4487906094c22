/* sixteen.h - sixteen bytes at a time, for the loops that go over the whole of a text: which of them are what, as bits,
 * the lowest bit for the first byte. SSE2 where the processor has it, else two words of eight bytes. */
#ifndef VS_SIXTEEN_H
#define VS_SIXTEEN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#  include <emmintrin.h>

typedef __m128i vs_sixteen;

/* The bytes at `at`, all of which can be read. */
static inline vs_sixteen vs_sixteen_at(const char *at) { return _mm_loadu_si128((const __m128i *)(const void *)at); }
static inline void vs_sixteen_put(char *out, vs_sixteen bytes) { _mm_storeu_si128((__m128i *)(void *)out, bytes); }

static inline uint32_t vs_sixteen_equal(vs_sixteen bytes, char c)
{
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
}

/* `c` with `d` behind it; `next` is vs_sixteen_at() of one byte further. */
static inline uint32_t vs_sixteen_pairs(vs_sixteen bytes, vs_sixteen next, char c, char d)
{
    const __m128i first = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)), second = _mm_cmpeq_epi8(next, _mm_set1_epi8(d));
    return (uint32_t)_mm_movemask_epi8(_mm_and_si128(first, second));
}

/* With these bits set in every byte; 0x20 makes capitals small. */
static inline vs_sixteen vs_sixteen_with(vs_sixteen bytes, char bits)
{
    return _mm_or_si128(bytes, _mm_set1_epi8(bits));
}
static inline vs_sixteen vs_sixteen_small(vs_sixteen bytes) { return vs_sixteen_with(bytes, 0x20); }

/* In ASCII, and greater than `c`, which is too. */
static inline uint32_t vs_sixteen_above(vs_sixteen bytes, char c)
{
    return (uint32_t)_mm_movemask_epi8(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(c)));
}

/* All of twice sixteen are. */
static inline bool vs_sixteen_all_above(vs_sixteen a, vs_sixteen b, char c)
{
    return _mm_movemask_epi8(_mm_and_si128(_mm_cmpgt_epi8(a, _mm_set1_epi8(c)), _mm_cmpgt_epi8(b, _mm_set1_epi8(c)))) ==
           0xFFFF;
}

static inline uint32_t vs_sixteen_outside_ascii(vs_sixteen bytes) { return (uint32_t)_mm_movemask_epi8(bytes); }

/* All of twice sixteen are in ASCII. */
static inline bool vs_sixteen_all_ascii(vs_sixteen a, vs_sixteen b)
{
    return _mm_movemask_epi8(_mm_or_si128(a, b)) == 0;
}

/* 80..BF: all but the first byte of a character outside ASCII. */
static inline uint32_t vs_sixteen_continue(vs_sixteen bytes)
{
    return (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(-64)));
}

/* From `first` to `last`: FF, all else 0. Moved up to the highest signed numbers, nothing is above them. */
static inline __m128i vs_sixteen_between_(vs_sixteen bytes, char first, char last)
{
    const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x7F - last)));
    return _mm_cmpgt_epi8(moved, _mm_set1_epi8((char)(0x7E - (last - first))));
}

static inline uint32_t vs_sixteen_digits(vs_sixteen bytes)
{
    return (uint32_t)_mm_movemask_epi8(vs_sixteen_between_(bytes, '0', '9'));
}

/* Digits, and the bytes that are `c` with the bit 0x20. */
static inline uint32_t vs_sixteen_digits_or(vs_sixteen bytes, char c)
{
    const __m128i others = _mm_cmpeq_epi8(vs_sixteen_small(bytes), _mm_set1_epi8(c));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(vs_sixteen_between_(bytes, '0', '9'), others));
}

/* A-Z, a-z */
static inline uint32_t vs_sixteen_letters(vs_sixteen bytes)
{
    return (uint32_t)_mm_movemask_epi8(vs_sixteen_between_(vs_sixteen_small(bytes), 'a', 'z'));
}

/* Letters and digits. */
static inline uint32_t vs_sixteen_alnum(vs_sixteen bytes)
{
    const __m128i letters = vs_sixteen_between_(vs_sixteen_small(bytes), 'a', 'z');
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(letters, vs_sixteen_between_(bytes, '0', '9')));
}

#else

typedef struct vs_sixteen {
    uint64_t half[2];
} vs_sixteen;

#define VS_EACH_BYTE(byte) (0x0101010101010101u * (uint64_t)(byte))
#define VS_HIGH_BITS VS_EACH_BYTE(0x80)

static inline vs_sixteen vs_sixteen_at(const char *at)
{
    vs_sixteen bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static inline void vs_sixteen_put(char *out, vs_sixteen bytes) { memcpy(out, &bytes, sizeof bytes); }

/* The highest bits of eight bytes in one byte. */
static inline uint32_t vs_eight_bits(uint64_t high)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    high = __builtin_bswap64(high);
#endif
    return (uint32_t)((high & VS_HIGH_BITS) * 0x0002040810204081u >> 56);
}

/* As the functions of the same names above, for eight bytes; no sum carries over into the next byte. */
static inline uint64_t vs_eight_above(uint64_t x, unsigned c)
{
    return ((x & ~VS_HIGH_BITS) + VS_EACH_BYTE(0x7F - c)) & ~x;
}
static inline uint64_t vs_eight_equal(uint64_t x, unsigned char c)
{
    x ^= VS_EACH_BYTE(c);
    return ~(((x & ~VS_HIGH_BITS) + ~VS_HIGH_BITS) | x);
}

#define VS_BOTH_HALVES(expression, x0, x1) \
    uint64_t x = x0; \
    const uint32_t low = vs_eight_bits(expression); \
    x = x1; \
    return low | vs_eight_bits(expression) << 8

static inline uint32_t vs_sixteen_equal(vs_sixteen bytes, char c)
{
    VS_BOTH_HALVES(vs_eight_equal(x, (unsigned char)c), bytes.half[0], bytes.half[1]);
}

static inline uint32_t vs_sixteen_pairs(vs_sixteen bytes, vs_sixteen next, char c, char d)
{
    return vs_sixteen_equal(bytes, c) & vs_sixteen_equal(next, d);
}

static inline vs_sixteen vs_sixteen_with(vs_sixteen bytes, char bits)
{
    const uint64_t each = VS_EACH_BYTE((unsigned char)bits);
    return (vs_sixteen){{bytes.half[0] | each, bytes.half[1] | each}};
}
static inline vs_sixteen vs_sixteen_small(vs_sixteen bytes) { return vs_sixteen_with(bytes, 0x20); }

static inline uint32_t vs_sixteen_above(vs_sixteen bytes, char c)
{
    VS_BOTH_HALVES(vs_eight_above(x, (unsigned char)c), bytes.half[0], bytes.half[1]);
}

static inline bool vs_sixteen_all_above(vs_sixteen a, vs_sixteen b, char c)
{
    return (vs_sixteen_above(a, c) & vs_sixteen_above(b, c)) == 0xFFFF;
}
static inline uint32_t vs_sixteen_outside_ascii(vs_sixteen bytes) { VS_BOTH_HALVES(x, bytes.half[0], bytes.half[1]); }

static inline bool vs_sixteen_all_ascii(vs_sixteen a, vs_sixteen b)
{
    return ((a.half[0] | a.half[1] | b.half[0] | b.half[1]) & VS_HIGH_BITS) == 0;
}
static inline uint32_t vs_sixteen_continue(vs_sixteen bytes)
{
    VS_BOTH_HALVES(x & ~(x << 1), bytes.half[0], bytes.half[1]);
}

static inline uint32_t vs_sixteen_digits(vs_sixteen bytes)
{
    VS_BOTH_HALVES(vs_eight_above(x, '0' - 1) & ~vs_eight_above(x, '9'), bytes.half[0], bytes.half[1]);
}

static inline uint32_t vs_sixteen_digits_or(vs_sixteen bytes, char c)
{
    return vs_sixteen_digits(bytes) | vs_sixteen_equal(vs_sixteen_small(bytes), c);
}

static inline uint32_t vs_sixteen_letters(vs_sixteen bytes)
{
    bytes = vs_sixteen_small(bytes);
    VS_BOTH_HALVES(vs_eight_above(x, 'a' - 1) & ~vs_eight_above(x, 'z'), bytes.half[0], bytes.half[1]);
}

static inline uint32_t vs_sixteen_alnum(vs_sixteen bytes)
{
    return vs_sixteen_letters(bytes) | vs_sixteen_digits(bytes);
}

#endif

/* How many of the sixteen, or of the bytes of four times sixteen, come before the first that is set; `bits` is not
 * 0. */
static inline uint32_t vs_first_bit(uint32_t bits) { return (uint32_t)__builtin_ctz(bits); }
static inline uint32_t vs_first_of_64(uint64_t bits) { return (uint32_t)__builtin_ctzll(bits); }
/* How many of them come behind the last. */
static inline uint32_t vs_behind_last_of_64(uint64_t bits) { return (uint32_t)__builtin_clzll(bits); }

#endif

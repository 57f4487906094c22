/* url.c - URLs, byte for byte: where they end is all that there is to find out. */
#include "base/sixteen.h"
#include "references/read.h"

/* The length of the character at `at` if it can stand in a URL, or 0: not white space, quotation marks, angle brackets;
 * outside ASCII letters and hyphens, but no arrows and no quotation marks. */
static size_t url_character(const char *at)
{
    unsigned char c = (unsigned char)*at;
    if (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT))
        return 1;
    if (c < 0x80)
        return c > ' ' && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' && c != '`' && c != '{' &&
               c != '|' && c != '}' && c != 0x7F;
    if (c == 0xC2)
        return 0;
    if (c == 0xE2)
        return at[1] == '\x80' && (unsigned char)at[2] >= 0x90 && (unsigned char)at[2] <= 0x94 ? 3 : 0;
    if (c == 0xEF)
        return 0;
    return c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/* Moves past letters and digits; the text ends in NULs. */
static const char *skip_alnum(const char *at)
{
    for (;; at += 16) {
        const uint32_t others = ~vs_sixteen_alnum(vs_sixteen_at(at)) & 0xFFFF;
        if (others)
            return at + vs_first_bit(others);
    }
}

/* Cuts off what belongs to the sentence: punctuation, and brackets that were not opened in the URL. */
static const char *cut(const char *begin, const char *end)
{
    long round = 0, square = 0; /* how many more are opened than closed */
    for (const char *at = begin; (at = skip_alnum(at)) < end; at++) {
        round += (*at == '(') - (*at == ')');
        square += (*at == '[') - (*at == ']');
    }
    for (; end > begin; end--) {
        switch (end[-1]) {
        case '.':
        case ',':
        case ';':
        case ':':
        case '!':
        case '?':
        case '\'':
        case '*':
            continue;
        case ')':
            if (round++ < 0)
                continue;
            break;
        case ']':
            if (square++ < 0)
                continue;
            break;
        case '(':
            round--;
            continue;
        case '[':
            square--;
            continue;
        default:
            break;
        }
        break;
    }
    return end;
}

static bool read_url(vs_reader *reader, bool scheme, const char *begin, const char *end, const char **next)
{
    const char *at = end;
    bool dot = false; /* in the host */
    bool host = true;
    for (size_t n; (at = skip_alnum(at)) < reader->end && (n = url_character(at)) != 0; at += n) {
        /* Two URLs with no more than a comma between them. */
        if ((*at == ',' || *at == ';') && (vs_starts_with_nocase(vs_str_of(at + 1, reader->end), VS_LIT("http://")) ||
                                           vs_starts_with_nocase(vs_str_of(at + 1, reader->end), VS_LIT("https://"))))
            break;
        host = host && *at != '/' && *at != '?' && *at != '#';
        dot = dot || (host && *at == '.' && vs_is(at[1], VS_UPPER | VS_LOWER));
    }
    reader->visited += 2 * (uint64_t)(at - begin);
    end = cut(begin, at);
    *next = at;
    if (!scheme && !dot)
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_URL, begin, end);
    if (!reference)
        return false;
    reader->read = end;
    const char *id = vs_keep(reader->parse, vs_str_of(begin, end)), *url = id;
    if (!scheme) { /* "www.rijksoverheid.nl": most programs take it for a file's name without a scheme */
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
        char *whole = id ? vs_arena_alloc(&reader->parse->doc->arena, (size_t)(end - begin) + 8) : NULL;
        if (!whole)
            return false;
        memcpy(whole, "http://", 7);
        memcpy(whole + 7, begin, (size_t)(end - begin));
        whole[7 + (end - begin)] = '\0';
        url = whole;
    }
    return id && vs_target_add(reader, id, url, VS_NONE);
}

bool vs_url_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    (void)cue;
    return read_url(reader, begin[0] != 'w' && begin[0] != 'W', begin, end, next);
}

/* "vng.nl/files/kader.pdf": a host by its last part, with a path behind it. */
bool vs_host_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    enum { HOST_MAX = 80 };
    (void)cue;
    (void)end;
    const char *host = begin;
    while (host > reader->read && begin - host < HOST_MAX &&
           (vs_is(host[-1], VS_UPPER | VS_LOWER | VS_DIGIT) || host[-1] == '.' || host[-1] == '-'))
        host--;
    reader->visited += (uint64_t)(begin - host);
    /* no address of a person, no piece of a path */
    if (begin - host < 3 || begin[-1] != '.' || !vs_is(*host, VS_UPPER | VS_LOWER | VS_DIGIT) ||
        !vs_is(begin[-2], VS_UPPER | VS_LOWER | VS_DIGIT) ||
        (host > reader->text && !vs_is_space(host[-1]) && !strchr("(,;:", host[-1])))
        return true;
    return read_url(reader, false, host, host, next);
}

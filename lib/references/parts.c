/* parts.c - what several kinds of reference are made of: sessions, pages, ids and URLs. */
#include "references/read.h"

uint32_t vs_digits_of(const char *at, size_t count)
{
    uint32_t n = 0;
    for (; count; at++)
        if (vs_is_digit(*at)) {
            n = n * 10 + (uint32_t)(*at - '0');
            count--;
        }
    return n;
}

/* "2022/23" begins in 2022; a session ends in the year after the one in which it begins, or it is none. */
uint32_t vs_session_year(vs_token session)
{
    uint32_t first = vs_digits_of(session.begin, 4);
    size_t tail = vs_is_digit(session.end[-3]) && vs_is_digit(session.end[-4]) ? 4 : 2;
    uint32_t last = vs_digits_of(session.end - tail, tail);
    return last == (tail == 4 ? first + 1 : (first + 1) % 100) ? first : 0;
}

bool vs_stands_apart(vs_reader *reader, vs_token number, bool letters_count)
{
    vs_token after = vs_next_token(reader, number.end);
    switch (after.kind) {
    case VS_TOKEN_COMMA:
    case VS_TOKEN_SEMICOLON:
    case VS_TOKEN_COLON:
    case VS_TOKEN_AND:
    case VS_TOKEN_PAGE:
    case VS_TOKEN_SLASH:
    case VS_TOKEN_SESSION_WORD:
    case VS_TOKEN_DASH:
    case VS_TOKEN_THROUGH:
    case VS_TOKEN_REPRINT:
        return true;
    case VS_TOKEN_OTHER:
        break;
    default:
        return false;
    }
    const char *at = after.begin;
    /* "36 373, H. Jansen" is a name, unless the Eerste Kamer's letters are expected. */
    if (*at == '.' && number.kind == VS_TOKEN_LETTERS && !letters_count)
        return !(at[1] == ' ' && vs_starts_upper(vs_str_of(at + 2, reader->end)));
    return !vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT | VS_MULTI) || *at == '\xC2' || *at == '\xE2' ||
           (number.kind == VS_TOKEN_LETTERS && letters_count);
}

const char *vs_pin_read(vs_reader *reader, const char *at, vs_str *pin)
{
    vs_token token = vs_next_token(reader, at);
    bool bracket = token.kind == VS_TOKEN_OTHER && *token.begin == '(';
    if (token.kind == VS_TOKEN_COMMA || bracket)
        token = vs_next_token(reader, token.begin + 1);
    if (bracket && token.kind != VS_TOKEN_PAGE) { /* "nr. 3 (MvT), p. 22" */
        static const vs_str remarks[] = {VS_ENTRY("MvT"), VS_ENTRY("memorie van toelichting"), VS_ENTRY("NnavV"),
                                         VS_ENTRY("nota naar aanleiding van het verslag"), VS_ENTRY("bijlage")};
        for (size_t i = 0; i < sizeof remarks / sizeof *remarks; i++)
            if (vs_starts_with(vs_str_of(token.begin, reader->end), remarks[i]) &&
                token.begin[remarks[i].len] == ')' && token.begin[remarks[i].len + 1] == ',')
                token = vs_next_token(reader, token.begin + remarks[i].len + 2);
        bracket = false;
    }
    if (token.kind != VS_TOKEN_PAGE)
        return at;
    const char *begin = token.begin, *end = NULL;
    token = vs_stuk_number(vs_next_token(reader, token.end)); /* "p. 2016-2037" looks like a session */
    for (int i = 0; i < 16 && token.kind == VS_TOKEN_NUMBER; i++) {
        if (end && !vs_stands_apart(reader, token, false))
            break;
        end = token.end;
        token = vs_next_token(reader, end);
        if (token.kind == VS_TOKEN_FOLLOWING) {
            end = token.end;
            break;
        }
        if (token.kind == VS_TOKEN_DASH || token.kind == VS_TOKEN_THROUGH) {
            vs_token last = vs_next_token(reader, token.end);
            if (last.kind == VS_TOKEN_NUMBER) {
                end = last.end;
                token = vs_next_token(reader, end);
            }
        }
        if (token.kind != VS_TOKEN_COMMA && token.kind != VS_TOKEN_AND)
            break;
        token = vs_next_token(reader, token.end);
        if (token.kind == VS_TOKEN_PAGE) /* "p. 3 en p. 7" */
            token = vs_next_token(reader, token.end);
    }
    if (!end || (bracket && *end != ')'))
        return at;
    if (!pin->len)
        *pin = vs_str_of(begin, end);
    return end + bracket;
}

void vs_id_add(vs_id *id, vs_str text)
{
    if (id->full || text.len > sizeof id->text - id->len) {
        id->full = true;
        return;
    }
    memcpy(id->text + id->len, text.at, text.len);
    id->len += (uint32_t)text.len;
}

void vs_id_number(vs_id *id, uint32_t number, unsigned width)
{
    char digits[10];
    unsigned count = 0;
    while (number || (count < width && count < sizeof digits)) {
        digits[sizeof digits - ++count] = (char)('0' + number % 10);
        number /= 10;
    }
    vs_id_add(id, (vs_str){digits + sizeof digits - count, count});
}

bool vs_target_id(vs_reader *reader, const vs_id *id, const char *before, uint32_t from, const char *after)
{
    const char *kept = vs_keep(reader->parse, vs_id_str(id)), *url = NULL;
    if (!kept)
        return false;
    if (before) {
        vs_id whole = {.len = 0};
        vs_id_add(&whole, vs_cstr(before));
        vs_id_add(&whole, (vs_str){id->text + from, id->len - from});
        vs_id_add(&whole, vs_cstr(after));
        if (!whole.full && !(url = vs_keep(reader->parse, vs_id_str(&whole))))
            return false;
    }
    return vs_target_add(reader, kept, url, VS_NONE);
}

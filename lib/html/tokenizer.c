#include "html/tokenizer.h"

static bool is_letter(char c) { return vs_is(c, VS_UPPER | VS_LOWER); }

/* White space as HTML has it, and what else ends names and values. */
enum { SPACE = 1, SLASH = 2, CLOSE = 4, EQUALS = 8 };
static const uint8_t classes[256] = {[' '] = SPACE,  ['\t'] = SPACE, ['\n'] = SPACE, ['\f'] = SPACE,
                                     ['\r'] = SPACE, ['/'] = SLASH,  ['>'] = CLOSE,  ['='] = EQUALS};
static bool is(char c, unsigned of) { return (classes[(unsigned char)c] & of) != 0; }
static bool is_space(char c) { return is(c, SPACE); }

/* Behind the next '>', or the end. */
static const char *behind_tag(const char *at, const char *end)
{
    const char *found = at < end ? memchr(at, '>', (size_t)(end - at)) : NULL;
    return found ? found + 1 : end;
}

/* What is more than text begins with the '<' at `at`. */
static bool is_markup(const char *at, const char *end)
{
    if (end - at < 2)
        return false;
    return is_letter(at[1]) || at[1] == '!' || at[1] == '?' || (at[1] == '/' && end - at > 2);
}

static const char *text_end(const char *at, const char *end)
{
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL && !is_markup(at, end))
        at++;
    return at ? at : end;
}

/* "-->" and "--!>" end a comment; "<!-->" and "<!--->" are whole ones. NULL where it does not end. */
static const char *comment_end(const char *begin, const char *end)
{
    const char *dashes = begin + 2;
    for (const char *at = begin + 4; at < end; at++) {
        at = memchr(at, '>', (size_t)(end - at));
        if (!at)
            break;
        if ((at - dashes >= 2 && at[-1] == '-' && at[-2] == '-') ||
            (at - dashes >= 5 && at[-1] == '!' && at[-2] == '-' && at[-3] == '-'))
            return at + 1;
    }
    return NULL;
}

/* To a browser, "<![CDATA[" in HTML begins a comment that the next '>' ends; to a parser of XML, and inside of <svg>, a
 * section that "]]>" ends. What only one of them takes for text is none here. */
static const char *cdata_end(vs_html_tokenizer *tokens, const char *begin)
{
    for (const char *at = begin + 9; at < tokens->end && !tokens->cdata_never_ends; at++) {
        at = memchr(at, '>', (size_t)(tokens->end - at));
        if (!at)
            break;
        if (at - begin >= 11 && at[-1] == ']' && at[-2] == ']')
            return at + 1;
    }
    tokens->cdata_never_ends = true;
    return behind_tag(begin, tokens->end);
}

/* Moves behind the value of an attribute, which begins at *at; false where the input ends in it. */
static bool read_value(const char **at, const char *end, vs_str *value)
{
    while (*at < end && is_space(**at))
        ++*at;
    if (*at == end)
        return false;
    const char *begin = *at;
    if (*begin == '"' || *begin == '\'') {
        const char *quote = memchr(begin + 1, *begin, (size_t)(end - begin - 1));
        if (!quote)
            return false;
        *value = vs_str_of(begin + 1, quote);
        *at = quote + 1;
        return true;
    }
    while (*at < end && !is(**at, SPACE | CLOSE))
        ++*at;
    *value = vs_str_of(begin, *at);
    return *at < end;
}

bool vs_html_next_attribute(const char **at, const char *end, vs_html_attribute *attribute)
{
    const char *c = *at;
    while (c < end && is(*c, SPACE | SLASH))
        c++;
    *at = c;
    if (c == end || *c == '>')
        return false;
    c++; /* also a '=' */
    while (c < end && !is(*c, SPACE | SLASH | CLOSE | EQUALS))
        c++;
    attribute->name = vs_str_of(*at, c);
    attribute->value = VS_LIT("");
    while (c < end && is_space(*c))
        c++;
    if (c < end && *c == '=' && (c++, !read_value(&c, end, &attribute->value)))
        return false;
    *at = c;
    return true;
}

/* Reads the attributes from `at` on. Returns the place behind the tag, or NULL where the input ends in it. */
static const char *read_attributes(const vs_html_tokenizer *tokens, vs_html_token *token, const char *at)
{
    const char *end = tokens->end, *behind_last = at;
    vs_html_attribute one = {{NULL, 0}, {NULL, 0}};
    for (bool href = false;; token->attributes++) {
        vs_html_attribute *attribute = token->attributes < tokens->room ? &tokens->attributes[token->attributes] : &one;
        if (!vs_html_next_attribute(&at, end, attribute))
            break;
        behind_last = at;
        if (!href && vs_equal_nocase(attribute->name, VS_LIT("href"))) { /* the first one counts */
            href = true;
            token->fragment = vs_starts_with(vs_trim(attribute->value), VS_LIT("#"));
        }
    }
    if (at == end || *at != '>')
        return NULL;
    token->empty = at > behind_last && at[-1] == '/'; /* not that of an address without quotes */
    return at + 1;
}

/* What is in the element is no markup. One who reads reads also what stands in <noscript>, ends any element at "/>",
 * as XHTML does, and takes an element without an end tag for no reason to read no markup any more. */
static bool is_raw(const vs_html_tokenizer *tokens, const vs_html_token *token)
{
    const vs_html_does does = token->element->does;
    if (does != VS_HTML_RAW && does != VS_HTML_SCRIPT && does != VS_HTML_PLAINTEXT)
        return false;
    return !tokens->reading || (!token->empty && token->element->tag != VS_HTML_TAG_noscript &&
                                (does == VS_HTML_PLAINTEXT || !tokens->raw_never_ends));
}

static void read_tag(vs_html_tokenizer *tokens, vs_html_token *token)
{
    const char *at = token->begin + (token->kind == VS_HTML_CLOSE ? 2 : 1), *name = at, *end = tokens->end;
    while (at < end && !is(*at, SPACE | SLASH | CLOSE))
        at++;
    token->name = vs_str_of(name, at);
    const char *behind_tag = read_attributes(tokens, token, at);
    if (!behind_tag) {
        token->kind = VS_HTML_OTHER;
        token->unfinished = true;
        token->end = end;
        return;
    }
    token->end = behind_tag;
    token->element = vs_html_element_of(token->name);
    if (token->kind == VS_HTML_OPEN && !tokens->foreign && is_raw(tokens, token))
        tokens->raw = token->element;
}

/* "<name" or "</name" stands at `at`, and the name ends there. */
static bool is_tag_of(const char *at, const char *end, vs_str name, bool closing)
{
    const vs_str rest = vs_str_of(at + 1 + closing, end);
    return (!closing || at[1] == '/') && rest.len > name.len && vs_starts_with_nocase(rest, name) &&
           (is_space(rest.at[name.len]) || rest.at[name.len] == '/' || rest.at[name.len] == '>');
}

/* Where the contents of an element end that is no markup. In a comment within a script another script may stand, with
 * its own end tag. */
static const char *raw_end(const vs_html_element *raw, const char *at, const char *end)
{
    enum { PLAIN, COMMENT, INNER } state = PLAIN;
    if (raw->does == VS_HTML_PLAINTEXT)
        return end;
    const char *dashes = NULL; /* of a "<!--", which may be those of its "-->" too */
    for (; at < end; at++) {
        if (state == PLAIN && (at = memchr(at, '<', (size_t)(end - at))) == NULL)
            break;
        if (*at == '<' && end - at > 2) {
            if (state != INNER && is_tag_of(at, end, raw->name, true))
                return at;
            if (state == INNER && is_tag_of(at, end, raw->name, true)) {
                state = COMMENT;
            } else if (raw->does == VS_HTML_SCRIPT && state == COMMENT && is_tag_of(at, end, raw->name, false)) {
                state = INNER;
            } else if (raw->does == VS_HTML_SCRIPT && state == PLAIN &&
                       vs_starts_with(vs_str_of(at, end), VS_LIT("<!--"))) {
                state = COMMENT;
                dashes = at + 2;
                at += 3;
            }
        } else if (*at == '>' && at - dashes >= 2 && at[-1] == '-' && at[-2] == '-') {
            state = PLAIN;
        }
    }
    return end;
}

static void read_markup(vs_html_tokenizer *tokens, vs_html_token *token)
{
    const char *at = token->begin, *end = tokens->end;
    const vs_str rest = vs_str_of(at, end);
    token->kind = VS_HTML_OTHER;
    if (is_letter(at[1])) {
        token->kind = VS_HTML_OPEN;
        read_tag(tokens, token);
    } else if (at[1] == '/' && is_letter(at[2])) {
        token->kind = VS_HTML_CLOSE;
        read_tag(tokens, token);
    } else if (vs_starts_with(rest, VS_LIT("<!--"))) {
        token->end = comment_end(at, end);
        token->unfinished = !token->end;
        if (token->unfinished)
            token->end = end;
    } else if (vs_starts_with(rest, VS_LIT("<![CDATA["))) {
        token->end = cdata_end(tokens, at);
    } else {
        token->end = behind_tag(at, end);
    }
}

vs_html_token vs_html_next(vs_html_tokenizer *tokens)
{
    vs_html_token token = {.kind = VS_HTML_END, .begin = tokens->at, .end = tokens->end};
    if (tokens->raw) {
        token.end = raw_end(tokens->raw, tokens->at, tokens->end);
        token.kind = VS_HTML_OTHER;
        token.element = tokens->raw;
        tokens->raw = NULL;
        if (tokens->reading && token.end == tokens->end && token.element->does != VS_HTML_PLAINTEXT) {
            tokens->raw_never_ends = token.unfinished = true;
            token.end = token.begin;
        }
    }
    if (token.kind == VS_HTML_END || token.end == token.begin) {
        token.kind = VS_HTML_END;
        token.element = NULL;
        if (tokens->at == tokens->end)
            return token;
        token.end = text_end(tokens->at, tokens->end);
        token.kind = VS_HTML_TEXT;
        if (token.end == token.begin)
            read_markup(tokens, &token);
    }
    tokens->at = token.end;
    return token;
}

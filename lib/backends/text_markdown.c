/* text_markdown.c - a document that a converter has written as Markdown: without its marks for bold, italics, headings,
 * escapes and links it is the plain text that all other steps read. Lines stay lines. */
#include "backends/text.h"

/* A bracket and its attributes, an address: what is looked for on the way is no longer. */
#define REACH 400

static const char *line_end(const char *at, const char *end)
{
    while (at < end && *at != '\n' && *at != '\r')
        at++;
    return at;
}

/* "# Inleiding": the length of what stands before the title. */
static size_t heading_mark(const char *at, const char *end)
{
    size_t n = 0;
    while (at + n < end && at[n] == '#')
        n++;
    return n && n <= 6 && at + n + 1 < end && at[n] == ' ' && !vs_is_space(at[n + 1]) ? n + 1 : 0;
}

/* As many signs, of which a heading and a bold line are two, as chance and a line of code or two do not make. */
#define EVIDENCE 4

/* "1\\. Hoeveel": signs that nobody escapes by hand, as far as needed. */
static uint32_t count_escapes(vs_str text)
{
    uint32_t count = 0;
    const char *at = text.at, *const end = at + text.len;
    while (count < EVIDENCE && (at = memchr(at, '\\', (size_t)(end - at))) != NULL) {
        count += end - at > 1 && at[1] && strchr(".'\"[]*()#-+!>~$", at[1]) != NULL;
        at += end - at > 1 ? 2 : 1;
    }
    return count;
}

/* An underscore begins a line; most stand in addresses. */
static bool has_underscored_line(vs_str text)
{
    const char *at = text.at, *const end = at + text.len;
    for (; (at = memchr(at, '_', (size_t)(end - at))) != NULL; at++)
        if (at == text.at || at[-1] == '\n' || at[-1] == '\r')
            return true;
    return false;
}

/* "|---|:--:|" below a line that begins with a stroke: the head of a table. */
static bool has_table_rule(vs_str text)
{
    const char *at = text.at, *const end = at + text.len;
    bool above = false; /* the line that ends at `at` begins with a stroke, too */
    while ((at = memchr(at, '|', (size_t)(end - at))) != NULL) {
        const char *const stop = line_end(at, end);
        const char *before = at;
        while (before > text.at && (before[-1] == ' ' || before[-1] == '\t'))
            before--;
        if (before == text.at || before[-1] == '\n' || before[-1] == '\r') {
            uint32_t dashes = 0, strokes = 0;
            const char *p = at;
            for (; above && p < stop && strchr("|-: \t\r", *p); p++) {
                dashes += *p == '-';
                strokes += *p == '|';
            }
            if (above && p == stop && dashes >= 3 && strokes >= 2)
                return true;
            above = true;
        } else {
            above = false;
        }
        for (at = stop; at < end && vs_is_space(*at);)
            at++;
        above = above && at < end && *at == '|';
    }
    return false;
}

bool vs_markdown_is(vs_str text)
{
    const char *at = text.at, *const end = at + text.len;
    uint32_t marks = has_table_rule(text) ? EVIDENCE : count_escapes(text);
    if (marks < EVIDENCE && !memchr(at, '*', text.len) && !memchr(at, '#', text.len) && !has_underscored_line(text))
        return false;
    for (; at < end && marks < EVIDENCE; at = line_end(at, end) + 1) {
        while (at < end && (*at == ' ' || *at == '\t' || *at == '-'))
            at++;
        const uint32_t n = end - at > 4 && (at[0] == '*' || at[0] == '_') ? 1u + (at[1] == at[0]) : 0;
        /* "**Inbreng van de leden", "*De leden vragen", and not "* Zie" or "***" */
        if (n && (vs_is(at[n], VS_UPPER | VS_LOWER | VS_DIGIT | VS_MULTI))) {
            const char *last = line_end(at, end);
            const bool whole = last - at > 20 && last[-1] == *at && last[-2] != ' '; /* a paragraph in italics */
            marks += *at == '*' ? n + (n == 1 && whole) : whole ? 2 : 0;
        }
        marks += heading_mark(at, end) ? 2 : 0;
        if (at == end)
            break;
    }
    return marks >= EVIDENCE;
}

/* "_italics_", "__bold__", "___both___" */
#define UNDERSCORES 3

typedef struct {
    const char *begin, *at, *end;
    char *out;
    const char *closing;   /* the underscores that close the ones that are open, or NULL */
    const char *unclosed[UNDERSCORES + 1]; /* up to here no so many underscores close any */
    bool line_start;
} reader;

/* The closing bracket of the one at `at`, on the same paragraph and without others between them; NULL for none. */
static const char *close_of(const char *at, const char *end, char open, char close)
{
    const char *const stop = end - at > REACH ? at + REACH : end;
    for (const char *p = at + 1; p < stop; p++) {
        if (*p == close)
            return p;
        if (*p == open || (*p == '\n' && p + 1 < stop && p[1] == '\n'))
            return NULL;
    }
    return NULL;
}

/* "[tekst](adres)", "[tekst]{.underline}": the text alone. */
static bool read_bracket(reader *r)
{
    const char *close = close_of(r->at, r->end, '[', ']');
    if (!close || close + 1 >= r->end || (close[1] != '(' && close[1] != '{') || close == r->at + 1)
        return false;
    const char *stop = close_of(close + 1, r->end, close[1], close[1] == '(' ? ')' : '}');
    if (!stop || (close[1] == '(' && memchr(close, ' ', (size_t)(stop - close))))
        return false; /* "[1] (Kamerstuk 38 417)" stays */
    for (const char *p = r->at + 1; p < close; p++)
        if (*p != '*' && !(*p == '\\' && p + 1 < close))
            *r->out++ = *p;
    r->at = stop + 1;
    return true;
}

static size_t underscores(const char *at, const char *end)
{
    size_t n = 0;
    while (at + n < end && at[n] == '_')
        n++;
    return n;
}

/* "_De leden vragen._", "__Antwoord__": where the underscores at `at` are closed, in the same paragraph; NULL: they are
 * none of Markdown, as those inside a word or an address. */
static const char *closing_underscores(reader *r, size_t n)
{
    const char *at = r->at + n;
    if (n > UNDERSCORES || at == r->end || vs_is_space(*at) || (r->at > r->begin && !strchr(" \t\n\r(*\"'", r->at[-1])))
        return NULL;
    if (r->unclosed[n] && r->at < r->unclosed[n])
        return NULL;
    for (; at < r->end && !(*at == '\n' && at + 1 < r->end && at[1] == '\n'); at++) {
        if (*at != '_')
            continue;
        const size_t k = underscores(at, r->end);
        if (k == n && !vs_is_space(at[-1]) && (at + k == r->end || strchr(" \t\n\r.,;:?!)*\"'", at[k])))
            return at;
        at += k - 1;
    }
    r->unclosed[n] = at;
    return NULL;
}

/* "| Jaar | Boetes |": cells with tabs between them. */
static void read_row(reader *r, vs_str line)
{
    const char *const end = line.at + line.len - 1;
    for (const char *at = line.at + 1; at < end; at++) {
        if (*at == '\\' && at + 1 < end)
            *r->out++ = *++at;
        else if (*at == '|')
            *r->out++ = '\t';
        else if (*at != '*')
            *r->out++ = *at;
    }
    r->at += line.len;
    r->line_start = false;
}

static bool ends_in_stroke(vs_str line)
{
    line = vs_trim(line);
    return line.at[line.len - 1] == '|';
}

/* What stands at the start of a line for the sake of its layout. */
static void read_line_start(reader *r)
{
    while (r->at < r->end && (*r->at == ' ' || *r->at == '\t'))
        *r->out++ = *r->at++;
    if (r->at + 1 < r->end && r->at[0] == '>' && (r->at[1] == ' ' || r->at[1] == '\n'))
        r->at++;
    while (r->at < r->end && *r->at == ' ')
        *r->out++ = *r->at++;
    r->at += heading_mark(r->at, r->end);
    const vs_str line = vs_str_of(r->at, line_end(r->at, r->end));
    if (vs_starts_with(line, VS_LIT(":::")) || vs_equal(line, VS_LIT("<!-- -->")))
        r->at += line.len;
    else if (vs_trim(line).len > 2 && line.at[0] == '|' && ends_in_stroke(line)) {
        read_row(r, vs_trim(line));
        return;
    }
    if (vs_starts_with(line, VS_LIT("* "))) { /* the bullet of a list */
        *r->out++ = '-';
        r->at++;
    }
    r->line_start = false;
}

/* "_emphasis_" is dropped; underscores that close nothing are text. */
static void read_underscores(reader *r)
{
    const size_t n = underscores(r->at, r->end);
    const bool closes = r->at == r->closing;
    if (r->closing && r->closing < r->at) /* it stood in a link or a table */
        r->closing = NULL;
    if (closes || (!r->closing && (r->closing = closing_underscores(r, n)) != NULL)) {
        r->closing = closes ? NULL : r->closing;
    } else {
        memset(r->out, '_', n);
        r->out += n;
    }
    r->at += n;
}

/* "2026--2027", " -- ": a dash; longer runs are rules and tables. */
static void read_hyphens(reader *r)
{
    const size_t left = (size_t)(r->end - r->at);
    size_t n = 1;
    while (n < left && r->at[n] == '-')
        n++;
    if (n == 2 || n == 3) {
        memcpy(r->out, n == 2 ? "\xE2\x80\x93" : "\xE2\x80\x94", 3);
        r->out += 3;
    } else {
        memset(r->out, '-', n);
        r->out += n;
    }
    r->at += n;
}

/* "<https://example.org>" */
static bool read_address(reader *r)
{
    if (!vs_starts_with(vs_str_of(r->at + 1, r->end), VS_LIT("http")))
        return false;
    const char *close = close_of(r->at, r->end, '<', '>');
    if (!close)
        return false;
    memcpy(r->out, r->at + 1, (size_t)(close - r->at - 1));
    r->out += close - r->at - 1;
    r->at = close + 1;
    return true;
}

/* A backslash before any sign; at the end of a line it is a break. */
static bool read_escape(reader *r)
{
    if (r->end - r->at < 2 || vs_is(r->at[1], VS_UPPER | VS_LOWER | VS_DIGIT | VS_MULTI))
        return false;
    if (r->at[1] == '\n' || r->at[1] == '\r') {
        r->at++;
    } else {
        *r->out++ = r->at[1];
        r->at += 2;
    }
    return true;
}

/* "CO~2~" */
static bool read_lowered(reader *r)
{
    if (r->end - r->at < 3 || !vs_is_digit(r->at[1]) || r->at[2] != '~')
        return false;
    *r->out++ = r->at[1];
    r->at += 3;
    return true;
}

static void read_one(reader *r)
{
    switch (*r->at) {
    case '\n':
    case '\r':
        r->line_start = true;
        break;
    case '\\':
        if (read_escape(r))
            return;
        break;
    case '*':
        r->at++;
        return;
    case '_':
        read_underscores(r);
        return;
    case '[':
        if (read_bracket(r))
            return;
        break;
    case '<':
        if (read_address(r))
            return;
        break;
    case '~':
        if (read_lowered(r))
            return;
        break;
    case '-':
        read_hyphens(r);
        return;
    default:
        break;
    }
    *r->out++ = *r->at++;
}

bool vs_markdown_plain(vs_str text, vs_arena *arena, vs_str *plain)
{
    char *out = vs_arena_alloc(arena, text.len + text.len / 2 + 4);
    if (!out)
        return false;
    reader r = {.begin = text.at, .at = text.at, .end = text.at + text.len, .out = out, .line_start = true};
    while (r.at < r.end) {
        if (r.line_start)
            read_line_start(&r);
        if (r.at < r.end)
            read_one(&r);
    }
    *r.out = '\0';
    *plain = vs_str_of(out, r.out);
    return true;
}

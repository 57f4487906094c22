/* How fast pages and files of XML are parsed, beside a bare pass of libxml2's SAX parser over the same bytes.
 *
 * usage: bench_markup [--rounds N] [--large MB] FILE       measures, and prints a table
 *        bench_markup --once none|parse|sax FILE           works once, to be counted from outside
 *
 * FILE is one document, which is repeated up to 90 KB, the size of a long page, and up to 40 MB. As bench_parse. */
#define _DEFAULT_SOURCE

#include "bench.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

enum { PAGE = 90000 };

/* ------------------------------------------------------------------------------------------------- libxml2 alone */

static size_t seen; /* so that no call is for nothing */

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
    (void)user;
    (void)attributes;
    seen += *name;
}

static void on_end(void *user, const xmlChar *name)
{
    (void)user;
    seen += *name;
}

static void on_start_ns(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int spaces,
                        const xmlChar **space, int count, int defaulted, const xmlChar **attributes)
{
    (void)user, (void)prefix, (void)uri, (void)spaces, (void)space, (void)count, (void)defaulted, (void)attributes;
    seen += *name;
}

static void on_end_ns(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)user, (void)prefix, (void)uri;
    seen += *name;
}

static void on_text(void *user, const xmlChar *at, int len)
{
    (void)user;
    (void)at;
    seen += (size_t)len;
}

static void on_error(void *user, const char *message, ...)
{
    (void)user;
    (void)message;
}

static bool is_xml(text input)
{
    return input.size > 5 && (memcmp(input.data, "<?xml", 5) == 0 || memcmp(input.data, "<offi", 5) == 0);
}

static void sax_html(text input)
{
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(input.data, (int)input.size);
    if (!parser)
        die("no parser of libxml2");
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = on_start;
    parser->sax->endElement = on_end;
    parser->sax->characters = parser->sax->ignorableWhitespace = parser->sax->cdataBlock = on_text;
    parser->sax->error = parser->sax->warning = on_error;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NODEFDTD | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                   HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
}

static void sax_xml(text input)
{
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(input.data, (int)input.size);
    if (!parser)
        die("no parser of libxml2");
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElementNs = on_start_ns;
    parser->sax->endElementNs = on_end_ns;
    parser->sax->characters = parser->sax->ignorableWhitespace = parser->sax->cdataBlock = on_text;
    parser->sax->error = parser->sax->warning = on_error;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    xmlParseDocument(parser);
    if (!parser->wellFormed)
        die("the XML is not well-formed");
    xmlFreeParserCtxt(parser);
}

static result run_sax(const job *j)
{
    result r = {.bytes = j->input.size * j->times};
    void (*const sax)(text) = is_xml(j->input) ? sax_xml : sax_html;
    const size_t before = peak();
    const double start = now();
    for (size_t i = 0; i < j->times; i++)
        sax(j->input);
    r.seconds = now() - start;
    r.extra = peak() - before;
    return r;
}

/* ------------------------------------------------------------------------------------------------------- Input */

/* Copies of a document one after the other; those of XML within one more element, without their declarations. */
static text make(text once, size_t size)
{
    if (!is_xml(once))
        return repeat(once, size);
    const char *end = memcmp(once.data, "<?xml", 5) == 0 ? memchr(once.data, '>', once.size) : NULL;
    const size_t cut = end ? (size_t)(end + 1 - once.data) : 0;
    const text inner = {once.data + cut, once.size - cut}, copies = repeat(inner, size);
    static const char head[] = "<officiele-publicatie>", tail[] = "</officiele-publicatie>\n";
    text t = {malloc(copies.size + sizeof head + sizeof tail), copies.size + sizeof head + sizeof tail - 2};
    if (!t.data)
        die("no memory");
    memcpy(t.data, head, sizeof head - 1);
    memcpy(t.data + sizeof head - 1, copies.data, copies.size);
    memcpy(t.data + sizeof head - 1 + copies.size, tail, sizeof tail - 1);
    free(copies.data);
    return t;
}

static void work_once(const char *what, text input)
{
    verslag_document *doc = strcmp(what, "parse") == 0 ? parse(input) : NULL;
    if (strcmp(what, "sax") == 0)
        (is_xml(input) ? sax_xml : sax_html)(input);
    printf("%zu %zu\n", input.size, doc ? strlen(verslag_document_text(doc, NULL)) : 0);
    verslag_document_unref(doc);
}

int main(int argc, char **argv)
{
    int rounds = 11, arg = 1;
    double megabytes = 40;
    const char *once = NULL;
    for (; arg + 2 < argc && argv[arg][0] == '-'; arg += 2) {
        if (strcmp(argv[arg], "--rounds") == 0)
            rounds = atoi(argv[arg + 1]);
        else if (strcmp(argv[arg], "--large") == 0)
            megabytes = atof(argv[arg + 1]);
        else if (strcmp(argv[arg], "--once") == 0)
            once = argv[arg + 1];
        else
            break;
    }
    if (arg + 1 != argc || rounds < 1 || rounds > ROUNDS_MAX || megabytes <= 0) {
        fprintf(stderr,
                "usage: bench_markup [--rounds N] [--large MB] FILE\n       bench_markup --once none|parse|sax FILE\n");
        return 2;
    }
    const text file = read_file(argv[arg]), small = make(file, PAGE);
    if (once) {
        work_once(once, small);
        return 0;
    }
    const text large = make(file, (size_t)(megabytes * 1e6));
    const job one = {.input = large, .times = 1}, many = {.input = small, .times = large.size / small.size + 1};
    static bench benches[] = {
        {.name = "verslag parse, documents one by one", .run = run_parse},
        {.name = "verslag parse, one document", .run = run_parse},
        {.name = "libxml2 SAX, documents one by one", .run = run_sax},
        {.name = "libxml2 SAX, one document", .run = run_sax},
    };
    const size_t count = sizeof benches / sizeof *benches;
    for (size_t i = 0; i < count; i++)
        benches[i].job = i % 2 ? one : many;
    for (int round = 0; round < rounds; round++)
        for (size_t i = 0; i < count; i++)
            benches[i].results[round] = apart(&benches[i]);
    printf("%s: documents of %zu bytes, %zu of them; one document of %zu bytes; libxml2 %s; %d rounds\n\n", argv[arg],
           small.size, many.times, large.size, LIBXML_DOTTED_VERSION, rounds);
    printf("| %-44s | %8s | %19s | extra peak memory / input |\n|---|--:|--:|--:|\n", "case", "MB/s", "min - max");
    for (size_t i = 0; i < count; i++)
        print_case(&benches[i], rounds);
    printf("\n| %-44s | %-44s | %6s |\n|---|---|--:|\n", "of", "to", "ratio");
    print_ratio(&benches[0], &benches[2], rounds);
    print_ratio(&benches[1], &benches[3], rounds);
    return 0;
}

/* Any bytes are a page: puts links into them, and checks that nothing but links came in, and that a second time changes
 * nothing. */
#include "fuzz.h"

static const char opening[] = "<a href=\"", closing[] = "</a>";

static bool starts(const char *at, const char *end, const char *with)
{
    return (size_t)(end - at) >= strlen(with) && memcmp(at, with, strlen(with)) == 0;
}

/* How often "</a>" stands here, one behind the other. */
static size_t closings(const char *at, const char *end)
{
    size_t n = 0;
    for (; starts(at, end, closing); at += strlen(closing))
        n++;
    return n;
}

/* The page is `data` with links in it and nothing else. A link begins with text, so that one that `data` has there
 * too is its own; and so is a "</a>" of a comment within a link. */
static void check_page(const char *data, size_t size, const char *page, size_t len)
{
    const char *end = page + len, *given = data + size;
    bool open = false;
    while (page < end) {
        const bool same = data < given && *page == *data;
        if (!open && starts(page, end, opening) && !(same && starts(data, given, opening))) {
            const char *close = memchr(page, '>', (size_t)(end - page));
            check(close != NULL, "a link that ends");
            for (; page < close; page++)
                check((unsigned char)*page > ' ' || page[0] == ' ', "an address in ASCII");
            page = close + 1;
            open = true;
        } else if (open && closings(page, end) > closings(data, given)) {
            page += strlen(closing);
            open = false;
        } else {
            check(same, "the bytes of the page");
            page++;
            data++;
        }
    }
    check(data == given && !open, "the end of the page");
}

/* In pieces it is the same page. */
static void check_pieces(const fuzz *f, verslag_parser *parser, verslag_status status, const char *page, size_t len)
{
    walk w = {.may_run_out = false};
    check(verslag_link_write_html(f->data, f->size, parser, walk_receive, &w) == status, "status in pieces");
    check(!w.broken, w.broken);
    check(w.output_len == len && w.output_hash == walk_hash(0, page, len), "the page in pieces");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz f = fuzz_begin(data, size, VERSLAG_FORMAT_AUTO);
    char *once = NULL, *twice = NULL;
    size_t len = 99, again = 99;
    verslag_parser *parser = fuzz_parser(&f);
    arm(f.call_fails, f.all_behind);
    verslag_status status = verslag_link_to_html(f.data, f.size, parser, &once, &len);
    fuzz_ran_out(status == VERSLAG_ERROR_NOMEM);
    check((status == VERSLAG_OK) == (once != NULL), "page");
    check((status == VERSLAG_OK) == (verslag_parser_error_message(parser)[0] == '\0'), "message");
    if (status == VERSLAG_ERROR_NOMEM)
        status = verslag_link_to_html(f.data, f.size, parser, &once, &len);
    check(status == VERSLAG_OK || status == VERSLAG_ERROR_ENCODING || status == VERSLAG_ERROR_FORMAT, "status");
    check_pieces(&f, parser, status, once, once ? len : 0);
    if (once) {
        check_page((const char *)f.data, f.size, once, len);
        check(verslag_link_to_html(once, len, parser, &twice, &again) == VERSLAG_OK, "status of the second time");
        check(len == again && memcmp(once, twice, len) == 0, "the second time changes nothing");
    }
    verslag_free(once);
    verslag_free(twice);
    verslag_parser_free(parser);
    fuzz_end(&f);
    return 0;
}

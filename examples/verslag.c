/* verslag - the command-line tool, and the first example of a program that uses libverslag: it makes one parser, gives
 * it one file after the other, and shows every document that comes out. Only <verslag/verslag.h> is used. */
#define _POSIX_C_SOURCE 200809L

#include "outline.h"
#include "refs.h"
#include "review.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Exit statuses. A command that answers a question, "was everything answered?", says no with 1, as grep and diff do;
 * trouble is then 2 as well. */
enum { SHOWN = 0, FAILED = 1, MISUSED = 2, NO = 1, TROUBLE = 2 };

enum { FEW_FILES = 3 };              /* more than this are worth a progress line */
enum { LARGEST_INPUT = 64 << 20 };   /* bytes of a file, and of the standard input */

static const char about[] =
    "verslag - written consultations of the Dutch parliament as structure\n"
    "\n"
    "usage: verslag json [--no-text] FILE...   write verslag-json, an object per line\n"
    "       verslag outline FILE...            show a readable tree\n"
    "       verslag html [--fragment] FILE     write a page for the browser\n"
    "       verslag refs [--json] FILE...      list the references, with ids and URLs\n"
    "       verslag link FILE                  put links into any HTML page\n"
    "       verslag audit [--json] FILE...     was each question answered?\n"
    "       verslag compare [--json] A B       tell what of A became what in B\n"
    "       verslag graph FILE...              draw which answer points to which\n"
    "       verslag --version | --help\n"
    "\n"
    "FILE is the text of a verslag van een schriftelijk overleg, an inbreng or a\n"
    "lijst van vragen; - is the standard input. \"verslag COMMAND --help\" tells more.\n"
    "\n"
    "Exit status: 0 when every FILE was parsed, 1 when one was not, 2 for wrong use;\n"
    "of audit and compare: 0 when all is accounted for, 1 when not, 2 for trouble.\n";

static const char about_json[] =
    "usage: verslag json [--no-text] FILE...\n"
    "\n"
    "Writes one JSON object for every FILE to the standard output, each on a line of\n"
    "its own. A FILE that cannot be parsed is reported on the standard error; the\n"
    "others are still written.\n"
    "\n"
    "  --no-text      leave out the canonical text of the document (the key \"text\");\n"
    "                 questions, answers and notes keep their texts\n"
    "  --urls STYLE   whose pages URLs lead to: officielebekendmakingen, opentk,\n"
    "                 tweedekamer\n"
    "  --help         show this text\n";

static const char about_html[] =
    "usage: verslag html [--fragment] [--urls STYLE] FILE\n"
    "\n"
    "Writes FILE as one HTML page to the standard output: questions and answers side\n"
    "by side, notes, and every reference as a link. The page needs no script and\n"
    "loads nothing from elsewhere.\n"
    "\n"
    "  --fragment     write what stands in the body alone, without the stylesheet, to\n"
    "                 be put into a page of your own\n"
    "  --urls STYLE   whose pages URLs lead to: officielebekendmakingen, opentk,\n"
    "                 tweedekamer\n"
    "  --help         show this text\n";

static const char about_outline[] =
    "usage: verslag outline FILE...\n"
    "\n"
    "Shows the head of every document, its fractions and their questions with the\n"
    "number of sentences that ask, the state of the answers (\"→ 25\": the answer\n"
    "points to that of question 25), the notes, the agenda, and what the parser\n"
    "noticed, with line numbers of FILE. Lines fit the terminal, or 80 columns.\n"
    "\n"
    "  --help      show this text\n"
    "\n"
    "Colours are used on a terminal only, and not where NO_COLOR is set.\n";

static const char about_refs[] =
    "usage: verslag refs [--json] [--urls STYLE] FILE...\n"
    "\n"
    "Lists the references of any text, a line for each thing referred to, in columns\n"
    "that a tab separates: FILE, line of FILE, kind, id, URL, the words. What has no\n"
    "id or URL has an empty column.\n"
    "\n"
    "  --json         write a JSON object for each instead\n"
    "  --urls STYLE   whose pages URLs lead to: officielebekendmakingen, opentk,\n"
    "                 tweedekamer\n"
    "  --help         show this text\n";

static const char about_link[] =
    "usage: verslag link [--urls STYLE] FILE\n"
    "\n"
    "Writes FILE, any HTML page or piece of one, to the standard output with a link\n"
    "around every reference in its text. Nothing else in it changes: what is a link\n"
    "already, a comment or a script stays as it is, and so does a page that has its\n"
    "links.\n"
    "\n"
    "  --urls STYLE   whose pages URLs lead to: officielebekendmakingen, opentk,\n"
    "                 tweedekamer\n"
    "  --help         show this text\n";

static const char about_audit[] =
    "usage: verslag audit [--json] FILE...\n"
    "\n"
    "Tells of every question whether it was answered: in an answer of its own, in one\n"
    "that it shares, by a pointer to another answer, later, or not at all; by\n"
    "fraction, and then what needs a look, and how long the answers are.\n"
    "\n"
    "  --json      write verslag-audit, an object per line\n"
    "  --help      show this text\n"
    "\n"
    "Exit status: 0 when every question was answered or postponed and every pointer\n"
    "leads to an answer, 1 when not, 2 when a FILE cannot be parsed.\n";

static const char about_compare[] =
    "usage: verslag compare [--json | --html] A B\n"
    "\n"
    "Tells what the sentences of A became in B: an inbreng and its verslag, a lijst\n"
    "van vragen and the list with answers, or two versions of a document. A table by\n"
    "fraction, which question became which, and then what needs a look: what was\n"
    "dropped, moved, edited, split, merged or added, with the words that differ as\n"
    "[-old-] and {+new+}, or in colours. Where B has answers, also which are missing.\n"
    "\n"
    "  --json      write verslag-comparison\n"
    "  --html      write a page for the browser, with both side by side\n"
    "  --help      show this text\n"
    "\n"
    "Exit status: 0 when all is accounted for, 1 when a sentence that asks was\n"
    "dropped, a question of B has no answer, or a pointer leads nowhere, 2 when A or\n"
    "B cannot be parsed.\n";

static const char about_graph[] =
    "usage: verslag graph FILE...\n"
    "\n"
    "Writes the questions and the pointers from answer to answer as a graph for\n"
    "Graphviz: \"verslag graph FILE | dot -Tsvg\" draws it.\n"
    "\n"
    "  --help      show this text\n";

struct run {
    const struct command *command;
    verslag_parser *parser;
    unsigned flags; /* of the writer */
    struct print_style style;
    bool as_json, as_html; /* rather than for people */
    int status;
    const char *path; /* of the file that is shown */
    size_t files, shown;
    bool progress; /* a line on the standard error says how far we are */
};

enum { /* what a command takes */
    TAKES_JSON = 1,
    TAKES_HTML = 2,
    TAKES_URLS = 4,
    TAKES_NO_TEXT = 8,
    TAKES_FRAGMENT = 16,
    TAKES_ONE_FILE = 32
};

struct command {
    const char *name, *about;
    /* NULL for a command that takes two documents, or the bytes of a file. */
    void (*show)(verslag_document *doc, struct run *run);
    void (*show_pair)(verslag_document *first, verslag_document *second, struct run *run);
    unsigned takes; /* of the options below */
    int trouble;    /* its exit status where a file fails */
};

/* --------------------------------------------------------------------------------------- Showing a document */

static int write_to_stdout(void *user, const char *data, size_t len)
{
    (void)user;
    return fwrite(data, 1, len, stdout) != len;
}

/* A writer that was stopped has not written to the standard output: that is found out later, and told. */
static void check_memory(verslag_status status, const struct run *run)
{
    if (status != VERSLAG_ERROR_NOMEM)
        return;
    fputs("verslag: out of memory\n", stderr);
    exit(run->command->trouble);
}

static void show_json(verslag_document *doc, struct run *run)
{
    check_memory(verslag_document_write_json(doc, run->flags, write_to_stdout, NULL), run);
    putchar('\n');
}

static void show_html(verslag_document *doc, struct run *run)
{
    check_memory(verslag_document_write_html(doc, run->flags, write_to_stdout, NULL), run);
}

static void show_outline(verslag_document *doc, struct run *run)
{
    if (run->shown > 0)
        putchar('\n');
    outline_print(doc, stdout, run->style);
}

static void show_refs(verslag_document *doc, struct run *run)
{
    refs_print(doc, strcmp(run->path, "-") == 0 ? "standard input" : run->path, stdout, run->as_json);
}

static void show_audit(verslag_document *doc, struct run *run)
{
    verslag_audit *audit;
    check_memory(verslag_audit_new(doc, &audit), run);
    if (run->as_json) {
        check_memory(verslag_audit_write_json(audit, write_to_stdout, NULL), run);
        putchar('\n');
    } else {
        if (run->shown > 0)
            putchar('\n');
        audit_print(audit, stdout, run->style);
    }
    if (!verslag_audit_complete(audit) && run->status == SHOWN)
        run->status = NO;
    verslag_audit_free(audit);
}

static void show_graph(verslag_document *doc, struct run *run)
{
    verslag_audit *audit;
    check_memory(verslag_audit_new(doc, &audit), run);
    check_memory(verslag_audit_write_dot(audit, write_to_stdout, NULL), run);
    verslag_audit_free(audit);
}

static void show_comparison(verslag_document *first, verslag_document *second, struct run *run)
{
    verslag_comparison *comparison;
    verslag_audit *audit = NULL;
    check_memory(verslag_comparison_new(first, second, &comparison), run);
    if (verslag_document_answer_count(second)) /* without any, nothing was to be answered there */
        check_memory(verslag_audit_new(second, &audit), run);
    if (run->as_json) {
        check_memory(verslag_comparison_write_json(comparison, write_to_stdout, NULL), run);
        putchar('\n');
    } else if (run->as_html) {
        check_memory(verslag_comparison_write_html(comparison, VERSLAG_HTML_DEFAULT, write_to_stdout, NULL), run);
    } else {
        comparison_print(comparison, audit, stdout, run->style);
    }
    if (!verslag_comparison_complete(comparison) || (audit && !verslag_audit_complete(audit)))
        run->status = NO;
    verslag_audit_free(audit);
    verslag_comparison_free(comparison);
}

static const struct command commands[] = {
    {"audit", about_audit, show_audit, NULL, TAKES_JSON, TROUBLE},
    {"compare", about_compare, NULL, show_comparison, TAKES_JSON | TAKES_HTML, TROUBLE},
    {"graph", about_graph, show_graph, NULL, 0, FAILED},
    {"html", about_html, show_html, NULL, TAKES_FRAGMENT | TAKES_URLS | TAKES_ONE_FILE, FAILED},
    {"json", about_json, show_json, NULL, TAKES_NO_TEXT | TAKES_URLS, FAILED},
    {"link", about_link, NULL, NULL, TAKES_URLS | TAKES_ONE_FILE, FAILED},
    {"outline", about_outline, show_outline, NULL, 0, FAILED},
    {"refs", about_refs, show_refs, NULL, TAKES_JSON | TAKES_URLS, FAILED},
};

static struct print_style style_for_stdout(void)
{
    struct print_style style = {.width = 80, .colour = false};
    if (!isatty(STDOUT_FILENO))
        return style;
    const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    style.colour = !(no_color && *no_color) && !(terminal && strcmp(terminal, "dumb") == 0);
#ifdef TIOCGWINSZ
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        style.width = size.ws_col;
#endif
    return style;
}

/* -------------------------------------------------------------------------------------------- Reading files */

/* Reads a file to its end, but no further than the parser would take it. NULL with errno on failure. */
static char *read_file(FILE *file, size_t *len)
{
    size_t capacity = 0;
    char *data = NULL;
    *len = 0;
    for (;;) {
        if (*len == capacity) {
            capacity = capacity ? 2 * capacity : 1 << 16;
            char *larger = realloc(data, capacity);
            if (!larger)
                break;
            data = larger;
        }
        *len += fread(data + *len, 1, capacity - *len, file);
        if (ferror(file))
            break;
        if (feof(file) || *len > LARGEST_INPUT)
            return data;
    }
    int reason = errno;
    free(data);
    errno = reason;
    return NULL;
}

// NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): main() passes no NULL
static bool is_stdin(const char *path) { return strcmp(path, "-") == 0; }

/* Tells what the parser says of a file. */
static void complain(const struct run *run, const char *path, verslag_status status)
{
    const char *message = verslag_parser_error_message(run->parser);
    size_t line = verslag_parser_error_line(run->parser);
    const char *name = is_stdin(path) ? "standard input" : path;
    if (status == VERSLAG_ERROR_IO) /* this message names the file itself */
        fprintf(stderr, "verslag: %s\n", message);
    else if (line)
        fprintf(stderr, "verslag: %s:%zu: %s\n", name, line, message);
    else
        fprintf(stderr, "verslag: %s: %s\n", name, message);
}

/* The bytes of a file, to be released with free(); NULL, and a message on the standard error, where it cannot be read. */
static char *read_path(const char *path, size_t *len)
{
    FILE *file = is_stdin(path) ? stdin : fopen(path, "rb");
    char *data = file ? read_file(file, len) : NULL;
    if (!data)
        fprintf(stderr, "verslag: %s: %s\n", is_stdin(path) ? "standard input" : path, strerror(errno));
    if (file && file != stdin)
        fclose(file);
    return data;
}

/* Parses one file: NULL, and a message on the standard error, when there is no document. */
static verslag_document *parse(struct run *run, const char *path)
{
    verslag_document *doc = NULL;
    verslag_status status;
    if (is_stdin(path)) {
        size_t len;
        char *data = read_path(path, &len);
        if (!data)
            return NULL;
        status = verslag_parser_parse(run->parser, data, len, &doc);
        free(data);
    } else {
        status = verslag_parser_parse_file(run->parser, path, &doc);
    }
    if (status)
        complain(run, path, status);
    return doc;
}

/* Writes one page with its links. */
static bool link_page(struct run *run, const char *path)
{
    size_t len;
    char *data = read_path(path, &len);
    if (!data)
        return false;
    verslag_status status = verslag_link_write_html(data, len, run->parser, write_to_stdout, NULL);
    free(data);
    if (status && status != VERSLAG_ERROR_IO) /* that the output cannot be written is found out later */
        complain(run, path, status);
    return status == VERSLAG_OK;
}

/* Parses one file and shows it. */
static bool show_document(struct run *run, const char *path)
{
    verslag_document *doc = parse(run, path);
    if (!doc)
        return false;
    run->path = path;
    run->command->show(doc, run);
    run->shown++;
    verslag_document_unref(doc);
    return true;
}

/* False when the output cannot be written: nobody reads it any more, or the disk is full. */
static bool stdout_works(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    fprintf(stderr, "verslag: the output cannot be written: %s\n", strerror(errno));
    return false;
}

static int show_pair(struct run *run, char **paths)
{
    verslag_document *first = parse(run, paths[0]), *second = parse(run, paths[1]);
    if (first && second)
        run->command->show_pair(first, second, run);
    else
        run->status = run->command->trouble;
    verslag_document_unref(first);
    verslag_document_unref(second);
    return stdout_works() ? run->status : run->command->trouble;
}

static int show_files(struct run *run, char **paths)
{
    for (size_t i = 0; i < run->files; i++) {
        if (run->progress)
            fprintf(stderr, "\r\033[K%zu of %zu: %s", i + 1, run->files, paths[i]);
        const bool done = run->command->show ? show_document(run, paths[i]) : link_page(run, paths[i]);
        if (!done)
            run->status = run->command->trouble;
        if (!stdout_works())
            return run->command->trouble;
    }
    if (run->progress)
        fputs("\r\033[K", stderr);
    return run->status;
}

/* --------------------------------------------------------------------------------------------- Command line */

static int misused(const char *problem, const char *what)
{
    fprintf(stderr, "verslag: %s%s\nTry \"verslag --help\".\n", problem, what);
    return MISUSED;
}

static int print(const char *text)
{
    fputs(text, stdout);
    return stdout_works() ? SHOWN : FAILED;
}

static bool is_help(const char *argument) { return strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0; }

/* Sets the style of URLs by its name; false where there is none of that name. */
static bool set_urls(verslag_parser *parser, const char *name)
{
    const char *known;
    for (int style = 0; name && (known = verslag_url_style_name((verslag_url_style)style)) != NULL; style++)
        if (strcmp(name, known) == 0)
            return verslag_parser_set_url_style(parser, (verslag_url_style)style) == VERSLAG_OK;
    return false;
}

/* Runs a command; `arguments` ends in NULL. */
static int run_command(const struct command *command, char **arguments)
{
    struct run run = {.command = command, .style = style_for_stdout()};
    const char *urls = NULL;
    for (; *arguments && arguments[0][0] == '-' && arguments[0][1] != '\0'; arguments++) {
        const char *option = *arguments;
        if (strcmp(option, "--") == 0) {
            arguments++;
            break;
        }
        if (is_help(option))
            return print(command->about);
        const unsigned takes = command->takes;
        if (strcmp(option, "--no-text") == 0 && (takes & TAKES_NO_TEXT))
            run.flags |= VERSLAG_JSON_NO_TEXT;
        else if (strcmp(option, "--fragment") == 0 && (takes & TAKES_FRAGMENT))
            run.flags |= VERSLAG_HTML_FRAGMENT;
        else if (strcmp(option, "--json") == 0 && (takes & TAKES_JSON))
            run.as_json = true;
        else if (strcmp(option, "--html") == 0 && (takes & TAKES_HTML))
            run.as_html = true;
        else if (strcmp(option, "--urls") == 0 && (takes & TAKES_URLS) && arguments[1])
            urls = *++arguments;
        else
            return misused("unknown option ", option);
    }
    while (arguments[run.files])
        run.files++;
    if (run.files == 0)
        return misused("no FILE after ", command->name);
    if (run.files > 1 && (command->takes & TAKES_ONE_FILE))
        return misused("more than one FILE after ", command->name);
    if (run.as_json && run.as_html)
        return misused("--json and --html do not go together after ", command->name);
    if (command->show_pair && run.files != 2)
        return misused("two files are needed after ", command->name);

    run.progress = run.files > FEW_FILES && isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
    run.parser = verslag_parser_new();
    if (!run.parser || verslag_parser_set_max_input(run.parser, LARGEST_INPUT)) {
        fputs("verslag: out of memory\n", stderr);
        return command->trouble;
    }
    int status;
    if (urls && !set_urls(run.parser, urls))
        status = misused("unknown style of URLs ", urls);
    else
        status = command->show_pair ? show_pair(&run, arguments) : show_files(&run, arguments);
    verslag_parser_free(run.parser);
    return status;
}

int main(int argc, char **argv)
{
    /* A reader that goes away is noticed as a write error, with a message. */
    signal(SIGPIPE, SIG_IGN);

    if (argc < 2) {
        fputs(about, stderr);
        return MISUSED;
    }
    if (is_help(argv[1]) || strcmp(argv[1], "help") == 0)
        return print(about);
    if (strcmp(argv[1], "--version") == 0) {
        printf("verslag %s\n", verslag_version_string());
        return stdout_works() ? SHOWN : FAILED;
    }
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(argv[1], commands[i].name) == 0)
            return run_command(&commands[i], argv + 2);
    return misused(argv[1][0] == '-' ? "unknown option " : "unknown command ", argv[1]);
}

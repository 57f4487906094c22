/* verslag - the command-line tool, and the first example of a program that uses libverslag: it makes one parser, gives
 * it one file after the other, and shows every document that comes out. Only <verslag/verslag.h> is used. */
#define _POSIX_C_SOURCE 200809L

#include "outline.h"
#include "refs.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { SHOWN = 0, FAILED = 1, MISUSED = 2 }; /* exit statuses */

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
    "       verslag --version | --help\n"
    "\n"
    "FILE is the text of a verslag van een schriftelijk overleg, an inbreng or a\n"
    "lijst van vragen; - is the standard input. \"verslag COMMAND --help\" tells more.\n"
    "\n"
    "Exit status: 0 when every FILE was parsed, 1 when one was not, 2 for wrong use.\n";

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

struct run {
    const struct command *command;
    verslag_parser *parser;
    unsigned flags; /* of the writer */
    struct outline_style style;
    bool refs_as_json;
    const char *path; /* of the file that is shown */
    size_t files, shown;
    bool progress; /* a line on the standard error says how far we are */
};

struct command {
    const char *name, *about;
    void (*show)(const verslag_document *doc, struct run *run); /* NULL: it wants no document, but the file */
};

/* --------------------------------------------------------------------------------------- Showing a document */

static int write_to_stdout(void *user, const char *data, size_t len)
{
    (void)user;
    return fwrite(data, 1, len, stdout) != len;
}

/* A writer that was stopped has not written to the standard output: that is found out later, and told. */
static void check_memory(verslag_status status)
{
    if (status != VERSLAG_ERROR_NOMEM)
        return;
    fputs("verslag: out of memory\n", stderr);
    exit(FAILED);
}

static void show_json(const verslag_document *doc, struct run *run)
{
    check_memory(verslag_document_write_json(doc, run->flags, write_to_stdout, NULL));
    putchar('\n');
}

static void show_html(const verslag_document *doc, struct run *run)
{
    check_memory(verslag_document_write_html(doc, run->flags, write_to_stdout, NULL));
}

static void show_outline(const verslag_document *doc, struct run *run)
{
    if (run->shown > 0)
        putchar('\n');
    outline_print(doc, stdout, run->style);
}

static void show_refs(const verslag_document *doc, struct run *run)
{
    refs_print(doc, strcmp(run->path, "-") == 0 ? "standard input" : run->path, stdout, run->refs_as_json);
}

static const struct command commands[] = {
    {"html", about_html, show_html},
    {"json", about_json, show_json},
    {"link", about_link, NULL},
    {"outline", about_outline, show_outline},
    {"refs", about_refs, show_refs},
};

static struct outline_style style_for_stdout(void)
{
    struct outline_style style = {.width = 80, .colour = false};
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

static int show_files(struct run *run, char **paths)
{
    int status = SHOWN;
    for (size_t i = 0; i < run->files; i++) {
        if (run->progress)
            fprintf(stderr, "\r\033[K%zu of %zu: %s", i + 1, run->files, paths[i]);
        const bool done = run->command->show ? show_document(run, paths[i]) : link_page(run, paths[i]);
        if (!done)
            status = FAILED;
        if (!stdout_works())
            return FAILED;
    }
    if (run->progress)
        fputs("\r\033[K", stderr);
    return status;
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
        if (strcmp(option, "--no-text") == 0 && command->show == show_json)
            run.flags |= VERSLAG_JSON_NO_TEXT;
        else if (strcmp(option, "--fragment") == 0 && command->show == show_html)
            run.flags |= VERSLAG_HTML_FRAGMENT;
        else if (strcmp(option, "--json") == 0 && command->show == show_refs)
            run.refs_as_json = true;
        else if (strcmp(option, "--urls") == 0 && command->show != show_outline && arguments[1])
            urls = *++arguments;
        else
            return misused("unknown option ", option);
    }
    while (arguments[run.files])
        run.files++;
    if (run.files == 0)
        return misused("no FILE after ", command->name);
    if (run.files > 1 && (command->show == show_html || !command->show))
        return misused("more than one FILE after ", command->name);

    run.progress = run.files > FEW_FILES && isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
    run.parser = verslag_parser_new();
    if (!run.parser || verslag_parser_set_max_input(run.parser, LARGEST_INPUT)) {
        fputs("verslag: out of memory\n", stderr);
        return FAILED;
    }
    int status;
    if (urls && !set_urls(run.parser, urls))
        status = misused("unknown style of URLs ", urls);
    else
        status = show_files(&run, arguments);
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

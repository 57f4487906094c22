/* verslag - the command-line tool, and the first example of a program that uses libverslag: it makes one parser, gives
 * it one file after the other, and shows every document that comes out. Only <verslag/verslag.h> is used. */
#define _POSIX_C_SOURCE 200809L

#include "jobs.h"
#include "show.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Exit statuses. A command that answers a question, "was everything answered?", says no with 1, as grep and diff do;
 * trouble is then 2 as well. */
enum { SHOWN = 0, FAILED = 1, MISUSED = 2, TROUBLE = 2 };

enum { FEW_FILES = 3 };   /* more than this are worth a progress line */
enum { MOST_JOBS = 256 }; /* threads */

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
    "usage: verslag json [--no-text] [--urls STYLE] [-j N] FILE...\n"
    "\n"
    "Writes one JSON object for every FILE to the standard output, each on a line of\n"
    "its own. A FILE that cannot be parsed is reported on the standard error; the\n"
    "others are still written.\n"
    "\n"
    "  --no-text      leave out the canonical text of the document (the key \"text\");\n"
    "                 questions, answers and notes keep their texts\n"
    "  --urls STYLE   whose pages URLs lead to: officielebekendmakingen, opentk,\n"
    "                 tweedekamer\n"
    "  -j N           read N files at a time; 0: as many as there are processors\n"
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
    "usage: verslag outline [-j N] FILE...\n"
    "\n"
    "Shows the head of every document, its fractions and their questions with the\n"
    "number of sentences that ask, the state of the answers (\"→ 25\": the answer\n"
    "points to that of question 25), the notes, the agenda, and what the parser\n"
    "noticed, with line numbers of FILE. Lines fit the terminal, or 80 columns.\n"
    "\n"
    "  -j N        read N files at a time; 0: as many as there are processors\n"
    "  --help      show this text\n"
    "\n"
    "Colours are used on a terminal only, and not where NO_COLOR is set.\n";

static const char about_refs[] =
    "usage: verslag refs [--json] [--urls STYLE] [-j N] FILE...\n"
    "\n"
    "Lists the references of any text, a line for each thing referred to, in columns\n"
    "that a tab separates: FILE, line of FILE, kind, id, URL, the words. What has no\n"
    "id or URL has an empty column.\n"
    "\n"
    "  --json         write a JSON object for each instead\n"
    "  --urls STYLE   whose pages URLs lead to: officielebekendmakingen, opentk,\n"
    "                 tweedekamer\n"
    "  -j N           read N files at a time; 0: as many as there are processors\n"
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
    "usage: verslag audit [--json] [-j N] FILE...\n"
    "\n"
    "Tells of every question whether it was answered: in an answer of its own, in one\n"
    "that it shares, by a pointer to another answer, later, or not at all; by\n"
    "fraction, and then what needs a look, and how long the answers are.\n"
    "\n"
    "  --json      write verslag-audit, an object per line\n"
    "  -j N        read N files at a time; 0: as many as there are processors\n"
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
    "usage: verslag graph [-j N] FILE...\n"
    "\n"
    "Writes the questions and the pointers from answer to answer as a graph for\n"
    "Graphviz: \"verslag graph FILE | dot -Tsvg\" draws it.\n"
    "\n"
    "  -j N        read N files at a time; 0: as many as there are processors\n"
    "  --help      show this text\n";

static const struct command commands[] = {
    {"audit", about_audit, show_audit, NULL, TAKES_JSON | TAKES_JOBS | SPACED, TROUBLE},
    {"compare", about_compare, NULL, show_comparison, TAKES_JSON | TAKES_HTML, TROUBLE},
    {"graph", about_graph, show_graph, NULL, TAKES_JOBS, FAILED},
    {"html", about_html, show_html, NULL, TAKES_FRAGMENT | TAKES_URLS | TAKES_ONE_FILE, FAILED},
    {"json", about_json, show_json, NULL, TAKES_NO_TEXT | TAKES_URLS | TAKES_JOBS, FAILED},
    {"link", about_link, NULL, NULL, TAKES_URLS | TAKES_ONE_FILE, FAILED},
    {"outline", about_outline, show_outline, NULL, TAKES_JOBS | SPACED, FAILED},
    {"refs", about_refs, show_refs, NULL, TAKES_JSON | TAKES_URLS | TAKES_JOBS, FAILED},
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

/* The style of URLs of that name; false where there is none. */
static bool read_urls(const char *name, verslag_url_style *style)
{
    const char *known;
    for (int i = 0; (known = verslag_url_style_name((verslag_url_style)i)) != NULL; i++)
        if (strcmp(name, known) == 0) {
            *style = (verslag_url_style)i;
            return true;
        }
    return false;
}

/* The number of threads that `-j` asks for; false where it is none. */
static bool read_jobs(const char *number, size_t *jobs)
{
    *jobs = 0;
    const char *at = number;
    for (; *at >= '0' && *at <= '9'; at++)
        if (*jobs < MOST_JOBS)
            *jobs = 10 * *jobs + (size_t)(*at - '0');
    if (at == number || *at)
        return false;
    if (*jobs == 0)
        *jobs = jobs_processors();
    if (*jobs > MOST_JOBS)
        *jobs = MOST_JOBS;
    return true;
}

/* Runs a command; `arguments` ends in NULL. */
static int run_command(const struct command *command, char **arguments)
{
    struct run run = {.command = command, .style = style_for_stdout(), .out = stdout, .err = stderr};
    const char *urls = NULL;
    size_t jobs = 1;
    for (; *arguments && arguments[0][0] == '-' && arguments[0][1] != '\0'; arguments++) {
        const char *option = *arguments;
        if (strcmp(option, "--") == 0) {
            arguments++;
            break;
        }
        if (is_help(option))
            return print(command->about);
        const unsigned takes = command->takes;
        if (strncmp(option, "-j", 2) == 0 && (takes & TAKES_JOBS)) {
            const char *number = option[2] ? option + 2 : arguments[1] ? *++arguments : "";
            if (!read_jobs(number, &jobs))
                return misused("-j takes a number, not ", *number ? number : "nothing");
            continue;
        }
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
    if (urls && !read_urls(urls, &run.urls))
        return misused("unknown style of URLs ", urls);
    run.parser = new_parser(&run);
    if (!run.parser)
        return say_out_of_memory(command);
    if (jobs > run.files)
        jobs = run.files;
    int status;
    if (command->show_pair)
        status = show_pair(&run, arguments);
    else
        status = jobs > 1 ? show_files_at_once(&run, arguments, jobs) : show_files(&run, arguments);
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

/* show.c - files, parsed and shown. */
#define _POSIX_C_SOURCE 200809L

#include "show.h"

#include "jobs.h"
#include "outline.h"
#include "refs.h"
#include "review.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_INPUT = 64 << 20 }; /* bytes of a file, and of the standard input */

/* --------------------------------------------------------------------------------------- Showing a document */

static int write_to_file(void *user, const char *data, size_t len) { return fwrite(data, 1, len, user) != len; }

/* False where memory ran out. A writer that was stopped has not written: that is found out later, and told. */
static bool worked(verslag_status status, struct run *run)
{
    if (status == VERSLAG_ERROR_NOMEM)
        run->out_of_memory = true;
    return status != VERSLAG_ERROR_NOMEM;
}

/* The exit status is that of the file that went worst. */
static void note_status(struct run *run, int status)
{
    if (status > run->status)
        run->status = status;
}

void show_json(verslag_document *doc, struct run *run)
{
    if (worked(verslag_document_write_json(doc, run->flags, write_to_file, run->out), run))
        putc('\n', run->out);
}

void show_html(verslag_document *doc, struct run *run)
{
    worked(verslag_document_write_html(doc, run->flags, write_to_file, run->out), run);
}

void show_outline(verslag_document *doc, struct run *run) { outline_print(doc, run->out, run->style); }

void show_refs(verslag_document *doc, struct run *run)
{
    refs_print(doc, strcmp(run->path, "-") == 0 ? "standard input" : run->path, run->out, run->as_json);
}

void show_audit(verslag_document *doc, struct run *run)
{
    verslag_audit *audit;
    if (!worked(verslag_audit_new(doc, &audit), run))
        return;
    if (!run->as_json)
        audit_print(audit, run->out, run->style);
    else if (worked(verslag_audit_write_json(audit, write_to_file, run->out), run))
        putc('\n', run->out);
    if (!verslag_audit_complete(audit))
        note_status(run, NO);
    verslag_audit_free(audit);
}

void show_graph(verslag_document *doc, struct run *run)
{
    verslag_audit *audit;
    if (!worked(verslag_audit_new(doc, &audit), run))
        return;
    worked(verslag_audit_write_dot(audit, write_to_file, run->out), run);
    verslag_audit_free(audit);
}

void show_comparison(verslag_document *first, verslag_document *second, struct run *run)
{
    verslag_comparison *comparison;
    verslag_audit *audit = NULL;
    if (!worked(verslag_comparison_new(first, second, &comparison), run))
        return;
    /* Where nothing has an answer, nothing was to be answered. */
    if (verslag_document_answer_count(second) && !worked(verslag_audit_new(second, &audit), run)) {
        verslag_comparison_free(comparison);
        return;
    }
    if (run->as_html)
        worked(verslag_comparison_write_html(comparison, VERSLAG_HTML_DEFAULT, write_to_file, run->out), run);
    else if (!run->as_json)
        comparison_print(comparison, audit, run->out, run->style);
    else if (worked(verslag_comparison_write_json(comparison, write_to_file, run->out), run))
        putc('\n', run->out);
    if (!verslag_comparison_complete(comparison) || (audit && !verslag_audit_complete(audit)))
        note_status(run, NO);
    verslag_audit_free(audit);
    verslag_comparison_free(comparison);
}

/* -------------------------------------------------------------------------------------------- Reading files */

verslag_parser *new_parser(const struct run *run)
{
    verslag_parser *parser = verslag_parser_new();
    if (parser &&
        (verslag_parser_set_max_input(parser, LARGEST_INPUT) || verslag_parser_set_url_style(parser, run->urls))) {
        verslag_parser_free(parser);
        return NULL;
    }
    return parser;
}

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

/* What stands for the standard input where that was named before: nothing is left of it. */
static char empty_stdin[] = "-";

// NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): main() passes no NULL
static bool is_stdin(const char *path) { return strcmp(path, "-") == 0; }

/* The standard input is that of the file that names it first, whichever thread comes first. */
static void read_stdin_once(char **paths)
{
    bool named = false;
    for (; *paths; paths++)
        if (is_stdin(*paths)) {
            if (named)
                *paths = empty_stdin;
            named = true;
        }
}

/* Tells what the parser says of a file. */
static void complain(const struct run *run, const char *path, verslag_status status)
{
    const char *message = verslag_parser_error_message(run->parser);
    size_t line = verslag_parser_error_line(run->parser);
    const char *name = is_stdin(path) ? "standard input" : path;
    if (status == VERSLAG_ERROR_IO) /* this message names the file itself */
        fprintf(run->err, "verslag: %s\n", message);
    else if (line)
        fprintf(run->err, "verslag: %s:%zu: %s\n", name, line, message);
    else
        fprintf(run->err, "verslag: %s: %s\n", name, message);
}

/* The bytes of a file, to be released with free(); NULL, and a message, where it cannot be read. */
static char *read_path(const struct run *run, const char *path, size_t *len)
{
    *len = 0;
    if (path == empty_stdin)
        return calloc(1, 1);
    FILE *file = is_stdin(path) ? stdin : fopen(path, "rb");
    char *data = file ? read_file(file, len) : NULL;
    if (!data) {
        char reason[256]; /* strerror() is for one thread only */
        if (strerror_r(errno, reason, sizeof reason) != 0)
            strcpy(reason, "cannot be read");
        fprintf(run->err, "verslag: %s: %s\n", is_stdin(path) ? "standard input" : path, reason);
    }
    if (file && file != stdin)
        fclose(file);
    return data;
}

/* Parses one file: NULL, and a message, when there is no document. */
static verslag_document *parse(struct run *run, const char *path)
{
    verslag_document *doc = NULL;
    verslag_status status;
    if (is_stdin(path)) {
        size_t len;
        char *data = read_path(run, path, &len);
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
static void link_page(struct run *run, const char *path)
{
    size_t len;
    char *data = read_path(run, path, &len);
    if (!data) {
        note_status(run, run->command->trouble);
        return;
    }
    verslag_status status = verslag_link_write_html(data, len, run->parser, write_to_file, run->out);
    free(data);
    if (status && status != VERSLAG_ERROR_IO) /* that the output cannot be written is found out later */
        complain(run, path, status);
    if (status)
        note_status(run, run->command->trouble);
}

bool stdout_works(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    perror("verslag: the output cannot be written");
    return false;
}

int say_out_of_memory(const struct command *command)
{
    fputs("verslag: out of memory\n", stderr);
    return command->trouble;
}

/* ---------------------------------------------------------------------------------------- One after the other */

int show_pair(struct run *run, char **paths)
{
    verslag_document *first = parse(run, paths[0]), *second = parse(run, paths[1]);
    if (first && second)
        run->command->show_pair(first, second, run);
    else
        run->status = run->command->trouble;
    verslag_document_unref(first);
    verslag_document_unref(second);
    if (run->out_of_memory)
        return say_out_of_memory(run->command);
    return stdout_works() ? run->status : run->command->trouble;
}

/* Keeps a document on the standard output apart from the one before it. */
static void put_space(const struct run *run)
{
    if (run->shown > 0 && (run->command->takes & SPACED) && !run->as_json)
        putchar('\n');
}

static void put_progress(const struct run *run, size_t index, const char *path)
{
    if (run->progress)
        fprintf(stderr, "\r\033[K%zu of %zu: %s", index + 1, run->files, path);
}

static void end_progress(const struct run *run)
{
    if (run->progress)
        fputs("\r\033[K", stderr);
}

/* Parses a file and shows it. Whether it could be parsed stands in the status. */
static void show_file(struct run *run, const char *path)
{
    if (!run->command->show) {
        link_page(run, path);
        return;
    }
    verslag_document *doc = parse(run, path);
    if (!doc) {
        note_status(run, run->command->trouble);
        return;
    }
    if (run->out == stdout)
        put_space(run);
    run->path = path;
    run->command->show(doc, run);
    run->shown++;
    verslag_document_unref(doc);
}

int show_files(struct run *run, char **paths)
{
    read_stdin_once(paths);
    for (size_t i = 0; i < run->files; i++) {
        put_progress(run, i, paths[i]);
        show_file(run, paths[i]);
        if (run->out_of_memory)
            return say_out_of_memory(run->command);
        if (!stdout_works())
            return run->command->trouble;
    }
    end_progress(run);
    return run->status;
}

/* ----------------------------------------------------------------------------------- Several files at a time */

/* What a file came to, until its turn. */
struct shown {
    char *out, *err;
    size_t out_len, err_len;
    int status;
    bool shown, out_of_memory;
};

struct crew {
    struct run *run;  /* of the thread that shows */
    struct run *runs; /* of each that reads, with a parser of its own */
    char **paths;
};

static void drop_shown(void *result)
{
    struct shown *shown = result;
    if (shown) {
        free(shown->out);
        free(shown->err);
    }
    free(shown);
}

/* Shows a file in memory. NULL where that runs out. */
static void *show_apart(void *user, size_t thread, size_t index)
{
    const struct crew *crew = user;
    struct run run = crew->runs[thread];
    struct shown *shown = calloc(1, sizeof *shown);
    if (!shown)
        return NULL;
    run.out = open_memstream(&shown->out, &shown->out_len);
    run.err = open_memstream(&shown->err, &shown->err_len);
    bool written = run.out && run.err;
    if (written) {
        show_file(&run, crew->paths[index]);
        written = !ferror(run.out) && !ferror(run.err);
    }
    if (run.out)
        written = fclose(run.out) == 0 && written;
    if (run.err)
        written = fclose(run.err) == 0 && written;
    shown->status = run.status;
    shown->shown = run.shown > 0;
    shown->out_of_memory = run.out_of_memory || !written;
    return shown;
}

static bool take_shown(void *user, size_t index, void *result)
{
    const struct crew *crew = user;
    struct run *run = crew->run;
    const struct shown *shown = result;
    put_progress(run, index, crew->paths[index]);
    run->out_of_memory = !shown || shown->out_of_memory;
    if (shown) {
        if (shown->shown)
            put_space(run);
        run->shown += shown->shown;
        if (shown->out)
            fwrite(shown->out, 1, shown->out_len, stdout);
        if (shown->err)
            fwrite(shown->err, 1, shown->err_len, stderr);
        note_status(run, shown->status);
    }
    drop_shown(result);
    if (run->out_of_memory)
        run->status = say_out_of_memory(run->command);
    else if (!stdout_works())
        run->status = run->command->trouble;
    else
        return true;
    return false;
}

int show_files_at_once(struct run *run, char **paths, size_t threads)
{
    struct crew crew = {.run = run, .runs = calloc(threads, sizeof *crew.runs), .paths = paths};
    const struct jobs jobs = {
        .count = run->files, .user = &crew, .work = show_apart, .take = take_shown, .drop = drop_shown};
    read_stdin_once(paths);
    bool ready = crew.runs != NULL;
    for (size_t i = 0; ready && i < threads; i++) {
        crew.runs[i] = *run;
        crew.runs[i].parser = new_parser(run);
        ready = crew.runs[i].parser != NULL;
    }
    const bool done = ready && jobs_run(&jobs, threads);
    for (size_t i = 0; crew.runs && i < threads; i++)
        verslag_parser_free(crew.runs[i].parser);
    free(crew.runs);
    if (!done)
        return show_files(run, paths);
    end_progress(run);
    return run->status;
}

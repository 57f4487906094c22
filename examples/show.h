/* show.h - files, parsed and shown one after the other as a command of the tool wants it. */
#ifndef SHOW_H
#define SHOW_H

#include "print.h"

enum { /* what a command takes */
    TAKES_JSON = 1,
    TAKES_HTML = 2,
    TAKES_URLS = 4,
    TAKES_NO_TEXT = 8,
    TAKES_FRAGMENT = 16,
    TAKES_ONE_FILE = 32,
    TAKES_JOBS = 64,
    SPACED = 128 /* what it shows for people has an empty line between documents */
};

struct run;

struct command {
    const char *name, *about;
    /* NULL for a command that takes two documents, or the bytes of a file. */
    void (*show)(verslag_document *doc, struct run *run);
    void (*show_pair)(verslag_document *first, verslag_document *second, struct run *run);
    unsigned takes; /* of the options above */
    int trouble;    /* its exit status where a file fails */
};

struct run {
    const struct command *command;
    verslag_parser *parser;
    verslag_url_style urls;
    unsigned flags; /* of the writer */
    struct print_style style;
    bool as_json, as_html; /* rather than for people */
    FILE *out, *err;       /* of what is shown, and of what is said about it */
    int status;
    const char *path; /* of the file that is shown */
    size_t files, shown;
    bool progress; /* a line on the standard error says how far we are */
    bool out_of_memory;
};

enum { NO = 1 }; /* the exit status of a command that answers a question, as of grep and diff */

void show_json(verslag_document *doc, struct run *run);
void show_html(verslag_document *doc, struct run *run);
void show_outline(verslag_document *doc, struct run *run);
void show_refs(verslag_document *doc, struct run *run);
void show_audit(verslag_document *doc, struct run *run);
void show_graph(verslag_document *doc, struct run *run);
void show_comparison(verslag_document *first, verslag_document *second, struct run *run);

/* A parser with the limits of the tool and the options of the run; NULL where memory ran out. */
verslag_parser *new_parser(const struct run *run);

/* These show all files of a run, two of one document and its successor, or many in several threads, and return the exit
 * status. `paths` ends in NULL. */
int show_files(struct run *run, char **paths);
int show_pair(struct run *run, char **paths);
int show_files_at_once(struct run *run, char **paths, size_t threads);

/* Complains that there is no memory; returns the exit status. */
int say_out_of_memory(const struct command *command);
/* False, and a message, when the output cannot be written: nobody reads it any more, or the disk is full. */
bool stdout_works(void);

#endif

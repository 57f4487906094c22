/* jobs.h - pieces of work in several threads, whose results are taken in order. */
#ifndef JOBS_H
#define JOBS_H

#include <stdbool.h>
#include <stddef.h>

struct jobs {
    size_t count;
    void *user;
    /* In one of the threads, which have numbers from 0. */
    void *(*work)(void *user, size_t thread, size_t index);
    /* In the thread that called jobs_run(), in the order of the indices; false ends it all. */
    bool (*take)(void *user, size_t index, void *result);
    /* Releases a result that is not taken any more. */
    void (*drop)(void *result);
};

/* Runs all jobs, and no more than twice as many ahead of what is taken as there are threads. False where there are no
 * threads: nothing was done then. */
bool jobs_run(const struct jobs *jobs, size_t threads);

/* How many threads can run at the same time. */
size_t jobs_processors(void);

#endif

/* jobs.c - pieces of work in several threads. */
#define _POSIX_C_SOURCE 200809L

#include "jobs.h"

#include <stdlib.h>
#include <unistd.h>

size_t jobs_processors(void)
{
#ifdef _SC_NPROCESSORS_ONLN
    const long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (size_t)count : 1;
#else
    return 1;
#endif
}

#ifdef NO_THREADS

bool jobs_run(const struct jobs *jobs, size_t threads)
{
    (void)jobs;
    (void)threads;
    return false;
}

#else

#include <pthread.h>
#ifdef __GLIBC__
#  include <malloc.h>
#endif

/* What a document needed serves the next one. Else glibc gives it back to the system after each, and takes it again
 * page by page, while the threads wait for each other. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20); /* the largest that it takes */
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

struct slot {
    void *result;
    bool done;
};

/* What the threads share. Job i has slot i % places, which is free when job i - places was taken. */
struct pool {
    const struct jobs *jobs;
    pthread_mutex_t lock;
    pthread_cond_t room, ready; /* for one more job; for taking a result */
    struct slot *slots;
    size_t places, next, taken;
    bool stopped;
};

struct worker {
    pthread_t thread;
    struct pool *pool;
    size_t number;
};

static void *run_worker(void *argument)
{
    const struct worker *worker = argument;
    struct pool *pool = worker->pool;
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        while (!pool->stopped && pool->next < pool->jobs->count && pool->next >= pool->taken + pool->places)
            pthread_cond_wait(&pool->room, &pool->lock);
        if (pool->stopped || pool->next == pool->jobs->count)
            break;
        const size_t index = pool->next++;
        pthread_mutex_unlock(&pool->lock);
        void *result = pool->jobs->work(pool->jobs->user, worker->number, index);
        pthread_mutex_lock(&pool->lock);
        pool->slots[index % pool->places] = (struct slot){result, true};
        pthread_cond_signal(&pool->ready);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

static void take_all(struct pool *pool)
{
    const struct jobs *jobs = pool->jobs;
    for (size_t i = 0; i < jobs->count; i++) {
        struct slot *slot = &pool->slots[i % pool->places];
        pthread_mutex_lock(&pool->lock);
        while (!slot->done)
            pthread_cond_wait(&pool->ready, &pool->lock);
        void *result = slot->result;
        *slot = (struct slot){NULL, false};
        pool->taken++;
        pthread_cond_broadcast(&pool->room);
        pthread_mutex_unlock(&pool->lock);
        if (!jobs->take(jobs->user, i, result))
            break;
    }
    pthread_mutex_lock(&pool->lock);
    pool->stopped = true;
    pthread_cond_broadcast(&pool->room);
    pthread_mutex_unlock(&pool->lock);
}

bool jobs_run(const struct jobs *jobs, size_t threads)
{
    struct pool pool = {.jobs = jobs, .places = 2 * threads};
    struct worker *workers = calloc(threads, sizeof *workers);
    pool.slots = calloc(pool.places, sizeof *pool.slots);
    size_t started = 0;
    keep_memory();
    if (workers && pool.slots && pthread_mutex_init(&pool.lock, NULL) == 0) {
        if (pthread_cond_init(&pool.room, NULL) == 0) {
            if (pthread_cond_init(&pool.ready, NULL) == 0) {
                for (; started < threads; started++) { /* with fewer than asked for it takes longer, and that is all */
                    workers[started] = (struct worker){.pool = &pool, .number = started};
                    if (pthread_create(&workers[started].thread, NULL, run_worker, &workers[started]) != 0)
                        break;
                }
                if (started > 0)
                    take_all(&pool);
                for (size_t i = 0; i < started; i++)
                    pthread_join(workers[i].thread, NULL);
                pthread_cond_destroy(&pool.ready);
            }
            pthread_cond_destroy(&pool.room);
        }
        pthread_mutex_destroy(&pool.lock);
    }
    for (size_t i = 0; pool.slots && i < pool.places; i++)
        if (pool.slots[i].done)
            jobs->drop(pool.slots[i].result);
    free(pool.slots);
    free(workers);
    return started > 0;
}

#endif

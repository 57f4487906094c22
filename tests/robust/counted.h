/* counted.h - counts what the library does, in programs for which it is compiled once more with a call at every
 * branch (-fsanitize-coverage=trace-pc) and, by clang, at every read of memory (trace-loads). The counts are the
 * same in every run and on every machine. What is declared as __wrap_...() here is put between the library and the
 * system by the build. */
#ifndef COUNTED_H
#define COUNTED_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_load1(const void *at);
void __sanitizer_cov_load2(const void *at);
void __sanitizer_cov_load4(const void *at);
void __sanitizer_cov_load8(const void *at);
void __sanitizer_cov_load16(const void *at);
void *__real_malloc(size_t size);
void *__real_realloc(void *memory, size_t size);
void __real_free(void *memory);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);
void __wrap_free(void *memory);
void *__real_memcpy(void *to, const void *from, size_t n);
void *__real_memmove(void *to, const void *from, size_t n);
void *__real_memset(void *to, int c, size_t n);
void *__real_memchr(const void *at, int c, size_t n);
int __real_memcmp(const void *a, const void *b, size_t n);
size_t __real_strlen(const char *text);
void *__wrap_memcpy(void *to, const void *from, size_t n);
void *__wrap_memmove(void *to, const void *from, size_t n);
void *__wrap_memset(void *to, int c, size_t n);
void *__wrap_memchr(const void *at, int c, size_t n);
int __wrap_memcmp(const void *a, const void *b, size_t n);
size_t __wrap_strlen(const char *text);

/* Branches, and every sixteen bytes of the functions that work on many at once. */
static uint64_t steps;
/* Bytes of texts and of what was made of them that were read one at a time, and many at once. */
static uint64_t read_singly, read_widely;
static size_t live, peak;

void __sanitizer_cov_trace_pc(void) { steps++; }

#ifdef VERSLAG_COUNTS_READS /* said by the build where the compiler can */
enum { READS_ARE_COUNTED = 1 };
extern const char __executable_start, _end;

/* Not a table of the library: those lie in the program. */
static size_t is_data(const void *at) { return (const char *)at < &__executable_start || (const char *)at >= &_end; }

void __sanitizer_cov_load1(const void *at) { read_singly += is_data(at); }
void __sanitizer_cov_load2(const void *at) { read_widely += 2 * is_data(at); }
void __sanitizer_cov_load4(const void *at) { (void)at; } /* numbers, not text */
void __sanitizer_cov_load8(const void *at) { (void)at; }
void __sanitizer_cov_load16(const void *at) { read_widely += 16 * is_data(at); }
#else
enum { READS_ARE_COUNTED = 0 }; /* gcc calls nothing where memory is read */
#endif

/* What every function that works on many bytes at once adds. */
static void passed(size_t bytes)
{
    steps += bytes / 16;
    read_widely += bytes;
}

/* A block of memory with its size before it. */
typedef union block {
    size_t size;
    max_align_t align;
} block;

static void *counted(block *b, size_t size)
{
    if (!b)
        return NULL;
    b->size = size;
    live += size;
    peak = live > peak ? live : peak;
    return b + 1;
}

void *__wrap_malloc(size_t size) { return counted(__real_malloc(sizeof(block) + size), size); }

void *__wrap_calloc(size_t count, size_t size)
{
    void *memory = size && count > SIZE_MAX / 2 / size ? NULL : __wrap_malloc(count * size);
    return memory ? memset(memory, 0, count * size) : NULL;
}

void *__wrap_realloc(void *memory, size_t size)
{
    if (!memory)
        return __wrap_malloc(size);
    block *b = (block *)memory - 1;
    live -= b->size;
    passed(b->size);
    return counted(__real_realloc(b, sizeof(block) + size), size);
}

void __wrap_free(void *memory)
{
    if (!memory)
        return;
    block *b = (block *)memory - 1;
    live -= b->size;
    __real_free(b);
}

void *__wrap_memcpy(void *to, const void *from, size_t n) { return passed(n), __real_memcpy(to, from, n); }
void *__wrap_memmove(void *to, const void *from, size_t n) { return passed(n), __real_memmove(to, from, n); }
void *__wrap_memset(void *to, int c, size_t n) { return steps += n / 16, __real_memset(to, c, n); }
int __wrap_memcmp(const void *a, const void *b, size_t n) { return passed(n), __real_memcmp(a, b, n); }

void *__wrap_memchr(const void *at, int c, size_t n)
{
    void *found = __real_memchr(at, c, n);
    passed(found ? (size_t)((char *)found - (const char *)at) : n);
    return found;
}

size_t __wrap_strlen(const char *text)
{
    size_t len = __real_strlen(text);
    passed(len);
    return len;
}

#endif

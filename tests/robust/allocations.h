/* allocations.h - lets the n-th allocation fail: of the library, of libxml2 where it is linked, or of iconv, whose
 * converter then cannot be opened. What is declared as __wrap_...() is put between the library and the system by the
 * build. All blocks that are not released are counted, those of libxml2 apart. */
#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static size_t live;        /* blocks of the library that are not released */
static size_t xml_live;    /* ... and of libxml2 */
static size_t countdown;   /* the allocation that fails, 1 is the next; 0: none does */
static bool xml_counts = true; /* the allocations of libxml2 and of iconv count too */
static bool forever;       /* all behind it fail as well */
static bool failed;
static bool xml_failed;    /* it was libxml2's */
static bool resize_failed; /* the last that failed was of a block that stays: perhaps to a smaller size, of which nobody
                            * has to be told */

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void __real_free(void *memory);
iconv_t __real_iconv_open(const char *to, const char *from);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *memory, size_t size);
void __wrap_free(void *memory);
iconv_t __wrap_iconv_open(const char *to, const char *from);

static void arm(size_t n, bool all_behind)
{
    countdown = n;
    forever = all_behind;
    failed = xml_failed = resize_failed = false;
}

static void disarm(void) { countdown = 0; }

static bool fails(void)
{
    if (countdown == 0 || (countdown > 1 && countdown--))
        return false;
    failed = true;
    resize_failed = false;
    if (!forever)
        countdown = 0;
    return true;
}

void *__wrap_malloc(size_t size)
{
    void *memory = fails() ? NULL : __real_malloc(size);
    live += memory != NULL;
    return memory;
}

void *__wrap_calloc(size_t count, size_t size)
{
    void *memory = fails() ? NULL : __real_calloc(count, size);
    live += memory != NULL;
    return memory;
}

void *__wrap_realloc(void *memory, size_t size)
{
    if (fails()) {
        resize_failed = memory != NULL;
        return NULL;
    }
    void *grown = __real_realloc(memory, size);
    live += !memory && grown;
    return grown;
}

void __wrap_free(void *memory)
{
    live -= memory != NULL;
    __real_free(memory);
}

/* What iconv allocates, it allocates here. */
iconv_t __wrap_iconv_open(const char *to, const char *from)
{
    if (!xml_counts || !fails())
        return __real_iconv_open(to, from);
    errno = ENOMEM;
    return (iconv_t)-1;
}

/* ----------------------------------------------------------------------------------------------------- libxml2 */

int xmlMemSetup(void (*release)(void *), void *(*allocate)(size_t), void *(*resize)(void *, size_t),
                char *(*copy)(const char *)) __attribute__((weak));
void xmlSetGenericErrorFunc(void *context, void (*handler)(void *context, const char *format, ...))
    __attribute__((weak));
void xmlInitParser(void) __attribute__((weak));
void xmlResetLastError(void) __attribute__((weak));
void *__real_htmlCreateMemoryParserCtxt(const char *buffer, int size) __attribute__((weak));
void *__real_xmlCreateMemoryParserCtxt(const char *buffer, int size) __attribute__((weak));
void *__wrap_htmlCreateMemoryParserCtxt(const char *buffer, int size);
void *__wrap_xmlCreateMemoryParserCtxt(const char *buffer, int size);

/* A block of libxml2, in a list of all, the youngest first. */
typedef union xml_block {
    struct { union xml_block *older, *younger; } list;
    max_align_t align;
} xml_block;

static xml_block *youngest;

static void *xml_insert(xml_block *b)
{
    if (!b)
        return NULL;
    b->list.older = youngest;
    b->list.younger = NULL;
    if (youngest)
        youngest->list.younger = b;
    youngest = b;
    xml_live++;
    return b + 1;
}

static void xml_remove(xml_block *b)
{
    if (b->list.younger)
        b->list.younger->list.older = b->list.older;
    else
        youngest = b->list.older;
    if (b->list.older)
        b->list.older->list.younger = b->list.younger;
    xml_live--;
}

/* Where all behind one fail, version 2.9.14 can run in circles: one at a time. */
static bool xml_fails(void) { return xml_counts && !forever && fails() && (xml_failed = true); }

static void *xml_allocate(size_t size)
{
    return xml_fails() ? NULL : xml_insert(__real_malloc(sizeof(xml_block) + size));
}

static void xml_release(void *memory)
{
    if (!memory)
        return;
    xml_remove((xml_block *)memory - 1);
    __real_free((xml_block *)memory - 1);
}

static void *xml_resize(void *memory, size_t size)
{
    if (!memory)
        return xml_allocate(size);
    if (xml_fails())
        return NULL;
    xml_block *b = (xml_block *)memory - 1;
    xml_remove(b);
    xml_block *grown = __real_realloc(b, sizeof(xml_block) + size);
    void *made = xml_insert(grown ? grown : b);
    return grown ? made : NULL;
}

static char *xml_copy(const char *text)
{
    char *copy = xml_allocate(strlen(text) + 1);
    return copy ? strcpy(copy, text) : NULL;
}

static void xml_error(void *context, const char *format, ...)
{
    (void)context;
    (void)format;
}

/* The blocks of libxml2, but for the last error of the thread, which it keeps. */
static size_t count_xml(void)
{
    if (xmlResetLastError)
        xmlResetLastError();
    return xml_live;
}

/* In version 2.9 these two lose what they have made, the parser or its buffer, where there is no memory for the
 * rest. That is released here, and nothing else: so what the library loses is found. */
static void *xml_create(void *(*create)(const char *buffer, int size), const char *buffer, int size)
{
    const size_t before = count_xml();
    const bool had_failed = xml_failed;
    void *parser = create(buffer, size);
    while (!parser && xml_failed && !had_failed && count_xml() > before)
        xml_release(youngest + 1);
    return parser;
}

void *__wrap_htmlCreateMemoryParserCtxt(const char *buffer, int size)
{
    return xml_create(__real_htmlCreateMemoryParserCtxt, buffer, size);
}

void *__wrap_xmlCreateMemoryParserCtxt(const char *buffer, int size)
{
    return xml_create(__real_xmlCreateMemoryParserCtxt, buffer, size);
}

/* To be called first of all. */
static void watch_libxml(void)
{
    if (!xmlMemSetup || !xmlInitParser || !xmlSetGenericErrorFunc)
        return;
    xmlMemSetup(xml_release, xml_allocate, xml_resize, xml_copy);
    xmlSetGenericErrorFunc(NULL, xml_error);
    xmlInitParser();
}

#endif

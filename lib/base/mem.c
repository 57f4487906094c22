#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* One chunk serves many small documents' needs; a large request gets a chunk of its own. Arrays grow by half. A test
 * wants every piece to be an allocation, which can fail. */
#ifndef VS_MEM_TIGHT
#define CHUNK_SIZE 16384u
#define MORE_THAN(capacity) ((capacity) + (capacity) / 2 + 8)
#else
#define CHUNK_SIZE 0u
#define MORE_THAN(capacity) (capacity)
#endif
#define ALIGNMENT alignof(max_align_t)

struct vs_arena_chunk {
    vs_arena_chunk *next;
    void *adopted; /* a block that is released with this chunk */
};

#define HEADER_SIZE ((sizeof(vs_arena_chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

void *vs_alloc(size_t size) { return malloc(size ? size : 1); }

void *vs_resize(void *memory, size_t size) { return realloc(memory, size ? size : 1); }

void vs_release(void *memory) { free(memory); }

bool vs_vec_reserve_(void *vec, size_t item_size, uint32_t extra)
{
    /* Every VS_VEC begins with a pointer and two 32-bit numbers; memcpy keeps the compiler's aliasing rules. */
    struct { void *items; uint32_t count, capacity; } v;
    memcpy(&v, vec, sizeof v);
    uint64_t capacity = MORE_THAN((uint64_t)v.capacity);
    if (capacity < (uint64_t)v.count + extra)
        capacity = (uint64_t)v.count + extra;
    if (capacity > UINT32_MAX || capacity > SIZE_MAX / item_size)
        return false;
    char *items = vs_resize(v.items, (size_t)capacity * item_size);
    if (!items)
        return false;
    memset(items + (size_t)v.count * item_size, 0, ((size_t)capacity - v.count) * item_size);
    v.items = items;
    v.capacity = (uint32_t)capacity;
    memcpy(vec, &v, sizeof v);
    return true;
}

void *vs_arena_take(vs_arena *arena, size_t size)
{
    if (size > SIZE_MAX - HEADER_SIZE - ALIGNMENT)
        return NULL;
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (!arena->next || size > (size_t)(arena->end - arena->next)) {
        size_t room = size > CHUNK_SIZE / 4 ? size : CHUNK_SIZE;
        vs_arena_chunk *chunk = vs_alloc(HEADER_SIZE + room);
        if (!chunk)
            return NULL;
        chunk->next = arena->chunks;
        chunk->adopted = NULL;
        arena->chunks = chunk;
        char *begin = (char *)chunk + HEADER_SIZE;
        if (room > size || !arena->next) { /* a large request leaves the open chunk in use */
            arena->next = begin + size;
            arena->end = begin + room;
        }
        return begin;
    }
    void *memory = arena->next;
    arena->next += size;
    return memory;
}

void *vs_arena_alloc(vs_arena *arena, size_t size)
{
    void *memory = vs_arena_take(arena, size);
    if (memory)
        memset(memory, 0, size);
    return memory;
}

void *vs_arena_array(vs_arena *arena, size_t count, size_t item_size)
{
    if (item_size && count > SIZE_MAX / item_size)
        return NULL;
    return vs_arena_alloc(arena, count * item_size);
}

char *vs_arena_copy(vs_arena *arena, const char *text, size_t len)
{
    char *copy = len < SIZE_MAX ? vs_arena_take(arena, len + 1) : NULL;
    if (!copy)
        return NULL;
    if (len)
        memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

bool vs_arena_adopt(vs_arena *arena, void *memory)
{
    vs_arena_chunk *chunk = vs_alloc(HEADER_SIZE);
    if (!chunk)
        return false;
    chunk->next = arena->chunks;
    chunk->adopted = memory;
    arena->chunks = chunk;
    return true;
}

void vs_arena_free(vs_arena *arena)
{
    for (vs_arena_chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        vs_release(chunk->adopted);
        vs_release(chunk);
    }
    *arena = (vs_arena){0};
}

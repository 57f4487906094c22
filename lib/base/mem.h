/* mem.h - memory: checked allocation, growing arrays, and the arena that a document lives in.
 *
 * All memory of the library comes from vs_alloc() and vs_resize(), so that a test can let the n-th of them fail. */
#ifndef VS_MEM_H
#define VS_MEM_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void *vs_alloc(size_t size);
void *vs_resize(void *memory, size_t size);
void vs_release(void *memory);

/* An array that grows. An empty one is all zero; release it with vs_vec_free(). */
#define VS_VEC(type) struct { type *items; uint32_t count, capacity; }

/* Makes room for `extra` more items: false when out of memory. Where VS_MEM_TIGHT is defined it asks for memory though
 * there is room, so that a test can let every push fail. */
#ifndef VS_MEM_TIGHT
#define vs_vec_reserve(vec, extra) \
    ((extra) <= (vec)->capacity - (vec)->count || vs_vec_reserve_((vec), sizeof *(vec)->items, (extra)))
#else
#define vs_vec_reserve(vec, extra) vs_vec_reserve_((vec), sizeof *(vec)->items, (extra))
#endif
/* A pointer to one more item, zeroed, or NULL when out of memory. Pointers to earlier items become invalid. */
#define vs_vec_push(vec) (vs_vec_reserve((vec), 1) ? &(vec)->items[(vec)->count++] : NULL)
/* A pointer to one more item, zeroed, where vs_vec_reserve() has made room for it. */
#define vs_vec_add(vec) (&(vec)->items[(vec)->count++])
#define vs_vec_free(vec) (vs_release((vec)->items), (vec)->items = NULL, (vec)->count = (vec)->capacity = 0)

/* What vs_vec_reserve() calls when there is no room. */
bool vs_vec_reserve_(void *vec, size_t item_size, uint32_t extra);

/* An arena: allocations that are released together. An empty one is all zero. */
typedef struct vs_arena_chunk vs_arena_chunk;
typedef struct vs_arena {
    vs_arena_chunk *chunks;
    char *next, *end;
} vs_arena;

/* `size` bytes, aligned for any object, or NULL when out of memory; the first as they come, the second zeroed. */
void *vs_arena_take(vs_arena *arena, size_t size);
void *vs_arena_alloc(vs_arena *arena, size_t size);
/* An array of `count` zeroed items; NULL when out of memory or on overflow; a non-NULL pointer for count 0. */
void *vs_arena_array(vs_arena *arena, size_t count, size_t item_size);
/* A copy with a NUL behind it, or NULL when out of memory. */
char *vs_arena_copy(vs_arena *arena, const char *text, size_t len);
/* Hands a block from vs_alloc() over to the arena, which releases it with the rest; false when out of memory (the
 * block then still belongs to the caller). */
bool vs_arena_adopt(vs_arena *arena, void *memory);
void vs_arena_free(vs_arena *arena);

#endif

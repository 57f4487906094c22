#include "model/copies.h"
#include "model/model.h"

void vs_document_free(verslag_document *doc)
{
    vs_copies_free(doc);
    vs_arena_free(&doc->arena);
    vs_release(doc);
}

const vs_span_place *vs_place_at(const verslag_document *doc, uint32_t offset)
{
    if (offset > doc->text_len || doc->places.count == 0)
        return NULL;
    uint32_t low = 0, high = doc->places.count; /* the place is in [low, high) */
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->places.items[middle].begin <= offset)
            low = middle;
        else
            high = middle;
    }
    return &doc->places.items[low];
}

uint32_t vs_reference_from(const verslag_reference *items, uint32_t count, uint32_t offset)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (items[middle].text.begin < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

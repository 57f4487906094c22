#include "model/copies.h"
#include "model/model.h"

/* A copied text. All copies of a document are chained, so that the last unref finds them. */
typedef struct vs_copy {
    struct vs_copy *next;
    char text[];
} vs_copy;

static void chain(verslag_document *doc, vs_copy *copy)
{
    void *first = atomic_load_explicit(&doc->late_copies, memory_order_relaxed);
    do
        copy->next = first;
    while (!atomic_compare_exchange_weak_explicit(&doc->late_copies, &first, copy, memory_order_release,
                                                  memory_order_relaxed));
}

const char *vs_slice_string(verslag_document *doc, vs_slice *slice, size_t *len)
{
    size_t length = slice->end - slice->begin;
    if (len)
        *len = length;
    char *text = atomic_load_explicit(&slice->copy, memory_order_acquire);
    if (text)
        return text;
    if (length == 0)
        return "";

    vs_copy *copy = vs_alloc(sizeof *copy + length + 1);
    if (!copy) {
        if (len)
            *len = 0;
        return NULL;
    }
    memcpy(copy->text, doc->text + slice->begin, length);
    copy->text[length] = '\0';

    /* Threads that come here together each have a copy; the first to publish wins, the others drop theirs. */
    char *published = NULL;
    if (atomic_compare_exchange_strong_explicit(&slice->copy, &published, copy->text, memory_order_acq_rel,
                                                memory_order_acquire)) {
        chain(doc, copy);
        return copy->text;
    }
    vs_release(copy);
    return published;
}

void vs_copies_free(verslag_document *doc)
{
    vs_copy *copy = atomic_exchange(&doc->late_copies, NULL);
    while (copy) {
        vs_copy *next = copy->next;
        vs_release(copy);
        copy = next;
    }
}

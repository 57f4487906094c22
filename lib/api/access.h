/* access.h - what the getters share: texts of slices, and items of runs by index. */
#ifndef VS_ACCESS_H
#define VS_ACCESS_H

#include "model/model.h"

/* The text of a slice for a getter marked **copy**. The document is immutable to its readers but for the copy that a
 * slice keeps, which vs_slice_string() makes safely under threads: that is why const is cast away here. */
static inline const char *vs_text(const verslag_document *doc, const vs_slice *slice, size_t *len)
{
    return vs_slice_string((verslag_document *)doc, (vs_slice *)slice, len);
}

static inline const char *vs_no_text(size_t *len)
{
    if (len)
        *len = 0;
    return NULL;
}

/* The same for a slice that is absent when it is empty. */
static inline const char *vs_optional_text(const verslag_document *doc, const vs_slice *slice, size_t *len)
{
    return slice->begin == slice->end ? vs_no_text(len) : vs_text(doc, slice, len);
}

static inline const verslag_passage *vs_run_passage(const verslag_document *doc, vs_run run, size_t index)
{
    return index < run.count ? &doc->passages.items[run.first + index] : NULL;
}

/* The index that stands at `index` in a run of doc->indexes; VS_NONE past the end. */
static inline uint32_t vs_run_index(const verslag_document *doc, vs_run run, size_t index)
{
    return index < run.count ? doc->indexes.items[run.first + index] : VS_NONE;
}

static inline const verslag_question *vs_run_question(const verslag_document *doc, vs_run run, size_t index)
{
    return verslag_document_question(doc, vs_run_index(doc, run, index));
}

/* The references that begin in [begin, end): in document order, as all of them are. */
vs_run vs_references_in(const verslag_document *doc, const vs_slice *span);

static inline const verslag_reference *vs_reference_in(const verslag_document *doc, const vs_slice *span, size_t index)
{
    vs_run run = vs_references_in(doc, span);
    return index < run.count ? &doc->references.items[run.first + index] : NULL;
}

#endif

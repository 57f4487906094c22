/* comparison_json.h - a comparison as verslag-comparison (docs/json.md), and what it shares with an audit. */
#ifndef VS_COMPARISON_JSON_H
#define VS_COMPARISON_JSON_H

#include "compare/compare.h"
#include "output/json_writer.h"

/* VERSLAG_ERROR_IO when `write` stopped it, VERSLAG_ERROR_NOMEM when there was no memory for the buffer. */
verslag_status vs_comparison_json_write(const verslag_comparison *c, verslag_write_fn write, void *user);

/* Which document it is. */
void vs_json_identity(vs_json *json, const verslag_document *doc);
/* An index, or null for VS_NONE. */
void vs_json_index(vs_json *json, uint32_t index);
/* A piece of the canonical text. */
void vs_json_slice(vs_json *json, const verslag_document *doc, const vs_slice *text);
/* The first number of a question, or null. */
void vs_json_question_number(vs_json *json, const verslag_document *doc, uint32_t question);

#endif

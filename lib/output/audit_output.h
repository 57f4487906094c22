/* audit_output.h - an audit as verslag-audit (docs/json.md), and its graph for Graphviz. */
#ifndef VS_AUDIT_OUTPUT_H
#define VS_AUDIT_OUTPUT_H

#include "compare/audit.h"

/* VERSLAG_ERROR_IO when `write` stopped it, VERSLAG_ERROR_NOMEM when there was no memory for the buffer. */
verslag_status vs_audit_json_write(const verslag_audit *audit, verslag_write_fn write, void *user);
verslag_status vs_audit_dot_write(const verslag_audit *audit, verslag_write_fn write, void *user);

#endif

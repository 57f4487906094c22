/* bytes.h - the bytes of a file. */
#ifndef VS_BYTES_H
#define VS_BYTES_H

#include "base/error.h"
#include <verslag/verslag.h>

/* Reads the whole file at `path`, of at most `max` bytes, into memory from vs_alloc() that goes to `*data`. Pipes and
 * devices are read to their end. On failure `*data` is NULL, and `error` has a message that names the path. */
verslag_status vs_file_read(const char *path, size_t max, char **data, size_t *len, vs_error *error);

/* The part of a path after its last slash (not counting slashes at the end: "a/b/" gives "b/"). Points into `path`. */
const char *vs_file_name(const char *path);

#endif

/* The POSIX functions below, also where the compiler is told to keep to C11. */
#define _POSIX_C_SOURCE 200809L

#include "input/bytes.h"

#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_READ ((size_t)64 << 10) /* for what does not tell its size: pipes, devices, /proc */
#define PATH_SHOWN 160u               /* bytes of a path that a message has room for */

/* strerror() speaks the language of the locale and is not safe to call from several threads. */
static const char *reason(int number)
{
    switch (number) {
    case ENOENT: return "no such file";
    case ENOTDIR: return "a part of the path is not a directory";
    case EISDIR: return "is a directory";
    case EACCES: case EPERM: return "permission denied";
    case EMFILE: case ENFILE: return "too many open files";
    case ENAMETOOLONG: return "the name is too long";
    case ELOOP: return "too many symbolic links";
    case EIO: return "input/output error";
    case ENXIO: case ENODEV: return "no such device";
    case EOVERFLOW: return "the file is too large";
    default: return NULL;
    }
}

/* Where a path that is too long for a message starts in it: the end of a path tells more than its start. */
static const char *shown(const char *path, const char **dots)
{
    size_t len = strlen(path);
    *dots = len > PATH_SHOWN ? "..." : "";
    if (len <= PATH_SHOWN)
        return path;
    path += len - PATH_SHOWN;
    while (((unsigned char)*path & 0xC0) == 0x80)
        path++;
    return path;
}

static verslag_status failed(vs_error *error, const char *path, int number)
{
    if (number == ENOMEM) {
        vs_error_set(error, 0, 0, "out of memory");
        return VERSLAG_ERROR_NOMEM;
    }
    const char *dots, *name = shown(path, &dots), *why = reason(number);
    if (why)
        vs_error_set(error, 0, 0, "%s%s: %s", dots, name, why);
    else
        vs_error_set(error, 0, 0, "%s%s: cannot be read (error %d)", dots, name, number);
    return VERSLAG_ERROR_IO;
}

/* Reads until the end of the file or until `capacity` bytes are there: the count, or -1 with errno. */
static ptrdiff_t read_full(int file, char *data, size_t capacity)
{
    size_t len = 0;
    while (len < capacity) {
        ssize_t n = read(file, data + len, capacity - len);
        if (n == 0)
            break;
        if (n < 0 && errno != EINTR)
            return -1;
        if (n > 0)
            len += (size_t)n;
    }
    return (ptrdiff_t)len;
}

/* `max` is below SIZE_MAX: one byte more than it is read, to see that the file goes on. */
static verslag_status read_open(int file, const char *path, size_t max, char **data, size_t *len, vs_error *error)
{
    struct stat about;
    if (fstat(file, &about) != 0)
        return failed(error, path, errno);
    if (S_ISDIR(about.st_mode))
        return failed(error, path, EISDIR);

    /* The size is a first guess and no more: a file can grow or shrink while it is read, and pipes have none. */
    size_t capacity = FIRST_READ;
    if (S_ISREG(about.st_mode) && about.st_size > 0) {
        if ((uintmax_t)about.st_size > max) {
            vs_error_set(error, 0, 0, "the file has %ju bytes, more than the limit of %zu", (uintmax_t)about.st_size,
                         max);
            return VERSLAG_ERROR_LIMIT;
        }
        capacity = (size_t)about.st_size + 1;
    }
    if (capacity > max + 1)
        capacity = max + 1;

    for (;;) {
        char *grown = vs_resize(*data, capacity);
        if (!grown)
            return failed(error, path, ENOMEM);
        *data = grown;
        ptrdiff_t n = read_full(file, *data + *len, capacity - *len);
        if (n < 0)
            return failed(error, path, errno);
        *len += (size_t)n;
        if (*len < capacity)
            return VERSLAG_OK;
        if (*len > max) {
            vs_error_set(error, 0, 0, "the input has more bytes than the limit of %zu", max);
            return VERSLAG_ERROR_LIMIT;
        }
        capacity = capacity <= max / 2 ? capacity * 2 : max + 1;
    }
}

verslag_status vs_file_read(const char *path, size_t max, char **data, size_t *len, vs_error *error)
{
    *data = NULL;
    *len = 0;
    int file;
    do
        file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    while (file < 0 && errno == EINTR);
    if (file < 0)
        return failed(error, path, errno);
    verslag_status status = read_open(file, path, max, data, len, error);
    close(file);
    if (status) {
        vs_release(*data);
        *data = NULL;
        *len = 0;
    }
    return status;
}

const char *vs_file_name(const char *path)
{
    const char *name = path;
    for (const char *at = path; *at; at++)
        if (at[0] == '/' && at[1] != '/' && at[1] != '\0')
            name = at + 1;
    return name;
}

/* Runs a fuzz target without a fuzzer: over every file of the folders named, and over pieces and damaged copies of
 * each, and with allocations that fail, which are the same in every run. The files behind "--" are run as they are:
 * they are what a fuzzer kept. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST = 1 << 20, PIECES = 24, DAMAGED = 40, FAILING = 16 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t inputs;

/* In a block of its very size, so that a sanitizer sees a byte read past it. */
static void run(const uint8_t *data, size_t size)
{
    uint8_t *copy = calloc(size ? size : 1, 1);
    if (!copy)
        exit(1);
    memcpy(copy, data, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
    inputs++;
}

static uint32_t next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* With options before it (fuzz.h). */
static void run_failing(const uint8_t *data, size_t size, uint32_t *state)
{
    uint8_t *copy = malloc(size + 4);
    if (!copy)
        exit(1);
    memcpy(copy + 4, data, size);
    for (unsigned i = 0; i < FAILING; i++) {
        const uint8_t options[4] = {0xFE, (uint8_t)(next(state) & 0x3F),
                                    (uint8_t)(1 + next(state) % (i < 8 ? 24 : 255)), (uint8_t)(next(state) & 0x80)};
        memcpy(copy, options, sizeof options);
        run(copy, size + 4);
    }
    free(copy);
}

static void run_all(uint8_t *data, size_t size)
{
    static const char *const odd[] = {"\n",   "\f",       "\r",  "\0", "\xFF",
                                      "\xC3", "\xE2\x80", " 1 ", "?",  "\n\nAntwoord\n\n"};
    run(data, size);
    for (size_t i = 1; i < PIECES; i++) {
        run(data, size * i / PIECES);
        run(data + size * i / PIECES, size - size * i / PIECES);
    }
    uint32_t state = (uint32_t)size;
    run_failing(data, size, &state);
    for (size_t i = 0; i < DAMAGED && size > 16; i++) {
        const char *with = odd[next(&state) % (sizeof odd / sizeof *odd)];
        size_t len = *with ? strlen(with) : 1;
        memcpy(data + next(&state) % (size - len), with, len); /* the damage adds up */
        run(data, size);
    }
}

static int run_folder(const char *folder, int as_they_are)
{
    DIR *dir = opendir(folder);
    if (!dir) {
        printf("%s cannot be read\n", folder);
        return 1;
    }
    uint8_t *data = malloc(LARGEST);
    int failed = data == NULL;
    for (struct dirent *entry; !failed && (entry = readdir(dir)) != NULL;) {
        char path[4096];
        if (entry->d_name[0] == '.' || snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= (int)sizeof path)
            continue;
        FILE *file = fopen(path, "rb");
        if (file) {
            size_t size = fread(data, 1, LARGEST, file);
            fclose(file);
            if (as_they_are)
                run(data, size);
            else
                run_all(data, size);
        }
    }
    free(data);
    closedir(dir);
    return failed;
}

int main(int argc, char **argv)
{
    int failed = LLVMFuzzerInitialize(&argc, &argv), as_they_are = 0;
    run((const uint8_t *)"", 0);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--") == 0)
            as_they_are = 1;
        else
            failed |= run_folder(argv[i], as_they_are);
    }
    printf("%zu inputs\n", inputs);
    return failed || inputs < 2;
}

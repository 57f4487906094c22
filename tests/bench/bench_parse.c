/* How fast documents are parsed and written: bench_parse ROUNDS FILE... prints the best of all rounds, in MB/s (10^6
 * bytes of input) over all files. The machine's noise only ever slows a round down. */
#define _POSIX_C_SOURCE 200809L

#include <verslag/verslag.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct file {
    char *data;
    size_t size;
};

static int ignore(void *user, const char *data, size_t len)
{
    (void)data;
    *(size_t *)user += len;
    return 0;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static struct file read_file(const char *path)
{
    struct file file = {NULL, 0};
    FILE *stream = fopen(path, "rb");
    if (!stream || fseek(stream, 0, SEEK_END) != 0) {
        perror(path);
        exit(1);
    }
    long size = ftell(stream);
    rewind(stream);
    file.data = malloc(size > 0 ? (size_t)size : 1);
    if (!file.data || size < 0 || fread(file.data, 1, (size_t)size, stream) != (size_t)size) {
        perror(path);
        exit(1);
    }
    file.size = (size_t)size;
    fclose(stream);
    return file;
}

int main(int argc, char **argv)
{
    int rounds = argc > 2 ? atoi(argv[1]) : 0;
    size_t count = argc > 2 ? (size_t)argc - 2 : 0, bytes = 0;
    struct file *files = calloc(count ? count : 1, sizeof *files);
    verslag_parser *parser = verslag_parser_new();
    if (rounds < 1 || !files || !parser) {
        fprintf(stderr, "usage: bench_parse ROUNDS FILE...\n");
        return 2;
    }
    for (size_t i = 0; i < count; i++) {
        files[i] = read_file(argv[i + 2]);
        bytes += files[i].size;
    }
    double best_parse = 0, best_json = 0;
    size_t written = 0;
    for (int round = 0; round < rounds; round++) {
        double parse = 0, json = 0;
        written = 0;
        for (size_t i = 0; i < count; i++) {
            verslag_document *doc = NULL;
            double start = now();
            if (verslag_parser_parse(parser, files[i].data, files[i].size, &doc) != VERSLAG_OK) {
                fprintf(stderr, "%s: %s\n", argv[i + 2], verslag_parser_error_message(parser));
                return 1;
            }
            double parsed = now();
            verslag_document_write_json(doc, VERSLAG_JSON_DEFAULT, ignore, &written);
            json += now() - parsed;
            parse += parsed - start;
            verslag_document_unref(doc);
        }
        best_parse = round == 0 || parse < best_parse ? parse : best_parse;
        best_json = round == 0 || json < best_json ? json : best_json;
    }
    printf("parse %.1f MB/s of input (%zu bytes), JSON %.1f MB/s of output (%zu bytes)\n", (double)bytes / best_parse / 1e6,
           bytes, (double)written / best_json / 1e6, written);
    for (size_t i = 0; i < count; i++)
        free(files[i].data);
    free(files);
    verslag_parser_free(parser);
    return 0;
}

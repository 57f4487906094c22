/* read_front.h - a draft of lines, its front matter read, and what was found as text: for the tests of the front
 * matter. */
#ifndef READ_FRONT_H
#define READ_FRONT_H

#include "structure/front.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

/* Reads `lines`; a line "==" ends the front matter. */
static inline vs_parse *read_with(const char *lines, const vs_metadata *metadata)
{
    vs_parse *parse = calloc(1, sizeof *parse);
    static const vs_input input = {.text = ""};
    parse->input = &input;
    parse->doc = vs_alloc(sizeof *parse->doc);
    memset(parse->doc, 0, sizeof *parse->doc);
    if (metadata)
        parse->metadata = *metadata;
    vs_blocks_init(&parse->blocks, strlen(lines));
    uint32_t front_end = UINT32_MAX, line = 1;
    while (*lines) {
        size_t len = strcspn(lines, "\n");
        if (len == 2 && memcmp(lines, "==", 2) == 0) {
            front_end = parse->blocks.block.count;
        } else if (len) {
            vs_blocks_open(&parse->blocks, VS_BLOCK_PARAGRAPH, line);
            vs_blocks_append(&parse->blocks, (vs_str){lines, len}, line);
            vs_blocks_close(&parse->blocks);
        }
        line++;
        lines += len + (lines[len] == '\n');
    }
    cr_assert(vs_blocks_finish(&parse->blocks));
    cr_assert(vs_vec_reserve(&parse->info, parse->blocks.block.count + 1));
    for (uint32_t i = 0; i < parse->blocks.block.count; i++)
        cr_assert_not_null(vs_vec_push(&parse->info));
    parse->front_end = front_end < parse->blocks.block.count ? front_end : parse->blocks.block.count;
    cr_assert(vs_front_read(parse));
    return parse;
}

static inline vs_parse *read(const char *lines) { return read_with(lines, NULL); }

static inline void done(vs_parse *parse)
{
    vs_blocks_free(&parse->blocks);
    vs_vec_free(&parse->info);
    vs_vec_free(&parse->addressees);
    vs_vec_free(&parse->dossiers);
    vs_vec_free(&parse->signatories);
    vs_vec_free(&parse->askers);
    vs_vec_free(&parse->diagnostics);
    vs_arena_free(&parse->doc->arena);
    vs_release(parse->doc);
    free(parse);
}

static inline const char *or_none(const char *text) { return text ? text : "(none)"; }

#define EXPECT(found, expected)                                                                                        \
  cr_expect_str_eq(or_none(found), or_none(expected), "%s, not %s", or_none(found), or_none(expected))

/* The lists, members separated by "; ". */
static inline const char *dossiers_of(const vs_parse *parse)
{
    static char text[4000];
    text[0] = '\0';
    for (uint32_t i = 0; i < parse->dossiers.count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s %s", i ? "; " : "",
                 parse->dossiers.items[i].number, or_none(parse->dossiers.items[i].title));
    return text;
}

static inline const char *addressees_of(const vs_parse *parse)
{
    static char text[4000];
    text[0] = '\0';
    for (uint32_t i = 0; i < parse->addressees.count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", i ? "; " : "", parse->addressees.items[i]);
    return text;
}

static inline const char *signatories_of(const vs_parse *parse)
{
    static char text[4000];
    text[0] = '\0';
    for (uint32_t i = 0; i < parse->signatories.count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s %s", i ? "; " : "",
                 verslag_role_name(parse->signatories.items[i].role), parse->signatories.items[i].name);
    return text;
}

#endif

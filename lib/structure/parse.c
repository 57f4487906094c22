/* parse.c - one parse, from the bytes to the document: the stages in their order, and nothing else. */
#include "structure/parse.h"
#include "base/limits.h"
#include "input/input.h"
#include "structure/structure.h"

static void release(vs_parse *parse)
{
    vs_blocks_free(&parse->blocks);
    vs_arena_free(&parse->metadata.owned);
    vs_vec_free(&parse->info);
    vs_vec_free(&parse->contents);
    vs_vec_free(&parse->addressees);
    vs_vec_free(&parse->dossiers);
    vs_vec_free(&parse->signatories);
    vs_vec_free(&parse->askers);
    vs_vec_free(&parse->fractions);
    vs_vec_free(&parse->questions);
    vs_vec_free(&parse->answers);
    vs_vec_free(&parse->notes);
    vs_vec_free(&parse->references);
    vs_vec_free(&parse->agenda);
    vs_vec_free(&parse->diagnostics);
    vs_vec_free(&parse->places);
    vs_vec_free(&parse->passages);
    vs_vec_free(&parse->parties);
    vs_vec_free(&parse->targets);
    vs_vec_free(&parse->strings);
    vs_vec_free(&parse->indexes);
}

/* What was odd in the bytes, and how they were read. */
static bool tell_of_bytes(vs_parse *parse, const vs_source *source)
{
    const verslag_code odd = VERSLAG_CODE_ENCODING_REPLACED;
    bool ok = true;
    if (*source->unknown_label)
        ok = vs_diagnose(parse, odd, 0, 0, "\"%s\" is no encoding that is known: read as %s", source->unknown_label,
                         source->encoding);
    if (ok && source->no_converter)
        ok = vs_diagnose(parse, odd, 0, 0, "this system cannot convert %s: read as %s", source->no_converter,
                         source->encoding);
    if (ok && source->contradicted)
        ok = vs_diagnose(parse, odd, 0, 0, "%s says %s: read as %s",
                         source->contradicted_by == VS_SAID_BY_LABEL ? "the label of the input" : "the input itself",
                         source->contradicted, source->encoding);
    if (ok && source->misnamed)
        ok = vs_diagnose(parse, odd, 0, 0, "the input is said to be %s, but all of it is valid UTF-8: read as %s",
                         source->misnamed, source->encoding);
    if (ok && source->assumed && !*source->unknown_label)
        ok = vs_diagnose(parse, odd, 0, 0, "the input is not UTF-8 and does not say what else: read as %s",
                         source->encoding);
    if (ok && source->twice)
        ok = vs_diagnose(parse, odd, 0, 0,
                         source->repaired
                             ? "%u characters were encoded in UTF-8 twice: decoded once more"
                             : "%u characters look as if they were encoded in UTF-8 twice: left as they are",
                         source->twice);
    if (ok && source->replaced)
        ok =
            vs_diagnose(parse, odd, 0, 0, "%u pieces of the input are not %s, the first at byte %u: replaced by U+FFFD",
                        source->replaced, source->encoding, source->first_replaced);
    if (ok && parse->metadata.markdown)
        ok = vs_diagnose(parse, VERSLAG_CODE_MARKDOWN_READ, 0, 0,
                         "the text is Markdown: read without its marks and the addresses of its links");
    if (ok && parse->metadata.unfinished)
        ok = vs_diagnose(parse, VERSLAG_CODE_INPUT_TRUNCATED, 0, 0, "the input ends in the middle of a tag or comment");
    return ok && (!source->cut_sequence || vs_diagnose(parse, VERSLAG_CODE_INPUT_TRUNCATED, 0, 0,
                                                       "the input ends in the middle of a character"));
}

static bool run_stages(vs_parse *parse, const vs_source *source)
{
    return tell_of_bytes(parse, source) && vs_split_flowed(parse) && vs_split_numbered(parse) &&
           vs_contents_take_out(parse) && vs_notes_align(parse) && vs_blocks_finish(&parse->blocks) &&
           vs_classify(parse) && vs_number_questions(parse) && vs_front_read(parse) && vs_askers_read(parse) &&
           vs_assemble(parse) && vs_references_read(parse) && vs_answers_judge(parse) && vs_notes_anchor(parse) &&
           vs_freeze(parse);
}

static bool is_blank(const vs_input *input)
{
    const char *at = input->text, *end = at + input->len;
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    return at == end;
}

static verslag_status fail(vs_error *error, verslag_status status, const char *message)
{
    vs_error_set(error, 0, 0, "%s", message);
    return status;
}

static verslag_status parse_source(const vs_source *source, size_t bytes, const vs_parse_options *options,
                                   vs_error *error, verslag_document **doc)
{
    const vs_backend *backend = vs_backend_for(options->format, &source->input);
    if (!backend)
        return fail(error, VERSLAG_ERROR_ARGUMENT, "this build cannot read that format");
    vs_parse parse = {.input = &source->input, .url_style = options->url_style};
    parse.doc = vs_alloc(sizeof *parse.doc);
    if (!parse.doc)
        return fail(error, VERSLAG_ERROR_NOMEM, "out of memory");
    memset(parse.doc, 0, sizeof *parse.doc);
    atomic_init(&parse.doc->references_held, 1);
    parse.doc->source_backend = backend->name;
    parse.doc->source_encoding = source->encoding;
    parse.doc->source_bytes = bytes;
    vs_blocks_init(&parse.blocks, source->input.len);
    bool ok = vs_blocks_ok(&parse.blocks);
    if (ok && options->source_name)
        ok = (parse.doc->source_name = vs_keep(&parse, vs_cstr(options->source_name))) != NULL;
    verslag_status status =
        ok ? backend->parse(parse.input, &parse.blocks, &parse.metadata, error) : VERSLAG_ERROR_NOMEM;
    if (!status && !run_stages(&parse, source))
        status = VERSLAG_ERROR_NOMEM;
    release(&parse);
    if (status) {
        vs_document_free(parse.doc);
        return status == VERSLAG_ERROR_NOMEM ? fail(error, status, "out of memory") : status;
    }
    *doc = parse.doc;
    return VERSLAG_OK;
}

verslag_status vs_parse_input(const char *data, size_t len, const vs_parse_options *options, vs_error *error,
                              verslag_document **doc)
{
    *doc = NULL;
    if (len > options->max_input) {
        vs_error_set(error, options->max_input, 0, "the input has %zu bytes, the limit is %zu", len,
                     options->max_input);
        return VERSLAG_ERROR_LIMIT;
    }
    if (len == 0)
        return fail(error, VERSLAG_ERROR_FORMAT, "the input is empty");
    const vs_binary binary = vs_binary_detect(data, len, vs_looks_utf16(data, len, options->encoding));
    if (binary.message)
        return fail(error, binary.status, binary.message);
    vs_source source;
    if (!vs_source_decode(&source, data, len, options->encoding, options->repair_encoding))
        return fail(error, VERSLAG_ERROR_NOMEM, "out of memory");
    source.input.max_depth = options->max_depth;
    source.input.max_attributes = options->max_attributes;
    verslag_status status = is_blank(&source.input)
                                ? fail(error, VERSLAG_ERROR_FORMAT, "the input is empty: nothing but white space")
                                : parse_source(&source, len, options, error, doc);
    vs_source_free(&source);
    return status;
}

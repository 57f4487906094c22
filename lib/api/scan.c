#include "api/access.h"
#include "api/parser.h"
#include "base/limits.h"
#include "references/scan.h"

verslag_status verslag_reference_scan(const char *text, size_t len, verslag_parser *parser,
                                      verslag_reference_list **list)
{
    if (list)
        *list = NULL;
    if (parser)
        vs_parser_start(parser);
    if (!list)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT,
                              "there is no place to put the references: list is NULL");
    if (!text && len > 0)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "text is NULL, but its length is not 0");
    if (len > (parser ? parser->options.max_input : VS_INPUT_DEFAULT_MAX))
        return vs_parser_fail(parser, VERSLAG_ERROR_LIMIT, "the text is larger than the limit");
    *list = vs_references_scan((vs_str){text ? text : "", len},
                               parser ? parser->options.url_style : VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN);
    return *list ? VERSLAG_OK : vs_parser_fail(parser, VERSLAG_ERROR_NOMEM, "out of memory");
}

void verslag_reference_list_free(verslag_reference_list *list)
{
    if (list)
        vs_document_free(&list->doc);
}

size_t verslag_reference_list_count(const verslag_reference_list *list)
{
    return list ? list->doc.references.count : 0;
}

const verslag_reference *verslag_reference_list_item(const verslag_reference_list *list, size_t index)
{
    return list ? verslag_document_reference(&list->doc, index) : NULL;
}

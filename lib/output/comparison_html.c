/* comparison_html.c - a comparison as a page: counts by fraction, and then every sentence of both documents, side by
 * side. */
#include "output/comparison_html.h"

#include "output/html_words.h"
#include "output/page.h"

/* The changes that a sentence can have, in the order of the table. */
static const verslag_change columns[] = {VERSLAG_CHANGE_IDENTICAL, VERSLAG_CHANGE_TYPOGRAPHIC, VERSLAG_CHANGE_EDITED,
                                         VERSLAG_CHANGE_SPLIT,     VERSLAG_CHANGE_MERGED,      VERSLAG_CHANGE_DROPPED,
                                         VERSLAG_CHANGE_ADDED,     VERSLAG_CHANGE_REPEATED};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void word(vs_writer *out, vs_word_name name) { vs_write_str(out, vs_word(name)); }

static void slice(vs_writer *out, const verslag_document *doc, uint32_t begin, uint32_t end)
{
    vs_html_text(out, vs_str_of(doc->text + begin, doc->text + end));
}

/* What a document is called: its number, or the name of its file. */
static void document_name(vs_writer *out, const verslag_document *doc)
{
    const char *name = doc->kamerstuk_id      ? doc->kamerstuk_id
                       : doc->document_number ? doc->document_number
                                              : doc->source_name;
    if (name)
        vs_html_string(out, name);
    else
        word(out, VS_WORD_UNTITLED);
}

static void fact(vs_writer *out, vs_word_name name, const verslag_document *doc)
{
    vs_html(out, "<div><dt>");
    word(out, name);
    vs_html(out, "</dt><dd>");
    document_name(out, doc);
    const vs_str kind = vs_word_of_kind(doc->kind);
    if (kind.len) {
        vs_html(out, "<br>");
        vs_html_text(out, kind);
    }
    if (doc->title) {
        vs_html(out, "<br>");
        vs_html_string(out, doc->title);
    }
    vs_html(out, "</dd></div>\n");
}

static void masthead(vs_writer *out, const verslag_comparison *c)
{
    vs_html(out, "<header class=\"masthead\">\n<p class=\"kicker\">");
    word(out, VS_WORD_COMPARISON);
    vs_html(out, "</p>\n<h1>");
    document_name(out, c->sides[0].doc);
    vs_html(out, " → ");
    document_name(out, c->sides[1].doc);
    vs_html(out, "</h1>\n<dl class=\"facts\">\n");
    fact(out, VS_WORD_FIRST_DOCUMENT, c->sides[0].doc);
    fact(out, VS_WORD_SECOND_DOCUMENT, c->sides[1].doc);
    vs_html(out, "</dl>\n</header>\n");
}

/* -------------------------------------------------------------------------------------------------------- Counts */

static void fraction_name(vs_writer *out, const verslag_document *doc, uint32_t index)
{
    if (index == VS_NONE) {
        word(out, VS_WORD_OUTSIDE_FRACTIONS);
        return;
    }
    const verslag_fraction *fraction = &doc->fractions.items[index];
    for (uint32_t i = 0; i < fraction->parties.count; i++) {
        if (i)
            vs_html(out, ", ");
        vs_html_string(out, doc->parties.items[fraction->parties.first + i].name);
    }
}

static void counts(vs_writer *out, const verslag_comparison *c, const uint32_t *of)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        if (c->all.of[VERSLAG_SENTENCE_NONE][columns[i]] == 0)
            continue;
        vs_html(out, "<td>");
        vs_write_number(out, of[columns[i]]);
        vs_html(out, "</td>");
    }
    vs_html(out, "</tr>\n");
}

/* The fractions at one index of both documents are the same by name: then they stand in one row. */
static bool same_fraction(const verslag_comparison *c, uint32_t index)
{
    const verslag_document *a = c->sides[0].doc, *b = c->sides[1].doc;
    if (index >= a->fractions.count || index >= b->fractions.count)
        return false;
    const vs_run from = a->fractions.items[index].parties, to = b->fractions.items[index].parties;
    bool same = from.count == to.count && from.count > 0;
    for (uint32_t i = 0; i < from.count && same; i++)
        same = strcmp(a->parties.items[from.first + i].name, b->parties.items[to.first + i].name) == 0;
    return same;
}

static void fraction_row(vs_writer *out, const verslag_comparison *c, unsigned s, uint32_t index, const uint32_t *old,
                         const uint32_t *new)
{
    static const uint32_t none[VS_CHANGES];
    uint32_t shown[VS_CHANGES];
    for (unsigned k = 0; k < VS_CHANGES; k++) {
        const uint32_t *of = k == VERSLAG_CHANGE_ADDED || k == VERSLAG_CHANGE_REPEATED ? new : old;
        shown[k] = (of ? of : none)[k];
    }
    vs_html(out, "<tr><th scope=\"row\">");
    fraction_name(out, c->sides[s].doc, index);
    vs_html(out, "</th>");
    counts(out, c, shown);
}

static void fraction_rows(vs_writer *out, const verslag_comparison *c)
{
    const uint32_t first = c->sides[0].doc->fractions.count, second = c->sides[1].doc->fractions.count;
    for (uint32_t i = 0; i < first || i < second; i++) {
        const uint32_t *old = i < first ? c->tallies[0][i].of[VERSLAG_SENTENCE_ASKING] : NULL;
        const uint32_t *new = i < second ? c->tallies[1][i].of[VERSLAG_SENTENCE_ASKING] : NULL;
        const bool news = new &&new[VERSLAG_CHANGE_ADDED] + new[VERSLAG_CHANGE_REPEATED] > 0,
                   same = same_fraction(c, i);
        if (old && (old[VERSLAG_CHANGE_NONE] || (same && news)))
            fraction_row(out, c, 0, i, old, same ? new : NULL);
        if (news && !same)
            fraction_row(out, c, 1, i, NULL, new);
    }
}

static void table(vs_writer *out, const verslag_comparison *c)
{
    static const struct {
        verslag_sentence_kind kind;
        vs_word_name name;
    } kinds[] = {{VERSLAG_SENTENCE_ASKING, VS_WORD_ASKING},
                 {VERSLAG_SENTENCE_CONTEXT, VS_WORD_CONTEXT},
                 {VERSLAG_SENTENCE_NOTE, VS_WORD_NOTES}};
    vs_html(out, "<section class=\"counts\">\n<h2>");
    word(out, VS_WORD_COUNTS);
    vs_html(out, "</h2>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    word(out, VS_WORD_COUNTS);
    vs_html(out, "\">\n<table>\n<thead><tr><th scope=\"col\">");
    word(out, VS_WORD_SENTENCES);
    vs_html(out, "</th>");
    for (size_t i = 0; i < COLUMNS; i++) {
        if (c->all.of[VERSLAG_SENTENCE_NONE][columns[i]] == 0)
            continue;
        vs_html(out, "<th scope=\"col\">");
        vs_html_text(out, vs_word_of_change(columns[i]));
        vs_html(out, "</th>");
    }
    vs_html(out, "</tr></thead>\n<tbody>\n");
    fraction_rows(out, c);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (c->all.of[kinds[i].kind][VERSLAG_CHANGE_NONE] == 0)
            continue;
        vs_html(out, "<tr><th scope=\"row\">");
        word(out, kinds[i].name);
        vs_html(out, "</th>");
        counts(out, c, c->all.of[kinds[i].kind]);
    }
    vs_html(out, "</tbody>\n</table>\n</div>\n</section>\n");
}

/* ----------------------------------------------------------------------------------------------------- Side by side */

/* Where the page is, on either side. */
typedef struct place {
    uint32_t fraction, question[2];
    bool open; /* a fraction's section */
} place;

static void question_name(vs_writer *out, const verslag_document *doc, uint32_t index)
{
    const verslag_question *question = &doc->questions.items[index];
    vs_html(out, "<p class=\"number\">");
    word(out, VS_WORD_QUESTION);
    vs_write_char(out, ' ');
    if (question->label.begin < question->label.end) {
        slice(out, doc, question->label.begin, question->label.end);
    } else {
        vs_html(out, "#");
        vs_write_number(out, (uint64_t)index + 1);
    }
    vs_html(out, "</p>\n");
}

/* The sentences of one side of an alignment; the words that the other side has not are marked. */
static void side(vs_writer *out, const verslag_comparison *c, const verslag_alignment *it, unsigned s, place *at)
{
    const verslag_document *doc = c->sides[s].doc;
    const vs_run run = s ? it->second : it->first;
    uint32_t next = 0;
    vs_write_str(out, s ? VS_LIT("<div class=\"second\">\n") : VS_LIT("<div class=\"first\">\n"));
    if (run.count == 0) {
        vs_html(out, "<p class=\"absent\">");
        word(out, VS_WORD_NOT_HERE);
        vs_html(out, "</p>\n");
    }
    for (uint32_t i = 0; i < run.count; i++) {
        const verslag_sentence *sentence = &c->sides[s].sentences.items[c->members[s].items[run.first + i]];
        uint32_t from = sentence->text.begin;
        if (sentence->question != at->question[s])
            question_name(out, doc, sentence->question);
        at->question[s] = sentence->question;
        vs_write_str(out, sentence->kind == VERSLAG_SENTENCE_ASKING ? VS_LIT("<p class=\"asks\">") : VS_LIT("<p>"));
        for (; next < it->differences.count; next++) {
            const verslag_difference *difference = &c->differences.items[it->differences.first + next];
            const vs_slice *words = s ? &difference->second : &difference->first;
            if (words->begin > sentence->text.end || (words->begin == sentence->text.end && i + 1 < run.count))
                break;
            if (words->begin == words->end || words->begin < from)
                continue;
            slice(out, doc, from, words->begin);
            vs_write_str(out, s ? VS_LIT("<ins>") : VS_LIT("<del>"));
            slice(out, doc, words->begin, words->end);
            vs_write_str(out, s ? VS_LIT("</ins>") : VS_LIT("</del>"));
            from = words->end;
        }
        slice(out, doc, from, sentence->text.end);
        vs_html(out, "</p>\n");
    }
    vs_html(out, "</div>\n");
}

static void badge(vs_writer *out, const char *name, vs_str text)
{
    vs_html(out, "<span class=\"badge ");
    vs_html_string(out, name);
    vs_html(out, "\">");
    vs_html_text(out, text);
    vs_html(out, "</span> ");
}

/* What there is to say of an alignment; nothing of one that is the same at its place. */
static void state(vs_writer *out, const verslag_alignment *it)
{
    const bool moved = it->order == VERSLAG_ORDER_REORDERED || it->order == VERSLAG_ORDER_MOVED;
    if (it->change == VERSLAG_CHANGE_IDENTICAL && !moved)
        return;
    vs_html(out, "<p class=\"state\">");
    if (it->change != VERSLAG_CHANGE_IDENTICAL)
        badge(out, verslag_change_name(it->change), vs_word_of_change(it->change));
    if (moved)
        badge(out, verslag_order_name(it->order), vs_word_of_order(it->order));
    vs_html(out, "</p>\n");
}

static void alignment(vs_writer *out, const verslag_comparison *c, uint32_t index, place *at)
{
    const verslag_alignment *it = &c->alignments.items[index];
    const unsigned s = it->first.count ? 0 : 1;
    const vs_run run = s ? it->second : it->first;
    const verslag_sentence *sentence = &c->sides[s].sentences.items[c->members[s].items[run.first]];
    /* What is new stands in the fraction of what it follows. */
    if (!at->open || (s == 0 && sentence->fraction != at->fraction)) {
        if (at->open)
            vs_html(out, "</section>\n");
        vs_html(out, "<section class=\"fraction\">\n<h3>");
        fraction_name(out, c->sides[s].doc, sentence->fraction);
        vs_html(out, "</h3>\n");
        at->open = true;
        at->fraction = s ? VS_NONE : sentence->fraction;
        at->question[0] = at->question[1] = VS_NONE;
    }
    vs_html(out, "<div class=\"row ");
    vs_html_string(out, verslag_change_name(it->change));
    vs_html(out, "\" data-index=\"");
    vs_write_number(out, index);
    vs_html(out, "\">\n");
    side(out, c, it, 0, at);
    side(out, c, it, 1, at);
    state(out, it);
    vs_html(out, "</div>\n");
}

static void side_by_side(vs_writer *out, const verslag_comparison *c)
{
    place at = {.fraction = VS_NONE, .question = {VS_NONE, VS_NONE}};
    vs_html(out, "<section class=\"comparison\">\n<h2>");
    word(out, VS_WORD_BESIDE_EACH_OTHER);
    vs_html(out, "</h2>\n");
    for (uint32_t i = 0; i < c->alignments.count && !out->stopped; i++)
        alignment(out, c, i, &at);
    if (at.open)
        vs_html(out, "</section>\n");
    vs_html(out, "</section>\n");
}

verslag_status vs_comparison_html_write(const verslag_comparison *c, unsigned flags, verslag_write_fn write, void *user)
{
    vs_writer writer, *out = &writer;
    const bool fragment = flags & VERSLAG_HTML_FRAGMENT;
    if (!vs_writer_start(out, write, user))
        return VERSLAG_ERROR_NOMEM;
    if (fragment) {
        vs_html(out, "<div class=\"verslag\" lang=\"nl\">\n");
    } else {
        vs_page_start(out);
        document_name(out, c->sides[0].doc);
        vs_html(out, " → ");
        document_name(out, c->sides[1].doc);
        vs_page_title_end(out);
        vs_page_skip_link(out, "tekst", vs_word(VS_WORD_SKIP));
    }
    masthead(out, c);
    vs_write_str(out, fragment
                          ? VS_LIT("<div class=\"columns\">\n<div class=\"text\" id=\"tekst\">\n")
                          : VS_LIT("<div class=\"columns\">\n<main class=\"text\" id=\"tekst\" tabindex=\"-1\">\n"));
    table(out, c);
    side_by_side(out, c);
    vs_write_str(out, fragment ? VS_LIT("</div>\n</div>\n") : VS_LIT("</main>\n</div>\n"));
    vs_html(out, "<footer class=\"colophon\">\n");
    vs_page_made_by(out);
    vs_html(out, "</footer>\n");
    if (fragment)
        vs_html(out, "</div>\n");
    else
        vs_page_end(out);
    return vs_writer_finish(out) ? VERSLAG_OK : VERSLAG_ERROR_IO;
}

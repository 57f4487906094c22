#include "backends/backend.h"

/* All backends of this build. A new one is a new line here. */
static const vs_backend *const backends[] = {
    &vs_backend_text,
    &vs_backend_html,
    &vs_backend_xml,
};

const vs_backend *vs_backend_for(verslag_format format, const vs_input *input)
{
    const vs_backend *best = NULL;
    int best_score = 0;
    for (size_t i = 0; i < sizeof backends / sizeof *backends; i++) {
        if (format == backends[i]->format)
            return backends[i];
        int score = format == VERSLAG_FORMAT_AUTO ? backends[i]->probe(input) : 0;
        if (score > best_score) {
            best = backends[i];
            best_score = score;
        }
    }
    return best;
}

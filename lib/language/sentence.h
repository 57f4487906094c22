/* sentence.h - sentences, and which of them ask. */
#ifndef VS_SENTENCE_H
#define VS_SENTENCE_H

#include "base/text.h"

/* The next sentence of the text at *at, which moves past it; white space around it does not belong to it. A line end
 * always ends a sentence. False at the end. */
bool vs_sentence_next(const char **at, const char *end, vs_str *sentence);

/* The sentence asks: it ends in a question mark, or says that somebody asks ("De leden … vragen of …", "zijn benieuwd
 * naar …", "ontvangen hierop graag een reactie."). */
bool vs_sentence_asks(vs_str sentence);

/* A sentence of the text asks. */
bool vs_text_asks(vs_str text);

#endif

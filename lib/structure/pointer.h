/* pointer.h - the words of which an answer's pointers to other answers are made. */
#ifndef VS_POINTER_H
#define VS_POINTER_H

#include <stdbool.h>

/* Whether [begin, end) has no words but those of which pointers are made: "Hiervoor verwijs ik u naar". */
bool vs_pointer_says_nothing(const char *begin, const char *end);

#endif

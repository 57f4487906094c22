/* markup_libxml.c - libxml2's tables are made once in a process. */
#define _POSIX_C_SOURCE 200809L

#include "backends/markup_libxml.h"

#include <pthread.h>

/* Up to 2.10 libxml2 looks without a lock whether it has been prepared, so that the first parsers of two threads race
 * (https://gitlab.gnome.org/GNOME/libxml2/-/wikis/Thread-safety: call xmlInitParser() in one thread). A program that
 * does not know that there is an XML parser in this library cannot do that for it. The only variable of the library
 * that is ever written. */
static pthread_once_t prepared = PTHREAD_ONCE_INIT;

void vs_libxml_prepare(void) { pthread_once(&prepared, xmlInitParser); }

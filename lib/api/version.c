#include <verslag/verslag.h>

unsigned verslag_version(void) { return VERSLAG_VERSION; }

const char *verslag_version_string(void) { return VERSLAG_VERSION_STRING; }

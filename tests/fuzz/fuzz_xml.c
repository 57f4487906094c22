/* Any bytes are a file of XML: parses them, with an allocation that fails or without, asks the document that comes
 * out for everything it can tell, and checks what must hold of every document (../robust/walk.h). */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document(data, size, VERSLAG_FORMAT_XML);
    return 0;
}

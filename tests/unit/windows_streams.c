/* Linked into every test's program on Windows: what the runners send and read are bytes there too. */
#include <fcntl.h>
#include <io.h>

__attribute__((constructor)) static void streams_as_bytes(void) {
  _setmode(0, _O_BINARY);
  _setmode(1, _O_BINARY);
}

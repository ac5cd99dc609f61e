#include <emscripten/bind.h>
#include <emscripten/heap.h>

namespace nabla::bindings {

namespace {

// The bytes of memory that the instance holds.
double memoryBytes() { return static_cast<double>(emscripten_get_heap_size()); }

}  // namespace

EMSCRIPTEN_BINDINGS(memory) { emscripten::function("memoryBytes", &memoryBytes); }

}  // namespace nabla::bindings

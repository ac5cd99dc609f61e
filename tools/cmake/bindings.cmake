# The module for browsers and Node: nabla.js, the glue, and nabla.wasm beside it.

file(GLOB nablaBindings CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/wasm/bindings/*.cpp")
if(NOT nablaBindings)
  message(FATAL_ERROR "There are no sources in wasm/bindings.")
endif()

# Embind registers itself in static constructors, which a linker drops from an archive: the files
# belong to the program itself.
add_executable(nabla ${nablaBindings})
target_link_libraries(nabla PRIVATE nabla_judge nabla_options nabla_engine)
# Embind without run-time type information: said to the linker too, since Embind's own part comes in
# two kinds that know types by different marks.
target_compile_definitions(nabla PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
target_compile_options(nabla PRIVATE -Oz)
target_link_options(nabla PRIVATE
  -lembind
  -fno-rtti
  -sMODULARIZE=1
  -sEXPORT_ES6=1
  -sEXPORT_NAME=createModule
  # Node gets the bytes handed over: the glue's own way to read them differs between versions.
  -sENVIRONMENT=web,worker
  # No code from text: the policy of a page forbids it.
  -sDYNAMIC_EXECUTION=0
  -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH=1
  -sINCOMING_MODULE_JS_API=instantiateWasm,wasmBinary,locateFile,onAbort,print,printErr)
set_target_properties(nabla PROPERTIES LINK_DEPENDS "${CMAKE_CURRENT_LIST_FILE}")

# For the type checker, which would otherwise read the glue itself.
file(WRITE "${CMAKE_BINARY_DIR}/nabla.d.ts" [[
export default function createModule(options?: object): Promise<Record<string, any>>;
]])

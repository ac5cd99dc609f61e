# Settings that hold for everything compiled by Emscripten, and a look at its version.

set(nablaOldestEmscripten 3.1.6)

execute_process(
  COMMAND "${CMAKE_CXX_COMPILER}" --version
  OUTPUT_VARIABLE nablaEmscriptenText
  ERROR_QUIET)
if(NOT nablaEmscriptenText MATCHES "emcc[^\n]* ([0-9]+\\.[0-9]+\\.[0-9]+)")
  message(FATAL_ERROR "`${CMAKE_CXX_COMPILER} --version` does not tell Emscripten's version.")
endif()
set(nablaEmscriptenVersion "${CMAKE_MATCH_1}")
if(nablaEmscriptenVersion VERSION_LESS nablaOldestEmscripten)
  message(FATAL_ERROR
    "Emscripten ${nablaEmscriptenVersion} is too old: ${nablaOldestEmscripten} or later is needed.")
endif()
message(STATUS "Emscripten ${nablaEmscriptenVersion}")

target_compile_options(nabla_options INTERFACE -msimd128 -mbulk-memory)

# nabla_options: what every target of ours is compiled with.
# nabla_engine: what only the engine's own files are compiled with besides.

add_library(nabla_options INTERFACE)
add_library(nabla_engine INTERFACE)

# Equal numbers everywhere: a*b+c is never fused, so that native code and WebAssembly agree.
target_compile_options(nabla_options INTERFACE
  -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# Nobody reads errno after sqrt or log; without it, loops over square roots become SIMD. No number
# changes.
target_compile_options(nabla_options INTERFACE -fno-math-errno)
# Not with GCC: version 12 warns, wrongly, of the standard library's own strings and regular
# expressions (gcc.gnu.org/PR105329, PR105562). Its warnings are seen, Clang's stop the build.
if(NABLA_WARNINGS_AS_ERRORS AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(nabla_options INTERFACE -Werror)
endif()

# Errors are values (base/result.hpp).
target_compile_options(nabla_engine INTERFACE -fno-exceptions -fno-rtti)

if(EMSCRIPTEN)
  include("${CMAKE_CURRENT_LIST_DIR}/emscripten-options.cmake")
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64|i[3-6]86)$")
  target_compile_options(nabla_options INTERFACE -msse4.1)
endif()

if(NABLA_SANITIZE)
  # The checks that are compiled in confuse GCC's analysis, in the standard library too.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(nabla_options INTERFACE -Wno-maybe-uninitialized)
  endif()
  # The check of virtual tables reads run-time type information, which the engine is built without.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(nabla_options INTERFACE ${sanitizers})
  target_link_options(nabla_options INTERFACE ${sanitizers})
endif()

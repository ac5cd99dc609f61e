# Finds Emscripten's own CMake toolchain: through EMSDK, through EMSCRIPTEN (its root folder),
# beside the em++ found on the path, or where Debian puts it.

set(nablaEmscriptenRoots "")
if(DEFINED ENV{EMSDK})
  list(APPEND nablaEmscriptenRoots "$ENV{EMSDK}/upstream/emscripten")
endif()
if(DEFINED ENV{EMSCRIPTEN})
  list(APPEND nablaEmscriptenRoots "$ENV{EMSCRIPTEN}")
endif()
find_program(NABLA_EMXX em++)
if(NABLA_EMXX)
  get_filename_component(nablaEmxx "${NABLA_EMXX}" REALPATH)
  get_filename_component(nablaEmxxFolder "${nablaEmxx}" DIRECTORY)
  list(APPEND nablaEmscriptenRoots
    "${nablaEmxxFolder}" "${nablaEmxxFolder}/../libexec")  # the latter: Homebrew
endif()
list(APPEND nablaEmscriptenRoots /usr/share/emscripten /usr/lib/emscripten)

foreach(nablaRoot IN LISTS nablaEmscriptenRoots)
  set(nablaToolchain "${nablaRoot}/cmake/Modules/Platform/Emscripten.cmake")
  if(EXISTS "${nablaToolchain}")
    include("${nablaToolchain}")
    return()
  endif()
endforeach()

message(FATAL_ERROR
  "Emscripten was not found. Install it (Debian: apt-get install emscripten; "
  "macOS: brew install emscripten; Fedora: dnf install emscripten) "
  "or set EMSDK to the folder of an installed Emscripten SDK.")

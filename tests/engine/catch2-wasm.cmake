# Catch2 for Emscripten. Version 2 is one header. Version 3 is a library, which the system has only
# for itself: its sources are fetched (or taken from FETCHCONTENT_SOURCE_DIR_CATCH2) and compiled.

find_path(catch2Headers
  NAMES catch2/catch.hpp
  PATHS /usr/include /usr/local/include /opt/homebrew/include
  NO_CMAKE_FIND_ROOT_PATH)

if(catch2Headers)
  # In a folder of its own: the system's folder would bring the machine's C library along.
  set(catch2Folder "${CMAKE_BINARY_DIR}/catch2-headers")
  file(MAKE_DIRECTORY "${catch2Folder}")
  file(CREATE_LINK "${catch2Headers}/catch2" "${catch2Folder}/catch2" SYMBOLIC)
  target_include_directories(nabla_tests SYSTEM PRIVATE "${catch2Folder}")
else()
  include(FetchContent)
  FetchContent_Declare(Catch2
    URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
    DOWNLOAD_EXTRACT_TIMESTAMP ON)
  FetchContent_MakeAvailable(Catch2)
  target_compile_options(Catch2 PRIVATE -fexceptions)
  target_link_libraries(nabla_tests PRIVATE Catch2::Catch2)
endif()

# nabla_module(<name> [USES <module>…] [SMALL] [SMALL_FILES <file>…]): the module in wasm/<name> as
# the target nabla_<name>. Files are found by themselves. A module of headers alone, or one that is
# still to come, is an interface target, so that whoever uses it need not know. SMALL is for code
# that runs once a formula and not once a number: for the browser it is compiled for size.
# SMALL_FILES, named without their endings, are the same within a module that has to be fast.
function(nabla_module name)
  cmake_parse_arguments(module "SMALL" "" "USES;SMALL_FILES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/wasm/${name}/*.cpp")
  list(TRANSFORM module_USES PREPEND nabla_)
  if(sources)
    add_library(nabla_${name} STATIC ${sources})
    target_include_directories(nabla_${name} PUBLIC "${CMAKE_SOURCE_DIR}/wasm")
    target_link_libraries(nabla_${name} PUBLIC nabla_options ${module_USES} PRIVATE nabla_engine)
    if(module_SMALL AND EMSCRIPTEN)
      target_compile_options(nabla_${name} PRIVATE -Oz)
    endif()
    if(module_SMALL_FILES AND EMSCRIPTEN)
      list(TRANSFORM module_SMALL_FILES REPLACE "(.+)" "${CMAKE_SOURCE_DIR}/wasm/${name}/\\1.cpp")
      set_source_files_properties(${module_SMALL_FILES} PROPERTIES COMPILE_OPTIONS -Oz)
    endif()
  else()
    add_library(nabla_${name} INTERFACE)
    target_include_directories(nabla_${name} INTERFACE "${CMAKE_SOURCE_DIR}/wasm")
    target_link_libraries(nabla_${name} INTERFACE nabla_options ${module_USES})
  endif()
endfunction()

#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "json.hpp"

// The golden values of tests/golden: numbers that another system computed.

namespace nabla::test {

// The folder's path, without a slash at the end; readable natively and as WebAssembly.
inline std::string goldenFolder() { return NABLA_GOLDEN_FOLDER; }

// A file of that folder, `readGolden("derivatives.json")`. Throws where it cannot be read.
inline Json readGolden(const std::string& name) {
  std::ifstream file(goldenFolder() + "/" + name, std::ios::binary);
  if (!file) throw std::runtime_error("no golden file " + name);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return parseJson(text);
}

}  // namespace nabla::test

#include "nn/datasets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "base/random.hpp"
#include "nn/settings.hpp"

namespace nabla {

namespace {

constexpr double pi = std::numbers::pi;

// One example. Coordinates are drawn first and strayed afterwards, so that a set with noise is the
// set without it, shaken. y is unused where there is one input.
struct Example {
  double x = 0;
  double y = 0;
  double target = 0;
};

Example polar(double radius, double angle, double target) {
  return {radius * std::cos(angle), radius * std::sin(angle), target};
}

// Examples of the two classes alternate.
double classOf(std::size_t row) { return static_cast<double>(row % 2); }

// A disc within a ring.
Example circle(std::size_t row, std::size_t, Random& random) {
  const bool outside = row % 2 == 1;
  const double radius = outside ? random.uniform(3.5, 5) : random.uniform(0, 2.5);
  return polar(radius, random.uniform(0, 2 * pi), classOf(row));
}

// Opposite quadrants, with a gap along the axes.
Example exclusiveOr(std::size_t, std::size_t, Random& random) {
  constexpr double gap = 0.3;
  double x = random.uniform(-5, 5);
  double y = random.uniform(-5, 5);
  x += x > 0 ? gap : -gap;
  y += y > 0 ? gap : -gap;
  return {x, y, x * y > 0 ? 1.0 : 0.0};
}

Example gauss(std::size_t row, std::size_t, Random& random) {
  const double centre = row % 2 == 1 ? 2 : -2;
  return {centre + random.normal(), centre + random.normal(), classOf(row)};
}

// Two arms of 1¾ turns.
Example spiral(std::size_t row, std::size_t rows, Random&) {
  const std::size_t along = row / 2;
  const std::size_t length = std::max<std::size_t>(1, (rows + 1) / 2);
  const double share = static_cast<double>(along) / static_cast<double>(length);
  const double angle = 1.75 * share * 2 * pi + (row % 2 == 1 ? pi : 0);
  return polar(5 * share, angle, classOf(row));
}

// Two half circles, each around the other's end.
Example moons(std::size_t row, std::size_t, Random& random) {
  const double angle = random.uniform(0, pi);
  const bool lower = row % 2 == 1;
  return {lower ? 1.5 - 3 * std::cos(angle) : 3 * std::cos(angle) - 1.5,
          lower ? 0.75 - 3 * std::sin(angle) : 3 * std::sin(angle) - 0.75, classOf(row)};
}

// Three rings around one another: three classes.
Example rings(std::size_t row, std::size_t, Random& random) {
  const auto ring = static_cast<double>(row % 3);
  return polar(1.2 + 1.6 * ring, random.uniform(0, 2 * pi), ring);
}

// Squares of side 2.5.
Example checkerboard(std::size_t, std::size_t, Random& random) {
  const double x = random.uniform(-5, 5);
  const double y = random.uniform(-5, 5);
  const double squares = std::floor(x / 2.5) + std::floor(y / 2.5);
  return {x, y, std::fabs(std::fmod(squares, 2.0))};
}

Example plane(std::size_t, std::size_t, Random& random) {
  const double x = random.uniform(-6, 6);
  const double y = random.uniform(-6, 6);
  return {x, y, (x + y) / 10};
}

// Hills and hollows of height 1.
Example bumps(std::size_t, std::size_t, Random& random) {
  struct Bump {
    double x, y, height;
  };
  constexpr std::array<Bump, 6> all{
      {{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}}};
  Example example{random.uniform(-6, 6), random.uniform(-6, 6), 0};
  for (const Bump& bump : all) {
    const double x = example.x - bump.x;
    const double y = example.y - bump.y;
    example.target += bump.height * std::exp(-(x * x + y * y) / 3);
  }
  return example;
}

Example sine(std::size_t, std::size_t, Random& random) {
  const double x = random.uniform(-pi, pi);
  return {x, 0, std::sin(x)};
}

Example line(std::size_t, std::size_t, Random& random) {
  const double x = random.uniform(-1, 1);
  return {x, 0, 2 * x + 1};
}

struct Maker {
  std::string_view name;
  std::size_t columns;
  std::size_t classes;
  Example (*make)(std::size_t row, std::size_t rows, Random& random);
};

constexpr std::array makers{
    Maker{"circle", 2, 2, circle},
    Maker{"xor", 2, 2, exclusiveOr},
    Maker{"gauss", 2, 2, gauss},
    Maker{"spiral", 2, 2, spiral},
    Maker{"moons", 2, 2, moons},
    Maker{"rings", 2, 3, rings},
    Maker{"checkerboard", 2, 2, checkerboard},
    Maker{"plane", 2, 0, plane},
    Maker{"bumps", 2, 0, bumps},
    Maker{"sine", 1, 0, sine},
    Maker{"line", 1, 0, line},
};

std::string allNames() {
  std::string names;
  for (const Maker& maker : makers) names += (names.empty() ? "" : ", ") + std::string(maker.name);
  return names;
}

}  // namespace

Result<Dataset> makeDataset(std::string_view name, const DatasetSettings& settings) {
  const Maker* maker = nullptr;
  for (const Maker& known : makers) {
    if (known.name == name) maker = &known;
  }
  if (maker == nullptr) {
    return Error{
        .code = ErrorCode::unknownName, .subject = std::string(name), .suggestion = allNames()};
  }
  if (settings.rows > limits::dataRows) {
    return Error{.code = ErrorCode::tooLarge,
                 .subject = "rows",
                 .limit = static_cast<double>(limits::dataRows)};
  }
  Dataset dataset{
      .columns = maker->columns, .classes = maker->classes, .inputs = {}, .targets = {}};
  Random random(settings.seed);
  // Chance for the noise comes from a generator of its own: more noise does not move the places.
  Random shaking(settings.seed ^ 0x6e6f697365ULL);
  for (std::size_t row = 0; row < settings.rows; ++row) {
    Example example = maker->make(row, settings.rows, random);
    if (maker->classes != 0) {
      // At noise 1 the deviation is a fifth of the picture's half width.
      example.x += settings.noise * shaking.normal();
      example.y += settings.noise * shaking.normal();
    } else {
      example.target += settings.noise * shaking.normal();
    }
    dataset.inputs.push_back(example.x);
    if (maker->columns == 2) dataset.inputs.push_back(example.y);
    dataset.targets.push_back(example.target);
  }
  return dataset;
}

}  // namespace nabla

#include "judge/breaks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nabla {

namespace {

constexpr std::size_t samples = 1024;
constexpr std::size_t blockCapacity = 64;

// The expressions whose zeros are the breaks of one operation, u = its first input, v its second.
void addSwitches(Pool& pool, NodeId id, std::vector<NodeId>& list) {
  const Node node = pool[id];
  const NodeId u = node.a;
  const NodeId v = node.b;
  const auto apart = [&](NodeId left, double right) {
    list.push_back(pool.apply(Op::subtract, left, pool.number(right)));
  };
  switch (node.op) {
    case Op::abs:
    case Op::sign:
    case Op::step:
    case Op::relu:
    case Op::leaky_relu:
    case Op::elu:
    case Op::sqrt:
    case Op::cbrt:
    case Op::ln:
    case Op::log2:
    case Op::log10:
    case Op::coth:
      list.push_back(u);
      break;
    case Op::power:
    case Op::hypot:
      list.push_back(u);
      if (node.op == Op::hypot) list.push_back(v);
      break;
    case Op::divide:
      list.push_back(v);
      break;
    case Op::root:
      list.push_back(u);
      list.push_back(v);
      break;
    case Op::min:
    case Op::max:
      list.push_back(pool.apply(Op::subtract, u, v));
      break;
    case Op::atan2:
      list.push_back(u);
      list.push_back(v);
      break;
    case Op::floor:
      list.push_back(pool.apply(Op::sin, pool.apply(Op::multiply, pool.constant("pi"), u)));
      break;
    case Op::tan:
    case Op::sec:
      list.push_back(pool.apply(Op::cos, u));
      break;
    case Op::cot:
    case Op::csc:
      list.push_back(pool.apply(Op::sin, u));
      break;
    case Op::arcsin:
    case Op::arccos:
    case Op::atanh:
      apart(u, 1);
      apart(u, -1);
      break;
    case Op::acosh:
      apart(u, 1);
      break;
    default:
      break;
  }
}

std::vector<NodeId> switchesOf(const Slice& slice) {
  Pool& pool = slice.pool();
  const auto count = static_cast<NodeId>(slice.root() + 1);
  std::vector<bool> needed(count, false);
  needed[slice.root()] = true;
  std::vector<NodeId> list;
  for (NodeId id = count; id-- > 0;) {
    if (!needed[id] || pool[id].kind != NodeKind::operation) continue;
    needed[pool[id].a] = true;
    if (pool[id].b != noNode) needed[pool[id].b] = true;
    addSwitches(pool, id, list);
  }
  std::erase_if(list, [&](NodeId id) { return pool.isNumber(id); });
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  return list;
}

// The switches of a function with their slopes, point by point or on a grid.
class Switches {
 public:
  explicit Switches(const Slice& slice)
      : roots_(switchesOf(slice)), formula_(slice.lowerAll(roots_, blockCapacity)) {
    moves_.assign(formula_.graph.size(), false);
    moves_[formula_.variables[0]] = true;
  }

  [[nodiscard]] std::size_t count() const { return roots_.size(); }

  void run(std::span<const double> xs) {
    Graph<double>& graph = formula_.graph;
    const GraphIndex input = formula_.variables[0];
    std::copy(xs.begin(), xs.end(), graph.value(input));
    graph.forward(xs.size());
    std::fill_n(graph.slope(input), xs.size(), 1.0);
    graph.tangents(moves_);
  }
  [[nodiscard]] double value(std::size_t which, std::size_t point) const {
    return formula_.graph.value(formula_.outputs[which])[point];
  }
  [[nodiscard]] double slope(std::size_t which, std::size_t point) const {
    const GraphIndex output = formula_.outputs[which];
    return formula_.graph.reached(output) ? formula_.graph.slope(output)[point] : 0;
  }
  double valueAt(std::size_t which, double x) {
    run(std::span(&x, 1));
    return value(which, 0);
  }
  double slopeAt(std::size_t which, double x) {
    run(std::span(&x, 1));
    return slope(which, 0);
  }

 private:
  std::vector<NodeId> roots_;
  FormulaGraph<double> formula_;
  std::vector<bool> moves_;
};

// Where g changes sign between low and high, to the last bit.
template <class Function>
double bisect(Function&& g, double low, double high) {
  const bool positive = g(low) > 0;
  while (true) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if ((g(middle) > 0) == positive) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return std::fabs(g(low)) < std::fabs(g(high)) ? low : high;
}

// One switch on the grid: its values and slopes at `xs`.
struct Sampled {
  std::vector<double> values;
  std::vector<double> slopes;
};

void addZeros(Switches& switches, std::size_t which, std::span<const double> xs,
              const Sampled& sampled, std::vector<double>& zeros) {
  const auto value = [&](double x) { return switches.valueAt(which, x); };
  const auto slope = [&](double x) { return switches.slopeAt(which, x); };
  const std::vector<double>& s = sampled.values;
  for (std::size_t i = 0; i + 1 < xs.size() && zeros.size() < greatestBreaks; ++i) {
    // Of a stretch of zeros the ends count.
    const bool within = i > 0 && s[i - 1] == 0 && s[i + 1] == 0;
    if (s[i] == 0 && !within) zeros.push_back(xs[i]);
    if (std::isnan(s[i]) || std::isnan(s[i + 1])) continue;
    if ((s[i] < 0 && s[i + 1] > 0) || (s[i] > 0 && s[i + 1] < 0)) {
      zeros.push_back(bisect(value, xs[i], xs[i + 1]));
      continue;
    }
    // It may come to zero and turn back: look where |s| is least.
    const double turnLeft = s[i] * sampled.slopes[i];
    const double turnRight = s[i + 1] * sampled.slopes[i + 1];
    if (turnLeft < 0 && turnRight > 0) {
      const double lowest = bisect(slope, xs[i], xs[i + 1]);
      constexpr double nearZero = 1e-6;
      if (std::fabs(value(lowest)) <= nearZero * std::max(std::fabs(s[i]), std::fabs(s[i + 1]))) {
        zeros.push_back(lowest);
      }
    }
  }
  if (s.back() == 0) zeros.push_back(xs.back());
}

}  // namespace

double roundNear(double x) {
  if (x == 0 || !std::isfinite(x)) return x;
  const double allowed = 8 * std::numeric_limits<double>::epsilon() * std::fabs(x);
  double scale = 1;
  for (int digits = 0; digits <= 12; ++digits, scale *= 10) {
    const double rounded = std::round(x * scale) / scale;
    if (std::fabs(rounded - x) <= allowed) return rounded;
  }
  return x;
}

std::vector<double> findBreaks(const Slice& slice, double from, double to) {
  Switches switches(slice);
  std::vector<double> xs(samples + 1);
  for (std::size_t i = 0; i <= samples; ++i) {
    const double share = static_cast<double>(i) / samples;
    xs[i] = from * (1 - share) + to * share;
  }
  std::vector<Sampled> sampled(switches.count());
  for (std::size_t start = 0; start < xs.size(); start += blockCapacity) {
    const std::size_t width = std::min(blockCapacity, xs.size() - start);
    switches.run(std::span(xs).subspan(start, width));
    for (std::size_t which = 0; which < switches.count(); ++which) {
      for (std::size_t i = 0; i < width; ++i) {
        sampled[which].values.push_back(switches.value(which, i));
        sampled[which].slopes.push_back(switches.slope(which, i));
      }
    }
  }
  std::vector<double> zeros;
  const double smallest = 1e-12 * std::max(std::fabs(from), std::fabs(to));
  for (std::size_t which = 0; which < switches.count(); ++which) {
    std::vector<double> found;
    addZeros(switches, which, xs, sampled[which], found);
    for (const double zero : found) {
      zeros.push_back(std::fabs(zero) < smallest ? 0 : roundNear(zero));
    }
  }
  std::sort(zeros.begin(), zeros.end());
  // Zeros of several switches at one place differ by rounding.
  const auto same = [&](double left, double right) {
    return right - left <= 1e-11 * std::max({1e-6, std::fabs(left), std::fabs(right)});
  };
  zeros.erase(std::unique(zeros.begin(), zeros.end(), same), zeros.end());
  if (zeros.size() > greatestBreaks) zeros.resize(greatestBreaks);
  return zeros;
}

bool mayBreakAt(const Slice& slice, double x) {
  Switches switches(slice);
  switches.run(std::span(&x, 1));
  for (std::size_t which = 0; which < switches.count(); ++which) {
    const double value = std::fabs(switches.value(which, 0));
    const double slope = std::fabs(switches.slope(which, 0));
    // A zero within rounding of x, or a double zero there.
    const double reach = 1e-11 * std::max(1.0, std::fabs(x));
    if (!(value > reach * slope) || value < reach * reach) return true;
  }
  return false;
}

}  // namespace nabla

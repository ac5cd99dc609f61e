#include "judge/curve.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "judge/features.hpp"

namespace nabla {

namespace {

constexpr int greatestDepth = 5;  // halvings of one interval between even samples

// Draws the pieces one after another.
class Pen {
 public:
  Pen(Slice& slice, const Facts& facts, std::size_t count)
      : slice_(slice), facts_(facts), count_(count) {}

  Curve draw() {
    const std::vector<Interval> pieces = smoothPieces(facts_);
    sampleEvenly(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) drawPiece(pieces[i], even_[i]);
    return std::move(curve_);
  }

 private:
  // Even samples of every piece, which also tell how high the picture will be.
  void sampleEvenly(const std::vector<Interval>& pieces) {
    const double whole = facts_.interval.to - facts_.interval.from;
    std::vector<double> values;
    for (const Interval& piece : pieces) {
      const double width = piece.to - piece.from;
      const auto inside = std::max<std::size_t>(
          7, static_cast<std::size_t>(static_cast<double>(count_) * width / whole));
      Curve even;
      for (std::size_t i = 0; i <= inside; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(inside);
        even.xs.push_back(piece.from * (1 - share) + piece.to * share);
      }
      even.ys = slice_.values(even.xs);
      values.insert(values.end(), even.ys.begin() + 1, even.ys.end() - 1);
      even_.push_back(std::move(even));
    }
    window_ = windowOf(std::move(values), hasPoles(facts_));
    bendTolerance_ = (window_.to - window_.from) / 1000;
  }

  void drawPiece(const Interval& piece, Curve& even) {
    const PointLook* left = lookAtBreak(piece.from);
    const PointLook* right = lookAtBreak(piece.to);
    if (left != nullptr) even.ys.front() = left->right.limit;
    if (right != nullptr) even.ys.back() = right->left.limit;
    const bool joined = !curve_.xs.empty() && curve_.xs.back() == piece.from &&
                        curve_.ys.back() == even.ys.front() && left != nullptr &&
                        left->kind != PointKind::hole && left->kind != PointKind::jump;
    if (!joined) {
      liftPen(piece.from);
      addEnd(piece.from, even.ys.front(), even.xs[1]);
    }
    for (std::size_t i = 0; i + 1 < even.xs.size(); ++i) {
      const double to = even.ys[i + 1];
      bend(even.xs[i], even.ys[i], even.xs[i + 1], to, greatestDepth);
      if (i + 2 < even.xs.size()) add(even.xs[i + 1], to);
    }
    addEnd(piece.to, even.ys.back(), even.xs[even.xs.size() - 2]);
  }

  [[nodiscard]] const PointLook* lookAtBreak(double x) const {
    for (const BreakPoint& point : facts_.breaks) {
      if (point.x == x) return &point.look;
    }
    return nullptr;
  }

  void add(double x, double y) {
    curve_.xs.push_back(x);
    curve_.ys.push_back(y);
  }

  void liftPen(double x) {
    if (!curve_.xs.empty()) add(x, std::numeric_limits<double>::quiet_NaN());
  }

  // The end of a piece: the point itself, or on the way to a pole a point beyond the picture.
  void addEnd(double x, double y, double neighbour) {
    if (std::isfinite(y)) {
      add(x, y);
      return;
    }
    if (!std::isinf(y)) return;
    const bool leaving = neighbour < x;
    std::vector<CurvePoint> way;
    const double far = 4 * (window_.to - window_.from);
    constexpr int halvings = 39;  // as near as 1e-12 of the way
    double share = 0.5;
    for (int halving = 0; halving < halvings; ++halving, share /= 2) {
      const double nearer = x + (neighbour - x) * share;
      const double value = slice_.value(nearer);
      if (!std::isfinite(value)) break;
      way.push_back({nearer, value});
      if (value < window_.from - far || value > window_.to + far) break;
    }
    if (!leaving) std::reverse(way.begin(), way.end());
    for (const CurvePoint& point : way) add(point.x, point.y);
  }

  // Halves an interval for as long as its middle stands off the straight line visibly.
  void bend(double fromX, double fromY, double toX, double toY, int depth) {
    if (depth == 0 || !std::isfinite(fromY) || !std::isfinite(toY)) return;
    if (curve_.xs.size() >= 8 * count_) return;
    if (std::max(fromY, toY) < window_.from || std::min(fromY, toY) > window_.to) return;
    const double x = (fromX + toX) / 2;
    const double y = slice_.value(x);
    if (!std::isfinite(y)) return;
    // The second probe sees a wave whose middle happens to lie on the line.
    const double aside = fromX + (toX - fromX) * 0.3;
    const double off = std::max(std::fabs(y - (fromY + toY) / 2),
                                std::fabs(slice_.value(aside) - (fromY * 0.7 + toY * 0.3)));
    if (!(off > bendTolerance_)) return;
    bend(fromX, fromY, x, y, depth - 1);
    add(x, y);
    bend(x, y, toX, toY, depth - 1);
  }

  Slice& slice_;
  const Facts& facts_;
  std::size_t count_;
  std::vector<Curve> even_;
  Interval window_;
  double bendTolerance_ = 0;
  Curve curve_;
};

}  // namespace

Curve sampleCurve(Slice& slice, double from, double to, std::size_t count) {
  return Pen(slice, breaksOf(slice, from, to), count).draw();
}

}  // namespace nabla

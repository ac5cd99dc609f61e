#include "judge/sketch.hpp"

#include <algorithm>
#include <cmath>

namespace nabla {

namespace {

// Nearer to the axis than this share of the greatest height, a side is not asked for.
constexpr double onAxis = 0.08;

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double deviation(const std::vector<double>& values) {
  const double middle = mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - middle) * (value - middle);
  return values.empty() ? 0 : std::sqrt(sum / static_cast<double>(values.size()));
}

double greatest(const std::vector<double>& values) {
  double result = 0;
  for (const double value : values) result = std::max(result, std::fabs(value));
  return result;
}

// Pearson's; 0 where one of them does not vary.
double correlationOf(const std::vector<double>& a, const std::vector<double>& b) {
  const double middleA = mean(a);
  const double middleB = mean(b);
  std::vector<double> products;
  for (std::size_t i = 0; i < a.size(); ++i) {
    products.push_back((a[i] - middleA) * (b[i] - middleB));
  }
  const double spread = deviation(a) * deviation(b);
  return spread > 0 ? mean(products) / spread : 0;
}

bool sameSide(double drawn, double truth, double drawnHeight, double trueHeight) {
  if (std::fabs(truth) <= onAxis * trueHeight) return true;
  if (std::fabs(drawn) <= onAxis * drawnHeight / 4) return false;
  return (drawn > 0) == (truth > 0);
}

}  // namespace

SketchJudgement judgeSketch(Slice& slice, std::span<const double> xs, std::span<const double> ys) {
  SketchJudgement result;
  std::vector<double> drawn;
  std::vector<double> values;
  std::vector<double> slopes;
  std::vector<std::size_t> columns;
  const std::vector<Slice::Point> points = slice.points(xs);
  for (std::size_t i = 0; i < xs.size(); ++i) {
    if (!std::isfinite(ys[i]) || !std::isfinite(points[i].slope)) continue;
    columns.push_back(i);
    drawn.push_back(ys[i]);
    values.push_back(points[i].value);
    slopes.push_back(points[i].slope);
  }
  result.agree.assign(xs.size(), 0);
  if (columns.empty()) return result;
  const double drawnHeight = greatest(drawn);
  const double trueHeight = greatest(slopes);
  double agreeing = 0;
  double error = 0;
  double size = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool agrees = sameSide(drawn[i], slopes[i], drawnHeight, trueHeight);
    result.agree[columns[i]] = agrees;
    agreeing += agrees ? 1 : 0;
    error += std::fabs(drawn[i] - slopes[i]);
    size += std::fabs(slopes[i]);
  }
  result.signAgreement = agreeing / static_cast<double>(columns.size());
  result.sizeAgreement = size > 0 ? std::max(0.0, 1 - error / size) : 0;
  result.correlation = correlationOf(drawn, slopes);

  constexpr double fewWrong = 0.85;
  constexpr double together = 0.8;
  const bool slopeIsFlat = deviation(slopes) <= onAxis * trueHeight;
  const bool signsRight = result.signAgreement >= fewWrong;
  if (signsRight) {
    const bool close =
        slopeIsFlat ? result.sizeAgreement >= fewWrong : result.correlation >= together;
    result.verdict = close ? SketchJudgement::Verdict::close : SketchJudgement::Verdict::signsRight;
  }
  if (result.verdict == SketchJudgement::Verdict::close) return result;
  if (!slopeIsFlat && deviation(drawn) <= onAxis * trueHeight) {
    result.mistake = SketchJudgement::Mistake::flat;
  } else if (correlationOf(drawn, values) >= std::max(together, result.correlation)) {
    result.mistake = SketchJudgement::Mistake::valueForSlope;
  } else if (result.correlation <= -together) {
    result.mistake = SketchJudgement::Mistake::sign;
  }
  return result;
}

const char* nameOf(SketchJudgement::Verdict verdict) {
  switch (verdict) {
    case SketchJudgement::Verdict::close:
      return "close";
    case SketchJudgement::Verdict::signsRight:
      return "signs-right";
    case SketchJudgement::Verdict::different:
      return "different";
  }
  return "";
}

const char* nameOf(SketchJudgement::Mistake mistake) {
  switch (mistake) {
    case SketchJudgement::Mistake::none:
      return "";
    case SketchJudgement::Mistake::valueForSlope:
      return "value-for-slope";
    case SketchJudgement::Mistake::sign:
      return "sign";
    case SketchJudgement::Mistake::flat:
      return "flat";
  }
  return "";
}

}  // namespace nabla

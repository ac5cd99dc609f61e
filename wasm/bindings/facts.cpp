#include "judge/facts.hpp"

#include <emscripten/bind.h>

#include "bindings/convert.hpp"
#include "judge/curve.hpp"
#include "judge/sketch.hpp"

namespace nabla::bindings {

namespace {

Slice sliceOf(const Formula& formula, std::size_t variable, const val& at) {
  return Slice(formula, variable, toNumbers(at));
}

Object fromSide(const Side& side) {
  Object object;
  object.set("limit", side.limit);
  object.set("slope", side.slope);
  return object;
}

val fromInterval(const Interval& interval) {
  List pair;
  pair.add(val(interval.from));
  pair.add(val(interval.to));
  return pair;
}

Object fromPoint(double x, double y) {
  Object object;
  object.set("x", x);
  object.set("y", y);
  return object;
}

Object fromBreak(const BreakPoint& point) {
  Object object;
  object.set("x", point.x);
  object.set("kind", nameOf(point.look.kind));
  object.set("value", point.look.value);
  object.set("left", fromSide(point.look.left));
  object.set("right", fromSide(point.look.right));
  return object;
}

val facts(const Formula& formula, std::size_t variable, const val& at, double from, double to) {
  Slice slice = sliceOf(formula, variable, at);
  const Facts facts = factsOf(slice, from, to);
  Object object;
  object.set("breaks", fromList(facts.breaks, fromBreak));
  object.set("gaps", fromList(facts.gaps, fromInterval));
  object.set("roots", fromNumbers(facts.roots));
  object.set("extrema", fromList(facts.extrema, [](const Extremum& extremum) {
               Object point = fromPoint(extremum.x, extremum.y);
               point.set("kind", std::string(extremum.maximum ? "maximum" : "minimum"));
               return point;
             }));
  object.set("inflections", fromList(facts.inflections, [](const CurvePoint& point) {
               return fromPoint(point.x, point.y);
             }));
  Object window;
  window.set("x", fromInterval(facts.interval));
  window.set("y", fromInterval(facts.window));
  object.set("window", window);
  return object;
}

val curve(const Formula& formula, std::size_t variable, const val& at, double from, double to,
          std::size_t count) {
  Slice slice = sliceOf(formula, variable, at);
  const Curve curve = sampleCurve(slice, from, to, count);
  Object object;
  object.set("x", fromNumbers(curve.xs));
  object.set("y", fromNumbers(curve.ys));
  return object;
}

val look(const Formula& formula, std::size_t variable, const val& at, double x, double h) {
  Slice slice = sliceOf(formula, variable, at);
  const PointLook look = lookAt(slice, x);
  Object object = fromBreak({x, look});
  object.set("slope", look.slope);
  object.set("h", h);
  const Secant secant = secantOf(slice, x, look, h);
  Object line;
  line.set("x", secant.x);
  line.set("value", secant.value);
  line.set("rise", secant.rise);
  line.set("slope", secant.slope);
  line.set("excess", secant.excess);
  object.set("secant", line);
  return object;
}

val corner(const Formula& formula, std::size_t variable, const val& at, double x) {
  Slice slice = sliceOf(formula, variable, at);
  const CornerCheck check = cornerAt(slice, x);
  Object object;
  object.set("continuous", check.continuous);
  object.set("corner", check.corner);
  return object;
}

val sketch(const Formula& formula, std::size_t variable, const val& at, const val& xs,
           const val& ys) {
  Slice slice = sliceOf(formula, variable, at);
  const SketchJudgement judgement = judgeSketch(slice, toNumbers(xs), toNumbers(ys));
  Object object;
  object.set("verdict", nameOf(judgement.verdict));
  const std::string mistake = nameOf(judgement.mistake);
  object.set("mistake", mistake.empty() ? val::null() : val(mistake));
  object.set("signAgreement", judgement.signAgreement);
  object.set("sizeAgreement", judgement.sizeAgreement);
  object.set("correlation", judgement.correlation);
  object.set("agree",
             fromList(judgement.agree, [](std::uint8_t agrees) { return val(agrees != 0); }));
  return object;
}

}  // namespace

EMSCRIPTEN_BINDINGS(facts) {
  emscripten::function("facts", &facts);
  emscripten::function("curve", &curve);
  emscripten::function("look", &look);
  emscripten::function("cornerAt", &corner);
  emscripten::function("judgeSketch", &sketch);
}

}  // namespace nabla::bindings

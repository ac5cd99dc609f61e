#pragma once

#include <string>

#include "bindings/convert.hpp"
#include "judge/diagnosis.hpp"

namespace nabla::bindings {

// { verdict, mistake, factor, all }; see Judgement in web/engine/types.js.
inline val fromJudgement(const Judgement& judgement) {
  const auto code = [](Mistake mistake) { return val(std::string(nameOf(mistake))); };
  val object = val::object();
  object.set("verdict", std::string(nameOf(judgement.verdict)));
  object.set("mistake", judgement.mistake == Mistake::none ? val::null() : code(judgement.mistake));
  object.set("factor", judgement.factor == 0 ? val::null() : val(judgement.factor));
  object.set("all", fromList(judgement.all, code));
  return object;
}

}  // namespace nabla::bindings

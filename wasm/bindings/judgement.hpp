#pragma once

#include <string>

#include "bindings/convert.hpp"
#include "judge/judgement.hpp"

namespace nabla::bindings {

// { verdict, mistake, factor, all }; see Judgement in web/engine/types.js.
inline Object fromJudgement(const Judgement& judgement) {
  const auto code = [](Mistake mistake) { return fromText(nameOf(mistake)); };
  Object object;
  object.set("verdict", nameOf(judgement.verdict));
  object.set("mistake", judgement.mistake == Mistake::none ? val::null() : code(judgement.mistake));
  object.set("factor", judgement.factor == 0 ? val::null() : val(judgement.factor));
  object.set("all", fromList(judgement.all, code));
  return object;
}

// The same with `components`, one for each answer.
inline Object fromComponentJudgements(const GradientJudgement& judgement) {
  Object object = fromJudgement(judgement.whole);
  object.set("components", fromList(judgement.components, fromJudgement));
  return object;
}

}  // namespace nabla::bindings

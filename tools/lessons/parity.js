/** Holds the two languages of a lesson to each other, to lesson.json and to course.json. */

/** @typedef {import('./speech.js').Language} Language */
/** @typedef {import('./compile.js').Compiled} Compiled */

/** Attributes that are words, and so differ by language. */
const WORDS = new Set(['caption', 'heading']);

/** Names of presets are words too: `bowl: x^2`. @param {string} name @param {string} value */
const withoutWords = (name, value) =>
  (name === 'presets' ? value.replace(/(^|;)[^:;()]*:/g, '$1') : value);

/**
 * @param {import('./compile.js').Step} step what its widgets are: tag, id and everything that is no
 *     word
 */
function describeWidgets(step) {
  return step.widgets.map(({ tag, attributes }) => {
    const rest = Object.entries(attributes).filter(([name]) => !WORDS.has(name)).sort();
    return [tag, ...rest.map(([name, value]) => `${name}="${withoutWords(name, value)}"`)]
      .join(' ');
  });
}

/**
 * A lesson as lists of lines, one list for each aspect in which languages must agree.
 * @param {Compiled} compiled
 */
function outline({ steps, found }) {
  return {
    steps: steps.map(({ id, kind }) => `${id ?? '(no id)'} .${kind ?? '(no kind)'}`),
    widgets: steps.flatMap((step) =>
      describeWidgets(step).map((widget) => `${step.id}: ${widget}`)),
    refreshers: found.refreshers,
    'glossary terms': [...new Set(found.terms)].sort(),
  };
}

/**
 * The same, as lesson.json plans it; its widgets leave out code and exercises.
 * @param {import('./sources.js').LessonPlan} plan
 */
function planned(plan) {
  return {
    steps: plan.steps.map(({ id, kind }) => `${id} .${kind}`),
    widgets: plan.steps.flatMap(({ id, widgets }) => widgets.map((widget) => `${id}: ${widget}`)),
    exercises: plan.steps.flatMap(({ id, exercises }) => exercises.map((exercise) => {
      const { template, difficulty } = plan.exercises.find((entry) => entry.id === exercise) ?? {};
      return `${id}: ${exercise} ${template} ${difficulty}`;
    })),
    refreshers: plan.refreshers,
    'glossary terms': [...plan.glossary].sort(),
  };
}

/** @param {Compiled} compiled in the form of `planned` */
function asPlanned(compiled) {
  /** @param {(tag: string) => boolean} wanted @param {(widget: any) => string} print */
  const of = (wanted, print) =>
    compiled.steps.flatMap((step) => step.widgets.filter(({ tag }) => wanted(tag))
      .map((widget) => `${step.id}: ${print(widget)}`));
  return {
    ...outline(compiled),
    widgets: of((tag) => tag !== 'nabla-exercise' && tag !== 'nabla-code', ({ id }) => id),
    exercises: of((tag) => tag === 'nabla-exercise',
      ({ id, attributes }) => `${id} ${attributes.template} ${attributes.difficulty ?? 1}`),
  };
}

/**
 * The first difference of two lists.
 * @param {string[]} one
 * @param {string[]} other
 */
function firstDifference(one, other) {
  const length = Math.max(one.length, other.length);
  for (let i = 0; i < length; i += 1) {
    if (one[i] !== other[i]) return { one: one[i] ?? 'nothing', other: other[i] ?? 'nothing' };
  }
  return null;
}

/**
 * Reports where the languages of a lesson differ in more than words, and where they differ from
 * their plan. Words may differ in everything: nobody translates word for word here.
 * @param {string} slug
 * @param {Record<Language, Compiled>} compiled
 * @param {import('./sources.js').Sources} sources
 * @param {(problem: import('./problems.js').Problem) => void} report
 */
export function checkParity(slug, compiled, sources, report) {
  const [ru, en] = [outline(compiled.ru), outline(compiled.en)];
  for (const aspect of /** @type {(keyof typeof ru)[]} */ (Object.keys(ru))) {
    const difference = firstDifference(ru[aspect], en[aspect]);
    if (difference) {
      report({
        file: `lessons/${slug}/en.md`,
        message: `${aspect} differ from ru.md: ${difference.other} here, ${difference.one} there`,
        advice: 'Both languages have the same steps, widgets, refreshers and terms, in one order.',
      });
    }
  }

  const plan = /** @type {import('./sources.js').LessonPlan} */ (sources.plans.get(slug));
  const [wanted, actual] = [planned(plan), asPlanned(compiled.ru)];
  for (const aspect of /** @type {(keyof typeof wanted)[]} */ (Object.keys(wanted))) {
    const difference = firstDifference(actual[aspect], wanted[aspect]);
    if (difference) {
      report({
        file: `lessons/${slug}/lesson.json`,
        message: `${aspect} differ from the lesson: ${difference.other} here, `
          + `${difference.one} there`,
      });
    }
  }

  const entry = sources.course.parts.flatMap(({ lessons }) => lessons)
    .find((lesson) => lesson.slug === slug);
  const documents = sources.lessons.get(slug);
  for (const language of /** @type {Language[]} */ (['ru', 'en'])) {
    for (const field of /** @type {const} */ (['title', 'question'])) {
      const written = documents?.[language].frontMatter[field];
      if (written === entry?.[field][language]) continue;
      report({
        file: `lessons/${slug}/${language}.md`,
        line: 1,
        message: `${field} is "${written}", in lessons/course.json "${entry?.[field][language]}"`,
      });
    }
  }
}

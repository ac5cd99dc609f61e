/** What the records come to, and what the builder says there is to do. */
import { describe, expect, it } from 'vitest';
import { emptyLesson } from '../../web/course/keeping/records.js';
import { historyByTemplate, mistakesOf, progressOf, whereToGoOn }
  from '../../web/course/keeping/summary.js';
import { planAttributes, planOf } from '../../tools/lessons/plan.js';
import { compileMarkdown } from './support/lesson.js';

/** @typedef {import('../../web/course/keeping/records.js').AnswerRecord} AnswerRecord */

/** @param {string} lesson @param {string[]} steps */
const plan = (lesson, steps = ['one', 'two']) =>
  ({ lesson, steps, predictions: ['p'], exercises: ['e', 'f'] });

describe('how far a lesson is', () => {
  it('counts what there is to do, and nothing else', () => {
    const record = {
      ...emptyLesson('why'), steps: { one: 1, gone: 2 }, exercises: { f: 1 },
    };
    expect(progressOf(record, plan('why'))).toEqual({
      steps: { done: 1, all: 2 }, predictions: { done: 0, all: 1 }, exercises: { done: 1, all: 2 },
      begun: true, finished: false,
    });
  });

  it('is nothing without a record', () => {
    expect(progressOf(undefined, plan('why'))).toMatchObject({ begun: false, finished: false });
  });

  it('does not find a step in the prototype of an object', () => {
    expect(progressOf(emptyLesson('why'), plan('why', ['constructor'])).steps)
      .toEqual({ done: 0, all: 1 });
  });

  it('is finished when every step is read, whatever else is left', () => {
    const record = { ...emptyLesson('why'), steps: { one: 1, two: 2 } };
    expect(progressOf(record, plan('why')).finished).toBe(true);
  });
});

describe('where to go on', () => {
  const plans = [plan('why'), plan('derivative')];
  const at = (/** @type {string} */ lesson, /** @type {string} */ step, time = 1) =>
    ({ ...emptyLesson(lesson), place: { step, time } });

  it('is nowhere before one has begun', () => {
    expect(whereToGoOn([], plans)).toBeNull();
    expect(whereToGoOn([emptyLesson('why')], plans)).toBeNull();
    expect(whereToGoOn([at('a-lesson-that-is-gone', 'one')], plans)).toBeNull();
  });

  it('is the last place', () => {
    expect(whereToGoOn([at('derivative', 'one', 5), at('why', 'two', 9)], plans))
      .toEqual({ lesson: 'why', step: 'two' });
  });

  it('is the next lesson after the end of one that is read', () => {
    const read = { ...at('why', 'two'), steps: { one: 1, two: 1 } };
    expect(whereToGoOn([read], plans)).toEqual({ lesson: 'derivative', step: null });
    const skipped = { ...at('why', 'two'), steps: { two: 1 } };
    expect(whereToGoOn([skipped], plans)).toEqual({ lesson: 'why', step: 'two' });
    const last = { ...at('derivative', 'two'), steps: { one: 1, two: 1 } };
    expect(whereToGoOn([last], plans)).toEqual({ lesson: 'derivative', step: 'two' });
  });
});

describe('the history', () => {
  /** @param {Partial<AnswerRecord>} change @returns {AnswerRecord} */
  const answer = (change) => ({
    time: 0, lesson: 'why', exercise: 'e', template: 'power-rule', difficulty: 1, seed: 1,
    verdict: 'wrong', mistake: null, tries: 1, hints: 0, solution: false, ...change,
  });

  it('counts questions and not answers, by kind, the latest kind first', () => {
    const history = historyByTemplate([
      answer({ time: 1, mistake: 'sign' }), answer({ time: 2, tries: 2, verdict: 'correct' }),
      answer({ time: 3, seed: 2, verdict: 'unsimplified' }),
      answer({ time: 4, seed: 3, verdict: 'correct', hints: 1 }),
      answer({ time: 5, template: 'gradient', verdict: 'undecided' }),
    ]);
    expect(history.map(({ template }) => template)).toEqual(['gradient', 'power-rule']);
    expect(history[0]).toMatchObject({ questions: 1, solved: 0, atOnce: 0, mistakes: [] });
    expect(history[1]).toMatchObject({
      questions: 3, solved: 3, atOnce: 1, mistakes: [{ mistake: 'sign', count: 1 }],
    });
    expect(history[1].answers.map(({ time }) => time)).toEqual([4, 3, 2, 1]);
  });

  it('names the most frequent mistake first', () => {
    const mistakes = ['sign', 'factor', 'factor', null].map((mistake) => answer({ mistake }));
    expect(mistakesOf(mistakes))
      .toEqual([{ mistake: 'factor', count: 2 }, { mistake: 'sign', count: 1 }]);
  });
});

describe('the plan of a lesson', () => {
  it('holds what cannot be skipped, goals among the exercises', async () => {
    const compiled = await compileMarkdown(`## One {#one .hook}

::nabla-exercise{#e template="power-rule"}

::nabla-tangent{#w formula="x^2" goal="corner-at:2"}

::nabla-tangent{#v formula="x^2"}

:::further{title="More"}
::nabla-exercise{#hidden template="power-rule"}
:::

## Two {#two .further}

::nabla-exercise{#far template="power-rule"}

## Three {#three .predict}

::::nabla-predict{#p kind="choice" answer="1"}
Which?

1. this
2. that

:::reveal
This.
:::
::::
`);
    expect(compiled.problems).toEqual([]);
    expect(planOf(compiled))
      .toEqual({ steps: ['one', 'three'], predictions: ['p'], exercises: ['e', 'w'] });
    expect(String(planAttributes('why', compiled))).toBe('data-lesson="why" '
      + 'data-steps="one three" data-predictions="p" data-exercises="e w"');
  });
});

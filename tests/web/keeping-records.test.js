/** What is kept: read with distrust, and merged so that nothing is lost in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile, writeFile } from '../../web/course/keeping/file.js';
import { emptyLesson, mergeLessons, mergeRecords, readAnswer, readLesson }
  from '../../web/course/keeping/records.js';

/** @typedef {import('../../web/course/keeping/records.js').AnswerRecord} AnswerRecord */

const ids = fc.constantFrom('instant', 'secant', 'p-speed', 'constructor');
const times = fc.integer({ min: 0, max: 5 });
const lessons = fc.record({
  lesson: fc.constant('derivative'),
  steps: fc.dictionary(ids, times, { noNullPrototype: true }),
  predictions: fc.dictionary(ids, fc.record(
    { time: times, choice: fc.integer({ min: 0, max: 3 }), right: fc.boolean() }),
  { noNullPrototype: true }),
  exercises: fc.dictionary(ids, times, { noNullPrototype: true }),
  place: fc.option(fc.record({ step: ids, time: times })),
});

/** @type {AnswerRecord} */
const ANSWER = {
  time: 1000, lesson: 'derivative', exercise: 'e-power', template: 'power-rule', difficulty: 1,
  seed: 3, verdict: 'wrong', mistake: 'sign', tries: 1, hints: 0, solution: false,
};

describe('two records of a lesson', () => {
  it('say the same together in whatever order and however often they meet', () => {
    fc.assert(fc.property(lessons, lessons, lessons, (a, b, c) => {
      expect(mergeLessons(a, b)).toEqual(mergeLessons(b, a));
      expect(mergeLessons(mergeLessons(a, b), c)).toEqual(mergeLessons(a, mergeLessons(b, c)));
      expect(mergeLessons(a, a)).toEqual(a);
    }));
  });

  it('hold everything that was done in either', () => {
    fc.assert(fc.property(lessons, lessons, (a, b) => {
      const merged = mergeLessons(a, b);
      for (const part of /** @type {const} */ (['steps', 'predictions', 'exercises'])) {
        expect(Object.keys(merged[part]).sort())
          .toEqual([...new Set([...Object.keys(a[part]), ...Object.keys(b[part])])].sort());
      }
    }));
  });

  it('keep the first guess, the first time and the last place', () => {
    const early = {
      ...emptyLesson('why'), steps: { goal: 10 }, place: { step: 'goal', time: 10 },
      predictions: { p: { time: 10, choice: 1, right: false } },
    };
    const late = {
      ...emptyLesson('why'), steps: { goal: 20 }, place: { step: 'end', time: 20 },
      predictions: { p: { time: 20, choice: 2, right: true } },
    };
    expect(mergeLessons(late, early)).toEqual({ ...early, place: late.place });
  });
});

describe('reading a record', () => {
  it('gives back what is in order', () => {
    fc.assert(fc.property(lessons, (lesson) => {
      expect(readLesson(structuredClone(lesson))).toEqual({ record: lesson, damaged: 0 });
    }));
    expect(readAnswer({ ...ANSWER })).toEqual(ANSWER);
  });

  it('leaves out the damaged entry and keeps the rest', () => {
    const { record, damaged } = readLesson({
      lesson: 'why', steps: { goal: 5, other: 'soon', 'Bad Id': 3, late: 1e99, '__proto__ ': 1 },
      predictions: { p: { time: 1, choice: 1, right: true }, q: { time: 1 } },
      exercises: [], place: { step: 7 },
    });
    expect(record).toEqual({
      lesson: 'why', steps: { goal: 5 }, predictions: { p: { time: 1, choice: 1, right: true } },
      exercises: {}, place: null,
    });
    expect(damaged).toBe(7);
  });

  it.each([null, 7, 'why', [], {}, { lesson: '<b>' }])('makes nothing of %j', (raw) => {
    expect(readLesson(raw)).toEqual({ record: null, damaged: 1 });
    expect(readAnswer(raw)).toBeNull();
  });

  it.each([
    { time: -1 }, { time: '5' }, { lesson: '../..' }, { template: '' }, { difficulty: 4 },
    { seed: 2 ** 32 }, { seed: 0.5 }, { verdict: 'perfect' }, { mistake: 'no such thing' },
    { tries: 0 }, { hints: -1 }, { solution: 1 },
  ])('refuses an answer with %j', (change) => {
    expect(readAnswer({ ...ANSWER, ...change })).toBeNull();
  });

  it('never throws and never takes what it would not take again', () => {
    const parts = fc.record({
      lesson: fc.oneof(ids, fc.anything()), steps: fc.object(), predictions: fc.object(),
      exercises: fc.anything(), place: fc.anything(),
    });
    fc.assert(fc.property(fc.oneof(fc.anything(), parts), (raw) => {
      const { record } = readLesson(raw);
      expect(readLesson(record ?? emptyLesson('why')).damaged).toBe(0);
      expect(readAnswer(readAnswer(raw) ?? ANSWER)).not.toBeNull();
    }));
  });
});

describe('two sets of records', () => {
  it('hold each answer once, in the order of time', () => {
    const later = { ...ANSWER, time: 2000, tries: 2 };
    const merged = mergeRecords({ lessons: [], answers: [later, ANSWER] },
      { lessons: [emptyLesson('why')], answers: [{ ...ANSWER }] });
    expect(merged).toEqual({ lessons: [emptyLesson('why')], answers: [ANSWER, later] });
  });
});

describe('a file', () => {
  const records = {
    lessons: [{ ...emptyLesson('why'), steps: { goal: 5 } }], answers: [ANSWER],
  };
  const text = writeFile(records, { settings: { theme: 'dark' }, time: 0 });

  it('brings back what went into it', () => {
    expect(readFile(text)).toEqual({ ...records, damaged: 0 });
    expect(JSON.parse(text)).toMatchObject({
      format: 'nabla-progress', version: 1, saved: '1970-01-01T00:00:00.000Z',
      settings: { theme: 'dark' },
    });
  });

  it('may be empty', () => {
    const nothing = { lessons: [], answers: [] };
    const empty = writeFile(nothing, { settings: {}, time: 0 });
    expect(readFile(empty)).toEqual({ ...nothing, damaged: 0 });
  });

  it('loses only what is damaged in it', () => {
    const { answers } = records;
    const file = { ...JSON.parse(text), answers: [...answers, { ...ANSWER, seed: 'x' }, null] };
    expect(readFile(JSON.stringify(file))).toEqual({ ...records, damaged: 2 });
  });

  it.each([
    ['', 'not-ours'], ['hello', 'not-ours'], ['{}', 'not-ours'], ['null', 'not-ours'],
    ['{"format":"other","version":1}', 'not-ours'], [text.slice(0, -40), 'damaged'],
    ['{"format":"nabla-progress","version":2,"lessons":[],"answers":[]}', 'newer'],
    ['{"format":"nabla-progress","version":"1"}', 'damaged'],
    ['{"format":"nabla-progress","version":1,"lessons":{},"answers":[]}', 'damaged'],
    ['{"format":"nabla-progress","version":1,"lessons":[7],"answers":[null]}', 'damaged'],
    ['x'.repeat(20_000_001), 'too-long'],
  ])('is refused with a reason: %.60s', (content, code) => {
    expect(() => readFile(content)).toThrow(expect.objectContaining({ code }));
  });
});

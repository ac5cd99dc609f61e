/** What the two languages of a lesson have to agree in, and what they need not. */
import { expect, it } from 'vitest';
import { checkParity } from '../../tools/lessons/parity.js';
import { compileMarkdown } from './support/lesson.js';

const RUSSIAN = `---
title: Наклон
question: Круто ли?
---

## Первый {#first .hook}

Слово :term[наклон]{#slope}.

::nabla-tangent{#w formula="x^2" caption="Кривая."}

## Второй {#second .do}

::nabla-exercise{#e template="power-rule" difficulty="2"}

:::refresher{#powers title="Степени"}
Текст.
:::
`;

const ENGLISH = RUSSIAN.replace('Наклон', 'Slope').replace('Круто ли?', 'Is it steep?')
  .replace('Кривая.', 'A curve.');

const PLAN = {
  slug: 'trial',
  part: 1,
  steps: [
    { id: 'first', kind: 'hook', widgets: ['w'], exercises: [] },
    { id: 'second', kind: 'do', widgets: [], exercises: ['e'] },
  ],
  exercises: [{ id: 'e', template: 'power-rule', difficulty: 2 }],
  glossary: ['slope'],
  refreshers: ['powers'],
};

/** @param {string} english @param {any} [plan] @param {string} [title] */
async function problemsOf(english, plan = PLAN, title = 'Slope') {
  const ru = await compileMarkdown(RUSSIAN, { language: 'ru' });
  const en = await compileMarkdown(english);
  const entry = {
    slug: 'trial',
    title: { ru: 'Наклон', en: title },
    question: { ru: 'Круто ли?', en: 'Is it steep?' },
  };
  /** @type {string[]} */
  const messages = [];
  checkParity('trial', { ru, en }, /** @type {any} */ ({
    plans: new Map([['trial', plan]]),
    lessons: new Map([['trial', { ru: ru.document, en: en.document }]]),
    course: { parts: [{ lessons: [entry] }] },
  }), ({ file, message }) => { messages.push(`${file}: ${message}`); });
  return messages;
}

it('asks for nothing where only words differ', async () => {
  expect(await problemsOf(ENGLISH)).toEqual([]);
});

it.each([
  ['a step with another id', ENGLISH.replace('#second', '#other'),
    /steps differ from ru\.md: other \.do here, second \.do there/],
  ['a step of another kind', ENGLISH.replace('.hook', '.step'), /steps differ/],
  ['another formula', ENGLISH.replace('x^2', 'x^3'),
    /widgets differ .*formula="x\^3".* here, .*formula="x\^2"/],
  ['a missing widget', ENGLISH.replace(/::nabla-tangent.*/, ''), /widgets differ/],
  ['another exercise', ENGLISH.replace('power-rule', 'product-rule'),
    /widgets differ .*product-rule/],
  ['a missing refresher', ENGLISH.replace(/:::refresher[^]*/, ''), /refreshers differ/],
  ['a missing term', ENGLISH.replace(/:term\S+/, 'slope'), /glossary terms differ/],
])('names %s', async (_, english, message) => {
  const messages = await problemsOf(english);
  expect(messages[0]).toMatch(/^lessons\/trial\/en\.md/);
  expect(messages[0]).toMatch(message);
});

it('holds the lesson to its plan', async () => {
  const plan = structuredClone(PLAN);
  plan.exercises[0].difficulty = 3;
  expect(await problemsOf(ENGLISH, plan)).toEqual([
    'lessons/trial/lesson.json: exercises differ from the lesson: second: e power-rule 3 here, '
    + 'second: e power-rule 2 there',
  ]);
});

it('holds the lesson to the contents', async () => {
  expect(await problemsOf(ENGLISH, PLAN, 'The slope')).toEqual([
    'lessons/trial/en.md: title is "Slope", in lessons/course.json "The slope"',
  ]);
});

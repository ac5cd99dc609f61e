/** Each mistake in a lesson is named with its file, its line and what to do. */
import { expect, it } from 'vitest';
import { LessonError, suggest } from '../../tools/lessons/problems.js';
import { compileMarkdown } from './support/lesson.js';

/** What is written, the line of the mistake, what is said, what is advised. */
const MISTAKES = /** @type {[string, number, RegExp, RegExp][]} */ ([
  ['::nabla-tangnt{#w}', 1, /no widget nabla-tangnt/, /Did you mean nabla-tangent\?/],
  ['text\n\n::nabla-tangent{#w formla="x"}', 3, /nabla-tangent has no attribute formla/,
    /Did you mean formula\?/],
  ['::nabla-tangent{formula="x"}', 1, /nabla-tangent has no id/, /#id/],
  ['::nabla-tangent{#w}\n\n::nabla-tangent{#w}', 3, /the id w is taken/, /once/],
  ['::nabla-tangent{#w formula="1+"}', 1, /formula 1\+: the formula ends too early/,
    /Perhaps 1\+x/],
  ['See :nabla-tangent[it]{#w}.', 1, /stands inside a line/, /two colons/],
  [':tern[slope]{#slope}', 1, /unknown directive :tern/, /Did you mean term\?/],
  [':term[slope]{#slop}', 1, /no term slop/, /Did you mean slope\?/],
  [':term[slope]', 1, /names no term/, /glossary\.json/],
  ['::term[slope]{#slope}', 1, /written with : and not ::/, /^$/],
  [':fn[x]{colour="red"}', 1, /:fn has no attribute colour/, /^$/],
  [':value[1+]', 1, /formula 1\+: the formula ends too early/, /1\+x/],
  [':value[0/0]', 1, /0\/0 has no value/, /^$/],
  [':value[1]{digits=0}', 1, /digits="0"/, /1 to 17/],
  [':::further\nText.\n:::', 1, /has no title/, /title=/],
  [':::reveal\nText.\n:::', 1, /outside nabla-predict/, /more colons/],
  ['::::nabla-predict{#p answer="3"}\nQ\n\n1. a\n2. b\n\n:::reveal\nR\n:::\n::::', 1,
    /none of the 2 choices/, /1 to 2/],
  ['::::nabla-predict{#p answer="1"}\nQ\n\n:::reveal\nR\n:::\n::::', 1,
    /no choices/, /ordered list/],
  ['::::nabla-predict{#p answer="1"}\nQ\n\n1. a\n2. b\n::::', 1, /reveals nothing/, /:::reveal/],
  ['::nabla-tangent{#w formula="x" after="p"}', 1, /after="p" names no prediction above/,
    /stands before/],
  ['A formula $\\frac{1}{$ here.', 1, /formula \\frac\{1\}\{/, /^$/],
  ['$\\raisebox{1em}{x}$', 1, /inline style padding:1em 0 0 0/, /^$/],
  ['# Title', 1, /first-level heading/, /front matter/],
  ['<div>bold</div>', 1, /HTML in Markdown/, /directive/],
  ['[there](#nowhere)', 1, /nothing on this page has the id nowhere/, /^$/],
  ['[there](../other.html)', 1, /leads to an unknown place/, /page:/],
  ['---\ntitle: a: b\n---\n', 2, /front matter/, /quotes/],
]);

it.each(MISTAKES)('%s', async (markdown, line, message, advice) => {
  const { problems } = await compileMarkdown(markdown);
  expect(problems).toHaveLength(1);
  expect(problems[0].file).toBe('lessons/trial/en.md');
  expect(problems[0].line).toBe(line);
  expect(problems[0].message).toMatch(message);
  expect(problems[0].advice ?? '').toMatch(advice);
});

it('asks for the engine only where a number needs it', async () => {
  const { problems: none } = await compileMarkdown('::nabla-tangent{#w formula="x"}',
    { nabla: null });
  expect(none).toEqual([]);
  const { problems } = await compileMarkdown(':value[1+1] :value[2+2]', { nabla: null });
  expect(problems).toHaveLength(1);
  expect(problems[0].message).toMatch(/needs the engine, which did not load: no such file/);
  expect(problems[0].advice).toMatch(/npm run build/);
});

it('lists all mistakes in one error', async () => {
  const { problems } = await compileMarkdown('::nabla-tangnt{#w}\n\n:value[1+]');
  expect(new LessonError(problems).message).toBe(
    'lessons/trial/en.md:1: there is no widget nabla-tangnt\n    Did you mean nabla-tangent?\n'
    + 'lessons/trial/en.md:3: formula 1+: the formula ends too early\n    Perhaps 1+x.');
});

it('suggests the nearest name, or all where none is near', () => {
  expect(suggest('captoin', ['caption', 'controls'])).toBe('Did you mean caption?');
  expect(suggest('xyz', ['caption', 'controls'])).toBe('There are: caption, controls.');
  expect(suggest('xyz', [])).toBe('');
});

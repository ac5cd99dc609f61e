/** Where Russian lines may not break. */
import { expect, it } from 'vitest';
import { typeset } from '../../tools/lessons/typography.js';
import { compileMarkdown } from './support/lesson.js';

/** A no-break space is written `~` here. */
const visible = (/** @type {string} */ text) => text.replaceAll('\u00a0', '~');

it.each([
  ['идти в гору и с горы', 'идти в~гору и~с~горы'],
  ['И в лес, и по дрова', 'И~в~лес, и~по~дрова'],
  ['наклон — это число', 'наклон~— это число'],
  ['ровно 5 м/с и 3 метра', 'ровно 5~м/с и~3 метра'],
  ['слово из-за угла', 'слово из-за угла'],
  ['Гамма бета', 'Гамма бета'],
])('%s', (text, expected) => {
  expect(visible(typeset(text, 'ru'))).toBe(expected);
});

it('leaves English alone', () => {
  expect(typeset('a step — in a line', 'en')).toBe('a step — in a line');
});

it('keeps words with a hyphen together', async () => {
  const { html } = await compileMarkdown('Где-то что-нибудь, кое-где.', { language: 'ru' });
  expect(html).toBe('<p><span class="together">Где-то</span> '
    + '<span class="together">что-нибудь</span>, кое-где.</p>');
});

it('leaves code and formulas alone', async () => {
  const { html } = await compileMarkdown('Дом в `a в b`, в $\\text{а в б}$.', { language: 'ru' });
  expect(html).toContain('Дом в\u00a0<code>a в b</code>, в\u00a0<span');
  expect(html).toContain('<mtext>а\u00a0в\u00a0б</mtext>');
});

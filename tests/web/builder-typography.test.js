/** Where Russian lines may not break. */
import { expect, it } from 'vitest';
import { typeset } from '../../web/messages/typography.js';
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
  ['одно и то же, всегда ли, если бы', 'одно и~то~же, всегда~ли, если~бы'],
  ['железо и лист', 'железо и~лист'],
  ['и не в лес', 'и~не~в~лес'],
  ['Урок 4, часть IV', 'Урок~4, часть~IV'],
  ['12 минут чтения, с заданиями около 25', '12~минут чтения, с~заданиями около 25'],
  ['решено {done} из {count} заданий', 'решено {done} из~{count}~заданий'],
  ['при 2 с половиной', 'при 2~с~половиной'],
  ['уроку о производной', 'уроку о~производной'],
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
  expect(html).toContain('Дом в\u00a0<code>a в b</code>, <span class="together">в\u00a0<math');
  expect(html).toContain('<mtext>а\u00a0в\u00a0б</mtext>');
});

it('keeps a formula with the preposition before it and the number after it', async () => {
  const { html } = await compileMarkdown('Меняет и $u$, и $v$; а $x \\approx$ :value[1/3]{digits=2}.',
    { language: 'ru' });
  expect(html).toMatch(/^<p>Меняет <span class="together">и\u00a0<math[^]*?<\/math>,<\/span> /);
  expect(html).toMatch(/<span class="together">а\u00a0<math[^]*≈<\/mo>[^]*\u00a0<span class="value">/);
});

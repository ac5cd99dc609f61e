/** Each directive becomes the HTML that it promises. */
import { describe, expect, it } from 'vitest';
import { compileMarkdown } from './support/lesson.js';

/** @param {string} markdown @param {Parameters<typeof compileMarkdown>[1]} [options] */
async function htmlOf(markdown, options) {
  const { html, problems } = await compileMarkdown(markdown, options);
  expect(problems).toEqual([]);
  return html;
}

describe('words', () => {
  it('links a term to the glossary', async () => {
    expect(await htmlOf('The :term[slope]{#slope} here.'))
      .toBe('<p>The <a class="term" href="../glossary/#slope">slope</a> here.</p>');
  });

  it.each([
    ['fn', 'c-function'], ['slope', 'c-slope'], ['loss', 'c-loss'], ['parameter', 'c-parameter'],
    ['guess', 'c-guess'],
  ])('colours :%s', async (name, className) => {
    expect(await htmlOf(`:${name}[a *word*]`))
      .toBe(`<p><span class="${className}">a <em>word</em></span></p>`);
  });

  it('prints a computed number in the language of the page', async () => {
    expect(await htmlOf(':value[1/3]{digits=3}')).toBe('<p><span class="value">0.333</span></p>');
    expect(await htmlOf(':value[1/3]{digits=3}', { language: 'ru' }))
      .toBe('<p><span class="value">0,333</span></p>');
  });

  it('takes the formula of a number as it is typed, not as Markdown', async () => {
    const formulas = /** @type {string[]} */ ([]);
    const nabla = {
      formula(/** @type {string} */ text) {
        formulas.push(text);
        return { value: () => 1, dispose() {} };
      },
    };
    await htmlOf('So :value[2*x_1*(3^2)]{digits=2}.', { nabla });
    expect(formulas).toEqual(['2*x_1*(3^2)']);
  });

  it('leaves a colon in running text alone', async () => {
    expect(await htmlOf('At 10:30 and a:b.')).toBe('<p>At 10:30 and a:b.</p>');
  });
});

describe('boxes', () => {
  it('sets a margin note', async () => {
    expect(await htmlOf(':::margin\nAside.\n:::'))
      .toBe('<aside class="margin-note" role="note"><p>Aside.</p></aside>');
  });

  it('folds further reading, and says so', async () => {
    expect(await htmlOf(':::further{title="Why e"}\nText.\n:::'))
      .toBe('<details class="further"><summary>'
        + '<span class="details-kind">Further</span> Why e</summary><p>Text.</p></details>');
    expect(await htmlOf(':::further{title="Число e"}\nТекст.\n:::', { language: 'ru' }))
      .toContain('>Дальше<');
  });

  it('folds a refresher that links can open', async () => {
    const { html, found } = await compileMarkdown(
      ':::refresher{#powers title="Powers"}\nText.\n:::\n\n[see](#powers)');
    expect(html).toContain('<details class="refresher" id="powers"><summary>Powers</summary>');
    expect(html).toContain('<a href="#powers">see</a>');
    expect(found.refreshers).toEqual(['powers']);
  });
});

describe('widgets', () => {
  it('puts a widget into a figure, with its attributes, fallback and caption', async () => {
    const { html, problems, found } = await compileMarkdown(
      '::nabla-tangent{#w formula="sin(x)" point="1" caption="A curve."}');
    expect(problems).toEqual([]);
    const fallback = /<p class="widget-fallback">([^<]*)<\/p>/.exec(html)?.[1];
    expect(fallback).toContain('sin(x)');
    expect(html).toBe('<figure class="widget widget-tangent">'
      + '<nabla-tangent id="w" formula="sin(x)" point="1">'
      + `<p class="widget-fallback">${fallback}</p></nabla-tangent>`
      + '<figcaption>A curve.</figcaption></figure>');
    expect(found.widgets).toEqual([{
      id: 'w', tag: 'nabla-tangent', attributes: { id: 'w', formula: 'sin(x)', point: '1' },
      optional: false,
    }]);
  });

  it('takes a caption with markup as a label, and a fallback as contents', async () => {
    const html = await htmlOf(
      ':::nabla-tangent[The :slope[slope] of $f$]{#w}\nA *readable* fallback.\n:::');
    expect(html).toContain(
      '<nabla-tangent id="w"><p>A <em>readable</em> fallback.</p></nabla-tangent>');
    expect(html).toContain('<figcaption>The <span class="c-slope">slope</span> of <math');
  });

  it('covers a widget until the prediction above it is answered', async () => {
    const html = await htmlOf('::::nabla-predict{#p answer="2"}\nHow many?\n\n1. one\n2. two\n\n'
      + ':::reveal\nTwo.\n:::\n::::\n\n::nabla-tangent{#w after="p" formula="x" caption="A line."}');
    expect(html).toContain('<figure class="widget widget-tangent covered" data-after="p">'
      + '<nabla-tangent id="w" formula="x">');
    expect(html).toContain('<figcaption>A line.</figcaption><div class="cover"><div><p>First answer '
      + '<a href="#p">the question above</a>.</p><button type="button">Show it without answering'
      + '</button></div></div></figure>');
  });

  it('puts question, choices and reveal of a prediction into their slots', async () => {
    const html = await htmlOf('::::nabla-predict{#p kind="choice" answer="2"}\n'
      + 'How many?\n\n1. one\n2. $x^2$\n\n'
      + ':::reveal\nTwo, see :term[slope]{#slope}.\n:::\n::::');
    expect(html).toContain('<div slot="question"><p>How many?</p></div><ol slot="choices">');
    expect(html).toContain(
      '<details slot="reveal"><summary>Show the answer</summary><div><p>Two, see <a class="term"');
  });

  it('lets a prediction be drawn', async () => {
    const html = await htmlOf(
      '::::nabla-predict{#p kind="draw" formula="x^2"}\nDraw it.\n:::reveal\nSo.\n:::\n::::');
    expect(html).toContain('<nabla-predict id="p" kind="draw" formula="x^2">'
      + '<div slot="question"><p>Draw it.</p></div><details');
  });

  it('writes exercises and code', async () => {
    const html = await htmlOf(
      '::nabla-exercise{#e template="power-rule" difficulty="1"}\n\n::nabla-code{for="w"}');
    expect(html).toContain(
      '<nabla-exercise id="e" template="power-rule" difficulty="1"><p class="widget-fallback">');
    expect(html).toContain('<nabla-code for="w"><p class="widget-fallback">');
  });
});

describe('structure', () => {
  it('makes a step of each second-level heading', async () => {
    const { intro, steps } = await compileMarkdown(
      'Before.\n\n## Speed $v$ {#speed .hook}\n\nText.\n\n::nabla-tangent{#w}\n\n'
      + '## Then {#then .step}\n\nMore.');
    expect(intro.text).toBe('<p>Before.</p>');
    expect(steps.map(({ id, kind, title }) => [id, kind, title]))
      .toEqual([['speed', 'hook', 'Speed v'], ['then', 'step', 'Then']]);
    expect(steps[0].heading.text).toContain('<math');
    expect(steps.map(({ widgets }) => widgets.length)).toEqual([1, 0]);
  });

  it('keeps a formula and the punctuation after it on one line', async () => {
    expect(await htmlOf('Here $x$, there.'))
      .toMatch(/<span class="together"><math[^>]*><mi>x<\/mi><\/math>,<\/span> there/);
  });

  it('boxes tables and marks code for copying', async () => {
    expect(await htmlOf('| a | b |\n| --- | --- |\n| 1 | $x$. |'))
      .toMatch(/^<div class="table"><table>.*class="together"/s);
    expect(await htmlOf('```js\n1\n```')).toContain('<pre data-copy=""><code class="language-js">');
  });

  it('writes the address of the site into code, or leaves it to the script', async () => {
    const code = '```html\n<script src="{site}embed/v1/nabla.js">\n```';
    expect(await htmlOf(code, { siteUrl: 'https://nabla.example/course' }))
      .toContain('"https://nabla.example/course/embed/v1/nabla.js');
    expect(await htmlOf(code))
      .toContain('src="<span data-site-root="">https://…/</span>embed/v1/nabla.js');
  });

  it('links to pages of the site', async () => {
    expect(await htmlOf('[words](page:glossary/)')).toBe('<p><a href="../glossary/">words</a></p>');
  });
});

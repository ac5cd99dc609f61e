/** Exercises and derivations by keyboard alone, as a learner goes through them. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { useBrowser } from './support.js';
import { fixture, serveFixture } from './support/fixture.js';

const site = useBrowser({ route: serveFixture });

/** @type {Awaited<ReturnType<typeof createNabla>>} */
let nabla;
beforeAll(async () => {
  nabla = await createNabla();
});

/** @type {{ exercises: { id: string, template: string, difficulty: number }[] }} */
const lesson = JSON.parse(readFileSync(
  new URL('../../lessons/derivative/lesson.json', import.meta.url), 'utf8'));

/**
 * The first text field of a widget.
 * @param {import('playwright-core').Locator} widget
 */
const field = (widget) => widget.locator('input[type=text]').first();

/** @param {import('playwright-core').Page} page what has the focus, through all shadow roots */
const focused = (page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.textContent?.trim() || element?.getAttribute('aria-label') || element?.localName;
});

/**
 * An exercise on a page of its own.
 * @param {string} template
 * @param {{ difficulty?: number, language?: 'ru' | 'en' }} [options]
 */
async function openExercise(template, { difficulty = 1, language = 'en' } = {}) {
  const page = await site.openPage(fixture(
    `<nabla-exercise template="${template}" difficulty="${difficulty}"></nabla-exercise>`,
    language));
  const widget = page.locator('nabla-exercise');
  await field(widget).waitFor();
  return { page, widget };
}

/**
 * The question that a widget poses, answered by the engine.
 * @param {import('playwright-core').Locator} widget
 */
async function solve(widget) {
  const { template, difficulty, seed } = await widget.evaluate(
    (/** @type {any} */ element) => element.state);
  return nabla.exercise({ template, difficulty, seed });
}

describe('an exercise', () => {
  it.each(lesson.exercises)('$id accepts the right answer, in both languages', async (given) => {
    const { template, difficulty } = given;
    for (const language of /** @type {const} */ (['ru', 'en'])) {
      const { page, widget } = await openExercise(template, { difficulty, language });
      const { answer } = await solve(widget);
      await field(widget).focus();
      await page.keyboard.insertText(answer.text);
      await page.keyboard.press('Enter');
      await expect.poll(() => widget.locator('.verdict').innerText(), { message: answer.text })
        .toMatch(language === 'ru' ? /^✓\s+Верно/ : /^✓\s+Correct/);
    }
  });

  it('explains a letter of the question that may not stand in the answer', async () => {
    const { page, widget } = await openExercise('chain-paths');
    await field(widget).focus();
    await page.keyboard.insertText('2x + t');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.fault').innerText())
      .toBe('The answer is in t alone: put in the expression for x.');
  });

  it('names the mistake, keeps the answer and lists the attempts', async () => {
    const { page, widget } = await openExercise('power-rule');
    const { question } = await solve(widget);
    await field(widget).focus();
    await page.keyboard.insertText(question.formula);
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.verdict').innerText()).toMatch(/^✗\s+Not yet/);
    expect(await widget.locator('.diagnosis').innerText()).toContain('the function itself');
    expect(await field(widget).inputValue()).toBe(question.formula);

    await field(widget).fill('x');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.earlier li').count()).toBe(1);
  });

  it('does not count as wrong what is no formula', async () => {
    const { page, widget } = await openExercise('power-rule');
    for (const text of ['', '6x^2-', 'q+1', '((', '6x^2 = 3']) {
      await field(widget).fill(text);
      await page.keyboard.press('Enter');
      await expect.poll(() => widget.locator('.fault').innerText(), { message: text }).not.toBe('');
      expect(await widget.locator('.verdict').innerText(), text).toBe('');
      expect(await field(widget).inputValue()).toBe(text);
    }
  });

  it('takes a decimal comma', async () => {
    const { page, widget } = await openExercise('linear-approximation', { language: 'ru' });
    const { answer } = await solve(widget);
    await field(widget).fill(String(answer.value).replace('.', ','));
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.verdict').innerText()).toMatch(/^✓/);
  });

  it('gives two hints and the solution, and another instance with an empty field', async () => {
    const { page, widget } = await openExercise('product-rule');
    const before = await widget.locator('.function').innerText();
    await field(widget).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Give me a hint');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.hints li').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.hints li').count()).toBe(2);

    await widget.getByRole('button', { name: 'Show the solution' }).press('Enter');
    const solution = widget.locator('nabla-derivation');
    // All of it is there to be read, and the player goes through it from the beginning.
    await expect.poll(() => solution.locator('.now .name').innerText()).toBe('Simplification');
    expect(await solution.locator('.line.to-come').count()).toBe(0);
    await solution.getByRole('button', { name: 'Step back' }).press('Home');
    await solution.getByRole('button', { name: 'Step forward' }).press('Enter');
    await expect.poll(() => solution.locator('.now .name').innerText()).toBe('Constant multiple');

    await widget.getByRole('button', { name: 'Another one' }).press('Enter');
    await expect.poll(() => widget.locator('.function').innerText()).not.toBe(before);
    expect(await field(widget).inputValue()).toBe('');
    expect(await focused(page)).toBe('input');
    expect(await widget.locator('.hints li, .verdict p, nabla-derivation').count()).toBe(0);
  });

  it('tells its page what came of it', async () => {
    const { page, widget } = await openExercise('power-rule');
    await page.evaluate(() => {
      /** @type {any} */ (globalThis).changes = [];
      document.addEventListener('nabla-change', (event) =>
        /** @type {any} */ (globalThis).changes.push(/** @type {CustomEvent} */ (event).detail));
    });
    const { answer, seed } = await solve(widget);
    await field(widget).fill('x');
    await page.keyboard.press('Enter');
    await field(widget).fill(answer.text);
    await page.keyboard.press('Enter');
    const changes = await page.evaluate(() => /** @type {any} */ (globalThis).changes);
    expect(changes).toMatchObject([
      { template: 'power-rule', seed, correct: false, attempts: 1 },
      { template: 'power-rule', seed, correct: true, attempts: 2 },
    ]);
  });

  it('tells of each answer once, with what helped it', async () => {
    const { page, widget } = await openExercise('power-rule');
    await page.evaluate(() => {
      /** @type {any} */ (globalThis).answers = [];
      document.addEventListener('nabla-answer', (event) =>
        /** @type {any} */ (globalThis).answers.push(/** @type {CustomEvent} */ (event).detail));
    });
    const { answer, seed } = await solve(widget);
    for (const text of ['x', 'x', '6x^2-', answer.text]) {
      if (text === answer.text) await widget.locator('.actions button').first().click();
      await field(widget).fill(text);
      await page.keyboard.press('Enter');
    }
    const question = { template: 'power-rule', difficulty: 1, seed, solution: false };
    await expect.poll(() => page.evaluate(() => /** @type {any} */ (globalThis).answers))
      .toMatchObject([
        { ...question, verdict: 'wrong', tries: 1, hints: 0 },
        { ...question, verdict: 'correct', mistake: null, tries: 2, hints: 1 },
      ]);
  });
});

describe('an exercise with several fields', () => {
  const fields = (/** @type {import('playwright-core').Locator} */ widget) =>
    widget.locator('.answer-line input[type=text]');

  it.each(/** @type {const} */ (['ru', 'en']))('is solved by keyboard alone, %s', async (language) => {
    const { page, widget } = await openExercise('gradient-at-point', { language });
    const { answers } = await solve(widget);
    expect(await fields(widget).count()).toBe(2);
    await fields(widget).first().focus();
    await page.keyboard.insertText(answers[0].text);
    await page.keyboard.press('Enter');
    // The first Enter goes on to the empty field, and judges nothing.
    expect(await widget.locator('.verdict').innerText()).toBe('');
    expect(await fields(widget).nth(1).evaluate((input) =>
      /** @type {any} */ (input.getRootNode()).activeElement === input)).toBe(true);
    await page.keyboard.insertText(answers[1].text);
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.verdict').innerText())
      .toMatch(language === 'ru' ? /^✓\s+Верно/ : /^✓\s+Correct/);
  });

  it('says which component is wrong, and names what is wrong with both', async () => {
    const { widget } = await openExercise('gradient-at-point');
    const { answers } = await solve(widget);
    const check = widget.getByRole('button', { name: 'Check' });
    await fields(widget).nth(0).fill(answers[0].text);
    await fields(widget).nth(1).fill('77');
    await check.click();
    await expect.poll(() => widget.locator('.component .right').count()).toBe(1);
    expect(await widget.locator('.component .wrong').count()).toBe(1);
    // No known mistake leads to 77: then the way to help is shown.
    expect(await widget.locator('.diagnosis').innerText()).toContain('take a hint below');
    const hint = widget.getByRole('button', { name: /hint/ });
    while (await hint.isEnabled()) await hint.click();
    expect(await widget.locator('.diagnosis').innerText()).toContain('open the solution');

    await fields(widget).nth(0).fill(answers[1].text);
    await fields(widget).nth(1).fill(answers[0].text);
    await check.click();
    await expect.poll(() => widget.locator('.diagnosis').innerText()).toContain('changed places');
    expect(await widget.locator('.earlier li').count()).toBe(1);

    // An error in one field takes the verdict on what stood there before away.
    await fields(widget).nth(1).fill('2+');
    await check.click();
    await expect.poll(() => widget.locator('.fault').nth(1).innerText()).not.toBe('');
    expect(await widget.locator('.verdict').innerText()).toBe('');
    expect(await widget.locator('.earlier li').count()).toBe(2);

    await widget.getByRole('button', { name: 'Show the solution' }).click();
    await expect.poll(() => widget.locator('.work li').count()).toBeGreaterThan(1);
    await widget.getByRole('button', { name: 'Another one' }).click();
    await expect.poll(() => fields(widget).nth(1).inputValue()).toBe('');
  });

  it('reads a named number, and asks for a number where a formula stands', async () => {
    const { page, widget } = await openExercise('where-slope-zero');
    const { answer, question } = await solve(widget);
    await field(widget).fill(question.formula);
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.diagnosis').innerText()).toContain('still a formula');
    await field(widget).fill(`x = ${answer.text}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.verdict').innerText()).toMatch(/^✓/);
  });
});

/** @param {string} formula */
async function openDerivation(formula) {
  const page = await site.openPage(
    fixture(`<nabla-derivation formula="${formula}"></nabla-derivation>`));
  const widget = page.locator('nabla-derivation');
  await widget.getByRole('button', { name: 'Step forward' }).waitFor();
  return { page, widget };
}

describe('a derivation', () => {
  it('goes line by line and ends with the result', async () => {
    const { page, widget } = await openDerivation('sin(x)^2/x');
    await widget.getByRole('button', { name: 'Step forward' }).focus();
    const lines = await widget.locator('.line').count();
    for (let index = 1; index < lines; index += 1) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => widget.locator('.line.past').count()).toBe(index);
      expect(await widget.locator('[aria-current] .focus').count()).toBe(1);
    }
    expect(await widget.locator('.line.result[aria-current]').count()).toBe(1);
    await page.keyboard.press('Home');
    await expect.poll(() => widget.locator('.line.past').count()).toBe(0);
  });

  it('folds a part of itself', async () => {
    const { widget } = await openDerivation('sin(x)^2/x');
    await widget.evaluate((/** @type {any} */ element) => element.seek(1000));
    const all = await widget.locator('.line').count();
    await widget.getByRole('button', { name: 'Fold this part' }).first().press('Enter');
    await expect.poll(() => widget.locator('.line').count()).toBeLessThan(all);
    await widget.getByRole('button', { name: 'Unfold this part' }).first().press('Enter');
    await expect.poll(() => widget.locator('.line').count()).toBe(all);
  });

  it('asks for each line first, and answers the answer', async () => {
    const { page, widget } = await openDerivation('x^2*sin(x)');
    await widget.getByRole('checkbox', { name: 'Let me try first' }).press('Space');
    const question = widget.locator('nabla-derivation-question');
    await field(question).fill('2*x*cos(x)');
    await page.keyboard.press('Enter');
    await expect.poll(() => question.locator('.verdict').innerText())
      .toMatch(/^✗.*multiplied the derivatives/s);
    expect(await widget.locator('.line.past').count()).toBe(0);

    await field(question).fill('2*x*sin(x)+x^2*cos(x)');
    await page.keyboard.press('Enter');
    await expect.poll(() => question.locator('.verdict').innerText()).toMatch(/^✓/);
    expect(await widget.locator('.line.past').count()).toBe(1);
    expect(await field(question).inputValue()).toBe('');
  });

  it('takes a formula of the reader, and stays with the last good one', async () => {
    const { page, widget } = await openDerivation('sin(x)^2/x');
    const formula = widget.locator('.controls input[type=text]');
    await formula.fill('tg x');
    await expect.poll(() => widget.locator('.line.question').innerText()).toContain('tan');
    await formula.fill('tg x +');
    await page.keyboard.press('Enter');
    await expect.poll(() => widget.locator('.fault').innerText()).not.toBe('');
    expect(await widget.locator('.line.question').innerText()).toContain('tan');
  });
});

describe('the share menu', () => {
  it('is a menu for the keyboard', async () => {
    const { page, widget } = await openDerivation('x^2');
    const button = widget.getByRole('button', { name: 'Share' });
    await button.press('Enter');
    await expect.poll(() => focused(page)).toBe('Copy the link');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Copy the code for your page');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('LaTeX');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Copy the link');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Share');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  it('copies code and LaTeX of the derivative, and keeps a table', async () => {
    const { page, widget } = await openDerivation('3x^2-5x+7');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [name, code] of [['PyTorch', /6\s*\*\s*x\s*-\s*5/], ['LaTeX', /6\s*x\s*-\s*5/]]) {
      await widget.getByRole('button', { name: 'Share' }).press('Enter');
      await widget.getByRole('menuitem', { name: /** @type {string} */ (name) }).press('Enter');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(code);
    }
    await widget.getByRole('button', { name: 'Share' }).press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      widget.getByRole('menuitem', { name: 'Save the data as CSV' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('nabla-derivation.csv');
    expect(readFileSync(/** @type {string} */ (await download.path()), 'utf8'))
      .toMatch(/^step,rule,before,after,line\r\n1,/);
  });

  it('shows the text where the clipboard is closed', async () => {
    const { page, widget } = await openDerivation('x^2');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await widget.getByRole('button', { name: 'Share' }).press('Enter');
    await widget.getByRole('menuitem', { name: 'Copy the code for your page' }).press('Enter');
    const text = widget.locator('textarea');
    await expect.poll(() => text.inputValue()).toContain('<nabla-derivation');
    expect(await text.evaluate((/** @type {HTMLTextAreaElement} */ area) =>
      area.value.slice(area.selectionStart, area.selectionEnd))).toContain('</nabla-derivation>');
  });
});

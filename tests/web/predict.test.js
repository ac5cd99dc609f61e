// @vitest-environment happy-dom
/** Predictions: contents taken apart, guesses made and taken back, sketches judged. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '../../web/messages/index.js';
import { NablaPredict } from '../../web/widgets/nabla-predict.js';
import { arrangeContents, choiceLetter } from '../../web/widgets/predict/choice.js';
import { differingSpans } from '../../web/widgets/predict/draw.js';

/** @type {NablaPredict} */
let widget;

beforeAll(() => loadMessages('en'));
afterEach(() => widget?.remove());

/** A prediction as the lesson builder writes it, alive. */
async function choice() {
  widget = new NablaPredict();
  widget.lang = 'en';
  widget.answer = 2;
  widget.innerHTML = `<div slot="question"><p>Which?</p></div>
    <ol slot="choices"><li>one</li><li>two <b>parts</b></li><li>three</li></ol>
    <details slot="reveal"><summary>Look</summary><div><p>Because.</p></div></details>`;
  widget.choiceCount = arrangeContents(widget);
  widget.loadState = 'ready';
  document.body.append(widget);
  await widget.updateComplete;
}

/** @param {string} selector @returns {any} */
const find = (selector) => widget.renderRoot.querySelector(selector);

/** @param {number} number */
async function choose(number) {
  const input = find(`input[value="${number}"]`);
  input.checked = true;
  input.dispatchEvent(new Event('change'));
  await widget.updateComplete;
}

describe('a choice', () => {
  it('takes question, choices and reveal apart', async () => {
    await choice();
    expect(widget.choiceCount).toBe(3);
    expect(widget.querySelector('[slot="choice-2"]')?.innerHTML).toBe('two <b>parts</b>');
    expect(widget.querySelector('ol')).toBeNull();
    expect(widget.querySelector('[slot="reveal"]')?.textContent).toBe('Because.');
    expect(widget.querySelector('summary')).toBeNull();
  });

  it('asks for a guess before it shows anything', async () => {
    await choice();
    expect(find('.primary').disabled).toBe(true);
    expect(find('slot[name="reveal"]')).toBeNull();
    await choose(1);
    expect(find('.primary').disabled).toBe(false);
    expect(find('.right-mark')).toBeNull();
  });

  it('shows guess and answer together once the guess is made', async () => {
    await choice();
    /** @type {any} */
    let heard = null;
    widget.addEventListener('nabla-predict', (event) => {
      heard = /** @type {CustomEvent} */ (event).detail;
    });
    await choose(3);
    find('.primary').click();
    await widget.updateComplete;
    expect(heard).toMatchObject({ kind: 'choice', choice: 3, right: false });
    expect(find('.verdict').textContent.trim()).toBe('You chose C. The right answer is B.');
    expect(find('.guessed input').value).toBe('3');
    expect(find('.choice.right input').value).toBe('2');
    expect(find('slot[name="reveal"]')).not.toBeNull();
    const inputs = [...widget.renderRoot.querySelectorAll('input')];
    expect(inputs.every(({ disabled }) => disabled)).toBe(true);
  });

  it('shows a guess that was made before, and counts it as none', async () => {
    await choice();
    let [told, revealed] = [0, 0];
    widget.addEventListener('nabla-reveal', () => { revealed += 1; });
    widget.addEventListener('nabla-predict', () => { told += 1; });
    widget.restore(9);
    expect(widget.committed).toBe(false);
    widget.restore(3);
    await widget.updateComplete;
    expect(find('.guessed input').value).toBe('3');
    expect(find('slot[name="reveal"]')).not.toBeNull();
    expect(told).toBe(0);
    expect(revealed).toBe(1);
    // What is answered by now is not answered over again.
    widget.restore(1);
    expect(widget.chosen).toBe(3);
  });

  it('can be tried again, from the beginning', async () => {
    await choice();
    await choose(2);
    widget.commit();
    await widget.updateComplete;
    expect(find('.verdict').textContent.trim()).toBe('Yes. You chose B.');
    find('.buttons button').click();
    await widget.updateComplete;
    expect(find('slot[name="reveal"]')).toBeNull();
    expect(find('input:checked')).toBeNull();
    expect(find('.primary').disabled).toBe(true);
  });

  it('has letters of its language', () => {
    expect(choiceLetter('en', 3)).toBe('C');
    expect(choiceLetter('ru', 3)).toBe('В');
    expect(choiceLetter('en', 12)).toBe('12');
  });
});

describe('a sketch', () => {
  const columns = Float64Array.of(0, 1, 2, 3, 4, 5, 6);
  const drawn = new Float64Array(7);

  it('differs on whole stretches, not at single columns', () => {
    const inside = [true, false, false, true, false, true, true];
    expect(differingSpans(columns, drawn, inside)).toEqual([[1, 2]]);
    const atTheEnds = [false, false, true, true, true, false, false];
    expect(differingSpans(columns, drawn, atTheEnds)).toEqual([[0, 1], [5, 6]]);
    expect(differingSpans(columns, drawn, Array(7).fill(true))).toEqual([]);
  });

  it('does not differ where nothing was drawn', () => {
    const partly = Float64Array.of(0, NaN, NaN, NaN, 0, 0, 0);
    const agree = [true, false, false, false, true, true, true];
    expect(differingSpans(columns, partly, agree)).toEqual([]);
  });
});

// @vitest-environment happy-dom
/** Every line that the update of a step shows is true: the engine works out what stands in it. */
import { readFileSync } from 'node:fs';
import { html, render } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';
import { OPTIMIZERS } from '../../web/widgets/descent/optimizers.js';
import { ruleValues } from '../../web/widgets/descent/rule-values.js';
import { numberLines, stepNumbers } from '../../web/widgets/descent/rule-view.js';
import { Run } from '../../web/widgets/descent/run.js';
import { tryDescent } from '../../web/widgets/descent/trial.js';

/** @type {any} */
let nabla;
beforeAll(async () => {
  // A page would fetch the module; there is no server here.
  const module = await WebAssembly.compile(readFileSync('build/wasm/nabla.wasm'));
  nabla = await createNabla({ module });
});

/** @param {Element} element MathML as the formula language @returns {string} */
function asText(element) {
  const nodes = [...element.childNodes].filter(({ nodeType }) => nodeType !== 8); // no comments
  const parts = nodes.map((node) => (node.nodeType === 1
    ? asText(/** @type {Element} */ (node)) : (node.textContent ?? '').trim())).filter(Boolean);
  switch (element.localName) {
    case 'mfrac': return `((${parts[0]})/(${parts[1]}))`;
    case 'msqrt': return `sqrt(${parts.join('')})`;
    case 'msup': return `((${parts[0]})^(${parts[1]}))`;
    default: return parts.join('');
  }
}

/** @param {unknown} piece what a line says its target becomes */
function evaluate(piece) {
  const box = document.createElement('div');
  render(html`<math>${piece}</math>`, box);
  const text = asText(/** @type {Element} */ (box.firstElementChild))
    .replaceAll('·', '*').replaceAll('−', '-').replaceAll('sign', 'sgn');
  const formula = nabla.formula(text, { variables: ['unused'] });
  const value = formula.value([0]);
  formula.dispose();
  return value;
}

/** Numbers with all their digits, and the sign of a book. @param {number} value */
const print = (value) => String(value).replace('-', '−').replace(/e(.*)$/, '*10^($1)');

const CASES = [
  ['sgd', ''], ['sgd', 'weight-decay=0.1'], ['momentum', ''], ['momentum', 'dampening=0.3'],
  ['nesterov', 'weight-decay=0.01'], ['adagrad', ''], ['adagrad', 'epsilon-placement=inside'],
  ['adadelta', ''], ['adadelta', 'weight-decay=0.1'], ['rmsprop', ''],
  ['rmsprop', 'centered=true; momentum=0.5'], ['rmsprop', 'epsilon=0.1; epsilon-placement=inside'],
  ['adam', ''], ['adam', 'bias-correction=false'], ['adam', 'amsgrad=true; weight-decay=0.1'],
  ['adamw', ''], ['adamw', 'weight-decay=0'], ['adamax', ''], ['lion', 'weight-decay=0.1'],
];

describe.each(CASES)('%s %s', (optimizer, options) => {
  it.each([1, 2, 7])('shows true lines at step %i', (step) => {
    const wish = {
      formula: 'x^2+3*y^4', variables: ['x', 'y'], start: [1.5, -0.7], optimizer, options,
      rate: OPTIMIZERS[optimizer].rate, rule: '', schedule: 'cosine steps=20', stop: '', steps: 10,
    };
    const { trace, fault } = tryDescent(nabla, wish);
    expect(fault).toBeNull();
    const run = new Run(/** @type {any} */ (trace), 2);
    const values = ruleValues(optimizer, options);
    for (const parameter of [0, 1]) {
      const numbers = stepNumbers(run, step, parameter, values);
      const lines = numberLines(values, numbers, nabla, print);
      for (const { target, to, result } of lines) {
        const shown = Number(result.replace('−', '-').replace(/\*10\^\((.*)\)/, 'e$1'));
        const expected = evaluate(to);
        const off = Math.abs(shown - expected) / Math.max(1e-6, Math.abs(expected));
        expect(off, `${target}: ${shown} and ${expected}`).toBeLessThan(1e-9);
      }
      expect(lines.some(({ target }) => target === 'theta')).toBe(true);
    }
  });
});

// @vitest-environment happy-dom
/** The reader of the engine's MathML: builds what it knows, and nothing else. */
import { describe, expect, it } from 'vitest';
import { mathmlFragment } from '../../web/widgets/mathml.js';

/** @param {string} markup */
function build(markup) {
  const box = document.createElement('div');
  box.append(mathmlFragment(markup));
  return box;
}

describe('mathmlFragment', () => {
  it('builds presentation elements in their namespace', () => {
    const box = build('<math><mrow class="focus"><msup><mi>x</mi><mn>2</mn></msup></mrow></math>');
    const focus = box.querySelector('.focus');
    expect(focus?.localName).toBe('mrow');
    expect(focus?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(box.querySelector('msup')?.children).toHaveLength(2);
    expect(box.textContent).toBe('x2');
  });

  it('puts a space after what separates, once', () => {
    const box = build('<math><mo>(</mo><mn>2,4</mn><mo>;</mo><mn>1</mn><mo>,</mo>'
      + '<mspace width="1em"/><mn>3</mn><mo>)</mo></math>');
    const spaces = [...box.querySelectorAll('mo')].map((sign) => sign.getAttribute('rspace'));
    expect(spaces).toEqual([null, '0.4em', null, null]);
  });

  it('reads entities', () => {
    const box = build('<math><mo>&lt;</mo><mo>&#x2212;</mo><mo>&#8211;</mo><mi>&amp;</mi></math>');
    expect(box.textContent).toBe('<−–&');
  });

  it('reads empty elements', () => {
    const box = build('<math><mi>a</mi><mspace width="1em"/><mi>b</mi></math>');
    expect(box.querySelector('mspace')?.nextElementSibling?.textContent).toBe('b');
  });

  it('lets brackets grow only around what is tall', () => {
    const box = build('<math><mrow><mo>(</mo><msup><mi>x</mi><mn>2</mn></msup><mo>)</mo></mrow>'
      + '<mrow><mo>(</mo><mfrac><mn>1</mn><mi>x</mi></mfrac><mo>)</mo></mrow><mo>+</mo></math>');
    expect([...box.querySelectorAll('mo')].map((operator) => operator.getAttribute('stretchy')))
      .toEqual(['false', 'false', null, null, null]);
  });

  it.each([
    '<script>alert(1)</script>', '<img src="x" onerror="alert(1)">',
    '<svg><a href="javascript:1">x</a></svg>',
    '<math><annotation-xml encoding="text/html"><img src="x"></annotation-xml></math>',
    '<math href="javascript:alert(1)"><mi style="color:red" onclick="x()">y</mi></math>',
  ])('leaves out what is no MathML of ours: %s', (markup) => {
    const box = build(markup);
    expect(box.querySelector('script, img, svg, a, annotation-xml')).toBeNull();
    for (const element of box.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        expect(name).not.toMatch(/^on|href|style|src/);
      }
    }
  });

  it.each([
    '', '<', '<math', '<math><mrow>', '</math></mrow>', '<math><mi>x</mo></math>', '&#x110000;',
  ])(
    'survives a damaged text: %s', (markup) => {
      expect(() => build(markup)).not.toThrow();
    });
});

/** Blanks that keep the room of a drawing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawingRoom } from '../../tools/lessons/drawing-room.js';
import { createNabla } from '../../web/engine/nabla.js';
import { compileMarkdown } from './support/lesson.js';

/** @type {any} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

describe('a drawing whose size depends on its formula', () => {
  it('has a blank for a wide and one for a narrow window', async () => {
    const { html, problems } = await compileMarkdown(
      '::nabla-graph{#g formula="x*y+sin(x)" point="x=2; y=3"}', { nabla });
    expect(problems).toEqual([]);
    for (const window of ['wide', 'narrow']) {
      expect(html).toMatch(new RegExp(`<svg class="room room-${window}" width="1" `
        + 'height="[\\d.]+rem" aria-hidden="true">'));
    }
    expect(html).not.toContain('style=');
  });

  it('grows with the formula, and with what is shown', () => {
    const height = (/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes) =>
      drawingRoom(tag, nabla, attributes)?.narrow ?? NaN;
    expect(height('nabla-graph', { formula: 'sin(cos(x))' }))
      .toBeGreaterThan(height('nabla-graph', { formula: 'sin(x)' }));
    expect(height('nabla-graph', { formula: 'sin(x)', show: 'values' }))
      .toBeLessThan(height('nabla-graph', { formula: 'sin(x)' }));
    expect(height('nabla-chain', { rates: '2;3;4' }))
      .toBeGreaterThan(height('nabla-chain', { rates: '2;3' }));
  });

  it('is left to itself where nothing is known of it', () => {
    expect(drawingRoom('nabla-tangent', nabla, {})).toBeNull();
    expect(drawingRoom('nabla-graph', null, {})).toBeNull();
    expect(drawingRoom('nabla-graph', nabla, { formula: 'x+' })).toBeNull();
    expect(drawingRoom('nabla-chain', nabla, { formula: 'x*sin(x)' })?.wide).toBeGreaterThan(0);
  });
});

/** What nabla-surface shows and says: camera, painter, study, words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createCamera } from '../../web/charts/surface/camera.js';
import { paintSurface, roughen } from '../../web/charts/surface/painter.js';
import { createNabla } from '../../web/engine/nabla.js';
import { formatNumber, loadMessages, translate } from '../../web/messages/index.js';
import { Study } from '../../web/widgets/surface/study.js';
import { describeLook } from '../../web/widgets/surface/words.js';
import { read } from './support/spaces.js';

/** @type {any} */
let nabla;

beforeAll(async () => {
  [nabla] = await Promise.all([createNabla(), loadMessages('en'), loadMessages('ru')]);
});

/** @param {string} text */
function study(text) {
  const opened = new Study(nabla, nabla.formula(text, { variables: ['x', 'y'] }), ['x', 'y']);
  opened.frame({ x: [-3, 3], y: [-3, 3] });
  return opened;
}

/** @param {string} show */
const showing = (show) => (/** @type {string} */ name) => show.split(' ').includes(name);

describe('the camera', () => {
  const box = /** @type {const} */ ({ x: [-1, 1], y: [-1, 1], z: [0, 1] });
  /** @param {number} azimuth @param {number} elevation */
  const camera = (azimuth, elevation) => createCamera(
    /** @type {any} */ (box), { width: 300, height: 300, azimuth, elevation });

  it('from straight above sees the plate as a map, x to the right and y upwards', () => {
    const above = camera(-90, 90);
    expect(above.left(1, 0)).toBeGreaterThan(above.left(-1, 0));
    expect(above.left(0, 1)).toBeCloseTo(150, 9);
    expect(above.top(0, 1, 0)).toBeLessThan(above.top(0, -1, 0));
    expect(above.top(0, 0, 1)).toBeCloseTo(above.top(0, 0, 0), 9);
    expect(above.left(1, 0) - above.left(-1, 0))
      .toBeCloseTo(above.top(0, -1, 0) - above.top(0, 1, 0), 9);
  });

  it('from the edge sees heights alone', () => {
    const level = camera(-90, 0);
    expect(level.top(0, 1, 0)).toBeCloseTo(level.top(0, -1, 0), 9);
    expect(level.top(0, 0, 1)).toBeLessThan(level.top(0, 0, 0));
  });

  it('keeps room for numbers left of the plate, in a small picture too', () => {
    for (let azimuth = -180; azimuth <= 180; azimuth += 5) {
      const seen = createCamera(/** @type {any} */ (box),
        { width: 328, height: 328, azimuth, elevation: 40, beside: 30 });
      for (const x of [-1, 1]) for (const y of [-1, 1]) {
        expect(seen.left(x, y)).toBeGreaterThanOrEqual(29.999);
        expect(seen.left(x, y)).toBeLessThan(328);
      }
    }
  });

  it('keeps the whole box within the picture, however it is turned', () => {
    for (let azimuth = -180; azimuth <= 180; azimuth += 15) {
      for (let elevation = 0; elevation <= 90; elevation += 15) {
        const seen = camera(azimuth, elevation);
        for (const x of [-1, 1]) for (const y of [-1, 1]) for (const z of [0, 1]) {
          expect(seen.left(x, y)).toBeGreaterThan(0);
          expect(seen.left(x, y)).toBeLessThan(300);
          expect(seen.top(x, y, z)).toBeGreaterThan(0);
          expect(seen.top(x, y, z)).toBeLessThan(300);
        }
      }
    }
  });
});

describe('the painter', () => {
  /**
   * @param {import('../../web/charts/surface/painter.js').SurfaceScene} scene
   * @param {number} azimuth
   */
  function paint(scene, azimuth) {
    /** @type {{ colour: string, top: number }[]} the first corner of each cell, as drawn */
    const cells = [];
    /** @type {string[]} */
    const strokes = [];
    let top = 0;
    const context = /** @type {any} */ ({
      beginPath() {}, lineTo() {}, closePath() {},
      moveTo(/** @type {number} */ _, /** @type {number} */ y) { top = y; },
      fill() { cells.push({ colour: this.fillStyle, top }); },
      stroke() { strokes.push(this.strokeStyle); },
    });
    const colours = Array.from({ length: 24 }, () => new Array(7).fill('cell'));
    const palette = /** @type {any} */ (
      { ink: 'ink', roles: { slope: 'plane', loss: 'path', function: 'point' } });
    const camera = createCamera(scene.box, { width: 300, height: 300, azimuth, elevation: 60 });
    paintSurface(context, scene, camera, palette, colours);
    return { cells, strokes };
  }

  it.each([-135, -45, 45, 135])('goes from the far cells to the near, from %i°', (azimuth) => {
    const opened = study('0*x+0*y+1');
    const { cells } = paint(opened.scene(opened.look([0, 0], null), showing('')), azimuth);
    expect(cells).toHaveLength(56 * 56);
    expect(cells[0].top).toBeLessThan(cells[cells.length - 1].top - 50);
  });

  it('draws the plane under a hollow before its cells, and over a hill after them', () => {
    const orders = /** @type {const} */ ([['x^2+y^2', 'plane'], ['-x^2-y^2', 'cell']]);
    for (const [text, first] of orders) {
      const opened = study(text);
      const scene = opened.scene(opened.look([0.5, 0.5], null), showing('plane'));
      const { cells } = paint(scene, -50);
      const at = cells.findIndex(({ colour }) => colour === 'plane');
      expect(cells[first === 'plane' ? at + 1 : at - 1].colour).toBe('cell');
      expect(cells.filter(({ colour }) => colour === 'plane').length).toBeGreaterThan(100);
    }
  });

  it('leaves out cells without a value', () => {
    const opened = study('ln(x*y)');
    const { cells } = paint(opened.scene(opened.look([1, 1], null), showing('')), -50);
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.length).toBeLessThan(56 * 56 / 2);
  });

  it('has a quarter of the cells while it turns, and the same lines', () => {
    const opened = study('x^2+y^2');
    const fine = opened.scene(opened.look([1, 1], null), showing('plane contours'));
    const rough = roughen(fine);
    expect(paint(rough, -50).cells.filter(({ colour }) => colour === 'cell')).toHaveLength(28 * 28);
    expect(paint(rough, -50).strokes.filter((colour) => colour === 'ink').length)
      .toBeGreaterThan(100);
  });
});

describe('the study', () => {
  it('touches the surface with the plane at the point', () => {
    const opened = study('x^2+2*y^2');
    const { plane, grid, arrows } = opened.scene(opened.look([1.5, 1], null),
      showing('plane gradient'));
    for (const [index, height] of (plane ?? []).entries()) {
      if (Number.isNaN(height)) continue;
      const [x, y] = [grid.x[index % grid.x.length], grid.y[Math.floor(index / grid.x.length)]];
      expect(height).toBeCloseTo(4.25 + 3 * (x - 1.5) + 4 * (y - 1), 9);
      expect(height).toBeLessThanOrEqual(grid.values[index] + 1e-9);
    }
    const [{ from, to }] = arrows;
    expect((to[1] - from[1]) / (to[0] - from[0])).toBeCloseTo(4 / 3, 9);
    expect(to[2]).toBe(from[2]);
  });

  it('has no plane where f is not smooth, and no point where f has no value', () => {
    const kink = study('sqrt(abs(x*y))');
    const kinked = kink.scene(kink.look([0, 0], null), showing('plane slices gradient'));
    expect(kinked.plane).toBeNull();
    expect(kinked.arrows).toEqual([]);
    const edge = study('ln(x*y)');
    expect(edge.scene(edge.look([-1, 1], null), showing('plane')).points).toEqual([]);
  });

  it('runs a descent over the surface', () => {
    const opened = study('x^2+2*y^2');
    const look = opened.look([1.5, 1], { rate: 0.1, steps: 3 });
    expect(look.path?.heights).toHaveLength(4);
    expect(look.path?.heights[3]).toBeLessThan(4.25);
    const [line] = opened.scene(look, showing('path')).lines;
    expect(line.x).toHaveLength(37);
    for (let index = 0; index < 37; index += 1) {
      expect(line.z[index]).toBeCloseTo(line.x[index] ** 2 + 2 * line.y[index] ** 2, 9);
    }
  });
});

describe('the words', () => {
  /** @param {'en' | 'ru'} language */
  const speaker = (language) => ({
    t: (/** @type {string} */ key, /** @type {Record<string, unknown> | undefined} */ params) =>
      translate(language, key, params),
    number: (/** @type {number} */ value) => formatNumber(language, value),
  });
  /** @param {string} text @param {string} show @param {[number, number]} point */
  const say = (text, show, point, descent = { rate: 0.1, steps: 3 }) => describeLook(
    speaker('en'), study(text).look(point, show.includes('path') ? descent : null), ['x', 'y'],
    showing(show));

  it('say what is shown and no more', () => {
    expect(say('x^2+2*y^2', 'contours', [1.5, 1])).toBe('At (1.5, 1) f = 4.25.');
    expect(say('x^2+2*y^2', 'slices', [1.5, 1])).toContain('along x has slope 3');
    expect(say('x^2+2*y^2', 'plane', [1.5, 1])).toContain('rises along the gradient (3, 4)');
    expect(say('x^2+2*y^2', 'plane', [0, 0])).toContain('level');
    expect(say('sqrt(abs(x*y))', 'slices', [0, 0])).toContain('no tangent plane');
    expect(say('ln(x*y)', 'plane', [-1, 1])).toContain('no value');
  });

  it('say how a descent went', () => {
    expect(say('x^2+2*y^2', 'path', [1.5, 1])).toContain('After 3 steps');
    expect(say('x^2+2*y^2', 'path', [1.5, 1], { rate: 1, steps: 3 })).toContain('not come lower');
    expect(say('x^2+2*y^2', 'path', [1.5, 1], { rate: 5, steps: 50 })).toContain('diverges');
    const russian = describeLook(speaker('ru'),
      study('x^2+y^2').look([1, 1], { rate: 0.1, steps: 2 }), ['x', 'y'], showing('path'));
    expect(read(russian)).toContain('Через 2 шага');
  });
});

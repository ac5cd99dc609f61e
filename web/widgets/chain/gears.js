/**
 * The chain as gears: each axle turns as much as its quantity changes. A stage is a pair of gears
 * whose radii are in the ratio of its rate. A negative rate is a pair that meshes directly and so
 * turns the next axle the other way; a positive one has a small gear between.
 */
import { svg } from 'lit';
import { run } from '../graph/runs.js';
import { renderRuns, shortNumber } from '../graph/svg-text.js';

/** @typedef {import('../nabla-chain.js').NablaChain} NablaChain */

/**
 * @typedef {object} Gear
 * @property {number} x of its middle
 * @property {number} teeth
 * @property {number} phase where its first tooth points, clockwise from the right
 * @property {number | null} axle whose quantity it turns with; null for a gear between
 */

/** Sizes in pixels of 1/16 rem: middle radius of a pair, distance between teeth, their height. */
const MIDDLE_RADIUS = 27;
const PITCH = 8;
const TOOTH = 2.8;
const IDLER_TEETH = 8;

/** Between the two gears of one axle, and between gears of a stage that turns nothing. */
const AXLE = 26;
const GAP = 14;

const MARGIN = 34;
const RATE_ROOM = 34;
const CHANGE_ROOM = 40;
const NAME_SIZE = 15;

/** Ratios beyond this are drawn as this. */
const LARGEST_RATIO = 5;

/** A change of 1 is a whole turn. */
const TURN = 2 * Math.PI;

/** @param {number} teeth */
const radiusOf = (teeth) => teeth * PITCH / TURN;

/** @param {number} radius */
const teethOf = (radius) => Math.max(6, Math.round(TURN * radius / PITCH));

/**
 * The phase of a gear at the right of another, so that its gaps meet the other's teeth.
 * @param {Gear} left
 * @param {number} teeth
 */
function meshedPhase(left, teeth) {
  return Math.PI - (TURN / teeth) * (left.phase * left.teeth / TURN + 0.5);
}

/** @param {number} change */
const angleOf = (change) => (Number.isFinite(change) ? change * TURN : 0);

/**
 * Where the gears stand.
 * @param {number[]} rates
 * @param {number[]} changes of all quantities, the first that enters
 */
export function arrangeGears(rates, changes) {
  let x = MARGIN;
  let largest = 0;
  /** @type {Gear[]} */
  const gears = [];
  /** The middle of each stage. @type {number[]} */
  const stages = [];
  const place = (/** @type {number} */ teeth, /** @type {number} */ phase,
    /** @type {number | null} */ axle) => {
    const radius = radiusOf(teeth);
    largest = Math.max(largest, radius);
    const gear = { x: x + radius, teeth, phase, axle };
    gears.push(gear);
    x += 2 * radius;
    return gear;
  };
  for (const [index, rate] of rates.entries()) {
    const meshes = Number.isFinite(rate) && rate !== 0;
    const ratio = meshes
      ? Math.min(Math.max(Math.abs(rate), 1 / LARGEST_RATIO), LARGEST_RATIO) : 1;
    const start = x;
    const driver = place(teethOf(MIDDLE_RADIUS * Math.sqrt(ratio)), angleOf(changes[index]), index);
    const between = meshes && rate > 0
      ? place(IDLER_TEETH, meshedPhase(driver, IDLER_TEETH), null) : driver;
    if (!meshes) x += GAP;
    const teeth = teethOf(MIDDLE_RADIUS / Math.sqrt(ratio));
    place(teeth, meshes ? meshedPhase(between, teeth) : 0, index + 1);
    stages.push((start + x) / 2);
    x += AXLE;
  }
  return {
    gears, stages, width: x - AXLE + MARGIN, height: RATE_ROOM + 2 * largest + CHANGE_ROOM,
    middle: RATE_ROOM + largest,
  };
}

/**
 * The outline of a gear around its middle.
 * @param {Gear} gear
 */
function outline({ teeth, phase }) {
  const step = TURN / teeth;
  const radius = radiusOf(teeth);
  const corners = Array.from({ length: teeth }, (_, tooth) =>
    [[-0.3, -TOOTH], [-0.14, TOOTH], [0.14, TOOTH], [0.3, -TOOTH]].map(([turn, height]) => {
      const at = phase + (tooth + turn) * step;
      const r = radius + height;
      return `${(r * Math.cos(at)).toFixed(2)} ${(r * Math.sin(at)).toFixed(2)}`;
    }));
  return `M${corners.flat().join('L')}Z`;
}

/**
 * A gear; on an axle with a hand that shows how far it has turned.
 * @param {Gear} gear
 * @param {number} y
 * @param {number[]} changes
 */
function renderGear(gear, y, changes) {
  const { x, axle } = gear;
  const length = radiusOf(gear.teeth) - TOOTH - 3;
  const angle = axle === null ? 0 : angleOf(changes[axle]);
  const hand = axle === null ? svg`<circle class="hub" r="2"></circle>`
    : svg`<path class="rest" d="M0 0v${-length}"></path>
      <path class="hand" d="M0 0L${length * Math.sin(angle)} ${-length * Math.cos(angle)}"></path>
      <circle class="hub" r="3.5"></circle>`;
  return svg`<g transform="translate(${x} ${y})">
    <path class=${axle === null ? 'gear between' : 'gear'} d=${outline(gear)}></path>${hand}</g>`;
}

/**
 * @param {NablaChain} widget
 * @param {ReturnType<typeof arrangeGears>} size
 */
export function renderGears(widget, { gears, stages, height, middle }) {
  const { chain, flow } = widget;
  const changes = [flow.change, ...flow.changes];
  const names = [chain.entry?.runs ?? [], ...chain.stages.map(({ runs }) => runs)];
  // The gears of each axle: one at the ends, two between.
  const axles = changes.map((_, index) => gears.filter(({ axle }) => axle === index));
  return svg`
    ${gears.map((gear) => renderGear(gear, middle, changes))}
    ${axles.map((pair, index) => {
      const [first] = pair;
      const last = pair[pair.length - 1];
      const line = first === last ? '' : `M${first.x} ${middle}H${last.x}`;
      return svg`<path class="axle" d=${line}></path>
        <text class="change" x=${(first.x + last.x) / 2} y=${height - 12} text-anchor="middle"
          >${renderRuns([run('d'), ...names[index],
            run(` = ${shortNumber(widget, changes[index], 3)}`)], NAME_SIZE)}</text>`;
    })}
    ${stages.map((x, index) => {
      const rate = shortNumber(widget, flow.rates[index], 3);
      return svg`<text class="rate" x=${x} y="18" text-anchor="middle">× ${
        rate.startsWith('−') ? `(${rate})` : rate}</text>`;
    })}`;
}

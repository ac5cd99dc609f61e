/**
 * The chain as gears: each axle turns as much as its quantity changes. A stage is a pair of gears
 * whose radii are in the ratio of its rate. A negative rate is a pair that meshes directly and so
 * turns the next axle the other way; a positive one has a small gear between.
 */
import { svg } from 'lit';
import { run, widthOf } from '../graph/runs.js';
import { renderRuns, shortNumber } from '../graph/svg-text.js';

/** @typedef {import('../nabla-chain.js').NablaChain} NablaChain */

/**
 * @typedef {object} Gear
 * @property {number} x of its middle
 * @property {number} y
 * @property {number} teeth
 * @property {number} phase where its first tooth points, clockwise from the right
 * @property {number | null} axle whose quantity it turns with; null for a gear between
 */

/**
 * A quantity's axle, or the part of it in one row.
 * @typedef {object} Axle
 * @property {number} index of its quantity
 * @property {number} from
 * @property {number} to
 * @property {number} y
 * @property {number} label the middle of what is written below it
 * @property {number} base the line that this stands on
 */

/** Sizes in pixels of 1/16 rem: middle radius of a pair, distance between teeth, their height. */
const MIDDLE_RADIUS = 27;
const PITCH = 8;
const TOOTH = 2.8;
const IDLER_TEETH = 8;

/** Between the two gears of one axle, and between gears of a stage that turns nothing. */
const AXLE = 26;
const GAP = 14;

/** Where there is little room the picture is closer to its edges, and gears are smaller. */
const MARGIN = 34;
const CLOSE_MARGIN = 14;
const SMALLEST_GEARS = 0.62;
const GEARS_IN_ROWS = 0.8;
const ROW_GAP = 14;

/** What is seen of an axle that goes on in the next row. */
const STUB = 16;

const RATE_ROOM = 34;
const CHANGE_ROOM = 40;
const NAME_SIZE = 15;

/** Digits are narrower than labels are reckoned to be; between two labels is room, in pixels. */
const LETTER = 0.85;
const APART = 8;

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
 * The gears of one stage around the middle of its height, from its left end.
 * @param {number} rate
 * @param {number} index
 * @param {number[]} changes
 * @param {number} size of the gears, beside their full size
 */
function buildStage(rate, index, changes, size) {
  let across = 0;
  let largest = 0;
  /** @type {Gear[]} */
  const gears = [];
  const place = (/** @type {number} */ teeth, /** @type {number} */ phase,
    /** @type {number | null} */ axle) => {
    const radius = radiusOf(teeth) * size;
    largest = Math.max(largest, radius);
    const gear = { x: across + radius, y: 0, teeth, phase, axle };
    gears.push(gear);
    across += 2 * radius;
    return gear;
  };
  const meshes = Number.isFinite(rate) && rate !== 0;
  const ratio = meshes
    ? Math.min(Math.max(Math.abs(rate), 1 / LARGEST_RATIO), LARGEST_RATIO) : 1;
  const driver = place(teethOf(MIDDLE_RADIUS * Math.sqrt(ratio)), angleOf(changes[index]), index);
  const between = meshes && rate > 0
    ? place(IDLER_TEETH, meshedPhase(driver, IDLER_TEETH), null) : driver;
  if (!meshes) across += GAP * size;
  const teeth = teethOf(MIDDLE_RADIUS / Math.sqrt(ratio));
  place(teeth, meshes ? meshedPhase(between, teeth) : 0, index + 1);
  return { gears, across, largest };
}

/** @typedef {ReturnType<typeof buildStage>} BuiltStage */

/**
 * Stages row by row, as many in each as there is room for.
 * @param {BuiltStage[]} stages
 * @param {number} room
 * @param {number} axle between two stages
 */
function intoRows(stages, room, axle) {
  /** @type {BuiltStage[][]} */
  const rows = [];
  let left = 0;
  for (const stage of stages) {
    left -= axle + stage.across;
    if (rows.length === 0 || left < 0) {
      rows.push([]);
      left = room - stage.across;
    }
    rows[rows.length - 1].push(stage);
  }
  return rows;
}

/**
 * Where the gears stand: in one row, of smaller gears if need be, and in several where that is not
 * enough. An axle that goes on in the next row is seen in both.
 * @param {number[]} rates
 * @param {number[]} changes of all quantities, the first that enters
 * @param {number} [room] across
 */
export function arrangeGears(rates, changes, room = Infinity) {
  const build = (/** @type {number} */ size) =>
    rates.map((rate, index) => buildStage(rate, index, changes, size));
  const whole = build(1).reduce((sum, { across }) => sum + across + AXLE, -AXLE);
  const fits = whole + 2 * MARGIN <= room;
  const margin = fits ? MARGIN : CLOSE_MARGIN;
  const inner = room - 2 * margin;
  const share = fits ? 1 : inner / whole;
  const size = share >= SMALLEST_GEARS ? share : GEARS_IN_ROWS;
  // What has been made to fit is one row, whatever is lost in rounding.
  const rows = intoRows(build(size), share >= SMALLEST_GEARS ? Infinity : inner - 2 * STUB,
    AXLE * size);
  const broken = rows.length > 1;

  /** @type {Gear[]} */
  const gears = [];
  /** The middle of each stage, and the line that its rate stands on. */
  const stages = /** @type {{ x: number, y: number }[]} */ ([]);
  /** @type {Axle[]} */
  const axles = [];
  let [width, top, index] = [0, 0, 0];
  for (const row of rows) {
    const largest = Math.max(...row.map((stage) => stage.largest));
    const y = top + RATE_ROOM + largest;
    const base = y + largest + CHANGE_ROOM - 12;
    let x = margin + (broken ? STUB : 0);
    const [first, last] = [index, index + row.length];
    for (const stage of row) {
      gears.push(...stage.gears.map((gear) => ({ ...gear, x: x + gear.x, y })));
      stages.push({ x: x + stage.across / 2, y: top + 18 });
      x += stage.across + AXLE * size;
      index += 1;
    }
    for (let quantity = first; quantity <= last; quantity += 1) {
      const middles = gears.filter((gear) => gear.axle === quantity && gear.y === y)
        .map((gear) => gear.x);
      const [from, to] = [Math.min(...middles), Math.max(...middles)];
      const axle = {
        index: quantity, y, base,
        from: quantity === first && first > 0 ? margin : from,
        to: quantity === last && last < rates.length ? x - AXLE * size + STUB : to,
      };
      axles.push({ ...axle, label: (axle.from + axle.to) / 2 });
    }
    width = Math.max(width, x - AXLE * size + margin + (broken ? STUB : 0));
    top += RATE_ROOM + 2 * largest + CHANGE_ROOM + (last < rates.length ? ROW_GAP : 0);
  }
  return { gears, stages, axles, width, height: top, size };
}

/**
 * The outline of a gear around its middle.
 * @param {Gear} gear
 * @param {number} size
 */
function outline({ teeth, phase }, size) {
  const step = TURN / teeth;
  const radius = radiusOf(teeth);
  const corners = Array.from({ length: teeth }, (_, tooth) =>
    [[-0.3, -TOOTH], [-0.14, TOOTH], [0.14, TOOTH], [0.3, -TOOTH]].map(([turn, height]) => {
      const at = phase + (tooth + turn) * step;
      const r = (radius + height) * size;
      return `${(r * Math.cos(at)).toFixed(2)} ${(r * Math.sin(at)).toFixed(2)}`;
    }));
  return `M${corners.flat().join('L')}Z`;
}

/**
 * A gear; on an axle with a hand that shows how far it has turned.
 * @param {Gear} gear
 * @param {number} size
 * @param {number[]} changes
 */
function renderGear(gear, size, changes) {
  const { x, y, axle } = gear;
  const length = (radiusOf(gear.teeth) - TOOTH - 3) * size;
  const angle = axle === null ? 0 : angleOf(changes[axle]);
  const hand = axle === null ? svg`<circle class="hub" r="2"></circle>`
    : svg`<path class="rest" d="M0 0v${-length}"></path>
      <path class="hand" d="M0 0L${length * Math.sin(angle)} ${-length * Math.cos(angle)}"></path>
      <circle class="hub" r="3.5"></circle>`;
  return svg`<g transform="translate(${x} ${y})">
    <path class=${axle === null ? 'gear between' : 'gear'} d=${outline(gear, size)}></path>${
      hand}</g>`;
}

/** @typedef {import('../graph/runs.js').Run} Run */
/** @typedef {{ x: number, base: number, half: number, written: Run[] }} Label */

/**
 * Labels of axles, moved apart where they would touch, and into the picture.
 * @param {Label[]} labels row after row
 * @param {number} width of the picture
 */
function spreadOut(labels, width) {
  const spread = labels.map((label) => ({ ...label }));
  for (const [index, label] of spread.entries()) {
    const before = spread[index - 1];
    const least = before?.base === label.base ? before.x + before.half + APART : 0;
    label.x = Math.max(label.x, least + label.half);
  }
  for (const [index, label] of [...spread.entries()].toReversed()) {
    const after = spread[index + 1];
    const most = after?.base === label.base ? after.x - after.half - APART : width;
    label.x = Math.min(label.x, most - label.half);
  }
  return spread;
}

/**
 * @param {NablaChain} widget
 * @param {ReturnType<typeof arrangeGears>} arranged
 */
export function renderGears(widget, { gears, stages, axles, width, size }) {
  const { chain, flow } = widget;
  const changes = [flow.change, ...flow.changes];
  const names = [chain.entry?.runs ?? [], ...chain.stages.map(({ runs }) => runs)];
  const labels = axles.map(({ index, label, base }) => {
    const written = [run('d'), ...names[index],
      run(` = ${shortNumber(widget, changes[index], 3)}`)];
    return { x: label, base, written, half: widthOf(written) * LETTER * NAME_SIZE / 2 };
  });
  return svg`
    ${gears.map((gear) => renderGear(gear, size, changes))}
    ${axles.map(({ from, to, y }) =>
      svg`<path class="axle" d=${from === to ? '' : `M${from} ${y}H${to}`}></path>`)}
    ${spreadOut(labels, width).map(({ x, base, written }) => svg`<text class="change" x=${x}
      y=${base} text-anchor="middle">${renderRuns(written, NAME_SIZE)}</text>`)}
    ${stages.map(({ x, y }, index) => {
      const rate = shortNumber(widget, flow.rates[index], 3);
      return svg`<text class="rate" x=${x} y=${y} text-anchor="middle">× ${
        rate.startsWith('−') ? `(${rate})` : rate}</text>`;
    })}`;
}

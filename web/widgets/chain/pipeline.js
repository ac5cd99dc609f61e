/** The chain as a pipeline: what flows along the wires, and what each stage multiplies it by. */
import { nothing, svg } from 'lit';
import { run } from '../graph/runs.js';
import { renderRuns, shortNumber } from '../graph/svg-text.js';

/** @typedef {import('../nabla-chain.js').NablaChain} NablaChain */
/** @typedef {import('../graph/runs.js').Run} Run */
/** @typedef {{ x: number, y: number }} Point */

/** Sizes in pixels of 1/16 rem. */
const CARD = { width: 118, height: 82 };
const WIRE = { across: 112, down: 92 };
const ACROSS_HEIGHT = 142;
const DOWN_WIDTH = 300;

/** The largest change on a wire is a bar of this length. */
const LONGEST_BAR = 30;

const ARROW = 7;
const LABEL_SIZE = 19;
const NAME_SIZE = 15;

/**
 * Whether the stages stand side by side, and how large the picture is.
 * @param {number} stages
 * @param {number} room across
 */
export function pipelineSize(stages, room) {
  const across = stages * CARD.width + (stages + 1) * WIRE.across;
  if (across <= room) return { across: true, width: across, height: ACROSS_HEIGHT };
  const height = stages * CARD.height + (stages + 1) * WIRE.down;
  return { across: false, width: DOWN_WIDTH, height };
}

/**
 * A change as a bar that stands on its wire, up or to the right where it is positive.
 * @param {Point} at the middle of the wire
 * @param {number} length with its sign
 * @param {boolean} across
 */
function bar({ x, y }, length, across) {
  const size = Math.abs(length);
  return across
    ? svg`<rect class="bar" x=${x - 7} y=${length > 0 ? y - size : y} width="14"
        height=${size}></rect>`
    : svg`<rect class="bar" x=${length > 0 ? x : x - size} y=${y - 7} width=${size}
        height="14"></rect>`;
}

/**
 * A wire with the value and the change that go along it.
 * @param {NablaChain} widget
 * @param {{ start: Point, across: boolean, name: Run[], value: number, change: number,
 *     bar: number }} wire
 */
function renderWire(widget, { start, across, name, value, change, bar: length }) {
  const { x, y } = start;
  const size = across ? WIRE.across : WIRE.down;
  const middle = across ? { x: x + size / 2, y } : { x, y: y + size / 2 };
  const line = across ? `M${x} ${y}h${size - ARROW}` : `M${x} ${y}v${size - ARROW}`;
  const head = across ? `M${x + size} ${y}l${-ARROW} -4v8z` : `M${x} ${y + size}l-4 ${-ARROW}h8z`;
  const valueRuns = widget.byHand ? name
    : [...name, run(` = ${shortNumber(widget, value)}`)];
  const changeRuns = [run('d'), ...name, run(` = ${shortNumber(widget, change, 3)}`)];
  // Across: the name above the bar's reach, the change below it. Down: one on either side.
  const above = across ? { x: middle.x, y: y - LONGEST_BAR - 10, anchor: 'middle' }
    : { x: x - LONGEST_BAR - 10, y: middle.y + 5, anchor: 'end' };
  const below = across ? { x: middle.x, y: y + LONGEST_BAR + 20, anchor: 'middle' }
    : { x: x + LONGEST_BAR + 10, y: middle.y + 5, anchor: 'start' };
  return svg`<g class="wire">
    <path class="line" d=${line}></path><path class="head" d=${head}></path>
    ${bar(middle, length, across)}
    <text class="value" x=${above.x} y=${above.y} text-anchor=${above.anchor}
      >${renderRuns(valueRuns, NAME_SIZE)}</text>
    <text class="change" x=${below.x} y=${below.y} text-anchor=${below.anchor}
      >${renderRuns(changeRuns, NAME_SIZE)}</text>
  </g>`;
}

/**
 * @param {NablaChain} widget
 * @param {Point} corner
 * @param {number} index of the stage
 * @param {boolean} across
 */
function renderStage(widget, { x, y }, index, across) {
  const { label } = widget.chain.stages[index];
  const rate = shortNumber(widget, widget.flow.rates[index], 3);
  const product = shortNumber(widget, widget.flow.products[index], 3);
  const middle = CARD.width / 2;
  const soFar = across ? { x: middle, y: CARD.height + 22, anchor: 'middle' }
    : { x: CARD.width + 12, y: CARD.height / 2 + 5, anchor: 'start' };
  return svg`<g class="stage-card" transform="translate(${x} ${y})">
    <rect width=${CARD.width} height=${CARD.height} rx="3"></rect>
    ${widget.byHand ? nothing : svg`<text class="label" x=${middle} y="33" text-anchor="middle"
      >${renderRuns(label, LABEL_SIZE)}</text>`}
    <text class="rate" x=${middle} y=${widget.byHand ? 48 : 65} text-anchor="middle"
      >× ${rate.startsWith('−') ? `(${rate})` : rate}</text>
    <text class="product" x=${soFar.x} y=${soFar.y} text-anchor=${soFar.anchor}
      >${across ? widget.t('chain.so-far', { product }) : svg`<tspan x=${soFar.x} dy="-0.6em"
        >${widget.t('chain.so-far', { product: '' }).trim()}</tspan><tspan x=${soFar.x} dy="1.3em"
        >${product}</tspan>`}</text>
  </g>`;
}

/**
 * @param {NablaChain} widget
 * @param {ReturnType<typeof pipelineSize>} size
 */
export function renderPipeline(widget, { across, width }) {
  const { chain, flow } = widget;
  const changes = [flow.change, ...flow.changes];
  const largest = Math.max(...changes.map(Math.abs).filter(Number.isFinite), Number.MIN_VALUE);
  const names = [chain.entry?.runs ?? [], ...chain.stages.map(({ runs }) => runs)];
  const values = [flow.point, ...flow.values];
  const period = across ? CARD.width + WIRE.across : CARD.height + WIRE.down;
  const axis = across ? 66 : width / 2;
  return changes.map((change, index) => {
    const along = index * period;
    const wire = renderWire(widget, {
      across, change, name: names[index], value: values[index],
      start: across ? { x: along, y: axis } : { x: axis, y: along },
      bar: Number.isFinite(change) ? change / largest * LONGEST_BAR : 0,
    });
    if (index === chain.stages.length) return wire;
    const corner = across ? { x: along + WIRE.across, y: axis - CARD.height / 2 }
      : { x: axis - CARD.width / 2, y: along + WIRE.down };
    return svg`${wire}${renderStage(widget, corner, index, across)}`;
  });
}

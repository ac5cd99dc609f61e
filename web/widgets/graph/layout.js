/**
 * Where the nodes and edges of a computational graph stand. Lengths are in pixels of 1/16 rem.
 */
import { widthOf } from './runs.js';

/** @typedef {import('./model.js').GraphModel} GraphModel */
/** @typedef {import('./model.js').GraphNode} GraphNode */
/** @typedef {typeof import('@dagrejs/dagre')} Dagre */

/** Letters of the labels and of the numbers, and the room that numbers take. */
export const LABEL_SIZE = 17;
export const NAME_SIZE = 14;
const NUMBERS_WIDTH = 96;
const INPUT_WIDTH = 116;
const TERMS_WIDTH = 126;
const EDGE_LABEL = { across: { width: 104, height: 20 }, down: { width: 80, height: 20 } };

/** Heights of a card's lines. */
export const LINES = { title: 30, field: 36, value: 21, terms: 17, adjoint: 21, foot: 6 };

const ARROW = 7;

/** A drawing is made no smaller than this: its letters are to be read. */
const SMALLEST = 0.78;

/** @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} Card
 * @property {GraphNode} node
 * @property {number} x of its left upper corner
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/**
 * @typedef {object} Wire
 * @property {number} id of the edge
 * @property {string} path from input to output
 * @property {string} forward the arrow head of a value
 * @property {string} backward and of an adjoint, coming back
 * @property {Point} label the middle of its label
 */

/**
 * @typedef {object} Layout
 * @property {'across' | 'down'} direction of the forward pass
 * @property {number} width
 * @property {number} height
 * @property {number} scale by which it is drawn, so that it fits from side to side
 * @property {Card[]} cards
 * @property {Wire[]} wires
 */

/** @typedef {{ values: boolean, adjoints: boolean, edges: boolean }} Shown */

/**
 * @param {GraphNode} node
 * @param {Shown} shown
 */
function sizeOf(node, { values, adjoints }) {
  const title = 34 + widthOf(node.runs) * NAME_SIZE + widthOf(node.label) * LABEL_SIZE;
  const meeting = adjoints && node.meeting;
  const numbers = node.kind === 'input' ? INPUT_WIDTH : values || adjoints ? NUMBERS_WIDTH : 0;
  const height = (node.kind === 'input' ? LINES.field : LINES.title)
    + (values && node.kind === 'operation' ? LINES.value : 0)
    + (adjoints && !node.constant ? LINES.adjoint : 0) + (meeting ? LINES.terms : 0) + LINES.foot;
  return { width: Math.ceil(Math.max(title, numbers, meeting ? TERMS_WIDTH : 0)), height };
}

/**
 * A smooth way through points, along the direction of the graph at each of them.
 * @param {Point[]} points
 * @param {boolean} across
 */
function smoothPath([first, ...rest], across) {
  let from = first;
  const parts = rest.map((to) => {
    const half = across ? (to.x - from.x) / 2 : (to.y - from.y) / 2;
    const leave = across ? `${from.x + half} ${from.y}` : `${from.x} ${from.y + half}`;
    const arrive = across ? `${to.x - half} ${to.y}` : `${to.x} ${to.y - half}`;
    from = to;
    return `C${leave} ${arrive} ${to.x} ${to.y}`;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

/**
 * @param {Point} tip
 * @param {boolean} across
 * @param {1 | -1} sense with the graph or against it
 */
function arrowHead({ x, y }, across, sense) {
  const back = -sense * ARROW;
  const side = ARROW * 0.55;
  return across ? `M${x} ${y}l${back} ${-side}v${2 * side}z`
    : `M${x} ${y}l${-side} ${back}h${2 * side}z`;
}

/**
 * The end of a wire on the border of a card.
 * @param {Point} point where the layout lets it end
 * @param {{ x: number, y: number, width: number, height: number }} box by its middle
 * @param {boolean} across
 * @param {1 | -1} side
 * @returns {Point}
 */
function dock(point, box, across, side) {
  const clamp = (/** @type {number} */ value, /** @type {number} */ middle,
    /** @type {number} */ length) =>
    Math.min(Math.max(value, middle - length / 2 + 10), middle + length / 2 - 10);
  return across
    ? { x: box.x + side * box.width / 2, y: clamp(point.y, box.y, box.height) }
    : { x: clamp(point.x, box.x, box.width), y: box.y + side * box.height / 2 };
}

/**
 * @param {Dagre} dagre
 * @param {GraphModel} model
 * @param {'across' | 'down'} direction
 * @param {Shown} shown
 * @returns {Omit<Layout, 'scale'>}
 */
function arrange(dagre, model, direction, shown) {
  const across = direction === 'across';
  const graph = new dagre.Graph({ multigraph: true });
  const distances = across ? { nodesep: 22, ranksep: shown.edges ? 30 : 44, edgesep: 12 }
    : { nodesep: 12, ranksep: shown.edges ? 32 : 34, edgesep: 6 };
  graph.setGraph({ rankdir: across ? 'LR' : 'TB', ...distances, marginx: 3, marginy: 3 });
  for (const node of model.drawn) graph.setNode(String(node.id), sizeOf(node, shown));
  for (const { id, input, output } of model.edges) {
    const label = shown.edges
      ? { ...EDGE_LABEL[direction], labelpos: /** @type {const} */ ('c') } : {};
    graph.setEdge(String(input), String(output), label, String(id));
  }
  dagre.layout(graph);

  const cards = model.drawn.map((node) => {
    const { x, y, width, height } = /** @type {any} */ (graph.node(String(node.id)));
    return { node, x: x - width / 2, y: y - height / 2, width, height };
  });
  const wires = model.edges.map(({ id, input, output }) => {
    const { points, x, y } = /** @type {any} */ (
      graph.edge(String(input), String(output), String(id)));
    const start = dock(points[0], /** @type {any} */ (graph.node(String(input))), across, 1);
    const end = dock(points.at(-1), /** @type {any} */ (graph.node(String(output))), across, -1);
    return {
      id,
      path: smoothPath([start, ...points.slice(1, -1), end], across),
      forward: arrowHead(end, across, 1),
      backward: arrowHead(start, across, -1),
      label: { x: x ?? (start.x + end.x) / 2, y: y ?? (start.y + end.y) / 2 },
    };
  });
  const { width = 0, height = 0 } = /** @type {any} */ (graph.graph());
  return { direction, width: Math.ceil(width), height: Math.ceil(height), cards, wires };
}

/**
 * From left to right where that fits, from top to bottom elsewhere, smaller if need be.
 * @param {Dagre} dagre
 * @param {GraphModel} model
 * @param {number} room across, in the same pixels
 * @param {Shown} shown
 * @returns {Layout}
 */
export function layOut(dagre, model, room, shown) {
  const across = arrange(dagre, model, 'across', shown);
  if (across.width <= room) return { ...across, scale: 1 };
  const down = arrange(dagre, model, 'down', shown);
  return { ...down, scale: Math.min(1, Math.max(SMALLEST, room / down.width)) };
}

/** The computational graph as an SVG, and the fields for its inputs on top of it. */
import { html, noChange, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { printNumber } from '../typed-number.js';
import { LABEL_SIZE, LINES, NAME_SIZE } from './layout.js';
import { renderRuns, shortNumber } from './svg-text.js';

/** @typedef {import('../nabla-graph.js').NablaGraph} NablaGraph */
/** @typedef {import('./layout.js').Card} Card */
/** @typedef {import('./layout.js').Wire} Wire */
/** @typedef {import('./model.js').GraphStep} GraphStep */
/** @typedef {import('./model.js').Standing} Standing */
/** More terms than this are not all written out on a node. */
const MOST_TERMS = 3;

/** About how wide a letter on an edge is. */
const LETTER = 7;

/** Distance of a card's contents from its border. */
const INSET = 9;

/** @param {string} text a number behind a sign */
const guarded = (text) => (text.startsWith('−') ? `(${text})` : text);

/**
 * A sum in digits: `−0.416 + 3`.
 * @param {NablaGraph} widget
 * @param {number[]} terms
 */
export function sumText(widget, terms) {
  const last = terms.slice(-MOST_TERMS).map((term) => shortNumber(widget, term, 3));
  const text = last.reduce((sum, term) =>
    (term.startsWith('−') ? `${sum} − ${term.slice(1)}` : `${sum} + ${term}`));
  return terms.length > MOST_TERMS ? `… + ${text}` : text;
}

/**
 * @param {string} kind
 * @param {string} arrow
 * @param {string} number
 * @param {Card} card
 * @param {number} y
 */
function numberLine(kind, arrow, number, { width }, y) {
  return svg`<g class=${kind}>
    <text class="arrow" x=${INSET} y=${y}>${arrow}</text>
    <text x=${width - INSET} y=${y} text-anchor="end">${number}</text>
  </g>`;
}

/**
 * @param {NablaGraph} widget
 * @param {Card} card
 * @param {Standing} standing
 * @param {string} state
 */
function renderCard(widget, card, standing, state) {
  const { node, x, y, width, height } = card;
  const down = widget.layout?.direction === 'down';
  const lines = [];
  let line = node.kind === 'input' ? LINES.field : LINES.title;
  if (node.kind === 'input') {
    // Under the field: what a picture of the graph shows in its place.
    lines.push(svg`<text class="value" x=${width - INSET - 6} y="25" text-anchor="end"
      >${shortNumber(widget, widget.model.values[node.id])}</text>`);
  } else if (node.kind === 'operation' && widget.showing('values')) {
    line += LINES.value;
    const value = standing.known.has(node.id)
      ? shortNumber(widget, widget.model.values[node.id]) : '';
    lines.push(numberLine('value', value && (down ? '↓' : '→'), value, card, line - 6));
  }
  const adjoint = standing.adjoints.get(node.id);
  if (adjoint && widget.showing('adjoints')) {
    if (node.meeting) {
      const terms = adjoint.terms.length > 1 ? `${sumText(widget, adjoint.terms)} =` : '';
      line += LINES.terms;
      lines.push(svg`<text class="terms" x=${width - INSET} y=${line - 4} text-anchor="end"
        >${terms}</text>`);
    }
    line += LINES.adjoint;
    lines.push(numberLine('adjoint', down ? '↑' : '←', shortNumber(widget, adjoint.adjoint), card,
      line - 6));
  }
  return svg`<g class="node ${node.kind} ${state}" transform="translate(${x} ${y})">
    <rect width=${width} height=${height} rx="3"></rect>
    <text class="name" x=${INSET} y=${node.kind === 'input' ? 25 : 20}
      >${renderRuns(node.runs, node.kind === 'input' ? LABEL_SIZE : NAME_SIZE)}</text>
    <text class="label" x=${width - INSET} y="21" text-anchor="end"
      >${renderRuns(node.label, LABEL_SIZE)}</text>
    ${lines}
  </g>`;
}

/**
 * What an edge is doing at the present step.
 * @param {NablaGraph} widget
 * @param {number} id
 * @param {Standing} standing
 */
function edgeState(widget, id, standing) {
  const { input, output } = widget.model.edges[id];
  const step = widget.present;
  if (standing.walked.has(id)) {
    return step.kind === 'backward' && step.edge === id ? 'backward present' : 'backward';
  }
  if (!standing.known.has(input) || !standing.known.has(output)) return 'quiet';
  return step.kind === 'forward' && step.node === output ? 'forward present' : 'forward';
}

/**
 * @param {NablaGraph} widget
 * @param {Wire} wire
 * @param {Standing} standing
 */
function renderWire(widget, wire, standing) {
  const state = edgeState(widget, wire.id, standing);
  const back = state.startsWith('backward');
  return svg`<g class="edge ${state}" data-edge=${wire.id}>
    <path class="line" d=${wire.path}></path>
    <path class="head" d=${back ? wire.backward : wire.forward}></path>
    <circle class="token" r="5" visibility="hidden"></circle>
  </g>`;
}

/**
 * Local derivative times what arrives, on the edges that have been walked back.
 * @param {NablaGraph} widget
 * @param {Wire} wire
 * @param {Standing} standing
 */
function renderEdgeLabel(widget, { id, label }, standing) {
  const walked = standing.walked.get(id);
  if (!walked || !widget.showing('edges')) return nothing;
  const present = widget.present.kind === 'backward' && widget.present.edge === id;
  const local = shortNumber(widget, walked.local, 3);
  const text = `${local} × ${guarded(shortNumber(widget, walked.arriving, 3))}`;
  const width = text.length * LETTER + 6;
  return svg`<g class="product ${present ? 'present' : ''}">
    <rect x=${label.x - width / 2} y=${label.y - 10} width=${width} height="20"></rect>
    <text x=${label.x} y=${label.y + 5} text-anchor="middle">${text}</text>
  </g>`;
}

/**
 * What a node is doing at the present step.
 * @param {GraphStep} step
 * @param {number} id
 */
export function nodeState(step, id) {
  if (step.kind === 'start') return '';
  if (step.node === id) return step.kind === 'forward' ? 'present forward' : 'present backward';
  return step.kind === 'backward' && step.from === id ? 'giving' : '';
}

/**
 * The fields for the inputs, over their nodes. `updated` puts them into their places.
 * @param {NablaGraph} widget
 */
function renderFields(widget) {
  return widget.model.inputs.map((node) => html`<input class="input" data-node=${node.id}
    type="text" autocomplete="off"
    aria-label=${widget.t('graph.input', { name: node.text })}
    aria-invalid=${widget.wrongInput === node.text ? 'true' : 'false'}
    .value=${widget.wrongInput === node.text ? noChange
      : live(printNumber(widget.model.values[node.id], widget.language))}
    @keydown=${(/** @type {KeyboardEvent} */ event) => widget.onInputKey(event, node.text)}
    @change=${(/** @type {Event} */ event) =>
      widget.typeInput(node.text, /** @type {HTMLInputElement} */ (event.target).value)}>`);
}

/**
 * @param {NablaGraph} widget
 * @param {Standing} standing
 */
export function renderGraph(widget, standing) {
  const layout = /** @type {import('./layout.js').Layout} */ (widget.layout);
  const { width, height, scale, cards, wires } = layout;
  return html`<div class="scroller" role="group" aria-label=${widget.t('graph.picture')}>
    <div class="stage">
      <svg role="img" aria-label=${widget.pictureSummary} viewBox="0 0 ${width} ${height}"
        width=${`${width * scale / 16}rem`} height=${`${height * scale / 16}rem`}>
        ${wires.map((wire) => renderWire(widget, wire, standing))}
        ${cards.map((card) => renderCard(widget, card, standing,
          nodeState(widget.present, card.node.id)))}
        ${wires.map((wire) => renderEdgeLabel(widget, wire, standing))}
      </svg>
      ${renderFields(widget)}
    </div>
  </div>`;
}

/**
 * The engine's tape as a graph to be drawn and walked through: which of its nodes are seen, what
 * they are called, and what each step of the two passes is about.
 */
import { functionName, operationLabel } from './operation.js';
import { runsOf, textOf } from './runs.js';

/** @typedef {import('../../engine/types.js').Tape} Tape */
/** @typedef {import('../../messages/index.js').Language} Language */
/** @typedef {import('./runs.js').Run} Run */

/**
 * @typedef {object} GraphNode
 * @property {number} id its place on the tape
 * @property {'input' | 'number' | 'operation'} kind
 * @property {string} op
 * @property {number[]} inputs ids, constants too
 * @property {string} name MathML: `x`, `v₂`
 * @property {string} spoken the same in words: `v2`
 * @property {Run[]} runs the same for a drawing: `x`, `v₂`, `f = v₃`
 * @property {Run[]} label what stands on it: `+`, `sin`, `× 3`
 * @property {string} call the function's name in MathML, for operations that have one
 * @property {string} text its expression
 * @property {string} markup its expression as MathML
 * @property {string | null} expression the number of its expression in the formula's MathML
 * @property {boolean} constant depends on no variable
 * @property {boolean} drawn
 * @property {boolean} meeting more than one path comes back to it
 */

/** @typedef {{ id: number, input: number, output: number }} GraphEdge */

/**
 * What happens at a step: a value goes forward, the way back begins, an edge is walked back.
 * @typedef {{ kind: 'start' } | { kind: 'forward', node: number, value: number }
 *     | { kind: 'seed', node: number, adjoint: number }
 *     | { kind: 'backward', node: number, from: number, edge: number, local: number,
 *         arriving: number, contribution: number, adjoint: number, terms: number[] }} GraphStep
 */

/**
 * MathML without its outermost element, with the decimal sign of the language.
 * @param {string} markup
 * @param {Language} language
 */
function innerMarkup(markup, language) {
  const inner = markup.replace(/^<math>|<\/math>$/g, '');
  return language === 'ru' ? inner.replace(/(<mn[^>]*>\d+)\.(\d)/g, '$1,$2') : inner;
}

/** Names of quantities that the formula itself has are not given to nodes. */
const OUTPUT_NAMES = ['f', 'F', 'y', 'z'];

/** A formula's computational graph with one forward and one backward pass through it. */
export class GraphModel {
  /**
   * @param {Tape} tape
   * @param {Language} language
   */
  constructor(tape, language) {
    this.values = tape.forward.map(({ value }) => value);
    this.counts = tape.counts;
    this.root = tape.nodes.length - 1;
    /** @type {GraphNode[]} */
    this.nodes = [];
    /** @type {GraphEdge[]} */
    this.edges = [];
    this.#readNodes(tape, language);
    this.#readEdges();
    this.#nameNodes();
    /** @type {GraphStep[]} */
    this.steps = [{ kind: 'start' }];
    this.#readSteps(tape);
  }

  /** The nodes that are seen. */
  get drawn() { return this.nodes.filter(({ drawn }) => drawn); }

  /** The variables, in the order of the tape. */
  get inputs() { return this.nodes.filter(({ kind }) => kind === 'input'); }

  /**
   * @param {Tape} tape
   * @param {Language} language
   */
  #readNodes(tape, language) {
    const { nodes } = this;
    for (const { id, op, inputs, label, mathml } of tape.nodes) {
      const kind = op === 'number' ? 'number' : inputs.length === 0 ? 'input' : 'operation';
      const constant = kind === 'number'
        || (inputs.length > 0 && inputs.every((input) => nodes[input].constant));
      const markup = innerMarkup(mathml, language);
      nodes.push({
        id, kind, op, inputs, text: label, markup, constant,
        name: markup.replace(/ data-node="\d+"/g, ''), spoken: label, runs: [], label: [],
        call: functionName(mathml),
        expression: /^<math><\w+[^>]* data-node="(\d+)"/.exec(mathml)?.[1] ?? null,
        drawn: false, meeting: false,
      });
    }
    // Constants are written on the node that takes them in; a graph of nothing else shows them.
    const all = nodes[this.root].constant;
    for (const node of nodes) {
      node.drawn = all || !node.constant;
      const operands = node.inputs.map((input) =>
        (nodes[input].constant && !all ? runsOf(nodes[input].markup) : null));
      node.label = node.kind === 'operation' ? operationLabel(node.op, operands, node.call) : [];
    }
  }

  #readEdges() {
    for (const { id: output, inputs, drawn } of this.nodes) {
      if (!drawn) continue;
      for (const input of inputs) {
        if (this.nodes[input].drawn) this.edges.push({ id: this.edges.length, input, output });
      }
    }
    for (const node of this.nodes) {
      node.meeting = this.edges.filter(({ input }) => input === node.id).length > 1;
    }
  }

  #nameNodes() {
    const taken = new Set(this.inputs.map(({ text }) => text));
    const output = OUTPUT_NAMES.find((name) => !taken.has(name)) ?? 'out';
    this.output = output;
    let number = 0;
    for (const node of this.nodes) {
      if (node.drawn && node.kind === 'operation') {
        number += 1;
        node.name = `<msub><mi>v</mi><mn>${number}</mn></msub>`;
        node.spoken = `v${number}`;
      }
      const last = node.id === this.root && node.kind === 'operation';
      node.runs = runsOf(last ? `<mi>${output}</mi><mo> = </mo>${node.name}` : node.name);
      if (node.kind === 'number') node.spoken = textOf(node.runs);
    }
  }

  /** @param {Tape} tape */
  #readSteps(tape) {
    for (const { id, kind, drawn } of this.nodes) {
      if (kind === 'operation' && drawn) {
        this.steps.push({ kind: 'forward', node: id, value: this.values[id] });
      }
    }
    /** @type {Map<number, number>} node → its adjoint so far */
    const adjoints = new Map();
    /** @type {Map<number, number[]>} */
    const terms = new Map();
    const walked = new Set();
    for (const { node, from, local, contribution, adjoint } of tape.backward) {
      adjoints.set(node, adjoint);
      if (from < 0) {
        this.steps.push({ kind: 'seed', node, adjoint });
        continue;
      }
      terms.set(node, [...terms.get(node) ?? [], contribution]);
      const edge = this.edges.find(({ id, input, output }) =>
        input === node && output === from && !walked.has(id));
      if (!edge) continue; // a constant's own inputs are not drawn
      walked.add(edge.id);
      this.steps.push({
        kind: 'backward', node, from, edge: edge.id, local, contribution, adjoint,
        arriving: adjoints.get(from) ?? NaN, terms: terms.get(node) ?? [],
      });
    }
  }

  /**
   * What is known when a step is over.
   * @param {number} index
   */
  standing(index) {
    const known = new Set(
      this.drawn.filter(({ kind }) => kind !== 'operation').map(({ id }) => id));
    /** @type {Map<number, { adjoint: number, terms: number[] }>} */
    const adjoints = new Map();
    /** @type {Map<number, { local: number, arriving: number }>} by edge */
    const walked = new Map();
    const done = { operations: 0, multiplications: 0, additions: 0 };
    for (const step of this.steps.slice(0, index + 1)) {
      if (step.kind === 'forward') {
        known.add(step.node);
        done.operations = this.#operationsUpTo(step.node);
      } else if (step.kind === 'seed') {
        adjoints.set(step.node, { adjoint: step.adjoint, terms: [] });
      } else if (step.kind === 'backward') {
        adjoints.set(step.node, { adjoint: step.adjoint, terms: step.terms });
        walked.set(step.edge, step);
        done.multiplications += 1;
        if (step.terms.length > 1) done.additions += 1;
      }
    }
    return { known, adjoints, walked, done };
  }

  /** The nodes with all their numbers, for a table to take along. */
  get rows() {
    const { adjoints } = this.standing(this.steps.length - 1);
    return this.drawn.map(({ id, spoken, text }) =>
      [spoken, text, this.values[id], adjoints.get(id)?.adjoint ?? '']);
  }

  /**
   * Operations of the tape up to a node, those of its constants with it.
   * @param {number} id
   */
  #operationsUpTo(id) {
    return this.nodes.slice(0, id + 1).filter(({ kind }) => kind === 'operation').length;
  }
}

/** @typedef {ReturnType<GraphModel['standing']>} Standing */

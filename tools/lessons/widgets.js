/**
 * Widgets in a lesson: `::nabla-tangent{…}` and its fellows. Each becomes its custom element, with
 * what is read until (or unless) it comes alive as its children, in a figure with its caption.
 */
import { COMMON, ELEMENTS } from './elements.js';
import { become, box, text } from './directives.js';
import { drawingRoom } from './drawing-room.js';
import { suggest } from './problems.js';
import { derivationRoom } from './room.js';

/** @typedef {import('./compile.js').Context} Context */
/** @typedef {import('./directives.js').Directive} Directive */

/** @param {any[]} children takes the label of a container, `:::name[label]`, off its children */
function takeLabel(children) {
  if (!children[0]?.data?.directiveLabel) return null;
  return children.shift().children;
}

/** @param {Directive} node @param {Context} context */
function checkAttributes(node, context) {
  const description = ELEMENTS[node.name];
  const known = [...description.attributes, ...COMMON];
  for (const name of Object.keys(node.attributes)) {
    if (!known.includes(name)) {
      context.report(node, `${node.name} has no attribute ${name}`, suggest(name, known));
    }
  }
  for (const name of description.formulas ?? []) {
    const formula = node.attributes[name];
    if (formula !== undefined) context.checkFormula(node, formula, node.attributes.variable);
  }
}

/**
 * The element as its widget finds it: question and choices and what is revealed each in its slot.
 * Without JavaScript the reveal is a box to open.
 * @param {Directive} node
 * @param {Context} context
 */
function arrangePrediction(node, context) {
  const children = /** @type {any[]} */ (node.children);
  const reveal = children.find(({ name }) => name === 'reveal');
  const kind = node.attributes.kind ?? 'choice';
  const choices = kind === 'choice'
    ? children.find(({ type, ordered }) => type === 'list' && ordered) : null;
  if (!reveal) {
    context.report(node, 'the prediction reveals nothing', 'End it with :::reveal … ::: inside.');
    return;
  }
  if (kind === 'choice') {
    const count = choices?.children.length ?? 0;
    const answer = Number(node.attributes.answer);
    if (count < 2) {
      context.report(node, 'the prediction has no choices',
        'Write them as an ordered list: 1. … 2. …');
    } else if (!Number.isInteger(answer) || answer < 1 || answer > count) {
      context.report(node,
        `answer="${node.attributes.answer ?? ''}" is none of the ${count} choices`,
        `Write the number of the right one, 1 to ${count}.`);
    }
    if (choices) choices.data = { hProperties: { slot: 'choices' } };
  }
  const question = children.filter((child) => child !== reveal && child !== choices);
  become(reveal, 'details', { slot: 'reveal' });
  reveal.children = [
    box('summary', {}, [text(context.t('site.reveal'))]),
    box('div', {}, reveal.children),
  ];
  node.children = /** @type {any} */ ([
    box('div', { slot: 'question' }, question), ...(choices ? [choices] : []), reveal,
  ]);
}

/**
 * Room for the widget's drawing: blanks of its height for a wide and for a narrow window, that give
 * way to the drawing itself.
 * @param {Directive} node
 * @param {Record<string, string>} attributes
 * @param {Context} context
 */
function reserve(node, attributes, context) {
  const room = drawingRoom(node.name, context.surroundings.nabla, attributes);
  for (const [window, height] of Object.entries(room ?? {})) {
    node.children.push(/** @type {any} */ (box('svg', {
      className: ['room', `room-${window}`], width: 1, height: `${height.toFixed(1)}rem`,
      ariaHidden: 'true',
    }, [])));
  }
}

/**
 * What lies over a widget that would answer the prediction above it.
 * @param {Directive} node
 * @param {Context} context
 */
function coverUntil(node, context) {
  const { after } = node.attributes;
  const asked = context.found.widgets.some(({ id, tag }) => id === after && tag === 'nabla-predict');
  if (!asked) {
    context.report(node, `after="${after}" names no prediction above`,
      'Write the id of a nabla-predict that stands before the widget.');
  }
  const question = box('a', { href: `#${after}` }, [text(context.t('site.cover.question'))]);
  return box('div', { className: ['cover'] }, [box('div', {}, [
    box('p', {}, [text(`${context.t('site.cover')} `), question, text('.')]),
    box('button', { type: 'button' }, [text(context.t('site.cover.skip'))]),
  ])]);
}

/**
 * @param {Directive} node a widget's directive; afterwards its figure
 * @param {Context} context
 */
export function applyWidget(node, context) {
  const tag = node.name;
  const description = Object.hasOwn(ELEMENTS, tag) ? ELEMENTS[tag] : null;
  if (!description) {
    context.report(node, `there is no widget ${tag}`, suggest(tag, Object.keys(ELEMENTS)));
    return;
  }
  if (node.type === 'textDirective') {
    context.report(node, `${tag} stands inside a line`,
      `Put it on a line of its own, with two colons: ::${tag}{…}.`);
    return;
  }
  checkAttributes(node, context);
  const { caption, after, ...attributes } = node.attributes;
  if (tag === 'nabla-derivation') {
    const lines = derivationRoom(context.surroundings.nabla, attributes);
    if (lines) attributes['data-lines'] = String(lines);
  }
  if (attributes.id) context.claimId(node, attributes.id);
  else if (tag !== 'nabla-code') context.report(node, `${tag} has no id`, `Write ::${tag}{#id …}.`);

  const label = node.type === 'leafDirective' ? node.children.splice(0) : takeLabel(node.children);
  if (tag === 'nabla-predict') arrangePrediction(node, context);
  else if (node.children.length === 0) {
    const words = context.t(`site.fallback.${tag.replace('nabla-', '')}`,
      { formula: attributes.formula ?? '' });
    const fallback = box('p', { className: ['widget-fallback'] }, [text(words)]);
    node.children = /** @type {any} */ ([fallback]);
  }
  reserve(node, attributes, context);
  const optional = context.optional.has(node);
  const cover = after === undefined ? [] : [coverUntil(node, context)];
  context.found.widgets.push({
    id: attributes.id ?? null, tag, optional, attributes: after ? { ...attributes, after } : attributes,
  });
  become(node, tag, attributes);
  if (!description.figure) return;

  const captionNodes = label?.length ? label : caption ? [text(caption)] : [];
  const element = { ...node, type: 'widget' };
  const classes = ['widget', tag.replace('nabla-', 'widget-'), ...(after ? ['covered'] : [])];
  const figure = box('figure', { className: classes, dataAfter: after }, [
    element, ...(captionNodes.length > 0 ? [box('figcaption', {}, captionNodes)] : []), ...cover,
  ]);
  // In place: the node is already in its parent's list.
  for (const key of Object.keys(node)) {
    if (key !== 'position') delete (/** @type {any} */ (node))[key];
  }
  Object.assign(node, figure);
}

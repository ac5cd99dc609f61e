/**
 * The directives of a lesson that are words and boxes: `:term`, `:value`, coloured words,
 * `:::margin`, `:::further`, `:::refresher`, `:::reveal`. The widgets are in widgets.js. Each
 * handler turns its node into what `mdast-util-to-hast` makes the right element of.
 */
import { visit } from 'unist-util-visit';
import { plainText } from './markdown.js';
import { MEANINGS } from './math.js';
import { suggest } from './problems.js';

/** @typedef {import('./compile.js').Context} Context */
/**
 * @typedef {(import('mdast-util-directive').TextDirective
 *   | import('mdast-util-directive').LeafDirective
 *   | import('mdast-util-directive').ContainerDirective) & { attributes: Record<string, string> }}
 *   Directive
 */

/**
 * @typedef {object} Handler
 * @property {Directive['type'][]} types how it may be written
 * @property {string[]} attributes those it understands
 * @property {(node: Directive, context: Context) => void} apply
 */

/** How each kind of directive is written, for messages. */
export const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' };

/**
 * Makes a node an HTML element.
 * @param {import('mdast').Node} node
 * @param {string} name
 * @param {Record<string, unknown>} [properties]
 */
export function become(node, name, properties = {}) {
  node.data = /** @type {any} */ ({ hName: name, hProperties: properties });
}

/**
 * A paragraph, or anything else, made of given nodes.
 * @param {string} name of the element
 * @param {Record<string, unknown>} properties
 * @param {any[]} children
 * @returns {any}
 */
export function box(name, properties, children) {
  return { type: 'paragraph', data: { hName: name, hProperties: properties }, children };
}

/** @param {string} value @returns {import('mdast').Text} */
export const text = (value) => ({ type: 'text', value });

/** @param {string} className @returns {Handler} */
const coloured = (className) => ({
  types: ['textDirective'],
  attributes: [],
  apply: (node) => become(node, 'span', { className: [className] }),
});

/**
 * The label of `:value[…]` as it was typed: Markdown would take `*` and `_` for emphasis.
 * @param {Directive} node
 * @param {Context} context
 */
function typedLabel(node, { document }) {
  const { start, end } = /** @type {import('unist').Position} */ (node.position);
  const typed = document.source.slice(start.offset, end.offset);
  return /^:[\w-]+\[([\s\S]*)\](?:\{[^{}]*\})?$/.exec(typed)?.[1].trim() ?? '';
}

/**
 * @param {Directive} node
 * @param {Context} context
 * @param {string} className
 * @param {string | null} kind
 */
function becomeDetails(node, context, className, kind) {
  const { id, title } = node.attributes;
  if (!title) {
    context.report(node, `:::${node.name} has no title`, `Write :::${node.name}{title="…"}.`);
    return;
  }
  if (id) context.claimId(node, id);
  visit(node, (inner) => { context.optional.add(inner); });
  become(node, 'details', { className: [className], ...(id ? { id } : {}) });
  const label = kind ? [box('span', { className: ['details-kind'] }, [text(kind)]), text(' ')] : [];
  // The heading makes it reachable for those who move from heading to heading.
  const children = /** @type {any[]} */ (node.children);
  children.unshift(box('summary', {}, [...label, text(title)]));
}

/** @type {Record<string, Handler>} */
export const DIRECTIVES = {
  term: {
    types: ['textDirective'],
    attributes: ['id'],
    apply(node, context) {
      const { id } = node.attributes;
      if (!id || !Object.hasOwn(context.glossary, id)) {
        if (id) {
          const known = Object.keys(context.glossary);
          context.report(node, `the glossary has no term ${id}`, suggest(id, known));
        } else {
          context.report(node, ':term names no term',
            'Write :term[word]{#id} with an id of lessons/glossary.json.');
        }
        return;
      }
      context.found.terms.push(id);
      become(node, 'a', { className: ['term'], href: context.link(`glossary/#${id}`) });
    },
  },

  value: {
    types: ['textDirective'],
    attributes: ['digits'],
    apply(node, context) {
      const formula = typedLabel(node, context);
      const digits = Number(node.attributes.digits ?? 4);
      if (!Number.isInteger(digits) || digits < 1 || digits > 17) {
        context.report(node, `digits="${node.attributes.digits}" is no number of digits`,
          'Write a number from 1 to 17.');
        return;
      }
      const value = context.evaluate(node, formula);
      become(node, 'span', { className: ['value'] });
      node.children = value === null ? [] : [text(context.number(value, digits))];
    },
  },

  fn: coloured(MEANINGS.fn),
  slope: coloured(MEANINGS.slope),
  loss: coloured(MEANINGS.loss),
  parameter: coloured(MEANINGS.param),
  guess: coloured(MEANINGS.guess),

  margin: {
    types: ['containerDirective'],
    attributes: [],
    apply: (node) => become(node, 'aside', { className: ['margin-note'], role: 'note' }),
  },

  further: {
    types: ['containerDirective'],
    attributes: ['id', 'title'],
    apply: (node, context) => becomeDetails(node, context, 'further', context.t('site.further')),
  },

  refresher: {
    types: ['containerDirective'],
    attributes: ['id', 'title'],
    apply(node, context) {
      becomeDetails(node, context, 'refresher', null);
      if (node.attributes.id) context.found.refreshers.push(node.attributes.id);
    },
  },

  // Inside nabla-predict, which makes its element; anywhere else there is nothing to reveal.
  reveal: {
    types: ['containerDirective'],
    attributes: [],
    apply(node, context) {
      if (node.data?.hName) return;
      context.report(node, ':::reveal stands outside nabla-predict',
        'Give the prediction more colons than the reveal in it: ::::nabla-predict … :::reveal.');
    },
  },
};

/**
 * A colon and a word in running text, `12:some`, looks like a directive to the parser.
 * @param {Directive} node
 */
function isOrdinaryText(node) {
  return node.type === 'textDirective' && plainText(node) === ''
    && Object.keys(node.attributes ?? {}).length === 0;
}

/**
 * Applies a directive that is no widget, or says what is wrong with it.
 * @param {Directive} node
 * @param {Context} context
 * @param {string[]} widgets names of the widgets, to suggest
 */
export function applyDirective(node, context, widgets) {
  const handler = Object.hasOwn(DIRECTIVES, node.name) ? DIRECTIVES[node.name] : null;
  if (!handler) {
    if (isOrdinaryText(node)) Object.assign(node, { type: 'text', value: `:${node.name}` });
    else {
      context.report(node, `unknown directive ${COLONS[node.type]}${node.name}`,
        suggest(node.name, [...Object.keys(DIRECTIVES), ...widgets]));
    }
    return;
  }
  if (!handler.types.includes(node.type)) {
    context.report(node,
      `${node.name} is written with ${COLONS[handler.types[0]]} and not ${COLONS[node.type]}`);
    return;
  }
  for (const name of Object.keys(node.attributes)) {
    if (handler.attributes.includes(name)) continue;
    context.report(node, `${COLONS[node.type]}${node.name} has no attribute ${name}`,
      suggest(name, handler.attributes));
  }
  handler.apply(node, context);
}

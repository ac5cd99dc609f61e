/**
 * Turns the Markdown of a lesson or page into HTML: directives into elements, formulas into MathML,
 * second-level headings into sections. Says everything that is wrong with it to `report`.
 */
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { COLONS, applyDirective } from './directives.js';
import { ELEMENTS } from './elements.js';
import { raw } from './html.js';
import { plainText, takeHeadingAttributes } from './markdown.js';
import { FormulaError, renderFormula } from './math.js';
import { polish } from './polish.js';
import { typesetTree } from './typography.js';
import { applyWidget } from './widgets.js';

/**
 * What a page knows while it is compiled.
 * @typedef {object} Surroundings
 * @property {import('./speech.js').Language} language
 * @property {Record<string, unknown>} glossary
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(target: string) => string} link address of a page of this language, from this page
 * @property {(value: number, digits: number) => string} number
 * @property {any} nabla the engine, or null where there is none
 * @property {string} noEngine why there is none
 * @property {string | undefined} siteUrl where the site will stand; stands for `{site}` in code
 * @property {(problem: import('./problems.js').Problem) => void} report
 */

/**
 * @typedef {object} Found
 * @property {{ id: string | null, tag: string, attributes: Record<string, string>,
 *     optional: boolean }[]} widgets in their order; optional are those in a box to open
 * @property {string[]} terms ids of glossary terms
 * @property {string[]} refreshers ids
 * @property {string[]} formulas LaTeX, as typed
 */

/**
 * @typedef {object} Step
 * @property {string | null} id
 * @property {string | null} kind
 * @property {string} title plain text
 * @property {import('./html.js').Markup} heading
 * @property {import('./html.js').Markup} content
 * @property {Found['widgets']} widgets those in this step
 */

/**
 * @typedef {object} Compiled
 * @property {import('./html.js').Markup} intro what stands before the first heading
 * @property {Step[]} steps
 * @property {Found} found
 */

/** What directive handlers work with. */
export class Context {
  /**
   * @param {import('./markdown.js').Document} document
   * @param {Surroundings} surroundings
   */
  constructor(document, surroundings) {
    this.document = document;
    this.surroundings = surroundings;
    this.glossary = surroundings.glossary;
    this.t = surroundings.t;
    this.link = surroundings.link;
    this.number = surroundings.number;
    /** @type {Found} */
    this.found = { widgets: [], terms: [], refreshers: [], formulas: [] };
    /** @type {Set<string>} */
    this.ids = new Set();
    /** What stands in a box to open, and can be left out. @type {Set<import('unist').Node>} */
    this.optional = new Set();
    /** Whether it has been said that there is no engine; once is enough. */
    this.missedEngine = false;
  }

  /** @param {import('unist').Node} node @param {string} message @param {string} [advice] */
  report(node, message, advice) {
    const { file } = this.document;
    this.surroundings.report({ file, line: node.position?.start.line, message, advice });
  }

  /** @param {import('unist').Node} node @param {string} id */
  claimId(node, id) {
    if (this.ids.has(id)) {
      this.report(node, `the id ${id} is taken`, 'Each id stands once on a page.');
    }
    this.ids.add(id);
  }

  /** @param {import('unist').Node} node @param {string} formula @returns {number | null} */
  evaluate(node, formula) {
    const { nabla, noEngine } = this.surroundings;
    if (!nabla) {
      if (!this.missedEngine) {
        this.report(node, `:value needs the engine, which did not load: ${noEngine}`,
          'npm run build builds it.');
      }
      this.missedEngine = true;
      return null;
    }
    return this.#tryFormula(node, formula, (text) => {
      const parsed = nabla.formula(text, { variables: [] });
      const value = parsed.value([]);
      parsed.dispose();
      if (Number.isNaN(value)) this.report(node, `${text} has no value`);
      return value;
    });
  }

  /**
   * @param {import('unist').Node} node
   * @param {string} formula
   * @param {string | undefined} variable
   */
  checkFormula(node, formula, variable) {
    const { nabla } = this.surroundings;
    if (!nabla) return;
    this.#tryFormula(node, formula, (text) => {
      nabla.formula(text, variable ? { variables: [variable] } : {}).dispose();
    });
  }

  /**
   * @template T
   * @param {import('unist').Node} node
   * @param {string} formula
   * @param {(formula: string) => T} use
   * @returns {T | null}
   */
  #tryFormula(node, formula, use) {
    try {
      return use(formula);
    } catch (error) {
      const { message, suggestion } = /** @type {any} */ (error);
      this.report(node, `formula ${formula}: ${message}`, suggestion && `Perhaps ${suggestion}.`);
      return null;
    }
  }
}

/** @param {import('mdast').Root} tree @param {Context} context */
function applyDirectives(tree, context) {
  visit(tree, (/** @type {any} */ node) => {
    if (!(node.type in COLONS)) return;
    node.attributes ??= {};
    if (node.name.startsWith('nabla-')) applyWidget(node, context);
    else applyDirective(node, context, Object.keys(ELEMENTS));
  });
}

/**
 * @param {import('mdast').Root} tree
 * @param {Context} context addresses `page:` and `#id`, the only ones inside the site
 */
function resolveLinks(tree, context) {
  visit(tree, 'link', (node) => {
    const inside = /^page:(.*)$/.exec(node.url);
    if (inside) node.url = context.link(inside[1]);
    else if (node.url.startsWith('#') && !context.ids.has(node.url.slice(1))) {
      context.report(node, `nothing on this page has the id ${node.url.slice(1)}`);
    } else if (!/^(https?:|mailto:|#)/.test(node.url)) {
      context.report(node, `the link ${node.url} leads to an unknown place`,
        'Inside the site write page:glossary/, page:lessons/derivative/ or #id.');
    }
  });
}

/** @param {import('mdast').Root} tree @param {Context} context */
function checkStructure(tree, context) {
  visit(tree, (node) => {
    if (node.type === 'html') {
      context.report(node, `HTML in Markdown: ${node.value.split('\n')[0]}`, 'Use a directive.');
      return SKIP;
    }
    if (node.type === 'heading' && node.depth === 1) {
      context.report(node, 'a first-level heading',
        'The title stands in the front matter; steps begin with ##.');
    }
    return undefined;
  });
}

/** @param {Context} context */
function handlers(context) {
  const { language } = context.surroundings;
  /** @param {boolean} display */
  const formula = (display) => (/** @type {any} */ _state, /** @type {any} */ node) => {
    context.found.formulas.push(node.value);
    try {
      const math = renderFormula(node.value, { display, language });
      if (!display) return math;
      const properties = { className: ['formula'] };
      return { type: 'element', tagName: 'div', properties, children: [math] };
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      context.report(node, `formula ${node.value}: ${error.message}`);
      return { type: 'text', value: node.value };
    }
  };
  return { math: formula(true), inlineMath: formula(false) };
}

/**
 * @param {import('./markdown.js').Document} document
 * @param {Surroundings} surroundings
 * @returns {Compiled}
 */
export function compile(document, surroundings) {
  const context = new Context(document, surroundings);
  const { tree } = document;
  checkStructure(tree, context);

  /** @type {{ node: any, id: string | null, kind: string | null, start: number }[]} */
  const heads = [];
  for (const [i, node] of tree.children.entries()) {
    if (node.type !== 'heading' || node.depth !== 2) continue;
    const { id, kind } = takeHeadingAttributes(node);
    if (id) context.claimId(node, id);
    heads.push({ node, id, kind, start: i });
  }
  const ends = heads.slice(1).map(({ start }) => start).concat(tree.children.length);

  const processor = unified()
    .use(remarkRehype, /** @type {any} */ ({ handlers: handlers(context) }))
    .use(typesetTree, { language: surroundings.language })
    .use(polish, { siteUrl: surroundings.siteUrl }).use(rehypeStringify).freeze();
  /** @param {any[]} children */
  const render = (children) => {
    /** @type {import('mdast').Root} */
    const part = { type: 'root', children };
    return raw(processor.stringify(processor.runSync(part)));
  };

  const all = [...tree.children];
  const introEnd = heads[0]?.start ?? all.length;
  const parts = [{ children: all.slice(0, introEnd) },
    ...heads.map(({ start }, i) => ({ children: all.slice(start + 1, ends[i]) }))];
  const widgetsByPart = parts.map((part) => {
    const before = context.found.widgets.length;
    applyDirectives(/** @type {any} */ ({ type: 'root', ...part }), context);
    return context.found.widgets.slice(before);
  });
  for (const { node } of heads) applyDirectives(node, context);
  resolveLinks(tree, context);

  return {
    intro: render(parts[0].children),
    steps: heads.map(({ node, id, kind }, i) => ({
      id,
      kind,
      title: plainText(node),
      heading: render(node.children),
      content: render(parts[i + 1].children),
      widgets: widgetsByPart[i + 1],
    })),
    found: context.found,
  };
}

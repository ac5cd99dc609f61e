/**
 * MathML from the engine, made into elements one by one.
 *
 * Nothing here is handed to an HTML parser: the markup is read by a small reader that knows only
 * presentation elements and creates them itself. So it needs no Trusted Types policy, works on
 * pages whose own policy allows none, and can bring neither scripts nor styles into a page.
 */
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

const ELEMENTS = new Set([
  'math', 'mrow', 'mi', 'mn', 'mo', 'mtext', 'ms', 'mspace', 'mfrac', 'msqrt', 'mroot', 'msup',
  'msub', 'msubsup', 'mover', 'munder', 'munderover', 'mtable', 'mtr', 'mtd', 'mpadded',
  'mphantom', 'mstyle',
]);

const ATTRIBUTES = new Set([
  'class', 'display', 'displaystyle', 'scriptlevel', 'mathvariant', 'stretchy', 'fence', 'form',
  'separator', 'lspace', 'rspace', 'minsize', 'maxsize', 'symmetric', 'largeop', 'movablelimits',
  'accent', 'accentunder', 'linethickness', 'width', 'height', 'depth', 'columnalign', 'columnspan',
  'data-node',
]);

const ENTITIES = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"',
  apos: "'", nbsp: '\u00a0' });

/** A tag with its attributes, or a run of text. */
const TOKEN = /<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;

/** Room after a separator. */
export const SEPARATION = '0.4em';

/** What brackets grow for; around anything else they keep the size of the letters. */
const TALL = 'mfrac, msqrt, mroot, mtable, munder, mover, munderover';

/** @param {string} text */
function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? entity;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/**
 * Reads the engine's MathML into elements. Unknown elements give way to their contents and unknown
 * attributes are left out.
 * @param {string} markup
 * @returns {DocumentFragment}
 */
export function mathmlFragment(markup) {
  const fragment = document.createDocumentFragment();
  /** @type {(Element | DocumentFragment)[]} */
  const open = [fragment];
  for (const [, closing, name, attributes, empty, text] of markup.matchAll(TOKEN)) {
    const parent = open[open.length - 1];
    if (text !== undefined) {
      parent.append(decode(text));
    } else if (!ELEMENTS.has(name)) {
      continue;
    } else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      const element = document.createElementNS(NAMESPACE, name);
      for (const [, attribute, value] of attributes.matchAll(ATTRIBUTE)) {
        if (ATTRIBUTES.has(attribute)) element.setAttribute(attribute, decode(value));
      }
      parent.append(element);
      if (!empty) open.push(element);
    }
  }
  settleBrackets(fragment);
  partNumbers(fragment);
  return fragment;
}

/**
 * Keeps brackets around low contents from growing: Chromium sets the ones that may grow apart from
 * what they hold, even where they do not, and `f ( x )` is not how a book prints it.
 * @param {DocumentFragment} fragment
 */
function settleBrackets(fragment) {
  for (const operator of fragment.querySelectorAll('mo')) {
    const bracket = /^[()[\]|]$/.test(operator.textContent ?? '');
    if (bracket && !operator.parentElement?.querySelector(TALL)) {
      operator.setAttribute('stretchy', 'false');
    }
  }
}

/**
 * Puts a space after what separates numbers or names, as in the text: beside a decimal comma a
 * semicolon needs it to be seen.
 * @param {DocumentFragment} fragment
 */
function partNumbers(fragment) {
  for (const operator of fragment.querySelectorAll('mo')) {
    const separates = /^[,;]$/.test(operator.textContent ?? '');
    if (separates && operator.nextElementSibling?.localName !== 'mspace') {
      operator.setAttribute('rspace', SEPARATION);
    }
  }
}

class MathmlDirective extends Directive {
  /** @type {string | undefined} */
  markup = undefined;

  /** @param {string} markup */
  render(markup) {
    if (markup === this.markup) return noChange;
    this.markup = markup;
    return mathmlFragment(markup);
  }
}

/**
 * For Lit templates: `${mathml(formula.mathml)}`. Elements are made anew only when the markup
 * changes.
 */
export const mathml = directive(MathmlDirective);

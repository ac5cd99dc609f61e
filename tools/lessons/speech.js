/**
 * Reads a formula aloud: MathML in, a sentence in the page's language out. It reads what is
 * written, as a teacher dictates it, and marks where a fraction, a root or a bracket ends only when
 * hearing would otherwise go astray.
 */
import { WORDS } from './speech-words.js';

/** @typedef {'ru' | 'en'} Language */
/** @typedef {import('hast').Element} Element */

/** Letters that stand for functions: a bracket after them holds an argument, not a factor. */
const FUNCTIONS = new Set(['f', 'g', 'F', 'G', 'L', 'σ', 'φ']);

const GROUPS = new Set(['mrow', 'mstyle', 'mpadded', 'math']);
const CLOSING = /** @type {Record<string, string>} */ ({ '(': ')', '[': ']', '{': '}', '|': '|' });
const INVISIBLE = /[\u2061-\u2064\u200b]/g;
/** Letters of the mathematical alphabets, bold, script and so on. */
const STYLED = /[\u{1d400}-\u{1d7ff}\u2102-\u2134]/gu;

/**
 * @param {Element} math
 * @param {Language} language
 * @returns {string}
 */
export function speak(math, language) {
  const reader = new Reader(language);
  const elements = math.children.filter(isElement);
  return (reader.name(elements) ?? reader.row(elements))
    .replace(/\s+/g, ' ').replace(/\s+([,.])/g, '$1').replace(/([,.])(?:\s*[,.])+/g, '$1')
    .replace(/^[\s,]+|[\s,.]+$/g, '');
}

/** @param {import('hast').Node} node @returns {node is Element} */
function isElement(node) { return node.type === 'element'; }

/** @param {Element} element @returns {Element[]} */
const parts = (element) => element.children.filter(isElement);

/** @param {Element} element @returns {string} its own characters, plain letters for styled ones */
function textOf(element) {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    .replace(STYLED, (letter) => letter.normalize('NFKC')).replace(INVISIBLE, '').trim();
}

/** @param {Element[]} elements @returns {Element[]} without groups and what is silent */
function flatten(elements) {
  return elements.flatMap((element) => {
    if (GROUPS.has(element.tagName)) return flatten(parts(element));
    const { tagName, properties } = element;
    const silent = tagName === 'mo' && textOf(element) === '' && properties.fence === undefined;
    return silent || element.tagName === 'mphantom' ? [] : [element];
  });
}

/**
 * @param {Element[]} elements whether they are one sign or a signed number, so that nobody wonders
 *     where it ends
 */
function isSimple(...elements) {
  const signs = flatten(elements).filter(({ tagName }) => tagName !== 'mspace');
  if (signs.length === 2) return textOf(signs[0]) === '−' && signs[1].tagName === 'mn';
  return signs.length === 1 && parts(signs[0]).length === 0;
}

/** @param {Element | undefined} element */
const primeCount = (element) => {
  const signs = element ? flatten([element]) : [];
  return signs.length > 0 && signs.every((sign) => textOf(sign) === '′') ? signs.length : 0;
};

class Reader {
  /** @param {Language} language */
  constructor(language) { this.words = WORDS[language]; }

  /** @param {string} name @param {Record<string, string | number>} [values] */
  phrase(name, values = {}) {
    return this.words.phrases[name].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  }

  /** @param {Element[]} elements @returns {string | undefined} of a sign that stands alone */
  name(elements) {
    const signs = flatten(elements);
    return signs.length === 1 ? this.words.names[textOf(signs[0])] : undefined;
  }

  /** @param {Element[]} elements side by side @returns {string} */
  row(elements) {
    const signs = flatten(elements);
    const words = [];
    for (let i = 0; i < signs.length; i += 1) {
      const end = this.closing(signs, i);
      if (end === -1) {
        words.push(this.element(signs[i]));
      } else {
        const [open, close] = [textOf(signs[i]), textOf(signs[end])];
        words.push(this.fenced(signs[i - 1], open, signs.slice(i + 1, end), close));
        i = end;
      }
    }
    return words.join(' ');
  }

  /**
   * @param {Element[]} signs
   * @param {number} start
   * @returns {number} where the bracket that opens here closes, or -1
   */
  closing(signs, start) {
    const open = textOf(signs[start]);
    const close = CLOSING[open];
    if (!close || parts(signs[start]).length > 0) return -1;
    let depth = 0;
    for (let i = start + 1; i < signs.length; i += 1) {
      const text = parts(signs[i]).length === 0 ? textOf(signs[i]) : '';
      if (text === close && depth === 0) return i;
      if (text === open) depth += 1;
      else if (text === close) depth -= 1;
    }
    // The brace before cases closes nowhere visible.
    return open === '{' && signs[start + 1]?.tagName === 'mtable' ? signs.length - 1 : -1;
  }

  /**
   * @param {Element | undefined} before what stands before the bracket
   * @param {string} open
   * @param {Element[]} inside
   * @param {string} close
   * @returns {string}
   */
  fenced(before, open, inside, close) {
    const table = inside.length === 1 && inside[0].tagName === 'mtable' ? inside[0] : null;
    if (table) return this.table(table, open === '{' ? 'cases' : 'matrix');
    const content = this.row(inside);
    const simple = isSimple(...inside);
    if (open === '|') return this.phrase(simple ? 'absolute' : 'longAbsolute', { x: content });
    const argument = this.isFunction(before) || (simple && before?.tagName === 'mi');
    const lead = argument ? this.phrase('of') : '';
    return simple ? `${lead} ${content}`
      : `${lead} ${this.words.signs[open]} ${content} ${this.words.signs[close] ?? ''}`;
  }

  /** @param {Element | undefined} element @returns {boolean} */
  isFunction(element) {
    if (!element) return false;
    if (element.tagName === 'mi') {
      const name = textOf(element);
      return FUNCTIONS.has(name) || name.length > 1;
    }
    const [base] = flatten(parts(element).slice(0, 1));
    return /^m(sup|sub|subsup|over)$/.test(element.tagName) && this.isFunction(base);
  }

  /** @param {Element} element @returns {string} */
  element(element) {
    const [first, second, third] = parts(element);
    switch (element.tagName) {
      case 'mi': case 'mo': return this.sign(textOf(element));
      case 'mn': case 'mtext': return textOf(element);
      // A wide gap, as \quad makes it, is a pause.
      case 'mspace': return Number.parseFloat(String(element.properties.width)) >= 1 ? ',' : '';
      case 'msup': return this.power(first, second);
      case 'msub': return this.subscript(first, second);
      case 'msubsup': case 'munderover': return this.scripts(first, second, third);
      case 'munder': return this.under(first, second);
      case 'mover': return this.over(first, second);
      case 'mfrac': return this.fraction(first, second);
      case 'msqrt': return this.root(parts(element));
      case 'mroot': return this.phrase('nthRoot', { x: this.row([first]), n: this.row([second]) });
      case 'mtable': return this.table(element, 'lines');
      default: return this.row(parts(element));
    }
  }

  /** @param {string} text */
  sign(text) {
    const { letters, signs } = this.words;
    return letters[text] ?? signs[text] ?? text;
  }

  /** @param {Element} base @param {Element} exponent */
  power(base, exponent) {
    const read = this.row([base]);
    const primes = primeCount(exponent);
    if (primes > 2) return `${read} ${this.phrase('primes', { count: primes })}`;
    if (primes > 0) return `${read} ${this.phrase(primes === 2 ? 'doublePrime' : 'prime')}`;
    const simple = isSimple(exponent);
    const named = simple ? this.words.powers[textOf(flatten([exponent])[0])] : undefined;
    if (named) return `${read} ${named}`;
    return `${read} ${this.phrase(simple ? 'power' : 'longPower', { n: this.row([exponent]) })}`;
  }

  /** @param {Element} base @param {Element} index */
  subscript(base, index) {
    const signs = flatten([base]);
    const bar = signs.at(-1);
    if (bar && textOf(bar) === '|' && signs.length > 1) {
      return this.phrase('evaluated', { x: this.row(signs.slice(0, -1)), at: this.row([index]) });
    }
    if (this.isLarge(base)) return this.under(base, index);
    return `${this.row([base])} ${this.phrase('sub', { i: this.row([index]) })}`;
  }

  /** @param {Element} base sum, product, integral or limit */
  isLarge(base) { return /^([∑∏∫]|lim|max|min)$/.test(textOf(flatten([base])[0] ?? base)); }

  /** @param {Element} base @param {Element} low @param {Element} high */
  scripts(base, low, high) {
    if (this.isLarge(base)) {
      const [sign, i, n] = [base, low, high].map((part) => this.row([part]));
      return this.phrase('from', { sign, i, n });
    }
    const primes = primeCount(high);
    const indexed = this.subscript(base, low);
    if (primes === 1) return `${indexed} ${this.phrase('prime')}`;
    const named = isSimple(high) ? this.words.powers[textOf(flatten([high])[0])] : undefined;
    return `${indexed} ${named ?? this.phrase('power', { n: this.row([high]) })}`;
  }

  /** @param {Element} base @param {Element} low */
  under(base, low) {
    if (textOf(flatten([base])[0] ?? base) === 'lim') {
      const under = flatten([low]).map((sign) =>
        (textOf(sign) === '→' ? this.phrase('limitTo') : this.element(sign))).join(' ');
      return this.phrase('limit', { under });
    }
    if (this.isLarge(base)) {
      return this.phrase('over', { sign: this.row([base]), i: this.row([low]) });
    }
    // A brace says nothing; what is written under it does.
    if (isSimple(low) && textOf(flatten([low])[0]) === '⏟') return this.row([base]);
    return this.phrase('labelled', { x: this.row([base]), label: this.row([low]) });
  }

  /** @param {Element} base @param {Element} mark */
  over(base, mark) {
    const sign = isSimple(mark) ? textOf(flatten([mark])[0]) : '';
    const accent = this.words.accents[sign];
    if (accent) return accent.replace('{x}', this.row([base]));
    if (sign === '⏞') return this.row([base]);
    const isLabel = base.tagName === 'mover';
    return this.phrase(isLabel ? 'labelled' : 'above',
      { x: this.row([base]), label: this.row([mark]) });
  }

  /** @param {Element} numerator @param {Element} denominator */
  fraction(numerator, denominator) {
    const [a, b] = [this.row([numerator]), this.row([denominator])];
    const bottom = flatten([denominator]);
    const isDerivative = bottom.length === 2 && /^[d∂]$/.test(textOf(bottom[0]));
    if (isDerivative) return this.phrase('by', { a, b });
    const simple = isSimple(numerator) && isSimple(denominator);
    return simple ? this.words.fractions[`${a}/${b}`] ?? this.phrase('fraction', { a, b })
      : this.phrase('longFraction', { a, b });
  }

  /** @param {Element[]} content */
  root(content) {
    const simple = isSimple(...content);
    return this.phrase(simple ? 'root' : 'longRoot', { x: this.row(content) });
  }

  /** @param {Element} table @param {'cases' | 'lines' | 'matrix'} kind @returns {string} */
  table(table, kind) {
    const rows = parts(table).map((row) => parts(row).map((cell) => this.row(parts(cell)))
      .filter((cell) => cell.trim() !== '').join(kind === 'lines' ? ' ' : ', '));
    return this.phrase(kind, { rows: rows.join('; ') });
  }
}

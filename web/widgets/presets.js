/** Semicolons outside parentheses part the presets: `max(0;x); x^2` are two formulas. */
const PRESET = /(?:\((?:[^()]|\([^()]*\))*\)|[^;()])+/g;

/** A formula that somebody may try, and what its button says in its place. @typedef {{ text: string, name: string }} Preset */

/**
 * The formulas of a widget's `presets`. A long one has a name before it: `median: abs(c-1)+abs(c-9)`.
 * @param {string} presets
 * @returns {Preset[]}
 */
export function splitPresets(presets) {
  return (presets.match(PRESET) ?? []).map((piece) => {
    const colon = piece.indexOf(':');
    return { text: piece.slice(colon + 1).trim(), name: piece.slice(0, Math.max(colon, 0)).trim() };
  }).filter(({ text }) => text !== '');
}

/**
 * @typedef {import('./widget.js').NablaWidget & { presets: string, settings?: object }} Host
 */

/** The presets of a widget, those that are formulas; the others are told of above its picture. */
export class Presets {
  #host;
  #read = '';
  /** @type {Preset[]} */
  list = [];

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    const { engine, presets, notation, settings } = this.#host;
    if (!engine || presets === this.#read) return;
    this.#read = presets;
    /** @type {string[]} */
    const wrong = [];
    this.list = splitPresets(presets).filter(({ text }) => {
      try {
        engine.formula(text, { notation, ...settings }).dispose();
        return true;
      } catch {
        wrong.push(text);
        return false;
      }
    });
    this.#host.report('presets', wrong.length === 0 ? null
      : { key: 'core.option.presets', params: { given: wrong.join('; ') } });
  }
}

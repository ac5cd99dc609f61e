import { describeError } from './describe-error.js';

/** @typedef {import('./widget.js').NablaWidget} NablaWidget */

/**
 * Makes the engine's formula of an option's text. Where the text is no formula, or its variable has
 * a name that is taken, the reader is told so and the option's default takes its place.
 * @param {NablaWidget} widget
 * @param {string} name the option
 * @param {{ variables?: string[], parameters?: Record<string, number> }} settings
 * @returns {any} a Formula; the caller disposes of it
 */
export function openFormula(widget, name, settings) {
  const values = /** @type {Record<string, any>} */ (/** @type {unknown} */ (widget));
  const { engine, language, notation } = widget;
  const open = () => {
    const variables = settings.variables?.map((given) =>
      (given === refused ? values.variable : given));
    return engine.formula(values[name], { notation, ...settings, ...variables && { variables } });
  };
  /** A variable that cannot be one. @type {string | null} */
  let refused = null;
  for (;;) {
    try {
      return open();
    } catch (error) {
      const { code, subject } = /** @type {any} */ (error);
      const reserved = code === 'reserved-name' && values.variable === subject;
      if (!reserved && values[name] !== defaultOf(widget, name)) {
        const reason = describeError(language, error, values[name]);
        widget.refuse(name, 'core.option.formula', { reason });
      } else if (refused === null && values.variable !== defaultOf(widget, 'variable')) {
        // The default formula speaks of the default variable.
        refused = values.variable;
        widget.refuse('variable', 'core.option.unclear');
      } else throw error;
    }
  }
}

/** @param {NablaWidget} widget @param {string} name */
function defaultOf(widget, name) {
  const { options } = /** @type {typeof import('./widget.js').NablaWidget} */ (widget.constructor);
  return options[name]?.default;
}

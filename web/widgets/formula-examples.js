/** Formulas to try, under the field: set as formulas, and put into the field as they are typed. */
import { html, nothing } from 'lit';
import { mathml } from './mathml.js';
import { readFormula } from './read-formula.js';

/** @typedef {import('./formula-field.js').FormulaField} FormulaField */

export class FormulaExamples {
  #field;
  /** What the markup was made with. */
  #made = '';
  /** MathML by formula. @type {Map<string, string>} */
  #markup = new Map();

  /** @param {FormulaField} field */
  constructor(field) {
    this.#field = field;
  }

  /** MathML of a formula; empty for what is none. @param {string} text */
  #markupOf(text) {
    const { engine, language, settings } = this.#field;
    const making = `${language} ${JSON.stringify(settings)}`;
    if (making !== this.#made) {
      this.#made = making;
      this.#markup.clear();
    }
    const known = this.#markup.get(text);
    if (known !== undefined || !engine) return known ?? '';
    const { fault, mathml: read } = readFormula(engine, text, { language, settings, answers: false });
    this.#markup.set(text, fault ? '' : read);
    return fault ? '' : read;
  }

  /**
   * A button for each; a long one is called by its name.
   * @param {string} title what they are
   * @param {(text: string) => void} choose
   */
  render(title, choose) {
    const { examples, value } = this.#field;
    if (examples.length === 0) return nothing;
    return html`<div class="examples" role="group" aria-label=${title}>
      <span aria-hidden="true">${title}</span>
      ${examples.map((example) => {
        const { text, name } = typeof example === 'string' ? { text: example, name: '' } : example;
        const markup = name ? '' : this.#markupOf(text);
        return html`<button type="button" class=${name ? 'example named' : 'example'}
          title=${name || markup ? text : nothing}
          aria-pressed=${text === value ? 'true' : 'false'} @click=${() => choose(text)}
          >${markup ? html`<span aria-hidden="true">${mathml(markup)}</span><span
            class="visually-hidden">${text}</span>` : name || text}</button>`;
      })}
    </div>`;
  }
}

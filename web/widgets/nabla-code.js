import { html, nothing } from 'lit';
import { completePoint, readSubject } from './code/followed.js';
import { writeGradientProgram } from './code/gradient-program.js';
import { PROGRAM_LANGUAGES, writeProgram } from './code/program.js';
import { codeStyle } from './code/style.js';
import { define } from './define.js';
import { NablaWidget } from './widget.js';

/** @typedef {import('./code/program.js').ProgramLanguage} ProgramLanguage */

/**
 * The present state of another widget of the page as a program to copy: its function, the
 * derivative or gradient, and both at its point. It follows the other widget as that changes.
 *
 * @element nabla-code
 */
export class NablaCode extends NablaWidget {
  /** @type {import('./options.js').Options} */
  static options = {
    /** The id of the other widget. */
    source: { type: 'text', default: '', attribute: 'for' },
  };

  static properties = {
    tab: { state: true },
    copied: { state: true },
    followed: { state: true },
  };

  static styles = [NablaWidget.styles, codeStyle];

  /** @type {Element | null} */
  #other = null;
  /** The engine's expressions of the last formula, which stay while only the point moves. */
  #expressions = { key: '', f: /** @type {any} */ (null), derivatives: /** @type {any[]} */ ([]) };

  constructor() {
    super();
    this.source = '';
    /** @type {ProgramLanguage} */
    this.tab = 'numpy';
    /** @type {'' | 'copied' | 'copy-failed'} */
    this.copied = '';
    /** The other widget's state. @type {Record<string, any> | null} */
    this.followed = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate(); // to follow the other widget again, should this one have been moved
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#other?.removeEventListener('nabla-change', this.#onChange);
    this.#other = null;
  }

  async ready() {
    this.#follow();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.loadState === 'ready' && (changed.has('source') || !this.#other)) this.#follow();
  }

  /** Finds the other widget; its attributes speak for it until it is alive. */
  #follow() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const other = this.source ? root.getElementById(this.source) : null;
    if (other !== this.#other) {
      this.#other?.removeEventListener('nabla-change', this.#onChange);
      other?.addEventListener('nabla-change', this.#onChange);
      this.#other = other;
    }
    if (!other) return;
    // A widget that writes its own program does so once it is alive.
    void customElements.whenDefined(other.localName).then(() => Object(other).loaded)
      .then(() => this.requestUpdate());
    const { state } = /** @type {{ state?: Record<string, any> }} */ (Object(other));
    const attribute = (/** @type {string} */ name) => other.getAttribute(name) ?? undefined;
    this.followed = state ?? Object.fromEntries(
      ['formula', 'variable', 'variables', 'point'].map((name) => [name, attribute(name)]));
  }

  #onChange = (/** @type {Event} */ event) => {
    this.followed = /** @type {CustomEvent} */ (event).detail;
    this.copied = '';
  };

  #forget() {
    this.#expressions.f?.dispose();
    for (const derivative of this.#expressions.derivatives) derivative.dispose();
    this.#expressions = { key: '', f: null, derivatives: [] };
  }

  /**
   * The engine's expressions of a formula; null where an attribute of the other widget holds none.
   * @param {string} formula
   * @param {string[] | undefined} variables
   */
  #read(formula, variables) {
    const key = `${variables} ${formula}`;
    if (key === this.#expressions.key) return this.#expressions;
    this.#forget();
    try {
      const f = this.engine.formula(formula, variables ? { variables } : {});
      const derivatives = f.variables.map((/** @type {string} */ name) => f.derivative(name));
      this.#expressions = { key, f, derivatives };
      return this.#expressions;
    } catch (error) {
      if (typeof (/** @type {any} */ (error)?.code) !== 'string') throw error;
      return null; // the other widget tells the reader what is wrong with it
    }
  }

  /** The program in the chosen language, or null where there is no formula. */
  get program() {
    const own = Object(this.#other).program?.(this.tab);
    if (own !== undefined) return own;
    const subject = readSubject(this.followed ?? {});
    const expressions = subject && this.#read(subject.formula, subject.variables);
    if (!expressions || expressions.derivatives.length === 0) return null;
    const { f, derivatives } = expressions;
    const variables = /** @type {string[]} */ (f.variables);
    const point = completePoint(subject.point, variables.length);
    const common = {
      f: (/** @type {ProgramLanguage} */ language) => f.code(language),
      value: f.value(point),
    };
    const writers = derivatives.map((derivative) =>
      (/** @type {ProgramLanguage} */ language) => derivative.code(language));
    const slopes = derivatives.map((derivative) => derivative.value(point));
    if (variables.length > 1) {
      return writeGradientProgram(this.tab,
        { ...common, variables, point, partials: writers, gradient: slopes });
    }
    return writeProgram(this.tab, {
      ...common, variable: variables[0], point: point[0],
      derivative: writers[0], slope: slopes[0],
    });
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.program ?? '');
      this.copied = 'copied';
    } catch {
      this.copied = 'copy-failed';
      const block = this.renderRoot.querySelector('pre');
      if (block) getSelection()?.selectAllChildren(block);
    }
  }

  /** @param {KeyboardEvent} event */
  #onTabKey(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const names = PROGRAM_LANGUAGES.map(({ name }) => name);
    const next = (names.indexOf(this.tab) + by + names.length) % names.length;
    this.#choose(names[next]);
    const tabs = this.renderRoot.querySelectorAll('[role="tab"]');
    /** @type {HTMLElement} */ (tabs[next]).focus();
  }

  /** @param {ProgramLanguage} tab */
  #choose(tab) {
    this.tab = tab;
    this.copied = '';
  }

  render() {
    if (this.loadState !== 'ready') return super.render();
    const { program, tab, copied } = this;
    const writes = typeof Object(this.#other).program === 'function';
    if (program === null && !writes) return html`<p>${this.t('code.lost', { id: this.source })}</p>`;
    const title = PROGRAM_LANGUAGES.find(({ name }) => name === tab)?.title;
    return html`<div class="sheet" role="group" aria-label=${this.heading || this.t('code.title')}>
      <div class="bar">
        <div class="tabs" role="tablist" aria-label=${this.t('code.languages')}
          @keydown=${this.#onTabKey}>
          ${PROGRAM_LANGUAGES.map((language) => html`<button type="button" role="tab"
            id=${language.name} aria-controls="program"
            aria-selected=${language.name === tab ? 'true' : 'false'}
            tabindex=${language.name === tab ? 0 : -1}
            @click=${() => this.#choose(language.name)}>${language.title}</button>`)}
        </div>
        <span class="copied" role="status">${copied ? this.t(`code.${copied}`) : nothing}</span>
        <button type="button" class="quiet-button copy" @click=${() => this.#copy()}
          >${this.t('code.copy')}</button>
      </div>
      <pre id="program" role="tabpanel" tabindex="0" translate="no"
        aria-label=${this.t('code.block', { language: title })}><code>${program ?? this.t('code.none')}</code></pre>
    </div>`;
  }
}

define('nabla-code', NablaCode);

import { html, LitElement, nothing } from 'lit';
import { lettered } from '../charts/lettered.js';
import { formatNumber, hasMessages, loadMessages, notationOf, translate }
  from '../messages/index.js';
import { Calm } from './calm.js';
import { renderFailure, renderFrame } from './frame.js';
import { frameStyle, waitingStyle } from './frame-style.js';
import { languageAround } from './language-around.js';
import { openFormula } from './open-formula.js';
import { OptionStore } from './option-store.js';
import { attributeName } from './options.js';
import { PictureFirst } from './picture-first.js';
import { Presence } from './presence.js';
import { sharedEngine } from './shared-engine.js';
import { adoptTheme } from './theme.js';

/** @typedef {import('../messages/index.js').Language} Language */
/** @typedef {import('./options.js').Options} Options */
/** @typedef {import('./options.js').Problem} Problem */
/** @typedef {import('./share-actions.js').Shareable} Shareable */

/**
 * The base of every widget.
 *
 * A widget states its attributes in `static options`; the base class turns each into a reactive
 * property that always holds a usable value, reports the others above the picture, and makes of
 * them the `state`, share links and `reset()`. A widget then overrides what it needs of `ready()`,
 * `title`-line, picture, player, controls and summary below. A widget that draws lots has the option
 * `seed`; the others have none, since an attribute that does nothing misleads.
 *
 * @fires nabla-change after any change of the state; `detail` is the new state
 * @fires nabla-step by the player inside, when it comes to another step; `detail` is { index,
 *     count, step }
 */
export class NablaWidget extends LitElement {
  /** @type {Options} */
  static options = {};

  /** Whether there is a page of the widget alone, `/embed/<widget>.html`. */
  static hasOwnPage = true;

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    lang: { type: String },
    theme: { type: String },
    controls: { type: String },
    heading: { type: String },
    loadState: { state: true },
  };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [frameStyle, waitingStyle];

  /** Turns the options into reactive properties before Lit looks at the class. */
  static finalize() {
    if (Object.hasOwn(this, 'options') && !Object.hasOwn(this, 'finalized')) {
      for (const [name, option] of Object.entries(this.options)) {
        this.createProperty(name, {
          attribute: attributeName(name, option),
          converter: { fromAttribute: (/** @type {string | null} */ value) => value },
        });
      }
    }
    return super.finalize();
  }

  #store = new OptionStore(this, /** @type {typeof NablaWidget} */ (this.constructor).options);

  /** @type {Record<string, unknown> | null} the state that reset() goes back to */
  #initial = null;

  #changedSinceReady = false;

  #presence = new Presence(this);

  #pictureFirst = new PictureFirst(this);

  /** Keeps words still while a handle is dragged. */
  calm = new Calm(this);

  /** @type {() => void} */
  #resolveLoaded = () => {};

  constructor() {
    super();
    /** The widget's own language; empty for that of the page around it. */
    this.lang = '';
    /** @type {'light' | 'dark' | 'auto'} */
    this.theme = 'auto';
    /** Names of the controls to show; empty for all. Only `none` takes reset and share away. */
    this.controls = '';
    /** Text of the title line in place of the widget's own. */
    this.heading = '';
    /** @type {'loading' | 'ready' | 'failed'} */
    this.loadState = 'loading';
    /** Resolves when the widget is ready for the first time. @type {Promise<void>} */
    this.loaded = new Promise((resolve) => { this.#resolveLoaded = resolve; });
    /** The engine, from `ready()` on. @type {any} */
    this.engine = null;
  }

  // --- What a widget overrides ------------------------------------------------------------------

  /** Called once, when the engine and the messages are there and before the first rendering. */
  async ready() {}

  /** The widget's own text for the title line. @returns {string} */
  get titleText() { return this.t(`${this.localName.replace('nabla-', '')}.title`); }

  /** The picture: a chart, a derivation, a question. @returns {unknown} */
  renderPicture() { return nothing; }

  /** The player, for a widget that shows a trace. @returns {unknown} */
  renderPlayer() { return nothing; }

  /** At most five controls. @returns {unknown} */
  renderControls() { return nothing; }

  /** Further controls, behind «more». @returns {unknown} */
  renderMore() { return nothing; }

  /** One line that says in words what is seen now. @returns {unknown} */
  renderSummary() { return nothing; }

  /** What can be taken along besides the link. @returns {Shareable} */
  get shareable() { return {}; }

  // --- State -------------------------------------------------------------------------------------

  /**
   * The whole state: option values. Assigning takes over those that the object names.
   * @returns {Record<string, any>}
   */
  get state() { return this.#store.state; }

  set state(values) { this.#store.state = values; }

  /** Goes back to the state in which the page gave the widget to the reader. */
  reset() {
    if (this.#initial) this.state = this.#initial;
    this.#store.problems.clear();
    this.requestUpdate();
    const fields = this.renderRoot.querySelectorAll('nabla-formula-field, nabla-number-field');
    for (const field of fields) {
      /** @type {import('./formula-field.js').FormulaField
       *   | import('./number-field.js').NumberField} */ (field).restore();
    }
  }

  /** @returns {any} the player inside, if this widget has one */
  get player() { return this.renderRoot.querySelector('nabla-player'); }

  /** Lets the player run. */
  play() { this.player?.play(); }

  /** One step of the player forward. */
  step() { this.player?.step(); }

  /** @param {number} index goes to a step of the trace, from 0 */
  seek(index) { this.player?.seek(index); }

  // --- Words -------------------------------------------------------------------------------------

  /** The language of the widget's texts. @returns {Language} */
  get language() { return languageAround(this); }

  /** How functions are named in print: tan or tg. @returns {'international' | 'russian'} */
  get notation() { return notationOf(this.language); }

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [params]
   */
  t(key, params) { return translate(this.language, key, params); }

  /**
   * The same to be seen: letters of mathematics are set as in a formula.
   * @param {string} key
   * @param {Record<string, unknown>} [params]
   */
  say(key, params) { return lettered(this.t(key, params)); }

  /**
   * @param {number} value
   * @param {import('../messages/numbers.js').NumberOptions} [options]
   */
  number(value, options) { return formatNumber(this.language, value, options); }

  // --- Problems ----------------------------------------------------------------------------------

  /**
   * Makes the engine's formula of an option's text, or of its default.
   * @param {string} name the option
   * @param {object} settings `variables` and `parameters`, as the engine takes them
   * @returns {any} a Formula; the caller disposes of it
   */
  openFormula(name, settings) { return openFormula(this, name, settings); }

  /** What could not be used of attributes and links. @returns {Problem[]} */
  get problems() { return [...this.#store.problems.values()]; }

  /**
   * Puts an option's default in the place of a value that turned out to be of no use, and says so
   * above the picture.
   * @param {string} name
   * @param {string} key of the message, which may speak of {attribute}, {given} and {taken}
   * @param {Record<string, unknown>} [params] what else goes into it
   */
  refuse(name, key, params) {
    this.#store.refuse(name, key, params);
    this.requestUpdate();
  }

  /**
   * Says above the picture that something could not be used; null takes it back.
   * @param {string} subject the option it is about, or a name of its own
   * @param {Problem | null} problem
   */
  report(subject, problem) {
    if (problem) this.#store.problems.set(subject, problem);
    else this.#store.problems.delete(subject);
    this.requestUpdate();
  }

  // --- Life --------------------------------------------------------------------------------------

  connectedCallback() {
    super.connectedCallback();
    adoptTheme(/** @type {ShadowRoot} */ (this.renderRoot), this.theme);
    if (this.loadState !== 'ready') this.#load();
  }

  /** An element out of the page draws when it is put back. @returns {void | Promise<unknown>} */
  scheduleUpdate() {
    if (this.isConnected) return super.scheduleUpdate();
    return this.#presence.here.then(() => this.scheduleUpdate());
  }

  /** An element that is moved about while the engine is on its way asks for it only once. */
  #loading = false;

  async #load() {
    if (this.#loading) return;
    this.#loading = true;
    this.loadState = 'loading';
    try {
      const [nabla] = await Promise.all([sharedEngine(), loadMessages(this.language)]);
      this.engine ??= nabla.lease();
      this.#store.read(this.#store.names);
      this.#initial = this.state;
      await this.ready();
      this.loadState = 'ready';
      // Until then the readable contents look as the page made them.
      this.toggleAttribute('data-ready', true);
      this.#resolveLoaded();
    } catch (error) {
      this.loadState = 'failed';
      console.error(error);
    } finally {
      this.#presence.settle();
      this.#loading = false;
    }
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('theme') && this.hasUpdated) {
      adoptTheme(/** @type {ShadowRoot} */ (this.renderRoot), this.theme);
    }
    if (changed.has('lang') && !hasMessages(this.language)) {
      loadMessages(this.language).then(() => this.requestUpdate(), () => {});
    }
    const options = this.#store.names.filter((name) => changed.has(name));
    this.#store.read(options);
    this.#changedSinceReady = this.loadState === 'ready' && !changed.has('loadState')
      && options.length > 0;
  }

  updated() {
    if (!this.#changedSinceReady) return;
    this.#changedSinceReady = false;
    this.notify();
  }

  /** What `nabla-change` carries. */
  get changeDetail() { return this.state; }

  /** Fires `nabla-change`. */
  notify() {
    this.dispatchEvent(new CustomEvent('nabla-change',
      { detail: this.changeDetail, bubbles: true, composed: true }));
  }

  // --- Frame -------------------------------------------------------------------------------------

  /** @param {string} name of a control that the page may want or not */
  shows(name) {
    return this.controls === '' || this.controls.split(/\s+/).includes(name);
  }

  render() {
    if (this.loadState === 'ready') return renderFrame(this, this.#pictureFirst.part);
    const failed = this.loadState === 'failed';
    return html`<slot></slot>${failed ? renderFailure(this, () => this.#load()) : nothing}`;
  }
}

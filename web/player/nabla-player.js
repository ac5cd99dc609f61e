import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, hasMessages, loadMessages, translate, supportedLanguage }
  from '../messages/index.js';
import { backIcon, endIcon, loopIcon, moreIcon, pauseIcon, playIcon, stepIcon } from './icons.js';
import { Player, SPEEDS } from './player.js';
import { playerStyles } from './player-styles.js';

/**
 * The controls of a step player: back, play, step, to the end, scrub bar; speed and repeat behind
 * one more button. Keys work while something in it has focus and nowhere else: arrows step, Home
 * and End go to the ends, Space plays and pauses.
 *
 * @element nabla-player
 * @fires nabla-step when another step becomes present; `detail` is { index, count, step }
 */
export class NablaPlayer extends LitElement {
  static properties = {
    player: { attribute: false },
    steps: { attribute: false },
    describe: { attribute: false },
    first: { type: Number },
    lang: { type: String },
    expanded: { state: true },
    spoken: { state: true },
  };

  static styles = playerStyles;

  /** Between the first and the last event of one drag along the scrub bar. */
  #scrubbing = false;

  constructor() {
    super();
    /** The state machine that these controls move. */
    this.player = new Player();
    /**
     * The steps of the trace, where they are objects: `nabla-step` carries the present one.
     * @type {ArrayLike<unknown> | null}
     */
    this.steps = null;
    /**
     * What a step shows, in words, derived from the trace: spoken, never drawn.
     * @type {((index: number) => string) | null}
     */
    this.describe = null;
    /** The number of the first step: 1, or 0 where the first state is only the start. */
    this.first = 1;
    this.lang = '';
    this.expanded = false;
    this.spoken = '';
  }

  /** Plays on from the present step. */
  play() { this.player.play(); }

  pause() { this.player.pause(); }

  /** @param {number} [by] 1 for one step forward, −1 for one back */
  step(by) { this.player.step(by); }

  /** @param {number} k the step to go to, from 0 */
  seek(k) { this.player.seek(k); }

  reset() { this.player.reset(); }

  connectedCallback() {
    super.connectedCallback();
    this.#listen(this.player);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.player.pause();
    this.#silence(this.player);
  }

  /** @param {import('lit').PropertyValues<this>} changed */
  willUpdate(changed) {
    const former = changed.get('player');
    if (former && former !== this.player) {
      this.#silence(former);
      this.#listen(this.player);
    }
    const language = this.language;
    if (!hasMessages(language)) void loadMessages(language).then(() => this.requestUpdate());
  }

  get language() {
    return supportedLanguage(this.lang || this.closest('[lang]')?.getAttribute('lang'));
  }

  /** @param {Player} player */
  #listen(player) {
    player.addEventListener('step', this.#onStep);
    player.addEventListener('state', this.#onState);
  }

  /** @param {Player} player */
  #silence(player) {
    player.removeEventListener('step', this.#onStep);
    player.removeEventListener('state', this.#onState);
  }

  #onStep = () => {
    this.requestUpdate();
    const { index, count } = this.player;
    const detail = { index, count, step: this.steps?.[index] ?? null };
    this.dispatchEvent(new CustomEvent('nabla-step', { detail, bubbles: true, composed: true }));
    // Only what a listener can follow is spoken: single steps, and playing at a reading pace.
    if (this.#scrubbing || (this.player.playing && this.player.rate > 1)) return;
    this.#speak();
  };

  #onState = () => {
    this.requestUpdate();
    if (this.spoken && !this.player.playing) this.#speak();
  };

  #speak() {
    const what = this.describe?.(this.player.index);
    const where = this.#text('player.spoken', this.#position);
    this.spoken = what ? `${where}: ${what}` : where;
  }

  get #position() {
    const { index, last } = this.player;
    return { index: index + this.first, total: last + this.first };
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown>} [params]
   */
  #text(key, params) {
    return translate(this.language, key, params);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.localName === 'select') return;
    const { player } = this;
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowUp':
        player.step(1);
        break;
      case 'ArrowLeft':
      case 'ArrowDown':
        player.step(-1);
        break;
      case 'Home':
        player.reset();
        break;
      case 'End':
        player.toEnd();
        break;
      case ' ':
        if (target.localName === 'button') return; // Space presses the button that has focus
        player.toggle();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  /** @param {Event} event */
  #onScrub(event) {
    this.#scrubbing = true;
    this.player.seek(Number(/** @type {HTMLInputElement} */ (event.target).value));
  }

  #onScrubbed() {
    this.#scrubbing = false;
    this.#speak();
  }

  /** @param {Event} event */
  #onSpeed(event) {
    this.player.speed = Number(/** @type {HTMLSelectElement} */ (event.target).value);
  }

  /**
   * A round button with an icon.
   * @param {string} name CSS class and end of the message key
   * @param {unknown} icon
   * @param {() => void} press
   * @param {boolean} [disabled]
   */
  #button(name, icon, press, disabled = false) {
    const label = this.#text(`player.${name}`);
    // aria-disabled and not disabled: a button that turns itself off must not lose the focus.
    return html`<button type="button" class=${name} title=${label} aria-label=${label}
      aria-disabled=${disabled ? 'true' : nothing} @click=${press}>${icon}</button>`;
  }

  #options() {
    const { player } = this;
    const label = this.#text('player.loop');
    return html`<span class="options">
      <select aria-label=${this.#text('player.speed')} @change=${this.#onSpeed}>
        ${SPEEDS.map((speed) => html`<option value=${speed} .selected=${live(speed === player.speed)}>
          ${formatNumber(this.language, speed)}×</option>`)}
      </select>
      <button type="button" class="loop" title=${label} aria-label=${label}
        aria-pressed=${player.loop} @click=${() => { player.loop = !player.loop; }}
        >${loopIcon}</button>
    </span>`;
  }

  render() {
    if (!hasMessages(this.language)) return nothing;
    const { player } = this;
    const position = this.#text('player.position', this.#position);
    const more = this.#text('player.more');
    return html`
      <div class="player" role="group" aria-label=${this.#text('player.label')}
        @keydown=${this.#onKey}>
        ${this.#button('back', backIcon, () => player.step(-1), player.index === 0)}
        ${player.playing
          ? this.#button('pause', pauseIcon, () => player.pause())
          : this.#button('play', playIcon, () => player.play(), player.count < 2)}
        ${this.#button('step', stepIcon, () => player.step(1), player.atEnd)}
        ${this.#button('end', endIcon, () => player.toEnd(), player.atEnd)}
        <input class="scrub" type="range" min="0" max=${player.last} step="1"
          .value=${String(player.index)} aria-label=${this.#text('player.scrub')}
          aria-valuetext=${position}
          @input=${this.#onScrub} @change=${this.#onScrubbed}>
        <span class="position" aria-hidden="true">${position}</span>
        <button type="button" class="more" title=${more} aria-label=${more}
          aria-expanded=${this.expanded} @click=${() => { this.expanded = !this.expanded; }}
          >${moreIcon}</button>
        ${this.expanded ? this.#options() : nothing}
      </div>
      <div class="spoken" role="status" aria-live="polite">${this.spoken}</div>`;
  }
}

if (!customElements.get('nabla-player')) customElements.define('nabla-player', NablaPlayer);

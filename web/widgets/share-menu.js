import { css, html, LitElement, nothing } from 'lit';
import { translate } from '../messages/index.js';
import { define } from './define.js';
import { frameStyle } from './frame-style.js';
import { saveFile, shareActions } from './share-actions.js';

/** @typedef {import('./share-actions.js').ShareAction} ShareAction */

/** Distance between the button and the menu, and of the menu from the window's edge, in pixels. */
const GAP = 6;

/**
 * The menu of a widget that gives its link, code, picture and data away. A menu button as the ARIA
 * practices describe it: arrows move, Home and End jump, Escape closes, letters are not taken.
 */
export class ShareMenu extends LitElement {
  static properties = {
    widget: { attribute: false },
    language: { type: String },
    open: { state: true },
    outcome: { state: true },
    manualCopy: { state: true },
  };

  static styles = [frameStyle, css`
    :host { container-type: normal; font-size: 1em; }
    .menu {
      position: absolute;
      inset: auto;
      box-sizing: border-box;
      width: max-content;
      max-width: calc(100vw - 1rem);
      margin: 0;
      padding: calc(var(--nabla-space) * 1.5) 0;
      border: 1px solid var(--nabla-edge);
      border-radius: var(--nabla-radius);
      background: var(--nabla-surface);
      color: var(--nabla-ink);
      font-family: var(--nabla-font-interface);
      font-size: var(--nabla-size-small);
    }
    .group + .group {
      margin-block-start: var(--nabla-space);
      padding-block-start: var(--nabla-space);
      border-block-start: 1px solid var(--nabla-line);
    }
    .group.code { display: grid; grid-template-columns: 1fr 1fr; }
    .group p {
      grid-column: 1 / -1;
      margin: 0;
      padding: 0.25rem calc(var(--nabla-space) * 2.5);
      color: var(--nabla-ink-soft);
      font-size: var(--nabla-size-tiny);
    }
    .menu button {
      display: block;
      width: 100%;
      min-height: 2.25rem;
      padding: 0.25rem calc(var(--nabla-space) * 2.5);
      border: 0;
      border-radius: 0;
      text-align: start;
    }
    .menu button:hover, .menu button:focus-visible { background: var(--nabla-mark); }
    .menu button:focus-visible { outline-offset: -2px; }
    .outcome { color: var(--nabla-ink-soft); }
    .menu .outcome { padding-inline: calc(var(--nabla-space) * 2.5); }
    textarea {
      display: block;
      box-sizing: border-box;
      width: min(24rem, calc(100vw - 3rem));
      height: 8rem;
      margin: var(--nabla-space) calc(var(--nabla-space) * 2.5) 0;
      border: 1px solid var(--nabla-line);
      background: transparent;
      color: inherit;
      font: 0.8125rem/1.5 var(--nabla-font-code);
    }
  `];

  constructor() {
    super();
    /** The widget whose state is given away. @type {any} */
    this.widget = null;
    /** @type {import('../messages/index.js').Language} */
    this.language = 'en';
    this.open = false;
    /** What came of the last choice, in words. */
    this.outcome = '';
    /** A text that the clipboard did not take, for the reader to copy by hand. */
    this.manualCopy = '';
    /** @type {ShareAction[]} */
    this.actions = [];
  }

  get #button() {
    return /** @type {HTMLButtonElement} */ (this.renderRoot.querySelector('button'));
  }

  get #menu() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('.menu'));
  }

  /** @returns {HTMLButtonElement[]} */
  get #items() {
    return [...this.#menu.querySelectorAll('button')];
  }

  async #show() {
    this.actions = shareActions(this.widget);
    this.outcome = '';
    this.manualCopy = '';
    this.open = true;
    await this.updateComplete;
    this.#menu.showPopover();
    this.#place();
    this.#items[0].focus();
  }

  /** Puts the menu under the button's right edge, kept inside the window. */
  #place() {
    const button = this.#button.getBoundingClientRect();
    const { width, height } = this.#menu.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(button.right - width, innerWidth - width - GAP));
    const below = button.bottom + GAP;
    const fitsBelow = below + height <= innerHeight || button.top < height + GAP;
    const top = fitsBelow ? below : button.top - height - GAP;
    this.#menu.style.left = `${left + scrollX}px`;
    this.#menu.style.top = `${top + scrollY}px`;
  }

  #hide() {
    if (this.#menu.matches(':popover-open')) this.#menu.hidePopover();
  }

  /** @param {ToggleEvent} event the browser closes the menu by Escape and by a press elsewhere */
  #onToggle(event) {
    if (event.newState !== 'closed') return;
    // Where the focus is in the menu it would be lost with it: the browser's own way back knows
    // only the widget as a whole.
    if (this.#items.some((item) => item.matches(':focus'))) this.#button.focus();
    this.open = false;
  }

  /** @param {KeyboardEvent} event */
  #onKeydown(event) {
    const items = this.#items;
    const index = items.indexOf(/** @type {HTMLButtonElement} */ (
      /** @type {ShadowRoot} */ (this.renderRoot).activeElement));
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') {
      // From the button the browser goes on to what comes after it.
      this.#button.focus();
      this.#hide();
    }
    if (target === undefined || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    items.at(target % items.length)?.focus();
  }

  /** @param {ShareAction} action */
  async #perform(action) {
    try {
      if (action.file) {
        const name = `${this.widget.localName}.${action.extension}`;
        saveFile(await action.file(), name);
        this.outcome = translate(this.language, 'core.share.saved', { name });
      } else if (action.text) {
        await this.#copy(action.text());
        if (this.manualCopy) return;
      }
      this.#hide();
      this.#button.focus();
    } catch {
      this.outcome = translate(this.language, 'core.share.failed');
    }
  }

  /**
   * Copies a text; where the clipboard is refused, shows it selected.
   * @param {string} text
   */
  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.outcome = translate(this.language, 'core.share.copied');
    } catch {
      this.manualCopy = text;
      this.outcome = translate(this.language, 'core.share.copy-by-hand');
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
      this.#place();
    }
  }

  #renderMenu() {
    if (!this.open) return nothing;
    const groups = [...new Set(this.actions.map((action) => action.group))];
    return html`${groups.map((group) => html`<div class="group ${group}" role="group"
        aria-label=${translate(this.language, `core.share.group.${group}`)}>
        ${group === 'code' ? html`<p aria-hidden="true">${translate(this.language,
          'core.share.group.code')}</p>` : nothing}
        ${this.actions.filter((action) => action.group === group).map((action) => html`
          <button type="button" role="menuitem" tabindex="-1" @click=${() => this.#perform(action)}
            >${translate(this.language, `core.share.${action.name}`)}</button>`)}
      </div>`)}
      ${this.manualCopy ? html`<p class="outcome">${this.outcome}</p>
        <textarea readonly .value=${this.manualCopy}
          aria-label=${translate(this.language, 'core.share.copy-by-hand')}
          ></textarea>` : nothing}`;
  }

  render() {
    return html`<button type="button" class="quiet-button" aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${() => (this.open ? this.#hide() : this.#show())}>
        ${translate(this.language, 'core.share')}</button>
      <span class="outcome" role="status">${this.manualCopy ? nothing : this.outcome}</span>
      <div class="menu" popover role="menu" aria-label=${translate(this.language, 'core.share')}
        @beforetoggle=${this.#onToggle} @keydown=${this.#onKeydown}>${this.#renderMenu()}</div>`;
  }
}

define('nabla-share-menu', ShareMenu);

import { html, nothing } from 'lit';

/** @typedef {import('../nabla-predict.js').NablaPredict} NablaPredict */

/** Letters of the choices, by language. */
const LETTERS = { en: 'ABCDEFGH', ru: 'АБВГДЕЖЗ' };

/**
 * Takes the contents of a prediction apart: each choice of its list, and what is revealed, get a
 * slot of their own. Without this they read as a question, a list and a box to open.
 * @param {HTMLElement} host
 * @returns {number} how many choices there are
 */
export function arrangeContents(host) {
  const details = host.querySelector(':scope > details[slot="reveal"]');
  const inner = details?.querySelector(':scope > div');
  if (details && inner) {
    inner.slot = 'reveal';
    details.replaceWith(inner);
  }
  const list = host.querySelector(':scope > ol[slot="choices"]');
  list?.querySelectorAll(':scope > li').forEach((item, index) => {
    const choice = document.createElement('span');
    choice.slot = `choice-${index + 1}`;
    choice.append(...item.childNodes);
    host.append(choice);
  });
  list?.remove();
  return host.querySelectorAll(':scope > [slot^="choice-"]').length;
}

/**
 * The letter that names a choice.
 * @param {import('../../messages/index.js').Language} language
 * @param {number} choice from 1
 */
export function choiceLetter(language, choice) {
  return LETTERS[language][choice - 1] ?? String(choice);
}

/**
 * @param {NablaPredict} widget
 * @param {number} choice from 1
 */
function renderChoice(widget, choice) {
  const { committed, chosen, answer } = widget;
  const right = committed && choice === answer;
  const guessed = choice === chosen;
  const classes = `choice${guessed ? ' guessed' : ''}${right ? ' right' : ''}`
    + `${committed && guessed && !right ? ' wrong' : ''}`;
  return html`<label class=${classes}>
    <input type="radio" name="choice" value=${choice} .checked=${guessed} ?disabled=${committed}
      @change=${() => { widget.chosen = choice; }}>
    <span class="letter" aria-hidden="true">${choiceLetter(widget.language, choice)}</span>
    <span class="text"><slot name=${`choice-${choice}`}></slot></span>
    ${committed ? html`<span class="marks">
      ${guessed ? html`<span class="guess-mark">${widget.t('predict.mark.guess')}</span>` : nothing}
      ${right ? html`<span class="right-mark"><span aria-hidden="true">✓ </span>${
        widget.t('predict.mark.right')}</span>` : nothing}
    </span>` : nothing}
  </label>`;
}

/** @param {NablaPredict} widget */
function renderVerdict(widget) {
  const { committed, chosen, answer, language } = widget;
  if (!committed) return nothing;
  const choice = choiceLetter(language, chosen);
  if (chosen === answer) {
    return html`<span class="right">${widget.t('predict.right', { choice })}</span>`;
  }
  return html`<span class="wrong">${widget.t('predict.wrong',
    { choice, answer: choiceLetter(language, answer) })}</span>`;
}

/**
 * A question with choices: the guess can be handed in once it is made, and stands beside the
 * answer.
 * @param {NablaPredict} widget
 */
export function renderChoices(widget) {
  const { committed, chosen, choiceCount } = widget;
  const choices = Array.from({ length: choiceCount }, (_, index) => index + 1);
  return html`<fieldset>
      <legend class="visually-hidden">${widget.t('predict.choices')}</legend>
      ${choices.map((choice) => renderChoice(widget, choice))}
    </fieldset>
    <div class="buttons">
      ${committed
        ? html`<button type="button" @click=${() => widget.tryAgain()}
            >${widget.t('predict.again')}</button>`
        : html`<button type="button" class="primary" ?disabled=${chosen === 0}
            @click=${() => widget.commit()}>${widget.t('predict.commit')}</button>`}
      <p class="verdict" role="status">${renderVerdict(widget)}</p>
    </div>`;
}

/**
 * Says calmly what went wrong with keeping: a strip at the foot of the window, that moves nothing
 * and can be closed.
 */

/** @typedef {import('../speak.js').Speak} Speak */
/** @typedef {import('./keeping.js').Keeping} Keeping */

/**
 * @param {Document} page
 * @param {Speak} speak
 * @param {string} text
 */
export function showNotice(page, speak, text) {
  page.querySelector('.notice')?.remove();
  const notice = page.createElement('div');
  notice.className = 'notice';
  const words = page.createElement('p');
  words.setAttribute('role', 'status');
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = speak('keeping.close');
  button.addEventListener('click', () => notice.remove());
  notice.append(words, button);
  page.body.append(notice);
  // A live region speaks of what changes in it, not of what it is born with.
  requestAnimationFrame(() => { words.textContent = text; });
}

/**
 * Lets a page say whatever goes wrong.
 * @param {Document} page
 * @param {Speak} speak
 * @param {Keeping} keeping
 */
export function announceTrouble(page, speak, keeping) {
  keeping.addEventListener('trouble', () => {
    showNotice(page, speak, speak(`keeping.trouble.${keeping.trouble}`));
  });
  announceDamage(page, speak, keeping);
}

/**
 * Lets a page say what it had to leave out.
 * @param {Document} page
 * @param {Speak} speak
 * @param {Keeping} keeping
 */
export function announceDamage(page, speak, keeping) {
  keeping.addEventListener('damaged', (event) => {
    const { detail: count } = /** @type {CustomEvent<number>} */ (event);
    showNotice(page, speak, speak('keeping.damaged', { count }));
  });
}

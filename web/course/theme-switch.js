/** The button in the header that goes round the themes: as the system, light, dark. */
import { keep } from './storage.js';

/** @typedef {'auto' | 'light' | 'dark'} Theme */

/** @type {Record<Theme, Theme>} */
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };

/** @returns {Theme} */
function present() {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** @param {Theme} theme */
function apply(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  keep('theme', theme === 'auto' ? null : theme);
}

/** @param {HTMLButtonElement} button */
function describe(button) {
  const theme = present();
  const label = button.getAttribute(`data-label-${theme}`) ?? '';
  button.dataset.theme = theme;
  button.setAttribute('aria-label', label);
  button.title = label;
}

/** @param {ParentNode} page brings the button to life */
export function startThemeSwitch(page) {
  const button = page.querySelector('[data-theme-switch]');
  if (!(button instanceof HTMLButtonElement)) return;
  button.addEventListener('click', () => {
    apply(NEXT[present()]);
    describe(button);
  });
  describe(button);
  button.hidden = false;
}

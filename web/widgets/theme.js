/**
 * The design tokens (colours, fonts, spacing) for widgets on pages that do not have them.
 *
 * On the course's own pages the tokens stand on `:root` and a widget inherits them, and with them
 * the reader's choice of theme. On another page, or when a widget is given a theme of its own, the
 * same definitions are adopted on the widget's `:host`, and the widget lies on a sheet of its own:
 * nobody knows what is under it. A rule of the page for the element still wins.
 */
import tokens from './tokens.css?inline';

/** A widget on ground that is not the course's. */
const SHEET = `:host {
  padding: calc(var(--nabla-space) * 2);
  border-radius: var(--nabla-radius);
  background: var(--nabla-paper);
}`;

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** Tokens and ground as one style sheet, shared by all widgets of the page. */
function ownSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(tokens + SHEET);
  }
  return sheet;
}

/**
 * Whether an element inherits the tokens, from the page or from a widget around it. The one that is
 * looked at is none that a page would set by itself.
 * @param {Element} element
 */
function inheritsTokens(element) {
  return getComputedStyle(element).getPropertyValue('--nabla-motion') !== '';
}

/**
 * Whether a colour is nearer to black than to white, by its luma (ITU-R BT.601).
 * @param {string} colour as computed; anything but opaque red, green and blue gives null
 */
function isDark(colour) {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1).map(Number);
  if (!channels) return null;
  const [red, green, blue] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * The theme that fits the ground of somebody else's page: that of the nearest element which has a
 * background, or else the browser's own, which the page's `color-scheme` chooses.
 * @param {ShadowRoot} root not yet with a ground of its own
 */
function groundTheme(root) {
  const probe = document.createElement('span');
  probe.style.color = 'Canvas';
  root.append(probe);
  let dark = isDark(getComputedStyle(probe).color);
  probe.remove();
  /** @type {Element | null} */
  let element = root.host;
  for (; element; element = element.parentElement) {
    const ground = isDark(getComputedStyle(element).backgroundColor);
    if (ground === null) continue;
    dark = ground;
    break;
  }
  return dark ? 'dark' : 'light';
}

/**
 * Gives a shadow root the tokens where it does not inherit them.
 * @param {ShadowRoot} root
 * @param {string} theme the widget's own theme: 'light', 'dark', or 'auto' for the page's
 */
export function adoptTheme(root, theme) {
  const host = /** @type {HTMLElement} */ (root.host);
  const others = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  root.adoptedStyleSheets = others;
  const own = theme === 'light' || theme === 'dark';
  const adopts = own || !inheritsTokens(host);
  const chosen = own ? theme : adopts ? groundTheme(root) : null;
  if (chosen) host.dataset.theme = chosen;
  else delete host.dataset.theme;
  if (adopts) root.adoptedStyleSheets = [ownSheet(), ...others];
}

/**
 * What the share menu does with a widget: texts to copy and files to keep.
 */
import { embedScript, widgetPage } from './address.js';
import { attributeName, isWorthWriting, writeOption } from './options.js';
import { linkTo, optionsOf, writeQuery } from './share-link.js';
import { chartAsPng, drawingAsPng, drawingAsSvg } from './share-pictures.js';

/** @typedef {import('./widget.js').NablaWidget} NablaWidget */

/**
 * What a widget has to give besides its link; each part is optional.
 * @typedef {object} Shareable
 * @property {(sharpness: number) => HTMLCanvasElement} [chart] the picture as it is drawn now, with
 *   so many pixels for one of the page
 * @property {() => SVGSVGElement} [drawing] the picture as it stands in the page
 * @property {() => { columns: string[], rows: (number | string)[][] }} [table] the data behind it
 * @property {(language: 'numpy' | 'pytorch' | 'javascript' | 'cpp') => string} [code]
 * @property {() => string} [latex]
 */

/**
 * One entry of the menu: a text for the clipboard, or a file.
 * @typedef {object} ShareAction
 * @property {string} name message key after `core.share.`
 * @property {string} group message key of the group, after `core.share.group.`
 * @property {() => string} [text]
 * @property {() => Promise<Blob>} [file]
 * @property {string} [extension]
 */

/** Languages that a formula can be taken along in. */
const LANGUAGES = /** @type {const} */ (['numpy', 'pytorch', 'javascript', 'cpp']);

/** @param {NablaWidget} widget */
function hasOwnPage(widget) {
  return /** @type {typeof import('./widget.js').NablaWidget} */ (widget.constructor).hasOwnPage;
}

/** @param {string} text */
function escapeAttribute(text) {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/**
 * Two lines of HTML that show the widget in its present state on any page.
 * @param {NablaWidget} widget
 */
export function embedCode(widget) {
  const tag = widget.localName;
  const { state } = widget;
  const attributes = Object.entries(optionsOf(widget))
    .filter(([name, option]) => isWorthWriting(option, state[name]))
    .map(([name, option]) =>
      ` ${attributeName(name, option)}="${escapeAttribute(writeOption(option, state[name]))}"`);
  return `<script type="module" src="${embedScript()}"></script>\n`
    + `<${tag} lang="${widget.language}"${attributes.join('')}></${tag}>`;
}

/**
 * An iframe with the widget's own page.
 * @param {NablaWidget} widget
 */
export function iframeCode(widget) {
  const query = writeQuery(optionsOf(widget), widget.state, { lang: widget.language });
  const address = escapeAttribute(`${widgetPage(widget.localName)}?${query}`);
  const height = Math.ceil(widget.getBoundingClientRect().height);
  return `<iframe src="${address}" title="${escapeAttribute(widget.titleText)}" width="100%" `
    + `height="${height}" loading="lazy" allow="clipboard-write"></iframe>`;
}

/**
 * A table in the form of RFC 4180: commas, decimal points, lines end with CR LF.
 * @param {{ columns: string[], rows: (number | string)[][] }} table
 */
export function csvText({ columns, rows }) {
  const cell = (/** @type {number | string} */ value) => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/**
 * @param {'png' | 'svg'} name
 * @param {() => Promise<Blob>} file
 * @returns {ShareAction}
 */
function pictureAction(name, file) {
  return { name, group: 'file', extension: name, file };
}

/**
 * Everything that this widget offers to take along, in the menu's order.
 * @param {NablaWidget} widget
 * @returns {ShareAction[]}
 */
export function shareActions(widget) {
  const { chart, drawing, table, code, latex } = widget.shareable;
  const page = hasOwnPage(widget) ? widgetPage(widget.localName) : null;
  /** @type {ShareAction[]} */
  const actions = [];
  const link = linkTo(widget, page);
  if (link) actions.push({ name: 'link', group: 'address', text: () => link });
  actions.push({ name: 'embed', group: 'address', text: () => embedCode(widget) });
  if (page) actions.push({ name: 'iframe', group: 'address', text: () => iframeCode(widget) });
  if (chart) {
    actions.push(pictureAction('png', () => chartAsPng(widget, chart)));
  }
  if (drawing) {
    actions.push(pictureAction('png', () => drawingAsPng(widget, drawing())),
      pictureAction('svg', () => drawingAsSvg(widget, drawing())));
  }
  if (table) {
    const file = async () => new Blob([csvText(table())], { type: 'text/csv' });
    actions.push({ name: 'csv', group: 'file', extension: 'csv', file });
  }
  if (code) {
    for (const language of LANGUAGES) {
      actions.push({ name: language, group: 'code', text: () => code(language) });
    }
  }
  if (latex) actions.push({ name: 'latex', group: 'code', text: latex });
  return actions;
}

/**
 * Hands a file to the reader.
 * @param {Blob} blob
 * @param {string} name
 */
export function saveFile(blob, name) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  // The browser reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

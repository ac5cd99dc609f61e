/** The controls on the page of one's progress: to a file, from a file, erase and bring back. */
import { saveFile } from '../../widgets/share-actions.js';
import { FileProblem, LONGEST_FILE, readFile, writeFile } from './file.js';

/** @typedef {import('./records.js').Records} Records */
/** @typedef {import('./keeping.js').Keeping} Keeping */
/** @typedef {import('../speak.js').Speak} Speak */

/**
 * How many entries records hold: what was done in lessons, and answers.
 * @param {Records} records
 */
export function countEntries({ lessons, answers }) {
  return answers.length + lessons.reduce((sum, { steps, predictions, exercises }) =>
    sum + [steps, predictions, exercises].reduce((n, part) => n + Object.keys(part).length, 0), 0);
}

/**
 * How many entries the second records have that the first lack.
 * @param {Records} before
 * @param {Records} after which holds all of `before`
 */
const countNew = (before, after) => countEntries(after) - countEntries(before);

/** @param {Document} page */
function settingsOf({ documentElement: { lang, dataset } }) {
  return { theme: dataset.theme ?? 'auto', language: lang };
}

/**
 * @param {Document} page
 * @param {Speak} speak
 * @param {Keeping} keeping
 */
function startExport(page, speak, keeping) {
  const said = /** @type {HTMLElement} */ (page.querySelector('[data-exported]'));
  page.querySelector('[data-export]')?.addEventListener('click', async () => {
    const time = Date.now();
    const text = writeFile(await keeping.read(), { settings: settingsOf(page), time });
    const name = `nabla-progress-${new Date(time).toISOString().slice(0, 10)}.json`;
    saveFile(new Blob([text], { type: 'application/json' }), name);
    said.textContent = speak('keeping.exported', { name });
  });
}

/**
 * What a chosen file holds.
 * @param {File} file
 * @returns {Promise<Records & { damaged: number }>}
 * @throws {FileProblem | DOMException} the second where the file cannot be opened
 */
async function openFile(file) {
  if (file.size > LONGEST_FILE) throw new FileProblem('too-long');
  return readFile(await file.text());
}

/**
 * @param {Document} page
 * @param {Speak} speak
 * @param {Keeping} keeping
 * @param {() => Promise<void>} show
 */
function startImport(page, speak, keeping, show) {
  const input = page.getElementById('import');
  const said = page.querySelector('[data-imported]');
  const fault = page.querySelector('[data-import-error]');
  if (!(input instanceof HTMLInputElement) || !said || !fault) return;
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    said.textContent = '';
    fault.textContent = '';
    try {
      const { damaged, ...records } = await openFile(file);
      const before = await keeping.read();
      await keeping.absorb(records);
      const count = countNew(before, await keeping.read());
      const words = [speak(count > 0 ? 'keeping.imported' : 'keeping.imported.nothing', { count })];
      if (damaged > 0) words.push(speak('keeping.import.some-damaged', { count: damaged }));
      await show();
      said.textContent = words.join(' ');
      input.removeAttribute('aria-invalid');
    } catch (error) {
      const code = error instanceof FileProblem ? error.code : 'unreadable';
      fault.textContent = speak(`keeping.import.${code}`);
      input.setAttribute('aria-invalid', 'true');
    }
    // The same file may be chosen once more.
    input.value = '';
  });
}

/**
 * @param {Document} page
 * @param {Speak} speak
 * @param {Keeping} keeping
 * @param {() => Promise<void>} show
 */
function startErasing(page, speak, keeping, show) {
  const find = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (page.querySelector(`[data-${name}]`));
  const [erase, ask, yes, no, said, undo] =
    ['erase', 'erase-ask', 'erase-yes', 'erase-no', 'erased', 'erase-undo'].map(find);
  const question = /** @type {HTMLElement} */ (page.getElementById('erase-question'));
  /** What was erased, until the page is left. @type {Records | null} */
  let erased = null;

  const close = () => {
    ask.hidden = true;
    erase.focus();
  };
  erase.addEventListener('click', async () => {
    const count = countEntries(await keeping.read());
    said.textContent = count > 0 ? '' : speak('keeping.erase.nothing');
    if (count === 0) return;
    undo.hidden = true;
    question.textContent = speak('keeping.erase.ask', { count });
    ask.hidden = false;
    no.focus();
  });
  no.addEventListener('click', close);
  ask.addEventListener('keydown', ({ key }) => { if (key === 'Escape') close(); });
  yes.addEventListener('click', async () => {
    // Gone at once: a second press would erase nothing, and nothing could then be brought back.
    ask.hidden = true;
    erased = await keeping.erase();
    await show();
    undo.hidden = false;
    said.textContent = speak('keeping.erased');
    undo.focus();
  });
  undo.addEventListener('click', async () => {
    undo.hidden = true;
    if (erased) await keeping.absorb(erased);
    erased = null;
    await show();
    said.textContent = speak('keeping.restored');
    erase.focus();
  });
}

/**
 * @param {Document} page
 * @param {Speak} speak
 * @param {Keeping} keeping
 * @param {() => Promise<void>} show shows on the page what is kept now
 */
export function startControls(page, speak, keeping, show) {
  startExport(page, speak, keeping);
  startImport(page, speak, keeping, show);
  startErasing(page, speak, keeping, show);
  /** @type {HTMLElement} */ (page.querySelector('[data-keeping-controls]')).hidden = false;
}

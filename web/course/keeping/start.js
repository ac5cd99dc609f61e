/**
 * Brings the keeping of progress to a page, when what the page is there for has come: widgets are
 * not to wait for it.
 */

/** What widgets fire when a learner has done something. */
const DEEDS = ['nabla-answer', 'nabla-predict', 'nabla-goal'];

/** How long the first widget is waited for, in milliseconds. */
const PATIENCE = 3000;

/** @param {Document} page resolves when the page is loaded and its first widget lives */
async function settled(page) {
  if (page.readyState !== 'complete') {
    await new Promise((resolve) => { addEventListener('load', resolve, { once: true }); });
  }
  const widget = page.querySelector('figure.widget > *');
  const alive = widget && customElements.whenDefined(widget.localName)
    .then(() => Object(widget).loaded);
  await Promise.race([alive, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
}

/** @param {Document} page @param {HTMLElement} main */
async function startInLesson(page, main) {
  const lesson = settled(page).then(() => import('./lesson.js'))
    .then(({ startLesson }) => startLesson(page, main));
  for (const type of DEEDS) {
    main.addEventListener(type, (event) => {
      const { id } = /** @type {HTMLElement} */ (event.target);
      const { detail } = /** @type {CustomEvent} */ (event);
      const time = Date.now();
      // What is done before the keeping has come is noted when it comes.
      lesson.then((keeper) => keeper.hear({ type, id, detail, time }), () => {});
    });
  }
  await lesson;
}

/** @param {Document} page */
async function startContentsWhenWanted(page) {
  // Who has begun wants to go on; who has not has nothing to wait for.
  if (!page.documentElement.classList.contains('returning')) await settled(page);
  const { startContents } = await import('./contents.js');
  await startContents(page);
}

/** @param {Document} page */
async function startProgress(page) {
  const { startProgressPage } = await import('./progress-page.js');
  await startProgressPage(page);
}

/** @param {Document} page */
export async function startKeeping(page) {
  const main = page.querySelector('main');
  if (!main) return;
  try {
    if (main.dataset.lesson) await startInLesson(page, main);
    else if ('progress' in main.dataset) await startProgress(page);
    else if (main.classList.contains('contents')) await startContentsWhenWanted(page);
  } catch (error) {
    // The page can be read and worked with all the same; its author learns why.
    console.error('progress is not kept on this page', error);
  }
}

/**
 * For pages that show widgets in iframes: each frame becomes as tall as its widget, and fires
 * `nabla-change`, `nabla-step` and `nabla-goal` as the widget in it does.
 *
 *     <script type="module" src="…/embed/v1/frames.js"></script>
 *
 * What crosses is described in frame.js. Only frames of this site are listened to.
 */
const VERSION = 1;
const EVENTS = new Set(['change', 'step', 'goal']);

/** No widget is taller than this, in CSS pixels. */
const TALLEST = 10_000;

/** The folder that the frames' pages lie in, beside this script. */
const pages = new URL(/* @vite-ignore */ '.', import.meta.url);

/** @param {HTMLIFrameElement} frame */
const isOurs = (frame) => frame.src.startsWith(pages.href);

/** @param {HTMLIFrameElement} frame may still be on its way, so that no origin can be asked for */
const greet = (frame) =>
  frame.contentWindow?.postMessage({ nabla: VERSION, type: 'hello' }, '*');

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== pages.origin || data?.nabla !== VERSION) return;
  const frame = [...document.querySelectorAll('iframe')]
    .find((candidate) => candidate.contentWindow === source && isOurs(candidate));
  if (!frame) return;
  const { type, ...detail } = data;
  delete detail.nabla;
  if (type === 'hello') greet(frame);
  if (type === 'height' && detail.height > 0 && detail.height < TALLEST) {
    frame.height = String(Math.ceil(detail.height));
  }
  if (EVENTS.has(type)) {
    frame.dispatchEvent(new CustomEvent(`nabla-${type}`, { detail, bubbles: true }));
  }
});

// Frames that were ready sooner than this script.
for (const frame of document.querySelectorAll('iframe')) if (isOurs(frame)) greet(frame);

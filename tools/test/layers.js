/** The layers of tests, from the engine up to the pages in a browser. */
import { testInWebAssembly, testNatively, testWithSanitizers } from './catch2.js';
import { replayFuzzCorpus } from './fuzz.js';
import { runVitest } from './vitest.js';

/** @typedef {(text: string) => void} Progress shows what a layer is at */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string} [details] what failed, for people
 */

/**
 * @typedef {object} Layer
 * @property {string} title
 * @property {boolean} quick whether `npm run test:quick` runs it too
 * @property {(progress: Progress) => Promise<Count>} test
 */

/** @type {Layer[]} */
export const LAYERS = [
  { title: 'Engine, natively', quick: true, test: testNatively },
  { title: 'Engine, with sanitizers', quick: false, test: testWithSanitizers },
  { title: 'Engine, as WebAssembly', quick: false, test: testInWebAssembly },
  { title: 'Fuzz corpus', quick: false, test: replayFuzzCorpus },
  { title: 'Web', quick: true, test: (progress) => runVitest('web', progress) },
  { title: 'Lessons', quick: false, test: (progress) => runVitest('lessons', progress) },
  { title: 'Browser', quick: false, test: (progress) => runVitest('browser', progress) },
  {
    title: 'Firefox and WebKit', quick: false,
    test: (progress) => runVitest('other-browsers', progress),
  },
];

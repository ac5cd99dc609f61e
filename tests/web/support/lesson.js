/** Compiles a piece of a lesson, as the lesson builder would, and keeps what it complains of. */
import { formatNumber, loadAllMessages, translate } from '../../../web/messages/index.js';
import { compile } from '../../../tools/lessons/compile.js';
import { readMarkdown } from '../../../tools/lessons/markdown.js';

/** @typedef {import('../../../tools/lessons/problems.js').Problem} Problem */

const GLOSSARY = { slope: {}, derivative: {} };

/** An engine that knows three formulas. */
const ENGINE = {
  /** @param {string} text */
  formula(text) {
    if (text === '1+') {
      throw Object.assign(new Error('the formula ends too early'),
        { code: 'unexpected-end', suggestion: '1+x' });
    }
    const value = text === '0/0' ? NaN : text === '1/3' ? 1 / 3 : 2;
    return { value: () => value, dispose() {} };
  },
};

/**
 * @param {string} markdown
 * @param {object} [options]
 * @param {'ru' | 'en'} [options.language]
 * @param {any} [options.nabla] null for no engine
 * @param {string} [options.siteUrl]
 */
export async function compileMarkdown(markdown, { language = 'en', nabla = ENGINE, siteUrl } = {}) {
  await loadAllMessages(language);
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {Problem} */ problem) => { problems.push(problem); };
  const document = readMarkdown(markdown, 'lessons/trial/en.md', report);
  const compiled = compile(document, {
    language,
    glossary: GLOSSARY,
    siteUrl,
    t: (key, params) => translate(language, key, params),
    link: (target) => `../${target}`,
    number: (value, significant) => formatNumber(language, value, { significant }),
    nabla,
    noEngine: nabla ? '' : 'no such file',
    report,
  });
  const html = [compiled.intro, ...compiled.steps.map(({ content }) => content)].join('');
  return { ...compiled, document, problems, html };
}

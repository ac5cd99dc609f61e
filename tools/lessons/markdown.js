/** Reads the Markdown of a lesson or page into a syntax tree, and its front matter into data. */
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml, YAMLError } from 'yaml';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDirective);

/**
 * @typedef {object} Document
 * @property {string} file path from the project's folder, for messages
 * @property {string} source
 * @property {import('mdast').Root} tree without the front matter
 * @property {Record<string, unknown>} frontMatter
 */

/**
 * @param {string} source
 * @param {string} file
 * @param {(problem: import('./problems.js').Problem) => void} report
 * @returns {Document}
 */
export function readMarkdown(source, file, report) {
  const tree = parser.parse(source);
  /** @type {Record<string, unknown>} */
  let frontMatter = {};
  const [first] = tree.children;
  if (first?.type === 'yaml') {
    tree.children.shift();
    try {
      frontMatter = parseYaml(first.value) ?? {};
    } catch (error) {
      if (!(error instanceof YAMLError)) throw error;
      report({
        file,
        line: (error.linePos?.[0].line ?? 0) + 1,
        message: `front matter: ${error.message}`,
        advice: 'Put quotes around a text that holds a colon.',
      });
    }
  }
  return { file, source, tree, frontMatter };
}

/**
 * Takes the attributes off the end of a heading: `## Title {#id .kind}`.
 * @param {import('mdast').Heading} heading
 * @returns {{ id: string | null, kind: string | null }}
 */
export function takeHeadingAttributes(heading) {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return { id: null, kind: null };
  const found = /\s*\{#([\w-]+)(?:\s+\.([\w-]+))?\}\s*$/.exec(last.value);
  if (!found) return { id: null, kind: null };
  last.value = last.value.slice(0, found.index);
  return { id: found[1], kind: found[2] ?? null };
}

/** @param {any} node @returns {string} the text in a node, without markup */
export function plainText(node) {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}

/**
 * Where the course is served from. Nothing tells a script its site's address, but each script of
 * the build knows its own: `<root>/assets/<file>`, `<root>/embed/<file>` or
 * `<root>/embed/v1/<file>`.
 */

/**
 * The folder that the course is served from, with a slash at its end.
 * @param {string} [script] address of a script of the build
 * @returns {string}
 */
export function siteRoot(script = import.meta.url) {
  const folder = new URL('.', script).href;
  return folder.replace(/(?:embed\/(?:v1\/)?)?(?:assets\/)?$/, '');
}

/**
 * The address of a widget's own page, for a link or an iframe.
 * @param {string} tag `nabla-tangent`
 */
export function widgetPage(tag) {
  return `${siteRoot()}embed/${tag.replace('nabla-', '')}.html`;
}

/** The address of the script that other pages load, held to its major version. */
export function embedScript() {
  return `${siteRoot()}embed/v1/nabla.js`;
}

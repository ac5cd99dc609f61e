/**
 * The script for other people's pages:
 *
 *     <script type="module" src="…/embed/v1/nabla.js"></script>
 *     <nabla-tangent formula="sin(x)">what is read until it comes alive</nabla-tangent>
 *
 * Until an element nears the window, this small file is all that is loaded.
 */
import { watchPage } from './loader.js';

// Without a font that has a MATH table some browsers draw no roots and no tall brackets. The
// browser fetches it when a formula asks for it; a page whose policy refuses it gets the system's.
const mathFont = new URL('../course/fonts/math.woff2', import.meta.url);
document.fonts.add(new FontFace('Nabla Math', `url(${mathFont.href})`, { display: 'swap' }));

// Its letters for sentences.
const letterFont = new URL('../course/fonts/letters.woff2', import.meta.url);
document.fonts.add(new FontFace('Nabla Letters', `url(${letterFont.href})`,
  { display: 'swap', style: 'italic', unicodeRange: 'U+41-5A, U+61-7A, U+3B1-3C9' }));

watchPage(document);

// A page that holds one widget alone, as iframes and share links show it, has its state in its
// address.
const only = document.querySelector('[data-nabla-only]');
if (only) {
  import('./link.js').then(({ openLink }) => openLink(document, location.search));
  import('./frame.js').then(({ talkToHost }) => talkToHost(only));
}

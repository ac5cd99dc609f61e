/** The script of the course's pages: the shell around lessons, and the loader of their widgets. */
import './site.css';
import { watchPage } from '../embed/loader.js';
import { leaveStates, takeStates } from './carried-states.js';
import { startCovers, uncoverWidget } from './covers.js';
import { startKeeping } from './keeping/start.js';
import { startLanguageSwitch } from './language-switch.js';
import { startOutline } from './outline.js';
import { fillSiteAddress, startCopyButtons, startOpening, startScrollBoxes } from './reading.js';
import { startThemeSwitch } from './theme-switch.js';

/** Widgets that are not as the page gave them. @type {Set<EventTarget | null>} */
const touched = new Set();
document.addEventListener('nabla-change', ({ target }) => { touched.add(target); });
addEventListener('pagehide', () => leaveStates(document, touched));
const restored = takeStates(document);

watchPage(document);
startThemeSwitch(document);
startLanguageSwitch(document, touched);
startOutline(document);
startOpening(document);
startScrollBoxes(document);
startCovers(document);
fillSiteAddress(document);
startCopyButtons(document);
startKeeping(document);

// Share links carry the state of one widget in the address, and here lead to this page again. What
// has become of it since is newer.
if (document.querySelector('figure.widget')) {
  import('../embed/link.js').then(({ openLink }) => openLink(document, restored ? '' : location.search))
    .then((widget) => { if (widget) uncoverWidget(widget); });
}

/** The script of the course's pages: the shell around lessons, and the loader of their widgets. */
import './site.css';
import { watchPage } from '../embed/loader.js';
import { startCovers, uncoverWidget } from './covers.js';
import { startKeeping } from './keeping/start.js';
import { startLanguageSwitch } from './language-switch.js';
import { startOutline } from './outline.js';
import { fillSiteAddress, startCopyButtons, startOpening, startScrollBoxes } from './reading.js';
import { startThemeSwitch } from './theme-switch.js';

watchPage(document);
startThemeSwitch(document);
startLanguageSwitch(document);
startOutline(document);
startOpening(document);
startScrollBoxes(document);
startCovers(document);
fillSiteAddress(document);
startCopyButtons(document);
startKeeping(document);

// Share links carry the state of one widget in the address, and here lead to this page again.
if (document.querySelector('figure.widget')) {
  import('../embed/link.js').then(({ openLink }) => openLink(document, location.search))
    .then((widget) => { if (widget) uncoverWidget(widget); });
}

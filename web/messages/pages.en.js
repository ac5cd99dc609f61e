/** The English catalogue of the site's own pages: widgets do without it. */
import keeping from './keeping.en.js';
import site from './site.en.js';

export default { ...keeping, ...site };

/** The Russian catalogue of the site's own pages: widgets do without it. */
import keeping from './keeping.ru.js';
import site from './site.ru.js';

export default { ...keeping, ...site };

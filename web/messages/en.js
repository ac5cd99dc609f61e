/** The English catalogue: all areas in one chunk. */
import core from './core.en.js';
import errors from './errors.en.js';
import exercise from './exercise.en.js';
import player from './player.en.js';
import site from './site.en.js';
import widgetsA from './widgets-a.en.js';

export default { ...core, ...errors, ...exercise, ...player, ...site, ...widgetsA };

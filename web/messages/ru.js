/** The Russian catalogue: all areas in one chunk. */
import core from './core.ru.js';
import errors from './errors.ru.js';
import exercise from './exercise.ru.js';
import player from './player.ru.js';
import site from './site.ru.js';
import widgetsA from './widgets-a.ru.js';

export default { ...core, ...errors, ...exercise, ...player, ...site, ...widgetsA };

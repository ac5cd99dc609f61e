/** The Russian catalogue: all areas that widgets speak of, in one chunk. */
import chain from './chain.ru.js';
import core from './core.ru.js';
import descent from './descent.ru.js';
import errors from './errors.ru.js';
import exercise from './exercise.ru.js';
import fit from './fit.ru.js';
import gradient from './gradient.ru.js';
import graph from './graph.ru.js';
import mistakes from './mistakes.ru.js';
import player from './player.ru.js';
import race from './race.ru.js';
import rules from './rules.ru.js';
import widgetsA from './widgets-a.ru.js';

export default {
  ...chain, ...core, ...descent, ...errors, ...exercise, ...fit, ...gradient,
  ...graph, ...mistakes, ...player, ...race, ...rules, ...widgetsA,
};

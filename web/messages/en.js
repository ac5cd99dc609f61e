/** The English catalogue: all areas that widgets speak of, in one chunk. */
import chain from './chain.en.js';
import core from './core.en.js';
import descent from './descent.en.js';
import errors from './errors.en.js';
import exercise from './exercise.en.js';
import fit from './fit.en.js';
import gradient from './gradient.en.js';
import graph from './graph.en.js';
import mistakes from './mistakes.en.js';
import player from './player.en.js';
import race from './race.en.js';
import rules from './rules.en.js';
import widgetsA from './widgets-a.en.js';

export default {
  ...chain, ...core, ...descent, ...errors, ...exercise, ...fit, ...gradient,
  ...graph, ...mistakes, ...player, ...race, ...rules, ...widgetsA,
};

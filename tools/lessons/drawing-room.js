/**
 * Room for the widgets whose drawing is as large as their formula: it is laid out here as it will
 * be in the page, once for a wide window and once for a narrow one. Heights are in rem.
 */
import * as dagre from '@dagrejs/dagre';
import { Chain, formulaOfRates } from '../../web/widgets/chain/chain.js';
import { arrangeGears } from '../../web/widgets/chain/gears.js';
import { pipelineSize } from '../../web/widgets/chain/pipeline.js';
import { layOut } from '../../web/widgets/graph/layout.js';
import { GraphModel } from '../../web/widgets/graph/model.js';

/** @typedef {Record<string, string>} Attributes */
/** @typedef {{ wide: number, narrow: number }} Room */

/** Room across for a widget, in a lesson and in a narrow window, in sixteenths of a rem. */
const WIDE = 904;
const NARROW = 328;

/** The most that a graph takes: beyond it the graph scrolls. */
const TALLEST = { wide: 38, narrow: 40 };

/** One line of a table, and its head; a line of controls. Measured. */
const ROW = 2.44;
const CONTROL = 3.25;

/** What stands around the drawings, measured. */
const GRAPH = {
  frame: { wide: 16.8, narrow: 21 }, counter: { wide: 3.9, narrow: 8 }, more: 2.65,
};
const CHAIN = { frame: { wide: 11, narrow: 13.4 }, goal: { wide: 5, narrow: 7 } };

/** @param {string | undefined} list @param {string} word */
const names = (list, word) => !list || list.split(/\s+/).includes(word);

/**
 * @param {any} nabla
 * @param {Attributes} attributes
 * @param {Room} across
 * @returns {Room}
 */
function graphRoom(nabla, { formula, show, controls }, across) {
  const parsed = nabla.formula(formula || 'x*y+sin(x)');
  const point = parsed.variables.map(() => 1);
  const model = new GraphModel(parsed.tape(point), 'en');
  parsed.dispose();
  const shown = {
    values: names(show, 'values'), adjoints: names(show, 'adjoints'), edges: names(show, 'edges'),
  };
  const drawn = (/** @type {'wide' | 'narrow'} */ window) => {
    const { height, scale } = layOut(dagre, model, across[window], shown);
    return Math.min(height * scale / 16, TALLEST[window]);
  };
  const height = (/** @type {'wide' | 'narrow'} */ window) =>
    drawn(window) + GRAPH.frame[window]
    + (names(show, 'counter') ? GRAPH.counter[window] : 0)
    + (names(show, 'table') ? 1 + ROW * (model.drawn.length + 1) : 0)
    + (names(controls, 'formula') ? CONTROL : 0)
    + (names(controls, 'more') ? GRAPH.more : 0);
  return { wide: height('wide'), narrow: height('narrow') };
}

/**
 * @param {any} nabla
 * @param {Attributes} attributes
 * @param {Room} across
 * @returns {Room}
 */
function chainRoom(nabla, { formula, rates, point = '1', change = '0.1', view, controls, goal },
  across) {
  const given = rates?.split(/[\s;]+/).filter(Boolean).map(Number) ?? [];
  const byHand = given.length > 0;
  const chain = new Chain(nabla,
    nabla.formula(byHand ? formulaOfRates(given) : formula || 'sin(x^2)'), 'en');
  const flow = chain.flaw ? null : chain.at(Number(point), Number(change));
  const stages = flow?.rates.length ?? 2;
  chain.dispose();
  const lines = (/** @type {string[]} */ ...controlled) =>
    controlled.filter((name) => names(controls, name)).length;
  // Side by side in a wide window, each on its own line in a narrow one.
  const moved = byHand ? lines('change', 'view') : lines('point', 'change', 'view');
  const height = (/** @type {'wide' | 'narrow'} */ window) => {
    const drawing = view === 'gears' && flow
      ? arrangeGears(flow.rates, [flow.change, ...flow.changes], across[window])
      : pipelineSize(stages, across[window]);
    const rateLines = window === 'narrow' ? given.length : Math.ceil(given.length / 4);
    return drawing.height / 16 + CHAIN.frame[window] + ROW * (stages + 1)
      + (goal ? CHAIN.goal[window] : 0)
      + CONTROL * ((window === 'narrow' ? moved : Math.min(moved, 1))
        + (byHand ? (names(controls, 'rates') ? rateLines : 0) : lines('formula')));
  };
  return { wide: height('wide'), narrow: height('narrow') };
}

/** @type {Record<string, (nabla: any, attributes: Attributes, across: Room) => Room>} */
const ROOMS = { 'nabla-graph': graphRoom, 'nabla-chain': chainRoom };

/**
 * @param {string} tag
 * @param {any} nabla the engine, if it is there
 * @param {Attributes} attributes of the widget
 * @param {number} [wide] room across in a wide window
 * @returns {Room | null} null where nothing is known of the widget's drawing
 */
export function drawingRoom(tag, nabla, attributes, wide = WIDE) {
  if (!nabla || !Object.hasOwn(ROOMS, tag)) return null;
  try {
    return ROOMS[tag](nabla, attributes, { wide, narrow: NARROW });
  } catch {
    return null; // what is wrong with the formula has been reported
  }
}

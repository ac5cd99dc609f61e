/**
 * The points that a line is fitted to: how they are written in an attribute, and sets of them to
 * begin with.
 */
import { parseNumber } from '../typed-number.js';

/** @typedef {{ x: number, y: number }} Point */

/** As many points as can be told apart and dragged; and two, since one does not make a line. */
export const MOST_POINTS = 24;
export const FEWEST_POINTS = 2;

/** No coordinate is larger: beyond, squares of squares lose their last digits. */
export const LARGEST = 1e6;

/** Digits of a coordinate that a drag leaves. */
const DIGITS = 10;

/** Sets of points by name, in the form of the attribute. */
export const DATASETS = {
  /** Distance and fare of five rides. */
  rides: '1;3.4 | 2;4.1 | 4;7.1 | 5;7.6 | 6;9.6',
  /** Points of one line, without any deviation. */
  exact: '0;1 | 1;1.5 | 2;2 | 4;3 | 5;3.5',
  /** A line and one point far away from it. */
  outlier: '1;1.6 | 2;2.1 | 3;2.4 | 4;3.1 | 5;3.4 | 6;9.5',
  /** Points of a bent curve, which no line follows. */
  bent: '0;0.4 | 1;0.6 | 2;1.7 | 3;3.5 | 4;6.6 | 5;9.6',
  /** No line in sight: x says nothing of y. */
  cloud: '1;4 | 2;1.5 | 2.5;5 | 4;2.5 | 5;4.6 | 5.5;1.8',
};

/**
 * Points of an attribute: `1;1.2 | 2;1.9`.
 * @param {string} text
 * @returns {Point[] | null} null where it is no list of points that a line can be fitted to
 */
export function readPoints(text) {
  const points = text.split('|').map((pair) => {
    const [x, y, ...rest] = pair.split(';').map(parseNumber);
    return { x, y, whole: rest.length === 0 };
  });
  const usable = points.every(({ x, y, whole }) =>
    whole && Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST);
  if (!usable || points.length < FEWEST_POINTS || points.length > MOST_POINTS) return null;
  return points.map(({ x, y }) => ({ x, y }));
}

/** @param {number} value */
const tidy = (value) => Number(value.toPrecision(DIGITS));

/**
 * The text that `readPoints` reads.
 * @param {readonly Point[]} points
 */
export function writePoints(points) {
  return points.map(({ x, y }) => `${tidy(x)};${tidy(y)}`).join(' | ');
}

/**
 * @param {readonly Point[]} points
 * @param {number} index
 * @param {Partial<Point>} place
 */
export function movePoint(points, index, place) {
  return points.map((point, at) => (at === index ? { ...point, ...place } : point));
}

/** @param {readonly Point[]} points @param {number} index */
export function removePoint(points, index) {
  return points.filter((_, at) => at !== index);
}

/**
 * Names of the sets that an attribute lists: `rides; outlier`. Unknown ones are passed over.
 * @param {string} text
 * @returns {(keyof typeof DATASETS)[]}
 */
export function datasetNames(text) {
  const names = text.split(';').map((name) => name.trim());
  return /** @type {any} */ (names.filter((name) => Object.hasOwn(DATASETS, name)));
}

/** Whether a text names data sets and nothing else. @param {string} text */
export const areDatasets = (text) =>
  datasetNames(text).length === text.split(';').filter((name) => name.trim()).length;

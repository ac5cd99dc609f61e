/** From what the study knows of a point to the marks and handles of the pictures. */

/** @typedef {import('../../charts/scene.js').Mark} Mark */
/** @typedef {import('../../charts/scene.js').Handle} Handle */
/** @typedef {import('./study.js').Study} Study */
/** @typedef {import('./study.js').Look} Look */
/** @typedef {import('./study.js').Landing} Landing */
/** @typedef {import('./study.js').Curvature} Curvature */

/** Radius of the compass, as a part of the window. */
const RADIUS = 0.2;

/**
 * Length of the gradient's arrow where the window is steep, and the bounds of that length, as parts
 * of the window: a short arrow stays visible, and one beside a pole stays in the picture.
 */
const STEEP_ARROW = 0.4;
const SHORTEST_ARROW = 0.06;
const LONGEST_ARROW = 0.5;

/** The level line's tangent reaches this part of the radius to either side. */
const TANGENT = 0.62;

const RADIANS = Math.PI / 180;

/**
 * @param {Study} study
 */
export function compassRadius({ window }) {
  return RADIUS * (window.x[1] - window.x[0]);
}

/**
 * How long a gradient is drawn, in units of the plane: twice as long where it is twice as long, by
 * one scale for the whole window.
 * @param {Study} study
 * @param {Look} look
 * @param {boolean} toScale whether it is as long on the map as it is, beside a step that is a part
 *     of it
 */
export function gradientLength({ window, steepness }, { norm }, toScale) {
  if (toScale) return norm;
  const share = STEEP_ARROW * norm / (steepness || norm);
  const drawn = Math.min(Math.max(share, SHORTEST_ARROW), LONGEST_ARROW);
  return drawn * (window.x[1] - window.x[0]);
}

/**
 * @param {Look} look
 * @param {number} length below zero for the opposite direction
 * @param {{ label: string, beside?: 'left' | 'right' }} name
 * @returns {Mark}
 */
function gradientArrow({ point: [x, y], angle }, length, name) {
  return {
    kind: 'arrow', role: 'slope', x, y, ...name, dashed: length < 0,
    dx: length * Math.cos(angle * RADIANS), dy: length * Math.sin(angle * RADIANS),
  };
}

/**
 * The step and where it leads: teal where f has fallen, brick where it has not.
 * @param {Look} look
 * @param {Landing} landing
 * @param {(value: number) => string} number
 * @returns {Mark[]}
 */
function stepMarks({ point: [x, y], value }, { point: [toX, toY], value: after }, number) {
  const fell = after < value;
  const role = fell ? 'right' : 'wrong';
  const label = `${fell ? '✓' : '✗'} ${number(after)}`;
  return [
    { kind: 'arrow', role, x, y, dx: toX - x, dy: toY - y, label, beside: 'right', numeric: true },
    { kind: 'point', role, x: toX, y: toY, open: !fell },
  ];
}

/**
 * What is to be drawn on the map.
 * @typedef {object} Shown
 * @property {(name: string) => boolean} showing one of the words of `show`
 * @property {number} angle of the compass
 * @property {number} between angle between gradient and compass, 0 … 180; NaN without a gradient
 * @property {Landing | null} landing
 * @property {Curvature | null} curvature
 * @property {boolean} moving whether this is one frame of many
 * @property {(value: number) => string} number
 */

/**
 * @param {Study} study
 * @param {Look} look
 * @param {Shown} shown
 * @returns {Mark[]}
 */
export function mapMarks(study, look, shown) {
  const { showing, angle, between, landing, curvature, moving, number } = shown;
  const [x, y] = look.point;
  const radius = compassRadius(study);
  const length = gradientLength(study, look, landing !== null);
  const directed = !Number.isNaN(look.angle);
  const gradient = directed && (showing('gradient') || showing('antigradient'));
  /** @type {Mark[]} */
  const marks = [];
  if (showing('contours')) {
    marks.push(study.contours);
    marks.push({ kind: 'lines', lines: study.levelLines(look.value, moving), role: 'function' });
  }
  if (study.arrows) marks.push(study.arrows);
  if (showing('slices')) {
    marks.push({ kind: 'guide', axis: 'x', at: x }, { kind: 'guide', axis: 'y', at: y });
  }
  if (curvature) {
    marks.push({ kind: 'lines', lines: curvature.lines, role: 'slope', dashed: true,
      from: { x, y } });
  }
  if (gradient) {
    marks.push({ kind: 'right-angle', x, y, angle: look.angle, reach: radius * TANGENT });
  }
  if (showing('compass')) {
    marks.push({
      kind: 'compass', x, y, radius, angle, share: look.share, length,
      gradient: directed && showing('gradient') ? look.angle : null, label: `${number(between)}°`,
    });
  }
  if (gradient && showing('gradient')) marks.push(gradientArrow(look, length, { label: '∇f' }));
  if (gradient && showing('antigradient')) {
    // A step lies on the arrow or runs past its tip, and has its own height to the right.
    const beside = landing ? 'left' : undefined;
    marks.push(gradientArrow(look, -length, { label: '−∇f', beside }));
  }
  if (landing) marks.push(...stepMarks(look, landing, number));
  return marks;
}

/**
 * The point, and the hand of the compass where there is one.
 * @param {Study} study
 * @param {Look} look
 * @param {number | null} angle of the compass
 * @param {{ point: string, pointText: string, hand: string, handText: string }} words
 * @returns {Handle[]}
 */
export function mapHandles(study, { point: [x, y] }, angle, words) {
  /** @type {Handle} */
  const point = {
    id: 'point', axis: 'both', role: 'function', x, y, label: words.point, text: words.pointText,
  };
  if (angle === null) return [point];
  const radius = compassRadius(study);
  return [point, {
    id: 'hand', axis: 'turn', role: 'quiet', around: { x, y, angle },
    x: x + radius * Math.cos(angle * RADIANS), y: y + radius * Math.sin(angle * RADIANS),
    label: words.hand, text: words.handText,
  }];
}

/**
 * Marks of a slice: its tangent, whose slope is the partial derivative.
 * @param {number} at the point's number along this slice
 * @param {number} value
 * @param {number} slope
 * @returns {Mark[]}
 */
export function sliceMarks(at, value, slope) {
  return [{ kind: 'guide', axis: 'x', at }, { kind: 'tangent', x: at, y: value, slope }];
}

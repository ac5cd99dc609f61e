/**
 * What a chart shows, as plain data. A widget fills a scene with numbers that the engine computed;
 * the layers draw it and compute nothing. NaN in a curve separates its branches: nothing is drawn
 * across a pole or a gap.
 */

/** @typedef {[number, number]} Span from, to */

/**
 * The part of the plane that is seen.
 * @typedef {object} Window
 * @property {Span} x
 * @property {Span} y
 */

/**
 * What something means; its colour and its second cue follow from that.
 * @typedef {'function' | 'slope' | 'loss' | 'parameter-1' | 'parameter-2' | 'guess' | 'quiet'
 *     | 'right' | 'wrong'} Role
 */

/**
 * @typedef {object} Curve
 * @property {string} id
 * @property {Role} role
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {string} [label] stands at the curve's right end and names its column in the table
 * @property {number} [labelAt] the x that the label stands at instead
 * @property {boolean} [labelBelow] whether it stands below the curve, to the right
 * @property {boolean} [dashed]
 * @property {boolean} [faint] in the background: thin
 */

/** @typedef {{ kind: 'tangent', x: number, y: number, slope: number }} TangentMark */
/**
 * Half a tangent, to the left or to the right.
 * @typedef {{ kind: 'ray', x: number, y: number, slope: number, side: -1 | 1 }} RayMark
 */

/**
 * A line through two points of the curve and the triangle of run and rise under it.
 * @typedef {object} SecantMark
 * @property {'secant'} kind
 * @property {[number, number]} from
 * @property {[number, number]} to
 * @property {string} run the run in words or numbers
 * @property {string} rise
 */

/**
 * A dot, filled or open, with an optional name beside it.
 * @typedef {object} PointMark
 * @property {'point'} kind
 * @property {number} x
 * @property {number} y
 * @property {Role} role
 * @property {boolean} [open]
 * @property {string} [label]
 */

/** @typedef {{ kind: 'corner', x: number, y: number, label?: string }} CornerMark */
/** @typedef {{ kind: 'pole', x: number }} PoleMark */
/** @typedef {{ kind: 'gap', from: number, to: number }} GapMark */
/** @typedef {{ kind: 'guide', axis: 'x' | 'y', at: number, label?: string }} GuideMark */
/** @typedef {{ kind: 'stem', x: number, y: number, role: Role }} StemMark */
/** @typedef {{ kind: 'strip', from: number, to: number, role: Role, label?: string }} StripMark */
/**
 * The stretch of a curve along which a point has been: it grows while the point is dragged, so it
 * is drawn on top of the picture and not laid out as a curve.
 * @typedef {object} TrailMark
 * @property {'trail'} kind
 * @property {Role} role
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {string} [label]
 */

/** @typedef {{ kind: 'guess', x: ArrayLike<number>, y: ArrayLike<number> }} GuessMark */

/**
 * @typedef {TangentMark | RayMark | SecantMark | PointMark | CornerMark | PoleMark | GapMark
 *     | GuideMark | StemMark | StripMark | TrailMark | GuessMark} Mark
 */

/**
 * A point that a person moves. Every handle also has a field or steppers in its widget.
 * @typedef {object} Handle
 * @property {string} id
 * @property {number} x where it stands
 * @property {number} y
 * @property {'x' | 'y'} axis along which it moves
 * @property {string} label its accessible name
 * @property {string} text its place in words, for a screen reader
 * @property {Role} role
 * @property {number} [min] bounds of its movement; those of the window unless given
 * @property {number} [max]
 * @property {readonly number[]} [snaps] places that a drag jumps onto
 */

/**
 * @typedef {object} Axes
 * @property {string} x name at the axis's end
 * @property {string} y
 * @property {'linear' | 'logarithmic'} [scaleX]
 * @property {'linear' | 'logarithmic'} [scaleY]
 */

export {};

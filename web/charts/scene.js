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

/**
 * A second cue beside the colour, where several paths run through one picture.
 * @typedef {'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'ring'} Shape
 */

/**
 * The places that something came through, one after another: the steps of a descent.
 * @typedef {object} PathMark
 * @property {'path'} kind
 * @property {Role} role
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {boolean} [faint] what is still to come
 * @property {boolean} [dotted] a dot at each place
 * @property {Shape} [head] what stands at its end
 * @property {{ x: number, y: number }} [until] where it ends for now, if it runs to the right: the
 *     places beyond are there for who comes to them
 */

/** @typedef {{ kind: 'guess', x: ArrayLike<number>, y: ArrayLike<number> }} GuessMark */

/**
 * Level lines with their values, and a tint that deepens upwards. See levels.js for the levels, tracing.js for the lines.
 * @typedef {object} ContoursMark
 * @property {'contours'} kind
 * @property {readonly import('./tracing.js').Level[]} levels
 * @property {Role} role
 * @property {boolean} [labelled] false leaves the values away
 * @property {Window} [area] while the window moves: the part of the plane that the lines are known in
 * @property {object} [map] with an area: what they are of; a picture of other lines of the same map
 *     is shown until theirs is ready
 */

/**
 * Arrows on a grid, as of a gradient: longer where the vector is longer (by its root, so that short
 * ones are seen beside long ones), and none longer than `reach`.
 * @typedef {object} ArrowsMark
 * @property {'arrows'} kind
 * @property {Float64Array} x where they begin
 * @property {Float64Array} y
 * @property {Float64Array} dx the vectors; NaN or zero draws none
 * @property {Float64Array} dy
 * @property {number} reach in units of the x axis
 * @property {Role} role
 */

/**
 * Lines that move with a point, as the level line through it: drawn anew at every frame.
 * @typedef {object} LinesMark
 * @property {'lines'} kind
 * @property {readonly import('./tracing.js').Line[]} lines
 * @property {Role} role
 * @property {boolean} [dashed]
 * @property {{ x: number, y: number }} [from] what the lines are shifted by
 */

/**
 * A circle of directions around a point: a hand at an angle, and along the hand the rate at which
 * the function changes that way, as a share of the greatest rate, which the gradient's arrow shows.
 * @typedef {object} CompassMark
 * @property {'compass'} kind
 * @property {number} x
 * @property {number} y
 * @property {number} radius in units of the x axis
 * @property {number} angle of the hand from the x axis, in degrees
 * @property {number} share rate along the hand ÷ greatest rate; NaN where there is no gradient
 * @property {number} length of the gradient's arrow, in units of the x axis
 * @property {number | null} gradient angle of the gradient, where that is shown
 * @property {string} label the angle between the two
 */

/**
 * The right angle between a gradient and the level line.
 * @typedef {object} RightAngleMark
 * @property {'right-angle'} kind
 * @property {number} x
 * @property {number} y
 * @property {number} angle of the gradient, in degrees
 * @property {number} reach of the line along the level, to either side, in units of the x axis
 */

/**
 * One arrow, from (x, y) to (x + dx, y + dy).
 * @typedef {object} ArrowMark
 * @property {'arrow'} kind
 * @property {number} x
 * @property {number} y
 * @property {number} dx
 * @property {number} dy
 * @property {Role} role
 * @property {string} [label] at its tip
 * @property {'left' | 'right'} [beside] on which side of the tip the label stands, if not beyond it
 * @property {boolean} [numeric] whether the label is a number; a name is written in italics
 * @property {boolean} [dashed]
 */

/**
 * What a line misses a point by: from the line to the point, straight up or down.
 * @typedef {{ kind: 'residual', x: number, from: number, to: number, role: Role }} ResidualMark
 */
/**
 * The square over a residual.
 * @typedef {{ kind: 'square', x: number, from: number, to: number, role: Role }} SquareMark
 */

/**
 * @typedef {TangentMark | RayMark | SecantMark | PointMark | CornerMark | PoleMark | GapMark
 *     | GuideMark | StemMark | StripMark | TrailMark | PathMark | GuessMark | ContoursMark
 *     | ArrowsMark | ArrowMark | LinesMark | CompassMark | RightAngleMark | ResidualMark
 *     | SquareMark} Mark
 */

/**
 * A point that a person moves. Every handle also has a field or steppers in its widget.
 *
 * Along one axis it is a slider: `nabla-handle` carries the wished `value`. A handle with the axis
 * `both` goes anywhere: the event carries `x` and `y`, and the arrow keys move it their own way. A
 * handle with the axis `turn` goes around a place: `value` is the wished angle in degrees.
 * @typedef {object} Handle
 * @property {string} id
 * @property {number} x where it stands
 * @property {number} y
 * @property {'x' | 'y' | 'both' | 'turn'} axis along which it moves
 * @property {string} label its accessible name
 * @property {string} text its place in words, for a screen reader
 * @property {Role} role
 * @property {number} [min] bounds of its movement; those of the window unless given
 * @property {number} [max]
 * @property {readonly number[]} [snaps] places that a drag jumps onto
 * @property {{ x: number, y: number, angle: number }} [around] of the axis `turn`: the middle, and
 *     the present angle from the x axis in degrees
 */

/**
 * @typedef {object} Axes
 * @property {string} x name at the axis's end
 * @property {string} y
 * @property {'linear' | 'logarithmic'} [scaleX]
 * @property {'linear' | 'logarithmic'} [scaleY]
 * @property {boolean} [outside] whether numbers and names have a place of their own beside the
 *     picture, and nothing is drawn over them: for a chart whose window does not move
 */

export {};

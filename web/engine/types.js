/**
 * The shapes of what the engine takes and gives. Types alone; nothing runs here.
 */

/**
 * Numbers as the engine takes them: a plain or a typed array.
 * @typedef {number[] | Float64Array | Float32Array} Numbers
 */

/**
 * @typedef {object} FormulaOptions
 * @property {string[]} [variables] names of the variables, in the order in which points give their
 *   numbers; without it the free names in alphabetical order
 * @property {Record<string, number>} [parameters] names and values of parameters
 * @property {'international' | 'russian'} [notation] which function names MathML shows: tan or tg
 */

/**
 * An expression in print: explicit text that any system reads, and MathML as a book prints it.
 * @typedef {{ text: string, mathml: string }} Printed
 */

/**
 * One line of a derivation.
 * @typedef {object} DerivationStep
 * @property {string} rule 'sum', 'product', 'sine', 'chain', 'simplify' …
 * @property {string} outer in a 'chain' step the rule of the outer function; otherwise empty
 * @property {Printed} before the subexpression that the rule is applied to
 * @property {Printed} after what it becomes
 * @property {Printed} line the whole line after this step; in `mathml` the changed part stands in
 *   `<mrow class="focus">`
 * @property {[number, number]} focus where the changed part stands in `line.text`
 * @property {number} parent index of the step that opened this subderivation, or -1
 * @property {number} depth 0 at the top
 * @property {number} nodes how long the line is: its numbers, names and operations
 */

/**
 * @typedef {object} Derivation
 * @property {Printed} formula
 * @property {string} variable
 * @property {Printed} start the derivative as asked
 * @property {Printed} result
 * @property {DerivationStep[]} steps
 */

/**
 * @typedef {object} CheckedComponent
 * @property {string} variable
 * @property {number} automatic the derivative by reverse mode
 * @property {number} numeric the central difference
 * @property {number} error |automatic − numeric| / max(1, |automatic|, |numeric|)
 * @property {number} step the h used
 * @property {boolean} passed error ≤ 1e-6
 */

/**
 * How a function behaves at one point. `corner`: two finite slopes; `cusp`: infinite slopes of
 * opposite signs; `vertical`: an upright tangent; `hole`: undefined here alone; `edge`: defined on
 * one side only.
 * @typedef {'smooth' | 'corner' | 'cusp' | 'vertical' | 'jump' | 'pole' | 'hole' | 'edge'
 *   | 'undefined'} PointKind
 */

/**
 * What a function tends to from one side: its limit (±Infinity at a pole, NaN if there is none) and
 * its one-sided slope (±Infinity for an upright tangent, NaN if there is none).
 * @typedef {{ limit: number, slope: number }} Side
 */

/**
 * @typedef {object} Break
 * @property {number} x
 * @property {PointKind} kind
 * @property {number} value
 * @property {Side} left
 * @property {Side} right
 */

/**
 * @typedef {object} Facts
 * @property {number[]} kinks where it is continuous and not differentiable
 * @property {number[]} poles where it grows without bound
 * @property {number[]} jumps
 * @property {number[]} holes where it is undefined at that point alone
 * @property {[number, number][]} gaps where it is undefined
 * @property {Break[]} breaks all of these points with their one-sided limits and slopes
 * @property {Float64Array} roots
 * @property {{ x: number, y: number, kind: 'minimum' | 'maximum' }[]} extrema local ones, corners too
 * @property {{ x: number, y: number }[]} inflections
 * @property {{ x: [number, number], y: [number, number] }} window what a picture should show
 */

/**
 * @typedef {object} Look
 * @property {number} x
 * @property {PointKind} kind
 * @property {number} value
 * @property {number} slope f′(x); NaN where f is not differentiable
 * @property {Side} left
 * @property {Side} right
 * @property {number} h
 * @property {{ x: number, value: number, rise: number, slope: number, excess: number }} secant the
 *   line to the point at x + h; `rise` is f(x + h) − f(x), `excess` how much steeper than the
 *   tangent the line is
 */

/**
 * @typedef {object} SketchJudgement
 * @property {'close' | 'signs-right' | 'different'} verdict
 * @property {'value-for-slope' | 'sign' | 'flat' | null} mistake
 * @property {number} signAgreement share of the drawn columns on the right side of the axis
 * @property {number} sizeAgreement 1 − mean |sketch − f′| / mean |f′|, at least 0
 * @property {number} correlation of the sketch with f′, −1 to 1
 * @property {boolean[]} agree for each column: drawn on the right side of the axis
 */

/**
 * A node of a computational graph. `op` is 'variable', 'parameter', 'number' or the name of an
 * operation; `label` and `mathml` show the subexpression; inputs come before the node.
 * @typedef {object} TapeNode
 * @property {number} id its place in `nodes`
 * @property {string} op
 * @property {number[]} inputs
 * @property {string} label
 * @property {string} mathml
 */

/**
 * One edge walked backwards: `contribution` = `local` × the adjoint of `from`. The walk begins with
 * the output, where `from` is -1.
 * @typedef {object} TapeEdge
 * @property {number} node who receives
 * @property {number} from
 * @property {number} local ∂from/∂node through this input
 * @property {number} contribution
 * @property {number} adjoint of `node`, with this contribution added
 */

/**
 * @typedef {object} Tape
 * @property {TapeNode[]} nodes in the order of the forward pass; the output is the last
 * @property {{ node: number, value: number }[]} forward
 * @property {TapeEdge[]} backward
 * @property {TapeCounts} counts
 */

/**
 * @typedef {object} TapeCounts
 * @property {number} operations of the forward pass
 * @property {number} multiplications of the backward pass
 * @property {number} additions of the backward pass
 * @property {number} passes forward passes, were each derivative a central difference
 * @property {number} oneByOne their operations
 */

/**
 * The adjoint of a node, ∂output/∂node, as a learner has it.
 * @typedef {object} AdjointRequest
 * @property {number} answer
 * @property {number} [rounding] how far it may be off; 0 unless given
 */

/**
 * What is said of an answer. `unsimplified`: right, but twice as long as it need be; `undecided`:
 * too few points at which both it and the truth are defined.
 * @typedef {object} Judgement
 * @property {'correct' | 'unsimplified' | 'wrong' | 'undecided'} verdict
 * @property {string | null} mistake the first of `all`
 * @property {number | null} factor answer ÷ truth, where that is constant
 * @property {string[]} all every known mistake that leads to this answer, most specific first
 */

/**
 * @typedef {object} DiagnosisRequest
 * @property {string} formula
 * @property {string} variable by which it is to be differentiated
 * @property {string | number} answer as typed
 * @property {string[]} [variables] names in the formula; without it its free names
 * @property {number | Numbers} [at] a point: then the answer is the derivative's value there
 */

/**
 * @typedef {object} GradientDiagnosisRequest
 * @property {string} formula
 * @property {(string | number)[]} answer one expression for each variable
 * @property {string[]} [variables] in the order of the answer; without it the free names in
 *   alphabetical order
 * @property {Numbers} [at] a point: then numbers are wanted
 * @property {boolean} [descent] the direction of steepest descent is wanted: the negative gradient
 */

/** @typedef {Judgement & { components: Judgement[] }} GradientJudgement */

/**
 * @typedef {object} LinesRequest
 * @property {string} formula
 * @property {string} variable by which it is to be differentiated
 * @property {string[]} lines what stands after the last `=` of a line counts
 * @property {string[]} [variables] names in the formula; without it its free names
 * @property {number | Numbers} [at] a point: then each line is a number
 */

/**
 * `firstWrong` is the index of the first wrong line, or -1; a line `follows` when it equals the line
 * before it, right or wrong.
 * @typedef {object} LinesJudgement
 * @property {number} firstWrong
 * @property {(Judgement & { follows: boolean })[]} lines
 */

/**
 * What is asked. A question about a function has `formula`, the function whose derivative is meant,
 * and prints it as `text` and `mathml`: the same, except that for 'chain-paths' z(x, y) is printed
 * and `formula` is what it becomes along the paths.
 * @typedef {object} Question
 * @property {string} formula
 * @property {string} text
 * @property {string} mathml
 * @property {string} variable by which it is differentiated
 * @property {string[]} variables of the function
 * @property {number} [at] the point that is asked about; one end of a secant
 * @property {number} [to] the other end of a secant; where to estimate
 * @property {Record<string, Float64Array>} numbers what else is given: `point`, `direction`,
 *   `angle` in degrees, `rate`, `rates` of stages in a row, `data-x` and `data-y`; for a table
 *   `table-x`, `values-1`, `slopes-1` …, the columns of the function applied first, second …
 * @property {Record<string, Printed>} expressions what else is given: `prediction` of a model, the
 *   paths `x` and `y`
 */

/**
 * A line of a worked solution: a quantity by name ('prediction', 'partial' …; `by` says which of
 * them) and what it equals, link by link.
 * @typedef {{ name: string, by: string, chain: Printed[] }} WorkedLine
 */

/**
 * `kind` names what is asked, and so the words around it; templates that ask the same share it.
 * @typedef {object} Exercise
 * @property {string} template
 * @property {number} difficulty 1 to 3
 * @property {number} seed
 * @property {string} kind
 * @property {boolean} numeric whether numbers are asked for, not formulas
 * @property {Question} question
 * @property {Printed & { value?: number }} answer whole; its value where it is one number
 * @property {(Printed & { value?: number })[]} answers one for each field
 * @property {WorkedLine[]} lines worked lines, where there is more to do than to differentiate
 * @property {Derivation | null} solution the derivation, where one derivative is asked for and
 *   the lines do not say it all
 */

export {};

/**
 * What the course says around an exercise and a derivation: questions, verdicts, the sentence that
 * speaks to a recognised mistake, hints in two levels, and the names of the rules.
 * @type {Record<string, string>}
 */
export default {
  'question.derivative': 'Find the derivative',
  'question.slope-at-point': 'Find the slope of the graph at {at}',
  'question.secant-slope': 'Find the slope of the secant from {at} to {to}',
  'question.linear-approximation': 'Estimate the value at {to} with the tangent drawn at {at}',
  'question.tangent-line': 'Write the tangent at {at}: the right-hand side of y = …',
  'question.where-slope-zero': 'Find the point where the slope is zero',

  'verdict.correct': 'Correct.',
  'verdict.unsimplified': 'Correct. It can be written shorter.',
  'verdict.wrong': 'Not yet.',
  'verdict.undecided':
    'This answer could not be checked: there are too few points where both it and the true '
    + 'derivative are defined. Try writing it another way.',

  // Mistakes, in the order in which the engine looks for them.
  'mistake.missing-inner-derivative':
    'The outer function is handled correctly, but the inner one changes too. '
    + 'A factor is missing: the one that says how fast.',
  'mistake.inner-derivative-only':
    'This is the derivative of the inner function alone. The outer one takes part as well: '
    + 'find its derivative, then combine the two.',
  'mistake.outer-at-x':
    'The two factors are the right ones, but the outer derivative is taken at the wrong place. '
    + 'Look at what stands inside the outer function: that is where its derivative belongs.',
  'mistake.nested-derivatives':
    'The inner derivative has ended up inside the outer one. What stands inside is the inner '
    + 'function itself; its derivative belongs outside.',
  'mistake.rates-added':
    'You added the outer and inner derivatives. Picture this: the first wheel turns three times '
    + 'as fast as the motor, the second twice as fast as the first. How does the second compare '
    + 'with the motor?',
  'mistake.product-of-derivatives':
    'You multiplied the derivatives of the factors. Try that rule on x · x: it would give 1, '
    + 'yet x² has another slope. The factors change one at a time.',
  'mistake.quotient-swapped':
    'Everything is in the numerator, but the subtraction runs the wrong way round. '
    + 'Recall whose derivative comes first in the quotient rule.',
  'mistake.quotient-of-derivatives':
    'You divided the derivative of the top by the derivative of the bottom. Try that rule on '
    + 'x²/x: it would give 2x, and x²/x is just x. A quotient has a rule of its own.',
  'mistake.quotient-denominator-not-squared':
    'The numerator is right, the denominator is not. '
    + 'Check what the quotient rule divides by.',
  'mistake.power-not-lowered':
    'The factor in front is right, but the power has stayed as it was. '
    + 'By how much does the exponent change, and which way?',
  'mistake.power-factor-missing':
    'The power is lowered correctly, but the factor in front is not right. '
    + 'Where does the old exponent go?',
  'mistake.constant-not-dropped':
    'A constant term is left in the answer. It lifts the whole graph without tilting it: '
    + 'so what is its derivative?',
  'mistake.constant-factor-dropped':
    'A constant factor has got lost. Stretch a graph upwards and it becomes steeper: '
    + 'the factor has to stay.',
  'mistake.exponential-as-power':
    'You used the power rule, but here the variable is in the exponent, not in the base. '
    + 'An exponential function has its own rule.',
  'mistake.degrees-for-radians':
    'The angle seems to be in degrees. Here it is always in radians: check the mode of your '
    + 'calculator, or a stray factor π/180.',
  'mistake.sign':
    'Only a sign is wrong. Check the minuses: in the function itself, in the increment, '
    + 'in the order of a subtraction, in the derivative of the cosine.',
  'mistake.integrated-instead':
    'You went the other way and found a function whose derivative is the given one. '
    + 'Turn round: differentiating lowers a power.',
  'mistake.value-for-slope':
    'This is the value of the function, the height of the graph. The question is about slope: '
    + 'how much that height changes for one unit along the axis.',
  'mistake.not-differentiated':
    'You wrote down the function itself. Now find how fast it changes.',
  'mistake.other-variable-zeroed':
    'The other variable is a constant here, but a constant factor does not make a product zero. '
    + 'Only constant terms vanish.',
  'mistake.both-differentiated':
    'You differentiated with respect to both variables. Only one of them changes; '
    + 'treat the other as a number.',
  'mistake.wrong-variable':
    'You differentiated with respect to another variable. Check which one the question names.',
  'mistake.off-by-constant-factor':
    'The answer differs from the right one only by a constant factor. '
    + 'Check every number that you multiplied or divided by.',
  'mistake.components-swapped':
    'The partial derivatives are right, but they have changed places. '
    + 'A gradient keeps the order of the variables.',
  'mistake.components-summed':
    'You added the partial derivatives into one number. A gradient keeps them apart, '
    + 'one for each variable.',
  'mistake.ascent-for-descent':
    'This direction leads up. To go down, turn to face the other way.',

  // Hints by template: the first says what to look at, the second how to begin.
  'hint.power-rule.1': 'Split the sum into its terms and take each one separately.',
  'hint.power-rule.2':
    'In each power the exponent comes down as a factor and the power drops by one. '
    + 'A number in front stays; a term without the variable disappears.',
  'hint.known-functions.1':
    'This is a sum of familiar functions with numbers in front. Look each one up in the table.',
  'hint.known-functions.2':
    'Copy the number in front and replace the function by its derivative. '
    + 'Watch the minus that comes with the cosine.',
  'hint.product-rule.1': 'This is a product. Call the factors u and v and find u′ and v′ first.',
  'hint.product-rule.2':
    'There will be two terms: in one only u changes, in the other only v. '
    + 'The factor that does not change is copied as it is.',
  'hint.quotient-rule.1':
    'This is a quotient. Call the top u and the bottom v, and find u′ and v′ first.',
  'hint.quotient-rule.2':
    'Below goes the square of the bottom. Above goes a difference, and it begins with the '
    + 'derivative of the top.',
  'hint.slope-at-point.1':
    'The slope at a point is the value of the derivative there, not of the function.',
  'hint.slope-at-point.2': 'First find the derivative as a formula. Then put in the point.',
  'hint.linear-approximation.1':
    'Put the tangent in place of the graph: start from the known value and add the amount by '
    + 'which the line rises.',
  'hint.linear-approximation.2':
    'You need three numbers: the value at the known point, the slope there, and the increment h. '
    + 'The line rises by the slope times h.',
  'hint.tangent-line.1':
    'A point and a slope make a line. The point is on the graph, the derivative gives the slope.',
  'hint.tangent-line.2':
    'Begin with the value of the function at the point of tangency. Add the slope times the '
    + 'horizontal distance from it, sign included.',
  'hint.secant-slope.1': 'No derivative is needed: the secant joins two points of the graph.',
  'hint.secant-slope.2':
    'Work out the function at both ends of the interval. Divide the difference of the values by '
    + 'the length of the interval.',
  'hint.where-slope-zero.1': 'Where the slope is zero, the derivative is zero.',
  'hint.where-slope-zero.2':
    'Find the derivative, set it equal to zero and solve. '
    + 'The value of the function itself plays no part.',

  // Rules of differentiation: the name, and the reason in one line.
  'rule.constant': 'Constant',
  'rule.constant.why': 'A constant does not change, so its derivative is zero.',
  'rule.variable': 'The variable itself',
  'rule.variable.why': 'The variable changes exactly as fast as itself: x′ = 1.',
  'rule.sum': 'Sum and difference',
  'rule.sum.why': 'Each term is differentiated separately: (u ± v)′ = u′ ± v′.',
  'rule.constant-multiple': 'Constant multiple',
  'rule.constant-multiple.why': 'A constant factor moves to the front: (cu)′ = cu′.',
  'rule.product': 'Product',
  'rule.product.why': 'The factors change one at a time: (uv)′ = u′v + uv′.',
  'rule.quotient': 'Quotient',
  'rule.quotient.why': '(u/v)′ = (u′v − uv′)/v² wherever v is not zero.',
  'rule.power': 'Power',
  'rule.power.why': 'The exponent comes down in front, the power drops by one: (xⁿ)′ = nxⁿ⁻¹.',
  'rule.general-power': 'Power with a variable exponent',
  'rule.general-power.why':
    'Base and exponent both change: the power is rewritten with the exponential, '
    + 'u^v = e^(v ln u), u > 0.',
  'rule.exponential': 'Exponential',
  'rule.exponential.why':
    'The exponential is its own derivative: (eˣ)′ = eˣ. A base a > 0 brings in the factor ln a.',
  'rule.logarithm': 'Logarithm',
  'rule.logarithm.why': '(ln x)′ = 1/x. For another base a, divide by ln a as well.',
  'rule.square-root': 'Square root',
  'rule.square-root.why': '(√x)′ = 1/(2√x) for x > 0: the power rule with exponent ½.',
  'rule.cube-root': 'Cube root',
  'rule.cube-root.why': '(∛x)′ = 1/(3(∛x)²) for x ≠ 0. At zero the tangent is vertical.',
  'rule.root': 'Root',
  'rule.root.why': 'The n-th root is a power with exponent 1/n.',
  'rule.sine': 'Sine',
  'rule.sine.why': '(sin x)′ = cos x when the angle is in radians.',
  'rule.cosine': 'Cosine',
  'rule.cosine.why': '(cos x)′ = −sin x: the cosine starts at its top and goes down from there.',
  'rule.tangent': 'Tangent',
  'rule.tangent.why': '(tan x)′ = 1/cos² x wherever the tangent is defined.',
  'rule.cotangent': 'Cotangent',
  'rule.cotangent.why': '(cot x)′ = −1/sin² x wherever the cotangent is defined.',
  'rule.secant': 'Secant',
  'rule.secant.why': 'sec x = 1/cos x, hence (sec x)′ = sec x · tan x.',
  'rule.cosecant': 'Cosecant',
  'rule.cosecant.why': 'csc x = 1/sin x, hence (csc x)′ = −csc x · cot x.',
  'rule.arcsine': 'Arcsine',
  'rule.arcsine.why': '(arcsin x)′ = 1/√(1 − x²) for |x| < 1.',
  'rule.arccosine': 'Arccosine',
  'rule.arccosine.why': '(arccos x)′ = −1/√(1 − x²) for |x| < 1.',
  'rule.arctangent': 'Arctangent',
  'rule.arctangent.why': '(arctan x)′ = 1/(1 + x²).',
  'rule.arccotangent': 'Arccotangent',
  'rule.arccotangent.why': '(arccot x)′ = −1/(1 + x²).',
  'rule.arctangent-of-two': 'Polar angle',
  'rule.arctangent-of-two.why': 'The angle of the point (x, y) changes with both coordinates.',
  'rule.hyperbolic-sine': 'Hyperbolic sine',
  'rule.hyperbolic-sine.why': '(sinh x)′ = cosh x.',
  'rule.hyperbolic-cosine': 'Hyperbolic cosine',
  'rule.hyperbolic-cosine.why': '(cosh x)′ = sinh x. There is no minus here, unlike the cosine.',
  'rule.hyperbolic-tangent': 'Hyperbolic tangent',
  'rule.hyperbolic-tangent.why':
    '(tanh x)′ = 1 − tanh² x: the derivative is made of the function itself.',
  'rule.hyperbolic-cotangent': 'Hyperbolic cotangent',
  'rule.hyperbolic-cotangent.why': '(coth x)′ = −1/sinh² x for x ≠ 0.',
  'rule.inverse-hyperbolic-sine': 'Inverse hyperbolic sine',
  'rule.inverse-hyperbolic-sine.why': '(asinh x)′ = 1/√(x² + 1).',
  'rule.inverse-hyperbolic-cosine': 'Inverse hyperbolic cosine',
  'rule.inverse-hyperbolic-cosine.why': '(acosh x)′ = 1/√(x² − 1) for x > 1.',
  'rule.inverse-hyperbolic-tangent': 'Inverse hyperbolic tangent',
  'rule.inverse-hyperbolic-tangent.why': '(atanh x)′ = 1/(1 − x²) for |x| < 1.',
  'rule.absolute-value': 'Absolute value',
  'rule.absolute-value.why':
    'To the right of zero the slope is 1, to the left −1. At zero there is a corner, '
    + 'no derivative.',
  'rule.sign': 'Sign of a number',
  'rule.sign.why':
    'Away from zero the sign is constant, so its derivative is zero. At zero it jumps.',
  'rule.step-function': 'Step function',
  'rule.step-function.why': 'On either side of zero the step is constant. At zero it jumps.',
  'rule.floor': 'Floor',
  'rule.floor.why': 'Between whole numbers it is constant, at whole numbers it jumps.',
  'rule.minimum': 'Smaller of two',
  'rule.minimum.why':
    'Take the derivative of the smaller one. Where the two meet there may be a corner.',
  'rule.maximum': 'Larger of two',
  'rule.maximum.why':
    'Take the derivative of the larger one. Where the two meet there may be a corner.',
  'rule.hypotenuse': 'Hypotenuse',
  'rule.hypotenuse.why': 'The hypotenuse is the root of the sum of the squared legs.',
  'rule.error-function': 'Error function',
  'rule.error-function.why': '(erf x)′ = (2/√π) e^(−x²): the bell curve.',
  'rule.relu': 'ReLU',
  'rule.relu.why':
    'To the right of zero the slope is 1, to the left 0. At zero, a corner, 0 is taken by '
    + 'convention.',
  'rule.leaky-relu': 'Leaky ReLU',
  'rule.leaky-relu.why':
    'To the right of zero the slope is 1, to the left 0.01. At zero: a corner.',
  'rule.sigmoid': 'Sigmoid',
  'rule.sigmoid.why': 'σ′ = σ(1 − σ): the derivative is made of the function itself.',
  'rule.softplus': 'Softplus',
  'rule.softplus.why': 'The derivative of softplus is the sigmoid.',
  'rule.elu': 'ELU',
  'rule.elu.why': 'To the right of zero the slope is 1, to the left eˣ.',
  'rule.gelu': 'GELU',
  'rule.gelu.why':
    'A number times the share of a normal distribution to its left, so the product rule applies.',
  'rule.silu': 'SiLU',
  'rule.silu.why': 'It is x · σ(x), so the product rule applies.',
  'rule.chain': 'Function of a function',
  'rule.chain.why':
    'The outer derivative is multiplied by the inner one. Why: see the lesson “Chain rule”.',
  'rule.piecewise': 'Piece by piece',
  'rule.piecewise.why': 'Each piece has its own formula; the joints are checked separately.',
  'rule.simplify': 'Simplification',
  'rule.simplify.why': 'All derivatives are found; what remains is to collect terms and cancel.',
};

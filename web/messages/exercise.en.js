/**
 * What the course says around an exercise: questions, verdicts, hints in two levels,
 * and what each line of a worked solution does.
 * @type {Record<string, string>}
 */
export default {
  'question.derivative': 'Find the derivative',
  'question.slope-at-point': 'Find the slope of the graph at {variable}\u00a0=\u00a0{at}',
  'question.secant-slope': 'Find the slope of the secant from {variable}\u00a0=\u00a0{at} to {variable}\u00a0=\u00a0{to}',
  'question.linear-approximation':
    'Estimate the value at {variable}\u00a0=\u00a0{to} with the tangent drawn at '
    + '{variable}\u00a0=\u00a0{at}',
  'question.tangent-line': 'Write the tangent at {variable}\u00a0=\u00a0{at}: the right-hand side of y = …',
  'question.where-slope-zero': 'Find the point where the slope is zero',
  'question.line-loss': 'Find the mean squared error of the line on the points {points}',
  'question.residual': 'Find the residual of the line at the data point {point}',
  'question.best-constant':
    'Measured were {values}. A model always answers with the same number c. '
    + 'Which c makes its mean squared error least?',
  'question.loss-slope':
    'With the data {points} the loss (mean squared error) depends on a. '
    + 'Find its derivative with respect to a',
  'question.loss-minimum': 'On the points {points}, which w makes the mean squared error least?',
  'question.partial-derivative': 'Find the partial derivative with respect to {variable}',
  'question.gradient': 'Find the gradient',
  'question.gradient-at-point': 'Find the gradient at the point {point}',
  'question.directional-derivative':
    'Find the rate of change at the point {point} in the direction of the vector v\u00a0=\u00a0{direction}',
  'question.directional-derivative.angle':
    'You leave the point {point} at an angle of {angle}° to the gradient. '
    + 'Find the rate of change in that direction',
  'question.descent-direction':
    'You stand at the point {point}. Find the vector d that points the steepest way down '
    + 'and is as long as the gradient',
  'question.descent-step':
    'Take one step of gradient descent from the point {point} with the learning rate η\u00a0=\u00a0{rate}. '
    + 'Where do you arrive?',
  'question.chain-rates': 'The stages are linked one after another. Find the rate of the whole chain',
  'question.chain-at-point':
    'The functions are known from a table alone; g is the innermost. Find f′({at})',
  'question.chain-paths':
    'Both x and y depend on t, and z depends on both. '
    + 'Find the derivative of z with respect to t, in terms of t',
  'question.critical-points': 'Find the point where the gradient is zero',
  'question.second-derivative': 'Find the second derivative',
  'question.hessian-determinant': 'Find the determinant of the Hessian at the point {point}',
  'question.hessian-determinant.everywhere':
    'Find the determinant of the Hessian: it is the same at every point',
  'question.minimum-value': 'Find the least value of the function',

  'verdict.correct': 'Correct.',
  'verdict.unsimplified': 'Correct. It can be written shorter.',
  'verdict.wrong': 'Not yet.',
  'verdict.undecided':
    'This answer could not be checked: there are too few points where both it and the true '
    + 'derivative are defined. Try writing it another way.',

  // Hints by template: the first says what to look at, the second how to begin. A number after
  // that is a difficulty which needs words of its own.
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
    'Put the tangent in place of the graph: start from the known value and add the change in '
    + 'height along the line.',
  'hint.linear-approximation.2':
    'You need three numbers: the value at the known point, the slope there, and the increment h. '
    + 'The height along the line changes by the slope times h, sign included.',
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
  'hint.chain-rule.1':
    'This is a function of a function. Name what stands inside u, and what is done to u.',
  'hint.chain-rule.2':
    'Differentiate the outer function and leave u inside as it is. '
    + 'Then multiply by the derivative of u.',
  'hint.line-loss.1': 'For each point you need one number: how far the line misses it.',
  'hint.line-loss.2':
    'Put each x into the line and subtract what comes out from y. '
    + 'Square the three residuals and take their mean.',
  'hint.residual.1': 'The residual is what the data says less what the line says.',
  'hint.residual.2': 'Put x into the line: that is the model’s answer. Subtract it from y, in this order.',
  'hint.best-constant.1': 'Write down the loss: the mean of (y − c)². Where is its slope in c zero?',
  'hint.best-constant.2':
    'The slope is zero where the residuals y − c add up to zero. '
    + 'So what is c, compared with the measured numbers?',
  'hint.loss-slope.1': 'Multiply out the squares: the loss becomes a parabola, pa² + qa + r.',
  'hint.loss-slope.2':
    'The slope of such a parabola is 2pa + q. A bracket is squared by the rule '
    + '(m − n)² = m² − 2mn + n²; with several points, take the mean.',
  'hint.loss-minimum.1': 'The loss is a parabola in w. Its lowest point is where its slope is zero.',
  'hint.loss-minimum.2':
    'Differentiate each square by w, set the sum to zero and solve for w. '
    + 'The factor 2 and the number of points drop out.',
  'hint.partial-derivative.1':
    'Only {variable} changes. Treat the other letter as if it were a number such as 5.',
  'hint.partial-derivative.2':
    'A factor without {variable} stays, a whole term without {variable} disappears.',
  'hint.partial-derivative.2.3':
    'A factor without {variable} stays, a term of its own without {variable} disappears. '
    + 'But copy a bracket under a power or another function as it is: its derivative '
    + 'with respect to {variable} becomes one more factor.',
  'hint.gradient.1': 'The gradient holds the partial derivatives in the order of the variables.',
  'hint.gradient.2': 'Take one variable at a time. The others behave as numbers meanwhile.',
  'hint.gradient-at-point.1': 'First the partial derivatives as formulas, then the point.',
  'hint.gradient-at-point.2':
    'For ∂f/∂x treat y as a number, for ∂f/∂y treat x as one. Then put both coordinates in.',
  'hint.directional-derivative.1': 'You need the gradient at the point and a direction of length 1.',
  'hint.directional-derivative.2':
    'With a unit vector u the rate is ∇f · u: multiply coordinate by coordinate and add. '
    + 'With an angle φ it is |∇f| · cos φ.',
  'hint.descent-direction.1': 'The gradient points the steepest way up.',
  'hint.descent-direction.2': 'Find both partial derivatives at the point and turn the arrow round.',
  'hint.descent-step.1': 'Find the gradient at the point first: it says which way is up.',
  'hint.descent-step.2':
    'From each coordinate subtract η times its partial derivative. '
    + 'Both derivatives are taken at the old point.',
  'hint.chain-rates.1': 'Let x grow by a little and follow the change from stage to stage.',
  'hint.chain-rates.2': 'Each stage multiplies the change that reaches it by its own rate.',
  'hint.chain-at-point.1': 'By the chain rule the rates of the stages are multiplied.',
  'hint.chain-at-point.2':
    'Take the derivative of g at the given x, and that of h at the value which g gives. '
    + 'With more functions it goes on in the same way.',
  'hint.chain-paths.1': 'z changes along two paths: through x and through y. The two add up.',
  'hint.chain-paths.2':
    'One path gives ∂z/∂x · dx/dt, the other ∂z/∂y · dy/dt. Finally write x and y in terms of t.',
  'hint.critical-points.1': 'The gradient is zero where both partial derivatives are zero at once.',
  'hint.critical-points.2': 'You get two equations in x and y. Solve them together.',
  'hint.second-derivative.1': 'The second derivative is the derivative of the derivative.',
  'hint.second-derivative.2': 'Find f′ and simplify it. Then differentiate once more.',
  'hint.hessian-determinant.1': 'You need three second derivatives: by x twice, by y twice, by both.',
  'hint.hessian-determinant.2':
    'The determinant is the product of the first two less the square of the mixed one.',
  'hint.minimum-value.1': 'First find where the least value is taken, then the value itself.',
  'hint.minimum-value.2':
    'Set the derivative to zero (each partial one, if there are several), and put the point that '
    + 'you find into the function.',

  // Between an equation and where it holds: f′(x) = 0 at x = 2.
  'solution.where': 'at',

  // What each line of a worked solution does.
  'work.prediction': 'What the line answers',
  'work.residual': 'By how much it misses',
  'work.loss': 'Mean of the squares',
  'work.loss-of': 'The loss',
  'work.loss-slope': 'Its slope is zero at the lowest point',
  'work.slope': 'The slope is zero at the lowest point',
  'work.variable': 'Solved',
  'work.partial': 'Partial derivatives',
  'work.gradient-length': 'Length of the gradient',
  'work.vector-length': 'Length of the vector',
  'work.unit-vector': 'A vector of length 1 in the same direction',
  'work.directional': 'Rate in this direction',
  'work.directional-angle': 'Rate at this angle',
  'work.negative-gradient': 'The steepest way down is opposite to the gradient',
  'work.new-point': 'The old point less the learning rate times the gradient',
  'work.express': 'From the first equation, one variable by means of the other',
  'work.put-in': 'Put into the second equation',
  'work.cube': 'Divide by x: the function is not defined at zero',
  'work.solution': 'Both equations together',
  'work.chain-total': 'Rates of linked stages multiply',
  'work.chain-value': 'Where each stage stands',
  'work.chain-slope': 'Rates multiply, each taken where its stage stands',
  'work.path-partial': 'Path by path',
  'work.path-total': 'The paths add up',
  'work.first-derivative': 'The first derivative',
  'work.second-partial': 'Second partial derivatives',
  'work.determinant': 'Determinant',
  'work.value-at': 'Put into the function',
  'work.slope-at': 'Put into the derivative',
  'work.secant': 'The rise divided by the run',
  'work.along-tangent': 'Along the tangent',
  'work.least-value': 'The value there',
};

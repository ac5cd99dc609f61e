/** To a mistake of the chain rule where the reader has not met it yet. */
const OPEN_BRACKETS = 'Multiply out the squares: (m − n)² = m² − 2mn + n². '
  + 'The slope of a parabola pa² + qa + r is 2pa + q.';

/** To rates that were added, of any number of stages. */
const STAGES_ADDED = 'You added the rates of the stages. Say a first wheel turns three times as '
  + 'fast as the motor, the second twice as fast as the first. How does the second compare with '
  + 'the motor?';

/**
 * The sentence that speaks to a recognised mistake: not what is right, but where to look.
 * @type {Record<string, string>}
 */
export default {
  // Mistakes, in the order in which the engine looks for them.
  'mistake.missing-inner-derivative':
    'The outer function is handled correctly, but the inner one changes too. '
    + 'A factor is missing: the one that says how fast.',
  'mistake.inner-derivative-only':
    'A function of a function has been replaced by the derivative of the inner one alone. '
    + 'The outer one takes part as well: find its derivative, then combine the two.',
  'mistake.outer-at-x':
    'The two factors are the right ones, but the outer derivative is taken at the wrong place. '
    + 'Look at what stands inside the outer function: that is where its derivative belongs.',
  'mistake.nested-derivatives':
    'The inner derivative has ended up inside the outer one. What stands inside is the inner '
    + 'function itself; its derivative belongs outside.',
  'mistake.rates-added':
    'You added the rates of two stages, the outer and the inner. Say a first wheel turns three times '
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
  'mistake.other-variable-dropped':
    'In a term that has both variables the other one has got lost. '
    + 'For now it is a constant factor, and it has to stay.',
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
    'Only a sign is wrong. Follow the minuses: in the question, in a subtraction, or in a '
    + 'bracket that you opened.',
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
    'What you found is right, but the coordinates have changed places. '
    + 'They keep the order of the variables.',
  'mistake.components-summed':
    'You added the partial derivatives into one number. A gradient keeps them apart, '
    + 'one for each variable.',
  'mistake.ascent-for-descent':
    'This direction leads up. To go down, turn to face the other way.',

  // Answers that are numbers, or more than a derivative.
  'mistake.one-term-only':
    'This is one of the two terms. The factors change one at a time: '
    + 'the other one gets its turn as well, and the two are added.',
  'mistake.differentiated-once':
    'This is the first derivative. Differentiate it once more.',
  'mistake.formula-for-number':
    'This is still a formula. The answer is a number: put in the point and work it out.',
  'mistake.equation-not-solved':
    'This is still a formula. The answer is a number: set the derivative to zero and solve.',
  'mistake.root-for-critical-point':
    'Here the function itself is zero. The question is where its slope is zero.',
  'mistake.exact-for-approximation':
    'This is the exact value. Asked for is the estimate along the tangent: '
    + 'it needs no more than the value and the slope at the known point.',
  'mistake.known-value-only':
    'This is the value at the known point. Now add the change in height along the tangent, '
    + 'sign included.',
  'mistake.increment-only':
    'This is only the change in height along the tangent. Add it to the value at the known point.',
  'mistake.not-divided-by-run':
    'This is how much the function grows over the interval. '
    + 'A slope is growth per unit: divide by the length of the interval.',
  'mistake.slope-only':
    'This is the slope alone. A line needs a point as well: start from the known height.',
  'mistake.slope-not-evaluated':
    'The slope of a line is one number. Put the point of tangency into the derivative first.',
  'mistake.shift-forgotten':
    'Height and slope are right, but the line passes beside the point. '
    + 'The slope multiplies the distance from the point of tangency, not x itself.',
  'mistake.residuals-not-squared':
    'You took the mean of the residuals themselves. Square each one first.',
  'mistake.residuals-cancelled':
    'You took the mean of the residuals themselves: plus and minus cancel. Square each one first.',
  'mistake.absolute-for-squared':
    'This is the mean of the sizes. The question is about squares: square the residuals first.',
  'mistake.intercept-dropped':
    'The constant term has got lost: each prediction needs it.',
  'mistake.sum-for-average':
    'This is the sum. A mean is divided by how many there are.',
  'mistake.square-of-mean':
    'You squared the mean of the residuals. It is the other way round: square first, '
    + 'then take the mean.',
  'mistake.prediction-for-residual':
    'This is what the line answers. The residual is how far the data lies from it.',
  'mistake.residual-squared':
    'This is the square, as the loss takes it. The residual itself is not squared.',
  'mistake.median-for-mean':
    'This is the median, the number in the middle. It makes the mean size of the errors least; '
    + 'the mean of their squares is least somewhere else.',
  'mistake.midrange-for-mean':
    'This lies halfway between the least and the greatest. The numbers in between pull as well.',
  'mistake.mean-of-ratios':
    'You took the mean of y/x. Points far from zero weigh more than that: '
    + 'differentiate the loss and see.',
  'mistake.ratio-of-sums':
    'You divided the sum of y by the sum of x. The loss is squared, so each point comes in '
    + 'with the weight x: differentiate and see.',
  'mistake.not-normalised':
    'You multiplied by the vector as it is. A rate is per unit of distance: '
    + 'divide by the length of the vector.',
  'mistake.gradient-length-given':
    'This is the length of the gradient: the rate straight uphill. Your direction is another one.',
  'mistake.sine-for-cosine':
    'You took the sine of the angle. What counts is how much of the way goes along the gradient: '
    + 'that is the cosine.',
  'mistake.step-for-point':
    'This is the step alone. Add it to the point where you stand.',
  'mistake.rate-omitted':
    'You subtracted the whole gradient. Multiply it by the learning rate first.',
  'mistake.gradient-for-point':
    'This is the direction, not the place. Multiply the gradient by the learning rate and '
    + 'subtract it from the point.',
  'mistake.new-first-coordinate':
    'The second coordinate was updated with the new first one. '
    + 'Both derivatives belong to the old point: find them first, then move.',
  'mistake.stage-forgotten':
    'A stage is missing. The change passes through all of them: each has its factor.',
  'mistake.first-rate-forgotten':
    'The first term lacks dx/dt: x changes with t too, and not always at a rate of 1.',
  'mistake.second-rate-forgotten':
    'The second term lacks dy/dt: y changes with t too, and not always at a rate of 1.',
  'mistake.path-forgotten':
    'This is one path alone. z changes through the other variable too: add that path.',
  'mistake.partials-added':
    'You added the partial derivatives as they are. '
    + 'Each one is multiplied by how fast its own variable changes with t.',
  'mistake.cross-term-ignored':
    'You left the term with x · y aside. It belongs to both equations.',
  'mistake.mixed-added':
    'The square of the mixed derivative is subtracted, not added.',
  'mistake.mixed-omitted':
    'The product of the second derivatives in x and in y is right. The mixed one takes part too.',
  'mistake.mixed-twice':
    'You doubled the mixed derivative. In a determinant it is multiplied by itself.',
  'mistake.mixed-not-squared':
    'The mixed derivative stands in the matrix twice, so its square is subtracted.',
  'mistake.trace-for-determinant':
    'You added the diagonal: that is the trace. '
    + 'The determinant multiplies it and subtracts the other diagonal.',
  'mistake.point-for-value':
    'This is a coordinate of the lowest point. Put that point into the function.',
  'mistake.value-at-zero':
    'This is the value at zero. The lowest point is where the slope is zero.',
  'mistake.gradient-omitted':
    'The step has the learning rate in it, but not the gradient, '
    + 'which says where to go and how far.',
  'mistake.rate-applied-twice':
    'The learning rate is in the step twice. Multiply by it once.',
  'mistake.old-buffer':
    'You moved by the old buffer. First bring the buffer up to date with the new gradient, '
    + 'then make the step with it.',
  'mistake.buffer-reset':
    'You began with an empty buffer. It remembers the earlier steps: start from what it holds.',
  'mistake.moments-uncorrected':
    'You used m and v as they are. In the first steps they are too small: '
    + 'divide them by 1 − β₁ᵗ and 1 − β₂ᵗ.',
  'mistake.only-first-moment':
    'This is the step by m alone. It is divided by the root of v.',
  'mistake.only-second-moment':
    'You divided the gradient itself by the root of v. m belongs in its place.',
  'mistake.exponent-forgotten':
    'In the correction β is raised to the power t, the number of the step.',
  'mistake.counted-from-zero':
    'Steps are counted from 1: in the first one t = 1.',
  'mistake.root-omitted':
    'You divided by v itself. Take its square root first.',
  'mistake.own-input-at-product':
    'At a multiplication each input receives the value of the other one, not its own.',
  'mistake.slope-of-input':
    'You put z into the formula of the slope. It is written over the value of the function: '
    + 'σ′ = σ(1 − σ), tanh′ = 1 − tanh².',
  'mistake.transpose-missing':
    'On the way back the matrix is transposed: the weights of a column meet, not those of a row.',
  'mistake.updated-too-early':
    'The error went back through weights that had been updated already. '
    + 'First the whole backward pass, then the update.',
  'mistake.fan-out-replaced':
    'This node is used in several places, and this is what came along one of the paths. '
    + 'Add up what comes along all of them.',

  // Words of its own for a kind of exercise, or for a formula with a cosine.
  'mistake.sign.cosine':
    'Only a sign is wrong. Follow the minuses: in the question, in a subtraction, in a bracket '
    + 'that you opened, and in the derivative of the cosine.',
  'mistake.sign.residual':
    'You subtracted the wrong way round: what the line answers is taken from the data.',
  'mistake.components-summed.directional-derivative':
    'You added the partial derivatives. '
    + 'Each has to be multiplied by a coordinate of the unit vector first.',
  'mistake.rates-added.chain-rates': STAGES_ADDED,
  'mistake.rates-added.chain-at-point': STAGES_ADDED,
  'mistake.missing-inner-derivative.loss-slope': OPEN_BRACKETS,
  'mistake.inner-derivative-only.loss-slope': OPEN_BRACKETS,
  'mistake.outer-at-x.loss-slope': OPEN_BRACKETS,
  'mistake.nested-derivatives.loss-slope': OPEN_BRACKETS,
  'mistake.rates-added.loss-slope': OPEN_BRACKETS,
  'mistake.power-not-lowered.loss-slope': OPEN_BRACKETS,
  'mistake.power-factor-missing.loss-slope': OPEN_BRACKETS,
};

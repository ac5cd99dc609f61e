/**
 * What all widgets say in English: frame, share menu, formula field, attributes.
 * @type {Record<string, string>}
 */
export default {
  'core.reset': 'Reset',
  'core.more': 'More',
  'core.retry': 'Try again',
  'core.engine-failed':
    'The engine did not load, so this picture stays still. Check the connection and try again.',
  'core.undefined': 'undefined',

  'core.share': 'Share',
  'core.share.group.address': 'Link and code for a page',
  'core.share.group.file': 'Picture and data',
  'core.share.group.code': 'Copy as code',
  'core.share.link': 'Copy the link',
  'core.share.embed': 'Copy the code for your page',
  'core.share.iframe': 'Copy the iframe code',
  'core.share.png': 'Save the picture as PNG',
  'core.share.svg': 'Save the picture as SVG',
  'core.share.csv': 'Save the data as CSV',
  'core.share.numpy': 'NumPy',
  'core.share.pytorch': 'PyTorch',
  'core.share.javascript': 'JavaScript',
  'core.share.cpp': 'C++',
  'core.share.latex': 'LaTeX',
  'core.share.copied': 'Copied',
  'core.share.saved': 'Saved: {name}',
  'core.share.copy-by-hand':
    'The clipboard is closed to this page. The text is selected, copy it yourself.',
  'core.share.failed': 'That did not work. Try once more.',

  'core.link.damaged': 'The link is damaged. This is the state it started from.',
  'core.link.version':
    'The link was made for another version of the course. This is the state it started from.',

  'core.formula.suggest': 'Change to {suggestion}',
  'core.formula.keypad': 'Signs and functions',
  'core.formula.examples': 'For example:',
  'core.notice.log-is-natural': '“{fragment}” was read as the natural logarithm ln.',
  'core.notice.cyrillic-lookalike': 'The Cyrillic letter “{fragment}” was read as its Latin twin.',

  'core.number.unread': 'This is not a number. Type, for example, 0.5, 1/3, pi/2 or 1e-3.',
  'core.number.any': 'Type a number.',
  'core.number.any.from': 'Type a number, {min} or more.',
  'core.number.any.to': 'Type a number, {max} or less.',
  'core.number.any.fromto': 'Type a number from {min} to {max}.',
  'core.number.whole': 'Type a whole number.',
  'core.number.whole.from': 'Type a whole number, {min} or more.',
  'core.number.whole.to': 'Type a whole number, {max} or less.',
  'core.number.whole.fromto': 'Type a whole number from {min} to {max}.',
  'core.number.kept': 'It stays {value} for now.',

  'core.option.choice':
    'Attribute {attribute}: “{given}” will not do, it can be {values}. Using {taken}.',
  'core.option.words':
    'Attribute {attribute}: “{given}” will not do, it takes any of {values}. Using {taken}.',
  'core.option.unclear': 'Attribute {attribute}: “{given}” means nothing here. Using {taken}.',
  'core.option.left-out': 'Attribute {attribute}: “{given}” means nothing here and is left out.',
  'core.option.presets':
    'Attribute presets: “{given}” cannot be read as a formula and is left out.',
  'core.option.number': 'Attribute {attribute}: “{given}” is not a number. Using {taken}.',
  'core.option.number-between':
    'Attribute {attribute}: “{given}” will not do, it takes a number from {min} to {max}. Using '
    + '{taken}.',
  'core.option.integer': 'Attribute {attribute}: “{given}” is not a whole number. Using {taken}.',
  'core.option.integer-between':
    'Attribute {attribute}: “{given}” will not do, it takes a whole number from {min} to {max}. '
    + 'Using {taken}.',
  'core.option.numbers':
    'Attribute {attribute}: “{given}” will not do, it takes numbers separated by semicolons. '
    + 'Using {taken}.',
  'core.option.numbers-between':
    'Attribute {attribute}: “{given}” will not do, it takes numbers from {min} to {max} '
    + 'separated by semicolons. Using {taken}.',
  'core.option.text': 'Attribute {attribute}: the text is too long. Using {taken}.',
  'core.option.formula':
    'Attribute {attribute}: “{given}” cannot be read as a formula. {reason} Using {taken}.',
  'core.error.unknown': 'This could not be read ({code}).',

  'derivation.title': 'The derivative, step by step',
  'derivation.lines': 'Lines of the derivation',
  'derivation.left-out.one': '{count} more line above. Step back to see it.',
  'derivation.left-out.other': '{count} more lines above. Step back to see them.',
  'derivation.start': 'Take a step, and the first rule is applied to the function.',
  'derivation.becomes': 'becomes',
  'derivation.steps.one': '{count} step',
  'derivation.steps.other': '{count} steps',
  'derivation.fold': 'Fold this part',
  'derivation.unfold': 'Unfold this part',
  'derivation.variable': 'With respect to',
  'derivation.unknown-variable':
    'Attribute variable: “{given}” does not occur in the formula. Using {taken}.',
  'derivation.try': 'Let me try first',
  'derivation.try.ask': 'Before you look: what is',
  'derivation.try.show': 'Show the line',
  'derivation.summary.start.one': 'A derivation in one step.',
  'derivation.summary.start.other': 'A derivation in {count} steps.',
  'derivation.summary.step': 'Step {index} of {total}: {rule}.',
  'derivation.pending.one': '{count} derivative is left to find.',
  'derivation.pending.other': '{count} derivatives are left to find.',
  'derivation.none-pending': 'All derivatives are found, what is left is to simplify.',
  'derivation.summary.end.one': 'Done: the derivative in {count} step.',
  'derivation.summary.end.other': 'Done: the derivative in {count} steps.',

  'exercise.title': 'Exercise',
  'exercise.answer': 'Answer',
  'exercise.check': 'Check',
  'exercise.express': 'The answer is in {variable} alone: put in the expression for {name}.',
  'exercise.earlier': 'Earlier answers:',
  'exercise.hint': 'Give me a hint',
  'exercise.second-hint': 'Another hint',
  'exercise.show-solution': 'Show the solution',
  'exercise.solution': 'Solution, step by step',
  'exercise.solution-by': 'Solution: derivative by {variable}',
  'exercise.unknown-mistake.hint':
    'This is none of the usual mistakes. Go through your working once more, or take a hint below.',
  'exercise.unknown-mistake.show':
    'This is none of the usual mistakes. Go through your working once more, or open the solution '
    + 'and compare.',
  'exercise.unknown-mistake.solution':
    'This is none of the usual mistakes. Compare your working with the solution, line by line.',
  'exercise.table': 'Values of the functions and of their derivatives',
  'exercise.truth': 'Answer:',
  'exercise.next': 'Another one',
  'exercise.solved-before': 'Solved on {date}. You can do it again, or take another one.',
  'exercise.unknown-template': 'Attribute template: there is no “{given}”. Using {taken}.',
};

/**
 * What the course says about what it keeps: progress in contents and lessons, the page of one's own
 * progress, files, and what happens where nothing can be kept.
 * @type {Record<string, string>}
 */
export default {
  'keeping.nav': 'Progress',
  'keeping.title': 'Your progress',
  'keeping.description':
    'What you have read and solved, and which mistakes come back. Kept in your browser alone.',
  'keeping.lede': 'What you have read and solved, and which mistakes come back.',
  'keeping.where': 'All of this is kept in this browser alone.',
  'keeping.where.privacy': 'What exactly, and how to erase it',
  'keeping.no-script':
    'Your progress is read from the browser’s storage. To see it, switch on JavaScript.',

  'keeping.continue': 'Continue: “{title}”',
  'keeping.continue.step': 'step {number} of {all}',
  'keeping.continue.next': 'Next: “{title}”',
  'keeping.continue.begin': 'Begin: “{title}”',

  'keeping.steps.one': '{done} of {count} step',
  'keeping.steps.other': '{done} of {count} steps',
  'keeping.steps.all': 'read',
  'keeping.line.steps.one': 'You have read {done} of {count} step',
  'keeping.line.steps.other': 'You have read {done} of {count} steps',
  'keeping.line.exercises.one': 'and solved {done} of {count} exercise.',
  'keeping.line.exercises.other': 'and solved {done} of {count} exercises.',
  'keeping.read': 'read',

  'keeping.lessons': 'Lessons',
  'keeping.lesson': 'lesson',
  'keeping.column.steps': 'steps',
  'keeping.column.predictions': 'guesses',
  'keeping.column.exercises': 'exercises',
  'keeping.cell': '{done} of {all}',

  'keeping.exercises': 'Exercises',
  'keeping.exercises.none': 'No answers yet. There are exercises in every lesson.',
  'keeping.mistakes': 'Mistakes that come back most',
  'keeping.times.one': 'once',
  'keeping.times.other': '{count} times',
  'keeping.by-kind': 'By kind of exercise',
  'keeping.solved': 'Solved {solved} of {questions}.',
  'keeping.solved.at-once': 'At once and without a hint: {atOnce}.',
  'keeping.mistakes-here': 'Mistakes:',
  'keeping.answers.one': '{count} answer',
  'keeping.answers.other': '{count} answers',
  'keeping.answers.latest': 'The latest {count} are listed.',
  'keeping.answer.when': 'when',
  'keeping.answer.difficulty': 'difficulty',
  'keeping.answer.try': 'attempt',
  'keeping.answer.verdict': 'verdict',
  'keeping.verdict.correct': 'correct',
  'keeping.verdict.unsimplified': 'correct, could be shorter',
  'keeping.verdict.wrong': 'wrong',
  'keeping.verdict.undecided': 'could not be checked',
  'keeping.answer.hints.one': '{count} hint',
  'keeping.answer.hints.other': '{count} hints',
  'keeping.answer.solution': 'after the solution',

  'keeping.count': 'How it is counted',
  'keeping.count.step':
    'A step is read when its end has been on the screen for a second. What only rushes past while '
    + 'scrolling does not count.',
  'keeping.count.prediction':
    'A guess counts when you make it, right or wrong. The first one is remembered.',
  'keeping.count.exercise':
    'An exercise is solved when a right answer has been accepted, or the goal set in a widget has '
    + 'been reached. Hints and a look at the solution do no harm, but the history mentions them.',
  'keeping.count.formula':
    'What cannot be read as a formula is no answer, neither right nor wrong.',
  'keeping.count.further':
    'The parts called Further, and the reminders in boxes, can be skipped: they are not counted.',

  'keeping.file': 'Take along or erase',
  'keeping.file.text':
    'Progress lives in one browser. To go on in another, save it to a file here and open the file '
    + 'there. What is there already stays: the two are put together.',
  'keeping.export': 'Save to a file',
  'keeping.exported': 'Saved: {name}',
  'keeping.import': 'Take from a file',
  'keeping.import.help': 'A file that was saved on this page: its name begins with nabla-progress.',
  'keeping.imported.one': 'Taken from the file: {count} new entry.',
  'keeping.imported.other': 'Taken from the file: {count} new entries.',
  'keeping.imported.nothing': 'The file holds nothing that is not here already.',
  'keeping.import.some-damaged.one': '{count} damaged entry was left out.',
  'keeping.import.some-damaged.other': '{count} damaged entries were left out.',
  'keeping.import.not-ours':
    'This is no file with progress. Choose one that was saved on this page.',
  'keeping.import.newer':
    'The file was made by a newer release of the course. Reload this page and try again.',
  'keeping.import.damaged':
    'The file is damaged and cannot be read. Save it once more and try again.',
  'keeping.import.too-long': 'The file is too large: more than 20 MB.',
  'keeping.import.unreadable': 'The file could not be opened. Choose it once more.',
  'keeping.erase': 'Erase everything',
  'keeping.erase.ask.one':
    'Progress and answers will be gone from this browser: {count} entry. The theme and the '
    + 'language stay.',
  'keeping.erase.ask.other':
    'Progress and answers will be gone from this browser: {count} entries. The theme and the '
    + 'language stay.',
  'keeping.erase.yes': 'Erase',
  'keeping.erase.no': 'Keep it',
  'keeping.erase.nothing': 'There is nothing to erase.',
  'keeping.erased': 'Erased. Until you leave this page you can have it back.',
  'keeping.erase.undo': 'Bring it back',
  'keeping.restored': 'Everything is back.',

  'keeping.trouble.refused':
    'Your browser does not let this site keep anything. The course works, but forgets what you '
    + 'have done when you leave this page.',
  'keeping.trouble.full':
    'The browser’s storage is full. What you do now is remembered only until you leave this page.',
  'keeping.trouble.newer':
    'A newer release of the course is open in another tab. Reload this page, so that your progress '
    + 'is kept again.',
  'keeping.damaged.one': '{count} damaged entry of your progress was left out. The rest is there.',
  'keeping.damaged.other':
    '{count} damaged entries of your progress were left out. The rest is there.',
  'keeping.close': 'Close',

  // Kinds of exercises.
  'template.power-rule': 'Power rule',
  'template.known-functions': 'Known functions',
  'template.product-rule': 'Product rule',
  'template.quotient-rule': 'Quotient rule',
  'template.chain-rule': 'Chain rule',
  'template.slope-at-point': 'Slope at a point',
  'template.secant-slope': 'Slope of a secant',
  'template.tangent-line': 'Equation of a tangent',
  'template.linear-approximation': 'Linear approximation',
  'template.where-slope-zero': 'Where the slope is zero',
  'template.line-loss': 'Loss of a line',
  'template.residual': 'Residual',
  'template.best-constant': 'The best constant',
  'template.loss-slope': 'Slope of a loss',
  'template.loss-minimum': 'Where a loss is least',
  'template.partial-derivative': 'Partial derivative',
  'template.gradient': 'Gradient',
  'template.gradient-at-point': 'Gradient at a point',
  'template.directional-derivative': 'Directional derivative',
  'template.descent-direction': 'Direction of descent',
  'template.descent-step': 'A step of descent',
  'template.chain-rates': 'Rates along a chain',
  'template.chain-at-point': 'Chain rule from a table',
  'template.chain-paths': 'Sum over paths',
  'template.critical-points': 'Where the gradient is zero',
  'template.second-derivative': 'Second derivative',
  'template.hessian-determinant': 'Determinant of the Hessian',
  'template.minimum-value': 'Least value',
};

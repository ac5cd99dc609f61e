/**
 * The words of the site itself: header, contents, outline of a lesson, pages about the course.
 * @type {Record<string, string>}
 */
export default {
  'site.name': 'Nabla',
  'site.tagline': 'The calculus that trains neural networks',
  'site.skip': 'Skip to the text',
  'site.nav': 'Pages of this site',
  'site.contents': 'Contents',
  'site.other-language': 'По-русски',
  'site.theme.auto': 'Theme: as your system has it. Make it light',
  'site.theme.light': 'Theme: light. Make it dark',
  'site.theme.dark': 'Theme: dark. Leave it to your system',
  'site.footer': 'About this site',
  'site.footer.about': 'About the course',
  'site.footer.progress': 'Your progress',
  'site.footer.privacy': 'Privacy',
  'site.footer.glossary': 'Glossary',
  'site.footer.embedding': 'Widgets for your own page',
  'site.footer.licence': 'Code: MIT. Course text: CC BY 4.0.',
  'site.footer.disclaimer': 'The course is for information and is not an educational service.',

  'site.home.title': 'Nabla · Набла',
  'site.home.lede':
    'A course on derivatives and gradients, and on how neural networks learn from them. You can '
    + 'take hold of everything in it.',
  'site.home.open': 'Read in English',

  'site.hero.title': 'How does a neural network learn?',
  'site.hero.lede':
    'It walks down a hill it cannot see. All it knows is how steep the ground is underfoot.',
  'site.hero.try':
    'Move the point. The line that touches the curve shows its :slope[slope]; the word for it is '
    + 'derivative. Where the slope is zero the ground underfoot is level. But is that the bottom?',
  'site.course.text':
    'There are eighteen lessons, from the slope of one curve to a network that learns to read '
    + 'digits while you watch. School mathematics is enough. There is nothing to sign up for, and '
    + 'every number on screen is worked out in your own browser.',
  'site.course.start': 'Start with the lesson “{title}”',
  'site.course.heading': 'Contents',
  'site.part': 'Part {number}. {title}',
  'site.coming': 'to come',
  'site.minutes.one': '{count} minute',
  'site.minutes.other': '{count} minutes',
  'site.time': '{reading} of reading, about {total} with the tasks',

  'site.lesson.number': 'Lesson {number}',
  'site.lesson.outline': 'In this lesson',
  'site.lesson.neighbours': 'Lessons before and after',
  'site.lesson.previous': 'Previous lesson',
  'site.lesson.next': 'Next lesson',
  'site.further': 'Further',
  'site.reveal': 'Show the answer',
  'site.cover': 'First answer',
  'site.cover.question': 'the question above',
  'site.cover.skip': 'Show it without answering',
  'site.copy': 'Copy',
  'site.copied': 'Copied',
  'site.copy-failed': 'Select the text to copy it',

  'site.fallback.fit':
    'Here are a few points and a line with two knobs: its slope and its intercept. The loss says how '
    + 'far the line is from the points. To turn the knobs, switch on JavaScript.',
  'site.fallback.tangent':
    'Here is a graph of {formula}: a point moves along it, and the tangent turns with the point. '
    + 'It needs JavaScript to come alive.',
  'site.fallback.derivation':
    'Here the derivative of {formula} is found step by step, one rule at a time. Stepping through '
    + 'it needs JavaScript.',
  'site.fallback.gradcheck':
    'Here the derivative of {formula}, found numerically, is held against the exact one. The '
    + 'comparison needs JavaScript.',
  'site.fallback.gradient':
    'Here is a map of {formula} with its level lines, and an arrow that shows which way it '
    + 'rises fastest. It needs JavaScript to come alive.',
  'site.fallback.surface':
    'Here {formula} is shown as a surface that can be turned. It needs JavaScript to come '
    + 'alive.',
  'site.fallback.exercise':
    'Here is an exercise whose answer is checked at once. Checking needs JavaScript.',
  'site.fallback.code':
    'Here is the same thing in NumPy, PyTorch, JavaScript and C++. Seeing the code needs '
    + 'JavaScript.',
  'site.fallback.descent':
    'Here a point goes down {formula} step by step, along minus the gradient. Seeing it move needs '
    + 'JavaScript.',
  'site.fallback.race':
    'Here several optimizers run down one surface from one start. Seeing the race needs JavaScript.',
  'site.fallback.predict':
    'Here you draw or choose your answer before you see it. That needs JavaScript.',

  'site.glossary.title': 'Glossary',
  'site.glossary.description':
    'The terms of the course in English and Russian, each with a short explanation.',

  'site.lab.fit.title': 'Line laboratory',
  'site.lab.fit.text':
    'Turn the two knobs of a line, move the points or add your own, and watch where the line stands on '
    + 'the landscape of its loss.',
  'site.lab.tangent.title': 'Tangent laboratory',
  'site.lab.tangent.text':
    'Type any function, move the point, shrink h, and watch the secant close in on the tangent.',
  'site.lab.derivation.title': 'Derivative laboratory',
  'site.lab.derivation.text':
    'Type a function and step through the rules that turn it into its derivative.',
  'site.lab.gradcheck.title': 'Numerical derivative laboratory',
  'site.lab.gradcheck.text':
    'Type a function and a point, and see for which h the numerical derivative is most accurate.',
  'site.lab.examples': 'To try',
  'site.lab.descent.title': 'Descent laboratory',
  'site.lab.descent.text':
    'Choose a function, a start and an optimizer, and follow the descent step by step.',
  'site.lab.gradient.title': 'Gradient laboratory',
  'site.lab.gradient.text':
    'Type a function of two variables, move the point and turn the compass: the map shows in '
    + 'which direction the function changes, and how fast.',
  'site.lab.gradient.preset.bowl': 'A bowl',
  'site.lab.gradient.preset.bowl.text':
    'The arrow is at right angles to the level line everywhere. Turn the hand to 90° from '
    + 'the arrow, and the rate is zero.',
  'site.lab.gradient.preset.ravine': 'A ravine and a step that is too long',
  'site.lab.gradient.preset.ravine.text':
    'The negative gradient points across the ravine, not along it. With η = 0.12 the first '
    + 'step overshoots: find the longest step that still lowers f.',
  'site.lab.gradient.preset.rosenbrock': 'Rosenbrock’s valley',
  'site.lab.gradient.preset.rosenbrock.text':
    'The level lines stand for 1, 2, 5, 10 … Even with η = 0.002 the step throws the point '
    + 'across the valley and up the other side.',
  'site.lab.gradient.preset.saddle': 'A saddle',
  'site.lab.gradient.preset.saddle.text':
    'The gradient is zero here, and still it is no bottom: one slice is a valley, the other '
    + 'a hill.',
  'site.lab.gradient.preset.monkey': 'A monkey saddle',
  'site.lab.gradient.preset.monkey.text':
    'Gradient and second derivatives are all zero at the origin: neither says that three '
    + 'valleys and three ridges meet here.',
  'site.lab.gradient.preset.kink': 'Level along the axes, no tangent plane',
  'site.lab.gradient.preset.kink.text':
    'Both slices through the origin are level, yet along the diagonal f rises on both sides '
    + 'with a corner. Two slices do not tell all.',
  'site.lab.gradient.preset.edge': 'A function that ends',
  'site.lab.gradient.preset.edge.text':
    'ln(xy) has values only where both factors have one sign. Near the axes the arrows grow '
    + 'without bound.',
  'site.lab.race.title': 'Race laboratory',
  'site.lab.race.text':
    'Choose a surface and a start, guess which optimizer wins, and watch them run.',
  'site.lab.surface.title': 'Surface laboratory',
  'site.lab.surface.text':
    'Type a function of two variables and turn its surface about: see the tangent plane at a '
    + 'point, slices through it, and where a descent goes.',
  'site.lab.surface.preset.bowl': 'A bowl and its tangent plane',
  'site.lab.surface.preset.bowl.text':
    'Near the point the plane can hardly be told from the surface; farther away the bowl '
    + 'rises above it.',
  'site.lab.surface.preset.ravine': 'A descent in a ravine',
  'site.lab.surface.preset.ravine.text':
    'With η = 0.09 the path leaps from wall to wall and yet comes down. Make it 0.11, and it '
    + 'climbs out.',
  'site.lab.surface.preset.saddle': 'A saddle',
  'site.lab.surface.preset.saddle.text':
    'The tangent plane is level, and the surface lies on both sides of it: no bottom and no '
    + 'summit.',
  'site.lab.surface.preset.hills': 'Hills and hollows',
  'site.lab.surface.preset.hills.text':
    'The descent ends in the hollow on whose side it began. Move the start over the ridge, and '
    + 'it ends in another.',
  'site.lab.surface.preset.kink': 'Slices without a tangent plane',
  'site.lab.surface.preset.kink.text':
    'Both slices at the origin are level, but along the diagonals the surface rises with a '
    + 'corner. No plane fits.',
  'site.lab.surface.preset.edge': 'A surface with an edge',
  'site.lab.surface.preset.edge.text':
    'ln(xy) exists only over two quarters of the plane and falls without bound towards the '
    + 'axes.',
  'site.lab.embed': 'You can put this widget on a page of your own',

  'site.missing.title': 'There is no such page',
  'site.missing.text': 'The address may have a slip in it, or the lesson is not written yet.',
  'site.missing.contents': 'To the contents',
};

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
    + 'derivative. Where the slope is zero there is nowhere left to go down. But is that the '
    + 'bottom?',
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

  'site.lesson.number': 'Lesson {number}',
  'site.lesson.outline': 'In this lesson',
  'site.lesson.neighbours': 'Lessons before and after',
  'site.lesson.previous': 'Previous lesson',
  'site.lesson.next': 'Next lesson',
  'site.further': 'Further',
  'site.reveal': 'Show the answer',
  'site.copy': 'Copy',
  'site.copied': 'Copied',
  'site.copy-failed': 'Select the text to copy it',

  'site.fallback.tangent':
    'Here is a graph of {formula}: a point moves along it, and the tangent turns with the point. '
    + 'It needs JavaScript to come alive.',
  'site.fallback.derivation':
    'Here the derivative of {formula} is found step by step, one rule at a time. Stepping through '
    + 'it needs JavaScript.',
  'site.fallback.gradcheck':
    'Here the derivative of {formula}, found numerically, is held against the exact one. The '
    + 'comparison needs JavaScript.',
  'site.fallback.exercise':
    'Here is an exercise whose answer is checked at once. Checking needs JavaScript.',
  'site.fallback.code':
    'Here is the same thing in NumPy, PyTorch, JavaScript and C++. Seeing the code needs '
    + 'JavaScript.',
  'site.fallback.predict':
    'Here you draw or choose your answer before you see it. That needs JavaScript.',

  'site.glossary.title': 'Glossary',
  'site.glossary.description':
    'The terms of the course in English and Russian, each with a short explanation.',

  'site.lab.tangent.title': 'Tangent laboratory',
  'site.lab.tangent.text':
    'Type any function, move the point, shrink h, and watch the secant become the tangent.',
  'site.lab.derivation.title': 'Derivative laboratory',
  'site.lab.derivation.text':
    'Type a function and step through the rules that turn it into its derivative.',
  'site.lab.gradcheck.title': 'Numerical derivative laboratory',
  'site.lab.gradcheck.text':
    'Type a function and a point, and see for which h the numerical derivative is most exact.',
  'site.lab.embed': 'You can put this widget on a page of your own',

  'site.missing.title': 'There is no such page',
  'site.missing.text': 'The address may have a slip in it, or the lesson is not written yet.',
  'site.missing.contents': 'To the contents',
};

/**
 * The words of the site itself: header, contents, outline of a lesson, pages about the course.
 * @type {Record<string, string>}
 */
export default {
  'site.name': 'Набла',
  'site.tagline': 'Математика, на которой учатся нейронные сети',
  'site.skip': 'К тексту',
  'site.nav': 'Страницы сайта',
  'site.contents': 'Содержание',
  'site.other-language': 'In English',
  'site.theme.auto': 'Тема: как в системе. Сделать светлой',
  'site.theme.light': 'Тема: светлая. Сделать тёмной',
  'site.theme.dark': 'Тема: тёмная. Сделать как в системе',
  'site.footer': 'О сайте',
  'site.footer.about': 'О курсе',
  'site.footer.privacy': 'Приватность',
  'site.footer.glossary': 'Словарь',
  'site.footer.embedding': 'Виджеты для вашей страницы',
  'site.footer.licence': 'Код: MIT. Текст курса: CC BY 4.0.',
  'site.footer.disclaimer': 'Курс знакомит с предметом и не является образовательной услугой.',

  'site.home.title': 'Набла · Nabla',
  'site.home.lede':
    'Курс о производных, градиентах и о том, как по ним учатся нейронные сети. Всё можно трогать.',
  'site.home.open': 'Читать по-русски',

  'site.hero.title': 'Как учится нейронная сеть?',
  'site.hero.lede':
    'Спускается по склону, которого не видит. Известен ей только наклон под ногами.',
  'site.hero.try':
    'Подвиньте точку. Прямая, которая касается кривой, показывает её :slope[наклон]; этот наклон и '
    + 'есть производная. Там, где он равен нулю, спускаться некуда. Но дно ли это?',
  'site.course.text':
    'В курсе восемнадцать уроков: от наклона одной кривой до сети, которая на ваших глазах учится '
    + 'читать цифры. Хватит школьной математики. Записываться никуда не нужно, а все числа на '
    + 'экране вычисляются прямо у вас в браузере.',
  'site.course.start': 'Начать с урока «{title}»',
  'site.course.heading': 'Содержание',
  'site.part': 'Часть {number}. {title}',
  'site.coming': 'готовится',
  'site.minutes.one': '{count} минута',
  'site.minutes.few': '{count} минуты',
  'site.minutes.many': '{count} минут',
  'site.minutes.other': '{count} минуты',

  'site.lesson.number': 'Урок {number}',
  'site.lesson.outline': 'В этом уроке',
  'site.lesson.neighbours': 'Соседние уроки',
  'site.lesson.previous': 'Предыдущий урок',
  'site.lesson.next': 'Следующий урок',
  'site.further': 'Дальше',
  'site.reveal': 'Показать ответ',
  'site.copy': 'Скопировать',
  'site.copied': 'Скопировано',
  'site.copy-failed': 'Выделите и скопируйте сами',

  'site.fallback.tangent':
    'Здесь график функции {formula}: точка на нём движется, а касательная поворачивается за ней. '
    + 'Чтобы он ожил, нужен JavaScript.',
  'site.fallback.derivation':
    'Здесь производная функции {formula} находится по шагам, правило за правилом. Чтобы пройти их, '
    + 'нужен JavaScript.',
  'site.fallback.gradcheck':
    'Здесь производная функции {formula}, найденная численно, сравнивается с точной. Чтобы '
    + 'сравнить, нужен JavaScript.',
  'site.fallback.exercise':
    'Здесь задание, ответ на которое проверяется сразу. Для проверки нужен JavaScript.',
  'site.fallback.code':
    'Здесь то же самое на NumPy, PyTorch, JavaScript и C++. Чтобы увидеть код, нужен JavaScript.',
  'site.fallback.predict':
    'Здесь вы рисуете или выбираете ответ, прежде чем его увидеть. Для этого нужен JavaScript.',

  'site.glossary.title': 'Словарь',
  'site.glossary.description':
    'Термины курса по-русски и по-английски, каждый с коротким объяснением.',

  'site.lab.tangent.title': 'Лаборатория касательной',
  'site.lab.tangent.text':
    'Введите любую функцию, двигайте точку и уменьшайте h: секущая станет касательной.',
  'site.lab.derivation.title': 'Лаборатория производной',
  'site.lab.derivation.text':
    'Введите функцию и пройдите по шагам, как из неё получается производная.',
  'site.lab.gradcheck.title': 'Лаборатория численной производной',
  'site.lab.gradcheck.text':
    'Введите функцию и точку и посмотрите, при каком h численная производная точнее всего.',
  'site.lab.embed': 'Этот виджет можно поставить на свою страницу',

  'site.missing.title': 'Такой страницы нет',
  'site.missing.text': 'Возможно, в адресе опечатка, или урок ещё не написан.',
  'site.missing.contents': 'К содержанию',
};

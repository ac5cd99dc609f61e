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
  'site.footer.progress': 'Ваш прогресс',
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
    + 'есть производная. Там, где он равен нулю, под ногами ровно. Но дно ли это?',
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
  'site.time': '{reading} чтения, с заданиями около {total}',

  'site.lesson.number': 'Урок {number}',
  'site.lesson.outline': 'В этом уроке',
  'site.lesson.neighbours': 'Соседние уроки',
  'site.lesson.previous': 'Предыдущий урок',
  'site.lesson.next': 'Следующий урок',
  'site.further': 'Дальше',
  'site.reveal': 'Показать ответ',
  'site.cover': 'Сначала ответьте на',
  'site.cover.question': 'вопрос выше',
  'site.cover.skip': 'Показать без ответа',
  'site.copy': 'Скопировать',
  'site.copied': 'Скопировано',
  'site.copy-failed': 'Выделите и скопируйте сами',

  'site.fallback.fit':
    'Здесь несколько точек и прямая с двумя ручками: наклоном и сдвигом. Потери показывают, насколько '
    + 'прямая далека от точек. Чтобы крутить ручки, включите JavaScript.',
  'site.fallback.tangent':
    'Здесь график функции {formula}: точка на нём движется, а касательная поворачивается за ней. '
    + 'Чтобы он ожил, нужен JavaScript.',
  'site.fallback.derivation':
    'Здесь производная функции {formula} находится по шагам, правило за правилом. Чтобы пройти их, '
    + 'нужен JavaScript.',
  'site.fallback.gradcheck':
    'Здесь производная функции {formula}, найденная численно, сравнивается с точной. Чтобы '
    + 'сравнить, нужен JavaScript.',
  'site.fallback.gradient':
    'Здесь карта функции {formula} с линиями уровня и стрелкой туда, где она растёт быстрее '
    + 'всего. Чтобы карта ожила, нужен JavaScript.',
  'site.fallback.surface':
    'Здесь {formula} показана поверхностью, которую можно повернуть. Чтобы она ожила, нужен '
    + 'JavaScript.',
  'site.fallback.exercise':
    'Здесь задание, ответ на которое проверяется сразу. Для проверки нужен JavaScript.',
  'site.fallback.code':
    'Здесь то же самое на NumPy, PyTorch, JavaScript и C++. Чтобы увидеть код, нужен JavaScript.',
  'site.fallback.descent':
    'Здесь точка шаг за шагом спускается по {formula}, против градиента. Чтобы увидеть её в движении, '
    + 'нужен JavaScript.',
  'site.fallback.race':
    'Здесь несколько методов бегут вниз по одной поверхности из одной точки. Чтобы увидеть гонку, '
    + 'нужен JavaScript.',
  'site.fallback.predict':
    'Здесь вы рисуете или выбираете ответ, прежде чем его увидеть. Для этого нужен JavaScript.',

  'site.glossary.title': 'Словарь',
  'site.glossary.description':
    'Термины курса по-русски и по-английски, каждый с коротким объяснением.',

  'site.lab.fit.title': 'Лаборатория прямой',
  'site.lab.fit.text':
    'Крутите две ручки прямой, двигайте точки, ставьте свои и следите, где прямая стоит на рельефе '
    + 'потерь.',
  'site.lab.tangent.title': 'Лаборатория касательной',
  'site.lab.tangent.text':
    'Введите любую функцию, двигайте точку и уменьшайте h: секущая подойдёт к касательной.',
  'site.lab.derivation.title': 'Лаборатория производной',
  'site.lab.derivation.text':
    'Введите функцию и пройдите по шагам, как из неё получается производная.',
  'site.lab.gradcheck.title': 'Лаборатория численной производной',
  'site.lab.gradcheck.text':
    'Введите функцию и точку и посмотрите, при каком h численная производная точнее всего.',
  'site.lab.examples': 'Что попробовать',
  'site.lab.descent.title': 'Лаборатория спуска',
  'site.lab.descent.text':
    'Выберите функцию, начальную точку и метод и пройдите спуск шаг за шагом.',
  'site.lab.gradient.title': 'Лаборатория градиента',
  'site.lab.gradient.text':
    'Введите функцию двух переменных, двигайте точку и поворачивайте компас: карта покажет, '
    + 'в каком направлении функция меняется и как быстро.',
  'site.lab.gradient.preset.bowl': 'Чаша',
  'site.lab.gradient.preset.bowl.text':
    'Стрелка всюду под прямым углом к линии уровня. Поверните стрелку компаса на 90° от '
    + 'градиента, и скорость станет нулевой.',
  'site.lab.gradient.preset.ravine': 'Овраг и слишком длинный шаг',
  'site.lab.gradient.preset.ravine.text':
    'Антиградиент смотрит поперёк оврага, а не вдоль него. При η = 0,12 первый шаг '
    + 'перелетает: найдите самый длинный шаг, который ещё опускает f.',
  'site.lab.gradient.preset.rosenbrock': 'Долина Розенброка',
  'site.lab.gradient.preset.rosenbrock.text':
    'Линии уровня проведены на высотах 1, 2, 5, 10… Даже при η = 0,002 шаг перебрасывает '
    + 'точку через долину на другой склон.',
  'site.lab.gradient.preset.saddle': 'Седло',
  'site.lab.gradient.preset.saddle.text':
    'Градиент здесь равен нулю, но это не дно: в одном сечении низина, в другом вершина.',
  'site.lab.gradient.preset.monkey': 'Обезьянье седло',
  'site.lab.gradient.preset.monkey.text':
    'В начале координат равны нулю и градиент, и все вторые производные: они молчат о том, '
    + 'что здесь сходятся три долины и три гребня.',
  'site.lab.gradient.preset.kink': 'Вдоль осей ровно, а касательной плоскости нет',
  'site.lab.gradient.preset.kink.text':
    'Оба сечения через начало координат горизонтальны, а по диагонали f растёт в обе '
    + 'стороны, с изломом. Двух сечений мало.',
  'site.lab.gradient.preset.edge': 'Функция с краем',
  'site.lab.gradient.preset.edge.text':
    'У ln(xy) есть значения только там, где оба множителя одного знака. Около осей стрелки '
    + 'неограниченно растут.',
  'site.lab.race.title': 'Лаборатория гонок',
  'site.lab.race.text':
    'Выберите поверхность и начальную точку, угадайте победителя и смотрите, кто добежит.',
  'site.lab.surface.title': 'Лаборатория поверхности',
  'site.lab.surface.text':
    'Введите функцию двух переменных и поверните её поверхность: видны касательная плоскость '
    + 'в точке, сечения через неё и путь спуска.',
  'site.lab.surface.preset.bowl': 'Чаша и касательная плоскость',
  'site.lab.surface.preset.bowl.text':
    'Рядом с точкой плоскость почти не отличить от поверхности, а дальше чаша поднимается '
    + 'над ней.',
  'site.lab.surface.preset.ravine': 'Спуск в овраге',
  'site.lab.surface.preset.ravine.text':
    'При η = 0,09 путь прыгает от стенки к стенке, но всё же идёт вниз. Возьмите 0,11, и он '
    + 'выпрыгнет из оврага.',
  'site.lab.surface.preset.saddle': 'Седло',
  'site.lab.surface.preset.saddle.text':
    'Касательная плоскость горизонтальна, а поверхность лежит по обе стороны от неё: ни дна, '
    + 'ни вершины.',
  'site.lab.surface.preset.hills': 'Холмы и впадины',
  'site.lab.surface.preset.hills.text':
    'Спуск кончается в той впадине, на чьём склоне начат. Перенесите начало за гребень, и он '
    + 'придёт в другую.',
  'site.lab.surface.preset.kink': 'Сечения есть, плоскости нет',
  'site.lab.surface.preset.kink.text':
    'Оба сечения в начале координат ровные, но по диагоналям поверхность поднимается с '
    + 'изломом. Никакая плоскость не подходит.',
  'site.lab.surface.preset.edge': 'Поверхность с краем',
  'site.lab.surface.preset.edge.text':
    'ln(xy) существует только над двумя четвертями плоскости и у осей неограниченно убывает.',
  'site.lab.embed': 'Этот виджет можно поставить на свою страницу',

  'site.missing.title': 'Такой страницы нет',
  'site.missing.text': 'Возможно, в адресе опечатка или урок ещё не написан.',
  'site.missing.contents': 'К содержанию',
};

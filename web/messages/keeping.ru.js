/**
 * Что курс говорит о том, что он хранит: прогресс в содержании и в уроках, страница прогресса,
 * файлы и случаи, когда хранить ничего нельзя.
 * @type {Record<string, string>}
 */
export default {
  'keeping.nav': 'Прогресс',
  'keeping.title': 'Ваш прогресс',
  'keeping.description':
    'Что прочитано, что решено и какие ошибки повторяются. Хранится только в вашем браузере.',
  'keeping.lede': 'Что прочитано, что решено и какие ошибки повторяются.',
  'keeping.where': 'Всё это хранится только в этом браузере.',
  'keeping.where.privacy': 'Что именно и как это стереть',
  'keeping.no-script':
    'Прогресс записан в хранилище браузера. Чтобы его увидеть, включите JavaScript.',

  'keeping.continue': 'Продолжить: «{title}»',
  'keeping.continue.step': 'шаг {number} из {all}',
  'keeping.continue.next': 'Дальше: «{title}»',
  'keeping.continue.begin': 'Начать: «{title}»',

  'keeping.steps.one': '{done} из {count} шага',
  'keeping.steps.few': '{done} из {count} шагов',
  'keeping.steps.many': '{done} из {count} шагов',
  'keeping.steps.other': '{done} из {count} шагов',
  'keeping.steps.all': 'прочитан',
  'keeping.line.steps.one': 'Прочитано {done} из {count} шага,',
  'keeping.line.steps.few': 'Прочитано {done} из {count} шагов,',
  'keeping.line.steps.many': 'Прочитано {done} из {count} шагов,',
  'keeping.line.steps.other': 'Прочитано {done} из {count} шагов,',
  'keeping.line.exercises.one': 'решено {done} из {count} задания.',
  'keeping.line.exercises.few': 'решено {done} из {count} заданий.',
  'keeping.line.exercises.many': 'решено {done} из {count} заданий.',
  'keeping.line.exercises.other': 'решено {done} из {count} заданий.',
  'keeping.read': 'прочитано',

  'keeping.lessons': 'Уроки',
  'keeping.lesson': 'урок',
  'keeping.column.steps': 'шаги',
  'keeping.column.predictions': 'догадки',
  'keeping.column.exercises': 'задания',
  'keeping.cell': '{done} из {all}',

  'keeping.exercises': 'Задания',
  'keeping.exercises.none': 'Ответов пока нет. Задания есть в каждом уроке.',
  'keeping.mistakes': 'Какие ошибки повторяются',
  'keeping.times.one': '{count} раз',
  'keeping.times.few': '{count} раза',
  'keeping.times.many': '{count} раз',
  'keeping.times.other': '{count} раза',
  'keeping.by-kind': 'По видам заданий',
  'keeping.solved': 'Решено {solved} из {questions}.',
  'keeping.solved.at-once': 'Сразу и без подсказок: {atOnce}.',
  'keeping.mistakes-here': 'Ошибки:',
  'keeping.answers.one': '{count} ответ',
  'keeping.answers.few': '{count} ответа',
  'keeping.answers.many': '{count} ответов',
  'keeping.answers.other': '{count} ответа',
  'keeping.answers.latest': 'Показаны последние {count}.',
  'keeping.answer.when': 'когда',
  'keeping.answer.difficulty': 'сложность',
  'keeping.answer.try': 'попытка',
  'keeping.answer.verdict': 'итог',
  'keeping.verdict.correct': 'верно',
  'keeping.verdict.unsimplified': 'верно, можно короче',
  'keeping.verdict.wrong': 'неверно',
  'keeping.verdict.undecided': 'проверить не удалось',
  'keeping.answer.hints.one': '{count} подсказка',
  'keeping.answer.hints.few': '{count} подсказки',
  'keeping.answer.hints.many': '{count} подсказок',
  'keeping.answer.hints.other': '{count} подсказки',
  'keeping.answer.solution': 'после решения',

  'keeping.count': 'Что и как считается',
  'keeping.count.step':
    'Шаг прочитан, если его конец пробыл на экране хотя бы секунду. То, что промелькнуло при '
    + 'прокрутке, не считается.',
  'keeping.count.prediction':
    'Догадка засчитана, как только вы её сделали, верна она или нет. Запоминается первая.',
  'keeping.count.exercise':
    'Задание решено, если принят верный ответ или достигнута цель, которую ставит виджет. '
    + 'Подсказки и подсмотренное решение счёту не мешают, но в истории отмечены.',
  'keeping.count.formula':
    'Если ввод не прочитать как формулу, это не ответ: ни верный, ни неверный.',
  'keeping.count.further':
    'Шаги с пометкой «Дальше» и напоминания в раскрывающихся рамках можно пропустить: '
    + 'в счёт они не идут.',

  'keeping.file': 'Перенести или стереть',
  'keeping.file.text':
    'Прогресс живёт в одном браузере. Чтобы продолжить в другом, сохраните его здесь в файл '
    + 'и откройте файл там. То, что там уже есть, не пропадёт: записи объединятся.',
  'keeping.export': 'Сохранить в файл',
  'keeping.exported': 'Сохранено: {name}',
  'keeping.import': 'Взять из файла',
  'keeping.import.help': 'Файл, сохранённый на этой странице: его имя начинается с nabla-progress.',
  'keeping.imported.one': 'Из файла взята {count} новая запись.',
  'keeping.imported.few': 'Из файла взяты {count} новые записи.',
  'keeping.imported.many': 'Из файла взято {count} новых записей.',
  'keeping.imported.other': 'Из файла взято {count} новой записи.',
  'keeping.imported.nothing': 'В файле нет ничего, чего ещё не было здесь.',
  'keeping.import.some-damaged.one': '{count} повреждённая запись пропущена.',
  'keeping.import.some-damaged.few': '{count} повреждённые записи пропущены.',
  'keeping.import.some-damaged.many': '{count} повреждённых записей пропущено.',
  'keeping.import.some-damaged.other': '{count} повреждённой записи пропущено.',
  'keeping.import.not-ours':
    'Это не файл с прогрессом. Выберите тот, что сохранён на этой странице.',
  'keeping.import.newer':
    'Файл сделан более новой версией курса. Обновите страницу и попробуйте ещё раз.',
  'keeping.import.damaged':
    'Файл повреждён, прочитать его не удалось. Сохраните его заново и попробуйте ещё раз.',
  'keeping.import.too-long': 'Файл слишком велик: больше 20 МБ.',
  'keeping.import.unreadable': 'Файл не открылся. Выберите его ещё раз.',
  'keeping.erase': 'Стереть всё',
  'keeping.erase.ask.one':
    'Из этого браузера исчезнут прогресс и ответы: {count} запись. Тема и язык останутся.',
  'keeping.erase.ask.few':
    'Из этого браузера исчезнут прогресс и ответы: {count} записи. Тема и язык останутся.',
  'keeping.erase.ask.many':
    'Из этого браузера исчезнут прогресс и ответы: {count} записей. Тема и язык останутся.',
  'keeping.erase.ask.other':
    'Из этого браузера исчезнут прогресс и ответы: {count} записи. Тема и язык останутся.',
  'keeping.erase.yes': 'Стереть',
  'keeping.erase.no': 'Оставить',
  'keeping.erase.nothing': 'Стирать пока нечего.',
  'keeping.erased': 'Стёрто. Пока вы не ушли с этой страницы, всё можно вернуть.',
  'keeping.erase.undo': 'Вернуть',
  'keeping.restored': 'Всё вернулось на место.',

  'keeping.trouble.refused':
    'Браузер не разрешает сайту ничего хранить. Курс работает, но забудет сделанное, когда вы '
    + 'уйдёте с этой страницы.',
  'keeping.trouble.full':
    'В хранилище браузера кончилось место. Сделанное теперь помнится, только пока вы не уйдёте '
    + 'с этой страницы.',
  'keeping.trouble.newer':
    'В другой вкладке открыта более новая версия курса. Обновите страницу, чтобы прогресс снова '
    + 'сохранялся.',
  'keeping.damaged.one': '{count} повреждённая запись о прогрессе пропущена. Остальное цело.',
  'keeping.damaged.few': '{count} повреждённые записи о прогрессе пропущены. Остальное цело.',
  'keeping.damaged.many': '{count} повреждённых записей о прогрессе пропущено. Остальное цело.',
  'keeping.damaged.other': '{count} повреждённой записи о прогрессе пропущено. Остальное цело.',
  'keeping.close': 'Закрыть',

  // Виды заданий.
  'template.power-rule': 'Правило степени',
  'template.known-functions': 'Производные известных функций',
  'template.product-rule': 'Производная произведения',
  'template.quotient-rule': 'Производная частного',
  'template.chain-rule': 'Цепное правило',
  'template.slope-at-point': 'Наклон в точке',
  'template.secant-slope': 'Наклон секущей',
  'template.tangent-line': 'Уравнение касательной',
  'template.linear-approximation': 'Линейное приближение',
  'template.where-slope-zero': 'Где наклон равен нулю',
  'template.line-loss': 'Потери прямой',
  'template.residual': 'Остаток',
  'template.best-constant': 'Лучшая постоянная',
  'template.loss-slope': 'Наклон потерь',
  'template.loss-minimum': 'Где потери наименьшие',
  'template.partial-derivative': 'Частная производная',
  'template.gradient': 'Градиент',
  'template.gradient-at-point': 'Градиент в точке',
  'template.directional-derivative': 'Производная по направлению',
  'template.descent-direction': 'Направление спуска',
  'template.descent-step': 'Шаг спуска',
  'template.chain-rates': 'Скорости вдоль цепочки',
  'template.chain-at-point': 'Цепное правило по таблице',
  'template.chain-paths': 'Сумма по путям',
  'template.critical-points': 'Где градиент равен нулю',
  'template.second-derivative': 'Вторая производная',
  'template.hessian-determinant': 'Определитель матрицы Гессе',
  'template.minimum-value': 'Наименьшее значение',
};

/**
 * What all widgets say in Russian: frame, share menu, formula field, attributes.
 * @type {Record<string, string>}
 */
export default {
  'core.reset': 'Сбросить',
  'core.more': 'Ещё',
  'core.retry': 'Повторить',
  'core.engine-failed':
    'Вычислитель не загрузился, поэтому картинка не оживает. Проверьте связь и повторите.',
  'core.undefined': 'не определено',

  'core.share': 'Поделиться',
  'core.share.group.address': 'Ссылка и код для страницы',
  'core.share.group.file': 'Картинка и данные',
  'core.share.group.code': 'Скопировать как код',
  'core.share.link': 'Скопировать ссылку',
  'core.share.embed': 'Скопировать код для своей страницы',
  'core.share.iframe': 'Скопировать код iframe',
  'core.share.png': 'Сохранить картинку PNG',
  'core.share.svg': 'Сохранить картинку SVG',
  'core.share.csv': 'Сохранить данные CSV',
  'core.share.numpy': 'NumPy',
  'core.share.pytorch': 'PyTorch',
  'core.share.javascript': 'JavaScript',
  'core.share.cpp': 'C++',
  'core.share.latex': 'LaTeX',
  'core.share.copied': 'Скопировано',
  'core.share.saved': 'Сохранено: {name}',
  'core.share.copy-by-hand': 'Буфер обмена закрыт. Текст выделен, скопируйте его сами.',
  'core.share.failed': 'Не получилось. Попробуйте ещё раз.',

  'core.link.damaged': 'Ссылка повреждена. Показано исходное состояние.',
  'core.link.version': 'Ссылка сделана для другой версии курса. Показано исходное состояние.',

  'core.formula.suggest': 'Заменить на {suggestion}',
  'core.formula.keypad': 'Знаки и функции',
  'core.formula.examples': 'Например:',
  'core.notice.log-is-natural': '«{fragment}» прочитан как натуральный логарифм ln.',
  'core.notice.cyrillic-lookalike': 'Русская буква «{fragment}» прочитана как латинская.',

  'core.number.unread': 'Это не число. Годятся 0,5, 1/3, pi/2, 1e-3.',
  'core.number.any': 'Нужно число.',
  'core.number.any.from': 'Нужно число не меньше {min}.',
  'core.number.any.to': 'Нужно число не больше {max}.',
  'core.number.any.fromto': 'Нужно число от {min} до {max}.',
  'core.number.whole': 'Нужно целое число.',
  'core.number.whole.from': 'Нужно целое число не меньше {min}.',
  'core.number.whole.to': 'Нужно целое число не больше {max}.',
  'core.number.whole.fromto': 'Нужно целое число от {min} до {max}.',
  'core.number.kept': 'Пока остаётся {value}.',

  'core.option.choice':
    'Атрибут {attribute}: «{given}» не подходит, можно {values}. Взято {taken}.',
  'core.option.words':
    'Атрибут {attribute}: «{given}» не подходит, можно любые из {values}. Взято {taken}.',
  'core.option.unclear': 'Атрибут {attribute}: «{given}» здесь ничего не значит. Взято {taken}.',
  'core.option.left-out': 'Атрибут {attribute}: «{given}» здесь ничего не значит и пропущено.',
  'core.option.presets': 'Атрибут presets: «{given}» не прочитать как формулу, пропущено.',
  'core.option.number': 'Атрибут {attribute}: «{given}» не число. Взято {taken}.',
  'core.option.number-between':
    'Атрибут {attribute}: «{given}» не подходит, нужно число от {min} до {max}. Взято {taken}.',
  'core.option.integer': 'Атрибут {attribute}: «{given}» не целое число. Взято {taken}.',
  'core.option.integer-between':
    'Атрибут {attribute}: «{given}» не подходит, нужно целое число от {min} до {max}. Взято '
    + '{taken}.',
  'core.option.numbers':
    'Атрибут {attribute}: «{given}» не подходит, нужны числа через точку с запятой. Взято {taken}.',
  'core.option.numbers-between':
    'Атрибут {attribute}: «{given}» не подходит, нужны числа от {min} до {max} через точку с '
    + 'запятой. Взято {taken}.',
  'core.option.text': 'Атрибут {attribute}: слишком длинный текст. Взято {taken}.',
  'core.option.formula':
    'Атрибут {attribute}: «{given}» не прочитать как формулу. {reason} Взято {taken}.',
  'core.error.unknown': 'Это не получилось прочитать ({code}).',

  'derivation.title': 'Производная по шагам',
  'derivation.lines': 'Строки вывода',
  'derivation.left-out.one': 'Выше ещё {count} строка. Вернитесь назад, чтобы её увидеть.',
  'derivation.left-out.few': 'Выше ещё {count} строки. Вернитесь назад, чтобы их увидеть.',
  'derivation.left-out.many': 'Выше ещё {count} строк. Вернитесь назад, чтобы их увидеть.',
  'derivation.left-out.other': 'Выше ещё {count} строки. Вернитесь назад, чтобы их увидеть.',
  'derivation.start': 'Сделайте шаг, и к функции применится первое правило.',
  'derivation.becomes': 'превращается в',
  'derivation.steps.one': '{count} шаг',
  'derivation.steps.few': '{count} шага',
  'derivation.steps.many': '{count} шагов',
  'derivation.steps.other': '{count} шага',
  'derivation.fold': 'Свернуть подвывод',
  'derivation.unfold': 'Развернуть подвывод',
  'derivation.variable': 'По переменной',
  'derivation.unknown-variable':
    'Атрибут variable: переменной «{given}» в формуле нет. Взята {taken}.',
  'derivation.try': 'Сначала угадаю',
  'derivation.try.ask': 'Прежде чем смотреть дальше: чему равно',
  'derivation.try.show': 'Показать строку',
  'derivation.summary.start.one': 'Вывод в один шаг.',
  'derivation.summary.start.few': 'Вывод в {count} шага.',
  'derivation.summary.start.many': 'Вывод в {count} шагов.',
  'derivation.summary.start.other': 'Вывод в {count} шага.',
  'derivation.summary.step': 'Шаг {index} из {total}: {rule}.',
  'derivation.pending.one': 'Осталось найти {count} производную.',
  'derivation.pending.few': 'Осталось найти {count} производные.',
  'derivation.pending.many': 'Осталось найти производных: {count}.',
  'derivation.pending.other': 'Осталось найти {count} производной.',
  'derivation.none-pending': 'Производные найдены, осталось упростить.',
  'derivation.summary.end.one': 'Готово: производная найдена за {count} шаг.',
  'derivation.summary.end.few': 'Готово: производная найдена за {count} шага.',
  'derivation.summary.end.many': 'Готово: производная найдена за {count} шагов.',
  'derivation.summary.end.other': 'Готово: производная найдена за {count} шага.',

  'exercise.title': 'Задание',
  'exercise.answer': 'Ответ',
  'exercise.check': 'Проверить',
  'exercise.express': 'Ответ зависит только от {variable}: подставьте вместо {name} его выражение.',
  'exercise.earlier': 'Прежние ответы:',
  'exercise.hint': 'Подсказать',
  'exercise.second-hint': 'Подсказать ещё',
  'exercise.show-solution': 'Показать решение',
  'exercise.solution': 'Решение по шагам',
  'exercise.solution-by': 'Решение: производная по {variable}',
  'exercise.unknown-mistake.hint':
    'Знакомой ошибки здесь не видно. Проверьте выкладки ещё раз или возьмите подсказку ниже.',
  'exercise.unknown-mistake.show':
    'Знакомой ошибки здесь не видно. Проверьте выкладки ещё раз или откройте решение и сравните.',
  'exercise.unknown-mistake.solution':
    'Знакомой ошибки здесь не видно. Сравните свои выкладки с решением, строка за строкой.',
  'exercise.table': 'Значения функций и их производных',
  'exercise.truth': 'Ответ:',
  'exercise.next': 'Другое задание',
  'exercise.solved-before': 'Решено {date}. Можно решить ещё раз или взять другое.',
  'exercise.unknown-template': 'Атрибут template: заданий «{given}» нет. Взято {taken}.',
};

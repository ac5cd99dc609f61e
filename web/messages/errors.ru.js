/**
 * What to do when the engine refuses an input, by the code of its error. `{fragment}` is the piece
 * of the input that the error points to; a suggestion, where there is one, is offered as a button
 * beside the text. The limits are those of wasm/expr/limits.hpp.
 * @type {Record<string, string>}
 */
export default {
  'error.empty': 'Введите формулу или число, например x^2 + 1.',
  'error.unexpected-end': 'Формула обрывается: допишите, чего не хватает в конце.',
  'error.unexpected-token':
    'Здесь не место для «{fragment}»: посмотрите, не пропущен ли знак действия или число.',
  'error.unbalanced-parenthesis': 'Скобке не хватает пары: закройте её или уберите лишнюю.',
  'error.unknown-name':
    'Имя «{fragment}» здесь не знакомо. Проверьте, как оно пишется, или подставьте число; '
    + 'произведение можно записать со звёздочкой: a*b.',
  'error.reserved-name': 'Имя «{fragment}» занято функцией или постоянной. Выберите другое.',
  'error.wrong-argument-count':
    'У «{fragment}» другое число аргументов. Перечислите их в скобках через точку с запятой.',
  'error.bad-number': '«{fragment}» не читается как число. Пишите, например, 0,5 или 1e-3.',
  'error.invalid-character': 'Знак «{fragment}» здесь не понимают. Уберите его или замените.',
  'error.inverse-power':
    'Запись «{fragment}» двусмысленна. Для обратной функции пишите arcsin(x), для дроби 1/sin(x).',
  'error.decimal-comma':
    'Непонятно, что делает запятая в «{fragment}». Аргументы разделяйте точкой с запятой, '
    + 'а дробную часть отделяйте запятой без пробела.',
  'error.unsupported-latex':
    'Эту команду LaTeX читать не умеем: «{fragment}». Запишите её обычными знаками, '
    + 'например sqrt(x) или (a)/(b).',
  'error.too-long': 'Формула слишком длинная: помещается не больше 2000 знаков.',
  'error.too-deep': 'Слишком глубокое вложение: уровней больше 200. Упростите формулу.',
  'error.too-large': 'Формула слишком велика: в ней больше 10 000 частей. Упростите её.',
  'error.too-many-variables': 'Слишком много переменных: их может быть не больше 20.',
  'error.unknown-option': 'Настройка «{fragment}» не знакома. Проверьте её имя.',
  'error.invalid-value': 'Это значение не подходит. Введите число из допустимого промежутка.',
  'error.wrong-length': 'Чисел должно быть столько же, сколько переменных.',
  'error.disposed': 'Эта формула уже закрыта. Введите её ещё раз.',
  'error.bad-snapshot': 'Это сохранённое состояние повреждено или относится к другой сети.',
  'error.bad-cell': 'Здесь должно быть число: «{fragment}».',
  'error.missing-cell': 'В таблице есть пустая ячейка. Заполните её или удалите строку.',
  'error.no-data': 'Нет примеров, на которых можно учиться. Добавьте их.',
  'error.engine-lost': 'Вычисление прервалось. Начните его ещё раз.',
};

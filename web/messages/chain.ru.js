/**
 * Что говорит по-русски цепочка скоростей.
 * @type {Record<string, string>}
 */
export default {
  'chain.title': 'Цепочка скоростей',
  'chain.picture': 'Цепочка',
  'chain.view': 'Рисунок',
  'chain.view.pipeline': 'Конвейер',
  'chain.view.gears': 'Шестерёнки',
  'chain.point': 'точка',
  'chain.change': 'изменение на входе',
  'chain.rates': 'Скорости звеньев',
  'chain.rate': 'Скорость звена {number}',
  'chain.rates.many': 'Атрибут {attribute}: в «{given}» больше {most} скоростей. Вместо них показана формула.',
  'chain.stage': 'звено {number}',
  'chain.less': 'Меньше',
  'chain.more': 'Больше',
  'chain.so-far': 'вместе: {product}',
  'chain.table': 'Звенья цепочки',
  'chain.table.stage': 'звено',
  'chain.table.value': 'зна\u00adчение',
  'chain.table.rate': 'своя скорость',
  'chain.table.product': 'произ\u00adведение',
  'chain.table.change': 'изме\u00adнение',
  'chain.say': 'При {variable} = {point} на вход поступает изменение {change}. Скорости перемножаются и дают {total}, поэтому на выходе примерно {out}; на самом деле {output} меняется на {actual}.',
  'chain.say.gone': 'При {variable} = {point} на вход поступает изменение {change}. Скорости перемножаются и дают {total}, по ним на выходе примерно {out}. Но так далеко {output} не определена: возьмите изменение поменьше.',
  'chain.say.by-hand': 'На вход поступает изменение {change}. Скорости перемножаются и дают {total}, поэтому на выходе {out}.',
  'chain.say.zero': 'Скорость одного из звеньев равна нулю: малое изменение через него почти не проходит.',
  'chain.say.undefined': 'При {variable} = {point} у одного из звеньев нет скорости.',
  'chain.goal.rate': 'Найдите точку, отличную от 0, в которой общая скорость равна {rate}.',
  'chain.goal.not-yet': 'В точке {point} общая скорость равна {total}.',
  'chain.goal.at-zero': 'Скорость подходит, но точка — это 0. Поищите другую.',
  'chain.goal.reached': 'Готово. В точке {point} общая скорость {total}: достаточно близко.',
  'chain.not.one-variable': 'Атрибут {attribute}: в «{given}» должна быть ровно одна переменная. Взято {taken}.',
  'chain.not.paths': 'Атрибут {attribute}: в «{given}» переменная идёт сразу несколькими путями, а в цепочке путь один. Взято {taken}.',
  'chain.not.stage': 'Атрибут {attribute}: в «{given}» нет ни одного звена. Взято {taken}.',
  'chain.not.long': 'Атрибут {attribute}: в «{given}» больше {most} звеньев. Взято {taken}.',
  'chain.typed.one-variable': 'В «{given}» должна быть ровно одна переменная. Пока показана прежняя формула.',
  'chain.typed.paths': 'В «{given}» переменная идёт сразу несколькими путями, а в цепочке путь один: это задача для вычислительного графа. Пока показана прежняя формула.',
  'chain.typed.stage': 'В «{given}» нет ни одного звена. Пока показана прежняя формула.',
  'chain.typed.long': 'В «{given}» больше {most} звеньев. Пока показана прежняя формула.',

  'site.fallback.chain':
    'Здесь малое изменение проходит по цепочке звеньев, и каждое умножает его на свою скорость. '
    + 'Чтобы она ожила, нужен JavaScript.',
  'site.lab.chain.title': 'Лаборатория цепочек',
  'site.lab.chain.text':
    'Пропустите малое изменение через сложную функцию и посмотрите, что с ним делает каждое звено.',
  'site.lab.chain.preset.sine': 'Квадрат внутри синуса',
  'site.lab.chain.preset.sine.text':
    'Двигайте точку, пока общая скорость не станет нулём, хотя x не ноль. Какое звено стоит на месте?',
  'site.lab.chain.preset.rates': 'Скорости 2, −3 и одна вторая',
  'site.lab.chain.preset.rates.text':
    'Три связанные скорости: складываются они или перемножаются? Измените одну и посмотрите на выход.',
  'site.lab.chain.preset.gears': 'То же шестерёнками',
  'site.lab.chain.preset.gears.text':
    'Каждый вал поворачивается настолько, насколько меняется его величина. Отрицательная скорость крутит следующий вал в другую сторону.',
  'site.lab.chain.preset.sigmoids': 'Пять сигмоид подряд',
  'site.lab.chain.preset.sigmoids.text':
    'Каждая скорость не больше четверти. После пяти звеньев от изменения остаётся совсем мало.',
};

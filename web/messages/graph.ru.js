/**
 * Что говорит по-русски вычислительный граф.
 * @type {Record<string, string>}
 */
export default {
  'graph.title': 'Вычислительный граф: вперёд и назад',
  'graph.picture': 'Граф',
  'graph.input': 'Значение {name}',
  'graph.input.wrong': 'В поле {name} нужно число, например 2 или −0,5. На графе пока прежнее.',
  'graph.point.wrong': 'Атрибут {attribute}: «{given}» не подходит, пишите x=2; y=3 или 2; 3. Взято {taken}.',
  'graph.too-large': 'Атрибут {attribute}: в «{given}» узлов {nodes}, а на рисунок помещается не больше {most}. Взято {taken}.',
  'graph.too-large.typed': 'В «{given}» узлов {nodes}, а на рисунок помещается не больше {most}. На графе пока прежняя формула.',
  'graph.summary': 'Вычислительный граф формулы {formula}: узлов {nodes}, рёбер {edges}, от входов к выходу.',

  'graph.say.start': 'Входы заданы: {inputs}. Сделайте шаг, и значения пойдут вперёд.',
  'graph.say.start.none': 'У формулы нет входов. Сделайте шаг, и значения пойдут вперёд.',
  'graph.say.forward': 'Вперёд: узел {node} — это {expression}, его значение {value}.',
  'graph.say.seed': 'Обратный путь начинается с выхода {output} = {node}: когда {node} чуть растёт, {output} растёт ровно на столько же, поэтому чувствительность здесь 1.',
  'graph.say.backward': 'Назад от {from} к {node}: местная производная {local}, умноженная на пришедшее {arriving}, даёт {contribution}.',
  'graph.say.sum': 'К {node} уже пришли другим путём, а вклады складываются: {sum} = {adjoint}.',
  'graph.say.end': 'Готово: {gradient}.',

  'graph.show.values': 'Значения',
  'graph.show.adjoints': 'Чувствительности',
  'graph.show.edges': 'Произведения на рёбрах',
  'graph.show.counter': 'Счётчик операций',
  'graph.show.table': 'Таблица узлов',

  'graph.count': 'Операции',
  'graph.count.forward': 'вперёд',
  'graph.count.backward': 'назад',
  'graph.count.single.one': 'по одному входу за раз: {count} прямой проход',
  'graph.count.single.few': 'по одному входу за раз: {count} прямых прохода',
  'graph.count.single.many': 'по одному входу за раз: {count} прямых проходов',
  'graph.count.single.other': 'по одному входу за раз: {count} прямого прохода',
  'graph.count.of': '{now} из {all}',

  'graph.table': 'Узлы графа',
  'graph.table.node': 'узел',
  'graph.table.expression': 'выражение',
  'graph.table.value': 'значение',
  'graph.table.adjoint': 'чувствительность',

  'site.fallback.graph':
    'Здесь формула {formula} нарисована графом: по нему идут вперёд значения, а назад — производные. '
    + 'Чтобы пройти его по шагам, нужен JavaScript.',
  'site.lab.graph.title': 'Лаборатория графов',
  'site.lab.graph.text':
    'Введите формулу и проследите ребро за ребром, как значения идут вперёд, а производные возвращаются назад.',
  'site.lab.graph.preset.paths': 'Два пути к одному входу',
  'site.lab.graph.preset.paths.text':
    'x входит и в произведение, и в синус. На обратном пути оба что-то посылают в x, и там это складывается.',
  'site.lab.graph.preset.neuron': 'Нейрон и его потери',
  'site.lab.graph.preset.neuron.text':
    'Два входа, два веса, смещение, сигмоида, квадрат ошибки. Один проход назад даёт все наклоны сразу.',
  'site.lab.graph.preset.square': 'Один вход дважды',
  'site.lab.graph.preset.square.text':
    'x умножается сам на себя: между двумя узлами два ребра, а в сумме выходит знакомое 2x.',
  'site.lab.graph.preset.chain': 'Цепочка сигмоид',
  'site.lab.graph.preset.chain.text':
    'Каждая сигмоида пропускает назад не больше четверти пришедшего. После трёх почти ничего не остаётся.',
  'site.lab.graph.preset.relu': 'Закрытый затвор',
  'site.lab.graph.preset.relu.text':
    'Ниже нуля наклон ReLU равен нулю, и назад ничего не проходит. Сделайте x положительным и сравните.',
};

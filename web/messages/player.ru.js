/**
 * Кнопки проигрывателя шагов и графиков.
 * @type {Record<string, string>}
 */
export default {
  'player.label': 'Проигрыватель шагов',
  'player.back': 'Шаг назад',
  'player.play': 'Проиграть',
  'player.pause': 'Пауза',
  'player.step': 'Шаг вперёд',
  'player.end': 'В конец',
  'player.scrub': 'Шаг',
  'player.position': '{index} из {total}',
  'player.spoken': 'Шаг {index} из {total}',
  'player.more': 'Скорость и повтор',
  'player.speed': 'Скорость',
  'player.loop': 'Повторять',

  'chart.tools': 'Инструменты графика',
  'chart.zoom-in': 'Приблизить',
  'chart.zoom-out': 'Отдалить',
  'chart.zoom-reset': 'Показать всё снова',
  'chart.table': 'Таблица значений',
  'chart.table.close': 'Закрыть таблицу',
  'chart.table.undefined': 'нет значения',
  'chart.sound': 'Послушать кривую',
  'chart.sound.stop': 'Остановить звук',
};

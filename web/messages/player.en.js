/**
 * Controls of the step player and of the charts.
 * @type {Record<string, string>}
 */
export default {
  'player.label': 'Step player',
  'player.back': 'Step back',
  'player.play': 'Play',
  'player.pause': 'Pause',
  'player.step': 'Step forward',
  'player.end': 'To the end',
  'player.scrub': 'Step',
  'player.position': '{index} of {total}',
  'player.spoken': 'Step {index} of {total}',
  'player.more': 'Speed and repeat',
  'player.speed': 'Speed',
  'player.loop': 'Repeat',

  'chart.tools': 'Chart tools',
  'chart.zoom-in': 'Zoom in',
  'chart.zoom-out': 'Zoom out',
  'chart.zoom-reset': 'Show the whole again',
  'chart.table': 'Table of values',
  'chart.table.close': 'Close the table',
  'chart.table.undefined': 'no value',
  'chart.sound': 'Hear the curve',
  'chart.sound.stop': 'Stop the sound',
};

/**
 * What the chain of rates says in English.
 * @type {Record<string, string>}
 */
export default {
  'chain.title': 'A chain of rates',
  'chain.picture': 'The chain',
  'chain.view': 'Drawing',
  'chain.view.pipeline': 'Pipeline',
  'chain.view.gears': 'Gears',
  'chain.point': 'the point',
  'chain.change': 'the change that enters',
  'chain.rates': 'Rates of the stages',
  'chain.rate': 'Rate of stage {number}',
  'chain.rates.many': 'Attribute {attribute}: “{given}” has more than {most} rates. The formula is shown instead.',
  'chain.stage': 'stage {number}',
  'chain.less': 'Less',
  'chain.more': 'More',
  'chain.so-far': 'so far: {product}',
  'chain.table': 'Stages of the chain',
  'chain.table.stage': 'stage',
  'chain.table.value': 'value',
  'chain.table.rate': 'own rate',
  'chain.table.product': 'product so far',
  'chain.table.change': 'change',
  'chain.say': 'At {variable} = {point} a change of {change} enters. The rates multiply to {total}, so about {out} comes out; {output} really changes by {actual}.',
  'chain.say.gone': 'At {variable} = {point} a change of {change} enters. The rates multiply to {total}, by which about {out} would come out. But {output} is not defined so far away: take a smaller change.',
  'chain.say.by-hand': 'A change of {change} enters. The rates multiply to {total}, so {out} comes out.',
  'chain.say.zero': 'One stage has rate zero: hardly anything of a small change gets past it.',
  'chain.say.undefined': 'At {variable} = {point} one of the stages has no rate.',
  'chain.goal.rate': 'Find a point other than 0 at which the total rate is {rate}.',
  'chain.goal.not-yet': 'At {point} the total rate is {total}.',
  'chain.goal.at-zero': 'The rate fits, but the point is 0. Look for another one.',
  'chain.goal.reached': 'Done. At {point} the total rate is {total}, which is near enough.',
  'chain.not.one-variable': 'Attribute {attribute}: “{given}” does not have exactly one variable. Using {taken}.',
  'chain.not.paths': 'Attribute {attribute}: in “{given}” the variable goes several ways at once, and a chain has only one. Using {taken}.',
  'chain.not.stage': 'Attribute {attribute}: “{given}” has no stage. Using {taken}.',
  'chain.not.long': 'Attribute {attribute}: “{given}” has more than {most} stages. Using {taken}.',
  'chain.typed.one-variable': '“{given}” does not have exactly one variable. The chain still shows the last formula.',
  'chain.typed.paths': 'In “{given}” the variable goes several ways at once, and a chain has only one: that is a task for the computational graph. The chain still shows the last formula.',
  'chain.typed.stage': '“{given}” has no stage. The chain still shows the last formula.',
  'chain.typed.long': '“{given}” has more than {most} stages. The chain still shows the last formula.',

  'site.fallback.chain':
    'Here a small change goes through a chain of stages, and each multiplies it by its own rate. '
    + 'It needs JavaScript to move.',
  'site.lab.chain.title': 'Chain laboratory',
  'site.lab.chain.text':
    'Send a small change through a composition and see what each stage makes of it.',
  'site.lab.chain.preset.sine': 'A square inside a sine',
  'site.lab.chain.preset.sine.text':
    'Move the point until the total rate is zero although x is not. Which stage stands still?',
  'site.lab.chain.preset.rates': 'Rates 2, −3 and one half',
  'site.lab.chain.preset.rates.text':
    'Three linked rates: do they add up or multiply? Change one and watch what comes out.',
  'site.lab.chain.preset.gears': 'The same as gears',
  'site.lab.chain.preset.gears.text':
    'Each shaft turns as far as its quantity changes. A negative rate turns the next shaft the other way.',
  'site.lab.chain.preset.sigmoids': 'Five sigmoids in a row',
  'site.lab.chain.preset.sigmoids.text':
    'Each rate is at most a quarter. After five of them, little is left of the change.',
};

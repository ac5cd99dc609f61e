/** What `nabla-graph` says of a step, from the trace. */

/** @typedef {import('./model.js').GraphModel} GraphModel */
/** @typedef {import('./model.js').GraphStep} GraphStep */

/**
 * How a widget speaks.
 * @typedef {object} Speaker
 * @property {(key: string, params?: Record<string, unknown>) => string} t
 * @property {(value: number) => string} number
 */

/**
 * Terms of a sum, and the sum's signs, as they are read: `3 + (−0,5)`.
 * @param {Speaker} speaker
 * @param {number[]} terms
 */
function sumOf({ number }, terms) {
  return terms.map((term) => number(term))
    .map((text, index) => (index > 0 && text.startsWith('−') ? `(${text})` : text)).join(' + ');
}

/**
 * The derivatives by all inputs: what the two passes were made for.
 * @param {Speaker} speaker
 * @param {GraphModel} model
 */
export function describeGradient({ number }, model) {
  const { adjoints } = model.standing(model.steps.length - 1);
  return model.inputs.map(({ id, spoken }) =>
    `∂${model.output}/∂${spoken} = ${number(adjoints.get(id)?.adjoint ?? 0)}`).join(', ');
}

/**
 * A step in words.
 * @param {Speaker} speaker
 * @param {GraphModel} model
 * @param {number} index
 */
export function describeStep(speaker, model, index) {
  const { t, number } = speaker;
  const step = model.steps[index];
  const name = (/** @type {number} */ id) => model.nodes[id].spoken;
  switch (step.kind) {
    case 'start':
      return t(model.inputs.length > 0 ? 'graph.say.start' : 'graph.say.start.none', {
        inputs: model.inputs.map(({ id, spoken }) => `${spoken} = ${number(model.values[id])}`)
          .join(', '),
      });
    case 'forward': {
      const { text } = model.nodes[step.node];
      return t('graph.say.forward',
        { node: name(step.node), expression: text, value: number(step.value) });
    }
    case 'seed':
      return t('graph.say.seed', { node: name(step.node), output: model.output });
    default: {
      const { node, from, local, arriving, contribution, adjoint, terms } = step;
      const walk = t('graph.say.backward', {
        node: name(node), from: name(from), local: number(local), arriving: number(arriving),
        contribution: number(contribution),
      });
      const sum = terms.length > 1
        ? ` ${t('graph.say.sum', { node: name(node), sum: sumOf(speaker, terms),
          adjoint: number(adjoint) })}` : '';
      const end = index === model.steps.length - 1
        ? ` ${t('graph.say.end', { gradient: describeGradient(speaker, model) })}` : '';
      return walk + sum + end;
    }
  }
}

/**
 * What the computational graph says in English.
 * @type {Record<string, string>}
 */
export default {
  'graph.title': 'A computational graph, forward and back',
  'graph.picture': 'The graph',
  'graph.input': 'Value of {name}',
  'graph.input.wrong': 'The field for {name} takes a number, such as 2 or −0.5. The graph still shows the last one.',
  'graph.point.wrong': 'Attribute {attribute}: “{given}” will not do, write x=2; y=3 or 2; 3. Using {taken}.',
  'graph.too-large': 'Attribute {attribute}: “{given}” has {nodes} nodes, and a picture takes at most {most}. Using {taken}.',
  'graph.too-large.typed': '“{given}” has {nodes} nodes, and a picture takes at most {most}. The graph still shows the last formula.',
  'graph.summary': 'Computational graph of {formula}: {nodes} nodes and {edges} edges, from the inputs to the output.',

  'graph.say.start': 'The inputs are set: {inputs}. Take a step, and values go forward.',
  'graph.say.start.none': 'The formula has no inputs. Take a step, and values go forward.',
  'graph.say.forward': 'Forward: node {node} is {expression}, and its value is {value}.',
  'graph.say.seed': 'The way back begins at the output {output} = {node}: when {node} grows by a little, {output} grows by just as much, so the adjoint here is 1.',
  'graph.say.backward': 'Back from {from} to {node}: local derivative {local} times the arriving {arriving} is {contribution}.',
  'graph.say.sum': 'Another path has already come to {node}, and contributions add up: {sum} = {adjoint}.',
  'graph.say.end': 'Done: {gradient}.',

  'graph.show.values': 'Values',
  'graph.show.adjoints': 'Adjoints',
  'graph.show.edges': 'Products on the edges',
  'graph.show.counter': 'Operation counter',
  'graph.show.table': 'Table of the nodes',

  'graph.count': 'Operations',
  'graph.count.forward': 'forward',
  'graph.count.backward': 'back',
  'graph.count.single.one': 'one input at a time: {count} forward pass',
  'graph.count.single.other': 'one input at a time: {count} forward passes',
  'graph.count.of': '{now} of {all}',

  'graph.table': 'Nodes of the graph',
  'graph.table.node': 'node',
  'graph.table.expression': 'expression',
  'graph.table.value': 'value',
  'graph.table.adjoint': 'adjoint',

  'site.fallback.graph':
    'Here {formula} is drawn as a graph: values go forward through it and derivatives come back. '
    + 'Stepping through it needs JavaScript.',
  'site.lab.graph.title': 'Graph laboratory',
  'site.lab.graph.text':
    'Type a formula and watch its values go forward and its derivatives come back, edge by edge.',
  'site.lab.graph.preset.paths': 'Two paths to one input',
  'site.lab.graph.preset.paths.text':
    'x goes into a product and into a sine. On the way back both send something to x, and it adds up.',
  'site.lab.graph.preset.neuron': 'A neuron and its loss',
  'site.lab.graph.preset.neuron.text':
    'Two inputs, two weights, a bias, a sigmoid, a squared error. One pass back gives every slope.',
  'site.lab.graph.preset.square': 'The same input twice',
  'site.lab.graph.preset.square.text':
    'x times x: two edges between two nodes, and their sum is the familiar 2x.',
  'site.lab.graph.preset.chain': 'A chain of sigmoids',
  'site.lab.graph.preset.chain.text':
    'Each sigmoid passes back at most a quarter of what arrives. After three, hardly anything is left.',
  'site.lab.graph.preset.relu': 'A gate that is shut',
  'site.lab.graph.preset.relu.text':
    'ReLU below zero has slope 0: nothing gets past it on the way back. Make x positive and try again.',
};

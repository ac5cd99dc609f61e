/** Users of one engine: what each has made can be put to sleep, and is made again when it is used. */
import { beforeAll, expect, it } from 'vitest';
import { createNabla } from '../../web/engine/nabla.js';

/** @type {import('../../web/engine/nabla.js').Nabla} */
let nabla;
beforeAll(async () => { nabla = await createNabla(); });

it('only what was made in the lease sleeps', () => {
  const mine = nabla.formula('x^2');
  const lease = nabla.lease();
  const theirs = lease.formula('a*sin(x)', { variables: ['x'], parameters: { a: 1 } });
  const derivative = theirs.derivative('x');
  theirs.setParameter('a', 2);
  const before = nabla.objects;
  lease.sleep();
  expect(nabla.objects).toBe(before - 2);
  expect(theirs.value([Math.PI / 2])).toBe(2);
  expect(derivative.value([0])).toBe(1);
  expect(nabla.objects).toBe(before);
  for (const formula of [mine, theirs, derivative]) formula.dispose();
  expect(nabla.objects).toBe(before - 3);
  expect(() => theirs.value([1])).toThrow(expect.objectContaining({ code: 'disposed' }));
  lease.sleep();
  expect(nabla.objects).toBe(before - 3);
});

it('a descent goes on after a sleep', () => {
  const lease = nabla.lease();
  const options = { formula: 'x^2+10*y^2', start: [3, 1],
    optimizer: { name: /** @type {const} */ ('adam'), learningRate: 0.1 }, stop: { maxSteps: 20 } };
  const run = lease.startDescent(options);
  run.advance(7);
  lease.sleep();
  run.advance(13);
  expect(run.trace()).toEqual(nabla.descend(options));
  run.dispose();
});

it('a network has learnt what it had learnt', () => {
  const lease = nabla.lease();
  const settings = { inputs: 2, hidden: [3], outputs: 1, seed: 5, batchSize: 2 };
  const data = { inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0] };
  const networks = [lease.network(settings), nabla.network(settings)];
  for (const network of networks) {
    network.setData(data);
    network.train({ steps: 3 });
  }
  lease.sleep();
  for (const network of networks) network.train({ epochs: 4 });
  const [slept, awake] = networks.map((network) => network.predict(data.inputs));
  expect(slept).toEqual(awake);
});

/** The engine as a service, in a worker and on the calling thread. */
import { Worker as Thread } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createNabla, createNablaWorker, Formula, Nabla, Network,
} from '../../web/engine/index.js';
import { ENGINE_METHODS, FORMULA_METHODS, NETWORK_METHODS } from '../../web/engine/remote/messages.js';

/** @typedef {Awaited<ReturnType<typeof createNablaWorker>>} NablaWorker */

/** A thread of Node that behaves as a browser's worker does. */
class ThreadAsWorker {
  /** @type {ThreadAsWorker[]} */
  static running = [];
  /** @type {((event: { data: any }) => void) | null} */
  onmessage = null;
  /** @type {((event: any) => void) | null} */
  onerror = null;
  #thread;

  /** @param {URL} url */
  constructor(url) {
    this.#thread = new Thread(`
      const { parentPort } = require('node:worker_threads');
      globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
      const early = [];
      parentPort.on('message', (data) => {
        if (globalThis.onmessage) globalThis.onmessage({ data }); else early.push(data);
      });
      import(${JSON.stringify(url.href)}).then(() => {
        for (const data of early) globalThis.onmessage({ data });
      });`, { eval: true });
    this.#thread.on('message', (data) => this.onmessage?.({ data }));
    ThreadAsWorker.running.push(this);
  }

  /** @param {any} message @param {any} [transfer] */
  postMessage(message, transfer) { this.#thread.postMessage(message, transfer); }

  terminate() { return this.#thread.terminate(); }
}

/** @param {NablaWorker} nabla */
async function makeNetwork(nabla) {
  const network = await nabla.network({ inputs: 2, hidden: [8, 8], outputs: 1, seed: 3 });
  const { inputs, targets } = await nabla.dataset('circle', { rows: 200, seed: 2 });
  await network.setData({ inputs, targets });
  return network;
}

describe('the lists of methods', () => {
  /** @param {any} type */
  const methodsOf = (type) => {
    const names = new Set();
    for (let { prototype } = type; prototype !== Object.prototype;
      prototype = Object.getPrototypeOf(prototype)) {
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const { value } = /** @type {any} */ (Object.getOwnPropertyDescriptor(prototype, name));
        if (typeof value === 'function' && name !== 'constructor') names.add(name);
      }
    }
    return names;
  };

  it.each(/** @type {[string, any, readonly string[], string[]][]} */ ([
    ['engine', Nabla, ENGINE_METHODS,
      ['formula', 'network', 'descend', 'startDescent', 'race', 'lease']],
    ['formula', Formula, FORMULA_METHODS, ['derivative', 'valuesWith', 'setParameter', 'dispose',
      'slice', 'checkPoint', 'checkColumns', 'indexOfName']],
    ['network', Network, NETWORK_METHODS, ['setData', 'train', 'batchesIn', 'setParameter',
      'snapshot', 'restore', 'dispose']],
  ]))('leave out nothing of the %s', (_, type, listed, others) => {
    expect([...listed, ...others].sort()).toEqual([...methodsOf(type)].sort());
  });
});

describe.each(/** @type {const} */ (['page', 'worker']))('the engine on a %s', (where) => {
  /** @type {NablaWorker} */
  let nabla;

  beforeAll(async () => {
    if (where === 'worker') vi.stubGlobal('Worker', ThreadAsWorker);
    nabla = await createNablaWorker();
  });
  afterAll(() => {
    nabla.close();
    vi.unstubAllGlobals();
  });

  it('says where it runs', () => {
    expect(nabla.where).toBe(where);
  });

  it('gives the same numbers as the engine on the calling thread', async () => {
    const here = await createNabla();
    const f = await nabla.formula('a*x*sin(x)', { parameters: { a: 2 } });
    const own = here.formula('a*x*sin(x)', { parameters: { a: 2 } });
    expect(f).toMatchObject({ text: own.text, mathml: own.mathml, latex: own.latex,
      variables: ['x'], parameters: { a: 2 } });
    expect(await f.values([[1, 2, 3]])).toEqual(own.values([[1, 2, 3]]));
    await f.setParameter('a', 5);
    own.setParameter('a', 5);
    const slope = await f.derivative('x');
    expect(slope.text).toBe(own.derivative('x').text);
    expect(await slope.value([1])).toBe(own.derivative('x').value([1]));
    expect(await f.valuesWith(slope, [[1, 2]]))
      .toEqual(own.valuesWith(own.derivative('x'), [[1, 2]]));
    expect(await nabla.templates()).toEqual(here.templates);
    expect(await nabla.diagnose({ formula: 'sin(x^2)', variable: 'x', answer: 'cos(x^2)' }))
      .toMatchObject({ mistake: 'missing-inner-derivative' });
  });

  it('gives errors as they are', async () => {
    await expect(nabla.formula('sin(')).rejects.toMatchObject(
      { name: 'NablaError', code: 'unexpected-end', from: 4 });
    const f = await nabla.formula('x');
    await expect(f.value([1, 2])).rejects.toMatchObject({ code: 'wrong-length' });
    f.dispose();
    await expect(f.value([1])).rejects.toMatchObject({ code: 'disposed' });
  });

  /** @type {import('../../web/engine/nabla.js').DescentOptions} */
  const descent = {
    formula: '(1-x)^2+100*(y-x^2)^2', start: [-1, 1],
    optimizer: { name: 'adam', learningRate: 0.001 }, stop: { maxSteps: 20_000 },
  };

  it('descends in slices to the same trace', async () => {
    const here = await createNabla();
    const trace = await nabla.descend(descent);
    expect(trace).toEqual(here.descend(descent));
    const [first, second] = await nabla.race([descent, { optimizer: { name: 'sgd',
      learningRate: 1e-4 } }]);
    expect(first.steps).toBe(20_000);
    expect(second.loss.at(-1)).not.toBe(first.loss.at(-1));
  });

  it('gives a run up when told to', async () => {
    const abort = new AbortController();
    const run = nabla.descend({ ...descent, stop: { maxSteps: 100_000, gradientNorm: null },
      signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(run).rejects.toThrow('enough');
    await expect(nabla.descend({ ...descent, signal: abort.signal })).rejects.toThrow('enough');
    expect(await (await nabla.formula('x')).value([4])).toBe(4);
  });

  it('trains in pieces that add up', async () => {
    const network = await makeNetwork(nabla);
    const here = await createNabla();
    const own = here.network({ inputs: 2, hidden: [8, 8], outputs: 1, seed: 3 });
    const { inputs, targets } = here.dataset('circle', { rows: 200, seed: 2 });
    own.setData({ inputs, targets });
    const whole = own.train({ epochs: 40 });
    let steps = 0;
    const losses = [];
    for await (const trace of network.train({ epochs: 40 })) {
      steps += trace.steps;
      losses.push(...trace.loss);
    }
    expect(steps).toBe(800);
    expect(losses).toEqual([...whole.loss]);
    expect(await network.parameters()).toEqual(own.parameters());
  });

  it('is never more than two pieces ahead of its reader', async () => {
    const network = await makeNetwork(nabla);
    const stream = network.train({ epochs: 100_000 });
    let seen = (await stream.next()).value?.steps ?? 0;
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    for (let i = 0; i < 3; ++i) seen += (await stream.next()).value?.steps ?? 0;
    expect(seen).toBeGreaterThan(0);
    // Left to itself it would do slice after slice.
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    const before = (await network.score()).loss;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect((await network.score()).loss).toBe(before);
    await stream.return();
  });

  it('stops training when the reader leaves', async () => {
    const network = await makeNetwork(nabla);
    for await (const trace of network.train({ epochs: 100_000 })) {
      if (trace.steps > 0) break;
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    const { loss } = await network.score();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect((await network.score()).loss).toBe(loss);
  });

  it('fails calls after its end as disposed', async () => {
    const other = await createNablaWorker();
    other.close();
    await expect(other.formula('x')).rejects.toMatchObject({ code: 'disposed' });
  });
});

describe('a worker that dies', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is noticed in the middle of training, and the network goes on from its snapshot', async () => {
    vi.stubGlobal('Worker', ThreadAsWorker);
    const nabla = await createNablaWorker({ patience: 200 });
    const f = await nabla.formula('a*x', { parameters: { a: 1 }, variables: ['x'] });
    await f.setParameter('a', 3);
    const network = await makeNetwork(nabla);
    for await (const trace of network.train({ epochs: 3 })) expect(trace.steps).toBeGreaterThan(0);
    const bytes = network.lastSnapshot;
    const parameters = await network.parameters();
    const stream = network.train({ epochs: 1_000_000 });
    await stream.next();
    await ThreadAsWorker.running.at(-1)?.terminate();
    await expect((async () => { for await (const _ of stream); })()).rejects
      .toMatchObject({ code: 'engine-lost' });

    const kept = network.lastSnapshot;
    expect(kept).not.toBeNull();
    if (kept?.length === bytes?.length && kept?.every((byte, i) => byte === bytes?.[i])) {
      expect(await network.parameters()).toEqual(parameters);
    }
    expect(await f.value([2])).toBe(6);
    for await (const trace of network.train({ epochs: 1 })) expect(trace.steps).toBeGreaterThan(0);
    nabla.close();
  });

  it('is done without where it cannot start', async () => {
    vi.stubGlobal('Worker', class { constructor() { throw new Error('forbidden'); } });
    const nabla = await createNablaWorker();
    expect(nabla.where).toBe('page');
    nabla.close();
  });
});

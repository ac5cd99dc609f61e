/**
 * How long work takes, on a machine that does other things too.
 */

/** Time below which a single measurement says little, in milliseconds. */
const SHORTEST = 5;

/**
 * How long each work is done before it is measured. Compilers optimize what they see often, in the
 * background and function by function: what is measured earlier is a mixture of two programs.
 */
const WARMING = 1000;

/**
 * @typedef {() => unknown} Work may give a promise, which is waited for
 */

/**
 * The time of one call, in milliseconds.
 * @param {Work} work
 * @param {number} calls that are measured together
 */
async function timeOf(work, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; ++i) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / calls;
}

/**
 * How many calls make a measurement long enough. Warms the work up on the way.
 * @param {Work} work
 */
async function callsFor(work) {
  const end = performance.now() + WARMING;
  let calls = 1;
  for (;;) {
    const time = await timeOf(work, calls);
    if (performance.now() > end) return Math.max(1, Math.ceil(SHORTEST / time));
    if (time * calls < SHORTEST) calls *= 2;
  }
}

/**
 * The median time of each of several works that are compared, in milliseconds. They take turns, so
 * that all of them meet the same disturbances.
 * @template {string} Name
 * @param {Record<Name, Work>} works
 * @param {{ repeats?: number }} [options] how many measurements of each, at least 7
 * @returns {Promise<Record<Name, number>>}
 */
export async function medians(works, { repeats = 15 } = {}) {
  const names = /** @type {Name[]} */ (Object.keys(works));
  const calls = /** @type {Record<Name, number>} */ ({});
  const times = /** @type {Record<Name, number[]>} */ ({});
  for (const name of names) {
    calls[name] = await callsFor(works[name]);
    times[name] = [];
  }
  for (let i = 0; i < Math.max(7, repeats); ++i) {
    for (const name of names) times[name].push(await timeOf(works[name], calls[name]));
  }
  const result = /** @type {Record<Name, number>} */ ({});
  for (const name of names) {
    result[name] = times[name].sort((a, b) => a - b)[Math.floor(times[name].length / 2)];
  }
  return result;
}

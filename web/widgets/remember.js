/**
 * A function that knows its last answer: asked the same once more, it gives the same object, by
 * which a chart knows that nothing has moved.
 * @template {unknown[]} Arguments
 * @template Result
 * @param {(...args: Arguments) => Result} compute
 * @returns {(...args: Arguments) => Result}
 */
export function remember(compute) {
  /** @type {{ args: Arguments, result: Result } | null} */
  let last = null;
  return (...args) => {
    const { args: known } = last ?? {};
    if (!last || args.length !== known?.length || args.some((arg, at) => arg !== known[at])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}

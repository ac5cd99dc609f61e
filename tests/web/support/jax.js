/**
 * jax-js, a system that nobody here wrote, with its backend of plain JavaScript: that one computes
 * in doubles throughout. Its values are used up by what is done with them, hence `.ref` each time.
 */
import { parse } from 'mathjs';

/** @typedef {import('mathjs').MathNode} MathNode */
/** @typedef {any} Value an array of jax-js */

/** Starts jax-js. Node 20 lacks two things that it looks for when it is loaded. */
export async function startJax() {
  const scope = /** @type {any} */ (globalThis);
  scope.navigator ??= {};
  scope.Float16Array ??= class extends Uint16Array {};
  const jax = await import('@jax-js/jax');
  await jax.init();
  jax.defaultDevice('cpu');
  return jax;
}

/** @type {Record<string, number>} */
const constants = { pi: Math.PI, e: Math.E };

/**
 * @param {Awaited<ReturnType<typeof startJax>>} jax
 * @returns {Record<string, (...inputs: Value[]) => Value>}
 */
function functionsOf({ numpy: np, nn, lax }) {
  /** @type {any} */
  const all = np;
  const one = (/** @type {string} */ name) => (/** @type {Value} */ a) => all[name](a.ref);
  const two = (/** @type {string} */ name) =>
    (/** @type {Value} */ a, /** @type {Value} */ b) => all[name](a.ref, b.ref);
  const names = ['sin', 'cos', 'tan', 'exp', 'sqrt', 'sinh', 'cosh', 'tanh', 'arcsin',
    'arccos', 'arctan', 'arcsinh', 'arccosh', 'arctanh', 'abs', 'log2', 'log10'];
  return {
    ...Object.fromEntries(names.map((name) => [name, one(name)])),
    ln: one('log'),
    // Its own takes the exponent 1/3 in single precision.
    cbrt: (a) => np.exp(np.log(a.ref).div(np.array(3, { dtype: np.float64 }))),
    hypot: two('hypot'),
    atan2: two('arctan2'),
    max: two('maximum'),
    min: two('minimum'),
    erf: (a) => lax.erf(a.ref),
    relu: (a) => nn.relu(a.ref),
    sigmoid: (a) => nn.sigmoid(a.ref),
    softplus: (a) => nn.softplus(a.ref),
    silu: (a) => nn.silu(a.ref),
  };
}

/**
 * A formula as a function of jax-js over one array that holds the variables. mathjs reads the text,
 * so that our own parser has no part in it.
 * @param {Awaited<ReturnType<typeof startJax>>} jax
 * @param {string} text
 * @param {string[]} variables
 * @returns {(point: Value) => Value}
 */
export function jaxFunction(jax, text, variables) {
  const { numpy: np } = jax;
  const functions = functionsOf(jax);
  const float64 = { dtype: np.float64 };
  /** @type {Record<string, (a: Value, b: Value) => Value>} */
  const operators = {
    '+': (a, b) => a.ref.add(b.ref),
    '-': (a, b) => a.ref.sub(b.ref),
    '*': (a, b) => a.ref.mul(b.ref),
    '/': (a, b) => a.ref.div(b.ref),
  };
  /**
   * @param {MathNode | any} node
   * @param {Record<string, Value>} at
   * @returns {Value}
   */
  const build = (node, at) => {
    if (node.type === 'ParenthesisNode') return build(node.content, at);
    if (node.type === 'ConstantNode') return np.array(node.value, float64);
    if (node.type === 'SymbolNode') {
      return at[node.name] ?? np.array(constants[node.name], float64);
    }
    /** @type {[Value, Value]} */
    const inputs = node.args.map((/** @type {MathNode} */ input) => build(input, at));
    if (node.type === 'FunctionNode') return functions[node.fn.name](...inputs);
    if (node.fn === 'unaryMinus') return inputs[0].ref.neg();
    if (node.op === '^') {
      const exponent = Number(node.args[1]);
      if (!Number.isInteger(exponent)) return np.power(inputs[0].ref, inputs[1].ref);
      let power = inputs[0];
      for (let i = 1; i < exponent; ++i) power = power.ref.mul(inputs[0].ref);
      return power;
    }
    return operators[node.op](...inputs);
  };
  const tree = parse(text);
  return (point) => build(tree, Object.fromEntries(
    variables.map((name, i) => [name, point.ref.slice(i)])));
}

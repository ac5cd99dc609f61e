/**
 * What to do when the engine refuses an input, by the code of its error. `{fragment}` is the piece
 * of the input that the error points to; a suggestion, where there is one, is offered as a button
 * beside the text. The limits are those of wasm/expr/limits.hpp.
 * @type {Record<string, string>}
 */
export default {
  'error.empty': 'Type a formula or a number, for example x^2 + 1.',
  'error.unexpected-end': 'The formula breaks off: add what is missing at the end.',
  'error.unexpected-token':
    '“{fragment}” cannot stand here: see whether an operator or a number is missing before it.',
  'error.unbalanced-parenthesis': 'A bracket has no partner: close it or remove it.',
  'error.unknown-name':
    'The name “{fragment}” is not known here. Check the spelling, or put in a number; '
    + 'a product may be written with an asterisk: a*b.',
  'error.reserved-name':
    'The name “{fragment}” belongs to a function or a constant. Choose another.',
  'error.wrong-argument-count':
    '“{fragment}” takes a different number of arguments. List them in brackets, separated by ;',
  'error.bad-number': '“{fragment}” does not read as a number. Write, for example, 0.5 or 1e-3.',
  'error.invalid-character':
    'The character “{fragment}” is not understood here. Remove or replace it.',
  'error.inverse-power':
    '“{fragment}” can mean two things. Write arcsin(x) for the inverse function, 1/sin(x) for '
    + 'the fraction.',
  'error.decimal-comma':
    'It is not clear what the comma does in “{fragment}”. Separate arguments with a semicolon, '
    + 'and use a point for decimals.',
  'error.unsupported-latex':
    'This LaTeX command is not read here: “{fragment}”. Write it in plain signs, for example '
    + 'sqrt(x) or (a)/(b).',
  'error.too-long': 'The formula is too long: 2,000 characters is the most.',
  'error.too-deep': 'Too many levels inside one another: 200 is the most. Simplify the formula.',
  'error.too-large': 'The formula is too large: 10,000 parts is the most. Simplify it.',
  'error.too-many-variables': 'Too many variables: 20 is the most.',
  'error.unknown-option': 'The setting “{fragment}” is not known. Check its name.',
  'error.invalid-value': 'This value does not fit. Enter a number within the allowed range.',
  'error.wrong-length': 'There must be as many numbers as there are variables.',
  'error.disposed': 'This formula has been closed. Type it again.',
  'error.bad-snapshot': 'This saved state is damaged or belongs to another network.',
  'error.bad-cell': 'There should be a number here: “{fragment}”.',
  'error.missing-cell': 'A cell of the table is empty. Fill it in or delete the row.',
  'error.no-data': 'There are no examples to learn from. Add some.',
  'error.engine-lost': 'The calculation broke off. Start it again.',
};

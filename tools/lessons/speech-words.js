/**
 * The words in which a formula is read aloud. Names of Latin letters are spelled out in Russian,
 * since a Russian voice reads a lone Latin letter in one of several ways.
 */

/**
 * @typedef {object} Words
 * @property {Record<string, string>} letters identifiers, and functions by name
 * @property {Record<string, string>} signs operators and other signs; an empty text is silent
 * @property {Record<string, string>} names signs that are called otherwise when they stand alone
 * @property {Record<string, string>} fractions small fractions with a name of their own, `1/2`
 * @property {Record<string, string>} powers exponents with a name of their own
 * @property {Record<string, string>} accents marks over a letter; `{x}` stands for what is under
 * @property {Record<string, string>} phrases the rest; braces hold what is filled in
 */

/** @type {Record<string, string>} */
const GREEK = {
  α: 'alpha альфа', β: 'beta бета', γ: 'gamma гамма', δ: 'delta дельта', ε: 'epsilon эпсилон',
  ϵ: 'epsilon эпсилон', ζ: 'zeta дзета', η: 'eta эта', θ: 'theta тета', λ: 'lambda лямбда',
  μ: 'mu мю',
  ν: 'nu ню', ξ: 'xi кси', π: 'pi пи', ρ: 'rho ро', σ: 'sigma сигма', τ: 'tau тау', φ: 'phi фи',
  ϕ: 'phi фи', χ: 'chi хи', ψ: 'psi пси', ω: 'omega омега', Γ: 'Gamma Гамма', Δ: 'Delta дельта',
  Θ: 'Theta Тета', Λ: 'Lambda Лямбда', Σ: 'Sigma Сигма', Φ: 'Phi Фи', Ψ: 'Psi Пси',
  Ω: 'Omega Омега',
};

const LETTERS_RU = 'a а b бэ c цэ d дэ e е f эф g жэ h аш i и j йот k ка l эль m эм n эн o о p пэ '
  + 'q ку r эр s эс t тэ u у v вэ w дубль-вэ x икс y игрек z зет';

const pairs = LETTERS_RU.split(' ');
const russianLetters = Object.fromEntries(
  pairs.filter((_, i) => i % 2 === 0).flatMap((letter, i) => {
    const name = pairs[2 * i + 1];
    return [[letter, name], [letter.toUpperCase(), `${name} большое`]];
  }));

/** @param {0 | 1} column */
const greek = (column) => Object.fromEntries(
  Object.entries(GREEK).map(([sign, names]) => [sign, names.split(' ')[column]]));

/** @type {Words} */
const en = {
  letters: {
    ...greek(0), sin: 'sine', cos: 'cosine', tan: 'tangent', ln: 'natural log', log: 'log',
    lim: 'limit', max: 'max', min: 'min', exp: 'exp', ℝ: 'the reals', '∞': 'infinity', L: 'L',
    ℓ: 'ell', '°': 'degrees', '%': 'percent', '…': 'and so on', '⋯': 'and so on', '…,': 'and so on',
  },
  signs: {
    '+': 'plus', '−': 'minus', '-': 'minus', '±': 'plus or minus', '⋅': 'times', '·': 'times',
    '×': 'times', '∗': 'times', '÷': 'divided by', '/': 'over', ':': 'is to', '=': 'equals',
    '≠': 'is not equal to', '≈': 'is approximately', '<': 'is less than', '>': 'is greater than',
    '≤': 'is at most', '≥': 'is at least', '≪': 'is much less than', '≫': 'is much greater than',
    '→': 'goes to', '⟶': 'goes to', '↦': 'maps to', '⇒': 'implies', '⟹': 'implies',
    '⇔': 'is equivalent to', '⟺': 'is equivalent to', '∈': 'is in', '∉': 'is not in',
    '∂': 'partial',
    '∇': 'gradient of', '∑': 'sum', '∏': 'product', '∫': 'integral', '⊙': 'times elementwise',
    '∘': 'composed with', '∥': 'norm bar', '…': 'and so on', '⋯': 'and so on',
    '∝': 'is proportional to',
    '′': 'prime', '!': 'factorial', ',': ',', ';': ',', '.': '.', '(': 'open bracket',
    ')': 'close bracket',
    '[': 'open square bracket', ']': 'close square bracket', '{': 'open brace', '}': 'close brace',
    '|': 'bar', '?': 'question mark', '≔': 'is defined as', '≡': 'is identical to',
    '∼': 'is distributed as',
    '⟨': 'open angle bracket', '⟩': 'close angle bracket', '⌊': 'floor of', '⌋': ', end of floor',
  },
  names: { '∂': 'round d', '∇': 'nabla' },
  fractions: { '1/2': 'one half', '1/3': 'one third', '2/3': 'two thirds', '1/4': 'one quarter' },
  powers: { 2: 'squared', 3: 'cubed', '⊤': 'transposed', T: 'transposed', '∘': 'degrees' },
  accents: {
    'ˆ': '{x} hat', '^': '{x} hat', '‾': '{x} bar', 'ˉ': '{x} bar', '¯': '{x} bar',
    '~': '{x} tilde',
    '˜': '{x} tilde', '˙': '{x} dot', '→': 'vector {x}',
  },
  phrases: {
    of: 'of', prime: 'prime', doublePrime: 'double prime', primes: '{count} primes',
    power: 'to the power {n}',
    longPower: 'to the power {n}, end of power', sub: 'sub {i}', fraction: '{a} over {b}',
    longFraction: 'the fraction with numerator {a}, and denominator {b}, end of fraction',
    by: '{a} by {b}',
    root: 'square root of {x}', longRoot: 'square root of {x}, end of root',
    nthRoot: '{n}-th root of {x}',
    absolute: 'absolute value of {x}', longAbsolute: 'absolute value of {x}, end of absolute value',
    limit: 'limit as {under} of', limitTo: 'goes to', from: '{sign} from {i} to {n} of',
    over: '{sign} over {i} of',
    evaluated: '{x} at {at}', cases: 'by cases: {rows}', lines: '{rows}',
    matrix: 'the matrix with rows: {rows}',
    labelled: '{x}, labelled {label}', above: '{x} with {label} above',
  },
};

/** @type {Words} */
const ru = {
  letters: {
    ...russianLetters, ...greek(1), L: 'эль', sin: 'синус', cos: 'косинус', tan: 'тангенс',
    tg: 'тангенс',
    ctg: 'котангенс', ln: 'натуральный логарифм', log: 'логарифм', lim: 'предел', max: 'максимум',
    min: 'минимум', exp: 'экспонента', ℝ: 'множество действительных чисел', '∞': 'бесконечность',
    ℓ: 'эль', '°': 'градусов', '%': 'процентов', '…': 'и так далее', '⋯': 'и так далее',
  },
  signs: {
    '+': 'плюс', '−': 'минус', '-': 'минус', '±': 'плюс-минус', '⋅': 'умножить на',
    '·': 'умножить на',
    '×': 'умножить на', '∗': 'умножить на', '÷': 'делить на', '/': 'делить на', ':': 'к',
    '=': 'равно',
    '≠': 'не равно', '≈': 'приближённо равно', '<': 'меньше', '>': 'больше', '≤': 'не больше',
    '≥': 'не меньше', '≪': 'много меньше', '≫': 'много больше', '→': 'стремится к',
    '⟶': 'стремится к',
    '↦': 'переходит в', '⇒': 'следовательно', '⟹': 'следовательно', '⇔': 'равносильно',
    '⟺': 'равносильно', '∈': 'принадлежит', '∉': 'не принадлежит', '∂': 'дэ', '∇': 'градиент',
    '∑': 'сумма', '∏': 'произведение', '∫': 'интеграл', '⊙': 'поэлементно умножить на',
    '∘': 'композиция с', '∥': 'черта нормы', '…': 'и так далее', '⋯': 'и так далее',
    '∝': 'пропорционально', '′': 'штрих', '!': 'факториал', ',': ',', ';': ',', '.': '.',
    '(': 'скобка открывается', ')': 'скобка закрывается', '[': 'квадратная скобка открывается',
    ']': 'квадратная скобка закрывается', '{': 'фигурная скобка открывается',
    '}': 'фигурная скобка закрывается', '|': 'черта', '?': 'вопросительный знак',
    '≔': 'по определению равно', '≡': 'тождественно равно', '∼': 'распределено как',
    '⟨': 'угловая скобка открывается', '⟩': 'угловая скобка закрывается', '⌊': 'целая часть',
    '⌋': ', конец целой части',
  },
  names: { '∂': 'круглое дэ', '∇': 'набла' },
  fractions: {
    '1/2': 'одна вторая', '1/3': 'одна третья', '2/3': 'две трети', '1/4': 'одна четвёртая',
  },
  powers: {
    2: 'в квадрате', 3: 'в кубе', '⊤': 'транспонированная', T: 'транспонированная', '∘': 'градусов',
  },
  accents: {
    'ˆ': '{x} с крышкой', '^': '{x} с крышкой', '‾': '{x} с чертой', 'ˉ': '{x} с чертой',
    '¯': '{x} с чертой',
    '~': '{x} с тильдой', '˜': '{x} с тильдой', '˙': '{x} с точкой', '→': 'вектор {x}',
  },
  phrases: {
    of: 'от', prime: 'штрих', doublePrime: 'два штриха', primes: '{count} штриха',
    power: 'в степени {n}',
    longPower: 'в степени {n}, конец степени', sub: 'с индексом {i}', fraction: '{a} делить на {b}',
    longFraction: 'дробь: числитель {a}, знаменатель {b}, конец дроби', by: '{a} по {b}',
    root: 'корень из {x}', longRoot: 'корень из {x}, конец корня',
    nthRoot: 'корень степени {n} из {x}',
    absolute: 'модуль {x}', longAbsolute: 'модуль {x}, конец модуля',
    limit: 'предел при {under},', limitTo: 'стремящемся к', from: '{sign} от {i} до {n},',
    over: '{sign} по {i},',
    evaluated: '{x} при {at}', cases: 'по случаям: {rows}', lines: '{rows}',
    matrix: 'матрица со строками: {rows}',
    labelled: '{x}, подписано {label}', above: '{x}, сверху {label}',
  },
};

/** @type {Record<import('./speech.js').Language, Words>} */
export const WORDS = { ru, en };

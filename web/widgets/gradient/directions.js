/**
 * Directions and lengths in the plane, as the engine computes them: angles are in degrees.
 */

/** Each question as a formula, and what it is about. */
const FORMULAS = {
  norm: ['hypot(p,q)', ['p', 'q']],
  angle: ['atan2(q,p)*180/pi', ['p', 'q']],
  right: ['cos(t*pi/180)', ['t']],
  up: ['sin(t*pi/180)', ['t']],
  share: ['r/n', ['r', 'n']],
  between: ['acos(max(-1,min(s,1)))*180/pi', ['s']],
};

/** @typedef {keyof typeof FORMULAS} Question */

export class Directions {
  #engine;
  /** Formulas that have been asked for. @type {Map<Question, any>} */
  #formulas = new Map();

  /** @param {any} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** @param {Question} question */
  #formula(question) {
    let formula = this.#formulas.get(question);
    if (!formula) {
      const [text, variables] = FORMULAS[question];
      formula = this.#engine.formula(text, { variables });
      this.#formulas.set(question, formula);
    }
    return formula;
  }

  /**
   * @param {Question} question
   * @param {number[]} about
   * @returns {number}
   */
  #ask(question, about) { return this.#formula(question).value(about); }

  /**
   * The length of an arrow.
   * @param {number} dx
   * @param {number} dy
   */
  norm(dx, dy) { return this.#ask('norm', [dx, dy]); }

  /**
   * The lengths of many.
   * @param {Float64Array} dx
   * @param {Float64Array} dy
   * @returns {Float64Array}
   */
  norms(dx, dy) { return this.#formula('norm').values([dx, dy]); }

  /**
   * Where an arrow points, from the first axis.
   * @param {number} dx
   * @param {number} dy
   */
  angle(dx, dy) { return this.#ask('angle', [dx, dy]); }

  /**
   * The arrow of length 1 in a direction.
   * @param {number} angle
   * @returns {[number, number]}
   */
  unit(angle) { return [this.#ask('right', [angle]), this.#ask('up', [angle])]; }

  /**
   * Which part of the greatest rate a rate is.
   * @param {number} rate
   * @param {number} greatest
   */
  share(rate, greatest) { return this.#ask('share', [rate, greatest]); }

  /**
   * The angle between the gradient and a direction with some share of its rate.
   * @param {number} share −1 … 1
   */
  between(share) { return this.#ask('between', [share]); }

  dispose() {
    for (const formula of this.#formulas.values()) formula.dispose();
  }
}

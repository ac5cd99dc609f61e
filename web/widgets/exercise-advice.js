/**
 * Which sentence speaks to a mistake: the one for this kind of question, if there is one.
 */
import { hasMessage } from '../messages/index.js';

/**
 * What is known of the question.
 * @typedef {object} Asked
 * @property {string} [template] the exercise's
 * @property {string} [formula] what is to be differentiated, as the engine writes it
 */

/**
 * @param {import('../engine/types.js').Exercise} exercise
 * @returns {Asked}
 */
export const askedIn = ({ template, question, solution }) =>
  ({ template, formula: solution?.formula.text ?? question.formula });

/**
 * The key of the sentence: that of the template, that for a formula with a cosine, or the one that
 * holds everywhere.
 * @param {import('../messages/index.js').Language} language
 * @param {string} mistake
 * @param {Asked} asked
 */
export function adviceKey(language, mistake, { template, formula = '' }) {
  const key = `mistake.${mistake}`;
  const special = [
    ...(template ? [`${key}.${template}`] : []),
    ...(/\bcos\(/.test(formula) ? [`${key}.cosine`] : []),
  ];
  return special.find((candidate) => hasMessage(language, candidate)) ?? key;
}

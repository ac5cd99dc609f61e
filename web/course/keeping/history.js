/** The history of exercises, as the page of one's progress shows it. */
import { html, nothing } from 'lit';
import { hasMessage } from '../../messages/index.js';
import { historyByTemplate, mistakesOf } from './summary.js';

/** @typedef {import('../speak.js').Speak} Speak */
/** @typedef {import('../../messages/index.js').Language} Language */
/** @typedef {import('./records.js').AnswerRecord} AnswerRecord */
/** @typedef {import('./summary.js').TemplateHistory} TemplateHistory */
/** @typedef {import('./summary.js').Frequency} Frequency */

/** How many mistakes are named in all, and for one kind of exercise. */
const MOST = { all: 5, kind: 2 };

/** How many answers of one kind are listed. */
const LISTED = 20;

/** The words of the history, in one language. */
class Words {
  /** @param {Speak} speak @param {Language} language */
  constructor(speak, language) {
    this.speak = speak;
    this.language = language;
  }

  /** The name of a kind, where there is one. */
  kind(/** @type {string} */ template) {
    const key = `template.${template}`;
    return hasMessage(this.language, key) ? this.speak(key) : template;
  }

  /** Those mistakes that there are words for: a file from elsewhere may know others. */
  known(/** @type {Frequency[]} */ mistakes) {
    return mistakes.filter(({ mistake }) => hasMessage(this.language, `mistake.${mistake}`));
  }

  /** When it was; the year only where it is another. */
  moment(/** @type {number} */ time) {
    const thisYear = new Date(time).getFullYear() === new Date().getFullYear();
    return new Intl.DateTimeFormat(this.language, {
      day: 'numeric', month: 'short', year: thisYear ? undefined : 'numeric',
      hour: 'numeric', minute: '2-digit',
    }).format(time);
  }

  /** The verdict on an answer, with what helped it. */
  verdict(/** @type {AnswerRecord} */ { verdict, hints, solution }) {
    return [
      this.speak(`keeping.verdict.${verdict}`),
      ...(hints > 0 ? [this.speak('keeping.answer.hints', { count: hints })] : []),
      ...(solution ? [this.speak('keeping.answer.solution')] : []),
    ].join(', ');
  }
}

/** From how many times on a mistake comes back. */
const AGAIN = 2;

/** Signs of the verdicts: a second cue beside the words. */
const SIGNS = {
  correct: ['right', '✓'], unsimplified: ['right', '✓'], wrong: ['wrong', '✗'],
  undecided: ['open', '?'],
};

/** @param {Words} words @param {Frequency[]} mistakes */
function renderMistakes(words, mistakes) {
  return html`<ul class="mistakes">${mistakes.map(({ mistake, count }) => html`<li>
    ${words.speak(`mistake.${mistake}`)}
    <span class="state">${words.speak('keeping.times', { count })}</span>
  </li>`)}</ul>`;
}

/** @param {Words} words @param {TemplateHistory} history */
function renderAnswers(words, { answers }) {
  const { speak } = words;
  const columns = ['when', 'difficulty', 'try', 'verdict'];
  return html`<details>
    <summary>${speak('keeping.answers', { count: answers.length })}</summary>
    ${answers.length > LISTED
      ? html`<p class="state">${speak('keeping.answers.latest', { count: LISTED })}</p>` : nothing}
    <div class="table"><table>
      <thead><tr>${columns.map((column) =>
        html`<th scope="col">${speak(`keeping.answer.${column}`)}</th>`)}</tr></thead>
      <tbody>${answers.slice(0, LISTED).map((answer) => {
        const [look, sign] = SIGNS[answer.verdict];
        return html`<tr><td>${words.moment(answer.time)}</td>
          <td>${answer.difficulty}</td><td>${answer.tries}</td>
          <td class="verdict"><span class=${look} aria-hidden="true">${sign}</span>
            ${words.verdict(answer)}</td></tr>`;
      })}</tbody>
    </table></div>
  </details>`;
}

/** @param {Words} words @param {TemplateHistory} history */
function renderKind(words, history) {
  const { template, solved, questions, atOnce } = history;
  const mistakes = words.known(history.mistakes).slice(0, MOST.kind);
  return html`<li>
    <h4>${words.kind(template)}</h4>
    <p>${words.speak('keeping.solved', { solved, questions })} ${
      atOnce > 0 ? words.speak('keeping.solved.at-once', { atOnce }) : nothing}</p>
    ${mistakes.length > 0 ? html`<p class="before-list">${words.speak('keeping.mistakes-here')}</p>
      ${renderMistakes(words, mistakes)}` : nothing}
    ${renderAnswers(words, history)}
  </li>`;
}

/**
 * @param {Speak} speak
 * @param {Language} language
 * @param {AnswerRecord[]} answers in the order of time
 */
export function renderHistory(speak, language, answers) {
  const words = new Words(speak, language);
  const mistakes = words.known(mistakesOf(answers)).filter(({ count }) => count >= AGAIN)
    .slice(0, MOST.all);
  return html`
    ${mistakes.length > 0 ? html`<h3>${speak('keeping.mistakes')}</h3>
      ${renderMistakes(words, mistakes)}` : nothing}
    <h3>${speak('keeping.by-kind')}</h3>
    <ul class="kinds">${historyByTemplate(answers).map((kind) => renderKind(words, kind))}</ul>`;
}

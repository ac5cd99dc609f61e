/**
 * `/ru/progress/`: what the learner has done. The page says by itself what there is to do and how
 * it is counted; its script fills in what has been done, and brings the controls to life.
 */
import { typeset } from '../../../web/messages/typography.js';
import { lessonPath, relativeAddress } from '../addresses.js';
import { html } from '../html.js';
import { planAttributes, planOf } from '../plan.js';
import { sitePage, speaker } from '../shell.js';
import { PART_NUMERALS } from '../sources.js';

/** @typedef {import('../speech.js').Language} Language */
/** @typedef {import('../index.js').Site} Site */
/** @typedef {import('../sources.js').LessonEntry} LessonEntry */

const COLUMNS = /** @type {const} */ (['steps', 'predictions', 'exercises']);

/** What the page says of how things are counted, in this order. */
const RULES = ['step', 'prediction', 'exercise', 'formula', 'further'];

/**
 * A lesson. The roles are those that the elements have anyhow: a narrow window lays rows out as
 * grids, and browsers then forget what they were.
 * @param {Site} site
 * @param {Language} language
 * @param {string} path
 * @param {LessonEntry} lesson
 */
function row(site, language, path, { slug, title }) {
  const compiled = site.lessons.get(slug)?.[language];
  if (!compiled) return '';
  const plan = planOf(compiled);
  const t = speaker(site, language);
  return html`<tr role="row" ${planAttributes(slug, compiled)}>
<th role="rowheader" scope="row"><a href="${
  relativeAddress(path, lessonPath(language, slug))}">${typeset(title[language], language)}</a></th>
${COLUMNS.map((column) => html`<td role="cell"><span class="column" aria-hidden="true">${
  t(`keeping.column.${column}`)}</span> <span data-of="${column}">${plan[column].length}</span></td>
`)}</tr>
`;
}

/** @param {Site} site @param {Language} language @param {string} path */
function table(site, language, path) {
  const t = speaker(site, language);
  const parts = site.sources.course.parts
    .filter(({ lessons }) => lessons.some(({ slug }) => site.lessons.has(slug)));
  return html`<table class="course" role="table" aria-labelledby="lessons-title">
<thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">${t('keeping.lesson')}</th>
${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${
  t(`keeping.column.${column}`)}</th>
`)}</tr></thead>
${parts.map(({ title, lessons }, index) => html`<tbody role="rowgroup">
<tr role="row" class="part-title"><th role="rowheader" scope="rowgroup" colspan="4">${
  t('site.part', {
    number: PART_NUMERALS[index], title: typeset(title[language], language),
  })}</th></tr>
${lessons.map((lesson) => row(site, language, path, lesson))}</tbody>
`)}</table>`;
}

/**
 * The controls for files and for erasing; without a script there is nothing that they could do.
 * @param {(key: string) => string} t
 */
const controls = (t) => html`<div class="keeping-controls" hidden data-keeping-controls>
<p><button type="button" data-export>${t('keeping.export')}</button>
<span class="said" role="status" data-exported></span></p>
<div class="import"><input type="file" id="import" class="visually-hidden"
  accept=".json,application/json" aria-describedby="import-help import-error">
<label for="import">${t('keeping.import')}</label>
<p class="state" id="import-help">${t('keeping.import.help')}</p>
<p class="fault" id="import-error" role="alert" data-import-error></p>
<p class="said" role="status" data-imported></p></div>
<div class="erase"><p><button type="button" data-erase>${t('keeping.erase')}</button></p>
<div role="group" aria-labelledby="erase-question" hidden data-erase-ask><p id="erase-question"></p>
<p class="buttons">
<button type="button" class="grave" data-erase-yes>${t('keeping.erase.yes')}</button>
<button type="button" data-erase-no>${t('keeping.erase.no')}</button></p></div>
<p class="said"><span role="status" data-erased></span>
<button type="button" hidden data-erase-undo>${t('keeping.erase.undo')}</button></p></div>
</div>`;

/** @param {Site} site @param {Language} language */
export function progressPage(site, language) {
  const t = speaker(site, language);
  const path = `${language}/progress/`;
  const first = /** @type {LessonEntry} */ (site.sources.course.parts
    .flatMap(({ lessons }) => lessons).find(({ slug }) => site.lessons.has(slug)));
  const start = relativeAddress(path, lessonPath(language, first.slug));
  return sitePage(site, {
    path,
    language,
    title: `${t('keeping.title')} · ${t('site.name')}`,
    description: t('keeping.description'),
    twins: { ru: 'ru/progress/', en: 'en/progress/' },
    body: html`<main id="main" class="prose progress" data-progress>
<h1>${t('keeping.title')}</h1>
<p class="lede">${t('keeping.lede')}</p>
<p>${t('keeping.where')} <a href="${
  relativeAddress(path, `${language}/privacy/`)}">${t('keeping.where.privacy')}</a>.</p>
<noscript><p class="keeping-trouble">${t('keeping.no-script')}</p></noscript>
<p class="keeping-trouble" role="status" hidden data-keeping-trouble></p>
<p class="continue"><a class="start" href="${start}" data-continue>${
  t('keeping.continue.begin', { title: typeset(first.title[language], language) })}</a>
<span class="state" data-continue-step></span></p>
<section><h2 id="lessons-title">${t('keeping.lessons')}</h2>
${table(site, language, path)}
</section>
<section><h2>${t('keeping.exercises')}</h2>
<p data-no-history>${t('keeping.exercises.none')}</p>
<div data-history></div>
</section>
<section><h2>${t('keeping.file')}</h2>
<p>${t('keeping.file.text')}</p>
${controls(t)}
</section>
<section><h2>${t('keeping.count')}</h2>
<ul>
${RULES.map((rule) => html`<li>${t(`keeping.count.${rule}`)}</li>
`)}</ul>
</section>
</main>`,
  });
}

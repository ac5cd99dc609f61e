/** A lesson: outline, title and question, its steps, the lessons before and after. */
import { typeset } from '../../../web/messages/typography.js';
import { lessonPath, relativeAddress } from '../addresses.js';
import { html } from '../html.js';
import { planAttributes } from '../plan.js';
import { sitePage, speaker } from '../shell.js';
import { PART_NUMERALS } from '../sources.js';
import { lessonTime } from './time.js';

/** @typedef {import('../speech.js').Language} Language */
/** @typedef {import('../index.js').Site} Site */
/** @typedef {import('../sources.js').LessonEntry} LessonEntry */
/** @typedef {import('../compile.js').Compiled} Compiled */

/** @param {string} title @param {Compiled} compiled */
function outline(title, { steps }) {
  return html`<nav class="outline" aria-label="${title}">
<details data-outline>
<summary>${title}</summary>
<ol>
${steps.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>
`)}</ol>
</details>
</nav>`;
}

/** @param {import('../compile.js').Step} step */
function section({ id, kind, heading, content }) {
  return html`<section id="${id}" data-step class="step step-${kind}">
<h2>${heading}</h2>
${content}
</section>
`;
}

/**
 * A neighbour in the order of the course: a link where it is written, quiet words where it is not.
 * @param {Site} site
 * @param {Language} language
 * @param {string} path
 * @param {LessonEntry | undefined} lesson
 * @param {'previous' | 'next'} direction
 */
function neighbour(site, language, path, lesson, direction) {
  if (!lesson) return '';
  const t = speaker(site, language);
  const title = typeset(lesson.title[language], language);
  const target = relativeAddress(path, lessonPath(language, lesson.slug));
  return html`<div class="${direction}"><p>${t(`site.lesson.${direction}`)}</p>
<p class="title">${lesson.ready
    ? html`<a href="${target}" rel="${direction === 'next' ? 'next' : 'prev'}">${title}</a>`
    : html`${title} <span class="state">${t('site.coming')}</span>`}</p></div>
`;
}

/**
 * @param {Site} site
 * @param {Language} language
 * @param {string} slug
 * @param {Compiled} compiled
 */
function lessonPage(site, language, slug, compiled) {
  const t = speaker(site, language);
  const { parts } = site.sources.course;
  const order = parts.flatMap(({ lessons }) => lessons);
  const index = order.findIndex((lesson) => lesson.slug === slug);
  const partIndex = parts.findIndex(({ lessons }) => lessons.includes(order[index]));
  const documents = /** @type {Record<Language, any>} */ (site.sources.lessons.get(slug));
  const { title, question, description } = documents[language].frontMatter;
  const path = lessonPath(language, slug);
  const partTitle = typeset(parts[partIndex].title[language], language);
  const part = t('site.part', { number: PART_NUMERALS[partIndex], title: partTitle });
  const place = `${part}. ${t('site.lesson.number', { number: index + 1 })}. ${
    lessonTime(t, documents[language].frontMatter)}`;
  return sitePage(site, {
    path,
    language,
    kind: 'article',
    title: `${title} · ${t('site.name')}`,
    description,
    twins: { ru: lessonPath('ru', slug), en: lessonPath('en', slug) },
    body: html`<div class="lesson-layout">
${outline(t('site.lesson.outline'), compiled)}
<main id="main" class="lesson" ${planAttributes(slug, compiled)}>
<header class="lesson-header">
<p class="place">${place}</p>
<h1>${typeset(title, language)}</h1>
<p class="lede">${typeset(question, language)}</p>
</header>
${compiled.intro}
${compiled.steps.map(section)}<p class="lesson-progress" hidden data-lesson-progress><span></span>
<a href="${relativeAddress(path, `${language}/progress/`)}">${t('keeping.title')}</a></p>
<nav class="neighbours" aria-label="${t('site.lesson.neighbours')}">
${neighbour(site, language, path, order[index - 1], 'previous')}${
  neighbour(site, language, path, order[index + 1], 'next')}</nav>
</main>
</div>`,
  });
}

/** @param {Site} site @param {Language} language */
export function lessonPages(site, language) {
  return [...site.lessons].map(([slug, compiled]) =>
    lessonPage(site, language, slug, compiled[language]));
}

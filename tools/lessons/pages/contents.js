/** `/ru/` and `/en/`: something alive at once, then all lessons in their parts. */
import { typeset } from '../../../web/messages/typography.js';
import { lessonPath, relativeAddress } from '../addresses.js';
import { html } from '../html.js';
import { readMarkdown } from '../markdown.js';
import { planAttributes } from '../plan.js';
import { sitePage, speaker } from '../shell.js';
import { PART_NUMERALS } from '../sources.js';
import { lessonTime } from './time.js';

/** @typedef {import('../speech.js').Language} Language */
/** @typedef {import('../index.js').Site} Site */
/** @typedef {import('../sources.js').LessonEntry} LessonEntry */

/** The first thing to take hold of: a valley, a lower valley, and a hill between them. */
const HERO = '::nabla-tangent{#hero formula="x^4/4-x^2+x/4" point="-0.6" range="-2.3;2.2" '
  + 'show="tangent" controls="point"}';

/** @param {Site} site @param {Language} language @param {string} path */
function hero(site, language, path) {
  const source = `${site.t(language, 'site.hero.try')}\n\n${HERO}\n`;
  const document = readMarkdown(source, `web/messages/site.${language}.js`, () => {});
  return site.compile(document, language, path).intro;
}

/**
 * @param {Site} site
 * @param {Language} language
 * @param {string} path of the page
 * @param {LessonEntry} lesson
 * @param {number} number
 */
function lessonLine(site, language, path, lesson, number) {
  const { slug, ready } = lesson;
  const compiled = site.lessons.get(slug)?.[language];
  const title = typeset(lesson.title[language], language);
  const plan = compiled && html` ${planAttributes(slug, compiled)}`;
  const t = speaker(site, language);
  return html`<li value="${number}" class="${ready ? 'ready' : 'coming'}"${plan}>
<h3>${ready ? html`<a href="${relativeAddress(path, lessonPath(language, slug))}">${title}</a>`
    : title}</h3>
<p class="question">${typeset(lesson.question[language], language)}</p>
<p class="state">${ready ? lessonTime(t, site.sources.lessons.get(slug)?.[language].frontMatter)
    : t('site.coming')}</p>
</li>
`;
}

/** @param {Site} site @param {Language} language */
export function contentsPage(site, language) {
  const t = speaker(site, language);
  const path = `${language}/`;
  const { parts } = site.sources.course;
  const first = /** @type {LessonEntry} */ (
    parts.flatMap(({ lessons }) => lessons).find(({ ready }) => ready));
  const start = relativeAddress(path, lessonPath(language, first.slug));
  const startTitle = typeset(first.title[language], language);
  let number = 0;
  return sitePage(site, {
    path,
    language,
    title: `${t('site.name')}: ${t('site.tagline')}`,
    description: t('site.home.lede'),
    twins: { ru: 'ru/', en: 'en/' },
    body: html`<main id="main" class="contents">
<section class="hero">
<h1>${t('site.hero.title')}</h1>
<p class="lede">${t('site.hero.lede')}</p>
<p class="continue"><a class="start" href="${start}" data-continue>${
  t('site.course.start', { title: startTitle })}</a>
<span class="state" data-continue-step></span></p>
${hero(site, language, path)}
</section>
<section class="about-course">
<p>${t('site.course.text')}</p>
<p class="begin"><a class="start" href="${start}">${
  t('site.course.start', { title: startTitle })}</a></p>
</section>
<section class="parts">
<h2 class="visually-hidden">${t('site.course.heading')}</h2>
${parts.map((part, i) => html`<section class="part">
<h2>${t('site.part',
    { number: PART_NUMERALS[i], title: typeset(part.title[language], language) })}</h2>
<ol>
${part.lessons.map((lesson) => lessonLine(site, language, path, lesson, number += 1))}</ol>
</section>
`)}</section>
</main>`,
  });
}

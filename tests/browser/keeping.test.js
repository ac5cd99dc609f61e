/**
 * What is kept of a learner's work: fed by lessons, shown in them, on the contents and on its own
 * page; taken along in a file; and what happens where nothing can be kept.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support.js';
import { axeViolations } from './support/accessibility.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../../web/course/keeping/records.js').AnswerRecord} AnswerRecord */

const site = useBrowser();

const LESSON = 'lessons/derivative/';

/** @type {AnswerRecord} */
const ANSWER = {
  time: 1_700_000_000_000, lesson: 'derivative', exercise: 'e-power', template: 'power-rule',
  difficulty: 1, seed: 1, verdict: 'wrong', mistake: 'power-factor-missing', tries: 1, hints: 0,
  solution: false,
};

const RECORDS = {
  lessons: [{
    lesson: 'derivative', steps: { instant: 1_700_000_000_000, secant: 1_700_000_060_000 },
    predictions: { 'p-speed': { time: 1_700_000_000_000, choice: 2, right: false } },
    exercises: { 'e-secant': 1_700_000_000_000 },
    place: { step: 'secant', time: 1_700_000_060_000 },
  }],
  answers: [
    ANSWER, { ...ANSWER, time: ANSWER.time + 1, verdict: 'correct', mistake: null, tries: 2 },
  ],
};

/**
 * Reading takes its second, and a lesson starts keeping when its first widget lives.
 * @template T
 * @param {() => T | Promise<T>} what
 */
function eventually(what) {
  return expect.poll(what, { timeout: 10_000 });
}

/** A file with records. @param {object} [change] */
const file = (change) => ({
  name: 'nabla-progress.json', mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(
    { format: 'nabla-progress', version: 1, ...RECORDS, ...change })),
});

/** @param {Page} page everything in the database, or null where there is none */
const kept = (page) => page.evaluate(() => new Promise((resolve) => {
  const opening = indexedDB.open('nabla', 1);
  opening.onupgradeneeded = () => { opening.transaction?.abort(); };
  opening.onerror = (event) => {
    event.preventDefault();
    resolve(null);
  };
  opening.onsuccess = () => {
    const transaction = opening.result.transaction(['lessons', 'answers']);
    const lessons = transaction.objectStore('lessons').getAll();
    const answers = transaction.objectStore('answers').getAll();
    transaction.oncomplete = () => {
      opening.result.close();
      resolve({ lessons: lessons.result, answers: answers.result });
    };
  };
}));

/** @param {Page} page @returns {Promise<any>} the record of the lesson */
const record = async (page) => /** @type {any} */ (await kept(page))?.lessons[0];

/**
 * A page of one's progress that has taken a file.
 * @param {ReturnType<typeof file>} [taken]
 * @param {string} [language]
 */
async function openWithRecords(taken = file(), language = 'en') {
  const page = await site.openPage(`/${language}/progress/`);
  await page.locator('[data-export]').waitFor();
  await page.locator('#import').setInputFiles(taken);
  await eventually(() => page.locator('[data-imported]').innerText()).not.toBe('');
  return page;
}

/** @param {Page} page @param {string} path */
async function visit(page, path) {
  await page.waitForLoadState('networkidle');
  await page.goto(new URL(path, site.url).href);
}

/** Answers the first exercise of the lesson. @param {Page} page @param {string} [text] */
async function answer(page, text) {
  const exercise = page.locator('#e-secant');
  await exercise.scrollIntoViewIfNeeded();
  await exercise.locator('input[type=text]').waitFor();
  const right = await exercise.evaluate((/** @type {any} */ element) =>
    element.exercise.answer.text);
  await exercise.locator('input[type=text]').fill(text ?? right);
  await page.keyboard.press('Enter');
}

describe.each(/** @type {const} */ (['ru', 'en']))('a lesson, %s', (language) => {
  it('notes what is read, guessed and answered, and knows it after a reload', async () => {
    const page = await site.openPage(`/${language}/${LESSON}`);
    const prediction = page.locator('#p-speed');
    await prediction.scrollIntoViewIfNeeded();
    await prediction.locator('.choice').nth(1).click();
    await prediction.locator('.primary').click();
    await answer(page, '1000');
    await answer(page, '((');
    await answer(page);
    await eventually(async () => Object.keys((await record(page))?.steps ?? {}))
      .toContain('secant');

    const { lessons: [lesson], answers } = /** @type {any} */ (await kept(page));
    expect(lesson.predictions['p-speed']).toMatchObject({ choice: 2, right: false });
    expect(lesson.exercises).toHaveProperty('e-secant');
    expect(lesson.place.step).toBe('secant');
    // What is no formula is no answer.
    expect(answers).toMatchObject([
      { exercise: 'e-secant', template: 'secant-slope', difficulty: 1, seed: 3, verdict: 'wrong',
        tries: 1, hints: 0, solution: false },
      { verdict: 'correct', tries: 2 },
    ]);

    await page.reload();
    await page.locator('#e-secant').scrollIntoViewIfNeeded();
    await eventually(() => page.locator('#e-secant .solved-before').innerText())
      .toMatch(language === 'ru' ? /Решено/ : /Solved on/);
    await page.locator('#e-secant .actions button').last().click();
    await eventually(() => page.locator('#e-secant .solved-before').count()).toBe(1);
    await page.locator('#p-speed').scrollIntoViewIfNeeded();
    await eventually(() => page.locator('#p-speed .guessed input').inputValue()).toBe('2');
    expect(await page.locator('.outline a[href="#secant"] .done').getAttribute('aria-label'))
      .toBe(language === 'ru' ? 'прочитано' : 'read');
    expect(await page.locator('[data-lesson-progress]').innerText())
      .toMatch(language === 'ru' ? /решено 1\sиз\s\d+\sзадан/ : /solved 1 of \d+ exercises/);
  });
});

describe('reading', () => {
  it('does not count what rushes past', async () => {
    const page = await site.openPage(`/en/${LESSON}`);
    await page.locator('#takeaways').evaluate((step) => step.scrollIntoView());
    await eventually(async () => Object.keys((await record(page))?.steps ?? {}))
      .toContain('takeaways');
    const { steps, place } = await record(page);
    expect(steps).not.toHaveProperty('tangent');
    expect(steps).not.toHaveProperty('practice');
    expect(place.step).toBe('takeaways');
    // Up to the header, to leave: the place stays.
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(1500);
    expect((await record(page)).place.step).toBe('takeaways');
  });

  it('in two tabs at once loses nothing', async () => {
    const page = await site.openPage(`/en/${LESSON}`);
    const other = await page.context().newPage();
    await visit(other, `ru/${LESSON}`);
    // Where a step begins, the end of the one before it is in sight.
    const goTo = (/** @type {Page} */ tab, /** @type {string} */ step) =>
      tab.locator(`#${step} > h2`).evaluate((title) => title.scrollIntoView({ block: 'center' }));
    await page.bringToFront();
    await goTo(page, 'tangent');
    await eventually(async () => Object.keys((await record(page))?.steps ?? {}))
      .toContain('secant');
    await other.bringToFront();
    await goTo(other, 'rules');
    await eventually(async () => Object.keys((await record(page))?.steps ?? {}))
      .toEqual(expect.arrayContaining(['secant', 'loss']));
    // Coming back to a tab shows what was done in the other; headless tabs are never left.
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await other.locator('.outline a[href="#secant"] .done').waitFor({ state: 'attached' });
  });
});

describe('the contents', () => {
  it.each(['ru', 'en'])('show how far it is and lead on, %s', async (lang) => {
    const page = await openWithRecords(file(), lang);
    await visit(page, `${lang}/`);
    const link = page.locator('[data-continue]');
    await eventually(() => link.isVisible()).toBe(true);
    expect(await link.innerText()).toContain(lang === 'ru' ? 'Производная' : 'Derivative');
    expect(await page.locator('[data-lesson=derivative] .progress').innerText())
      .toMatch(lang === 'ru' ? /2\sиз\s\d+\sшагов/ : /2 of \d+ steps/);
    expect(await page.locator('[data-lesson=why] .progress').innerText()).toBe('');
    expect(await axeViolations(page)).toEqual([]);
    await link.click();
    await page.waitForURL(`**/${lang}/${LESSON}#secant`);
    await eventually(() => page.locator('.outline [aria-current]').getAttribute('href'))
      .toBe('#secant');
  });

  it('ask a newcomer to begin, and nothing else', async () => {
    const page = await site.openPage('/en/');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-continue]').isVisible()).toBe(false);
    expect(await page.locator('.begin a').isVisible()).toBe(true);
  });
});

describe('the page of one’s progress', () => {
  it.each(/** @type {const} */ ([['ru', 'light', 1280], ['en', 'dark', 360]]))(
    'shows lessons and exercises, %s, %s, %i px', async (language, theme, width) => {
      const page = await site.openPage(`/${language}/progress/`, { theme, width });
      await page.locator('[data-export]').waitFor();
      await page.locator('#import').setInputFiles(file());
      await eventually(() => page.locator('.kinds > li').count()).toBe(1);
      expect(await page.locator('[data-lesson=derivative] [data-of=steps]').innerText())
        .toMatch(/^2\s(из|of)\s\d+$/);
      expect(await page.locator('.kinds h4').innerText())
        .toBe(language === 'ru' ? 'Правило степени' : 'Power rule');
      await page.locator('.kinds summary').click();
      expect(await page.locator('.kinds tbody tr').count()).toBe(2);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

  it('saves to a file, erases, and takes the same from the file again, by keyboard', async () => {
    const page = await openWithRecords();
    const before = await kept(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.locator('[data-export]').press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^nabla-progress-\d{4}-\d\d-\d\d\.json$/);
    const text = readFileSync(/** @type {string} */ (await download.path()), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'nabla-progress', version: 1, ...RECORDS });

    await page.locator('[data-erase]').press('Enter');
    await eventually(() => page.locator('#erase-question').innerText()).toContain('6 entries');
    expect(await page.locator('[data-erase-no]').evaluate((no) => no.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await kept(page)).toEqual(before);
    await page.keyboard.press('Enter');
    await page.locator('[data-erase-yes]').press('Enter');
    await eventually(() => kept(page)).toEqual({ lessons: [], answers: [] });
    expect(await page.locator('.kinds').count()).toBe(0);
    await eventually(() => page.locator('[data-erase-undo]').evaluate(
      (undo) => undo.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('[data-erased]').innerText()).toBe('Everything is back.');
    expect(await kept(page)).toEqual(before);

    await page.locator('[data-erase]').press('Enter');
    await page.locator('[data-erase-yes]').press('Enter');
    await eventually(() => kept(page)).toEqual({ lessons: [], answers: [] });
    await page.locator('#import').setInputFiles(
      { name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await eventually(() => kept(page)).toEqual(before);
  });

  it('puts a file together with what is there', async () => {
    const page = await openWithRecords();
    const [lesson] = RECORDS.lessons;
    await page.locator('#import').setInputFiles(file({
      lessons: [{ ...lesson, steps: { tangent: 5 }, exercises: {}, place: null }],
      answers: [ANSWER, { ...ANSWER, time: 5 }],
    }));
    await eventually(() => page.locator('[data-imported]').innerText()).toContain('2 new entries');
    expect(await record(page)).toEqual({ ...lesson, steps: { ...lesson.steps, tangent: 5 } });
    expect(/** @type {any} */ (await kept(page)).answers).toHaveLength(3);
  });

  it.each([
    ['not json', /no file with progress/],
    [JSON.stringify({ format: 'x' }), /no file with progress/],
    [JSON.stringify({ format: 'nabla-progress', version: 9 }), /newer release/],
    [file().buffer.toString().slice(0, -20), /damaged/],
  ])('says beside the field why it does not take a file: %.30s', async (content, words) => {
    const page = await openWithRecords();
    const before = await kept(page);
    await page.locator('#import').setInputFiles(
      { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await eventually(() => page.locator('#import-error').innerText()).toMatch(words);
    expect(await page.locator('#import').getAttribute('aria-invalid')).toBe('true');
    expect(await kept(page)).toEqual(before);
  });
});

describe('where nothing can be kept', () => {
  /** @type {Record<string, () => void>} what happens in the page before its scripts */
  const REFUSALS = {
    'opening throws': () => {
      IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };
    },
    'opening fails': () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function refuse(name) { return open.call(this, name, 1e18); };
    },
    'there is no storage at all': () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get() { throw new DOMException('', 'SecurityError'); },
        });
      }
    },
  };

  it.each(Object.keys(REFUSALS))('the lesson works and says so: %s', async (name) => {
    const page = await site.openPage('/en/about/');
    await page.addInitScript(REFUSALS[name]);
    await visit(page, `en/${LESSON}`);
    await answer(page);
    await eventually(() => page.locator('#e-secant .verdict').innerText()).toMatch(/Correct/);
    await eventually(() => page.locator('.notice').innerText()).toContain('does not let this site');
    expect(await page.locator('[data-lesson-progress]').innerText()).toContain('solved 1 of');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.notice button').press('Enter');
    expect(await page.locator('.notice').count()).toBe(0);
    await visit(page, 'ru/progress/');
    await eventually(() => page.locator('[data-keeping-trouble]').innerText())
      .toMatch(/не\sразрешает/);
  });

  it('says that there is no room left, and goes on', async () => {
    const page = await openWithRecords();
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
    });
    await visit(page, `en/${LESSON}`);
    await answer(page);
    await eventually(() => page.locator('.notice').innerText()).toContain('storage is full');
    expect(await kept(page)).toEqual(RECORDS);
  });

  it('leaves out what is damaged, says so, and keeps the rest', async () => {
    const page = await openWithRecords();
    await page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('nabla', 1);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(['lessons', 'answers'], 'readwrite');
        const lessons = transaction.objectStore('lessons');
        lessons.put({ lesson: 'why', steps: 'all' });
        lessons.put({ lesson: 'No Such Name' });
        transaction.objectStore('answers').put({
          time: 'noon', template: 'x', difficulty: 9, seed: 1, tries: 1,
        });
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(undefined);
        };
      };
    }));
    await page.reload();
    await eventually(() => page.locator('.notice').innerText()).toContain('damaged entries');
    expect(await page.locator('[data-lesson=derivative] [data-of=steps]').innerText())
      .toMatch(/^2 of/);
    await page.reload();
    await page.locator('.kinds').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    const { lessons, answers } = /** @type {any} */ (await kept(page));
    expect(lessons.map((/** @type {any} */ { lesson }) => lesson)).toEqual(['derivative', 'why']);
    expect(answers).toEqual(RECORDS.answers);
  });

  it('makes anew a database that has come to be something else', async () => {
    const page = await site.openPage('/en/about/');
    await page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('nabla', 1);
      opening.onupgradeneeded = () => { opening.result.createObjectStore('other'); };
      opening.onsuccess = () => {
        opening.result.close();
        resolve(undefined);
      };
    }));
    await visit(page, 'en/progress/');
    await page.locator('[data-export]').waitFor();
    await page.locator('#import').setInputFiles(file());
    await page.locator('.kinds').waitFor();
    expect(await kept(page)).toEqual(RECORDS);
  });

  it('lets a newer release in another tab change the database', async () => {
    const page = await openWithRecords();
    const newer = await page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('nabla', 2);
      opening.onblocked = () => resolve('blocked');
      opening.onsuccess = () => {
        opening.result.close();
        resolve('open');
      };
    }));
    expect(newer).toBe('open');
    await visit(page, `en/${LESSON}`);
    await answer(page);
    await eventually(() => page.locator('.notice').innerText()).toContain('newer release');
  });
});

describe('the language switch', () => {
  it('keeps the step and the states of widgets', async () => {
    const page = await site.openPage(`/ru/${LESSON}`);
    const widget = page.locator('#w-car');
    await widget.locator('input[type=text]').first().waitFor();
    await widget.evaluate((/** @type {any} */ element) => {
      element.state = { point: 4, h: 0.5 };
    });
    await page.locator('#tangent').evaluate((step) => step.scrollIntoView());
    await eventually(async () => (await record(page))?.place?.step).toBe('tangent');
    // The link is at the top.
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('[data-language-switch]').click();
    await page.waitForURL(`**/en/${LESSON}#tangent`);
    await page.locator('#w-car').scrollIntoViewIfNeeded();
    await eventually(() => page.locator('#w-car').evaluate(
      (/** @type {any} */ { point, h }) => ({ point, h }))).toEqual({ point: 4, h: 0.5 });
    expect(await page.evaluate(() => sessionStorage.getItem('nabla-carried'))).toBeNull();

    // What was left in Russian is there for whoever comes back.
    await page.goBack();
    await page.locator('#w-car').scrollIntoViewIfNeeded();
    await eventually(() => page.locator('#w-car').evaluate(
      (/** @type {any} */ { point, h }) => ({ point, h }))).toEqual({ point: 4, h: 0.5 });
  });
});

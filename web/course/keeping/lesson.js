/** Keeps what a learner does in a lesson, and shows in it what is done already. */
import { placeIn, stepsEndingInSight, stepsOf, watchLasting } from '../steps.js';
import { speakerOf } from '../speak.js';
import { keep } from '../storage.js';
import { sharedKeeping } from './keeping.js';
import { announceTrouble } from './notice.js';
import { readPlan } from './plan.js';
import { emptyLesson, mergeLessons } from './records.js';
import { progressOf } from './summary.js';

/** @typedef {import('./records.js').LessonRecord} LessonRecord */
/** @typedef {import('./records.js').AnswerRecord} AnswerRecord */
/** @typedef {import('../speak.js').Speak} Speak */

/**
 * Something that a widget said was done.
 * @typedef {{ type: string, id: string, detail: any, time: number }} Deed
 */

/** One lesson's record, what fills it and what shows it. */
class Lesson {
  #page;
  #plan;
  #speak;
  #keeping = sharedKeeping();

  /** @type {LessonRecord} */
  #record;

  /** @param {Document} page @param {HTMLElement} main @param {Speak} speak */
  constructor(page, main, speak) {
    this.#page = page;
    this.#plan = readPlan(main);
    this.#speak = speak;
    this.#record = emptyLesson(this.#plan.lesson);
  }

  async start() {
    announceTrouble(this.#page, this.#speak, this.#keeping);
    await this.#refresh();
    this.#restore();
    const steps = stepsOf(this.#page);
    watchLasting(() => stepsEndingInSight(steps).map(({ id }) => id), (id) => {
      this.#note({ steps: { [id]: Date.now() } });
    });
    // Who has opened the lesson and stays at its top is at its beginning, unless they came back.
    const place = () => placeIn(steps) ?? (this.#record.place ? null : steps[0]?.id);
    watchLasting(() => [place() ?? []].flat(), (step) => {
      this.#note({ place: { step, time: Date.now() } });
    });
    // Another tab may have gone further.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#refresh();
    });
  }

  /** @param {Deed} deed */
  hear({ type, id, detail, time }) {
    if (type === 'nabla-predict') {
      const { choice, right } = detail;
      this.#note({ predictions: { [id]: { time, choice, right: right === true } } });
      return;
    }
    if (type === 'nabla-goal') {
      this.#note({ exercises: { [id]: time } });
      return;
    }
    const { template, difficulty, seed, verdict, mistake, tries, hints, solution } = detail;
    /** @type {AnswerRecord} */
    const answer = { time, lesson: this.#plan.lesson, exercise: id, template, difficulty, seed,
      verdict, mistake, tries, hints, solution };
    const right = verdict === 'correct' || verdict === 'unsimplified';
    this.#note(right ? { exercises: { [id]: time } } : {}, [answer]);
  }

  /**
   * @param {Partial<LessonRecord>} news
   * @param {AnswerRecord[]} [answers]
   */
  #note(news, answers = []) {
    const added = { ...emptyLesson(this.#plan.lesson), ...news };
    const before = JSON.stringify(this.#record);
    this.#record = mergeLessons(this.#record, added);
    const changed = JSON.stringify(this.#record) !== before;
    if (!changed && answers.length === 0) return;
    this.#show();
    this.#keeping.absorb({ lessons: changed ? [added] : [], answers }).then((kept) => {
      if (kept) keep('begun', '1');
    });
  }

  /** Takes over what is kept. */
  async #refresh() {
    const kept = await this.#keeping.lesson(this.#plan.lesson);
    this.#record = mergeLessons(this.#record, kept);
    this.#show();
  }

  /** Marks the outline, and says at the end of the lesson how far it has come. */
  #show() {
    for (const link of this.#page.querySelectorAll('[data-outline] a')) {
      const { hash } = /** @type {HTMLAnchorElement} */ (link);
      const isRead = Object.hasOwn(this.#record.steps, hash.slice(1));
      if (!isRead || link.querySelector('.done')) continue;
      const mark = this.#page.createElement('span');
      mark.className = 'done';
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', this.#speak('keeping.read'));
      mark.textContent = '✓';
      link.append('\u00a0', mark); // the mark stays on the line of the last word
    }
    const line = this.#page.querySelector('[data-lesson-progress]');
    const progress = progressOf(this.#record, this.#plan);
    if (!(line instanceof HTMLElement) || !progress.begun) return;
    const words = (/** @type {'steps' | 'exercises'} */ part) => {
      const { done, all } = progress[part];
      return this.#speak(`keeping.line.${part}`, { done, count: all });
    };
    const text = `${words('steps')} ${words('exercises')}`;
    /** @type {HTMLElement} */ (line.firstElementChild).textContent = text;
    line.hidden = false;
  }

  /** Gives widgets back what was done with them before. */
  async #restore() {
    const { predictions, exercises } = this.#record;
    /** @param {string} id @param {(widget: any) => void} use */
    const withWidget = async (id, use) => {
      const widget = this.#page.getElementById(id);
      if (!widget?.localName.startsWith('nabla-')) return;
      await customElements.whenDefined(widget.localName);
      await Object(widget).loaded;
      use(widget);
    };
    await Promise.all([
      ...Object.entries(exercises).map(([id, time]) =>
        withWidget(id, (widget) => { if ('solvedOn' in widget) widget.solvedOn = time; })),
      ...Object.entries(predictions).filter(([, { choice }]) => choice > 0)
        .map(([id, { choice }]) => withWidget(id, (widget) => widget.restore?.(choice))),
    ]);
  }
}

/**
 * @param {Document} page
 * @param {HTMLElement} main the lesson
 */
export async function startLesson(page, main) {
  const lesson = new Lesson(page, main, await speakerOf(page));
  await lesson.start();
  return lesson;
}

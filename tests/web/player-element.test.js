// @vitest-environment happy-dom
/** The controls of the step player: buttons, keys, the scrub bar and what is spoken. */
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadMessages } from '../../web/messages/index.js';
import { NablaPlayer } from '../../web/player/nabla-player.js';
import { read } from './support/spaces.js';

/** @type {NablaPlayer} */
let element;

beforeAll(() => Promise.all([loadMessages('en'), loadMessages('ru')]));

beforeEach(async () => {
  element = new NablaPlayer();
  element.lang = 'en';
  element.player.count = 12;
  element.describe = (index) => `node ${index}`;
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

/** @param {string} selector @returns {any} */
const find = (selector) => element.renderRoot.querySelector(selector);

/** @param {string} key @param {string} [on] */
async function press(key, on = '.scrub') {
  const event = new KeyboardEvent('keydown',
    { key, bubbles: true, composed: true, cancelable: true });
  find(on).dispatchEvent(event);
  await element.updateComplete;
  return event;
}

const spoken = () => find('.spoken').textContent;

it('steps with its buttons and says where it is', async () => {
  find('.step').click();
  find('.step').click();
  await element.updateComplete;
  expect(find('.position').textContent).toBe('3 of 12');
  expect(spoken()).toBe('Step 3 of 12: node 2');
  find('.end').click();
  await element.updateComplete;
  expect(find('.end').getAttribute('aria-disabled')).toBe('true');
  expect(find('.back').hasAttribute('aria-disabled')).toBe(false);
});

it('names its buttons in the language of the page', async () => {
  element.lang = 'ru';
  await element.updateComplete;
  expect(find('.step').getAttribute('aria-label')).toBe('Шаг вперёд');
  find('.step').click();
  await element.updateComplete;
  expect(read(spoken())).toBe('Шаг 2 из 12: node 1');
});

it('says nothing before anything happens', () => {
  expect(spoken()).toBe('');
});

it('listens to arrows, Home, End and Space', async () => {
  await press('ArrowRight');
  await press('ArrowUp');
  expect(element.player.index).toBe(2);
  await press('ArrowLeft');
  expect(element.player.index).toBe(1);
  await press('End');
  expect(element.player.index).toBe(11);
  await press('Home');
  expect(element.player.index).toBe(0);
  const event = await press(' ');
  expect(element.player.playing).toBe(true);
  expect(event.defaultPrevented).toBe(true);
});

it('leaves Space to a button, and all other keys to the page', async () => {
  const space = await press(' ', '.step');
  expect(space.defaultPrevented).toBe(false);
  const tab = await press('Tab');
  expect(tab.defaultPrevented).toBe(false);
  expect(element.player.index).toBe(0);
});

it('turns play into pause without losing the button', async () => {
  const button = find('.play');
  button.click();
  await element.updateComplete;
  expect(element.player.playing).toBe(true);
  expect(button.getAttribute('aria-label')).toBe('Pause');
  expect(find('.pause')).toBe(button);
});

it('speaks at the end of a scrub and not during it', async () => {
  const scrub = find('.scrub');
  for (const value of ['3', '6', '9']) {
    scrub.value = value;
    scrub.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(spoken()).toBe('');
  }
  scrub.dispatchEvent(new Event('change'));
  await element.updateComplete;
  expect(spoken()).toBe('Step 10 of 12: node 9');
});

it('counts from 0 where the first state is only the start', async () => {
  element.first = 0;
  await element.updateComplete;
  expect(find('.position').textContent).toBe('0 of 11');
});

it('tells the page of every step', async () => {
  /** @type {any[]} */
  const heard = [];
  element.steps = Array.from({ length: 12 }, (_, index) => ({ index }));
  const listen = (/** @type {Event} */ event) =>
    heard.push(/** @type {CustomEvent} */ (event).detail);
  document.body.addEventListener('nabla-step', listen, { once: true });
  element.step(1);
  expect(heard).toEqual([{ index: 1, count: 12, step: { index: 1 } }]);
});

it('keeps speed and repeat behind a button', async () => {
  expect(find('select')).toBeNull();
  find('.more').click();
  await element.updateComplete;
  const select = find('select');
  select.value = '4';
  select.dispatchEvent(new Event('change'));
  find('.loop').click();
  await element.updateComplete;
  expect(element.player.speed).toBe(4);
  expect(find('.loop').getAttribute('aria-pressed')).toBe('true');
});

it('stops when it is taken off the page', () => {
  element.play();
  element.remove();
  expect(element.player.playing).toBe(false);
});

/** The two languages say the same things; numbers and plurals follow each language's own rules. */
import { describe, expect, it } from 'vitest';
import widgetsEn from '../../web/messages/en.js';
import {
  formatNumber, hasMessage, hasMessages, loadMessages, loadPageMessages, supportedLanguage,
  translate,
} from '../../web/messages/index.js';
import pagesEn from '../../web/messages/pages.en.js';
import pagesRu from '../../web/messages/pages.ru.js';
import widgetsRu from '../../web/messages/ru.js';
import { read } from './support/spaces.js';

/** Everything that is said in each language. */
const en = { ...widgetsEn, ...pagesEn };
const ru = { ...widgetsRu, ...pagesRu };

const PLURAL_FORMS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };

/**
 * Keys without their plural suffix, each with the placeholders of all its forms.
 * @param {Record<string, string>} catalogue
 * @param {'ru' | 'en'} language
 */
function outline(catalogue, language) {
  /** @type {Map<string, Set<string>>} */
  const outlined = new Map();
  for (const [key, text] of Object.entries(catalogue)) {
    const [, stem, form] = /^(.*?)(?:\.(one|few|many|other))?$/.exec(key) ?? [];
    const plural = form && Object.hasOwn(catalogue, `${stem}.other`);
    if (plural) {
      for (const needed of PLURAL_FORMS[language]) {
        expect(catalogue, `${language} lacks a plural form`).toHaveProperty([`${stem}.${needed}`]);
      }
    }
    const name = plural ? stem : key;
    const placeholders = outlined.get(name) ?? new Set();
    for (const [placeholder] of text.matchAll(/\{\w+\}/g)) placeholders.add(placeholder);
    outlined.set(name, placeholders);
  }
  return outlined;
}

describe('catalogues', () => {
  const russian = outline(ru, 'ru');
  const english = outline(en, 'en');

  it('have the same keys', () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
    expect(russian.size).toBeGreaterThan(100);
  });

  it('have the same placeholders', () => {
    for (const [key, placeholders] of russian) {
      expect([...placeholders].sort(), key).toEqual([...english.get(key) ?? []].sort());
    }
  });

  it('leave no text empty and shout in none', () => {
    for (const [key, text] of [...Object.entries(ru), ...Object.entries(en)]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/!/);
    }
  });

  it('say nothing twice', () => {
    expect(Object.keys(en)).toHaveLength(
      Object.keys(widgetsEn).length + Object.keys(pagesEn).length);
  });

  it('are each in their own alphabet', () => {
    // The site's own texts name the other language in that language.
    const foreign = Object.entries(en).filter(([key, text]) =>
      !key.startsWith('site.') && /[а-яё]/i.test(text));
    expect(foreign).toEqual([]);
  });
});

describe('translate', () => {
  it('is ready for widgets when their part is there, and not before', async () => {
    await loadPageMessages('ru');
    expect(translate('ru', 'site.contents')).toBe('Содержание');
    expect(hasMessages('ru')).toBe(false);
    await Promise.all([loadMessages('ru'), loadMessages('en')]);
    expect(hasMessages('ru')).toBe(true);
    expect(translate('ru', 'site.contents')).toBe('Содержание');
    expect(translate('en', 'site.contents')).toBe('site.contents');
  });

  it('fills in placeholders', () => {
    expect(translate('en', 'core.share.saved', { name: 'a.csv' })).toBe('Saved: a.csv');
  });

  it('leaves a placeholder without a value to be seen', () => {
    expect(translate('en', 'core.share.saved')).toBe('Saved: {name}');
  });

  it('lets no line of Russian break after a preposition or before what is counted', () => {
    expect(translate('ru', 'derivation.summary.end', { count: 3 })).toContain('за\u00a03\u00a0шага');
    expect(translate('ru', 'keeping.line.exercises', { done: 2, count: 6 }))
      .toContain('из\u00a06\u00a0заданий');
  });

  it.each([[1, 'за 1 шаг'], [3, 'за 3 шага'], [12, 'за 12 шагов'], [21, 'за 21 шаг']])(
    'counts in Russian: %i', (count, words) => {
      expect(read(translate('ru', 'derivation.summary.end', { count }))).toContain(words);
    });

  it('gives back a key that it does not know', () => {
    expect(translate('ru', 'no.such.key')).toBe('no.such.key');
    expect(translate('ru', 'constructor')).toBe('constructor');
    expect(hasMessage('ru', 'no.such.key')).toBe(false);
  });

  it('does not read a value as a pattern', () => {
    expect(translate('en', 'core.share.saved', { name: '$& {name}' })).toBe('Saved: $& {name}');
  });
});

describe('supportedLanguage', () => {
  it.each([['ru', 'ru'], ['ru-RU', 'ru'], ['RU', 'ru'], ['en-GB', 'en'], ['de', 'en'], ['', 'en'],
    [null, 'en']])('%s is read in %s', (tag, language) => {
    expect(supportedLanguage(tag)).toBe(language);
  });
});

describe('formatNumber', () => {
  it.each(/** @type {[string, number, string][]} */ ([
    ['ru', 0.5, '0,5'], ['en', 0.5, '0.5'], ['ru', -1 / 3, '−0,3333'], ['en', 12345.6, '12,350'],
    ['ru', 12345.6, '12\u202f350'], ['en', 1234, '1234'], ['en', 0, '0'], ['en', -0, '0'],
    ['ru', 1.5e-7, '1,5·10⁻⁷'], ['en', 1e-10, '10⁻¹⁰'], ['en', -2.5e12, '−2.5·10¹²'],
    ['en', 9.9999e-7, '10⁻⁶'], ['ru', NaN, '—'], ['ru', -Infinity, '−∞'], ['ru', Infinity, '∞'],
  ]))('%s: %d is %s', (language, value, text) => {
    expect(formatNumber(language, value)).toBe(text);
  });

  it('aligns columns', () => {
    expect(formatNumber('ru', 2, { decimals: 3 })).toBe('2,000');
    expect(formatNumber('ru', -0.0001, { decimals: 2 })).toBe('0,00');
    expect(formatNumber('en', 3, { sign: true })).toBe('+3');
  });
});

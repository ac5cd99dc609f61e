/**
 * The reader's settings, and whether they have begun: what a page has to know before it is painted.
 * Where storage is refused, nothing is kept.
 */

/** @param {'theme' | 'language' | 'begun'} name @param {string | null} value null forgets it */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(`nabla-${name}`);
    else localStorage.setItem(`nabla-${name}`, value);
  } catch {
    // Refused or full: the setting lasts as long as the page.
  }
}

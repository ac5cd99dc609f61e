/** The reader's settings, kept on their device; where storage is refused, nothing is kept. */

/** @param {'theme' | 'language'} name @param {string | null} value null forgets it */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(`nabla-${name}`);
    else localStorage.setItem(`nabla-${name}`, value);
  } catch {
    // Refused or full: the setting lasts as long as the page.
  }
}

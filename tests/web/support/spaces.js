/** A text as it is read, with plain spaces: where its lines break is another test's concern. */
export const read = (/** @type {string | null | undefined} */ text) =>
  text?.replaceAll('\u00a0', ' ');

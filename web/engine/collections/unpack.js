/**
 * Bytes that were deflated without a header and written in base 64. The platform inflates them,
 * browsers and Node alike.
 * @param {string} packed
 * @returns {Promise<Uint8Array>}
 */
export async function unpack(packed) {
  const deflated = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

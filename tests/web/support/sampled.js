/**
 * A function on a square grid around zero.
 * @param {(x: number, y: number) => number} f
 * @param {number} [count]
 * @param {number} [reach]
 */
export function sampled(f, count = 61, reach = 3) {
  const x = Float64Array.from({ length: count }, (_, i) => reach * (2 * i / (count - 1) - 1));
  const values = Float64Array.from({ length: count * count },
    (_, i) => f(x[i % count], x[Math.floor(i / count)]));
  return { x, y: x, values };
}

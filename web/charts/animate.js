/**
 * Runs a movement over some frames, eased at both ends.
 * @param {number} duration in milliseconds; 0, or where less motion is wished, jumps to the end
 * @param {(progress: number) => void} draw called with 0 < progress ≤ 1, the last time with 1
 * @returns {() => void} stops the movement where it is
 */
export function animate(duration, draw) {
  if (duration <= 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    draw(1);
    return () => {};
  }
  let start = NaN;
  let handle = requestAnimationFrame(function frame(now) {
    if (Number.isNaN(start)) start = now;
    const time = Math.min(1, (now - start) / duration);
    if (time < 1) handle = requestAnimationFrame(frame);
    draw(time * time * (3 - 2 * time));
  });
  return () => cancelAnimationFrame(handle);
}

/** @typedef {import('./scene.js').Curve} Curve */
/** @typedef {import('./scene.js').Window} Window */

/** The whole window from left to right takes this long, in seconds. */
const DURATION = 4;

/** The bottom of the window sounds at this pitch, in hertz, the top two octaves higher. */
const LOWEST = 196;
const OCTAVES = 2;

const LOUDNESS = 0.16;

/** Changes of pitch and loudness a second. */
const RESOLUTION = 60;

/**
 * A curve as pitch and loudness over time: pitch follows the height, silence stands for no value.
 * @param {Curve} curve
 * @param {Window} window
 * @param {number} steps
 * @returns {{ pitch: Float32Array, loudness: Float32Array, negative: Float32Array }}
 */
export function soundCurve(curve, window, steps) {
  const pitch = new Float32Array(steps).fill(LOWEST);
  const loudness = new Float32Array(steps);
  const negative = new Float32Array(steps);
  const [from, to] = window.x;
  const [bottom, top] = window.y;
  let index = 0;
  for (let step = 0; step < steps; step += 1) {
    const x = from + (to - from) * step / (steps - 1);
    while (index < curve.x.length - 1 && curve.x[index] < x) index += 1;
    const y = curve.y[index];
    const height = (y - bottom) / (top - bottom);
    if (!(height >= 0 && height <= 1)) continue;
    pitch[step] = LOWEST * 2 ** (OCTAVES * height);
    loudness[step] = LOUDNESS;
    if (y < 0) negative[step] = LOUDNESS / 3;
  }
  return { pitch, loudness, negative };
}

/**
 * Plays a curve from left to right, moving from the left ear to the right. Below zero a rough voice
 * joins the clear one.
 */
export class CurveSound {
  #changed;
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {OscillatorNode[]} */
  #voices = [];

  /** @param {() => void} changed told when the sound begins and when it ends */
  constructor(changed) {
    this.#changed = changed;
  }

  get playing() {
    return this.#voices.length > 0;
  }

  /**
   * Begins, or stops what is playing.
   * @param {Curve | undefined} curve
   * @param {Window} window
   */
  toggle(curve, window) {
    if (this.playing) this.stop();
    else if (curve) this.#start(curve, window);
  }

  stop() {
    for (const voice of this.#voices) voice.stop();
    this.#end();
  }

  /**
   * @param {Curve} curve
   * @param {Window} window
   */
  #start(curve, window) {
    this.#context ??= new AudioContext();
    const context = this.#context;
    void context.resume();
    const start = context.currentTime + 0.05;
    const { pitch, loudness, negative } = soundCurve(curve, window, DURATION * RESOLUTION);
    const panner = new StereoPannerNode(context, { pan: -0.8 });
    panner.pan.setValueAtTime(-0.8, start);
    panner.pan.linearRampToValueAtTime(0.8, start + DURATION);
    panner.connect(context.destination);

    const voice = (/** @type {OscillatorType} */ type, /** @type {Float32Array} */ volume) => {
      const oscillator = new OscillatorNode(context, { type });
      const gain = new GainNode(context, { gain: 0 });
      oscillator.frequency.setValueCurveAtTime(/** @type {any} */ (pitch), start, DURATION);
      gain.gain.setValueCurveAtTime(/** @type {any} */ (volume), start, DURATION);
      gain.gain.setValueAtTime(0, start + DURATION + 0.01);
      oscillator.connect(gain).connect(panner);
      oscillator.start(start);
      oscillator.stop(start + DURATION + 0.05);
      return oscillator;
    };
    this.#voices = [voice('sine', loudness), voice('sawtooth', negative)];
    this.#voices[0].addEventListener('ended', () => this.#end());
    this.#changed();
  }

  #end() {
    if (!this.playing) return;
    this.#voices = [];
    this.#changed();
  }
}

/** A picture that takes longer than this is too fine to move smoothly, in milliseconds. */
const SLOW = 16;

/** After so many of those one after another what moves is drawn more roughly. */
const SLOW_PICTURES = 2;

/** How rough what moves has to be for a machine to keep pace: known while it moves, and only then. */
export class Pace {
  /** From 1 on. */
  roughness = 1;
  #roughest;
  #slowPictures = 0;
  /** While it moves: what a message goes through. @type {MessageChannel | null} */
  #painted = null;

  /** @param {number} roughest */
  constructor(roughest) {
    this.#roughest = roughest;
  }

  begin() {
    this.roughness = 1;
    this.#slowPictures = 0;
    this.#painted ??= new MessageChannel();
    this.#painted.port1.onmessage = ({ data: frame }) => this.#note(performance.now() - frame);
  }

  end() {
    this.#painted?.port1.close();
    this.#painted = null;
  }

  /** Sees how long the picture of this frame takes. */
  watch() {
    // A message that is sent before a picture is painted arrives when it has been. The distance to
    // the next frame would not do: a screen may be slow, and a machine save energy.
    this.#painted?.port2.postMessage(Number(document.timeline.currentTime));
  }

  /** @param {number} time that a picture took, in milliseconds */
  #note(time) {
    this.#slowPictures = time > SLOW ? this.#slowPictures + 1 : 0;
    if (this.#slowPictures < SLOW_PICTURES || this.roughness === this.#roughest) return;
    this.#slowPictures = 0;
    this.roughness += 1;
  }
}

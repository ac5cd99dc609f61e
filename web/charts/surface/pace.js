/** A picture that takes longer than this is too fine to move smoothly, in milliseconds. */
const SLOW = 24;

/** After so many of those during one movement what moves is drawn more roughly. */
const SLOW_PICTURES = 2;

/** How rough what moves has to be for a machine to keep pace: known while it moves, and only then. */
export class Pace {
  /** From 1 on. */
  roughness = 1;
  #roughest;
  #slowPictures = 0;
  #moving = false;

  /** @param {number} roughest */
  constructor(roughest) {
    this.#roughest = roughest;
  }

  begin() {
    this.roughness = 1;
    this.#slowPictures = 0;
    this.#moving = true;
  }

  end() { this.#moving = false; }

  /** Sees whether the picture of this frame is done in time for the next. */
  watch() {
    const frame = Number(document.timeline.currentTime);
    requestAnimationFrame((next) => {
      if (!this.#moving || next - frame < SLOW) return;
      this.#slowPictures += 1;
      if (this.#slowPictures < SLOW_PICTURES || this.roughness === this.#roughest) return;
      this.#slowPictures = 0;
      this.roughness += 1;
    });
  }
}

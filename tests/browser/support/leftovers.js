/**
 * Counts, in the page, what a widget could leave behind. Runs before the page's own scripts.
 * `leftovers()` of the page says how much of it there is now.
 */
export function countLeftovers() {
  const counts = { listeners: 0, observers: 0, timers: 0, intervals: 0, frames: 0, workers: 0 };

  // Listeners on what outlives a widget: an element's own go with it.
  const outlives = (/** @type {unknown} */ target) =>
    target === window || target === document || target instanceof MediaQueryList
    || target === document.fonts || target === document.documentElement;
  /** @type {Map<EventTarget, Map<string, Set<unknown>>>} */
  const listening = new Map();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  /** @param {any} options */
  const capturing = (options) => Boolean(typeof options === 'object' ? options?.capture : options);
  EventTarget.prototype.addEventListener = function add(type, listener, options) {
    if (outlives(this ?? window) && listener && !(/** @type {any} */ (options))?.once) {
      const byType = listening.get(this) ?? new Map();
      listening.set(this, byType);
      const key = `${type} ${capturing(options)}`;
      byType.set(key, (byType.get(key) ?? new Set()).add(listener));
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function remove(type, listener, options) {
    listening.get(this)?.get(`${type} ${capturing(options)}`)?.delete(listener);
    return removeEventListener.call(this, type, listener, options);
  };

  // Observers: how many watch anything.
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    const Observer = Object(globalThis)[name];
    Object(globalThis)[name] = class extends Observer {
      /** @type {Set<Element>} */
      #targets = new Set();

      /** @param {Element} target @param {object} [options] */
      observe(target, options) {
        if (this.#targets.size === 0) counts.observers += 1;
        this.#targets.add(target);
        super.observe(target, options);
      }

      /** @param {Element} target */
      unobserve(target) {
        if (this.#targets.delete(target) && this.#targets.size === 0) counts.observers -= 1;
        super.unobserve(target);
      }

      disconnect() {
        if (this.#targets.size > 0) counts.observers -= 1;
        this.#targets.clear();
        super.disconnect();
      }
    };
  }

  /**
   * Counts calls that are under way.
   * @param {keyof typeof counts} kind
   * @param {string} start name of the function that begins
   * @param {string} stop name of the function that ends
   * @param {boolean} once whether the call ends by itself
   */
  const watch = (kind, start, stop, once) => {
    const page = Object(globalThis);
    const [begin, end] = [page[start].bind(page), page[stop].bind(page)];
    const open = new Set();
    const close = (/** @type {unknown} */ handle) => {
      if (open.delete(handle)) counts[kind] -= 1;
    };
    page[start] = (/** @type {Function} */ callback, /** @type {unknown[]} */ ...rest) => {
      const handle = begin((/** @type {unknown[]} */ ...given) => {
        if (once) close(handle);
        callback(...given);
      }, ...rest);
      open.add(handle);
      counts[kind] += 1;
      return handle;
    };
    page[stop] = (/** @type {unknown} */ handle) => {
      close(handle);
      end(handle);
    };
  };
  watch('timers', 'setTimeout', 'clearTimeout', true);
  watch('intervals', 'setInterval', 'clearInterval', false);
  watch('frames', 'requestAnimationFrame', 'cancelAnimationFrame', true);

  Object(globalThis).Worker = class extends Worker {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      counts.workers += 1;
    }

    terminate() {
      counts.workers -= 1;
      super.terminate();
    }
  };

  Object(globalThis).leftovers = () => {
    let listeners = 0;
    for (const byType of listening.values()) {
      for (const set of byType.values()) listeners += set.size;
    }
    return { ...counts, listeners };
  };
}

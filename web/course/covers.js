/**
 * Widgets that would answer a question above them lie covered until it is answered. The builder
 * writes the cover, the style sheet shows it where scripts run, here it is taken away.
 */

/** @param {Element | null | undefined} figure */
const uncover = (figure) => figure?.classList.remove('covered');

/**
 * Takes the cover off one widget, whatever it waits for.
 * @param {Element} widget
 */
export const uncoverWidget = (widget) => uncover(widget.closest('.covered'));

/** @param {Document} page */
export function startCovers(page) {
  page.addEventListener('nabla-reveal', ({ target }) => {
    const { id } = /** @type {Element} */ (target);
    page.querySelectorAll(`.covered[data-after="${CSS.escape(id)}"]`).forEach(uncover);
  });
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('.cover button')) return;
    const figure = target.closest('figure');
    uncover(figure);
    // The button is gone: the focus goes to what it has shown.
    if (!figure) return;
    figure.tabIndex = -1;
    figure.focus({ preventScroll: true });
  });
}

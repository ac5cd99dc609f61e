/*
 * Runs before the first paint, so that nothing flashes: the theme that the reader chose, whether
 * they have been here before, and the knowledge that scripts run at all. A classic script, taken
 * into the site as it is.
 */
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    const theme = localStorage.getItem('nabla-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    // The contents then leave room for the place to go on from.
    if (localStorage.getItem('nabla-begun')) root.classList.add('returning');
  } catch {
    // Storage is refused: the system's theme it is.
  }
})();

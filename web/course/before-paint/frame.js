/*
 * On the pages for iframes, before the first paint: language and theme from the address,
 * `?lang=ru&theme=dark`; without them, the browser's.
 */
(() => {
  const root = document.documentElement;
  const parameters = new URLSearchParams(location.search);
  const language = parameters.get('lang') ?? navigator.language;
  root.lang = /^ru\b/i.test(language) ? 'ru' : 'en';
  const theme = parameters.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
})();

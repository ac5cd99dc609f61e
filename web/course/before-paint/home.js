/* On the page that asks for a language: leads on a reader who has chosen one before. */
(() => {
  try {
    const language = localStorage.getItem('nabla-language');
    if (language === 'ru' || language === 'en') location.replace(`./${language}/`);
  } catch {
    // Storage is refused: the reader chooses.
  }
})();

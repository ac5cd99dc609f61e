/**
 * In the page, while developing: reloads it after a build, and says so when one has failed.
 */
const events = new EventSource('/dev/events');

events.addEventListener('built', () => location.reload());
events.addEventListener('failed', () => {
  console.warn('The last build failed; the terminal says why. This page is from the one before.');
});

/** Starts the system's Firefox, over WebDriver BiDi. */
import { launch } from 'puppeteer-core';
import { firefoxCommand } from '../setup/requirements.js';
import { PlainError } from '../terminal.js';

/** @returns {Promise<import('puppeteer-core').Browser>} */
export async function launchFirefox() {
  const executablePath = firefoxCommand();
  if (!executablePath) {
    throw new PlainError('There is no Firefox. `node tools/setup.js test` installs it, or set '
      + 'FIREFOX to the path of one.');
  }
  return launch({ browser: 'firefox', executablePath });
}

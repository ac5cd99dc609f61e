/** Starts the system's Chromium under Playwright. */
import { chromium } from 'playwright-core';
import { chromiumCommand } from '../setup/requirements.js';
import { PlainError } from '../terminal.js';

/** No sandbox, so that it runs as root in a container; nothing that calls home. */
const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  const executablePath = chromiumCommand();
  if (!executablePath) {
    throw new PlainError('There is no Chromium. `node tools/setup.js test` installs it, or set '
      + 'CHROMIUM to the path of one.');
  }
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

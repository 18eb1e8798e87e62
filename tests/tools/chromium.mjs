// A headless Chromium without a network, from wherever this machine keeps it.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { stop } from './files.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Opens a browser, lets `use` work with it, and closes it whatever happens. Its pages reach nothing outside themselves. */
export async function withBrowser(use) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

function findChromium() {
  const given = process.env.NAZORG_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = given ? [given] : [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  const found = candidates.find(canRun);
  if (!found) {
    stop(given
      ? `NAZORG_CHROMIUM names ${given}, which cannot be run.`
      : 'No Chromium was found. Install it (Debian and Ubuntu: apt-get install chromium) or name one in NAZORG_CHROMIUM.');
  }
  return found;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

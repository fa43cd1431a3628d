import { chromium } from 'playwright-core';

/** Starts the browser that MODELCARD_BROWSER names. */
export async function start() {
  const executablePath = process.env.MODELCARD_BROWSER;
  if (!executablePath) {
    console.error('MODELCARD_BROWSER names no browser: set it to a Chromium, such as /usr/bin/chromium.');
    process.exit(2);
  }

  // A container's root has no sandbox to offer.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

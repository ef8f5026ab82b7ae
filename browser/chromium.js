// The system's Chromium. Its program is named in CHROMIUM, or where Debian
// puts it; nothing is downloaded.

import { chromium } from 'playwright-core';

/** Starts the browser with an empty profile of its own. */
export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

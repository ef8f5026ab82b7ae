// The program and the folders that the tests work on.

import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const templates = join(root, 'templates');

const run = promisify(execFile);

/** Runs the program and answers what it printed. */
export async function proviso(...args) {
  const { stdout } = await run('go', ['run', './generator', ...args], { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}

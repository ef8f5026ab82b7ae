// The program, compiled once, and the folders that the tests work on.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const templates = join(root, 'templates');

const run = promisify(execFile);
let program;

/** Makes a folder for one run of tests, with the program in it. */
export async function workshop() {
  const dir = await mkdtemp(join(tmpdir(), 'proviso-browser-'));
  program = join(dir, 'proviso');
  await run('go', ['build', '-o', program, './generator'], { cwd: root });
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Tells where the program is, once the workshop is there. */
export const programPath = () => program;

/** Runs the program in the repository and answers what it printed. */
export async function proviso(...args) {
  const { stdout } = await run(program, args, { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}

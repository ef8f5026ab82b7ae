// The sites of this repository, as they stand today.

import { join } from 'node:path';
import { checkSites } from './checks.js';
import { proviso, root } from './project.js';

checkSites('the sites of this repository', async (dir) => {
  const day = new Date().toISOString().slice(0, 10);
  const built = join(dir, 'public');
  await proviso('build', '-C', root, '--as-of', day, '--out', built);
  return { project: root, built, day };
});

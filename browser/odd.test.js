// Sites of everything that could go wrong.

import { join } from 'node:path';
import { checkSites } from './checks.js';
import { day, layDown } from './odd.js';

checkSites('a project of odd texts, names and scripts', async (dir) => {
  const project = join(dir, 'odd');
  await layDown(project);
  return { project, built: join(project, 'public'), day };
});

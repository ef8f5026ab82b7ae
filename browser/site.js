// The pages of a built site, by the kind that their address tells.

import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

async function files(dir) {
  const entries = await readdir(dir, { withFileTypes: true });
  const lists = await Promise.all(entries.map((e) => e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)]));
  return lists.flat().sort();
}

function kindOf(path, html) {
  if (path === '404.html') return 'missing';
  if (/http-equiv="?refresh/.test(html)) return 'moved';
  if (path === 'embed/index.html') return 'embed';
  if (/^[^/]+\/index\.html$/.test(path)) return 'list';
  if (/\/history\/index\.html$/.test(path)) return 'history';
  if (/\/changes\/index\.html$/.test(path)) return 'changes';
  if (/\/v\d+\/index\.html$/.test(path)) return 'version';
  return 'text';
}

/** Lists a site's pages: what is no whole page, such as an embed, is no page. */
export async function pagesOf(folder) {
  const pages = [];
  for (const name of await files(folder)) {
    const path = relative(folder, name).split(sep).join('/');
    if (!/(^404|\/index|^index)\.html$/.test(path)) continue;
    const html = await readFile(name, 'utf8');
    const address = '/' + path.replace(/index\.html$/, '').split('/').map(encodeURIComponent).join('/');
    pages.push({ path, address, html, kind: kindOf(path, html) });
  }
  return pages;
}

/** Finds the brand's id of each site of a project by its domain. */
export async function brandOf(project, domain) {
  const dir = join(project, 'brands');
  for (const name of await readdir(dir)) {
    if (!name.endsWith('.toml')) continue;
    if ((await readFile(join(dir, name), 'utf8')).includes(`"${domain}"`)) return name.slice(0, -'.toml'.length);
  }
  throw new Error(`no brand has the domain ${domain}`);
}

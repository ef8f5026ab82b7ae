// Serves a site's folder as a host would: with the headers of its _headers,
// its 404.html, and a folder's index.html at the folder's address.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.xml': 'application/xml', '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

// rules reads a _headers file: a path with *, then the headers below it.
function rules(text) {
  const all = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) {
      const pattern = line.trim().split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
      all.push({ path: new RegExp(`^${pattern}$`), headers: [] });
    } else if (line.trim()) {
      const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/);
      all.at(-1).headers.push([name, value]);
    }
  }
  return all;
}

async function file(folder, path) {
  const name = join(folder, normalize(path));
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) {
    return path.endsWith('/') ? file(folder, path + 'index.html') : { moved: path + '/' };
  }
  return found ? { name, body: await readFile(name) } : null;
}

/** Serves a folder on a free port of this machine. */
export async function serve(folder) {
  const headers = rules(await readFile(join(folder, '_headers'), 'utf8'));
  const missing = await readFile(join(folder, '404.html'));
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    for (const rule of headers.filter((rule) => rule.path.test(path))) {
      for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    const found = await file(folder, path);
    if (found?.moved) {
      response.writeHead(301, { Location: encodeURI(found.moved) }).end();
    } else if (found) {
      if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', types[extname(found.name)] ?? 'application/octet-stream');
      response.end(found.body);
    } else {
      response.writeHead(404, { 'Content-Type': types['.html'] }).end(missing);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}

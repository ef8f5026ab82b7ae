// A brand's site with <proviso-notice>, on one origin, and its legal site on
// another, as a build made it: announced on 1 June 2026, effective on 1 July,
// told of until 31 July, days of Dublin.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { proviso } from './project.js';
import { serve } from './server.js';

export const legal = 'https://example.com', host = 'https://host.example';
export const announced = Date.parse('2026-05-31T23:00:00Z'), effective = Date.parse('2026-06-30T23:00:00Z'), ends = Date.parse('2026-07-30T23:00:00Z');
export const inside = Date.parse('2026-06-15T12:00:00Z');

const next = `[summary]
en = "We keep correspondence for 36 months."
de = "Wir bewahren Schriftwechsel 36 Monate lang auf."
[choices]
en = "You may object, or ask us to erase what we hold."
de = "Sie können widersprechen oder die Löschung verlangen."
[[point]]
clauses = ["retention/1"]
en = "Letters stay a year longer."
de = "Briefe bleiben ein Jahr länger."
`;

/** Lays a project down with a version to come, and builds it for a day. */
export async function layDown(dir, day = '2026-06-15') {
  await proviso('init', dir, '--as-of', '2026-01-10');
  for (const locale of ['en', 'de']) {
    const name = join(dir, `content/privacy/${locale}.md`);
    await writeFile(name, (await readFile(name, 'utf8')).replace('24', '36'));
  }
  await mkdir(join(dir, 'content/privacy'), { recursive: true });
  await writeFile(join(dir, 'content/privacy/next.toml'), next);
  await proviso('release', 'privacy', '-C', dir, '--as-of', '2026-06-01', '--effective', '2026-07-01');
  await build(dir, day);
}

export const build = (dir, day) => proviso('build', '-C', dir, '--as-of', day, '--out', join(dir, 'public'));

/** Serves the legal site of a brand's domain under its own address. */
export async function serveLegal(context, folder) {
  const site = await serve(folder);
  await context.route(`${legal}/**`, async (route) => {
    const at = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: site.origin + at.pathname, maxRedirects: 0 }) });
  });
  return site;
}

/** The strictest policy that the banner is made for. */
export const strict = `default-src 'none'; script-src ${legal}; connect-src ${legal}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** The one line of the page for engineers. */
export async function snippet(page, locale = 'en') {
  await page.goto(`${legal}/embed/`);
  const lines = await page.locator('pre').allInnerTexts();
  return lines.find((line) => line.includes('<proviso-notice') && line.includes(`/${locale}/notices.json`)).trim();
}

const paragraphs = '<p>Some words of the page itself, and <a href="#x">a link</a>.</p>'.repeat(40);

/** A page of the brand's site, with a snippet at its end. */
export function hostPage(context, line, { policy = strict, lang = 'en', dir = 'ltr', before = '' } = {}) {
  return context.route(`${host}/**`, (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy },
    body: `<!doctype html><html lang="${lang}" dir="${dir}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Shop</title><main>${before}<h1>Shop</h1>${paragraphs}</main>${line}`,
  }));
}

/** What the banner shows: the words of each notice, none where there is none. */
export async function shown(page) {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => [...document.querySelectorAll('proviso-notice')].flatMap((e) =>
    [...e.shadowRoot?.querySelectorAll('section') ?? []].filter((s) => s.checkVisibility()).map((s) => s.innerText)));
}

/** Answers for the JSON beside the banner instead of the build. */
export const answer = (context, body, more = {}) => context.route(`${legal}/en/notices.json`, (route) =>
  route.fulfill({ contentType: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' }, body: typeof body === 'string' ? body : JSON.stringify(body), ...more }));

// What holds for every page of every site, whatever it says.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { launch } from './chromium.js';
import { workshop, proviso } from './project.js';
import { serve } from './server.js';
import { brandOf, pagesOf } from './site.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rightToLeft = ['ar'];
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off', // a title is as long as its document's
    'tel-non-breaking': 'off', // the words are the author's
    'no-raw-characters': 'off', // a bare ">" is valid, and the only one that the minifier leaves
    'no-inline-style': 'error',
    'script-element': 'error',
  },
});

/**
 * Checks every site that make(dir) builds into a folder.
 * It answers { project, built, day }: the project's folder, that of its sites,
 * and the day they stand for.
 */
export function checkSites(name, make) {
  describe(name, { concurrency: false }, () => {
    let shop, made, browser;
    const sites = [];

    before(async () => {
      shop = await workshop();
      made = await make(shop.dir);
      browser = await launch();
      for (const entry of await readdir(made.built, { withFileTypes: true })) {
        if (!entry.isDirectory()) continue;
        const folder = join(made.built, entry.name);
        const record = JSON.parse(await readFile(join(folder, 'site.json'), 'utf8'));
        const { origin, close } = await serve(folder);
        sites.push({ name: entry.name, origin, close, record, pages: await pagesOf(folder), brand: await brandOf(made.project, record.site) });
      }
    });
    after(async () => {
      await browser?.close();
      await Promise.all(sites.map((site) => site.close()));
      await shop?.remove();
    });

    // each runs a check on each page and fails with all that it found.
    async function each(options, check, wanted = () => true) {
      const found = [];
      let seen = 0;
      for (const site of sites) {
        const context = await browser.newContext(options);
        const page = await context.newPage();
        for (const one of site.pages.filter(wanted)) {
          seen++;
          for (const problem of await check({ site, one, page, url: site.origin + one.address, context })) {
            found.push(`${site.name}${one.address}: ${problem}`);
          }
        }
        await context.close();
      }
      assert.deepEqual(found, []);
      assert.ok(seen > 0, 'no page was looked at');
    }
    const stays = (one) => one.kind !== 'moved';
    const holdsText = (one) => one.kind === 'text' || one.kind === 'version';

    test('there is a page of every kind', () => {
      for (const site of sites) {
        const kinds = new Set(site.pages.map((one) => one.kind));
        for (const kind of ['text', 'version', 'history', 'list', 'missing', 'moved', 'embed']) assert.ok(kinds.has(kind), `${site.name} has no ${kind} page`);
      }
      assert.ok(sites.length > 0);
    });

    test('the markup is valid', async () => {
      const found = [];
      for (const site of sites) {
        for (const one of site.pages) {
          const report = await validator.validateString(one.html, one.path);
          for (const message of report.results.flatMap((result) => result.messages)) {
            found.push(`${site.name}${one.address}:${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
          }
        }
      }
      assert.deepEqual(found, []);
    });

    for (const [screen, viewport] of Object.entries({ phone, desk })) {
      for (const colorScheme of ['light', 'dark']) {
        test(`axe finds nothing, ${screen}, ${colorScheme}`, async () => {
          await each({ viewport, colorScheme }, async ({ page, url }) => {
            await page.goto(url);
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
            return violations.map((v) => `${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`);
          }, stays);
        });
      }
    }

    test('a page asks for its style and logo and nothing else, and complains of nothing', async () => {
      await each({}, async ({ page, url, site }) => {
        const found = [];
        const onRequest = (request) => {
          const asked = new URL(request.url());
          const own = asked.origin === site.origin && /^\/(assets\/(style|logo|turn)-[0-9a-f]+\.\w+|proviso\.js)$/.test(asked.pathname);
          if (!own && !request.isNavigationRequest()) found.push(`asks for ${asked}`);
        };
        const onConsole = (message) => {
          const expected = message.text().includes('404') && url.endsWith('404.html'); // the browser's own line
          if (['error', 'warning'].includes(message.type()) && !expected) found.push(`the console says: ${message.text()}`);
        };
        const onError = (error) => found.push(`an error: ${error}`);
        page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);
        const response = await page.goto(url, { waitUntil: 'networkidle' });
        if (!response.headers()['content-security-policy']?.includes("default-src 'none'")) found.push('no content security policy');
        page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
        return found;
      }, stays);
    });

    test('nothing sticks out of a screen of 320 pixels', async () => {
      await each({ viewport: { width: 320, height: 640 } }, async ({ page, url }) => {
        await page.goto(url);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        return width > 320 ? [`${width} pixels wide`] : [];
      }, stays);
    });

    test('the text is that of the record, block for block, with and without JavaScript', async () => {
      for (const javaScriptEnabled of [true, false]) {
        await each({ javaScriptEnabled }, async ({ page, url, one, site }) => {
          await page.goto(url);
          const shown = await page.evaluate(readText);
          const recorded = blocks(await recordedText(site, one));
          const found = [];
          for (let i = 0; i < Math.max(shown.blocks.length, recorded.length); i++) {
            if (shown.blocks[i] !== recorded[i]) found.push(`block ${i} is ${JSON.stringify(shown.blocks[i])}, recorded ${JSON.stringify(recorded[i])}`);
          }
          if (words(shown.all) !== recorded.join(' ')) found.push('main shows other words than its blocks');
          return found;
        }, holdsText);
      }
    });

    // recordedText is what show prints for the version on a page.
    async function recordedText(site, one) {
      const [, locale, slug] = decodeURIComponent(one.address).split('/');
      const number = one.address.match(/\/v(\d+)\/$/)?.[1];
      const text = site.record.texts.find((t) => t.locale === locale && t.versions.some((v) => decodeURIComponent(v.url).includes(`/${locale}/${slug}/`)));
      return proviso('show', text.policy, '-C', made.project, '--brand', site.brand, '--locale', locale, ...(number ? ['--version', number] : ['--on', made.day]));
    }

    test('in print the navigation is gone and the text is whole', async () => {
      await each({}, async ({ page, url }) => {
        await page.goto(url);
        const before = await page.evaluate(readText);
        await page.emulateMedia({ media: 'print' });
        const printed = await page.evaluate(readText);
        const left = await page.evaluate(() => [...document.querySelectorAll('nav, .skip')].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80)));
        await page.emulateMedia({ media: 'screen' });
        const same = words(before.all) === words(printed.all);
        return [...left.map((nav) => `prints ${nav}`), ...(same ? [] : ['prints other words'])];
      }, holdsText);
    });

    test('every link leads somewhere, and every anchor to its place', async () => {
      const ids = new Map(); // by address: the ids there, null where nothing is
      const idsAt = async (page, address) => {
        if (!ids.has(address)) {
          const response = await page.request.get(address);
          const html = response.headers()['content-type']?.startsWith('text/html');
          const found = html ? [...(await response.text()).matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id) : [];
          ids.set(address, response.ok() || response.url().endsWith('/404.html') ? found : null);
        }
        return ids.get(address);
      };
      await each({}, async ({ page, url, site, one }) => {
        if (one.kind === 'moved') await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: one.html.replace(/<meta[^>]*refresh[^>]*>/, '') }));
        await page.goto(url);
        const found = [];
        for (const href of await page.evaluate(ownLinks)) {
          const target = new URL(href.replace(baseOf(site), site.origin));
          if (target.origin !== site.origin) {
            found.push(`${href} leaves the site`);
            continue;
          }
          const anchor = decodeURIComponent(target.hash.slice(1));
          target.hash = '';
          const there = await idsAt(page, target.href);
          if (!there) found.push(`${href} leads nowhere`);
          else if (anchor && !there.includes(anchor)) found.push(`${href}: no such place on the page`);
        }
        return found;
      });
    });

    // baseOf is where the site says it is served.
    const baseOf = (site) => new URL(site.record.texts[0].versions[0].url).origin;

    test('short and former addresses lead to the text, in the default locale where they name none', async () => {
      await each({}, async ({ page, url, one, site }) => {
        await page.goto(url);
        await page.waitForURL((now) => now.href !== url, { timeout: 5000 }).catch(() => {});
        const now = new URL(page.url()).pathname;
        const landed = site.pages.find((other) => other.address === now);
        const locale = one.address.split('/').length > 3 ? one.address.split('/')[1] : defaultLocale(site);
        const found = landed && landed.kind !== 'moved' ? [] : [`leads to ${now}`];
        const first = now.split('/')[1];
        const elsewhere = one.address !== '/' && !site.pages.some((p) => p.address === `/${locale}${one.address}`); // a slug that only another locale has
        if (first !== locale && !elsewhere) found.push(`leads to ${now}, not to ${locale}`);
        return found;
      }, (one) => one.kind === 'moved');
    });

    const defaultLocale = (site) => site.pages.find((one) => one.address === '/').html.match(/<html lang="?([\w-]+)/)[1];

    test('one first heading, no level left out, language and direction as the address says', async () => {
      await each({}, async ({ page, url, one, site }) => {
        await page.goto(url);
        const { levels, lang, dir } = await page.evaluate(() => ({
          levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => Number(h.tagName[1])),
          lang: document.documentElement.lang, dir: document.documentElement.dir,
        }));
        const found = [];
        if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) found.push(`headings ${levels}`);
        levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) found.push(`a heading of level ${level} after ${levels[i - 1]}`); });
        const locale = { missing: defaultLocale(site), embed: 'en' }[one.kind] ?? one.address.split('/')[1];
        if (lang !== locale) found.push(`lang is ${lang}`);
        if (dir !== (rightToLeft.includes(locale) ? 'rtl' : 'ltr')) found.push(`dir is ${dir}`);
        return found;
      }, stays);
    });
  });
}

const words = (text) => text.replace(/\s+/g, ' ').trim();

// blocks cuts what show prints at its empty lines, without the marks of lists.
function blocks(text) {
  return text.split(/\n\n+/).map((block) => words(block.replace(/^\s*(- |\d+\. )+/, ''))).filter(Boolean);
}

// ownLinks runs in the page: the links that it makes itself, which are relative,
// and those of its head. Absolute ones in the text are the author's.
function ownLinks() {
  const links = [...document.querySelectorAll('a[href], link[href]')];
  return links.filter((e) => e.localName === 'link' || !/^[a-z]+:/.test(e.getAttribute('href'))).map((e) => e.href);
}

// readText runs in the page: the words of each block of main, and all of them.
function readText() {
  const main = document.querySelector('main');
  const kinds = 'h1, h2, h3, h4, h5, h6, p, li, tr, pre';
  const found = new Map([...main.querySelectorAll(kinds)].map((e) => [e, '']));
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(kinds);
    const piece = node.nodeType === Node.TEXT_NODE ? node.data : /^(BR|TD|TH)$/.test(node.tagName) ? ' ' : '';
    if (main.contains(block)) found.set(block, found.get(block) + piece);
    else if (piece.trim()) found.set(node, piece); // words that stand in no block
  }
  return { blocks: [...found.values()].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean), all: main.innerText };
}

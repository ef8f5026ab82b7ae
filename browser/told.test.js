// What the legal pages themselves say of a change, and the names that pages
// and banner use.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './chromium.js';
import { hides, hidingSheet } from './hiding.js';
import { build, effective, inside, layDown } from './host.js';
import { workshop } from './project.js';
import { serve } from './server.js';
import { pagesOf } from './site.js';

describe('a change on the pages themselves', { concurrency: false }, () => {
  let shop, browser, folder, site, dir;

  before(async () => {
    shop = await workshop();
    dir = join(shop.dir, 'p');
    await layDown(dir);
    folder = join(dir, 'public', 'example.com');
    site = await serve(folder);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await shop?.remove();
  });

  async function open(path, at = inside, options = {}) {
    const context = await browser.newContext(options), page = await context.newPage();
    await page.clock.setFixedTime(at);
    await page.goto(site.origin + path);
    return page;
  }
  async function shot(page, name) {
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) });
    await page.context().close();
  }
  const words = async (page) => (await page.locator('body').innerText()).replace(/\s+/g, ' ');

  test('the page in force names the day until which it binds and what follows, without a script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open('/en/privacy/', inside, { javaScriptEnabled });
      const said = await words(page);
      for (const part of ['will change this document on July 1, 2026', 'We keep correspondence for 36 months.', 'This version applies until July 1, 2026, when version 2 replaces it.']) assert.ok(said.includes(part), `${part}: ${said.slice(0, 900)}`);
      assert.ok(!said.includes('no longer in force'));
      assert.ok(!said.includes('Letters stay a year longer.'), 'the points stand where they lead, on the page of the version to come');
      await shot(page, 'in-force');
    }
  });

  test('at the instant, and not before, it says at its top that it binds no longer', async () => {
    for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Dublin', 'Asia/Kathmandu']) {
      for (const [at, over] of [[effective - 1, false], [effective, true]]) {
        const page = await open('/en/privacy/', at, { timezoneId });
        const said = await words(page), top = await page.locator('.turn').boundingBox();
        assert.equal(said.includes('This text is no longer in force. Version 2 replaced it on July 1, 2026.'), over, `${timezoneId} ${at}`);
        assert.equal(said.includes('This version applies until'), !over);
        assert.equal(said.includes('Example Ltd changed this document'), over);
        if (over) assert.ok(top.y < 200, `it stands ${top.y} pixels down`);
        await shot(page, over ? 'no-longer' : 'last-moment');
        const next = await open('/en/privacy/v2/', at, { timezoneId });
        assert.equal((await words(next)).includes('In force since July 1, 2026'), over);
        assert.equal((await words(next)).includes('not in force yet'), !over);
        await next.context().close();
      }
    }
  });

  test('it turns while it is read', async () => {
    const context = await browser.newContext(), page = await context.newPage();
    await page.clock.install({ time: effective - 6000 });
    await page.clock.pauseAt(effective - 5000);
    await page.goto(`${site.origin}/en/privacy/`);
    assert.ok(!(await words(page)).includes('no longer in force'));
    await page.clock.runFor(6000);
    assert.ok((await words(page)).includes('no longer in force'));
    await context.close();
  });

  test('the page of the version to come says what changes, each point with its clause', async () => {
    const page = await open('/en/privacy/v2/');
    const link = page.getByRole('listitem').filter({ hasText: 'Letters stay a year longer.' }).getByRole('link');
    assert.equal(await link.innerText(), 'How long we keep it');
    await link.click();
    assert.match(await page.locator(':target').innerText(), /^We erase correspondence after 36 months/);
    await shot(page, 'upcoming');
  });

  test('it is readable narrow and dark', async () => {
    const page = await open('/en/privacy/v2/', inside, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await shot(page, 'upcoming-narrow');
    await shot(await open('/embed/', inside, { viewport: { width: 1280, height: 1400 } }), 'embed');
  });

  test('after its window nothing of it is left but the record', async () => {
    const before = site;
    await build(dir, '2026-07-31');
    site = await serve(folder);
    const page = await open('/en/privacy/', Date.parse('2026-08-01T12:00:00Z'));
    const said = await words(page);
    assert.ok(!said.includes('changed this document') && said.includes('36 months'));
    assert.equal(await readFile(join(folder, 'en/privacy/notice.html'), 'utf8'), '');
    await page.context().close();
    await site.close();
    site = before;
    await build(dir, '2026-06-15');
  });

  test('no name of ours is one that content blockers hide', async () => {
    const names = new Set();
    for (const one of await pagesOf(folder)) {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.setContent(one.html.replace(/<meta[^>]*refresh[^>]*>/, '')); // ids within main are its author's
      for (const name of await page.evaluate(() => [...document.querySelectorAll('*')].flatMap((e) => [e.localName, ...e.classList, ...(e.closest('main') && e.localName.match(/^h\d|p|li|tr|pre$/) ? [] : [e.id])]))) if (name) names.add(name);
      await page.context().close();
    }
    const script = await readFile(join(folder, 'proviso.js'), 'utf8');
    for (const [, name] of script.matchAll(/"(proviso-[a-z-]+|box|links|lead|title|button)"/g)) names.add(name);
    for (const name of await readdir(folder, { recursive: true })) {
      const file = name.split('/').at(-1);
      if (/\.\w+$/.test(file)) names.add(file.replace(/-[0-9a-f]{16}(?=\.)/, '').replace(/\.\w+$/, ''));
    }
    assert.ok(names.has('proviso-word') && names.has('notices') && names.has('proviso-notice'), [...names].join(' '));
    assert.deepEqual([...names].filter((name) => hides(name)), []);
    const page = await open('/en/privacy/', inside, { bypassCSP: true });
    const plain = await words(page);
    await page.addStyleTag({ content: hidingSheet });
    assert.equal(await words(page), plain);
    await page.context().close();
  });
});

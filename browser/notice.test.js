// The banner on a brand's own site.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './chromium.js';
import { hiding, hidingSheet } from './hiding.js';
import { announced, answer, effective, ends, host, hostPage, inside, layDown, legal, serveLegal, shown, snippet, strict } from './host.js';
import { workshop } from './project.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('<proviso-notice>', { concurrency: false }, () => {
  let shop, browser, folder, line, json;
  const open = [];

  before(async () => {
    shop = await workshop();
    const dir = join(shop.dir, 'p');
    await layDown(dir);
    folder = join(dir, 'public', 'example.com');
    json = JSON.parse(await readFile(join(folder, 'en/notices.json'), 'utf8'));
    browser = await launch();
    const { page } = await visit({});
    line = await snippet(page);
  });
  after(async () => {
    await browser?.close();
    await Promise.all(open.map((site) => site.close()));
    await shop?.remove();
  });

  // visit makes a page at an instant; what the page complains of is kept.
  async function visit({ at = inside, ...options }) {
    const context = await browser.newContext(options);
    open.push(await serveLegal(context, folder));
    const page = await context.newPage(), said = [];
    page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.clock.setFixedTime(at);
    return { context, page, said };
  }

  // onHost opens the brand's page.
  async function onHost(options = {}, around = {}) {
    const visited = await visit(options);
    await hostPage(visited.context, around.line ?? line, around);
    await around.also?.(visited.context);
    await visited.page.goto(host);
    return visited;
  }

  test('shows itself in its time, to the instant, in any zone', async () => {
    const want = [[announced - 1, ''], [announced, 'will change'], [effective - 1, 'will change'], [effective, 'Ltd changed'], [ends - 1, 'Ltd changed'], [ends, '']];
    for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Dublin', 'Asia/Kathmandu']) {
      const { context, page, said } = await onHost({ timezoneId });
      for (const [at, words] of want) {
        const other = await context.newPage();
        await other.clock.setFixedTime(at);
        await other.goto(host);
        const found = await shown(other);
        assert.ok(words ? found.length === 1 && found[0].includes(words) : found.length === 0, `${timezoneId}, ${new Date(at).toISOString()}: ${JSON.stringify(found)}`);
        await other.close();
      }
      assert.deepEqual(said, []);
      await page.context().close();
    }
  });

  test('turns while it is looked at', async () => {
    const { page } = await visit({});
    await page.clock.install({ time: effective - 6000 });
    await page.clock.pauseAt(effective - 5000);
    await hostPage(page.context(), line);
    await page.goto(host);
    assert.match((await shown(page))[0], /will change this document on July 1, 2026/);
    await page.clock.runFor(6000);
    assert.match((await shown(page))[0], /changed this document on July 1, 2026/);
  });

  test('says what, when, what to do and where, under the strictest policy', async () => {
    const { page, said } = await onHost();
    const [words] = await shown(page);
    for (const part of ['Privacy Policy – Example', 'Example Ltd will change this document on July 1, 2026', '36 months', 'You may object', 'Read the new text', 'privacy@example.com']) assert.ok(words.includes(part), `${part} in ${words}`);
    const links = await page.locator('proviso-notice a').evaluateAll((all) => all.map((a) => a.href));
    assert.deepEqual(links, ['mailto:privacy@example.com', `${legal}/en/privacy/v2/`, `${legal}/en/privacy/v2/changes/`]);
    for (const link of links.slice(1)) assert.equal((await page.request.fetch(link, { maxRedirects: 0 }).catch(() => null))?.status() ?? 200, 200);
    assert.deepEqual(said, []);
    assert.ok(strict.includes("require-trusted-types-for 'script'"));
  });

  test('is pinned: another script is refused', async () => {
    const { page } = await onHost({}, { also: (context) => context.route(`${legal}/proviso.js`, async (route) => route.fulfill({
      contentType: 'text/javascript', headers: { 'Access-Control-Allow-Origin': '*' }, body: 'document.title = "taken"',
    })) });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.title(), 'Shop');
    assert.deepEqual(await shown(page), []);
  });

  test('asks for its file and nothing else, and sets no cookie', async () => {
    const asked = [], { context, page } = await onHost({}, { also: (c) => c.on('request', (r) => asked.push(r.url())) });
    await shown(page);
    assert.deepEqual(asked.sort(), [`${legal}/en/notices.json`, `${legal}/proviso.js`, `${host}/`].sort());
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  test('stays hidden once hidden, until there is another', async () => {
    const { context, page } = await onHost();
    await shown(page);
    await page.getByRole('button', { name: 'Hide this notice' }).click();
    assert.deepEqual(await shown(page), []);
    await page.reload();
    assert.deepEqual(await shown(page), []);
    const later = structuredClone(json);
    later.notices[0].dismiss_key = 'example.com/privacy/2/2026-08-01';
    await answer(context, later);
    await page.reload();
    assert.equal((await shown(page)).length, 1);
  });

  test('is hidden on its page where nothing may be stored', async () => {
    const { page } = await visit({});
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
    await hostPage(page.context(), line);
    await page.goto(host);
    assert.equal((await shown(page)).length, 1);
    await page.getByRole('button', { name: 'Hide this notice' }).click();
    assert.deepEqual(await shown(page), []);
  });

  test('leaves a page without a script, or without a network, as it is', async () => {
    const { page } = await onHost({ javaScriptEnabled: false });
    assert.equal(await page.locator('proviso-notice').innerText(), '');
    const { page: other, said } = await onHost({}, { also: (c) => c.route(`${legal}/en/notices.json`, (route) => route.abort()) });
    assert.deepEqual(await shown(other), []);
    assert.ok(said.every((words) => words.includes('ERR_FAILED')), said.join()); // the browser's own line
  });

  test('fails silent whatever it is answered', async () => {
    const one = json.notices[0];
    const bad = { '': 'empty', '{': 'cut', 'null': 'null', '[]': 'a list', '{"notices": {}}': 'an object', '{"notices": "abc"}': 'text', '{"notices": [null, 7, "x", {}, []]}': 'no notices',
      [JSON.stringify({ notices: [{ ...one, ends_at: 'never' }] })]: 'no instant', [JSON.stringify({ notices: [{ ...one, announced_at: {} }] })]: 'an object for an instant',
      [JSON.stringify({ notices: [one], more: ' '.repeat(50 << 20) })]: '50 MB', ['['.repeat(200000)]: 'deep' };
    for (const [body, what] of Object.entries(bad)) {
      const { context, page, said } = await onHost({}, { also: (c) => answer(c, body) });
      assert.deepEqual(await shown(page), [], what);
      assert.deepEqual(said, [], what);
      await context.close();
    }
    const { page } = await onHost({}, { also: (c) => answer(c, 'no', { status: 503 }) });
    assert.deepEqual(await shown(page), []);
  });

  test('takes words for words, and links to its own site alone', async () => {
    const evil = '<img src=x onerror="document.title=1">', w = Object.fromEntries(Object.keys(json.notices[0].words).map((key) => [key, evil]));
    const hostile = { notices: [{ ...json.notices[0], title: evil, summary: evil + '\u202e' + 'x'.repeat(9000), choices: '😀', contact: 'javascript:alert(1)', url: 'javascript:document.title=1', changes_url: 'https://elsewhere.example/', words: { ...w, dir: '"><b>' } }] };
    const { page, said } = await onHost({}, { also: (c) => answer(c, hostile) });
    await shown(page);
    await page.locator('proviso-notice [aria-expanded]').click();
    const [words] = await shown(page);
    assert.ok(words.includes(evil) && words.includes('😀') && words.length < 9000);
    assert.deepEqual(await page.evaluate(() => [document.title, document.querySelector('proviso-notice').shadowRoot.querySelectorAll('img, a').length]), ['Shop', 0]);
    assert.deepEqual(said, []);
  });

  test('moves nothing, at the end of a page or at its start, with one notice or ten', async () => {
    const ten = { notices: Array.from({ length: 10 }, (_, i) => ({ ...json.notices[0], policy: `p${i}`, dismiss_key: `k${i}` })) };
    for (const [before, end] of [['', line], [line, '']]) {
      const { context, page } = await onHost({}, { line: end, before, also: (c) => answer(c, ten) });
      assert.equal((await shown(page)).length, 10);
      const shift = await page.evaluate(() => new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }));
      assert.ok(shift < 0.05, `layout shift ${shift}`);
      const box = await page.locator('proviso-notice').boundingBox();
      assert.ok(box.height < page.viewportSize().height / 2, `${box.height} pixels high`);
      await context.close();
    }
  });

  test('axe finds nothing, light, dark, forced colours, narrow, from right to left', async () => {
    for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }, { viewport: { width: 320, height: 256 } }, { reducedMotion: 'reduce' }]) {
      const { context, page } = await onHost(options, { policy: 'script-src * \'unsafe-inline\' \'unsafe-eval\'', dir: options.viewport ? 'rtl' : 'ltr' });
      assert.equal((await shown(page)).length, 1);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run('proviso-notice', { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map((v) => `${v.id} ${v.nodes[0].html}`), [], JSON.stringify(options));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, JSON.stringify(options));
      if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `host-${Object.values(options).map(JSON.stringify).join('').replace(/\W/g, '')}.png`) });
      await context.close();
    }
  });

  test('is a labelled region that takes no focus, and the keyboard is enough', async () => {
    const { page } = await onHost();
    await shown(page);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    assert.equal(await page.getByRole('region', { name: 'Notice of change: Privacy Policy' }).count(), 1);
    const links = await page.locator('main a').count();
    for (let i = 0; i < links; i++) { // what has the focus is never under the notice
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const at = document.activeElement.getBoundingClientRect(), box = document.querySelector('proviso-notice').getBoundingClientRect();
        return document.activeElement.localName === 'a' && at.bottom > box.top && [at.bottom, box.top, box.height, document.documentElement.style.scrollPaddingBlockEnd, scrollY];
      });
      assert.equal(hidden, false, `link ${i} ${hidden}`);
    }
    const inside = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent);
    const found = [];
    for (let i = 0; i < 4; i++) { await page.keyboard.press('Tab'); found.push(await inside()); }
    assert.deepEqual(found, ['Hide this notice', 'privacy@example.com', 'Read the new text', 'What changed']);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await shown(page), []);
  });

  test('folds what would fill a third of the window, and opens it again', async () => {
    const long = { notices: ['a', 'b'].map((key) => ({ ...json.notices[0], dismiss_key: key, words: { ...json.notices[0].words, label: key }, summary: 'We keep correspondence for 36 months. '.repeat(15) })) };
    const { page } = await onHost({ viewport: { width: 1366, height: 768 } }, { also: (c) => answer(c, long), policy: 'script-src * \'unsafe-inline\' \'unsafe-eval\'' });
    const [folded] = await shown(page);
    for (const part of ['Privacy Policy – Example', 'Example Ltd will change this document on July 1, 2026', 'Read the new text', 'What changed']) assert.ok(folded.includes(part), `${part} in ${folded}`);
    for (const part of ['36 months', 'You may object', 'privacy@example.com']) assert.ok(!folded.includes(part), `${part} in ${folded}`);
    assert.ok((await page.locator('proviso-notice').boundingBox()).height < 768 / 3);
    const more = page.getByRole('button', { name: 'More about the change', exact: true }).first();
    assert.equal(await more.getAttribute('aria-expanded'), 'false');
    await more.focus();
    await page.keyboard.press('Enter');
    assert.equal(await more.getAttribute('aria-expanded'), 'true');
    const [open, other] = await shown(page);
    for (const part of ['36 months', 'You may object', 'privacy@example.com']) assert.ok(open.includes(part) && !other.includes(part), `${part} in ${open}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run('proviso-notice', { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((v) => `${v.id} ${v.nodes[0].html}`), []);
    await page.emulateMedia({ media: 'print' });
    for (const words of await shown(page)) assert.ok(words.includes('You may object') && !words.includes('More about'), words);
  });

  test('is printed whole, without its button', async () => {
    const { page } = await onHost();
    await shown(page);
    await page.emulateMedia({ media: 'print' });
    const [words] = await shown(page);
    assert.ok(words.includes('36 months') && !words.includes('Hide this notice'));
  });

  test('content blockers leave it alone', async () => {
    const { page } = await onHost({}, { policy: 'default-src * \'unsafe-inline\'', before: `<style>${hidingSheet}</style><p class="cookie-notice">gone</p>` });
    assert.equal((await shown(page)).length, 1);
    assert.equal(await page.locator('.cookie-notice').isVisible(), false);
    assert.ok(hiding.length > 30);
  });
});

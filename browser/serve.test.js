// The live preview: type in a file, see the clause change.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './chromium.js';
import { programPath, proviso, workshop } from './project.js';

let shop, browser, server, base, project;

const draft = () => join(project, 'content/privacy/en.md');
const edit = async (change) => writeFile(draft(), change(await readFile(draft(), 'utf8')));

before(async () => {
  shop = await workshop();
  project = join(shop.dir, 'project');
  await proviso('init', project);
  server = spawn(programPath(), ['serve', '--addr', '127.0.0.1:0', '-C', project], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout, 'data');
  base = String(line).match(/http:\/\/\S+\//)[0];
  browser = await launch();
});

after(async () => {
  await browser?.close();
  if (server) {
    server.kill('SIGINT');
    const [status] = await once(server, 'exit');
    assert.equal(status, 0, 'an interrupt ends it in peace');
  }
  await shop?.remove();
});

// open shows the draft in English, and answers the page with its two frames.
async function open(t, query = '') {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors = [];
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => { // the scripts of built pages stay off: they go by today's clock
    if (m.type() === 'error' && !/Loading the script '.*\/at\/.*violates/.test(m.text())) errors.push(m.text());
  });
  t.after(() => page.close());
  await page.goto(`${base}?policy=privacy&locale=en${query}`);
  return { page, errors, text: page.frameLocator('#text'), panel: page.frameLocator('#panel') };
}

test('what is typed is seen, at the place that was being read', async (t) => {
  await edit((s) => s + '\n' + Array.from({ length: 60 }, (_, i) => `## Part ${i} {#part-${i}}\n\nThis is what part ${i} says.\n`).join('\n'));
  const { page, errors, text, panel } = await open(t);
  await text.getByText('This is what part 30 says.').waitFor();
  await panel.getByText('part-30/1').first().waitFor();
  const frame = page.frames().find((f) => f.url().includes('/at/'));
  await frame.evaluate(() => document.getElementById('part-30').scrollIntoView());
  const top = () => page.frames().find((f) => f.url().includes('/at/')).evaluate(() => document.getElementById('part-30').getBoundingClientRect().top);
  const was = await top();
  await edit((s) => s.replace('This is what part 30 says.', 'This is what we keep for 3 months.').replace('## Part 2 {', 'Words that move the rest down.\n\n## Part 2 {'));
  await text.getByText('This is what we keep for 3 months.').waitFor();
  await panel.locator('.redline', { hasText: '3 months' }).first().waitFor();
  assert.ok(Math.abs(await top() - was) < 3, 'the place is kept');
  assert.deepEqual(errors, []);
});

test('a file that takes the place of the old one is seen too', async (t) => {
  const { text } = await open(t);
  await text.getByText('This is what part 1 says.').waitFor();
  await writeFile(draft() + '~', (await readFile(draft(), 'utf8')).replace('This is what part 1 says.', 'Part one is another.'));
  await rename(draft() + '~', draft());
  await text.getByText('Part one is another.').waitFor();
});

test('a broken source is shown with its lines, and recovers', async (t) => {
  const { text } = await open(t);
  await text.getByText('This is what part 2 says.').waitFor();
  await edit((s) => s.replace('This is what part 2 says.', 'This is {{what}} part 2 says.'));
  await text.getByText('unknown fact "what"').waitFor();
  await text.locator('.source .here', { hasText: '{{what}} part 2' }).waitFor();
  await edit((s) => s.replace('{{what}}', 'what'));
  await text.getByText('This is what part 2 says.').waitFor();
});

test('a day is chosen on the slider, and the text is that of the day', async (t) => {
  const { page, text } = await open(t);
  await text.locator('.state', { hasText: 'Upcoming' }).waitFor();
  const slider = page.getByLabel('Day by day');
  await slider.focus();
  await page.keyboard.press('End');
  await text.locator('.state', { hasText: 'In force' }).waitFor();
  assert.match(page.url(), /on=\d{4}-\d\d-\d\d/);
  await page.getByLabel('Version').selectOption('1');
  await text.locator('.state', { hasText: 'Superseded' }).waitFor();
});

test('the redline, the history and the notice are shown', async (t) => {
  const { page, text } = await open(t);
  await page.getByLabel('Show').selectOption('changes');
  await text.locator('ins').first().waitFor();
  await page.getByLabel('Show').selectOption('history');
  await text.locator('main li, main article').first().waitFor();
  await page.getByLabel('Show').selectOption('notice');
  await text.locator('section[aria-label]').waitFor();
});

test('it is read without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(base);
  await page.getByLabel('Version').selectOption('1');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.frameLocator('#text').locator('main h1').waitFor();
  await context.close();
});

test('pages of other sites can neither read nor frame it', async (t) => {
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.route('http://elsewhere.test/', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${base}"></iframe>` }));
  await page.goto('http://elsewhere.test/');
  const read = await page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then((r) => r.type + r.status, () => 'refused'), base);
  assert.match(read, /^refused|opaque0$/);
  await page.waitForTimeout(300);
  const framed = page.frames().find((f) => f !== page.mainFrame());
  assert.equal(await framed.locator('form').count(), 0);
});

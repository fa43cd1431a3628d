import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { start } from './browser.mjs';

// Builds the sample and takes the pictures of its page that README and docs show.
const root = fileURLToPath(new URL('../../', import.meta.url));
const images = join(root, 'docs', 'images');
const shots = [
  { name: 'card-light.png', colorScheme: 'light', viewport: { width: 1200, height: 900 } },
  { name: 'card-dark.png', colorScheme: 'dark', viewport: { width: 1200, height: 900 } },
  { name: 'card-phone.png', colorScheme: 'light', viewport: { width: 390, height: 900 } },
  { name: 'card-charts.png', colorScheme: 'light', viewport: { width: 1200, height: 640 }, at: '.charts:has(#metrics-1-title)' },
];

execFileSync('dotnet', ['build', join(root, 'samples', 'PenguinClassifier'), '-nologo', '-v', 'q', '-p:ModelCardFormats=markdown%3Bhtml'], { stdio: 'inherit' });
await mkdir(images, { recursive: true });
const browser = await start();
for (const { name, at, ...look } of shots) {
  // Without it the page is still scrolling when its picture is taken.
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(root, 'samples/PenguinClassifier/bin/Debug/net10.0/modelcard/PenguinClassifier/index.html')).href);
  if (at) {
    await page.locator(at).first().scrollIntoViewIfNeeded();
    await page.evaluate(selector => document.querySelector(selector).scrollIntoView(), at);
  }

  await page.screenshot({ path: join(images, name) });
  await context.close();
  console.log('docs/images/' + name);
}

await browser.close();

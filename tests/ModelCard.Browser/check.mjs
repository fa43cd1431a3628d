import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './browser.mjs';
import * as inert from './inert.mjs';
import * as layout from './layout.mjs';
import * as valid from './valid.mjs';

// node check.mjs inert|layout|valid <folder of pages>: one line for each problem; the exit code says whether there was one.
const checks = { inert, layout, valid };
const [what, folder] = process.argv.slice(2);
if (!(what in checks) || !folder) {
  console.error('usage: node check.mjs inert|layout|valid <folder of pages>');
  process.exit(2);
}

const files = (await readdir(folder)).filter(name => name.endsWith('.html')).sort();
const browser = what === 'valid' ? null : await start();
let count = 0;
for (const name of files) {
  for (const problem of new Set(await checks[what].problemsOf(browser, join(folder, name)))) {
    console.log(`${name}: ${problem}`);
    count++;
  }
}

await browser?.close();
console.log(`${files.length} pages, ${count} problems`);
process.exit(files.length > 0 && count === 0 ? 0 : 1);

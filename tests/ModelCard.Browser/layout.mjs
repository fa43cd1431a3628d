import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The widths of a desk, a tablet and a phone, in CSS pixels. */
export const widths = { desk: 1440, tablet: 768, phone: 375, small: 320 };

/** What an accessibility checker finds in both schemes, and what is wider than the screen it is on. */
export async function problemsOf(browser, file) {
  const problems = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, width] of Object.entries(widths)) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const wide = await page.evaluate(() => {
        const root = document.scrollingElement;
        return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > root.clientWidth && !element.closest('.scroll, .unseen, .tip, svg, math')).map(element => element.outerHTML.slice(0, 100)).slice(0, 3);
      });
      problems.push(...wide.map(element => `${name}: wider than the screen: ${element}`));
      problems.push(...await page.evaluate(() => [...document.images].filter(image => !image.naturalWidth).map(image => 'an image that does not show: ' + image.alt)));
      for (const violation of await violations(page)) {
        problems.push(`${name}, ${colorScheme}: ${violation}`);
      }

      await page.evaluate(() => { for (const details of document.querySelectorAll('details')) { details.open = true; } });
      for (const violation of await violations(page)) {
        problems.push(`${name}, ${colorScheme}, unfolded: ${violation}`);
      }

      await context.close();
    }
  }

  return problems;
}

async function violations(page) {
  // The page's own policy lets no script in; what the browser's debugger evaluates does not ask it.
  await page.evaluate(axe + ';void 0');
  const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return result.violations.map(violation => `${violation.impact}: ${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html.slice(0, 140)).join(' | ')}`);
}

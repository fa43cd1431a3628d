import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

// What a hostile text would use, or its place in the page: scripts, frames, forms, and what moves or restyles the page.
const forbidden = 'script, iframe, frame, object, embed, applet, form, input, button, select, textarea, base, link, video, audio, source, track, picture, canvas, template, portal, slot, foreignObject, animate, animateMotion, '
  + 'animateTransform, set, use, image, feImage, maction, annotation-xml, marquee, dialog, style:not(head > style), meta:not(head > meta)';

/**
 * Opens a page twice, as it is and without its content security policy, does to every element what a reader could do, and says what acted.
 * Without the policy nothing is left but the writer's own escaping, so that neither hides a gap in the other.
 */
export async function problemsOf(browser, file) {
  const html = await readFile(file, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
  if (!policy.test(html)) {
    return ['has no content security policy'];
  }

  return [
    ...await open(browser, file, html),
    ...(await open(browser, file, html.replace(policy, ''))).map(problem => 'without its policy: ' + problem),
  ];
}

// What is open now: all pages share one tab, because a new one for each takes far longer than looking at it.
let tab;
let now;

async function open(browser, file, html) {
  const address = pathToFileURL(file).href;
  const problems = [];
  now = { address, html, problems };
  const page = tab ??= await newTab(browser);
  await page.goto(address);
  problems.push(...await page.evaluate(examine, { forbidden, isList: basename(file).startsWith('list') }));

  // Everything a pointer or a keyboard can set off, without following a link.
  await page.evaluate(() => {
    addEventListener('click', event => { if (event.target.closest?.('a')) { event.preventDefault(); } }, true);
    for (const element of document.querySelectorAll('*')) {
      for (const type of ['click', 'dblclick', 'mouseover', 'mouseenter', 'pointerenter', 'pointerdown', 'focus', 'focusin', 'blur', 'input', 'change', 'toggle', 'error', 'load', 'animationstart', 'transitionend', 'wheel', 'copy', 'paste', 'keydown', 'begin', 'submit']) {
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      }
    }

    for (const details of document.querySelectorAll('details')) { details.open = true; }
  });
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
  }

  await page.waitForTimeout(30);
  if (page.url() !== address) {
    problems.push('went to ' + page.url());
  }

  // What every text of the corpus does when it is run.
  if (await page.title() === 'XSS') {
    problems.push('ran a script');
  }

  return problems;
}

async function newTab(browser) {
  const page = await browser.newPage();
  await page.route('**/*', route => {
    const url = route.request().url();
    if (url === now.address) {
      return route.fulfill({ body: now.html, contentType: 'text/html; charset=utf-8' });
    }

    if (url.startsWith('data:')) {
      return route.continue();
    }

    now.problems.push('asked for ' + url);
    return route.abort();
  });
  page.on('dialog', dialog => { now.problems.push('opened a dialog: ' + dialog.message()); return dialog.dismiss(); });
  page.on('pageerror', error => now.problems.push('ran a script that failed: ' + error.message));
  page.on('console', message => { if (message.type() === 'error' || message.text().includes('Content Security Policy')) { now.problems.push('said: ' + message.text()); } });
  page.on('popup', () => now.problems.push('opened a window'));
  return page;
}

// Runs in the page: what the browser itself made of the text, which no reader of HTML outside of it can know.
function examine({ forbidden, isList }) {
  const problems = [];
  // A list of models sorts itself by one script and its buttons, which a policy allows by its hash.
  const own = isList ? 'thead button, #more button, #words, head > script' : ':not(*)';
  for (const element of document.querySelectorAll(forbidden)) {
    if (element.matches(own)) {
      continue;
    }

    problems.push('has the element ' + element.outerHTML.slice(0, 120).replaceAll('\n', ' '));
  }

  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^(style|srcset|srcdoc|formaction|action|ping|background|autofocus|contenteditable|xlink:href)$/i.test(name)) {
        problems.push(`has the attribute ${name} in ${element.outerHTML.slice(0, 120)}`);
      }

      if (/^(javascript|vbscript|data:text)/i.test(value.replace(/[\0-\x20]/g, '')) && !['alt', 'title', 'aria-label', 'content'].includes(name)) {
        problems.push(`has ${name}=${value.slice(0, 80)}`);
      }
    }
  }

  for (const link of document.querySelectorAll('a[href]')) {
    if (!['http:', 'https:', 'mailto:', 'file:'].includes(link.protocol)) {
      problems.push('has a link to ' + link.href.slice(0, 120));
    }
  }

  if (!isList && document.querySelectorAll('html, head, body, main, article, h1').length !== 6) {
    problems.push('is another page: ' + [...document.querySelectorAll('html, head, body, main, article, h1')].map(element => element.localName).join());
  }

  return problems;
}

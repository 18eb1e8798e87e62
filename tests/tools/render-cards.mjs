// node render-cards.mjs FOLDER OUT [--width 300,460] [--theme light,dark] [--check]: draws every card in a folder the way a Teams chat shows it, as
// OUT/<card>-<width>-<theme>.png. The width is the card's own, in pixels: 300 is a narrow phone, 460 a desktop chat. Says which cards do not
// fit, and which ones Microsoft's renderer stumbles over; the latter makes the exit code 1. With --check nothing is drawn: axe looks for what
// shuts somebody out, and that, and what does not fit, makes the exit code 1 too.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withBrowser } from './chromium.mjs';
import { readJsonFiles, stop } from './files.mjs';

const themes = ['light', 'dark'];
const inPackages = (path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
const scripts = ['axe-core/axe.min.js', 'adaptivecards/dist/adaptivecards.min.js', 'markdown-it/dist/browser/markdown-it.umd.min.js'];

const { folder, out, widths, chosen, check } = readArguments();
const cards = readJsonFiles(folder).map(({ name, text }) => ({ name, card: read(name, text) }));
const refused = await withBrowser(drawAll);
process.exitCode = refused > 0 ? 1 : 0;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { width: { type: 'string', default: '300,460' }, theme: { type: 'string', default: 'light' }, check: { type: 'boolean', default: false } },
  });
  const widths = values.width.split(',').map(Number);
  const chosen = values.theme.split(',');
  if (positionals.length !== 2) stop('Usage: node render-cards.mjs FOLDER OUT [--width 300,460] [--theme light,dark] [--check]');
  if (!widths.every((width) => Number.isInteger(width) && width >= 200 && width <= 1000)) {
    stop('--width takes whole numbers from 200 to 1000, separated by commas.');
  }
  if (!chosen.every((theme) => themes.includes(theme))) stop(`--theme takes ${themes.join(' and ')}, separated by a comma.`);
  return { folder: positionals[0], out: positionals[1], widths, chosen, check: values.check };
}

function read(name, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return stop(`${name} is not JSON (${error.message})`);
  }
}

async function drawAll(browser) {
  let refused = 0;
  for (const theme of chosen) {
    for (const width of widths) {
      const page = await openChat(browser, theme, width);
      for (const { name, card } of cards) {
        const { problems, cut } = await page.evaluate((json) => window.show(json), card);
        if (check) {
          const barriers = await page.evaluate(() => window.barriers());
          for (const barrier of [...barriers, ...cut.map((words) => `does not fit: ${words}`)]) console.log(`${name} at ${width}, ${theme}: ${barrier}`);
          refused += barriers.length + cut.length + problems.length;
          for (const problem of problems) console.log(`${name} at ${width}: ${problem}`);
          continue;
        }

        const picture = join(out, `${name.replace(/\.json$/, '')}-${width}-${theme}.png`);
        mkdirSync(dirname(picture), { recursive: true });
        await page.locator('#chat').screenshot({ path: picture });
        for (const problem of problems) console.log(`${name} at ${width}: ${problem}`);
        for (const words of cut) console.log(`${name} at ${width}: does not fit: ${words}`);
        refused += problems.length;
      }
      await page.close();
    }
  }
  console.log(check ? `${cards.length} cards looked at, ${refused} problems` : `${cards.length * widths.length * chosen.length} pictures in ${out}`);
  return refused;
}

async function openChat(browser, theme, width) {
  const page = await browser.newPage({ viewport: { width: width + 100, height: 400 }, deviceScaleFactor: 2, locale: 'nl-NL' });
  await page.route('**/*', (route) => route.abort());
  await page.setContent(`<!doctype html><html lang="nl"><meta charset="utf-8"><body class="${theme}"><div id="chat">
    <div id="avatar">N</div><div id="message"><div id="from">Nazorg <span>10:00</span></div><div id="card"></div></div></div></body></html>`);
  for (const script of scripts) await page.addScriptTag({ path: inPackages(script) });
  await page.addStyleTag({ path: inPackages(`adaptivecards-designer/dist/containers/teams-container-${theme}.css`) });
  await page.addStyleTag({ content: chatStyle(width) });
  await page.evaluate(prepare, JSON.parse(readFileSync(inPackages(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${theme}.json`), 'utf8')));
  return page;
}

// Runs in the page.
function prepare(hostConfig) {
  const { AdaptiveCard, CardElement, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  const markdown = window.markdownit({ linkify: true });
  CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  // The browser writes dates in its own language, Teams in the reader's.
  const writeDate = (input, language) => {
    const date = input.valueAsDate;
    input.type = 'text';
    input.value = date ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : '';
    input.placeholder ||= language === 'nl' ? 'Kies een datum' : 'Select a date';
  };

  window.barriers = async () => {
    const found = await window.axe.run('#card', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], rules: { region: { enabled: false } } });
    return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help} ${n.html.slice(0, 160)}`));
  };

  window.show = (json) => {
    const context = new SerializationContext(Versions.v1_5);
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(hostConfig);
    card.parse(json, context);
    const place = document.getElementById('card');
    place.replaceChildren(card.render());
    place.querySelectorAll('input[type=date]').forEach((input) => writeDate(input, json.lang ?? 'nl'));
    const problems = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
    const wide = [...place.querySelectorAll('.ac-textBlock, .ac-pushButton, .ac-pushButton *')].filter((e) => e.scrollWidth > e.clientWidth + 1);
    const outside = place.scrollWidth > place.clientWidth + 1 ? ['the card as a whole'] : [];
    return { problems, cut: [...outside, ...wide.map((e) => `'${e.textContent.trim()}'`)] };
  };
}

function chatStyle(width) {
  return `
    body { margin: 0; font-family: 'Segoe UI', 'Liberation Sans', Arial, sans-serif; }
    body.light { --chat: #f5f5f5; --card: #ffffff; --edge: #e0e0e0; --words: #242424; --quiet: #616161; --accent: #5b5fc7; }
    body.dark { --chat: #1f1f1f; --card: #292929; --edge: #3d3d3d; --words: #ffffff; --quiet: #adadad; --accent: #9299f7; }
    #chat { display: inline-flex; gap: 8px; padding: 16px; background: var(--chat); }
    #avatar { flex: none; width: 32px; height: 32px; border-radius: 6px; background: #5b5fc7; color: #fff; }
    #avatar { font-weight: 600; line-height: 32px; text-align: center; }
    #from { margin-bottom: 4px; font-size: 12px; color: var(--quiet); }
    #card { box-sizing: border-box; width: ${width}px; overflow: hidden; border: 1px solid var(--edge); border-radius: 6px; }
    #card { background: var(--card); color: var(--words); }
    .ac-adaptiveCard { background: transparent !important; }
    .ac-textBlock p { margin: 0; }
    .ac-textBlock ul, .ac-textBlock ol { margin: 0; padding-left: 20px; }
    /* Teams lets buttons wrap, which the published renderer has no setting for. */
    .ac-actionSet { flex-wrap: wrap; gap: 8px; }
    .ac-actionSet > div:empty { display: none; }
    .ac-pushButton { background: transparent; border: 1px solid var(--edge); color: var(--words); font-family: inherit; font-weight: 600; }
    .ac-pushButton.style-positive, .ac-pushButton.primary { background: var(--accent); border-color: var(--accent); color: var(--card); }
    .ac-input { box-sizing: border-box; max-width: 100%; font-family: inherit; }`;
}

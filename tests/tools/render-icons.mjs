// node render-icons.mjs [FOLDER]: draws color.svg and outline.svg of the manifest as the PNG files that Teams asks for. The PNG files are kept
// beside their drawings, so this is only needed after a drawing has changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBrowser } from './chromium.mjs';

const sizes = { color: 192, outline: 32 };
const folder = process.argv[2] ?? fileURLToPath(new URL('../../manifest', import.meta.url));

await withBrowser(async (browser) => {
  for (const [name, size] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(folder, `${name}.svg`), 'utf8')}`);
    await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
    await page.close();
  }
});

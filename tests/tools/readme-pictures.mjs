// Draws the cards that the README shows from the approved snapshots: node tests/tools/readme-pictures.mjs
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pictures = { welcome: 'welcome', 'question-tenure': 'question', case: 'case', 'section-offer': 'section', item: 'item', reminder: 'reminder' };

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const work = await mkdtemp(join(tmpdir(), 'nazorg-pictures-'));

for (const card of Object.keys(pictures)) await cp(join(root, 'tests', 'Nazorg.Bot.Tests', 'Cards', 'nl', `${card}.json`), join(work, 'cards', `${card}.json`));
const drawn = spawnSync(process.execPath, [join(here, 'render-cards.mjs'), join(work, 'cards'), join(work, 'out'), '--width', '300', '--theme', 'light'], { stdio: 'inherit' });
if (drawn.status !== 0) process.exit(drawn.status ?? 1);
for (const [card, picture] of Object.entries(pictures)) await cp(join(work, 'out', `${card}-300-light.png`), join(root, 'docs', 'pictures', `${picture}.png`));
await rm(work, { recursive: true });

// What the scripts in this folder share: reading card files and saying what is wrong with the way a script was called.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The JSON files below a folder, in a fixed order: `{ name, text }`, the name relative to the folder. */
export function readJsonFiles(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) stop(`There is no folder ${folder}.`);
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) stop(`There are no *.json files in ${folder}.`);
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Ends the script: it was asked something it cannot do. */
export function stop(message) {
  console.error(message);
  process.exit(2);
}

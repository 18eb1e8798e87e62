// node validate-manifest.mjs [FOLDER]: holds the Teams manifest and its language files against schema 1.19 and checks what the schema cannot:
// that every file is there, that the icons have their size, that every text is translated and that no two commands in a list are equal.
// Placeholders such as {{APP_ID}} are filled with examples first. Prints every problem; exit code 1 when there is one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const examples = {
  VERSION: '1.0.0',
  APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_ID: '22222222-2222-4222-8222-222222222222',
  DOMAIN: 'nazorg.example.org',
  DEVELOPER_NAME: 'Gemeente Voorbeeld',
  WEBSITE_URL: 'https://nazorg.example.org/',
  PRIVACY_URL: 'https://nazorg.example.org/privacy',
  TERMS_URL: 'https://nazorg.example.org/voorwaarden',
};
const iconSizes = { color: 192, outline: 32 };

const folder = process.argv[2] ?? fileURLToPath(new URL('../../manifest', import.meta.url));
const manifest = read('manifest.json');
const languages = (manifest.localizationInfo?.additionalLanguages ?? []).map(({ file }) => ({ file, texts: read(file) }));
const problems = [
  ...schemaProblems('teams-manifest', 'manifest.json', manifest),
  ...iconProblems(),
  ...commandProblems(),
  ...languages.flatMap(languageProblems),
];
for (const problem of problems) console.log(problem);
console.log(`${1 + languages.length} files, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

function read(name) {
  const text = readFileSync(join(folder, name), 'utf8');
  return JSON.parse(text.replace(/\{\{(\w+)\}\}/g, (placeholder, key) => examples[key] ?? placeholder));
}

function schemaProblems(schema, name, value) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`schemas/${schema}-1.19.json`, import.meta.url), 'utf8')));
  validate(value);
  const unfilled = JSON.stringify(value).match(/\{\{\w+\}\}/g) ?? [];
  return [
    ...(validate.errors ?? []).map((error) => `${name} ${error.instancePath}: ${error.message}`),
    ...unfilled.map((placeholder) => `${name}: unknown placeholder ${placeholder}`),
  ];
}

function iconProblems() {
  return Object.entries(iconSizes).flatMap(([kind, size]) => {
    const name = manifest.icons[kind];
    if (!existsSync(join(folder, name))) return [`${name} is missing`];
    const header = readFileSync(join(folder, name)).subarray(0, 24);
    const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
    return width === size && height === size ? [] : [`${name} is ${width} x ${height}, not ${size} x ${size}`];
  });
}

function commandProblems() {
  return commandLists().flatMap(({ path, commands }) => [
    ...doubles('manifest.json', path, commands.map((command) => command.title)),
    ...languages.flatMap(({ file, texts }) => doubles(file, path, commands.map((_, i) => texts[`${path}.commands[${i}].title`]))),
  ]);
}

function doubles(file, path, titles) {
  const twice = titles.filter((title, i) => title !== undefined && titles.indexOf(title) !== i);
  return twice.map((title) => `${file} ${path}: '${title}' is there twice`);
}

function languageProblems({ file, texts }) {
  const commandKeys = commandLists().flatMap(({ path, commands }) =>
    commands.flatMap((_, i) => [`${path}.commands[${i}].title`, `${path}.commands[${i}].description`]));
  const wanted = ['name.short', 'name.full', 'description.short', 'description.full', ...commandKeys];
  const given = Object.keys(texts).filter((key) => key !== '$schema');
  return [
    ...schemaProblems('teams-localization', file, texts),
    ...wanted.filter((key) => !given.includes(key)).map((key) => `${file}: '${key}' is not translated`),
    ...given.filter((key) => !wanted.includes(key)).map((key) => `${file}: '${key}' is not in the manifest`),
  ];
}

function commandLists() {
  return manifest.bots.flatMap((bot, b) => bot.commandLists.map((list, l) => ({ path: `bots[${b}].commandLists[${l}]`, commands: list.commands })));
}

// node validate-cards.mjs FOLDER: holds every card in a folder against Adaptive Card 1.5, against Microsoft's own renderer and against what
// a phone and a screen reader need. Prints every problem; exit code 1 when there is one.
import { createRequire } from 'node:module';
import { ruleProblems } from './card-rules.mjs';
import { schemaProblems } from './card-schema.mjs';
import { readJsonFiles, stop } from './files.mjs';

// The package's main file cannot be loaded by Node; its bundle can.
const require = createRequire(import.meta.url);
const { AdaptiveCard, CardElement, HostConfig, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');
const teams = new HostConfig(require('adaptivecards-designer/lib/hostConfigs/microsoft-teams-light.json'));

// Its expression for languages remembers where it ended and so refuses every second card.
CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

// Bots may send more, incoming webhooks and connectors may not: a card that fits here fits everywhere.
const mostBytes = 28 * 1024;

if (process.argv.length !== 3) stop('Usage: node validate-cards.mjs FOLDER');
const cards = readJsonFiles(process.argv[2]);
const told = cards.flatMap(({ name, text }) => problemsOf(text).map((problem) => `${name} ${problem.path}: ${problem.message}`));
const problems = [...new Set(told)];
for (const problem of problems) console.log(problem);
console.log(`${cards.length} cards, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemsOf(text) {
  let card;
  try {
    card = JSON.parse(text);
  } catch (error) {
    return [{ path: '$', message: `is not JSON (${error.message})` }];
  }

  if (card === null || typeof card !== 'object' || Array.isArray(card)) return [{ path: '$', message: 'must be a card' }];
  return [...schemaProblems(card), ...ruleProblems(card), ...sizeProblems(card), ...rendererProblems(card)];
}

function sizeProblems(card) {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return bytes < mostBytes ? [] : [{ path: '$', message: `${bytes} bytes: must be under ${mostBytes}` }];
}

function rendererProblems(card) {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = teams;
  parsed.parse(card, context);
  const reading = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const validating = parsed.validateProperties().validationEvents;
  return [...reading, ...validating].map((event) => ({ path: '$', message: `${event.message} (adaptivecards)` }));
}

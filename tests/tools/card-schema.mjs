// Adaptive Card 1.5 according to Microsoft's schema, with messages a person can use.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const published = JSON.parse(readFileSync(new URL('schemas/adaptive-card-1.5.json', import.meta.url), 'utf8'));

// The published file declares draft-06 by a draft-04 keyword (`id`), which ajv refuses; everything else it accepts.
delete published.id;
delete published.$schema;

const judge = compile(published);
const explain = compile(chooseByType(published));

/** What the schema has against a card: `{ path, message }`, none when it is valid. */
export function schemaProblems(card) {
  const stripped = withoutTeamsExtensions(card);
  if (judge(stripped)) return [];
  explain(stripped);
  return telling(explain.errors ?? judge.errors).map((e) => ({ path: jsonPath(e.instancePath), message: words(e) }));
}

function compile(schema) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

// "One of these sixteen elements" gives sixteen lists of complaints about every mistake. The type says which one was meant, so only that
// one is asked. The verdict stays with the schema as published.
function chooseByType(schema) {
  const copy = structuredClone(schema);
  for (const [name, definition] of Object.entries(copy.definitions)) {
    if (!name.startsWith('ImplementationsOf.')) continue;
    const references = definition.anyOf.map((branch) => branch.allOf[0].$ref);
    const types = references.map((reference) => reference.replace('#/definitions/', ''));
    copy.definitions[name] = {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: types } },
      allOf: references.map((reference, i) => ({
        if: { type: 'object', required: ['type'], properties: { type: { const: types[i] } } },
        then: { $ref: reference },
      })),
    };
  }
  return copy;
}

// A value that is none of "one of these, this pattern for them, or null" is told once, with the values it may have.
function telling(errors) {
  const listed = new Set(errors.filter((e) => e.keyword === 'enum').map((e) => e.instancePath));
  return errors.filter((e) => !['if', 'anyOf'].includes(e.keyword) && (e.keyword === 'enum' || !listed.has(e.instancePath)));
}

// What Teams adds to a card is not in the public schema, which allows nothing beside its own properties.
function withoutTeamsExtensions(node) {
  if (Array.isArray(node)) return node.map(withoutTeamsExtensions);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => !['msteams', 'msTeams', 'metadata'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'data' ? value : withoutTeamsExtensions(value)]));
}

function jsonPath(pointer) {
  return pointer.split('/').slice(1).reduce((path, part) => path + (/^\d+$/.test(part) ? `[${part}]` : `.${part}`), '$');
}

function words(error) {
  switch (error.keyword) {
    case 'additionalProperties': return `'${error.params.additionalProperty}' is not a property in Adaptive Card 1.5`;
    case 'enum': return `must be one of ${error.params.allowedValues.join(', ')}`;
    default: return error.message;
  }
}

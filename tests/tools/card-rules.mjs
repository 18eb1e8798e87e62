// What a card needs beyond the schema to be usable in Teams: on a phone, with a screen reader, and where buttons do not work.

/** Everything in a card that a coordinator would suffer from: `{ path, message }`. */
export function ruleProblems(card) {
  const problems = [];
  const report = (path, message) => problems.push({ path, message });
  const parts = [...walk(card, '$', [])];
  const ids = new Set(parts.map(({ node }) => node.id).filter(Boolean));

  if (card.type !== 'AdaptiveCard') report('$.type', "must be 'AdaptiveCard'");
  if (card.version !== '1.5') report('$.version', "must be '1.5': Teams shows no later one");
  for (const key of ['fallbackText', 'speak']) {
    if (isBlank(card[key])) report(`$.${key}`, 'is missing: some clients show or read this instead of the card');
  }

  // The list of actions at the foot of a card has no fallback per client; an ActionSet in the body has.
  for (const [i, action] of list(card.actions).entries()) {
    if (action?.type === 'Action.Execute') report(`$.actions[${i}]`, 'an Action.Execute belongs in an ActionSet in the body');
  }

  for (const { node, path, above } of parts) {
    if (node.type === 'TextBlock') textRules(node, path, report);
    if (node.type === 'TextRun') templateRule(node.text, `${path}.text`, report);
    if (node.type === 'Image' && typeof node.altText !== 'string') report(path, "an Image needs altText ('' for decoration)");
    if (node.type === 'ColumnSet') columnRules(node, path, report);
    if (node.type.startsWith('Input.')) inputRules(node, path, above, report);
    if (node.type.startsWith('Action.')) actionRules(node, path, ids, report);
    if (Array.isArray(node.actions)) actionListRules(node.actions, `${path}.actions`, report);
  }
  return problems;
}

/** Every typed part of a card with its path and the types above it; the data of actions is not looked into. */
function* walk(node, path, above) {
  if (Array.isArray(node)) {
    for (const [i, child] of node.entries()) yield* walk(child, `${path}[${i}]`, above);
  } else if (node !== null && typeof node === 'object') {
    const typed = typeof node.type === 'string';
    if (typed) yield { node, path, above };
    const below = typed ? [...above, node.type] : above;
    for (const [key, child] of Object.entries(node)) {
      if (!['data', 'msteams', 'msTeams', 'metadata', 'requires'].includes(key)) yield* walk(child, `${path}.${key}`, below);
    }
  }
}

function textRules(node, path, report) {
  if (node.wrap !== true) report(path, 'a TextBlock needs wrap: true, or a phone cuts it off');
  if (isBlank(node.text)) report(path, 'a TextBlock without text');
  templateRule(node.text, `${path}.text`, report);
}

// {{DATE(…)}} is written in the language and the time zone of the client, not of the person.
function templateRule(text, path, report) {
  if (/\{\{|\$\{/.test(text ?? '')) report(path, 'a template expression: the bot writes dates and values out itself');
}

function columnRules(node, path, report) {
  const columns = list(node.columns);
  if (columns.length > 3) report(path, `${columns.length} columns: at most 3 fit on a phone`);
  const allAuto = columns.length > 1 && columns.every((column) => column?.width === 'auto');
  if (allAuto) report(path, "one column must not be 'auto', or the text runs out of the card");
}

function inputRules(node, path, above, report) {
  const spoken = node.type === 'Input.Toggle' && isBlank(node.label) ? node.title : node.label;
  if (isBlank(spoken)) report(path, `${node.type} needs a label`);
  if (node.isRequired === true && isBlank(node.errorMessage)) report(path, 'a required input needs an errorMessage');
  if (node.isRequired === true && node.isVisible === false) report(path, 'a required input that is hidden blocks every button');
  if (above.includes('Table')) report(path, 'an input in a Table keeps the card from showing on a phone');
  for (const [i, choice] of list(node.choices).entries()) {
    if (node.isMultiSelect && String(choice?.value).includes(',')) report(`${path}.choices[${i}].value`, 'a comma separates the chosen values');
  }
}

function actionRules(node, path, ids, report) {
  if (isBlank(node.title) && isBlank(node.tooltip)) report(path, 'an action needs a title: a screen reader reads it');
  if (node.type === 'Action.Execute' && node.fallback?.type !== 'Action.Submit') report(path, 'an Action.Execute needs an Action.Submit as fallback');
  if (node.type === 'Action.ToggleVisibility') {
    for (const target of list(node.targetElements)) {
      const id = target?.elementId ?? target;
      if (!ids.has(id)) report(path, `nothing in the card has the id '${id}'`);
    }
  }
}

function actionListRules(actions, path, report) {
  const primary = actions.filter((action) => action?.mode !== 'secondary').length;
  if (primary > 3) report(path, `${primary} primary actions: at most 3, the others get mode: secondary`);
  if (actions.length > 6) report(path, `${actions.length} actions: at most 6`);
}

function isBlank(text) {
  return typeof text !== 'string' || text.trim() === '';
}

// A card with the wrong shape is the schema's to report; the rules go on with what there is.
function list(value) {
  return Array.isArray(value) ? value : [];
}

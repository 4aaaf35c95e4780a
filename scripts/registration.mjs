// Prints what a registration in Entra lacks of what is wanted, as the body of a PATCH; nothing where it lacks nothing.
// Usage: az rest --method get --uri APPLICATION | node registration.mjs WANTED
// What stands is kept: lists only grow, and an entry of the same id stays as it is, but for lists in it.
import { readFileSync } from 'node:fs';

const lacking = missingIn(JSON.parse(readFileSync(0, 'utf8')), JSON.parse(process.argv[2]));
if (lacking !== undefined) {
  console.log(JSON.stringify(lacking));
}

function missingIn(there, wanted) {
  if (Array.isArray(wanted)) {
    return grown(there ?? [], wanted);
  }
  if (typeof wanted !== 'object') {
    return there === wanted ? undefined : wanted;
  }
  const missing = Object.entries(wanted).map(([name, value]) => [name, missingIn(there?.[name], value)]).filter(([, value]) => value !== undefined);
  return missing.length > 0 ? Object.fromEntries(missing) : undefined;
}

// A list is sent whole or not at all. Graph tells an entry's origin, and does not take it back.
function grown(there, wanted) {
  const list = there.map(entry => (typeof entry === 'object' ? { ...entry, origin: undefined } : entry));
  let isChanged = false;
  for (const entry of wanted) {
    const place = list.findIndex(one => keyOf(one) === keyOf(entry));
    const missing = place < 0 ? entry : typeof entry === 'object' ? missingIn(list[place], additionsTo(list[place], entry)) : undefined;
    if (missing !== undefined) {
      isChanged = true;
      place < 0 ? list.push(entry) : (list[place] = { ...list[place], ...missing });
    }
  }
  return isChanged ? list : undefined;
}

function additionsTo(there, wanted) {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => Array.isArray(value) || there[name] === undefined));
}

function keyOf(entry) {
  return entry.id ?? entry.appId ?? entry;
}

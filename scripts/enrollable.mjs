// Reads a study file and prints as what somebody can be enrolled in it who gets texts: study, site, role, language, zone. Prints nothing where nobody gets any.
// Usage: node enrollable.mjs < N.study.json
import { readFileSync } from 'node:fs';

// Study files may have comments and commas at the end; neither counts within a text.
const text = readFileSync(0, 'utf8')
  .replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '$1')
  .replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, '$1');
const study = JSON.parse(text);
const texts = study.occasions.filter(occasion => occasion.kind === 'texts');
const role = study.roles.find(one => texts.some(occasion => occasion.roles === undefined || occasion.roles.includes(one.id)));
const site = study.sites[0];
if (role !== undefined) {
  console.log([study.id, site.id, role.id, study.languages[0], site.zone ?? 'America/New_York'].join(' '));
}

// What a coordinator records, for trying the trial by hand.

import { element, options } from './dom.js';
import { ask } from './trial.js';
import { refuse } from './notices.js';

const kinds = [
  ['assessment-completed', 'Assessment completed'], ['interview-completed', 'Interview completed'], ['adverse-event', 'Adverse event'],
  ['hold-cleared', 'Hold cleared'], ['pause', 'Pause'], ['resume', 'Resume'], ['opt-out', 'Opt-out'], ['withdraw', 'Withdrawal'],
];

/** What was chosen stays chosen when the pane is drawn anew. */
const chosen = { kind: kinds[0][0], occasion: undefined };

export function recordForm(person) {
  const kind = element('select', { id: 'record-kind', 'aria-label': 'Record' });
  const occasion = element('select', { id: 'record-occasion', 'aria-label': 'Assessment' });
  const assessments = person.shown.occasions.filter((each) => each.kind === 'assessment');
  options(kind, kinds.filter(([name]) => name !== 'assessment-completed' || assessments.length > 0), chosen.kind);
  options(occasion, assessments.map((each) => [each.id, each.id]), chosen.occasion);
  const refresh = () => {
    chosen.kind = kind.value;
    chosen.occasion = occasion.value;
    occasion.hidden = kind.value !== 'assessment-completed';
  };
  kind.addEventListener('change', refresh);
  occasion.addEventListener('change', refresh);
  refresh();
  const form = element('form', { class: 'record' }, kind, occasion, element('button', { type: 'submit', id: 'record' }, 'Record'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const record = kind.value === 'assessment-completed' ? { record: kind.value, occasion: occasion.value } : { record: kind.value };
    refuse(await ask('records', { study: person.study, participant: person.participant, record }));
  });
  return form;
}

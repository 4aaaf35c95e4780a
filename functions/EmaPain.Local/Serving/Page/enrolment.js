// The form for a new participant; its choices are those of the study file.

import { find, options } from './dom.js';
import { ask } from './trial.js';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico'];
const pairs = (values) => values.map((value) => [value, value]);

/** @param facts what the trial said of itself; @param onEnrolled is told study and participant. */
export function prepareEnrolment(facts, onEnrolled) {
  const [dialog, form, refusal] = [find('enrol'), find('enrol-form'), find('enrol-refusal')];
  const fields = form.elements;
  options(fields.study, facts.studies.map((study) => [study.id, study.title]), facts.chosen);
  options(find('zones'), pairs(zones));
  options(fields.weekday, weekdays.map((day) => [day, day.charAt(0).toUpperCase() + day.slice(1)]));
  fields.zone.value = zones[0];
  fields.study.addEventListener('change', () => fill(fields, facts));
  fill(fields, facts);

  find('enrol-close').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wish = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    const sentence = await ask('people', wish);
    refusal.hidden = sentence === null;
    refusal.textContent = sentence ?? '';
    if (sentence === null) {
      dialog.close();
      onEnrolled({ study: wish.study, participant: wish.participant });
    }
  });

  /** Opens the form with a name and a phone that nobody has. */
  return (people) => {
    const number = people.length + 1;
    fields.participant.value = `P-${String(number).padStart(3, '0')}`;
    fields.phone.value = `+1701555${String(100 + number).padStart(4, '0')}`;
    refusal.hidden = true;
    dialog.showModal();
    fields.participant.select();
  };
}

function fill(fields, facts) {
  const study = facts.studies.find((one) => one.id === fields.study.value);
  options(fields.site, pairs(study.sites));
  options(fields.role, pairs(study.roles));
  options(fields.arm, study.arms.map((arm) => [arm.id, arm.title]));
  options(fields.language, pairs(study.languages));
  fields.arm.closest('label').hidden = study.arms.length === 0;
  fields.weekday.value = study.weekday;
  fields.time.value = study.time;
  [fields.time.min, fields.time.max] = [study.earliest, study.latest];
}

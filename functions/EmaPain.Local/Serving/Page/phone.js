// The phone: both sides of the thread, and what is said to those who listen rather than look.

import { element, find } from './dom.js';
import { dayOf, timeOf } from './times.js';

let shownOf = null;
let shownIds = new Set();

export function showPhone(person, zone) {
  const key = person ? `${person.study}/${person.participant}` : null;
  const isSame = key === shownOf;
  const texts = person?.texts ?? [];
  const fresh = isSame ? texts.filter((text) => !shownIds.has(text.id)) : [];
  const isNew = new Set(fresh.map((text) => text.id));
  find('texts').replaceChildren(...texts.flatMap((text, place) => [
    place === 0 || dayOf(texts[place - 1].at, zone) !== dayOf(text.at, zone) ? element('li', { class: 'day' }, dayOf(text.at, zone)) : null,
    showText(text, zone, isNew.has(text.id)),
  ]).filter((item) => item !== null));
  find('phone-title').textContent = person ? `Phone of ${person.participant}` : 'Phone';
  find('numbers').textContent = person ? `${person.phone}, with the study at ${person.sender}` : 'A simulated phone; no text leaves this machine.';
  if (fresh.length > 0 || !isSame) {
    toTheEnd();
  }
  for (const text of fresh.filter((each) => each.by !== 'person')) {
    find('heard').append(element('p', {}, `Text from the ${text.by === 'trial' ? 'study' : 'carrier'}: ${text.text}`));
  }
  shownOf = key;
  shownIds = new Set(texts.map((text) => text.id));
}

const toTheEnd = () => {
  find('thread').scrollTop = find('thread').scrollHeight;
};

// The newest text stays in view when the window changes.
new ResizeObserver(toTheEnd).observe(find('thread'));

function showText(text, zone, isNew) {
  const segments = `${text.segments} segment${text.segments === 1 ? '' : 's'}`;
  return element('li', { class: `text ${text.by}${isNew ? ' new' : ''}` },
    element('span', { class: 'unseen' }, { person: 'Participant: ', trial: 'Study: ', carrier: 'Carrier: ' }[text.by]),
    element('p', {}, text.text),
    element('small', {},
      element('time', { datetime: text.at }, timeOf(text.at, zone)),
      element('span', {}, segments),
      text.by === 'person' ? ticks(text.state) : null));
}

function ticks(state) {
  const isTaken = state === 'delivered';
  return element('span', { title: isTaken ? 'The trial took it' : 'On its way' },
    element('span', { class: 'ticks', 'aria-hidden': 'true' }, isTaken ? '✓✓' : '✓'),
    element('span', { class: 'unseen' }, isTaken ? 'delivered' : 'sent'));
}

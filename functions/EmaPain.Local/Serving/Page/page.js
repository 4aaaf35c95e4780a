// The phone page: holds who is chosen, follows the trial, and hands its state to the panes.

import { element, find } from './dom.js';
import { prepareEnrolment } from './enrolment.js';
import { lost, refuse } from './notices.js';
import { showPhone } from './phone.js';
import { showStudy } from './study.js';
import { placeOf, shortOf } from './times.js';
import { ask, facts as askFacts, follow } from './trial.js';

const facts = await askFacts();
let state = { people: [], person: null };
let chosen = read(new URLSearchParams(location.search));
let stop = () => {};
let shownPeople = '';

const openEnrolment = prepareEnrolment(facts, choose);

function read(query) {
  return query.has('study') && query.has('participant') ? { study: query.get('study'), participant: query.get('participant') } : null;
}

/** The address holds who is chosen, so that a reload and a second window show the same. */
function choose(person) {
  chosen = person;
  history.replaceState(null, '', person ? `?${new URLSearchParams(person)}` : '.');
  stop();
  stop = follow(person, show, lost);
}

function show(next) {
  state = next;
  if (!chosen && state.people.length > 0) {
    const [{ study, participant }] = state.people;
    choose({ study, participant });
    return;
  }
  const zone = zoneOf(state.person);
  showPeople();
  showClock(zone);
  showPhone(state.person, zone);
  showStudy(state.person, facts.studies);
  showEmptiness();
  find('composer').hidden = !state.person;
  for (const button of document.querySelectorAll('#moves button')) {
    button.setAttribute('aria-disabled', String(state.isBusy));
  }
}

/** Drawn anew only when it differs, so that an open list stays open. */
function showPeople() {
  const people = JSON.stringify([state.people, chosen]);
  if (people === shownPeople) {
    return;
  }
  shownPeople = people;
  const studies = [...new Set(state.people.map((person) => person.study))];
  const list = find('person');
  list.replaceChildren(...(studies.length === 0 ? [element('option', { value: '' }, 'nobody yet')] : studies.map((study) =>
    element('optgroup', { label: study }, ...state.people.filter((person) => person.study === study).map(({ participant }) =>
      element('option', { value: JSON.stringify({ study, participant }) }, participant))))));
  list.value = chosen ? JSON.stringify({ study: chosen.study, participant: chosen.participant }) : '';
}

const zoneOf = (person) => person?.shown?.zone ?? 'America/New_York';

function showClock(zone) {
  find('now').textContent = shortOf(state.now, zone);
  find('now').setAttribute('datetime', state.now);
  find('zone').textContent = state.isBusy ? 'moving…' : `${placeOf(zone)}, ${facts.canMove ? 'virtual' : 'real'}`;
}

function showEmptiness() {
  const { person } = state;
  find('no-texts').hidden = (person?.texts.length ?? 0) > 0;
  if (person) {
    find('no-texts').replaceChildren(facts.canMove ? 'No text yet. “Send prompt now” moves the clock to the first one.' : 'No text yet. The first one comes at its time.');
  } else if (!find('enrol-first')) {
    const button = element('button', { type: 'button', class: 'strong', id: 'enrol-first' }, 'Enrol the first participant');
    button.addEventListener('click', () => openEnrolment(state.people));
    find('no-texts').replaceChildren(element('p', {}, 'This phone belongs to nobody yet.'), button);
  }
}

async function send() {
  const text = find('text').value.trim();
  if (text && chosen) {
    const sentence = await ask('texts', { ...chosen, text });
    refuse(sentence);
    if (sentence === null) {
      find('text').value = '';
    }
  }
}

find('enrol-open').addEventListener('click', () => openEnrolment(state.people));
find('person').addEventListener('change', (event) => choose(event.target.value ? JSON.parse(event.target.value) : null));
find('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
find('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
});
find('moves').addEventListener('click', async (event) => {
  const to = event.target.closest('button')?.dataset.move;
  if (to && !state.isBusy) {
    refuse(await ask('clock', { to, ...(to === 'next-prompt' ? chosen ?? { study: '', participant: '' } : {}) }));
  }
});

find('moves').hidden = !facts.canMove;
if (!facts.canMove) {
  // The machine's clock goes on where nothing happens.
  setInterval(() => {
    state.now = new Date().toISOString();
    showClock(zoneOf(state.person));
  }, 10_000);
}
find('mailbox').href = facts.mailbox;
find('health').href = facts.health;
choose(chosen);

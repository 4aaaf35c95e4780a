// What the study knows of a person, as its staff endpoint says it. Blinded parts are not in it.

import { element, find } from './dom.js';
import { briefOf, placeOf, shortOf } from './times.js';
import { recordForm } from './records.js';

const words = {
  optedOut: 'opted out', noResponse: 'no response', callAfterOptOut: 'call after opt-out',
};

const say = (word) => words[word] ?? word.replaceAll('_', ' ').replaceAll('-', ' ');

export function showStudy(person, studies) {
  const study = studies.find((one) => one.id === person?.study);
  find('study-name').textContent = study?.title ?? '';
  if (!person) {
    find('known').replaceChildren(guide());
    return;
  }
  if (!person.shown) {
    find('known').replaceChildren(element('p', { class: 'notice bad' }, person.problem));
    return;
  }
  const { shown } = person;
  keepFocus(() => find('known').replaceChildren(
    facts(shown),
    card('Alerts', alerts(shown)),
    card('Open tasks', tasks(shown)),
    card('Occasions', occasions(shown)),
    card('Record as staff', recordForm(person))));
}

function guide() {
  return element('ol', { class: 'guide' }, ...[
    'Enrol a participant. He or she is real to the app and to nobody else: everything happens on this machine.',
    'Move the clock to the next prompt, and answer as the participant would: 5 4 3, or “not so bad, four”, or STOP.',
    'Here stands what the study makes of it: occasions, scores, money, alerts, and what its staff have to do.',
  ].map((step) => element('li', {}, step)));
}

/** The record form is built once per state; whoever is in it stays in it. */
function keepFocus(change) {
  const name = document.activeElement?.closest('#known') ? document.activeElement.id : '';
  change();
  if (name) {
    find(name)?.focus();
  }
}

function facts(shown) {
  const { zone } = shown;
  const next = ['optedOut', 'withdrawn', 'completed'].includes(shown.status) ? null : shown.occasions.find((each) => each.status === 'planned' && each.kind !== 'assessment');
  const money = shown.balanceCents === undefined ? null : `$${(shown.balanceCents / 100).toFixed(2)}`;
  return element('dl', { class: 'facts' },
    fact('Status', element('span', { class: `state ${shown.status}` }, say(shown.status)), since(shown)),
    money ? fact('Balance', money) : null,
    fact('Next prompt', next ? shortOf(next.planned, zone) : 'none', next ? say(next.id) : null),
    fact('Prompted on', `${capital(shown.weekday)}s`, `${shown.timeOfDay}, ${placeOf(zone)}`),
    fact('Site and role', capital(shown.site), `${shown.role}, ${shown.language}, version ${shown.studyVersion}`));
}

function since(shown) {
  const at = { held: shown.heldSince, paused: shown.pausedSince, optedOut: shown.optedOutSince, withdrawn: shown.withdrawnSince }[shown.status];
  return shown.status === 'held' ? 'routine texts wait'
    : at ? `since ${shortOf(at, shown.zone)}`
      : shown.day0 ? `day 0 was ${shown.day0}` : null;
}

const fact = (name, value, more) =>
  element('div', {}, element('dt', {}, name), element('dd', {}, value, more ? element('small', {}, more) : null));

const card = (title, ...content) => element('section', { class: 'card' }, element('h3', {}, title), ...content);

const none = (sentence) => element('p', { class: 'none' }, sentence);

function alerts(shown) {
  return shown.alerts.length === 0 ? none('None.') : element('ul', { class: 'items' }, ...shown.alerts.map((alert) =>
    element('li', { class: alert.status === 'open' ? alert.level : 'done' },
      element('p', {}, element('strong', {}, capital(say(alert.rule))), ' ', element('span', { class: `state ${alert.status === 'open' ? alert.level : alert.status}` },
        alert.status === 'open' ? `${alert.level}, open` : say(alert.status))),
      element('p', { class: 'aside' }, `Raised ${shortOf(alert.raisedAt, shown.zone)}${alert.acknowledgedBy ? `, taken on by ${alert.acknowledgedBy}` : ''}`))));
}

function tasks(shown) {
  return shown.tasks.length === 0 ? none('None.') : element('ul', { class: 'items' }, ...shown.tasks.map((task) =>
    element('li', { class: task.isOverdue ? 'urgent' : '' },
      element('p', {}, task.what),
      element('p', { class: 'aside' }, `Due ${shortOf(task.dueAt, shown.zone)}. `, element('code', {}, task.remedy ?? task.done ?? '')))));
}

/** Without the weekday where there is little room. */
function when(instant, zone) {
  return element('time', { datetime: instant },
    element('span', { class: 'wide' }, shortOf(instant, zone)), element('span', { class: 'narrow' }, briefOf(instant, zone)));
}

function occasions(shown) {
  const isScored = shown.occasions.some((each) => each.scores?.length > 0);
  const rows = shown.occasions.map((each) => element('tr', { class: each.status === 'planned' ? null : each.status === 'open' ? 'now' : 'past' },
    element('th', { scope: 'row' }, capital(say(each.id))),
    element('td', {}, each.planned ? when(each.planned, shown.zone) : ''),
    element('td', {}, element('span', { class: `state ${each.status}` }, say(each.status)),
      each.missingReason ? element('span', { class: 'reason' }, say(each.missingReason)) : null),
    isScored ? element('td', {}, (each.scores ?? []).map((score) => `${score.instrument} ${score.score}`).join(', ')) : null));
  const heads = ['Occasion', 'Planned', 'Status', ...(isScored ? ['Scores'] : [])].map((head) => element('th', { scope: 'col' }, head));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

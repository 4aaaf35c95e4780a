// What went wrong, in the trial's own sentence.

import { find } from './dom.js';

/** Shows a sentence, or takes the last one away. */
export function refuse(sentence) {
  find('refused').hidden = sentence === null;
  find('refusal').textContent = sentence ?? '';
}

export function lost(isLost) {
  find('lost').hidden = !isLost;
}

find('refused-close').addEventListener('click', () => refuse(null));

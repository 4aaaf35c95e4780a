// The way to the trial: wishes go there as JSON, and its state comes back by server-sent events.

/** Resolves with null when done, else with the sentence of the refusal. */
export async function ask(path, wish) {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) });
    if (answer.ok) {
      return null;
    }
    const said = await answer.json().catch(() => null);
    return said?.sentence ?? `The trial answered ${answer.status}.`;
  } catch {
    return 'The trial does not answer. Is ./scripts/run --serve still running?';
  }
}

export async function facts() {
  const answer = await fetch('trial');
  return answer.json();
}

/** Follows one person (or nobody); a lost connection is made again by the browser, and begins with the whole state. */
export function follow(person, onState, onLost) {
  const query = person ? `?${new URLSearchParams(person)}` : '';
  const source = new EventSource(`events${query}`);
  source.addEventListener('state', (event) => {
    onLost(false);
    onState(JSON.parse(event.data));
  });
  source.addEventListener('error', () => onLost(true));
  return () => source.close();
}

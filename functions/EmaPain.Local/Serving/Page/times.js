// Times as the participant's own clock shows them.

const format = (zone, parts) => new Intl.DateTimeFormat('en-US', { timeZone: zone, ...parts });

export const dayOf = (instant, zone) =>
  format(zone, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }).format(new Date(instant));

export const timeOf = (instant, zone) => format(zone, { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

export const shortOf = (instant, zone) =>
  format(zone, { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

export const briefOf = (instant, zone) =>
  format(zone, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

/** 'America/New_York' as people say it. */
export const placeOf = (zone) => zone.split('/').pop().replaceAll('_', ' ');

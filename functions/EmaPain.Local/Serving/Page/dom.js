// Small words for building the page. Every value becomes text, never markup.

export const find = (id) => document.getElementById(id);

/** An element with attributes and children; children that are null are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function options(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, label]) => element('option', { value }, label)));
  if (chosen !== undefined && entries.some(([value]) => value === chosen)) {
    select.value = chosen;
  }
}

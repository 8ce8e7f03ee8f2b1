'use strict';
/** A word counts most where it is the whole title, and least where it is in the text alone. */
const rankOf = (word, title, text) =>
  title === word ? 100 : title.startsWith(word) ? 10 : title.includes(word) ? 5 : text.includes(word) ? 1 : 0;

const rank = ([, title, , text], words) => {
  const ranks = words.map((word) => rankOf(word, title.toLowerCase(), text.toLowerCase()));
  return ranks.includes(0) ? 0 : ranks.reduce((sum, each) => sum + each, 0);
};

const search = (text) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return searchIndex
    .map((entry) => ({ entry, rank: words.length ? rank(entry, words) : 0 }))
    .filter((hit) => hit.rank)
    .sort((one, other) => other.rank - one.rank)
    .map((hit) => hit.entry);
};

const MOST_SHOWN = 50;
const box = document.getElementById('search');
const list = document.getElementById('hits');
const found = document.getElementById('found');
let selected = -1;

const open = (address) => {
  location.href = address;
  close();
};

const close = () => {
  list.hidden = true;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
};

const select = (number) => {
  if (!list.children.length) return;
  list.children[selected]?.setAttribute('aria-selected', 'false');
  selected = (number + list.children.length) % list.children.length;
  const option = list.children[selected];
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', option.id);
};

const part = (name, text) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const option = ([kind, title, address, text], number) => {
  const made = document.createElement('li');
  made.append(part('span', `${kind} `), part('strong', title), part('span', ` ${text.slice(0, 160)}`));
  made.id = `hit-${number}`;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  made.dataset.address = address;
  made.addEventListener('click', () => open(address));
  return made;
};

const show = () => {
  const hits = search(box.value);
  const shown = hits.slice(0, MOST_SHOWN);
  selected = -1;
  close();
  list.replaceChildren(...shown.map(option));
  list.hidden = !shown.length;
  box.setAttribute('aria-expanded', String(shown.length > 0));
  const more = hits.length > shown.length ? `, the first ${shown.length} are shown` : '';
  found.textContent = box.value.trim() ? `${hits.length} ${hits.length === 1 ? 'hit' : 'hits'}${more}` : '';
};

const KEYS = {
  ArrowDown: () => select(selected + 1),
  ArrowUp: () => select(selected < 0 ? -1 : selected - 1),
  Enter: () => list.children.length && open(list.children[Math.max(selected, 0)].dataset.address),
  Escape: close,
};

box.addEventListener('input', show);
box.addEventListener('keydown', (event) => {
  if (!(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.matches('input, textarea')) return;
  event.preventDefault();
  box.focus();
});
document.querySelector('[role=search]').hidden = false;

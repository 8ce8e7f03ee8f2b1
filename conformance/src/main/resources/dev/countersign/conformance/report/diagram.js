'use strict';
/** Text is only ever set as text: what a target has answered is never taken for markup. */
const element = (name, options = {}, ...children) => {
  const made = document.createElement(name);
  if (options.class) made.className = options.class;
  if (options.text !== undefined) made.textContent = options.text;
  made.append(...children);
  return made;
};

const svg = (name, attributes, text) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
};
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}\u2026` : text);

/** Who asked whom for what, from top to bottom. */
const diagram = (exchanges) => {
  const lanes = [...new Set(exchanges.flatMap((exchange) => [exchange.from, exchange.to]))];
  const width = 230;
  const step = 44;
  const x = (lane) => 90 + lanes.indexOf(lane) * width;
  const height = 50 + exchanges.length * step;
  const picture = svg('svg', {
    width: 180 + (lanes.length - 1) * width, height, role: 'img',
    'aria-label': `Sequence diagram of ${exchanges.length} exchanges between ${lanes.join(', ')}`,
  });
  for (const lane of lanes) {
    picture.append(
      svg('text', { x: x(lane), y: 16, 'text-anchor': 'middle', 'font-weight': 'bold' }, cut(lane, 28)),
      svg('line', { class: 'lane', x1: x(lane), x2: x(lane), y1: 24, y2: height }));
  }
  exchanges.forEach((exchange, i) => {
    const y = 50 + i * step;
    const [from, to] = [x(exchange.from), x(exchange.to)];
    const ahead = to >= from ? 1 : -1;
    const group = svg('g', {
      class: exchange.caused ? 'caused' : exchange.status >= 400 || !exchange.status ? 'refused' : '',
    });
    group.append(
      svg('title', {}, `${i + 1}: ${exchange.told}`),
      svg('line', { x1: from, x2: to, y1: y, y2: y }),
      svg('path', { d: `M${to - 7 * ahead},${y - 4} L${to},${y} L${to - 7 * ahead},${y + 4}`, fill: 'none' }),
      svg('text', { x: (from + to) / 2, y: y - 5, 'text-anchor': 'middle' },
        cut(`${i + 1} ${exchange.method} ${exchange.path}`, 34 * Math.max(1, Math.abs(to - from) / width))),
      svg('text', { x: (from + to) / 2, y: y + 14, 'text-anchor': 'middle' },
        exchange.status ? String(exchange.status) : 'no answer'));
    picture.append(group);
  });
  return element('div', { class: 'diagram' }, picture);
};

'use strict';
(() => {
  const run = JSON.parse(document.getElementById('run').textContent);
  const moods = {
    passed: 'good', failed: 'bad', error: 'bad', hollow: 'bad', unanswered: 'bad',
    untestable: 'open', unspecified: 'open', 'not-applicable': 'open',
  };

  /** Text is only ever set as text: what a target has answered is never taken for markup. */
  const element = (name, options = {}, ...children) => {
    const made = document.createElement(name);
    if (options.class) made.className = options.class;
    if (options.text !== undefined) made.textContent = options.text;
    made.append(...children);
    return made;
  };
  const term = (list, name, value) => list.append(element('dt', { text: name }), element('dd', { text: value }));
  const fold = (summary, fill) => {
    const body = element('div', { class: 'body' });
    const details = element('details', {}, element('summary', {}, ...summary), body);
    details.addEventListener('toggle', () => {
      if (details.open && !body.hasChildNodes()) fill(body);
    });
    return details;
  };

  const unpacked = async (id) => {
    const packed = document.getElementById(id);
    if (!packed) return [];
    const bytes = Uint8Array.from(atob(packed.textContent), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).json();
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

  const exchange = (one, i) => fold(
    [element('span', { class: 'id', text: String(i + 1) }), element('span', { text: one.told })],
    (body) => {
      if (one.curl) body.append(element('h3', { text: 'Repeat it' }), element('pre', { text: one.curl }));
      else body.append(element('h3', { text: 'Asked' }), element('pre', { text: one.request }));
      body.append(element('h3', { text: 'Answered' }), element('pre', { text: one.answer }));
    });

  const comparison = (scenario) => {
    const side = (name, kind, text) => element('div', { class: kind },
      element('h3', { text: name }), element('pre', { text }));
    return element('div', { class: 'pair' },
      side('Expected', 'expected', scenario.expected), side('Found', 'found', scenario.found));
  };

  const scenario = (index) => {
    const one = run.scenarios[index];
    return fold([
      element('span', { class: `state ${moods[one.outcome]}`, text: one.outcome }),
      element('span', { text: one.kind ? `${one.title} (${one.kind})` : one.title }),
    ], async (body) => {
      const about = element('dl');
      term(about, 'Where', one.id);
      term(about, 'Took', `${one.seconds} s`);
      body.append(about);
      if (one.expected) body.append(comparison(one));
      if (one.message) body.append(element('h3', { text: 'What was said' }), element('pre', { text: one.message }));
      if (one.reproduce) body.append(element('p', { text: `Repeat the whole flow: ${one.reproduce}` }));
      const exchanges = await unpacked(`x${index}`);
      if (exchanges.length) {
        body.append(element('h3', { text: 'What passed' }), diagram(exchanges), ...exchanges.map(exchange));
      }
    });
  };

  const requirement = (one) => {
    const details = fold([
      element('span', { class: 'id', text: one.id }),
      element('span', { class: 'level', text: one.level }),
      element('span', { class: `state ${moods[one.verdict]}`, text: one.verdict }),
      element('span', { text: one.text }),
    ], (body) => {
      const about = element('dl');
      term(about, 'Profile', one.profile);
      term(about, 'Source', one.source);
      if (one.message) term(about, 'Why', one.message);
      body.append(about, ...one.scenarios.map(scenario));
    });
    return { one, details, words: `${one.id} ${one.text} ${one.source}`.toLowerCase() };
  };

  const about = document.getElementById('about');
  for (const [name, value] of Object.entries(run.about)) term(about, name, value);

  const rows = run.requirements.map(requirement);
  document.getElementById('requirements').append(...rows.map((row) => row.details));

  const choose = (id) => {
    const select = document.getElementById(id);
    for (const value of [...new Set(run.requirements.map((one) => one[id]))].sort()) {
      select.append(element('option', { text: value }));
    }
    return select;
  };
  const choices = ['verdict', 'level', 'profile'].map((id) => [id, choose(id)]);
  const words = document.getElementById('words');
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every((word) => row.words.includes(word))
        && choices.every(([id, select]) => !select.value || row.one[id] === select.value);
      row.details.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.getElementById('shown').textContent = `${shown} of ${rows.length}`;
  };
  document.getElementById('filter').addEventListener('input', filter);
  document.getElementById('filter').addEventListener('submit', (event) => event.preventDefault());
  filter();

  if (run.notTestable.length) {
    const section = document.getElementById('not-testable');
    section.hidden = false;
    section.querySelector('ul').append(...run.notTestable.map((one) =>
      element('li', { text: `${one.id} (${one.level}): ${one.text} Not testable: ${one.reason}` })));
  }
})();

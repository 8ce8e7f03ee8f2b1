'use strict';
(() => {
  const run = JSON.parse(document.getElementById('run').textContent);
  const moods = {
    passed: 'good', failed: 'bad', error: 'bad', unanswered: 'bad', untestable: 'open', 'not-judged': 'open',
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
      if (one.because) term(about, 'Findings', one.because);
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
      element('span', {
        class: `state ${one.accepted ? 'open' : moods[one.verdict]}`,
        text: one.accepted ? `${one.verdict}, accepted` : one.verdict,
      }),
      element('span', { text: one.text }),
    ], (body) => {
      const about = element('dl');
      term(about, 'Profile', one.profile);
      term(about, 'Source', one.source);
      if (one.strength) term(about, 'Strength', one.strength);
      if (one.findings.length) term(about, 'Findings', one.findings.join(', '));
      if (one.message) term(about, 'Why', one.message);
      body.append(about, ...one.scenarios.map(scenario));
    });
    return { one, details, words: `${one.id} ${one.text} ${one.source}`.toLowerCase() };
  };

  const finding = (one) => fold([
    element('span', { class: 'id', text: one.id }),
    element('span', { class: 'level', text: one.level }),
    element('span', {
      text: `${one.requirements.map((broken) => broken.id).join(', ')}: ${one.where}${'accepted' in one ? ' (accepted)' : ''}`,
    }),
  ], (body) => {
    const about = element('dl');
    term(about, 'Profile', one.profile);
    if (one.accepted) term(about, 'Accepted', one.accepted);
    for (const broken of one.requirements) term(about, `${broken.id} ${broken.level}`, broken.text);
    for (const broken of one.requirements) term(about, 'What to check', broken.check);
    if (one.seenIn) term(about, 'Seen first in', one.seenIn);
    if (one.also) term(about, 'Also at', one.also);
    term(about, 'Extent', one.extent);
    if (one.reproduce) term(about, 'Repeat it', one.reproduce);
    body.append(about, comparison(one));
    body.append(element('h3', { text: 'Shown by' }), ...one.scenarios.map(scenario));
    if (one.keepsFromJudging.length) {
      body.append(element('h3', { text: 'Not judged because of it' }), ...one.keepsFromJudging.map(scenario));
    }
  });

  const about = document.getElementById('about');
  for (const [name, value] of Object.entries(run.about)) term(about, name, value);

  if (run.findings.length) {
    const section = document.getElementById('findings');
    section.hidden = false;
    section.append(element('p', { text: run.extent }), ...run.findings.map(finding));
  }

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

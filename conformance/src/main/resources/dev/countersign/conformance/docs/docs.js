for (const flow of document.querySelectorAll('[data-flow]')) flow.append(diagram(JSON.parse(flow.dataset.flow)));

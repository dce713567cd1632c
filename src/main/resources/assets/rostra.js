// Behaviour of the pages, by data attributes. Without it every form still works.
(() => {
  'use strict';
  const on = (type, run) => document.addEventListener(type, run);

  // Pickers: type, choose from what the server found.
  let waiting;
  on('input', event => {
    const box = event.target.closest('[data-pick]');
    if (!box || event.target.type === 'hidden') return;
    box.querySelector('input[type=hidden]').value = '';
    clearTimeout(waiting);
    waiting = setTimeout(() => find(box, event.target), 200);
  });
  const find = async (box, input) => {
    const found = box.querySelector('.found');
    if (!input.value.trim()) { found.replaceChildren(); return; }
    const answer = await fetch(box.dataset.pick + '?q=' + encodeURIComponent(input.value));
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    found.replaceChildren(...page.body.childNodes);
    input.setAttribute('aria-expanded', 'true');
  };
  on('click', event => {
    const choice = event.target.closest('[data-pick] button[data-pick]');
    if (!choice) return;
    const box = choice.closest('.suggest');
    const hidden = box.querySelector('input[type=hidden]');
    hidden.value = choice.dataset.pick;
    const input = box.querySelector('input[type=text]');
    input.value = choice.dataset.label;
    input.setAttribute('aria-expanded', 'false');
    box.querySelector('.found').replaceChildren();
    input.focus();
    hidden.dispatchEvent(new Event('change', {bubbles: true}));
  });

  // A form is not sent by Enter in a line of text; leaving a page by accident loses nothing that was saved.
  on('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('form[data-no-enter] input:not([type=checkbox]):not([type=radio])')) {
      event.preventDefault();
      const first = event.target.closest('.suggest')?.querySelector('.found button');
      if (first) first.click();
    }
  });

  // Each saving of a draft is a submission of its own; only the button sends the form's own id.
  on('htmx:configRequest', event => {
    if (event.detail.parameters.operation) event.detail.parameters.operation = crypto.randomUUID();
  });

  // Menus close when one clicks elsewhere.
  on('click', event => document.querySelectorAll('details[data-menu][open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));

  // Keys: / to search, j and k along the rows, Enter opens. Never while typing.
  on('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
    if (event.key === '/') {
      const search = document.querySelector('[data-key="/"]');
      if (search) { event.preventDefault(); search.focus(); }
    } else if (event.key === 'j' || event.key === 'k') {
      const rows = [...document.querySelectorAll('[data-row], .work .what a')];
      const at = rows.indexOf(document.activeElement);
      const next = rows[at + (event.key === 'j' ? 1 : -1)] ?? rows[0];
      if (next) next.focus();
    }
  });

  // What takes longer than a second says that it is under way, until the next page stands.
  let busy;
  const working = shown => {
    const bar = document.getElementById('working');
    if (bar) bar.hidden = !shown;
  };
  addEventListener('pageshow', () => { clearTimeout(busy); working(false); });
  // Lines chosen in a list: how many, and all of the page.
  const count = () => {
    const label = document.querySelector('[data-selected]');
    if (label) label.textContent = label.dataset.selected.replace('#', document.querySelectorAll('[data-select]:checked').length);
  };
  on('change', event => {
    if (event.target.matches('[data-select-page]')) {
      document.querySelectorAll('[data-select]').forEach(box => { box.checked = event.target.checked; });
    }
    count();
  });
  count();

  // A file that would be refused for its size is told of before it travels.
  on('change', event => {
    const most = Number(event.target.dataset.largest);
    if (!most) return;
    const large = [...event.target.files].find(file => file.size > most);
    event.target.setCustomValidity(large ? event.target.dataset.tooLarge.replace('#', large.name) : '');
    event.target.reportValidity();
  });

  // A form sent once is not sent again while it is on its way.
  on('submit', event => {
    const button = event.submitter;
    if (event.defaultPrevented || !button || event.target.method !== 'post') return;
    setTimeout(() => { button.disabled = true; }, 0);
    setTimeout(() => { button.disabled = false; }, 8000);
    clearTimeout(busy);
    if (!event.target.matches('[data-download]')) busy = setTimeout(() => working(true), 1000);
  });

  // A text that is to be published elsewhere is copied with one click.
  on('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const text = document.getElementById(button.dataset.copy);
    const told = () => { button.textContent = button.dataset.copied; };
    if (navigator.clipboard) navigator.clipboard.writeText(text.innerText).then(told, () => {});
    else { getSelection().selectAllChildren(text); document.execCommand('copy'); told(); }
  });

  // What went wrong is read out first.
  document.getElementById('problem')?.focus();
})();

// What a flag says when it is opened: the faults, why, what to do, and the buttons to do it.

/** `target`: see targets.js; `actions`: fix, ignore, attach, tell, close. */
function card(target, actions) {
  // The verdict already says, with its reason, what the rules say of a document that is not due.
  const said = target.verdict?.verdict === 'non_exigible' ? target.items.filter(item => !item.file) : [];
  return h('section', { class: 'card', role: 'dialog', 'aria-label': target.label, tabindex: '-1' },
    h('div', { class: 'top' }, h('h2', { text: target.label }),
      h('button', { type: 'button', class: 'close', 'aria-label': t('close'), text: '×', onclick: actions.close })),
    target.reading && h('p', { class: 'reading', text: t('reading') }),
    target.verdict && verdictOf(target, said, actions),
    ...target.items.filter(item => !said.includes(item)).map(item => finding(item, target, actions)),
    h('p', { class: 'status', role: 'status' }));
}

function finding(item, target, actions) {
  return h('article', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
    h('p', { class: 'badge', text: badgeOf(item) }),
    h('p', {}, h('strong', { text: messageOf(item) })),
    item.remedy && h('p', { text: item.remedy }),
    why(item.reference),
    target.locked && h('p', { text: t('locked') }),
    h('div', { class: 'buttons' },
      item.fix && !target.locked && fixButton(item, actions),
      ignoreButton(item, actions)));
}

function why(reference) {
  if (!reference?.text) return null;
  const said = [reference.text, reference.article].filter(Boolean).join(', ');
  const isLink = reference.url?.startsWith('https://');
  return h('p', { class: 'why' }, `${t('why')} `,
    isLink ? h('a', { href: reference.url, target: '_blank', rel: 'noreferrer', text: said }) : said);
}

/** One click where the fix is safe; where it is not, a second one that shows what would be written. */
function fixButton(item, actions) {
  const { value, safe } = item.fix;
  const button = h('button', { type: 'button', class: 'main', text: t(safe ? 'fix' : 'fix_ask', value) });
  let asked = safe;
  button.addEventListener('click', async () => {
    if (!asked) {
      asked = true;
      button.textContent = t('fix_confirm', value);
      return;
    }
    button.disabled = true;
    const done = await actions.fix(item);
    button.disabled = false;
    if (!done) button.focus();
    actions.tell(t(done ? 'fixed' : 'not_fixed', value));
  });
  return button;
}

function ignoreButton(item, actions) {
  const reason = h('input', { type: 'text', name: 'reason', maxlength: '200', required: true });
  const form = h('form', { class: 'ignore', hidden: true },
    h('label', {}, h('span', { text: t('ignore_reason') }), reason),
    h('button', { text: t('ignore_confirm') }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (reason.value.trim()) actions.ignore(item, reason.value.trim());
  });
  const open = h('button', { type: 'button', class: 'link', text: t('ignore'), onclick: () => {
    form.hidden = false;
    open.hidden = true;
    reason.focus();
  } });
  return h('div', {}, open, form);
}

/** Whether the requested document is due; what the page to put in its place would say. */
function verdictOf({ verdict, asked, done }, items, actions) {
  const offered = verdict.verdict === 'non_exigible' && !verdict.observation && !done;
  const button = h('button', { type: 'button', class: 'main', text: t('attach') });
  button.addEventListener('click', async () => {
    button.disabled = true;
    actions.tell(t('attaching'));
    actions.tell(await actions.attach());
    button.disabled = false;
  });
  return h('article', { class: `verdict ${verdict.verdict}` },
    h('p', { class: 'badge', text: t(`verdict_${verdict.verdict}`) }),
    h('p', { text: verdict.reason }),
    ...(verdict.remarks ?? []).map(each => h('p', { lang: 'fr', text: each })),
    verdict.condition && h('p', { text: verdict.condition }),
    verdict.observation && h('p', {}, t('observation'), ' ', h('q', { lang: 'fr', text: verdict.observation })),
    why(verdict.reference),
    offered && h('blockquote', {}, h('p', { text: t('page_will_say') }), h('p', { lang: 'fr', text: t('page_sentence') }), h('p', { lang: 'fr', text: t('page_label', asked) })),
    offered && h('div', { class: 'buttons' }, button),
    ...items.map(item => ignoreButton(item, actions)));
}

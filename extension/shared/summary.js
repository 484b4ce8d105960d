// The summary of a dossier, in the popup and in the page's panel.

/** `state` is what `dossier.js` says; `actions`: jump, choose, restore, capture, options, titles. */
function summary(state, actions) {
  return h('div', { class: 'summary' },
    state.trouble && troubleBox(state.trouble, actions),
    ...(state.step ? [counts(state), lists(state, actions), unknown(state, actions)] : [h('p', { text: t('no_form') })]),
    state.step && situationForm(state.situation, actions),
  );
}

function troubleBox(trouble, actions) {
  const { sentence, remedy } = troubleTexts(trouble);
  return h('div', { class: 'trouble', role: 'alert' },
    h('p', {}, h('strong', { text: sentence })),
    h('p', { text: remedy }),
    h('p', {}, h('button', { type: 'button', text: t('open_options'), onclick: actions.options })),
  );
}

function counts({ items, checked, trouble }) {
  const failed = items.filter(item => item.outcome === 'failed' && item.severity !== 'information');
  if (!checked || (trouble && !failed.length)) return h('p', { class: 'counts', text: t('not_checked_yet') });
  if (!failed.length) return h('p', { class: 'counts fine', text: t('nothing_open') });
  return h('ul', { class: 'counts' }, ...SEVERITIES.map(severity => {
    const count = failed.filter(item => item.severity === severity).length;
    return count && h('li', { class: severity }, h('strong', { text: count }), ` ${t(severity)}`);
  }));
}

function lists({ items, ignored }, actions) {
  const failed = items.filter(item => item.outcome === 'failed');
  const unsure = items.filter(item => item.outcome === 'cannot_tell');
  return h('div', {},
    failed.length > 0 && h('ul', { class: 'items' }, ...failed.map(item => line(item, actions))),
    unsure.length > 0 && folded(t('could_not_check', unsure.length), unsure.map(item => line(item, actions))),
    ignored.length > 0 && folded(t('ignored', ignored.length), ignored.map(item => h('li', {},
      h('strong', { text: item.label }), h('span', { text: t('ignored_because', messageOf(item), item.reason) }),
      h('button', { type: 'button', class: 'link', text: t('restore'), onclick: () => actions.restore(item.key) })))),
  );
}

function folded(title, lines) {
  return h('details', {}, h('summary', { text: title }), h('ul', { class: 'items' }, ...lines));
}

function line(item, actions) {
  const name = item.label || t('whole_dossier');
  return h('li', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
    item.here
      ? h('button', { type: 'button', class: 'link', text: name, onclick: () => actions.jump(item.where) })
      : h('strong', { text: item.step ? t('at_step', name, item.step) : name }),
    h('span', { text: messageOf(item) }), item.remedy && h('span', { class: 'remedy', text: item.remedy }));
}

/** What this version of the extension does not know how to look at; empty where it knows all. */
function blindText({ unknown: fields, missing }) {
  if (fields) return t(fields === 1 ? 'one_unknown' : 'many_unknown', fields);
  return missing.length ? t('some_missing', missing.length) : '';
}

function unknown(state, actions) {
  const text = blindText(state);
  return text && h('div', { class: 'unknown' },
    h('p', {}, h('strong', { text })),
    h('p', { text: t('unknown_why') }),
    h('button', { type: 'button', text: t('capture'), onclick: actions.capture }));
}

function situationForm({ titre, etape, titre_expire_le: expiry, ephoto_prise_le: ephoto, shown }, actions) {
  const title = h('select', { name: 'titre' }, h('option', { value: '', text: t('to_choose') }), titre && h('option', { value: titre, text: titre }));
  title.value = titre ?? '';
  void actions.titles().then(titles => fillTitles(title, titles, titre));
  const stage = h('select', { name: 'etape' }, h('option', { value: '', text: t('to_choose') }),
    ...STAGES.map(each => h('option', { value: each, text: t(each) })));
  stage.value = etape ?? '';
  const fields = [['titre', title], ['etape', stage],
    ['titre_expire_le', h('input', { type: 'date', name: 'titre_expire_le', value: expiry })],
    ['ephoto_prise_le', h('input', { type: 'datetime-local', name: 'ephoto_prise_le', value: ephoto })]];
  return h('details', { class: 'situation', open: !(titre && etape) },
    h('summary', { text: t('this_dossier') }),
    ...fields.map(([name, input]) => {
      input.addEventListener('change', () => actions.choose({ [name]: input.value }));
      return h('label', {}, h('span', { text: t(`ask_${name}`) }), input, shown.includes(name) && h('small', { text: t('read_on_site') }));
    }));
}

function fillTitles(select, titles, chosen) {
  if (!titles) return;
  select.replaceChildren(h('option', { value: '', text: t('to_choose') }), ...titles.map(({ slug, label }) => h('option', { value: slug, text: label })));
  select.value = chosen ?? '';
}

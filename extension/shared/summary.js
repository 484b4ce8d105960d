// The summary of a dossier, in the popup and in the page's panel.

/** `state` is what `state.js` says; `actions`: jump, choose, confirm, restore, capture, options, titles. */
function summary(state, actions) {
  return h('div', { class: 'summary' },
    state.trouble && troubleBox(state.trouble, actions),
    ...(state.step ? [whose(state), situationForm(state.situation, actions, state), counts(state), lists(state, actions), unknown(state, actions)] : [h('p', { text: t('no_form') })]),
    ...(state.notes ?? []).map(each => h('p', { class: 'note', lang: 'fr', text: each })),
  );
}

const whose = ({ person }) => person && h('p', { class: 'person', text: t('about', person.replace(/(^|\s)\p{L}/gu, letter => letter.toUpperCase())) });

function troubleBox(trouble, actions) {
  const { sentence, remedy } = troubleTexts(trouble);
  return h('div', { class: 'trouble', role: 'alert' },
    h('p', {}, h('strong', { text: sentence })),
    h('p', { text: remedy }),
    h('p', {}, h('button', { type: 'button', text: t('open_options'), onclick: trusted(actions.options) })),
  );
}

function counts({ items, checked, trouble, isBlind, good, unjudged, situation, verdicts, open }) {
  const failed = items.filter(item => item.outcome === 'failed' && item.severity !== 'information');
  const isSilent = !checked || (trouble && !failed.length);
  const waiting = unjudgedText({ unjudged, situation, verdicts });
  return h('div', {},
    isSilent && h('p', { class: 'counts', text: t('not_checked_yet') }),
    !isSilent && !open && !isBlind && h('p', { class: 'counts fine', text: t('nothing_open') }),
    failed.length > 0 && h('ul', { class: 'counts' }, ...SEVERITIES.map(severity => {
      const count = failed.filter(item => item.severity === severity).length;
      return count && h('li', { class: severity }, `${t(severity)} : `, h('strong', { text: count }));
    })),
    waiting && h('p', { class: 'counts waiting', text: waiting }),
    good > 0 && h('p', { class: 'counts good', text: t(good === 1 ? 'one_good' : 'many_good', good) }));
}

function lists({ items, ignored, verdicts, unjudged }, actions) {
  const failed = items.filter(item => item.outcome === 'failed');
  const unsure = items.filter(item => item.outcome === 'cannot_tell');
  const good = verdicts.filter(({ verdict }) => verdict === 'non_exigible' || verdict === 'plus_strict');
  const doubts = verdicts.filter(({ verdict }) => verdict === 'indecis');
  return h('div', {},
    failed.length > 0 && h('ul', { class: 'items' }, ...failed.map(item => line(item, actions))),
    good.length > 0 && h('ul', { class: 'items' }, ...good.map(each => verdictLine(each, actions))),
    unjudged.length > 0 && folded(t('unjudged', unjudged.length), unjudged.map(each => h('li', {}, named(each, actions), h('span', { text: t(`why_${each.why}`) })))),
    doubts.length > 0 && folded(t('doubts', doubts.length), doubts.map(each => verdictLine(each, actions))),
    unsure.length > 0 && folded(t('could_not_check', unsure.length), unsure.map(item => line(item, actions))),
    ignored.length > 0 && folded(t('ignored', ignored.length), ignored.map(item => h('li', {},
      h('strong', { text: item.label }), h('span', { text: t('ignored_because', messageOf(item), item.reason) }),
      h('button', { type: 'button', class: 'link', text: t('restore'), onclick: trusted(() => actions.restore(item.key)) })))),
  );
}

function folded(title, lines) {
  return h('details', {}, h('summary', { text: title }), h('ul', { class: 'items' }, ...lines));
}

const named = ({ where, label, here }, actions) => (here
  ? h('button', { type: 'button', class: 'link', text: label, onclick: trusted(() => actions.jump(where)) })
  : h('strong', { text: label }));

function verdictLine({ id, label, isHere, verdict, isAnswered }, actions) {
  return h('li', { class: verdict }, named({ where: id, label, here: isHere }, actions), h('span', { text: t(isAnswered ? 'page_attached' : `verdict_${verdict}`) }));
}

/** The name of the field stands once: a message that begins by it again is cut. */
function line(item, actions) {
  const name = item.label || t('whole_dossier');
  return h('li', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
    item.here
      ? h('button', { type: 'button', class: 'link', text: name, onclick: trusted(() => actions.jump(item.where)) })
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
    h('button', { type: 'button', text: t('capture'), onclick: trusted(actions.capture) }));
}

function situationForm(situation, actions, { verdicts }) {
  const { titre, etape, titre_expire_le: expiry, ephoto_prise_le: ephoto, shown, isConfirmed, wide } = situation;
  const title = h('select', { name: 'titre' }, h('option', { value: '', text: t('to_choose') }), titre && h('option', { value: titre, text: situation.titleLabel ?? t('titles_come') }));
  title.value = titre ?? '';
  title.disabled = Boolean(titre) && !situation.titleLabel;
  void actions.titles().then(titles => fillTitles(title, titles, titre));
  const stage = h('select', { name: 'etape' }, h('option', { value: '', text: t('to_choose') }),
    ...STAGES.map(each => h('option', { value: each, text: t(each) })));
  stage.value = etape ?? '';
  const fields = [['titre', title], ['etape', stage],
    ['titre_expire_le', h('input', { type: 'date', name: 'titre_expire_le', value: expiry })],
    ['ephoto_prise_le', h('input', { type: 'datetime-local', name: 'ephoto_prise_le', value: ephoto })]];
  return h('div', { class: isConfirmed || !verdicts.length ? 'situation' : 'situation asked' },
    situationLine(situation), wide && h('p', { text: t('wide_title', wide) }), !isConfirmed && confirmButton(situation, actions),
    h('details', { open: !(titre && etape) },
      h('summary', { text: t('this_dossier') }),
      ...fields.map(([name, input]) => {
        input.addEventListener('change', trusted(() => actions.choose({ [name]: input.value })));
        return h('label', {}, h('span', { text: t(`ask_${name}`) }), input, shown.includes(name) && h('small', { text: t('read_on_site') }));
      })));
}

function fillTitles(select, titles, chosen) {
  if (!titles) return;
  select.replaceChildren(h('option', { value: '', text: t('to_choose') }), ...inPlainWords(titles).map(({ slug, label }) => h('option', { value: slug, text: label })));
  select.value = chosen ?? '';
  select.disabled = false;
}

// What is known of the dossier being filled in: every step seen, what was chosen, what is set aside.

const FORGET = 20_000; // ms

function dossier(profile, { kept, defaults, save }) {
  const steps = new Map(); // name -> {fields, slots, unknown, missing}, as last seen
  const files = readings();
  let shown = {};
  let step = null;
  let answer = null;
  let checked = new Map(); // field id -> the value that the answer is about
  let trouble = null;
  let since = null; // when the form was last gone: a site that is slow shows nothing between two steps
  kept = { chosen: {}, ignored: {}, ...kept };

  /** Looks at the page. After some time without a form, the next one may be about somebody else. */
  function look() {
    const fields = findFields(profile);
    const slots = findSlots(profile);
    const isKnown = [...fields, ...slots].filter(each => each.by).length > 1;
    // A form whose heading has changed is a form all the same.
    step = stepOf(profile) ?? (isKnown ? { name: location.hash.split('?')[0].replaceAll('/', ' '), expects: [] } : null);
    if (!step) {
      since ??= performance.now();
      return;
    }
    if (since !== null && performance.now() - since > FORGET) forget();
    since = null;
    shown = { ...shown, ...situationShown(profile) };
    for (const each of [...fields, ...slots]) each.id = `${step.name}/${each.id}`;
    const missing = isFolded(profile) ? [] : step.expects.filter(code => ![...fields, ...slots].some(each => each.code === code));
    // A slot is judged by its label, whatever that is: only one without any is not.
    const unknown = fields.filter(each => !each.by).length + slots.filter(each => !each.label).length;
    steps.set(step.name, { fields, slots, unknown, missing });
    read();
  }

  function forget() {
    steps.clear();
    files.clear();
    checked.clear();
    answer = null;
    shown = situationShown(profile);
  }

  /** Reads the values again; the elements are those of the last look. */
  function read() {
    const { fields, slots } = here();
    for (const field of fields) field.value = fieldValue(field, profile);
    for (const slot of slots) {
      files.follow(slot, profile);
      slot.isAnswered = files.has(slot.id, OUR_PAGE) || isNamed(slot, OUR_PAGE, profile);
    }
  }

  const here = () => steps.get(step?.name) ?? { fields: [], slots: [], unknown: 0, missing: [] };
  const all = kind => [...steps.values()].flatMap(each => each[kind]);
  const situation = () => withoutEmpty({ ...defaults, ...shown, ...kept.chosen });

  function form() {
    if (!step) return null;
    return {
      ...situation(),
      fields: all('fields').map(({ id, code, label, value }) => ({ id, code, label, value })),
      requests: all('slots').map(({ id, asked, accept }) => ({ id, label: asked, accept, files: [] })),
    };
  }

  function items() {
    const report = answer?.dossiers[0];
    const asked = (report?.findings ?? []).filter(each => !isAnswered(each.where.field));
    const found = [...asked, ...files.findings()].filter(each => each.outcome !== 'passed' && !isOutdated(each.where.field));
    return once(found.map(finding => item(finding))).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  }

  function item(finding) {
    const where = finding.where.field ?? null;
    const place = [...all('fields'), ...all('slots')].find(each => each.id === where);
    const at = where?.split('/')[0];
    const isHere = Boolean(place && at === step?.name);
    return {
      ...finding, where, key: [where, finding.code, finding.file].filter(Boolean).join(' '), label: place?.label ?? '', here: isHere,
      step: place && !isHere ? profile.steps.find(each => each.name === at)?.label : '',
    };
  }

  /** Whether a field has changed since the program has stopped answering: what was said of it no longer holds. */
  const isOutdated = id => Boolean(trouble) && checked.has(id) && all('fields').find(each => each.id === id)?.value !== checked.get(id);

  /** Whether the page « non exigible » already stands in this slot. */
  const isAnswered = id => Boolean(all('slots').find(each => each.id === id)?.isAnswered);

  function state() {
    const everything = items();
    const { unknown, missing } = here();
    return {
      step: step?.name ?? null, trouble, checked: Boolean(answer), unknown, missing,
      isBlind: Boolean(trouble) || !answer || [...steps.values()].some(each => each.unknown || each.missing.length),
      items: everything.filter(each => !(each.key in kept.ignored)),
      ignored: everything.filter(each => each.key in kept.ignored).map(each => ({ ...each, reason: kept.ignored[each.key] })),
      situation: { ...situation(), shown: Object.keys(shown).filter(key => !kept.chosen[key]) },
    };
  }

  const keep = change => {
    kept = { ...kept, ...change };
    save(kept);
  };

  return {
    look, read, form, state, here, situation, isAnswered,
    values: () => all('fields').map(({ value }) => value),
    verdict: id => answer?.dossiers[0].requests.find(each => each.id === id),
    answered(value, failure) {
      if (value) {
        answer = value;
        checked = new Map(all('fields').map(field => [field.id, field.value]));
      }
      trouble = failure ?? null;
    },
    usual: values => { defaults = { ...defaults, ...values }; },
    choose: values => keep({ chosen: withoutEmpty({ ...kept.chosen, ...values }) }),
    ignore: (key, reason) => keep({ ignored: { ...kept.ignored, [key]: reason } }),
    restore: key => keep({ ignored: Object.fromEntries(Object.entries(kept.ignored).filter(([each]) => each !== key)) }),
    reading: files.put,
    isReading: files.isReading,
  };
}

/** Several rules may not tell for one and the same reason: it is said once. */
function once(items) {
  const said = new Set();
  return items.filter(({ outcome, where, file, message }) => {
    const text = JSON.stringify([where, file, message]);
    return outcome === 'failed' || !(said.has(text) || !said.add(text));
  });
}

function withoutEmpty(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

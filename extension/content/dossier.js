// What is known of the dossier being filled in: every step seen, what was chosen, what is set aside.

const FORGET = 20_000; // ms

function dossier(profile, { kept, defaults, save }) {
  const steps = new Map(); // name -> {fields, slots, unknown, missing}, as last seen
  const readings = new Map(); // slot id -> Map(file name -> findings, or null while it is being read)
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
    const missing = step.expects.filter(code => ![...fields, ...slots].some(each => each.code === code));
    const unknown = [...fields, ...slots].filter(each => !each.by).length;
    steps.set(step.name, { fields, slots, unknown, missing });
    read();
  }

  function forget() {
    steps.clear();
    readings.clear();
    checked.clear();
    answer = null;
    shown = situationShown(profile);
  }

  /** Reads the values again; the elements are those of the last look. */
  function read() {
    const { fields, slots } = here();
    for (const field of fields) field.value = fieldValue(field, profile);
    for (const slot of slots) {
      slot.files = filesShown(slot, profile);
      const known = readings.get(slot.id);
      for (const name of known?.keys() ?? []) {
        if (known.get(name) && !slot.files.some(each => each.includes(name))) known.delete(name);
      }
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
    const read = [...readings].flatMap(([id, files]) => [...files.values()].filter(Boolean).flat()
      .map(each => ({ ...each, fromFile: true, where: { field: id } })));
    const asked = (report?.findings ?? []).filter(each => !isAnswered(each.where.field));
    const found = [...asked, ...read].filter(each => each.outcome !== 'passed' && !isOutdated(each.where.field));
    return found.map(finding => item(finding)).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  }

  function item(finding) {
    const where = finding.where.field ?? null;
    const place = [...all('fields'), ...all('slots')].find(each => each.id === where);
    const at = where?.split('/')[0];
    const isHere = Boolean(place && at === step?.name);
    return {
      ...finding, where, key: `${where ?? ''} ${finding.code}`, label: place?.label ?? '', here: isHere,
      step: place && !isHere ? profile.steps.find(each => each.name === at)?.label : '',
    };
  }

  /** Whether a field has changed since the program has stopped answering: what was said of it no longer holds. */
  const isOutdated = id => Boolean(trouble) && checked.has(id) && all('fields').find(each => each.id === id)?.value !== checked.get(id);

  /** Whether the page « non exigible » already stands in this slot. */
  const isAnswered = id => Boolean(all('slots').find(each => each.id === id)?.files?.some(name => name.includes(OUR_PAGE)));

  function state() {
    const everything = items();
    const { unknown, missing } = here();
    return {
      step: step?.name ?? null, trouble, checked: Boolean(answer), unknown, missing,
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
    verdict: id => answer?.dossiers[0].requests.find(each => each.id === id),
    answered(value, failure) {
      if (value) {
        answer = value;
        checked = new Map(all('fields').map(field => [field.id, field.value]));
      }
      trouble = failure ?? null;
    },
    choose: values => keep({ chosen: withoutEmpty({ ...kept.chosen, ...values }) }),
    ignore: (key, reason) => keep({ ignored: { ...kept.ignored, [key]: reason } }),
    restore: key => keep({ ignored: Object.fromEntries(Object.entries(kept.ignored).filter(([each]) => each !== key)) }),
    reading(id, name, findings) {
      if (!readings.has(id)) readings.set(id, new Map());
      readings.get(id).set(name, findings);
    },
    isReading: id => [...(readings.get(id)?.values() ?? [])].includes(null),
  };
}

function withoutEmpty(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

// What is known of the dossier in front: every step seen, what was chosen and confirmed, what is to be asked.

const FORGET = 20_000; // ms without a form, after which the next may be about somebody else
const ALIKE = 0.6; // of the fields of a step that its heading no longer names

function dossier(profile, { kept, defaults, save }) {
  const crowd = people(kept, save);
  const who = crowd.current;
  let live = null; // the step on show: {step, fields, slots, missing, foreign}, with its elements
  let trouble = null;
  let since = performance.now(); // when the form was last gone: a site that is slow shows nothing between two steps

  /** Looks at the page. Tells whether it is now about somebody else. */
  function look() {
    const fields = findFields(profile);
    for (const field of fields) field.value = fieldValue(field, profile);
    const slots = findSlots(profile);
    const shown = personShown(fields, profile);
    if (since !== null && performance.now() - since > FORGET) crowd.leave();
    const isTyping = fields.some(each => each.element === focusedNow() && aboutOf(each, profile));
    const isOther = (fields.length > 0 || slots.length > 0 || Object.keys(shown).length > 1) && crowd.meet(shown, isTyping);
    if (isLoggedOut(profile)) crowd.leave();
    if (isOther) live = null;
    const said = situationShown(profile);
    const step = stepNow(fields, slots);
    if (step || Object.keys(said).length) who().shown = { ...who().shown, ...said };
    if (!step) {
      since ??= performance.now();
      live = null;
      return isOther;
    }
    since = null;
    settle(step, fields, slots);
    return isOther;
  }

  /** A form whose heading nobody knows is a form all the same; one whose words have changed is the one it was. */
  function stepNow(fields, slots) {
    const step = stepOf(profile);
    const known = fields.filter(each => each.by && (profile.byCode.has(plainCode(each.code)) || profile.text.wanted.test(plain(each.label)))).length;
    if (step && profile.steps.known.includes(step)) return step;
    const about = fields.filter(each => each.by && profile.text.about.test(plain(each.label))).length;
    if (!slots.length && known < 2 && about < 3 && !(known && who().steps.size)) return null;
    const ids = [...fields, ...slots].map(each => each.id);
    const before = live && live.address === addressNow() && [...live.fields, ...live.slots].map(each => each.id.split('/')[1]);
    const isBefore = before?.length && before.filter(id => ids.includes(id)).length >= ALIKE * Math.max(before.length, ids.length);
    if (isBefore) return live.step;
    return step ?? { name: plain(addressNow()) || 'formulaire', label: '', expects: [] };
  }

  function settle(step, fields, slots) {
    const limits = slots.length ? limitsShown(profile) : {};
    for (const each of [...fields, ...slots]) each.id = `${step.name}/${each.id}`;
    for (const slot of slots) slot.limits = limitsOf(slot, limits);
    const codes = new Set([...fields, ...slots].map(each => each.code));
    const missing = isFolded(profile) || step.copies ? [] : step.expects.filter(code => !code.split('|').some(each => codes.has(each)));
    const frames = closedFrames(profile).map(frame => ({ code: '', label: frame.title || frame.getAttribute('aria-label') || t('unnamed_frame') }));
    live = { step, fields, slots, missing, frames, address: addressNow() };
    read();
  }

  /** Reads the values again; the elements are those of the last look. */
  function read() {
    if (!live) return;
    const { step, fields, slots, missing, frames } = live;
    for (const field of fields) field.value = fieldValue(field, profile);
    for (const slot of slots) followFiles(slot);
    who().steps.set(step.name, {
      step, missing, frames,
      fields: fields.map(({ id, code, label, by, value, isPlain, element, ...field }) => ({
        id, code, label, by, value, isLocked: isPlain || isLocked(element), isHalf: isHalfGiven(field, profile),
      })),
      slots: slots.map(({ id, label, asked, limits, isForeign, isAnswered, unread }) => ({ id, label, asked, limits, isForeign, isAnswered, unread })),
    });
  }

  function followFiles(slot) {
    const { files, kept: { given } } = who();
    if (files.follow(slot, profile)) {
      who().full = null; // it was said of a file that is gone
      keepFiles();
    }
    slot.isAnswered = files.isThere(slot.id, OUR_PAGE) || (isNamed(slot, OUR_PAGE, profile) && (given.includes(slot.id) || !given.length));
    slot.unread = filesShown(slot, profile).filter(name => name !== OUR_PAGE && !files.each().some(file => file.name === name));
  }

  /** What was shown and taken away between two looks was shown all the same. */
  function left(changes) {
    for (const slot of live?.slots ?? []) {
      if (!who().files.names(slot.id).length) continue;
      const area = areaOf(slot, profile);
      for (const { target, removedNodes } of changes) {
        if (area.intersectsNode(target)) who().files.wasWritten(slot, [...removedNodes].map(node => node.textContent).join('\n'));
      }
    }
  }

  const keepFiles = () => crowd.keep({ files: who().files.kept() });

  /** What was seen of each step; a summary adds only what no other step has shown. */
  function seen(kind) {
    const steps = [...who().steps.values()];
    if (!steps.some(({ step }) => step.copies)) return steps.flatMap(each => each[kind]);
    const own = steps.filter(({ step }) => !step.copies).flatMap(each => each[kind]);
    const names = new Set(own.flatMap(({ code, label }) => [code, plain(label)]).filter(Boolean));
    const copies = steps.filter(({ step }) => step.copies).flatMap(each => each[kind]);
    return [...own, ...copies.filter(({ code, label }) => !names.has(code) && !names.has(plain(label)))];
  }

  /** {titre, etape, …, isConfirmed}: proposals until somebody has confirmed them for this person. */
  function situation() {
    const { kept: { chosen, confirmed }, shown } = who();
    const { wide, ...said } = shown;
    const proposal = withoutEmpty({ ...defaults, ...(wide && !said.titre ? { titre: '' } : {}), ...said, ...chosen });
    return { ...proposal, wide: chosen.titre || said.titre ? null : wide, isConfirmed: Boolean(confirmed) && confirmed === pairOf(proposal) };
  }

  function form() {
    if (!live) return null;
    const { titre, etape, isConfirmed, titre_expire_le, ephoto_prise_le } = situation();
    return {
      ...(isConfirmed ? { titre, etape } : {}), ...withoutEmpty({ titre_expire_le, ephoto_prise_le }),
      fields: seen('fields').map(({ id, code, label, value }) => ({ id, code, label, value })),
      requests: seen('slots').filter(({ asked }) => asked)
        .map(({ id, asked, limits }) => ({ id, label: asked, ...takenBy(limits), files: [] })),
    };
  }

  function answered(value, failure, about) {
    if (value && about.person === who()) {
      who().answer = value;
      who().about = JSON.stringify(about.form);
      who().checked = new Map(about.form.fields.map(({ id, value: text }) => [id, text]));
    }
    trouble = failure ?? null;
  }

  function choose(values) {
    const chosen = withoutEmpty({ ...who().kept.chosen, ...values });
    crowd.keep({ chosen });
    if (chosen.titre && chosen.etape && (values.titre || values.etape)) crowd.keep({ confirmed: pairOf(chosen) });
  }

  return {
    look, read, left, form, seen, situation, answered, choose, keepFiles, who,
    live: () => live,
    isAnswered: asked => who().about === JSON.stringify(asked),
    trouble: () => trouble,
    here: () => live ?? { fields: [], slots: [] },
    values: () => [...seen('fields').map(({ value }) => value), ...Object.values(who().known).filter(each => typeof each === 'string')],
    confirm: () => crowd.keep({ confirmed: pairOf(situation()) }),
    usual: values => { defaults = { ...defaults, ...values }; },
    touch: field => crowd.touch(aboutOf(field, profile)),
    ignore: (key, reason) => crowd.keep({ ignored: { ...who().kept.ignored, [key]: reason } }),
    restore: key => crowd.keep({ ignored: Object.fromEntries(Object.entries(who().kept.ignored).filter(([each]) => each !== key)) }),
    give: id => crowd.keep({ given: [...new Set([...who().kept.given, id])] }),
    mask: key => crowd.keep({ masked: [...who().kept.masked, key] }),
  };
}

/** What a slot takes, in the words of the program. */
const takenBy = limits => ({ accept: limits?.accept ?? '', ...(limits?.bytes ? { poids_max_mo: limits.bytes / 1e6 } : {}) });

const pairOf = ({ titre, etape }) => (titre && etape ? `${titre} ${etape}` : null);

const addressNow = () => location.pathname + location.hash.split('?')[0];

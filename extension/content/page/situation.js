// Title, stage and expiry, where the site says them. What it says is a reading: a person confirms it once.

/** {titre?, etape?, titre_expire_le?, wide?}: `wide` is a name that several titles bear, so that it has to be asked. */
function situationShown(profile) {
  const shown = {};
  for (const way of profile.situation) {
    for (const text of textsOf(way)) {
      const found = way.pattern ? way.pattern.exec(text) : [text, text];
      if (found) note(shown, way, found[1].trim(), profile);
    }
  }
  return shown;
}

function note(shown, way, words, profile) {
  if (way.key === 'titre_expire_le') {
    shown.titre_expire_le ??= isoDay(words);
    return;
  }
  const value = valueSaid(way.key === 'titre' ? profile.titles_said : way.values, words);
  if (value) {
    shown[way.key] ??= value;
    if (way.with) shown.etape ??= way.with;
  } else if (way.key === 'titre' && profile.wide.test(plain(words))) {
    shown.wide ??= words;
  }
}

/** The words in which a way may find something: of the address, of what is chosen, of what is written. */
function textsOf({ address, chosen, selector }) {
  if (address) {
    const found = documentsNow().map(each => address.exec(each.location.pathname + each.location.hash.split('?')[0])).filter(Boolean);
    return found.map(([, words]) => words.replaceAll('-', ' '));
  }
  if (chosen) return choices(chosen);
  return written(selector).filter(each => isLine(each) && each.textContent.length < 300 && isShown(each)).map(each => textOf(each));
}

/** The labels of the choices that are made on the page, also at a step that is done. */
function choices(selector) {
  return written(selector).filter(radio => radio.checked || radio.closest('p-radiobutton')?.querySelector('.ui-state-active'))
    .map(radio => textOf(labelsOf(radio)[0])).filter(Boolean);
}

function valueSaid(values, text) {
  const words = plain(text);
  return values.find(([pattern]) => pattern.test(words))?.[1];
}

/** `15/02/2027` as `2027-02-15`. */
function isoDay(text) {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year && `${year}-${month}-${day}`;
}

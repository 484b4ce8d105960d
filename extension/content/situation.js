// Title, stage and expiry, as far as the page says them.

/** {titre?, etape?, titre_expire_le?} */
function situationShown(profile) {
  const shown = {};
  for (const { key, selector, pattern, values } of profile.situation) {
    for (const element of document.querySelectorAll(selector)) {
      const said = new RegExp(pattern, 'i').exec(textOf(element));
      const value = said && (values ? valueSaid(values, said[1]) : isoDay(said[1]));
      if (value) shown[key] ??= value;
    }
  }
  return shown;
}

function valueSaid(values, text) {
  const words = plain(text);
  return values.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(words))?.[1];
}

/** `15/02/2027` as `2027-02-15`. */
function isoDay(text) {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year && `${year}-${month}-${day}`;
}

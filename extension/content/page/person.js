// Who the page is about: the account in its header, the foreigner's number, the names that it shows.

/**
 * {account?, number?, name?, birth?, typed}: words in lower case. What stands in inputs that can be changed is apart,
 * in `typed` ({surname?, given?, number?}, empty texts included): it is not the State that says it.
 */
function personShown(fields, profile) {
  const isFirm = field => field.isPlain || isLocked(field.element);
  const { number, surname, given, birth } = firstOf(fields.filter(field => isFirm(field) && field.value), profile);
  const { birth: _, ...typed } = firstOf(fields.filter(field => !isFirm(field)), profile);
  return withoutEmpty({
    account: accountShown(profile), number: number?.replace(/ /g, ''), typed,
    name: surname && given ? `${surname} ${given}` : '', birth: /^\d+ \d+ \d+$/.test(birth ?? '') ? birth : '',
  });
}

const ABOUT = ['number', 'surname', 'given', 'birth'];

/** Which part of a person's identity a field tells, if any. */
const aboutOf = ({ code, label }, profile) => ABOUT.find(part => profile.person[part].test(plain(label)) || profile.person[part].test(plain(code)));

/** The first field that tells each part: a spouse comes after. */
function firstOf(fields, profile) {
  const found = {};
  for (const field of fields) {
    const part = aboutOf(field, profile);
    if (part) found[part] ??= plain(field.value ?? '');
  }
  return found;
}

/** The name of the account: the header's only words that are no words of the site. */
function accountShown(profile) {
  const { account, noAccount, saysAccount } = profile.person;
  for (const selector of account) {
    for (const element of written(selector)) {
      if (element.childElementCount || !isShown(element)) continue;
      const text = plain(textOf(element)).replace(saysAccount, '$1');
      const isName = /^\p{L}+( \p{L}+){1,7}$/u.test(text) && !noAccount.test(text);
      if (isName) return text;
    }
  }
  return '';
}

/** Whether nobody is logged in here any more. */
function isLoggedOut(profile) {
  return written(profile.person.left).some(isShown);
}

/** `same`, `other`, or `unknown` where two readings have nothing to be compared by. */
function compared(before, now) {
  const common = ['number', 'account', 'name', 'birth'].filter(key => before[key] && now[key]);
  if (common.some(key => !isAlike(before[key], now[key]))) return 'other';
  return common.length ? 'same' : 'unknown';
}

/** The same words, in any order. */
const isAlike = (one, two) => one.split(' ').sort().join(' ') === two.split(' ').sort().join(' ');

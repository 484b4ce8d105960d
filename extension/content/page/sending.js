// What sends the application: whatever is clicked whose words mean it, be it a button, a link, an icon or a line of text.

const BRIEF = 90; // letters on something to click
const NO_BUTTON = 'h1, h2, h3, h4, h5, h6, p, td, th, dt, dd, label, legend, option, summary, form, main, section, ul, ol';
const NATIVE = 'button, a, [role=button], input';
const ACTS = ':is(button, [role=button], [role=link], [role=menuitem], input[type=submit], input[type=button], input[type=image], a[class*=btn], a[class*=button], a[href="#"], a[href^="javascript:"], [onclick]):not([aria-expanded], [aria-haspopup], header *, nav *, footer *)';
const MAIN = 'form :is(button, input):not([type=button], [type=reset]), [class*=primary], [class*=next]';
const DIALOGS = 'dialog, [role=dialog], [role=alertdialog], [class*=modal]';
const POPUPS = `${DIALOGS}, [class*=cookie], [class*=consent]`; // asks for itself

/** What is clicked at an element, if its words mean that the application is sent. */
function sendButton(pressed, profile) {
  let own = null; // a button that says nothing itself: the component around it does
  for (let at = pressed?.nodeType === Node.ELEMENT_NODE ? pressed : null; at && at !== document.body; at = parentOf(at)) {
    if (!isToClick(at, profile)) continue;
    const words = wordsOn(at, profile);
    if (at.disabled) return null;
    if (isSending(at, words, profile) || isLast(at, words, profile) || isAgreed(at, words, profile)) return own ?? at;
    if (at.matches(NATIVE)) own ??= at;
    if ((own || isEdgeOfPointer(at)) && words.length) return null;
  }
  return null;
}

/** Whether it is the whole of something to click that only the mouse's shape tells. */
const isEdgeOfPointer = element => isPointed(element) && !isPointed(parentOf(element) ?? document.body);

const isPointed = element => getComputedStyle(element).cursor === 'pointer';

/** Whether the words on it say so: as a whole, or the verb of one of the things that it does (« Enregistrer et déposer »). */
const isSending = (element, words, profile) => words.some(each => each.length < BRIEF && !profile.send.not.test(each)
  && (profile.send.is.test(each) || (element.matches(profile.send.button) && each.split(AND).some(part => profile.send.verbs.test(part) && !profile.send.stays.test(part)))));

const AND = / (?:et|puis|and|then) /;

const isToClick = (element, profile) => element.matches(profile.send.button) || isPointed(element)
  || (isHtml(element) && !element.matches(NO_BUTTON) && element.textContent.length < BRIEF);

/** Whether « Oui » sends: it answers a dialog that asks whether to send, or says that nothing can be changed afterwards. */
function isAgreed(element, words, profile) {
  const dialog = element.closest(DIALOGS);
  if (!dialog || !(isAct(element, words, profile) || words.some(each => profile.send.agrees.test(each)))) return false;
  return profile.send.final.test(plain(dialog.innerText))
    || [...dialog.querySelectorAll(`${profile.steps.headings}, p`)].some(each => isSending(each, [plain(each.textContent)], profile));
}

/**
 * Whether « Valider » sends. Its words end something, or nothing is left to be typed and they neither go back, save nor
 * print; and the page says that nothing can be changed afterwards, or is the last one, or has nothing else to do, and no other button for it.
 */
function isLast(element, words, profile) {
  const { button, final, ends } = profile.send;
  const acts = isAct(element, words, profile);
  if (!words.some(each => ends.test(each)) && !(acts && !isAsking(profile))) return false;
  const isFinal = stepOf(profile)?.copies || [document, element.ownerDocument].some(({ body }) => final.test(plain(body.innerText)));
  return (isFinal || (acts && !element.closest(POPUPS) && (isOnLastPage(element, words, profile) || isAlone(element, words, profile))))
    && !everywhere(button).some(each => isShown(each) && isSending(each, wordsOn(each, profile), profile));
}

/** Whether it is a button that does something of its own: not one that goes back, saves, prints, unfolds, or sends a message. */
const isAct = (element, words, { send: { stays, not } }) => element.matches(ACTS) && words.length > 0 && !words.some(each => stays.test(each) || not.test(each));

/** Whether the page shows again what was said, or is the last of its steps, and asks for nothing: what only goes on is its main button. */
function isOnLastPage(element, words, profile) {
  const { recap, begins } = profile.send;
  const said = [...headingsShown(profile), plain(stepOf(profile)?.label ?? '')];
  return said.some(each => recap.test(each)) && !said.some(each => begins.test(each)) && !isAsking(profile)
    && (element.matches(MAIN) || !isOnward(words, profile));
}

/** Whether it is all that is left to do on a page that asks for nothing, once an application was begun. */
function isAlone(element, words, profile) {
  const { button, begins, means, not } = profile.send;
  const isMeant = words.some(each => means.test(each) && !not.test(each)); // « Étape finale : transmission »
  const isOf = each => each === element || each.contains(element) || element.contains(each);
  return (isMeant || !isOnward(words, profile)) && !headingsShown(profile).some(each => begins.test(each))
    && typedIn(profile).every(each => /^(checkbox|textarea)$/.test(each.type)) && !everywhere('[type=radio], [role=radio]').some(isShown) && findSlots(profile).length === 0
    && everywhere(button).every(each => isOf(each) || !isShown(each) || each.closest(POPUPS) || !isAct(each, wordsOn(each, profile), profile));
}

/** « Continuer », « Commencer »: what only leads to more. */
const isOnward = (words, { send: { begins, goes } }) => words.some(each => goes.test(each) || begins.test(each));

const headingsShown = profile => written(profile.steps.headings).filter(isShown).map(each => plain(each.textContent));

/** Whether there is more to type than a remark; a tick is no typing. */
const isAsking = profile => typedIn(profile).filter(each => !/^(checkbox|radio)$/.test(each.type)).length > 1;

const typedIn = profile => everywhere(profile.controls).filter(each => isField(each, profile));

/** All that is said on something to click, each apart: its text without and with its icons, and what is told to those who do not see it. */
function wordsOn(element, profile) {
  return [
    textOf(element, profile.send.icons), textOf(element), refersTo(element, 'aria-labelledby').map(each => each.textContent).join(' '),
    element.matches('input') ? element.value : '', ...told(element), ...['aria-label', 'title', 'alt'].map(name => element.getAttribute(name) ?? ''),
    ...[...element.querySelectorAll('img[alt], [aria-label], title')].map(each => each.getAttribute('alt') ?? each.getAttribute('aria-label') ?? each.textContent),
  ].map(plain).filter(Boolean);
}

// What sends the application: whatever is clicked whose words mean it, be it a button, a link, an icon or a line of text.

const BRIEF = 90; // letters on something to click
const NO_BUTTON = 'h1, h2, h3, h4, h5, h6, p, td, th, dt, dd, label, legend, option, summary, form, main, section, ul, ol';
const NATIVE = 'button, a, [role=button], input';
const ACTS = ':is(button, [role=button], input[type=submit], input[type=button]):not([aria-expanded], [aria-haspopup], header *, nav *, footer *)';

/** What is clicked at an element, if its words mean that the application is sent. */
function sendButton(pressed, profile) {
  let own = null; // a button that says nothing itself: the component around it does
  for (let at = pressed?.nodeType === Node.ELEMENT_NODE ? pressed : null; at && at !== document.body; at = parentOf(at)) {
    if (!isToClick(at, profile)) continue;
    const words = wordsOn(at, profile);
    if (at.disabled) return null;
    if (words.some(each => isSending(each, profile)) || isLast(at, words, profile) || isAgreed(at, words, profile)) return own ?? at;
    if (at.matches(NATIVE)) own ??= at;
    if ((own || isEdgeOfPointer(at)) && words.length) return null;
  }
  return null;
}

/** Whether it is the whole of something to click that only the mouse's shape tells. */
const isEdgeOfPointer = element => isPointed(element) && !isPointed(parentOf(element) ?? document.body);

const isPointed = element => getComputedStyle(element).cursor === 'pointer';

const isSending = (words, { send: { is, not } }) => words.length < BRIEF && is.test(words) && !not.test(words);

const isToClick = (element, profile) => element.matches(profile.send.button) || isPointed(element)
  || (isHtml(element) && !element.matches(NO_BUTTON) && element.textContent.length < BRIEF);

/** Whether « Oui » sends: it answers a dialog that says that nothing can be changed afterwards. */
function isAgreed(element, words, { send: { agrees, final } }) {
  const dialog = element.closest('dialog, [role=dialog], [role=alertdialog], [class*=modal]');
  return dialog !== null && words.some(each => agrees.test(each)) && final.test(plain(dialog.innerText));
}

/**
 * Whether « Valider » sends: the page says that nothing can be changed afterwards, and has no other button for it.
 * Where nothing is left to be typed there, so may any other button but those that go back, save, print…
 */
function isLast(element, words, profile) {
  const { button, final, ends, stays } = profile.send;
  const says = words.some(each => ends.test(each)) || (element.matches(ACTS) && words.length > 0 && !words.some(each => stays.test(each)) && !isAsking(profile));
  return says && (stepOf(profile)?.copies || [document, element.ownerDocument].some(({ body }) => final.test(plain(body.innerText))))
    && !everywhere(button).some(each => isShown(each) && wordsOn(each, profile).some(text => isSending(text, profile)));
}

/** Whether there is more to type than a remark. */
const isAsking = profile => everywhere(profile.controls).filter(each => isField(each, profile) && !/^(checkbox|radio)$/.test(each.type)).length > 1;

/** All that is said on something to click, each apart: its text without and with its icons, and what is told to those who do not see it. */
function wordsOn(element, profile) {
  return [
    textOf(element, profile.send.icons), textOf(element), refersTo(element, 'aria-labelledby').map(each => each.textContent).join(' '),
    element.matches('input') ? element.value : '', ...told(element), ...['aria-label', 'title', 'alt'].map(name => element.getAttribute(name) ?? ''),
    ...[...element.querySelectorAll('img[alt], [aria-label], title')].map(each => each.getAttribute('alt') ?? each.getAttribute('aria-label') ?? each.textContent),
  ].map(plain).filter(Boolean);
}

// What the site says that it takes: formats, size, number of files. Nothing is known that it does not say.

const NUMBERS = { un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 };
const UNITS = { k: 1e3, m: 1e6, g: 1e9 };
const FORMATS = /\.?\b(pdf|jpe?g|png|tiff?|bmp|heic|gif|docx?|odt)\b/gi;
const TOGETHER = { jpg: '.jpg,.jpeg', jpeg: '.jpg,.jpeg', tif: '.tif,.tiff', tiff: '.tif,.tiff' };

/** {accept, bytes, files}: of a slot, by what is written in it, else on its step. */
function limitsOf(slot, step) {
  const own = limitsIn(slot.box.textContent);
  return {
    accept: slot.accept || own.accept || step.accept || '',
    bytes: own.bytes ?? step.bytes ?? null,
    files: own.files ?? step.files ?? null,
  };
}

/** What the texts of the step on show say for all its slots. */
function limitsShown(profile) {
  const said = written(profile.slots.limits)
    .filter(each => each.textContent.length < 1500 && !each.closest(profile.outside) && isPresent(each))
    .map(each => limitsIn(each.textContent));
  return Object.assign({}, ...said.reverse().map(each => Object.fromEntries(Object.entries(each).filter(([, value]) => value))));
}

function limitsIn(text) {
  const line = text.replace(/\s+/g, ' ');
  return { accept: formatsIn(line), bytes: bytesIn(line), files: filesIn(line) };
}

function formatsIn(line) {
  const [, said] = /((?:formats?|sous forme|types? de fichiers?|extensions?)[^;]*)/i.exec(line) ?? [];
  const found = (said?.match(FORMATS) ?? []).map(each => each.toLowerCase().replace('.', ''));
  return [...new Set(found.map(each => TOGETHER[each] ?? `.${each}`))].join(',');
}

function bytesIn(line) {
  const [, number, unit] = /(?:taille|poids|maxim|dépasser|jusqu|limite|max)[^.;]{0,60}?(\d+(?:[.,]\d+)?)\s*([kmg])[ob]\b/i.exec(line)
    ?? /(\d+(?:[.,]\d+)?)\s*([kmg])[ob]\b[^.;]{0,30}(?:max|par fichier)/i.exec(line) ?? [];
  return number ? Number(number.replace(',', '.')) * UNITS[unit.toLowerCase()] : null;
}

function filesIn(line) {
  const [, said] = /\b(\d+|un|deux|trois|quatre|cinq|six|dix) (?:fichiers?|documents?) (?:au )?max/i.exec(line)
    ?? /(?:maximum|jusqu['’]à|au plus|max\.?) (?:de )?(\d+|un|deux|trois|quatre|cinq|six|dix) (?:fichiers?|documents?)/i.exec(line) ?? [];
  return said ? NUMBERS[said.toLowerCase()] ?? Number(said) : null;
}

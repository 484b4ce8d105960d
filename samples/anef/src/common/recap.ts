// The summary: each step before it, as labels with what was typed, chosen or attached.
import { Dossier } from './dossier';
import { EPHOTO, Field, sectionsOf } from './fields';
import { Text } from './language';
import { slotSections } from './slots';
import { STEPS, Step } from './steps';

export interface RecapLine { label: Text; value: Text }
export interface RecapPart { step: Step; lines: RecapLine[] }

export function recap(dossier: Dossier): RecapPart[] {
  return STEPS.slice(0, 4).map(step => ({
    step, lines: step.slug === 'justificatifs' ? attached(dossier) : typed(dossier, step),
  }));
}

function typed(dossier: Dossier, step: Step): RecapLine[] {
  const fields = sectionsOf(dossier.procedure, step.slug).flatMap(section => section.fields);
  return fields.filter(field => dossier.shows(field)).map(field => line(dossier, field));
}

function attached(dossier: Dossier): RecapLine[] {
  const slots = slotSections(dossier.procedure).flatMap(section => section.slots);
  const files = slots.map(({ code, label }) => ({
    label, value: same((dossier.files[code] ?? []).map(file => file.name).join(', ')),
  }));
  return [line(dossier, EPHOTO), ...files];
}

function line(dossier: Dossier, field: Field): RecapLine {
  const value = dossier.control(field).value;
  const chosen = field.options?.find(option => option.value === value)?.label;
  return { label: field.label, value: chosen ?? same(String(value)) };
}

function same(value: string): Text {
  return { fr: value || '–', en: value || '–' };
}

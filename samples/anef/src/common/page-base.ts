// What every page needs: the dossier, the two languages, the texts.
import { Directive, inject } from '@angular/core';
import { Dossier } from './dossier';
import { Field, OBSERVATIONS, Section, sectionsOf } from './fields';
import { LanguageService, Text } from './language';
import { SlotSection, slotSections } from './slots';
import { STEPS, Step } from './steps';
import { TEXTS } from './texts';

@Directive()
export class PageBase {
  protected readonly dossier = inject(Dossier);
  protected readonly language = inject(LanguageService);
  protected readonly TEXTS = TEXTS;
  protected readonly OBSERVATIONS = OBSERVATIONS;
  /** Kept from one change detection to the next, so that the page is not drawn again each time. */
  protected readonly sections: Section[] = sectionsOf(this.dossier.procedure, this.dossier.step);
  protected readonly slotSections: SlotSection[] = slotSections(this.dossier.procedure);

  protected t(text: Text): string {
    return this.language.text(text);
  }
}

/** The parts of the summary: each step before it, as label and value, or label and file names. */
export interface RecapPart { step: Step; lines: { label: Text; value: string }[] }

export function recap(dossier: Dossier): RecapPart[] {
  return STEPS.slice(0, 4).map(step => ({
    step,
    lines: step.slug === 'justificatifs'
      ? slotSections(dossier.procedure).flatMap(section => section.slots).map(slot => ({
        label: slot.label, value: (dossier.files[slot.code] ?? []).map(file => file.name).join(', ') || '–',
      }))
      : sectionsOf(dossier.procedure, step.slug).flatMap(section => section.fields)
        .filter(field => dossier.shows(field)).map(field => ({
          label: field.label, value: valueShown(dossier, field),
        })),
  }));
}

function valueShown(dossier: Dossier, field: Field): string {
  const value = dossier.control(field).value;
  return field.options?.find(option => option.value === value)?.label.fr ?? (String(value) || '–');
}

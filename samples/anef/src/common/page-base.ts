// What every page of the form needs, beside: the sections of its step.
import { Directive } from '@angular/core';
import { Base } from './base';
import { OBSERVATIONS, Section, sectionsOf } from './fields';
import { SlotSection, slotSections } from './slots';

@Directive()
export class PageBase extends Base {
  protected readonly OBSERVATIONS = OBSERVATIONS;
  /** Kept from one change detection to the next, so that the page is not drawn again each time. */
  protected readonly sections: Section[] = sectionsOf(this.dossier.procedure, this.dossier.step);
  protected readonly slotSections: SlotSection[] = slotSections(this.dossier.procedure);
}

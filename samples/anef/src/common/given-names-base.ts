// One field a prénom, as many as there are.
import { Directive } from '@angular/core';
import { Field, MAX_GIVEN_NAMES, givenName } from './fields';
import { PageBase } from './page-base';

@Directive()
export class GivenNamesBase extends PageBase {
  protected fields: Field[] = this.known();

  protected get canAdd(): boolean {
    return !this.fields[0].disabled && this.fields.length < MAX_GIVEN_NAMES;
  }

  protected add(): void {
    const field = givenName(this.fields.length + 1);
    this.dossier.control(field);
    this.fields = [...this.fields, field];
  }

  /** Those of the civil status, then those that were added. */
  private known(): Field[] {
    const given = this.sections.find(section => section.layout === 'prenoms')?.fields ?? [];
    const count = Object.keys(this.dossier.form.controls).filter(code => code.startsWith('PRENOM_')).length;
    return Array.from({ length: count }, (_, index) => given[index] ?? givenName(index + 1));
  }
}

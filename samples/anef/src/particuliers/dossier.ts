// The application being filled in: Angular's own form controls, the files of each slot, the step on show.
import { Injectable } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { DOMICILE, EPHOTO, Field, OBSERVATIONS, PEOPLE, PROCEDURES, Person, Procedure, RESOURCES, Section, Slot, personal } from './data';

export interface Step { slug: string; label: string }

const MINIMUM_RESOURCES = 615;

@Injectable({ providedIn: 'root' })
export class Dossier {
  title = '';
  person: Person = PEOPLE[0];
  step = '';
  form = new FormGroup<Record<string, FormControl<string>>>({});
  files: Record<string, File[]> = {};
  ephoto: 'empty' | 'typed' | 'checking' | 'confirmed' = 'empty';
  sent = false;
  validated = 0;
  /** True once « Enregistrer et poursuivre » was refused on the step shown. */
  refused = false;

  constructor() {
    Object.defineProperty(window, '__anef', { value: { model: undefined } });
    Object.defineProperty((window as never as { __anef: object }).__anef, 'model', { configurable: true, get: () => this.model() });
  }

  get procedure(): Procedure {
    return PROCEDURES[this.title] ?? PROCEDURES['etudiant'];
  }

  get steps(): Step[] {
    return [
      { slug: 'informations-personnelles', label: 'Informations personnelles' }, { slug: 'motif', label: 'Motif de la demande' },
      ...(this.procedure.hasResources ? [{ slug: 'ressources', label: 'Ressources' }] : []),
      { slug: 'justificatifs', label: 'Justificatifs' }, { slug: 'recapitulatif', label: 'Récapitulatif' }, { slug: 'confirmation', label: 'Confirmation' },
    ];
  }

  /** Somebody's application for a title: another one than before starts empty. */
  enter(title: string, who: number): void {
    const person = PEOPLE[who - 1] ?? PEOPLE[0];
    if (title === this.title && person === this.person && !this.sent) return;
    [this.title, this.person] = [title, person];
    this.form = new FormGroup<Record<string, FormControl<string>>>({});
    this.files = {};
    this.ephoto = 'empty';
    this.sent = false;
    this.show(this.steps[0].slug);
  }

  show(step: string): void {
    this.step = step;
    this.refused = false;
    this.validated = 0;
    const rank = this.steps.findIndex(each => each.slug === step);
    document.title = `Étrangers en France | Étape ${rank + 1}`;
  }

  get rank(): number {
    return this.steps.findIndex(each => each.slug === this.step);
  }

  sections(step: string): Section[] {
    if (step === 'informations-personnelles') return personal(this.person, this.title === 'etudiant');
    if (step === 'motif') return this.procedure.reason;
    return step === 'ressources' ? [RESOURCES] : [];
  }

  get slots(): Slot[] {
    return [...this.procedure.slots.flatMap(section => section.slots), DOMICILE];
  }

  control(field: Field): FormControl<string> {
    const code = field.code || field.label;
    let control = this.form.controls[code];
    if (!control) {
      control = new FormControl(field.value ?? '', { nonNullable: true, validators: field.required ? [Validators.required] : [] });
      this.form.addControl(code, control);
    }
    return control;
  }

  faulty(field: Field): boolean {
    const control = this.control(field);
    return control.invalid && (control.touched || this.refused);
  }

  attach(slot: Slot, files: Iterable<File>): void {
    this.files[slot.code] = [...(this.files[slot.code] ?? []), ...files];
  }

  detach(slot: Slot, file: File): void {
    this.files[slot.code] = this.files[slot.code].filter(other => other !== file);
  }

  lacks(slot: Slot): boolean {
    return Boolean(slot.required) && !this.files[slot.code]?.length;
  }

  /** The step is left forwards, or says what it lacks. */
  next(): void {
    const fields = this.sections(this.step).flatMap(section => section.fields);
    const isShort = this.step === 'ressources' && !(Number(this.control(RESOURCES.fields[1]).value.replace(',', '.')) >= MINIMUM_RESOURCES);
    const lacks = this.step === 'justificatifs' && (this.ephoto !== 'confirmed' || this.slots.some(slot => this.lacks(slot)));
    this.refused = fields.some(field => field.kind !== 'plain' && this.control(field).invalid) || isShort || lacks;
    if (!this.refused) this.show(this.steps[this.rank + 1].slug);
    window.scrollTo(0, 0);
  }

  back(): void {
    if (this.rank > 0) this.show(this.steps[this.rank - 1].slug);
  }

  send(): void {
    this.sent = true;
    this.show('confirmation');
  }

  /** What tests see of it: values by code, and files by slot. */
  private model(): object {
    for (const { slug } of this.steps) this.sections(slug).forEach(section => section.fields.forEach(field => this.control(field)));
    [EPHOTO, OBSERVATIONS].forEach(field => this.control(field));
    const files: Record<string, object[]> = {};
    for (const [code, list] of Object.entries(this.files)) files[code] = list.map(({ name, size, type }) => ({ name, size, type }));
    return { procedure: this.title, step: this.step, values: this.form.getRawValue(), files, ephotoConfirmed: this.ephoto === 'confirmed', sent: this.sent };
  }
}

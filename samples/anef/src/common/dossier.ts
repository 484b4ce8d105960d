// The application being filled in: Angular's own form controls, and the files of each slot.
import { Injectable } from '@angular/core';
import { FormControl, FormGroup, ValidatorFn, Validators } from '@angular/forms';
import { EPHOTO, Field, MINIMUM_RESOURCES, OBSERVATIONS, sectionsOf } from './fields';
import { Slot, slotSections } from './slots';
import { Procedure, STEPS } from './steps';

@Injectable({ providedIn: 'root' })
export class Dossier {
  procedure: Procedure = 'renouvellement';
  step = '';
  form = new FormGroup<Record<string, FormControl<string>>>({});
  files: Record<string, File[]> = {};
  ephotoConfirmed = false;
  sent = false;
  /** True once « Enregistrer et poursuivre » was refused on the step shown. */
  refused = false;

  constructor() {
    const dossier = this;
    Object.defineProperty(window, '__anef', { value: { get model() { return dossier.model(); } } });
  }

  /** A step of a procedure is shown; another procedure than before starts an empty dossier. */
  enter(procedure: Procedure, step: string): void {
    this.begin(procedure);
    for (const { slug } of STEPS) {
      for (const section of sectionsOf(procedure, slug)) section.fields.forEach(field => this.control(field));
    }
    this.control(EPHOTO);
    this.control(OBSERVATIONS);
    this.step = step;
    this.refused = false;
  }

  begin(procedure: Procedure): void {
    if (procedure === this.procedure) return;
    this.procedure = procedure;
    this.form = new FormGroup<Record<string, FormControl<string>>>({});
    this.files = {};
    this.sent = this.ephotoConfirmed = false;
  }

  control(field: Field): FormControl<string> {
    let control = this.form.controls[field.code];
    if (!control) {
      const validators: ValidatorFn[] = [];
      if (field.required) validators.push(Validators.required);
      if (field.pattern) validators.push(Validators.pattern(field.pattern));
      control = new FormControl(
        { value: field.value ?? '', disabled: field.disabled ?? false }, { nonNullable: true, validators });
      this.form.addControl(field.code, control);
    }
    return control;
  }

  shows(field: Field): boolean {
    return !field.when || this.form.controls[field.when.code]?.value === field.when.value;
  }

  /** Whether the error of a field is to be shown: once left, or once the step was refused. */
  faulty(field: Field): boolean {
    const control = this.control(field);
    return control.invalid && (control.touched || this.refused);
  }

  get enoughResources(): boolean {
    return Number((this.form.controls['MONTANT']?.value ?? '').replace(',', '.')) >= MINIMUM_RESOURCES;
  }

  lacks(slot: Slot): boolean {
    return slot.required && !this.files[slot.code]?.length;
  }

  /** Files of an accepted format are added to the slot; tells whether all were accepted. */
  attach(slot: Slot, files: Iterable<File>): boolean {
    const given = [...files];
    const endings = slot.accept.split(',');
    const accepted = given.filter(file => endings.some(ending => file.name.toLowerCase().endsWith(ending)));
    this.files[slot.code] = [...(this.files[slot.code] ?? []), ...accepted];
    return accepted.length === given.length;
  }

  detach(slot: Slot, file: File): void {
    this.files[slot.code] = this.files[slot.code].filter(other => other !== file);
  }

  confirmEphoto(): void {
    this.ephotoConfirmed = /^[A-Z0-9]{22}$/.test(this.control(EPHOTO).value);
  }

  /** Whether the step shown may be left forwards; its errors show otherwise. */
  leave(): boolean {
    this.refused = !this.stepIsValid();
    return !this.refused;
  }

  private stepIsValid(): boolean {
    const fields = sectionsOf(this.procedure, this.step).flatMap(section => section.fields);
    if (fields.some(field => this.shows(field) && this.control(field).invalid)) return false;
    if (this.step === 'ressources') return this.enoughResources;
    if (this.step !== 'justificatifs') return true;
    const slots = slotSections(this.procedure).flatMap(section => section.slots);
    return this.ephotoConfirmed && !slots.some(slot => this.lacks(slot));
  }

  /** What tests see of it: values by code, and files by slot. */
  private model(): object {
    const files: Record<string, object[]> = {};
    for (const [code, list] of Object.entries(this.files)) {
      files[code] = list.map(({ name, size, type }) => ({ name, size, type }));
    }
    return {
      procedure: this.procedure, step: this.step, values: this.form.getRawValue(), files,
      ephotoConfirmed: this.ephotoConfirmed, sent: this.sent,
    };
  }
}

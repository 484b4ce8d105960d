// The anef-input-* elements with the markup of PrimeNG 7 (ui-*), written by hand after the saved pages.
import { CUSTOM_ELEMENTS_SCHEMA, ChangeDetectorRef, Component, Directive, HostBinding, Input, OnInit, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { suggest } from '../common/addresses';
import { Field, MONTH_OPTIONS } from './data';
import { Dossier } from './dossier';

let drawn = 3070;

@Directive()
export class FieldBase {
  protected readonly dossier = inject(Dossier);
  @Input({ required: true }) field!: Field;
  /** In the summary, everything is plain text. */
  @Input() isCopy = false;
  @HostBinding('attr.controlname') get controlname(): string | null {
    return this.field.code || null;
  }
  @HostBinding('attr.required') get required(): string | null {
    return this.field.required && !this.isCopy ? 'true' : null;
  }
  /** The site draws a number anew each time. */
  protected number = (drawn += 97);

  protected get id(): string {
    return `${this.field.code}-${this.number}`;
  }

  protected get control(): FormControl<string> {
    return this.dossier.control(this.field);
  }

  protected get shown(): string {
    const { value } = this.control;
    return this.field.options?.find(([each]) => each === value)?.[1] ?? value;
  }

  protected get error(): string {
    return !this.isCopy && this.dossier.faulty(this.field) ? 'Ce champ est obligatoire. Veuillez le renseigner.' : '';
  }
}

const ERROR = `@if (error) {<div class="redish errors" role="alert"><div><i class="fa fa-exclamation-circle" aria-hidden="true"></i>
  <span role="alert" [attr.aria-labelledby]="field.code + '-label'">{{ error }}</span></div></div>}`;
const STAR = '@if (field.required && !isCopy) {<span class="redish"> *</span>} :';

/** Its aria-labelledby leads nowhere, as on the site; `isPlain` shows a span in the place of the input. */
@Component({
  selector: 'anef-input-text',
  imports: [ReactiveFormsModule],
  template: `<div class="p-grid nogutter"><div class="p-col-12">
    @if (hasLabel) {<label [attr.for]="id">{{ field.label }} ${STAR}</label>}
    <div class="input-with-end-icon-container"><div class="input-container">
      @if (isPlain || isCopy || field.kind === 'plain') {<span>{{ shown || 'N/A' }}</span>
      } @else {
        @for (key of [turn]; track key) {
          <input pinputtext type="text" class="ui-inputtext ui-corner-all ui-state-default ui-widget" [id]="id" placeholder=""
            [attr.aria-labelledby]="field.code + '-label'" [attr.maxlength]="field.max ?? 524288" [formControl]="control" (blur)="redraw()">
        }
      }
    </div></div>${ERROR}</div></div>`,
})
export class InputText extends FieldBase {
  @Input() isPlain = false;
  @Input() hasLabel = true;
  protected turn = 0;

  /** No trace of it in the saved pages: a precaution, as other sites draw a field anew once it is left. */
  protected redraw(): void {
    setTimeout(() => this.turn++);
  }
}

/** The list of PrimeNG 7: what is chosen stands in a label, its own input and select are hidden. */
@Component({
  selector: 'p-dropdown',
  template: `<div class="ui-dropdown ui-widget ui-state-default ui-corner-all" (click)="toggle($event)">
    <div class="ui-helper-hidden-accessible"><input type="text" readonly aria-haspopup="listbox" [attr.aria-label]="shown || ' '"></div>
    <div class="ui-helper-hidden-accessible ui-dropdown-hidden-select"><select aria-hidden="true" tabindex="-1" name="controlName">
      @if (control.value) {<option [value]="control.value">{{ shown }}</option>}</select></div>
    <div class="ui-dropdown-label-container"><label class="ui-dropdown-label ui-inputtext ui-corner-all" [class.ui-dropdown-label-empty]="!shown">{{ shown || empty }}</label></div>
    <div class="ui-dropdown-trigger ui-state-default ui-corner-right"><span class="ui-dropdown-trigger-icon ui-clickable pi pi-chevron-down" aria-hidden="true"></span></div>
    @if (isOpen) {<div class="ui-dropdown-panel ui-widget-content"><div><ul class="ui-dropdown-items" role="listbox">
      @for (option of options; track option[0]) {<p-dropdownitem><li class="ui-dropdown-item" role="option" (click)="choose(option[0], $event)"><span>{{ option[1] }}</span></li></p-dropdownitem>}
    </ul></div></div>}</div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Dropdown {
  @Input({ required: true }) control!: FormControl<string>;
  @Input({ required: true }) options!: [string, string][];
  @Input() empty = 'empty';
  protected isOpen = false;

  protected get shown(): string {
    return this.options.find(([value]) => value === this.control.value)?.[1] ?? '';
  }

  protected toggle(event: Event): void {
    event.stopPropagation();
    this.isOpen = !this.isOpen;
  }

  protected choose(value: string, event: Event): void {
    event.stopPropagation();
    this.control.setValue(value);
    this.isOpen = false;
  }
}

@Component({
  selector: 'anef-input-select',
  imports: [Dropdown],
  template: `<div class="p-grid nogutter"><div class="p-col-12">
    <label [attr.for]="field.code" [id]="field.code + '-label'">{{ field.label }} ${STAR}</label>
    @if (isCopy) {<span class="textual">{{ shown }}</span>
    } @else {<p-dropdown [id]="field.code" [attr.aria-labelledby]="field.code + '-label'" [control]="control" [options]="field.options ?? []"></p-dropdown>}
    ${ERROR}</div></div>`,
})
export class InputSelect extends FieldBase {}

@Component({
  selector: 'anef-input-radio',
  imports: [ReactiveFormsModule],
  template: `<div class="p-grid nogutter"><div class="p-col-12"><fieldset>
    <legend class="radio-label" [id]="field.code + '-label'">{{ field.label }} ${STAR}</legend>
    @if (isCopy) {<span class="textual">{{ shown }}</span>
    } @else {<div class="p-grid nogutter">@for (option of field.options; track option[0]) {<div class="p-col no-col">
      <p-radiobutton [attr.aria-labelledby]="field.code + '-label'"><div class="ui-radiobutton ui-widget">
        <div class="ui-helper-hidden-accessible"><input type="radio" [id]="'radio' + field.code + option[0]" [attr.name]="field.code" [value]="option[0]" [formControl]="control"></div>
        <div class="ui-radiobutton-box ui-widget ui-state-default" [class.ui-state-active]="control.value === option[0]"><span class="ui-radiobutton-icon ui-clickable"></span></div></div>
        <label class="ui-radiobutton-label" [attr.for]="'radio' + field.code + option[0]">{{ option[1] }}</label></p-radiobutton></div>}</div>}
    </fieldset>${ERROR}</div></div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class InputRadio extends FieldBase {}

@Component({
  selector: 'anef-input-check',
  template: `<div class="p-grid nogutter"><div class="p-col-12">
    <p-checkbox [attr.aria-labelledby]="field.code + '-label'" (click)="toggle()"><div class="ui-chkbox ui-widget">
      <div class="ui-helper-hidden-accessible"><input type="checkbox" [attr.name]="field.code" value="true" [checked]="control.value === 'true'"></div>
      <div class="ui-chkbox-box ui-widget ui-corner-all ui-state-default" [class.ui-state-active]="control.value === 'true'"><span class="ui-chkbox-icon ui-clickable"></span></div></div>
      <label class="ui-chkbox-label">{{ field.label }}</label></p-checkbox></div></div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class InputCheck extends FieldBase {
  protected toggle(): void {
    if (!this.isCopy) this.control.setValue(this.control.value === 'true' ? '' : 'true');
  }
}

@Component({
  selector: 'anef-input-textarea',
  imports: [ReactiveFormsModule],
  template: `<div class="p-grid nogutter"><div class="p-col-12"><label [attr.for]="field.code" [id]="field.code + '-label'">{{ field.label }} :</label>
    <textarea class="ui-inputtextarea" rows="4" [id]="field.code" [attr.aria-labelledby]="field.code + '-label'" [formControl]="control"></textarea></div></div>`,
})
export class InputTextarea extends FieldBase {}

/** Three parts with the same ids for every date of a page; only the legend says which date it is. */
@Component({
  selector: 'anef-input-date',
  imports: [Dropdown, ReactiveFormsModule],
  host: { dayname: 'JOUR', monthname: 'MOIS', yearname: 'ANNEE' },
  template: `<fieldset><legend>{{ field.label }} :</legend><div class="p-grid">
    <input id="JOUR" class="day ui-inputtext" name="JOUR" maxlength="2" placeholder="JJ" aria-describedby="dayHelpBlock" [formControl]="day">
    <p-dropdown id="MOIS" empty="Mois" [control]="month" [options]="months"></p-dropdown>
    <input id="ANNEE" class="ui-inputtext" name="ANNEE" maxlength="4" placeholder="AAAA" [formControl]="year"></div></fieldset>`,
})
export class InputDate extends FieldBase implements OnInit {
  protected readonly months = MONTH_OPTIONS;
  protected readonly day = new FormControl('', { nonNullable: true });
  protected readonly month = new FormControl('', { nonNullable: true });
  protected readonly year = new FormControl('', { nonNullable: true });

  ngOnInit(): void {
    for (const part of [this.day, this.month, this.year]) {
      part.valueChanges.subscribe(() => this.control.setValue(`${this.day.value}/${this.month.value}/${this.year.value}`));
    }
  }
}

/** The label and the box have a random identity, and no code: an address counts once chosen. */
@Component({
  selector: 'app-adresse-etalab',
  template: `<div class="p-col-12 form-element"><app-vls-ts-etalab><div class="form-group">
    <label [attr.for]="uuid" [id]="uuid"><span class="required-symbol">* </span>Adresse<div aria-live="polite" role="alert"></div></label>
    <div class="row"><div class="col-md-10"><input class="form-control" type="text" role="combobox" list="etalab-address" autocomplete="off" [id]="uuid + '-i'" [attr.aria-labelledby]="uuid + '-l'"
      [value]="typed" (input)="type($any($event.target).value)" (blur)="control.markAsTouched()">
      @if (suggestions.length) {<div class="adresse-mobile-scroll">@for (address of suggestions; track address) {<div class="option" role="option" (mousedown)="$event.preventDefault()" (click)="choose(address)">{{ address }}</div>}</div>}
    </div></div></div></app-vls-ts-etalab>
    @if (error) {<div class="form-group text-danger error-on-field"><span id="errorMessage" role="alert">{{ error }}</span></div>}</div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class AdresseEtalab extends FieldBase implements OnInit {
  protected readonly uuid = crypto.randomUUID();
  protected typed = '';
  protected suggestions: string[] = [];
  override get controlname(): null {
    return null;
  }

  ngOnInit(): void {
    this.typed = this.control.value;
  }

  protected type(value: string): void {
    this.typed = value;
    this.control.setValue('');
    this.suggestions = suggest(value);
  }

  protected choose(address: string): void {
    this.typed = address;
    this.control.setValue(address);
    this.suggestions = [];
  }
}

/** The element that suits the kind of a field. */
@Component({
  selector: 'app-champ',
  imports: [AdresseEtalab, InputCheck, InputDate, InputRadio, InputSelect, InputText, InputTextarea],
  template: `<div class="p-grid form-element"><div class="p-col-12 responsiv-md">
    @switch (isCopy && (field.kind === 'date' || field.kind === 'address') ? 'plain' : field.kind) {
      @case ('select') {<anef-input-select [field]="field" [isCopy]="isCopy"></anef-input-select>}
      @case ('radio') {<anef-input-radio [field]="field" [isCopy]="isCopy"></anef-input-radio>}
      @case ('check') {<anef-input-check [field]="field" [isCopy]="isCopy"></anef-input-check>}
      @case ('date') {<anef-input-date [field]="field"></anef-input-date>}
      @case ('textarea') {<anef-input-textarea [field]="field"></anef-input-textarea>}
      @case ('address') {<app-adresse-etalab [field]="field"></app-adresse-etalab>}
      @default {
        @if (field.code === 'NOM_USAGE' && !isCopy) {<label for="name">{{ field.label }}</label>}
        <anef-input-text [field]="field" [isCopy]="isCopy" [hasLabel]="field.code !== 'NOM_USAGE' || isCopy"></anef-input-text>
      }
    }</div></div>`,
})
export class Champ {
  protected readonly detector = inject(ChangeDetectorRef);
  @Input({ required: true }) field!: Field;
  @Input() isCopy = false;
}

// The anef-input-* elements: a label `CODE-label`, and an input, dropdown… that it names.
import { Component } from '@angular/core';
import { FormsModule, ReactiveFormsModule } from '@angular/forms';
import { Checkbox } from 'primeng/checkbox';
import { DropdownModule } from 'primeng/dropdown';
import { InputText } from 'primeng/inputtext';
import { Message } from 'primeng/message';
import { RadioButton } from 'primeng/radiobutton';
import { Textarea } from 'primeng/textarea';
import { AddressBase } from '../common/address-base';
import { FieldBase } from '../common/field-base';

const LABEL = `
  <label [id]="field.code + '-label'" class="anef-label">
    {{ t(field.label) }}@if (field.required) {<span aria-hidden="true"> * :</span>}
  </label>
  @if (field.hint) {<small class="anef-hint">{{ t(field.hint) }}</small>}`;

const ERROR = '@if (error) {<p-message severity="error" size="small" styleClass="ui-message">{{ error }}</p-message>}';

@Component({
  selector: 'anef-input-text',
  imports: [InputText, Message, ReactiveFormsModule],
  template: `<div><div class="anef-field">${LABEL}
    @for (key of [drawn]; track key) {
      <div><div><input pInputText type="text" class="ui-inputtext" autocomplete="off" [formControl]="control"
        [attr.aria-labelledby]="field.code + '-label'" (blur)="redraw()"></div></div>
    }
    ${ERROR}</div></div>`,
})
export class InputTextField extends FieldBase {}

@Component({
  selector: 'anef-input-textarea',
  imports: [Message, ReactiveFormsModule, Textarea],
  template: `<div><div class="anef-field">${LABEL}
    <textarea pTextarea rows="4" class="ui-inputtextarea" [formControl]="control"
      [attr.aria-labelledby]="field.code + '-label'"></textarea>${ERROR}</div></div>`,
})
export class InputTextareaField extends FieldBase {}

@Component({
  selector: 'anef-input-select',
  imports: [DropdownModule, Message, ReactiveFormsModule],
  template: `<div><div class="anef-field">${LABEL}
    <p-dropdown [id]="field.code" styleClass="ui-dropdown" [formControl]="control" [options]="options"
      optionValue="value" optionLabel="label" [ariaLabelledBy]="field.code + '-label'"
      [placeholder]="t(TEXTS.choose)"></p-dropdown>${ERROR}</div></div>`,
})
export class InputSelectField extends FieldBase {
  private shown: { language: string; options: { value: string; label: string }[] } = { language: '', options: [] };

  protected get options(): { value: string; label: string }[] {
    const language = this.language.current();
    if (this.shown.language !== language) {
      const options = (this.field.options ?? []).map(({ value, label }) => ({ value, label: this.t(label) }));
      this.shown = { language, options };
    }
    return this.shown.options;
  }
}

@Component({
  selector: 'anef-input-radio',
  imports: [Message, RadioButton, ReactiveFormsModule],
  template: `<div><div class="anef-field"><fieldset>
    <legend [id]="field.code + '-label'" class="anef-label">{{ t(field.label) }}</legend>
    <div class="anef-choices">
      @for (option of field.options; track option.value) {
        <div><p-radiobutton [name]="field.code" [value]="option.value" [inputId]="field.code + '-' + option.value"
          [formControl]="control"></p-radiobutton>
          <label [for]="field.code + '-' + option.value">{{ t(option.label) }}</label></div>
      }
    </div></fieldset>${ERROR}</div></div>`,
})
export class InputRadioField extends FieldBase {}

@Component({
  selector: 'anef-input-check',
  imports: [Checkbox, FormsModule, ReactiveFormsModule],
  template: `<div><div class="anef-field anef-check">
    <p-checkbox [binary]="true" [inputId]="field.code" [formControl]="control"
      [ariaLabelledBy]="field.code + '-label'"></p-checkbox>
    <label [id]="field.code + '-label'" [for]="field.code">{{ t(field.label) }}</label></div></div>`,
})
export class InputCheckField extends FieldBase {}

@Component({
  selector: 'app-vls-ts-etalab',
  template: `<div><div><div>
    <input pInputText type="text" class="ui-inputtext" autocomplete="off" role="combobox" aria-autocomplete="list"
      [attr.aria-labelledby]="field.code + '-label'" [attr.aria-expanded]="open"
      [attr.aria-controls]="field.code + '-list'" [value]="typed"
      [attr.aria-activedescendant]="active >= 0 ? field.code + '-option-' + active : null"
      (input)="type($any($event.target).value)" (keydown)="move($event)" (blur)="leave()">
    <ul role="listbox" [id]="field.code + '-list'" class="ui-autocomplete-items" [hidden]="!open"
      [attr.aria-labelledby]="field.code + '-label'">
      @for (address of suggestions; track address) {
        <li role="option" class="ui-autocomplete-list-item" [id]="field.code + '-option-' + $index"
          [attr.aria-selected]="$index === active" (mousedown)="$event.preventDefault()"
          (click)="choose(address)">{{ address }}</li>
      } @empty {<li class="anef-hint">{{ t(TEXTS.noAddress) }}</li>}
    </ul></div></div></div>
    ${ERROR}`,
  imports: [InputText, Message],
})
export class VlsTsEtalab extends AddressBase {}

@Component({
  selector: 'app-adresse-etalab',
  imports: [VlsTsEtalab],
  template: `<div class="anef-field">${LABEL}<app-vls-ts-etalab [field]="field"></app-vls-ts-etalab></div>`,
})
export class AdresseEtalab extends FieldBase {}

/** The element that suits the kind of a field. */
@Component({
  selector: 'app-champ',
  imports: [AdresseEtalab, InputCheckField, InputRadioField, InputSelectField, InputTextareaField, InputTextField],
  template: `
    @switch (field.kind) {
      @case ('select') {<anef-input-select [field]="field"></anef-input-select>}
      @case ('radio') {<anef-input-radio [field]="field"></anef-input-radio>}
      @case ('check') {<anef-input-check [field]="field"></anef-input-check>}
      @case ('textarea') {<anef-input-textarea [field]="field"></anef-input-textarea>}
      @case ('address') {<app-adresse-etalab [field]="field"></app-adresse-etalab>}
      @default {<anef-input-text [field]="field"></anef-input-text>}
    }`,
})
export class Champ extends FieldBase {}

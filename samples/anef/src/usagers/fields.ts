// The fields, drawn by ngx-dsfr: label[for], input[id][name], hint, messages.
import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import {
  DsfrFormCheckboxComponent, DsfrFormInputComponent, DsfrFormRadioComponent, DsfrFormSelectComponent,
} from '@edugouvfr/ngx-dsfr';
import { AddressBase } from '../common/address-base';
import { FieldBase } from '../common/field-base';
import { Language } from '../common/language';
import { idOf } from './names';

@Component({
  selector: 'app-adresse',
  template: `
    <div class="fr-input-group" [class.fr-input-group--error]="error">
      <label class="fr-label" [for]="id">{{ t(field.label) }}
        @if (field.hint) {<span class="fr-hint-text">{{ t(field.hint) }}</span>}</label>
      <input class="fr-input" type="text" autocomplete="off" role="combobox" aria-autocomplete="list" [id]="id"
        [name]="id" [attr.aria-expanded]="open" [attr.aria-controls]="id + '-liste'" [value]="typed"
        [attr.aria-activedescendant]="active >= 0 ? id + '-' + active : null"
        [attr.aria-describedby]="id + '-messages'" (input)="type($any($event.target).value)"
        (keydown)="move($event)" (blur)="leave()">
      <ul role="listbox" class="anef-suggestions" [id]="id + '-liste'" [attr.aria-label]="t(field.label)" [hidden]="!open">
        @for (address of suggestions; track address) {
          <li role="option" [id]="id + '-' + $index" [attr.aria-selected]="$index === active"
            (mousedown)="$event.preventDefault()" (click)="choose(address)">{{ address }}</li>
        } @empty {<li>{{ t(TEXTS.noAddress) }}</li>}
      </ul>
      <div class="fr-messages-group" [id]="id + '-messages'" aria-live="polite">
        @if (error) {<p class="fr-message fr-message--error">{{ error }}</p>}
      </div>
    </div>`,
})
export class Adresse extends AddressBase {
  protected get id(): string {
    return idOf(this.field.code);
  }
}

@Component({
  selector: 'app-champ',
  imports: [Adresse, DsfrFormCheckboxComponent, DsfrFormInputComponent, DsfrFormRadioComponent, DsfrFormSelectComponent,
    ReactiveFormsModule],
  template: `
    @switch (field.kind) {
      @case ('select') {
        <dsfr-form-select [inputId]="id" [name]="id" [label]="t(field.label)" [hint]="hint" [options]="choices"
          [message]="error" messageSeverity="error" [formControl]="control"></dsfr-form-select>
      }
      @case ('radio') {
        <dsfr-form-radio [inputId]="id" [name]="id" [label]="t(field.label)" [options]="choices" [inline]="true"
          [formControl]="control"></dsfr-form-radio>
      }
      @case ('check') {
        <dsfr-form-checkbox [inputId]="id" [name]="id" [label]="t(field.label)" [formControl]="control"></dsfr-form-checkbox>
      }
      @case ('address') {<app-adresse [field]="field"></app-adresse>}
      @default {
        @for (key of [drawn]; track key) {
          <dsfr-form-input [inputId]="id" [name]="id" [label]="t(field.label)" [hint]="hint" [message]="error"
            messageSeverity="error" autocomplete="off" [textarea]="field.kind === 'textarea'" [formControl]="control"
            (focusout)="redraw()"></dsfr-form-input>
        }
      }
    }`,
})
export class Champ extends FieldBase {
  private shown?: { language: Language; choices: { value: string; label: string }[] };

  protected get id(): string {
    return idOf(this.field.code);
  }

  protected get hint(): string {
    return this.field.hint ? this.t(this.field.hint) : '';
  }

  /** The same list as long as the language is the same, so that Angular draws it once. */
  protected get choices(): { value: string; label: string }[] {
    const language = this.language.current();
    if (this.shown?.language !== language) {
      const choices = (this.field.options ?? []).map(({ value, label }) => ({ value, label: this.t(label) }));
      const none = { value: '', label: this.t(this.TEXTS.choose), disabled: true };
      this.shown = { language, choices: this.field.kind === 'select' ? [none, ...choices] : choices };
    }
    return this.shown.choices;
  }
}

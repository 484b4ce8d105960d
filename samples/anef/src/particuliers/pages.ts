// The steps of the form, one element each, as on the site.
import { CUSTOM_ELEMENTS_SCHEMA, Component, EventEmitter, Input, Output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { AccordionModule } from 'primeng/accordion';
import { ButtonDirective } from 'primeng/button';
import { Message } from 'primeng/message';
import { FieldBase } from '../common/field-base';
import { GivenNamesBase } from '../common/given-names-base';
import { PageBase } from '../common/page-base';
import { recap } from '../common/recap';
import { Champ, InputTextField, InputTextareaField } from './inputs';
import { EPhoto, PiecesJointes } from './pieces';

@Component({
  selector: 'app-prenom',
  imports: [InputTextField],
  template: '<div><anef-input-text [field]="field"></anef-input-text></div>',
})
export class Prenom extends FieldBase {}

@Component({
  selector: 'app-prenoms-selector',
  imports: [ButtonDirective, Prenom],
  template: `
    <div class="anef-grid">
      @for (field of fields; track field.code) {<app-prenom [field]="field"></app-prenom>}
    </div>
    @if (canAdd) {
      <button pButton type="button" class="ui-button p-button-text" (click)="add()">+ {{ t(TEXTS.addGivenName) }}</button>
    }`,
})
export class PrenomsSelector extends GivenNamesBase {}

const SECTIONS = `
  <div></div>
  <div><div>
    <p-accordion [multiple]="true"><form [formGroup]="dossier.form" autocomplete="off">
      @for (section of sections; track section) {
        <p-accordiontab [header]="t(section.label)" [selected]="true">
          @switch (section.layout) {
            @case ('prenoms') {<app-prenoms-selector></app-prenoms-selector>}
            @case ('date') {
              <app-date><fieldset class="anef-date"><legend class="anef-label">{{ t(section.label) }}</legend>
                @for (field of section.fields; track field.code) {<app-champ [field]="field"></app-champ>}
              </fieldset></app-date>
            }
            @default {
              <div class="anef-grid">
                @for (field of section.fields; track field.code) {
                  @if (dossier.shows(field)) {<app-champ [field]="field"></app-champ>}
                }
              </div>
            }
          }
        </p-accordiontab>
      }
    </form></p-accordion>
  </div></div>`;

const FORM_IMPORTS = [AccordionModule, Champ, PrenomsSelector, ReactiveFormsModule];

@Component({ selector: 'app-informations-personnelles', imports: FORM_IMPORTS, schemas: [CUSTOM_ELEMENTS_SCHEMA], template: SECTIONS })
export class InformationsPersonnelles extends PageBase {}

@Component({ selector: 'app-motif-scolaire', imports: FORM_IMPORTS, schemas: [CUSTOM_ELEMENTS_SCHEMA], template: SECTIONS })
export class MotifScolaire extends PageBase {}

@Component({
  selector: 'app-ressources',
  imports: [...FORM_IMPORTS, Message],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `${SECTIONS}
    <p-message [severity]="dossier.refused && !dossier.enoughResources ? 'error' : 'info'">{{ t(TEXTS.resources) }}</p-message>`,
})
export class Ressources extends PageBase {}

@Component({
  selector: 'app-justificatifs',
  imports: [AccordionModule, EPhoto, PiecesJointes],
  template: `
    <div></div>
    <div><div>
      <p-accordion [multiple]="true">
        @for (section of slotSections; track section) {
          <p-accordiontab [header]="t(section.label)" [selected]="true">
            <div>
              @for (slot of section.slots; track slot.code) {<app-pieces-jointes [slot]="slot"></app-pieces-jointes>}
              @if (section.ephoto) {<app-e-photo></app-e-photo>}
            </div>
          </p-accordiontab>
        }
      </p-accordion>
    </div></div>`,
})
export class Justificatifs extends PageBase {}

@Component({
  selector: 'app-recapitulatif',
  imports: [AccordionModule, ButtonDirective, InputTextareaField],
  template: `
    <div><p>{{ t(TEXTS.recapLead) }}</p></div>
    <div><div>
      <p-accordion [multiple]="true">
        @for (part of parts; track part.step.slug) {
          <p-accordiontab [header]="t(part.step.label)" [selected]="$index === validated">
            <dl class="anef-recap">
              @for (line of part.lines; track $index) {<dt>{{ t(line.label) }}</dt><dd>{{ t(line.value) }}</dd>}
            </dl>
            <button pButton type="button" class="ui-button p-button-outlined" [disabled]="$index < validated"
              (click)="validate.emit($index + 1)"><span class="ui-button-text">{{ t(TEXTS.validatePart) }} {{ $index + 1 }}/{{ parts.length }}></span></button>
          </p-accordiontab>
        }
      </p-accordion>
      <anef-input-textarea [field]="OBSERVATIONS"></anef-input-textarea>
    </div></div>`,
})
export class Recapitulatif extends PageBase {
  @Input() validated = 0;
  @Output() readonly validate = new EventEmitter<number>();
  protected readonly parts = recap(this.dossier);
}

@Component({
  selector: 'app-confirmation',
  imports: [Message],
  template: `<p-message severity="success">{{ t(TEXTS.sent) }}</p-message><p>{{ t(TEXTS.number) }}</p>`,
})
export class Confirmation extends PageBase {}

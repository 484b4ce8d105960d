// The steps of the form.
import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import {
  DsfrAccordionComponent, DsfrAccordionsGroupComponent, DsfrAlertComponent, DsfrButtonComponent,
} from '@edugouvfr/ngx-dsfr';
import { GivenNamesBase } from '../common/given-names-base';
import { PageBase } from '../common/page-base';
import { recap } from '../common/recap';
import { Champ } from './fields';
import { Ephoto, Piece } from './slots';

@Component({
  selector: 'app-prenoms',
  imports: [Champ, DsfrButtonComponent],
  template: `
    @for (field of fields; track field.code) {<app-champ [field]="field"></app-champ>}
    @if (canAdd) {<dsfr-button variant="tertiary" [label]="t(TEXTS.addGivenName)" (click)="add()"></dsfr-button>}`,
})
export class Prenoms extends GivenNamesBase {}

@Component({
  selector: 'app-formulaire',
  imports: [Champ, DsfrAlertComponent, Prenoms, ReactiveFormsModule],
  template: `
    <form [formGroup]="dossier.form" autocomplete="off">
      @for (section of sections; track section) {
        <fieldset class="fr-fieldset" [attr.aria-labelledby]="'section-' + $index">
          <legend class="fr-fieldset__legend fr-h5" [id]="'section-' + $index">{{ t(section.label) }}</legend>
          <div class="fr-fieldset__element" [class.anef-date]="section.layout === 'date'">
            @if (section.layout === 'prenoms') {
              <app-prenoms></app-prenoms>
            } @else {
              @for (field of section.fields; track field.code) {
                @if (dossier.shows(field)) {<app-champ [field]="field"></app-champ>}
              }
            }
          </div>
        </fieldset>
      }
    </form>
    @if (dossier.step === 'ressources') {
      <dsfr-alert [severity]="dossier.refused && !dossier.enoughResources ? 'error' : 'info'"
        [message]="t(TEXTS.resources)"></dsfr-alert>
    }`,
})
export class Formulaire extends PageBase {}

@Component({
  selector: 'app-justificatifs',
  imports: [DsfrAccordionComponent, DsfrAccordionsGroupComponent, Ephoto, Piece],
  template: `
    <dsfr-accordions-group [ungroup]="true">
      @for (section of slotSections; track section) {
        <dsfr-accordion [heading]="t(section.label)" [expanded]="true">
          @for (slot of section.slots; track slot.code) {<app-piece [slot]="slot"></app-piece>}
          @if (section.ephoto) {<app-ephoto></app-ephoto>}
        </dsfr-accordion>
      }
    </dsfr-accordions-group>`,
})
export class Justificatifs extends PageBase {}

@Component({
  selector: 'app-recapitulatif',
  imports: [Champ],
  template: `
    <p>{{ t(TEXTS.recapLead) }}</p>
    @for (part of parts; track part.step.slug) {
      <h3 class="fr-h5">{{ t(part.step.label) }}</h3>
      <dl class="anef-recap">
        @for (line of part.lines; track $index) {<dt>{{ t(line.label) }}</dt><dd>{{ t(line.value) }}</dd>}
      </dl>
    }
    <app-champ [field]="OBSERVATIONS"></app-champ>`,
})
export class Recapitulatif extends PageBase {
  protected readonly parts = recap(this.dossier);
}

@Component({
  selector: 'app-confirmation',
  imports: [DsfrAlertComponent],
  template: '<dsfr-alert severity="success" [heading]="t(TEXTS.sent)" [message]="t(TEXTS.number)"></dsfr-alert>',
})
export class Confirmation extends PageBase {}

// The page of an application: stepper above, the step in the middle, its buttons below.
import { Component } from '@angular/core';
import { DsfrAlertComponent, DsfrButtonComponent, DsfrStepperComponent } from '@edugouvfr/ngx-dsfr';
import { StepBase } from '../common/step-base';
import { Confirmation, Formulaire, Justificatifs, Recapitulatif } from './pages';

@Component({
  selector: 'app-demande',
  imports: [Confirmation, DsfrAlertComponent, DsfrButtonComponent, DsfrStepperComponent, Formulaire, Justificatifs,
    Recapitulatif],
  template: `
    <h1 class="fr-h3">{{ t(dossier.procedure === 'renouvellement' ? TEXTS.renewTitle : TEXTS.firstTitle) }}</h1>
    <p class="fr-text--bold fr-mb-0">{{ t(TEXTS.title) }}</p>
    @if (dossier.procedure === 'renouvellement') {<p>{{ t(TEXTS.expiry) }}</p>}
    <dsfr-stepper [currentStep]="rank + 1" [totalSteps]="STEPS.length" [currentStepTitle]="t(step.label)"
      [nextStepTitle]="STEPS[rank + 1] ? t(STEPS[rank + 1].label) : ''"></dsfr-stepper>
    @if (dossier.refused) {<dsfr-alert severity="error" [message]="t(TEXTS.incorrect)"></dsfr-alert>}
    @for (name of [key]; track name) {
      @switch (step.slug) {
        @case ('justificatifs') {<app-justificatifs></app-justificatifs>}
        @case ('recapitulatif') {<app-recapitulatif></app-recapitulatif>}
        @case ('confirmation') {<app-confirmation></app-confirmation>}
        @default {<app-formulaire></app-formulaire>}
      }
    }
    @if (step.slug !== 'confirmation') {
      <div class="fr-mt-4w fr-btns-group fr-btns-group--inline">
        @if (rank > 0) {<dsfr-button variant="secondary" [label]="t(TEXTS.back)" (click)="back()"></dsfr-button>}
        @if (step.slug === 'recapitulatif') {
          <dsfr-button [label]="t(TEXTS.file)" (click)="send()"></dsfr-button>
        } @else {
          <dsfr-button [label]="t(TEXTS.next)" (click)="next()"></dsfr-button>
        }
      </div>
    }`,
})
export class Demande extends StepBase {}

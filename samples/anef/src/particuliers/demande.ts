// The page of an application: its steps above, the step in the middle, its buttons below.
import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import { ButtonDirective } from 'primeng/button';
import { Message } from 'primeng/message';
import { StepBase } from '../common/step-base';
import {
  Confirmation, InformationsPersonnelles, Justificatifs, MotifScolaire, Recapitulatif, Ressources,
} from './pages';

@Component({
  selector: 'app-demande',
  imports: [ButtonDirective, Confirmation, InformationsPersonnelles, Justificatifs, Message, MotifScolaire, Recapitulatif,
    Ressources],
  template: `
    <div>
      <div>
        <h1>{{ t(dossier.procedure === 'renouvellement' ? TEXTS.renewTitle : TEXTS.firstTitle) }}</h1>
        <p class="anef-titre">{{ t(TEXTS.title) }}</p>
        @if (dossier.procedure === 'renouvellement') {<p>{{ t(TEXTS.expiry) }}</p>}
      </div>
      <div>
        <ol class="ui-steps">
          @for (step of STEPS; track step.slug) {
            <li class="ui-steps-item" [class.ui-state-highlight]="$index === rank"
              [attr.aria-current]="$index === rank ? 'step' : null"><span>{{ $index + 1 }}</span> {{ t(step.label) }}</li>
          }
        </ol>
      </div>
      <div>
        <h2>{{ t(step.label) }}</h2>
        @if (dossier.refused) {<p-message severity="error" styleClass="ui-messages">{{ t(TEXTS.incorrect) }}</p-message>}
        @for (name of [key]; track name) {
          @switch (step.slug) {
            @case ('informations-personnelles') {<app-informations-personnelles></app-informations-personnelles>}
            @case ('motif') {<app-motif-scolaire></app-motif-scolaire>}
            @case ('ressources') {<app-ressources></app-ressources>}
            @case ('justificatifs') {<app-justificatifs></app-justificatifs>}
            @case ('recapitulatif') {
              <app-recapitulatif [validated]="validated" (validate)="validated = $event"></app-recapitulatif>
            }
            @default {<app-confirmation></app-confirmation>}
          }
        }
        @if (step.slug !== 'confirmation') {
          <app-actions-bar><div>
            <div>@if (rank > 0) {<button pButton type="button" class="ui-button p-button-outlined" (click)="back()"><span class="ui-button-text">{{ t(TEXTS.back) }}</span></button>}</div>
            <div><div><div>
              @if (step.slug === 'recapitulatif') {
                <button pButton type="button" class="ui-button" [disabled]="validated < 4" (click)="send()"><span class="ui-button-text">{{ t(TEXTS.send) }}</span></button>
              } @else {
                <button pButton type="button" class="ui-button" (click)="next()"><span class="ui-button-text">{{ t(TEXTS.next) }}</span></button>
              }
            </div></div></div>
          </div></app-actions-bar>
        }
      </div>
    </div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Demande extends StepBase {}

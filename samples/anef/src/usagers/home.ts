// Pages without a form.
import { Component } from '@angular/core';
import { DsfrAlertComponent, DsfrLinkComponent } from '@edugouvfr/ngx-dsfr';
import { Base } from '../common/base';

@Component({
  selector: 'app-accueil',
  imports: [DsfrLinkComponent],
  template: `
    <h1>{{ t(TEXTS.service) }}</h1>
    <p>{{ t(TEXTS.home) }}</p>
    <p><dsfr-link link="#/renouvellement/informations-personnelles" [label]="t(TEXTS.renew)"></dsfr-link></p>
    <p><dsfr-link link="#/premiere-demande/informations-personnelles" [label]="t(TEXTS.first)"></dsfr-link></p>`,
})
export class Home extends Base {}

@Component({
  selector: 'app-trop-tot',
  imports: [DsfrAlertComponent, DsfrLinkComponent],
  template: `
    <h1>{{ t(TEXTS.renewTitle) }}</h1>
    <dsfr-alert severity="warning" [message]="t(TEXTS.tooEarly)"></dsfr-alert>
    <p class="fr-mt-2w"><dsfr-link link="#/accueil" [label]="t(TEXTS.back)"></dsfr-link></p>`,
})
export class TooEarly extends Base {}

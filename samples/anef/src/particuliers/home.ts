// Pages without a form.
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { Message } from 'primeng/message';
import { Base } from '../common/base';

@Component({
  selector: 'app-default-root-content',
  template: `
    <h1>{{ t(TEXTS.service) }}</h1>
    <p>{{ t(TEXTS.home) }}</p>
    <div class="anef-tiles">
      <anef-tile><a href="#/renouvellement/informations-personnelles">{{ t(TEXTS.renew) }}</a></anef-tile>
      <anef-tile><a href="#/premiere-demande/informations-personnelles">{{ t(TEXTS.first) }}</a></anef-tile>
    </div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Home extends Base {}

@Component({
  selector: 'app-triage',
  imports: [Message],
  template: `
    <h1>{{ t(TEXTS.renewTitle) }}</h1>
    <p-message severity="warn">{{ t(TEXTS.tooEarly) }}</p-message>
    <p><a href="#/accueil">{{ t(TEXTS.back) }}</a></p>`,
})
export class TooEarly extends Base {}

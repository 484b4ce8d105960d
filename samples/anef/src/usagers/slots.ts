// The upload slots, and the e-photo, which has a code instead of a file.
import { Component } from '@angular/core';
import { DsfrAlertComponent, DsfrButtonComponent, DsfrUploadComponent } from '@edugouvfr/ngx-dsfr';
import { EphotoBase } from '../common/ephoto-base';
import { SlotBase } from '../common/slot-base';
import { Champ } from './fields';
import { idOf } from './names';

@Component({
  selector: 'app-piece',
  imports: [DsfrButtonComponent, DsfrUploadComponent],
  template: `
    <dsfr-form-upload class="fr-mb-3w" [inputId]="id" [name]="id" [label]="t(slot.label)" [hint]="hint" [error]="error"
      [accept]="slot.accept" [multiple]="true" (fileSelect)="take($event)"></dsfr-form-upload>
    <ul class="anef-files fr-mb-3w">
      @for (file of files; track file) {
        <li>{{ file.name }} ({{ size(file) }})
          <dsfr-button variant="tertiary-no-outline" size="SM" [label]="t(TEXTS.remove)"
            [ariaLabel]="t(TEXTS.remove) + ' ' + file.name" (click)="dossier.detach(slot, file)"></dsfr-button></li>
      }
    </ul>`,
})
export class Piece extends SlotBase {
  protected override readonly replaces = true;

  protected get id(): string {
    return idOf(this.slot.code);
  }

  protected get hint(): string {
    return [this.slot.hint, this.TEXTS.formats].filter(text => !!text).map(text => this.t(text)).join(' ');
  }
}

@Component({
  selector: 'app-ephoto',
  imports: [Champ, DsfrAlertComponent, DsfrButtonComponent],
  template: `
    <h4 class="fr-h6">{{ t(TEXTS.ephoto) }}</h4>
    <app-champ [field]="EPHOTO"></app-champ>
    <p><dsfr-button variant="secondary" [label]="t(TEXTS.confirm)" (click)="confirm()"></dsfr-button></p>
    @if (asked) {
      <dsfr-alert size="SM" [severity]="dossier.ephotoConfirmed ? 'success' : 'error'"
        [message]="t(dossier.ephotoConfirmed ? TEXTS.ephotoTaken : TEXTS.ephotoRefused)"></dsfr-alert>
    }`,
})
export class Ephoto extends EphotoBase {}

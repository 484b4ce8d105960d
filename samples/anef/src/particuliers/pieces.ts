// The upload slots, and the e-photo, which has a code instead of a file.
import { Component } from '@angular/core';
import { ButtonDirective } from 'primeng/button';
import { Message } from 'primeng/message';
import { EphotoBase } from '../common/ephoto-base';
import { SlotBase } from '../common/slot-base';
import { InputTextField } from './inputs';

@Component({
  selector: 'app-pieces-jointes',
  imports: [ButtonDirective, Message],
  template: `
    <div class="anef-piece" [class.anef-hovered]="hovered" (dragover)="hover($event)" (dragleave)="hovered = false"
      (drop)="drop($event)">
      <label [id]="slot.code + '-label'" class="anef-label">
        {{ t(slot.label) }}@if (slot.required) {<span aria-hidden="true"> * :</span>}
      </label>
      @if (slot.hint) {<small class="anef-hint">{{ t(slot.hint) }}</small>}
      <button pButton type="button" class="ui-button p-button-outlined" [attr.aria-describedby]="slot.code + '-label'"
        (click)="input.click()"><span class="pi pi-upload" aria-hidden="true"></span>&nbsp;<span class="ui-button-text">{{ t(TEXTS.chooseFile) }}</span></button>
      <span class="anef-hidden"><input #input type="file" multiple tabindex="-1" [accept]="slot.accept"
        [attr.aria-labelledby]="slot.code + '-label'" (change)="read(input)"></span>
      <span class="anef-drop">{{ t(TEXTS.dropHere) }}</span>
      <small class="anef-hint">{{ t(TEXTS.formats) }}</small>
      <ul class="anef-files">
        @for (file of files; track file) {
          <li><span class="pi pi-file" aria-hidden="true"></span> {{ file.name }} ({{ size(file) }})
            <button type="button" class="anef-link" [attr.aria-label]="t(TEXTS.remove) + ' ' + file.name"
              (click)="dossier.detach(slot, file)">{{ t(TEXTS.remove) }}</button></li>
        }
      </ul>
      @if (error) {<p-message severity="error" size="small" styleClass="ui-message">{{ error }}</p-message>}
    </div>`,
})
export class PiecesJointes extends SlotBase {
  /** The input is emptied once read, as the same file may be chosen again. */
  protected read(input: HTMLInputElement): void {
    this.take(input.files ?? []);
    input.value = '';
  }
}

@Component({
  selector: 'app-e-photo',
  imports: [ButtonDirective, InputTextField, Message],
  template: `
    <div id="PHOTO_IDENTITE" class="anef-piece anef-ephoto">
      <p id="PHOTO_IDENTITE-label" class="anef-label">{{ t(TEXTS.ephoto) }}<span aria-hidden="true"> * :</span></p>
      <div><anef-input-text [field]="EPHOTO"></anef-input-text></div>
      <div><button pButton type="button" class="ui-button" (click)="confirm()"><span class="ui-button-text">{{ t(TEXTS.confirm) }}</span></button></div>
      @if (asked && dossier.ephotoConfirmed) {<p-message severity="success" size="small">{{ t(TEXTS.ephotoTaken) }}</p-message>}
      @if (asked && !dossier.ephotoConfirmed) {<p-message severity="error" size="small">{{ t(TEXTS.ephotoRefused) }}</p-message>}
    </div>`,
})
export class EPhoto extends EphotoBase {}

// The upload slots, whose titles stand before them, and the e-photo, which is a code.
import { CUSTOM_ELEMENTS_SCHEMA, Component, Input, inject } from '@angular/core';
import { EPHOTO, Slot } from './data';
import { Dossier } from './dossier';
import { InputText } from './inputs';

/** No code, no label, no format; two inputs, also in the summary. Tests feed the first. */
@Component({
  selector: 'app-pieces-jointes',
  template: `
    @for (file of files; track file) {
      <div class="row piece-jointe-panel"><div class="col-md-5 download-zone"><div class="doc-name"><button type="button" class="download-file">{{ file.name }}</button></div></div>
        @if (!isCopy) {<button type="button" class="remove-resource" (click)="dossier.detach(slot, file)"><i class="fa fa-close" aria-hidden="true"></i> SUPPRIMER {{ file.name }}</button>}
        <div class="row"></div></div>
    }
    <div class="separator pj-button-layout no-separator-border">
      @if (!isCopy) {<button type="button" role="button" title="Choisir un fichier" class="ui-button-secondary upload-button ui-button ui-widget" (click)="first.click()"><span class="ui-button-text ui-clickable">Joindre un document</span></button>}
      <span class="upload-input"><input #first type="file" multiple (change)="take(first)"></span>
      <span class="upload-input"><input #second type="file" multiple (change)="take(second)"></span>
    </div>`,
})
export class PiecesJointes {
  protected readonly dossier = inject(Dossier);
  @Input({ required: true }) slot!: Slot;
  @Input() isCopy = false;

  protected get files(): File[] {
    return this.dossier.files[this.slot.code] ?? [];
  }

  protected take(input: HTMLInputElement): void {
    this.dossier.attach(this.slot, input.files ?? []);
    input.value = '';
  }
}

@Component({
  selector: 'app-piece',
  imports: [PiecesJointes],
  template: `<div class="form-element">
    @if (dossier.refused && dossier.lacks(slot) && !isCopy) {<div class="errors" role="alert"><span role="alert">{{ slot.level === 'h4' ? 'Vous devez fournir un justificatif de domicile.' : 'Ce justificatif est obligatoire.' }}</span></div>}
    @if (slot.level === 'h3') {<h3>{{ slot.title }}@if (slot.star) {<span class="redish"> *</span>}</h3>} @else {<h4>{{ slot.title }}</h4>}
    @if (slot.hint) {<p>{{ slot.hint }}</p>}
    @if (slot.code === 'JUSTIFICATIF_DOMICILE') {<div class="domicile-content"><span class="subtitle">Veuillez joindre un des justificatifs de domicile suivants :</span>
      <ul><li>Une facture d’électricité, gaz, eau, internet, fixe ou mobile ;</li><li>ou une copie du bail de location.</li></ul>
      <strong>Si hébergement chez un particulier</strong><ul><li>Une attestation de l’hébergeant datée et signée ;</li></ul></div>}
    <app-pieces-jointes [slot]="slot" [isCopy]="isCopy"></app-pieces-jointes></div>`,
})
export class Piece {
  protected readonly dossier = inject(Dossier);
  @Input({ required: true }) slot!: Slot;
  @Input() isCopy = false;
}

@Component({
  selector: 'app-e-photo',
  imports: [InputText],
  template: `<div class="form-element"><h5>Photographie d'identité récente</h5>
    <p class="p-description">Si vous disposez d'une photo et d'une signature numériques, veuillez renseigner ci-dessous le numéro ephoto figurant sur la planche.</p>
    <div class="p-grid"><div class="p-col ephoto-input"><anef-input-text [field]="EPHOTO" [isPlain]="dossier.ephoto === 'confirmed'" [isCopy]="isCopy"></anef-input-text></div>
      @if (dossier.ephoto === 'confirmed' && !isCopy) {<div class="p-col-fixed col-delete-ephoto"><button type="button" class="ui-button-borderless ui-button-danger" (click)="remove()"><span class="ui-button-text ui-clickable">Supprimer le numéro ephoto</span></button></div>}
    </div>
    @if (dossier.ephoto !== 'confirmed' && !isCopy) {
      @if (said) {<div class="redish errors" role="alert"><span role="alert">{{ said }}</span></div>}
      <div class="ephoto"><button type="button" class="ui-button" [disabled]="!typed || dossier.ephoto === 'checking'" (click)="confirm()"><span class="ui-button-text ui-clickable">Confirmer le numéro ephoto</span></button></div>
    }</div>`,
})
export class EPhoto {
  protected readonly dossier = inject(Dossier);
  protected readonly EPHOTO = EPHOTO;
  @Input() isCopy = false;

  protected get typed(): string {
    return this.dossier.control(EPHOTO).value;
  }

  protected get said(): string {
    if (this.dossier.refused && !this.typed) return 'Ce champ est obligatoire. Veuillez le renseigner.';
    return this.typed && (this.dossier.refused || this.dossier.ephoto === 'checking' || this.dossier.control(EPHOTO).touched) ? 'Merci de confirmer le numéro ephoto.' : '';
  }

  /** What a refused code is told is not known: here the button turns active again. */
  protected confirm(): void {
    this.dossier.ephoto = 'checking';
    setTimeout(() => { this.dossier.ephoto = /^[A-Z0-9]{22}$/.test(this.typed) ? 'confirmed' : 'typed'; }, 150);
  }

  protected remove(): void {
    this.dossier.control(EPHOTO).setValue('');
    this.dossier.ephoto = 'empty';
  }
}

/** The slots of the step, and their copies in the summary. */
@Component({
  selector: 'app-slots',
  imports: [EPhoto, Piece],
  template: `
    @if (isPersonal) {
      <h3 id="etatCivil">ÉTAT CIVIL</h3>
      <div class="left-bordered-box">@for (slot of slots; track slot.code) {<div><app-piece [slot]="slot" [isCopy]="isCopy"></app-piece></div>}<app-e-photo [isCopy]="isCopy"></app-e-photo></div>
      <app-justificatifs-domiciliation><div class="form-element"><h3 id="domiciliation">DOMICILIATION</h3><div class="left-bordered-box"><app-piece [slot]="DOMICILE" [isCopy]="isCopy"></app-piece></div></div></app-justificatifs-domiciliation>
    } @else {@for (slot of slots; track slot.code) {<div><app-piece [slot]="slot" [isCopy]="isCopy"></app-piece></div>}}`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Slots {
  protected readonly DOMICILE = inject(Dossier).slots.find(slot => slot.code === 'JUSTIFICATIF_DOMICILE')!;
  @Input({ required: true }) slots!: Slot[];
  @Input() isPersonal = false;
  @Input() isCopy = false;
}

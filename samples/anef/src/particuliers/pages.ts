// The pages around the form: home, whose application it is, the situation, information, the account; the long form for measures.
import { CUSTOM_ELEMENTS_SCHEMA, Component, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { CHOICES, Field } from './data';
import { Dossier } from './dossier';
import { InputText } from './inputs';

@Component({
  selector: 'app-default-root-content',
  template: `<h1>Bienvenue sur le portail de l'administration numérique pour les étrangers en France.</h1>
    <anef-tile><a href="#/sejour/triage-demandeur"><span><span>Je demande ou renouvelle un titre de séjour</span></span></a></anef-tile>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Home {}

@Component({
  selector: 'app-triage-demandeur',
  template: `<h1>Je sollicite ou renouvelle un titre de séjour pour :</h1>
    <p-radiobutton><input type="radio" id="moi" name="demandeur" (change)="isChosen = true"><label for="moi">Moi-même (à partir de 16 ans)</label></p-radiobutton>
    <p><button type="button" [disabled]="!isChosen" (click)="go()"><span class="ui-button-text">Je continue</span></button></p>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class TriageDemandeur {
  private readonly router = inject(Router);
  protected isChosen = false;

  protected go(): void {
    void this.router.navigateByUrl('/sejour/demande-tse');
  }
}

/** The only page that says which title is held, and whether it is renewed. */
@Component({
  selector: 'app-triage',
  template: `<h1>Votre situation actuelle</h1>
    <h2>Vous êtes titulaire d'un titre de séjour en tant que « Etudiant ». Ce titre porte la mention « ETUDIANT-ÉLÈVE ».</h2>
    <form><div><div><p-radiobutton class="triage-radio"><input type="radio" id="r0" name="choix" (change)="choose('etudiant')"><label for="r0">Je sollicite le renouvellement de ce titre</label></p-radiobutton></div></div>
      <div><fieldset><legend>Je sollicite un autre titre de séjour :</legend>
        @for (choice of CHOICES; track choice) {<div><app-radio-tree-button><div><p-radiobutton class="triage-radio"><input type="radio" [id]="'r' + ($index + 1)" name="choix" (change)="choose($index === 1 ? 'visiteur' : $index === 2 ? 'passeport-talent/artiste' : 'etudiant')"><label [attr.for]="'r' + ($index + 1)">{{ choice }}</label></p-radiobutton></div></app-radio-tree-button></div>}
      </fieldset></div></form>
    @if (tooEarly) {<p-message><div><i></i><span>Il est trop tôt pour demander le renouvellement de votre titre.</span></div></p-message>}
    <button type="button" [disabled]="!next" (click)="go()"><span class="ui-button-text">Je commence</span></button>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Triage {
  private readonly router = inject(Router);
  protected readonly CHOICES = CHOICES;
  protected readonly tooEarly = inject(ActivatedRoute).snapshot.queryParamMap.has('trop-tot');
  protected next = '';

  protected choose(next: string): void {
    this.next = next;
  }

  protected go(): void {
    void this.router.navigateByUrl(`/sejour/demande-tse/${this.next}/info`);
  }
}

@Component({
  selector: 'app-informations-demande-tse',
  template: `<h1>Demander un titre de séjour</h1><h2 id="_subtitle">Votre démarche en ligne</h2>
    <p id="_informations">Votre saisie est sauvegardée à la validation de chaque étape.</p>
    @for (step of ['Informations personnelles', 'Motif de séjour', 'Ressources']; track step) {<app-step-preview><h6>{{ $index + 1 }}. {{ step }}</h6></app-step-preview>}
    <p>Vous devrez joindre des documents (format JPG, PNG, PDF, TIFF, BMP) et une e-photo.</p>
    <button type="button" (click)="go()"><span class="ui-button-text">Je continue</span></button>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Informations {
  private readonly router = inject(Router);

  protected go(): void {
    void this.router.navigateByUrl(this.router.url.replace(/\/info.*$/, ''));
  }
}

@Component({
  selector: 'app-mon-compte',
  template: `<h1>Mon compte</h1><h2>Mon statut actuel</h2>
    <ul><li>Dernier titre obtenu : Carte de séjour temporaire</li><li>Motif du dernier titre obtenu : Etudiant</li><li>Début de validité : 16/02/2026</li><li>Fin de validité : 15/02/2027</li></ul>`,
})
export class MonCompte {}

/** `#/banc?champs=60`: known fields, then others. */
@Component({
  selector: 'app-banc',
  imports: [InputText],
  template: '<h1>Banc de mesure</h1>@for (field of fields; track field.code) {<div class="form-element"><anef-input-text [field]="field"></anef-input-text></div>}',
})
export class Bench {
  protected readonly fields: Field[];

  constructor() {
    const count = Number(inject(ActivatedRoute).snapshot.queryParamMap.get('champs') ?? 60);
    const known: [string, string][] = [['NOM_NAISSANCE', 'Nom de naissance'], ['NOM_USAGE', "Nom d'usage (facultatif)"], ['NUMERO_ETRANGER', 'Numéro étranger'], ['PRENOM', 'Prénom(s)'],
      ['EMAIL', 'Email'], ['TELEPHONE_PORTABLE', 'Téléphone'], ['TELEPHONE_FIXE', 'Téléphone fixe'], ['PHOTO_NUMBER', 'Numéro ephoto (22 chiffres)']];
    const others = Array.from({ length: Math.max(0, count - known.length) }, (_, at): [string, string] => [`CHAMP_${at + 9}`, `Champ ${at + 9}`]);
    this.fields = [...known, ...others].slice(0, count).map(([code, label]) => ({ code, label, kind: 'text' }));
    inject(Dossier).enter('banc', 1);
  }
}

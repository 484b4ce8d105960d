// The wizard: one address for all steps, the stepper above, one element a step, its buttons below.
import { CUSTOM_ELEMENTS_SCHEMA, Component, Directive, Input, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { combineLatest } from 'rxjs';
import { OBSERVATIONS } from './data';
import { Dossier } from './dossier';
import { Champ, InputTextarea } from './inputs';
import { Slots } from './pieces';

let tabs = 0;

@Component({
  selector: 'p-accordiontab',
  template: `<div class="ui-accordion-header ui-state-default ui-corner-all" [class.ui-state-active]="isOpen" [class.ui-state-disabled]="isDisabled">
      <a role="tab" tabindex="0" [id]="id" [attr.aria-controls]="id + '-content'" [attr.aria-expanded]="isOpen" (click)="isDisabled || (isOpen = !isOpen)">
        <span class="ui-accordion-toggle-icon pi pi-fw" aria-hidden="true"></span>
        @if (isHeading) {<p-header><h3>{{ header }}</h3></p-header>} @else {<span class="ui-accordion-header-text">{{ header }}</span>}</a></div>
    <div class="ui-accordion-content-wrapper" role="tabpanel" [id]="id + '-content'" [attr.aria-hidden]="!isOpen" [attr.aria-labelledby]="id" [style.display]="isOpen ? null : 'none'">
      <div class="ui-accordion-content ui-widget-content"><ng-content></ng-content></div></div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class AccordionTab {
  protected readonly id = `ui-accordiontab-${tabs++}`;
  @Input() header = '';
  @Input() isHeading = false;
  @Input() isOpen = true;
  @Input() isDisabled = false;
}

@Component({
  selector: 'app-wizard-header',
  template: `
    <div appwizardnavbar class="lg-screen"><ol>@for (step of dossier.steps; track step.slug) {
      <li appwizardnavbarstep class="step" [class.active]="$index === dossier.rank" [class.post-active]="$index < dossier.rank"><div class="step-wrap"><p class="step-title">{{ step.label }}</p>
        <div class="step-circle"><span class="step-number">{{ $index + 1 }}</span><i aria-hidden="true" class="step-done fa fa-check"></i></div></div></li>}</ol></div>
    <div appwizardnavbar class="sm-screen"><ol>@for (step of dossier.steps; track step.slug) {
      <li appwizardnavbarstep class="p-grid step" [class.active]="$index === dossier.rank" [id]="$index"><div class="p-col-fixed step-value"><span class="step-num">Etape {{ $index + 1 }}/{{ dossier.steps.length }}</span></div>
        <div class="p-col-1 step-title">{{ step.label }}</div>@if ($index === dossier.rank) {<span class="step-active" id="current-step-active">(étape en cours)</span>}</li>}</ol></div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class WizardHeader {
  protected readonly dossier = inject(Dossier);
}

const MANDATORY = `<app-mandatory-mark-help-message><div class="mandatory-instruction-text"><span>Les champs marqués d'un <span class="symbol redish">*</span> sont obligatoires.</span></div></app-mandatory-mark-help-message>`;

/** One of the first steps: sections of fields. */
@Component({
  selector: 'app-etape-formulaire',
  imports: [AccordionTab, Champ, ReactiveFormsModule],
  template: `<div class="p-grid"><div class="p-col-12"><h2 class="h2 info">{{ heading }}</h2></div></div>
    <p-accordion class="accordion"><div role="tablist" class="ui-accordion ui-widget ui-helper-reset"><form novalidate autocomplete="off">
      @for (section of dossier.sections(step); track section.group) {
        <p-accordiontab [attr.formgroupname]="section.group" [header]="section.title" [isHeading]="step === 'informations-personnelles'">
          @if (section.group === 'ETAT_CIVIL') {<p class="info-headline">Les informations d'état civil ne sont pas modifiables. Si ces informations ne sont plus à jour, veuillez indiquer lesquelles dans le champ « Observations à destination de l'administration » à l'étape Récapitulatif.</p>}
          @if (step === 'ressources') {<p><strong>L'ensemble de vos ressources doit être au moins égal à 615€ / mois</strong></p>}
          ${MANDATORY}
          @for (field of section.fields; track field.label) {<app-champ [field]="field"></app-champ>}
          <app-indent-wrapper class="hidden"><div class="p-grid form-element"><label for="x-1">Quelle est la nationalité de votre conjoint(e) ?</label><input id="x-1" disabled></div></app-indent-wrapper>
        </p-accordiontab>}
    </form></div></p-accordion>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class EtapeFormulaire {
  protected readonly dossier = inject(Dossier);
  @Input({ required: true }) step!: string;

  protected get heading(): string {
    if (this.step === 'motif') return "Je m'engage à remplir les conditions de séjour suivantes";
    if (this.step === 'ressources') return 'Je renseigne mes ressources et leur(s) origine(s).';
    return this.dossier.title === 'etudiant' ? 'Je vérifie et complète mes informations personnelles.' : "Je vérifie les informations personnelles que j'ai fournies";
  }
}

@Component({
  selector: 'app-etape-justificatifs',
  imports: [AccordionTab, Slots],
  template: `<div class="p-grid"><div class="p-col-12"><h2 class="h2 info">Je joins mes documents justificatifs</h2></div></div>
    <div class="p-grid p-nogutter"><div class="p-col info-headline">Vous devrez fournir sous forme numérique (.jpg, .pdf, .png, .tiff, .bmp) tous les documents justificatifs demandés en vous assurant de leur lisibilité, et ne pas dépasser une taille maximale de 10 Mo par fichier. Vous avez la possibilité de joindre {{ dossier.procedure.files }} fichiers maximum par document.</div></div>
    <p-accordion class="accordion"><div role="tablist" class="ui-accordion ui-widget ui-helper-reset">
      @for (section of dossier.procedure.slots; track section.title) {<p-accordiontab [header]="section.title"><app-slots [slots]="section.slots" [isPersonal]="!!section.isPersonal"></app-slots></p-accordiontab>}
    </div></p-accordion>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class EtapeJustificatifs {
  protected readonly dossier = inject(Dossier);
}

/** Everything again, as plain text, in parts to be validated one after the other. */
@Component({
  selector: 'app-etape-recapitulatif',
  imports: [AccordionTab, Champ, InputTextarea, Slots],
  template: `<div class="p-grid"><div class="p-col-12"><h2 class="h2 info">Je vérifie les informations que j'ai saisies en validant les {{ parts.length }} parties afin d'envoyer ma demande. Une fois la demande envoyée, je ne peux plus la modifier.</h2></div></div>
    <p-accordion class="accordion"><div role="tablist" class="ui-accordion ui-widget ui-helper-reset">
      @for (part of parts; track part.slug) {
        <p-accordiontab [header]="part.title + ' (' + ($index + 1) + '/' + parts.length + ')'" [isOpen]="$index === dossier.validated" [isDisabled]="$index !== dossier.validated">
          @for (section of dossier.sections(part.slug); track section.group) {<fieldset><h3 class="accordion_title">{{ section.title }}</h3>@for (field of section.fields; track field.label) {<app-champ [field]="field" [isCopy]="true"></app-champ>}</fieldset>}
          @if (part.slug === 'justificatifs') {@for (section of dossier.procedure.slots; track section.title) {<fieldset><legend>{{ section.title }}</legend><app-slots [slots]="section.slots" [isPersonal]="!!section.isPersonal" [isCopy]="true"></app-slots></fieldset>}}
          <app-actions-bar><div class="actions-bar"><button type="button" class="ui-button-secondary ui-button" (click)="dossier.show(part.slug)"><span class="ui-button-text ui-clickable">Modifier ma saisie</span></button>
            <button type="button" class="ui-button" (click)="dossier.validated = $index + 1"><span class="ui-button-text ui-clickable">Valider et vérifier la suite de ma saisie</span></button></div></app-actions-bar>
        </p-accordiontab>}
    </div></p-accordion>
    <anef-input-textarea [field]="OBSERVATIONS"></anef-input-textarea>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class EtapeRecapitulatif {
  protected readonly dossier = inject(Dossier);
  protected readonly OBSERVATIONS = OBSERVATIONS;

  protected get parts(): { slug: string; title: string }[] {
    const names: Record<string, string> = { 'informations-personnelles': 'Mes informations personnelles' };
    return this.dossier.steps.slice(0, -2).map(({ slug, label }) => ({ slug, title: names[slug] ?? label }));
  }
}

const SENT = `<h2>Votre demande a bien été enregistrée et vous allez recevoir un accusé de réception.</h2>
      <button type="button"><span class="ui-button-text">J'ouvre ma confirmation de dépôt de demande (PDF)</span></button>`;

const HEAD = `<div class="wizard-page-content">
  <app-breadcrumb><div id="breadcrumb-container">Vous êtes ici : <ul><li><a href="#/">Accueil</a></li><li>Demander un titre de séjour</li></ul></div></app-breadcrumb>
  <h1 class="h1">Demander un titre de séjour</h1>
  <app-wizard-header></app-wizard-header><p-messages></p-messages>
  @for (name of [dossier.title + dossier.person.account]; track name) {<div appwizard>`;

const TAIL = `</div>}
  @if (dossier.step !== 'confirmation') {<app-actions-bar><div class="actions-bar">
    <button type="button" class="ui-button" (click)="dossier.back()"><span class="ui-button-text">&lt; Revenir à l'étape précédente</span></button>
    <button type="button" class="ui-button"><span class="ui-button-text">Abandonner la demande</span></button>
    <button type="button" class="ui-button" (click)="quit()"><span class="ui-button-text">Quitter et revenir plus tard</span></button>
    @if (dossier.step === 'recapitulatif') {<button type="button" class="ui-button last" [disabled]="dossier.validated < dossier.steps.length - 2" (click)="dossier.send()"><span class="ui-button-text">{{ dossier.procedure.send }}</span></button>
    } @else {<button type="button" class="ui-button" (click)="dossier.next()"><span class="ui-button-text">Enregistrer et poursuivre &gt;</span></button>}
  </div></app-actions-bar>}</div>`;

@Directive()
export class DemandeBase {
  protected readonly dossier = inject(Dossier);
  private readonly router = inject(Router);

  constructor() {
    const route = inject(ActivatedRoute);
    combineLatest([route.data, route.queryParamMap]).pipe(takeUntilDestroyed()).subscribe(([data, query]) => {
      this.dossier.enter(data['title'] as string, Number(query.get('personne') ?? 1));
      const step = query.get('etape'); // for tests: the site has no such thing
      if (step) this.dossier.show(step);
    });
  }

  protected display(step: string): string {
    return this.dossier.step === step ? 'block' : 'none';
  }

  protected quit(): void {
    void this.router.navigateByUrl('/');
  }
}

const IMPORTS = [EtapeFormulaire, EtapeJustificatifs, EtapeRecapitulatif, WizardHeader];

/** One step at a time is in the page. */
@Component({
  selector: 'app-demande',
  imports: IMPORTS,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `${HEAD}
    @if (dossier.step === 'informations-personnelles') {<app-informations-personnelles appwizardstep enter="open" [style.display]="display('informations-personnelles')"><app-etape-formulaire step="informations-personnelles"></app-etape-formulaire></app-informations-personnelles>}
    @if (dossier.step === 'motif') {<app-motif-scolaire appwizardstep enter="open" [style.display]="display('motif')"><app-etape-formulaire step="motif"></app-etape-formulaire></app-motif-scolaire>}
    @if (dossier.step === 'ressources') {<app-ressources appwizardstep enter="open" [style.display]="display('ressources')"><app-etape-formulaire step="ressources"></app-etape-formulaire></app-ressources>}
    @if (dossier.step === 'justificatifs') {<app-justificatifs appwizardstep enter="open" [style.display]="display('justificatifs')"><app-etape-justificatifs></app-etape-justificatifs></app-justificatifs>}
    @if (dossier.step === 'recapitulatif') {<app-recapitulatif appwizardstep enter="open" [style.display]="display('recapitulatif')"><app-etape-recapitulatif></app-etape-recapitulatif></app-recapitulatif>}
    @if (dossier.step === 'confirmation') {<app-confirmation-step appwizardstep enter="open" [style.display]="display('confirmation')">${SENT}</app-confirmation-step>}
  ${TAIL}`,
})
export class DemandeEtudiant extends DemandeBase {}

/** All steps are in the page at once, the others hidden. */
@Component({
  selector: 'app-demande-visiteur',
  imports: IMPORTS,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `${HEAD}
    <app-informations-personnelles-shared appwizardstep enter="open" [style.display]="display('informations-personnelles')"><app-etape-formulaire step="informations-personnelles"></app-etape-formulaire></app-informations-personnelles-shared>
    <app-motif-sejour-visiteur appwizardstep enter="open" [style.display]="display('motif')"><app-etape-formulaire step="motif"></app-etape-formulaire></app-motif-sejour-visiteur>
    <app-ressources-visiteur appwizardstep enter="open" [style.display]="display('ressources')"><app-etape-formulaire step="ressources"></app-etape-formulaire></app-ressources-visiteur>
    <app-justificatifs-visiteur appwizardstep enter="open" [style.display]="display('justificatifs')"><app-etape-justificatifs></app-etape-justificatifs></app-justificatifs-visiteur>
    <app-recapitulatif-visiteur appwizardstep enter="open" [style.display]="display('recapitulatif')"><app-etape-recapitulatif></app-etape-recapitulatif></app-recapitulatif-visiteur>
    <app-confirmation-step appwizardstep enter="open" [style.display]="display('confirmation')">${SENT}</app-confirmation-step>
  ${TAIL}`,
})
export class DemandeVisiteur extends DemandeBase {}

@Component({
  selector: 'app-demande-ptart',
  imports: IMPORTS,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `${HEAD}
    <app-informations-personnelles-shared appwizardstep enter="open" [style.display]="display('informations-personnelles')"><app-etape-formulaire step="informations-personnelles"></app-etape-formulaire></app-informations-personnelles-shared>
    <app-motif-sejour-ptart appwizardstep enter="open" [style.display]="display('motif')"><app-etape-formulaire step="motif"></app-etape-formulaire></app-motif-sejour-ptart>
    <app-justificatifs-ptart appwizardstep enter="open" [style.display]="display('justificatifs')"><app-etape-justificatifs></app-etape-justificatifs></app-justificatifs-ptart>
    <app-recapitulatif-ptart appwizardstep enter="open" [style.display]="display('recapitulatif')"><app-etape-recapitulatif></app-etape-recapitulatif></app-recapitulatif-ptart>
    <app-confirmation-step appwizardstep enter="open" [style.display]="display('confirmation')">${SENT}</app-confirmation-step>
  ${TAIL}`,
})
export class DemandeArtiste extends DemandeBase {}

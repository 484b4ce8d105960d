// The shell of every page: header, languages, footer. Element names are the site's.
import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Base } from '../common/base';

@Component({
  selector: 'app-nav-new',
  template: `
    <nav class="anef-nav">
      <a href="#/accueil" class="anef-brand"><strong>RÉPUBLIQUE FRANÇAISE</strong><span>{{ t(TEXTS.service) }}</span></a>
      <button type="button" class="anef-language" (click)="language.switch()">{{ t(TEXTS.otherLanguage) }}</button>
    </nav>`,
})
export class NavNew extends Base {}

@Component({
  selector: 'app-theme-v2',
  imports: [RouterOutlet],
  template: '<div class="anef-content"><router-outlet></router-outlet></div>',
})
export class ThemeV2 {}

@Component({
  selector: 'app-portal',
  imports: [NavNew, ThemeV2],
  template: `
    <app-nav-new></app-nav-new>
    <main><app-theme-v2></app-theme-v2></main>
    <footer class="anef-footer">{{ t(TEXTS.replica) }}</footer>`,
})
export class Portal extends Base {}

@Component({ selector: 'app-root', imports: [Portal], template: '<div><app-portal></app-portal></div>' })
export class Root {}

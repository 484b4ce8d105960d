// The shell of every page: DSFR header with the languages, footer.
import { Component, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { DsfrHeaderComponent, DsfrNoticeComponent, LangService } from '@edugouvfr/ngx-dsfr';
import { Language } from '../common/language';
import { Base } from '../common/base';

@Component({
  selector: 'app-root',
  imports: [DsfrHeaderComponent, DsfrNoticeComponent, RouterOutlet],
  template: `
    <dsfr-header [logo]="{ label: 'République<br>Française' }" [serviceTitle]="t(TEXTS.service)"
      [translate]="languages" [headerToolsLinks]="account" (langChange)="language.current.set($any($event))"></dsfr-header>
    <dsfr-notice>{{ t(TEXTS.replica) }}</dsfr-notice>
    <main class="fr-container fr-py-4w"><router-outlet></router-outlet></main>`,
})
export class Root extends Base {
  /** Where the account's name stands was not seen: the DSFR puts it among the header's links. */
  protected readonly account = [{ label: 'Amina Francheleins', link: '#/accueil' }];
  protected readonly languages = {
    languages: [{ value: 'fr', label: 'Français' }, { value: 'en', label: 'English' }] satisfies
      { value: Language; label: string }[],
  };

  constructor() {
    super();
    const components = inject(LangService);
    effect(() => { components.lang = this.language.current(); });
  }
}

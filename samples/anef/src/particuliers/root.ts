// The frame of every page: skip links, header with the page's first h1, navigation with the account's name, footer.
import { CUSTOM_ELEMENTS_SCHEMA, Component, inject } from '@angular/core';
import { ActivatedRoute, RouterOutlet } from '@angular/router';
import { PEOPLE } from './data';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `<div class="app-root"><app-portal>
    <app-skip-links><ul><li><button type="button">Accéder au contenu</button></li></ul></app-skip-links>
    <app-header-new id="header"><header id="mainHeader" role="banner"><div class="logo-desc"><h1>Étrangers en&nbsp;France</h1><h2>Direction Générale des étrangers en&nbsp;France</h2></div>
      <a href="#/contact">NOUS CONTACTER</a> | <a href="#/faq">BESOIN D'AIDE ?</a>
      <app-language><div id="language-menu"><button type="button" id="language-menu-dropdown" aria-label="Sélectionner la langue du site">Français</button></div></app-language></header></app-header-new>
    <app-nav-new id="navBar-new"><nav role="navigation" class="bar-display"><a href="#/"><span class="ui-menuitem-text">Accueil</span></a> <a tabindex="0"><span class="ui-menuitem-text">Démarches</span></a>
      @if (account) {<a class="ui-menuitem-link" tabindex="0" aria-label="Mon compte" href="#/espace-personnel/mon-compte"><span class="ui-menuitem-text">{{ account }}</span></a><ul id="logoutSubMenu" hidden><li><a>Se déconnecter</a></li></ul>
      } @else {<a id="connexion_link" href="#/">SE CONNECTER</a>}</nav></app-nav-new>
    <main role="main" tabindex="-1"><app-theme-v2><div class="theme-v2"><router-outlet></router-outlet></div></app-theme-v2></main>
    <footer class="anef-footer">Réplique d'essai : ce n'est pas le site de l'administration, rien n'est envoyé.</footer>
  </app-portal></div>`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class Root {
  protected account = PEOPLE[0].account;

  /** `?personne=2` is somebody else's session, `?personne=0` nobody's. */
  constructor() {
    inject(ActivatedRoute).queryParamMap.subscribe(query => {
      const who = Number(query.get('personne') ?? 1);
      this.account = PEOPLE[who - 1]?.account ?? '';
    });
  }
}

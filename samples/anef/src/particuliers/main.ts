import '@angular/compiler';
import 'zone.js';
import './main.css';
import { boot } from '../common/boot';
import { DemandeArtiste, DemandeEtudiant, DemandeVisiteur } from './demande';
import { Bench, Home, Informations, MonCompte, Triage, TriageDemandeur } from './pages';
import { Root } from './root';

const WIZARD = 'sejour/demande-tse';

boot(Root, [
  { path: '', component: Home },
  { path: 'banc', component: Bench },
  { path: 'sejour/triage-demandeur', component: TriageDemandeur },
  { path: WIZARD, component: Triage },
  { path: `${WIZARD}/etudiant`, component: DemandeEtudiant, data: { title: 'etudiant' } },
  { path: `${WIZARD}/visiteur`, component: DemandeVisiteur, data: { title: 'visiteur' } },
  { path: `${WIZARD}/passeport-talent/artiste`, component: DemandeArtiste, data: { title: 'artiste' } },
  { path: `${WIZARD}/etudiant/info`, component: Informations },
  { path: `${WIZARD}/visiteur/info`, component: Informations },
  { path: `${WIZARD}/passeport-talent/artiste/info`, component: Informations },
  { path: 'espace-personnel/mon-compte', component: MonCompte },
  { path: '**', redirectTo: '' },
]);

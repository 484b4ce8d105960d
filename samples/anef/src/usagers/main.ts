import '@angular/compiler';
import 'zone.js';
import '../../node_modules/@gouvfr/dsfr/dist/dsfr/dsfr.main.min.css';
import '../../node_modules/@gouvfr/dsfr/dist/dsfr/dsfr.module.min.js';
import './main.css';
import { boot } from '../common/boot';
import { Bench } from './bench';
import { Demande } from './demande';
import { Home, TooEarly } from './home';
import { Root } from './root';

boot(Root, [
  { path: 'accueil', component: Home },
  { path: 'trop-tot', component: TooEarly },
  { path: 'banc', component: Bench },
  { path: ':procedure/:step', component: Demande },
  { path: '**', redirectTo: 'accueil' },
]);

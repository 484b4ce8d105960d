import '@angular/compiler';
import 'zone.js';
import '../../node_modules/primeicons/primeicons.css';
import './main.css';
import Aura from '@primeng/themes/aura';
import { definePreset } from '@primeng/themes';
import { providePrimeNG } from 'primeng/config';
import { boot } from '../common/boot';
import { Bench } from './bench';
import { Home, TooEarly } from './home';
import { Root } from './root';
import { Demande } from './demande';

const BLUE = definePreset(Aura, {
  semantic: {
    primary: Object.fromEntries(
      [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950].map(shade => [shade, `{blue.${shade}}`])),
    colorScheme: { light: { primary: { color: '{primary.700}', hoverColor: '{primary.800}' } } },
  },
});

boot(Root, { home: Home, tooEarly: TooEarly, bench: Bench, step: Demande }, [
  providePrimeNG({ theme: { preset: BLUE, options: { darkModeSelector: false } } }),
]);

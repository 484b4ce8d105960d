import '@angular/compiler';
import 'zone.js';

import { Component } from '@angular/core';
import { BenchBase } from '../common/bench-base';
import { Champ } from './fields';

@Component({
  selector: 'app-banc',
  imports: [Champ],
  template: `
    <h1>{{ t(TEXTS.bench) }}</h1>
    @for (field of fields; track field.code) {<app-champ [field]="field"></app-champ>}`,
})
export class Bench extends BenchBase {}

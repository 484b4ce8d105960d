// A long form for measures: `#/banc?champs=60`.
import { Directive, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Field, benchFields } from './fields';
import { Base } from './base';

@Directive()
export class BenchBase extends Base {
  protected readonly fields: Field[] =
    benchFields(Number(inject(ActivatedRoute).snapshot.queryParamMap.get('champs') ?? 60));

  constructor() {
    super();
    this.dossier.begin('banc');
  }
}

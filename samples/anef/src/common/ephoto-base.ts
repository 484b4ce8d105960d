// The e-photo: a code, and a button that asks whether it is known.
import { Directive } from '@angular/core';
import { EPHOTO } from './fields';
import { Base } from './base';

@Directive()
export class EphotoBase extends Base {
  protected readonly EPHOTO = EPHOTO;
  protected asked = this.dossier.ephotoConfirmed;

  protected confirm(): void {
    this.dossier.confirmEphoto();
    this.asked = true;
  }
}

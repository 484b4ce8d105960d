// What the drawing of a field needs, whatever the generation of the site.
import { Directive, Input } from '@angular/core';
import { FormControl } from '@angular/forms';
import { Base } from './base';
import { Field } from './fields';

@Directive()
export class FieldBase extends Base {
  @Input({ required: true }) field!: Field;
  /** Changes when the field is left, so that Angular throws its element away and draws it again. */
  protected drawn = 0;

  protected get control(): FormControl<string> {
    return this.dossier.control(this.field);
  }

  protected get error(): string {
    if (!this.dossier.faulty(this.field)) return '';
    return this.t(this.control.hasError('required') ? this.TEXTS.required : this.TEXTS.malformed);
  }

  protected redraw(): void {
    setTimeout(() => this.drawn++);
  }
}

// What the drawing of a field needs, whatever the generation of the site.
import { Directive, Input, inject } from '@angular/core';
import { FormControl } from '@angular/forms';
import { Dossier } from './dossier';
import { Field } from './fields';
import { LanguageService, Text } from './language';
import { TEXTS } from './texts';

@Directive()
export class FieldBase {
  @Input({ required: true }) field!: Field;
  protected readonly dossier = inject(Dossier);
  protected readonly language = inject(LanguageService);
  protected readonly TEXTS = TEXTS;
  /** Changes when the field is left, so that Angular throws its element away and draws it again. */
  protected drawn = 0;

  protected get control(): FormControl<string> {
    return this.dossier.control(this.field);
  }

  protected get error(): string {
    if (!this.dossier.faulty(this.field)) return '';
    return this.t(this.control.hasError('required') ? TEXTS.required : TEXTS.malformed);
  }

  protected t(text: Text): string {
    return this.language.text(text);
  }

  protected redraw(): void {
    setTimeout(() => this.drawn++);
  }
}

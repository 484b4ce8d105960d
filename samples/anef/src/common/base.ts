// What everything drawn needs: the dossier, the two languages, the texts.
import { Directive, inject } from '@angular/core';
import { Dossier } from './dossier';
import { LanguageService, Text } from './language';
import { TEXTS } from './texts';

@Directive()
export class Base {
  protected readonly dossier = inject(Dossier);
  protected readonly language = inject(LanguageService);
  protected readonly TEXTS = TEXTS;

  protected t(text: Text): string {
    return this.language.text(text);
  }
}

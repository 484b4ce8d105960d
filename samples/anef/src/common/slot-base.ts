// What the drawing of an upload slot needs, whatever the generation of the site.
import { Directive, Input, inject } from '@angular/core';
import { Dossier } from './dossier';
import { LanguageService, Text } from './language';
import { Slot } from './slots';
import { TEXTS } from './texts';

@Directive()
export class SlotBase {
  @Input({ required: true }) slot!: Slot;
  protected readonly dossier = inject(Dossier);
  protected readonly language = inject(LanguageService);
  protected readonly TEXTS = TEXTS;
  protected hovered = false;
  /** Whether choosing files puts aside those chosen before, as a plain file input does. */
  protected readonly replaces: boolean = false;
  private refusedFormat = false;

  protected get files(): File[] {
    return this.dossier.files[this.slot.code] ?? [];
  }

  protected get error(): string {
    if (this.refusedFormat) return this.t(TEXTS.refusedFormat);
    return this.dossier.refused && this.dossier.lacks(this.slot) ? this.t(TEXTS.slotRequired) : '';
  }

  protected t(text: Text): string {
    return this.language.text(text);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.hovered = true;
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.hovered = false;
    this.take(event.dataTransfer?.files ?? []);
  }

  protected size(file: File): string {
    return `${Math.max(1, Math.round(file.size / 1024))} ko`;
  }

  protected take(files: Iterable<File>): void {
    if (this.replaces) this.dossier.files[this.slot.code] = [];
    this.refusedFormat = !this.dossier.attach(this.slot, files);
  }
}

// What the drawing of an upload slot needs, whatever the generation of the site.
import { Directive, Input } from '@angular/core';
import { Base } from './base';
import { Slot } from './slots';

@Directive()
export class SlotBase extends Base {
  @Input({ required: true }) slot!: Slot;
  protected hovered = false;
  /** Whether choosing files puts aside those chosen before, as a plain file input does. */
  protected readonly replaces: boolean = false;
  private refusedFormat = false;

  protected get files(): File[] {
    return this.dossier.files[this.slot.code] ?? [];
  }

  protected get error(): string {
    if (this.refusedFormat) return this.t(this.TEXTS.refusedFormat);
    return this.dossier.refused && this.dossier.lacks(this.slot) ? this.t(this.TEXTS.slotRequired) : '';
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

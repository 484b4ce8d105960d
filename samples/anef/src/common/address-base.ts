// An address counts only once chosen in the list: what is merely typed never reaches the model.
import { Directive, OnInit } from '@angular/core';
import { suggest } from './addresses';
import { FieldBase } from './field-base';

@Directive()
export class AddressBase extends FieldBase implements OnInit {
  protected typed = '';
  protected suggestions: string[] = [];
  protected active = -1;
  protected open = false;

  ngOnInit(): void {
    this.typed = this.control.value;
  }

  protected type(value: string): void {
    this.typed = value;
    this.control.setValue('');
    this.suggestions = suggest(value);
    this.active = -1;
    this.open = value.trim().length >= 3;
  }

  protected choose(address: string): void {
    this.typed = address;
    this.control.setValue(address);
    this.open = false;
  }

  protected move(event: KeyboardEvent): void {
    if (!this.open) return;
    const count = this.suggestions.length;
    if (event.key === 'ArrowDown') this.active = Math.min(this.active + 1, count - 1);
    else if (event.key === 'ArrowUp') this.active = Math.max(this.active - 1, 0);
    else if (event.key === 'Enter' && this.active >= 0) this.choose(this.suggestions[this.active]);
    else if (event.key === 'Escape') this.open = false;
    else return;
    event.preventDefault();
    // PrimeNG's accordion would otherwise take the arrows for itself.
    event.stopPropagation();
  }

  protected leave(): void {
    this.control.markAsTouched();
    this.open = false;
  }

  protected override get error(): string {
    if (!this.dossier.faulty(this.field)) return '';
    return this.t(this.typed ? this.TEXTS.chooseAddress : this.TEXTS.required);
  }
}

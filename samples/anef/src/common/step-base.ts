// The page that holds a step: reads it off the address, goes to the next and back.
import { Directive, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Base } from './base';
import { Procedure, STEPS, Step } from './steps';

@Directive()
export class StepBase extends Base {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly STEPS = STEPS;
  protected rank = 0;
  protected validated = 0;

  constructor() {
    super();
    this.route.paramMap.pipe(takeUntilDestroyed()).subscribe(params => {
      const procedure: Procedure = params.get('procedure') === 'premiere-demande' ? 'premiere-demande' : 'renouvellement';
      this.rank = Math.max(0, STEPS.findIndex(step => step.slug === params.get('step')));
      this.validated = 0;
      this.dossier.enter(procedure, STEPS[this.rank].slug);
    });
  }

  protected get step(): Step {
    return STEPS[this.rank];
  }

  /** One name a procedure and step, so that another procedure draws its own fields. */
  protected get key(): string {
    return `${this.dossier.procedure}/${this.step.slug}`;
  }

  protected next(): void {
    if (this.dossier.leave()) this.go(this.rank + 1);
    else window.scrollTo(0, 0);
  }

  protected back(): void {
    this.go(this.rank - 1);
  }

  protected send(): void {
    this.dossier.sent = true;
    this.go(this.rank + 1);
  }

  private go(rank: number): void {
    void this.router.navigate([this.dossier.procedure, STEPS[rank].slug], { queryParamsHandling: 'preserve' });
  }
}

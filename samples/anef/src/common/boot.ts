// The routes, alike in both generations, and the start of the application.
import { EnvironmentProviders, Provider, Type, enableProdMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter, withHashLocation } from '@angular/router';

export interface Pages { home: Type<unknown>; tooEarly: Type<unknown>; bench: Type<unknown>; step: Type<unknown> }

export function boot(root: Type<unknown>, pages: Pages, more: (Provider | EnvironmentProviders)[] = []): void {
  enableProdMode();
  void bootstrapApplication(root, {
    providers: [
      provideNoopAnimations(),
      provideRouter([
        { path: 'accueil', component: pages.home },
        { path: 'trop-tot', component: pages.tooEarly },
        { path: 'banc', component: pages.bench },
        { path: ':procedure/:step', component: pages.step },
        { path: '**', redirectTo: 'accueil' },
      ], withHashLocation()),
      ...more,
    ],
  });
}

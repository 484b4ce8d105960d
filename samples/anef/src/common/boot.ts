// The start of the application, alike in both generations.
import { EnvironmentProviders, Provider, Type, enableProdMode } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { Routes, provideRouter, withHashLocation } from '@angular/router';

export function boot(root: Type<unknown>, routes: Routes, more: (Provider | EnvironmentProviders)[] = []): void {
  enableProdMode();
  void bootstrapApplication(root, { providers: [provideNoopAnimations(), provideRouter(routes, withHashLocation()), ...more] });
}

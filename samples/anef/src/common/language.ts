// The site's two languages, switched by `?lang=en` (search or fragment) or by the header's button.
import { Injectable, signal } from '@angular/core';

export type Language = 'fr' | 'en';
export interface Text { fr: string; en: string }

@Injectable({ providedIn: 'root' })
export class LanguageService {
  readonly current = signal<Language>(asked());

  constructor() {
    window.addEventListener('hashchange', () => {
      if (/[?&]lang=/.test(location.hash)) this.current.set(asked());
    });
  }

  text(text: Text): string {
    return text[this.current()];
  }

  switch(): void {
    this.current.update(language => (language === 'fr' ? 'en' : 'fr'));
    document.documentElement.lang = this.current();
  }
}

function asked(): Language {
  const language = /[?&]lang=en\b/.test(location.search + location.hash) ? 'en' : 'fr';
  document.documentElement.lang = language;
  return language;
}

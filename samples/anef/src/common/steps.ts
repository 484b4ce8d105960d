// The procedures and their steps, in order. A step's slug is its place in the address.
import { Text } from './language';

/** `banc` is no procedure of the site: it is the long form for measures. */
export type Procedure = 'renouvellement' | 'premiere-demande' | 'banc';

export interface Step { slug: string; label: Text }

export const STEPS: Step[] = [
  { slug: 'informations-personnelles', label: { fr: 'Informations personnelles', en: 'Personal information' } },
  { slug: 'motif', label: { fr: 'Motif de la demande', en: 'Reason for the application' } },
  { slug: 'ressources', label: { fr: 'Ressources', en: 'Resources' } },
  { slug: 'justificatifs', label: { fr: 'Justificatifs', en: 'Supporting documents' } },
  { slug: 'recapitulatif', label: { fr: 'Récapitulatif', en: 'Summary' } },
  { slug: 'confirmation', label: { fr: 'Confirmation', en: 'Confirmation' } },
];

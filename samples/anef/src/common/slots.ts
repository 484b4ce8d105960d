// What the site asks to upload, by section. Several of these are asked though not due.
import { Text } from './language';
import { Procedure } from './steps';

export interface Slot { code: string; label: Text; required: boolean; accept: string; hint?: Text }

export interface SlotSection { label: Text; slots: Slot[]; ephoto?: boolean }

export const ACCEPT = '.pdf,.jpg,.jpeg';

const slot = (code: string, fr: string, en: string, required = false, hint?: Text): Slot =>
  ({ code, label: { fr, en }, required, accept: ACCEPT, hint });

const BOTH_SIDES: Text = {
  fr: 'Veuillez fournir le recto et le verso.', en: 'Please provide both sides.',
};

export function slotSections(procedure: Procedure): SlotSection[] {
  const renewal = procedure === 'renouvellement';
  return [
    {
      label: { fr: 'IDENTITÉ/ÉTAT CIVIL', en: 'IDENTITY/CIVIL STATUS' },
      ephoto: true,
      slots: [
        ...(renewal
          ? [slot('TITRE_SEJOUR', 'Titre de séjour en cours de validité', 'Valid residence permit', true, BOTH_SIDES)]
          : [slot('VISA', 'Visa de long séjour', 'Long-stay visa', true)]),
        slot('PASSEPORT', 'Passeport en cours de validité', 'Valid passport', true, {
          fr: "Pages relatives à l'état civil, aux dates de validité, aux cachets d'entrée et aux visas.",
          en: 'Pages with civil status, validity dates, entry stamps and visas.',
        }),
        slot('CASIER_JUDICIAIRE', 'Extrait de casier judiciaire', 'Criminal record extract', true),
        slot('CONTRAT_ENGAGEMENT', "Contrat d'engagement à respecter les principes de la République",
          'Commitment to respect the principles of the Republic', true, {
            fr: 'Daté et signé, un nouveau à chaque demande.', en: 'Dated and signed, a new one each time.',
          }),
      ],
    },
    {
      label: { fr: 'DOMICILIATION', en: 'PLACE OF RESIDENCE' },
      slots: [
        slot('JUSTIFICATIF_DOMICILE', 'Justificatif de domicile datant de moins de 6 mois',
          'Proof of address under 6 months old', true),
      ],
    },
    {
      label: { fr: 'MOTIF DE SÉJOUR', en: 'REASON FOR STAY' },
      slots: [
        slot('CERTIFICAT_INSCRIPTION',
          "Certificat d'inscription ou justificatif de préinscription auprès de votre établissement d'enseignement supérieur",
          'Certificate of enrolment or proof of pre-enrolment in your institution', true),
        ...(renewal ? [
          slot('RELEVE_NOTES', 'Relevé de notes', 'Transcript of records'),
          slot('ATTESTATION_REUSSITE', 'Attestation de réussite', 'Certificate of achievement'),
        ] : []),
        slot('LETTRE_MOTIVATION', 'Lettre de motivation', 'Covering letter'),
        slot('CVEC', 'Attestation de CVEC', 'CVEC certificate'),
      ],
    },
    {
      label: { fr: 'RESSOURCES', en: 'RESOURCES' },
      slots: [
        slot('RESSOURCES_PRIS_EN_CHARGE', 'Vous êtes pris en charge par un tiers', 'You are supported by a third party'),
        slot('RESSOURCES_SALARIE', 'Vous êtes salarié', 'You are an employee', false, {
          fr: 'Trois dernières fiches de paie.', en: 'Last three pay slips.',
        }),
        slot('RESSOURCES_SUFFISANTES', 'Vous disposez de ressources suffisantes', 'You have sufficient resources'),
        slot('RIB', "Relevé d'identité bancaire (RIB)", 'Bank details (RIB)'),
      ],
    },
  ];
}

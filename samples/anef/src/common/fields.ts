// What the form asks, step by step. Codes marked * in README.md are those seen on the real site;
// the others are of the same make. Everybody here is invented.
import { Text } from './language';
import { Procedure } from './steps';

export type FieldKind = 'text' | 'select' | 'radio' | 'check' | 'address' | 'textarea';

export interface Option { value: string; label: Text }

export interface Field {
  code: string;
  label: Text;
  kind: FieldKind;
  value?: string;
  hint?: Text;
  options?: Option[];
  required?: boolean;
  disabled?: boolean;
  pattern?: RegExp;
  /** Shown only when the field of this code has this value. */
  when?: { code: string; value: string };
}

/** A titled group of fields; `layout` names those which the site draws in its own way. */
export interface Section { label: Text; fields: Field[]; layout?: 'prenoms' | 'date' }

const MONTHS_FR = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre',
  'octobre', 'novembre', 'décembre'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
  'October', 'November', 'December'];

const MONTHS: Option[] = MONTHS_FR.map((month, index) => ({
  value: String(index + 1).padStart(2, '0'),
  label: { fr: month, en: MONTHS_EN[index] },
}));

const options = (...pairs: [string, string, string][]): Option[] =>
  pairs.map(([value, fr, en]) => ({ value, label: { fr, en } }));

const YES_NO = options(['OUI', 'Oui', 'Yes'], ['NON', 'Non', 'No']);

export const MAX_GIVEN_NAMES = 4;

export function givenName(rank: number, value = '', disabled = false): Field {
  return {
    code: `PRENOM_${rank}`, kind: 'text', value, disabled, required: rank === 1,
    label: { fr: `Prénom ${rank}`, en: `First name ${rank}` },
  };
}

/** Civil status is locked on renewal, but for the nom d'usage; it is typed in a first application. */
function civilStatus(procedure: Procedure): Section[] {
  const disabled = procedure === 'renouvellement';
  const known = (value: string): string => (disabled ? value : '');
  return [
    {
      label: { fr: 'État civil', en: 'Civil status' },
      fields: [
        { code: 'NOM', kind: 'text', label: { fr: 'Nom de naissance', en: 'Birth name' },
          value: known('Francheleins'), disabled, required: true },
        { code: 'NOM_USAGE', kind: 'text',
          label: { fr: "Nom d'usage (facultatif)", en: 'Preferred name (optional)' } },
        { code: 'NATIONALITE', kind: 'select', label: { fr: 'Nationalité', en: 'Nationality' },
          value: known('UTO'), disabled, required: true,
          options: options(['UTO', 'Utopienne', 'Utopian'], ['XXA', 'Apatride', 'Stateless']) },
        { code: 'NUMERO_ETRANGER', kind: 'text', label: { fr: 'Numéro étranger', en: 'Foreigner number' },
          value: known('0703055101'), disabled, hint: { fr: '10 chiffres', en: '10 digits' } },
      ],
    },
    {
      label: { fr: 'Prénoms', en: 'First names' },
      layout: 'prenoms',
      fields: disabled ? [givenName(1, 'Test-etud', true), givenName(2, 'Amina', true)] : [givenName(1)],
    },
    {
      label: { fr: 'Date de naissance', en: 'Date of birth' },
      layout: 'date',
      fields: [
        { code: 'JOUR', kind: 'text', label: { fr: 'Jour', en: 'Day' }, value: known('14'), disabled,
          required: true, pattern: /^\d{1,2}$/ },
        { code: 'MOIS', kind: 'select', label: { fr: 'Mois', en: 'Month' }, value: known('07'), disabled,
          required: true, options: MONTHS },
        { code: 'ANNEE', kind: 'text', label: { fr: 'Année', en: 'Year' }, value: known('2001'), disabled,
          required: true, pattern: /^\d{4}$/ },
      ],
    },
  ];
}

const FAMILY: Section = {
  label: { fr: 'Situation familiale', en: 'Family situation' },
  fields: [
    { code: 'SITUATION_FAMILIALE', kind: 'select', required: true, value: 'CELIBATAIRE',
      label: { fr: 'Situation familiale', en: 'Marital status' },
      options: options(['CELIBATAIRE', 'Célibataire', 'Single'], ['MARIE', 'Marié(e)', 'Married'],
        ['PACSE', 'Pacsé(e)', 'In a civil union']) },
    { code: 'ENFANTS_FRANCE', kind: 'radio', required: true, value: 'NON', options: YES_NO,
      label: { fr: 'Avez-vous des enfants en France ?', en: 'Do you have children in France?' } },
  ],
};

const ADDRESS: Section = {
  label: { fr: 'Adresse', en: 'Address' },
  fields: [
    { code: 'ADRESSE', kind: 'address', required: true, label: { fr: 'Adresse', en: 'Address' },
      hint: { fr: 'Saisissez puis choisissez une adresse dans la liste.',
        en: 'Type, then choose an address from the list.' } },
    { code: 'COMPLEMENT_ADRESSE', kind: 'text',
      label: { fr: "Complément d'adresse (facultatif)", en: 'Address line 2 (optional)' } },
  ],
};

const CONTACT: Section = {
  label: { fr: 'Coordonnées', en: 'Contact details' },
  fields: [
    { code: 'EMAIL', kind: 'text', required: true, pattern: /^\S+@\S+\.\S+$/,
      label: { fr: 'Adresse électronique', en: 'E-mail address' } },
    { code: 'TELEPHONE_PORTABLE', kind: 'text', required: true, pattern: /^\d{10}$/,
      label: { fr: 'Téléphone portable', en: 'Mobile phone' } },
    { code: 'TELEPHONE_FIXE', kind: 'text', pattern: /^\d{10}$/,
      label: { fr: 'Téléphone fixe (facultatif)', en: 'Landline (optional)' } },
  ],
};

const REASON: Section[] = [
  {
    label: { fr: "Je m'engage à remplir les conditions de séjour suivantes",
      en: 'I undertake to meet the following conditions of stay' },
    fields: [
      { code: 'ETUDIANT_ANNEE_PRECEDENTE', kind: 'radio', required: true, value: 'OUI', options: YES_NO,
        label: { fr: "J'étais étudiant en France l'année dernière", en: 'I was a student in France last year' } },
    ],
  },
  {
    label: { fr: 'Mes études', en: 'My studies' },
    fields: [
      { code: 'TYPE_ETABLISSEMENT', kind: 'select', required: true, value: 'UNIVERSITE',
        label: { fr: "Type d'établissement", en: 'Type of institution' },
        options: options(['UNIVERSITE', 'Université', 'University'], ['ECOLE', 'Grande école', 'Grande école'],
          ['LYCEE', 'Lycée', 'High school']) },
      { code: 'NOM_ETABLISSEMENT', kind: 'text', required: true,
        label: { fr: "Nom de l'établissement", en: 'Name of the institution' } },
      { code: 'CYCLE_ETUDES', kind: 'select', required: true, value: 'MASTER',
        label: { fr: "Cycle d'études", en: 'Study cycle' },
        options: options(['LICENCE', 'Licence', 'Bachelor'], ['MASTER', 'Master', 'Master'],
          ['DOCTORAT', 'Doctorat', 'Doctorate']) },
      { code: 'DIPLOME_VISE', kind: 'text', required: true,
        label: { fr: "Diplôme visé en fin d'études", en: 'Diploma aimed at' } },
      { code: 'MOBILITE_UE', kind: 'radio', required: true, value: 'NON', options: YES_NO,
        label: { fr: "Mon cursus comprend une mobilité au sein de l'Union européenne",
          en: 'My course includes mobility within the European Union' } },
    ],
  },
];

const EMPLOYED = { code: 'ORIGINE', value: 'SALARIE' };

const RESOURCES: Section = {
  label: { fr: 'Je renseigne mes ressources et leur origine', en: 'I enter my resources and their origin' },
  fields: [
    { code: 'ORIGINE', kind: 'select', required: true, value: 'RESSOURCES_SUFFISANTES',
      label: { fr: 'Origine des ressources', en: 'Origin of resources' },
      options: options(['RESSOURCES_SUFFISANTES', 'Ressources suffisantes', 'Sufficient resources'],
        ['SALARIE', 'Salarié', 'Employee'], ['PRIS_EN_CHARGE', 'Pris en charge par un tiers', 'Supported by a third party']) },
    { code: 'MONTANT', kind: 'text', required: true, pattern: /^\d+([.,]\d+)?$/,
      label: { fr: 'Montant €/mois', en: 'Amount €/month' } },
    { code: 'NUMERO_SIRET', kind: 'text', when: EMPLOYED, pattern: /^\d{14}$/,
      label: { fr: "Numéro SIRET de l'employeur", en: "Employer's SIRET number" } },
    { code: 'TYPE_CONTRAT', kind: 'select', when: EMPLOYED, label: { fr: 'Type de contrat', en: 'Type of contract' },
      options: options(['CDI', 'CDI', 'Permanent'], ['CDD', 'CDD', 'Fixed-term']) },
    { code: 'SALAIRE', kind: 'text', when: EMPLOYED, label: { fr: 'Salaire mensuel net', en: 'Net monthly salary' } },
    { code: 'HEBERGE_GRATUIT', kind: 'check',
      label: { fr: 'Je suis hébergé(e) à titre gratuit', en: 'I am housed free of charge' } },
  ],
};

export const MINIMUM_RESOURCES = 615;

export const OBSERVATIONS: Field = {
  code: 'OBSERVATIONS', kind: 'textarea',
  label: { fr: "Observations à destination de l'administration", en: 'Observations for the administration' },
};

export const EPHOTO: Field = {
  code: 'PHOTO_NUMBER', kind: 'text', required: true,
  label: { fr: 'Numéro de votre e-photo', en: 'Your e-photo number' },
  hint: { fr: 'Il figure sur la planche remise par le photographe.', en: 'It is on the sheet given by the photographer.' },
};

/** The sections of a step that is made of fields; empty for the others. */
export function sectionsOf(procedure: Procedure, step: string): Section[] {
  switch (step) {
    case 'informations-personnelles': return [...civilStatus(procedure), FAMILY, ADDRESS, CONTACT];
    case 'motif': return REASON;
    case 'ressources': return [RESOURCES];
    default: return [];
  }
}

/** Text fields for measures: those that rules know first, then others up to `count`. */
export function benchFields(count: number): Field[] {
  const known = [...civilStatus('premiere-demande'), CONTACT].flatMap(section => section.fields)
    .filter(field => field.kind === 'text' && !['JOUR', 'ANNEE'].includes(field.code));
  const fields = [...known, EPHOTO].map(field => ({ ...field, required: false }));
  while (fields.length < count) {
    const rank = fields.length + 1;
    fields.push({ code: `CHAMP_${rank}`, kind: 'text', required: false,
      label: { fr: `Champ ${rank}`, en: `Field ${rank}` } });
  }
  return fields.slice(0, count);
}

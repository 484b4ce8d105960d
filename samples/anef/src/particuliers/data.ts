// What the old site asks, as its saved pages show it (README.md: what was seen, what is invented). Everybody is invented.

export type Kind = 'plain' | 'text' | 'select' | 'radio' | 'check' | 'textarea' | 'address' | 'date';

export interface Field {
  /** Empty where the site gives none. */
  code: string;
  label: string;
  kind: Kind;
  value?: string;
  options?: [string, string][];
  required?: boolean;
  max?: number;
}

export interface Section { title: string; group: string; fields: Field[] }

export interface Slot { code: string; title: string; hint?: string; host: string; level: 'h3' | 'h4'; required?: boolean; star?: boolean }

export interface SlotSection { title: string; slots: Slot[]; isPersonal?: boolean }

export interface Procedure {
  name: string;
  component: string;
  hasResources: boolean;
  reason: Section[];
  slots: SlotSection[];
  files: number;
  send: string;
}

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
export const MONTH_OPTIONS: [string, string][] = MONTHS.map((month, at) => [String(at + 1), month]);
const YES_NO: [string, string][] = [['true', 'Oui'], ['false', 'Non']];

export interface Person { account: string; surname: string; given: string; born: string; nationality: string; email: string }

/** `?personne=2` in the address shows the second one. */
export const PEOPLE: Person[] = [
  { account: 'AMINA FRANCHELEINS', surname: 'Francheleins', given: 'Amina', born: '14/07/2001', nationality: 'Utopienne', email: 'amina@example.org' },
  { account: 'OSKAR LINDQVIST', surname: 'Lindqvist', given: 'Oskar', born: '02/11/1998', nationality: 'Utopienne', email: 'oskar@example.org' },
];

/** Civil status is plain text, but for the nom d'usage. */
export function personal(person: Person, isStudent: boolean): Section[] {
  return [
    { title: 'état civil', group: 'ETAT_CIVIL', fields: [
      { code: 'NOM_NAISSANCE', label: 'Nom de naissance', kind: 'plain', value: person.surname },
      { code: 'NOM_USAGE', label: "Nom d'usage (facultatif)", kind: 'text', max: 41 },
      { code: 'PRENOM', label: 'Prénom(s)', kind: 'plain', value: person.given },
      { code: 'SEXE', label: 'Sexe', kind: 'plain', value: 'Féminin' },
      { code: 'DATE_NAISSANCE', label: 'Date de naissance', kind: 'plain', value: person.born },
      { code: 'PAYS_NAISSANCE', label: 'Pays de naissance', kind: 'plain', value: 'Utopie' },
      { code: 'LIEU_NAISSANCE', label: 'Lieu de naissance', kind: 'plain', value: 'Amaurote' },
      { code: 'NATIONALITE', label: 'Nationalité', kind: 'plain', value: person.nationality },
      { code: 'SITUATION_FAMILIALE', label: 'Situation familiale', kind: 'select', required: true, value: 'CELIBATAIRE',
        options: [['CELIBATAIRE', 'Célibataire'], ['MARIE', 'Marié(e)'], ['PACSE', 'Pacsé(e)']] },
    ] },
    { title: isStudent ? 'Liens personnels et familiaux' : 'Enfants', group: 'LIENS_FAMILIAUX', fields: isStudent ? [
      { code: 'MARIE', label: 'Etes-vous marié, pacsé ou en concubinage ?', kind: 'radio', required: true, value: 'false', options: YES_NO },
      { code: 'ENFANTS_EN_FRANCE', label: 'Avez-vous des enfants en France ?', kind: 'radio', required: true, value: 'false', options: YES_NO },
    ] : [{ code: 'A_ENFANT_A_CHARGE', label: 'Avez-vous des enfants à votre charge ?', kind: 'radio', required: true, value: 'false', options: YES_NO }] },
    { title: 'Adresse', group: 'ADRESSE', fields: [
      { code: 'ADRESSE', label: 'Adresse', kind: 'address', required: true },
      { code: 'COMPLEMENT_ADRESSE', label: "Complément d'adresse", kind: 'text' },
    ] },
    { title: 'Informations de contact', group: 'INFORMATIONS_DE_CONTACT', fields: [
      { code: 'EMAIL', label: 'Email', kind: 'plain', value: person.email },
      { code: 'TELEPHONE_PORTABLE', label: 'Téléphone', kind: 'text', required: true, max: 22 },
    ] },
  ];
}

export const RESOURCES: Section = { title: 'Ressources', group: 'RESSOURCES', fields: [
  { code: 'ORIGINE', label: 'Origine des ressources', kind: 'select', required: true,
    options: [['SALARIE', 'Salarié'], ['PRISE_EN_CHARGE', 'Prise en charge par un tiers'], ['BOURSIER', 'Boursier']] },
  { code: 'MONTANT', label: 'Montant €/mois', kind: 'text', required: true, max: 15 },
  { code: 'HEBERGE_GRATUITEMENT', label: 'Je suis hébergé(e) à titre gratuit', kind: 'check' },
] };

export const EPHOTO: Field = { code: 'PHOTO_NUMBER', label: 'Numéro ephoto (22 chiffres)', kind: 'text', required: true, max: 22 };
export const OBSERVATIONS: Field = { code: 'OBSERVATIONS_DEMANDEUR', label: "Observations à destination de l'administration", kind: 'textarea' };

const BASE: SlotSection = { title: 'INFORMATIONS PERSONNELLES', isPersonal: true, slots: [
  { code: 'TITRE_SEJOUR', title: 'Titre de séjour en cours de validité', host: 'app-justificatif-titre-sejour', level: 'h3', required: true },
  { code: 'PASSEPORT', title: 'Passeport', host: 'app-justificatif-passeport', level: 'h3', required: true, star: true,
    hint: "Veuillez fournir une photocopie de votre passeport (pages relatives à l'état civil). Si vous ne possédez pas de passeport, veuillez fournir une attestation consulaire." },
] };

export const DOMICILE: Slot = {
  code: 'JUSTIFICATIF_DOMICILE', title: 'Justificatif de domicile datant de moins de 6 mois', host: 'app-justificatifs-domiciliation', level: 'h4', required: true,
};

const other = (code: string, title: string, hint?: string, level: 'h3' | 'h4' = 'h3'): Slot => ({ code, title, hint, level, host: 'app-justificatifs-motif-sejour' });

export const PROCEDURES: Record<string, Procedure> = {
  etudiant: {
    name: 'Etudiant', component: 'app-demande', hasResources: true, files: 3, send: 'Envoyer la demande >',
    reason: [{ title: 'Année 2026 - 2027', group: 'ANNEE', fields: [
      { code: 'TYPE_ETABLISSEMENT', label: "Type d'établissement", kind: 'select', required: true, options: [['UNIVERSITE', 'Université'], ['ECOLE', "Ecole d'ingenieur"]] },
      { code: 'NOM_ETABLISSEMENT', label: "Nom de l'établissement", kind: 'text', required: true },
      { code: 'NIVEAU_ETUDES', label: "Niveau d'études en fin d'année", kind: 'select', required: true, options: [['L3', 'L3'], ['M1', 'M1']] },
      { code: 'DIPLOME_VISE', label: "Diplôme visé en fin d'études", kind: 'text', required: true },
    ] }],
    slots: [BASE, { title: 'MOTIF DE SÉJOUR', slots: [
      other('CERTIFICAT_INSCRIPTION', "Certificat d'inscription ou justificatif de préinscription auprès de votre établissement d'enseignement supérieur"),
      other('RELEVE_NOTES', 'Relevé de notes'), other('ATTESTATION_REUSSITE', 'Attestation de réussite'),
      other('CASIER_JUDICIAIRE', 'Extrait de casier judiciaire'),
    ] }, { title: 'RESSOURCES', slots: [other('RESSOURCES_BOURSIER', 'Vous êtes boursier', undefined, 'h4'), other('RESSOURCES_SALARIE', 'Vous êtes salarié', '3 dernières fiches de paie.', 'h4')] }],
  },
  visiteur: {
    name: 'Visiteur', component: 'app-demande-visiteur', hasResources: true, files: 4, send: 'Valider et transmettre ma demande >',
    reason: [{ title: 'Attestation sur l’honneur', group: 'ATTESTATION', fields: [
      { code: 'ETAT_POLYGAMIE', label: "Attester sur l'honneur ne pas vivre en France en état de polygamie.", kind: 'check' },
      { code: 'SOUSCRIPTION_ASSURANCE', label: 'Avoir souscrit à une assurance maladie pendant toute la durée de mon séjour en France.', kind: 'check' },
    ] }],
    slots: [BASE, { title: 'MOTIF DE SÉJOUR', slots: [
      { code: 'ASSURANCE', title: 'Le document justifiant que le demandeur ait souscrit à une assurance maladie pendant toute la durée de son séjour', host: 'app-justificatif-assurance-maladie', level: 'h3' },
      other('CASIER_JUDICIAIRE', 'Extrait de casier judiciaire'),
    ] }, { title: 'RESSOURCES', slots: [other('RESSOURCES_PRIS_EN_CHARGE', 'Vous êtes pris en charge par un parent, enfant ou conjoint / partenaire', undefined, 'h4')] }],
  },
  artiste: {
    name: 'Artiste', component: 'app-demande-ptart', hasResources: false, files: 3, send: 'Envoyer la demande >',
    reason: [{ title: 'Motif de séjour', group: 'MOTIF', fields: [
      { code: 'CATEGORIE_DEMANDE', label: 'Je remplis les conditions suivantes', kind: 'radio', value: 'ARTISTE_SALARIE', options: [['ARTISTE_SALARIE', 'Artiste salarié'], ['ARTISTE_NON_SALARIE', 'Artiste non salarié']] },
      { code: 'INTITULE_EMPLOI', label: "Intitulé de l'emploi", kind: 'text' },
      { code: '', label: 'Date de début du contrat', kind: 'date' },
    ] }],
    slots: [BASE, { title: 'MOTIF DE SÉJOUR', slots: [
      other('CONTRATS', 'Contrats de travail', 'Veuillez joindre tous les contrats de travail déclarés dans l’étape 2.'),
      other('RESSOURCES', 'Justificatif de ressources'), other('CASIER_JUDICIAIRE', 'Extrait de casier judiciaire'),
    ] }],
  },
};

export const CHOICES = ["En tant qu'étudiant", 'En tant que visiteur', 'En tant que passeport talent', 'En tant que bénéficiaire de la protection internationale',
  'En tant que salarié - Hors passeport talent & hors Citoyen UE', 'En tant que membre de famille', 'Je suis en situation de vulnérabilité',
  "En tant que citoyen de l'Union Européenne", 'En tant que ressortissant étranger né en France', 'Pour motif humanitaire',
  'En tant que jeune au pair, ancien combattant ou retraité ayant travaillé en France'];

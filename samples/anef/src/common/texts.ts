import { Text } from './language';

export const TEXTS = {
  replica: {
    fr: "Réplique d'essai : ce n'est pas le site de l'administration, rien n'est envoyé.",
    en: 'Test replica: this is not the administration\'s site, nothing is sent.',
  },
  service: { fr: 'Étrangers en France', en: 'Foreigners in France' },
  otherLanguage: { fr: 'English', en: 'Français' },
  home: {
    fr: 'Bienvenue sur le portail de l\'administration numérique pour les étrangers en France.',
    en: 'Welcome to the digital administration portal for foreigners in France.',
  },
  renew: { fr: 'Je renouvelle mon titre de séjour', en: 'I renew my residence permit' },
  first: { fr: 'Je demande un premier titre de séjour', en: 'I apply for a first residence permit' },
  renewTitle: {
    fr: 'Demande de renouvellement de titre de séjour',
    en: 'Application to renew a residence permit',
  },
  firstTitle: {
    fr: 'Première demande de titre de séjour',
    en: 'First application for a residence permit',
  },
  title: { fr: 'Titre demandé : Étudiant', en: 'Permit applied for: Student' },
  expiry: {
    fr: 'Votre titre de séjour expire le 15/02/2027.',
    en: 'Your residence permit expires on 15/02/2027.',
  },
  tooEarly: {
    fr: 'Il est trop tôt pour demander le renouvellement de votre titre.',
    en: 'It is too early to apply for the renewal of your permit.',
  },
  back: { fr: '< Précédent', en: '< Back' },
  next: { fr: 'Enregistrer et poursuivre >', en: 'Save and continue >' },
  incorrect: {
    fr: 'Certaines informations que vous avez saisies sont incorrectes. Veuillez vérifier votre saisie.',
    en: 'Some of the information you entered is incorrect. Please check your input.',
  },
  required: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  malformed: { fr: 'Le format de ce champ est incorrect.', en: 'The format of this field is incorrect.' },
  resources: {
    fr: "L'ensemble de vos ressources doit être au moins égal à 615€ / mois",
    en: 'All of your resources must be at least equal to 615€ / month',
  },
  chooseAddress: {
    fr: 'Veuillez choisir une adresse dans la liste proposée.',
    en: 'Please choose an address from the list.',
  },
  noAddress: { fr: 'Aucune adresse trouvée.', en: 'No address found.' },
  addGivenName: { fr: 'Ajouter un prénom', en: 'Add a first name' },
  choose: { fr: 'Choisir', en: 'Choose' },
  ephoto: { fr: "Photographie d'identité récente", en: 'Recent identity photograph' },
  confirm: { fr: 'Confirmer', en: 'Confirm' },
  ephotoTaken: { fr: 'Votre e-photo a été prise en compte.', en: 'Your e-photo has been registered.' },
  ephotoRefused: {
    fr: "Le code saisi ne correspond à aucune photographie d'identité.",
    en: 'The code entered does not match any identity photograph.',
  },
  chooseFile: { fr: 'Choisir un fichier', en: 'Choose a file' },
  dropHere: { fr: 'ou déposez vos fichiers ici', en: 'or drop your files here' },
  formats: {
    fr: 'Formats acceptés : PDF, JPG. Plusieurs fichiers possibles.',
    en: 'Accepted formats: PDF, JPG. Several files possible.',
  },
  refusedFormat: { fr: "Le format du fichier n'est pas accepté.", en: 'The file format is not accepted.' },
  remove: { fr: 'Supprimer', en: 'Delete' },
  slotRequired: { fr: 'Veuillez joindre un document.', en: 'Please attach a document.' },
  recapLead: {
    fr: "Je vérifie les informations que j'ai saisies en validant toutes les parties afin d'envoyer ma demande. "
      + 'Une fois la demande envoyée, je ne peux plus la modifier.',
    en: 'I check the information I entered by validating every part in order to send my application. '
      + 'Once the application is sent, I can no longer change it.',
  },
  validatePart: {
    fr: 'Valider et vérifier la suite de ma saisie',
    en: 'Validate and check the rest of my input',
  },
  observations: { fr: "Observations à destination de l'administration", en: 'Observations for the administration' },
  send: { fr: 'Envoyer la demande', en: 'Send the application' },
  file: { fr: 'Déposer la demande', en: 'Submit the application' },
  sent: { fr: 'Votre demande a bien été envoyée.', en: 'Your application has been sent.' },
  number: { fr: 'Numéro de demande : 9912345678', en: 'Application number: 9912345678' },
  bench: { fr: 'Banc de mesure', en: 'Benchmark' },
} satisfies Record<string, Text>;

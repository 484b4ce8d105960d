// Invented addresses; the real site asks a national service.
export const ADDRESSES = [
  '12 Rue des Lilas 38000 Grenoble',
  '12 Rue des Lilas 69003 Lyon',
  '2 Rue des Trois Moulins 77000 Melun',
  '8 Avenue de la République 38100 Grenoble',
  '27 bis Boulevard de la Gare 31000 Toulouse',
  '4 Place du Marché 97400 Saint-Denis',
];

const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** The addresses that hold every word typed, from three letters on. */
export function suggest(typed: string): string[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (typed.trim().length < 3) return [];
  return ADDRESSES.filter(address => words.every(word => plain(address).includes(word)));
}

import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in German. */
export const guidance: GuidanceWords = {
  good: 'Gut, bleib so',
  noFace: 'Gesicht ins Oval halten',
  severalFaces: 'Bitte nur eine Person',
  moveCloser: 'Komm etwas näher',
  moveBack: 'Geh etwas zurück',
  moveLeft: 'Etwas nach links',
  moveRight: 'Etwas nach rechts',
  moveUp: 'Etwas nach oben',
  moveDown: 'Etwas nach unten',
  turnLeft: 'Dreh dich etwas nach links',
  turnRight: 'Dreh dich etwas nach rechts',
  lookUp: 'Heb das Kinn etwas',
  lookDown: 'Senk das Kinn etwas',
  tiltLeft: 'Neig den Kopf nach links',
  tiltRight: 'Neig den Kopf nach rechts',
  holdStill: 'Halt still',
  slower: 'Beweg dich langsamer',
  openEyes: 'Öffne die Augen',
  moreLight: 'Schau zu Fenster oder Lampe',
  lessLight: 'Such dir weicheres Licht',
  holdUpright: 'Halte das Telefon aufrecht',
  unknown: 'Schau in die Kamera',
};

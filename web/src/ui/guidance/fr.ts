import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in French. */
export const guidance: GuidanceWords = {
  good: 'Bien, restez ainsi',
  noFace: 'Placez votre visage dans l’ovale',
  severalFaces: 'Une seule personne à l’image',
  moveCloser: 'Approchez-vous un peu',
  moveBack: 'Reculez un peu',
  moveLeft: 'Un peu plus à gauche',
  moveRight: 'Un peu plus à droite',
  moveUp: 'Un peu plus haut',
  moveDown: 'Un peu plus bas',
  turnLeft: 'Tournez un peu à gauche',
  turnRight: 'Tournez un peu à droite',
  lookUp: 'Levez un peu le menton',
  lookDown: 'Baissez un peu le menton',
  tiltLeft: 'Penchez la tête à gauche',
  tiltRight: 'Penchez la tête à droite',
  holdStill: 'Ne bougez plus',
  slower: 'Bougez plus lentement',
  openEyes: 'Ouvrez les yeux',
  moreLight: 'Tournez-vous vers une lumière',
  lessLight: 'Cherchez une lumière plus douce',
  holdUpright: 'Tenez le téléphone droit',
  unknown: 'Regardez la caméra',
};

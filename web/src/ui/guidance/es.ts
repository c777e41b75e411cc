import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in Spanish. */
export const guidance: GuidanceWords = {
  good: 'Bien, quédate así',
  noFace: 'Pon la cara en el óvalo',
  severalFaces: 'Solo una persona, por favor',
  moveCloser: 'Acércate un poco',
  moveBack: 'Aléjate un poco',
  moveLeft: 'Muévete un poco a la izquierda',
  moveRight: 'Muévete un poco a la derecha',
  moveUp: 'Muévete un poco hacia arriba',
  moveDown: 'Muévete un poco hacia abajo',
  turnLeft: 'Gira un poco a la izquierda',
  turnRight: 'Gira un poco a la derecha',
  lookUp: 'Sube un poco la barbilla',
  lookDown: 'Baja un poco la barbilla',
  tiltLeft: 'Inclina la cabeza a la izquierda',
  tiltRight: 'Inclina la cabeza a la derecha',
  holdStill: 'Quédate quieto un momento',
  slower: 'Muévete más despacio',
  openEyes: 'Abre los ojos',
  moreLight: 'Mira hacia una ventana o lámpara',
  lessLight: 'Busca una luz más suave',
  holdUpright: 'Sujeta el teléfono derecho',
  unknown: 'Mira a la cámara',
};

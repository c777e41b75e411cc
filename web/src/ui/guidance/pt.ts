import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in Portuguese. */
export const guidance: GuidanceWords = {
  good: 'Bom, fique assim',
  noFace: 'Coloque o rosto no oval',
  severalFaces: 'Só uma pessoa, por favor',
  moveCloser: 'Chegue um pouco mais perto',
  moveBack: 'Afaste-se um pouco',
  moveLeft: 'Um pouco para a esquerda',
  moveRight: 'Um pouco para a direita',
  moveUp: 'Um pouco para cima',
  moveDown: 'Um pouco para baixo',
  turnLeft: 'Vire um pouco à esquerda',
  turnRight: 'Vire um pouco à direita',
  lookUp: 'Levante um pouco o queixo',
  lookDown: 'Abaixe um pouco o queixo',
  tiltLeft: 'Incline a cabeça à esquerda',
  tiltRight: 'Incline a cabeça à direita',
  holdStill: 'Fique parado um momento',
  slower: 'Mova-se mais devagar',
  openEyes: 'Abra os olhos',
  moreLight: 'Olhe para uma janela ou lâmpada',
  lessLight: 'Procure uma luz mais suave',
  holdUpright: 'Segure o telefone na vertical',
  unknown: 'Olhe para a câmera',
};

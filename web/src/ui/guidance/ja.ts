import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in Japanese. */
export const guidance: GuidanceWords = {
  good: 'そのままでお待ちください',
  noFace: '枠の中に顔を入れてください',
  severalFaces: 'お一人でお願いします',
  moveCloser: '少し近づいてください',
  moveBack: '少し離れてください',
  moveLeft: '少し左に動いてください',
  moveRight: '少し右に動いてください',
  moveUp: '少し上に動いてください',
  moveDown: '少し下に動いてください',
  turnLeft: '少し左を向いてください',
  turnRight: '少し右を向いてください',
  lookUp: '少しあごを上げてください',
  lookDown: '少しあごを引いてください',
  tiltLeft: '頭を左に傾けてください',
  tiltRight: '頭を右に傾けてください',
  holdStill: '動かないでください',
  slower: 'ゆっくり動いてください',
  openEyes: '目を開けてください',
  moreLight: '窓や明かりの方を向いてください',
  lessLight: 'やわらかい光の所へ移ってください',
  holdUpright: 'スマートフォンを縦に持ってください',
  unknown: 'カメラを見てください',
};

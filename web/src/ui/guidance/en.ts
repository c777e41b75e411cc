import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in English. */
export const guidance: GuidanceWords = {
  good: 'Good, stay like this',
  noFace: 'Put your face in the oval',
  severalFaces: 'Only one person, please',
  moveCloser: 'Move a little closer',
  moveBack: 'Move a little back',
  moveLeft: 'Move a little left',
  moveRight: 'Move a little right',
  moveUp: 'Move a little up',
  moveDown: 'Move a little down',
  turnLeft: 'Turn a little left',
  turnRight: 'Turn a little right',
  lookUp: 'Lift your chin a little',
  lookDown: 'Lower your chin a little',
  tiltLeft: 'Tilt your head left',
  tiltRight: 'Tilt your head right',
  holdStill: 'Hold still',
  slower: 'Move more slowly',
  openEyes: 'Open your eyes',
  moreLight: 'Face a window or lamp',
  lessLight: 'Find softer light',
  holdUpright: 'Hold your phone upright',
  unknown: 'Look at the camera',
};

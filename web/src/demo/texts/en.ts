import type { PositionInfo } from '../../webcapture/video/types.js';
import type { ProblemKind } from '../problems.js';

export interface ProblemText {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

const problems: Readonly<Record<ProblemKind, ProblemText>> = {
  cameraDenied: {
    title: 'The camera is blocked',
    text: 'Your browser was told not to share it. Open the permissions beside the address, allow the camera, then come back here.',
    action: 'Try again',
  },
  noCamera: {
    title: 'No camera was found',
    text: 'Connect a camera, or open this page on your phone.',
    action: 'Try again',
  },
  cameraBusy: {
    title: 'The camera is busy',
    text: 'Another application or tab is using it. Close that one, then try again.',
    action: 'Try again',
  },
  noVideo: {
    title: 'No picture came through',
    text: 'The camera stopped sending. Check that nothing covers or switches it off.',
    action: 'Try again',
  },
  noFace: {
    title: 'We could not see you',
    text: 'Sit where light falls on your face, and keep your face inside the oval.',
    action: 'Try again',
  },
  poorVideo: {
    title: 'The picture was unclear',
    text: 'Face a window or a lamp, wipe the lens, and hold the camera still.',
    action: 'Try again',
  },
  locked: {
    title: 'Too many attempts',
    text: 'For your safety this device has to wait. You can try again at {time}.',
    action: 'Try again',
  },
  overloaded: {
    title: 'Many people are here',
    text: 'All places are taken for a moment. Wait a few seconds, then try again.',
    action: 'Try again',
  },
  serverGone: {
    title: 'The connection was lost',
    text: 'We lost touch with the server. Check your connection, then start once more.',
    action: 'Try again',
  },
  fault: {
    title: 'Something went wrong',
    text: 'The fault is on our side. Nothing was lost; please try once more in a minute.',
    action: 'Try again',
  },
  refused: {
    title: 'This attempt has expired',
    text: 'An attempt is good for one capture only. Start a fresh one.',
    action: 'Start again',
  },
  cancelled: {
    title: 'You stopped the capture',
    text: 'Nothing was kept. You can start again whenever you like.',
    action: 'Start again',
  },
  unsupported: {
    title: 'This browser is too old',
    text: 'Please open this page in one of these: {browsers}.',
    action: 'Try anyway',
  },
  badNetwork: {
    title: 'The connection is slow',
    text: 'Move closer to your router, or switch to a stronger network.',
    action: 'Check again',
  },
};

const instructions: Readonly<Record<PositionInfo, string>> = {
  TRACKER_POSITION_INFO_GOOD: 'Good, stay like this',
  TRACKER_POSITION_INFO_MOVE_BACK_INTO_FRAME: 'Put your face in the oval',
  TRACKER_POSITION_INFO_CENTER_MOVE_BACKWARDS: 'Move a little back',
  TRACKER_POSITION_INFO_CENTER_MOVE_FORWARDS: 'Move a little closer',
  TRACKER_POSITION_INFO_CENTER_TURN_RIGHT: 'Turn a little right',
  TRACKER_POSITION_INFO_CENTER_TURN_LEFT: 'Turn a little left',
  TRACKER_POSITION_INFO_CENTER_ROTATE_UP: 'Lift your chin a little',
  TRACKER_POSITION_INFO_CENTER_ROTATE_DOWN: 'Lower your chin a little',
  TRACKER_POSITION_INFO_MOVING_TOO_FAST: 'Move more slowly',
  TRACKER_POSITION_INFO_CENTER_TILT_RIGHT: 'Tilt your head right',
  TRACKER_POSITION_INFO_CENTER_TILT_LEFT: 'Tilt your head left',
  TRACKER_POSITION_INFO_MOVE_DARKER_AREA: 'Find softer light',
  TRACKER_POSITION_INFO_MOVE_BRIGHTER_AREA: 'Face a window or lamp',
  TRACKER_POSITION_INFO_STAND_STILL: 'Hold still',
  TRACKER_POSITION_INFO_OPEN_EYES: 'Open your eyes',
  TRACKER_POSITION_INFO_CENTER_MOVE_LEFT: 'Move a little left',
  TRACKER_POSITION_INFO_CENTER_MOVE_RIGHT: 'Move a little right',
  TRACKER_POSITION_INFO_CENTER_MOVE_UP: 'Move a little up',
  TRACKER_POSITION_INFO_CENTER_MOVE_DOWN: 'Move a little down',
  TRACKER_POSITION_INFO_UNKNOWN: 'Look at the camera',
};

/** Every word of the demo, in English. */
export const en = {
  problems,
  instructions,
  page: {
    title: 'Bonafide',
    note: 'Everything stays on this server.',
  },
  welcome: {
    title: 'Show that it’s really you',
    lead: 'A short look into the camera. No app, no account, about ten seconds.',
    light: 'Face a window or a lamp',
    cover: 'Take off cap and sunglasses',
    level: 'Hold the camera at eye level',
    modes: 'What to do',
    passive: 'Hold still',
    passiveVideo: 'Come closer',
    active: 'Join dots',
    begin: 'Begin',
  },
  checks: {
    title: 'Getting ready',
    browser: 'Browser',
    network: 'Connection',
    camera: 'Camera',
    waiting: 'Waiting',
    browserGood: 'Supported',
    networkRunning: 'Measuring',
    networkGood: '{latency} ms, {speed} Mbit/s up',
    cameraRunning: 'Choose “Allow” when your browser asks',
    cameraGood: 'Ready',
    cancel: 'Cancel',
  },
  light: {
    title: 'Colours will light your face',
    lead: 'Around your face the screen will change between soft colours for about five seconds, two each second. They are equally bright: nothing flashes.',
    sensitive: 'If changing colours trouble you, go on without them.',
    with: 'Go on',
    without: 'Without light',
    cancel: 'Cancel',
  },
  capture: {
    title: 'Camera',
    cancel: 'Cancel',
    first: 'Put your face in the oval',
    still: 'Hold still',
    upright: 'Hold your phone upright',
    dots: 'Point your nose at the dot',
  },
  pending: {
    title: 'Almost done',
    sending: 'Sending your pictures',
    judging: 'Taking a close look',
  },
  result: {
    image: 'Your picture',
    again: 'Try again',
    match: 'Compare with a picture',
    statuses: {
      SUCCESS: {
        verdict: 'Capture went well',
        why: 'One face from beginning to end, a steady stream and a good picture.',
        next: 'You may compare it with a picture from a document.',
      },
      FAILED: {
        verdict: 'Not confirmed yet',
        why: 'We could not be sure this time.',
        next: 'Face the light, hold still, and try once more.',
      },
      SPOOF: {
        verdict: 'Not confirmed yet',
        why: 'What the camera saw did not look like a person in the room.',
        next: 'Use the camera directly, without a screen or a printed picture.',
      },
      TIMEOUT: {
        verdict: 'Time ran out',
        why: 'The face was not in the oval for long enough.',
        next: 'Keep your face in the oval until the ring is full.',
      },
      ERROR: {
        verdict: 'No answer yet',
        why: 'The pictures could not be judged.',
        next: 'Please try once more.',
      },
    },
  },
  match: {
    title: 'Is it the same person?',
    lead: 'Choose a picture with one face, for example a photo of a document.',
    choose: 'Choose a picture',
    another: 'Choose another picture',
    comparing: 'Comparing',
    same: 'Same person',
    different: 'Not the same person',
    score: 'Score',
    threshold: 'needs {threshold}',
    chance: 'A stranger would reach this about once in {count} times.',
    rare: 'A stranger would reach this less than once in a million times.',
    noChance: 'Anyone might reach this score.',
    captured: 'Captured',
    reference: 'Chosen',
    unfit: 'No face to compare',
    unfitHint: 'Choose a sharp picture with one face, as JPEG, PNG or WebP.',
    back: 'Back to the result',
  },
} as const;

import type { GuidanceWords } from './GuidanceWords.js';

/** What a person is told to change, in Arabic. */
export const guidance: GuidanceWords = {
  good: 'جيد، ابقَ هكذا',
  noFace: 'ضع وجهك داخل الإطار',
  severalFaces: 'شخص واحد فقط من فضلك',
  moveCloser: 'اقترب قليلًا',
  moveBack: 'ابتعد قليلًا',
  moveLeft: 'تحرك قليلًا إلى اليسار',
  moveRight: 'تحرك قليلًا إلى اليمين',
  moveUp: 'تحرك قليلًا إلى الأعلى',
  moveDown: 'تحرك قليلًا إلى الأسفل',
  turnLeft: 'استدر قليلًا إلى اليسار',
  turnRight: 'استدر قليلًا إلى اليمين',
  lookUp: 'ارفع ذقنك قليلًا',
  lookDown: 'اخفض ذقنك قليلًا',
  tiltLeft: 'أمِل رأسك إلى اليسار',
  tiltRight: 'أمِل رأسك إلى اليمين',
  holdStill: 'لا تتحرك',
  slower: 'تحرك ببطء أكثر',
  openEyes: 'افتح عينيك',
  moreLight: 'واجه نافذة أو مصباحًا',
  lessLight: 'ابحث عن ضوء أنعم',
  holdUpright: 'أمسك الهاتف عموديًا',
  unknown: 'انظر إلى الكاميرا',
};

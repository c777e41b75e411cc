import { guidance } from '../../../ui/guidance/ja.js';
import type { Texts } from './Texts.js';

/** Every word of the iframe, in Japanese. */
export const ja: Texts = {
  title: '本人確認',
  cancel: 'キャンセル',
  again: 'もう一度',
  wait: { starting: { title: '準備しています', text: 'カメラの許可を求められたら「許可」を選んでください。' }, judging: { title: 'もうすぐ終わります', text: '確認しています' } },
  done: { good: { title: 'ご本人と確認できました', text: '次に進めます。' }, refused: { title: 'まだ確認できません', text: '明るい方を向いて、もう一度お試しください。' } },
  instructions: {
    see_straight: 'カメラをまっすぐ見てください',
    look_left: '顔を左に向けてください',
    look_right: '顔を右に向けてください',
    open_mouth: '口を開けてください',
  },
  guidance,
  problems: {
    'Camera.NotAllowed': { title: 'このカメラは使えません', text: '間にプログラムを入れず、端末のカメラをお使いください。' },
    'Camera.NotFound': { title: 'カメラが見つかりません', text: 'カメラを接続するか、スマートフォンで開いてください。' },
    'Camera.PermissionDenied': { title: 'カメラが許可されていません', text: 'アドレス欄の横でカメラを許可して、もう一度お試しください。' },
    'Verification.Timeout': { title: '時間切れです', text: '最後まで顔を枠の中に入れてください。' },
    'Verification.Disrupted': { title: '顔が見えなくなりました', text: '最後まで顔全体を枠の中に入れてください。' },
    'Verification.Error': { title: 'まだうまくいきません', text: '接続と明るさを確かめて、もう一度お試しください。' },
    'Internal.Cancelled': { title: '中止しました', text: '何も保存されていません。いつでもやり直せます。' },
  },
  other: { title: 'まだ準備ができていません', text: 'こちら側の問題です。後でもう一度お試しください。' },
};

import { describe, expect, it } from 'vitest';
import { actionNames } from '../../src/ozliveness/actions.js';
import { faultOf } from '../../src/ozliveness/options.js';

describe('the options of OzLiveness.open', () => {
  it.each([
    {}, { lang: 'fr', meta: { transaction_id: '1' }, params: { extract_best_shot: true }, license: { any: 'thing' } },
    { action: ['video_selfie_blank'] }, { action: ['video_selfie_scan', 'video_selfie_blank'] }, { session_token: null, overlay_options: false },
    ...actionNames.map((name) => ({ action: [name] })),
  ])('take %j', (options) => {
    expect(faultOf(options)).toBeNull();
  });

  it.each([
    [undefined, 'the options are missing'], ['x', 'the options are missing'], [{ session_token: 5 }, 'session_token is not a text'],
    [{ on_complete: 'f' }, 'on_complete is not a function'], [{ action: 'video_selfie_blank' }, 'action is not a list of actions'],
    [{ action: [] }, 'action is not a list of actions'], [{ action: ['photo_id_front'] }, 'action names "photo_id_front", which is none'],
    [{ action: Array<string>(9).fill('video_selfie_left') }, 'action names more than 8 actions'],
    [{ action: ['video_selfie_scan', 'video_selfie_left'] }, 'action names video_selfie_scan, which stands alone, beside others'],
    [{ meta: ['a'] }, 'meta is not an object'], [{ meta: { a: 1 } }, 'meta.a is not a text'],
    [{ meta: { a: 'x'.repeat(5000) } }, 'meta.a has more than 4096 characters'],
    [{ params: { extract_best_shot: 'yes' } }, 'params.extract_best_shot is neither true nor false'],
  ])('refuse %j and say why', (options, fault) => {
    expect(faultOf(options)).toBe(fault);
  });
});

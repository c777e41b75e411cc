import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/ozliveness/config/AppConfig.js';

describe('core/app_config.json', () => {
  it('may be empty: sealed, silent, by the page\'s token', () => {
    expect(parseConfig({})).toEqual({
      architecture: 'normal', useContainer: true, tokenFrom: 'client', resultMode: 'safe', actions: ['video_selfie_blank'], actionsFirst: false,
      languages: null, language: null, analyses: [{ type: 'quality' }],
    });
  });

  it('is read as the door serves it', () => {
    expect(parseConfig({
      architecture: 'lite', use_wasm_container: false, api_use_session_token: 'api', result_mode: 'full', actions_default_importance: true,
      video_actions_list: ['video_selfie_left', 'video_selfie_right'], lang_allow: ['en', 'ar'], lang_default: 'ar', analyses: [{ type: 'biometry', params: {} }],
    })).toEqual({
      architecture: 'lite', useContainer: false, tokenFrom: 'api', resultMode: 'full', actions: ['video_selfie_left', 'video_selfie_right'], actionsFirst: true,
      languages: ['en', 'ar'], language: 'ar', analyses: [{ type: 'biometry', params: {} }],
    });
  });

  it('has its defaults for lists that are empty', () => {
    expect(parseConfig({ actions_default_importance: true, video_actions_list: [], lang_allow: [], analyses: [] })).toEqual(parseConfig({}));
  });

  it.each([
    [null], [[]], ['<html>'], [{ architecture: 'Normal' }], [{ use_wasm_container: 'true' }], [{ api_use_session_token: 'server' }], [{ result_mode: '' }],
    [{ video_actions_list: ['jump'] }], [{ lang_allow: 'en' }], [{ lang_default: 3 }], [{ analyses: [{}] }], [{ analyses: [{ type: 'quality', params: 1 }] }],
    [{ lang_allow: Array<string>(65).fill('en') }],
  ])('is refused rather than guessed: %j', (json) => {
    expect(() => parseConfig(json)).toThrow(expect.objectContaining({ code: 'error_config', remedy: 'none' }) as Error);
  });
});

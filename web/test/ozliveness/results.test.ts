import { describe, expect, it } from 'vitest';
import { finished, processing } from '../../src/ozliveness/results/analysisResult.js';
import { actionOf } from '../../src/ozliveness/results/captureResult.js';

const folder = {
  folder_id: 'f', resolution_status: 'DECLINED', meta_data: { transaction_id: '1' },
  analyses: [{ analysis_id: 'a', type: 'QUALITY', state: 'FINISHED', resolution_status: 'DECLINED', results_data: { x: 1 } }],
};
const quality = { state: 'finished', resolution: 'declined' };

describe('what the page is told of the analyses', () => {
  it.each([
    ['safe', { state: 'finished', event_session_id: 'e' }],
    ['status', { state: 'finished', event_session_id: 'e', analyses: { quality } }],
    ['folder', { state: 'finished', event_session_id: 'e', folder_id: 'f', analyses: { quality } }],
    ['full', {
      ...folder, state: 'finished', event_session_id: 'e',
      analyses: { quality: { ...folder.analyses[0], type: 'quality', ...quality } },
    }],
  ] as const)('is no more than the mode %s allows', (mode, result) => {
    expect(finished(mode, folder, 'e')).toEqual(result);
  });

  it('is passed on where the server has cut it down already', () => {
    expect(finished('status', { state: 'finished', analyses: { quality } }, 'e')).toEqual({ state: 'finished', event_session_id: 'e', analyses: { quality } });
  });

  it.each([undefined, null, 'x', {}, { analyses: 5 }])('is never more than the answer holds: %j', (answer) => {
    expect(finished('folder', answer, 'e')).toEqual({ state: 'finished', event_session_id: 'e', analyses: {} });
  });

  it('says while they run that they do', () => {
    expect(processing('safe', ['quality'], 'e')).toEqual({ state: 'processing', event_session_id: 'e' });
    expect(processing('status', ['QUALITY'], 'e').analyses).toEqual({ quality: { state: 'processing', resolution: '' } });
  });

  it('names one action by its name and several as a list', () => {
    expect(actionOf(['video_selfie_left'])).toBe('video_selfie_left');
    expect(actionOf(['video_selfie_left', 'video_selfie_down'])).toEqual(['video_selfie_left', 'video_selfie_down']);
  });
});

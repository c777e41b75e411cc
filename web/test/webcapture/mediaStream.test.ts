import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from '../../src/webcapture/video/mediaStream.js';

/** A browser that answers each request for a camera in turn: with a stream, or with an error of the given name. */
function browserThat(...answers: readonly string[]): MediaTrackConstraints[] {
  const asked: MediaTrackConstraints[] = [];
  const getUserMedia = ({ video }: MediaStreamConstraints): Promise<string> => {
    const answer = answers[asked.push(video as MediaTrackConstraints) - 1] ?? 'NotFoundError';
    return answer === 'stream' ? Promise.resolve(answer) : Promise.reject(new DOMException(`said ${answer}`, answer));
  };
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('the camera', () => {
  it('is asked for as the front one, in HD', async () => {
    const asked = browserThat('stream');
    expect(await openCamera()).toBe('stream');
    expect(asked).toEqual([{ facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } }]);
  });

  it.each(['OverconstrainedError', 'NotReadableError', 'AbortError', 'TrackStartError', 'ConstraintNotSatisfiedError'])('is asked for more modestly after %s', async (name) => {
    const asked = browserThat(name, name, 'stream');
    expect(await openCamera()).toBe('stream');
    expect(asked.slice(1)).toEqual([{ facingMode: 'user' }, {}]);
  });

  it.each(['NotAllowedError', 'NotFoundError', 'SecurityError', 'TypeError'])('is not asked for again after %s', async (name) => {
    const asked = browserThat(name, 'stream');
    await expect(openCamera()).rejects.toMatchObject({ code: 1304, name, error: `${name} : said ${name}` });
    expect(asked).toHaveLength(1);
  });

  it('names the last refusal when nothing helps', async () => {
    browserThat('OverconstrainedError', 'NotReadableError', 'AbortError');
    await expect(openCamera()).rejects.toMatchObject({ code: 1304, name: 'AbortError' });
  });

  it('is not there for a page without a secure context', async () => {
    vi.stubGlobal('navigator', {});
    await expect(openCamera()).rejects.toMatchObject({ code: 1304, name: 'NotSupportedError' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameWindow } from '../../src/capture/flow/FrameWindow.js';

describe('the window of unanswered frames', () => {
  it('is full at its size and has room again after an answer', () => {
    const full = new FrameWindow(2).sent(1).sent(2);
    expect([new FrameWindow(2).sent(1).isFull, full.isFull, full.answered(1)?.isFull]).toEqual([false, true, false]);
  });

  it('takes answers only in order, each once', () => {
    const window = new FrameWindow(3).sent(4).sent(5);
    expect(window.answered(5)).toBeNull();
    expect(window.answered(4)?.answered(4)).toBeNull();
    expect(new FrameWindow(3).answered(1)).toBeNull();
  });

  it('never holds more than its size when its fullness is minded, and is empty when all is answered', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.boolean(), { maxLength: 200 }), (size, arrivals) => {
      let window = new FrameWindow(size);
      const unanswered: number[] = [];
      arrivals.forEach((isFrame, index) => {
        if (isFrame && !window.isFull) {
          window = window.sent(index);
          unanswered.push(index);
        } else if (!isFrame && unanswered.length > 0) {
          window = window.answered(unanswered.shift() ?? -1) ?? window;
        }
        expect(unanswered.length).toBeLessThanOrEqual(size);
        expect(window.isFull).toBe(unanswered.length === size);
      });
      for (const frame of unanswered) window = window.answered(frame) ?? window;
      expect(window.isEmpty).toBe(true);
    }));
  });
});

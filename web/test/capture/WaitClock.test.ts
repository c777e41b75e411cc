import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitClock } from '../../src/capture/flow/WaitClock.js';
import { waitFor } from '../../src/capture/flow/waits.js';

describe('the clock of waits', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells which wait is over', () => {
    const expired: string[] = [];
    new WaitClock((name) => expired.push(name)).run([waitFor('ready')]);
    vi.advanceTimersByTime(14_999);
    expect(expired).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(expired).toEqual(['ready']);
  });

  it('lets the same wait run on, and starts a new one of the same name anew', () => {
    const expired: string[] = [];
    const clock = new WaitClock((name) => expired.push(name));
    const wait = waitFor('answer');
    clock.run([wait]);
    vi.advanceTimersByTime(10_000);
    clock.run([wait]);
    vi.advanceTimersByTime(4_999);
    clock.run([waitFor('answer')]);
    vi.advanceTimersByTime(14_999);
    expect(expired).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(expired).toEqual(['answer']);
  });

  it('leaves no timer behind when nothing is waited for', () => {
    const clock = new WaitClock(() => undefined);
    clock.run([waitFor('outcome'), waitFor('camera')]);
    clock.run([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

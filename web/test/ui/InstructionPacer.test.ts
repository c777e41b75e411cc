import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InstructionPacer } from '../../src/ui/InstructionPacer.js';

describe('instructions', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('that are said are shown at once, and what follows waits', () => {
    const shown: string[] = [];
    const pacer = new InstructionPacer((words) => shown.push(words));
    pacer.offer('closer');
    pacer.offer('back');
    pacer.say('smile');
    pacer.offer('closer');
    expect(shown).toEqual(['closer', 'smile']);
    vi.advanceTimersByTime(500);
    expect(shown).toEqual(['closer', 'smile', 'closer']);
  });

  it('change no faster than twice a second, to the last that was wanted', () => {
    const shown: string[] = [];
    const pacer = new InstructionPacer((words) => shown.push(words));
    pacer.offer('closer');
    pacer.offer('back');
    pacer.offer('still');
    expect(shown).toEqual(['closer']);
    vi.advanceTimersByTime(499);
    expect(shown).toEqual(['closer']);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['closer', 'still']);
  });

  it('do not flicker away and back', () => {
    const shown: string[] = [];
    const pacer = new InstructionPacer((words) => shown.push(words));
    pacer.offer('still');
    pacer.offer('closer');
    pacer.offer('still');
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual(['still']);
  });

  it('stop when they are told to', () => {
    const shown: string[] = [];
    const pacer = new InstructionPacer((words) => shown.push(words));
    pacer.offer('a');
    pacer.offer('b');
    pacer.stop();
    vi.advanceTimersByTime(1000);
    expect(shown).toEqual(['a']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

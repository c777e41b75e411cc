import { describe, expect, it } from 'vitest';
import { firstDistance, lengthOf, looksStraight, scheduleOf } from '../../src/ozliveness/schedule.js';

const short = (steps: ReturnType<typeof scheduleOf>): string[] => steps.map(({ shows, says, ms, part }) => `${part} ${shows} "${says}" ${ms}`);

describe('what is shown, and for how long', () => {
  it('is a straight look of five seconds where nothing is asked', () => {
    for (const actions of [['video_selfie_blank'], ['video_selfie_oneshot'], ['video_selfie_blank', 'video_selfie_oneshot']] as const) {
      expect(short(scheduleOf(actions, [900]))).toEqual(['1 straight "passive" 5000']);
    }
  });

  it('is each action for four seconds, after the straight look that the server drew, and two seconds straight at the end', () => {
    expect(short(scheduleOf(['video_selfie_left', 'video_selfie_smile'], [900, 1300, 700]))).toEqual([
      '1 straight "straight" 900', '1 video_selfie_left "video_selfie_left" 4000',
      '2 straight "back" 1300', '2 video_selfie_smile "video_selfie_smile" 4000', '2 straight "straight" 2000',
    ]);
  });

  it('is eight seconds of coming closer', () => {
    expect(short(scheduleOf(['video_selfie_scan'], [1000]))[1]).toBe('1 video_selfie_scan "video_selfie_scan" 8000');
  });

  it('asks for the place that each needs: far and then near for a scan, any while the head moves', () => {
    const places = (steps: ReturnType<typeof scheduleOf>): unknown[] => steps.map(({ distance }) => distance);
    expect(places(scheduleOf(['video_selfie_scan']))).toEqual(['far', 'near', 'near']);
    expect(places(scheduleOf(['video_selfie_left']))).toEqual(['usual', null, 'usual']);
    expect(places(scheduleOf(['video_selfie_blank']))).toEqual(['usual']);
    expect([firstDistance(['video_selfie_scan']), firstDistance(['video_selfie_blank'])]).toEqual(['far', 'usual']);
  });

  it('is looked at closely wherever the face looks into the camera, also while it smiles or blinks', () => {
    const close = scheduleOf(['video_selfie_left', 'video_selfie_smile', 'video_selfie_eyes', 'video_selfie_down']).filter(looksStraight);
    expect(close.map(({ shows }) => shows)).toEqual(
      ['straight', 'straight', 'video_selfie_smile', 'straight', 'video_selfie_eyes', 'straight', 'straight']);
    expect(scheduleOf(['video_selfie_scan']).every(looksStraight)).toBe(true);
  });

  it('is the colours of the session near by, after all else, and a look without them at the end', () => {
    const light = [{ colour: '#ffa2a2', ms: 480 }, { colour: '#6fd16f', ms: 512 }];
    const passive = scheduleOf(['video_selfie_blank'], [], light);
    expect(short(passive)).toEqual(['1 straight "passive" 2500', '1 null "still" 480', '1 null "still" 512', '1 null "still" 2000']);
    expect(passive.map(({ colour }) => colour)).toEqual([null, '#ffa2a2', '#6fd16f', null]);
    expect(passive.every(({ distance }) => distance === 'near')).toBe(true);
    expect(firstDistance(['video_selfie_blank'], light)).toBe('near');
    const turn = scheduleOf(['video_selfie_left'], [900], light);
    expect(turn.map(({ distance }) => distance)).toEqual(['usual', null, 'near', 'near', 'near', 'near']);
    expect(short(turn)[2]).toBe('1 straight "back" 3500');
    expect(firstDistance(['video_selfie_scan'], light)).toBe('far');
  });

  it('goes on for the pictures that are missing, but for no colour, and for a look before an action no longer than the server lets it', () => {
    const light = [{ colour: '#ffa2a2', ms: 480 }];
    expect(scheduleOf(['video_selfie_left'], [900], light).map(({ needs }) => needs?.longest ?? null)).toEqual([1200, 4000, 4000, null, 4000]);
    expect(scheduleOf(['video_selfie_blank']).map(({ needs }) => needs)).toEqual([{ pictures: 20, longest: 5000 }]);
    for (const { needs, shows } of scheduleOf(['video_selfie_scan'], [900])) {
      expect(needs?.pictures).toBeGreaterThanOrEqual(10);
      if (shows === 'straight') expect(needs?.longest).toBeLessThanOrEqual(4000);
    }
  });

  it('leaves out what adds nothing, and has a wait of its own where none was drawn', () => {
    const steps = scheduleOf(['video_selfie_blank', 'video_selfie_down']);
    expect(short(steps)).toEqual(['1 straight "straight" 1500', '1 video_selfie_down "video_selfie_down" 4000', '1 straight "back" 2000']);
    expect(lengthOf(steps)).toBe(7500);
  });
});

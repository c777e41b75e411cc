import { describe, expect, it } from 'vitest';
import { ACTIVE_DEFAULTS } from '../../src/webcapture/ui/activeOptions.js';
import { challengeOf, shownCircles } from '../../src/webcapture/ui/challenge.js';
import { withDefaults } from '../../src/webcapture/ui/options.js';

describe('graphic options', () => {
  it('keep their defaults where a page says nothing, at every depth', () => {
    const options = withDefaults(ACTIVE_DEFAULTS, { tooltip: { enabled: true }, challengeLines: { done: { color: 'OrangeRed', dashed: false } } });
    expect(options.tooltip).toEqual({ ...ACTIVE_DEFAULTS.tooltip, enabled: true });
    expect(options.challengeLines).toEqual({ done: { color: 'OrangeRed', size: 5, dashed: false }, target: ACTIVE_DEFAULTS.challengeLines.target });
    expect(options.challengePoint).toEqual(ACTIVE_DEFAULTS.challengePoint);
  });

  it('leave the defaults themselves alone', () => {
    const before = JSON.stringify(ACTIVE_DEFAULTS);
    withDefaults(ACTIVE_DEFAULTS, { controlledPoint: { radius: 99 } });
    expect(JSON.stringify(ACTIVE_DEFAULTS)).toBe(before);
  });
});

describe('the dots', () => {
  const challenge = {
    controlledPoint: { x: 299, y: 236 }, targetChallengeIndex: 2,
    challengeCircles: { 0: { x: 199, y: 97, r: 91 }, 1: { x: 344, y: 291, r: 91 }, 2: { x: 99, y: 296, r: 91 }, 3: { x: 536, y: 247, r: 91 } },
  };

  it('are found under the new name and the old', () => {
    expect(challengeOf({ livenessActive: challenge })).toBe(challenge);
    expect(challengeOf({ livenessHigh: challenge })).toBe(challenge);
    expect(challengeOf({ livenessActive: { stillFace: true } })).toBeNull();
    expect(challengeOf({})).toBeNull();
  });

  it('appear one after another', () => {
    expect(shownCircles(challenge)).toEqual({ done: [challenge.challengeCircles[0], challenge.challengeCircles[1]], target: challenge.challengeCircles[2] });
    expect(shownCircles({ ...challenge, targetChallengeIndex: 4 }).target).toBeNull();
  });

  it('are ordered by number, not by name', () => {
    const circles = Object.fromEntries([10, 9, 2].map((name) => [name, { x: name, y: 0, r: 1 }]));
    expect(shownCircles({ ...challenge, challengeCircles: circles, targetChallengeIndex: 3 }).done.map(({ x }) => x)).toEqual([2, 9, 10]);
  });
});

import { describe, expect, it } from 'vitest';
import { Ended, Life, type Overdue } from '../../src/ozliveness/Life.js';

describe('a life', () => {
  it('fails what waits in it as soon as it ends', async () => {
    const life = new Life();
    const waiting = life.race(new Promise(() => undefined));
    life.end();
    await expect(waiting).rejects.toBeInstanceOf(Ended);
    await expect(life.wait(60_000)).rejects.toBeInstanceOf(Ended);
  });

  it('gives back what it holds, each once, also what comes too late', () => {
    const [life, given]: [Life, string[]] = [new Life(), []];
    life.onEnd(() => given.push('a'));
    const forget = life.onEnd(() => given.push('b'));
    forget();
    life.end();
    life.end();
    life.onEnd(() => given.push('late'));
    expect(given).toEqual(['a', 'late']);
    expect(life.isOver).toBe(true);
  });

  it('ends its children with it, and outlives them', async () => {
    const parent = new Life();
    const [first, second] = [parent.child(), parent.child()];
    first.end();
    expect(parent.isOver).toBe(false);
    parent.end();
    expect(second.isOver).toBe(true);
    await expect(second.race(Promise.resolve(1))).rejects.toBeInstanceOf(Ended);
  });

  it('names the wait that took too long, and passes on what came in time', async () => {
    const life = new Life();
    await expect(life.within('config', 1, new Promise(() => undefined))).rejects.toMatchObject({ name: 'Overdue', wait: 'config' } satisfies Partial<Overdue>);
    await expect(life.within('config', 60_000, Promise.resolve('x'))).resolves.toBe('x');
  });
});

import { Turn } from '../../workflows/turn';

describe('a turn', () => {
  test('that is free is taken at once, without a promise', () => {
    const turn = new Turn();
    expect(turn.taken).toBe(false);
    expect(turn.take()).toBeUndefined();
    expect(turn.taken).toBe(true);
    turn.pass();
    expect(turn.taken).toBe(false);
  });

  test('comes to all in the order in which they asked, one at a time', async () => {
    const turn = new Turn();
    const said: string[] = [];
    const one = (name: string) => async (): Promise<string> => {
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all(['a', 'b', 'c'].map((name) => turn.run(one(name))))).toEqual(['a', 'b', 'c']);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(turn.taken).toBe(false);
  });

  test('is given on by one that waits to the next, and nobody comes between', async () => {
    const turn = new Turn();
    void turn.take();
    const second = turn.run(() => 'second');
    turn.pass();
    expect(turn.taken).toBe(true);
    expect(await Promise.all([second, turn.run(() => 'third')])).toEqual(['second', 'third']);
  });

  test('is given on by one that fails', async () => {
    const turn = new Turn();
    const failing = turn.run(() => Promise.reject(new Error('no')));
    const next = turn.run(() => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});

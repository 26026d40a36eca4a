import { alternating, callersFor } from '../../../bench/callers';
import { lostOrDoubled } from '../../../bench/lost';
import { inWords, passes, rounded } from '../../../bench/result';
import { median, percentile } from '../../../bench/statistics';
import { table } from '../../../bench/table';

const machine = { cpu: 'CPU', cores: 2, memoryGb: 8, system: 'linux-x64', node: '20.20.2', load: [0.1, 0.2, 0.3] };

describe('the figures of a bench', () => {
  test('percentiles and medians, also of few numbers', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, i) => i + 1),
        0.95,
      ),
    ).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect([median([]), percentile([], 0.5)]).toEqual([NaN, NaN]);
  });

  test('a gate is kept up to its bound; a figure that is no number breaks the run', () => {
    const figure = { name: 'a.b', unit: 'x' };
    expect(passes({ ...figure, value: 0.7, gate: { atLeast: 0.7 } })).toBe(true);
    expect(passes({ ...figure, value: 0.69, gate: { atLeast: 0.7 } })).toBe(false);
    expect(passes({ ...figure, value: 8, gate: { atMost: 8 } })).toBe(true);
    expect(passes({ ...figure, value: 8.1, gate: { atMost: 8 } })).toBe(false);
    expect(passes({ ...figure, value: 12, aim: { atMost: 5 } })).toBe(true);
    expect(passes({ ...figure, value: NaN })).toBe(false);
  });

  test('numbers are shown with three figures', () => {
    expect([0.45678, 12.345, 987.6, 22_549.6].map(rounded)).toEqual([0.457, 12.3, 988, 22_550]);
    expect([inWords({ atLeast: 0.7 }), inWords({ atMost: 8 }), inWords(undefined)]).toEqual(['≥ 0.7', '≤ 8', '']);
  });

  test('one entry lost and another doubled are two, not none', () => {
    const told = ['a', 'b', 'c'].map((key, i) => ({ seq: i + 2, key }));
    expect(lostOrDoubled(told, told)).toEqual({ lost: 0, doubled: 0 });
    const other = ['a', 'b', 'b'].map((key, i) => ({ seq: i + 2, key }));
    expect(lostOrDoubled(told, other)).toEqual({ lost: 1, doubled: 1 });
  });

  test('the table names the machine and what broke', () => {
    const text = table(machine, [{ name: 'a.b', value: 0.1, unit: 'x', gate: { atLeast: 0.7 } }]);
    expect(text).toContain('CPU, 2 cores, 8 GB, linux-x64; Node 20.20.2');
    expect(text).toMatch(/\| a\.b +\| +0\.1 \| x +\| ≥ 0\.7 \| +\| BROKEN \|/);
  });
});

describe('measuring in turns', () => {
  test('the order changes with every round', async () => {
    const order: string[] = [];
    const one = (name: string) => async () => order.push(name);
    const found = await alternating(2, { ours: one('ours'), bare: one('bare') });
    expect(order).toEqual(['ours', 'bare', 'bare', 'ours']);
    expect(found).toEqual({ ours: [1, 4], bare: [2, 3] });
  });

  test('each caller calls one at a time, and every call is counted', async () => {
    const busy = new Set<number>();
    let calls = 0;
    const round = await callersFor(3, 20, async (caller) => {
      expect(busy.has(caller)).toBe(false);
      busy.add(caller);
      calls += 1;
      await new Promise(setImmediate);
      busy.delete(caller);
    });
    expect([round.calls, round.tookMs.length]).toEqual([calls, calls]);
    expect(calls).toBeGreaterThanOrEqual(3);
  });
});

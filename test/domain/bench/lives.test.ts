import { decided, notified, threeWeeks } from '../../../bench/lives';
import { readOrder } from '../../../bench/order';
import { Scale } from '../../../bench/scale';
import { CaseOpened } from '../../../domain/case/opening/facts';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { lawBook } from '../../../domain/law/editions';

const jurisdiction = { law: lawBook, municipality: exampleMunicipality };

describe('lives that are told', () => {
  test('are decided like lived ones, and each entry was recorded when its step was taken', () => {
    const deeds = decided(threeWeeks('2026-03-23T10:00:00.000Z'), jurisdiction);
    expect(deeds.length).toBeGreaterThanOrEqual(18);
    expect(deeds[0]).toMatchObject({ event: { type: CaseOpened.event }, recordedAt: '2026-03-02T10:00:00.000Z' });
    const times = deeds.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
  });

  test('a notification leaves the opening and itself', () => {
    const [opened, received, ...others] = decided(notified('2026-03-02T10:00:00.000Z'), jurisdiction);
    expect([opened?.event.type, received?.event.type, others]).toEqual(['CaseOpened', 'NotificationReceived', []]);
  });

  test('what is refused is not told', () => {
    const steps = [{ at: '2026-03-02T10:00:00.000Z', name: 'assess', data: {} }];
    expect(() => decided(steps, jurisdiction)).toThrow('CASE_NOT_OPEN');
  });
});

describe('a share of a bench', () => {
  test('is marked, and leaves at least one of everything', () => {
    const scale = Scale.from('0.01');
    expect([scale?.of(500), scale?.of(3), scale?.mark]).toEqual([5, 1, { scale: 0.01 }]);
    expect(Scale.from('1')?.mark).toEqual({});
  });

  test('is a share', () => {
    for (const share of ['0', '2', 'x', '']) expect(Scale.from(share)).toBeUndefined();
  });
});

describe('what a run is asked for', () => {
  test('is everything usual, on the server of `npm start`', () => {
    expect(readOrder([])).toMatchObject({ names: [], store: 'sqlite', scale: { mark: {} } });
  });

  test('names benches, a share and a server', () => {
    expect(readOrder(['wakes', '--scale', '0.01', '--server', 'postgres', 'long'])).toMatchObject({
      names: ['wakes', 'long'],
      store: 'postgres',
      scale: { mark: { scale: 0.01 } },
    });
  });

  test('is not what it cannot read', () => {
    for (const argv of [['--scale', '2'], ['--server', 'mysql'], ['--fast']]) expect(readOrder(argv)).toBeUndefined();
  });
});

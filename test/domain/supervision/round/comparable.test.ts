import { comparableBefore, inOrder, type RoundByTerms } from '../../../../domain/supervision/round/comparable';
import { standardRoundPlan, plannedTerms, type RoundTerms } from '../../../../domain/supervision/round/plan';
import { roundOfInstant } from '../../../../domain/supervision/round/place';

const { wheel } = standardRoundPlan;

/** A round that the standard plan opens at an instant, with what it was told otherwise. */
function round(instant: string, name?: string, other: Partial<RoundTerms> = {}): RoundByTerms {
  const place = roundOfInstant(wheel, instant);
  return { round: name ?? place.name, terms: { ...plannedTerms(standardRoundPlan, place, instant), ...other } };
}

const march = round('2026-03-01T05:00:00.000Z');
const june = round('2026-06-01T04:00:00.000Z');
const next = round('2027-03-01T05:00:00.000Z');
const complaints = round('2026-05-05T10:00:00.000Z', 'klager', { kinds: ['notification'] });
const extra = round('2026-12-05T10:00:00.000Z', '2026-12-ekstra1', { size: 20 });
const triggered = round('2026-10-10T10:00:00.000Z');
const names = (rounds: readonly RoundByTerms[]): readonly string[] => rounds.map((one) => one.round);

test('rounds stand by the instants of their populations, whatever they are called', () => {
  expect([march.round, next.round, triggered.round]).toEqual(['2026-03', '2027-03', '2026-10-10-1200']);
  expect(names(inOrder([complaints, next, extra, june, march]))).toEqual([
    ...['2026-03', 'klager', '2026-06', '2026-12-ekstra1', '2027-03'],
  ]);
});

test('a round is set beside earlier ones about the same cases: of the wheel, or given what it was given', () => {
  const all = [complaints, next, extra, june, march, triggered];
  expect(names(comparableBefore(all, next))).toEqual(['2026-03', '2026-06', '2026-10-10-1200']);
  expect(names(comparableBefore(all, june))).toEqual(['2026-03']);
  expect(names(comparableBefore(all, complaints))).toEqual([]);
  expect(names(comparableBefore(all, extra))).toEqual([]);
  const again = round('2027-01-05T10:00:00.000Z', 'aa-klager', { kinds: ['notification'] });
  expect(names(comparableBefore([...all, again], again))).toEqual(['klager']);
});

test('a larger sample by the wheel is comparable still; another population by the wheel is not', () => {
  const larger = round('2026-09-01T04:00:00.000Z', '2026-09', { size: 80 });
  expect(names(comparableBefore([march, june], larger))).toEqual(['2026-03', '2026-06']);
  const closed = round('2026-09-01T04:00:00.000Z', '2026-09', { standing: 'closed' });
  expect(names(comparableBefore([march, june], closed))).toEqual([]);
});

import { lawBook } from '../../../domain/law/editions';
import { Collector, type Collected } from '../../../domain/report/collector';
import { committeeOrder } from '../../../client/library/report/committee-cases';
import { asOf, event } from '../builder';
import { journalled } from './journalled';

const opened = event('CaseOpened', '2026-01-05', { door: 'notification', worker: 'B01', team: 'Modtagelsen' });
const before = journalled('1', opened);
const after = journalled('1', opened, event('CaseClosed', '2026-03-20', {}, { recorded: '2026-04-10' }));
const period = { from: '2026-01-01', to: '2026-03-31' };

function collected(one: typeof before, clock: string, knownAt: string | undefined): Collected {
  const collector = new Collector(committeeOrder(period, knownAt, asOf(clock)), lawBook, '2026-06-01');
  collector.add(one, asOf(clock));
  return collector.collected();
}

test('a report by what was known is the same whenever it is made, its history of caseloads too', () => {
  const knownAt = asOf('2026-04-05');
  const then = collected(before, '2026-04-05', knownAt);
  const later = collected(after, '2026-06-01', knownAt);
  expect(later).toEqual(then);
  expect(later.history.get('2026-03-31')).toHaveLength(1);
  expect(later.columns[0]?.open).toHaveLength(1);
});

test('without it everything that is known now counts, in both alike', () => {
  const { history, columns } = collected(after, '2026-06-01', undefined);
  expect([history.get('2026-03-31')?.length, columns[0]?.open.length]).toEqual([0, 0]);
  expect(history.get('2026-02-28')).toHaveLength(1);
});

import { msToTs } from '@temporalio/common/lib/time';
import { countedByVersion, deploymentName } from '../../../client/library/version-list';

const SECOND = 1_000;
const poller = (identity: string, buildId: string | undefined, atSecond: number) => ({
  identity,
  lastAccessTime: msToTs(atSecond * SECOND),
  ...(buildId === undefined ? {} : { deploymentOptions: { deploymentName, buildId } }),
});

test('workers are counted by their version, those without one apart', () => {
  const pollers = [
    poller('a', '1', 1_000),
    poller('b', '1', 1_010),
    poller('c', '2', 1_020),
    poller('d', undefined, 1_000),
  ];
  expect(Object.fromEntries(countedByVersion(pollers))).toEqual({ '1': 2, '2': 1, '': 1 });
  expect(countedByVersion([]).size).toBe(0);
});

test('a worker that was replaced is not counted once it has been silent for longer than a poll lasts', () => {
  const counted = (since: number) => [
    ...countedByVersion([poller('old', '1', 1_000), poller('new', '2', 1_000 + since)]),
  ];
  expect(counted(60)).toEqual([
    ['1', 1],
    ['2', 1],
  ]);
  expect(counted(95)).toEqual([['2', 1]]);
});

import { openUndertaking } from '../../activities/undertaking/open';
import { statusWith } from '../../activities/recovery/status';
import { drawRoundWith } from '../../activities/supervision/draw';
import type { RoundPorts } from '../../activities/supervision/round-ports';
import type { UndertakingPorts } from '../../activities/undertaking/ports';
import { runErrandsWith } from '../../activities/undertaking/run-errands';
import { JournalBehindError, unlessAway } from '../../activities/case/load-case';
import { Streams } from '../../activities/undertaking/stream';
import { addMs, MS_PER_DAY } from '../../domain/law/calendar/instant';
import { lawBook } from '../../domain/law/editions';
import { exampleMunicipality } from '../../domain/law/municipalities/example';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { NotificationReceived } from '../../domain/case/notification/facts';
import { CaseOpened } from '../../domain/case/opening/facts';
import { ProgrammeOpened, StatusAsked } from '../../domain/recovery/programme/facts';
import { OverviewPartMade } from '../../domain/recovery/programme/system-facts';
import { books } from '../../domain/undertaking/books';
import { streamOf } from '../../domain/undertaking/undertaking';
import { roundBook } from '../../domain/supervision/round/book';
import { FocusChosen } from '../../domain/supervision/round/facts';
import { roundErrands } from '../../domain/supervision/round/standing';
import { roundOf } from '../../domain/supervision/round/round';
import { startTestServer, type TestServer } from './harness';
import { codes, drawnRound, heads, Journal, NAME, NOW } from '../domain/supervision/round/round-journal';

const municipality = '320';
const stream = `~round/${municipality}/${NAME}`;
const later = () => Promise.resolve({ later: '2026-12-09T00:00:00.000Z' });
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.stop());

test('a draw is made anew where a case went out while it was being made: no two cases have one number', async () => {
  const { events: journal } = await server.journal();
  const { journal: round } = drawnRound();
  round.tell('further-draw', { size: 5 }, { reason: 'Flere unge' });
  await journal.append(stream, 0, round.events, { municipality });
  const before = round.events.length;
  let made = 0;
  const [, head] = heads;
  const draw = drawRoundWith({
    events: journal,
    headFor: async () => {
      if (made++ > 0) return head;
      round.tell('eliminate', { number: 3, reason: 'transferred' }, { explanation: 'Flyttet' });
      await journal.append(stream, before, round.events.slice(before), { municipality });
      return head;
    },
  } as unknown as RoundPorts);
  const ports = {
    ...{ events: journal, books: { round: roundBook }, realNow: () => NOW, alive: () => undefined },
    register: () => Promise.resolve(undefined),
    jurisdiction: () => ({ law: lawBook, municipality: exampleMunicipality }),
    errands: { round: { [roundErrands.draw]: draw, [roundErrands.openReviews]: later } },
  } as unknown as UndertakingPorts;
  const known = { seq: before, hash: null, now: NOW };
  await runErrandsWith(ports, new Streams(ports))({ kind: 'round', municipality, name: NAME, ...known });

  const read = await journal.read(stream);
  if (read.kind !== 'read') throw new Error(read.code);
  const there = new Journal();
  there.events = read.entries.flatMap(({ event }) => event ?? []);
  expect(made).toBe(2);
  expect(roundOf(there.state).cases.map(({ number }) => number)).toEqual(Array.from({ length: 46 }, (_, i) => i + 1));
  expect(codes(there.events)).toEqual([]);
});

test('an attempt made days after its errands were asked for has the time at which it is made', async () => {
  const { events: journal } = await server.journal();
  const { journal: round } = drawnRound();
  round.tell('further-draw', { size: 5 }, { reason: 'Flere unge' });
  const name = `${NAME}-late`;
  await journal.append(`~round/${municipality}/${name}`, 0, round.events, { municipality });
  const clocks: string[] = [];
  const drawn = ({ now }: { readonly now: string }): Promise<{ readonly later: string }> => {
    clocks.push(now);
    return Promise.resolve({ later: '2026-12-31T00:00:00.000Z' });
  };
  const ports = (waitedMs: number) =>
    ({
      ...{ events: journal, books: { round: roundBook }, realNow: () => NOW, alive: () => undefined },
      waitedMs: () => waitedMs,
      register: () => Promise.resolve(undefined),
      jurisdiction: () => ({ law: lawBook, municipality: exampleMunicipality }),
      errands: { round: { [roundErrands.draw]: drawn, [roundErrands.openReviews]: later } },
    }) as unknown as UndertakingPorts;
  for (const waited of [-5 * MS_PER_DAY, 900, 5 * MS_PER_DAY]) {
    const input = { kind: 'round', municipality, name, seq: round.events.length, hash: null, now: NOW } as const;
    await runErrandsWith(ports(waited), new Streams(ports(waited)))(input);
  }
  expect(clocks).toEqual([NOW, NOW, addMs(NOW, 5 * MS_PER_DAY)]);
});

test('a status that was cut off between opening a recovery and starting it starts it, and counts it, when made again', async () => {
  const { events: journal, blindIndex, undertakings } = await server.journal();
  const entry = (seq: number, type: string, happenedAt: string, data: CaseEvent['data']): CaseEvent => ({
    ...{ seq, type, happenedAt, recordedAt: happenedAt, by: 'GEN', role: 'recoveryLead', source: 'person' },
    ...{ key: `k${seq}`, clockOffsetMs: 0, data },
  });
  await journal.append(
    'case-1',
    0,
    [
      entry(1, CaseOpened.event, addMs(NOW, -30 * MS_PER_DAY), { kind: 'notification', worker: 'B01' }),
      entry(2, NotificationReceived.event, addMs(NOW, -30 * MS_PER_DAY), { notifier: 'professional' }),
    ],
    { municipality },
  );
  const programme = { kind: 'programme', municipality, name: 'p1' } as const;
  const state = evolveAll(emptyCase(streamOf(programme), municipality), [
    entry(1, ProgrammeOpened.event, addMs(NOW, -60 * MS_PER_DAY), {}),
    entry(2, OverviewPartMade.event, addMs(NOW, -60 * MS_PER_DAY), { after: '', last: true }),
    entry(3, StatusAsked.event, NOW, {}),
  ]);
  const streams = new Streams({
    events: journal,
    blindIndex,
    books,
    realNow: () => NOW,
  } as unknown as UndertakingPorts);
  const sent: string[] = [];
  const status = statusWith({
    events: journal,
    jurisdiction: () => ({ law: lawBook, municipality: exampleMunicipality }),
    register: () => Promise.resolve(undefined),
    numbers: () => Promise.resolve(new Map()),
    streams: async (beginning) => unlessAway(await undertakings.list(beginning)).streams,
    open: (recovery, opening, now) =>
      openUndertaking(streams, () => Promise.reject(new Error('Nobody starts it')), recovery, opening, now),
    record: () => Promise.reject(new Error('There is nothing to record')),
    send: (recovery, { name }) => {
      sent.push(`${name} ${streamOf(recovery)}`);
      return Promise.resolve({ kind: 'accepted', stream: streamOf(recovery), entries: null, events: [] });
    },
    alive: () => undefined,
  });
  const attempt = (now: string): ReturnType<typeof status> =>
    status({ ...programme, state, now, errand: { name: 'status', of: 3 } });
  await expect(attempt(NOW)).rejects.toThrow('Nobody starts it');
  const result = await attempt(addMs(NOW, 90_000));
  expect(sent).toEqual([`reread ~recovery/${municipality}/p1/case-1`]);
  const events = 'events' in result ? result.events : [];
  expect(events.map(({ type, data }) => [type, data['count'] ?? data['outstanding']])).toEqual([
    ['CasesAdded', 1],
    ['StatusRecorded', 1],
  ]);
});

test('what a worker still holds is not written on behind an older journal of another machine', async () => {
  const [newer, older] = [await server.journal(), await server.journal()];
  const { journal: round } = drawnRound();
  await newer.events.append(stream, 0, round.events, { municipality });
  await older.events.append(stream, 0, round.events.slice(0, -1), { municipality });
  const ports = {
    ...{ events: newer.events, books: { round: roundBook }, realNow: () => NOW, blindIndex: newer.blindIndex },
  } as unknown as UndertakingPorts;
  const streams = new Streams(ports);
  const undertaking = { kind: 'round', municipality, name: NAME } as const;
  const held = await streams.read(undertaking);
  Object.assign(ports, { events: older.events });
  const author = { by: 'SYS', role: 'system', source: 'system', key: 'older', now: NOW } as const;
  const chosen = { type: FocusChosen.event, happenedAt: NOW, data: { focus: ['K06'] } };
  await expect(streams.record(undertaking, held, author, () => [chosen])).rejects.toThrow(JournalBehindError);
  expect(await older.events.head(stream)).toMatchObject({ seq: round.events.length - 1 });
});

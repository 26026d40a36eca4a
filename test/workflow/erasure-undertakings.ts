import { setTimeout as pause } from 'node:timers/promises';
import { fullReport, type FullReport } from '../../client/library/supervision/report';
import { readRound } from '../../client/library/supervision/round-figures';
import { reviewView } from '../../client/library/supervision/review-view';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { reviewName, roundOf } from '../../domain/supervision/round/round';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { isErasedAgain, keepKeys } from './erasure-repeated';
import { command, newChild, notification, runsOf, type House, type Step } from './house';
import { closeWithoutNeed } from './lives';

const today = civilDayOf(new Date().toISOString());
const questions = ['clarification', 'measureChoice', 'followUp', 'languageChild', 'languageParents'];

let house: House;
let erasing: string;
let other: string;
let round: Undertaking;
let review: Undertaking;
let recovery: Undertaking;
let correction: Undertaking;
let closedReview: Undertaking;

/** A round, a recovery and a review of closed cases in which things are said of a case that is then erased. */
export function erasesWhatUndertakingsSay(given: () => House): void {
  beforeAll(async () => {
    house = given();
    const from = '2015-01-01';
    await house.link.journal.staff.put(house.link.municipality, [
      { initials: 'TIL', roles: ['supervisor'], team: 'Ledelsen', from },
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
    ]);
    [erasing, other] = await Promise.all([late(), late()]);
    const { named } = house.backend.undertakings;
    round = named('round', 'ekstra');
    recovery = named('recovery', `p1/${erasing}`);
    correction = named('correction', 'tabt/2023-01-01');
    closedReview = named('closedReview', 'lukkede');
  }, 60_000);

  test('the texts go, and figures, chains and the work itself stand', textsGo, 150_000);
  test('a restored key store brings case and texts back, and they are erased again', erasedAgain, 60_000);
  test('no history is left in which they came in, and no new ones are taken', nothingNew, 60_000);
}

/** A case notified of ten days ago that nobody has assessed. */
async function late(): Promise<string> {
  const child = newChild();
  const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at: addDays(today, -10) });
  return caseId;
}

async function tell(to: Undertaking, by: string, name: string, step: Step = {}): Promise<string> {
  const answer = await house.backend.undertakings.send(to, command(name, { by, ...step }));
  return answer.kind === 'refused' ? answer.refusal.code : 'accepted';
}

async function takes(...step: Parameters<typeof tell>): Promise<void> {
  expect([step[2], await tell(...step)]).toEqual([step[2], 'accepted']);
}

/** Waits until an undertaking shows something. */
async function until(one: Undertaking, shows: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
  for (const end = Date.now() + 60_000; ; await pause(100)) {
    const read = await house.backend.undertakings.read(one).catch(() => undefined);
    if (read && shows(read)) return read;
    if (Date.now() > end) throw new Error(`${streamOf(one)} stands as ${JSON.stringify(read?.standing)}`);
  }
}

/** The free texts of an undertaking, by the event they stand in: what they say, or why that cannot be read. */
async function textsOf(one: Undertaking, over = house.link): Promise<readonly (readonly [string, unknown])[]> {
  const read = await over.journal.events.read(streamOf(one));
  if (read.kind !== 'read') throw new Error(read.code);
  return read.entries
    .filter(({ header }) => header.textKeyId !== null)
    .map(({ header, event, textUnreadable }) => [header.type, textUnreadable ?? Object.values(event?.text ?? {})]);
}

const figures = async (): Promise<FullReport> =>
  fullReport(await readRound(house.backend.undertakings, round.name), []);
/** The programme's two accounts, but for why: an erased case keeps its days, not its cause. */
const accounts = async (): Promise<unknown> => {
  const { caseload, recoveries } = await house.backend.recoveries.accounts('p1', {});
  return [caseload.start, caseload.rows, recoveries.start, recoveries.rows];
};
const tally = async (): Promise<unknown> => (await house.backend.closedReviews.read(closedReview.name)).tally;

/** A round of both cases, in which the case to be erased is reviewed and something is agreed about it. */
async function reviewed(): Promise<void> {
  await takes(round, 'LED', 'open', {
    data: { percent: 100, secondReviewPercent: 0 },
    text: { reason: 'Klager over ventetid' },
  });
  await until(round, ({ standing }) => standing.stage === 'awaitingHead');
  await house.link.journal.proof.sealDay(new Date(Date.now() + 86_400_000).toISOString());
  const { state } = await until(round, ({ standing }) => standing.stage === 'reviewing');
  const number = roundOf(state).cases.find(({ id }) => id === erasing)?.number ?? 0;
  review = house.backend.undertakings.named('review', reviewName(round.name, number));
  await takes(review, 'LED', 'assign', { data: { reviewer: 'TIL' } });
  await until(review, ({ events }) => events.some(({ type }) => type === 'ReviewerChecked'));
  await takes(review, 'TIL', 'answer', { data: { yes: questions } });
  await takes(review, 'TIL', 'answer', { data: { no: ['involvement'] }, text: { rationale: 'Faren er ikke hørt' } });
  await takes(review, 'TIL', 'complete', { text: { conclusion: 'Mor græd' } });
  const action = { data: { owner: 'TL1', due: addDays(today, 20) }, text: { what: 'Tal med drengens far' } };
  await takes(review, 'LED', 'agree-action', action);
}

/** A programme that opens a recovery of the case, in which its family was told. */
async function recovering(): Promise<void> {
  const programme = house.backend.undertakings.named('programme', 'p1');
  await takes(programme, 'GEN', 'start', { text: { reason: 'Mange frister er overskredet' } });
  await until(programme, ({ standing }) => standing.stage === 'running');
  await takes(recovery, 'B01', 'tell-family', { data: { how: 'telephone' }, text: { note: 'Mor blev vred' } });
}

/** The case on a track, named by the number that people know it by. */
async function onATrack(): Promise<void> {
  const caseNumber = (await house.backend.overview(erasing)).caseNumber ?? '';
  const period = { from: '2023-01-01', to: '2023-02-28', difference: 86_625 };
  await takes(correction, 'GEN', 'open', { data: { track: 'lostEarnings', caseNumber, owner: 'B01', ...period } });
  const step = { data: { step: 'settleAmount', difference: 86_625 }, text: { note: 'Fars løn i marts' } };
  await takes(correction, 'GEN', 'take', step);
}

/** Both cases are closed and read again: the one to be erased alone, then both together. */
async function closedAndRead(): Promise<void> {
  const acknowledged = { lapsedAcknowledged: 'Vurderet for sent' };
  await Promise.all([erasing, other].map((caseId) => closeWithoutNeed(house, caseId, acknowledged)));
  await takes(closedReview, 'LED', 'open', { data: { from: today, to: today }, text: { reason: 'Bestilt' } });
  await until(closedReview, ({ standing }) => standing.stage === 'reviewing');
  const move = (...cases: string[]): Step => ({
    data: { cases, category: 'greater' },
    text: { rationale: 'Ikke hørt' },
  });
  await takes(closedReview, 'TIL', 'move', move(erasing));
  await takes(closedReview, 'TIL', 'move', move(other));
  const answer = { data: { cases: [erasing, other], answer: 'no' }, text: { reason: 'Trives begge' } };
  await takes(closedReview, 'TIL', 'concern', answer);
}

async function textsGo(): Promise<void> {
  await reviewed();
  await recovering();
  await onATrack();
  await closedAndRead();
  const before = [await figures(), await tally(), await accounts()];

  await house.does(erasing, 'propose-erasure', { data: { ground: 'retentionOver', archive: 'delivered' } });
  await keepKeys(house);
  await house.does(erasing, 'erase', { by: 'LED' });
  const { steps } = await house.backend.erasures.finish(erasing, () => undefined);
  expect(steps.find(({ step }) => step === 'keys')?.count).toBe(8);

  const gone = 'key-destroyed';
  expect(await textsOf(review)).toEqual([
    ['ItemsAnswered', gone],
    ['ReviewCompleted', gone],
    ['ActionAgreed', gone],
  ]);
  expect(await textsOf(recovery)).toEqual([['RecoveryFamilyTold', gone]]);
  expect(await textsOf(correction)).toEqual([['CorrectionStepTaken', gone]]);
  expect(await textsOf(closedReview)).toEqual([
    ['ClosedReviewOpened', ['Bestilt']],
    ['ClosedCasesRead', gone],
    ['ClosedCasesRead', ['Ikke hørt']],
    ['ConcernAnswered', gone],
  ]);
  expect(await textsOf(round)).toEqual([
    ['RoundOpened', ['Klager over ventetid']],
    ['PopulationListed', expect.any(Array)],
  ]);
  expect([await figures(), await tally(), await accounts()]).toEqual(before);
  const view = reviewView(await house.backend.undertakings.read(review), undefined);
  expect(view).toMatchObject({ textsErased: true, actions: [{ what: '' }] });
  for (const one of [round, review, recovery, correction, closedReview]) {
    expect(await house.link.journal.events.verifyCase(streamOf(one))).toMatchObject({ kind: 'intact' });
  }
  for await (const check of house.backend.doctor()) expect([check.code, check.ok]).toEqual([check.code, true]);
}

function erasedAgain(): Promise<void> {
  return isErasedAgain(house, erasing, (over) =>
    Promise.all([review, recovery, correction, closedReview].map((one) => textsOf(one, over))),
  );
}

async function nothingNew(): Promise<void> {
  for (const one of [review, correction, closedReview]) {
    const runs = await runsOf(house.link, undertakingWorkflowId(one));
    const updates = runs.flat().filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
    expect([runs.length, updates]).toEqual([1, []]);
  }
  const written = { data: { how: 'telephone' }, text: { note: 'Ringede igen' } };
  expect(await tell(recovery, 'B01', 'contact-family', written)).toBe('UNDERTAKING_CASE_ERASED');
  const both = { data: { cases: [erasing, other], outcome: 'informed' } };
  expect(await tell(closedReview, 'TIL', 'informed', { ...both, text: { reason: 'Brev' } })).toBe(
    'UNDERTAKING_CASE_ERASED',
  );
  await takes(closedReview, 'TIL', 'informed', both);
  const action = (await house.backend.undertakings.read(review)).events.at(-1)?.seq ?? 0;
  await takes(review, 'TL1', 'action-done', { data: { action } });
  const gone = (number: number): Step => ({
    data: { number, reason: 'other' },
    text: { explanation: 'Sagen er slettet' },
  });
  const { cases } = roundOf((await house.backend.undertakings.read(round)).state);
  const [read, unread] = [erasing, other].map((caseId) => cases.find(({ id }) => id === caseId)?.number ?? 0);
  expect(await tell(round, 'LED', 'eliminate', gone(read ?? 0))).toBe('ROUND_CASE_READ');
  await takes(review, 'LED', 'confirm-action', { data: { action } });
  await takes(review, 'LED', 'close', { text: { reason: 'Sagen er slettet' } });
  expect((await textsOf(review)).at(-1)).toEqual(['ReviewClosed', ['Sagen er slettet']]);

  await house.does(other, 'propose-erasure', { data: { ground: 'retentionOver', archive: 'delivered' } });
  await house.does(other, 'erase', { by: 'LED' });
  await house.backend.erasures.finish(other, () => undefined);
  await takes(round, 'LED', 'eliminate', gone(unread ?? 0));
  expect((await textsOf(round)).at(-1)).toEqual(['CaseEliminated', ['Sagen er slettet']]);
  const leaving = house.backend.undertakings.named('review', reviewName(round.name, unread ?? 0));
  await until(leaving, ({ standing }) => standing.stage === 'eliminated');
}

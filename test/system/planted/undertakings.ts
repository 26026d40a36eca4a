import type { InstallationLink } from '../../../client/library/installation';
import type { FieldValue, NewEvent } from '../../../domain/case/kernel/event';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { openingOf } from '../../../domain/supervision/case-review/opening';
import { RecoveryOpened } from '../../../domain/recovery/case-recovery/system-facts';
import type { Book } from '../../../domain/undertaking/book';
import { books } from '../../../domain/undertaking/books';
import { streamOf, type Undertaking, type UndertakingKind } from '../../../domain/undertaking/undertaking';
import { command, type House, type Step } from '../../workflow/house';
import { PLANTED_NAME, plantedStep, secret } from './plant';

/** What came of the commands that were planted in undertakings. */
export interface PlantedInUndertakings {
  /** By kind and command: `accepted`, or the code of the refusal. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** What people were shown. */
  readonly shown: readonly string[];
}

/**
 * Words for every free text of rounds and reviews: reasons, rationales, actions, what is written to a worker. Then every
 * command of every kind of undertaking, recoveries among them, with something planted in each field.
 */
export async function plantInUndertakings(house: House, caseId: string): Promise<PlantedInUndertakings> {
  const outcomes = new Map<string, string>();
  const shown: string[] = [];
  const { undertakings } = house.backend;
  const tell = async (to: Undertaking, name: string, step: Step): Promise<void> => {
    const answer = await undertakings.send(to, command(name, { by: 'ALT', ...step }));
    const known = outcomes.get(`${to.kind} ${name}`);
    if (known !== 'accepted')
      outcomes.set(`${to.kind} ${name}`, answer.kind === 'accepted' ? 'accepted' : answer.refusal.code);
    shown.push(JSON.stringify(answer));
  };

  const day = civilDayOf(new Date().toISOString());
  const words = (name: string): Step => ({ text: { [name]: secret(`undertaking.${name}`) } });
  try {
    undertakings.named('round', PLANTED_NAME);
  } catch (error) {
    shown.push(String(error), JSON.stringify(error));
  }
  const round = undertakings.named('round', 'plantet');
  await tell(round, 'open', { data: { size: 1, secondReviewPercent: 0 }, ...words('reason') });
  await tell(round, 'focus', { data: { points: [PLANTED_NAME] }, ...words('reason') });

  const review = await openedReview(house, caseId);
  await tell(review, 'assign', { data: { reviewer: 'PLA' }, ...words('reason') });
  await tell(review, 'assign', { data: { reviewer: 'PLA' } });
  const data: Record<string, FieldValue> = { no: ['clarification', 'languageChild'] };
  await tell(review, 'answer', { by: 'PLA', data, ...words('rationale') });
  const yes = ['involvement', 'measureChoice', 'followUp', 'languageParents'];
  await tell(review, 'answer', { by: 'PLA', data: { yes } });
  await tell(review, 'complete', { by: 'PLA' });
  await tell(review, 'agree-action', { data: { owner: 'B02', due: addDays(day, 5) }, ...words('what') });
  await tell(review, 'send-back', { data: { due: addDays(day, 5) }, ...words('reason') });

  const closed = undertakings.named('closedReview', 'plantet');
  await tell(closed, 'open', { data: { from: addDays(day, -400), to: day }, ...words('reason') });
  await tell(closed, 'concern', { data: { concern: 'yes', cases: [caseId] }, ...words('reason') });

  const opened: Partial<Record<UndertakingKind, Undertaking>> = {
    review,
    recovery: await openedRecovery(house, caseId),
  };
  await Promise.all(
    Object.values(books).map(async ({ kind, definitions, systemEvents }: Book) => {
      const to = opened[kind] ?? undertakings.named(kind, 'plantet');
      for (const definition of definitions) {
        if (!systemEvents.has(definition.event)) await tell(to, definition.command, plantedStep(definition, day));
      }
    }),
  );
  return { outcomes, shown };
}

async function openedReview({ backend, link }: House, caseId: string): Promise<Undertaking> {
  const review = backend.undertakings.named('review', 'plantet/001');
  const now = new Date().toISOString();
  const about = { caseId, round: 'plantet', stratum: 'Modtagelsen', asOf: now, knownAt: now, form: 'skema-2026' };
  const due = addDays(civilDayOf(now), 28);
  await append(
    link,
    review,
    openingOf({ ...about, focus: [], participants: [], double: false, due, prefilled: [] }, now),
  );
  return review;
}

async function openedRecovery({ backend, link }: House, caseId: string): Promise<Undertaking> {
  const recovery = backend.undertakings.named('recovery', `plantet/${caseId}`);
  const now = new Date().toISOString();
  const standing = { concern: 'none', lawfulness: 'outstanding', colour: 'red', asOf: now };
  const plan = { controls: ['K06'], owners: ['B02'], dues: [addDays(civilDayOf(now), 14)] };
  const data = { programme: 'plantet', caseId, ...standing, ...plan };
  await append(link, recovery, [{ type: RecoveryOpened.event, happenedAt: now, data }]);
  return recovery;
}

async function append(link: InstallationLink, to: Undertaking, opening: readonly NewEvent[]): Promise<void> {
  const author = { by: 'sagsgang', role: 'system', source: 'system', key: 'open' } as const;
  const recordedAt = new Date().toISOString();
  const entries = opening.map((event, at) => ({ ...event, ...author, seq: at + 1, recordedAt, clockOffsetMs: 0 }));
  await link.journal.events.append(streamOf(to), 0, entries as never, { municipality: link.municipality });
}

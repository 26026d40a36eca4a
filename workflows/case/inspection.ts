import { defineQuery, setHandler } from '@temporalio/workflow';
import { emptyCase } from '../../domain/case/kernel/state';
import { queries, type AccountAnswer, type HeadAnswer } from '../contracts/messages';
import type { CaseInput } from '../contracts/case-host';
import type { CaseHost } from './case-host';

const headQuery = defineQuery<HeadAnswer>(queries.head);
const accountQuery = defineQuery<AccountAnswer>(queries.account);

/** Lets `doctor` and a rehydration ask where the workflow stands and what it can account for. */
export function answerInspections(host: CaseHost, input: Pick<CaseInput, 'caseId' | 'municipality'>): void {
  setHandler(headQuery, () => headOf(host));
  setHandler(accountQuery, () => accountOf(host, input));
}

function headOf({ state, hash, outbox, clockOffsetMs, nextWake }: CaseHost): HeadAnswer {
  const waitingSince = outbox[0]?.events[0]?.recordedAt;
  return {
    seq: state?.seq ?? 0,
    hash,
    waiting: outbox.reduce((sum, { events }) => sum + events.length, 0),
    ...(waitingSince === undefined ? {} : { waitingSince }),
    clockOffsetMs,
    nextWake,
  };
}

function accountOf(host: CaseHost, input: Pick<CaseInput, 'caseId' | 'municipality'>): AccountAnswer {
  return {
    state: host.state ?? emptyCase(input.caseId, input.municipality),
    commands: host.commands.map(({ key, entries }) => ({ key, entries })),
    waiting: host.outbox.flatMap(({ events }) =>
      events.map(({ seq, type, recordedAt, by, key }) => ({ seq, type, recordedAt, by, key })),
    ),
  };
}

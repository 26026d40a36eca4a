import { randomUUID } from 'node:crypto';
import { send } from '../client/library/send';
import { answered } from '../client/library/errors';
import { caseWorkflowId, queries, type StateAnswer } from '../workflows/contracts/messages';
import { eachOf } from './callers';
import { NOTE, notify } from './cases';
import { WORKER } from './lives';
import { lostOrDoubled, type Keyed } from './lost';
import type { Place } from './place';
import type { Result } from './result';
import type { Scale } from './scale';

const COMMANDS = 5_000;
/** As many as the client library lets through to one case at once. */
const CALLERS = 8;
/** One command in so many leaves a fact in the state; the others are notes and documents, which leave none. */
const JUDGED_EVERY = 25;
const STATE_KB = 64;

/** One case that takes thousands of commands, through all its runs: nothing is lost or doubled, and its state stays small. */
export async function long({ link }: Place, scale: Scale): Promise<Result[]> {
  const commands = scale.of(COMMANDS);
  const caseId = await notify(link);
  const first = answered(await link.journal.events.head(caseId)).seq;
  const told: Keyed[] = [];
  const started = performance.now();
  const turns = Array.from({ length: commands }, (_, turn) => turn);
  await eachOf(turns, CALLERS, async (turn) => {
    const key = randomUUID();
    const answer = await send(link, { caseId }, { ...content(turn), key, by: WORKER });
    if (answer.kind === 'refused') throw new Error(`A command was refused: ${answer.refusal.code}`);
    const [from, to] = answer.entries ?? [0, -1];
    for (let seq = from; seq <= to; seq++) told.push({ seq, key });
  });
  const seconds = (performance.now() - started) / 1_000;

  const workflowId = caseWorkflowId(link.municipality, caseId);
  const { state } = await link.temporal.workflow.getHandle(workflowId).query<StateAnswer>(queries.state);
  const { entries } = answered(await link.journal.events.read(caseId, { text: false }));
  const seqs = entries.map(({ header }) => header.seq);
  const contiguous = seqs.every((seq, i) => seq === i + 1) && state.seq === seqs.length;
  const verified = answered(await link.journal.events.verifyCase(caseId));
  if (!contiguous || verified.kind !== 'intact') throw new Error(`The journal of the long case is ${verified.kind}`);
  const recorded = entries.flatMap(({ event, header: { seq } }) =>
    event && seq > first ? [{ seq, key: event.key }] : [],
  );
  const { lost, doubled } = lostOrDoubled(told, recorded);
  return [
    { name: 'long.rate', value: commands / seconds, unit: 'commands/s', of: { commands, seconds } },
    {
      name: 'long.lost',
      value: lost + doubled + Math.abs(told.length - commands),
      unit: 'events',
      gate: { atMost: 0 },
      of: { commands, entries: seqs.length, lost, doubled, runs: await runsOf(link, workflowId) },
    },
    {
      name: 'long.state',
      value: JSON.stringify(state).length / 1024,
      unit: 'KB',
      gate: { atMost: STATE_KB },
      of: { facts: state.facts.length },
    },
  ];
}

function content(turn: number): Pick<Parameters<typeof send>[2], 'name' | 'data' | 'text'> {
  if (turn % JUDGED_EVERY === 0) return { name: 'judge-concern', data: { level: turn % 2 === 0 ? 'high' : 'low' } };
  if (turn % 2 === 0) return { name: 'reference-document', data: { reference: `DOK-${turn}` } };
  return { name: 'note', data: {}, text: { note: NOTE } };
}

async function runsOf({ temporal }: Place['link'], workflowId: string): Promise<number> {
  const { count } = await temporal.workflow.count(`WorkflowId = '${workflowId}'`);
  return count;
}

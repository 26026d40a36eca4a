import { fixTimes, stateAsOf } from '../../domain/case/as-of';
import { categoryWords, colourWords } from '../../domain/case/from-list/verdict';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import type { InstallationLink } from '../../client/library/installation';
import { JournalUnavailableError } from '../../journal/database';
import type { CaseJournal } from '../../journal/events/reader';

/** What a list's verdicts count to, in the words of `expected.json`. */
export interface ListCounts {
  readonly cases: number;
  readonly open: number;
  readonly closed: number;
  readonly closure: Record<string, number>;
  readonly colour: Record<string, number>;
  readonly recovered: number;
  readonly outstanding: Record<string, number>;
  readonly unmet: Record<string, number>;
}

/** Judges every case of a municipality from its journal, as of the end of a day. */
export async function countsFromJournal(to: InstallationLink, municipality: string, asOf: string): Promise<ListCounts> {
  const counts = { cases: 0, open: 0, closed: 0, closure: {}, colour: {}, recovered: 0, outstanding: {}, unmet: {} };
  const instant = endOfDay(asOf);
  const times = fixTimes({ asOf: instant }, new Date().toISOString());
  const { law } = to.jurisdiction(municipality);
  for await (const { caseId, entries } of casesOf(to, municipality)) {
    const events = entries.flatMap(({ event }) => (event ? [event] : []));
    const judgement = judge(rules, stateAsOf(caseId, municipality, events, times), instant, law, times.knownAt);
    counts.cases += 1;
    counts[judgement.closed ? 'closed' : 'open'] += 1;
    if (judgement.category) add(counts.closure, categoryWords[judgement.category].da);
    if (judgement.colour) add(counts.colour, colourWords[judgement.colour].da);
    if (!judgement.closed && judgement.outstanding.length === 0) counts.recovered += 1;
    for (const code of judgement.unmet) add(counts.unmet, code);
    for (const code of judgement.outstanding) add(counts.outstanding, code);
  }
  return counts;
}

/** How many of a municipality's cases run as workflows, as far as Temporal's lists know. */
export async function runningCases(to: InstallationLink, municipality: string): Promise<number> {
  const query = `WorkflowType = 'caseWorkflow' AND SagMunicipality = '${municipality}' AND ExecutionStatus = 'Running'`;
  return (await to.temporal.workflow.count(query)).count;
}

/** Every case of a municipality; taken up again where the journal did not answer on a busy machine. */
async function* casesOf(to: InstallationLink, municipality: string): AsyncGenerator<CaseJournal> {
  for (let afterCaseId = ''; ;) {
    try {
      for await (const found of to.journal.events.readCases({ municipality, text: false, afterCaseId })) {
        yield found;
        afterCaseId = found.caseId;
      }
      return;
    } catch (error) {
      if (!(error instanceof JournalUnavailableError)) throw error;
    }
  }
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

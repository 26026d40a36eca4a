import type { FieldValue, NewEvent } from '../../case/kernel/event';
import type { DataOf } from '../../case/kernel/fields';
import type { ClosureCategory } from '../../law/judgement';
import { ClosedCasesListed } from './facts';
import type { Shortcoming, SystemVerdict } from './verdict';

/** A closed case as it was when the population was frozen. Codes only. */
export interface ListedCase {
  readonly caseId: string;
  readonly verdict: SystemVerdict;
  /** Initials of everybody who worked on it; see `participants`. */
  readonly people: readonly string[];
}

/** Cases in one entry; lists of any length are so many entries. */
export const LISTED_TOGETHER = 200;

/** The entries that hold a population, a column for each thing known of a case. */
export function listingOf(of: number, listed: readonly ListedCase[], now: string): readonly NewEvent[] {
  const events: NewEvent[] = [];
  for (let at = 0; at < listed.length; at += LISTED_TOGETHER) {
    const part = listed.slice(at, at + LISTED_TOGETHER);
    const data: Readonly<Record<string, FieldValue>> = {
      of,
      cases: part.map(({ caseId }) => caseId),
      categories: part.map(({ verdict }) => verdict.category),
      greater: part.map(({ verdict }) => verdict.greater.map(written).join(' ')),
      lesser: part.map(({ verdict }) => verdict.lesser.map(written).join(' ')),
      unweighed: part.map(({ verdict }) => verdict.unweighed.join(' ')),
      people: part.map(({ people }) => people.join(' ')),
    };
    events.push({ type: ClosedCasesListed.event, happenedAt: now, data });
  }
  return events;
}

/** The cases that an entry lists. */
export function listedIn(data: DataOf<typeof ClosedCasesListed.fields>): readonly ListedCase[] {
  return data.cases.map((caseId, index) => ({
    caseId,
    verdict: {
      category: (data.categories[index] ?? 'complete') as ClosureCategory,
      greater: parts(data.greater[index]).map(read),
      lesser: parts(data.lesser[index]).map(read),
      unweighed: parts(data.unweighed[index]),
    },
    people: parts(data.people[index]),
  }));
}

/** What is hashed of a population: a line a case in the order of their ids, with the category and what it rests on. */
export function listingText(listed: readonly ListedCase[]): string {
  const lines = listed.map(({ caseId, verdict: { category, greater, lesser, unweighed } }) =>
    [caseId, category, greater.map(written).join(' '), lesser.map(written).join(' '), unweighed.join(' ')].join(';'),
  );
  return `${lines.sort().join('\n')}\n`;
}

/** `K06` lapsed, `K06?` outstanding, `K06:noView+noTalk` with what is missing. */
function written({ control, lapsed, gaps }: Shortcoming): string {
  return `${control}${lapsed ? '' : '?'}${gaps.length === 0 ? '' : `:${gaps.join('+')}`}`;
}

function read(text: string): Shortcoming {
  const [head = '', gaps = ''] = text.split(':');
  return {
    control: head.replace('?', ''),
    lapsed: !head.endsWith('?'),
    gaps: gaps === '' ? [] : gaps.split('+'),
  };
}

function parts(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(' ');
}

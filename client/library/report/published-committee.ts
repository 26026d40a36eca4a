import type { CivilDay } from '../../../domain/case/kernel/time';
import type { HistoryPoint } from '../../../domain/recovery/caseload/history';
import { hiddenItems, type Balance, type Stated } from '../../../domain/report/linked';
import type { Published } from '../../../domain/report/masking';
import type { ReportPeriod } from '../../../domain/report/period';
import { columnsStated, numberName, withoutHidden, type Column } from '../../../domain/report/published-lines';
import type { ColoursOn, CommitteeCaseload, CommitteeFigures, CommitteeLine } from './committee-figures';
import { publishedRecovery, recoveryStated, type CountedRecovery } from './published-recovery';

/** What a committee's report counts, before anything is masked. */
export interface CommitteeCounts {
  readonly period: ReportPeriod;
  /** The lines of the quarter before, where it is known, and of the quarter. */
  readonly columns: readonly Column[];
  readonly colours: readonly ColoursCounted[];
  readonly caseload?: CaseloadCounted;
  readonly recoveries: readonly CountedRecovery[];
}

/** The open cases by colour on a day, as counted. */
export type ColoursCounted = Readonly<Record<'open' | Colour, number>> & { readonly day: CivilDay };

/** The caseload over time, as counted. */
export type CaseloadCounted = Omit<CommitteeCaseload, 'history'> & { readonly history: readonly HistoryPoint[] };

type Colour = 'red' | 'yellow' | 'green';

const colourNames: readonly Colour[] = ['red', 'yellow', 'green'];

/**
 * Masks what the report says of cases, as one: the same number stands in several of its tables and charts, and what one of
 * them hides no other may tell.
 */
export function publishedCommittee(
  counts: CommitteeCounts,
): Pick<CommitteeFigures, 'lines' | 'colours' | 'caseload' | 'recoveries'> {
  const { columns, colours, caseload, recoveries, period } = counts;
  const lines = columnsStated(columns);
  const known = new Map(lines.stated.flatMap(({ numbers }) => Object.entries(numbers)));
  const last = new Set(lines.last);
  /** The name of a number: another's, where that is told of the same and comes to the same. */
  const named = (name: string, number: number, own: string): string => {
    const used = (known.get(name) ?? number) === number ? name : own;
    known.set(used, number);
    return used;
  };
  const openName = (day: CivilDay, open: number, own: string): string => {
    const name = named(numberName('open-cases', day), open, `${own} ${day}`);
    last.add(name);
    return name;
  };

  const stated: Stated[] = [...lines.stated];
  const balances: Balance[] = [...lines.balances];
  for (const { day, open, ...by } of colours) {
    const all = openName(day, open, 'open by colour');
    const parts = colourNames.map((colour) =>
      named(numberName(`${colour}-cases`, day), by[colour], `${colour} ${day}`),
    );
    stated.push({ item: `colours ${day}`, numbers: { [all]: open } });
    colourNames.forEach((colour, at) =>
      stated.push({ item: `colours ${colour} ${day}`, numbers: { [parts[at] ?? '']: by[colour] } }),
    );
    if (open === by.red + by.yellow + by.green) balances.push({ of: [all], is: parts });
  }
  for (const { day, cases } of caseload?.history ?? []) {
    stated.push({ item: `caseload ${day}`, numbers: { [openName(day, cases, 'caseload')]: cases } });
  }
  for (const one of recoveries) {
    const told = recoveryStated(one, { period, known, openName, named });
    stated.push(...told.stated);
    balances.push(...told.balances);
    for (const name of told.last) last.add(name);
  }

  const hidden = hiddenItems({ stated, unstated: lines.unstated, balances, last });
  const shown = (item: string, number: number): Published => (hidden.has(item) ? 'masked' : number);
  return {
    lines: linesWithout(columns, hidden),
    colours: colours.map(({ day, open, red, yellow, green }): ColoursOn => ({
      day,
      open: shown(`colours ${day}`, open),
      red: shown(`colours red ${day}`, red),
      yellow: shown(`colours yellow ${day}`, yellow),
      green: shown(`colours green ${day}`, green),
    })),
    ...(caseload
      ? {
          caseload: {
            ...caseload,
            history: caseload.history.map(({ day, cases, fullTime, heads }) => ({
              ...{ day, fullTime, heads },
              cases: shown(`caseload ${day}`, cases),
            })),
          },
        }
      : {}),
    recoveries: recoveries.map((one) => publishedRecovery(one, shown)),
  };
}

function linesWithout(columns: readonly Column[], hidden: ReadonlySet<string>): readonly CommitteeLine[] {
  const [now, before] = [columns.at(-1), columns.at(-2)];
  if (!now) return [];
  const earlier = before ? withoutHidden(before.lines, before.day, hidden) : [];
  return withoutHidden(now.lines, now.day, hidden).map(({ code, value }) => {
    const past = earlier.find((line) => line.code === code)?.value;
    return { code, now: value, ...(past === undefined ? {} : { before: past }) };
  });
}

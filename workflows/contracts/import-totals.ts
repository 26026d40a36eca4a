/** How many cases do not meet a control, and how many of these can still mend it. */
export interface ControlTotal {
  readonly unmet: number;
  readonly outstanding: number;
}

/** One team's cases as of the list's day. */
export interface TeamTotal {
  readonly open: number;
  readonly closed: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  /** Open cases with something outstanding. */
  readonly behind: number;
}

/** Two open cases of one child; a child should have one. */
export interface TwoOpen {
  /** The case's number in the list. */
  readonly caseNumber: string;
  /** The other open case, by its id. */
  readonly otherCaseId: string;
}

/** How many of each there were. */
export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly unchanged: number;
  /** Rows that say something else than the journal, and were applied. */
  readonly changed: number;
  /** The same, only reported. */
  readonly differing: number;
  /** Well-formed rows that could not be taken over. */
  readonly refused: number;
  /** Of the cases that were there or were made: as of the list's day. */
  readonly open: number;
  readonly closed: number;
  /** Journal entries written. */
  readonly entries: number;
  /** Open cases that now run as workflows. */
  readonly running: number;
  readonly differences: number;
  /** Differences in which a person's entry was kept. */
  readonly kept: number;
  /** Open cases with deadlines that had passed unmet when they were taken over, and how many such deadlines. */
  readonly casesWithBreaches: number;
  readonly breaches: number;
  /** Open cases whose child has another open case. */
  readonly twoOpen: number;
}

/** What an import has done, for one summary: counts and codes. The lists are cut at {@link mostListed}. */
export interface ImportTotals {
  readonly counts: ImportCounts;
  readonly controls: Readonly<Record<string, ControlTotal>>;
  /** Closed cases by category. */
  readonly categories: Readonly<Record<string, number>>;
  readonly teams: Readonly<Record<string, TeamTotal>>;
  /** Initials from the list that were put on the staff register. */
  readonly staff: readonly string[];
  readonly twoOpen: readonly TwoOpen[];
}

/** Length at which the lists of the totals are cut. */
export const mostListed = 200;

const nothing: ImportCounts = {
  rows: 0,
  added: 0,
  unchanged: 0,
  changed: 0,
  differing: 0,
  refused: 0,
  open: 0,
  closed: 0,
  entries: 0,
  running: 0,
  differences: 0,
  kept: 0,
  casesWithBreaches: 0,
  breaches: 0,
  twoOpen: 0,
};

/** Totals with these counts and lists, and nothing else. */
export function totalsWith(
  counts: Partial<ImportCounts>,
  rest: Partial<Omit<ImportTotals, 'counts'>> = {},
): ImportTotals {
  return {
    controls: {},
    categories: {},
    teams: {},
    staff: [],
    twoOpen: [],
    ...rest,
    counts: { ...nothing, ...counts },
  };
}

/** The totals of nothing. */
export const noTotals: ImportTotals = totalsWith({});

/** The totals of two parts of an import. */
export function addTotals(one: ImportTotals, other: ImportTotals): ImportTotals {
  return {
    counts: sumOf(one.counts, other.counts),
    controls: sumOfEach(one.controls, other.controls),
    categories: sumOf(one.categories, other.categories),
    teams: sumOfEach(one.teams, other.teams),
    staff: [...new Set([...one.staff, ...other.staff])].sort().slice(0, mostListed),
    twoOpen: [...one.twoOpen, ...other.twoOpen].slice(0, mostListed),
  };
}

function sumOf<T extends object>(one: T, other: T): T {
  const sum = { ...one } as Record<string, number>;
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + Number(count);
  return sum as T;
}

function sumOfEach<T extends object>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
): Record<string, T> {
  const sum: Record<string, T> = { ...one };
  for (const [name, counts] of Object.entries(other)) {
    const known = sum[name];
    sum[name] = known ? sumOf(known, counts) : counts;
  }
  return sum;
}

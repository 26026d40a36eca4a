import { findingsOf } from '../review/findings';
import type { Severity } from '../review/severity';
import { agreementOf, type DoubleReview, type RoundAgreement } from './agreement';
import { publish, type PublishedItem } from './published';
import { ratesOf, type Rate, type ReviewedCase, type Stratum } from './rate';

/** What a round came to, for the department itself (tilsynsrapport). No case and no worker is named in it either. */
export interface RoundReport {
  /** Cases in the frozen population, and those reviewed. */
  readonly population: number;
  readonly reviewed: number;
  readonly rates: readonly Rate[];
  /** By team, in order of name. */
  readonly teams: readonly { readonly team: string; readonly reviewed: number; readonly rates: readonly Rate[] }[];
  readonly findings: Readonly<Record<Severity, number>>;
  readonly agreement: RoundAgreement;
}

/** What leaves the department: shares with their intervals, small groups masked. */
export interface CommitteeReport {
  readonly population: number;
  readonly reviewed: number;
  readonly items: readonly PublishedItem[];
}

/** Makes a round's report for the department of its reviewed cases; of two reviewers the first one's answers count. */
export function roundReport(
  strata: readonly Stratum[],
  cases: readonly ReviewedCase[],
  doubles: readonly DoubleReview[],
): RoundReport {
  const findings = { greater: 0, lesser: 0, remark: 0 };
  for (const { results } of cases) for (const { severity } of findingsOf(results)) findings[severity]++;
  const names = [...new Set(cases.flatMap(({ team }) => (team === undefined ? [] : [team])))].sort();
  return {
    population: sizeOf(strata),
    reviewed: cases.length,
    rates: ratesOf(strata, cases),
    teams: names.map((team) => {
      const isTheirs = (one: ReviewedCase): boolean => one.team === team;
      return { team, reviewed: cases.filter(isTheirs).length, rates: ratesOf(strata, cases, isTheirs) };
    }),
    findings,
    agreement: agreementOf(doubles),
  };
}

/** Makes the report for a committee: every control and question, in order of code. */
export function committeeReport(strata: readonly Stratum[], cases: readonly ReviewedCase[]): CommitteeReport {
  const items = [...new Set(cases.flatMap(({ results }) => results.map(({ item }) => item)))].sort();
  return {
    population: sizeOf(strata),
    reviewed: cases.length,
    items: items.map((item) => publish(item, strata, cases)),
  };
}

function sizeOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { size }) => sum + size, 0);
}

import type { ShareWithin } from './interval';
import { rateOf, type Rate, type ReviewedCase, type Stratum } from './rate';

/** Fewest cases behind a number that leaves the department: below it, one child or worker might be recognised. */
export const FEWEST_CASES = 5;

/**
 * A number as it leaves the department, to a committee or the public. It has no place for a worker or a case: what is not
 * in the type cannot leak.
 */
export type PublishedRate =
  | { readonly kind: 'shown'; readonly relevant: number; readonly estimate: ShareWithin }
  /** Of few cases, met or unmet in few, or held back because it would tell another masked number. */
  | { readonly kind: 'masked' }
  /** It was relevant in no reviewed case. */
  | { readonly kind: 'none' };

/** One control or question in a committee's report (udvalgsrapport): the whole department and each team. */
export interface PublishedItem {
  readonly item: string;
  readonly whole: PublishedRate;
  /** By team, in order of name. */
  readonly teams: readonly { readonly team: string; readonly rate: PublishedRate }[];
}

/** How often an item is met, as it may leave the department: small groups are masked, and so is what would tell them. */
export function publish(item: string, strata: readonly Stratum[], cases: readonly ReviewedCase[]): PublishedItem {
  const names = [...new Set(cases.flatMap(({ team }) => (team === undefined ? [] : [team])))].sort();
  const whole = rateOf(item, strata, cases);
  const teams = names.map((team) => ({ team, rate: rateOf(item, strata, cases, (one) => one.team === team) }));
  const isHidden = tellsOfFew(groupsOf(whole));
  const hidden = masked(whole, teams, isHidden);
  return {
    item,
    whole: published(whole, isHidden),
    teams: teams.map(({ team, rate }) => ({ team, rate: published(rate, hidden.has(team)) })),
  };
}

/** The cases a share tells of: those it was relevant in, those of them that meet it, and those that do not. */
type Groups = readonly [relevant: number, met: number, unmet: number];

function groupsOf({ relevant, counts: { yes } }: Rate): Groups {
  return [relevant, yes, relevant - yes];
}

function tellsOfFew(groups: Groups): boolean {
  return groups.some((count) => count > 0 && count < FEWEST_CASES);
}

/**
 * Teams whose number is masked. Where what is left between the whole and the teams shown is itself a small group, it could
 * be found by subtraction: then the teams that follow in order of name are masked as well, until it is none. By place
 * and not by size: else the choice itself would tell. Where the whole is masked for what meets it or does not, a team
 * that tells of few is masked by itself: there is nothing to subtract from.
 */
function masked(
  whole: Rate,
  teams: readonly { readonly team: string; readonly rate: Rate }[],
  isHidden: boolean,
): ReadonlySet<string> {
  const counted = teams.filter(({ rate }) => rate.relevant > 0);
  const isSmall = whole.relevant < FEWEST_CASES;
  const hidden = new Set(counted.filter(({ rate }) => isSmall || tellsOfFew(groupsOf(rate))).map(({ team }) => team));
  const left = (): Groups => {
    const all = groupsOf(whole);
    const shown = counted.filter(({ team }) => !hidden.has(team)).map(({ rate }) => groupsOf(rate));
    const rest = (at: 0 | 1 | 2): number => shown.reduce((sum, groups) => sum - groups[at], all[at]);
    return [rest(0), rest(1), rest(2)];
  };
  const first = counted.findIndex(({ team }) => hidden.has(team));
  for (const { team } of [...counted.slice(first + 1), ...counted.slice(0, Math.max(0, first))]) {
    if (!isHidden && tellsOfFew(left())) hidden.add(team);
  }
  return hidden;
}

function published({ relevant, estimate }: Rate, isMasked: boolean): PublishedRate {
  if (!estimate) return { kind: 'none' };
  return isMasked ? { kind: 'masked' } : { kind: 'shown', relevant, estimate };
}

import type { Bilingual, CivilDay } from '../../case/kernel/time';

/** A dated edition of how draws are made (udgave af udtræksreglen): tickets, allocation and the order of both. */
export interface DrawEdition {
  readonly id: string;
  readonly from: CivilDay;
  readonly title: Bilingual;
  /** Replacements that are kept ready in each stratum where a rule names no number. */
  readonly replacements: number;
}

/** All editions, ordered by `from`. A draw names its edition, and is re-run by it for ever. */
export const drawEditions: readonly DrawEdition[] = [
  {
    id: 'udtræk-2026',
    from: '2026-01-01',
    title: {
      da: 'Lod efter SHA-256, største rest, samme grænser for hvert stratum og hver rådgiver',
      en: 'Tickets by SHA-256, largest remainder, the same bounds for every stratum and every worker',
    },
    replacements: 2,
  },
];

/** The edition of that name. */
export function drawEdition(id: string): DrawEdition | undefined {
  return drawEditions.find((one) => one.id === id);
}

/** The edition that draws made on a day follow; the first one for days before it. */
export function drawEditionOn(day: CivilDay): DrawEdition {
  const [first] = drawEditions;
  const found = drawEditions.findLast(({ from }) => from <= day) ?? first;
  if (!found) throw new Error('There is no edition of the rule of draws');
  return found;
}

import { edition, type Options, type RuleSettings, type RuleTable } from '../edition';
import { caseControls, measureControls, partyControls } from './controls';

const full: RuleTable = { ...caseControls, ...partyControls, ...measureControls };

/** A control as the dated editions have it, with the switches of the simpler form. */
function simpler(code: string, options?: Options): RuleSettings {
  const settings = full[code];
  if (!settings) throw new RangeError(`No control ${code}`);
  return { ...settings, options: options ?? {}, localOptions: [] };
}

/**
 * The simpler form in which a municipality's case lists carry the controls K01–K26. A list has one of each step, has no
 * parties and no consent, and is believed as written; what it cannot say is not asked.
 */
export const listEdition = edition(
  'liste-2025',
  '2024-01-01',
  { da: 'Sagslister (forenklet form)', en: 'Case lists (simpler form)' },
  {
    K01: simpler('K01', { saturdayCounts: false }),
    K02: simpler('K02'),
    K03: simpler('K03', { lateIsMet: true, otherDoors: false }),
    K04: simpler('K04', { defaultStart: false }),
    K05: simpler('K05'),
    K06: simpler('K06', {
      screeningsToo: false,
      unbornExempt: false,
      undatedWaiver: true,
      dayItselfInTime: true,
    }),
    K07: simpler('K07', { onlyAdverse: false, dayItselfInTime: true }),
    K08: simpler('K08', { eachParty: false }),
    K09: simpler('K09'),
    K10: simpler('K10', { stopsWithMeasure: false }),
    K11: simpler('K11'),
    K12: simpler('K12', { endedCanBeMended: true }),
    K13: simpler('K13'),
    K14: simpler('K14', { endedCanBeMended: true, decidedToo: false }),
    K15: simpler('K15', { visits: 2, afterMonths: 12 }),
    K16: simpler('K16', { applicationsToo: false }),
    K17: simpler('K17'),
    K18: simpler('K18'),
    K19: simpler('K19'),
    K20: simpler('K20'),
    K21: simpler('K21'),
    K22: simpler('K22'),
    K23: simpler('K23'),
    K24: simpler('K24', { factor: 2 }),
    K25: simpler('K25'),
    K26: simpler('K26'),
  },
);

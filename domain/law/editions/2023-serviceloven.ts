import { edition, type RuleTable } from '../edition';
import { caseControls, measureControls, partyControls } from './controls';
import { deadlines } from './deadlines';
import { practicePoints } from './practice-points';

const asLater: RuleTable = { ...caseControls, ...partyControls, ...measureControls, ...deadlines, ...practicePoints };

/** Rules as the later editions have them, by code: of other acts than serviceloven, of practice, or local. */
function same(...codes: readonly string[]): RuleTable {
  return Object.fromEntries(codes.map((code) => [code, ofSameForm(code)]));
}

/** A rule of the older act that asks what its successor asks, by its section in that act where one was read. */
function older(code: string, law = 'Serviceloven'): RuleTable {
  return { [code]: { ...ofSameForm(code), law, certainty: 'older' } };
}

function ofSameForm(code: string): RuleTable[string] {
  const settings = asLater[code];
  if (!settings) throw new RangeError(`No rule ${code}`);
  return settings;
}

/**
 * Serviceloven as far as it is known here: what texts about the older act, or texts that name its sections beside those of
 * barnets lov, were read to say. What was not read is not asked: screening, the position on a plan, goals, the provisional
 * assessment, siblings, the first follow-up. Its plan (§ 140) was to be made before the measure, and within four months where
 * that was urgent; from when is in no text read, so it is not asked either.
 *
 * The day is that of the year it is read for, not of its entry into force; older cases are judged by it too.
 */
export const edition2023 = edition(
  '2023-serviceloven',
  '2023-01-01',
  { da: 'Serviceloven til og med 2023', en: 'Serviceloven, to the end of 2023' },
  {
    ...older('K01', 'SEL § 155 b, stk. 1'),
    ...older('K02', 'SEL § 155, stk. 2'),
    ...older('K04', 'SEL § 50'),
    // That the regulator looked for talks with children in 2023 is read; the section is not.
    K06: { ...ofSameForm('K06'), law: 'Serviceloven', certainty: 'uncertain' },
    ...older('K15', 'SEL § 148'),
    ...older('K16', 'SEL §§ 41, 42'),
    K24: { ...ofSameForm('K24'), law: 'SEL §§ 155, stk. 2, 50' },
    ...older('K26', 'SEL §§ 50, 70, 155'),
    ...older('K27', 'SEL § 155 b, stk. 2'),
    ...older('K29', 'SEL § 155 a, stk. 1'),
    ...older('F01'),
    ...older('F02'),
    ...older('F03'),
    F16: { ...ofSameForm('F16'), law: 'Praksis' },
    ...older('F18', 'SEL § 62'),
    ...older('F19', 'SEL § 68'),
    ...older('P04', 'SEL § 152'),
    ...older('P05', 'SEL § 155 a, stk. 2'),
    ...older('P10', 'SEL § 155'),
    ...older('P11'),
    ...same('K07', 'K08', 'K17', 'K18', 'K19', 'K20', 'K21', 'K22', 'K23', 'F04', 'F05', 'F06', 'F07', 'F17', 'P08'),
  },
);

import type { Bilingual } from '../case/kernel/time';
import { undertakingSourceOf } from '../law/undertaking-sources';

/** Sources that are no section of any law, as the editions name them. */
const practices: Readonly<Record<string, Bilingual>> = {
  Praksis: { da: 'Efter god praksis.', en: 'By good practice.' },
  'Lokal regel': { da: 'Efter kommunens egen regel.', en: 'By the municipality’s own rule.' },
};

/** Why a deadline is kept: the section cited; else whose practice it is. Absent for a rule that nobody knows. */
export function sourceInWords(rule: string, law: string | undefined): Bilingual | undefined {
  const own = undertakingSourceOf(rule);
  const cited = law ?? own?.law;
  if (own && (cited === undefined || cited === own.law)) return own.why;
  if (cited === undefined) return undefined;
  return practices[cited] ?? { da: `Efter ${cited}.`, en: `By ${cited}.` };
}

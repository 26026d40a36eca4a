import { FEWEST_CASES } from '../../../domain/supervision/figures/published';
import type { CommitteeFigures } from '../../library/report/committee-figures';
import type { ReportDocument, Section } from '../document';
import { caseloadSection } from './caseload';
import { casesSection } from './cases';
import { closedReviewSection } from './closed-review';
import { goalsSection } from './goals';
import { lawSection } from './law';
import { lostEarningsSection, paymentsSection } from './money';
import { recoverySection } from './recovery';
import { summarySection } from './summary';
import { supervisionSection } from './supervision';
import { quarterInWords } from './times';

/** The quarterly report to the committee (kvartalsrapport til udvalget), made of its figures and nothing else. */
export function committeeDocument(figures: CommitteeFigures): ReportDocument {
  const { municipality, period, knownAt, journalHead } = figures;
  return {
    report: 'committee',
    title: { da: 'Kvartalsrapport om børn og unge', en: 'Quarterly report on children and young people' },
    header: {
      municipality,
      period: quarterInWords(period),
      asOf: period.to,
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(journalHead ? { journalHead } : {}),
    },
    sections: [
      summarySection(figures),
      goalsSection(figures),
      recoverySection(figures),
      casesSection(figures),
      lawSection(figures),
      supervisionSection(figures),
      caseloadSection(figures),
      closedReviewSection(figures),
      lostEarningsSection(figures),
      paymentsSection(figures),
      readingSection,
    ],
  };
}

/** How to read the report: colours, and what is hidden. */
const readingSection: Section = {
  id: 'reading',
  title: { da: 'Sådan læses rapporten', en: 'How to read the report' },
  blocks: [
    {
      kind: 'paragraph',
      text: {
        da: 'Rød sag: høj bekymring, eller et væsentligt krav er ikke opfyldt. Grøn sag: lav bekymring, og intet krav mangler. Gul: alle andre.',
        en: 'Red case: high concern, or an essential requirement unmet. Green: low concern and nothing unmet. Yellow: all others.',
      },
    },
    {
      kind: 'paragraph',
      text: {
        da: `«skjult» står, hvor tallet er under ${FEWEST_CASES}, eller hvor det sammen med andre tal ville røbe et, der er. Rapporten nævner ingen børn og ingen medarbejdere.`,
        en: `“hidden” stands where the number is below ${FEWEST_CASES}, or would tell one that is together with others. The report names no children and no workers.`,
      },
    },
    {
      kind: 'paragraph',
      text: {
        da: 'Rapporten kan laves igen for samme dag med de samme tal. Journalens dagshoved er beviset for, at sagernes journal ikke er ændret siden.',
        en: 'The report can be made again for the same day with the same figures. The daily head of the journal proves that the cases’ journal has not been changed since.',
      },
    },
  ],
};

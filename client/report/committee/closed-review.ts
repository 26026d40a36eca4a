import type { Bilingual } from '../../../domain/case/kernel/time';
import type { Published } from '../../../domain/report/masking';
import type { CommitteeClosedReview, CommitteeFigures } from '../../library/report/committee-figures';
import { paragraph, row, totalRow, words } from '../compose';
import type { Block, Section } from '../document';
import { publishedCell } from './figure-cell';

const categories = {
  complete: { da: 'Faglig begrundelse', en: 'Professionally justified' },
  lesser: { da: 'I mindre grad ufuldstændig', en: 'Incomplete to a lesser degree' },
  greater: { da: 'I større grad ufuldstændig', en: 'Incomplete to a greater degree' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const answers = {
  yes: { da: 'Ja, der er bekymring nu', en: 'Yes, there is concern now' },
  no: { da: 'Nej', en: 'No' },
  unanswered: { da: 'Ikke besvaret endnu', en: 'Not answered yet' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Reviews of closed cases (gennemgang af lukkede sager): the three categories, and whether there is concern now. */
export function closedReviewSection({ closedReviews }: CommitteeFigures): Section {
  const title = { da: 'Gennemgang af lukkede sager', en: 'Review of closed cases' };
  if (closedReviews.length === 0) {
    const none = paragraph(
      'Der er ingen gennemgang af lukkede sager.',
      'There is no review of closed cases.',
      'absent',
    );
    return { id: 'closed-review', title, blocks: [none] };
  }
  return {
    id: 'closed-review',
    title,
    blocks: closedReviews.flatMap(blocksOf),
    notes: [
      {
        da: 'Kategorien følger af det mest alvorlige, der mangler. En persons læsning går forud for kontrollernes.',
        en: 'The category follows from the gravest thing missing. A person’s reading goes before that of the controls.',
      },
    ],
  };
}

function blocksOf({ name, cases, byControls, standing, concern }: CommitteeClosedReview): Block[] {
  const codes = ['complete', 'lesser', 'greater'] as const;
  const asked = ['yes', 'no', 'unanswered'] as const;
  const number = (title: Bilingual) => ({ title, holds: 'number' as const });
  return [
    {
      kind: 'table',
      caption: { da: `Gennemgangen «${name}»`, en: `The review “${name}”` },
      columns: [
        { title: { da: 'Kategori', en: 'Category' }, holds: 'text' },
        number({ da: 'Efter kontrollerne', en: 'By the controls' }),
        number({ da: 'Efter gennemgang', en: 'After the review' }),
      ],
      rows: [
        ...codes.map((code) =>
          row(words(categories[code]), publishedCell(byControls[code]), publishedCell(standing[code])),
        ),
        totalRow(words({ da: 'I alt', en: 'In all' }), publishedCell(cases), publishedCell(cases)),
      ],
    },
    {
      kind: 'table',
      caption: { da: 'Er der bekymring for barnet nu?', en: 'Is there concern for the child now?' },
      columns: [{ title: { da: 'Svar', en: 'Answer' }, holds: 'text' }, number({ da: 'Sager', en: 'Cases' })],
      rows: asked.map((code): ReturnType<typeof row> =>
        row(words(answers[code]), publishedCell(concern[code] as Published)),
      ),
    },
  ];
}

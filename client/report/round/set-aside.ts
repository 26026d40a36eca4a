import type { EliminationReason } from '../../../domain/supervision/figures/eliminations';
import { eliminationReasons } from '../../../domain/supervision/round/words';
import type { PublicSetAside } from '../../library/supervision/set-aside';
import { publishedCell } from '../committee/figure-cell';
import { paragraph, row, totalRow, words } from '../compose';
import type { Section } from '../document';

/** Which drawn cases went out of a round and why (udgåede sager), in numbers, and what the agreement leaves out. */
export function setAsideSection({ eliminations, notBlind }: PublicSetAside): Section {
  const { total, parts } = eliminations;
  const left = notBlind === 0 ? [] : [notBlindParagraph];
  const section = { id: 'out', title: { da: 'Udgåede sager', en: 'Cases that went out' } };
  if (total === 0) {
    const none = paragraph('Ingen udtrukket sag er udgået.', 'No drawn case has gone out.', 'absent');
    return { ...section, blocks: [none, ...left] };
  }
  const rows = Object.entries(parts)
    .filter(([, cases]) => cases !== 0)
    .map(([reason, cases]) => row(words(eliminationReasons[reason as EliminationReason]), publishedCell(cases)));
  return {
    ...section,
    blocks: [
      paragraph(
        'En udtrukket sag kan udgå af disse grunde, og kun før nogen har gennemgået den. Den næste i udtrækket kommer ind.',
        'A drawn case may go out for these reasons, and only before anybody has reviewed it. The next of the draw comes in.',
      ),
      {
        kind: 'table',
        caption: { da: 'Udgåede sager efter grund', en: 'Cases that went out, by reason' },
        columns: [
          { title: { da: 'Grund', en: 'Reason' }, holds: 'text', part: 2 },
          { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
        ],
        rows: [...rows, totalRow(words({ da: 'I alt', en: 'In all' }), publishedCell(total))],
      },
      ...left,
    ],
  };
}

const notBlindParagraph = paragraph(
  'Nogle sager er gennemgået af to, uden at den anden gennemgang var blind. De er ikke med i tallet for enighed.',
  'Some cases were reviewed by two without the second review being blind. They are left out of the agreement.',
);

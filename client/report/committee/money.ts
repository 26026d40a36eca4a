import type { Bilingual } from '../../../domain/case/kernel/time';
import { lostEarningsFindings, type LostEarningsFinding } from '../../../domain/recovery/lost-earnings/assess';
import { paymentFindings, paymentRules, type PaymentFinding } from '../../../domain/recovery/payments/assess';
import type { Published } from '../../../domain/report/masking';
import type { CommitteeFigures } from '../../library/report/committee-figures';
import { nothing, paragraph, row, totalRow, words } from '../compose';
import type { Cell, Row, Section, Table } from '../document';
import { amountCell, publishedCell } from './figure-cell';

/** Lost earnings (tabt arbejdsfortjeneste): what was found, and the difference a month. */
export function lostEarningsSection({ lostEarnings }: CommitteeFigures): Section {
  const title = { da: 'Tabt arbejdsfortjeneste', en: 'Lost earnings' };
  if (!lostEarnings) {
    const none = paragraph(
      'Der er ingen liste over tabt arbejdsfortjeneste.',
      'There is no list of lost earnings.',
      'absent',
    );
    return { id: 'lost-earnings', title, blocks: [none] };
  }
  const { cases, reviewed, findings, groups, differences } = lostEarnings;
  const groupRow = (da: string, en: string, group: keyof typeof groups, amount: Cell): Row =>
    row(words({ da, en }), publishedCell(groups[group]), amount);
  return {
    id: 'lost-earnings',
    title,
    blocks: [
      {
        kind: 'table',
        caption: {
          da: 'Udbetalt mod det, der skulle være udbetalt, pr. måned',
          en: 'Paid against what was due, a month',
        },
        columns: casesAndAmount,
        rows: [
          groupRow('For meget udbetalt', 'Too much paid', 'over', amountCell(differences.over)),
          groupRow('For lidt udbetalt', 'Too little paid', 'under', amountCell(differences.under)),
          groupRow('Rigtigt udbetalt', 'Rightly paid', 'right', nothing),
          groupRow('Kan ikke beregnes endnu', 'Cannot be worked out yet', 'unsettled', nothing),
          totalRow(
            words({ da: 'Alle bevillinger', en: 'All grants' }),
            publishedCell(cases),
            amountCell(differences.all),
          ),
        ],
      },
      findingsTable<LostEarningsFinding>(lostEarningsFindings, findings),
      countTable({ da: 'Gennemgang', en: 'Review' }, [
        [{ da: 'Bevillinger gennemgået', en: 'Grants gone through' }, reviewed],
      ]),
    ],
    notes: [
      {
        da: 'Det, der skulle være udbetalt, er løn eller loft gange bevilgede timer, fratrukket anden ydelse og sparede udgifter (BL § 87).',
        en: 'What was due is pay or ceiling times the hours granted, less other benefits and saved expenses (BL § 87).',
      },
      { da: 'Én bevilling kan have flere fund.', en: 'One grant may have several findings.' },
    ],
  };
}

/** Own and parental payment (egenbetaling): decided, collected, and what is wrong. */
export function paymentsSection({ payments }: CommitteeFigures): Section {
  const title = { da: 'Egenbetaling', en: 'Own and parental payment' };
  if (!payments) {
    const none = paragraph('Der er ingen liste over egenbetaling.', 'There is no list of payments.', 'absent');
    return { id: 'payments', title, blocks: [none] };
  }
  const { cases, groups, collected, findings, due, dueCollected } = payments;
  const unclear: Row[] =
    groups.unclear === 0
      ? []
      : [
          row(
            words({ da: 'Afgjort, men resultatet mangler', en: 'Decided, result missing' }),
            publishedCell(groups.unclear),
            nothing,
          ),
        ];
  return {
    id: 'payments',
    title,
    blocks: [
      {
        kind: 'table',
        caption: { da: 'Afgjort og opkrævet', en: 'Decided and collected' },
        columns: casesAndAmount,
        rows: [
          row(
            words({ da: 'Afgjort: der skal betales', en: 'Decided: to be paid' }),
            publishedCell(groups.pays),
            amountCell(due),
          ),
          row(words({ da: 'Afgjort: fritaget', en: 'Decided: exempt' }), publishedCell(groups.exempt), nothing),
          ...unclear,
          row(words({ da: 'Afgørelse mangler', en: 'Decision missing' }), publishedCell(groups.undecided), nothing),
          totalRow(words({ da: 'I alt', en: 'In all' }), publishedCell(cases), nothing),
          row(
            words({ da: 'Heraf opkræves', en: 'Of these being collected' }),
            publishedCell(collected),
            amountCell(dueCollected),
          ),
        ],
      },
      findingsTable<PaymentFinding>(paymentFindings, findings),
    ],
    notes: [
      {
        da: `Beløb er pr. måned efter afgørelsen (${paymentRules.law}).`,
        en: `Amounts are a month’s by the decision (${paymentRules.law}).`,
      },
    ],
  };
}

const casesAndAmount: Table['columns'] = [
  { title: { da: 'Sager', en: 'Cases' }, holds: 'text' },
  { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
  { title: { da: 'Beløb pr. måned', en: 'Amount a month' }, holds: 'kroner', part: 1.5 },
];

function findingsTable<K extends string>(
  names: Readonly<Record<K, Bilingual>>,
  findings: Readonly<Record<K, Published>>,
): Table {
  const rows = (Object.keys(names) as K[]).map((code) => [capital(names[code]), findings[code]] as const);
  return countTable({ da: 'Fund', en: 'Findings' }, rows);
}

function countTable(caption: Bilingual, rows: readonly (readonly [Bilingual, Published])[]): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: caption, holds: 'text' },
      { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
    ],
    rows: rows.map(([name, value]) => row(words(name), publishedCell(value))),
  };
}

function capital({ da, en }: Bilingual): Bilingual {
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { da: first(da), en: first(en) };
}

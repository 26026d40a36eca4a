import type { Bilingual } from '../../../domain/case/kernel/time';
import { lostEarningsFindings, type LostEarningsFinding } from '../../../domain/recovery/lost-earnings/assess';
import { paymentFindings, type PaymentFinding } from '../../../domain/recovery/payments/assess';
import { correctionRulesOn } from '../../../domain/recovery/lost-earnings/correction-rules';
import { listedGrantFigures, listedPaymentFigures } from '../../../domain/report/figures/money-lists';
import type { Published } from '../../../domain/report/masking';
import type {
  CommitteeFigures,
  CommitteeLostEarnings,
  CommitteePayments,
} from '../../library/report/committee-figures';
import { nothing, paragraph, row, words } from '../compose';
import type { Block, Row, Section, Table } from '../document';
import { notesOf } from './cases';
import { amountCell, lineOf, publishedCell } from './figure-cell';
import {
  countedListNote,
  introOf,
  listedNotes,
  listedRow,
  listNamed,
  saidOf,
  trackTable,
  unreadNotices,
} from './money-parts';

const grants = {
  found: ['grants-overpaid', 'grants-underpaid', 'grants-right', 'grants-unsettled'],
  findings: ['grants-wrong-base', 'grants-double-compensation', 'grants-saved-expenses'],
  done: [
    ...['grants-settled', 'families-told', 'grants-paid-out', 'grants-to-pay-out', 'grants-lapsed'],
    ...['refunds-claimed', 'refunds-paid-back'],
    ...['claims-assessed', 'claims-none', 'claims-decided', 'claims-collected', 'grants-ended-otherwise'],
  ],
};

const payments = [
  ...['payments-undecided', 'payments-not-collected', 'payments-collected'],
  ...['payments-nothing-to-collect', 'payments-wrongly-collected'],
];

const perMonth = { da: 'Beløb pr. måned', en: 'Amount a month' };

/** Lost earnings (tabt arbejdsfortjeneste): what the list says, what was found since, and what was done about it. */
export function lostEarningsSection(figures: CommitteeFigures): Section {
  const title = { da: 'Tabt arbejdsfortjeneste', en: 'Lost earnings' };
  const { lostEarnings, tracks, unreadLists } = figures;
  const hasTracks = lineOf(figures, 'grants-on-track') !== undefined;
  const blocks: Block[] = [
    ...introOf(figures, { list: lostEarnings !== undefined, tracks: hasTracks }),
    ...(lostEarnings && !figures.payments ? [] : unreadNotices(unreadLists)),
    ...(lostEarnings
      ? grantList(lostEarnings)
      : [absent('liste over tabt arbejdsfortjeneste', 'list of lost earnings')]),
    ...grantTables(figures),
    ...(tracks !== undefined && !hasTracks ? [noneTaken('bevillinger', 'grants')] : []),
  ];
  const codes = [...grants.found, 'grants-on-track', 'grants-put-right', ...grants.findings, ...grants.done];
  const notes = [
    ...(lostEarnings ? [...countedListNote(lostEarnings.list), ...listedNotes(listedGrantFigures)] : []),
    ...(hasTracks ? [...trackNotes(codes), ...amountNotes(figures)] : []),
    ...(lostEarnings || hasTracks
      ? [{ da: 'Én bevilling kan have flere fund.', en: 'One grant may have several findings.' }]
      : []),
  ];
  return { id: 'lost-earnings', title, blocks, ...(notes.length === 0 ? {} : { notes }) };
}

function grantList({ list, cases, reviewed, findings, groups, differences }: CommitteeLostEarnings): readonly Block[] {
  const { over, under, right, unsettled, cases: all, reviewed: gone } = listedGrantFigures;
  const { da, en } = listNamed(list);
  return [
    {
      kind: 'table',
      caption: {
        da: `${da}: udbetalt mod det, der skulle være udbetalt, pr. måned`,
        en: `${en}: paid against what was due, a month`,
      },
      columns: countAndAmount({ da: 'Bevillinger', en: 'Grants' }),
      rows: [
        listedRow(over, groups.over, amountCell(differences.over)),
        listedRow(under, groups.under, amountCell(differences.under)),
        listedRow(right, groups.right, nothing),
        listedRow(unsettled, groups.unsettled, nothing),
        listedRow(all, cases, amountCell(differences.all), true),
        listedRow(gone, reviewed, nothing),
      ],
    },
    findingsTable<LostEarningsFinding>(listNamed(list), lostEarningsFindings, findings),
  ];
}

/** How many were taken up for recovery, and how many of them are put right. */
function takenUp(figures: CommitteeFigures, what: 'grants' | 'payments', name: string): readonly Block[] {
  return saidOf(figures, [`${what}-on-track`, `${what}-put-right`], ([taken = '', right = ''], lang) =>
    lang === 'da'
      ? `Der er taget ${taken} ${name} op til genopretning; ${right} af dem er rettet.`
      : `${taken} ${what} were taken up for recovery; ${right} of them are put right.`,
  );
}

function grantTables(figures: CommitteeFigures): readonly Block[] {
  const grantsTitle = { da: 'Bevillinger', en: 'Grants' };
  return [
    ...takenUp(figures, 'grants', 'bevillinger'),
    ...trackTable(figures, {
      caption: { da: 'Genopretningen: hvad der er fundet', en: 'The recovery: what was found' },
      rows: grantsTitle,
      amounts: perMonth,
      codes: grants.found,
      total: { code: 'grants-on-track', amountOf: 'grants-difference', part: 'grants-put-right' },
    }),
    ...trackTable(figures, {
      caption: { da: 'Genopretningen: fund', en: 'The recovery: findings' },
      rows: { da: 'Fund', en: 'Findings' },
      amounts: perMonth,
      codes: grants.findings,
    }),
    ...trackTable(figures, {
      caption: { da: 'Genopretningen: hvad der er gjort', en: 'The recovery: what was done' },
      rows: grantsTitle,
      amounts: { da: 'Beløb i alt', en: 'Amount in all' },
      codes: grants.done,
    }),
  ];
}

/** What the amounts of the recovery leave open. */
function amountNotes({ period }: CommitteeFigures): readonly Bilingual[] {
  const { refund } = correctionRulesOn(period.to);
  const byHand = {
    da: 'Perioder, der ikke er hele måneder, opgøres i hånden og er ikke med i beløb i alt.',
    en: 'Periods that are not whole months are settled by hand and are not in the amounts in all.',
  };
  const share = {
    da: `Statens andel er regnet som ${refund.percent} %; satsen er ikke læst i gældende regler og skal bekræftes.`,
    en: `The state’s share is taken to be ${refund.percent}%; the rate has not been read in the rules in force and is to be confirmed.`,
  };
  return refund.certainty === 'verified' ? [byHand] : [byHand, share];
}

/** Own and parental payment (egenbetaling): decided, collected, what is wrong, and what was done about it. */
export function paymentsSection(figures: CommitteeFigures): Section {
  const title = { da: 'Egenbetaling', en: 'Own and parental payment' };
  const { payments: listed, tracks, unreadLists } = figures;
  const hasTracks = lineOf(figures, 'payments-on-track') !== undefined;
  const blocks: Block[] = [
    ...introOf(figures, { list: listed !== undefined, tracks: hasTracks }),
    ...(listed && !figures.lostEarnings ? [] : unreadNotices(unreadLists)),
    ...(listed ? paymentList(listed) : [absent('liste over egenbetaling', 'list of payments')]),
    ...takenUp(figures, 'payments', 'betalinger'),
    ...trackTable(figures, {
      caption: { da: 'Genopretningen: hvor langt betalingerne er', en: 'The recovery: how far payments are' },
      rows: { da: 'Betalinger', en: 'Payments' },
      amounts: perMonth,
      codes: payments,
      total: { code: 'payments-on-track', part: 'payments-put-right' },
    }),
    ...(tracks !== undefined && !hasTracks ? [noneTaken('betalinger', 'payments')] : []),
  ];
  const notes = [
    ...(listed ? [...countedListNote(listed.list), ...listedNotes(listedPaymentFigures)] : []),
    ...(hasTracks ? trackNotes(['payments-on-track', ...payments, 'payments-put-right']) : []),
  ];
  return { id: 'payments', title, blocks, ...(notes.length === 0 ? {} : { notes }) };
}

function paymentList({
  list,
  cases,
  groups,
  collected,
  findings,
  due,
  dueCollected,
}: CommitteePayments): readonly Block[] {
  const { pays, exempt, unclear, undecided, cases: all, collected: asked } = listedPaymentFigures;
  const { da, en } = listNamed(list);
  const unclearRows = groups.unclear === 0 ? [] : [listedRow(unclear, groups.unclear, nothing)];
  return [
    {
      kind: 'table',
      caption: { da: `${da}: afgjort og opkrævet`, en: `${en}: decided and collected` },
      columns: countAndAmount({ da: 'Betalinger', en: 'Payments' }),
      rows: [
        listedRow(pays, groups.pays, amountCell(due)),
        listedRow(exempt, groups.exempt, nothing),
        ...unclearRows,
        listedRow(undecided, groups.undecided, nothing),
        listedRow(all, cases, nothing, true),
        listedRow(asked, collected, amountCell(dueCollected)),
      ],
    },
    findingsTable<PaymentFinding>(listNamed(list), paymentFindings, findings),
  ];
}

function trackNotes(codes: readonly string[]): readonly Bilingual[] {
  return notesOf(codes).map(({ da, en }) => ({ da: `Genopretningen – ${da}`, en: `The recovery – ${en}` }));
}

function absent(da: string, en: string): Block {
  return paragraph(`Der er ingen ${da}.`, `There is no ${en}.`, 'absent');
}

function noneTaken(da: string, en: string): Block {
  return paragraph(`Ingen ${da} er taget op til genopretning.`, `No ${en} have been taken up for recovery.`, 'absent');
}

function countAndAmount(title: Bilingual): Table['columns'] {
  return [
    { title, holds: 'text' },
    { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
    { title: perMonth, holds: 'kroner', part: 1.5 },
  ];
}

function findingsTable<K extends string>(
  list: Bilingual,
  names: Readonly<Record<K, Bilingual>>,
  findings: Readonly<Record<K, Published>>,
): Table {
  const rows = (Object.keys(names) as K[]).map((code): Row =>
    row(words(capital(names[code])), publishedCell(findings[code])),
  );
  return {
    kind: 'table',
    caption: { da: `${list.da}: fund`, en: `${list.en}: findings` },
    columns: [
      { title: { da: 'Fund', en: 'Findings' }, holds: 'text' },
      { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
    ],
    rows,
  };
}

function capital({ da, en }: Bilingual): Bilingual {
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { da: first(da), en: first(en) };
}

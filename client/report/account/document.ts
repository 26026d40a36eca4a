import type { Bilingual, CivilDay, Instant } from '../../../domain/case/kernel/time';
import { ruleOf } from '../../../domain/law/rules';
import type { Account, AffectedLine, AffectedState } from '../../../domain/report/account';
import { accountParts } from '../../../domain/report/account-parts';
import { figureOf } from '../../../domain/report/figures/registry';
import type { PublishedAccount } from '../../../domain/report/published-account';
import { accountTexts, affectedWords } from '../../cli/redegoerelse-texts';
import { notesOf } from '../committee/cases';
import { figureCell } from '../committee/figure-cell';
import { day, nothing, paragraph, withoutEmpty, words } from '../compose';
import type { Column, ReportDocument, Row, Section, Table } from '../document';
import { dayWritten } from '../written';

/** An account with what its document says of itself. */
export interface AccountToWrite {
  readonly municipality: string;
  readonly asOf: CivilDay;
  readonly knownAt?: Instant;
  readonly journalHead?: { readonly day: CivilDay; readonly head: string };
  readonly account: Account | PublishedAccount;
}

type AccountSection = AccountToWrite['account']['sections'][number];

/** The account to the regulator (redegørelse), or its follow-up, as a document: a section for each thing that is asked. */
export function accountDocument({ account, ...header }: AccountToWrite): ReportDocument {
  const isFollowUp = account.periods.length > 1;
  return {
    report: 'account',
    title: isFollowUp
      ? { da: 'Opfølgning på redegørelsen', en: 'Follow-up of the account' }
      : { da: 'Redegørelse til Ankestyrelsen', en: 'Account to the regulator' },
    header,
    sections: [howCounted, ...account.sections.map((section) => sectionOf(section, account))],
  };
}

const howCounted: Section = {
  id: 'how',
  title: { da: 'Om tallene', en: 'About the figures' },
  blocks: [
    paragraph(
      'Tal pr. dag er opgjort ved periodens udgang; dage og timer er medianen. Børn nævnes ved deres sagsnummer.',
      'Figures of a day are counted at the end of the period; days and hours are the median. Children are named by the number of their case.',
    ),
  ],
};

function sectionOf(section: AccountSection, { periods }: AccountToWrite['account']): Section {
  const part = accountParts.find(({ code }) => code === section.part);
  const columns = periods.map(({ from, to }): Column => {
    const title = `${dayWritten(from)} – ${dayWritten(to)}`;
    return { title: { da: title, en: title }, holds: 'number', part: 1.4 };
  });
  const figures: Table = {
    kind: 'table',
    caption: { da: 'Tal', en: 'Figures' },
    columns: [{ title: { da: 'Nøgletal', en: 'Key figure' }, holds: 'text' }, ...columns],
    rows: section.figures.map(({ figure, values }) => ({
      cells: [words(figureOf(figure).name), ...values.map((value) => figureCell(value ?? undefined))],
    })),
  };
  const codes = [...new Set(section.affected.map(({ figure }) => figure))];
  return {
    id: section.part,
    title: part?.title ?? { da: section.part, en: section.part },
    blocks: [figures, ...codes.map((code) => affectedTable(code, section.affected))],
    notes: notesOf(section.figures.map(({ figure }) => figure)),
  };
}

function affectedTable(code: string, affected: readonly AffectedLine[]): Table {
  const lines = affected.filter(({ figure }) => figure === code);
  const { da, en } = figureOf(code).name;
  return withoutEmpty({
    kind: 'table',
    caption: { da: `${da}: hvad der er gjort for hvert barn`, en: `${en}: what was done for each child` },
    columns: [
      { title: { da: 'Sag', en: 'Case' }, holds: 'text', part: 1.5 },
      { title: { da: 'Krav', en: 'Rule' }, holds: 'text', part: 1.6 },
      { title: { da: 'Frist', en: 'Due' }, holds: 'day' },
      { title: { da: 'Status', en: 'State' }, holds: 'text', part: 3 },
      { title: accountTexts.since, holds: 'text', part: 1.1 },
    ],
    rows: lines.map(affectedRow),
  });
}

function affectedRow({ caseNumber, rule, dueDay, state, on, since }: AffectedLine): Row {
  const name = ruleOf(rule)?.name ?? { da: rule, en: rule };
  const when = since === undefined ? nothing : words(since === 'first' ? accountTexts.first : accountTexts.isNew);
  return {
    cells: [words(caseNumber), words(name), dueDay === undefined ? nothing : day(dueDay), words(said(state, on)), when],
  };
}

function said(state: AffectedState, on: CivilDay | undefined): Bilingual {
  const { da, en } = affectedWords[state];
  const filled = (text: string): string => text.replace('{day}', on === undefined ? '' : dayWritten(on)).trim();
  return { da: filled(da), en: filled(en) };
}

import type { Bilingual, CivilDay, Instant } from '../../../domain/case/kernel/time';
import { ruleOf } from '../../../domain/law/rules';
import type { Account, AffectedLine, AffectedState } from '../../../domain/report/account';
import { accountParts } from '../../../domain/report/account-parts';
import { figureOf } from '../../../domain/report/figures/registry';
import type { ImportedFigures } from '../../../domain/report/imported';
import type { Published } from '../../../domain/report/masking';
import type { PublishedAccount } from '../../../domain/report/published-account';
import { accountTexts, affectedWords } from '../../cli/redegoerelse-texts';
import { notesOf } from '../committee/cases';
import { figureCell, publishedCell } from '../committee/figure-cell';
import { count, day, nothing, paragraph, withoutEmpty, words } from '../compose';
import type { Cell, Column, ReportDocument, Row, Section, Table } from '../document';
import { unreadableInWords } from '../unreadable';
import { dayWritten } from '../written';

/** An account with what its document says of itself. */
export interface AccountToWrite {
  readonly municipality: string;
  readonly asOf: CivilDay;
  readonly knownAt?: Instant;
  readonly journalHead?: { readonly day: CivilDay; readonly head: string };
  readonly account: Account | PublishedAccount;
  /** Sickness and departures from another system, a column for each period. */
  readonly imported?: readonly ImportedFigures[];
  /** Cases that were counted without entries that cannot be read, or not at all. */
  readonly unreadable: Published;
}

type AccountSection = AccountToWrite['account']['sections'][number];

/** The account to the regulator (redegørelse), or its follow-up, as a document: a section for each thing that is asked. */
export function accountDocument({ account, imported, unreadable, ...header }: AccountToWrite): ReportDocument {
  const isFollowUp = account.periods.length > 1;
  return {
    report: 'account',
    title: isFollowUp
      ? { da: 'Opfølgning på redegørelsen', en: 'Follow-up of the account' }
      : { da: 'Redegørelse til Ankestyrelsen', en: 'Account to the regulator' },
    header,
    sections: [
      howCounted(unreadable),
      ...account.sections.map((section) => sectionOf(section, account)),
      ...(imported ? [importedSection(imported, account)] : []),
    ],
  };
}

function howCounted(unreadable: Published): Section {
  const { da, en } = unreadableInWords(unreadable);
  return {
    id: 'how',
    title: { da: 'Om tallene', en: 'About the figures' },
    blocks: [
      paragraph(
        'Tal pr. dag er opgjort ved periodens udgang; dage og timer er medianen. Børn nævnes ved deres sagsnummer.',
        'Figures of a day are counted at the end of the period; days and hours are the median. Children are named by the number of their case.',
      ),
      ...(unreadable === 0 ? [] : [paragraph(da, en, 'notice')]),
    ],
  };
}

function sectionOf(section: AccountSection, { periods }: AccountToWrite['account']): Section {
  const part = accountParts.find(({ code }) => code === section.part);
  const figures: Table = {
    kind: 'table',
    caption: { da: 'Tal', en: 'Figures' },
    columns: figureColumns(periods),
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

function figureColumns(periods: AccountToWrite['account']['periods']): readonly Column[] {
  const columns = periods.map(({ from, to }): Column => {
    const title = `${dayWritten(from)} – ${dayWritten(to)}`;
    return { title: { da: title, en: title }, holds: 'number', part: 1.4 };
  });
  return [{ title: { da: 'Nøgletal', en: 'Key figure' }, holds: 'text' }, ...columns];
}

/** What other systems count: nothing of it stands in the journal. */
function importedSection(imported: readonly ImportedFigures[], { periods }: AccountToWrite['account']): Section {
  const row = (name: Bilingual, valueOf: (of: ImportedFigures) => Cell): Row => ({
    cells: [words(name), ...imported.map(valueOf)],
  });
  return {
    id: 'imported',
    title: accountTexts.imported,
    blocks: [
      {
        kind: 'table',
        caption: accountTexts.imported,
        columns: figureColumns(periods),
        rows: [
          row(accountTexts.sickness, ({ sickness }) =>
            sickness === undefined ? nothing : { kind: 'share', share: sickness / 100, decimals: 1 },
          ),
          row(accountTexts.departures, ({ months, departures }) => (months > 0 ? publishedCell(departures) : nothing)),
          row(accountTexts.months, ({ months }) => count(months)),
        ],
      },
      paragraph(accountTexts.importedSource.da, accountTexts.importedSource.en),
    ],
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

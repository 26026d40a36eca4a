import type { CivilDay } from '../../../domain/case/kernel/time';
import { itemName } from '../../cli/supervision/review-names';
import type { PublicReport } from '../../library/supervision/report';
import { publishedCell } from '../committee/figure-cell';
import { roundFound, shareCell } from '../committee/supervision';
import { paragraph, row, withoutEmpty, words } from '../compose';
import type { Column, ReportDocument, Section } from '../document';
import { setAsideSection } from './set-aside';

/** A round's report with what its document says of itself. */
export interface RoundToWrite {
  readonly municipality: string;
  readonly asOf: CivilDay;
  readonly report: PublicReport;
}

/** The report of a round of supervision (tilsynsrapport) for those outside the department. */
export function roundDocument({ report, ...header }: RoundToWrite): ReportDocument {
  return {
    report: 'round',
    title: { da: `Ledelsestilsyn ${report.round}`, en: `Management supervision ${report.round}` },
    header,
    sections: [
      { id: 'found', title: { da: 'Hvad tilsynet fandt', en: 'What supervision found' }, ...roundFound(report) },
      teamsSection(report),
      setAsideSection(report),
      actionsSection(report),
    ],
  };
}

function teamsSection({ items }: PublicReport): Section {
  const title = { da: 'Team for team', en: 'Team by team' };
  const teams = [...new Set(items.flatMap((item) => item.teams.map(({ team }) => team)))].sort();
  if (teams.length === 0) {
    const none = paragraph('Sagerne er ikke fordelt på team.', 'The cases are not divided by team.', 'absent');
    return { id: 'teams', title, blocks: [none] };
  }
  const table = withoutEmpty({
    kind: 'table',
    caption: { da: 'Andel opfyldt efter team', en: 'Share met by team' },
    columns: [
      { title: { da: 'Krav', en: 'Requirement' }, holds: 'text', part: 2 },
      ...teams.map((team): Column => ({ title: { da: team, en: team }, holds: 'share', part: 1.2 })),
    ],
    rows: items.map(({ item, teams: by }) =>
      row(words(itemName(item)), ...teams.map((team) => shareCell(by.find((one) => one.team === team)?.rate))),
    ),
  });
  return {
    id: 'teams',
    title,
    blocks: [
      paragraph(
        'Teamene står efter navn. Hvor spændene overlapper, kan man ikke sige, at det ene team ligger over det andet.',
        'The teams stand by name. Where the ranges overlap, no team can be said to be above another.',
      ),
      table,
    ],
  };
}

function actionsSection({ actions }: PublicReport): Section {
  const names = {
    open: { da: 'Åbne', en: 'Open' },
    overdue: { da: 'Over tiden', en: 'Overdue' },
    done: { da: 'Udført', en: 'Done' },
    confirmed: { da: 'Udført og bekræftet ved gennemgangen', en: 'Done, and confirmed by the review' },
  } as const;
  return {
    id: 'actions',
    title: { da: 'Handlinger', en: 'Actions' },
    blocks: [
      {
        kind: 'table',
        caption: { da: 'Handlinger efter tilsynet', en: 'Actions after the supervision' },
        columns: [
          { title: { da: 'Status', en: 'State' }, holds: 'text' },
          { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
        ],
        rows: (Object.keys(names) as (keyof typeof names)[]).map((standing) =>
          row(words(names[standing]), publishedCell(actions[standing])),
        ),
      },
    ],
  };
}

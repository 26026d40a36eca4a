import { FEWEST_CASES, type PublishedItem, type PublishedRate } from '../../../domain/supervision/figures/published';
import type { Published } from '../../../domain/report/masking';
import { itemName } from '../../cli/supervision/review-names';
import type { CommitteeFigures } from '../../library/report/committee-figures';
import type { PublicReport } from '../../library/supervision/report';
import { count, masked, nothing, paragraph, row, share, words } from '../compose';
import type { Cell, Chart, Section } from '../document';
import { cellWritten, numberWritten, type Lang } from '../written';

/** Most requirements in the chart; the table has them all. */
const MOST_BARS = 14;

/** What management supervision found (ledelsestilsyn): shares with their uncertainty, from a sample. */
export function supervisionSection({ round }: CommitteeFigures): Section {
  const title = { da: 'Ledelsestilsyn', en: 'Management supervision' };
  if (!round) {
    const none = paragraph(
      'Ingen tilsynsrunde er gennemgået endnu.',
      'No round of supervision is reviewed yet.',
      'absent',
    );
    return { id: 'supervision', title, blocks: [none] };
  }
  return { id: 'supervision', title, ...roundFound(round) };
}

/** What a round found, for those outside the department. */
export function roundFound(round: PublicReport): Pick<Section, 'blocks' | 'notes'> {
  const asked = round.items.filter(({ whole }) => whole.kind !== 'none');
  return {
    blocks: [
      paragraph(
        `Runden ${round.round}: ${fewWritten(round.reviewed, 'da')} sager er gennemgået af ${fewWritten(round.population, 'da')}. Tallet i parentes er usikkerheden: med 95 % sikkerhed ligger andelen i alle sagerne i det spænd.`,
        `The round ${round.round}: ${fewWritten(round.reviewed, 'en')} cases reviewed of ${fewWritten(round.population, 'en')}. In brackets is the uncertainty: with 95% confidence the share in all the cases lies in that range.`,
      ),
      ...chartOf(asked),
      {
        kind: 'table',
        caption: { da: 'Opfyldte krav og spørgsmål', en: 'Requirements and questions met' },
        columns: [
          { title: { da: 'Krav', en: 'Requirement' }, holds: 'text' },
          { title: { da: 'Opfyldt', en: 'Met' }, holds: 'share', part: 1.2 },
          { title: { da: 'Sager', en: 'Cases' }, holds: 'number' },
        ],
        rows: asked.map(({ item, whole }) => row(words(itemName(item)), shareCell(whole), relevantCell(whole))),
      },
    ],
    notes: [
      {
        da: `Andele, som færre end ${FEWEST_CASES} sager ligger bag, opfylder eller ikke opfylder, er skjult. Usikkerheden er beregnet efter Wilson for en stratificeret stikprøve.`,
        en: `Shares of which fewer than ${FEWEST_CASES} cases are in all, meet it or do not meet it, are hidden. The uncertainty is worked out by Wilson for a stratified sample.`,
      },
    ],
  };
}

/** A published share as a cell. */
export function shareCell(rate: PublishedRate | undefined): Cell {
  if (!rate || rate.kind === 'none') return nothing;
  return rate.kind === 'masked' ? masked : share(rate.estimate);
}

function relevantCell(rate: PublishedRate): Cell {
  return rate.kind === 'shown' ? count(rate.relevant) : rate.kind === 'masked' ? masked : nothing;
}

function chartOf(items: readonly PublishedItem[]): Chart[] {
  const shown = items
    .flatMap(({ item, whole }) => (whole.kind === 'shown' ? [{ name: itemName(item), rate: whole.estimate }] : []))
    .slice(0, MOST_BARS);
  if (shown.length < 2) return [];
  const said = (lang: Lang): string =>
    shown.map(({ name, rate }) => `${name[lang]}: ${cellWritten(share(rate), lang)}`).join('; ');
  return [
    {
      kind: 'chart',
      form: 'bars',
      title: { da: 'Opfyldt i de gennemgåede sager', en: 'Met in the reviewed cases' },
      alt: { da: said('da'), en: said('en') },
      points: shown.map(({ name }) => name),
      axes: { points: { da: 'Krav', en: 'Requirement' }, values: { da: 'Andel opfyldt', en: 'Share met' } },
      unit: 'share',
      series: [
        {
          name: { da: 'Opfyldt', en: 'Met' },
          values: shown.map(({ rate }) => rate.share),
          ranges: shown.map(({ rate }) => rate.interval),
        },
      ],
    },
  ];
}

/** A number of cases as it leaves the department: few are not counted out. */
function fewWritten(count: Published, lang: 'da' | 'en'): string {
  if (count !== 'masked') return numberWritten(count, lang);
  return lang === 'da' ? 'færre end fem' : 'fewer than five';
}

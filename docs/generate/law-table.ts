import type { CivilDay } from '../../domain/case/kernel/time';
import { limitInWords } from '../../domain/law/calendar/words';
import { differencesOf, type RuleDifference } from '../../domain/law/differences';
import type { Certainty, Edition, Settings } from '../../domain/law/edition';
import { lawBook } from '../../domain/law/editions';
import type { Rule } from '../../domain/law/rule';
import { rules } from '../../domain/law/rules';

const head = `# Lovtabel · Law table

Every rule Sagsgang knows, as its editions hold it. Generated from \`domain/law/editions\` and \`domain/law/rules.ts\`; a test
fails where it differs. The law of the day a clock started applies; facts of a case list are judged by the edition
\`${lawBook.list.id}\`.

Weight: *større grad* or *mindre grad* in a review of closed cases; ● makes an open case red while unmet. Certainty:
**verified** text read; **older** read of the act before, or of a page that does not name the section; **practice** and
**local** no law, a municipality's own; **uncertain** kept as configuration. A limit marked *local*, and the options named
under *may be set locally*, can be changed by a municipality's own levels; nothing else can.
`;

const certainties: Readonly<Record<Certainty, string>> = {
  verified: 'verified',
  older: 'older',
  practice: 'practice',
  local: 'local',
  uncertain: 'uncertain',
};

const chapters = [
  { letter: 'K', title: 'Kontroller · Controls' },
  { letter: 'F', title: 'Frister, der ikke indgår i gennemgange · Deadlines that no review counts' },
  { letter: 'P', title: 'Punkter uden frist · Points without a time limit' },
] as const;

/** The reference page of the rules (docs/law-table.md), from the editions and the rules themselves. */
export function lawTablePage(): string {
  const latest = latestEdition();
  const tables = chapters.flatMap(({ letter, title }) => [
    `## ${title}`,
    '',
    row(['code', 'met when', 'law', 'limit', 'weight', 'certainty', 'mended by']),
    row(Array<string>(7).fill('---')),
    ...rules.filter(({ code }) => code.startsWith(letter)).map((rule) => ruleRow(rule, latest.rules[rule.code])),
    '',
  ]);
  return [head, ...tables, ...editionsPart(), ...localPart(latest)].join('\n');
}

function latestEdition(): Edition {
  return lawBook.editions.at(-1) ?? lawBook.list;
}

function ruleRow({ code, name, metWhen, mendedBy }: Rule, settings: Settings | undefined): string {
  return row([
    `**${code}**${settings?.red ? ' ●' : ''}`,
    `*${name.da}* · ${name.en}<br>${metWhen.da}<br>${metWhen.en}`,
    settings?.law ?? '',
    limitText(settings),
    settings?.weight === 'greater' ? 'større grad' : settings?.weight === 'lesser' ? 'mindre grad' : '',
    settings ? certainties[settings.certainty] : '',
    mendedBy.map((command) => `\`${command}\``).join(', '),
  ]);
}

function limitText(settings: Settings | undefined): string {
  if (!settings?.limit) return '';
  const words = limitInWords(settings.limit);
  return `${words.da} · ${words.en}${settings.limitSetBy === 'local' ? ' (local)' : ''}`;
}

function editionsPart(): string[] {
  return [
    '## Udgaver · Editions',
    '',
    row(['edition', 'from', 'title', 'what differs']),
    row(['---', '---', '---', '---']),
    ...lawBook.editions.map((edition, index) => row([`\`${edition.id}\``, edition.from, titleOf(edition), differences(lawBook.editions[index - 1], edition)])),
    row([`\`${lawBook.list.id}\``, 'case lists', titleOf(lawBook.list), differences(latestEdition(), lawBook.list)]),
    '',
  ];
}

function titleOf({ title }: { readonly title: { readonly da: string; readonly en: string }; readonly from: CivilDay }): string {
  return `${title.da} · ${title.en}`;
}

/** What an edition says otherwise than the one it is compared with, rule by rule. */
function differences(before: Edition | undefined, edition: Edition): string {
  if (!before) return '';
  const found = differencesOf(before, edition);
  const codes = (kind: RuleDifference['kind']): string =>
    found.flatMap((one) => (one.kind === kind ? [one.code] : [])).join(', ');
  const [added, removed] = [codes('added'), codes('removed')];
  return [
    ...found.flatMap((one) => (one.kind === 'changed' ? [`${one.code}: ${whatChanged(one, edition)}`] : [])),
    ...(added ? [`with ${added}`] : []),
    ...(removed ? [`without ${removed}`] : []),
    ...(edition.transitions ? [`transitions for ${Object.keys(edition.transitions).join(', ')}`] : []),
  ].join('<br>');
}

/** The law it stands in now, where that changed, and its options, where they did. */
function whatChanged({ code, fields }: RuleDifference, edition: Edition): string {
  const settings = edition.rules[code];
  const names = fields.map(({ field }) => field);
  return [
    ...(names.includes('law') ? [settings?.law ?? ''] : []),
    ...(names.some((name) => name.startsWith('options.')) ? [optionsText(settings) || 'no options'] : []),
    ...names.filter((name) => name === 'limit' || name === 'weight' || name === 'red'),
  ].join('; ') || names.join(', ');
}

function optionsText(settings: Settings | undefined): string {
  return Object.entries(settings?.options ?? {})
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

function localPart(edition: Edition): string[] {
  const local = Object.entries(edition.rules).flatMap(([code, { limit, limitSetBy, options, localOptions }]) => [
    ...(limit && limitSetBy === 'local' ? [row([code, 'limit', limitInWords(limit).da])] : []),
    ...(localOptions ?? []).map((name) => row([code, name, String(options?.[name])])),
  ]);
  return ['## Kan sættes lokalt · May be set locally', '', row(['rule', 'what', 'default']), row(['---', '---', '---']), ...local.sort(), ''];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

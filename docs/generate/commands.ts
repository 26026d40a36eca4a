import type { Command, Option } from 'commander';
import { steps } from '../../client/cli/case/group';
import { exampleCall } from '../../client/cli/case/step';
import type { Io } from '../../client/cli/io';
import type { Lang } from '../../client/cli/language';
import { topCommands } from '../../client/cli/registry';
import { openSession } from '../../client/cli/session';
import { sayCode, speaker, type TextKey } from '../../client/cli/texts';
import { optionOf } from '../../client/forms/names';
import { allowedInWords, placeholder } from '../../client/forms/words';
import { isDoor } from '../../domain/case/doors';
import { isReference } from '../../domain/case/form';
import { toldFields, type Definition } from '../../domain/case/kernel/definition';
import type { Bilingual } from '../../domain/case/kernel/time';

const head = `# Kommandoer · Commands

Every command of \`sagsgang\`, with its options. Codes may be typed by their Danish or English word or by their key, æ, ø
and å also as ae, oe and aa; days as \`05-04-2025\` or \`2025-04-05\`, times as \`"05-04-2025 14:00"\` (Copenhagen time). A free
text is typed, read from standard input (\`-\`) or from a file (\`@file\`). References to entries may be left out where only
one can be meant. This page is generated from the definitions; a test fails where it differs.
`;

const silent: Io = {
  out: () => undefined,
  err: () => undefined,
  status: () => undefined,
  readStdin: () => Promise.resolve(''),
  readFile: () => Promise.reject(new Error('no files here')),
  env: {},
  columns: 100,
  colour: false,
  now: () => '2026-01-01T00:00:00.000Z',
};

/** The reference page of the command line (docs/commands.md), from the definitions and the commands themselves. */
export function commandsPage(): string {
  return `${[head, ...exits(), ...others(), ...caseSteps()].join('\n')}\n`;
}

function exits(): string[] {
  return [bilingual(said('exitCodes'), '  \n'), ''];
}

/** Every command that is not a step of case work. */
function others(): string[] {
  const tree = (lang: Lang): Command[] => {
    const session = openSession(silent, lang, () => Promise.reject(new Error('no installation here')));
    return topCommands.map(({ name, summary, load }) => load(session).name(name).description(session.say(summary)));
  };
  const [danish, english] = [tree('da'), tree('en')];
  return danish.flatMap((command, index) => described(command, english[index] ?? command, `sagsgang ${command.name()}`));
}

function described(da: Command, en: Command, path: string): string[] {
  const stepNames = new Set(steps.map(({ command }) => command));
  const children = da.commands.filter((child) => path !== 'sagsgang case' || !stepNames.has(child.name()));
  const below = children.flatMap((child) =>
    described(child, en.commands.find((one) => one.name() === child.name()) ?? child, `${path} ${child.name()}`),
  );
  const level = path.split(' ').length > 2 ? '###' : '##';
  const lines = [`${level} \`${path}\``, '', bilingual({ da: da.description(), en: en.description() }, '  \n'), ''];
  return [...lines, ...(da.commands.length > 0 ? [] : usageOf(da, en, path)), ...below];
}

function usageOf(da: Command, en: Command, path: string): string[] {
  const args = da.registeredArguments.map((argument, index) => ({
    name: argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    da: argument.description,
    en: en.registeredArguments[index]?.description ?? '',
  }));
  const options = da.options.filter(isOwn).map((option) => {
    const english = en.options.find(({ long }) => long === option.long)?.description ?? '';
    const required = option.mandatory ? said('required') : undefined;
    return {
      name: option.flags,
      da: required ? `${option.description} (${required.da})` : option.description,
      en: required ? `${english} (${required.en})` : english,
    };
  });
  const rows = [...args, ...options].map(({ name, ...text }) => row([`\`${name}\``, bilingual(text)]));
  const call = [path, ...args.map(({ name }) => name)].join(' ');
  return ['```', call, '```', '', ...(rows.length > 0 ? [row(['', 'hvad · what']), row(['---', '---']), ...rows, ''] : [])];
}

/** Options that not every command has. */
function isOwn({ long }: Option): boolean {
  return long !== '--lang' && long !== '--json';
}

/** The steps of case work, by chapter. */
function caseSteps(): string[] {
  const chapters = [...new Set(steps.map(({ stage }) => stage))];
  const title = '## Skridt i en sag · Steps of case work';
  const common = `Common options: \`--at\`, \`--as\`, \`--key\`, \`--corrects\`, \`--correction-reason\`, \`--json\`, \`--lang\`.`;
  return [
    title,
    '',
    common,
    '',
    ...chapters.flatMap((stage) => [
      `### ${sayCode('da', 'stage', stage)} · ${sayCode('en', 'stage', stage)}`,
      '',
      ...stepsOf(stage).flatMap(stepLines),
    ]),
  ];
}

/** The steps of one chapter, by name. */
function stepsOf(stage: Definition['stage']): Definition[] {
  return steps.filter((step) => step.stage === stage).sort((a, b) => (a.command < b.command ? -1 : 1));
}

function stepLines(definition: Definition): string[] {
  const { command, label, law } = definition;
  const rows = toldFields(definition).map(([name, field]) =>
    row([
      `\`${optionOf(name)} <${placeholder(field).en}>\``,
      bilingual(field.label),
      field.required && !isReference(field) ? 'ja · yes' : '',
      bilingual(allowedInWords(field)),
    ]),
  );
  return [
    `#### \`sagsgang case ${command}${isDoor(command) ? ' [case]' : ' <case>'}\``,
    '',
    `${bilingual(label)}${law === undefined ? '' : ` (${law})`}`,
    '',
    ...(rows.length > 0 ? [row(['option', 'felt · field', 'skal · required', 'værdier · values']), row(['---', '---', '---', '---']), ...rows, ''] : []),
    '```',
    exampleCall(definition),
    '```',
    '',
  ];
}

function said(key: TextKey): Bilingual {
  return { da: speaker('da')(key), en: speaker('en')(key) };
}

function bilingual({ da, en }: Bilingual, between = '<br>'): string {
  return da === en ? da : `${da}${between}${en}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

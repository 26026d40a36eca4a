import { ladderOf, hasLadder } from '../../domain/law/escalation/ladders';
import type { Ladder } from '../../domain/law/escalation/ladder';
import { ladderInWords } from '../../domain/law/explain/ladder';
import { limitInWords } from '../../domain/law/calendar/words';
import type { Edition, Settings } from '../../domain/law/edition';
import { lawBook } from '../../domain/law/editions';
import { rules } from '../../domain/law/rules';

const head = `# Eskaleringstrapper · Escalation ladders

Who is told before, when and after each deadline runs out. Generated from \`domain/law/escalation\` and
\`domain/law/editions\`; a test fails where it differs. How it works: [deadlines that act](guide/deadlines-that-act.md).
`;

/** The reference page of the ladders (docs/ladders.md), from the ladders and the editions themselves. */
export function laddersPage(): string {
  const latest = lawBook.editions.at(-1) ?? lawBook.list;
  const parts = [...ladderedRules(latest)].map(([ladder, codes]) => [
    `## ${codes.map(({ code }) => code).join(', ')}`,
    '',
    row(['rule', 'limit', 'law']),
    row(['---', '---', '---']),
    ...codes.map(({ code, settings }) => ruleRow(code, settings)),
    '',
    ...ladderInWords(ladder).map(({ da, en }) => `- ${da}<br>${en}`),
    '',
  ]);
  return [head, ...parts.flat(), ...otherEditions(latest)].join('\n');
}

interface RuleSettings {
  readonly code: string;
  readonly settings: Settings;
}

function ladderedRules({ rules: settings }: Edition): ReadonlyMap<Ladder, readonly RuleSettings[]> {
  const byLadder = new Map<string, { readonly ladder: Ladder; readonly codes: RuleSettings[] }>();
  for (const { code } of rules) {
    const one = settings[code];
    if (!one || !hasLadder(code, one)) continue;
    const ladder = ladderOf(code, one);
    const name = JSON.stringify(ladder);
    const known = byLadder.get(name) ?? { ladder, codes: [] };
    known.codes.push({ code, settings: one });
    byLadder.set(name, known);
  }
  return new Map([...byLadder.values()].map(({ ladder, codes }) => [ladder, codes]));
}

function ruleRow(code: string, { limit, law, red }: Settings): string {
  const rule = rules.find((one) => one.code === code);
  const words = limit && limitInWords(limit);
  return row([
    `**${code}**${red ? ' ●' : ''} *${rule?.name.da ?? ''}* · ${rule?.name.en ?? ''}`,
    words ? `${words.da} · ${words.en}` : '',
    law,
  ]);
}

/** Rules whose ladder was another under an earlier edition. */
function otherEditions(latest: Edition): string[] {
  const lines = lawBook.editions
    .filter((edition) => edition !== latest)
    .flatMap(({ id, rules: settings }) =>
      Object.entries(settings).flatMap(([code, one]) => {
        const now = latest.rules[code];
        if (!one || !now || !hasLadder(code, one)) return [];
        const same = JSON.stringify(ladderOf(code, one)) === JSON.stringify(ladderOf(code, now));
        return same ? [] : [`- \`${id}\` ${code}: ${ladderInWords(ladderOf(code, one)).map(({ en }) => en).join(' ')}`];
      }),
    );
  return lines.length === 0 ? [] : ['## Tidligere udgaver · Earlier editions', '', ...lines, ''];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

import { errorChapters } from '../../domain/errors/registry';

const head = `# Fejlkoder · Error codes

Every error and refusal a user may meet. The codes are stable; the words may change. \`{…}\` stands for a code, a number, a
date or an entry number: never a name, a CPR number or free text. This page is generated from \`domain/errors\`; a test
fails where it differs.
`;

/** The reference page of error codes (docs/errors.md), from the registry. */
export function errorsPage(): string {
  const chapters = errorChapters.map(({ title, entries }) => {
    const rows = Object.entries(entries).map(([code, { message, law, next }]) =>
      row([`\`${code}\``, `${message.da}<br>${message.en}`, law ?? '', `${next.da}<br>${next.en}`]),
    );
    return [`## ${title.da} · ${title.en}`, '', row(['code', 'message', 'law', 'what to do']), row(['---', '---', '---', '---']), ...rows].join('\n');
  });
  return `${[head, ...chapters].join('\n')}\n`.replace(/\n## /g, '\n\n## ').replace(/\n{3,}/g, '\n\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

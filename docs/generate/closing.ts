import { closingCauses } from '../../domain/case/words';
import { closingRequirements, notWaivable, type ClosingCause } from '../../domain/law/closing';
import { closingSteps } from '../../domain/law/closing-steps';

const head = `# Lukkeårsager · Causes of closing

What each cause of closing requires before the closure gate lets a case close, beside what every closing requires (see
[guide/closing.md](guide/closing.md)). Generated from \`domain/law/closing.ts\`; a test fails where it differs.

| cause | what it is about | steps | controls not asked for | approved by |
| --- | --- | --- | --- | --- |`;

/** The reference page of closing causes (docs/closing-causes.md), from the table the gate reads. */
export function closingPage(): string {
  const causes = (Object.keys(closingCauses) as ClosingCause[]).map((cause) => {
    const { steps, exempt, approvers, note } = closingRequirements[cause];
    return row([
      `\`${cause}\` ${closingCauses[cause].da}<br>${closingCauses[cause].en}`,
      `${note.da}<br>${note.en}`,
      steps.map((step) => `\`${step}\``).join(', '),
      exempt === 'all' ? 'all but K20, K21' : exempt.join(', '),
      (approvers ?? ['teamLeader', 'leader', 'director']).join(', '),
    ]);
  });
  const steps = Object.entries(closingSteps).map(([code, { text, law, mendedBy }]) =>
    row([`\`${code}\``, `${text.da}<br>${text.en}`, law, mendedBy.map((command) => `\`${command}\``).join(', ')]),
  );
  return [
    head,
    ...causes,
    '',
    '## Skridt · Steps',
    '',
    row(['step', 'taken when', 'law', 'command']),
    row(['---', '---', '---', '---']),
    ...steps,
    '',
    `Controls that cannot be waived: ${[...notWaivable].join(', ')}.`,
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

import type { Session } from './session';

/** What `sagsgang` alone prints: what it is, and what to try first. */
export function welcome({ say, paint, print }: Session): void {
  const tries = [
    ['sagsgang check examples/faxe-aabne-sager.csv', say('tryCheck')],
    ['sagsgang law deadline K02 --from "05-04-2025 14:00"', say('tryLaw')],
    ['sagsgang case notify --child B0000001 --notifier fagperson', say('tryNotify')],
    ['sagsgang cases --overdue', say('tryCases')],
    ['sagsgang case why FAX-2024-00208', say('tryWhy')],
  ] as const;
  print(say('tagline'));
  print();
  print(paint('bold', say('try')));
  for (const [command, what] of tries) {
    print(`  ${paint('cyan', command)}`);
    print(`      ${what}`);
  }
  print();
  print(say('moreHelp'));
}

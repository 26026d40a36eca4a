import type { Bilingual } from '../../domain/case/kernel/time';
import type { Installation } from './installation';

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.toString();
}

/** What `npm start` prints when everything runs: what runs where, and what to try. No password is shown. */
export function banner({ settings, temporal }: Installation, uiUrl: string | undefined, logFolder: string): Bilingual {
  const rows = (names: readonly [string, string, string, string, string, string], later: string): string[] => [
    `  ${names[0].padEnd(12)} ${settings.temporalAddress} (${settings.namespace})`,
    `  ${names[1].padEnd(12)} ${uiUrl ?? later}`,
    `  ${names[2].padEnd(12)} ${withoutPassword(settings.journalUrl)}`,
    `  ${names[3].padEnd(12)} ${withoutPassword(settings.keysUrl)}`,
    `  ${names[4].padEnd(12)} ${settings.keyRing}`,
    `  ${names[5].padEnd(12)} ${logFolder}`,
  ];
  const olderServer = temporal.timeSkipping === false;
  return {
    da: [
      'Sagsgang kører.',
      ...rows(['Temporal', 'Temporal UI', 'Journal', 'Nøgler', 'Nøglering', 'Log'], '(kommer, når den er bygget)'),
      ...(olderServer
        ? ['  Denne Temporal-server kan ikke springe i tid: «clock advance» virker ikke (temporal 1.9 kan).']
        : []),
      'Prøv i en anden terminal:',
      '  npx sagsgang --help                       hvad kommandoen kan',
      '  npx sagsgang cases --overdue              hvad er over tiden, og efter hvilken regel',
      '  npx sagsgang law deadline K04 --from 2026-11-02T09:30:00+01:00',
      'Ctrl-C standser; alt fortsætter næste gang.',
    ].join('\n'),
    en: [
      'Sagsgang is running.',
      ...rows(['Temporal', 'Temporal UI', 'Journal', 'Keys', 'Key ring', 'Logs'], '(comes when it is built)'),
      ...(olderServer
        ? ['  This Temporal server cannot skip time: “clock advance” does not work (temporal 1.9 does).']
        : []),
      'Try in another terminal (English: --lang en):',
      '  npx sagsgang --lang en --help             what the command can do',
      '  npx sagsgang --lang en cases --overdue    what is late, and by which rule',
      '  npx sagsgang --lang en law deadline K04 --from 2026-11-02T09:30:00+01:00',
      'Ctrl-C stops; everything goes on next time.',
    ].join('\n'),
  };
}

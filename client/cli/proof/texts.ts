import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';

/** What `verify` and `heads` say. `{name}` is filled in. */
const texts = {
  file: { da: 'fil', en: 'file' },
  list: { da: 'vis dagens hoveder', en: 'show the daily heads' },
  seal: {
    da: 'forsegl journalen nu, hvis dagen ikke har et hoved',
    en: 'seal the journal now, if the day has no head',
  },
  export: {
    da: 'skriv dagens hoveder til en fil, der gemmes et andet sted',
    en: 'write the daily heads to a file that is kept elsewhere',
  },
  optHeads: { da: 'sammenlign med hoveder, der er gemt et andet sted', en: 'compare with heads kept elsewhere' },
  optResume: {
    da: 'gå videre, hvor en afbrudt efterprøvning stod',
    en: 'go on where an interrupted verification stood',
  },
  optCheckpoint: {
    da: 'hvor efterprøvningen skriver, hvor langt den er nået (ellers i SAGSGANG_HOME)',
    en: 'where the verification writes how far it has come (else in SAGSGANG_HOME)',
  },
  noHeads: {
    da: 'Journalen er ikke forseglet endnu. Det sker hver morgen kl. 05.15, eller nu med: sagsgang heads seal',
    en: 'The journal has not been sealed yet. It is every morning at 05:15, or now with: sagsgang heads seal',
  },
  colNumber: { da: 'nr.', en: 'no.' },
  colSealed: { da: 'forseglet', en: 'sealed' },
  colCases: { da: 'sager', en: 'cases' },
  colEntries: { da: 'poster', en: 'entries' },
  colChanged: { da: 'ændrede', en: 'changed' },
  colHash: { da: 'hash', en: 'hash' },
  sealed: {
    da: 'Dagens hoved nr. {number}: {cases} sager og forløb, {entries} poster.\n{hash}',
    en: 'Daily head no. {number}: {cases} cases and undertakings, {entries} entries.\n{hash}',
  },
  sealedBefore: {
    da: 'Dagen har allerede et hoved, nr. {number}: {cases} sager og forløb, {entries} poster.\n{hash}',
    en: 'The day has a head already, no. {number}: {cases} cases and undertakings, {entries} entries.\n{hash}',
  },
  exported: {
    da: '{count} hoveder skrevet til {file}. Gem filen et sted, hvor driften ikke kan ændre den.',
    en: '{count} heads written to {file}. Keep the file where operations cannot change it.',
  },
  progress: {
    da: '{done} af {total} sager og forløb · {rate} i sekundet',
    en: '{done} of {total} cases and undertakings · {rate} a second',
  },
  checked: {
    da: '{cases} sager og forløb med {entries} poster efterprøvet; dagens hoveder: {heads}.',
    en: '{cases} cases and undertakings with {entries} entries verified; daily heads: {heads}.',
  },
  clean: {
    da: 'Intet er ændret, fjernet, flyttet eller sat ind.',
    en: 'Nothing was edited, removed, moved or inserted.',
  },
  wrong: { da: 'Fejl: {count}.', en: 'Problems: {count}.' },
  lastHead: {
    da: 'Sidste hoved: nr. {number}, {sealed}. Poster efter det hviler alene på sagens egen kæde.',
    en: 'Last head: no. {number}, {sealed}. Entries after it rest on their case’s own chain alone.',
  },
  neverSealed: {
    da: 'Journalen har intet hoved: en hel sag kan være fjernet, uden at det ses.',
    en: 'The journal has no head: a whole case may have been removed without a trace.',
  },
  compared: {
    da: '{count} hoveder i {file} er sammenlignet med journalens.',
    en: '{count} heads in {file} were compared with those of the journal.',
  },
  notCompared: {
    da: 'Ikke sammenlignet med en gemt fil (--heads): en ældre kopi af hele journalen ville ikke ses.',
    en: 'Not compared with a kept file (--heads): an older copy of the whole journal would not be seen.',
  },
  comparedTo: {
    da: 'Filen går til hoved nr. {to} af {last}; de senere hoveder er ikke sammenlignet.',
    en: 'The file goes to head no. {to} of {last}; the later heads were not compared.',
  },
  resumed: {
    da: 'Genoptaget: de første {cases} sager og forløb blev set efter fra {started} og er ikke set efter igen.',
    en: 'Resumed: the first {cases} cases and undertakings were checked from {started} on, and not again.',
  },
  later: {
    da: 'Hoveder forseglet siden, som sagerne ikke er holdt op mod: {count}. Kør sagsgang verify forfra.',
    en: 'Heads sealed since, which the cases were not held against: {count}. Run sagsgang verify from the start.',
  },
  cleanThen: {
    da: 'Intet var ændret, fjernet, flyttet eller sat ind, da der blev set efter.',
    en: 'Nothing had been edited, removed, moved or inserted when it was checked.',
  },
  chainsOnly: {
    da: 'Sagernes kæder er hele. Om de sidste poster eller hele sager er fjernet, kan ikke ses.',
    en: 'The chains of the cases are whole. Whether last entries or whole cases were removed cannot be seen.',
  },
  unsaved: {
    da: 'Kan ikke skrive i {file}, hvor langt efterprøvningen er nået. Afbrydes den, begynder den forfra.',
    en: 'Cannot write into {file} how far the verification has come. Interrupted, it begins from the start.',
  },
  late: {
    da: '{count} poster kom i journalen efter et hoved, men er registreret før det: et nedbrud, eller en forkert tid.',
    en: '{count} entries came into the journal after a head but were recorded before it: an outage, or a wrong time.',
  },
  resumeAll: { da: '--resume gælder alle sager, ikke én.', en: '--resume is for all cases, not for one.' },
} satisfies Readonly<Record<string, Bilingual>>;

/** Says one of the texts in the user's language. */
export function speak({ tell }: Session): (key: keyof typeof texts, params?: ErrorParams) => string {
  return (key, params = {}) => fill(tell(texts[key]), params);
}

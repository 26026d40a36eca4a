import type { Bilingual } from '../../../domain/case/kernel/time';
import type { ErasureStep } from '../../../workflows/contracts/erasure';

/** The steps of an erasure in words; `{count}` is what each took away or found. */
export const stepWords: Readonly<Record<ErasureStep, Bilingual>> = {
  approval: { da: 'godkendelsen står i journalen', en: 'the approval is in the journal' },
  workflow: { da: 'sagens workflow er afsluttet', en: 'the case’s workflow has ended' },
  keys: { da: 'nøgler destrueret: {count}', en: 'keys destroyed: {count}' },
  rows: { da: 'rækker i oversigter og opslag fjernet: {count}', en: 'rows of lists and look-ups removed: {count}' },
  histories: { da: 'historikker slettet: {count}', en: 'histories deleted: {count}' },
  imports: { da: 'historikker fra indlæsninger slettet: {count}', en: 'histories of imports deleted: {count}' },
  proof: {
    da: 'efterprøvet: kæden er hel, og ingen af de {count} poster kan læses',
    en: 'checked: the chain is whole, and none of the {count} entries can be read',
  },
};

/** What the command line says about erasures. */
export const erasureTexts = {
  erased: { da: 'Sag {case} er slettet.', en: 'Case {case} was erased.' },
  underWay: {
    da: 'Sletning af sag {case} er godkendt, men ikke gennemført.',
    en: 'The erasure of case {case} was approved, but is not finished.',
  },
  goOn: { da: 'Gør den færdig med: sagsgang erase {case} --finish', en: 'Finish it: sagsgang erase {case} --finish' },
  ground: { da: 'Slettegrund', en: 'Ground' },
  archive: { da: 'Arkiv', en: 'Archives' },
  proposed: { da: 'Foreslået', en: 'Proposed' },
  approved: { da: 'Godkendt', en: 'Approved' },
  keyDestroyed: { da: 'Nøgle destrueret', en: 'Key destroyed' },
  notInJournal: {
    da: 'står ikke i journalen, som er genskabt fra før sletningen',
    en: 'is not in the journal, which was restored from before the erasure',
  },
  finished: { da: 'Gennemført', en: 'Finished' },
  byOn: { da: '{by}, {when}', en: '{by}, {when}' },
  inRole: { da: '{by} ({role}), {when}', en: '{by} ({role}), {when}' },
  optFinish: {
    da: 'gør en godkendt sletning færdig, og gentager den, hvis nøglelageret igen har nøgler til sagen, eller journalen er fra før den; godkender intet',
    en: 'finishes an approved erasure, and repeats it where the key store has keys of the case again, or the journal is from before it; approves nothing',
  },
  optAll: {
    da: 'sammen med --finish: alle slettede sager, som der er noget tilbage af',
    en: 'with --finish: every erased case of which something is left',
  },
  oneOrAll: { da: 'Angiv en sag, eller --all --finish.', en: 'Give a case, or --all --finish.' },
  allOnlyFinished: {
    da: '--all gælder kun sammen med --finish; en sletning godkendes sag for sag.',
    en: '--all needs --finish; erasures are approved case by case.',
  },
  allFinished: {
    da: 'Sletninger: {erasures}. Gennemført eller gentaget nu: {count}.',
    en: 'Erasures: {erasures}. Finished or repeated now: {count}.',
  },
  repeated: { da: 'Gentaget', en: 'Repeated' },
  optProposal: { da: 'nr. på forslaget, der godkendes', en: 'number of the proposal that is approved' },
} as const satisfies Readonly<Record<string, Bilingual>>;

import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `keys` says; `{name}` is filled in. */
export const keyTexts = {
  list: { da: 'vis nøgleringens versioner, og hvad der bruger dem', en: 'show the versions of the ring and their use' },
  rotate: {
    da: 'lav en ny version af nøgleringen, og pak alle nøgler om',
    en: 'make a new version of the key ring and wrap all keys anew',
  },
  retire: {
    da: 'tag en version, som intet bruger, ud af nøgleringen',
    en: 'take a version that nothing needs out of the ring',
  },
  optPrepare: {
    da: 'tilføj kun versionen til filen, så den kan fordeles; næste rotate tager den i brug',
    en: 'only add the version to the file, so that it can be handed out; the next rotate activates it',
  },
  optRewrapOnly: {
    da: 'lav ingen ny version; pak kun det om, der mangler',
    en: 'make no new version; only wrap anew what is left',
  },
  oneOnly: { da: 'Angiv kun én af --prepare og --rewrap-only.', en: 'Give only one of --prepare and --rewrap-only.' },
  version: { da: 'version', en: 'version' },
  keys: { da: 'nøgler', en: 'keys' },
  rows: { da: 'kædede rækker', en: 'chained rows' },
  use: { da: 'brug', en: 'use' },
  active: { da: 'aktiv', en: 'active' },
  index: { da: 'blinde opslag', en: 'blind indexes' },
  absent: { da: 'mangler i filen', en: 'not in the file' },
  prepared: {
    da: 'Version {version} er tilføjet. Fordel filen, kør derefter sagsgang keys rotate, og fordel den så igen.',
    en: 'Version {version} was added. Hand the file out, then run sagsgang keys rotate, and hand it out once more.',
  },
  rotated: {
    da: 'Version {version} er aktiv. Nøgler pakket om: {moved}. Tilbage under ældre versioner: {left}.',
    en: 'Version {version} is active. Keys wrapped anew: {moved}. Left under older versions: {left}.',
  },
  handOut: {
    da: 'Har andre maskiner en kopi af filen, så fordel den nu igen: indtil da pakker de nye nøgler under den gamle version. Kør derefter sagsgang keys rotate --rewrap-only, til sagsgang keys viser 0 nøgler under de ældre.',
    en: 'Where other hosts have copies of the file, hand it out again now: until then they wrap new keys under the old version. Then run sagsgang keys rotate --rewrap-only until sagsgang keys shows 0 keys under the older ones.',
  },
  unusable: {
    da: 'Nøgler, der ikke kunne åbnes og står uændret: {count}. Er en gammel version taget ud for tidligt?',
    en: 'Keys that could not be opened and stay as they are: {count}. Was an old version taken out too early?',
  },
  retired: { da: 'Version {version} er taget ud.', en: 'Version {version} was taken out.' },
  notAVersion: { da: '{value} er ikke nummeret på en version.', en: '{value} is not the number of a version.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

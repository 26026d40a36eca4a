import type { Bilingual } from '../../domain/case/kernel/time';
import type { Published } from '../../domain/report/masking';

/** What must be said of figures where the entries of cases could not all be read, and how many such cases there are. */
export function unreadableInWords(cases: Published): Bilingual {
  const many: Bilingual =
    cases !== 'masked'
      ? { da: `${cases} ${cases === 1 ? 'sag' : 'sager'}`, en: `${cases} ${cases === 1 ? 'case' : 'cases'}` }
      : { da: 'Nogle sager', en: 'Some cases' };
  return {
    da: `${many.da} er talt uden poster, der ikke kan læses, eller slet ikke (slettet indhold eller en nyere udgave). Tallene kan derfor være for små.`,
    en: `${many.en} counted without entries that cannot be read, or not at all (erased content, or a newer release). The figures may therefore be too small.`,
  };
}

import { errorChapter } from './error-entry';

const mendScenario = {
  da: 'Ret scenariet; examples/simulation-lejre.json er et, der virker.',
  en: 'Mend the scenario; examples/simulation-lejre.json is one that works.',
};

/** What may be wrong with a scenario (scenarie) or with what is made of it. */
export const simulationErrors = errorChapter({
  SCENARIO_UNREADABLE: {
    message: {
      da: 'Scenariet {file} kan ikke læses som JSON.',
      en: 'The scenario {file} cannot be read as JSON.',
    },
    next: mendScenario,
  },
  SCENARIO_WRONG: {
    message: { da: '{file}, {field}: {problem}', en: '{file}, {field}: {problem}' },
    next: mendScenario,
  },
  SCENARIO_LIST: {
    message: {
      da: 'Sagslisten {file}, som scenariet begynder med, har ingen sager, der kan læses.',
      en: 'The case list {file}, with which the scenario begins, holds no cases that can be read.',
    },
    next: mendScenario,
  },
  FILE_NOT_WRITTEN: {
    message: { da: 'Filen {file} kan ikke skrives.', en: 'The file {file} cannot be written.' },
    next: { da: 'Vælg en anden fil eller mappe.', en: 'Choose another file or folder.' },
  },
});

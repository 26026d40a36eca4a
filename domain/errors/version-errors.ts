import { errorChapter } from './error-entry';

/** Errors of several releases side by side: versions of the worker, and entries of a newer release. */
export const versionErrors = errorChapter({
  RELEASE_TOO_OLD: {
    message: {
      da: 'Sagen har poster fra en nyere udgave af Sagsgang, som denne udgave ikke kan læse.',
      en: 'The case has entries of a newer release of Sagsgang that this release cannot read.',
    },
    next: {
      da: 'Brug den nyere udgave; intet er ændret i sagen. Driften ser udgaverne med `sagsgang version list`.',
      en: 'Use the newer release; nothing in the case was changed. Operations see the releases with `sagsgang version list`.',
    },
  },
  VERSION_UNKNOWN: {
    message: { da: 'Der er ingen version {version}.', en: 'There is no version {version}.' },
    next: {
      da: 'Se versionerne med `sagsgang version list`; en version er der, når en worker har hentet opgaver som den.',
      en: 'See the versions with `sagsgang version list`; a version is there once a worker has polled as it.',
    },
  },
  VERSION_HAS_NO_WORKER: {
    message: {
      da: 'Ingen worker henter opgaver som version {version}; sagerne ville stå stille.',
      en: 'No worker polls as version {version}; the cases would stand still.',
    },
    next: {
      da: 'Start en worker af den version først, eller brug --force, hvis den er på vej.',
      en: 'Start a worker of that version first, or use --force where it is on its way.',
    },
  },
  VERSION_LACKS_PATCH: {
    message: {
      da: '{count} kørende sager bruger ændringen {patch}, som version {version} ikke kender; de ville stå stille.',
      en: '{count} running cases use the change {patch} that version {version} does not know; they would stand still.',
    },
    next: {
      da: 'Ret fejlen i en ny version i stedet. Med --force arbejder de øvrige sager videre, og disse venter uden tab.',
      en: 'Mend the fault in a new version instead. With --force the other cases work on, and these wait without loss.',
    },
  },
});

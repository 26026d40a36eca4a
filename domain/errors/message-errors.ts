import { errorChapter } from './error-entry';

/** What messages, channels and webhooks may refuse. */
export const messageErrors = errorChapter({
  MESSAGES_NOT_YOURS: {
    message: {
      da: '{by} kan ikke se andres beskeder.',
      en: '{by} may not see other people’s messages.',
    },
    next: {
      da: 'Andres beskeder og udbakken kan ses af teamleder, leder, direktør, ledelsestilsyn og drift. Egne ses med --as og egne initialer.',
      en: 'Other people’s messages and the outbox are for team leaders, leaders, directors, supervisors and operations. Your own: --as your initials.',
    },
  },
  MESSAGES_NOT_YOURS_TO_SET: {
    message: {
      da: '{by} kan ikke ændre det.',
      en: '{by} may not change that.',
    },
    next: {
      da: 'Andres kanaler og webhooks sættes af leder, direktør og drift. Egen kanal sættes med --as og egne initialer.',
      en: 'Other people’s channels and webhooks are set by leaders, directors and operations. Your own channel: --as your initials.',
    },
  },
  MESSAGES_PERSON_UNKNOWN: {
    message: { da: '{person} er ikke i medarbejderregisteret.', en: '{person} is not on the staff register.' },
    next: { da: 'Se registeret med `sagsgang staff list`.', en: 'See the register by `sagsgang staff list`.' },
  },
  WEBHOOK_ADDRESS_REFUSED: {
    message: {
      da: 'Adressen er ikke en https-adresse uden brugernavn og adgangskode.',
      en: 'The address is no https address without user name and password.',
    },
    next: {
      da: 'Skriv fx https://modtager.kommune.dk/sagsgang. Kun en udviklingsserver sender til http.',
      en: 'Write for instance https://receiver.kommune.dk/sagsgang. Only a development server sends to http.',
    },
  },
  WEBHOOK_UNKNOWN: {
    message: { da: 'Der er ingen webhook {webhook}.', en: 'There is no webhook {webhook}.' },
    next: { da: 'Se dem med `sagsgang webhook list`.', en: 'See them by `sagsgang webhook list`.' },
  },
});

'use strict';

// The part of a worker that makes and sends messages, in a process of its own, from the compiled files, on the journal that
// its environment names. What it has taken on belongs to it for two seconds.

const pino = require('pino');
const { openJournal } = require('../../dist/journal/connect.js');
const { startMessages } = require('../../dist/worker/messages/messages.js');

const { DATABASE_URL: journalUrl, SAGSGANG_KEYS_URL: keysUrl, SAGSGANG_KEY_RING: keyRing, SMTP_URL } = process.env;
const settings = { smtpUrl: SMTP_URL, mailFrom: 'Sagsgang <sagsgang@kommune.example>', webhookPatienceMs: 600_000 };

openJournal({ journalUrl, keysUrl, keyRing }).then((journal) => {
  const log = pino({ level: 'silent' });
  startMessages({ journal, journalUrl, log, settings: { ...settings, retryMs: 50, pollMs: 50, leaseMs: 2_000 } });
});

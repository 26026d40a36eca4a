#!/usr/bin/env node
// The whole life of one child's case, by the command line, on the server that `npm start` (or the environment) names.
// Time is skipped for this case alone. Every run is another child and another case, so it may be run again and again.
//
//   node examples/full-life.mjs [--lang en]

import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { notification } from './full-life/1-notification.mjs';
import { examination } from './full-life/2-examination.mjs';
import { night } from './full-life/3-night.mjs';
import { placed } from './full-life/4-placement.mjs';
import { overrun } from './full-life/5-overrun.mjs';
import { support } from './full-life/6-support.mjs';
import { closing } from './full-life/7-closing.mjs';
import { reopening } from './full-life/8-reopening.mjs';
import { ending } from './full-life/9-ending.mjs';
import { StoryError, Storyteller } from './full-life/storyteller.mjs';
import { addDays, civil, weekdayOf, written } from './full-life/time.mjs';

const at = process.argv.indexOf('--lang');
const story = new Storyteller(at > 0 && process.argv[at + 1] === 'en' ? 'en' : 'da');
const today = civil(story.now).day;
const friday = addDays(today, ((5 - weekdayOf(today) + 6) % 7) + 1);
story.start = friday;
const child = `LIV-${randomBytes(4).toString('hex').toUpperCase()}`;
const birthday = addDays(friday, -40);
const birthDay = written(`${Number(birthday.slice(0, 4)) - 11}-${birthday.slice(5, 7)}-15`);

try {
  await story.quietly(['staff', 'import', fileURLToPath(new URL('full-life/staff.csv', import.meta.url))]);
  const known = await notification(story, { child, birthDay });
  Object.assign(known, await examination(story, known));
  Object.assign(known, await night(story, known));
  Object.assign(known, await placed(story, known));
  await overrun(story, known);
  Object.assign(known, await support(story, known));
  await closing(story, known);
  await reopening(story);
  await ending(story);
} catch (error) {
  if (!(error instanceof StoryError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
} finally {
  await story.close();
}

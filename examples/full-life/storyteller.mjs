import { Terminal } from '../terminal.mjs';
import { addDays, civil, instantOf, weekdayOf, written } from './time.mjs';

const weekdays = {
  da: ['søn', 'man', 'tir', 'ons', 'tor', 'fre', 'lør'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const width = 100;
const roles = {
  M01: { da: 'rådgiver i modtagelsen', en: 'caseworker, reception team' },
  B03: { da: 'rådgiver', en: 'caseworker' },
  B07: { da: 'rådgiver', en: 'caseworker' },
  TLB: { da: 'teamleder', en: 'team leader' },
  VIS: { da: 'visitationsudvalg', en: 'visitation committee' },
  JUR: { da: 'socialjurist', en: 'lawyer' },
  BUU: { da: 'børne- og ungeudvalg', en: 'children and youth committee' },
  DV1: { da: 'døgnvagt', en: 'duty officer' },
  DV2: { da: 'døgnvagt', en: 'duty officer' },
  DRF: { da: 'drift', en: 'operations' },
};

/** A command of the story went otherwise than the story says. */
export class StoryError extends Error {}

/** Tells one case's life by calling `sagsgang`, and keeps the time of the case. */
export class Storyteller {
  /** Number of the case, once there is one. */
  case = '';
  commands = 0;
  jumps = 0;
  refusals = 0;
  #lang;
  #terminal;
  #clock = { ms: Date.now(), readAt: performance.now() };
  #start = '';
  #heading = '';

  constructor(lang) {
    this.#lang = lang;
    this.#terminal = new Terminal(lang);
  }

  /** The case's clock now, in milliseconds since 1970. */
  get now() {
    return this.#clock.ms + performance.now() - this.#clock.readAt;
  }

  /** The day the story counts its days from (YYYY-MM-DD). */
  set start(day) {
    this.#start = day;
  }

  /** A day of the story, counted from its start. */
  day(offset) {
    return addDays(this.#start, offset);
  }

  /** The same as the command line takes it. */
  date(offset) {
    return written(this.day(offset));
  }

  say(text) {
    this.#print(wrapped(text[this.#lang], '  ', ''));
  }

  chapter(title) {
    this.#heading = '';
    this.#print(`\n${title[this.#lang]}\n${'─'.repeat(title[this.#lang].length)}`);
  }

  /** Lets time pass until a day (counted from the start, or as YYYY-MM-DD) and a time of day. */
  async until(day, time) {
    const civilDay = typeof day === 'number' ? this.day(day) : day;
    const minutes = Math.ceil((instantOf(civilDay, time) - this.now) / 60_000);
    if (minutes <= 0) throw new StoryError(`The story goes backwards: ${civilDay} ${time}`);
    const { stdout } = await this.#run(['clock', 'advance', this.case, `${minutes}m`, '--json'], 0);
    this.#clock = { ms: Date.parse(JSON.parse(stdout).now), readAt: performance.now() };
    this.jumps += 1;
  }

  /** Somebody takes a step of case work. Answers the number of its journal entry. */
  async does(who, step, options, text) {
    return this.door(who, step, [this.case, ...options], text);
  }

  /** A step that may open the case: the child is named instead of the case. */
  async door(who, step, args, text) {
    this.#head(who, text);
    const { stdout } = await this.#step(['case', step, ...args, '--as', who], 0);
    const [title = '', ...rest] = stdout.split('\n');
    const [, number, first, last] = /(\d{4}-\d+).*?(\d+)(?:[-–](\d+))?/.exec(title) ?? [];
    this.case ||= number ?? '';
    const entry = Number(last ?? first);
    this.#answer([title.replace(/^[^·]*· /, '→ '), ...clocksOf(rest, entry), ...noticesOf(rest)]);
    return entry;
  }

  /** Somebody tries something that is refused; the whole refusal is shown. */
  async tries(who, step, options, text) {
    this.#head(who, text);
    const { stderr } = await this.#step(['case', step, this.case, ...options, '--as', who], 1);
    this.refusals += 1;
    this.#answer(stderr.trimEnd().split('\n'));
  }

  /** Somebody looks something up; the lines that `pick` chooses are shown. */
  async looks(who, args, text, pick = (lines) => lines) {
    this.#head(who, text);
    const { stdout } = await this.#step(args, 0);
    this.#answer(pick(stdout.trimEnd().split('\n')));
  }

  /** Runs a command without telling of it. */
  async quietly(args) {
    this.commands += 1;
    return (await this.#run(args, 0)).stdout;
  }

  /** Ends the connection. */
  close() {
    return this.#terminal.close();
  }

  #head(who, text) {
    const { day, time } = civil(this.now);
    const weekday = weekdays[this.#lang][weekdayOf(day)];
    const heading = `${weekday} ${written(day)} ${this.#lang === 'da' ? `kl. ${time.replace(':', '.')}` : time}  ${who}, ${roles[who][this.#lang]}`;
    this.#print('');
    if (heading !== this.#heading) this.#print(heading);
    this.#heading = heading;
    this.say(text);
  }

  async #step(args, expected) {
    this.commands += 1;
    this.#print(wrapped(`$ sagsgang ${args.map(quoted).join(' ')}`, '    ', '  '));
    return this.#run(args, expected);
  }

  async #run(args, expected) {
    const done = await this.#terminal.call(args);
    if (done.code === expected) return done;
    throw new StoryError(`sagsgang ${args.join(' ')}\nexit code ${done.code}\n${done.stdout}${done.stderr}`);
  }

  #answer(lines) {
    for (const line of lines) this.#print(`    ${line}`.trimEnd());
  }

  #print(text) {
    process.stdout.write(`${text}\n`);
  }
}

/** The rows of a table in which something stands, with the lines they are continued on. */
export function rowsWith(pattern, lines) {
  let within = false;
  return lines.filter((line) => {
    if (!/^ {10}/.test(line)) within = pattern.test(`${line} `);
    return within;
  });
}

/** Lines of a table of deadlines whose clock was started by this entry. */
function clocksOf(lines, entry) {
  const end = lines.indexOf('', lines.indexOf('') + 1);
  return rowsWith(new RegExp(` #${entry} `), end < 0 ? lines : lines.slice(0, end)).map((line) => `  ${line}`);
}

/** What the answer says is missing: everything below its second heading. */
function noticesOf(lines) {
  const heading = lines.findIndex((line) => /^(Mangler|Missing)/.test(line));
  return heading < 0 ? [] : lines.slice(heading).filter((line) => line !== '');
}

function quoted(word) {
  return /^[\wæøåÆØÅ.:,/@-]+$/.test(word) ? word : `"${word}"`;
}

function wrapped(text, margin, hanging) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && margin.length + last.length + word.length + 1 > width) lines.push(`${hanging}${word}`);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => margin + line).join('\n');
}

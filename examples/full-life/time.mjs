// Civil time in Copenhagen, for saying «Friday at 19.42» to a clock that only knows how long to run.

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

function read(instant) {
  const read = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${read.year}-${read.month}-${read.day}`, time: `${read.hour}:${read.minute}` };
}

/** The civil day (YYYY-MM-DD) and time (HH:MM) of an instant, in milliseconds since 1970. */
export function civil(ms) {
  return read(new Date(ms));
}

/** The instant of a civil day and time, in milliseconds since 1970. */
export function instantOf(day, time) {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = civil(wanted);
  return wanted - (Date.parse(`${shown.day}T${shown.time}:00Z`) - wanted);
}

export function addDays(day, count) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day) {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** The last Monday to Friday on or before a day. */
export function workdayUpTo(day) {
  return [0, 6].includes(weekdayOf(day)) ? workdayUpTo(addDays(day, -1)) : day;
}

/** `2026-11-27` as the command line takes it and people write it: `27-11-2026`. */
export function written(day) {
  return day.split('-').reverse().join('-');
}

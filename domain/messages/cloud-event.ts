import type { Notice } from './message';

/** An entry about a deadline as other systems are told of it: a CloudEvent 1.0 in structured form. Codes and dates only. */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The same for the same entry, however often it is sent. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The case's id. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Omit<Notice, 'municipality'>;
}

/** The notice of an entry as a CloudEvent; `source` and `id` together name it for ever. */
export function cloudEventOf({ municipality, ...data }: Notice): CloudEvent {
  return {
    specversion: '1.0',
    id: `${data.caseId}:${data.seq}`,
    source: `/sagsgang/${municipality}`,
    type: `dk.sagsgang.deadline.${data.tone}`,
    subject: data.caseId,
    time: data.at,
    datacontenttype: 'application/json',
    data,
  };
}

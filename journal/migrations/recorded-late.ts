/** Whether a message came late because what the time is counted from was recorded late, not because the system was away. */
export const recordedLate = `
  alter table message add column recorded_late boolean not null default false;
`;

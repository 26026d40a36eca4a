/**
 * How much of full time somebody is employed for (beskæftigelsesgrad) from the day of a line of the staff register, and
 * when the person qualified: caseloads are counted per full-time equivalent, and the newly qualified have fewer cases.
 */
export const staffShares = `
  alter table staff_entry
    add column share numeric(3, 2) check (share > 0 and share <= 1),
    add column qualified_on date;
`;

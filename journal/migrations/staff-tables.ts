/** The staff register: initials, roles, teams and substitutes with their days. No names. */
export const staffTables = `
  create table staff_entry (
    municipality text not null,
    initials text not null,
    from_day date not null,
    until_day date,
    roles text[] not null,
    team text,
    substitute text,
    primary key (municipality, initials, from_day),
    check (until_day is null or until_day >= from_day)
  );
`;

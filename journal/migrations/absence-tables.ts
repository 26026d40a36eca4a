/**
 * Absences of staff (fravær): who is away on which days. A line is never changed: one that no longer holds is withdrawn,
 * with who said so and when, and another takes its place.
 */
export const absenceTables = `
  create table staff_absence (
    number bigint generated always as identity primary key,
    municipality text not null,
    initials text not null,
    from_day date not null,
    until_day date,
    recorded_at timestamptz(3) not null default clock_timestamp(),
    recorded_by text not null,
    withdrawn_at timestamptz(3),
    withdrawn_by text,
    check (until_day is null or until_day >= from_day),
    check ((withdrawn_at is null) = (withdrawn_by is null))
  );
  create unique index staff_absence_in_force on staff_absence (municipality, initials, from_day)
    where withdrawn_at is null;

  create function enter_staff_absence(p_municipality text, p_initials text, p_from date, p_until date, p_by text)
    returns bigint language plpgsql as $$
  declare
    v_number bigint;
  begin
    update staff_absence set withdrawn_at = clock_timestamp(), withdrawn_by = p_by
    where municipality = p_municipality and initials = p_initials and from_day = p_from and withdrawn_at is null;
    insert into staff_absence (municipality, initials, from_day, until_day, recorded_by)
    values (p_municipality, p_initials, p_from, p_until, p_by) returning number into v_number;
    return v_number;
  end
  $$;

  create function end_staff_absence(p_number bigint, p_back date, p_by text) returns bigint language plpgsql as $$
  declare
    v_absence staff_absence;
  begin
    update staff_absence set withdrawn_at = clock_timestamp(), withdrawn_by = p_by
    where number = p_number and withdrawn_at is null returning * into v_absence;
    if v_absence.from_day < p_back then
      insert into staff_absence (municipality, initials, from_day, until_day, recorded_by)
      values (v_absence.municipality, v_absence.initials, v_absence.from_day, p_back - 1, p_by);
    end if;
    return p_number;
  end
  $$;
`;

/**
 * An erasure takes along what a day's overviews were made of: the rows by which an overview names its messages begin with
 * the case's id. Those left by earlier erasures go at once.
 */
export const erasureOfDeliveries = `
  alter function clear_erased_case(text) rename to clear_case_rows;

  create function clear_erased_case(p_case_id text) returns integer language plpgsql as $$
  declare
    v_count integer := clear_case_rows(p_case_id);
    v_rows integer;
  begin
    delete from delivery_message where message_id >= p_case_id || ':' and message_id < p_case_id || ';';
    get diagnostics v_rows = row_count;
    return v_count + v_rows;
  end
  $$;

  delete from delivery_message d using case_erasure_step s
    where s.step = 'rows' and d.message_id >= s.case_id || ':' and d.message_id < s.case_id || ';';
`;

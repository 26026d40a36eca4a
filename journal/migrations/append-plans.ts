/**
 * Has appending find its rows by their keys, however many there are. Of a list handed over as JSON the planner expects a
 * hundred rows, and reads the whole of a table of some thousand cases to join it, at every append; plans made while the
 * tables were empty do so too. The lines of many cases are still compared by hashing.
 */
export const appendPlans = `
  alter function append_entries(jsonb) set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off;
  alter function write_projections(jsonb, boolean)
    set enable_seqscan = off set enable_hashjoin = on set enable_mergejoin = off;
`;

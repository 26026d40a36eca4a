/** A custom search attribute of the namespace. Codes only: no name, CPR number or free text ever goes here. */
export interface SearchAttribute {
  readonly name: string;
  readonly type: 'KEYWORD' | 'DATETIME' | 'INT';
}

/** The search attributes cases carry; written only when changed. */
export const searchAttributeKeys = [
  { name: 'SagMunicipality', type: 'KEYWORD' },
  { name: 'SagStage', type: 'KEYWORD' },
  { name: 'SagTeam', type: 'KEYWORD' },
  { name: 'SagWorker', type: 'KEYWORD' },
  { name: 'SagColour', type: 'KEYWORD' },
  { name: 'SagKind', type: 'KEYWORD' },
  { name: 'SagNextRule', type: 'KEYWORD' },
  { name: 'SagNextDue', type: 'DATETIME' },
  { name: 'SagOverdue', type: 'INT' },
] as const satisfies readonly SearchAttribute[];

export { caseWorkflow } from './case/case-workflow';
export { importWorkflow } from './import/import-workflow';
export { sealDayWorkflow } from './proof/seal-day-workflow';
export { dailyDigestWorkflow } from './digest/daily-digest-workflow';
export { eraseCaseWorkflow } from './erasure/erase-case-workflow';
export { quarterlyReportWorkflow } from './report/quarterly-report-workflow';
export { superviseBySchedule } from './supervision/supervise-workflow';
export {
  caseRecoveryWorkflow,
  caseReviewWorkflow,
  closedCasesReviewWorkflow,
  correctionWorkflow,
  recoveryProgrammeWorkflow,
  supervisionRoundWorkflow,
} from './undertaking/kinds';

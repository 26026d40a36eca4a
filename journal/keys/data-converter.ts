import type { DataConverter } from '@temporalio/common';
import type { KeyStore } from './key-store';
import type { ScopeOfWorkflow } from './payload-codec';
import { EncryptingCodec } from './payload-codec';

/** Where the SDK finds the converter of failures, in workers, clients and bundles of workflows. */
export const failureConverterPath = require.resolve('./failure-converter');

/** The data converter that client, worker and test harness share: encrypted payloads, encrypted failure texts. */
export function encryptingDataConverter(keys: KeyStore, scopeOf?: ScopeOfWorkflow, patienceMs?: number): DataConverter {
  return {
    payloadCodecs: [new EncryptingCodec(keys, scopeOf, patienceMs)],
    failureConverterPath,
  };
}

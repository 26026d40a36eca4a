import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { SearchAttribute } from '../contracts/search-attributes';

/** A search attribute's new value in the form the server wants; null takes it away. */
export function searchAttributePair(
  name: string,
  type: SearchAttribute['type'],
  value: string | number | null,
): SearchAttributeUpdatePair {
  if (type === 'INT') {
    return {
      key: defineSearchAttributeKey(name, SearchAttributeType.INT),
      value: value === null ? null : Number(value),
    };
  }
  if (type === 'DATETIME') {
    const instant = value === null ? null : new Date(String(value));
    return { key: defineSearchAttributeKey(name, SearchAttributeType.DATETIME), value: instant };
  }
  return {
    key: defineSearchAttributeKey(name, SearchAttributeType.KEYWORD),
    value: value === null ? null : String(value),
  };
}

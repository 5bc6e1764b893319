/**
 * A numeric id for a key, the same wherever the key turns up, so that links to issues of another file fit too. Two
 * 32-bit hashes make 53 bits: among 50,000 keys two alike are a one-in-a-million accident.
 */
export function idOfKey(key: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return String(4294967296 * (2097151 & high) + (low >>> 0));
}

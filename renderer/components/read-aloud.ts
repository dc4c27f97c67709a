/** A fingerprint as it is read out over the telephone: groups of four. */
export const readAloud = (fingerprint: string): readonly string[] => fingerprint.match(/.{1,4}/g) ?? [];

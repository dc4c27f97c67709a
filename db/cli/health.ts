/** When the archive was last checked, and how many faults there were; null where it never was. */
export type Health = { readonly verifiedAt: string; readonly faults: number } | null;

import { z } from 'zod';
import { Id } from './values.ts';

/** Numbers of certificates of a year: one series for each ending (`/2024/BL`), which makes a register of its own. */
export const CertificateSeries = z.object({
  tail: z.string(),
  count: z.int(),
  last: z.int(),
  /** Numbers that nobody has, from 1 to the last one; both ends inclusive. */
  gaps: z.array(z.object({ from: z.int(), to: z.int() })),
  /** Numbers that several lines have. */
  doubles: z.array(
    z.object({
      certificateNo: z.string(),
      lines: z.array(z.object({ entryId: Id, number: z.string(), asPrinted: z.string() })),
    }),
  ),
});
export type CertificateSeries = z.output<typeof CertificateSeries>;

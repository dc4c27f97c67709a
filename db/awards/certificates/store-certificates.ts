import { type Db, reading } from '../../engine/connection.ts';

/** A line that has a certificate number, with its decision. */
export type CertificateRow = {
  readonly certificate_no: string;
  readonly entry_id: string;
  readonly as_printed: string;
  readonly number_of_decision: string;
  readonly authority: string | null;
};

/** Reads the certificate numbers of the decisions signed in a year, revoked lines too: their number is used up. */
export function certificateReader(db: Db) {
  const ofYear = reading(
    db.prepare<{ from: string; to: string }, CertificateRow>(`
      SELECT award_line.certificate_no, award_line.entry_id, award_line.as_printed,
             entry.number AS number_of_decision, entry.detail ->> '$.authority.asPrinted' AS authority
        FROM entry CROSS JOIN award_line ON award_line.entry_id = entry.id
       WHERE entry.kind = 'commendation' AND entry.deleted_at IS NULL
         AND entry.earliest >= :from AND entry.earliest < :to AND award_line.certificate_no <> ''
       ORDER BY entry.earliest, entry.seq, award_line.ordinal`),
  );
  return {
    /** In the order the decisions were signed. */
    ofYear: (year: number): CertificateRow[] => ofYear.all({ from: `${year}`, to: `${year + 1}` }),
  };
}
export type CertificateReader = ReturnType<typeof certificateReader>;

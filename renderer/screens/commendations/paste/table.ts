/** A pasted table: rows of cells. */
export type Table = readonly (readonly string[])[];

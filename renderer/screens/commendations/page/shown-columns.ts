/** Columns that are left out where no line has anything to say in them. */
export type ShownColumns = {
  readonly achievement: boolean;
  readonly money: boolean;
};

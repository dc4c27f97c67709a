/** Somebody who hands over or receives. Left out: dots to be filled in by hand. */
export type Party = { readonly name: string; readonly position: string };

/** What forms are made with beside the survey. */
export type FormSetting = {
  /** Day printed on the forms, ISO. */
  readonly madeOn: string;
  readonly giver?: Party;
  readonly receiver?: Party;
};

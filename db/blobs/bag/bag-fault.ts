/** What is wrong with a bag, or with a submission package. */
export type BagFaultKind =
  | 'not_a_bag'
  | 'version'
  | 'encoding'
  | 'declaration'
  | 'bag_info'
  | 'no_payload'
  | 'no_manifest'
  | 'manifest_line'
  | 'outside'
  | 'listed_twice'
  | 'missing'
  | 'unlisted'
  | 'not_in_every_manifest'
  | 'changed'
  | 'unreadable'
  | 'link'
  | 'oxum'
  | 'fetch'
  | 'signature'
  /** Of packages after E-ARK CSIP. */
  | 'mets'
  | 'no_checksum'
  | 'requirement';
/** What the format allows and a careful receiver is told of. */
export type BagWarningKind =
  | 'dot_slash'
  | 'case_clash'
  | 'normalisation_clash'
  | 'byte_order_mark'
  | 'unknown_algorithm'
  | 'system_file'
  | 'unlisted_tag_file';

export type BagFault = { readonly kind: BagFaultKind; readonly path: string };
export type BagWarning = { readonly kind: BagWarningKind; readonly path: string };
/** Gathers what is found. */
export type Findings = {
  fault(kind: BagFaultKind, path: string): void;
  warning(kind: BagWarningKind, path: string): void;
};

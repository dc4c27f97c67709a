/** Public schemas that go along in submission packages: whoever checks one needs no network. */
export const SCHEMA_FILES: readonly string[] = [
  'mets.xsd',
  'xlink.xsd',
  'DILCISExtensionMETS.xsd',
  'ead3.xsd',
  'premis.xsd',
];

/** A day and the number of the file on that day, in an order that can be compared. */
const inOrder = (version: string): string => {
  const [day = '', number = '0'] = version.split('.');
  return `${day}.${number.padStart(3, '0')}`;
};

/** Whether one version of the rules came after another: by its day, then by its number on that day. */
export const isNewer = (version: string, than: string): boolean => inOrder(version) > inOrder(than);

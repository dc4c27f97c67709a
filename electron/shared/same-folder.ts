/** Whether two paths name one folder: Windows makes no difference between capitals and small letters. */
export function isSameFolder(
  one: string,
  other: string,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'win32') return one === other;
  const plain = (folder: string): string =>
    folder
      .replaceAll('/', '\\')
      .replace(/(?<!:)\\+$/, '')
      .normalize('NFC')
      .toLowerCase();
  return plain(one) === plain(other);
}

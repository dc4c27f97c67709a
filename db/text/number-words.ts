const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'];
const LARGEST = 999_999_999_999;

/**
 * A count written out in Vietnamese, as on records that are signed: 1.205 is "một nghìn hai trăm linh năm". Whole numbers
 * from 0 to 999 billion; others are given in digits.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  if (value === 0) return DIGITS[0] ?? '';
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups
    .map((group, scale) => {
      if (group === 0) return '';
      const isFirst = scale === groups.length - 1;
      return `${hundreds(group, isFirst)} ${SCALES[scale]}`.trim();
    })
    .reverse()
    .filter((words) => words !== '')
    .join(' ');
}

/** Three digits; those that are not the first of the number are said with their hundred, be it none. */
function hundreds(group: number, isFirst: boolean): string {
  const [hundred, ten, one] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundred > 0 || !isFirst) words.push(`${DIGITS[hundred]} trăm`);
  if (ten > 1) words.push(`${DIGITS[ten]} mươi`);
  else if (ten === 1) words.push('mười');
  else if (one > 0 && words.length > 0) words.push('linh');
  if (one > 0) words.push(lastDigit(ten, one));
  return words.join(' ');
}

/** One, four and five sound different behind tens. */
function lastDigit(ten: number, one: number): string {
  if (ten > 1 && one === 1) return 'mốt';
  if (ten > 1 && one === 4) return 'tư';
  if (ten > 0 && one === 5) return 'lăm';
  return DIGITS[one] ?? '';
}

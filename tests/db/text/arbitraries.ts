import fc from 'fast-check';

/** Properties run on fixed seeds, so that a failure today is a failure tomorrow. */
export const RUNS = { seed: 20_240_110, numRuns: 600 };

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

/** Vietnamese letters of either case, digits, spaces and the signs of papers. */
const sign = fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ...'0123456789', ...'     \n.,/-–“”()%');

/** Text as found in archives: Vietnamese, composed or not, now and then something from elsewhere. */
export const anyText = fc.oneof(
  fc.string({ unit: sign, maxLength: 60 }),
  fc.string({ unit: sign, maxLength: 60 }).map((text) => text.normalize('NFD')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

export const vietnameseText = fc.string({ unit: sign, maxLength: 80 });

const word = (words: string) => fc.constantFrom(...words.split(' '));

export const surname = word(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Cù Bạc Ông An',
);
export const middleName = word('Văn Thị Đức Ngọc Hữu Quang Minh Thanh Xuân Thu Ánh Bảo Gia Hải Kim');
export const givenName = word(
  'An Ăn Ân Ánh Anh Bà Bá Bả Bình Dao Đào Dung Dũng Đức Em Êm Hoa Hòa Hóa Hỏa Họa Lan Lân Minh Nam Năm Oanh Ôn Ơn Tâm Tám Tuấn Tùng Tú Tư Từ Vân Văn Yên Yến',
);

/** A surname, up to two middle names and a given name. */
export const fullName = fc
  .tuple(surname, fc.array(middleName, { maxLength: 2 }), givenName)
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));

/** An ISO day between 1900 and 2100. */
export const isoDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The national heading of every paper of an office (decree 30/2020/ND-CP, annex I), with place and date under it. */
export const nationalHeading = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: (place: string, [day, month, year]: readonly [string, string, string]) =>
    `${place}${place ? ', ' : ''}ngày ${day} tháng ${month} năm ${year}`,
} as const;

/** Files of the typefaces that forms are laid out with: of the measures of Times New Roman, free to embed. */
export const FACES = {
  normal: 'LiberationSerif-Regular.ttf',
  bold: 'LiberationSerif-Bold.ttf',
  italics: 'LiberationSerif-Italic.ttf',
} as const;

export const FONT_FILES: readonly string[] = Object.values(FACES);

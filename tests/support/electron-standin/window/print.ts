import type { Params } from '../chromium/protocol.ts';

/** `webContents.printToPDF`: lengths in inches. */
export type PrintToPdfOptions = {
  readonly landscape?: boolean;
  readonly displayHeaderFooter?: boolean;
  readonly printBackground?: boolean;
  readonly scale?: number;
  readonly pageSize?: string | { readonly width: number; readonly height: number };
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
  readonly pageRanges?: string;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
};

/** Portrait sizes in inches, width and height. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** The same wishes in Chromium's words. @throws for a paper that is not in the list. */
export function pdfParameters(options: PrintToPdfOptions): Params<'Page.printToPDF'> {
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const size = typeof pageSize === 'string' ? sizes[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (!size) throw new Error(`electron stand-in: printToPDF of pageSize ${pageSize} is not implemented`);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins;
  return {
    ...same,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  };
}

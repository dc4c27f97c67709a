import type { Content, DynamicContent } from 'pdfmake/interfaces.js';

/** Where pdfmake tells on which page a paragraph came to stand. */
type Placed = { readonly positions?: readonly { readonly pageNumber: number }[] };

/**
 * The number of the page in the middle of the upper margin, counted anew for each sheet and left out on its first
 * page (decree 30/2020, appendix I). `starts` are the paragraphs with which the sheets begin.
 */
export function pageNumbers(starts: readonly Content[], top: number): DynamicContent {
  return (page, pageCount) => {
    const firsts = starts.map((start) => (start as Placed).positions?.[0]?.pageNumber ?? 1);
    const first = firsts.findLast((one) => one <= page) ?? 1;
    const next = firsts.find((one) => one > page) ?? pageCount + 1;
    if (page === first) return '';
    return {
      text: `${page - first + 1}/${next - first}`,
      alignment: 'center',
      fontSize: 13,
      margin: [0, top - 4, 0, 0],
    };
  };
}
